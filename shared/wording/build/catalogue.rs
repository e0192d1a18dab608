//! Reads the messages of a language, and says where those of another differ.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};

/// What an argument is. Its message's comment says so (`# $guests: number`); without a word it is words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name, an address, the number of a year: shown as it is.
    Words,
    /// How many: chooses the plural.
    Number,
    /// A name that ends a sentence, and may bring a mark of its own.
    End,
    /// Another text, said in the same language.
    Text,
}

/// A message.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Its arguments by name: in this order the function takes them.
    pub(crate) arguments: BTreeMap<String, Kind>,
    /// The words by which it chooses, but for the plurals, which each language has its own of.
    pub(crate) words: BTreeSet<String>,
    /// As it is written.
    pub(crate) source: String,
}

/// Messages by name.
pub(crate) type Messages = BTreeMap<String, Message>;

/// Adds the messages of a file; what is wrong with it.
pub(crate) fn read(text: &str, messages: &mut Messages) -> Vec<String> {
    let (resource, mut faults) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors.iter().map(ToString::to_string).collect()),
    };
    for entry in resource.body {
        let Entry::Message(message) = &entry else { continue };
        let id = message.id.name.to_owned();
        let (mut names, mut words) = (Vec::new(), BTreeSet::new());
        match &message.value {
            Some(value) if message.attributes.is_empty() => {
                variables(value, &mut names);
                chosen_by(value, &mut words);
            }
            _ => faults.push(format!("{id} must have a value and no attributes")),
        }
        let said = message.comment.as_ref().map(kinds).unwrap_or_default();
        let kind = |name: &&str| {
            said.iter()
                .find(|(of, _)| of == name)
                .map_or(Kind::Words, |(_, kind)| *kind)
        };
        let arguments = names.iter().map(|name| ((*name).to_owned(), kind(name))).collect();
        let source = serializer::serialize(&Resource {
            body: vec![entry.clone()],
        });
        if messages
            .insert(
                id.clone(),
                Message {
                    arguments,
                    words,
                    source,
                },
            )
            .is_some()
        {
            faults.push(format!("{id} is there twice"));
        }
    }
    faults
}

fn kinds<'a>(comment: &Comment<&'a str>) -> Vec<(&'a str, Kind)> {
    let lines = comment
        .content
        .iter()
        .filter_map(|line| line.strip_prefix('$')?.split_once(": "));
    let read = lines.filter_map(|(name, kind)| match kind {
        "number" => Some((name, Kind::Number)),
        "end" => Some((name, Kind::End)),
        "text" => Some((name, Kind::Text)),
        _ => None,
    });
    read.collect()
}

fn variables<'a>(pattern: &Pattern<&'a str>, names: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, names);
        }
    }
}

fn of_expression<'a>(expression: &Expression<&'a str>, names: &mut Vec<&'a str>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, names),
        Expression::Select { selector, variants } => {
            of_inline(selector, names);
            for variant in variants {
                variables(&variant.value, names);
            }
        }
    }
}

fn of_inline<'a>(inline: &InlineExpression<&'a str>, names: &mut Vec<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => names.push(id.name),
        InlineExpression::Placeable { expression } => of_expression(expression, names),
        InlineExpression::FunctionReference { arguments, .. } => {
            for one in &arguments.positional {
                of_inline(one, names);
            }
        }
        _ => {}
    }
}

/// What plurals are called.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn chosen_by(pattern: &Pattern<&str>, words: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } = element
        else {
            continue;
        };
        for Variant { key, value, .. } in variants {
            match key {
                VariantKey::Identifier { name } if !PLURALS.contains(name) => {
                    words.insert((*name).to_owned());
                }
                _ => {}
            }
            chosen_by(value, words);
        }
    }
}

/// What is missing in `other`, and what it has beside.
pub(crate) fn differences(first: &Messages, other: &Messages) -> Vec<String> {
    let mut faults: Vec<String> = missing(first, other, "is missing");
    faults.extend(missing(other, first, "is in no other language"));
    for (id, message) in first {
        let Some(same) = other.get(id) else { continue };
        let lacks = |name: &&String| !same.arguments.contains_key(*name);
        let lacking = message.arguments.keys().filter(lacks);
        faults.extend(lacking.map(|name| format!("{id} lacks ${name}")));
        let beside = same
            .arguments
            .keys()
            .filter(|name| !message.arguments.contains_key(*name));
        faults.extend(beside.map(|name| format!("{id} has ${name}, which is not given")));
        let unknown = message.words.symmetric_difference(&same.words);
        faults.extend(unknown.map(|word| format!("{id} has [{word}] in one of both alone")));
    }
    faults
}

fn missing(these: &Messages, other: &Messages, what: &str) -> Vec<String> {
    let absent = these.keys().filter(|id| !other.contains_key(*id));
    absent.map(|id| format!("{id} {what}")).collect()
}

//! Makes the texts of `locales/*/*.ftl`: `Language`, the sources of each, and a function for each message, whose arguments
//! are those of the English one. Where the languages differ, the build ends with a list of what is missing.

#[path = "build/catalogue.rs"]
mod catalogue;

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use catalogue::{Kind, Message, Messages, differences};

/// The language that the others are compared with, and that is taken where nothing says another.
const FIRST: &str = "en";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("locales");
    let mut folders = sorted(&root)?;
    folders.sort_by_key(|folder| name(folder) != FIRST);
    let mut languages = Vec::new();
    let mut faults = Vec::new();
    let mut forms = Vec::new();
    for folder in &folders {
        let files = sorted(folder)?;
        let mut messages = Messages::new();
        for file in &files {
            let read = catalogue::read(&fs::read_to_string(file)?, &mut messages);
            faults.extend(read.into_iter().map(|fault| format!("{}: {fault}", file.display())));
        }
        match name(folder).split_once('-') {
            None => languages.push((name(folder), files, messages)),
            Some((base, _)) => forms.push((name(folder), base.to_owned(), files, messages)),
        }
    }
    let Some(((_, _, first), others)) = languages.split_first() else {
        return Err("no language".into());
    };
    for (language, _, messages) in others {
        let missing = differences(first, messages).into_iter();
        faults.extend(missing.map(|fault| format!("{language}: {fault}")));
    }
    for (form, base, _, messages) in &forms {
        let whole = languages.iter().find(|(tag, ..)| tag == base);
        let whole = whole.ok_or_else(|| format!("{form} is a form of no language"))?;
        // It has only what is different in it.
        let same: Messages = whole
            .2
            .iter()
            .filter(|(id, _)| messages.contains_key(*id))
            .map(clone)
            .collect();
        faults.extend(
            differences(&same, messages)
                .into_iter()
                .map(|fault| format!("{form}: {fault}")),
        );
    }
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    if faults.is_empty() {
        let mut code = enumeration(&languages, &forms)?;
        code += &functions(first)?;
        fs::write(Path::new(&env::var("OUT_DIR")?).join("texts.rs"), code)?;
    }
    Ok(())
}

fn clone((id, message): (&String, &Message)) -> (String, Message) {
    (id.clone(), message.clone())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries: Result<Vec<_>, _> = fs::read_dir(folder)?.collect();
    let mut paths: Vec<PathBuf> = entries?.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    Ok(paths)
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A language: its tag, its files, and what they say.
type Whole = (String, Vec<PathBuf>, Messages);

/// A form of a language: its name, the tag of the language, its files, and what is different in it.
type Form = (String, String, Vec<PathBuf>, Messages);

/// `Language`, and the sources of each.
fn enumeration(languages: &[Whole], forms: &[Form]) -> Result<String, Box<dyn Error>> {
    let (mut variants, mut all, mut tags, mut sources) = Default::default();
    let into: [&mut String; 4] = [&mut variants, &mut all, &mut tags, &mut sources];
    let [variants, all, tags, sources] = into;
    for (tag, files, _) in languages {
        let variant = variant_of(tag);
        let default = if tag == FIRST { "#[default]" } else { "" };
        write!(variants, "/// `{tag}`\n{default} {variant},")?;
        write!(all, "Self::{variant},")?;
        let own = forms.iter().filter(|(_, base, ..)| base == tag);
        write!(tags, "Self::{variant}")?;
        for (form, ..) in own {
            write!(tags, " | Self::{}", variant_of(form))?;
        }
        write!(tags, " => {tag:?},")?;
        write!(sources, "Self::{variant} => &[")?;
        for file in files {
            write!(sources, "include_str!({:?}),", file.display().to_string())?;
        }
        sources.push_str("],");
    }
    let mut forms_listed = String::new();
    for (form, base, files, _) in forms {
        let variant = variant_of(form);
        let of = languages
            .iter()
            .filter(|(tag, ..)| tag == base)
            .flat_map(|(_, files, _)| files);
        let all: Vec<String> = of
            .chain(files)
            .map(|file| format!("include_str!({:?}),", file.display().to_string()))
            .collect();
        write!(variants, "/// `{base}`, as one speaks it to friends.\n{variant},")?;
        write!(forms_listed, "Self::{variant},")?;
        write!(sources, "Self::{variant} => &[{}],", all.concat())?;
    }
    let list: Vec<&str> = languages.iter().map(|(tag, ..)| tag.as_str()).collect();
    let list = list.join(", ");
    Ok(format!(
        "/// A language that texts are there in.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum Language {{ {variants} }}
        impl Language {{
            /// All that there are, the one that is taken where nothing says another first.
            pub const ALL: &[Self] = &[{all}];
            /// Those of which there are other forms, behind all that there are.
            const WITH_FORMS: &[Self] = &[{all}{forms_listed}];
            /// The tags of all, as they are listed.
            pub const TAGS: &str = {list:?};
            /// Its tag (BCP 47).
            #[must_use]
            pub const fn tag(self) -> &'static str {{ match self {{ {tags} }} }}
            fn sources(self) -> &'static [&'static str] {{ match self {{ {sources} }} }}
        }}"
    ))
}

fn variant_of(tag: &str) -> String {
    let parts = tag.split('-').map(|part| {
        let mut chars = part.chars();
        chars
            .next()
            .iter()
            .map(char::to_ascii_uppercase)
            .chain(chars)
            .collect::<String>()
    });
    parts.collect()
}

/// A function for each message.
fn functions(messages: &Messages) -> Result<String, Box<dyn Error>> {
    let mut code = "/// A function for each message.
        #[expect(clippy::needless_pass_by_value, reason = \"so that callers write no ampersands\")]
        pub mod texts { use super::{Argument, Number, Text};"
        .to_owned();
    let mut samples = String::new();
    // Where a test needs a text as an argument, the first one that has none itself.
    let plain = messages.iter().find(|(_, message)| message.arguments.is_empty());
    let phrase = plain.map_or_else(String::new, |(id, _)| format!("Text::new({id:?}, Vec::new())"));
    for (id, message) in messages {
        let name = id.replace('-', "_");
        let (mut parameters, mut arguments, mut values) = (String::new(), String::new(), String::new());
        for (argument, kind) in &message.arguments {
            let (given, kept, sample) = match kind {
                Kind::Words => ("ToString", "Words({}.to_string())", "\"words\""),
                Kind::End => ("ToString", "End({}.to_string())", "\"words\""),
                Kind::Number => ("Into<Number>", "Number({}.into())", "2_u16"),
                Kind::Text => ("AsRef<Text>", "Text({}.as_ref().clone())", phrase.as_str()),
            };
            write!(parameters, "{argument}: impl {given},")?;
            write!(arguments, "({argument:?}, Argument::{}),", kept.replace("{}", argument))?;
            write!(values, "{sample},")?;
        }
        write!(
            code,
            "#[doc = {:?}] #[must_use] pub fn {name}({parameters}) -> Text {{ Text::new({id:?}, vec![{arguments}]) }}",
            documentation(message)
        )?;
        write!(samples, "texts::{name}({values}),")?;
    }
    write!(
        code,
        "}}\n#[cfg(test)]\nfn samples() -> Vec<Text> {{ vec![{samples}] }}"
    )?;
    Ok(code)
}

fn documentation(message: &Message) -> String {
    format!("```text\n{}\n```", message.source.trim_end())
}

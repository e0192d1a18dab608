//! Questions that an organizer asks those who say yes, and what people answer.
//!
//! A question whose words change is another version of it. An answer keeps the words that it was given to, so that no edit
//! changes what it meant.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::values::instant::Instant;
use crate::values::invalid::Invalid;
use crate::values::text::{Note, Place, Title};
use crate::values::words;

/// Most questions of an event.
pub const QUESTIONS_MAX: usize = 20;
/// Most answers to choose from.
pub const OPTIONS_MAX: usize = 20;

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// In words.
    Text,
    /// By one of several options.
    Choice,
    /// By any of several options.
    Many,
    /// By yes or no.
    YesNo,
    /// By agreeing to what its label says; nobody has to.
    Consent,
    /// In words, or by any of several options, for the owners of the group alone: what somebody eats, or needs to get in.
    Private,
}
words!(QuestionKind, "text, choice, many, yes_no, consent, private", Text => "text", Choice => "choice", Many => "many",
    YesNo => "yes_no", Consent => "consent", Private => "private");

/// When a question is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedWhen {
    /// Once somebody said yes.
    #[default]
    Before,
    /// Once it is over, of who had a seat.
    After,
}
words!(AskedWhen, "before, after", Before => "before", After => "after");

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What it is called in bodies: the same for life.
    pub id: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// What is asked.
    pub label: Title,
    /// What helps to answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Place>,
    /// What there is to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Title>,
    /// Whether it has to be answered.
    pub required: bool,
    /// When it is asked.
    #[serde(default)]
    pub when: AskedWhen,
    /// Whether the door is shown what was answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub at_door: bool,
    /// Grows when its words change.
    pub version: u32,
}

/// A question as an organizer wants it. Without an id it is a new one.
#[expect(missing_docs, reason = "the fields of a Question, which says what each is")]
#[derive(Clone, Debug)]
pub struct QuestionDraft {
    pub id: Option<String>,
    pub kind: QuestionKind,
    pub label: Title,
    pub help: Option<Place>,
    pub options: Vec<Title>,
    pub required: bool,
    pub when: AskedWhen,
    pub at_door: bool,
}

/// What somebody answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Said {
    /// Yes or no; whether they agree.
    YesNo(bool),
    /// Words, or an option.
    Words(String),
    /// Options.
    Many(Vec<String>),
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenAnswer {
    /// What was asked.
    pub label: String,
    /// The version of the question.
    pub version: u32,
    /// What was answered.
    pub said: Said,
    /// When.
    pub at: Instant,
    /// It stands for an answer that owners alone are shown, and says only that there is one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_private: bool,
}

/// How long after an event what was answered in private is kept.
pub const PRIVATE_KEPT_FOR: Duration = Duration::from_hours(7 * 24);

impl GivenAnswer {
    /// What stands among the other answers for one in private.
    #[must_use]
    pub fn veiled(&self) -> Self {
        Self {
            said: Said::YesNo(true),
            ..self.clone()
        }
    }
}

/// What a person answered, by the ids of questions.
pub type Answers = BTreeMap<String, GivenAnswer>;

const fn fixed(why: &'static str) -> Invalid {
    Invalid::Fixed { why }
}

/// The questions that drafts make of those that there are.
pub fn revised(drafts: Vec<QuestionDraft>, present: &[Question]) -> Result<Vec<Question>, Invalid> {
    let named = drafts.iter().filter_map(|draft| draft.id.clone());
    let mut taken: BTreeSet<String> = present.iter().map(|one| one.id.clone()).chain(named).collect();
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for draft in drafts {
        check(&draft)?;
        let id = match &draft.id {
            Some(id) => id.clone(),
            None => fresh(&taken),
        };
        taken.insert(id.clone());
        if !seen.insert(id.clone()) {
            return Err(fixed("have the same id twice: leave it out for a new question"));
        }
        all.push(Question::of(draft, id, present));
    }
    Ok(all)
}

fn fresh(taken: &BTreeSet<String>) -> String {
    let mut ids = (1..).map(|number: u32| number.to_string());
    ids.find(|id| !taken.contains(id)).unwrap_or_default()
}

fn check(draft: &QuestionDraft) -> Result<(), Invalid> {
    let chooses = matches!(draft.kind, QuestionKind::Choice | QuestionKind::Many)
        || (draft.kind == QuestionKind::Private && !draft.options.is_empty());
    let options: BTreeSet<&str> = draft.options.iter().map(Title::as_str).collect();
    match draft {
        _ if chooses && !(2..=OPTIONS_MAX).contains(&draft.options.len()) => {
            Err(fixed("of the kinds choice and many have 2 to 20 options"))
        }
        _ if options.len() < draft.options.len() => Err(fixed("have the same option twice")),
        _ if !chooses && !draft.options.is_empty() => {
            Err(fixed("have options only if their kind is choice, many or private"))
        }
        _ if draft.kind == QuestionKind::Consent && draft.required => {
            Err(fixed("of the kind consent are never required: nobody has to agree"))
        }
        _ if draft.at_door && (draft.kind == QuestionKind::Private || draft.when == AskedWhen::After) => Err(fixed(
            "are shown `at_door` only if they are asked before, and not in private",
        )),
        _ => Ok(()),
    }
}

/// Reads what a question is called: letters, digits and lines, 32 at most.
pub fn parse_id(text: &str) -> Result<String, Invalid> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if (1..=32).contains(&text.len()) && text.chars().all(is_plain) {
        Ok(text.to_owned())
    } else {
        Err(fixed("is 1 to 32 lower-case letters, digits and _"))
    }
}

impl Question {
    fn of(draft: QuestionDraft, id: String, present: &[Question]) -> Self {
        let before = present.iter().find(|one| one.id == id);
        let is_same = before
            .is_some_and(|one| one.kind == draft.kind && one.label == draft.label && one.options == draft.options);
        let version = before.map_or(1, |one| one.version + u32::from(!is_same));
        Self {
            id,
            kind: draft.kind,
            label: draft.label,
            help: draft.help,
            options: draft.options,
            required: draft.required,
            when: draft.when,
            at_door: draft.at_door,
            version,
        }
    }

    /// What an answer to it comes to. `None`: it says nothing, which only a question that is not required takes.
    pub fn take(&self, said: Said) -> Result<Option<Said>, Invalid> {
        let read = match (self.kind, said) {
            (QuestionKind::Text, Said::Words(words)) => words_of(&words)?,
            (QuestionKind::Private, Said::Words(words)) if self.options.is_empty() => words_of(&words)?,
            (QuestionKind::Choice, Said::Words(words)) if words.is_empty() => None,
            (QuestionKind::Choice, Said::Words(words)) => Some(Said::Words(self.option(words)?)),
            (QuestionKind::Many | QuestionKind::Private, Said::Words(words)) if words.is_empty() => None,
            (QuestionKind::Many | QuestionKind::Private, Said::Words(words)) => {
                Some(Said::Many(vec![self.option(words)?]))
            }
            (QuestionKind::Many, Said::Many(words)) if words.is_empty() => None,
            (QuestionKind::Private, Said::Many(words)) if words.is_empty() => None,
            (QuestionKind::Many | QuestionKind::Private, Said::Many(words)) => {
                let read: Result<BTreeSet<String>, Invalid> = words.into_iter().map(|one| self.option(one)).collect();
                Some(Said::Many(read?.into_iter().collect()))
            }
            (QuestionKind::YesNo | QuestionKind::Consent, Said::YesNo(yes)) => Some(Said::YesNo(yes)),
            (QuestionKind::YesNo | QuestionKind::Consent, Said::Words(words)) => match words.as_str() {
                "" => None,
                "yes" => Some(Said::YesNo(true)),
                "no" => Some(Said::YesNo(false)),
                _ => return Err(fixed("is yes or no")),
            },
            _ => return Err(fixed("does not answer a question of this kind")),
        };
        if read.is_none() && self.required {
            return Err(fixed("is required"));
        }
        Ok(read)
    }

    fn option(&self, words: String) -> Result<String, Invalid> {
        if self.options.iter().any(|option| option.as_str() == words) {
            Ok(words)
        } else {
            Err(fixed("is none of the options"))
        }
    }

    /// Whether it still has to be answered before the event: it is required, and nobody answered it as it is worded now.
    #[must_use]
    pub fn is_owed(&self, answers: &Answers) -> bool {
        self.when == AskedWhen::Before
            && self.required
            && answers.get(&self.id).is_none_or(|given| !self.is_answered_by(given))
    }

    /// Whether an answer was given to these words: a question that was taken out may have had the same id.
    #[must_use]
    pub fn is_answered_by(&self, given: &GivenAnswer) -> bool {
        given.version == self.version && given.label == self.label.as_str()
    }

    /// Whether somebody who had a seat has yet to say what is asked once it is over.
    #[must_use]
    pub fn is_open_after(&self, answers: &Answers) -> bool {
        self.when == AskedWhen::After && answers.get(&self.id).is_none_or(|given| !self.is_answered_by(given))
    }

    /// An answer to it, to be kept.
    #[must_use]
    pub fn answered(&self, said: Said, at: Instant) -> GivenAnswer {
        GivenAnswer {
            label: self.label.to_string(),
            version: self.version,
            said,
            at,
            is_private: self.kind == QuestionKind::Private,
        }
    }
}

fn words_of(words: &str) -> Result<Option<Said>, Invalid> {
    let words = Note::parse(words)?.as_str().trim().to_owned();
    Ok((!words.is_empty()).then_some(Said::Words(words)))
}

impl std::fmt::Display for Said {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::YesNo(yes) => formatter.write_str(if *yes { "yes" } else { "no" }),
            Self::Words(words) => formatter.write_str(words),
            Self::Many(words) => formatter.write_str(&words.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests;

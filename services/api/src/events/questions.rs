//! An event's questions as JSON, and as fields of a form: what is asked, and what was answered.

use domain::event::questions::{Answers, GivenAnswer, Question, Said};
use domain::invitation::Invitation;
use domain::{Instant, Invalid};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use wording::{Language, texts};

use crate::words;

/// A question to who says yes.
#[derive(Serialize, ToSchema)]
#[schema(as = Question)]
pub(crate) struct QuestionAnswer {
    /// What it is called: 1 to 32 lower-case letters, digits and `_`. Left out, it is a new question.
    #[schema(required = false, example = "meal")]
    id: String,
    /// How it is answered: in words; by one of `options`, or by any of them; by yes or no; by agreeing to what `label` says; `private`: in words or by any of `options`, for owners of the group alone, in exports only as counts, deleted 7 days after the event.
    #[schema(value_type = words::QuestionKind)]
    kind: &'static str,
    /// What is asked.
    #[schema(max_length = 200, example = "What do you eat?")]
    label: String,
    /// What helps to answer it.
    help: Option<String>,
    /// What there is to choose from, where `kind` is `choice` or `many`.
    #[schema(required = false, max_items = 20)]
    options: Vec<String>,
    /// Whether the page asks until it is answered. A seat does not wait for it.
    #[schema(required = false)]
    required: bool,
    /// When it is asked: `before` the event, of who said yes, or `after` it, of who had a seat. Those of them who came (where nobody was checked in, all) get one letter about it, the morning after the end, of a series after its last date.
    #[schema(required = false, value_type = words::AskedWhen)]
    when: &'static str,
    /// Whether whoever is at the door sees what was answered, beside the name; not of `private` questions, nor of those that are asked `after` it.
    #[schema(required = false)]
    at_door: bool,
    /// Grows when its words change. What you send is passed over.
    #[schema(required = false)]
    version: u32,
}

impl QuestionAnswer {
    /// Questions as they are shown.
    pub(crate) fn all(questions: &[Question]) -> Vec<Self> {
        let shown = |one: &Question| Self {
            id: one.id.clone(),
            kind: one.kind.as_str(),
            label: one.label.to_string(),
            help: one.help.as_ref().map(ToString::to_string),
            options: one.options.iter().map(ToString::to_string).collect(),
            required: one.required,
            when: one.when.as_str(),
            at_door: one.at_door,
            version: one.version,
        };
        questions.iter().map(shown).collect()
    }
}

/// What a person answered, by the ids of questions.
pub(crate) fn answered(invitation: &Invitation) -> Map<String, Value> {
    let open = invitation.answers.iter().filter(|(_, given)| !given.is_private);
    open.map(|(id, given)| (id.clone(), said_of(given))).collect()
}

fn said_of(given: &GivenAnswer) -> Value {
    serde_json::to_value(&given.said).unwrap_or_default()
}

/// The same of any answers.
pub(crate) fn said(answers: &Answers) -> Map<String, Value> {
    answers.iter().map(|(id, given)| (id.clone(), said_of(given))).collect()
}

/// An answer in words, with what was asked.
pub(crate) fn told(given: &GivenAnswer, language: Language) -> String {
    let said = match &given.said {
        Said::YesNo(true) => language.say(texts::answer_yes()),
        Said::YesNo(false) => language.say(texts::answer_no()),
        said => said.to_string(),
    };
    format!("{}: {said}", given.label)
}

/// An answer as it came.
#[derive(Clone)]
pub(crate) struct Sent {
    /// The question's id.
    pub(crate) id: String,
    /// The version that was read. None: that was not said.
    pub(crate) seen: Option<u32>,
    pub(crate) said: Said,
}

/// What an answer can't be taken for.
pub(crate) enum Untaken {
    /// It is none, or not to this question.
    Wrong(Invalid),
    /// The question was worded anew since it was read.
    Reworded,
}

/// Answers that fit their questions; none takes one back.
pub(crate) type Judged = Vec<(String, Option<GivenAnswer>)>;

/// Judges answers by the questions that there are; each fault with the id that it is about.
pub(crate) fn judge(questions: &[Question], sent: Vec<Sent>, now: Instant) -> Result<Judged, Vec<(String, Untaken)>> {
    let (mut given, mut faults) = (Vec::new(), Vec::new());
    for Sent { id, seen, said } in sent {
        let question = questions.iter().find(|one| one.id == id);
        let read = match question {
            Some(one) if seen.is_some_and(|seen| seen != one.version) => Err(Untaken::Reworded),
            Some(one) => one
                .take(said)
                .map(|said| said.map(|said| one.answered(said, now)))
                .map_err(Untaken::Wrong),
            None => Err(Untaken::Wrong(Invalid::Fixed {
                why: "is no question of this event",
            })),
        };
        match read {
            Ok(answer) => given.push((id, answer)),
            Err(fault) => faults.push((id, fault)),
        }
    }
    if faults.is_empty() { Ok(given) } else { Err(faults) }
}

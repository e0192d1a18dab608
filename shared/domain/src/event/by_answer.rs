//! The people of an event who gave one answer to one of its questions.

use serde::{Deserialize, Serialize};

use super::questions::{Answers, GivenAnswer, Question, QuestionKind, Said};
use crate::values::invalid::Invalid;

/// Who gave an answer to a question; of several options, who chose these among others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByAnswer {
    /// The id of the question.
    pub question: String,
    /// The answer.
    pub answer: Said,
    /// The words to which it is the answer: answers to others mean something else. `None` as long as it is not known of which event
    /// it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
}

/// A question as it was worded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its version.
    pub version: u32,
    /// Its words.
    pub label: String,
}

impl ByAnswer {
    /// The same as answers are kept, to the question as it is worded now, if the event asks that and the answer fits.
    pub fn of(self, questions: &[Question]) -> Result<Self, Invalid> {
        let asked = questions.iter().find(|one| one.id == self.question);
        let asked = asked.filter(|one| tells_people_apart(one.kind)).ok_or(Invalid::Fixed {
            why: "names no question of this event by which people may be told apart",
        })?;
        let answer = asked.take(self.answer)?.ok_or(Invalid::Empty)?;
        Ok(Self {
            question: self.question,
            answer,
            asked: Some(Asked {
                version: asked.version,
                label: asked.label.to_string(),
            }),
        })
    }

    /// Whether somebody's answers have it.
    #[must_use]
    pub fn is_among(&self, answers: &Answers) -> bool {
        let given = answers.get(&self.question).filter(|given| self.is_worded_as(given));
        match (given.map(|given| &given.said), &self.answer) {
            (Some(Said::Many(given)), Said::Many(meant)) => meant.iter().all(|one| given.contains(one)),
            (Some(given), meant) => given == meant,
            (None, _) => false,
        }
    }

    fn is_worded_as(&self, given: &GivenAnswer) -> bool {
        let asked = self.asked.as_ref();
        asked.is_none_or(|asked| asked.version == given.version && asked.label == given.label)
    }
}

/// Whether an organizer may pick people by their answer: not where a kind of question lets nobody see who said what.
fn tells_people_apart(kind: QuestionKind) -> bool {
    use QuestionKind::{Choice, Consent, Many, Text, YesNo};
    matches!(kind, Text | Choice | Many | YesNo | Consent)
}

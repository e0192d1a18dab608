//! The people of an event who gave one answer to one of its questions.

use serde::{Deserialize, Serialize};

use super::questions::{Answers, Question, QuestionKind, Said};
use crate::values::invalid::Invalid;

/// Who gave an answer to a question; of several options, who chose these among others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByAnswer {
    /// The id of the question.
    pub question: String,
    /// The answer.
    pub answer: Said,
}

impl ByAnswer {
    /// The same as answers are kept, if the event asks that and the answer fits.
    pub fn of(self, questions: &[Question]) -> Result<Self, Invalid> {
        let asked = questions.iter().find(|one| one.id == self.question);
        let asked = asked.filter(|one| tells_people_apart(one.kind)).ok_or(Invalid::Fixed {
            why: "names no question of this event by which people may be told apart",
        })?;
        let answer = asked.take(self.answer)?.ok_or(Invalid::Empty)?;
        Ok(Self {
            question: self.question,
            answer,
        })
    }

    /// Whether somebody's answers have it.
    #[must_use]
    pub fn is_among(&self, answers: &Answers) -> bool {
        match (answers.get(&self.question).map(|given| &given.said), &self.answer) {
            (Some(Said::Many(given)), Said::Many(meant)) => meant.iter().all(|one| given.contains(one)),
            (Some(given), meant) => given == meant,
            (None, _) => false,
        }
    }
}

/// Whether an organizer may pick people by their answer: not where a kind of question lets nobody see who said what.
fn tells_people_apart(kind: QuestionKind) -> bool {
    use QuestionKind::{Choice, Consent, Many, Text, YesNo};
    matches!(kind, Text | Choice | Many | YesNo | Consent)
}

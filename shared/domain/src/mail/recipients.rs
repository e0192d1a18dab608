//! To which of an event's people an organizer writes.

use serde::{Deserialize, Serialize};

use crate::event::by_answer::ByAnswer;
use crate::event::questions::{Answers, Question};
use crate::rsvp::segment::Segment;
use crate::rsvp::status::{Answer, RsvpStatus};
use crate::values::invalid::Invalid;

/// To whom an organizer writes. As JSON it is a word, or an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Recipients {
    /// Who stands alike.
    Standing(Segment),
    /// Who gave an answer to a question, and did not say no to all.
    Answered(ByAnswer),
}

impl Recipients {
    /// The same, if the event has such people: the answer fits one of its questions.
    pub fn of(self, questions: &[Question]) -> Result<Self, Invalid> {
        match self {
            Self::Standing(_) => Ok(self),
            Self::Answered(by) => by.of(questions).map(Self::Answered),
        }
    }

    /// Whether it tells who came: that is known once the event has begun.
    #[must_use]
    pub fn is_of_who_came(&self) -> bool {
        matches!(self, Self::Standing(segment) if segment.is_of_who_came())
    }

    /// Whether somebody belongs to them who stands so, answered this, and came or did not. `said`: as [`Segment::has`] takes it.
    #[must_use]
    pub fn has(&self, status: RsvpStatus, answers: &Answers, said: Option<Answer>, came: bool) -> bool {
        match self {
            Self::Standing(segment) => segment.has(status, said, came),
            Self::Answered(by) => {
                let is_declined = said.map_or(status.is_declined(), |said| said == Answer::No);
                status != RsvpStatus::Withdrawn && !is_declined && by.is_among(answers)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::questions::{AskedWhen, QuestionDraft, QuestionKind, Said, revised};
    use crate::values::instant::Instant;
    use crate::values::text::Title;

    fn questions() -> Vec<Question> {
        let title = |text: &str| Title::parse(text).unwrap();
        let draft = |id: &str, kind, options: &[&str]| QuestionDraft {
            id: Some(id.to_owned()),
            kind,
            label: title("Which?"),
            help: None,
            options: options.iter().map(|one| title(one)).collect(),
            required: false,
            when: AskedWhen::Before,
            at_door: false,
        };
        let drafts = vec![
            draft("meal", QuestionKind::Choice, &["Meat", "Beans"]),
            draft("days", QuestionKind::Many, &["Friday", "Saturday"]),
            draft("lift", QuestionKind::YesNo, &[]),
        ];
        revised(drafts, &[]).unwrap()
    }

    fn by(question: &str, answer: Said) -> Recipients {
        Recipients::Answered(ByAnswer {
            question: question.to_owned(),
            answer,
            asked: None,
        })
    }

    fn words(words: &str) -> Said {
        Said::Words(words.to_owned())
    }

    #[test]
    fn an_answer_is_one_that_the_event_s_question_takes() {
        let all = questions();
        let days = by("days", words("Friday")).of(&all).unwrap();
        assert!(matches!(&days, Recipients::Answered(by) if by.answer == Said::Many(vec!["Friday".to_owned()])));
        let lift = by("lift", words("yes")).of(&all).unwrap();
        assert!(matches!(&lift, Recipients::Answered(by) if by.answer == Said::YesNo(true)));
        assert!(by("meal", words("Fish")).of(&all).is_err());
        assert!(by("meal", words("")).of(&all).is_err() && by("shoe", words("42")).of(&all).is_err());
        for (one, kept) in [
            (
                days,
                r#"{"question":"days","answer":["Friday"],"asked":{"version":1,"label":"Which?"}}"#,
            ),
            (Recipients::Standing(Segment::Going), r#""going""#),
        ] {
            assert_eq!(serde_json::to_string(&one).unwrap(), kept);
            assert_eq!(serde_json::from_str::<Recipients>(kept).unwrap(), one);
        }
    }

    #[test]
    fn who_said_no_is_not_among_them() {
        let all = questions();
        let both = Said::Many(vec!["Friday".to_owned(), "Saturday".to_owned()]);
        let given = all[1].answered(both, Instant::EPOCH);
        let answers = Answers::from([("days".to_owned(), given)]);
        let going = RsvpStatus::Going { guests: 0 };
        let friday = by("days", words("Friday")).of(&all).unwrap();
        let has = |status, said| friday.has(status, &answers, said, false);
        assert!(has(going, None) && !has(RsvpStatus::Declined, None) && !has(going, Some(Answer::No)));
        assert!(!friday.has(going, &Answers::new(), None, false));
        assert!(!has(RsvpStatus::Withdrawn, None), "whoever was uninvited hears no more");
    }

    #[test]
    fn an_answer_to_other_words_is_another() {
        let all = questions();
        let beans = by("meal", words("Beans")).of(&all).unwrap();
        let going = RsvpStatus::Going { guests: 0 };
        let given = |version, label: &str| {
            let mut given = all[0].answered(words("Beans"), Instant::EPOCH);
            (given.version, given.label) = (version, label.to_owned());
            Answers::from([("meal".to_owned(), given)])
        };
        let has = |version, label| beans.has(going, &given(version, label), None, false);
        assert!(has(1, "Which?") && !has(2, "Which?") && !has(1, "What don't you eat?"));
    }
}

//! The people of an event who gave one answer to a question, as what is chosen in forms and lists.

use domain::event::Event;
use domain::event::by_answer::ByAnswer;
use domain::event::questions::{Question, QuestionKind, Said};
use domain::mail::recipients::Recipients;
use wording::{Text, texts};

use super::visit::Visit;

/// The answers that can be chosen from, each with the word for it in a form: those of questions that leave a choice.
pub(super) fn choices(visit: &Visit, event: &Event) -> Vec<(String, String)> {
    let of_question = |one: &Question| {
        let options = one.options.iter().map(ToString::to_string);
        let is = |kind| one.kind == kind;
        let all: Vec<Said> = if is(QuestionKind::Choice) {
            options.map(Said::Words).collect()
        } else if is(QuestionKind::Many) {
            options.map(|option| Said::Many(vec![option])).collect()
        } else if is(QuestionKind::YesNo) || is(QuestionKind::Consent) {
            vec![Said::YesNo(true), Said::YesNo(false)]
        } else {
            Vec::new()
        };
        let by = |answer| ByAnswer {
            question: one.id.clone(),
            answer,
            asked: None,
        };
        all.into_iter().map(by).collect::<Vec<_>>()
    };
    let all = event.plan.details.questions.iter().flat_map(of_question);
    all.map(|by| (word(&by), visit.say(label(visit, event, &by)))).collect()
}

/// The word of an answer in a form: JSON, as bodies have it.
fn word(by: &ByAnswer) -> String {
    serde_json::to_string(by).unwrap_or_default()
}

/// The answer that such a word stands for, if the event has it.
pub(super) fn read(event: &Event, word: &str) -> Option<ByAnswer> {
    let read: ByAnswer = serde_json::from_str(word).ok()?;
    read.of(&event.plan.details.questions).ok()
}

fn label(visit: &Visit, event: &Event, by: &ByAnswer) -> Text {
    let now = event.plan.details.questions.iter().find(|one| one.id == by.question);
    let question = match (&by.asked, now) {
        (Some(asked), _) => asked.label.clone(),
        (None, Some(now)) => now.label.to_string(),
        (None, None) => by.question.clone(),
    };
    let answer = match &by.answer {
        Said::YesNo(true) => visit.say(texts::answer_yes()),
        Said::YesNo(false) => visit.say(texts::answer_no()),
        words => words.to_string(),
    };
    texts::answered_so(answer, question)
}

/// To whom a letter goes, in a few words.
pub(super) fn recipients(visit: &Visit, event: &Event, of: &Recipients) -> Text {
    match of {
        Recipients::Standing(segment) => texts::console_standing(segment.as_str()),
        Recipients::Answered(by) => label(visit, event, by),
    }
}

//! The organizer's questions on the personal page, each as fields of a form.

use domain::event::questions::{Answers, AskedWhen, Question, QuestionKind, Said};
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, RsvpStatus};
use store::rsvp::invitations::InvitationView;

use crate::events::questions::Sent;

/// A question as a form asks it.
pub(super) struct Asked {
    pub(super) id: String,
    /// The name of its field.
    pub(super) name: String,
    /// The field that says which words were read, and which these are.
    pub(super) version: (String, u32),
    pub(super) label: String,
    pub(super) help: Option<String>,
    pub(super) kind: QuestionKind,
    pub(super) required: bool,
    /// What there is to choose from, and whether it was chosen.
    pub(super) options: Vec<(String, bool)>,
    /// For owners alone: what was answered is not shown again, since others may hold the link of this page.
    pub(super) is_private: bool,
    /// Whether it was answered.
    pub(super) is_given: bool,
    /// What was answered in words.
    pub(super) words: String,
    /// What was answered by yes or no.
    pub(super) said_yes: Option<bool>,
}

/// The questions of a page.
pub(super) struct Questions {
    pub(super) all: Vec<Asked>,
    /// Whether some of them have to be answered yet.
    pub(super) is_owed: bool,
    /// Whether they are asked once it is over.
    pub(super) is_after: bool,
    /// Whether all that is asked then was answered.
    pub(super) is_done: bool,
}

impl Questions {
    /// What is asked of somebody who said yes. None: nothing, or it is too late.
    /// `typed`: what was sent and not taken; it stands in the fields again.
    pub(super) fn of(opened: &InvitationView, window: RsvpWindow, typed: &[Sent]) -> Option<Self> {
        let answers = &opened.invitation.answers;
        let asked = asked(opened, window, None);
        (!asked.is_empty()).then(|| Self {
            all: asked.iter().map(|one| Asked::of(one, answers, typed)).collect(),
            is_owed: asked.iter().any(|one| one.is_owed(answers)),
            is_after: window == RsvpWindow::Over,
            is_done: window == RsvpWindow::Over && !asked.iter().any(|one| one.is_open_after(answers)),
        })
    }
}

/// The questions that somebody can answer now, who says this with it: before the event who comes, afterwards who had a seat.
pub(super) fn asked(opened: &InvitationView, window: RsvpWindow, answer: Option<Answer>) -> Vec<Question> {
    let (all, status) = (&opened.event.plan.details.questions, opened.invitation.status);
    let is_declined = matches!(status, RsvpStatus::NotAccepted { .. });
    let comes = answer.or(status.answer()) == Some(Answer::Yes) && !is_declined;
    let when = match window {
        RsvpWindow::Open | RsvpWindow::Closed if comes => AskedWhen::Before,
        RsvpWindow::Over if status.has_seat() => AskedWhen::After,
        _ => return Vec::new(),
    };
    all.iter().filter(|one| one.when == when).cloned().collect()
}

impl Asked {
    fn of(question: &Question, answers: &Answers, typed: &[Sent]) -> Self {
        // What was answered to other words is no answer to these.
        let given = answers.get(&question.id).filter(|given| question.is_answered_by(given));
        let is_typed = |sent: &&Sent| sent.id == question.id && sent.seen.is_none_or(|seen| seen == question.version);
        let typed = typed.iter().find(is_typed).map(|sent| &sent.said);
        let said = typed.or(given.map(|given| &given.said));
        let is_chosen = |option: &str| match said {
            Some(Said::Words(words)) => words == option,
            Some(Said::Many(words)) => words.iter().any(|one| one == option),
            _ => false,
        };
        let options = question.options.iter().map(ToString::to_string);
        Self {
            id: question.id.clone(),
            name: format!("q_{}", question.id),
            version: (format!("v_{}", question.id), question.version),
            label: question.label.to_string(),
            help: question.help.as_ref().map(ToString::to_string),
            kind: question.kind,
            required: question.required,
            options: options.map(|one| (one.clone(), is_chosen(&one))).collect(),
            is_private: question.kind == QuestionKind::Private,
            is_given: given.is_some(),
            words: match said {
                Some(Said::Words(words)) => words.clone(),
                _ => String::new(),
            },
            said_yes: match said {
                Some(Said::YesNo(yes)) => Some(*yes),
                Some(Said::Words(words)) => Some(words == "yes").filter(|_| !words.is_empty()),
                _ => None,
            },
        }
    }

    pub(super) fn is(&self, kind: &str) -> bool {
        let kind_shown = match self.kind {
            QuestionKind::Private if self.options.is_empty() => QuestionKind::Text,
            QuestionKind::Private => QuestionKind::Many,
            other => other,
        };
        kind_shown.as_str() == kind
    }
}

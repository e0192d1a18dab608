//! The answer in a page's address, as letters' links have it: one press away, and not given before it.

use domain::mail::owed::asks_again;
use domain::rsvp::status::{Answer, RsvpStatus, Seat};
use store::rsvp::invitations::InvitationView;

use super::facts::free_places;

/// What becomes of such an answer.
pub(super) enum Proposal {
    /// A press gives it.
    Offered(Offer),
    /// It was given before, and nothing has changed since.
    Stands,
    /// It is not taken now.
    NotTaken,
}

/// An answer that a press gives.
pub(super) struct Offer {
    pub(super) answer: Answer,
    pub(super) headline: String,
    /// What the press changes; may be empty.
    pub(super) explanation: String,
    pub(super) label: &'static str,
}

impl Proposal {
    /// Judges an answer to an invitation; `takes`: whether the page would take it.
    pub(super) fn of(opened: &InvitationView, answer: Answer, takes: bool) -> Self {
        let invitation = &opened.invitation;
        let is_new = invitation.status.answer() != Some(answer) || asks_again(&opened.event, invitation);
        match (is_new, takes) {
            (false, _) => Self::Stands,
            (true, false) => Self::NotTaken,
            (true, true) => Self::Offered(Offer {
                answer,
                headline: format!("You're about to say {}", answer.as_str()),
                explanation: explanation(opened, answer),
                label: match answer {
                    Answer::Yes => "Yes, I'll come",
                    Answer::Maybe => "Maybe",
                    Answer::No => "No, I can't",
                },
            }),
        }
    }
}

fn explanation(opened: &InvitationView, answer: Answer) -> String {
    let (event, status) = (&opened.event, opened.invitation.status);
    let mut sentences = Vec::new();
    if asks_again(event, &opened.invitation) {
        sentences.push("It changed since you answered.".to_owned());
    }
    match (status.seat(), status) {
        (Some(Seat::Confirmed), _) if answer != Answer::Yes => sentences.push("This gives up your place.".to_owned()),
        (Some(Seat::Waitlisted), _) if answer != Answer::Yes => {
            sentences.push("This gives up your place on the waitlist.".to_owned());
        }
        (_, RsvpStatus::Maybe) => sentences.push("You said maybe before.".to_owned()),
        (_, RsvpStatus::Declined) => sentences.push("You said no before.".to_owned()),
        _ => {}
    }
    if answer == Answer::Yes && status.seat().is_none() && free_places(event) == Some(0) {
        let number = event.counts.waitlisted.saturating_add(1);
        sentences.push(format!(
            "All places are taken: you join the waitlist, where you would be number {number}."
        ));
    }
    if event.plan.series.is_some() {
        sentences.push("It is your answer to all dates.".to_owned());
    }
    sentences.join(" ")
}

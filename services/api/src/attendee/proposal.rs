//! The answer in a page's address, as letters' links have it: one press away, and not given before it.

use domain::mail::owed::asks_again;
use domain::rsvp::status::{Answer, RsvpStatus, Seat};
use store::rsvp::invitations::InvitationView;
use wording::{Text, texts, when};

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
    pub(super) headline: Text,
    /// What the press changes; may be empty.
    pub(super) explanation: Vec<Text>,
    pub(super) label: Text,
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
                headline: texts::offer(answer.as_str()),
                explanation: explanation(opened, answer),
                label: texts::offer_button(answer.as_str()),
            }),
        }
    }
}

fn explanation(opened: &InvitationView, answer: Answer) -> Vec<Text> {
    let (event, status) = (&opened.event, opened.invitation.status);
    let mut sentences = Vec::new();
    if asks_again(event, &opened.invitation) {
        sentences.push(texts::offer_event_changed());
    }
    match (status.seat(), status) {
        (Some(Seat::Confirmed), _) if answer != Answer::Yes => sentences.push(texts::offer_gives_up_place()),
        (Some(Seat::Waitlisted), _) if answer != Answer::Yes => {
            sentences.push(texts::offer_gives_up_waitlist());
        }
        (_, RsvpStatus::Held { until }) if answer == Answer::Yes => {
            let zone = event.plan.schedule.zone();
            sentences.push(texts::offer_held(when::moment(zone.local(until), zone)));
        }
        (_, RsvpStatus::Maybe) => sentences.push(texts::offer_said_maybe()),
        (_, RsvpStatus::Declined) => sentences.push(texts::offer_said_no()),
        _ => {}
    }
    if answer == Answer::Yes && status.seat().is_none() && free_places(event) == Some(0) {
        let number = event.counts.waitlisted.saturating_add(1);
        sentences.push(texts::offer_joins_waitlist(number));
    }
    if event.plan.series.is_some() {
        sentences.push(texts::offer_all_dates());
    }
    sentences
}

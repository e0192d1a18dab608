//! The answer in a page's address, as letters' links have it: one press away, and not given before it.

use domain::Instant;
use domain::event::Event;
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
    pub(super) fn of(opened: &InvitationView, answer: Answer, takes: bool, now: Instant) -> Self {
        let invitation = &opened.invitation;
        let still = opened.event.asks_still_coming(invitation, now).is_some();
        let is_asked = invitation.status.offer().is_some() || (still && answer == Answer::Yes);
        let is_new = is_asked || invitation.status.answer() != Some(answer) || asks_again(&opened.event, invitation);
        match (is_new, takes) {
            (false, _) => Self::Stands,
            (true, false) => Self::NotTaken,
            (true, true) => Self::Offered(Offer {
                answer,
                headline: texts::offer(answer.as_str()),
                explanation: explanation(opened, answer),
                label: match answer {
                    Answer::Yes if still => texts::still_coming_yes(),
                    _ => button(opened, answer),
                },
            }),
        }
    }
}

/// What the button of an answer says. Where all places are taken, a yes joins the waitlist.
pub(super) fn button(opened: &InvitationView, answer: Answer) -> Text {
    let (event, status) = (&opened.event, opened.invitation.status);
    if answer == Answer::Yes && status.offer().is_some() {
        return texts::button_take_offer();
    }
    if answer == Answer::Yes && asks(event, status) {
        return texts::offer_button_request();
    }
    let is_full = free_places(event) == Some(0) && status.seat().is_none();
    if answer == Answer::Yes && is_full && event.plan.waitlist {
        return texts::offer_button_waitlist();
    }
    texts::offer_button(answer.as_str())
}

/// Whether a yes of somebody who stands so asks for a place, which the organizers accept or decline.
fn asks(event: &Event, status: RsvpStatus) -> bool {
    event.plan.details.approval && status.seat().is_none()
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
        (Some(Seat::Offered), _) if answer != Answer::Yes => sentences.push(texts::offer_gives_up_waitlist()),
        (Some(Seat::Requested), _) if answer != Answer::Yes => sentences.push(texts::offer_takes_back_request()),
        (_, RsvpStatus::Held { until }) if answer == Answer::Yes => {
            let zone = event.plan.schedule.zone();
            sentences.push(texts::offer_held(when::moment(zone.local(until), zone)));
        }
        (_, RsvpStatus::Maybe) => sentences.push(texts::offer_said_maybe()),
        (_, RsvpStatus::Declined) => sentences.push(texts::offer_said_no()),
        _ => {}
    }
    if answer == Answer::Yes && asks(event, status) {
        sentences.push(texts::hint_approval());
    } else if answer == Answer::Yes && status.seat().is_none() && free_places(event) == Some(0) {
        let number = event.counts.waitlisted.saturating_add(1);
        sentences.push(texts::offer_joins_waitlist(number));
    }
    if event.plan.series.is_some() {
        sentences.push(texts::offer_all_dates());
    }
    sentences
}

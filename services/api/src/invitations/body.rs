//! An invitation as JSON, as its organizer sees it.

use domain::invitation::Invitation;
use domain::invitation::provenance::Provenance;
use domain::mail::delivery::DeliveryState;
use domain::rsvp::status::{Answer, Seat, Source};
use domain::values::text::Note;
use serde::Serialize;
use store::rsvp::invitations::{InvitationListItem, InvitationView};
use store::rsvp::occurrences::DayAnswer;
use utoipa::ToSchema;

use crate::events::answer::instant;
use crate::words;
use letters::Links;

/// One person's invitation to one event.
#[derive(Serialize, ToSchema)]
#[schema(as = Invitation)]
pub(crate) struct InvitationAnswer {
    /// Its identity, for life.
    id: String,
    /// The event.
    event_id: String,
    /// The person's address, as you typed it.
    email: String,
    /// What you call the person; may be empty.
    name: String,
    /// Null before the first answer.
    #[schema(value_type = Option<words::Answer>)]
    answer: Option<&'static str>,
    /// Null without a yes, unless one is `held` for who asked on the event's page and has not confirmed it.
    #[schema(value_type = Option<words::Seat>)]
    seat: Option<&'static str>,
    /// When a seat that is held is given to others, in UTC.
    held_until: Option<String>,
    /// Place in the queue, from 1.
    waitlist_position: Option<u32>,
    /// People who come along.
    guests: u16,
    /// What the person wrote beside the answer.
    note: Option<String>,
    /// Which way the last answer came.
    #[schema(value_type = Option<words::AnswerSource>)]
    source: Option<&'static str>,
    /// When the last answer came, in UTC.
    answered_at: Option<String>,
    /// The personal page. Who has this link can answer.
    rsvp_url: String,
    /// Where the address came from, as it was said when the person was invited; null: nobody said.
    obtained: Option<ObtainedAnswer>,
    /// When the person was invited first, in UTC.
    invited_at: String,
    /// How the last letter fared; null if none was owed any more.
    #[schema(value_type = Option<words::LastDelivery>)]
    delivery: Option<&'static str>,
    /// Of a series, in lists: what the person said about single dates, where it differs from `answer`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<DateAnswer>,
}

/// Where an address came from.
#[derive(Serialize, ToSchema)]
#[schema(as = Obtained)]
pub(crate) struct ObtainedAnswer {
    /// Whence, in the words of who invited.
    from: String,
    /// What lets its owner be written to.
    #[schema(value_type = words::Ground)]
    ground: &'static str,
    /// The day on which it was obtained.
    #[schema(format = "date")]
    at: String,
    /// The account that said so.
    by: Option<String>,
}

impl From<&Provenance> for ObtainedAnswer {
    fn from(Provenance { obtained, by }: &Provenance) -> Self {
        Self {
            from: obtained.from.to_string(),
            ground: obtained.ground.as_str(),
            at: obtained.at.to_string(),
            by: by.map(|account| account.to_string()),
        }
    }
}

/// What a person said about one date of a series.
#[derive(Serialize, ToSchema)]
#[schema(as = DateAnswer)]
pub(crate) struct DateAnswer {
    /// The day of the date's `recurrence_id`.
    pub(crate) day: String,
    /// What they said.
    #[schema(value_type = words::Answer)]
    pub(crate) answer: &'static str,
    /// What the person wrote beside it.
    note: Option<String>,
}

impl From<&DayAnswer> for DateAnswer {
    fn from(said: &DayAnswer) -> Self {
        Self {
            day: said.day.to_string(),
            answer: said.answer.as_str(),
            note: words_of(&said.note),
        }
    }
}

fn words_of(note: &Note) -> Option<String> {
    Some(note.to_string()).filter(|note| !note.is_empty())
}

impl InvitationAnswer {
    /// An invitation as it is shown.
    fn of(invitation: &Invitation, position: Option<u32>, delivery: DeliveryState, links: &Links) -> Self {
        let status = invitation.status;
        Self {
            id: invitation.id.to_string(),
            event_id: invitation.event.to_string(),
            email: invitation.address.to_string(),
            name: invitation.name.to_string(),
            answer: status.answer().map(Answer::as_str),
            seat: status.seat().map(Seat::as_str),
            held_until: status.held_until().map(instant),
            waitlist_position: position,
            guests: status.guests(),
            note: words_of(&invitation.note),
            source: invitation.source.map(Source::as_str),
            answered_at: invitation.answered_at.map(instant),
            rsvp_url: links.rsvp_page(invitation),
            obtained: invitation.obtained.as_ref().map(ObtainedAnswer::from),
            invited_at: instant(invitation.created_at),
            delivery: word(delivery),
            dates: Vec::new(),
        }
    }

    /// An invitation of which a letter was just made due.
    pub(crate) fn changed(opened: &InvitationView, links: &Links) -> Self {
        Self::of(
            &opened.invitation,
            opened.waitlist_position,
            DeliveryState::Pending,
            links,
        )
    }

    /// An invitation in a list.
    pub(crate) fn listed(row: &InvitationListItem, links: &Links) -> Self {
        Self {
            dates: row.days.iter().map(DateAnswer::from).collect(),
            ..Self::of(&row.invitation, row.waitlist_position, row.delivery, links)
        }
    }
}

/// The contract has a word for what an organizer can act on; a letter in a worker's hand is still pending,
/// and one that another letter replaced tells nothing.
fn word(state: DeliveryState) -> Option<&'static str> {
    match state {
        DeliveryState::Sending => Some(DeliveryState::Pending.as_str()),
        DeliveryState::Superseded => None,
        other => Some(other.as_str()),
    }
}

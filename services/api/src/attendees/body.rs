//! A person as a file shows them: what they said, and nothing that opens their page.

use domain::check_in::CheckIn;
use domain::event::Event;
use domain::rsvp::status::{Answer, Seat, Source};
use serde::Serialize;
use serde_json::{Map, Value};
use store::rsvp::invitations::InvitationListItem;
use utoipa::ToSchema;

use crate::events::answer::instant;
use crate::events::questions::answered;
use crate::invitations::DateAnswer;
use crate::words;

/// One person's answer to one event.
#[derive(Serialize, ToSchema)]
#[schema(as = Attendee)]
pub(crate) struct AttendeeAnswer {
    /// The person's address, as you typed it; empty, where nobody has one: of who gave none at the door, or was erased.
    pub(super) email: String,
    /// What you call the person; may be empty.
    pub(super) name: String,
    /// Null before the first answer.
    #[schema(value_type = Option<words::Answer>)]
    pub(super) answer: Option<&'static str>,
    /// Null without a yes.
    #[schema(value_type = Option<words::Seat>)]
    pub(super) seat: Option<&'static str>,
    /// Place in the queue, from 1.
    pub(super) waitlist_position: Option<u32>,
    /// People who come along.
    pub(super) guests: u16,
    /// What the person wrote beside the answer; may be empty.
    pub(super) note: String,
    /// What they answered to the event's questions, by their ids.
    #[schema(value_type = std::collections::BTreeMap<String, serde_json::Value>)]
    pub(super) answers: Map<String, Value>,
    /// Which way the last answer came.
    #[schema(value_type = Option<words::AnswerSource>)]
    pub(super) source: Option<&'static str>,
    /// When the last answer came, in UTC.
    pub(super) answered_at: Option<String>,
    /// When the invitation was made, in UTC.
    pub(super) invited_at: String,
    /// Of a series: what the person said about single dates, where it differs from `answer`.
    pub(super) dates: Vec<DateAnswer>,
    /// When the person came; of a series, to each date. Empty: they did not, or nobody checked them in.
    pub(super) came: Vec<Arrival>,
}

/// That somebody came.
#[derive(Serialize, ToSchema)]
pub(crate) struct Arrival {
    /// Of a series, the day of the date.
    pub(super) day: Option<String>,
    /// How many people.
    pub(super) party: u16,
    /// When, in UTC.
    pub(super) at: String,
}

impl From<&CheckIn> for Arrival {
    fn from(check_in: &CheckIn) -> Self {
        Self {
            day: check_in.day.map(|day| day.to_string()),
            party: check_in.party,
            at: instant(check_in.came_at),
        }
    }
}

impl AttendeeAnswer {
    pub(super) fn of(row: &InvitationListItem) -> Self {
        let invitation = &row.invitation;
        let status = invitation.status;
        Self {
            email: invitation.address.to_write_to().to_owned(),
            name: invitation.name.to_string(),
            answer: status.answer().map(Answer::as_str),
            seat: status.seat().map(Seat::as_str),
            waitlist_position: row.waitlist_position,
            guests: status.guests(),
            note: invitation.note.to_string(),
            answers: answered(invitation),
            source: invitation.source.map(Source::as_str),
            answered_at: invitation.answered_at.map(instant),
            invited_at: instant(invitation.created_at),
            dates: row.days.iter().map(DateAnswer::from).collect(),
            came: row.came.iter().map(Arrival::from).collect(),
        }
    }
}

/// How a kind of file is written.
pub(super) struct Format {
    pub(super) extension: &'static str,
    pub(super) media_type: &'static str,
    pub(super) head: &'static str,
    /// What stands between two people.
    pub(super) between: &'static str,
    pub(super) tail: &'static str,
    pub(super) write: fn(&mut Vec<u8>, &Event, &InvitationListItem),
}

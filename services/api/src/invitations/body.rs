//! An invitation as JSON, as its organizer sees it.

use domain::event::questions::Answers;
use domain::invitation::Invitation;
use domain::invitation::overrides::Overrides;
use domain::invitation::provenance::{Way, Whence};
use domain::mail::delivery::DeliveryState;
use domain::people::obtained::Ground;
use domain::rsvp::status::{Answer, Seat, Source};
use domain::values::text::Note;
use jiff::tz::Offset;
use serde::Serialize;
use serde_json::{Map, Value};
use store::rsvp::invitations::{InvitationListItem, InvitationView};
use store::rsvp::occurrences::DayAnswer;
use utoipa::ToSchema;

use crate::events::answer::instant;
use crate::events::questions::{answered, said};
use crate::events::seat_log::offered_until;
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
    /// Null without a yes, unless one is `held` for who asked on the event's page and has not confirmed it. A yes with null is one
    /// that was declined (`POST /invitations/{id}/decline`).
    #[schema(value_type = Option<words::Seat>)]
    seat: Option<&'static str>,
    /// When a seat that is held is given to others, in UTC.
    held_until: Option<String>,
    /// When an offered seat goes to others, in UTC; null as long as the letter about it was not taken by a mail server.
    offered_until: Option<String>,
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
    /// What they answered to private questions, by the ids of those: for owners of the group, where one invitation is read; else null.
    #[schema(value_type = Option<Object>)]
    private_answers: Option<Map<String, Value>>,
    /// What they answered to the event's questions, by their ids.
    #[schema(value_type = std::collections::BTreeMap<String, serde_json::Value>)]
    answers: Map<String, Value>,
    /// What was set aside for this person (`PATCH /invitations/{id}`).
    overrides: OverridesAnswer,
    /// The personal page; asked for JSON, it answers a `PersonalPage`. Who has this link can answer. Null while somebody only asked for a place on the event's page: that
    /// they want it is theirs to confirm, by the mail that they got.
    rsvp_url: Option<String>,
    /// Where the address came from: as it was said when the person was invited, or else the way that it took. Null: they were erased.
    obtained: Option<ObtainedAnswer>,
    /// The language of the browser in which the person answered last; null: letters are in the group's.
    language: Option<String>,
    /// When the person was invited first, in UTC.
    invited_at: String,
    /// How the last letter fared; null if none was owed any more.
    #[schema(value_type = Option<words::LastDelivery>)]
    delivery: Option<&'static str>,
    /// Of a series, in lists: what the person said about single dates, where it differs from `answer`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<DateAnswer>,
}

/// What holds for one person in place of what the event says; null: the event's rule.
#[derive(Serialize, ToSchema)]
#[schema(as = Overrides)]
pub(crate) struct OverridesAnswer {
    /// Local time until which they say yes by themselves.
    rsvp_closes: Option<String>,
    /// How many guests they may bring.
    guests_max: Option<u16>,
}

impl From<Overrides> for OverridesAnswer {
    fn from(overrides: Overrides) -> Self {
        Self {
            rsvp_closes: overrides.rsvp_closes.map(|local| local.to_string()),
            guests_max: overrides.guests_max,
        }
    }
}

/// Where an address came from.
#[derive(Serialize, ToSchema)]
#[schema(as = Obtained)]
pub(crate) struct ObtainedAnswer {
    /// Whence, in the words of who invited; where they said nothing, the way that it took, in English.
    from: String,
    /// What lets its owner be written to; null: who typed it in did not say.
    #[schema(value_type = Option<words::Ground>)]
    ground: Option<&'static str>,
    /// The day on which it was obtained.
    #[schema(format = "date")]
    at: String,
    /// The account that said so, or typed it in; null: the person gave it.
    by: Option<String>,
}

impl ObtainedAnswer {
    /// Where the address of an invitation came from; none: nobody knows any more.
    pub(crate) fn of(invitation: &Invitation) -> Option<Self> {
        let provenance = invitation.obtained.as_ref()?;
        let (from, ground, at) = match &provenance.whence {
            Whence::Said(said) => (said.from.to_string(), Some(said.ground), said.at),
            Whence::Seen { way } => {
                let day = Offset::UTC.to_datetime(invitation.created_at.timestamp()).date();
                let ground = (*way != Way::Typed).then_some(Ground::Asked);
                (in_words(*way).to_owned(), ground, day)
            }
        };
        Some(Self {
            from,
            ground: ground.map(Ground::as_str),
            at: at.to_string(),
            by: provenance.by.map(|account| account.to_string()),
        })
    }

    /// The same without whose word it is, which is the organizers' own.
    pub(crate) fn without_whose(self) -> Self {
        Self { by: None, ..self }
    }
}

fn in_words(way: Way) -> &'static str {
    match way {
        Way::Typed => "the organizer typed it in",
        Way::Asked => "asked for a place on the event's page",
        Way::Followed => "follows the group",
        Way::Door => "given at the door",
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
            offered_until: offered_until(status),
            waitlist_position: position,
            guests: status.guests(),
            note: words_of(&invitation.note),
            source: invitation.source.map(Source::as_str),
            answered_at: invitation.answered_at.map(instant),
            private_answers: None,
            answers: answered(invitation),
            overrides: invitation.overrides.into(),
            rsvp_url: (!invitation.is_only_asked_for()).then(|| links.rsvp_page(invitation)),
            obtained: ObtainedAnswer::of(invitation),
            language: invitation.language.clone(),
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

    /// With what was answered in private; none: the reader is no owner.
    pub(crate) fn with_private(mut self, private: Option<&Answers>) -> Self {
        self.private_answers = private.map(said);
        self
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

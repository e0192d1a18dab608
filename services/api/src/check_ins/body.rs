//! A check-in as JSON, in and out.

use actions::check_ins::{CheckInAsked, Comer};
use actions::invitations::InvitePolicy;
use domain::activity::Author;
use domain::check_in::CheckIn;
use domain::event::{Event, EventPlan};
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::text::PersonName;
use domain::values::token::Purpose;
use domain::{EventId, InvitationId, MailAddress};
use letters::Links;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed, text, whole};
use crate::words;

/// Who came: one of `code`, `invitation_id` and `name`.
#[derive(ToSchema)]
#[schema(example = json!({ "name": "Cleo Quist", "email": "cleo@example.com", "party": 1 }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewCheckIn {
    /// What the person shows: the address `/c/…` that the code on their page and in their letter holds, or what stands behind `/c/`.
    code: Option<String>,
    /// Their invitation.
    invitation_id: Option<String>,
    /// What somebody is called who is on no list. They take a free seat.
    #[schema(max_length = 120)]
    name: Option<String>,
    /// Beside `name`: where they get mail. They get the letter that confirms their seat.
    #[schema(max_length = 254)]
    email: Option<String>,
    /// How many people; left out: as many as have a seat. Fewer than have one leave it all its seats, more need free ones.
    /// More than were checked in before: the others came later, and all are one check-in, which takes the place of the first.
    #[schema(minimum = 1, maximum = 21)]
    party: Option<u16>,
    /// Of a series, the date: its `recurrence_id`, or the day of it. Left out: the one that is nearest now.
    #[schema(example = "2026-12-10T18:30:00")]
    recurrence_id: Option<String>,
}

/// A party that came.
#[derive(Serialize, ToSchema)]
#[schema(as = CheckIn)]
pub(crate) struct CheckInAnswer {
    /// Its identity.
    id: String,
    /// The event.
    event_id: String,
    /// Who.
    invitation_id: String,
    /// In lists: what you call them; may be empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// Of a series, the date.
    recurrence_id: Option<String>,
    /// How many people.
    party: u16,
    /// Whether they were taken in at the door, with no invitation.
    walk_in: bool,
    /// Who checked them in: `account`: somebody of the team; `door`: who had a link to the door.
    #[schema(value_type = words::Author)]
    by: &'static str,
    /// When they came, in UTC.
    at: String,
}

impl CheckInAnswer {
    pub(crate) fn of(check_in: &CheckIn, event: &Event) -> Self {
        let date = check_in.day.and_then(|day| event.plan.occurrence_on(day));
        Self {
            id: check_in.id.to_string(),
            event_id: check_in.event.to_string(),
            invitation_id: check_in.invitation.to_string(),
            name: None,
            recurrence_id: date.map(|date| date.original.to_string()),
            party: check_in.party,
            walk_in: check_in.is_walk_in,
            by: Author::as_str(check_in.author),
            at: instant(check_in.came_at),
        }
    }

    pub(crate) fn named(check_in: &CheckIn, event: &Event, name: String) -> Self {
        Self {
            name: Some(name),
            ..Self::of(check_in, event)
        }
    }
}

/// Reads who came.
pub(crate) fn read(
    event: EventId,
    policy: InvitePolicy,
    links: &Links,
    mut fields: Fields,
) -> Result<CheckInAsked, ApiError> {
    let code = fields.optional("code", |value| code(links, value));
    let invitation = fields.optional("invitation_id", |value| {
        let expected = "the id of an invitation";
        let id = text(value)?.parse().map(InvitationId::from_uuid);
        id.map_err(|_| Invalid::Type { expected })
    });
    let name = fields.optional("name", parsed(PersonName::parse));
    let address = fields.optional("email", parsed(MailAddress::parse));
    let party = fields.optional("party", whole(1, 1 + i64::from(EventPlan::MAX_GUESTS)));
    let date = fields.optional("recurrence_id", |value| text(value).map(str::to_owned));
    let read = (|| Some((code?, invitation?, name?, address?, party?, date?)))();
    let Some((code, invitation, name, address, party, date)) = read else {
        return fields.finish(None);
    };
    let comer = match (code, invitation, name, address) {
        (Some((id, version)), None, None, None) => Some(Comer::Showing(id, version)),
        (None, Some(id), None, None) => Some(Comer::Invited(id)),
        (None, None, Some(name), address) if !name.as_str().is_empty() => Some(Comer::WalkIn { name, address }),
        _ => None,
    };
    let Some(comer) = comer else {
        fields.finish(Some(()))?;
        let why = "must name who came: give code, or invitation_id, or name (with email, if they want mail)";
        return Err(ApiError::at("", "either", why));
    };
    fields.finish(Some(CheckInAsked {
        event,
        comer,
        party,
        date,
        given_id: None,
        came_at: None,
        policy,
    }))
}

/// The invitation that a code names: the whole address, or what stands behind `/c/`.
fn code(links: &Links, value: &Value) -> Result<(InvitationId, u16), Invalid> {
    let whole = text(value)?.trim();
    let token = whole.rsplit('/').next().unwrap_or_default();
    let claim = links.verify(Purpose::Seat, token);
    claim
        .map(|claim| (InvitationId::from_uuid(claim.id), claim.version))
        .ok_or(Invalid::Fixed {
            why: "is no code of this instance: read it again, or take their invitation_id",
        })
}

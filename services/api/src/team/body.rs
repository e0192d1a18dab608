//! A place in a team as JSON, in and out.

use actions::team::revision;
use domain::people::{Place, Role};
use domain::values::draft::Edit;
use domain::values::ids::Id;
use domain::{EventId, Invalid, MailAddress};
use serde::Serialize;
use store::people::team::ListedMember;
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::etag::tag;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed};
use crate::words;

/// A place that somebody is offered.
#[derive(ToSchema)]
#[schema(example = json!({ "email": "noor@example.org", "role": "editor" }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewMember {
    /// Who is asked, by mail.
    email: String,
    /// `owner` may do everything; `editor` everything but this; `people` sees to invitations and answers; `door` sees events.
    role: words::TeamRole,
    /// For one event of the group alone; left out: for all of it.
    event_id: Option<String>,
}

/// Another role for somebody: what is left out stays.
#[derive(ToSchema)]
#[schema(example = json!({ "role": "people" }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct MemberPatch {
    /// `owner` may do everything; `editor` everything but this; `people` sees to invitations and answers; `door` sees events.
    #[schema(nullable = false)]
    role: Option<words::TeamRole>,
}

/// Somebody's place in a team.
#[derive(Serialize, ToSchema)]
#[schema(as = Member)]
pub(crate) struct MemberAnswer {
    /// The account in this team. In another team, or for another event, the same person has another.
    #[schema(format = "uuid")]
    account: String,
    /// The address.
    email: String,
    /// The name; null until they accept.
    name: Option<String>,
    /// As what.
    #[schema(value_type = words::TeamRole)]
    role: &'static str,
    /// The one event that it is for; null: all of the group.
    event_id: Option<String>,
    /// `invited`: not accepted yet, and without any right.
    #[schema(value_type = words::TeamState)]
    state: &'static str,
    /// When it was offered, in UTC.
    invited_at: String,
    /// When it was accepted, in UTC.
    accepted_at: Option<String>,
    /// What `If-Match` of a change takes.
    etag: String,
}

impl MemberAnswer {
    /// A place as it is shown. Of who has not accepted, nothing that their account knew before.
    pub(super) fn of(listed: &ListedMember) -> Self {
        let member = &listed.member;
        let accepted = member.accepted_at.is_some();
        Self {
            account: member.id.to_string(),
            email: listed.email.to_string(),
            name: accepted.then(|| listed.name.to_string()),
            role: member.place.role.as_str(),
            event_id: member.place.event.map(|event| event.to_string()),
            state: if accepted { "member" } else { "invited" },
            invited_at: instant(member.invited_at),
            accepted_at: member.accepted_at.map(instant),
            etag: tag(revision(member)),
        }
    }
}

/// Reads who is asked, and for which place.
pub(crate) fn read(body: &[u8]) -> Result<(MailAddress, Place), ApiError> {
    let mut fields = Fields::of_body(body)?;
    let email = fields.required("email", parsed(MailAddress::parse));
    let role = fields.required("role", parsed(Role::given));
    let event = fields.optional("event_id", parsed(event));
    let place = role.zip(event).map(|(role, event)| Place { role, event });
    fields.finish(email.zip(place))
}

/// Reads another role, if one is given.
pub(super) fn read_patch(body: &[u8]) -> Result<Option<Role>, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let role = match fields.edit("role", parsed(Role::given)) {
        Edit::Set(role) => Some(Some(role)),
        Edit::Keep => Some(None),
        Edit::Clear => return Err(crate::error::Fault::of("/role", &Invalid::Null).into()),
        Edit::Unreadable => None,
    };
    fields.finish(role)
}

fn event(text: &str) -> Result<EventId, Invalid> {
    text.parse().map(EventId::from_uuid).map_err(|_| Invalid::NotOfGroup)
}

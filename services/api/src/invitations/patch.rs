//! `PATCH /invitations/{id}`

use actions::Seen;
use actions::invitations;
use actions::invitations::SetAside;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::event::EventPlan;
use domain::invitation::overrides::OverridesDraft;
use domain::schedule::parse_wall_time;
use domain::values::draft::Edit;
use domain::values::text::Note;
use domain::{Invalid, InvitationId};
use serde_json::Value;
use store::WriteTx;
use store::rsvp::invitations::InvitationView;
use utoipa::ToSchema;

use super::body::InvitationAnswer;
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::fields::{Fields, parsed, text, whole};
use crate::reply::Reply;

/// What is set aside for one person: what is left out stays, `null` lets the event's rule hold again.
#[derive(ToSchema)]
#[schema(example = json!({ "guests_max": 3, "reason": "She brings her whole team" }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct InvitationPatch {
    /// Local time, in the event's time zone, until which this person says yes by themselves.
    #[schema(example = "2026-12-03T12:00:00")]
    rsvp_closes: Option<String>,
    /// How many guests this person may bring.
    #[schema(minimum = 0, maximum = 20)]
    guests_max: Option<u16>,
    /// `confirmed` gives them a seat now, whoever else waits, and whether or not they asked.
    #[schema(pattern = "^confirmed$", example = "confirmed")]
    seat: Option<String>,
    /// Why; it stands in the seat log as the step's `note`.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

/// Reads what is set aside.
pub(crate) fn read(invitation: InvitationId, seen: Seen, mut fields: Fields) -> Result<SetAside, ApiError> {
    let draft = OverridesDraft {
        rsvp_closes: fields.edit("rsvp_closes", parsed(parse_wall_time)),
        guests_max: fields.edit("guests_max", whole(0, i64::from(EventPlan::MAX_GUESTS))),
    };
    let seat = fields.optional("seat", confirmed);
    let reason = fields.required("reason", why);
    let is_read = !matches!(draft.rsvp_closes, Edit::Unreadable) && !matches!(draft.guests_max, Edit::Unreadable);
    let asked = (|| {
        Some(SetAside {
            invitation,
            seen,
            draft,
            seat: seat?.is_some(),
            reason: reason.filter(|_| is_read)?,
        })
    })();
    fields.finish(asked)
}

fn confirmed(value: &Value) -> Result<(), Invalid> {
    match text(value)? {
        "confirmed" => Ok(()),
        _ => Err(Invalid::Word { words: "confirmed" }),
    }
}

fn why(value: &Value) -> Result<Note, Invalid> {
    match Note::parse(text(value)?)? {
        empty if empty.as_str().trim().is_empty() => Err(Invalid::Required),
        note => Ok(note),
    }
}

/// Set the event's rules aside for one person.
///
/// A later deadline, more guests, or a seat out of the queue's order; each with a reason, which the seat log keeps. Nobody
/// goes beyond the capacity.
#[utoipa::path(
    patch, path = "/api/v1/invitations/{id}", tag = "invitations", operation_id = "patch_invitation", request_body = InvitationPatch,
    responses(
        (status = 200, description = "The invitation as it is now", body = InvitationAnswer),
        (status = 409, description = "The event has fewer free seats than the party is large: raise its `capacity` first; or the event is over"),
        (status = 410, description = "The event was cancelled"),
    ),
)]
pub(crate) async fn patch(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let id: InvitationId = caller.id()?;
    let seen = if_match(&caller.request);
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let asked = read(id, seen, Fields::of_body(&body)?)?;
    let who = caller.principal;
    let unit = move |tx: &mut WriteTx<'_>| invitations::set_aside(tx, who, asked);
    let opened: InvitationView = caller.context.store.write(unit).await?;
    let answer = InvitationAnswer::changed(&opened, &caller.context.links);
    Ok(Reply::ok(&answer)?.at_revision(opened.invitation.revision).into())
}

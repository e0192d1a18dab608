//! `GET /events/{id}/attendees.json`

use actix_web::HttpResponse;
use domain::event::Event;
use store::rsvp::invitations::InvitationListItem;

use super::body::{AttendeeAnswer, Format};
use super::file;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::List;
use crate::words;

const FORMAT: Format = Format {
    extension: "json",
    media_type: "application/json",
    head: "{\"items\":[",
    between: ",",
    tail: "],\"next\":null}",
    write,
};

/// Take an event's people away as JSON: a list that is whole.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/attendees.json", tag = "invitations", operation_id = "get_attendees_json",
    params(("segment" = Option<words::AttendeeSegment>, Query, description = "Only who stands so")),
    responses((status = 200, description = "Everybody, withdrawn invitations left out; `next` is always null", body = List<AttendeeAnswer>)),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    file::answer(&caller, &FORMAT).await
}

fn write(out: &mut Vec<u8>, _: &Event, row: &InvitationListItem) {
    let person = serde_json::to_vec(&AttendeeAnswer::of(row));
    // Texts and numbers can always be written.
    out.extend(person.unwrap_or_default());
}

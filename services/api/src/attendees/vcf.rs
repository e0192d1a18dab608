//! `GET /events/{id}/attendees.vcf`

use actix_web::HttpResponse;
use calendar::{ContactCard, contact_card};
use domain::event::Event;
use store::rsvp::invitations::InvitationListItem;

use super::body::Format;
use super::file;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::words;

const FORMAT: Format = Format {
    extension: "vcf",
    media_type: "text/vcard; charset=utf-8",
    head: "",
    between: "",
    tail: "",
    write,
};

/// Take an event's people away for an address book: a vCard 4.0 (RFC 6350) each.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/attendees.vcf", tag = "invitations", operation_id = "get_attendees_vcf",
    params(("segment" = Option<words::AttendeeSegment>, Query, description = "Only who stands so")),
    responses((status = 200, description = "Cards with name and address, withdrawn invitations left out", body = String, content_type = "text/vcard")),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    file::answer(&caller, &FORMAT).await
}

fn write(out: &mut Vec<u8>, event: &Event, row: &InvitationListItem) {
    let invitation = &row.invitation;
    out.extend(contact_card(&ContactCard {
        uid: &format!("urn:uuid:{}", invitation.id),
        name: match invitation.name.as_str() {
            "" => invitation.address.as_str(),
            name => name,
        },
        email: invitation.address.to_write_to(),
        category: event.plan.title.as_str(),
        changed_at: invitation.answered_at.unwrap_or(invitation.created_at),
    }));
}

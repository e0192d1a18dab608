//! `GET /r/{token}/invite.ics`

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use calendar::{CalendarEntry, published_event};
use domain::Instant;
use domain::schedule::series::PersonalView;
use domain::values::token::Purpose;
use store::rsvp::invitations::InvitationView;
use store::rsvp::occurrences;
use store::{ReadTx, StoreError};

use crate::context::Context;
use crate::error::ApiError;
use crate::feeds::entry::entry_of;
use crate::pages;
use crate::token;

/// `GET /r/{token}/invite.ics`: this event as a calendar file, with nobody named in it.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let made = file(&context, &request).await;
    pages::answered(&request, made)
}

async fn file(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let Some(opened) = token::open(tx, claim)? else {
            return Ok::<_, StoreError>(None);
        };
        Ok(Some((occurrences::of(tx, opened.invitation.id)?, opened)))
    };
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let (days, opened) = found.ok_or_else(|| token::wrong(context, request))?;
    let event = &opened.event;
    let bytes = published_event(&CalendarEntry {
        view: PersonalView {
            days: Some(&days),
            asked: &[],
        },
        sequence: opened.invitation.sequence(event.sequence),
        entry: opened.invitation.status.entry(),
        stamp: changed_at(&opened),
        online: event.plan.online(opened.invitation.status.has_seat()),
        ..entry_of(event, &opened.group, &context.links)
    });
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"));
    response.insert_header((CONTENT_DISPOSITION, "attachment; filename=\"invite.ics\""));
    response.insert_header(("x-robots-tag", "noindex, nofollow"));
    Ok(response.body(bytes))
}

/// The event, what the person said, or what a letter told them of it: a calendar that has the letter passes over a file that
/// is older (RFC 5546, 2.1.5).
fn changed_at(opened: &InvitationView) -> Instant {
    let invitation = &opened.invitation;
    let told = invitation.last_sent.as_ref().map(|told| told.stamp);
    let ours = invitation.answered_at.max(told);
    ours.map_or(opened.event.updated_at, |ours| ours.max(opened.event.updated_at))
}

//! `GET /r/{token}/invite.ics`

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use calendar::{Publication, published_event};
use mail::markdown_to_text;
use store::{Tx, occurrences};

use super::token;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;

/// `GET /r/{token}/invite.ics`: this event as a calendar file, with nobody named in it.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let made = file(&context, &request).await;
    pages::answered(&request, made)
}

async fn file(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let mut opened = token::open(context, request).await?;
    let id = opened.invitation.id;
    let days = context
        .store
        .read(move |tx: &mut Tx<'_>| occurrences::of(tx, id))
        .await
        .map_err(ApiError::from)?;
    opened.event.leave_out_declined(&days);
    let event = &opened.event;
    let bytes = published_event(&Publication {
        event,
        description: &markdown_to_text(event.plan.description.as_str()),
        sequence: opened.invitation.sequence(event.sequence),
        entry: opened.invitation.standing.entry(),
        // No personal link: calendars get shared with others.
        url: &context.links.event_page(event).unwrap_or_default(),
    });
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"));
    response.insert_header((CONTENT_DISPOSITION, "attachment; filename=\"invite.ics\""));
    response.insert_header(("x-robots-tag", "noindex, nofollow"));
    Ok(response.body(bytes))
}

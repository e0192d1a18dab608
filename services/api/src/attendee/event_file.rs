//! `GET /e/{slug}/event.ics`: an event with a public page as a calendar file.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use calendar::{Publication, published_event};
use domain::rsvp::status::Entry;
use domain::values::text::Slug;
use markdown::markdown_to_text;
use store::ReadTx;
use store::event::events;

use super::event::is_public;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;
use crate::path;

/// `GET /e/{slug}/event.ics`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let made = file(&context, &request).await;
    pages::answered(&request, made)
}

async fn file(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let name = slug.to_string();
    let found = context
        .store
        .read(move |tx: &mut ReadTx<'_>| events::by_slug(tx, &slug))
        .await
        .map_err(ApiError::from)?;
    let (event, _) = found.filter(|(event, _)| is_public(event)).ok_or(ApiError::NotFound)?;
    let bytes = published_event(&Publication {
        event: &event,
        description: &markdown_to_text(event.plan.description.as_str()),
        sequence: event.sequence,
        entry: Entry::Firm,
        changed_at: event.updated_at,
        online: event.plan.online(false),
        url: &context.links.event_page(&event).unwrap_or_default(),
    });
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"));
    response.insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.ics\"")));
    response.insert_header(("x-robots-tag", "noindex"));
    Ok(response.body(bytes))
}

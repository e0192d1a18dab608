//! `GET /e/{slug}/event.ics`: an event with a public page as a calendar file.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use calendar::published_event;
use domain::values::text::Slug;
use store::ReadTx;
use store::event::events;

use crate::context::Context;
use crate::error::ApiError;
use crate::feeds::entry::entry_of;
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
    let (event, group) = found.filter(|(event, _)| event.has_page()).ok_or(ApiError::NotFound)?;
    let bytes = published_event(&entry_of(&event, &group, &context.links));
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"));
    response.insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.ics\"")));
    response.insert_header(("x-robots-tag", "noindex"));
    Ok(response.body(bytes))
}

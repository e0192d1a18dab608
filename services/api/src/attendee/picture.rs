//! `GET /e/{slug}/picture.png`: an event in a picture, for programs that preview a link to it.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use domain::values::text::Slug;
use store::ReadTx;
use store::event::events;

use crate::context::Context;
use crate::error::ApiError;
use crate::etag::none_match_names;
use crate::og_image::Shown;
use crate::{pages, path};

/// `GET /e/{slug}/picture.png`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let made = picture(&context, &request).await;
    pages::answered(&request, made)
}

async fn picture(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let found = context
        .store
        .read_one(move |tx: &mut ReadTx<'_>| events::by_slug(tx, &slug))
        .await
        .map_err(ApiError::from)?;
    let (event, group) = found.filter(|(event, _)| event.has_page()).ok_or(ApiError::NotFound)?;
    let shown = Shown::of(&event, &group);
    let name = shown.name();
    let tag = format!("\"{name}\"");
    let mut response = HttpResponse::Ok();
    response.insert_header((ETAG, tag.as_str()));
    response.insert_header((CACHE_CONTROL, "public, max-age=300"));
    if none_match_names(request.headers(), &tag) == Some(true) {
        return Ok(response.status(StatusCode::NOT_MODIFIED).finish());
    }
    response.insert_header((CONTENT_TYPE, "image/png"));
    Ok(response.body(context.pictures.get(name, shown).await?))
}

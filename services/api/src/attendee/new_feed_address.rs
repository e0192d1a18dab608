//! `POST /r/{token}/new-calendar-address`: the personal feed gets a new address, and the old ones open nothing any more.

use actix_web::http::header::LOCATION;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use domain::InvitationId;
use domain::values::ids::Id;
use domain::values::token::Purpose;
use serde_json::json;
use store::rsvp::feeds;
use store::{StoreError, WriteTx};

use crate::context::Context;
use crate::error::ApiError;
use crate::pages;
use crate::path;
use crate::reply::Reply;
use crate::token;

/// `POST /r/{token}/new-calendar-address`: 303 back to the page, or the new address as JSON.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let done = renew(&context, &request).await;
    pages::answered(&request, done)
}

async fn renew(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let id = InvitationId::from_uuid(claim.id);
    let unit = move |tx: &mut WriteTx<'_>| {
        if token::open(tx, claim)?.is_none() {
            return Ok::<_, StoreError>(None);
        }
        let Some(owner) = feeds::owner(tx, id)? else {
            return Ok(None);
        };
        feeds::renew(tx, &owner)?;
        feeds::owner(tx, id)
    };
    let owner = context.store.write(unit).await.map_err(ApiError::from)?;
    let owner = owner.ok_or_else(|| token::wrong(context, request))?;
    if pages::wants_json(request) {
        let address = context.links.personal_feed(id, owner.version);
        return Ok(Reply::ok(&json!({ "calendar_url": address }))?.into());
    }
    let back = format!("/r/{}#calendar", path::part(request, "token"));
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, context.links.path(&back)))
        .finish())
}

//! `POST /keys`

use actions::keys;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::people::Rights;
use store::WriteTx;

use super::body::{FreshKey, KeyBody, read};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::reply::Reply;

/// Make a key for your account.
///
/// It is shown only in this answer, and kept nowhere, so a repeated request makes another. For a session that signed in within
/// the last 10 minutes, or a key that names `key.create`; such a key gives only rights that it has itself.
#[utoipa::path(
    post, path = "/api/v1/keys", tag = "keys", operation_id = "create_key", request_body = KeyBody,
    responses(
        (status = 201, description = "The key", body = FreshKey),
        (status = 403, description = "The sign-in is too long ago, or the key that asks does not name the right"),
    ),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let new = read(&body, caller.context.store.now())?;
    let unit = move |tx: &mut WriteTx<'_>| keys::create(tx, caller.principal, new);
    let made = caller.context.store.write(unit).await?;
    let fresh = FreshKey {
        id: made.id.to_string(),
        name: made.new.name.to_string(),
        rights: made.new.rights.map(Rights::words),
        expires_at: made.new.expires_at.map(instant),
        key: made.key,
    };
    Ok(Reply::json(StatusCode::CREATED, &fresh)?.into())
}

//! `POST /events/{id}/letters/test`

use actions::letters;
use actions::letters::TestLetter;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::EventId;
use serde::Serialize;
use store::WriteTx;
use utoipa::ToSchema;

use super::body::{LetterWords, read_words};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::once;
use crate::reply::Reply;

/// Where a test goes.
#[derive(Serialize, ToSchema)]
#[schema(as = LetterTest)]
pub(crate) struct TestAnswer {
    /// The address of your account.
    #[schema(format = "email")]
    to: String,
}

/// Send a letter to yourself, to see it as people will.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/letters/test", tag = "letters", operation_id = "test_letter", request_body = LetterWords,
    responses(
        (status = 202, description = "It is on its way to you, and to nobody else", body = TestAnswer),
        (status = 429, description = "Too many letters were asked for from your address: Retry-After says how long to wait"),
    ),
)]
pub(crate) async fn test(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let text = read_words(&body)?;
    caller.context.limits.letter(&caller.request)?;
    let who = caller.principal;
    let work = move |tx: &mut WriteTx<'_>| {
        let to = letters::test(tx, who, TestLetter { event, text })?;
        Reply::json(StatusCode::ACCEPTED, &TestAnswer { to: to.to_string() })
    };
    once(&caller, &body, work).await
}

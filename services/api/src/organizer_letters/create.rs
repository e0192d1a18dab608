//! `POST /events/{id}/letters`

use actions::letters;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::EventId;
use store::WriteTx;

use super::body::{LetterAnswer, NewLetter, read};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::once;
use crate::reply::Reply;

/// Write to some of an event's people.
///
/// `to` says to how many; who unsubscribed gets nothing. To more than 20 people it waits five minutes, in which it can be undone
/// (`DELETE /letters/{id}`). Nobody is written to between 22 and 8 o'clock where the event is, unless it begins before the
/// morning. When it goes out each is asked for again: who belongs to the segment no more gets nothing.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/letters", tag = "letters", operation_id = "create_letter", request_body = NewLetter,
    responses(
        (status = 202, description = "It goes out in its time", body = LetterAnswer),
        (status = 409, description = "The event is a draft, or cancelled"),
    ),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let asked = read(event, &body)?;
    let (who, policy) = (caller.principal, caller.context.invite_policy);
    let work = move |tx: &mut WriteTx<'_>| {
        let (letter, event) = letters::send(tx, who, asked, policy)?;
        Reply::json(StatusCode::ACCEPTED, &LetterAnswer::of(&letter, &event, tx.now()))
    };
    once(&caller, &body, work).await
}

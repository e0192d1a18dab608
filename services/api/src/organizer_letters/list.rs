//! `GET /events/{id}/letters`

use actions::events;
use actix_web::HttpResponse;
use domain::EventId;
use domain::mail::delivery::DeliveryState;
use serde::Serialize;
use store::ReadTx;
use store::mail::organizer_letters;
use store::mail::organizer_letters::Listed;
use utoipa::ToSchema;

use super::body::LetterAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// A letter, and how far it got.
#[derive(Serialize, ToSchema)]
#[schema(as = LetterProgress)]
pub(crate) struct LetterProgress {
    /// The letter.
    letter: LetterAnswer,
    /// Mails on their way.
    pending: u32,
    /// Mails that a mail server took.
    sent: u32,
    /// Mails that are tried again, came back, or were given up; `GET /events/{id}/deliveries` says why.
    failed: u32,
    /// People who belong to the segment no more, or get no such letters.
    left_out: u32,
}

impl LetterProgress {
    fn of(letter: LetterAnswer, listed: &Listed) -> Self {
        let count = |states: &[DeliveryState]| {
            let of = listed.mails.iter().filter(|(state, _)| states.contains(state));
            of.map(|(_, number)| number).sum()
        };
        Self {
            letter,
            pending: count(&[DeliveryState::Pending, DeliveryState::Sending]),
            sent: count(&[DeliveryState::Sent]),
            failed: count(&[DeliveryState::Deferred, DeliveryState::Bounced, DeliveryState::Failed]),
            left_out: count(&[DeliveryState::Superseded, DeliveryState::Suppressed]),
        }
    }
}

/// List the letters that were written to an event's people, and how far each got.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/letters", tag = "letters", operation_id = "list_letters",
    responses((status = 200, description = "A page of letters", body = List<LetterProgress>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: EventId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let (who, right) = (caller.principal, caller.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        Ok::<_, ApiError>((found.event, organizer_letters::list(tx, id, page)?))
    };
    let (event, rows) = caller.context.store.read(unit).await?;
    let now = caller.context.store.now();
    let show = |row: Listed| LetterProgress::of(LetterAnswer::of(&row.letter, &event, now), &row);
    Ok(Reply::ok(&paging.list(rows, |row| row.letter.id, show))?.into())
}

//! What publishing, cancelling and restoring share: one action, once for each Idempotency-Key, and the event as it is then.

use actions::ActionError;
use actix_web::{HttpRequest, HttpResponse};
use domain::EventId;
use domain::people::Principal;
use store::WriteTx;
use store::event::events::EventView;

use super::answer::EventAnswer;
use crate::auth::Caller;
use crate::context::Context;
use crate::error::ApiError;
use crate::idempotency::once;
use crate::path;

/// Does something with the event in the path, and answers it.
pub(super) async fn changed<A>(
    caller: &Caller,
    context: &Context,
    request: &HttpRequest,
    body: &[u8],
    act: A,
) -> Result<HttpResponse, ApiError>
where
    A: FnOnce(&mut WriteTx<'_>, Principal, EventId) -> Result<EventView, ActionError> + Clone + Send + 'static,
{
    let id: EventId = path::id(request)?;
    let (links, who) = (context.links.clone(), caller.principal);
    let work = move |tx: &mut WriteTx<'_>| EventAnswer::reply(&act(tx, who, id)?, &links);
    once(&context.store, who, request, body, work).await
}

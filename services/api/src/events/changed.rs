//! What publishing, cancelling and restoring share: one action, once for each Idempotency-Key, and the event as it is then.

use actions::ActionError;
use actix_web::HttpResponse;
use domain::EventId;
use domain::people::Principal;
use store::WriteTx;
use store::event::events::EventView;

use super::answer::EventAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::idempotency::once;

/// Does something with the event in the path, and answers it.
pub(super) async fn changed<A>(caller: &Caller, body: &[u8], act: A) -> Result<HttpResponse, ApiError>
where
    A: FnOnce(&mut WriteTx<'_>, Principal, EventId) -> Result<EventView, ActionError> + Clone + Send + 'static,
{
    let id: EventId = caller.id()?;
    let (links, who) = (caller.context.links.clone(), caller.principal);
    let work = move |tx: &mut WriteTx<'_>| EventAnswer::reply(&act(tx, who, id)?, &links);
    once(caller, body, work).await
}

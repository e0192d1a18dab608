//! Sends a fact to a webhook once more, with all attempts.

use domain::TryId;
use domain::people::Principal;
use messages::Happened;
use store::webhooks::Try;
use store::{WriteTx, activity, webhooks};

use super::lock;
use crate::error::ActionError;

/// Has what a try was about sent again.
pub fn replay(tx: &mut WriteTx<'_>, who: Principal, tried: TryId) -> Result<Try, ActionError> {
    let found = webhooks::find_try(tx, tried)?.ok_or(ActionError::NotFound)?;
    let webhook = lock(tx, who, found.webhook)?;
    if !webhook.plan.enabled {
        return Err(ActionError::WebhookIsOff);
    }
    webhooks::send(tx, webhook.id, found.position)?;
    activity::record(tx, &[Happened::WebhookReplayed((&webhook).into())])?;
    Ok(found)
}

//! Deletes a webhook. What was still to be sent to it is not.

use domain::WebhookId;
use domain::people::Principal;
use messages::Happened;
use store::{WriteTx, activity, webhooks};

use super::lock;
use crate::error::ActionError;

/// Deletes a webhook.
pub fn delete(tx: &mut WriteTx<'_>, who: Principal, webhook: WebhookId) -> Result<(), ActionError> {
    let webhook = lock(tx, who, webhook)?;
    webhooks::delete(tx, webhook.id)?;
    activity::record(tx, &[Happened::WebhookDeleted((&webhook).into())])?;
    Ok(())
}

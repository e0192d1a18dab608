//! Webhooks: where a group's facts are sent to.

mod create;
mod delete;
mod replay;
mod revise;

use domain::WebhookId;
use domain::people::{Principal, Right};
use domain::webhook::Webhook;
use store::{ReadTx, WriteTx, webhooks};

pub use create::{CreateWebhook, create};
pub use delete::delete;
pub use replay::replay;
pub use revise::{ReviseWebhook, revise};

use crate::authority::authorize;
use crate::error::ActionError;

/// A webhook, to look at.
pub fn find(tx: &mut ReadTx<'_>, who: Principal, right: Right, webhook: WebhookId) -> Result<Webhook, ActionError> {
    let found = webhooks::get(tx, webhook)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, right, found.group)?;
    Ok(found)
}

fn lock(tx: &mut WriteTx<'_>, who: Principal, webhook: WebhookId) -> Result<Webhook, ActionError> {
    let found = webhooks::lock(tx, webhook)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, Right::WebhookEdit, found.group)?;
    Ok(found)
}

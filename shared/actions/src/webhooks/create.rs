//! Makes a webhook, which gets what happens from then on.

use domain::GroupId;
use domain::people::{Principal, Right};
use domain::webhook::{Webhook, WebhookPlan};
use messages::Happened;
use store::{Page, WriteTx, activity, webhooks};

use crate::authority::authorize;
use crate::error::ActionError;

/// A new webhook.
#[derive(Clone, Debug)]
pub struct CreateWebhook {
    /// Whose facts it gets.
    pub group: GroupId,
    /// What it is to be.
    pub plan: WebhookPlan,
}

/// Makes a webhook.
pub fn create(tx: &mut WriteTx<'_>, who: Principal, new: &CreateWebhook) -> Result<Webhook, ActionError> {
    authorize(tx, who, Right::WebhookEdit, new.group)?;
    let all = Page {
        after: None,
        limit: u16::try_from(webhooks::AT_MOST).unwrap_or(u16::MAX),
    };
    if webhooks::list(tx, new.group, all)?.len() >= webhooks::AT_MOST {
        return Err(ActionError::TooManyWebhooks);
    }
    let webhook = webhooks::create(tx, new.group, &new.plan)?;
    activity::record(tx, &[Happened::WebhookCreated((&webhook).into())])?;
    Ok(webhook)
}

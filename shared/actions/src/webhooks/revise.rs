//! Changes a webhook, or turns it off or on.

use domain::WebhookId;
use domain::people::Principal;
use domain::webhook::{Webhook, WebhookPlan};
use messages::Happened;
use store::{WriteTx, activity, webhooks};

use super::lock;
use crate::error::{ActionError, Seen};

/// A change of a webhook.
#[derive(Clone, Debug)]
pub struct ReviseWebhook<P> {
    /// Which.
    pub webhook: WebhookId,
    /// The state that it is meant for.
    pub seen: Seen,
    /// What becomes of the plan that is there.
    pub plan: P,
}

/// Takes a new plan. Turned on again, it gets what happens from then on.
pub fn revise<E: From<ActionError>>(
    tx: &mut WriteTx<'_>,
    who: Principal,
    asked: ReviseWebhook<impl FnOnce(&WebhookPlan) -> Result<WebhookPlan, E>>,
) -> Result<Webhook, E> {
    let webhook = lock(tx, who, asked.webhook)?;
    asked.seen.check(webhook.revision)?;
    let plan = (asked.plan)(&webhook.plan)?;
    Ok(take(tx, webhook, plan)?)
}

fn take(tx: &mut WriteTx<'_>, mut webhook: Webhook, plan: WebhookPlan) -> Result<Webhook, ActionError> {
    if plan == webhook.plan {
        return Ok(webhook);
    }
    if plan.enabled && !webhook.plan.enabled {
        webhooks::skip(tx, webhook.id)?;
    }
    webhook.revise(plan);
    webhooks::save(tx, &webhook)?;
    activity::record(tx, &[Happened::WebhookUpdated((&webhook).into())])?;
    Ok(webhook)
}

//! Webhooks: an address of somebody else's to which the facts of a group are sent, signed.

mod network;

use std::net::IpAddr;
use std::time::Duration;

pub use network::is_public;

use crate::values::draft::{Edit, Violations};
use crate::values::ids::{GroupId, WebhookId};
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;
use crate::values::text::WebUrl;

/// One that failed for so long, without a success in between, is turned off.
pub const OFF_AFTER: Duration = Duration::from_hours(5 * 24);

/// A webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// Its identity.
    pub id: WebhookId,
    /// Whose facts it gets.
    pub group: GroupId,
    /// What it is to be.
    pub plan: WebhookPlan,
    /// Since when every attempt failed; none: the last one went well, or there was none.
    pub failing_since: Option<Instant>,
    /// Grows with each change of its plan.
    pub revision: i64,
    /// When it was made.
    pub created_at: Instant,
}

/// What an organizer chooses of a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookPlan {
    /// Where facts are sent to.
    pub url: WebUrl,
    /// The message types that are sent; none: all.
    pub types: Option<Vec<String>>,
    /// Whether anything is sent.
    pub enabled: bool,
}

/// A new webhook, or a change to one.
#[derive(Clone, Debug, Default)]
pub struct WebhookDraft {
    /// Where facts are sent to.
    pub url: Edit<WebUrl>,
    /// The message types that are sent.
    pub types: Edit<Vec<String>>,
    /// Whether anything is sent.
    pub enabled: Edit<bool>,
}

impl WebhookPlan {
    /// The plan that a draft makes of a present one, or of nothing. A new address that needs no look-up must be one that
    /// `is_reached`; what a name leads to is seen when it is connected to.
    pub fn from_draft(
        draft: WebhookDraft,
        present: Option<&Self>,
        is_reached: impl Fn(IpAddr) -> bool,
    ) -> Result<Self, Violations> {
        let mut found = Violations::default();
        let url = found.always("url", draft.url, present.map(|plan| plan.url.clone()));
        let new = url.as_ref().filter(|url| present.is_none_or(|plan| plan.url != **url));
        if new.and_then(network::named).is_some_and(|address| !is_reached(address)) {
            found.note("url", Invalid::NotPublic);
        }
        let types = draft.types.over(present.and_then(|plan| plan.types.clone()));
        let enabled = draft.enabled.over(present.map(|plan| plan.enabled));
        let plan = (|| {
            Some(Self {
                url: url?,
                types: types?,
                enabled: enabled?.unwrap_or(true),
            })
        })();
        found.finish(plan)
    }

    /// Whether facts of this type are sent.
    #[must_use]
    pub fn takes(&self, kind: &str) -> bool {
        let types = self.types.as_ref();
        types.is_none_or(|types| types.iter().any(|of| of == kind))
    }
}

impl Webhook {
    /// Writes down how an attempt went.
    pub fn tried(&mut self, went_well: bool, now: Instant) {
        if went_well {
            self.failing_since = None;
        } else if now.since(*self.failing_since.get_or_insert(now)) >= OFF_AFTER {
            self.plan.enabled = false;
            self.revision += 1;
        }
    }

    /// Takes a new plan. Turned on again, it has five days once more.
    pub fn revise(&mut self, plan: WebhookPlan) {
        if plan.enabled && !self.plan.enabled {
            self.failing_since = None;
        }
        self.plan = plan;
        self.revision += 1;
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::values::ids::Id;

    #[test]
    fn five_days_of_failure_turn_it_off_and_a_success_begins_them_anew() {
        let at = |days: u64| Instant::EPOCH.plus(Duration::from_hours(24 * days));
        let plan = WebhookPlan {
            url: WebUrl::parse("https://example.org/hook").unwrap(),
            types: None,
            enabled: true,
        };
        let mut webhook = Webhook {
            id: WebhookId::from_uuid(Uuid::nil()),
            group: GroupId::from_uuid(Uuid::nil()),
            plan: plan.clone(),
            failing_since: None,
            revision: 1,
            created_at: at(0),
        };
        for (day, went_well) in [(0, false), (4, false), (4, true), (6, false), (10, false)] {
            webhook.tried(went_well, at(day));
            assert!(webhook.plan.enabled, "{day}");
        }
        webhook.tried(false, at(11));
        assert!(!webhook.plan.enabled);
        webhook.revise(plan);
        webhook.tried(false, at(12));
        assert!(webhook.plan.enabled);
    }
}

//! Sends a fact to a webhook over HTTP, signed by the Standard Webhooks text: HMAC-SHA256 over id, time and body.
//!
//! The host is looked up once, and the connection is made to what was checked. No redirect is followed, and no proxy is
//! asked.

use std::collections::HashSet;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use data_encoding::BASE64;
use domain::webhook::{Webhook, is_public};
use domain::{Instant, WebhookId};
use hmac::{Hmac, KeyInit, Mac};
use ipnet::IpNet;
use sha2::Sha256;
use store::webhooks::{Outgoing, TryOutcome};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

/// How long all of it may take.
const WITHIN: Duration = Duration::from_secs(15);

/// Failing for longer is more than a restart.
const FAILS_FOR_LONG: Duration = Duration::from_mins(5);

/// Sends facts to webhooks.
#[derive(Clone)]
pub(crate) struct Post {
    networks: Arc<[IpNet]>,
    failing: Failing,
}

/// Webhooks that fail for long and are tried just now.
type Failing = Arc<Mutex<HashSet<WebhookId>>>;

/// Leave to try a webhook, as long as it is kept.
pub(crate) struct Turn {
    failing: Failing,
    /// The one that nobody else tries meanwhile.
    alone: Option<WebhookId>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(webhook) = self.alone {
            let mut failing = self.failing.lock().unwrap_or_else(PoisonError::into_inner);
            failing.remove(&webhook);
        }
    }
}

impl Post {
    /// It connects to the public internet, and to these networks.
    pub(crate) fn to(networks: Vec<IpNet>) -> Self {
        Self {
            networks: networks.into(),
            failing: Failing::default(),
        }
    }

    /// Leave to try a webhook. One that fails for long is tried once at a time, so that a server that never answers does not take
    /// the places of all others: `None`, if that is under way.
    pub(crate) fn turn(&self, webhook: &Webhook, now: Instant) -> Option<Turn> {
        let since = webhook.failing_since.filter(|since| now.since(*since) > FAILS_FOR_LONG);
        let alone = since.map(|_| webhook.id);
        let mut failing = self.failing.lock().unwrap_or_else(PoisonError::into_inner);
        alone.is_none_or(|id| failing.insert(id)).then(|| Turn {
            failing: Arc::clone(&self.failing),
            alone,
        })
    }

    /// Sends a fact. What is not answered with a 2xx has failed.
    pub(crate) async fn send(&self, outgoing: Outgoing, now: Instant) -> TryOutcome {
        let agent = self.agent();
        let sent = tokio::task::spawn_blocking(move || send(&agent, &outgoing, now)).await;
        let outcome = sent.unwrap_or_else(|_| Err("it broke off".to_owned()));
        match outcome {
            Ok(status) => TryOutcome {
                status: Some(status),
                error: (!(200..300).contains(&status)).then(|| refused(status)),
            },
            Err(why) => TryOutcome {
                status: None,
                error: Some(why),
            },
        }
    }

    fn agent(&self) -> Agent {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .max_idle_connections(0)
            .timeout_global(Some(WITHIN))
            .user_agent("Acquaint")
            .build();
        let checked = Checked {
            networks: Arc::clone(&self.networks),
            inner: DefaultResolver::default(),
        };
        Agent::with_parts(config, DefaultConnector::default(), checked)
    }
}

fn refused(status: u16) -> String {
    if (300..400).contains(&status) {
        format!("it answered {status}, and redirects are not followed: change the webhook's url")
    } else {
        format!("it answered {status}")
    }
}

fn send(agent: &Agent, outgoing: &Outgoing, now: Instant) -> Result<u16, String> {
    let id = outgoing.message.to_string();
    let timestamp = now.timestamp().as_second().to_string();
    let signature = signature(&outgoing.secret, &id, &timestamp, &outgoing.body)?;
    let request = agent
        .post(outgoing.webhook.plan.url.as_str())
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", signature);
    match request.send(outgoing.body.as_str()) {
        Ok(response) => Ok(response.status().as_u16()),
        Err(Error::Other(why)) => Err(why.to_string()),
        Err(error) => Err(error.to_string()),
    }
}

fn signature(secret: &[u8], id: &str, timestamp: &str, body: &str) -> Result<String, String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).map_err(|error| error.to_string())?;
    mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
    Ok(format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes())))
}

/// Looks hosts up, and leaves out addresses that webhooks may not lead to.
#[derive(Debug)]
struct Checked {
    networks: Arc<[IpNet]>,
    inner: DefaultResolver,
}

#[derive(Debug, thiserror::Error)]
#[error("its host has no address of the public internet; ACQUAINT_WEBHOOK_NETWORKS allows others")]
struct NotPublic;

/// Whether a connection to this address may be made.
fn is_allowed(address: IpAddr, networks: &[IpNet]) -> bool {
    let address = address.to_canonical();
    networks.iter().any(|network| network.contains(&address)) || is_public(address)
}

impl Resolver for Checked {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        let mut allowed = self.empty();
        for address in found.iter().filter(|address| is_allowed(address.ip(), &self.networks)) {
            allowed.push(*address);
        }
        if allowed.is_empty() {
            return Err(Error::Other(Box::new(NotPublic)));
        }
        Ok(allowed)
    }
}

#[cfg(test)]
mod tests {
    use domain::GroupId;
    use domain::values::ids::Id;
    use domain::values::text::WebUrl;
    use domain::webhook::WebhookPlan;

    use super::*;

    #[test]
    fn one_that_fails_for_long_is_tried_once_at_a_time() {
        let post = Post::to(Vec::new());
        let now = Instant::EPOCH.plus(FAILS_FOR_LONG * 2);
        let failing = |since| Webhook {
            id: WebhookId::from_uuid(uuid::Uuid::nil()),
            group: GroupId::from_uuid(uuid::Uuid::nil()),
            plan: WebhookPlan {
                url: WebUrl::parse("https://example.org/hook").unwrap(),
                types: None,
                enabled: true,
            },
            failing_since: Some(since),
            revision: 1,
            created_at: Instant::EPOCH,
        };
        let (of_late, for_long) = (failing(now), failing(Instant::EPOCH));
        let turns = [&of_late, &of_late, &for_long].map(|webhook| post.turn(webhook, now));
        assert!(turns.iter().all(Option::is_some));
        assert!(post.turn(&for_long, now).is_none());
        drop(turns);
        assert!(post.turn(&for_long, now).is_some());
    }

    #[test]
    fn a_message_is_signed_as_in_the_example_of_the_text() {
        // The example of the Standard Webhooks specification.
        let secret = BASE64.decode(b"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let body = r#"{"test": 2432232314}"#;
        let signed = signature(&secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body);
        assert_eq!(signed.as_deref(), Ok("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }
}

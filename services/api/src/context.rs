//! What every request may use: passed in at the start, shared by all workers.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use actions::invitations::InvitePolicy;
use actix_web::HttpRequest;
use actix_web::web::{Bytes, Data};
use domain::feed::Window;
use domain::group::Group;
use domain::webhook::is_public;
use futures_util::future::BoxFuture;
use ipnet::IpNet;
use store::asks::helps::Chains;
use store::{RsvpQueue, Store};
use telemetry::MetricsHandle;
use tokio::sync::OnceCell;

use crate::conditional::{Copies, Validators};
use crate::connection::Deadlines;
use crate::error::ApiError;
use crate::known_keys::KnownKeys;
use crate::limits::Limits;
use crate::live::Live;
use crate::loopback;
use crate::og_image::Pictures;
use crate::room::Room;
use crate::sending::Sending;
use crate::ttl_cache::TtlCache;
use letters::Links;
use wording::Language;

/// Asks whether the broker answers, for `/readyz`.
pub type BrokerReady = Arc<dyn Fn() -> BoxFuture<'static, bool> + Send + Sync>;

/// What those who watch a process may ask.
#[derive(Clone)]
pub struct HealthState {
    /// The database.
    pub store: Store,
    /// Whether the broker answers.
    pub broker_ready: BrokerReady,
    /// What `/metrics` shows.
    pub metrics: MetricsHandle,
}

/// What the service is started with.
#[derive(Clone)]
pub struct ApiContext {
    /// The database.
    pub store: Store,
    /// The queue that takes all answers.
    pub rsvp_queue: RsvpQueue,
    /// What makes links.
    pub links: Links,
    /// The folder that letters are kept in; none: there is no `/dev/mailbox`.
    pub mailbox: Option<PathBuf>,
    /// What `/metrics` shows.
    pub metrics: MetricsHandle,
    /// Whether the broker answers.
    pub broker_ready: BrokerReady,
    /// Whether failed keys and tokens, and posts that make letters, are limited.
    pub rate_limits: bool,
    /// How long changes to an event gather before people are written to.
    pub settle: Duration,
    /// Whether a new address gets an account by signing in.
    pub opens_accounts: bool,
    /// What is asked of who invites.
    pub invite_policy: InvitePolicy,
    /// Networks whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Networks beside the public internet that webhooks may lead to.
    pub webhook_networks: Vec<IpNet>,
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// How long clients may take.
    pub deadlines: Deadlines,
}

/// The same, with what the service keeps for itself.
pub(crate) struct Context {
    pub(crate) store: Store,
    pub(crate) rsvp_queue: RsvpQueue,
    pub(crate) links: Links,
    pub(crate) mailbox: Option<PathBuf>,
    pub(crate) limits: Limits,
    pub(crate) settle: Duration,
    pub(crate) opens_accounts: bool,
    pub(crate) invite_policy: InvitePolicy,
    webhook_networks: Vec<IpNet>,
    pub(crate) known_keys: KnownKeys,
    pub(crate) feeds: TtlCache<CachedFeed>,
    pub(crate) event_pages: TtlCache<CachedPage>,
    pub(crate) group_pages: TtlCache<CachedPage>,
    pub(crate) pictures: Pictures,
    /// Whether nobody on another machine is meant to reach it.
    pub(crate) is_for_this_machine: bool,
    pub(crate) deadlines: Deadlines,
    pub(crate) bodies: Room,
    pub(crate) sending: Sending,
    pub(crate) live: Live,
    pub(crate) chains: Chains,
}

/// A page as it is kept for a moment.
pub(crate) struct CachedPage {
    pub(crate) html: Bytes,
    pub(crate) language: Language,
    pub(crate) is_for_search_engines: bool,
}

/// A group's feed as it is kept for a moment.
pub(crate) struct CachedFeed {
    pub(crate) group: Group,
    pub(crate) window: Window,
    pub(crate) validators: Validators,
    /// Made for the first who has no fresh copy.
    pub(crate) copies: OnceCell<Copies>,
}

impl ApiContext {
    /// What those who watch the service may ask.
    pub(crate) fn health_state(&self) -> HealthState {
        HealthState {
            store: self.store.clone(),
            broker_ready: Arc::clone(&self.broker_ready),
            metrics: self.metrics.clone(),
        }
    }
}

impl Context {
    pub(crate) fn new(outside: ApiContext) -> Self {
        let is_base_here = loopback::is_base(&outside.links.absolute(""));
        Self {
            store: outside.store,
            rsvp_queue: outside.rsvp_queue,
            links: outside.links,
            mailbox: outside.mailbox,
            limits: Limits::new(outside.rate_limits, outside.trusted_proxies),
            settle: outside.settle,
            opens_accounts: outside.opens_accounts,
            invite_policy: outside.invite_policy,
            webhook_networks: outside.webhook_networks,
            known_keys: KnownKeys::default(),
            feeds: TtlCache::default(),
            event_pages: TtlCache::default(),
            group_pages: TtlCache::default(),
            pictures: Pictures::default(),
            is_for_this_machine: outside.listen.ip().is_loopback() && is_base_here,
            deadlines: outside.deadlines,
            bodies: Room::default(),
            sending: Sending::default(),
            live: Live::default(),
            chains: Chains::default(),
        }
    }

    /// Whether a webhook may lead to this address.
    pub(crate) fn is_reached(&self, address: IpAddr) -> bool {
        self.webhook_networks.iter().any(|network| network.contains(&address)) || is_public(address)
    }

    /// What has to be done every few seconds, so that memory stays where it is.
    pub(crate) fn upkeep(&self) {
        self.limits.forget_the_quiet();
        self.feeds.evict(&self.store);
        self.event_pages.evict(&self.store);
        self.group_pages.evict(&self.store);
    }
}

/// The context, where no extractor can hand it over.
pub(crate) fn context_of(request: &HttpRequest) -> Result<&Data<Context>, ApiError> {
    request.app_data::<Data<Context>>().ok_or(ApiError::NoContext)
}

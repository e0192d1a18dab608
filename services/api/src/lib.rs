//! The HTTP service: the JSON API for organizers, the pages that attendees open, and calendar feeds.
//!
//! A request is: parse into `domain`'s types, ask who it is, one closure on the store, reply. One
//! folder a resource, one file a use case; what they share lies beside them:
//!
//! - into a request: [`auth`], [`body`], [`fields`] (JSON read field by field, every fault in one answer), [`query`], [`paging`]
//! - out of it: [`reply`], [`problem`] (the one place where errors become answers), [`pages`] (HTML)
//! - around it: [`connection`] (deadlines), [`answers`] (large ones in pieces), [`idempotency`], [`etag`], [`limits`], [`observe`], [`ttl_cache`] (what is kept for a moment)
//!
//! All SQL is left to `store`, seats to its RSVP queue, what a calendar file holds to `calendar`, letters
//! to the worker. Tokens, keys and addresses are never logged: log lines name the route, not the path.

mod answers;
mod attendee;
mod auth;
mod body;
mod connection;
mod context;
mod deliveries;
mod docs;
mod error;
mod etag;
mod events;
mod feeds;
mod fields;
mod groups;
mod health;
mod idempotency;
mod invitations;
mod limits;
mod loopback;
mod mailbox;
mod observe;
mod occurrences;
mod pages;
mod paging;
mod path;
mod problem;
mod proposals;
mod query;
mod reply;
mod routes;
mod server;
mod suppressions;
#[cfg(test)]
mod tests;
mod ttl_cache;

pub use connection::Deadlines;
pub use context::{ApiContext, BrokerReady, HealthState};
pub use error::{ApiError, Fault, Faults};
pub use server::{Api, BoundApi, bind_health};

//! The HTTP service: the JSON API for organizers, the pages that attendees open, and calendar feeds.
//!
//! A request is: extract (parse into `domain`'s types, ask who it is), one action, reply. One folder a resource, one file a
//! use case; what they share lies beside them:
//!
//! - [`routes`]: the table of paths and methods, each with the right that it asks for
//! - into a request: [`auth`], [`token`], [`body`], [`fields`] (JSON read field by field, every fault in one answer), [`query`], [`paging`]
//! - out of it: [`reply`], [`problem`] (the one place where errors become answers), [`conditional`], [`pages`] (HTML)
//! - around it: [`connection`] (deadlines), [`answers`] (large ones in pieces), [`idempotency`], [`etag`], [`limits`], [`observe`]
//! - who uses a browser: [`session`] (cookies, and where a request comes from), [`console`]
//! - kept for a moment: [`ttl_cache`], [`known_keys`], [`sending`], [`room`], [`live`] (what open pages show)
//!
//! Who may do what, and what follows from it, is left to `actions`, plain reads are queries of `store` behind one `authorize`.
//! All SQL is left to `store`, seats to its RSVP queue, what a calendar file holds to `calendar`, letters
//! to the worker. Tokens, keys and addresses are never logged: log lines name the route, not the path.

mod activity;
mod answers;
mod attendee;
mod attendees;
mod auth;
mod body;
mod check_ins;
mod conditional;
mod connection;
mod console;
mod contacts;
mod context;
mod cover;
mod deliveries;
mod docs;
mod door;
mod door_links;
mod error;
mod etag;
mod events;
mod explained;
mod feeds;
mod fields;
mod followers;
mod groups;
mod health;
mod idempotency;
mod imports;
mod invitations;
mod keys;
mod known_keys;
mod language;
mod limits;
mod live;
mod loopback;
mod mailbox;
mod mailed;
mod observe;
mod occurrences;
mod og_image;
mod organizer_letters;
mod origins;
mod pages;
mod paging;
mod path;
mod problem;
mod proposals;
mod public_form;
mod query;
mod reply;
mod room;
mod routes;
mod sending;
mod server;
mod session;
mod suppressions;
mod team;
mod templates;
#[cfg(test)]
mod tests;
mod token;
mod ttl_cache;
mod webhooks;
mod words;

pub use connection::Deadlines;
pub use context::{ApiContext, BrokerReady, HealthState};
pub use error::{ApiError, Fault, Faults};
pub use server::{Api, BoundApi, bind_health};

//! All SQL. One file an aggregate; what differs between PostgreSQL and SQLite is in [`backend`] and [`sql`].
//!
//! A unit of work is one closure, one transaction and one hop to a blocking thread:
//! `store.write(|tx| …)` or `store.read(|tx| …)`. The functions of the modules take the
//! transaction; they decide nothing that `domain` can decide. The database is the truth: a change
//! and the outbox row that announces it commit together.
//!
//! Answers go through one door, the [`desk`]. Letters are claimed and marked in [`letters`].

pub mod announcements;
pub mod api_keys;
pub mod backend;
pub mod bounces;
pub mod deliveries;
pub mod desk;
pub mod error;
pub mod events;
pub mod feeds;
pub mod groups;
pub mod idempotency;
pub mod inbound;
pub mod invitations;
pub mod letters;
mod migrate;
pub mod notices;
pub mod occurrences;
pub mod organizers;
pub mod outbox;
mod people;
pub mod proposals;
mod schema;
pub mod seats;
mod sql;
pub mod suppressions;
pub mod sweep;
pub mod waiting;

pub use backend::{Database, Store, StoreOptions, SystemClock, Tx, traced};
pub use desk::{AnswerError, AnswerRequest, Answered, FromCalendar, SeatDesk};
pub use error::{Outage, OutageKind, StoreError};
pub use events::ChangeError;
pub use occurrences::OccurrenceError;

/// Where a page of a list begins, and how long it is at most.
#[derive(Clone, Copy, Debug)]
pub struct Page<K> {
    /// The key of the last row of the page before.
    pub after: Option<K>,
    /// Most rows.
    pub limit: u16,
}

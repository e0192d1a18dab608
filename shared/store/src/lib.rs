//! All SQL. One file an aggregate; what differs between PostgreSQL and SQLite is in `db` and `db::sql`.
//!
//! A unit of work is one closure, one transaction and one hop to a blocking thread:
//! `store.write(|tx| …)` or `store.read(|tx| …)`. The functions of the modules take the
//! transaction; they decide nothing that `domain` can decide. The database is the truth: a change
//! and the row of the log that announces it commit together.
//!
//! Answers go through one queue, the [`rsvp::queue`]. Letters are claimed and marked in [`mail::letters`].

pub mod activity;
pub mod asks;
mod db;
pub mod erasure;
pub mod error;
pub mod event;
pub mod follow;
pub mod group_deletion;
pub mod idempotency;
pub mod mail;
pub mod mail_in;
pub mod mail_queue;
pub mod outbox;
pub mod own_page;
pub mod people;
pub mod rsvp;
pub mod task;
pub mod upkeep;
pub mod waiting;
pub mod webhooks;

pub use db::{Database, ReadTx, Store, StoreOptions, SystemClock, WriteTx, traced};
pub use error::{Outage, OutageKind, StoreError};
pub use rsvp::occurrences::OccurrenceError;
pub use rsvp::queue::{AnswerError, AnswerRequest, Answered, AskRequest, FromCalendar, RsvpQueue};

/// Where a page of a list begins, and how long it is at most.
#[derive(Clone, Copy, Debug)]
pub struct Page<K> {
    /// The key of the last row of the page before.
    pub after: Option<K>,
    /// Most rows.
    pub limit: u16,
}

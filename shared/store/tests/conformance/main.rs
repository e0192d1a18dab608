//! One suite, run against both databases: what every function of the store promises.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a story fails where it stands, and prints its figures"
)]

mod activity;
mod asked_dates;
mod asks;
mod asks_chain;
mod asks_coffee;
mod asks_confidence;
mod asks_connecting;
mod asks_onward;
mod asks_races;
mod asks_room;
mod asks_soon;
mod asks_unwanted;
mod asks_worlds;
mod batches;
mod bounces;
mod coming_and_drawn;
mod erasure;
mod events;
mod feedback;
mod feeds;
mod holds;
mod house;
mod imports;
mod inbound;
mod invitations;
mod keys;
mod last_moments;
mod letters;
mod locks;
mod migrations;
mod moves;
mod news;
mod notifications;
mod occurrences;
mod offers;
mod outage;
mod outbox;
mod owner;
mod passed_over;
mod reminders;
mod rsvp_queue;
mod seats;
mod statements;
mod suppressions;
mod sweep;
mod tasks;
mod team;
mod unasked;

/// Makes each story a test on SQLite and one on PostgreSQL.
macro_rules! on_both {
    ($($story:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story(testkit::TestStore::sqlite()).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story(testkit::TestStore::postgres()).await;
            })+
        }
    };
}
pub(crate) use on_both;

//! For tests only: what stands around Acquaint, made so that a test can look at it and break it: databases and
//! brokers to throw away or to kill, a real SMTP server on a socket, which can be told to misbehave, and a reader of the
//! letters that it got.
//!
//! Everything here has a synchronous face and waits for conditions, never for time. What fails here fails a test, so
//! it panics with a sentence rather than returning errors.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test's tools fail the test where they stand"
)]

mod authority;
mod broker;
mod clock;
mod database;
mod letter;
mod own_postgres;
mod patience;
mod port;
mod postgres;
pub mod sample;
mod smtp;

pub use authority::{Authority, Validity};
pub use broker::{OwnBroker, Queue, Taken, TestBroker};
pub use clock::TestClock;
pub use database::{TestDatabase, TestStore, ask_postgres, unlocked};
pub use letter::{Calendar, OpenedLetter, letter_kinds};
pub use own_postgres::OwnPostgres;
pub use port::free_port;
pub use postgres::postgres_admin_url;
pub use smtp::{Asked, Behaviour, Counters, Dialect, Letter as SmtpLetter, Reply, SmtpSink};

/// What `setpriv` is told, so that a server does not outlive a test that is killed; more exactly, the thread that started it.
const DIES_WITH_US: [&str; 2] = ["--pdeathsig", "KILL"];

/// A program that does not outlive the thread that starts it.
fn with_us(program: &str) -> std::process::Command {
    let mut command = std::process::Command::new("setpriv");
    command.args(DIES_WITH_US).arg("--").arg(program);
    command
}

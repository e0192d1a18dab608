//! The rows of the table: what each measures, against what, and what it should come to.

mod crowds;
mod embedded;
mod idle;
mod letters;
mod lone;
mod memory;
mod outbox;
mod pages;
mod reading;
mod rsvp;
mod seats;
mod signed;
mod sizes;

use std::borrow::Cow;

use crate::failure::Failure;
use crate::figures::Pair;
use crate::ground::Ground;
use crate::say;

/// What a row should come to.
#[derive(Clone, Copy)]
pub(crate) enum Aim {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
}

/// What is shown of a row: ours as a part of the raw limit, or ours alone.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Shows {
    /// Ours ÷ raw.
    Ratio,
    /// Ours, in its unit.
    Value,
}

/// One row.
pub(crate) struct Row {
    /// How the measuring code names it.
    pub(crate) key: Cow<'static, str>,
    /// The rows that are measured together, by the name that the command line takes.
    pub(crate) group: &'static str,
    /// The way through Acquaint.
    pub(crate) path: Cow<'static, str>,
    /// What is set against what.
    pub(crate) figure: Cow<'static, str>,
    /// Of both sides.
    pub(crate) unit: &'static str,
    /// What is shown.
    pub(crate) shows: Shows,
    /// What it should come to.
    pub(crate) aim: Aim,
}

const fn ratio(
    key: &'static str,
    group: &'static str,
    path: &'static str,
    figure: &'static str,
    unit: &'static str,
    aim: Aim,
) -> Row {
    Row {
        key: Cow::Borrowed(key),
        group,
        path: Cow::Borrowed(path),
        figure: Cow::Borrowed(figure),
        unit,
        shows: Shows::Ratio,
        aim,
    }
}

const fn value(
    key: &'static str,
    group: &'static str,
    path: &'static str,
    figure: &'static str,
    unit: &'static str,
    aim: Aim,
) -> Row {
    Row {
        key: Cow::Borrowed(key),
        group,
        path: Cow::Borrowed(path),
        figure: Cow::Borrowed(figure),
        unit,
        shows: Shows::Value,
        aim,
    }
}

/// Every row, in the order of the table.
pub(crate) fn all() -> Vec<Row> {
    let mut all = Vec::from(ROWS);
    all.extend(signed::ROWS);
    all.extend(embedded::ROWS);
    all.extend(lone::ROWS);
    all.extend(sizes::rows());
    all
}

const ROWS: [Row; 26] = [
    ratio(
        "spread",
        "rsvp",
        "RSVP by `POST /r/{token}`, spread over many events ¹",
        "÷ pgbench, textbook transaction, 8 clients",
        "answers/s",
        Aim::AtLeast(1.2),
    ),
    ratio(
        "one",
        "rsvp",
        "RSVP, everybody at one event ¹",
        "÷ pgbench, textbook transaction on one row",
        "answers/s",
        Aim::AtLeast(5.0),
    ),
    ratio(
        "level",
        "rsvp",
        "RSVP, everybody at one event ¹",
        "÷ our own, spread over many events",
        "answers/s",
        Aim::AtLeast(0.8),
    ),
    ratio(
        "unchanged",
        "reading",
        "feed, unchanged (304) ²",
        "÷ bare server, same answer",
        "req/s",
        Aim::AtLeast(0.5),
    ),
    ratio(
        "page",
        "reading",
        "event page ²",
        "÷ bare server, same body",
        "req/s",
        Aim::AtLeast(0.5),
    ),
    ratio(
        "cached",
        "reading",
        "feed of 200 events, asked for again and again ²",
        "÷ bare server, same body",
        "req/s",
        Aim::AtLeast(0.6),
    ),
    ratio(
        "fresh",
        "reading",
        "feeds of 200 events, each for the first time ³",
        "÷ pgbench's read of the same rows",
        "feeds/s",
        Aim::AtLeast(0.6),
    ),
    ratio(
        "event",
        "pages",
        "event page, made anew ⁹",
        "÷ pgbench's read of the same rows",
        "pages/s",
        Aim::AtLeast(0.5),
    ),
    ratio(
        "personal",
        "pages",
        "personal page, made anew ⁹",
        "÷ pgbench's read of the same rows",
        "pages/s",
        Aim::AtLeast(0.5),
    ),
    ratio(
        "list",
        "pages",
        "the console's list of people, made anew ⁹",
        "÷ pgbench's read of the same rows",
        "pages/s",
        Aim::AtLeast(0.5),
    ),
    ratio(
        "watched",
        "pages",
        "processor time of the API at 2,000 answers a minute, 500 live consoles open ¹⁰",
        "÷ the same without",
        "s",
        Aim::AtMost(1.3),
    ),
    value(
        "consoles",
        "pages",
        "memory that these consoles take ¹⁰",
        "resident",
        "MiB",
        Aim::AtMost(30.0),
    ),
    ratio(
        "outbox",
        "outbox",
        "outbox → broker, confirmed ⁴",
        "÷ bare publisher, quorum queue, 256 in flight",
        "rows/s",
        Aim::AtLeast(0.6),
    ),
    ratio(
        "letters",
        "letters",
        "queue → SMTP accepted → ack, 20 KB letters ⁵",
        "÷ `smtp-source -d -s 8`",
        "letters/s",
        Aim::AtLeast(0.5),
    ),
    ratio(
        "invited",
        "letters",
        "many people invited: commit to last letter in the sink ⁵",
        "÷ slowest stage alone",
        "s",
        Aim::AtMost(1.5),
    ),
    ratio(
        "idle",
        "idle",
        "commit → message in the broker, idle: p99 ⁶",
        "÷ (p50 of a bare commit + p50 of a lone confirm)",
        "ms",
        Aim::AtMost(10.0),
    ),
    ratio(
        "announced",
        "crowds",
        "answer at 500/s while many followers are announced to: p99 ⁸",
        "÷ p99 at the same pace alone",
        "ms",
        Aim::AtMost(2.0),
    ),
    ratio(
        "imported",
        "crowds",
        "answer at 500/s while a list of as many is read and applied: p99 ⁸",
        "÷ p99 at the same pace alone",
        "ms",
        Aim::AtMost(2.0),
    ),
    ratio(
        "due",
        "crowds",
        "answer at 500/s while as many tasks as a tenth of these fall due at once: p99 ⁸",
        "÷ p99 at the same pace alone",
        "ms",
        Aim::AtMost(2.0),
    ),
    value(
        "crowded",
        "crowds",
        "memory of API + worker after all of that ⁸",
        "resident",
        "MiB",
        Aim::AtMost(100.0),
    ),
    ratio(
        "in_flight",
        "seats",
        "RSVP at an event of which thousands of seats are offered or held ⁹",
        "÷ the same event without",
        "answers/s",
        Aim::AtLeast(0.9),
    ),
    value(
        "doors",
        "seats",
        "everybody checked in through four doors at once, nobody twice ⁹",
        "parties",
        "/s",
        Aim::AtLeast(200.0),
    ),
    value(
        "memory",
        "memory",
        "memory of API + worker, after a little work ⁷",
        "resident",
        "MiB",
        Aim::AtMost(60.0),
    ),
    value(
        "grown",
        "memory",
        "the same after many invitations and their letters ⁷",
        "resident",
        "MiB",
        Aim::AtMost(100.0),
    ),
    value(
        "start",
        "memory",
        "start: to the first `/readyz` that says 200, slower of the two",
        "wall time",
        "s",
        Aim::AtMost(0.5),
    ),
    value(
        "binary",
        "memory",
        "the program, without symbols",
        "size",
        "MB",
        Aim::AtMost(30.0),
    ),
];

/// What was measured of a group of rows: for each key, its turns.
#[derive(Default)]
pub(crate) struct Turns {
    turns: Vec<(String, Pair)>,
}

impl Turns {
    /// Notes a turn of a row.
    pub(crate) fn note(&mut self, key: &str, ours: f64, raw: f64) {
        say::aside(format_args!("  {key}: {ours:.2} beside {raw:.2}"));
        self.turns.push((key.to_owned(), Pair { ours, raw }));
    }

    /// The turns of a row.
    pub(crate) fn of(&self, key: &str) -> Vec<Pair> {
        let turns = self.turns.iter().filter(|(of, _)| of == key);
        turns.map(|(_, pair)| *pair).collect()
    }
}

/// Measures a group of rows. What was noted before a failure stays noted.
pub(crate) async fn measure(group: &str, ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    match group {
        "rsvp" => rsvp::measure(ground, turns).await,
        "reading" => reading::measure(ground, turns).await,
        "pages" => pages::measure(ground, turns).await,
        "outbox" => outbox::measure(ground, turns).await,
        "letters" => letters::measure(ground, turns).await,
        "crowds" => crowds::measure(ground, turns).await,
        "seats" => seats::measure(ground, turns).await,
        "idle" => idle::measure(ground, turns).await,
        "memory" => memory::measure(ground, turns).await,
        "signed" => signed::measure(ground, turns).await,
        "embedded" => embedded::measure(ground, turns).await,
        "lone" => lone::measure(ground, turns).await,
        "sizes" => sizes::measure(ground, turns).await,
        other => Err(Failure::unexpected(format!("no rows are called {other}"))),
    }
}

/// The groups, each once, in the order of the table.
pub(crate) fn groups() -> Vec<&'static str> {
    let mut groups: Vec<&str> = all().iter().map(|row| row.group).collect();
    groups.dedup();
    groups
}

//! Answers to `serve` on SQLite, all at one event and spread over many, beside the same writes as bare transactions by SQLite's
//! own shell, one after the other, each on the disk before the next.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::drive::{Caller, drive};
use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::House;
use crate::process::output;
use crate::rows::{Aim, Row, Turns, ratio, rsvp};

pub(super) const ROWS: [Row; 2] = [
    ratio(
        "hot",
        "embedded",
        "RSVP on SQLite, everybody at one event ¹²",
        "÷ bare transactions of the same writes, synchronous=FULL",
        "answers/s",
        Aim::AtLeast(0.7),
    ),
    ratio(
        "scattered",
        "embedded",
        "RSVP on SQLite, spread over many events ¹²",
        "÷ bare transactions of the same writes, synchronous=FULL",
        "answers/s",
        Aim::AtLeast(0.7),
    ),
];

const CONNECTIONS: usize = 64;
/// Events that answers are spread over, and people invited to each; as many as to the one.
const EVENTS: usize = 100;
const PEOPLE: usize = 10;
/// Bare transactions of a turn.
const TRANSACTIONS: usize = 2_000;

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    let house = House::embedded(ground, "embedded")?;
    let serve = house.serve().await?;
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    let mut sides = Vec::new();
    for (key, events) in [("hot", 1), ("scattered", EVENTS)] {
        let (mut links, mut ids) = (Vec::new(), Vec::new());
        for number in 0..events {
            let event = organizer.event(&group, number, "Bring a question.").await?;
            organizer.invite(&event.id, PEOPLE * EVENTS / events).await?;
            links.extend(organizer.links(&event.id).await?);
            ids.push(event.id);
        }
        let say = |word: &'static str| links.iter().map(move |link| rsvp::form(link, word));
        let callers = Caller::sharing(CONNECTIONS, say("yes").chain(say("no")).collect());
        sides.push((key, ids, callers));
    }
    for _ in 0..ground.size.pairs {
        for (key, events, callers) in &mut sides {
            let raw = bare(&house.sqlite(), &ground.folder, events)?;
            let ours = drive(serve.address, callers, ground.size.time, 303).await?.rate();
            turns.note(key, ours, raw);
        }
    }
    serve.running.stop()
}

/// Bare transactions a second on a copy of the database, at these events in turn.
fn bare(database: &Path, folder: &Path, events: &[String]) -> Result<f64, Failure> {
    let copy = folder.join("bare.sqlite");
    let _ = std::fs::remove_file(&copy);
    let mut vacuum = Command::new("sqlite3");
    vacuum.arg(database).arg(format!("VACUUM INTO '{}'", copy.display()));
    output(vacuum, "sqlite3")?;
    let script = folder.join("bare.sql");
    std::fs::write(&script, transactions(events)).map_err(Failure::system("a script"))?;
    let mut shell = Command::new("sqlite3");
    let script = std::fs::File::open(&script).map_err(Failure::system("a script"))?;
    shell.arg("-bail").arg(&copy).stdin(script).stdout(Stdio::null());
    let begun = Instant::now();
    let status = shell.status().map_err(Failure::system("running sqlite3"))?;
    if !status.success() {
        return Err(Failure::unexpected("the bare transactions failed"));
    }
    let count = f64::from(u32::try_from(TRANSACTIONS).unwrap_or(u32::MAX));
    Ok(count / begun.elapsed().as_secs_f64())
}

/// What an answer reads and writes: invitation and event, both changed, a line of the seat log, the fact and the wake-up.
fn transactions(events: &[String]) -> String {
    let mut script = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;\n".to_owned();
    for (turn, event) in events.iter().cycle().take(TRANSACTIONS).enumerate() {
        let event = format!("x'{}'", event.replace('-', ""));
        let invitation = format!(
            "(SELECT id FROM invitations WHERE event_id = {event} ORDER BY id LIMIT 1 OFFSET {})",
            turn % PEOPLE
        );
        let fact = "INSERT INTO activity (id, event_id, kind, data, author, created_at) VALUES (randomblob(16)";
        let data = format!("'{{\"words\": \"{}\"}}'", "x".repeat(300));
        // Writing to a String cannot fail.
        let _ = write!(
            script,
            "BEGIN IMMEDIATE; SELECT * FROM events WHERE id = {event}; SELECT * FROM invitations WHERE id = {invitation};
UPDATE events SET declined = declined + 1, updated_at = 'now' WHERE id = {event};
UPDATE invitations SET note = 'turn {turn}', revision = revision + 1, answered_at = 'now' WHERE id = {invitation};
INSERT INTO seat_log (event_id, status_from, status_to, reason, actor, created_at) VALUES ({event}, '{{}}', '{{}}', 'answer', 'guest', 'now');
{fact}, {event}, 'rsvp.changed', {data}, 'guest', 'now'); {fact}, {event}, 'letter.owed', {data}, 'guest', 'now');
INSERT INTO outbox (id, kind, data, created_at) SELECT id, kind, data, created_at FROM activity ORDER BY position DESC LIMIT 2;
COMMIT;
"
        );
    }
    script
}

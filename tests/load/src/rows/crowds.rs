//! What is done to a great many at once, while people answer at a steady pace: how long answers take then, beside the
//! same pace alone, and what memory has grown to.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use crate::drive::{Caller, pace};
use crate::failure::Failure;
use crate::figures::percentile;
use crate::ground::Ground;
use crate::house::House;
use crate::organizer::Organizer;
use crate::rows::{Turns, rsvp};

/// Answers a second, by so many connections.
const RATE: f64 = 500.0;
const CONNECTIONS: usize = 64;
/// Longest that all letters may take.
const PATIENCE: Duration = Duration::from_mins(15);

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    ground.need_apart()?;
    let mut house = House::build(ground, "crowds").await?;
    let services = [house.start_api().await?, house.start_worker().await?];
    let api = services[0].address;
    let mut organizer = house.organizer().await?;
    organizer.zone = zone_of_noon();
    let (group, _) = organizer.group().await?;
    let mut callers = answering(&mut organizer, &group).await?;
    follow(ground, &mut house, &group)?;
    house.empty_outbox().await?;
    for turn in 0..ground.size.pairs {
        let alone = p99(api, &mut callers, rest(ground.size.time)).await?;
        let announced = p99(api, &mut callers, announce(ground, &mut organizer, &group, turn)).await?;
        turns.note("announced", announced, alone);
        // A third within a week would be kept for later.
        house.sql.ask(
            "UPDATE announcements SET told_at = told_at - interval '8 days', due_at = due_at - interval '8 days'",
        )?;

        let alone = p99(api, &mut callers, rest(ground.size.time)).await?;
        let imported = p99(api, &mut callers, import(ground, &mut organizer, &group, turn)).await?;
        turns.note("imported", imported, alone);

        let alone = p99(api, &mut callers, rest(ground.size.time)).await?;
        lay_out_tasks(&mut house, ground.size.many / 10)?;
        let due = p99(api, &mut callers, fall_due(&mut house)).await?;
        turns.note("due", due, alone);
        // Neither what makes the tasks nor what takes them away is the program's.
        house.sql.ask("DELETE FROM events WHERE slug LIKE 'due-%'")?;
    }
    let mut memory = 0.0;
    for service in services {
        memory += service.running.memory()?;
        service.running.stop()?;
    }
    turns.note("crowded", memory, 1.0);
    Ok(())
}

/// A time zone in which it is about noon now: nothing is announced at night.
fn zone_of_noon() -> String {
    let hour = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).hour();
    // In these names, what is east has a minus.
    match i32::from(hour) - 12 {
        0 => "Etc/GMT".to_owned(),
        west if west > 0 => format!("Etc/GMT+{west}"),
        east => format!("Etc/GMT{east}"),
    }
}

async fn rest(time: Duration) -> Result<(), Failure> {
    tokio::time::sleep(time).await;
    Ok(())
}

/// Milliseconds that 99 of 100 answers take at most, while something else is done.
async fn p99(
    api: SocketAddr,
    callers: &mut [Caller],
    meanwhile: impl Future<Output = Result<(), Failure>>,
) -> Result<f64, Failure> {
    let waits = pace(api, callers, RATE, 303, meanwhile).await?;
    percentile(waits.into_iter().map(|wait| wait.as_secs_f64() * 1_000.0), 99)
        .ok_or_else(|| Failure::unexpected("nobody answered meanwhile"))
}

/// Those who answer: as many invitations to one event as there are answers in two seconds.
async fn answering(organizer: &mut Organizer, group: &str) -> Result<Vec<Caller>, Failure> {
    let event = organizer.event(group, 0, "Bring a question.").await?;
    organizer.invite(&event.id, 1_000).await?;
    let links = organizer.links(&event.id).await?;
    let say = |word: &'static str| links.iter().map(move |link| rsvp::form(link, word));
    Ok(Caller::sharing(CONNECTIONS, say("yes").chain(say("no")).collect()))
}

/// Makes followers who confirmed, as no form lets anybody do for so many.
fn follow(ground: &Ground, house: &mut House<'_>, group: &str) -> Result<(), Failure> {
    house.sql.ask(&format!(
        "INSERT INTO people SELECT gen_random_uuid(), 'follower' || n || '@example.org', now() FROM generate_series(1, {}) n;
        INSERT INTO followers (id, group_id, address, person_id, language, state, mode, asked_at, since)
        SELECT gen_random_uuid(), '{group}', address, id, 'en', 'following', 'every', now(), now()
        FROM people WHERE address LIKE 'follower%';
        VACUUM ANALYZE people, followers",
        ground.size.many
    ))?;
    Ok(())
}

async fn announce(ground: &Ground, organizer: &mut Organizer, group: &str, turn: usize) -> Result<(), Failure> {
    let event = organizer.event(group, turn + 1, "Bring a question.").await?;
    let before = ground.sink()?.count()?;
    organizer.announce(&event.id).await?;
    let letters = u64::try_from(ground.size.many).unwrap_or(u64::MAX);
    ground.sink()?.wait(before, letters, PATIENCE).await.map(drop)
}

async fn import(ground: &Ground, organizer: &mut Organizer, group: &str, turn: usize) -> Result<(), Failure> {
    let mut table = "name,email\n".to_owned();
    for number in 0..ground.size.many {
        // Writing to a String cannot fail.
        let _ = writeln!(table, "Person {number},imported{turn}.{number}@example.org");
    }
    organizer.import(group, &table).await
}

/// Makes so many tasks that fall due together, a second from now: each looks at an event of its own for seats that were held, as
/// after so many people asked for a place at once. (No event is the one that is answered to.)
fn lay_out_tasks(house: &mut House<'_>, tasks: usize) -> Result<(), Failure> {
    house.sql.ask(&format!(
        "INSERT INTO events SELECT made.* FROM (SELECT e FROM events e ORDER BY id DESC LIMIT 1) s, generate_series(1, {tasks}) n,
            jsonb_populate_record(s.e, jsonb_build_object('id', gen_random_uuid(), 'slug', 'due-' || n, 'poster_words', 'due-' || n)) made"
    ))?;
    house.sql.ask(
        "INSERT INTO tasks (id, kind, unique_key, subject, run_at, state, attempt, created_at)
            SELECT gen_random_uuid(), 'hold_expiry', id::text, id, now() + interval '1 second', 'waiting', 0, now()
            FROM events WHERE slug LIKE 'due-%'",
    )?;
    Ok(())
}

/// Waits until all of them are done.
async fn fall_due(house: &mut House<'_>) -> Result<(), Failure> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let left = "SELECT EXISTS (SELECT 1 FROM tasks WHERE kind = 'hold_expiry')";
        if house.sql.ask(left)? == "f" {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(Failure::TooLate {
        what: "tasks that were due".to_owned(),
        patience: PATIENCE,
    })
}

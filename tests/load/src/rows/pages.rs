//! Pages that are made anew each time, beside the database's read of the same rows; and what consoles cost that hundreds keep
//! open at one event.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::client::request;
use crate::drive::{Caller, drive, pace};
use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::{House, Service};
use crate::pgbench;
use crate::rows::{Turns, rsvp};

const CONNECTIONS: usize = 32;
/// More than the service keeps pages of, so that none is found kept.
const EVENTS: usize = 200;
/// Invited to the first of them.
const PEOPLE: usize = 1_000;
/// Both sides run for so long before they are measured.
const WARMING: Duration = Duration::from_millis(300);
/// Consoles that are open at once.
const CONSOLES: usize = 500;
/// Consoles that one account may keep open, at most.
const CONSOLES_EACH: usize = 10;
/// Answers a second meanwhile: 2,000 a minute.
const RATE: f64 = 2_000.0 / 60.0;

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    let mut house = House::build(ground, "pages").await?;
    let api = house.start_api().await?;
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    for number in 0..EVENTS {
        let event = organizer.event(&group, number, "Bring a question.").await?;
        let slug = number + 1;
        house.sql.ask(&format!(
            "UPDATE events SET slug = 'bench-{slug}' WHERE id = '{}'",
            event.id
        ))?;
    }
    let event = house.sql.ask("SELECT id FROM events WHERE slug = 'bench-1'")?;
    organizer.invite(&event, PEOPLE).await?;
    let links = organizer.links(&event).await?;
    let sessions = sign_in(&mut house, &group)?;
    house.empty_outbox().await?;
    house.sql.ask(
        "CREATE TABLE bench_invitations AS SELECT row_number() OVER () AS n, id FROM invitations;
        ALTER TABLE bench_invitations ADD PRIMARY KEY (n)",
    )?;
    house.sql.ask("VACUUM ANALYZE")?;
    let get = |path: &str| request("GET", path, &[], "");
    let list = format!("/console/events/{event}/answers");
    let list = request("GET", &list, &[&cookie(0)], "");
    let events = (1..=EVENTS).map(|n| get(&format!("/e/bench-{n}"))).collect();
    let mut readings = [
        ("event", "event_page.sql", Caller::sharing(CONNECTIONS, events)),
        ("personal", "personal_page.sql", {
            let pages = links.iter().map(|link| get(link));
            Caller::sharing(CONNECTIONS, pages.collect())
        }),
        ("list", "console_list.sql", Caller::alike(CONNECTIONS, &list)),
    ];
    let variables = [("events", EVENTS), ("people", PEOPLE)];
    let say = |word: &'static str| links.iter().map(move |link| rsvp::form(link, word));
    let mut answering = Caller::sharing(CONNECTIONS, say("yes").chain(say("no")).collect());
    for _ in 0..ground.size.pairs {
        for (key, script, callers) in &mut readings {
            let raw = pgbench::rate(house.database(), script, &variables, ground.size.time)?;
            drive(api.address, callers, WARMING, 200).await?;
            let ours = drive(api.address, callers, ground.size.time, 200).await?;
            turns.note(key, ours.rate(), raw);
        }
        let (alone, before) = under_answers(ground, &api, &mut answering).await?;
        let mut consoles = watch(api.address, &event, sessions).await?;
        let (watched, with) = under_answers(ground, &api, &mut answering).await?;
        consoles.shutdown().await;
        turns.note("watched", watched, alone);
        turns.note("consoles", with - before, 1.0);
    }
    api.running.stop()
}

/// People of the group's team who are signed in, as no form makes so many: how many they are.
fn sign_in(house: &mut House<'_>, group: &str) -> Result<usize, Failure> {
    let people = CONSOLES / CONSOLES_EACH;
    house.sql.ask(&format!(
        "INSERT INTO accounts SELECT gen_random_uuid(), 'team' || n || '@example.org', NULL, '', now(), false
            FROM generate_series(0, {people} - 1) n;
        INSERT INTO team_members SELECT gen_random_uuid(), '{group}', id, NULL, 'editor', now(), now()
            FROM accounts WHERE email LIKE 'team%';
        INSERT INTO sessions SELECT gen_random_uuid(), id, sha256(convert_to('session-' || substring(email FROM '[0-9]+'), 'UTF8')),
            '', now(), now() FROM accounts WHERE email LIKE 'team%'"
    ))?;
    Ok(people)
}

fn cookie(session: usize) -> String {
    format!("Cookie: acquaint_session=session-{session}")
}

/// The processor time that the API takes while people answer, in seconds, and its memory after that, in MiB.
async fn under_answers(ground: &Ground, api: &Service, answering: &mut [Caller]) -> Result<(f64, f64), Failure> {
    let before = api.running.processor_time()?;
    let rest = async {
        tokio::time::sleep(ground.size.time * 2).await;
        Ok(())
    };
    pace(api.address, answering, RATE, 303, rest).await?;
    Ok((api.running.processor_time()? - before, api.running.memory()?))
}

/// Opens the consoles, each on a connection that is read until it is closed.
async fn watch(api: SocketAddr, event: &str, sessions: usize) -> Result<JoinSet<()>, Failure> {
    let mut open = JoinSet::new();
    for number in 0..CONSOLES {
        let fields = [cookie(number % sessions), "Accept: text/event-stream".to_owned()];
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        let asked = request("GET", &format!("/console/events/{event}/live"), &fields, "");
        let refused = || Failure::system("a console");
        let mut stream = TcpStream::connect(api).await.map_err(refused())?;
        stream.write_all(&asked).await.map_err(refused())?;
        let mut octets = [0; 4_096];
        let read = stream.read(&mut octets).await.map_err(refused())?;
        let head = octets.get(..read).unwrap_or_default();
        if !head.starts_with(b"HTTP/1.1 200") {
            let said = String::from_utf8_lossy(head).into_owned();
            return Err(Failure::unexpected(format!("a console is not live: {said:.200}")));
        }
        open.spawn(async move { while stream.read(&mut octets).await.is_ok_and(|read| read > 0) {} });
    }
    Ok(open)
}

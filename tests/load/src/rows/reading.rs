//! Pages and feeds, beside a bare server with the same body and beside the database's read of the same rows.

use std::net::SocketAddr;
use std::process::Command;
use std::time::Duration;

use crate::client::{Client, request};
use crate::drive::{Caller, Run, drive, drive_once};
use crate::failure::Failure;
use crate::ground::{Ground, free_address};
use crate::house::House;
use crate::pgbench;
use crate::process::Running;
use crate::rows::Turns;

const CONNECTIONS: usize = 32;
/// Events of a feed.
const EVENTS: usize = 200;
/// Both sides run for so long before they are measured.
const WARMING: Duration = Duration::from_millis(300);

/// Something that is asked for, and the bare server that answers the same.
struct Reading {
    key: &'static str,
    request: Vec<u8>,
    status: u16,
    bare: SocketAddr,
    _running: Running,
}

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    let mut house = House::build(ground, "reading").await?;
    let api = house.start_api().await?;
    let mut organizer = house.organizer().await?;
    let (group, feed) = organizer.group().await?;
    let mut page = String::new();
    for number in 0..EVENTS {
        page = organizer.event(&group, number, DESCRIPTION).await?.page;
    }
    house.empty_outbox().await?;
    copy_group(&mut house, &group, ground.size.groups)?;

    let tag = entity_tag(api.address, &feed).await?;
    let unchanged = request("GET", &feed, &[&format!("If-None-Match: {tag}")], "");
    let readings = [
        reading(ground, "unchanged", api.address, unchanged).await?,
        reading(ground, "page", api.address, request("GET", &page, &[], "")).await?,
        reading(ground, "cached", api.address, request("GET", &feed, &[], "")).await?,
    ];
    for _ in 0..ground.size.pairs {
        for reading in &readings {
            let raw = read(reading.bare, reading, ground).await?;
            let ours = read(api.address, reading, ground).await?;
            turns.note(reading.key, ours, raw);
        }
        let variables = [("groups", ground.size.groups)];
        let raw = pgbench::rate(house.database(), "feed.sql", &variables, ground.size.time)?;
        let ours = read_fresh(&mut house, api.address, ground).await?;
        turns.note("fresh", ours, raw);
    }
    api.running.stop()
}

const DESCRIPTION: &str = "Bring a question you are **stuck on**, and leave with two people to ask. \
    Doors open a quarter of an hour before; there is tea, and a table for those who would rather listen first.";

/// Starts the bare server with the answer that Acquaint gives.
async fn reading(ground: &Ground, key: &'static str, api: SocketAddr, asked: Vec<u8>) -> Result<Reading, Failure> {
    let mut client = Client::connect(api).await?;
    let answer = client.exchange(&asked).await?;
    let (status, body) = (answer.status, ground.folder.join(format!("{key}.body")));
    std::fs::write(&body, answer.body).map_err(Failure::system("a body"))?;
    let bare = free_address()?;
    let own = std::env::current_exe().map_err(Failure::system("the bench's own path"))?;
    let mut command = Command::new(own);
    command.args([
        "bare-http",
        "--listen",
        &bare.to_string(),
        "--status",
        &status.to_string(),
        "--body",
    ]);
    command.arg(&body);
    let running = Running::start(command, &format!("bare-{key}"), &ground.folder)?;
    for _ in 0..500 {
        if Client::connect(bare).await.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(Reading {
        key,
        request: asked,
        status,
        bare,
        _running: running,
    })
}

async fn read(address: SocketAddr, reading: &Reading, ground: &Ground) -> Result<f64, Failure> {
    let mut callers = Caller::alike(CONNECTIONS, &reading.request);
    drive(address, &mut callers, WARMING, reading.status).await?;
    drive(address, &mut callers, ground.size.time, reading.status)
        .await
        .map(Run::rate)
}

async fn entity_tag(api: SocketAddr, feed: &str) -> Result<String, Failure> {
    let mut client = Client::connect(api).await?;
    let answer = client.exchange(&request("GET", feed, &[], "")).await?;
    let tag = answer.header("etag").map(str::to_owned);
    tag.ok_or_else(|| Failure::unexpected("a feed without an ETag"))
}

/// Copies the group with its events so many times; what columns there are does not matter.
fn copy_group(house: &mut House<'_>, group: &str, copies: usize) -> Result<(), Failure> {
    let id = |table: &str, n: &str| format!("'00000000-0000-{table}-8000-' || lpad(to_hex({n}), 12, '0')");
    let (group_id, event_id) = (id("7001", "n"), id("7002", "n * 1000 + m"));
    house.sql.ask(&format!(
        "INSERT INTO groups SELECT made.* FROM groups g, generate_series(1, {copies}) n, \
             jsonb_populate_record(g, jsonb_build_object('id', {group_id}, 'slug', 'copy-' || n)) made \
             WHERE g.id = '{group}'"
    ))?;
    house.sql.ask(&format!(
        "INSERT INTO events SELECT made.* FROM (SELECT e, row_number() OVER () m FROM events e \
             WHERE group_id = '{group}') s, generate_series(1, {copies}) n, \
             jsonb_populate_record(s.e, jsonb_build_object('id', {event_id}, 'group_id', {group_id}, \
             'slug', 'copy-' || n || '-' || m, 'poster_words', 'copy-' || n || '-' || m)) made"
    ))?;
    house.sql.ask("VACUUM ANALYZE").map(drop)
}

/// How long Acquaint keeps a body at the most, with something to spare.
const KEPT_FOR: Duration = Duration::from_millis(1_100);

/// Asks for each copy's feed once, again and again after each of them has changed and is kept no longer.
async fn read_fresh(house: &mut House<'_>, api: SocketAddr, ground: &Ground) -> Result<f64, Failure> {
    let feed = |n: usize| request("GET", &format!("/g/copy-{n}/calendar.ics"), &[], "");
    let mut callers = Caller::sharing(CONNECTIONS, (1..=ground.size.groups).map(feed).collect());
    let mut whole = Run {
        answers: 0,
        took: Duration::ZERO,
    };
    while whole.took < ground.size.time {
        house
            .sql
            .ask("UPDATE groups SET feed_revision = feed_revision + 1 WHERE slug LIKE 'copy-%'")?;
        tokio::time::sleep(KEPT_FOR).await;
        let run = drive_once(api, &mut callers, 200).await?;
        whole.answers += run.answers;
        whole.took += run.took;
    }
    Ok(whole.rate())
}

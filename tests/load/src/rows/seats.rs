//! Answers to an event of which thousands of seats are offered or held, beside the same event without; and a hall that comes
//! in through four doors, where nobody may be counted twice.

use std::net::SocketAddr;
use std::time::Instant;

use futures_util::future::try_join_all;
use serde_json::json;

use crate::client::{Client, request};
use crate::drive::{Caller, drive};
use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::House;
use crate::rows::{Turns, rsvp};

/// Connections that answers come by.
const CONNECTIONS: usize = 64;
/// People who answer while the others stay as they are.
const ANSWERING: usize = 1_000;
/// Doors.
const DOORS: usize = 4;

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    let mut house = House::build(ground, "seats").await?;
    let api = house.start_api().await?;
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    let in_flight = ground.size.letters / 2;
    let mut sides = Vec::new();
    for number in 0..2 {
        let event = organizer.event(&group, number, "Bring a question.").await?;
        organizer.invite(&event.id, ANSWERING + in_flight).await?;
        let links = organizer.links(&event.id).await?;
        sides.push((event.id, answering(links)));
    }
    let [(still, mut alone), (busy, mut beside)] =
        <[_; 2]>::try_from(sides).map_err(|_| Failure::unexpected("two events"))?;
    for event in [&still, &busy] {
        let seats = ANSWERING + ground.size.letters;
        house
            .sql
            .ask(&format!("UPDATE events SET capacity = {seats} WHERE id = '{event}'"))?;
    }
    put_in_flight(&mut house, &busy, in_flight)?;
    house.empty_outbox().await?;
    house.sql.ask("VACUUM ANALYZE")?;
    for _ in 0..ground.size.pairs {
        let raw = drive(api.address, &mut alone, ground.size.time, 303).await?.rate();
        let ours = drive(api.address, &mut beside, ground.size.time, 303).await?.rate();
        house.empty_outbox().await?;
        turns.note("in_flight", ours, raw);
    }
    for turn in 0..ground.size.pairs {
        let event = organizer.event(&group, turn + 2, "Bring a question.").await?;
        organizer.invite(&event.id, ground.size.letters).await?;
        let rate = come_in(&mut house, api.address, &event.id).await?;
        turns.note("doors", rate, 1.0);
    }
    api.running.stop()
}

/// Those who answer: the first of an event's people, yes and no in turn.
fn answering(links: Vec<String>) -> Vec<Caller> {
    let links: Vec<String> = links.into_iter().take(ANSWERING).collect();
    let say = |word: &'static str| links.iter().map(move |link| rsvp::form(link, word));
    Caller::sharing(CONNECTIONS, say("yes").chain(say("no")).collect())
}

/// Offers a seat to half of so many people and holds one for the others, for a week: no way of the program's own makes so many.
fn put_in_flight(house: &mut House<'_>, event: &str, count: usize) -> Result<(), Failure> {
    let half = count / 2;
    let last = |offset: usize| {
        format!("SELECT id FROM invitations WHERE event_id = '{event}' ORDER BY id DESC OFFSET {offset} LIMIT {half}")
    };
    house.sql.ask(&format!(
        "UPDATE invitations SET answer = 'yes', seat = 'offered', offered_until = now() + interval '7 days',
            offer = jsonb_build_object('arrival', 1, 'shared', false,
                'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'),
                'until', to_char((now() + interval '7 days') AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'))
        WHERE id IN ({});
        UPDATE invitations SET seat = 'held', held_until = now() + interval '7 days' WHERE id IN ({});
        UPDATE events SET offered = {half}, held = {half}, seats_taken = seats_taken + 2 * {half} WHERE id = '{event}'",
        last(0),
        last(half)
    ))?;
    Ok(())
}

/// All doors check in everybody, each from another end: every party is taken once, and the other doors hear so. Check-ins a
/// second.
async fn come_in(house: &mut House<'_>, api: SocketAddr, event: &str) -> Result<f64, Failure> {
    let ids = house.sql.ask(&format!(
        "SELECT id FROM invitations WHERE event_id = '{event}' ORDER BY id"
    ))?;
    let ids: Vec<&str> = ids.lines().collect();
    let authorization = house.authorization();
    let begun = Instant::now();
    let doors = (0..DOORS).map(async |door| {
        let mut client = Client::connect(api).await?;
        let mut taken = 0_usize;
        let first = ids.len() * door / DOORS;
        // A quarter of its own, and half of what the next door has.
        let queue = ids.iter().cycle().skip(first).take(ids.len() / DOORS * 3 / 2);
        for id in queue {
            let fields = [authorization.as_str(), "Content-Type: application/json"];
            let body = json!({ "invitation_id": id }).to_string();
            let path = format!("/api/v1/events/{event}/check-ins");
            match client.exchange(&request("POST", &path, &fields, &body)).await?.status {
                201 => taken += 1,
                409 => {}
                other => return Err(Failure::unexpected(format!("a door says {other}"))),
            }
        }
        Ok::<_, Failure>(taken)
    });
    let taken: usize = try_join_all(doors).await?.into_iter().sum();
    let took = begun.elapsed().as_secs_f64();
    let twice = house.sql.number(&format!(
        "SELECT count(*) - count(DISTINCT invitation_id) FROM check_ins WHERE event_id = '{event}' AND undone_at IS NULL"
    ))?;
    if twice > 0.0 || taken != ids.len() {
        return Err(Failure::unexpected(format!(
            "{taken} of {} came, {twice} of them twice",
            ids.len()
        )));
    }
    Ok(f64::from(u32::try_from(taken).unwrap_or(u32::MAX)) / took)
}

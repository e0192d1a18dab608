//! What the program costs that has next to nothing to do: an answer alone with its letter, and none at all.

use std::time::Duration;

use crate::client::Client;
use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::{House, Service};
use crate::rows::{Aim, Row, Turns, rsvp, value};

pub(super) const ROWS: [Row; 4] = [
    value(
        "lone",
        "lone",
        "processor time of an answer with its letter, one at a time: API, worker and database ¹³",
        "utime + stime",
        "ms",
        Aim::AtMost(2.5),
    ),
    value(
        "idle_apart",
        "lone",
        "API and worker with nothing to do ¹³",
        "processor time a second",
        "ms",
        Aim::AtMost(0.2),
    ),
    value(
        "idle_serve",
        "lone",
        "`serve` on SQLite with nothing to do ¹³",
        "processor time a second",
        "ms",
        Aim::AtMost(0.2),
    ),
    value(
        "serve",
        "lone",
        "memory of `serve` on SQLite with nothing to do",
        "resident",
        "MiB",
        Aim::AtMost(30.0),
    ),
];

/// Longest that all letters may take.
const PATIENCE: Duration = Duration::from_mins(1);

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    let embedded = House::embedded(ground, "idle_serve")?;
    let serve = [embedded.serve().await?];
    for _ in 0..ground.size.pairs {
        turns.note("idle_serve", idle(ground, &serve).await?, 1.0);
        turns.note("serve", serve[0].running.memory()?, 1.0);
    }
    let [serve] = serve;
    serve.running.stop()?;

    ground.need_apart()?;
    ground.sink()?;
    let mut house = House::build(ground, "lone").await?;
    let services = [house.start_api().await?, house.start_worker().await?];
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    for turn in 0..ground.size.pairs {
        let event = organizer.event(&group, turn, "Bring a question.").await?;
        let before = ground.sink()?.count()?;
        organizer.invite(&event.id, ground.size.lone_answers).await?;
        ground.sink()?.wait(before, count(ground), PATIENCE).await?;
        let links = organizer.links(&event.id).await?;
        turns.note("idle_apart", idle(ground, &services).await?, 1.0);
        let before = taken(&services, &mut house)?;
        answer(ground, &services[0], &links).await?;
        let answers = f64::from(u32::try_from(links.len()).unwrap_or(u32::MAX));
        turns.note(
            "lone",
            (taken(&services, &mut house)? - before) * 1_000.0 / answers,
            1.0,
        );
    }
    services.into_iter().try_for_each(|service| service.running.stop())
}

fn count(ground: &Ground) -> u64 {
    u64::try_from(ground.size.lone_answers).unwrap_or(u64::MAX)
}

/// Says yes by each of these, and waits for the letter before the next.
async fn answer(ground: &Ground, api: &Service, links: &[String]) -> Result<(), Failure> {
    let mut client = Client::connect(api.address).await?;
    for link in links {
        let before = ground.sink()?.count()?;
        let status = client.exchange(&rsvp::form(link, "yes")).await?.status;
        if status != 303 {
            return Err(Failure::unexpected(format!("an answer was answered {status}")));
        }
        ground.sink()?.wait(before, 1, PATIENCE).await?;
    }
    Ok(())
}

/// Processor time that they and their connections' processes of the database took so far, in seconds.
fn taken(services: &[Service], house: &mut House<'_>) -> Result<f64, Failure> {
    let backends = house
        .sql
        .ask("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")?;
    let mut taken = 0.0;
    for pid in backends.lines().filter_map(|pid| pid.parse().ok()) {
        taken += crate::process::processor_time(pid)?;
    }
    for service in services {
        taken += service.running.processor_time()?;
    }
    Ok(taken)
}

/// Milliseconds of processor time a second, after a rest.
async fn idle(ground: &Ground, services: &[Service]) -> Result<f64, Failure> {
    let on_cores = || {
        services
            .iter()
            .map(|service| service.running.on_cores())
            .sum::<Result<f64, Failure>>()
    };
    tokio::time::sleep(Duration::from_secs(2)).await;
    let before = on_cores()?;
    let time = ground.size.time * 5;
    tokio::time::sleep(time).await;
    Ok((on_cores()? - before) * 1_000.0 / time.as_secs_f64())
}

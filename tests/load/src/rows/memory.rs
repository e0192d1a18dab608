//! Memory of API and worker, before and after many invitations, and how long they take to start.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::{House, Service};
use crate::process::output;
use crate::rows::{Turns, rsvp};

/// People of the little work before the first look.
const A_FEW: usize = 200;
/// Quiet before each look: what is not needed any more is given back.
const QUIET: Duration = Duration::from_secs(2);
/// Longest that all letters may take.
const PATIENCE: Duration = Duration::from_mins(10);

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    let mut house = House::build(ground, "memory").await?;
    for _ in 0..ground.size.pairs.max(3) {
        let services = start(ground, &house).await?;
        let slowest = services.iter().map(|service| service.ready_after).max();
        turns.note("start", slowest.unwrap_or_default().as_secs_f64(), 1.0);
        for service in services {
            service.running.stop()?;
        }
    }
    turns.note("binary", binary(ground)?, 1.0);
    ground.sink()?;
    let services = start(ground, &house).await?;
    invite(ground, &mut house, A_FEW).await?;
    answer(&services, &mut house).await?;
    look(&services, "memory", turns).await?;
    invite(ground, &mut house, ground.size.many).await?;
    look(&services, "grown", turns).await?;
    for service in services {
        service.running.stop()?;
    }
    Ok(())
}

/// Megabytes of the program, without the symbols that a build leaves in it.
fn binary(ground: &Ground) -> Result<f64, Failure> {
    let stripped = ground.folder.join("stripped");
    let mut strip = Command::new("strip");
    strip.arg("-o").arg(&stripped).arg(&ground.acquaint);
    output(strip, "strip")?;
    let file = std::fs::metadata(&stripped).map_err(Failure::system("the program's size"))?;
    Ok(f64::from(u32::try_from(file.len()).unwrap_or(u32::MAX)) / 1_000_000.0)
}

/// API and worker, or the one process that is both.
async fn start(ground: &Ground, house: &House<'_>) -> Result<Vec<Service>, Failure> {
    let mut services = vec![house.start_api().await?];
    if ground.apart {
        services.push(house.start_worker().await?);
    }
    Ok(services)
}

/// Invites people, and waits until the sink has all their letters.
async fn invite(ground: &Ground, house: &mut House<'_>, count: usize) -> Result<(), Failure> {
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    let event = organizer.event(&group, 0, "Bring a question.").await?;
    let before = ground.sink()?.count()?;
    organizer.invite(&event.id, count).await?;
    let letters = u64::try_from(count).unwrap_or(u64::MAX);
    ground.sink()?.wait(before, letters, PATIENCE).await?;
    house.empty_outbox().await.map(drop)
}

/// Those few answer, and look at their pages.
async fn answer(services: &[Service], house: &mut House<'_>) -> Result<(), Failure> {
    let Some(api) = services.first() else { return Ok(()) };
    let event = house.sql.ask("SELECT id FROM events LIMIT 1")?;
    let links = house.organizer().await?.links(&event).await?;
    let mut client = Client::connect(api.address).await?;
    for link in links {
        client.exchange(&rsvp::form(&link, "yes")).await?;
        client.exchange(&crate::client::request("GET", &link, &[], "")).await?;
    }
    house.empty_outbox().await.map(drop)
}

async fn look(services: &[Service], key: &'static str, turns: &mut Turns) -> Result<(), Failure> {
    let until = Instant::now() + QUIET;
    tokio::time::sleep_until(until.into()).await;
    let mut whole = 0.0;
    for service in services {
        whole += service.running.memory()?;
    }
    turns.note(key, whole, 1.0);
    Ok(())
}

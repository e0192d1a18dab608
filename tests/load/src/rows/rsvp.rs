//! Answers by the personal link, spread over many events and all at one, beside the textbook's transaction.
//!
//! Each answer differs from the one before it by the same link, so that each changes a seat, its log, the totals and
//! the outbox. The form is the one that the page sends where no guests are allowed.

use futures_util::future::try_join_all;

use crate::client::request;
use crate::drive::{Caller, Run, drive};
use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::{House, Service};
use crate::pgbench;
use crate::rows::Turns;
use crate::sql::Sql;

/// Connections that answers come by.
const CONNECTIONS: usize = 128;
/// Connections that data is made by.
const HANDS: usize = 8;

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    let size = ground.size;
    let textbook = ground.database("textbook")?;
    let mut sql = Sql::open(&textbook)?;
    sql.ask(include_str!("../../pgbench/textbook.sql"))?;
    let variables = [("events", size.events), ("people", size.people_each)];
    sql.ask(&format!("SELECT fill({}, {})", size.events, size.people_each))?;
    sql.ask("VACUUM ANALYZE")?;

    let mut house = House::build(ground, "rsvp").await?;
    let api = house.start_api().await?;
    let (mut spread, mut one) = (spread(&house, ground).await?, one(&house, ground).await?);
    settle(&mut house).await?;
    for _ in 0..size.pairs {
        sql.ask("TRUNCATE outbox")?;
        let raw = pgbench::rate(&textbook, "spread.sql", &variables, size.time)?;
        let ours_spread = answer(&api, &mut spread, ground).await?.rate();
        house.empty_outbox().await?;
        turns.note("spread", ours_spread, raw);

        sql.ask("TRUNCATE outbox")?;
        let raw = pgbench::rate(&textbook, "one.sql", &variables, size.time)?;
        let ours_one = answer(&api, &mut one, ground).await?.rate();
        house.empty_outbox().await?;
        turns.note("one", ours_one, raw);
        turns.note("level", ours_one, ours_spread);
    }
    api.running.stop()
}

async fn answer(api: &Service, callers: &mut [Caller], ground: &Ground) -> Result<Run, Failure> {
    drive(api.address, callers, ground.size.time, 303).await
}

/// After the data was made: nothing is on its way, and the planner knows the tables.
async fn settle(house: &mut House<'_>) -> Result<(), Failure> {
    house.empty_outbox().await?;
    house.sql.ask("VACUUM ANALYZE").map(drop)
}

async fn spread(house: &House<'_>, ground: &Ground) -> Result<Vec<Caller>, Failure> {
    let size = ground.size;
    let (group, _) = house.organizer().await?.group().await?;
    let makers = (0..HANDS).map(async |hand| {
        let mut organizer = house.organizer().await?;
        let mut links = Vec::new();
        for number in (hand..size.events).step_by(HANDS) {
            let event = organizer.event(&group, number, "Bring a question.").await?;
            organizer.invite(&event.id, size.people_each).await?;
            links.extend(organizer.links(&event.id).await?);
        }
        Ok::<_, Failure>(links)
    });
    let links: Vec<String> = try_join_all(makers).await?.into_iter().flatten().collect();
    // Those of one event stand together; callers who share them out would otherwise move from event to event in step.
    Ok(callers(scattered(links)))
}

async fn one(house: &House<'_>, ground: &Ground) -> Result<Vec<Caller>, Failure> {
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    let event = organizer.event(&group, 0, "Bring a question.").await?;
    organizer
        .invite(&event.id, ground.size.events * ground.size.people_each)
        .await?;
    Ok(callers(organizer.links(&event.id).await?))
}

/// Puts neighbours far apart, the same way each time.
fn scattered(mut links: Vec<String>) -> Vec<String> {
    let rank = |link: &String| link.bytes().rev().take(12).collect::<Vec<u8>>();
    links.sort_by_cached_key(rank);
    links
}

/// Callers who each go through links of their own, first with yes, then with no, and so on.
fn callers(links: Vec<String>) -> Vec<Caller> {
    let mut shares: Vec<Vec<String>> = vec![Vec::new(); CONNECTIONS];
    for (position, link) in links.into_iter().enumerate() {
        if let Some(share) = shares.get_mut(position % CONNECTIONS) {
            share.push(link);
        }
    }
    shares.retain(|share| !share.is_empty());
    let caller = |share: Vec<String>| {
        let say = |word: &'static str| share.iter().map(move |link| form(link, word));
        Caller::new(say("yes").chain(say("no")).collect())
    };
    shares.into_iter().map(caller).collect()
}

/// The form of the personal page.
pub(super) fn form(link: &str, word: &str) -> Vec<u8> {
    let fields = ["Content-Type: application/x-www-form-urlencoded"];
    request("POST", link, &fields, &format!("answer={word}&note="))
}

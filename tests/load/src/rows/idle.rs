//! One answer at a time, with nothing else to do: how long after the answer its message is with an outsider who follows
//! the exchange, beside a bare commit and a lone confirm.

use std::time::{Duration, Instant};

use crate::bare_publisher;
use crate::broker::Broker;
use crate::client::Client;
use crate::failure::Failure;
use crate::figures::percentile;
use crate::ground::Ground;
use crate::house::House;
use crate::pgbench;
use crate::rows::{Turns, rsvp};
use crate::sql::Sql;

/// Between two answers, so that each finds the house idle.
const PAUSE: Duration = Duration::from_millis(25);
/// Longest that a message may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Octets of a message of the bare publisher: as many as an answer's.
const OCTETS: f64 = 440.0;

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    ground.need_apart()?;
    let bare = ground.database("bare_commit")?;
    Sql::open(&bare)?.ask("CREATE TABLE rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, word text)")?;
    let mut house = House::build(ground, "idle").await?;
    let api = house.start_api().await?;
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    let event = organizer.event(&group, 0, "Bring a question.").await?;
    organizer.invite(&event.id, 100).await?;
    let links = organizer.links(&event.id).await?;
    house.empty_outbox().await?;
    for turn in 0..ground.size.pairs {
        let commit = pgbench::median(&bare, "commit.sql", ground.size.time, &ground.folder)?;
        let confirm = bare_publisher::run(&ground.amqp, ground.size.lone_answers, OCTETS, 1)?.median_ms;
        let words = if turn % 2 == 0 { ["yes", "no"] } else { ["no", "yes"] };
        let waits = answers(ground, &links, words, api.address).await?;
        let p99 = percentile(waits, 99).unwrap_or_default();
        turns.note("idle", p99, commit + confirm);
    }
    api.running.stop()
}

/// Gives answers one at a time; how long each message took, in milliseconds.
async fn answers(
    ground: &Ground,
    links: &[String],
    words: [&str; 2],
    api: std::net::SocketAddr,
) -> Result<Vec<f64>, Failure> {
    let broker = Broker::connect(&ground.amqp).await?;
    let mut following = broker.follow("acquaint.rsvp.changed.v1").await?;
    let mut client = Client::connect(api).await?;
    let mut waits = Vec::new();
    let rounds = words
        .iter()
        .cycle()
        .flat_map(|word| links.iter().map(move |link| (link, word)));
    for (link, word) in rounds.take(ground.size.lone_answers) {
        let form = rsvp::form(link, word);
        let answer = client.exchange(&form).await?;
        if answer.status != 303 {
            return Err(Failure::unexpected(format!("an answer was answered {}", answer.status)));
        }
        let answered = Instant::now();
        let came = tokio::time::timeout(PATIENCE, following.next()).await;
        came.map_err(|_| Failure::TooLate {
            what: "an answer's message".to_owned(),
            patience: PATIENCE,
        })??;
        waits.push(answered.elapsed().as_secs_f64() * 1_000.0);
        tokio::time::sleep(PAUSE).await;
    }
    Ok(waits)
}

//! The relay with a stocked outbox, beside a bare publisher of equally large messages.

use std::time::{Duration, Instant};

use crate::bare_publisher;
use crate::broker::Broker;
use crate::client::{Client, request};
use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::{House, Service};
use crate::rows::Turns;

/// The relay's own count of what was confirmed.
const PUBLISHED: &str = "acquaint_outbox_published_total";
/// Longest that it may take.
const PATIENCE: Duration = Duration::from_mins(2);

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    ground.need_apart()?;
    let mut house = House::build(ground, "stock").await?;
    for _ in 0..ground.size.pairs {
        Broker::wipe(&ground.amqp).await?;
        stock(&mut house, ground.size.rows)?;
        let octets = house.sql.number(&format!(
            "SELECT ceil(avg(octet_length(({ENVELOPE})::text))) FROM activity"
        ))?;
        let raw = bare_publisher::run(&ground.amqp, ground.size.rows, octets, 256)?.rate;
        let api = house.start_api().await?;
        let ours = follow(&api, ground.size.rows).await?;
        house.empty_outbox().await?;
        let waiting = Broker::connect(&ground.amqp).await?.waiting().await?;
        if usize::try_from(waiting).is_ok_and(|waiting| waiting != ground.size.rows) {
            return Err(Failure::unexpected(format!("{waiting} messages wait for the worker")));
        }
        turns.note("outbox", ours, raw);
        api.running.stop()?;
    }
    Ok(())
}

/// The message that the relay makes of a row.
const ENVELOPE: &str = "json_build_object('specversion', '1.0', 'id', id, 'source', '/acquaint', 'type', kind, \
    'time', '2026-12-03T12:00:00.000000Z', 'subject', id, 'datacontenttype', 'application/json', 'data', data)";

/// Rows as an answer writes them. Nobody reads them.
fn stock(house: &mut House<'_>, rows: usize) -> Result<(), Failure> {
    house.sql.ask(&format!(
        "WITH logged AS (INSERT INTO activity (id, group_id, event_id, kind, data, author, created_at) \
             SELECT id, id, id, 'acquaint.rsvp.changed.v1', jsonb_build_object('event_id', id, 'invitation_id', id, \
             'revision', 2, 'answer', 'yes', 'seat', 'confirmed', 'guests', 0), 'link', now() \
             FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, {rows})) s RETURNING id, kind, data, created_at) \
         INSERT INTO outbox (id, kind, data, created_at) SELECT id, kind, data, created_at FROM logged"
    ))?;
    house.sql.ask("VACUUM ANALYZE activity, outbox").map(drop)
}

/// Follows the relay's count to its end; rows a second from the first sight of it.
#[expect(clippy::cast_precision_loss, reason = "fewer than 2^52 rows")]
async fn follow(api: &Service, rows: usize) -> Result<f64, Failure> {
    let mut client = Client::connect(api.address).await?;
    let asked = request("GET", "/metrics", &[], "");
    let (begun, mut first) = (Instant::now(), None);
    while begun.elapsed() < PATIENCE {
        let page = client.exchange(&asked).await?.text();
        let (now, published) = (Instant::now(), published(&page));
        match first {
            None if published > 0.0 => first = Some((now, published)),
            Some((since, at_first)) if published >= rows as f64 => {
                return Ok((published - at_first) / now.duration_since(since).as_secs_f64());
            }
            _ => {}
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err(Failure::TooLate {
        what: format!("{rows} rows to be confirmed"),
        patience: PATIENCE,
    })
}

fn published(page: &str) -> f64 {
    let lines = page.lines().filter(|line| line.starts_with(PUBLISHED));
    lines
        .filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok())
        .sum()
}

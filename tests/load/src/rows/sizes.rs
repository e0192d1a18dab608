//! The same things done to the same people while the tables around them grow tenfold, and again: what depends on how much there
//! is shows as a ratio above 1.

use std::time::{Duration, Instant};

use crate::client::{Client, request};
use crate::drive::{Caller, pace};
use crate::failure::Failure;
use crate::figures::percentile;
use crate::ground::Ground;
use crate::house::{House, Service};
use crate::organizer::Organizer;
use crate::pgbench;
use crate::rows::{Aim, Row, Turns, ratio, rsvp};

/// What is timed, by key and in words.
const PATHS: [(&str, &str); 6] = [
    ("rsvp", "RSVP"),
    ("page", "personal page"),
    ("poll", "feed, unchanged"),
    ("claim", "letter sent again, to its arrival"),
    ("people", "a page of the list of people"),
    ("sweep", "what the sweep reads"),
];
/// How many times as many invitations; the last only if it is asked for.
const GROWN: [usize; 3] = [10, 100, 1_000];
/// Invited to an event.
const PEOPLE: usize = 100;
/// Events of a group.
const EVENTS: usize = 10;
/// Requests a second, by so many connections.
const RATE: f64 = 100.0;
const CONNECTIONS: usize = 8;
/// Longest that a letter may take; and all of them.
const PATIENCE: Duration = Duration::from_mins(5);

pub(super) fn rows() -> Vec<Row> {
    let metrics = [("median", 1.2), ("p99", 1.5)];
    let of = |times: usize, (key, path): (&str, &str), (metric, aim): (&str, f64)| Row {
        key: name(key, metric, times).into(),
        path: format!("{path}: {metric}, {times} times as many invitations ¹⁴").into(),
        figure: format!("{metric} ÷ {metric} among 10,000").into(),
        ..ratio("", "sizes", "", "", "ms", Aim::AtMost(aim))
    };
    let each = GROWN
        .iter()
        .flat_map(|times| PATHS.map(|path| metrics.map(|metric| of(*times, path, metric))));
    each.flatten().collect()
}

fn name(key: &str, metric: &str, times: usize) -> String {
    format!("{key} {metric} ×{times}")
}

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    ground.need_apart()?;
    let mut house = House::build(ground, "sizes").await?;
    let services = [house.start_api().await?, house.start_worker().await?];
    let mut organizer = house.organizer().await?;
    let (group, feed) = organizer.group().await?;
    let base = ground.size.letters;
    let before = ground.sink()?.count()?;
    let (mut links, mut events) = (Vec::new(), Vec::new());
    for number in 0..base / PEOPLE {
        let event = organizer.event(&group, number, "Bring a question.").await?;
        organizer.invite(&event.id, PEOPLE).await?;
        links.extend(organizer.links(&event.id).await?);
        events.push(event.id);
    }
    let letters = u64::try_from(links.len()).unwrap_or(u64::MAX);
    ground.sink()?.wait(before, letters, PATIENCE).await?;
    house.empty_outbox().await?;
    let mut asked = Asked::new(&house, &services[0], &links, &events, (&group, &feed)).await?;
    house.sql.ask("VACUUM ANALYZE")?;
    let mut alone = Vec::new();
    for _ in 0..ground.size.pairs {
        alone.push(asked.time_all(ground, &mut house, &mut organizer).await?);
    }
    let mut there = 0;
    for times in GROWN.into_iter().filter(|times| *times < 1_000 || ground.huge) {
        grow(&mut house, there, base * (times - 1))?;
        there = base * (times - 1);
        for raw in &alone {
            let ours = asked.time_all(ground, &mut house, &mut organizer).await?;
            for ((key, ours), (_, raw)) in ours.iter().zip(raw) {
                for (metric, hundredths) in [("median", 50), ("p99", 99)] {
                    let of = |waits: &Vec<f64>| percentile(waits.iter().copied(), hundredths).unwrap_or_default();
                    turns.note(&name(key, metric, times), of(ours), of(raw));
                }
            }
        }
    }
    services.into_iter().try_for_each(|service| service.running.stop())
}

/// What is asked, and by which callers.
struct Asked {
    api: std::net::SocketAddr,
    readings: Vec<(&'static str, u16, Vec<Caller>)>,
    group: String,
    resent: usize,
}

/// Milliseconds that each took.
type Waits = Vec<(&'static str, Vec<f64>)>;

impl Asked {
    async fn new(
        house: &House<'_>,
        api: &Service,
        links: &[String],
        events: &[String],
        (group, feed): (&str, &str),
    ) -> Result<Self, Failure> {
        let get = |path: &str, fields: &[&str]| request("GET", path, fields, "");
        let mut client = Client::connect(api.address).await?;
        let answer = client.exchange(&get(feed, &[])).await?;
        let tag = answer
            .header("etag")
            .ok_or_else(|| Failure::unexpected("a feed without an ETag"))?;
        let poll = get(feed, &[&format!("If-None-Match: {tag}")]);
        let key = house.authorization();
        let list = |event: &String| get(&format!("/api/v1/events/{event}/invitations?limit=50"), &[&key]);
        let say = |word: &'static str| links.iter().map(move |link| rsvp::form(link, word));
        let sharing = |requests| Caller::sharing(CONNECTIONS, requests);
        let readings = vec![
            ("rsvp", 303, sharing(say("yes").chain(say("no")).collect())),
            ("page", 200, sharing(links.iter().map(|link| get(link, &[])).collect())),
            ("poll", 304, sharing(vec![poll; CONNECTIONS])),
            ("people", 200, sharing(events.iter().map(list).collect())),
        ];
        Ok(Self {
            api: api.address,
            readings,
            group: group.to_owned(),
            resent: 0,
        })
    }

    async fn time_all(
        &mut self,
        ground: &Ground,
        house: &mut House<'_>,
        organizer: &mut Organizer,
    ) -> Result<Waits, Failure> {
        let mut all = Waits::new();
        for (key, status, callers) in &mut self.readings {
            let rest = async {
                tokio::time::sleep(ground.size.time).await;
                Ok(())
            };
            let waits = pace(self.api, callers, RATE, *status, rest).await?;
            all.push((
                *key,
                waits.into_iter().map(|wait| wait.as_secs_f64() * 1_000.0).collect(),
            ));
        }
        all.push(("claim", self.claims(ground, house, organizer).await?));
        let sweep = pgbench::waits(house.database(), "sweep.sql", ground.size.time, &ground.folder)?;
        all.push(("sweep", sweep));
        Ok(all)
    }

    /// Has letters sent again, one at a time, each to somebody else.
    async fn claims(
        &mut self,
        ground: &Ground,
        house: &mut House<'_>,
        organizer: &mut Organizer,
    ) -> Result<Vec<f64>, Failure> {
        let count = ground.size.lone_answers / 2;
        // What answers were owed is on its way till then.
        house.letters_sent(PATIENCE).await?;
        let ids = house.sql.ask(&format!(
            "SELECT invitations.id FROM invitations JOIN events ON events.id = event_id WHERE group_id = '{}'
                ORDER BY invitations.id LIMIT {count} OFFSET {}",
            self.group, self.resent
        ))?;
        self.resent += count;
        let mut waits = Vec::new();
        for id in ids.lines() {
            let before = ground.sink()?.count()?;
            let begun = Instant::now();
            organizer.resend(id).await?;
            let come = ground.sink()?.wait(before, 1, PATIENCE).await?;
            waits.push(come.last.duration_since(begun).as_secs_f64() * 1_000.0);
        }
        Ok(waits)
    }
}

/// Puts invitations into the database beyond so many, of people, events and groups of their own, each with its letter. No
/// route makes so many.
fn grow(house: &mut House<'_>, there: usize, until: usize) -> Result<(), Failure> {
    let copy = |table: &str, per: usize, fields: &str| {
        let (first, last) = (there / per, until / per);
        format!(
            "INSERT INTO {table} SELECT made.* FROM (SELECT t FROM {table} t ORDER BY id LIMIT 1) s, generate_series({first}, {last} - 1) n,
                jsonb_populate_record(s.t, jsonb_build_object({fields})) made;"
        )
    };
    let id = |letter: char, number: &str| format!("md5('{letter}' || {number})::uuid");
    let (event, invitation) = (id('e', &format!("n / {PEOPLE}")), id('i', "n"));
    let statements = [
        "SET session_replication_role = replica; SET synchronous_commit = off;".to_owned(),
        copy(
            "groups",
            PEOPLE * EVENTS,
            &format!("'id', {}, 'slug', 'grown-' || n", id('g', "n")),
        ),
        copy(
            "events",
            PEOPLE,
            &format!(
                "'id', {}, 'group_id', {}, 'slug', 'grown-' || n, 'poster_words', 'grown-' || n",
                id('e', "n"),
                id('g', &format!("n / {EVENTS}"))
            ),
        ),
        copy(
            "people",
            1,
            &format!("'id', {}, 'address', 'grown' || n || '@example.org'", id('p', "n")),
        ),
        copy(
            "invitations",
            1,
            &format!("'id', {invitation}, 'event_id', {event}, 'person_id', {}", id('p', "n")),
        ),
        copy(
            "mails",
            1,
            &format!(
                "'id', {}, 'subject_id', {invitation}, 'event_id', {event}",
                id('m', "n")
            ),
        ),
        "SET session_replication_role = origin; SET synchronous_commit = on".to_owned(),
    ];
    house.sql.ask(&statements.concat())?;
    house.sql.ask("VACUUM ANALYZE; CHECKPOINT").map(drop)
}

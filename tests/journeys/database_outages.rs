//! Databases that fall silent or are held by somebody else: nobody waits for them longer than the deadline, and they are
//! used again by themselves.

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use journeys::{Answer, Http, Proxy, Setup, wait_within};
use serde_json::{Value, json};
use testkit::OwnPostgres;

use crate::house::House;

/// The deadline of five seconds, and what a busy machine adds.
const SOON: Duration = Duration::from_secs(7);
const HEALED_WITHIN: Duration = Duration::from_secs(10);

/// Serves on a database of the test's own.
fn serve_on(url: &str) -> House {
    let mut setup = Setup::with_mail_server();
    setup.set("ACQUAINT_DATABASE_URL", url);
    assert!(setup.run(&["migrate"]).2.success());
    House::start(setup)
}

/// Everybody is told to come back, and nobody is kept waiting.
fn all_are_put_off(house: &House, event: &str, link: &str) {
    let ask = |number: usize| -> Answer {
        match number % 4 {
            0 => house.program.http.form(link, "answer=yes"),
            1 => house
                .organizer
                .json("PATCH", &format!("/events/{event}"), &json!({ "title": "Moved" })),
            2 => {
                let people = json!({ "people": [{ "email": format!("late{number}@example.org") }] });
                house
                    .organizer
                    .json("POST", &format!("/events/{event}/invitations"), &people)
            }
            _ => house
                .organizer
                .json("POST", &format!("/events/{event}/cancel"), &Value::Null),
        }
    };
    let began = Instant::now();
    thread::scope(|scope| {
        let asked: Vec<_> = (0..24)
            .map(|number| scope.spawn(move || (ask(number), began.elapsed())))
            .collect();
        for one in asked {
            let (answer, took) = one.join().unwrap();
            let answer = answer.is(503);
            assert!(answer.header("retry-after").is_some());
            assert!(took < SOON, "told after {took:?}");
        }
    });
}

fn is_named_unready(http: &Http) {
    let began = Instant::now();
    let ready = http.get("/readyz").is(503);
    assert!(
        ready.json()["database"] != "ok" && began.elapsed() < SOON,
        "{}",
        ready.body
    );
}

fn is_well_again(house: &House, link: &str) {
    wait_within("the database to be used again", HEALED_WITHIN, || {
        let ready = house.program.http.get("/readyz").status == 200;
        (ready && house.program.http.form(link, "answer=yes").status == 303).then_some(())
    });
}

/// Opens as many connections as the program keeps, so that all of them are dead at once. No letter is on its way then: it would
/// wait for its lease.
fn warm_up(house: &House, event: &str) {
    house.setup.post().nth("anna@example.org", 1);
    house.all_marked_sent(event);
    thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| house.reload(event));
        }
    });
}

#[test]
fn a_postgresql_that_stands_still_is_waited_for_until_the_deadline_and_used_again() {
    let database = OwnPostgres::start();
    let house = serve_on(&database.url());
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let link = house.link(&event, "anna@example.org");
    warm_up(&house, &event);
    database.pause();
    all_are_put_off(&house, &event, &link);
    is_named_unready(&house.program.http);
    // A link that somebody made up is known without it.
    let made_up = format!("/u/{}", "a".repeat(100));
    house.program.http.get(&made_up).is(404);
    all_are_put_off(&house, &event, &link);
    database.resume();
    is_well_again(&house, &link);
}

#[test]
fn connections_that_died_without_a_word_are_given_up() {
    let database = OwnPostgres::start();
    let server = database.url().split(['@', '/']).nth(3).unwrap().to_owned();
    let proxy = Proxy::to(&server);
    let house = serve_on(&database.url().replace(&server, &proxy.address().to_string()));
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let link = house.link(&event, "anna@example.org");
    warm_up(&house, &event);
    proxy.silence();
    is_well_again(&house, &link);
}

#[test]
fn a_program_stops_within_its_time_though_its_database_is_silent() {
    let database = OwnPostgres::start();
    let house = serve_on(&database.url());
    let event = house.event(&json!({}), &[]);
    database.pause();
    let _ = house
        .program
        .http
        .try_send("GET", &format!("/api/v1/events/{event}"), &[], "");
    let House { program, .. } = house;
    program.stop("TERM");
    database.resume();
}

/// Somebody else's program with a transaction open, until it is dropped.
pub(crate) struct Holder(Child);

impl Holder {
    pub(crate) fn start(command: &mut Command, words: &str) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.as_mut().unwrap().write_all(words.as_bytes()).unwrap();
        let mut said = [0; 4];
        std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut said).unwrap();
        Self(child)
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_lock_that_another_program_holds_on_the_sqlite_file_keeps_nobody_long() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let link = house.link(&event, "anna@example.org");
    let holder = Holder::start(
        Command::new("sqlite3").arg(house.setup.sqlite()),
        ".timeout 9000\nBEGIN IMMEDIATE;\nSELECT 'held';\n",
    );
    all_are_put_off(&house, &event, &link);
    is_named_unready(&house.program.http);
    drop(holder);
    is_well_again(&house, &link);
}

#[test]
fn a_lock_that_another_program_holds_in_postgresql_keeps_nobody_long() {
    let house = House::start(Setup::servers());
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let link = house.link(&event, "anna@example.org");
    let holder = Holder::start(
        Command::new("psql").args(["-X", "-q", "-t", "-A", &house.setup.database_url().unwrap()]),
        "BEGIN; LOCK TABLE events; SELECT 'held';\n",
    );
    all_are_put_off(&house, &event, &link);
    drop(holder);
    is_well_again(&house, &link);
}

//! A broker that is away for a while, and each part of the house killed at random moments, all under load.

use std::thread;
use std::time::{Duration, Instant};

use journeys::{Acquaint, Apart, Dice, is_long, wait_for};
use serde_json::json;
use testkit::{OwnBroker, OwnPostgres};

use crate::books;
use crate::house::Desk;
use crate::load::{Crowd, Person, invited};

/// Letters that a worker has in hand at once; what a kill may send twice.
const IN_HAND: usize = 128;
const WORKERS: &str = "acquaint.worker.v1";

/// Two events with fewer seats than people, who may bring somebody.
fn events(desk: &Desk) -> Vec<Person> {
    let plan = json!({ "capacity": 30, "guests_max": 1 });
    let of_event = |_| {
        let event = desk.event(&plan, &[]);
        desk.invite_many(&event, 60);
        invited(desk, &event)
    };
    (0..2).flat_map(of_event).collect()
}

fn is_named(program: &Acquaint, what: &str) -> Option<()> {
    let ready = program.http.try_send("GET", "/readyz", &[], "")?;
    (ready.status == 503 && ready.body.contains(what)).then_some(())
}

fn is_ready(program: &Acquaint) -> Option<()> {
    let ready = program.http.try_send("GET", "/readyz", &[], "")?;
    (ready.status == 200).then_some(())
}

#[test]
fn answers_are_taken_while_the_broker_is_away_and_their_letters_follow() {
    let away = Duration::from_secs(if is_long() { 60 } else { 5 });
    let (mut dice, seed) = Dice::cast();
    println!("ACQUAINT_TEST_SEED={seed}");
    let mut broker = OwnBroker::start();
    let apart = Apart::on_broker(broker.url());
    let (api, worker) = (apart.api(), apart.worker());
    broker.await_written(WORKERS);
    let desk = Desk::open(apart.organizer(&apart.key()));
    let mut people = events(&desk);
    let crowd = Crowd::at(&[apart.base()]);
    thread::scope(|scope| {
        let _load = crowd.answers(scope, &mut people, &mut dice);
        crowd.hears(50);
        broker.kill();
        let since = Instant::now();
        for program in [&api, &worker] {
            wait_for("the broker to be named", || is_named(program, "broker"));
            program.http.get("/healthz").is(200);
        }
        let before = crowd.heard();
        wait_for("the broker to be away for so long", || {
            (since.elapsed() >= away).then_some(())
        });
        assert!(
            crowd.heard() >= before + 20,
            "only {} answers taken",
            crowd.heard() - before
        );
        assert_eq!(crowd.refused(), 0, "every answer is taken at once");
        broker.start_again();
        crowd.hears(50);
    });
    for program in [&api, &worker] {
        wait_for("the broker to be back", || is_ready(program));
    }
    books::check(&apart, &desk, &people, 0);
    assert_eq!(crowd.refused(), 0);
    println!("{} answers taken", crowd.heard());
}

#[test]
fn services_start_while_the_broker_is_away_and_wait_for_it() {
    let mut broker = OwnBroker::start();
    let apart = Apart::on_broker(broker.url());
    broker.kill();
    let (port_of_api, port_of_worker) = (apart.port(), testkit::free_port());
    let api = apart.start_alone_on("api", port_of_api);
    let worker = apart.start_alone_on("worker", port_of_worker);
    let desk = Desk::open(apart.organizer(&apart.key()));
    let event = desk.event(&json!({}), &[("anna@example.org", "Anna")]);
    api.http
        .form(&desk.link(&event, "anna@example.org"), "answer=yes")
        .is(303);
    for program in [&api, &worker] {
        wait_for("the broker to be named", || is_named(program, "broker"));
    }
    assert!(apart.post().letters().is_empty());
    broker.start_again();
    let letter = apart.post().nth("anna@example.org", 1);
    assert!(
        letter.subject.contains("going"),
        "the one letter that is right: {}",
        letter.subject
    );
    for program in [&api, &worker] {
        wait_for("it to be ready", || is_ready(program));
    }
}

/// Who is killed.
#[derive(Clone, Copy, Debug)]
enum Victim {
    Api,
    Worker,
    Broker,
    Database,
}

/// Everything that can be killed.
struct Whole {
    apart: Apart,
    database: OwnPostgres,
    broker: OwnBroker,
    api: Option<Acquaint>,
    worker: Option<Acquaint>,
}

impl Whole {
    fn start() -> Self {
        let (database, broker) = (OwnPostgres::start(), OwnBroker::start());
        let apart = Apart::on(&database.url(), broker.url());
        let (api, worker) = (apart.api(), apart.worker());
        broker.await_written(WORKERS);
        Self {
            apart,
            database,
            broker,
            api: Some(api),
            worker: Some(worker),
        }
    }

    fn kill(&mut self, victim: Victim) {
        match victim {
            Victim::Api => kill_and_start(&self.apart, &mut self.api, "api"),
            Victim::Worker => kill_and_start(&self.apart, &mut self.worker, "worker"),
            Victim::Broker => {
                self.broker.kill();
                self.broker.start_again();
            }
            Victim::Database => {
                self.database.kill();
                self.database.start_again();
            }
        }
        for program in [&self.api, &self.worker].into_iter().flatten() {
            wait_for("everything to be up again", || is_ready(program));
        }
    }
}

fn kill_and_start(apart: &Apart, program: &mut Option<Acquaint>, service: &str) {
    let Some(running) = program.take() else { return };
    let port = running.port();
    running.kill();
    *program = Some(apart.start_on(service, port));
}

#[test]
fn nothing_is_lost_and_nothing_comes_twice_whoever_is_killed() {
    let each = if is_long() { 20 } else { 1 };
    let (mut dice, seed) = Dice::cast();
    println!("ACQUAINT_TEST_SEED={seed}");
    let mut whole = Whole::start();
    let desk = Desk::open(whole.apart.organizer(&whole.apart.key()));
    let mut people = events(&desk);
    let mut victims = [Victim::Api, Victim::Worker, Victim::Broker, Victim::Database].repeat(each);
    dice.shuffle(&mut victims);
    let crowd = Crowd::at(&[whole.apart.base()]);
    thread::scope(|scope| {
        let _load = crowd.answers(scope, &mut people, &mut dice.split());
        for victim in &victims {
            crowd.hears(10 + dice.below(80));
            let at = crowd.heard();
            whole.kill(*victim);
            println!(
                "{victim:?} killed after {at} answers, all up again after {}",
                crowd.heard()
            );
        }
        crowd.hears(20);
    });
    println!(
        "{} answers taken, {} had to be given again",
        crowd.heard(),
        crowd.refused()
    );
    books::check(&whole.apart, &desk, &people, IN_HAND * victims.len());
}

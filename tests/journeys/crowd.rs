//! Two of each service on one database and one broker, and a crowd. One of each is killed and started again all the while.

use std::thread;
use std::time::Duration;

use journeys::{Acquaint, Apart, Dice, is_long};
use serde_json::json;

use crate::books;
use crate::house::Desk;
use crate::load::{Crowd, Person, invited};

const EVENTS: usize = 4;
const INVITED: usize = 75;
const SEATS: usize = 30;
/// Letters that a worker has in hand at once; what a kill may send twice.
const IN_HAND: usize = 128;

fn rounds() -> usize {
    if is_long() { 20 } else { 3 }
}

/// Events with fewer seats than people, who may bring somebody.
fn events(desk: &Desk) -> Vec<Person> {
    let plan = json!({ "capacity": SEATS, "guests_max": 1 });
    let of_event = |_| {
        let event = desk.event(&plan, &[]);
        desk.invite_many(&event, INVITED);
        invited(desk, &event)
    };
    (0..EVENTS).flat_map(of_event).collect()
}

/// Kills a process in the middle of its work, and starts it where it was.
fn kill_and_start(apart: &Apart, programs: &mut Vec<Acquaint>, which: usize, service: &str) {
    let program = programs.remove(which);
    let port = program.port();
    program.kill();
    programs.insert(which, apart.start_on(service, port));
}

#[test]
fn two_of_each_serve_a_crowd_while_one_of_each_is_killed_again_and_again() {
    let (mut dice, seed) = Dice::cast();
    println!("ACQUAINT_TEST_SEED={seed}");
    let apart = Apart::start();
    let mut apis = vec![apart.api(), apart.another_api()];
    let mut workers = vec![apart.worker(), apart.worker()];
    let desk = Desk::open(apart.organizer(&apart.key()));
    let mut people = events(&desk);
    let bases: Vec<String> = apis.iter().map(|api| api.http.base().to_owned()).collect();
    let crowd = Crowd::at(&bases);
    thread::scope(|scope| {
        let _load = crowd.answers(scope, &mut people, &mut dice.split());
        for _ in 0..rounds() {
            crowd.hears(20 + dice.below(60));
            kill_and_start(&apart, &mut apis, dice.below(2), "api");
            crowd.hears(20 + dice.below(60));
            kill_and_start(&apart, &mut workers, dice.below(2), "worker");
        }
        crowd.hears(20);
    });
    println!(
        "{} answers taken, {} had to be given again",
        crowd.heard(),
        crowd.refused()
    );
    assert_eq!(books::acknowledged(&people).len(), crowd.heard());
    books::check(&apart, &desk, &people, IN_HAND * rounds());
    for program in apis.into_iter().chain(workers) {
        program.stop("TERM");
    }
}

#[test]
fn whoever_answers_while_a_letter_is_on_its_way_gets_the_next_one_soon() {
    let (mut dice, seed) = Dice::cast();
    println!("ACQUAINT_TEST_SEED={seed}");
    let apart = Apart::start();
    let (_api, _workers) = (apart.api(), [apart.worker(), apart.worker()]);
    let desk = Desk::open(apart.organizer(&apart.key()));
    let mut people = Vec::new();
    for _ in 0..rounds() * 5 {
        let event = desk.draft(&json!({ "guests_max": 1 }));
        desk.invite_many(&event, 20);
        let mut guests = invited(&desk, &event);
        desk.publish(&event);
        let crowd = Crowd::at(&[apart.base()]);
        thread::scope(|scope| {
            let _load = crowd.answers(scope, &mut guests, &mut dice);
            crowd.hears(60);
        });
        people.append(&mut guests);
        // No lease has to lapse, and nothing may be left to the sweep.
        apart.settle_within(Duration::from_secs(28));
    }
    books::check(&apart, &desk, &people, 0);
}

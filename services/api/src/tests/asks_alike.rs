//! Worlds of an ask, played beside each other: nobody tells them apart at any turn.

use std::time::Duration;

use serde_json::json;

use super::asks_letters::differ;
use super::asks_worlds::{Kind, WORLDS, World};
use super::people_asks::Room;

/// After so many hours each, once the asker has heard: they ask again, within ninety days, and who wanted that is asked once more.
const LATER: [u64; 4] = [0, 1, 31 * 24, 11 * 24];

/// Plays all worlds beside each other. So many hours pass before each turn; at the last of them the asker hears.
fn are_alike(kind: Kind, hours: &[u64]) {
    let room = Room::open();
    let mut all: Vec<World> = (0..WORLDS.len()).map(|place| World::make(&room, kind, place)).collect();
    // Who promised a reference is known to who has it, who sees that they are gone.
    all.retain(|world| kind != Kind::Job || !world.is_gone());
    for (turn, step) in hours.iter().chain(&LATER).enumerate() {
        room.house.clock.advance(Duration::from_hours(*step));
        if turn == 0 && !kind.goes_on() {
            for world in &all {
                world.prepare(&room, kind);
            }
        }
        // Each look at the clock takes it a millisecond further: all worlds begin at the same one.
        let minute = (room.store.now().timestamp() + Duration::from_mins(1)).strftime("%Y-%m-%dT%H:%M:00Z");
        let minute = minute.to_string();
        if turn == hours.len() {
            for world in &all {
                room.house.clock.set(&minute);
                World::sends(&room, &world.asker, &world.form(kind));
            }
        }
        room.work();
        if turn == 0 && kind.goes_on() {
            for world in &mut all {
                room.house.clock.set(&minute);
                world.prepare(&room, kind);
                world.goes_on(&room, kind);
            }
            room.work();
        }
        for world in &all {
            if turn == 1 {
                // Of whom nobody is left organizers see when.
                if world.is_gone() {
                    room.house.clock.set(&minute);
                }
                world.happen(&room, kind);
            }
            // Who stands between presses once more.
            if turn == 2 && kind.goes_on() {
                let again = room.page_of(world.asks[0]);
                room.house.submit(&again, "answer=not_now").is(303);
                room.house
                    .submit(&again, "words=She+did+exactly+that+last+year.")
                    .is(303);
            }
        }
        look(&room, kind, &all, turn);
        let own = room.json(&format!("{}/asks", room.own(&all[0].asker).0));
        let states: Vec<bool> = own["asks"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["state"] != "agreed")
            .map(|one| one["state"] == "closed")
            .collect();
        // The newest stands first.
        assert_eq!(states.last(), Some(&(turn + 1 >= hours.len())), "{own}");
        assert!(turn < hours.len() + 2 || states == [true, true], "{own}");
    }
}

/// What one of them is called.
type Reader = fn(&World) -> &str;

/// Pieces of what people write to each other, which organizers read nowhere.
const WORDS: [&str; 3] = ["nursing", "about to do", "exactly that last year"];

/// Compares what there is to see in these worlds by now, in which nothing is of who said no yes, or for others' eyes.
fn look(room: &Room, kind: Kind, all: &[World], turn: usize) {
    // When something was changed last is told some seconds later.
    room.house.clock.advance(Duration::from_secs(3));
    let letters = room.letters();
    let session = room.house.session("olga@example.org");
    let compare = |whose: &str, seen: &dyn Fn(&World) -> String, is_in: fn(&World) -> bool, never: &[&str]| {
        let mut all = all.iter().filter(|world| is_in(world));
        let first = seen(all.next().unwrap());
        let found = never.iter().find(|words| first.contains(**words));
        assert_eq!(found, None, "{whose}, turn {turn}: {first}");
        for world in all {
            differ(&first, &seen(world), &format!("{}: {whose}, turn {turn}", world.name));
        }
    };
    // Organizers see that somebody was reported, and that somebody is gone, but not whether they said no before.
    let console = |world: &World| world.console(room, &session);
    compare("the organizer", &console, |world| world.name != "reported", &WORDS);
    let logged = |world: &World| world.logged(room, &session);
    compare("the organizer", &logged, |world| !world.is_gone(), &WORDS);
    if kind != Kind::Job {
        compare("the organizer", &logged, World::is_gone, &WORDS);
    }
    let addresses = ["[friend]@example.com", "[asker]@example.com"];
    // Who promised a reference said yes before.
    let of_friend = &addresses[..usize::from(kind != Kind::Job)];
    let readers: [(&str, Reader, &[&str]); 2] = [
        ("who asks", |world| &world.asker, of_friend),
        ("who stands between", |world| &world.third, &addresses),
    ];
    for (whose, name, never) in readers.into_iter().take(1 + usize::from(kind.goes_on())) {
        compare(whose, &|world| world.letters_to(name(world), &letters), |_| true, never);
        compare(whose, &|world| world.seen(room, kind, name(world)), |_| true, never);
    }
}

#[test]
fn letters_pages_feeds_and_logs_tell_of_no_silence_what_it_was() {
    are_alike(Kind::Coffee, &[0, 1, 47, 48, 25]);
}

#[test]
fn they_do_not_of_an_introduction_either() {
    are_alike(Kind::Introduction, &[0, 1, 96, 142, 2]);
}

#[test]
fn nor_of_a_reference() {
    are_alike(Kind::Reference, &[0, 1, 142, 96, 2]);
}

#[test]
fn nor_of_one_that_was_promised_for_a_job() {
    are_alike(Kind::Job, &[0, 1, 142, 96, 2]);
}

#[test]
fn nor_of_a_mentor() {
    are_alike(Kind::Mentoring, &[0, 1, 96, 70, 2]);
}

#[test]
fn nor_of_who_was_to_put_somebody_in_touch() {
    are_alike(Kind::Between, &[0, 1, 96, 70, 2]);
}

#[test]
fn nor_of_the_nearer_of_two_of_whom_the_other_is_not_here() {
    are_alike(Kind::Alone, &[0, 1, 240, 238, 2]);
}

#[test]
fn nor_of_help_at_short_notice() {
    are_alike(Kind::ShortNotice, &[0, 1, 20, 14, 2]);
}

#[test]
fn nor_to_who_passed_it_on() {
    are_alike(Kind::Connection, &[0, 1, 119, 119, 2]);
}

#[test]
fn nor_of_the_first_of_two_who_should_meet() {
    are_alike(Kind::First, &[0, 1, 240, 238, 2]);
}

#[test]
fn nor_of_the_second_to_who_said_yes_already() {
    are_alike(Kind::Second, &[0, 1, 240, 238, 2]);
}

/// What two who were asked say, of whom one reports: the friend of the asker, or another.
const REPORTS: [[&str; 2]; 5] = [
    ["report", ""],
    ["", "report"],
    ["report", "not_now"],
    ["no_more", "report"],
    ["report", "gone"],
];

#[test]
fn what_organizers_read_of_who_was_reported_tells_neither_by_whom_nor_what_others_said() {
    let room = Room::open();
    let make = |place| World::make(&room, Kind::Coffee, place);
    let all: Vec<World> = (0..REPORTS.len()).map(make).collect();
    let two = |world: &World| {
        // Who was checked in somewhere may ask more than one.
        let came = json!({ "invitation_id": room.house.invitation(&world.event, &world.asker)["id"] });
        room.house
            .post(&format!("/events/{}/check-ins", world.event), &came)
            .is(201);
        let other = world.reaches(&room, &world.asker, &world.others[0], "coffee");
        room.work();
        [world.asks[0], other]
    };
    let asked: Vec<_> = all.iter().map(two).collect();
    for ((world, asks), said) in all.iter().zip(&asked).zip(REPORTS) {
        for (ask, said) in asks.iter().zip(said) {
            match said {
                "" => {}
                "gone" => {
                    let (_, person) = room.own(&world.others[0]);
                    assert!(room.store.write_now(|tx| store::erasure::erase(tx, person)).unwrap());
                }
                said => drop(
                    room.house
                        .submit(&room.page_of(*ask), &format!("answer={said}"))
                        .is(303),
                ),
            }
        }
    }
    for hours in [0, 119, 2, 80 * 24, 10 * 24] {
        room.house.clock.advance(Duration::from_hours(hours));
        room.work();
        let session = room.house.session("olga@example.org");
        let first = all[0].console(&room, &session);
        assert!(first.contains("[asker]@example.com"), "{first}");
        for (world, said) in all.iter().zip(REPORTS) {
            differ(
                &first,
                &world.console(&room, &session),
                &format!("{said:?} after {hours} hours"),
            );
        }
    }
}

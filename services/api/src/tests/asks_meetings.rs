//! Meetings of two who said yes: what whoever offers times can see of what the other does with them.

use std::time::Duration;

use domain::meetings::Side;
use domain::values::ids::Id;
use domain::values::token::Claim;
use store::StoreError;
use store::asks::meetings;

use super::asks_letters::differ;
use super::asks_worlds::{Kind, World};
use super::people_asks::Room;

/// What they do after the yes. Of who is gone the pages say that there is no meeting, and nobody is asked to thank them; letters
/// tell no more of it than of silence.
const AFTER_THE_YES: [&str; 6] = ["unopened", "declined", "paused", "blocked", "full", "erased"];

impl World {
    /// The page of one of the two.
    fn meeting(&self, room: &Room, side: Side) -> String {
        let ask = self.asks[0];
        let found = room
            .house
            .wait_for(room.store.read(move |tx| meetings::of_ask(tx, ask)));
        let id = found.map_err(|error: StoreError| error).unwrap().unwrap().id.uuid();
        let version = side.number();
        let url = room.house.links.meet_page(Claim { id, version });
        url.strip_prefix("https://events.example.org").unwrap().to_owned()
    }
}

#[test]
fn who_offers_times_reads_of_no_silence_what_it_is() {
    let room = Room::open();
    let made = |(place, name): (usize, &&'static str)| {
        let mut world = World::make(&room, Kind::Coffee, place);
        world.name = name;
        world
    };
    let all: Vec<World> = AFTER_THE_YES.iter().enumerate().map(made).collect();
    for world in &all {
        room.advance(world.asks[0]);
        room.house
            .submit(&room.page_of(world.asks[0]), "answer=yes&note=Gladly.")
            .is(303);
    }
    room.letters();
    for world in &all {
        world.prepare(&room, Kind::Coffee);
        let own = world.meeting(&room, Side::Asker);
        room.house
            .submit(
                &own,
                "time1=2026-12-04T10:00&time2=2026-12-05T10:00&place=The+harbour+mill",
            )
            .is(303);
        match world.name {
            "declined" => drop(room.house.submit(&world.meeting(&room, Side::Asked), "off=1").is(303)),
            "erased" => world.goes(&room),
            _ => {}
        }
    }
    for turn in 0..12 {
        for world in &all {
            room.advance(world.asks[0]);
        }
        let letters = room.letters();
        let seen = |world: &World| {
            let own = world.meeting(&room, Side::Asker);
            let pages = room.house.page(&own).is(200).text() + &room.json(&own).to_string();
            let [letters, pages] = [world.letters_to(&world.asker, &letters), world.bare(&pages)];
            letters + &pages + &world.seen(&room, Kind::Coffee, &world.asker)
        };
        let told = |world: &World| {
            let others = letters.iter().filter(|letter| letter.link_to("/thanks/").is_none());
            world.letters_to(&world.asker, others)
        };
        let first = (seen(&all[0]), told(&all[0]));
        for world in &all[1..] {
            let whose = format!("{}, turn {turn}", world.name);
            differ(&first.1, &told(world), &whose);
            if !world.is_gone() {
                differ(&first.0, &seen(world), &whose);
            }
        }
        room.house.clock.advance(Duration::from_hours(24));
    }
}

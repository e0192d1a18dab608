//! Asks through somebody who knows both: passed on, and begun by a connector, who sees nothing of either until both said yes.

use std::time::Duration;

use actions::asks::Said;
use domain::asks::{AskAnswer, AskKind, AskState};
use domain::mail::ask_letter::AskLetterKind;
use domain::{AskId, PersonId};
use store::{StoreError, asks, erasure};
use testkit::TestStore;

use crate::asks_room::{Room, yes};
use crate::house::write;

crate::on_both!(a_connector_passes_an_ask_on, a_connector_of_two_sees_no_silence_apart,);

async fn a_connector_passes_an_ask_on(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [asker, boss, friend] = [0, 1, 2].map(|place| room.people[place].person);
    let ask = room.ask_for(AskKind::Connection, asker, boss).await;
    room.advance(ask).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, boss)]);
    // A yes is not theirs to say.
    assert_eq!(room.answer(ask, yes()).await.answer, None);
    room.pass_on(ask, room.whom(friend).await).await;
    room.advance(ask).await;
    let mut letters = room.letters().await;
    letters.sort_by_key(|(kind, _)| kind.as_str());
    assert_eq!(
        letters,
        [(AskLetterKind::Asked, friend), (AskLetterKind::PassedOn, asker)]
    );
    assert_eq!(room.answer_turn(ask, 1, yes()).await.state, AskState::Agreed);
    let mut letters = room.letters().await;
    letters.sort_by_key(|(kind, _)| kind.as_str());
    let kinds: Vec<AskLetterKind> = letters.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(
        kinds,
        [AskLetterKind::Agreed, AskLetterKind::Agreed, AskLetterKind::Connected]
    );
    assert_eq!(letters[2].1, boss, "who passed it on hears of a yes");
}

const WORLDS: [&str; 6] = [
    "never opened",
    "declined",
    "the other silent",
    "the other declined",
    "the other erased",
    "erased",
];

/// A connector's suggestion of two.
struct World {
    connector: PersonId,
    first: PersonId,
    second: PersonId,
    suggestion: AskId,
}

async fn begin(room: &Room, [connector, first, second]: [PersonId; 3]) -> World {
    let suggestion = room.suggest(connector, first, second).await;
    World {
        connector,
        first,
        second,
        suggestion,
    }
}

impl World {
    /// The ask to the second of the two.
    async fn other(&self, room: &Room) -> Option<AskId> {
        let suggestion = self.suggestion;
        let unit = move |tx: &mut store::ReadTx<'_>| asks::of_the_other(tx, suggestion);
        let found = room.house.store.read(unit).await;
        found.map_err(|error: StoreError| error).unwrap().map(|ask| ask.id)
    }

    async fn advance(&self, room: &Room) {
        room.advance(self.suggestion).await;
        if let Some(other) = self.other(room).await {
            room.advance(other).await;
        }
    }

    async fn happen(&self, room: &Room, world: &str) {
        let erase = async |person| assert!(write(&room.house.store, move |tx| erasure::erase(tx, person)).await);
        let no = || Said::Silent(AskAnswer::NotNow);
        match world {
            "declined" => drop(room.answer(self.suggestion, no()).await),
            "erased" => erase(self.first).await,
            "the other silent" | "the other declined" | "the other erased" => {
                if world == "the other erased" {
                    erase(self.second).await;
                }
                room.answer(self.suggestion, yes()).await;
                self.advance(room).await;
                if world == "the other declined" {
                    let other = self.other(room).await.unwrap();
                    room.answer_turn(other, 1, no()).await;
                }
            }
            _ => {}
        }
    }
}

async fn a_connector_of_two_sees_no_silence_apart(test: TestStore) {
    let room = Room::open(&test, 3 * (WORLDS.len() + 1)).await;
    let mut worlds = Vec::new();
    for place in 0..=WORLDS.len() {
        let three = [0, 1, 2].map(|one| room.people[3 * place + one].person);
        worlds.push(begin(&room, three).await);
    }
    let both = worlds.pop().unwrap();
    let mut seen: Vec<Vec<String>> = vec![Vec::new(); worlds.len()];
    for day in 0..22 {
        for (place, world) in worlds.iter().enumerate() {
            world.advance(&room).await;
            if day == 1 {
                world.happen(&room, WORLDS[place]).await;
            }
        }
        let letters = room.letters().await;
        for (world, seen) in worlds.iter().zip(&mut seen) {
            let own = letters.iter().filter(|(_, to)| *to == world.connector);
            let own: Vec<_> = own.map(|(kind, _)| *kind).collect();
            seen.push(format!("{} {own:?}", room.seen(world.connector).await));
        }
        if day == 0 {
            comes_about(&room, &both).await;
        }
        test.clock.advance(Duration::from_hours(24));
    }
    for (world, own) in WORLDS.iter().zip(&seen) {
        assert_eq!(own, &seen[0], "{world} is told from {}", WORLDS[0]);
    }
    let closed = seen[0].iter().filter(|one| one.contains("Closed")).count();
    assert_eq!(closed, 1, "one letter: {:?}", seen[0]);
}

async fn comes_about(room: &Room, both: &World) {
    both.advance(room).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, both.first)]);
    room.answer(both.suggestion, yes()).await;
    assert_eq!(room.get(both.suggestion).await.state, AskState::Asked);
    both.advance(room).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, both.second)]);
    let other = both.other(room).await.unwrap();
    for _ in 0..2 {
        room.answer_turn(other, 1, yes()).await;
    }
    let mut letters = room.letters().await;
    letters.sort_by_key(|(kind, to)| (kind.as_str(), *to));
    let mut expected = [
        (AskLetterKind::Agreed, both.first),
        (AskLetterKind::Agreed, both.second),
        (AskLetterKind::Connected, both.connector),
    ];
    expected.sort_by_key(|(kind, to)| (kind.as_str(), *to));
    assert_eq!(letters, expected);
}

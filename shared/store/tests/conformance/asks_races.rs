//! Presses at once where somebody stands between: of several who have a forwarded link, and of two whom a connector brings together.

use std::time::Duration;

use actions::asks::{confirm, take_back};
use domain::asks::{AskKind, AskState};
use domain::mail::ask_letter::AskLetterKind;
use domain::values::text::PersonName;
use domain::values::token::Claim;
use domain::{AskId, MailAddress, PersonId};
use store::asks::{meetings, readers};
use store::{StoreError, WriteTx, asks};
use testkit::TestStore;

use crate::asks_room::{Room, in_writing, no, yes};
use crate::house::write;

crate::on_both!(
    of_all_who_press_a_forwarded_link_at_once_one_is_introduced,
    two_who_press_at_once_are_brought_together_once,
);

const ROUNDS: usize = 8;

/// Somebody who has the link says yes to it. Answers with what the link in the letter names that confirms it.
async fn says_yes(room: &Room, ask: AskId, name: &str) -> Claim {
    let called = PersonName::parse(name).unwrap();
    let address = MailAddress::parse(&format!("{name}@elsewhere.example")).unwrap();
    let unit = move |tx: &mut WriteTx<'_>| readers::add(tx, ask, &called, &address);
    let id = write(&room.house.store, unit).await.id;
    Claim { id, version: 0 }
}

async fn confirms(room: &Room, link: Claim) -> bool {
    let unit = move |tx: &mut WriteTx<'_>| confirm(tx, link);
    room.house.store.write(unit).await.unwrap()
}

fn in_order(mut letters: Vec<(AskLetterKind, PersonId)>) -> Vec<(AskLetterKind, PersonId)> {
    letters.sort_by_key(|(kind, to)| (kind.as_str(), *to));
    letters
}

async fn of_all_who_press_a_forwarded_link_at_once_one_is_introduced(test: TestStore) {
    let room = Room::open(&test, 2 * ROUNDS).await;
    for (round, pair) in room.people.chunks(2).enumerate() {
        let (asker, between) = (pair[0].person, pair[1].person);
        let ask = room.ask_for(AskKind::Connection, asker, between).await;
        room.advance(ask).await;
        room.pass_on(ask, None).await;
        room.letters().await;
        let names = ["ilse", "otto"].map(|name| format!("{name}{round}"));
        let [ilse, otto] = [&names[0], &names[1]].map(|name| says_yes(&room, ask, name));
        let (ilse, otto) = (ilse.await, otto.await);
        // In every other round somebody with the link answers in writing meanwhile, who gives no address.
        let writes = async {
            if round % 2 == 1 {
                room.answer_turn(ask, 1, in_writing()).await;
            }
        };
        let (is_ilse, is_otto, again, ()) = tokio::join!(
            confirms(&room, ilse),
            confirms(&room, otto),
            confirms(&room, ilse),
            writes
        );
        assert_eq!(is_ilse, again, "a press that comes twice is one");
        let found = room.get(ask).await;
        let letters = in_order(room.letters().await);
        if found.state == AskState::Closed {
            assert!(round % 2 == 1 && !is_ilse && !is_otto, "{found:?}");
            assert_eq!(letters, [(AskLetterKind::Written, asker)]);
            continue;
        }
        assert!(is_ilse != is_otto, "it is the yes of one of them");
        let winner = if is_ilse { &names[0] } else { &names[1] };
        assert_eq!(found.outside.as_ref().map(PersonName::as_str), Some(winner.as_str()));
        let expected = [
            (AskLetterKind::Agreed, asker),
            (AskLetterKind::Agreed, found.to.unwrap()),
            (AskLetterKind::Connected, between),
        ];
        assert_eq!(letters, in_order(expected.to_vec()), "{found:?}");
        // Whoever was later hears nothing, now or ever.
        assert!(!confirms(&room, if is_ilse { otto } else { ilse }).await);
        assert_eq!(room.letters().await, []);
    }
}

/// Presses of both, each as often as they like, and of the connector, who may take it back.
async fn all_press(room: &Room, suggestion: AskId, other: AskId, connector: PersonId, takes_back: bool) {
    let take = move |tx: &mut WriteTx<'_>| take_back(tx, connector, suggestion);
    let takes = async {
        if takes_back {
            room.house.store.write(take).await.unwrap();
        }
    };
    tokio::join!(
        room.answer_turn(other, 1, yes()),
        room.answer(suggestion, yes()),
        room.answer_turn(other, 1, yes()),
        room.answer(suggestion, no()),
        room.answer_turn(other, 1, yes()),
        takes,
    );
}

async fn two_who_press_at_once_are_brought_together_once(test: TestStore) {
    let room = Room::open(&test, 3 * ROUNDS).await;
    for (round, three) in room.people.chunks(3).enumerate() {
        let [connector, first, second] = [0, 1, 2].map(|place: usize| three[place].person);
        let suggestion = room.suggest(connector, first, second).await;
        room.advance(suggestion).await;
        assert_eq!(room.letters().await, [(AskLetterKind::Asked, first)]);
        tokio::join!(
            room.answer(suggestion, yes()),
            room.answer(suggestion, no()),
            room.answer(suggestion, yes()),
        );
        let unit = move |tx: &mut store::ReadTx<'_>| asks::of_the_other(tx, suggestion);
        let other = room.house.store.read(unit).await.map_err(|error: StoreError| error);
        let other = other.unwrap().unwrap().id;
        room.advance(other).await;
        assert_eq!(room.letters().await, [(AskLetterKind::Asked, second)], "once");
        all_press(&room, suggestion, other, connector, round % 2 == 1).await;
        let mut expected = vec![(AskLetterKind::Agreed, first), (AskLetterKind::Agreed, second)];
        match room.get(suggestion).await.state {
            AskState::Agreed => expected.push((AskLetterKind::Connected, connector)),
            state => assert_eq!((state, round % 2), (AskState::TakenBack, 1)),
        }
        assert_eq!(in_order(room.letters().await), in_order(expected));
        let meeting = room.house.store.read(move |tx| meetings::of_ask(tx, other)).await;
        assert!(meeting.map_err(|error: StoreError| error).unwrap().is_some());
        test.clock.advance(Duration::from_mins(5));
        all_press(&room, suggestion, other, connector, true).await;
        assert_eq!(room.letters().await, [], "whatever is pressed later");
    }
}

//! Dates of a series that changed: asked about in each letter until they are answered.

use std::time::Duration;

use domain::delivery::Verdict;
use domain::invitation::Answer;
use domain::series::Deviation;
use store::invitations::Nudge;
use store::{SeatDesk, events, invitations};
use testkit::TestStore;

use crate::house::{House, say, write};
use crate::occurrences::{day, moved, tell, weekly, with};

crate::on_both!(
    a_date_that_moved_is_asked_about_until_it_is_answered,
    a_question_outlives_other_letters_and_ends_with_a_no,
);

async fn a_date_that_moved_is_asked_about_until_it_is_answered(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let desk = SeatDesk::start(test.store.clone(), 1);
    say(&desk, guest, Answer::Yes).await.unwrap();
    house.send(guest).await;
    for (answers_all, to) in [(false, moved()), (true, Deviation::CalledOff), (true, moved())] {
        let plan = with(&event, "2026-12-10", Some(to));
        house
            .change(event.id, |tx, event| events::revise(tx, event, plan))
            .await
            .unwrap();
        let told = house.send(guest).await.letter;
        assert!(!told.asks_again, "the answer to all stands");
        if to == Deviation::CalledOff {
            assert_eq!(told.asked_dates, []);
            continue;
        }
        assert_eq!(told.asked_dates, [day("2026-12-10")]);
        for once in [true, false] {
            test.clock.advance(Duration::from_mins(1));
            if answers_all {
                say(&desk, guest, Answer::Yes).await.unwrap();
            } else {
                tell(&house, guest, "2026-12-10", Answer::Yes).await.unwrap();
            }
            let letter = house.claim(vec![guest]).await.pop();
            assert_eq!(
                letter.is_some(),
                once,
                "the calendar shows a question, and is set right once"
            );
            if let Some(letter) = letter {
                assert_eq!(letter.letter.asked_dates, []);
                house.mark(&letter, Verdict::Accepted).await;
            }
        }
    }
}

async fn a_question_outlives_other_letters_and_ends_with_a_no(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let desk = SeatDesk::start(test.store.clone(), 1);
    say(&desk, guest, Answer::Yes).await.unwrap();
    house.send(guest).await;
    let plan = with(&event, "2026-12-10", Some(moved()));
    house
        .change(event.id, |tx, event| events::revise(tx, event, plan))
        .await
        .unwrap();
    let asked = [day("2026-12-10")];
    assert_eq!(house.send(guest).await.letter.asked_dates, asked);
    test.clock.advance(Duration::from_mins(1));
    assert!(write(&test.store, move |tx| invitations::nudge(tx, guest, Nudge::SendAgain)).await);
    assert_eq!(
        house.send(guest).await.letter.asked_dates,
        asked,
        "nothing was answered"
    );
    tell(&house, guest, "2026-12-17", Answer::No).await.unwrap();
    assert_eq!(
        house.send(guest).await.letter.asked_dates,
        asked,
        "that was another date"
    );
    let open = house.guest(event.id, 1).await;
    let still = open.clone();
    assert!(
        write(&test.store, move |tx| store::occurrences::asked(tx, &still))
            .await
            .contains(&asked[0])
    );
    test.clock.advance(Duration::from_mins(1));
    tell(&house, guest, "2026-12-10", Answer::No).await.unwrap();
    let last = house.guest(event.id, 1).await;
    assert!(
        write(&test.store, move |tx| store::occurrences::asked(tx, &last))
            .await
            .is_empty()
    );
    assert_eq!(house.send(guest).await.letter.asked_dates, []);
}

//! Seats that are held for who asks for one, as stories.

use super::*;

#[test]
fn a_seat_that_is_held_is_taken_until_it_is_confirmed_or_its_time_is_up() {
    let mut model = Model::new(Some(1));
    model.ask(1, 1);
    let until = Instant::EPOCH.plus(Duration::from_hours(10));
    assert_eq!(model.status(1), RsvpStatus::Held { until });
    assert_eq!(
        model.answer(2, yes(0)),
        Ok(RsvpStatus::Waiting { guests: 0, arrival: 1 })
    );
    model.now = until;
    model.release();
    assert_eq!(
        (model.status(1), model.status(2)),
        (RsvpStatus::Unanswered, RsvpStatus::Going { guests: 0 })
    );
    let last: Vec<_> = model
        .log
        .iter()
        .map(|step| (step.what(), step.reason, step.actor))
        .collect();
    assert_eq!(
        last,
        [
            ("held", Reason::Asked, Actor::Invitee),
            ("waitlisted", Reason::Answered, Actor::Invitee),
            ("released", Reason::NotConfirmed, Actor::System),
            ("promoted", Reason::NextInLine, Actor::System),
        ]
    );
    model.ask(3, 1);
    assert_eq!(model.status(3), RsvpStatus::Unanswered, "it is full");
}

#[test]
fn one_network_shares_one_seat_and_all_that_is_held_is_little() {
    let mut model = Model::new(Some(40));
    for (who, network) in [(1, 1), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5)] {
        model.ask(who, network);
    }
    let held: Vec<_> = model.held().map(|(id, _)| id).collect();
    assert_eq!(held, [1, 3, 4, 5].map(party), "a tenth of forty, and one of a network");
    assert_eq!(model.answer(1, yes(2)), Ok(RsvpStatus::Going { guests: 2 }));
    assert_eq!((model.allocator.held, model.allocator.taken), (3, 6));
    // Asked in time, it is confirmed though answers have closed since.
    model.allocator.window = RsvpWindow::Closed;
    assert_eq!(model.answer(3, yes(0)), Ok(RsvpStatus::Going { guests: 0 }));
    assert_eq!(model.answer(2, yes(0)), Err(Refusal::Closed));
}

#[test]
fn it_is_held_for_a_quarter_of_the_time_that_is_left_within_bounds() {
    let hours = |number| Duration::from_hours(number);
    for (left, held) in [(1, 1800), (8, 7200), (400, 86_400), (0, 1800)] {
        let until = held_until(Instant::EPOCH, Instant::EPOCH.plus(hours(left)));
        assert_eq!(until.since(Instant::EPOCH).as_secs(), held, "{left}");
    }
}

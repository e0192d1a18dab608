//! Where the organizer accepts or declines each.

use super::*;

fn model(capacity: u32) -> Model {
    let mut model = Model::new(Some(capacity));
    model.allocator.approval = true;
    model
}

fn no() -> Reply {
    Reply {
        answer: Answer::No,
        ..yes(0)
    }
}

#[test]
fn a_yes_asks_and_takes_no_seat_until_it_is_accepted() {
    let mut model = model(2);
    assert_eq!(model.answer(1, yes(1)), Ok(RsvpStatus::Requested { guests: 1 }));
    assert_eq!(model.allocator.taken, 0);
    assert_eq!(
        model.log.last().map(|step| (step.what(), step.reason)),
        Some(("requested", Reason::NeedsApproval))
    );
    model.decide(1, true).unwrap();
    assert_eq!(
        (model.status(1), model.allocator.taken),
        (RsvpStatus::Going { guests: 1 }, 2)
    );
    assert_eq!(
        model.log.last().map(|step| (step.what(), step.actor)),
        Some(("accepted", Actor::Organizer))
    );
    // Twice is no error, and fewer guests need no word.
    model.decide(1, true).unwrap();
    assert_eq!(model.answer(1, yes(0)), Ok(RsvpStatus::Going { guests: 0 }));
}

#[test]
fn nobody_is_accepted_beyond_the_capacity() {
    let mut model = model(2);
    model.answer(1, yes(1)).unwrap();
    model.answer(2, yes(0)).unwrap();
    model.decide(1, true).unwrap();
    assert_eq!(
        model.decide(2, true),
        Err(Refusal::NoRoomToAccept { asked: 1, free: 0 })
    );
    assert_eq!(model.answer(3, yes(2)), Err(Refusal::DoesNotFit { asked: 3, free: 2 }));
    model.set_capacity(Some(3)).unwrap();
    model.decide(2, true).unwrap();
    assert_eq!(model.status(2), RsvpStatus::Going { guests: 0 });
}

#[test]
fn who_was_declined_does_not_ask_again_and_the_organizer_can_think_better_of_it() {
    let mut model = model(2);
    model.answer(1, yes(1)).unwrap();
    model.decide(1, false).unwrap();
    assert_eq!(model.status(1), RsvpStatus::NotAccepted { guests: 1 });
    assert_eq!(model.answer(1, yes(0)), Err(Refusal::NotAccepted));
    assert_eq!(model.answer(1, no()), Ok(RsvpStatus::NotAccepted { guests: 1 }));
    model.decide(1, true).unwrap();
    assert_eq!(model.status(1), RsvpStatus::Going { guests: 1 });
    assert_eq!(model.decide(1, false), Err(Refusal::NoRequest));
    assert_eq!(model.decide(2, true), Err(Refusal::NoRequest));
}

#[test]
fn no_seat_is_held_for_who_has_yet_to_be_accepted() {
    let mut model = model(2);
    model.ask(1, 1);
    assert_eq!(model.status(1), RsvpStatus::Unanswered);
}

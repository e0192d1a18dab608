//! Which answer is the newer one: by SEQUENCE, by DTSTAMP, by the clock of the page.

use super::*;

#[test]
fn the_later_answer_wins_whichever_comes_first() {
    let event = published();
    let mut anna = invited(&event);
    let later = judged(&said(Part::Declined, 0, at(20)), &event, &anna);
    apply(&mut anna, &event, &later);
    assert_eq!(
        judged(&said(Part::Accepted, 0, at(10)), &event, &anna),
        Judgement::Known
    );
    anna.source = Some(Source::Link);
    anna.answered_at = Some(at(30));
    assert_eq!(answer(&judged(&said(Part::Accepted, 0, at(25)), &event, &anna)), None);
    assert_eq!(
        answer(&judged(&said(Part::Accepted, 0, at(31)), &event, &anna)),
        Some(Answer::Yes)
    );
}

#[test]
fn an_answer_to_an_old_time_is_stale_and_one_to_the_new_time_counts() {
    let mut event = published();
    let mut anna = invited(&event);
    moved(&mut event, "2026-12-03T17:00:00");
    let old = said(Part::Accepted, 0, at(10));
    let stale = |judgement| matches!(judgement, Judgement::Stale { .. });
    assert!(stale(judged(&old, &event, &anna)), "the move is not even told yet");
    tell(&event, &mut anna);
    assert!(stale(judged(&old, &event, &anna)));
    assert_eq!(
        answer(&judged(&said(Part::Accepted, 1, at(10)), &event, &anna)),
        Some(Answer::Yes)
    );
}

#[test]
fn a_number_that_grew_by_ones_own_place_makes_no_answer_stale() {
    let mut event = published();
    let mut anna = invited(&event);
    moved(&mut event, "2026-12-03T17:00:00");
    tell(&event, &mut anna);
    anna.move_to(Standing::Waiting { guests: 0, arrival: 1 });
    tell(&event, &mut anna);
    anna.move_to(Standing::Going { guests: 0 });
    tell(&event, &mut anna);
    assert_eq!(anna.sequence(event.sequence), 3);
    // The calendar answers the entry that came with the move.
    assert_eq!(
        answer(&judged(&said(Part::Declined, 1, at(10)), &event, &anna)),
        Some(Answer::No)
    );
}

#[test]
fn a_move_after_ones_own_changes_is_told_under_a_higher_number() {
    let mut event = published();
    let mut anna = invited(&event);
    for standing in [
        Standing::Waiting { guests: 0, arrival: 1 },
        Standing::Going { guests: 0 },
    ] {
        anna.move_to(standing);
        tell(&event, &mut anna);
    }
    moved(&mut event, "2026-12-03T17:00:00");
    tell(&event, &mut anna);
    // 2 is above the event's own number of the move, and yet what was sent before it.
    assert!(matches!(
        judged(&said(Part::Accepted, 2, at(10)), &event, &anna),
        Judgement::Stale { .. }
    ));
    assert_eq!(
        answer(&judged(&said(Part::Accepted, 3, at(10)), &event, &anna)),
        Some(Answer::Yes)
    );
}

#[test]
fn an_answer_from_before_one_was_invited_again_is_stale() {
    let event = published();
    let mut invitation = invited(&event);
    invitation.move_to(Standing::Withdrawn);
    tell(&event, &mut invitation);
    invitation.move_to(Standing::Unanswered);
    let late = said(Part::Accepted, 0, at(100));
    let stale = |invitation: &Invitation| matches!(judged(&late, &event, invitation), Judgement::Stale { .. });
    assert!(stale(&invitation), "before the new letter");
    tell(&event, &mut invitation);
    assert!(stale(&invitation), "after it");
    let new = said(Part::Accepted, invitation.sequence(event.sequence), at(101));
    assert_eq!(answer(&judged(&new, &event, &invitation)), Some(Answer::Yes));
}

#[test]
fn a_clock_that_runs_ahead_does_not_silence_what_follows() {
    let event = published();
    let mut anna = invited(&event);
    let ahead = judged(&said(Part::Accepted, 0, at(90_000)), &event, &anna);
    apply(&mut anna, &event, &ahead);
    let later = judge(
        &said(Part::Declined, 0, at(2_000)),
        &event,
        &anna,
        &Days::new(),
        at(2_001),
    );
    assert_eq!(answer(&later), Some(Answer::No));
}

#[test]
fn a_clock_before_1970_is_no_clock() {
    let event = published();
    let mut anna = invited(&event);
    let judgement = judged(&said(Part::Accepted, 0, at(-1_800_000_000)), &event, &anna);
    apply(&mut anna, &event, &judgement);
    assert_eq!(anna.heard.unwrap().stamp, at(1_000), "it counts from when it came");
}

#[test]
fn what_a_slow_clock_says_otherwise_is_told_once() {
    let event = published();
    let mut anna = invited(&event);
    anna.move_to(Standing::Going { guests: 0 });
    anna.source = Some(Source::Link);
    anna.answered_at = Some(at(500));
    let no = said(Part::Declined, 0, at(400));
    let Judgement::Overtaken { heard } = judged(&no, &event, &anna) else {
        panic!("it says otherwise");
    };
    let before = judge(&no, &event, &anna, &Days::new(), at(450));
    assert_eq!(before, Judgement::Known, "it came before what was said since");
    let yes = said(Part::Accepted, 0, at(400));
    assert_eq!(judged(&yes, &event, &anna), Judgement::Known, "it says the same");
    anna.heard = heard;
    assert_eq!(judged(&no, &event, &anna), Judgement::Known, "a second time");
}

#[test]
fn of_two_answers_within_a_second_the_one_that_comes_later_counts() {
    let event = published();
    let mut anna = invited(&event);
    let yes = judged(&said(Part::Accepted, 0, at(10)), &event, &anna);
    apply(&mut anna, &event, &yes);
    let no = said(Part::Declined, 0, at(10));
    let judgement = judged(&no, &event, &anna);
    assert_eq!(answer(&judgement), Some(Answer::No));
    apply(&mut anna, &event, &judgement);
    assert_eq!(judged(&no, &event, &anna), Judgement::Known);
}

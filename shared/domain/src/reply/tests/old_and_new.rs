//! Which answer is the newer one: by SEQUENCE, by DTSTAMP, by the clock of the page.

use super::*;

#[test]
fn the_later_answer_wins_whichever_comes_first() {
    let event = published();
    let mut anna = invited(&event);
    let later = judged(&said(PartStat::Declined, 0, at(20)), &event, &anna);
    apply(&mut anna, &event, &later);
    assert_eq!(
        judged(&said(PartStat::Accepted, 0, at(10)), &event, &anna),
        ReplyDecision::Known
    );
    anna.source = Some(Source::Link);
    anna.answered_at = Some(at(30));
    assert_eq!(
        answer(&judged(&said(PartStat::Accepted, 0, at(25)), &event, &anna)),
        None
    );
    assert_eq!(
        answer(&judged(&said(PartStat::Accepted, 0, at(31)), &event, &anna)),
        Some(Answer::Yes)
    );
}

#[test]
fn an_answer_to_an_old_time_is_stale_and_one_to_the_new_time_counts() {
    let mut event = published();
    let mut anna = invited(&event);
    moved(&mut event, "2026-12-03T17:00:00");
    let old = said(PartStat::Accepted, 0, at(10));
    let stale = |decision| matches!(decision, ReplyDecision::Stale { .. });
    assert!(stale(judged(&old, &event, &anna)), "the move is not even told yet");
    tell(&event, &mut anna);
    assert!(stale(judged(&old, &event, &anna)));
    assert_eq!(
        answer(&judged(&said(PartStat::Accepted, 1, at(10)), &event, &anna)),
        Some(Answer::Yes)
    );
}

#[test]
fn a_number_that_grew_by_ones_own_place_makes_no_answer_stale() {
    let mut event = published();
    let mut anna = invited(&event);
    moved(&mut event, "2026-12-03T17:00:00");
    tell(&event, &mut anna);
    anna.move_to(RsvpStatus::Waiting { guests: 0, arrival: 1 });
    tell(&event, &mut anna);
    anna.move_to(RsvpStatus::Going { guests: 0 });
    tell(&event, &mut anna);
    assert_eq!(anna.sequence(event.sequence), 3);
    // The calendar answers the entry that came with the move.
    assert_eq!(
        answer(&judged(&said(PartStat::Declined, 1, at(10)), &event, &anna)),
        Some(Answer::No)
    );
}

#[test]
fn a_move_after_ones_own_changes_is_told_under_a_higher_number() {
    let mut event = published();
    let mut anna = invited(&event);
    for status in [
        RsvpStatus::Waiting { guests: 0, arrival: 1 },
        RsvpStatus::Going { guests: 0 },
    ] {
        anna.move_to(status);
        tell(&event, &mut anna);
    }
    moved(&mut event, "2026-12-03T17:00:00");
    tell(&event, &mut anna);
    // 2 is above the event's own number of the move, and yet what was sent before it.
    assert!(matches!(
        judged(&said(PartStat::Accepted, 2, at(10)), &event, &anna),
        ReplyDecision::Stale { .. }
    ));
    assert_eq!(
        answer(&judged(&said(PartStat::Accepted, 3, at(10)), &event, &anna)),
        Some(Answer::Yes)
    );
}

#[test]
fn an_answer_from_before_one_was_invited_again_is_stale() {
    let event = published();
    let mut invitation = invited(&event);
    invitation.move_to(RsvpStatus::Withdrawn);
    tell(&event, &mut invitation);
    invitation.move_to(RsvpStatus::Unanswered);
    let late = said(PartStat::Accepted, 0, at(100));
    let stale = |invitation: &Invitation| matches!(judged(&late, &event, invitation), ReplyDecision::Stale { .. });
    assert!(stale(&invitation), "before the new letter");
    tell(&event, &mut invitation);
    assert!(stale(&invitation), "after it");
    let new = said(PartStat::Accepted, invitation.sequence(event.sequence), at(101));
    assert_eq!(answer(&judged(&new, &event, &invitation)), Some(Answer::Yes));
}

#[test]
fn a_clock_that_runs_ahead_does_not_silence_what_follows() {
    let event = published();
    let mut anna = invited(&event);
    let ahead = judged(&said(PartStat::Accepted, 0, at(90_000)), &event, &anna);
    apply(&mut anna, &event, &ahead);
    let later = decide(
        &said(PartStat::Declined, 0, at(2_000)),
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
    let decision = judged(&said(PartStat::Accepted, 0, at(-1_800_000_000)), &event, &anna);
    apply(&mut anna, &event, &decision);
    assert_eq!(
        anna.reply_version.unwrap().stamp,
        at(1_000),
        "it counts from when it came"
    );
}

#[test]
fn what_a_slow_clock_says_otherwise_is_told_once() {
    let event = published();
    let mut anna = invited(&event);
    anna.move_to(RsvpStatus::Going { guests: 0 });
    anna.source = Some(Source::Link);
    anna.answered_at = Some(at(500));
    let no = said(PartStat::Declined, 0, at(400));
    let ReplyDecision::Overtaken { reply_version } = judged(&no, &event, &anna) else {
        panic!("it says otherwise");
    };
    let before = decide(&no, &event, &anna, &Days::new(), at(450));
    assert_eq!(before, ReplyDecision::Known, "it came before what was said since");
    let yes = said(PartStat::Accepted, 0, at(400));
    assert_eq!(judged(&yes, &event, &anna), ReplyDecision::Known, "it says the same");
    anna.reply_version = reply_version;
    assert_eq!(judged(&no, &event, &anna), ReplyDecision::Known, "a second time");
}

#[test]
fn of_two_answers_within_a_second_the_one_that_comes_later_counts() {
    let event = published();
    let mut anna = invited(&event);
    let yes = judged(&said(PartStat::Accepted, 0, at(10)), &event, &anna);
    apply(&mut anna, &event, &yes);
    let no = said(PartStat::Declined, 0, at(10));
    let decision = judged(&no, &event, &anna);
    assert_eq!(answer(&decision), Some(Answer::No));
    apply(&mut anna, &event, &decision);
    assert_eq!(judged(&no, &event, &anna), ReplyDecision::Known);
}

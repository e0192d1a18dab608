//! Answers to single dates of a series.

use super::*;
use crate::schedule::recurrence::Recurrence;
use crate::schedule::series::{Deviation, Series};

/// An event on three Thursdays.
fn series() -> Event {
    let mut event = published();
    let rule = Recurrence::parse("FREQ=WEEKLY;COUNT=3").unwrap();
    event.plan.series = Some(Series::new(rule, &event.plan.schedule).unwrap());
    event
}

fn of_date(day: &str, part: PartStat, stamp: Instant) -> ItipMessage {
    let start = Zone::parse("Europe/Berlin").unwrap().instant_of(day.parse().unwrap());
    ItipMessage {
        occurrence: Some(start),
        ..said(part, 0, stamp)
    }
}

#[test]
fn an_answer_to_one_date_counts_for_that_date_whatever_was_said_of_others_since() {
    let event = series();
    let mut invitation = invited(&event);
    let later = said(PartStat::Accepted, 0, at(500));
    let decision = judged(&later, &event, &invitation);
    apply(&mut invitation, &event, &decision);
    for (day, part, answer) in [
        ("2026-12-10T18:30:00", PartStat::Declined, Answer::No),
        ("2026-12-17T18:30:00", PartStat::Delegated, Answer::No),
        ("2026-12-03T18:30:00", PartStat::Tentative, Answer::Maybe),
    ] {
        let expected = ReplyDecision::ApplyToDates {
            days: vec![day.get(..10).unwrap().parse().unwrap()],
            answer,
            is_delegated: part == PartStat::Delegated,
            note: None,
            reply_version: ReplyVersion {
                sequence: 0,
                stamp: at(400),
            },
        };
        assert_eq!(judged(&of_date(day, part, at(400)), &event, &invitation), expected);
    }
    let other = of_date("2026-12-04T18:30:00", PartStat::Declined, at(600));
    assert_eq!(
        judged(&other, &event, &invitation),
        ReplyDecision::Refused(Rejection::OtherOccurrence)
    );
    invitation.source = Some(Source::Link);
    invitation.answered_at = Some(at(450));
    let before = of_date("2026-12-10T18:30:00", PartStat::Declined, at(400));
    assert_eq!(
        judged(&before, &event, &invitation),
        ReplyDecision::Overtaken { reply_version: None }
    );
}

#[test]
fn an_answer_to_a_date_at_an_earlier_time_of_day_is_stale_for_that_date_alone() {
    let mut event = series();
    let mut invitation = invited(&event);
    let ends = event.plan.schedule.ends();
    let mut plan = event.plan.clone();
    let zone = plan.schedule.zone().clone();
    plan.schedule = Schedule::new("2026-12-03T17:00:00".parse().unwrap(), ends, zone).unwrap();
    event.revise(plan, at(0));
    tell(&event, &mut invitation);
    let old = of_date("2026-12-10T18:30:00", PartStat::Declined, at(400));
    assert_eq!(
        judged(&old, &event, &invitation),
        ReplyDecision::Stale { reply_version: None }
    );
    // Calendars that move the entry themselves name the date by the old time under the new number.
    let new = ItipMessage { sequence: 1, ..old };
    let decision = judged(&new, &event, &invitation);
    assert!(matches!(decision, ReplyDecision::ApplyToDates { .. }), "{decision:?}");
}

#[test]
fn an_answer_to_a_date_before_it_moved_is_stale_and_one_to_the_others_is_not() {
    let mut event = series();
    let mut invitation = invited(&event);
    let mut plan = event.plan.clone();
    let moved = Deviation::Moved {
        starts: "2026-12-11T19:00:00".parse().unwrap(),
        ends: "2026-12-11T21:00:00".parse().unwrap(),
    };
    plan.series = plan
        .series
        .map(|series| series.with("2026-12-10".parse().unwrap(), Some(moved)));
    event.revise(plan, at(0));
    let to = |day, sequence| ItipMessage {
        sequence,
        ..of_date(day, PartStat::Accepted, at(400))
    };
    let is_stale = |said: &ItipMessage, invitation: &Invitation| {
        matches!(
            judged(said, &event, invitation),
            ReplyDecision::Stale { reply_version: None }
        )
    };
    let (moved, other) = ("2026-12-10T18:30:00", "2026-12-17T18:30:00");
    assert!(is_stale(&to(moved, 0), &invitation), "of the move nobody has heard yet");
    assert!(!is_stale(&to(other, 0), &invitation));
    assert_eq!(
        answer(&judged(&said(PartStat::Accepted, 0, at(400)), &event, &invitation)),
        Some(Answer::Yes)
    );
    tell(&event, &mut invitation);
    assert!(is_stale(&to(moved, 0), &invitation));
    assert!(!is_stale(&to(moved, 1), &invitation));
    assert!(!is_stale(&to(other, 0), &invitation));
}

#[test]
fn an_answer_to_a_date_that_is_older_than_one_by_hand_is_told_only_if_it_says_otherwise() {
    let event = series();
    let mut invitation = invited(&event);
    invitation.move_to(RsvpStatus::Going { guests: 0 });
    (invitation.source, invitation.answered_at) = (Some(Source::Link), Some(at(450)));
    let before = Days::from([("2026-12-10".parse().unwrap(), Answer::No)]);
    let judged = |day, part| decide(&of_date(day, part, at(400)), &event, &invitation, &before, at(1_000));
    assert_eq!(judged("2026-12-10T18:30:00", PartStat::Declined), ReplyDecision::Known);
    assert_eq!(
        judged("2026-12-10T18:30:00", PartStat::Accepted),
        ReplyDecision::Overtaken { reply_version: None }
    );
    assert_eq!(judged("2026-12-17T18:30:00", PartStat::Accepted), ReplyDecision::Known);
    assert_eq!(
        judged("2026-12-17T18:30:00", PartStat::Declined),
        ReplyDecision::Overtaken { reply_version: None }
    );
}

#[test]
fn words_beside_an_answer_to_one_date_go_with_it() {
    let event = series();
    let invitation = invited(&event);
    let mut no = of_date("2026-12-10T18:30:00", PartStat::Declined, at(400));
    no.attendees[0].comment = Some("At the dentist".to_owned());
    let ReplyDecision::ApplyToDates { note, .. } = judged(&no, &event, &invitation) else {
        panic!("it counts");
    };
    assert_eq!(note.unwrap().as_str(), "At the dentist");
}

#[test]
fn an_answer_to_a_date_and_all_that_follow_is_for_each_of_them() {
    let event = series();
    let invitation = invited(&event);
    let onwards = ItipMessage {
        and_later: true,
        ..of_date("2026-12-10T18:30:00", PartStat::Declined, at(400))
    };
    let ReplyDecision::ApplyToDates { days, answer, .. } = judged(&onwards, &event, &invitation) else {
        panic!("it counts");
    };
    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-12-10", "2026-12-17"]);
    assert_eq!(answer, Answer::No);
}

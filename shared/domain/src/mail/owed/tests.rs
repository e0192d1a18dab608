//! Letters as stories.

mod any_order;
mod from_calendars;

use super::*;
use crate::event::Change;
use crate::fixture::{draft, invitation, published};
use crate::rsvp::status::Offer;
use crate::schedule::Schedule;
use crate::values::instant::Instant;

const NOW: Instant = Instant::EPOCH;

/// What is owed where no letter was lost.
fn owed(event: &Event, invitation: &Invitation, now: Instant) -> Option<Letter> {
    super::owed(event, invitation, false, now)
}

/// Sends what is owed, and answers its kind.
fn send(event: &Event, invitation: &mut Invitation) -> Option<LetterKind> {
    let letter = owed(event, invitation, NOW)?;
    invitation.last_sent = Some(snapshot_of(
        &letter,
        event,
        invitation,
        "events@example.org".to_owned(),
        NOW,
    ));
    invitation.resend = false;
    Some(letter.kind)
}

fn answer(invitation: &mut Invitation, event: &Event, status: RsvpStatus) {
    invitation.move_to(status);
    invitation.answered_sequence = Some(event.sequence);
}

fn move_to(event: &mut Event, starts: &str, ends: &str) {
    let mut plan = event.plan.clone();
    let zone = plan.schedule.zone().clone();
    let local = |text: &str| text.parse().unwrap();
    plan.schedule = Schedule::new(local(starts), local(ends), zone.clone()).unwrap();
    assert_eq!(event.revise(plan, NOW), Change::Material);
}

#[test]
fn a_drafts_letters_wait_for_publish() {
    let mut draft = draft();
    let mut anna = invitation();
    assert_eq!(send(&draft, &mut anna), None);
    draft.publish(NOW).unwrap();
    assert_eq!(send(&draft, &mut anna), Some(LetterKind::Invitation));
    assert_eq!(send(&draft, &mut anna), None);
}

#[test]
fn an_answer_is_confirmed_and_a_promotion_told() {
    let event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Waiting { guests: 0, arrival: 1 });
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Waitlisted));
    anna.move_to(RsvpStatus::Going { guests: 0 });
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Promoted));
    answer(&mut anna, &event, RsvpStatus::Going { guests: 1 });
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Confirmation));
}

#[test]
fn each_offer_has_a_letter_of_its_own() {
    let mut event = published();
    let mut anna = invitation();
    let offered = |at| RsvpStatus::Offered {
        guests: 0,
        offer: Offer {
            arrival: 1,
            at: Instant::from_micros(at),
            until: None,
            shared: true,
        },
    };
    send(&event, &mut anna);
    anna.move_to(offered(1));
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Offered));
    assert_eq!(send(&event, &mut anna), None);
    // Somebody was faster, and another seat came free before she heard of that.
    anna.move_to(RsvpStatus::Waiting { guests: 0, arrival: 1 });
    anna.move_to(offered(2));
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Offered));
    // Her calendar asked for more guests than there is room for: the offer goes first.
    anna.reply_issue = Some(ReplyIssue::Full);
    anna.move_to(offered(3));
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Offered));
    anna.reply_issue = None;
    event.cancel(None, NOW).unwrap();
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Cancellation));
    event.restore(NOW).unwrap();
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Offered));
}

#[test]
fn a_seat_is_released_at_its_deadline_and_never_reads_so_before() {
    let mut event = published();
    event.plan.details.confirm_by = Some(24);
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    send(&event, &mut anna);
    // Taken back, and invited again before she heard of that.
    anna.move_to(RsvpStatus::Withdrawn);
    anna.move_to(RsvpStatus::Unanswered);
    let until = event.still_coming().unwrap().until;
    let kind = |now| owed(&event, &anna, now).unwrap().kind;
    assert_eq!(kind(until.minus(Duration::from_secs(1))), LetterKind::Invitation);
    assert_eq!(kind(until), LetterKind::SeatReleased);
}

#[test]
fn once_it_has_ended_nothing_is_owed_but_that_it_was_called_off_in_time() {
    let mut event = published();
    let mut anna = invitation();
    let ends = event.plan.over_at();
    let just_before = ends.minus(Duration::from_micros(1));
    assert!(owed(&event, &anna, just_before).is_some(), "under way it is not over");
    assert_eq!(owed(&event, &anna, ends), None);
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    (anna.resend, event.letter_revision) = (true, event.letter_revision + 1);
    assert_eq!(owed(&event, &anna, ends), None);
    let mut late = event.clone();
    late.cancel(None, ends).unwrap();
    assert_eq!(owed(&late, &anna, ends), None, "it took place");
    event.cancel(None, just_before).unwrap();
    assert_eq!(owed(&event, &anna, ends).unwrap().kind, LetterKind::Cancellation);
}

#[test]
fn an_answer_that_was_taken_back_before_its_letter_owes_none() {
    let event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Maybe);
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    assert_eq!(owed(&event, &anna, NOW), None);
}

#[test]
fn a_no_takes_the_entry_out_once_and_then_there_is_peace() {
    let mut event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Declined);
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Confirmation, Some(Method::Cancel), 1)
    );
    send(&event, &mut anna);
    move_to(&mut event, "2026-12-04T18:30:00", "2026-12-04T21:00:00");
    assert_eq!(owed(&event, &anna, NOW), None, "who said no is not told of a move");
    event.cancel(None, NOW).unwrap();
    assert_eq!(owed(&event, &anna, NOW), None, "nor that it is off");
}

#[test]
fn a_move_asks_again_for_answers_that_are_older() {
    let mut event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    send(&event, &mut anna);
    move_to(&mut event, "2026-12-04T18:30:00", "2026-12-04T21:00:00");
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.kind, letter.sequence, letter.asks_again),
        (LetterKind::Update, 1, true)
    );
    assert_eq!(letter.participation, ParticipationStatus::NeedsAction);
    assert_ne!(letter.before, Some(EventSnapshot::of(&event, true)));
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Going { guests: 1 });
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.asks_again, letter.participation),
        (false, ParticipationStatus::Accepted)
    );
}

const THERE: [&str; 2] = ["2026-12-04T18:30:00", "2026-12-04T21:00:00"];
const BACK: [&str; 2] = ["2026-12-03T18:30:00", "2026-12-03T21:00:00"];

#[test]
fn a_move_and_back_that_nobody_heard_of_owes_nothing_and_asks_nobody() {
    let mut event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    send(&event, &mut anna);
    for [starts, ends] in [THERE, BACK] {
        move_to(&mut event, starts, ends);
    }
    assert_eq!(event.sequence, 2);
    assert_eq!(owed(&event, &anna, NOW), None);
    assert!(!asks_again(&event, &anna));
    let retitled = crate::values::text::Title::parse("Other").unwrap();
    event.revise(
        crate::event::EventPlan {
            title: retitled,
            ..event.plan.clone()
        },
        NOW,
    );
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.kind, letter.sequence, letter.asks_again),
        (LetterKind::Update, 2, false),
        "its answer stands, and its number is the one that feeds show"
    );
    send(&event, &mut anna);
    let told = anna.last_sent.as_ref().unwrap();
    assert_eq!(told.asked_under, 0, "answers to the first letter still count");
    assert!(!asks_again(&event, &anna));
}

#[test]
fn a_move_and_back_of_which_somebody_heard_in_between_is_told_to_them() {
    let mut event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    send(&event, &mut anna);
    move_to(&mut event, THERE[0], THERE[1]);
    let mut told = anna.clone();
    send(&event, &mut told);
    // Answered again on the page, which shows a move at once.
    anna.answered_sequence = Some(event.sequence);
    move_to(&mut event, BACK[0], BACK[1]);
    for invitation in [&told, &anna] {
        let letter = owed(&event, invitation, NOW).unwrap();
        assert_eq!((letter.kind, letter.asks_again), (LetterKind::Update, true));
    }
}

#[test]
fn what_is_called_off_and_restored_is_told_both_times() {
    let mut event = published();
    let mut anna = invitation();
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    assert_eq!(
        send(&event, &mut anna),
        Some(LetterKind::Confirmation),
        "the organizer answered before any letter"
    );
    event.cancel(None, NOW).unwrap();
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Cancellation, Some(Method::Cancel), 1)
    );
    send(&event, &mut anna);
    event.restore(NOW).unwrap();
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Update, Some(Method::Request), 2)
    );
}

#[test]
fn who_never_heard_of_it_is_not_told_that_it_is_off() {
    let mut event = published();
    let anna = invitation();
    event.cancel(None, NOW).unwrap();
    assert_eq!(owed(&event, &anna, NOW), None);
}

#[test]
fn who_is_uninvited_and_invited_again_keeps_a_calendar_that_is_right() {
    let event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    anna.move_to(RsvpStatus::Withdrawn);
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Cancellation, Some(Method::Cancel), 1)
    );
    send(&event, &mut anna);
    anna.move_to(RsvpStatus::Unanswered);
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Invitation, Some(Method::Request), 2)
    );
    assert_eq!(event.sequence, 0, "nobody else's number moved");
}

#[test]
fn a_letter_is_sent_again_when_the_organizer_asks() {
    let event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    let first = revision(&event, &anna);
    (anna.resend, anna.revision) = (true, anna.revision + 1);
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!((letter.kind, letter.sequence), (LetterKind::Invitation, 0));
    assert!(letter.revision > first);
}

#[test]
fn a_second_letter_within_the_second_is_newer_to_calendars() {
    let (event, mut anna) = (published(), invitation());
    let half_past = NOW.plus(std::time::Duration::from_millis(500));
    let first = stamp(&anna, half_past);
    assert_eq!(first, NOW);
    let letter = owed(&event, &anna, NOW).unwrap();
    anna.last_sent = Some(snapshot_of(&letter, &event, &anna, String::new(), first));
    let second = stamp(&anna, half_past);
    assert_eq!(second, NOW.plus(std::time::Duration::from_secs(1)));
    let later = NOW.plus(std::time::Duration::from_mins(1));
    assert_eq!(stamp(&anna, later), later);
}

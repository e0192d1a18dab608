//! Letters that follow from what a calendar said.

use super::*;

#[test]
fn a_calendar_that_said_no_is_not_told_to_take_the_entry_out() {
    let mut event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, RsvpStatus::Declined);
    anna.source = Some(crate::rsvp::status::Source::Calendar);
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!((letter.kind, letter.method), (LetterKind::Confirmation, None));
    let mut cancelled = event.clone();
    cancelled.cancel(None, NOW).unwrap();
    assert_eq!(
        owed(&cancelled, &anna, NOW),
        None,
        "who said no is not told that it is off"
    );
    send(&event, &mut anna);
    assert_eq!(owed(&event, &anna, NOW), None);
    // By the link the person comes back, and so does the entry.
    answer(&mut anna, &event, RsvpStatus::Going { guests: 0 });
    anna.source = Some(crate::rsvp::status::Source::Link);
    assert_eq!(owed(&event, &anna, NOW).unwrap().method, Some(Method::Request));
    send(&event, &mut anna);
    event.cancel(None, NOW).unwrap();
    assert_eq!(owed(&event, &anna, NOW).unwrap().method, Some(Method::Cancel));
}

#[test]
fn an_answer_that_could_not_be_taken_is_explained_once() {
    let mut event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    anna.reply_issue = Some(ReplyIssue::Closed);
    let letter = owed(&event, &anna, NOW).unwrap();
    assert_eq!(
        (letter.kind, letter.method),
        (LetterKind::NotTaken, Some(Method::Request))
    );
    assert_eq!(letter.participation, ParticipationStatus::NeedsAction);
    // The letter about a move asks for an answer by itself.
    move_to(&mut event, "2026-12-04T18:30:00", "2026-12-04T21:00:00");
    anna.reply_issue = Some(ReplyIssue::Stale);
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Update));
    assert_eq!(send(&event, &mut anna), Some(LetterKind::NotTaken));
    anna.reply_issue = None;
    assert_eq!(owed(&event, &anna, NOW), None);
}

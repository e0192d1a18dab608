//! The rules for answers from calendars, one by one and then at random.

mod old_and_new;
mod series;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::fixture;
use crate::fixture::published;
use crate::mail::owed;
use crate::schedule::{Schedule, Zone};
use crate::values::ids::{EventId, Id};

fn at(seconds: i64) -> Instant {
    Instant::from_micros(1_790_000_000_000_000 + seconds * 1_000_000)
}

/// Invited, and told so.
fn invited(event: &Event) -> Invitation {
    let mut invitation = fixture::invitation();
    tell(event, &mut invitation);
    invitation
}

fn tell(event: &Event, invitation: &mut Invitation) {
    let letter = owed::owed(event, invitation, false, Instant::EPOCH).expect("a letter is owed");
    invitation.last_sent = Some(owed::snapshot_of(
        &letter,
        event,
        invitation,
        "rsvp@example.org".to_owned(),
        at(0),
    ));
}

fn moved(event: &mut Event, starts: &str) {
    let mut plan = event.plan.clone();
    let ends = plan.schedule.ends();
    plan.schedule = Schedule::new(starts.parse().unwrap(), ends, plan.schedule.zone().clone()).unwrap();
    event.revise(plan, at(0));
}

fn address(text: &str) -> MailAddress {
    MailAddress::parse(text).unwrap()
}

fn said(part: PartStat, sequence: u32, stamp: Instant) -> ItipMessage {
    ItipMessage {
        intent: Intent::Answer,
        event: Some(EventId::from_uuid(Uuid::from_u128(1))),
        sequence,
        stamp: Some(stamp),
        occurrence: None,
        and_later: false,
        attendees: vec![Attendee {
            addresses: vec![address("anna@example.org")],
            part,
            guests: None,
            comment: None,
            deputy: None,
        }],
    }
}

fn judged(said: &ItipMessage, event: &Event, invitation: &Invitation) -> ReplyDecision {
    decide(said, event, invitation, &Days::new(), at(1_000))
}

/// The answer that a judgement lets count.
fn answer(decision: &ReplyDecision) -> Option<Answer> {
    match decision {
        ReplyDecision::Apply { answer, .. } => Some(*answer),
        _ => None,
    }
}

fn apply(invitation: &mut Invitation, event: &Event, decision: &ReplyDecision) {
    if let ReplyDecision::Apply {
        answer, reply_version, ..
    } = decision
    {
        invitation.move_to(match answer {
            Answer::Yes => RsvpStatus::Going { guests: 0 },
            Answer::No => RsvpStatus::Declined,
            Answer::Maybe => RsvpStatus::Maybe,
        });
        invitation.source = Some(Source::Calendar);
        invitation.answered_at = Some(at(1_000));
        invitation.answered_sequence = Some(event.sequence);
        invitation.reply_version = Some(*reply_version);
    }
}

#[test]
fn yes_no_and_maybe_count_and_a_second_time_they_are_known() {
    let event = published();
    for (part, expected) in [
        (PartStat::Accepted, Answer::Yes),
        (PartStat::Declined, Answer::No),
        (PartStat::Tentative, Answer::Maybe),
    ] {
        let mut anna = invited(&event);
        let said = said(part, 0, at(10));
        let decision = judged(&said, &event, &anna);
        assert_eq!(answer(&decision), Some(expected));
        apply(&mut anna, &event, &decision);
        assert_eq!(judged(&said, &event, &anna), ReplyDecision::Known);
    }
}

#[test]
fn words_that_are_empty_on_purpose_take_the_old_ones_away() {
    let event = published();
    let anna = invited(&event);
    for (comment, expected) in [(None, None), (Some(""), Some("")), (Some("Late"), Some("Late"))] {
        let mut yes = said(PartStat::Accepted, 0, at(10));
        yes.attendees[0].comment = comment.map(str::to_owned);
        let ReplyDecision::Apply { note, .. } = judged(&yes, &event, &anna) else {
            panic!("it counts");
        };
        assert_eq!(note.as_ref().map(Note::as_str), expected);
    }
    let mut counter = said(PartStat::Tentative, 0, at(10));
    counter.intent = Intent::Propose {
        starts: None,
        ends: None,
    };
    counter.attendees[0].comment = Some(String::new());
    let ReplyDecision::Proposal(proposed) = judged(&counter, &event, &anna) else {
        panic!("it is one");
    };
    assert_eq!(proposed.note, None, "nothing stands beside it");
}

#[test]
fn an_answer_without_an_attendee_is_nobody_elses() {
    let event = published();
    let anna = invited(&event);
    let mut nobody = said(PartStat::Accepted, 0, at(10));
    nobody.attendees.clear();
    let refused = judged(&nobody, &event, &anna);
    assert_ne!(refused, ReplyDecision::Refused(Rejection::OtherAttendee));
    assert!(matches!(refused, ReplyDecision::Refused(_)), "{refused:?}");
}

#[test]
fn who_is_not_invited_answers_for_nobody() {
    let event = published();
    let anna = invited(&event);
    let mut forwarded = said(PartStat::Accepted, 0, at(10));
    forwarded.attendees[0].addresses = vec![address("ben@example.org")];
    assert_eq!(
        judged(&forwarded, &event, &anna),
        ReplyDecision::Refused(Rejection::OtherAttendee)
    );
    forwarded.attendees[0].addresses.push(address("Anna@Example.ORG"));
    assert_eq!(answer(&judged(&forwarded, &event, &anna)), Some(Answer::Yes), "EMAIL");
    forwarded.attendees[0].addresses = vec![address("anna+meetups@example.org")];
    assert_eq!(
        answer(&judged(&forwarded, &event, &anna)),
        Some(Answer::Yes),
        "a lone tag"
    );
    forwarded.attendees.push(forwarded.attendees[0].clone());
    assert_eq!(
        judged(&forwarded, &event, &anna),
        ReplyDecision::Refused(Rejection::OtherAttendee)
    );
}

#[test]
fn what_is_about_something_else_is_refused() {
    let mut event = published();
    let mut anna = invited(&event);
    let yes = said(PartStat::Accepted, 0, at(10));
    let other = ItipMessage {
        event: Some(EventId::from_uuid(Uuid::from_u128(9))),
        ..yes.clone()
    };
    assert_eq!(
        judged(&other, &event, &anna),
        ReplyDecision::Refused(Rejection::OtherEvent)
    );
    let occurrence = ItipMessage {
        occurrence: Some(at(0)),
        ..yes.clone()
    };
    assert_eq!(
        judged(&occurrence, &event, &anna),
        ReplyDecision::Refused(Rejection::OtherOccurrence)
    );
    let own = ItipMessage {
        occurrence: Some(event.plan.schedule.starts_at()),
        ..yes.clone()
    };
    assert_eq!(answer(&judged(&own, &event, &anna)), Some(Answer::Yes));
    assert_eq!(
        judged(&said(PartStat::Silent, 0, at(10)), &event, &anna),
        ReplyDecision::Refused(Rejection::SaysNothing)
    );
    event.cancel(None, at(0)).unwrap();
    assert_eq!(
        judged(&yes, &event, &anna),
        ReplyDecision::Refused(Rejection::Cancelled)
    );
    anna.move_to(RsvpStatus::Withdrawn);
    assert_eq!(
        judged(&yes, &event, &anna),
        ReplyDecision::Refused(Rejection::Withdrawn)
    );
}

#[test]
fn nothing_counts_for_a_draft_whose_letter_was_never_sent() {
    let mut event = published();
    let anna = invited(&event);
    event.status = EventStatus::Draft;
    let propose = Intent::Propose {
        starts: Some(at(5_000)),
        ends: None,
    };
    for intent in [Intent::Answer, propose, Intent::SendAgain] {
        let said = ItipMessage {
            intent,
            ..said(PartStat::Accepted, 0, at(10))
        };
        assert_eq!(
            judged(&said, &event, &anna),
            ReplyDecision::Refused(Rejection::NotAnnounced)
        );
    }
}

#[test]
fn guests_are_clamped_and_words_become_a_note() {
    let event = published();
    let mut yes = said(PartStat::Accepted, 0, at(10));
    yes.attendees[0].guests = Some(40);
    yes.attendees[0].comment = Some(format!("See\u{202e} you\r\nthere\0 {}", "x".repeat(2_000)));
    let ReplyDecision::Apply {
        guests,
        note,
        has_too_many,
        ..
    } = judged(&yes, &event, &invited(&event))
    else {
        panic!("it counts");
    };
    assert_eq!((guests, has_too_many), (Some(2), true));
    let note = note.unwrap();
    assert!(note.as_str().starts_with("See you\nthere xxx"), "{note}");
    assert_eq!(note.as_str().chars().count(), Note::MAX);
    assert_eq!(super::note(" \n "), None);
}

#[test]
fn a_proposal_that_nobody_can_mean_is_words_alone() {
    let event = published();
    let invitation = invited(&event);
    let proposed = |starts, ends| {
        let said = ItipMessage {
            intent: Intent::Propose { starts, ends },
            ..said(PartStat::Tentative, 0, at(100))
        };
        match judged(&said, &event, &invitation) {
            ReplyDecision::Proposal(proposed) => (proposed.starts_at, proposed.ends_at),
            other => panic!("{other:?}"),
        }
    };
    let (sooner, later) = (Some(at(5_000)), Some(at(9_000)));
    assert_eq!(proposed(sooner, later), (sooner, later));
    assert_eq!(proposed(later, sooner), (later, None));
    assert_eq!(proposed(Some(at(-900_000)), later), (None, None));
    assert_eq!(proposed(Some(at(900_000_000_000)), None), (None, None));
}

proptest! {
    /// Whatever the order in which answers arrive, and however often, the one that was given last is what counts.
    #[test]
    fn in_any_order_and_number_the_last_answer_counts(
        parts in proptest::collection::vec(0..3_usize, 1..8),
        order in proptest::collection::vec(0..64_usize, 1..40),
    ) {
        let event = published();
        let mut anna = invited(&event);
        let all: Vec<ItipMessage> = parts
            .iter()
            .zip(1..)
            .map(|(part, second)| said([PartStat::Accepted, PartStat::Declined, PartStat::Tentative][*part], 0, at(second)))
            .collect();
        let every = (0..all.len()).chain(order.iter().map(|pick| pick % all.len()));
        for pick in every.collect::<Vec<_>>().into_iter().rev() {
            let decision = judged(&all[pick], &event, &anna);
            apply(&mut anna, &event, &decision);
        }
        let last = answer(&judged(all.last().unwrap(), &event, &invited(&event)));
        prop_assert_eq!(anna.status.answer(), last);
    }

    /// No words of any kind are judged otherwise than calmly.
    #[test]
    fn whatever_is_said_gets_a_judgement(
        sequence in any::<u32>(), stamp in any::<i64>(), other in ".*", words in ".*", guests in any::<u16>(),
    ) {
        let event = published();
        let mut said = said(PartStat::Accepted, sequence, Instant::from_micros(stamp));
        said.attendees[0].comment = Some(words);
        said.attendees[0].guests = Some(guests);
        let _ = judged(&said, &event, &invited(&event));
        said.attendees[0].addresses = vec![MailAddress::trusted(other)];
        let _ = judged(&said, &event, &invited(&event));
    }
}

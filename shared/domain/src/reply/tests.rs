//! The rules for answers from calendars, one by one and then at random.

mod old_and_new;
mod series;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::fixture::{self, published};
use crate::ids::{EventId, Id};
use crate::letters;
use crate::schedule::{Schedule, Zone};

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
    let letter = letters::owed(event, invitation, Instant::EPOCH).expect("a letter is owed");
    invitation.told = Some(letters::told_by(
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

fn said(part: Part, sequence: u32, stamp: Instant) -> Said {
    Said {
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

fn judged(said: &Said, event: &Event, invitation: &Invitation) -> Judgement {
    judge(said, event, invitation, &Days::new(), at(1_000))
}

/// The answer that a judgement lets count.
fn answer(judgement: &Judgement) -> Option<Answer> {
    match judgement {
        Judgement::Apply { answer, .. } => Some(*answer),
        _ => None,
    }
}

fn apply(invitation: &mut Invitation, event: &Event, judgement: &Judgement) {
    if let Judgement::Apply { answer, heard, .. } = judgement {
        invitation.move_to(match answer {
            Answer::Yes => Standing::Going { guests: 0 },
            Answer::No => Standing::Declined,
            Answer::Maybe => Standing::Maybe,
        });
        invitation.source = Some(Source::Calendar);
        invitation.answered_at = Some(at(1_000));
        invitation.answered_sequence = Some(event.sequence);
        invitation.heard = Some(*heard);
    }
}

#[test]
fn yes_no_and_maybe_count_and_a_second_time_they_are_known() {
    let event = published();
    for (part, expected) in [
        (Part::Accepted, Answer::Yes),
        (Part::Declined, Answer::No),
        (Part::Tentative, Answer::Maybe),
    ] {
        let mut anna = invited(&event);
        let said = said(part, 0, at(10));
        let judgement = judged(&said, &event, &anna);
        assert_eq!(answer(&judgement), Some(expected));
        apply(&mut anna, &event, &judgement);
        assert_eq!(judged(&said, &event, &anna), Judgement::Known);
    }
}

#[test]
fn words_that_are_empty_on_purpose_take_the_old_ones_away() {
    let event = published();
    let anna = invited(&event);
    for (comment, expected) in [(None, None), (Some(""), Some("")), (Some("Late"), Some("Late"))] {
        let mut yes = said(Part::Accepted, 0, at(10));
        yes.attendees[0].comment = comment.map(str::to_owned);
        let Judgement::Apply { note, .. } = judged(&yes, &event, &anna) else {
            panic!("it counts");
        };
        assert_eq!(note.as_ref().map(Note::as_str), expected);
    }
    let mut counter = said(Part::Tentative, 0, at(10));
    counter.intent = Intent::Propose {
        starts: None,
        ends: None,
    };
    counter.attendees[0].comment = Some(String::new());
    let Judgement::Proposal(proposed) = judged(&counter, &event, &anna) else {
        panic!("it is one");
    };
    assert_eq!(proposed.note, None, "nothing stands beside it");
}

#[test]
fn an_answer_without_an_attendee_is_nobody_elses() {
    let event = published();
    let anna = invited(&event);
    let mut nobody = said(Part::Accepted, 0, at(10));
    nobody.attendees.clear();
    let refused = judged(&nobody, &event, &anna);
    assert_ne!(refused, Judgement::Refused(Unfit::OtherAttendee));
    assert!(matches!(refused, Judgement::Refused(_)), "{refused:?}");
}

#[test]
fn who_is_not_invited_answers_for_nobody() {
    let event = published();
    let anna = invited(&event);
    let mut forwarded = said(Part::Accepted, 0, at(10));
    forwarded.attendees[0].addresses = vec![address("ben@example.org")];
    assert_eq!(
        judged(&forwarded, &event, &anna),
        Judgement::Refused(Unfit::OtherAttendee)
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
        Judgement::Refused(Unfit::OtherAttendee)
    );
}

#[test]
fn what_is_about_something_else_is_refused() {
    let mut event = published();
    let mut anna = invited(&event);
    let yes = said(Part::Accepted, 0, at(10));
    let other = Said {
        event: Some(EventId::from_uuid(Uuid::from_u128(9))),
        ..yes.clone()
    };
    assert_eq!(judged(&other, &event, &anna), Judgement::Refused(Unfit::OtherEvent));
    let occurrence = Said {
        occurrence: Some(at(0)),
        ..yes.clone()
    };
    assert_eq!(
        judged(&occurrence, &event, &anna),
        Judgement::Refused(Unfit::OtherOccurrence)
    );
    let own = Said {
        occurrence: Some(event.plan.schedule.starts_at()),
        ..yes.clone()
    };
    assert_eq!(answer(&judged(&own, &event, &anna)), Some(Answer::Yes));
    assert_eq!(
        judged(&said(Part::Silent, 0, at(10)), &event, &anna),
        Judgement::Refused(Unfit::SaysNothing)
    );
    event.cancel(None, at(0)).unwrap();
    assert_eq!(judged(&yes, &event, &anna), Judgement::Refused(Unfit::Cancelled));
    anna.move_to(Standing::Withdrawn);
    assert_eq!(judged(&yes, &event, &anna), Judgement::Refused(Unfit::Withdrawn));
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
        let said = Said {
            intent,
            ..said(Part::Accepted, 0, at(10))
        };
        assert_eq!(judged(&said, &event, &anna), Judgement::Refused(Unfit::NotAnnounced));
    }
}

#[test]
fn guests_are_clamped_and_words_become_a_note() {
    let event = published();
    let mut yes = said(Part::Accepted, 0, at(10));
    yes.attendees[0].guests = Some(40);
    yes.attendees[0].comment = Some(format!("See\u{202e} you\r\nthere\0 {}", "x".repeat(2_000)));
    let Judgement::Apply {
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
        let said = Said {
            intent: Intent::Propose { starts, ends },
            ..said(Part::Tentative, 0, at(100))
        };
        match judged(&said, &event, &invitation) {
            Judgement::Proposal(proposed) => (proposed.starts_at, proposed.ends_at),
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
        let all: Vec<Said> = parts
            .iter()
            .zip(1..)
            .map(|(part, second)| said([Part::Accepted, Part::Declined, Part::Tentative][*part], 0, at(second)))
            .collect();
        let every = (0..all.len()).chain(order.iter().map(|pick| pick % all.len()));
        for pick in every.collect::<Vec<_>>().into_iter().rev() {
            let judgement = judged(&all[pick], &event, &anna);
            apply(&mut anna, &event, &judgement);
        }
        let last = answer(&judged(all.last().unwrap(), &event, &invited(&event)));
        prop_assert_eq!(anna.standing.answer(), last);
    }

    /// No words of any kind are judged otherwise than calmly.
    #[test]
    fn whatever_is_said_gets_a_judgement(
        sequence in any::<u32>(), stamp in any::<i64>(), other in ".*", words in ".*", guests in any::<u16>(),
    ) {
        let event = published();
        let mut said = said(Part::Accepted, sequence, Instant::from_micros(stamp));
        said.attendees[0].comment = Some(words);
        said.attendees[0].guests = Some(guests);
        let _ = judged(&said, &event, &invited(&event));
        said.attendees[0].addresses = vec![MailAddress::trusted(other)];
        let _ = judged(&said, &event, &invited(&event));
    }
}

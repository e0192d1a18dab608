//! What must hold whatever happens in whatever order.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::event::EventPlan;
use crate::rsvp::status::Offer;
use crate::values::text::Title;

#[derive(Clone, Copy, Debug)]
enum Step {
    Answer(RsvpStatus),
    Withdraw,
    InviteAgain,
    Resend,
    Reword(u8),
    Move(u8),
    Cancel,
    Restore,
    Publish,
    /// A letter goes out.
    Send,
    /// A letter goes out, but what the mail server said is lost: it will be sent again.
    SendUnmarked,
}

fn steps() -> impl Strategy<Value = Step> {
    let status = prop_oneof![
        (0_u16..3).prop_map(|guests| RsvpStatus::Going { guests }),
        (0_u16..3).prop_map(|guests| RsvpStatus::Waiting { guests, arrival: 1 }),
        (0_u16..3).prop_map(|guests| RsvpStatus::Requested { guests }),
        (0_u16..3, any::<bool>()).prop_map(|(guests, shared)| RsvpStatus::Offered {
            guests,
            offer: Offer {
                arrival: 1,
                at: Instant::EPOCH,
                until: None,
                shared
            },
        }),
        (0_u16..3).prop_map(|guests| RsvpStatus::NotAccepted { guests }),
        Just(RsvpStatus::Maybe),
        Just(RsvpStatus::Declined),
    ];
    prop_oneof![
        4 => status.prop_map(Step::Answer),
        1 => Just(Step::Withdraw),
        1 => Just(Step::InviteAgain),
        1 => Just(Step::Resend),
        1 => (0_u8..3).prop_map(Step::Reword),
        2 => (1_u8..5).prop_map(Step::Move),
        1 => Just(Step::Cancel),
        1 => Just(Step::Restore),
        2 => Just(Step::Publish),
        5 => Just(Step::Send),
        1 => Just(Step::SendUnmarked),
    ]
}

/// A person's calendar, by the rules that calendars have: a higher SEQUENCE wins, at the same one the newer letter.
#[derive(Default)]
struct CalendarOf {
    sequence: u32,
    entry: Option<Entry>,
    participation: Option<ParticipationStatus>,
    /// A letter came of which nobody knows.
    is_lost: bool,
}

impl CalendarOf {
    fn receive(&mut self, letter: &Letter) -> Result<(), TestCaseError> {
        let Some(method) = letter.method else { return Ok(()) };
        prop_assert!(
            letter.sequence >= self.sequence,
            "SEQUENCE fell from {} to {}",
            self.sequence,
            letter.sequence
        );
        let cancelled_at_the_same = self.entry == Some(Entry::None) && letter.sequence == self.sequence;
        prop_assert!(
            method == Method::Cancel || !cancelled_at_the_same,
            "a REQUEST that calendars ignore"
        );
        self.sequence = letter.sequence;
        self.participation = Some(letter.participation);
        self.entry = Some(if method == Method::Cancel {
            Entry::None
        } else {
            letter.entry
        });
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_any_changes_ends_in_one_right_last_letter(steps in proptest::collection::vec(steps(), 1..40)) {
        let (mut event, mut anna) = (draft(), invitation());
        let mut calendar = CalendarOf::default();
        let mut sent = BTreeSet::new();
        for step in steps {
            play(step, &mut event, &mut anna, &mut calendar, &mut sent)?;
        }
        for _ in 0..2 {
            play(Step::Send, &mut event, &mut anna, &mut calendar, &mut sent)?;
        }
        prop_assert_eq!(owed(&event, &anna, NOW), None, "letters without end");
        let over = event.is_cancelled() || anna.status == RsvpStatus::Withdrawn;
        let right = if over { Entry::None } else { anna.status.entry() };
        if let Some(entry) = calendar.entry {
            prop_assert_eq!(entry, right, "the calendar holds something else");
            let answered = right == Entry::None || calendar.participation == Some(shown(anna.status, asks_again(&event, &anna)));
            prop_assert!(answered, "the calendar shows {:?}", calendar.participation);
        } else {
            prop_assert!(right == Entry::None || event.status == EventStatus::Draft, "somebody who should know was never told");
        }
    }
}

fn play(
    step: Step,
    event: &mut Event,
    anna: &mut Invitation,
    calendar: &mut CalendarOf,
    sent: &mut BTreeSet<(&'static str, i64)>,
) -> Result<(), TestCaseError> {
    let invited = anna.status != RsvpStatus::Withdrawn;
    match step {
        Step::Answer(status) if invited && !event.is_cancelled() && anna.status != status => {
            answer(anna, event, status);
        }
        // The same once more, of which only the SEQUENCE that it was given for is written down.
        Step::Answer(_) if invited && !event.is_cancelled() => {
            anna.answered_sequence = Some(event.sequence);
            if is_question_answered(event, anna) {
                anna.revision += 1;
            }
        }
        Step::Withdraw if invited => anna.move_to(RsvpStatus::Withdrawn),
        Step::InviteAgain if !invited => anna.move_to(RsvpStatus::Unanswered),
        Step::Resend => (anna.resend, anna.revision) = (true, anna.revision + 1),
        Step::Reword(number) if !event.is_cancelled() => {
            let title = Title::parse(&format!("Meetup {number}")).unwrap();
            event.revise(
                EventPlan {
                    title,
                    ..event.plan.clone()
                },
                NOW,
            );
        }
        Step::Move(day) if !event.is_cancelled() => {
            let zone = event.plan.schedule.zone().clone();
            let local = |hour: u8| format!("2026-12-0{day}T{hour}:30:00").parse().unwrap();
            let schedule = Schedule::new(local(18), local(20), zone.clone()).unwrap();
            event.revise(
                EventPlan {
                    schedule,
                    ..event.plan.clone()
                },
                NOW,
            );
        }
        Step::Cancel => drop(event.cancel(None, NOW)),
        Step::Restore => drop(event.restore(NOW)),
        Step::Publish => drop(event.publish(NOW)),
        Step::Send | Step::SendUnmarked => {
            if let Some(letter) = super::super::owed(event, anna, calendar.is_lost, NOW) {
                calendar.receive(&letter)?;
                if matches!(step, Step::Send) {
                    let once = sent.insert((letter.kind.as_str(), letter.revision));
                    prop_assert!(once, "the same letter twice");
                    anna.last_sent = Some(snapshot_of(&letter, event, anna, String::new(), NOW));
                    (anna.resend, calendar.is_lost) = (false, false);
                } else {
                    calendar.is_lost = true;
                }
            }
        }
        _ => {}
    }
    Ok(())
}

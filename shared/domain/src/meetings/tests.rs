//! What becomes of a meeting as the two offer, pick and call off, in any order.

use proptest::prelude::*;

use super::*;
use crate::values::ids::Id;

pub(super) fn at(hours: i64) -> Instant {
    let first: Instant = "2026-05-04T10:00:00Z".parse().unwrap();
    Instant::from_micros(first.as_micros() + hours * 3_600_000_000)
}

pub(super) fn meeting() -> Meeting {
    let (id, ask) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
    Meeting::new(MeetingId::from_uuid(id), AskId::from_uuid(ask), at(0))
}

pub(super) fn offer(times: &[i64], now: i64) -> Offer {
    Offer::new(times.iter().copied().map(at).collect(), None, at(now)).unwrap()
}

#[test]
fn one_offers_the_other_picks_and_calendars_take_each_change() {
    let mut meeting = meeting();
    assert!(!meeting.pick(Side::Asked, at(50), at(0)) && !meeting.call_off(Side::Asker, at(0)));
    assert!(meeting.offer(Side::Asked, offer(&[50, 30], 0), at(0)));
    assert!(
        !meeting.pick(Side::Asked, at(50), at(1)),
        "nobody picks what they offered"
    );
    assert!(!meeting.pick(Side::Asker, at(51), at(1)));
    assert!(meeting.pick(Side::Asker, at(50), at(1)));
    assert_eq!((meeting.sequence, meeting.next_at(at(1))), (0, Some(at(26))));
    assert_eq!(meeting.due(at(26)), Some(MeetingStep::Remind));
    meeting.done(MeetingStep::Remind, at(26));
    // Moved: what was picked stands until the other picks.
    assert!(meeting.offer(Side::Asker, offer(&[70], 27), at(27)));
    assert_eq!(meeting.starts_at, Some(at(50)));
    assert!(meeting.pick(Side::Asked, at(70), at(28)));
    assert_eq!((meeting.sequence, meeting.is_reminded), (1, false));
    assert!(meeting.call_off(Side::Asked, at(29)) && !meeting.call_off(Side::Asked, at(29)));
    assert_eq!((meeting.sequence, meeting.next_at(at(29))), (2, None));
    // Another time after all, which only who offers it takes back.
    assert!(meeting.offer(Side::Asker, offer(&[90], 30), at(30)) && !meeting.call_off(Side::Asked, at(30)));
    assert!(meeting.pick(Side::Asked, at(90), at(31)));
    assert_eq!(meeting.sequence, 3);
    assert!(!meeting.tell(true, at(80)) && !meeting.call_off(Side::Asked, at(91)));
    assert_eq!(meeting.due(at(113)), None);
    assert_eq!(meeting.due(at(114)), Some(MeetingStep::Ask));
    assert!(meeting.tell(true, at(118)) && !meeting.tell(false, at(119)));
    assert_eq!(meeting.due(at(120)), None, "it was said");
}

#[test]
fn times_are_few_and_still_to_come() {
    assert_eq!(Offer::new(vec![], None, at(0)), Err(Invalid::Required));
    assert_eq!(
        Offer::new(vec![at(1), at(2), at(3), at(4)], None, at(0)),
        Err(Invalid::Required)
    );
    assert_eq!(Offer::new(vec![at(0)], None, at(0)), Err(Invalid::Past));
    assert_eq!(offer(&[3, 2, 3], 0).times, [at(2), at(3)]);
}

/// What was done with a meeting so far, and told of it.
#[derive(Default)]
struct Told {
    /// The task's letters about the time that is picked.
    reminded: usize,
    asked: usize,
    /// What became of it, as it was said first.
    happened: Option<bool>,
}

/// Does what is due: nothing before its time, or twice of one time, or once it was said.
fn work(meeting: &mut Meeting, told: &mut Told, now: Instant) {
    while let Some(step) = meeting.due(now) {
        let starts_at = meeting.starts_at.unwrap();
        assert_eq!(meeting.state, MeetingState::Planned);
        match step {
            MeetingStep::Remind => {
                assert!(now < starts_at && now >= starts_at.minus(DAY));
                told.reminded += 1;
            }
            MeetingStep::Ask => {
                assert!(now >= starts_at.plus(DAY) && meeting.happened.is_none());
                told.asked += 1;
            }
        }
        meeting.done(step, now);
    }
    assert!(told.reminded <= 1 && told.asked <= 1);
    assert!(
        meeting.next_at(now).is_none_or(|next| next > now),
        "nothing waits in the past"
    );
}

/// Takes what a calendar says: only of the time that is picked, only what is newer, and nothing once it has begun.
fn hear(meeting: &mut Meeting, by: Side, said: CalendarAnswer, now: Instant) {
    let before = meeting.clone();
    let is_of_now = before.state == MeetingState::Planned && said.sequence >= before.sequence;
    match meeting.hear(by, said, now) {
        Hearing::Nothing => assert_eq!(*meeting, before),
        Hearing::Kept => {
            assert!(is_of_now && said.participation != Participation::Declined);
            assert_eq!(meeting.heard.of(by), Some(said.participation));
            assert_eq!((meeting.state, meeting.revision), (before.state, before.revision));
        }
        Hearing::CalledOff => {
            assert!(is_of_now && said.participation == Participation::Declined);
            assert!(before.starts_at.is_some_and(|starts_at| now < starts_at));
            assert_eq!(
                (meeting.state, &meeting.offer),
                (MeetingState::CalledOff, &before.offer)
            );
        }
    }
    assert_eq!(
        meeting.heard.of(by.other()),
        before.heard.of(by.other()),
        "each speaks for themselves"
    );
    assert_eq!(
        meeting.hear(by, said, now),
        Hearing::Nothing,
        "a letter that comes twice says nothing new"
    );
}

proptest! {
    #[test]
    fn a_sequence_never_falls_and_each_step_is_due_once(
        // Clocks go backward, too.
        all in proptest::collection::vec((0_u8..8, -20_i64..40, proptest::bool::ANY, 0_u32..4), 0..60),
    ) {
        let (mut meeting, mut now, mut told) = (meeting(), 0_i64, Told::default());
        for (what, hours, is_asker, number) in all {
            now += hours;
            let before = meeting.clone();
            let by = if is_asker { Side::Asker } else { Side::Asked };
            match what {
                0 => drop(meeting.offer(by, offer(&[now + 1 + hours.abs()], now), at(now))),
                1 => {
                    let time = meeting.offer.as_ref().map(|(_, offer)| offer.times[0]);
                    if time.is_some_and(|time| meeting.pick(by, time, at(now))) {
                        told = Told { happened: told.happened, ..Told::default() };
                        prop_assert_eq!(meeting.heard, Heard::default());
                    }
                }
                2 => drop(meeting.call_off(by, at(now))),
                3 => if meeting.tell(is_asker, at(now)) {
                    prop_assert!(meeting.state == MeetingState::Planned && meeting.starts_at <= Some(at(now)));
                    prop_assert_eq!(told.happened.replace(is_asker), None, "it is said once");
                },
                4 => {
                    let word = [Participation::Accepted, Participation::Tentative, Participation::Declined];
                    let participation = word[usize::try_from(hours.rem_euclid(3)).unwrap()];
                    // Of this time, of one before, or of one that nobody was sent.
                    let sequence = (meeting.sequence + number).saturating_sub(2);
                    hear(&mut meeting, by, CalendarAnswer { participation, sequence, stamp: at(now) }, at(now));
                }
                _ => work(&mut meeting, &mut told, at(now)),
            }
            prop_assert_eq!(meeting.happened, told.happened, "whatever comes later, it stays said");
            prop_assert!(meeting.sequence >= before.sequence && meeting.revision >= before.revision);
            let moved = before.starts_at != meeting.starts_at || before.state != meeting.state;
            let first = before.starts_at.is_none();
            prop_assert!(!moved || first || meeting.sequence > before.sequence);
            prop_assert!(!moved || meeting.revision > before.revision, "each change has a letter of its own");
            prop_assert_eq!(meeting.state == MeetingState::Planned && meeting.starts_at.is_none(), false);
        }
    }
}

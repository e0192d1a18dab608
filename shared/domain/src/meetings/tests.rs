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

proptest! {
    #[test]
    fn a_sequence_never_falls_and_each_step_is_due_once(
        // Clocks go backward, too.
        all in proptest::collection::vec((0_u8..5, -20_i64..40, proptest::bool::ANY), 0..60),
    ) {
        let (mut meeting, mut now) = (meeting(), 0_i64);
        let (mut asked, mut picked) = (0, 0);
        for (what, hours, is_asker) in all {
            now += hours;
            let before = meeting.clone();
            let by = if is_asker { Side::Asker } else { Side::Asked };
            match what {
                0 => drop(meeting.offer(by, offer(&[now + 1 + hours.abs()], now), at(now))),
                1 => {
                    let time = meeting.offer.as_ref().map(|(_, offer)| offer.times[0]);
                    picked += usize::from(time.is_some_and(|time| meeting.pick(by, time, at(now))));
                }
                2 => drop(meeting.call_off(by, at(now))),
                _ => while let Some(step) = meeting.due(at(now)) {
                    asked += usize::from(step == MeetingStep::Ask);
                    meeting.done(step, at(now));
                },
            }
            prop_assert!(meeting.sequence >= before.sequence && meeting.revision >= before.revision);
            let moved = before.starts_at != meeting.starts_at || before.state != meeting.state;
            let first = before.starts_at.is_none();
            prop_assert!(!moved || first || meeting.sequence > before.sequence);
            prop_assert_eq!(meeting.state == MeetingState::Planned && meeting.starts_at.is_none(), false);
        }
        prop_assert!(asked <= picked);
    }
}

//! When people are reminded: tables of zones, nights, changes of the clocks, and series.

use jiff::civil::DateTime;

use super::*;
use crate::fixture::{draft, published};
use crate::schedule::Schedule;
use crate::schedule::recurrence::Recurrence;
use crate::schedule::series::{Deviation, Series};

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn event_in(zone: &str, starts: &str) -> Event {
    let starts: DateTime = starts.parse().unwrap();
    let zone = Zone::parse(zone).unwrap();
    let mut event = published();
    event.plan.schedule = Schedule::new(starts, starts.saturating_add(2.hours()), zone).unwrap();
    event
}

fn hours(hours: &[u16]) -> Reminders {
    Reminders::new(hours.to_vec()).unwrap()
}

/// The local times at which the next reminders go out.
fn local_times(event: &Event, usual: &Reminders, after: Instant) -> Vec<String> {
    let next = event.plan.next_reminders(usual, after).into_iter();
    let zone = event.plan.schedule.zone();
    next.map(|one| zone.local(one.run_at).to_string()).collect()
}

#[test]
fn a_list_has_at_most_five_different_hours_of_a_month() {
    assert_eq!(hours(&[24, 168]).hours(), [168, 24]);
    assert_eq!(hours(&[]).hours(), [0_u16; 0]);
    assert_eq!(Reminders::default(), hours(&[168, 24]));
    for kept in [hours(&[1, 720]), hours(&[]), Reminders::default()] {
        assert_eq!(Reminders::trusted(&kept.to_string()), kept);
    }
    for wrong in [&[0][..], &[721], &[24, 24], &[1, 2, 3, 4, 5, 6]] {
        assert_eq!(Reminders::new(wrong.to_vec()), Err(Reminders::invalid()), "{wrong:?}");
    }
}

#[test]
fn nobody_is_reminded_by_night_unless_the_event_is_near() {
    let table = [
        // By day they come when they are due, in the event's own zone.
        ("Europe/Berlin", "2026-12-03T18:30:00", 24, "2026-12-02T18:30:00"),
        ("Pacific/Auckland", "2026-12-03T18:30:00", 168, "2026-11-26T18:30:00"),
        ("America/New_York", "2026-12-03T08:00:00", 24, "2026-12-02T08:00:00"),
        // The first and the last minute of the night.
        ("Europe/Berlin", "2026-12-03T22:00:00", 24, "2026-12-03T08:00:00"),
        ("Europe/Berlin", "2026-12-03T21:59:00", 24, "2026-12-02T21:59:00"),
        ("Europe/Berlin", "2026-12-03T07:59:00", 24, "2026-12-02T08:00:00"),
        ("Europe/Berlin", "2026-12-04T00:30:00", 24, "2026-12-03T08:00:00"),
        // Too little would be left in the morning.
        ("Europe/Berlin", "2026-12-03T10:00:00", 12, "2026-12-02T21:00:00"),
        ("Europe/Berlin", "2026-12-03T11:00:00", 12, "2026-12-03T08:00:00"),
        ("Europe/Berlin", "2026-12-03T07:00:00", 6, "2026-12-02T21:00:00"),
        // The event is that near.
        ("Europe/Berlin", "2026-12-03T07:00:00", 3, "2026-12-03T04:00:00"),
        ("Europe/Berlin", "2026-12-04T00:30:00", 2, "2026-12-03T22:30:00"),
        // The clocks change between: hours are hours, and nights those of the clock on the wall.
        ("Europe/Berlin", "2027-03-28T18:30:00", 24, "2027-03-27T17:30:00"),
        ("Europe/Berlin", "2027-03-28T08:30:00", 24, "2027-03-27T08:00:00"),
        ("Europe/Berlin", "2026-10-25T21:30:00", 24, "2026-10-25T08:00:00"),
        ("America/New_York", "2026-11-01T18:30:00", 168, "2026-10-25T19:30:00"),
    ];
    for (zone, starts, before, expected) in table {
        let event = event_in(zone, starts);
        let times = local_times(&event, &hours(&[before]), Instant::EPOCH);
        assert_eq!(times, [expected], "{before} hours before {starts} in {zone}");
    }
}

#[test]
fn two_that_a_night_brings_together_are_one() {
    let event = event_in("Europe/Berlin", "2026-12-03T07:00:00");
    let times = local_times(&event, &hours(&[26, 24, 1]), Instant::EPOCH);
    assert_eq!(times, ["2026-12-02T08:00:00", "2026-12-03T06:00:00"]);
}

#[test]
fn the_event_has_its_own_reminders_or_those_of_the_group() {
    let mut event = event_in("UTC", "2026-12-03T18:30:00");
    assert_eq!(
        local_times(&event, &hours(&[48]), Instant::EPOCH),
        ["2026-12-01T18:30:00"]
    );
    event.plan.reminders = Some(hours(&[24]));
    assert_eq!(
        local_times(&event, &hours(&[48]), Instant::EPOCH),
        ["2026-12-02T18:30:00"]
    );
    event.plan.reminders = Some(hours(&[]));
    assert!(local_times(&event, &hours(&[48]), Instant::EPOCH).is_empty());
}

#[test]
fn of_a_series_each_date_that_takes_place_is_reminded_of_in_turn() {
    let mut event = event_in("UTC", "2026-12-03T18:30:00");
    let rule = Recurrence::parse("FREQ=WEEKLY;COUNT=4").unwrap();
    let moved = Deviation::Moved {
        starts: "2026-12-18T12:00:00".parse().unwrap(),
        ends: "2026-12-18T13:00:00".parse().unwrap(),
    };
    let series = Series::new(rule, &event.plan.schedule).unwrap();
    let series = series.with("2026-12-10".parse().unwrap(), Some(Deviation::CalledOff));
    event.plan.series = Some(series.with("2026-12-17".parse().unwrap(), Some(moved)));
    let usual = Reminders::default();
    let mut after = at("2026-11-20T12:00:00Z");
    let mut days = Vec::new();
    while let Some(next) = event
        .plan
        .next_reminders(&usual, after)
        .into_iter()
        .min_by_key(|one| one.run_at)
    {
        after = next.run_at;
        days.push(format!(
            "{} {} {}",
            next.day,
            next.hours,
            Zone::parse("UTC").unwrap().local(after)
        ));
    }
    assert_eq!(
        days,
        [
            "2026-12-03 168 2026-11-26T18:30:00",
            "2026-12-03 24 2026-12-02T18:30:00",
            "2026-12-17 168 2026-12-11T12:00:00",
            "2026-12-17 24 2026-12-17T12:00:00",
            "2026-12-24 168 2026-12-17T18:30:00",
            "2026-12-24 24 2026-12-23T18:30:00",
        ]
    );
}

#[test]
fn one_goes_out_for_two_hours_and_never_late_into_the_night() {
    let event = event_in("Europe/Berlin", "2026-12-03T18:30:00");
    let state = |event: &Event, hours, now| {
        let found = event.reminder(&Reminders::default(), "2026-12-03".parse().unwrap(), hours, at(now));
        found.map(|(_, state)| state)
    };
    let day_before = at("2026-12-02T17:30:00Z");
    assert_eq!(
        state(&event, 24, "2026-12-02T17:29:59Z"),
        Some(ReminderState::Waits(day_before))
    );
    assert_eq!(state(&event, 24, "2026-12-02T17:30:00Z"), Some(ReminderState::Due));
    assert_eq!(state(&event, 24, "2026-12-02T19:30:00Z"), Some(ReminderState::Due));
    assert_eq!(state(&event, 24, "2026-12-02T19:30:01Z"), Some(ReminderState::Missed));
    assert_eq!(state(&event, 48, "2026-12-02T17:30:00Z"), None);
    let late = event_in("Europe/Berlin", "2026-12-03T21:30:00");
    assert_eq!(state(&late, 24, "2026-12-02T20:59:00Z"), Some(ReminderState::Due));
    assert_eq!(state(&late, 24, "2026-12-02T21:00:00Z"), Some(ReminderState::Missed));
    let mut draft = draft();
    assert_eq!(state(&draft, 24, "2026-12-02T17:30:00Z"), None);
    draft.publish(Instant::EPOCH).unwrap();
    assert_eq!(state(&draft, 24, "2026-12-02T17:30:00Z"), Some(ReminderState::Due));
    draft.cancel(None, Instant::EPOCH).unwrap();
    assert_eq!(state(&draft, 24, "2026-12-02T17:30:00Z"), None);
}

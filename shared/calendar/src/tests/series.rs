//! A series, as calendars read it.

use domain::event::Event;
use domain::mail::owed::{Method, ParticipationStatus};
use domain::rsvp::status::Answer;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::{Days, Deviation, PersonalView, Series};

use super::sample::{anna, entry_of, event, schedule};
use crate::read::{self, Component};
use crate::{CalendarEntry, Scheduling, published_event, scheduling_object};

fn weekly(zone: &str, rule: &str) -> Event {
    let mut event = event();
    event.plan.schedule = schedule(zone, "2026-12-03T18:30:00", "2026-12-03T21:00:00");
    event.plan.series = Some(Series::new(Recurrence::parse(rule).unwrap(), &event.plan.schedule).unwrap());
    event
}

fn with_exceptions() -> Event {
    let mut event = weekly("Europe/Berlin", "FREQ=WEEKLY;BYDAY=TH;COUNT=30");
    let moved = Deviation::Moved {
        starts: "2026-12-11T19:00:00".parse().unwrap(),
        ends: "2026-12-11T22:00:00".parse().unwrap(),
    };
    let series = event.plan.series.take().unwrap();
    let series = series.with("2026-12-10".parse().unwrap(), Some(moved));
    event.plan.series = Some(series.with("2026-12-24".parse().unwrap(), Some(Deviation::CalledOff)));
    event
}

fn events(calendar: &Component) -> Vec<&Component> {
    calendar.components.iter().filter(|one| one.name == "VEVENT").collect()
}

fn letter(event: Event, method: Method) -> Component {
    let guest = super::sample::Guest { event, ..anna() };
    let bytes = scheduling_object(&Scheduling {
        method,
        ..guest.invited()
    });
    read::calendar(&bytes).unwrap()
}

#[test]
fn a_letter_holds_the_rule_what_is_left_out_and_what_moved() {
    let calendar = letter(with_exceptions(), Method::Request);
    let [whole, moved] = events(&calendar)[..] else {
        panic!("{calendar:?}")
    };
    assert_eq!(whole.value("RRULE"), Some("FREQ=WEEKLY;BYDAY=TH;COUNT=30"));
    assert_eq!(whole.value("EXDATE"), Some("20261224T183000"));
    assert_eq!(whole.parameter("EXDATE", "TZID").as_deref(), Some("Europe/Berlin"));
    assert_eq!(
        (whole.value("DTSTART"), whole.value("RECURRENCE-ID")),
        (Some("20261203T183000"), None)
    );
    assert_eq!((moved.value("RRULE"), moved.value("EXDATE")), (None, None));
    assert_eq!(
        (
            moved.value("RECURRENCE-ID"),
            moved.value("DTSTART"),
            moved.value("DTEND")
        ),
        (
            Some("20261210T183000"),
            Some("20261211T190000"),
            Some("20261211T220000")
        )
    );
    for same in ["UID", "SEQUENCE", "ORGANIZER", "ATTENDEE", "SUMMARY", "STATUS"] {
        assert!(
            whole.value(same).is_some() && whole.value(same) == moved.value(same),
            "{same}"
        );
    }
}

#[test]
fn a_cancel_takes_out_the_whole_series_at_once() {
    let calendar = letter(with_exceptions(), Method::Cancel);
    let [whole] = events(&calendar)[..] else {
        panic!("{calendar:?}")
    };
    assert_eq!(
        (whole.value("RECURRENCE-ID"), whole.value("STATUS")),
        (None, Some("CANCELLED"))
    );
}

#[test]
fn the_zone_is_told_for_all_the_years_of_the_series() {
    for (zone, changes) in [("Europe/Berlin", 2), ("Australia/Lord_Howe", 2), ("Asia/Kolkata", 1)] {
        let event = weekly(zone, "FREQ=WEEKLY");
        let calendar = read::calendar(&published_event(&entry_of(&event)));
        let calendar = calendar.unwrap();
        let told = calendar.component("VTIMEZONE").unwrap().components.len();
        assert_eq!(told, changes, "{zone}, by its yearly rules");
        let until = calendar.component("VEVENT").unwrap().value("RRULE").unwrap().to_owned();
        assert!(until.starts_with("FREQ=WEEKLY;UNTIL=203611"), "{zone}: {until}");
    }
    let event = weekly("UTC", "FREQ=WEEKLY;COUNT=2");
    let bytes = published_event(&entry_of(&event));
    assert!(read::calendar(&bytes).unwrap().component("VTIMEZONE").is_none());
}

#[test]
fn moved_dates_repeat_the_description_only_while_that_is_little() {
    let published = |description: &str| {
        let bytes = published_event(&CalendarEntry {
            description: description.to_owned(),
            url: "https://events.example.org/e/rust-roest".to_owned(),
            ..entry_of(&with_exceptions())
        });
        read::calendar(&bytes).unwrap()
    };
    for (length, repeats) in [(16_000, true), (16_500, false)] {
        let calendar = published(&"x".repeat(length));
        let [whole, moved] = events(&calendar)[..] else {
            panic!("{calendar:?}")
        };
        assert!(whole.value("DESCRIPTION").is_some());
        assert_eq!(moved.value("DESCRIPTION").is_some(), repeats, "{length}");
        assert_eq!(moved.value("URL"), whole.value("URL"));
    }
}

#[test]
fn a_date_that_somebody_may_come_to_is_tentative_in_their_own_copies() {
    let own = with_exceptions();
    let said = |day: &str, answer| (day.parse().unwrap(), answer);
    let days = Days::from([
        said("2026-12-10", Answer::Maybe),
        said("2026-12-17", Answer::Maybe),
        said("2026-12-31", Answer::No),
    ]);
    let view = PersonalView {
        days: Some(&days),
        asked: &[],
    };
    let guest = super::sample::Guest {
        event: own.clone(),
        ..anna()
    };
    let bytes = scheduling_object(&Scheduling {
        participation: ParticipationStatus::Accepted,
        ..guest.invited_to(|entry| entry.view = view)
    });
    let calendar = read::calendar(&bytes).unwrap();
    let [whole, moved, other] = events(&calendar)[..] else {
        panic!("{calendar:?}")
    };
    let says = |event: &Component| event.parameter("ATTENDEE", "PARTSTAT").unwrap();
    assert_eq!([whole, moved, other].map(says), ["ACCEPTED", "TENTATIVE", "TENTATIVE"]);
    assert_eq!(other.value("RECURRENCE-ID"), Some("20261217T183000"));
    assert_eq!(other.value("STATUS"), Some("CONFIRMED"));
    let file = published_event(&CalendarEntry { view, ..entry_of(&own) });
    let file = read::calendar(&file).unwrap();
    let states: Vec<_> = events(&file)
        .iter()
        .map(|event| event.value("STATUS").unwrap())
        .collect();
    assert_eq!(states, ["CONFIRMED", "TENTATIVE", "TENTATIVE"]);
}

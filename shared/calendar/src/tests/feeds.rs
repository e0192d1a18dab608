//! What a subscribed calendar sees.

use domain::event::Event;
use domain::schedule::Zone;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Series;

use super::sample::{entry_of, event, group, instant, schedule};
use crate::read::{self, Component};
use crate::{CalendarEntry, Feed, feed};

const SOURCE: &str = "https://events.example.org/g/rust-koeln/calendar.ics";

fn listed(event: &Event) -> CalendarEntry<'_> {
    CalendarEntry {
        description: "Talks".to_owned(),
        url: "https://events.example.org/e/rust-roest".to_owned(),
        online: event.plan.online(true),
        ..entry_of(event)
    }
}

fn bytes(events: &[CalendarEntry<'_>]) -> Vec<u8> {
    let group = group();
    feed(&Feed {
        name: group.plan.name.as_str(),
        zone: &group.plan.zone,
        changed_at: group.feed_changed_at,
        description: "Rust am Rhein",
        source_url: SOURCE,
        events,
    })
}

fn zones(calendar: &Component) -> Vec<&str> {
    calendar
        .components
        .iter()
        .filter(|inner| inner.name == "VTIMEZONE")
        .filter_map(|zone| zone.value("TZID"))
        .collect()
}

#[test]
fn a_feed_tells_what_it_is_and_how_often_to_look() {
    let calendar = read::calendar(&bytes(&[listed(&event())])).unwrap();
    for (name, value) in [
        ("NAME", "Rust Meetup Köln"),
        ("X-WR-CALNAME", "Rust Meetup Köln"),
        ("X-WR-CALDESC", "Rust am Rhein"),
        ("X-WR-TIMEZONE", "Europe/Berlin"),
        ("REFRESH-INTERVAL", "PT1H"),
        ("X-PUBLISHED-TTL", "PT1H"),
        ("SOURCE", SOURCE),
        ("COLOR", "teal"),
        ("LAST-MODIFIED", "20261121T081530Z"),
    ] {
        assert_eq!(calendar.value(name), Some(value), "{name}");
    }
    assert_eq!(calendar.value("METHOD"), None);
    assert_eq!(
        calendar.parameter("REFRESH-INTERVAL", "VALUE").as_deref(),
        Some("DURATION")
    );
    assert_eq!(calendar.parameter("SOURCE", "VALUE").as_deref(), Some("URI"));
}

#[test]
fn an_event_in_a_feed_names_nobody_and_follows_its_row() {
    let event = event();
    let calendar = read::calendar(&bytes(&[listed(&event)])).unwrap();
    let copy = calendar.component("VEVENT").unwrap();
    for (name, value) in [
        ("UID", crate::uid(event.id).as_str()),
        ("DTSTAMP", "20261121T081530Z"),
        ("LAST-MODIFIED", "20261121T081530Z"),
        ("SEQUENCE", "3"),
        ("STATUS", "CONFIRMED"),
        ("URL", "https://events.example.org/e/rust-roest"),
    ] {
        assert_eq!(copy.value(name), Some(value), "{name}");
    }
    for none in ["ATTENDEE", "ORGANIZER"] {
        assert_eq!(copy.value(none), None, "{none}");
    }
    assert!(copy.component("VALARM").is_none());
}

#[test]
fn a_cancelled_event_says_so_twice() {
    let mut event = event();
    event.cancel(None, instant("2026-11-25T10:00:00Z")).unwrap();
    let calendar = read::calendar(&bytes(&[listed(&event)])).unwrap();
    let copy = calendar.component("VEVENT").unwrap();
    assert_eq!(copy.value("STATUS"), Some("CANCELLED"));
    assert_eq!(
        copy.text("SUMMARY").unwrap(),
        format!("Cancelled: {}", event.plan.title)
    );
    assert_eq!(
        (copy.value("SEQUENCE"), copy.value("DTSTAMP")),
        (Some("4"), Some("20261125T100000Z"))
    );
}

#[test]
fn each_zone_is_told_once() {
    let zones_of = [
        "Europe/Berlin",
        "Asia/Kolkata",
        "UTC",
        "Europe/Berlin",
        "America/New_York",
    ];
    let mut events = vec![event(); zones_of.len()];
    for (event, zone) in events.iter_mut().zip(zones_of) {
        event.plan.schedule = schedule(zone, "2027-02-03T18:30:00", "2027-02-03T21:00:00");
    }
    let calendar = read::calendar(&bytes(&events.iter().map(listed).collect::<Vec<_>>())).unwrap();
    assert_eq!(zones(&calendar), ["America/New_York", "Asia/Kolkata", "Europe/Berlin"]);
    assert_eq!(
        calendar
            .components
            .iter()
            .filter(|inner| inner.name == "VEVENT")
            .count(),
        5
    );
}

#[test]
fn the_same_state_gives_the_same_bytes_and_an_empty_feed_is_a_calendar() {
    assert_eq!(bytes(&[]), bytes(&[]));
    let calendar = read::calendar(&bytes(&[])).unwrap();
    assert_eq!(zones(&calendar), ["Europe/Berlin"]);
    let mut universal = group();
    universal.plan.zone = Zone::parse("UTC").unwrap();
    let empty = Feed {
        name: universal.plan.name.as_str(),
        zone: &universal.plan.zone,
        changed_at: universal.feed_changed_at,
        description: "",
        source_url: SOURCE,
        events: &[],
    };
    let calendar = read::calendar(&feed(&empty)).unwrap();
    assert_eq!(zones(&calendar), ["UTC"]);
    assert_eq!(calendar.value("X-WR-CALDESC"), None);
}

#[test]
fn a_feed_with_a_series_in_utc_names_no_zone_that_programs_would_repeat_it_by() {
    let in_zone = |zone: &str| {
        let mut event = event();
        event.plan.schedule = schedule(zone, "2026-12-03T23:15:00", "2026-12-04T00:45:00");
        let rule = Recurrence::parse("FREQ=WEEKLY;BYDAY=TH;COUNT=30").unwrap();
        event.plan.series = Some(Series::new(rule, &event.plan.schedule).unwrap());
        event
    };
    let mut single = in_zone("UTC");
    single.plan.series = None;
    for (event, named) in [
        (in_zone("UTC"), None),
        (single, Some("Europe/Berlin")),
        (in_zone("Asia/Kolkata"), Some("Europe/Berlin")),
    ] {
        let calendar = read::calendar(&bytes(&[listed(&event)])).unwrap();
        assert_eq!(
            calendar.value("X-WR-TIMEZONE"),
            named,
            "{:?}",
            event.plan.schedule.zone()
        );
    }
}

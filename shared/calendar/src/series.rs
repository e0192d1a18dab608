//! A series in a calendar: the rule and what is left out of it, and a VEVENT more for each occurrence that moved.
//!
//! Every copy holds the whole series (RFC 5546, 3.2.2), so that mails applied out of order end right. What is the same
//! in all VEVENTs is left to [`entry`](crate::entry).

use domain::event::EventPlan;
use domain::series::{Deviation, Occurrence};
use ical::parser::ical::component::IcalEvent;
use ical::property::Property;

use crate::entry::when;
use crate::property::raw;

/// RRULE, and an EXDATE for each occurrence that was called off. One date a property: some readers take only the first.
pub(crate) fn rule(plan: &EventPlan) -> Vec<Property> {
    let Some(series) = &plan.series else {
        return Vec::new();
    };
    let schedule = &plan.schedule;
    let called_off = series
        .exceptions()
        .filter(|(_, deviation)| *deviation == Deviation::CalledOff);
    let exdate = |day: jiff::civil::Date| {
        let original = day.to_datetime(schedule.starts().time());
        when("EXDATE", original, schedule.zone())
    };
    let rule = raw("RRULE", series.rule_in_calendars(schedule));
    std::iter::once(rule)
        .chain(called_off.map(|(day, _)| exdate(day)))
        .collect()
}

/// The occurrences that moved: each a copy of the series' VEVENT at its own time, under its RECURRENCE-ID.
pub(crate) fn moved(whole: &IcalEvent, plan: &EventPlan) -> Vec<IcalEvent> {
    let Some(series) = &plan.series else {
        return Vec::new();
    };
    let moved = |occurrence: &Occurrence| matches!(occurrence.deviation, Some(Deviation::Moved { .. }));
    let all = series.occurrences(&plan.schedule);
    all.iter()
        .filter(|occurrence| moved(occurrence))
        .map(|occurrence| one(whole, occurrence))
        .collect()
}

fn one(whole: &IcalEvent, occurrence: &Occurrence) -> IcalEvent {
    let mut vevent = whole.clone();
    let Occurrence { original, schedule, .. } = occurrence;
    let zone = schedule.zone();
    vevent
        .properties
        .retain(|property| !matches!(property.name.as_str(), "RRULE" | "EXDATE"));
    for property in &mut vevent.properties {
        match property.name.as_str() {
            "DTSTART" => *property = when("DTSTART", schedule.starts(), zone),
            "DTEND" => *property = when("DTEND", schedule.ends(), zone),
            _ => {}
        }
    }
    // Right behind UID, since together they say which VEVENT it is.
    let place = vevent.properties.len().min(1);
    vevent.properties.insert(place, when("RECURRENCE-ID", *original, zone));
    vevent
}

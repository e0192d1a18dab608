//! A series in a calendar: the rule and what is left out of it, and a VEVENT more for each that is not as the
//! others.
//!
//! Every copy holds the whole series (RFC 5546, 3.2.2), so that mails applied out of order end right. What is the same
//! in all VEVENTs is left to [`entry`](crate::entry).

use domain::schedule::Schedule;
use domain::schedule::series::{Attendance, Occurrence, PersonalView, Series};
use ical::parser::ical::component::IcalEvent;
use ical::property::Property;

use crate::property::raw;
use crate::status::{Status, when};

/// RRULE, and an EXDATE for each occurrence that was called off. One date a property: some readers take only the first.
pub(crate) fn rule(series: &Series, schedule: &Schedule, view: PersonalView<'_>) -> Vec<Property> {
    let exdate = |day: jiff::civil::Date| {
        let original = day.to_datetime(schedule.starts().time());
        when("EXDATE", original, schedule.zone())
    };
    let rule = raw("RRULE", series.rule_in_calendars(schedule));
    std::iter::once(rule)
        .chain(view.left_out(series, schedule).into_iter().map(exdate))
        .collect()
}

/// Octets of description that all those VEVENTs may repeat together. Sixty times a long one would be most of a
/// mail; the series has it, and each has the URL of the page.
const MOST_REPEATED: usize = 16 * 1024;

/// The occurrences that are not as the others, since they moved or the person is not sure to come: each a copy of the
/// series' VEVENT, under its RECURRENCE-ID.
pub(crate) fn others(
    whole: &IcalEvent,
    series: &Series,
    schedule: &Schedule,
    view: PersonalView<'_>,
) -> Vec<IcalEvent> {
    let others = view.others(series, schedule);
    let mut copied = whole.clone();
    let left_out: &[&str] = if repeated(whole, others.len()) > MOST_REPEATED {
        &["RRULE", "EXDATE", "DESCRIPTION"]
    } else {
        &["RRULE", "EXDATE"]
    };
    copied
        .properties
        .retain(|property| !left_out.contains(&property.name.as_str()));
    let one = |(occurrence, attendance): &(Occurrence, Attendance)| one(&copied, occurrence, *attendance);
    others.iter().map(one).collect()
}

/// Octets of description that as many copies have.
fn repeated(whole: &IcalEvent, copies: usize) -> usize {
    let mut properties = whole.properties.iter();
    let description = properties.find(|property| property.name == "DESCRIPTION");
    let value = description.and_then(|property| property.value.as_ref());
    value.map_or(0, String::len).saturating_mul(copies)
}

fn one(copied: &IcalEvent, occurrence: &Occurrence, attendance: Attendance) -> IcalEvent {
    let mut vevent = copied.clone();
    let Occurrence { original, schedule, .. } = occurrence;
    let zone = schedule.zone();
    for property in &mut vevent.properties {
        match property.name.as_str() {
            "DTSTART" => *property = when("DTSTART", schedule.starts(), zone),
            "DTEND" => *property = when("DTEND", schedule.ends(), zone),
            _ => {}
        }
    }
    match attendance {
        Attendance::Asked => ask(&mut vevent),
        Attendance::Tentative => make_unsure(&mut vevent),
        Attendance::AsOfAll => {}
    }
    // Right behind UID, since together they say which VEVENT it is.
    let place = vevent.properties.len().min(1);
    vevent.properties.insert(place, when("RECURRENCE-ID", *original, zone));
    vevent
}

/// It moved, and the answer to the series does not cover that (RFC 5546, 3.2.2.1): it alone is asked about.
fn ask(vevent: &mut IcalEvent) {
    for property in &mut vevent.properties {
        match property.name.as_str() {
            "ATTENDEE" => {
                set_parameter(property, "PARTSTAT", "NEEDS-ACTION");
                set_parameter(property, "RSVP", "TRUE");
            }
            "X-MICROSOFT-CDO-BUSYSTATUS" => property.value = Some(Status::Tentative.busy().to_owned()),
            _ => {}
        }
    }
}

fn set_parameter(property: &mut Property, name: &str, value: &str) {
    let parameters = property.params.iter_mut().flatten();
    for (_, values) in parameters.filter(|(parameter, _)| parameter == name) {
        *values = vec![value.to_owned()];
    }
}

/// Somebody who is asked says so by their PARTSTAT; a copy that names nobody, by STATUS.
fn make_unsure(vevent: &mut IcalEvent) {
    let is_asked = vevent.properties.iter().any(|property| property.name == "ATTENDEE");
    for property in &mut vevent.properties {
        match property.name.as_str() {
            "ATTENDEE" => say_tentative(property),
            "STATUS" if !is_asked => property.value = Some(Status::Tentative.word().to_owned()),
            "X-MICROSOFT-CDO-BUSYSTATUS" => property.value = Some(Status::Tentative.busy().to_owned()),
            _ => {}
        }
    }
}

/// Not where an answer is asked for.
fn say_tentative(attendee: &mut Property) {
    let parameters = attendee.params.iter_mut().flatten();
    let partstat = parameters
        .filter(|(name, _)| name == "PARTSTAT")
        .flat_map(|(_, values)| values);
    for value in partstat.filter(|value| *value == "ACCEPTED") {
        "TENTATIVE".clone_into(value);
    }
}

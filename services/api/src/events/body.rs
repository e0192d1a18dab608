//! An event as JSON, on its way in: a new one, or a change to one that is there.
//!
//! Local times mean something only together with the zone, which a change may leave out: so a
//! change is read over the plan that is there, under the lock that it is changed under.

use domain::event::online::LinkVisibility;
use domain::event::{Coordinates, EventPlan, Venue, Visibility};
use domain::group::Group;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Series;
use domain::schedule::{Schedule, Zone};
use domain::values::invalid::Invalid;
use domain::values::text::{Description, Place, Title, WebUrl};
use jiff::civil::DateTime;

use crate::error::ApiError;
use crate::fields::{Fields, Read, boolean, number, parsed, whole};

/// Reads a new event of a group.
pub(crate) fn read_new(mut fields: Fields, group: &Group) -> Result<EventPlan, ApiError> {
    let plan = read(&mut fields, None, &group.plan.zone);
    fields.finish(plan)
}

/// Reads a change to an event.
pub(crate) fn read_patch(mut fields: Fields, present: &EventPlan) -> Result<EventPlan, ApiError> {
    let plan = read(&mut fields, Some(present), present.schedule.zone());
    fields.finish(plan)
}

fn read(fields: &mut Fields, present: Option<&EventPlan>, zone: &Zone) -> Option<EventPlan> {
    // What comes with later versions is refused by name, not as unknown.
    fields.not_yet("questions");
    let title = fields.set("title", present.map(|plan| plan.title.clone()), parsed(Title::parse));
    let text = present.map(|plan| plan.description.clone());
    let description = fields.clearable("description", text, parsed(Description::parse));
    let times = read_times(fields, present, zone);
    let venue = fields.clearable_object("venue", present.and_then(|plan| plan.venue.clone()), read_venue);
    let online_url = fields.clearable(
        "online_url",
        present.and_then(|plan| plan.online_url.clone()),
        parsed(WebUrl::parse),
    );
    let shown_to = present.map_or(LinkVisibility::Seated, |plan| plan.online_url_visibility);
    let shown_to = fields.set("online_url_visibility", Some(shown_to), parsed(LinkVisibility::parse));
    let series = read_series(fields, present, times.as_ref());
    check_closing(fields, times.as_ref(), series.as_ref());
    let seats = read_seats(fields, present);
    let visibility = present.map_or(Visibility::Public, |plan| plan.visibility);
    let visibility = fields.set("visibility", Some(visibility), parsed(Visibility::parse));
    let (schedule, rsvp_closes) = times?;
    let (capacity, guests_max, waitlist) = seats?;
    Some(EventPlan {
        title: title?,
        description: description?.unwrap_or_else(|| Description::trusted(String::new())),
        schedule,
        venue: venue?,
        online_url: online_url?,
        online_url_visibility: shown_to?,
        capacity,
        guests_max,
        waitlist,
        visibility: visibility?,
        rsvp_closes,
        series: series?,
    })
}

fn read_seats(fields: &mut Fields, present: Option<&EventPlan>) -> Option<(Option<u32>, u16, bool)> {
    let most = i64::from(EventPlan::MAX_CAPACITY);
    let capacity = fields.clearable("capacity", present.and_then(|plan| plan.capacity), whole(1, most));
    let guests = present.map_or(0, |plan| plan.guests_max);
    let guests_max = fields.set("guests_max", Some(guests), whole(0, i64::from(EventPlan::MAX_GUESTS)));
    let waitlist = fields.set("waitlist", Some(present.is_none_or(|plan| plan.waitlist)), boolean);
    Some((capacity?, guests_max?, waitlist?))
}

/// When it is, and when answers close.
type Times = (Schedule, Option<DateTime>);

/// Start, end and closing time, all in the one zone.
fn read_times(fields: &mut Fields, present: Option<&EventPlan>, zone: &Zone) -> Option<Times> {
    let given = fields.set("time_zone", Some(zone.clone()), parsed(Zone::parse));
    // In a zone that is none, the times are still looked at as far as that goes.
    let new_zone = given.clone().unwrap_or_else(|| Zone::trusted("UTC".to_owned()));
    let moved = given.as_ref().is_some_and(|given| given != zone);
    let wall = |local: Option<DateTime>| local.map(|local| Wall { local, reread: moved });
    let starts = read_time(
        fields,
        "starts",
        wall(present.map(|plan| plan.schedule.starts())),
        &new_zone,
    );
    let ends = read_time(
        fields,
        "ends",
        wall(present.map(|plan| plan.schedule.ends())),
        &new_zone,
    );
    let closes = read_closing(fields, wall(present.and_then(|plan| plan.rsvp_closes)), &new_zone);
    let schedule = Schedule::new(starts?, ends?, given?);
    let schedule = schedule
        .map_err(|invalid| fields.fault("ends", invalid.to_string()))
        .ok()?;
    Some((schedule, closes?))
}

/// The rule, with what was different about single occurrences as far as it still has them.
fn read_series(fields: &mut Fields, present: Option<&EventPlan>, times: Option<&Times>) -> Read<Option<Series>> {
    let before = present.and_then(|plan| plan.series.as_ref());
    let kept = before.map(|series| series.rule().clone());
    let Some(rule) = fields.clearable("recurrence", kept, parsed(Recurrence::parse))? else {
        return Some(None);
    };
    let (schedule, _) = times?;
    let series = Series::new(rule, schedule).map_err(|invalid| fields.fault("recurrence", invalid.to_string()));
    let series = series.ok()?;
    let series = match before {
        Some(before) => series.carry_exceptions(before, schedule),
        None => series,
    };
    if !series.takes_place(schedule) && before.is_none_or(|before| before.takes_place(schedule)) {
        fields.fault(
            "recurrence",
            "leads only to dates that were called off: put one of them back first, or cancel the event",
        );
        return None;
    }
    Some(Some(series))
}

/// Answers close before it is over; those of a series before its last is.
fn check_closing(fields: &mut Fields, times: Option<&Times>, series: Option<&Option<Series>>) {
    if let (Some((schedule, Some(closes))), Some(series)) = (times, series) {
        let span = series
            .as_ref()
            .map_or_else(|| schedule.clone(), |series| series.span(schedule));
        if schedule.zone().instant_of(*closes) > span.ends_at() {
            fields.fault("rsvp_closes", Invalid::ClosesAfterEnd.to_string());
        }
    }
}

/// A local time that is there already.
#[derive(Clone, Copy)]
struct Wall {
    local: DateTime,
    /// Whether the zone is another now, so that the clocks may skip it.
    reread: bool,
}

fn read_time(fields: &mut Fields, name: &str, present: Option<Wall>, zone: &Zone) -> Option<DateTime> {
    let kept = present.map(|wall| wall.local);
    let time = fields.set(name, kept, parsed(|text| zone.parse_local(text)))?;
    check_again(fields, name, time, present, zone)
}

fn read_closing(fields: &mut Fields, present: Option<Wall>, zone: &Zone) -> Read<Option<DateTime>> {
    let kept = present.map(|wall| wall.local);
    match fields.clearable("rsvp_closes", kept, parsed(|text| zone.parse_local(text)))? {
        Some(time) => check_again(fields, "rsvp_closes", time, present, zone).map(Some),
        None => Some(None),
    }
}

fn check_again(
    fields: &mut Fields,
    name: &str,
    time: DateTime,
    present: Option<Wall>,
    zone: &Zone,
) -> Option<DateTime> {
    if present.is_some_and(|wall| wall.reread && wall.local == time) {
        let read = zone.parse_local(&time.to_string());
        return read.map_err(|invalid| fields.fault(name, invalid.to_string())).ok();
    }
    Some(time)
}

fn read_venue(fields: &mut Fields) -> Option<Venue> {
    let name = fields.required("name", parsed(Place::parse));
    let address = fields.optional("address", parsed(Place::parse_lines));
    let latitude = fields.optional("latitude", number);
    let longitude = fields.optional("longitude", number);
    let coordinates = read_coordinates(fields, latitude?, longitude?);
    Some(Venue {
        name: name?,
        address: address?,
        coordinates: coordinates?,
    })
}

fn read_coordinates(fields: &mut Fields, latitude: Option<f64>, longitude: Option<f64>) -> Read<Option<Coordinates>> {
    match (latitude, longitude) {
        (None, None) => Some(None),
        (Some(latitude), Some(longitude)) => {
            let read = Coordinates::new(latitude, longitude);
            // The domain says which range was left; the larger one is longitude's.
            let name = |invalid: &Invalid| {
                if *invalid == (Invalid::Coordinate { max: 90 }) {
                    "latitude"
                } else {
                    "longitude"
                }
            };
            read.map(Some)
                .map_err(|invalid| fields.fault(name(&invalid), invalid.to_string()))
                .ok()
        }
        (found, _) => {
            let missing = if found.is_some() { "longitude" } else { "latitude" };
            fields.fault(missing, Invalid::HalfACoordinate.to_string());
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r##"{"title": "Rust & Röst", "description": "# Hi", "starts": "2026-12-03T18:30:00", "ends": "2026-12-03T21:00:00",
        "time_zone": "Europe/Berlin", "venue": {"name": "Café", "latitude": 50.9, "longitude": 7}, "online_url": "https://meet.example.org/x", "online_url_visibility": "public",
        "capacity": 20, "guests_max": 2, "waitlist": false, "visibility": "unlisted", "rsvp_closes": "2026-12-02T12:00"}"##;

    fn berlin() -> Zone {
        Zone::parse("Europe/Berlin").unwrap()
    }

    fn new(json: &str) -> Result<EventPlan, ApiError> {
        let mut fields = Fields::of_body(json.as_bytes())?;
        let plan = read(&mut fields, None, &berlin());
        fields.finish(plan)
    }

    fn patched(json: &str) -> Result<EventPlan, ApiError> {
        read_patch(Fields::of_body(json.as_bytes())?, &new(WHOLE)?)
    }

    fn faults(result: Result<EventPlan, ApiError>) -> Vec<(String, String)> {
        match result {
            Err(ApiError::Invalid(faults)) => {
                let faults = faults.listed().iter().cloned();
                faults.map(|fault| (fault.pointer.unwrap(), fault.detail)).collect()
            }
            other => panic!("no faults but {other:?}"),
        }
    }

    fn pointers(result: Result<EventPlan, ApiError>) -> Vec<String> {
        faults(result).into_iter().map(|(pointer, _)| pointer).collect()
    }

    #[test]
    fn the_least_event_has_the_defaults_of_the_contract() {
        let plan = new(r#"{"title": "A", "starts": "2026-12-03T18:30", "ends": "2026-12-03T21:00"}"#).unwrap();
        assert_eq!(
            (plan.capacity, plan.guests_max, plan.waitlist, plan.visibility),
            (None, 0, true, Visibility::Public)
        );
        assert_eq!(plan.schedule.zone().name(), "Europe/Berlin");
        assert_eq!(
            plan.schedule.starts_at().timestamp().to_string(),
            "2026-12-03T17:30:00Z"
        );
    }

    #[test]
    fn all_faults_come_at_once() {
        let all = r#"{"starts": "tomorrow", "ends": 7, "time_zone": "Mars/Olympus", "venue": {"name": "", "latitude": 91}, "online_url": "javascript:1",
            "capacity": -1, "guests_max": 21, "waitlist": null, "visibility": "secret", "rsvp_closes": "2026-12-03", "recurrence": "FREQ=SECONDLY", "sequence": 3}"#;
        let found = pointers(new(all));
        for pointer in [
            "/title",
            "/starts",
            "/ends",
            "/time_zone",
            "/venue/name",
            "/venue/longitude",
            "/online_url",
            "/capacity",
            "/guests_max",
            "/waitlist",
            "/visibility",
            "/rsvp_closes",
            "/recurrence",
            "/sequence",
        ] {
            assert!(found.iter().any(|at| at == pointer), "{pointer} in {found:?}");
        }
        assert_eq!(found.len(), 14);
    }

    #[test]
    fn the_end_is_after_the_start_and_answers_close_before_the_end() {
        let base = r#""title": "A", "starts": "2026-12-03T18:30""#;
        assert_eq!(
            pointers(new(&format!("{{{base}, \"ends\": \"2026-12-03T18:30\"}}"))),
            ["/ends"]
        );
        assert_eq!(
            pointers(new(&format!(
                "{{{base}, \"ends\": \"2026-12-03T19:00\", \"rsvp_closes\": \"2026-12-03T19:01\"}}"
            ))),
            ["/rsvp_closes"]
        );
    }

    #[test]
    fn a_patch_keeps_clears_and_sets() {
        let plan = patched(r#"{"capacity": null, "venue": null, "online_url": null, "rsvp_closes": null, "description": null, "title": "B"}"#).unwrap();
        assert_eq!(
            (
                plan.capacity,
                plan.venue.is_some(),
                plan.online_url.is_some(),
                plan.rsvp_closes.is_some()
            ),
            (None, false, false, false)
        );
        assert_eq!(
            (plan.title.as_str(), plan.description.as_str(), plan.guests_max),
            ("B", "", 2)
        );
        assert_eq!(patched("{}").unwrap(), new(WHOLE).unwrap());
        assert_eq!(
            pointers(patched(
                r#"{"title": null, "starts": null, "guests_max": null, "visibility": null, "time_zone": null}"#
            ))
            .len(),
            5
        );
    }

    #[test]
    fn another_zone_reads_the_local_times_anew() {
        let moved = patched(r#"{"time_zone": "America/New_York"}"#).unwrap();
        assert_eq!(
            moved.schedule.starts_at().timestamp().to_string(),
            "2026-12-03T23:30:00Z"
        );
        let night = r#"{"starts": "2027-03-14T02:30", "ends": "2027-03-14T04:00", "rsvp_closes": null}"#;
        let there = read_patch(Fields::of_body(night.as_bytes()).unwrap(), &new(WHOLE).unwrap()).unwrap();
        let skipped = read_patch(
            Fields::of_body(br#"{"time_zone": "America/New_York"}"#).unwrap(),
            &there,
        );
        let found = faults(skipped);
        assert_eq!(found[0].0, "/starts");
        assert!(found[0].1.contains("does not exist in America/New_York"), "{found:?}");
    }

    #[test]
    fn only_the_end_moved_before_the_start_is_the_ends_fault() {
        assert_eq!(pointers(patched(r#"{"ends": "2026-12-03T18:00:00"}"#)), ["/ends"]);
    }
}

//! Dates and times as people read them. Always with the zone: a letter is read anywhere.

use domain::Instant;
use domain::event::Event;
use domain::invitation::snapshot::EventSnapshot;
use domain::rsvp::status::Answer;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Days;
use domain::schedule::{Schedule, Zone};
use jiff::civil::{Date, DateTime};
use wording::Language;

/// What stands where an occurrence does not take place.
pub(crate) const CALLED_OFF: &str = "does not take place";

/// `Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin)`
pub(crate) fn span(starts: DateTime, ends: DateTime, zone: &str) -> String {
    let start = starts.strftime("%A %-d %B %Y, %H:%M");
    if starts.date() == ends.date() {
        return format!("{start}–{} ({zone})", ends.strftime("%H:%M"));
    }
    format!("{start} – {} ({zone})", ends.strftime("%A %-d %B %Y, %H:%M"))
}

/// When an event is.
pub(crate) fn of(event: &Event) -> String {
    let schedule = &event.plan.schedule;
    let first = span(schedule.starts(), schedule.ends(), schedule.zone().name());
    match &event.plan.series {
        Some(series) => format!("{first}; {}", in_words(series.rule(), schedule)),
        None => first,
    }
}

/// What is different about single occurrences of a series: "not on …", "… and not …". At most some; the page has them
/// all.
pub(crate) fn exceptions(event: &Event) -> Vec<String> {
    let facts = EventSnapshot::of(event, false);
    let Some(series) = &facts.series else {
        return Vec::new();
    };
    let told = |(day, times): (&String, &Option<[String; 2]>)| match times {
        None => format!("not on {}", original(&facts, day)),
        Some(_) => format!("{} and not {}", occurrence(&facts, day), original(&facts, day)),
    };
    series.exceptions.iter().take(10).map(told).collect()
}

/// The dates to come of which a person said something else than of all, and what. At most some, as above.
pub(crate) fn own(event: &Event, days: &Days, now: Instant) -> Vec<(&'static str, String)> {
    let Some(series) = event.plan.series.as_ref().filter(|_| !days.is_empty()) else {
        return Vec::new();
    };
    let coming = series.coming(&event.plan.schedule, now, usize::MAX);
    let said = coming.iter().filter(|occurrence| !occurrence.is_called_off());
    let said = said.filter_map(|occurrence| {
        let label = match days.get(&occurrence.day)? {
            Answer::Yes => "You said yes",
            Answer::No => "You said no",
            Answer::Maybe => "You said maybe",
        };
        let zone = occurrence.schedule.zone().name();
        let (original, starts) = (occurrence.original, occurrence.schedule.starts());
        let date = if occurrence.deviation.is_some() {
            format!("{} (now on {})", moment(original, zone), moment(starts, zone))
        } else {
            moment(starts, zone)
        };
        Some((label, date))
    });
    said.take(10).collect()
}

/// The dates to come that a person said no to.
pub(crate) fn missed(event: &Event, days: &Days, now: Instant) -> Vec<String> {
    let Some(series) = event.plan.series.as_ref().filter(|_| !days.is_empty()) else {
        return Vec::new();
    };
    let coming = series.coming(&event.plan.schedule, now, usize::MAX);
    let missed = coming.iter().filter(|one| !one.is_called_off());
    let missed = missed.filter(|one| days.get(&one.day) == Some(&Answer::No));
    missed
        .map(|one| one.schedule.starts().strftime("%A %-d %B %Y").to_string())
        .collect()
}

/// An occurrence as facts told it.
pub(crate) fn occurrence(facts: &EventSnapshot, day: &str) -> String {
    let [.., zone] = &facts.when;
    match facts.series.as_ref().and_then(|series| series.exceptions.get(day)) {
        Some(None) => format!("{} {CALLED_OFF}", original(facts, day)),
        Some(Some([starts, ends])) => read(starts, ends, zone),
        None => original(facts, day),
    }
}

/// Where the rule puts the occurrence of a day.
fn original(facts: &EventSnapshot, day: &str) -> String {
    let on = schedule(facts).zip(day.parse().ok());
    let on = on.map(|(first, day): (Schedule, Date)| first.on(day));
    on.map_or_else(|| day.to_owned(), |on| span(on.starts(), on.ends(), on.zone().name()))
}

/// When an event was said to be; as it was written down, should that be no date.
pub(crate) fn told(facts: &EventSnapshot) -> String {
    let [starts, ends, zone] = &facts.when;
    let first = read(starts, ends, zone);
    match facts.series.as_ref().and_then(|series| repeats(facts, &series.rule)) {
        Some(repeats) => format!("{first}; {repeats}"),
        None => first,
    }
}

fn in_words(rule: &Recurrence, schedule: &Schedule) -> String {
    Language::En.say(wording::repeats::in_words(rule, schedule))
}

/// A rule in words, as far as this version can read it.
fn repeats(facts: &EventSnapshot, rule: &str) -> Option<String> {
    Some(in_words(&Recurrence::parse(rule).ok()?, &schedule(facts)?))
}

/// Whether the series of facts has a date on a day; none if this version cannot read its rule.
pub(crate) fn has_date_on(facts: &EventSnapshot) -> Option<impl Fn(&str) -> bool> {
    let rule = Recurrence::parse(&facts.series.as_ref()?.rule).ok()?;
    let days = rule.dates(&schedule(facts)?).days;
    Some(move |day: &str| day.parse().is_ok_and(|day: Date| days.binary_search(&day).is_ok()))
}

/// The first date, as far as it was written down as one.
fn schedule(facts: &EventSnapshot) -> Option<Schedule> {
    let [starts, ends, zone] = &facts.when;
    let zone = Zone::trusted(zone.clone());
    Some(Schedule::trusted(starts.parse().ok()?, ends.parse().ok()?, zone))
}

fn read(starts: &str, ends: &str, zone: &str) -> String {
    match (starts.parse(), ends.parse()) {
        (Ok(starts), Ok(ends)) => span(starts, ends, zone),
        _ => format!("{starts} – {ends} ({zone})"),
    }
}

/// `Thu 3 Dec 2026, 18:30 (Europe/Berlin)`, for a subject line.
pub(crate) fn short(local: DateTime, zone: &Zone) -> String {
    format!("{} ({})", local.strftime("%a %-d %b %Y, %H:%M"), zone.name())
}

/// `Wednesday 2 December 2026, 12:00 (Europe/Berlin)`
pub(crate) fn moment(local: DateTime, zone: &str) -> String {
    format!("{} ({zone})", local.strftime("%A %-d %B %Y, %H:%M"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_is_named_once_and_a_night_twice() {
        let at = |text: &str| text.parse::<DateTime>().unwrap();
        let start = at("2026-12-03T18:30:00");
        assert_eq!(
            span(start, at("2026-12-03T21:00:00"), "Europe/Berlin"),
            "Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin)"
        );
        assert_eq!(
            span(start, at("2026-12-04T01:00:00"), "Europe/Berlin"),
            "Thursday 3 December 2026, 18:30 – Friday 4 December 2026, 01:00 (Europe/Berlin)"
        );
    }

    #[test]
    fn what_is_no_date_is_shown_as_it_is() {
        let facts = |starts: &str| EventSnapshot {
            title: String::new(),
            when: [starts.to_owned(), "2026-12-03T21:00:00".to_owned(), "UTC".to_owned()],
            place: None,
            online_url: None,
            online_with_seat: false,
            series: None,
            description: String::new(),
            coordinates: None,
        };
        assert_eq!(
            told(&facts("2026-12-03T18:30:00")),
            "Thursday 3 December 2026, 18:30–21:00 (UTC)"
        );
        assert_eq!(told(&facts("soon")), "soon – 2026-12-03T21:00:00 (UTC)");
    }
}

//! A recurrence rule in words: "every 2 weeks on Tuesday and Thursday, until 3 June 2027".

use domain::schedule::Schedule;
use domain::schedule::recurrence::{ByDay, Frequency, Pattern, Recurrence};

use crate::when::{day, list};
use crate::{Text, texts};

/// The rule in words, for a series of `schedule`.
#[must_use]
pub fn in_words(rule: &Recurrence, schedule: &Schedule) -> Text {
    let pattern = rule.pattern(schedule);
    let months = list(pattern.months.iter().map(texts::month));
    let mut said = every(&pattern);
    // A year has its months before its days, as they are said.
    if let (Frequency::Yearly, Some(months)) = (pattern.frequency, &months) {
        said = texts::repeats_every_year_in_months(months, said);
    }
    said = on_days(&pattern, said);
    if let (Frequency::Daily | Frequency::Weekly | Frequency::Monthly, Some(months)) = (pattern.frequency, months) {
        said = texts::repeats_in_months(months, said);
    }
    match (pattern.times, pattern.until) {
        (Some(times), _) => texts::repeats_times(said, times),
        (None, Some(until)) => texts::repeats_until(day(until), said),
        (None, None) => said,
    }
}

fn every(pattern: &Pattern<'_>) -> Text {
    match pattern.frequency {
        Frequency::Daily => texts::repeats_daily(pattern.interval),
        Frequency::Weekly => texts::repeats_weekly(pattern.interval),
        Frequency::Monthly => texts::repeats_monthly(pattern.interval),
        Frequency::Yearly => texts::repeats_yearly(pattern.interval),
    }
}

fn on_days(pattern: &Pattern<'_>, every: Text) -> Text {
    let weekdays = list(pattern.weekdays.iter().copied().map(named));
    let month_days = list(pattern.month_days.iter().map(|day| day_of_month((*day).into())));
    let places = list(pattern.places.iter().map(|number| texts::place_of_days(place(*number))));
    let each = list(pattern.weekdays.iter().copied().map(each));
    match (month_days, weekdays, places) {
        (Some(days), Some(weekdays), _) => texts::repeats_on_days_if(days, every, weekdays),
        (None, Some(days), Some(places)) => texts::repeats_on_places(days, every, places),
        (Some(days), None, _) => texts::repeats_on_days(days, every),
        (None, _, _) => match each {
            Some(days) => texts::repeats_on_days(days, every),
            None => every,
        },
    }
}

/// A weekday on which it takes place, as it stands alone after how often it does.
fn each(by: ByDay) -> Text {
    match by.place {
        Some(_) => named(by),
        None => texts::each_weekday(named(by)),
    }
}

fn day_of_month(number: i16) -> Text {
    if number < 0 {
        return texts::day_from_end_of_month(place(number));
    }
    texts::day_of_month(texts::ordinal(number))
}

fn named(by: ByDay) -> Text {
    let weekday = texts::weekday(by.weekday.to_monday_one_offset());
    match by.place {
        Some(number) => texts::placed_weekday(place(number.into()), weekday),
        None => weekday,
    }
}

/// A place in a row, counted from its end if it is negative.
fn place(number: i16) -> Text {
    let (counted, ordinal) = (number.abs(), texts::ordinal(number.abs()));
    if number < 0 {
        return texts::place_from_end(counted, ordinal);
    }
    texts::place_from_start(counted, ordinal)
}

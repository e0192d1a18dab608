//! What letters say of the dates of an event.

use domain::rsvp::status::Answer;
use domain::schedule::Schedule;
use domain::schedule::series::{Deviation, Occurrence, Series};
use wording::{Text, repeats, texts, when};

use super::facts::LetterFacts;

/// Most dates that a letter lists one by one; the page has them all.
const MOST: usize = 10;

/// When an event is, and how it repeats.
pub(crate) fn told(schedule: &Schedule, series: Option<&Series>) -> Text {
    let first = when::span(schedule);
    match series {
        Some(series) => texts::fact_when_repeats(repeats::in_words(series.rule(), schedule), first),
        None => first,
    }
}

/// What is different about single dates of a series.
pub(crate) fn exceptions(facts: &LetterFacts<'_>) -> Vec<Text> {
    let plan = &facts.event.plan;
    let told = |one: Occurrence| {
        let original = when::span(&plan.schedule.on(one.day));
        match one.deviation? {
            Deviation::CalledOff => Some(texts::fact_not_on(original)),
            Deviation::Moved { .. } => Some(texts::fact_moved(original, when::span(&one.schedule))),
        }
    };
    plan.occurrences().into_iter().filter_map(told).take(MOST).collect()
}

/// What the person said of single dates, and of which.
pub(crate) fn own(facts: &LetterFacts<'_>) -> Vec<(Text, Text)> {
    let told = |(one, answer): (Occurrence, Answer)| {
        let said = match answer {
            Answer::Yes => texts::fact_said_yes(),
            Answer::No => texts::fact_said_no(),
            Answer::Maybe => texts::fact_said_maybe(),
        };
        let zone = one.schedule.zone();
        let now = when::moment(one.schedule.starts(), zone);
        match one.deviation {
            Some(_) => (said, texts::fact_date_moved(when::moment(one.original, zone), now)),
            None => (said, now),
        }
    };
    answered(facts).into_iter().map(told).take(MOST).collect()
}

/// The days to come that the person said no to.
pub(crate) fn missed(facts: &LetterFacts<'_>) -> Vec<Text> {
    let missed = answered(facts).into_iter().filter(|(_, answer)| *answer == Answer::No);
    missed
        .map(|(one, _)| when::date(one.schedule.starts().date()))
        .collect()
}

/// The dates to come of which the person said something else than of all.
fn answered(facts: &LetterFacts<'_>) -> Vec<(Occurrence, Answer)> {
    let plan = &facts.event.plan;
    let Some(series) = plan.series.as_ref().filter(|_| !facts.days.is_empty()) else {
        return Vec::new();
    };
    let coming = series.coming(&plan.schedule, facts.now, usize::MAX).into_iter();
    let answer = |one: Occurrence| facts.days.get(&one.day).map(|answer| (one, *answer));
    coming.filter(|one| !one.is_called_off()).filter_map(answer).collect()
}

//! What is different from the last letter: was → now.

use std::collections::BTreeMap;

use domain::invitation::snapshot::EventSnapshot;
use domain::schedule::series::{Occurrence, Series};
use domain::schedule::{Schedule, Zone};
use jiff::civil::Date;
use wording::{Language, Text, facts, texts, when};

use super::dates;

/// One line of what changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Changed {
    /// What it is about.
    pub(crate) aspect: Aspect,
    /// What the last letter said.
    pub(crate) was: Value,
    /// What is true now.
    pub(crate) now: Value,
}

/// What of an event people plan by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Aspect {
    Title,
    When,
    Place,
    Online,
    /// One occurrence of a series.
    Date,
    /// Something else, by its label.
    Further(Text),
}

/// What is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Nothing is set.
    Nothing,
    /// A name, or a link.
    Words(String),
    /// A time.
    When(Text),
    /// Something else.
    Further(Text),
    /// This date does not take place.
    CalledOff(Text),
    /// A link that the reader is not shown.
    ForSeated,
    /// A link that the reader was shown and is not told once more.
    ShownBefore,
}

impl Value {
    fn of(words: Option<&String>) -> Self {
        words.map_or(Self::Nothing, |words| Self::Words(words.clone()))
    }

    fn online(facts: &EventSnapshot) -> Self {
        if facts.online_with_seat {
            return Self::ForSeated;
        }
        Self::of(facts.online_url.as_ref())
    }

    fn date(occurrence: &Occurrence) -> Self {
        let span = when::span(&occurrence.schedule);
        if occurrence.is_called_off() {
            return Self::CalledOff(span);
        }
        Self::When(span)
    }

    fn said(&self, language: Language) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::When(text) | Self::Further(text) => language.say(text),
            Self::CalledOff(date) => language.say(texts::change_date_off(date)),
            Self::Nothing => language.say(texts::change_none()),
            Self::ForSeated => language.say(texts::change_for_seated()),
            Self::ShownBefore => language.say(texts::change_shown_to_you()),
        }
    }
}

impl Changed {
    /// The label, what was, and what is.
    pub(crate) fn line(&self, language: Language) -> [String; 3] {
        let label = match &self.aspect {
            Aspect::Title => texts::fact_name(),
            Aspect::When => texts::facts_when(),
            Aspect::Place => texts::facts_where(),
            Aspect::Online => texts::facts_online(),
            Aspect::Date => texts::fact_date(),
            Aspect::Further(label) => label.clone(),
        };
        let now = match &self.now {
            // Which one is said before.
            Value::CalledOff(_) => language.say(texts::change_off()),
            now => now.said(language),
        };
        [language.say(label), self.was.said(language), now]
    }
}

/// The lines, in the order in which people ask: when, where, online, name.
pub(crate) fn between(before: &EventSnapshot, now: &EventSnapshot) -> Vec<Changed> {
    let line = |aspect, was: Value, now: Value| (was != now).then_some(Changed { aspect, was, now });
    let dates = Dates::of(before).zip(Dates::of(now));
    let when = dates.as_ref().map(|(was, is)| (was.told(), is.told()));
    let was_online = match Value::online(before) {
        Value::Words(_) if now.online_with_seat => Value::ShownBefore,
        value => value,
    };
    let whole = [
        when.and_then(|(was, is)| line(Aspect::When, was, is)),
        line(
            Aspect::Place,
            Value::of(before.place.as_ref()),
            Value::of(now.place.as_ref()),
        ),
        line(Aspect::Online, was_online, Value::online(now)),
    ];
    let further = dates.as_ref().map(|(was, is)| {
        let was = facts::further(&before.details, &was.first);
        further(&was, &facts::further(&now.details, &is.first))
    });
    let single = dates.map_or_else(Vec::new, |(was, is)| occurrences(&was, &is));
    let title = line(
        Aspect::Title,
        Value::of(Some(&before.title)),
        Value::of(Some(&now.title)),
    );
    let further = further.into_iter().flatten();
    whole
        .into_iter()
        .flatten()
        .chain(further)
        .chain(single)
        .chain(title)
        .collect()
}

/// What is different about further lines; one that is gone is told as none.
fn further(was: &[(Text, Text)], now: &[(Text, Text)]) -> Vec<Changed> {
    let value = |lines: &[(Text, Text)], label: &Text| {
        let line = lines.iter().find(|(other, _)| other == label);
        line.map_or(Value::Nothing, |(_, value)| Value::Further(value.clone()))
    };
    let is_gone = |label: &Text| !now.iter().any(|(other, _)| other == label);
    let gone = was.iter().filter(|(label, _)| is_gone(label));
    let all = now.iter().chain(gone).map(|(label, _)| Changed {
        aspect: Aspect::Further(label.clone()),
        was: value(was, label),
        now: value(now, label),
    });
    all.filter(|changed| changed.was != changed.now).collect()
}

/// The dates of a snapshot.
struct Dates {
    first: Schedule,
    series: Option<Series>,
}

impl Dates {
    /// As far as they were written down as dates.
    fn of(facts: &EventSnapshot) -> Option<Self> {
        let [starts, ends, zone] = &facts.when;
        let zone = Zone::trusted(zone.clone());
        let first = Schedule::trusted(starts.parse().ok()?, ends.parse().ok()?, zone);
        let series = facts.series.as_ref();
        Some(Self {
            series: series.and_then(Series::of_record),
            first,
        })
    }

    fn told(&self) -> Value {
        Value::When(dates::told(&self.first, self.series.as_ref()))
    }
}

/// Lines about single occurrences, at most: who moves more of them had better say so in the text.
const MOST_DATES: usize = 20;

/// What is different about single occurrences, by their days. A series that is new, or none any more, is told as a whole;
/// and so is a rule that has other dates: only what is a date of both can be said to be another now.
fn occurrences(before: &Dates, now: &Dates) -> Vec<Changed> {
    let (Some(old), Some(new)) = (&before.series, &now.series) else {
        return Vec::new();
    };
    let old = old.occurrences(&before.first).into_iter();
    let old: BTreeMap<Date, Occurrence> = old.map(|one| (one.day, one)).collect();
    let new = new.occurrences(&now.first).into_iter();
    let both = new.filter_map(|is| old.get(&is.day).map(|was| (was, is)));
    let changed = both.filter(|(was, is)| was.deviation != is.deviation);
    let line = |(was, is): (&Occurrence, Occurrence)| Changed {
        aspect: Aspect::Date,
        was: Value::date(was),
        now: Value::date(&is),
    };
    changed.take(MOST_DATES).map(line).collect()
}

/// What is new where no line shows it, in a sentence about the event called `title`.
pub(crate) fn unlisted(title: &str, before: Option<&EventSnapshot>, now: &EventSnapshot) -> Text {
    if before == Some(now) {
        return texts::letter_changed_back(title);
    }
    let Some(was) = before else {
        return texts::letter_news(title);
    };
    let has_new_text = was.description != now.description;
    let has_new_point = was.coordinates != now.coordinates;
    match (has_new_text, has_new_point) {
        (true, true) => texts::letter_new_description_and_point(title),
        (true, false) => texts::letter_new_description(title),
        (false, true) if now.coordinates.is_none() => texts::letter_no_point(title),
        (false, true) => texts::letter_new_point(title),
        // True whatever it was.
        (false, false) => texts::letter_news(title),
    }
}

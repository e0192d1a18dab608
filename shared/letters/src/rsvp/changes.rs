//! What is different from the last letter: was → now.

use std::collections::BTreeSet;

use domain::invitation::snapshot::EventSnapshot;
use domain::values::text::ended;

use super::when::{self, CALLED_OFF};

/// One line of what changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Changed {
    /// What it is about.
    pub(crate) aspect: Aspect,
    /// What the last letter said.
    pub(crate) was: String,
    /// What is true now.
    pub(crate) now: String,
}

/// What of an event people plan by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aspect {
    Title,
    When,
    Place,
    Online,
    /// One occurrence of a series.
    Date,
}

impl Aspect {
    /// Its label.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Title => "Name",
            Self::When => "When",
            Self::Place => "Where",
            Self::Online => "Online",
            Self::Date => "One date",
        }
    }
}

/// The lines, in the order in which people ask: when, where, online, name.
pub(crate) fn between(before: &EventSnapshot, now: &EventSnapshot) -> Vec<Changed> {
    let line = |aspect, was: String, now: String| (was != now).then_some(Changed { aspect, was, now });
    let title = line(Aspect::Title, before.title.clone(), now.title.clone());
    let whole = [
        line(Aspect::When, when::told(before), when::told(now)),
        line(
            Aspect::Place,
            or_none(before.place.as_ref()),
            or_none(now.place.as_ref()),
        ),
        line(Aspect::Online, online_before(before, now), online(now)),
    ];
    let dates = occurrences(before, now);
    whole.into_iter().flatten().chain(dates).chain(title).collect()
}

/// What is new where no line shows it, in a sentence about the event called `title`.
pub(crate) fn unlisted(title: &str, before: Option<&EventSnapshot>, now: &EventSnapshot) -> String {
    if before == Some(now) {
        return format!("What had changed about {title} was changed back: all is as you were told.");
    }
    let Some(was) = before else { return news(title) };
    let has_new_text = was.description != now.description;
    let has_new_point = was.coordinates != now.coordinates;
    match (has_new_text, has_new_point) {
        (true, true) => format!("The description of {title} and its place on the map are new."),
        (true, false) => format!("The description of {title} is new."),
        (false, true) if now.coordinates.is_none() => format!("{title} is no longer marked on the map."),
        (false, true) => format!("The place of {title} on the map is new."),
        (false, false) => news(title),
    }
}

/// What is true whatever it was.
fn news(title: &str) -> String {
    format!("There is news about {}", ended(title))
}

/// Lines about single occurrences, at most: who moves more of them had better say so in the text.
const MOST_DATES: usize = 20;

/// What is different about single occurrences, by their days. A series that is new, or none any more, is told as a whole;
/// and so is a rule that has other dates: only what is a date of both can be said to be another now.
fn occurrences(before: &EventSnapshot, now: &EventSnapshot) -> Vec<Changed> {
    let (Some(old), Some(new)) = (&before.series, &now.series) else {
        return Vec::new();
    };
    let (was_date, is_date) = (when::has_date_on(before), when::has_date_on(now));
    let days: BTreeSet<&String> = old.exceptions.keys().chain(new.exceptions.keys()).collect();
    let changed = days
        .into_iter()
        .filter(|day| old.exceptions.get(*day) != new.exceptions.get(*day))
        .filter(|day| was_date.as_ref().is_none_or(|was| was(day)) && is_date.as_ref().is_none_or(|is| is(day)));
    changed
        .take(MOST_DATES)
        .map(|day| Changed {
            aspect: Aspect::Date,
            was: when::occurrence(before, day),
            now: match new.exceptions.get(day) {
                Some(None) => CALLED_OFF.to_owned(),
                _ => when::occurrence(now, day),
            },
        })
        .collect()
}

/// What stands where nothing was set.
pub(crate) const NOTHING: &str = "none";

/// What stands where there is an online link that the reader is not shown.
pub(crate) const FOR_SEATED: &str = "for those who have a seat";

fn online(facts: &EventSnapshot) -> String {
    if facts.online_with_seat {
        return FOR_SEATED.to_owned();
    }
    or_none(facts.online_url.as_ref())
}

/// A link that the reader is no longer shown is not told once more.
fn online_before(before: &EventSnapshot, now: &EventSnapshot) -> String {
    if now.online_with_seat && before.online_url.is_some() {
        return "shown to you".to_owned();
    }
    online(before)
}

fn or_none(text: Option<&String>) -> String {
    text.map_or(NOTHING.to_owned(), Clone::clone)
}

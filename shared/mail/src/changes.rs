//! What is different from the last letter: was → now.

use domain::letters::Facts;

use crate::when;

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
}

impl Aspect {
    /// Its label.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Title => "Name",
            Self::When => "When",
            Self::Place => "Where",
            Self::Online => "Online",
        }
    }
}

/// The lines, in the order in which people ask: when, where, online, name.
pub(crate) fn between(before: &Facts, now: &Facts) -> Vec<Changed> {
    let line = |aspect, was: String, now: String| (was != now).then_some(Changed { aspect, was, now });
    [
        line(Aspect::When, when::told(before), when::told(now)),
        line(
            Aspect::Place,
            or_none(before.place.as_ref()),
            or_none(now.place.as_ref()),
        ),
        line(
            Aspect::Online,
            or_none(before.online_url.as_ref()),
            or_none(now.online_url.as_ref()),
        ),
        line(Aspect::Title, before.title.clone(), now.title.clone()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What stands where nothing was set.
pub(crate) const NOTHING: &str = "none";

fn or_none(text: Option<&String>) -> String {
    text.map_or(NOTHING.to_owned(), Clone::clone)
}

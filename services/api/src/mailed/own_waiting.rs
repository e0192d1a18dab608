//! What waits for a person: rows of lists that organizers brought along, and news that are held; as JSON, and in words.

use domain::Instant;
use jiff::tz::TimeZone;
use serde::Serialize;
use store::own_page::{OwnNews, OwnRow};
use wording::{Text, texts, when};

use crate::events::answer::instant;
use crate::imports::ObtainedAnswer;

#[derive(Serialize)]
pub(super) struct RowFacts {
    group: String,
    email: String,
    name: String,
    obtained: ObtainedAnswer,
    /// The address of who of the group brought it.
    added_by: String,
    since: String,
    /// When the list is deleted.
    kept_until: String,
}

impl RowFacts {
    pub(super) fn of(own: &OwnRow) -> Self {
        Self {
            group: own.group.clone(),
            email: own.email.clone(),
            name: own.name.to_string(),
            obtained: ObtainedAnswer::of(&own.obtained),
            added_by: own.added_by.to_string(),
            since: instant(own.added_at),
            kept_until: instant(own.expires_at),
        }
    }
}

#[derive(Serialize)]
pub(super) struct NewsFacts {
    event: String,
    group: String,
    due_at: String,
    /// Null: it is held for a later letter.
    told_at: Option<String>,
}

impl NewsFacts {
    pub(super) fn of(own: &OwnNews) -> Self {
        Self {
            event: own.event.clone(),
            group: own.group.clone(),
            due_at: instant(own.due_at),
            told_at: own.told_at.map(instant),
        }
    }
}

/// A row of a list, in a sentence.
pub(super) fn listed(own: &OwnRow) -> Text {
    texts::own_page_imported(&own.email, own.obtained.from.as_str(), &own.group, on(own.added_at))
}

/// What is held for a later letter, a sentence each.
pub(super) fn held(news: &[OwnNews]) -> Vec<Text> {
    let held = news.iter().filter(|one| one.told_at.is_none());
    held.map(|one| texts::own_page_held(on(one.due_at), &one.event, &one.group))
        .collect()
}

fn on(at: Instant) -> Text {
    when::day(at.timestamp().to_zoned(TimeZone::UTC).date())
}

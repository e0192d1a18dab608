//! What a letter showed of an event, so that the next one can say what changed.

use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::event::details::Details;
use crate::event::online::Online;
use crate::event::{Event, Venue};
use crate::rsvp::status::{Entry, RsvpStatus};
use crate::schedule::series::{Series, SeriesRecord};
use crate::values::instant::Instant;
use std::collections::BTreeMap;

/// What the last letter that went out told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentSnapshot {
    /// Where it said the person stands.
    pub status: RsvpStatus,
    /// What it left in the calendar.
    pub entry: Entry,
    /// Whether it said that the event is off, or off for this person.
    pub over: bool,
    /// When the event ends by what it said.
    pub ends_at: Instant,
    /// Whether it asked for an answer that had been given before.
    pub asked_again: bool,
    /// The days of single dates of a series that it asked about, and when a letter first did.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub asked_dates: BTreeMap<String, Instant>,
    /// The event's letter revision that it told.
    pub letter_revision: i64,
    /// The event's SEQUENCE of the last move that it told.
    pub material_sequence: u32,
    /// The event's SEQUENCE when it was written.
    pub sequence: u32,
    /// SEQUENCE under which this person was first told of that move: a calendar's answer to a lower one answers an old
    /// time.
    pub asked_under: u32,
    /// The same of single dates of a series that ever changed, by day.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dates_under: BTreeMap<String, u32>,
    /// ORGANIZER that its calendar part named. It stays for the invitation's whole life, whatever the
    /// settings become: Cyrus refuses an update with another one.
    pub organizer: String,
    /// DTSTAMP of its calendar part.
    pub stamp: Instant,
    /// What the event looked like in it.
    pub facts: EventSnapshot,
}

/// What an event looked like in a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventSnapshot {
    /// Its title.
    pub title: String,
    /// Local start and end and the zone, as written.
    pub when: [String; 3],
    /// Name and address of the venue.
    pub place: Option<String>,
    /// Its online link, if the reader was shown it.
    pub online_url: Option<String>,
    /// Whether it has a link that the reader was not shown for want of a seat.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub online_with_seat: bool,
    /// How it repeats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesRecord>,
    /// Digest of the description, the same in all versions to come.
    pub description: String,
    /// Where the venue is on the globe, as GEO has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<String>,
    /// What else it told.
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

impl EventSnapshot {
    /// Whether time, place and rule are those of another state. Single dates of a series do not matter.
    #[must_use]
    pub fn is_when_and_where(&self, other: &Self) -> bool {
        let rule = |one: &Self| one.series.as_ref().map(|series| series.rule.clone());
        self.when == other.when
            && self.place == other.place
            && rule(self) == rule(other)
            && self.coordinates == other.coordinates
    }

    /// The facts of an event as it is now, as far as they are shown to a reader with a seat, or without.
    #[must_use]
    pub fn of(event: &Event, has_seat: bool) -> Self {
        let schedule = &event.plan.schedule;
        let online = event.plan.online(has_seat);
        let coordinates = event.plan.venue.as_ref().and_then(|venue| venue.coordinates);
        Self {
            title: event.plan.title.to_string(),
            when: [
                schedule.starts().to_string(),
                schedule.ends().to_string(),
                schedule.zone().name().to_owned(),
            ],
            place: event.plan.venue.as_ref().map(Venue::line),
            online_url: online.link().map(ToString::to_string),
            online_with_seat: online == Online::WithSeat,
            series: event.plan.series.as_ref().map(Series::record),
            description: digest(event.plan.description.as_str()),
            coordinates: coordinates.map(|at| format!("{:.6};{:.6}", at.latitude, at.longitude)),
            details: event.plan.details.told(),
        }
    }
}

/// Ten octets as letters and digits: kept with each invitation, so it is short, and nobody gains by two that are alike.
fn digest(text: &str) -> String {
    let whole = Sha256::digest(text);
    let short = whole.get(..10).unwrap_or_default();
    BASE32_NOPAD.encode(short).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn what_is_written_down_stays_as_it_is() {
        let facts = EventSnapshot::of(&fixture::draft(), false);
        let written = r#"{"title":"Meetup","when":["2026-12-03T18:30:00","2026-12-03T21:00:00","Europe/Berlin"],"place":null,"online_url":null,"description":"4oymiquy7qobjgx3"}"#;
        assert_eq!(serde_json::to_string(&facts).unwrap(), written);
        assert_eq!(serde_json::from_str::<EventSnapshot>(written).unwrap(), facts);
    }
}

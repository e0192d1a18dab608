//! What a letter showed of an event, so that the next one can say what changed.

use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::event::{Coordinates, Event, EventPlan, Venue};
use crate::online::Online;
use crate::series::{Series, SeriesRecord};

/// What an event looked like in a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
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
    /// The rest, which no line of a letter shows. What versions before this one wrote down does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unlisted: Option<Unlisted>,
}

/// What of an event can change without a line that says from what to what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlisted {
    /// Digest of the description, the same in all versions to come.
    pub description: String,
    /// Where the venue is on the globe, as GEO has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<String>,
}

impl Facts {
    /// The facts of an event as it is now, as far as they are shown to a reader with a seat, or without.
    #[must_use]
    pub fn of(event: &Event, has_seat: bool) -> Self {
        let schedule = &event.plan.schedule;
        let online = event.plan.online(has_seat);
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
            unlisted: Some(Unlisted::of(&event.plan)),
        }
    }
}

impl Unlisted {
    fn of(plan: &EventPlan) -> Self {
        let coordinates = plan.venue.as_ref().and_then(|venue| venue.coordinates);
        let geo = |at: Coordinates| format!("{:.6};{:.6}", at.latitude, at.longitude);
        Self {
            description: digest(plan.description.as_str()),
            coordinates: coordinates.map(geo),
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
    fn what_older_versions_wrote_down_is_read_and_what_is_written_stays_as_it_is() {
        let facts = Facts::of(&fixture::draft(), false);
        let written = r#"{"title":"Meetup","when":["2026-12-03T18:30:00","2026-12-03T21:00:00","Europe/Berlin"],"place":null,"online_url":null,"unlisted":{"description":"4oymiquy7qobjgx3"}}"#;
        assert_eq!(serde_json::to_string(&facts).unwrap(), written);
        assert_eq!(serde_json::from_str::<Facts>(written).unwrap(), facts);
        let older = written.replace(r#","unlisted":{"description":"4oymiquy7qobjgx3"}"#, "");
        let read: Facts = serde_json::from_str(&older).unwrap();
        assert_eq!(
            read,
            Facts {
                unlisted: None,
                ..facts
            }
        );
    }
}

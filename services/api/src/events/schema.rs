//! How the OpenAPI document describes an event that is sent in. Reading it is left to [`body`](super::body).

use utoipa::ToSchema;

use super::answer::{AgendaItemAnswer, HostAnswer, VenueAnswer};
use crate::words;

/// A new event. It starts as a draft.
#[derive(ToSchema)]
#[schema(example = json!({ "title": "Rust & Röst", "starts": "2036-01-03T18:30:00", "ends": "2036-01-03T21:00:00", "capacity": 40 }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewEvent {
    /// A template of the group, which sets what is left out here.
    template_id: Option<String>,
    /// What it is called. One line.
    #[schema(max_length = 200, example = "Rust & Röst")]
    title: String,
    /// What it is about, in Markdown.
    #[schema(max_length = 20000)]
    description: Option<String>,
    /// Local start in the event's time zone. A time that the clocks skip is refused; one that happens twice means the first.
    #[schema(example = "2026-12-03T18:30:00")]
    starts: String,
    /// Local end in the event's time zone, after the start and at most 31 days later.
    #[schema(example = "2026-12-03T21:00:00")]
    ends: String,
    /// IANA time zone; left out, the group's.
    #[schema(example = "Europe/Berlin", nullable = false)]
    time_zone: Option<String>,
    /// Where people meet.
    venue: Option<VenueAnswer>,
    /// Where it is online, http(s).
    online_url: Option<String>,
    /// Who is shown `online_url`. `seated`: who has a seat; others read that they get it with one. `public`: everybody.
    #[schema(default = "seated", nullable = false)]
    online_url_visibility: Option<words::LinkVisibility>,
    /// How many people fit, guests included; null: no limit.
    #[schema(minimum = 1, maximum = 1_000_000)]
    capacity: Option<u32>,
    /// How many guests each person may bring.
    #[schema(minimum = 0, maximum = 20, default = 0, nullable = false)]
    guests_max: Option<u16>,
    /// Whether people queue once it is full.
    #[schema(default = true, nullable = false)]
    waitlist: Option<bool>,
    /// `public`; `unlisted`: not in lists and the group's feed; `private`: personal links only.
    #[schema(default = "public", nullable = false)]
    visibility: Option<words::Visibility>,
    /// Local time of day, before that of `starts`, at which doors open; of a series, on each date. People who know the event are told when it changes.
    #[schema(example = "18:00")]
    doors_open: Option<String>,
    /// Local time in the event's time zone after which people no longer say yes by themselves.
    #[schema(example = "2026-12-02T12:00:00")]
    rsvp_closes: Option<String>,
    /// What happens, in the order in which it is told, at most 40; on its pages.
    #[schema(max_items = 40)]
    agenda: Option<Vec<AgendaItemAnswer>>,
    /// Who is there for people, at most 20; on its pages.
    #[schema(max_items = 20)]
    hosts: Option<Vec<HostAnswer>>,
    /// What everybody who sees the event sees of who comes.
    #[schema(default = "number")]
    attendees_shown: Option<words::AttendeesShown>,
    /// How many hours before the start (of a series, of each date) who comes is reminded: at most five different whole numbers; `[]`: not at all; null: as the group has it. Never between 22 and 8 o'clock in the event's zone, unless it is that near.
    #[schema(example = json!([168, 24]), max_items = 5)]
    reminders: Option<Vec<u16>>,
    /// How it repeats: an RRULE of RFC 5545 with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY and INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST. It must begin with `starts` and make at most 1000 events within ten years; a rule with no end ends there. An UNTIL with a time is kept as the last day that it leads to, so that another start keeps all dates. A seat is a seat for the whole series.
    #[schema(max_length = 500, example = "FREQ=MONTHLY;BYDAY=1TH;COUNT=12")]
    recurrence: Option<String>,
}

/// A change to an event: what is left out stays, `null` clears. A change of time or place asks everybody again.
///
/// With another `time_zone`, local times that are left out are read in the new one.
#[derive(ToSchema)]
#[schema(example = json!({ "title": "Rust, Röst & Rhein" }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct EventPatch {
    /// What it is called. One line.
    #[schema(nullable = false)]
    title: Option<String>,
    /// What it is about, in Markdown.
    description: Option<String>,
    /// Local start in the event's time zone.
    #[schema(nullable = false)]
    starts: Option<String>,
    /// Local end in the event's time zone.
    #[schema(nullable = false)]
    ends: Option<String>,
    /// IANA time zone.
    #[schema(nullable = false)]
    time_zone: Option<String>,
    /// Where people meet; taken as a whole.
    venue: Option<VenueAnswer>,
    /// Where it is online, http(s).
    online_url: Option<String>,
    /// Who is shown it.
    #[schema(nullable = false)]
    online_url_visibility: Option<words::LinkVisibility>,
    /// How many people fit; not below the seats taken. Raising it seats who waits.
    capacity: Option<u32>,
    /// How many guests each person may bring.
    #[schema(nullable = false)]
    guests_max: Option<u16>,
    /// Whether people queue once it is full.
    #[schema(nullable = false)]
    waitlist: Option<bool>,
    /// Who sees it.
    #[schema(nullable = false)]
    visibility: Option<words::Visibility>,
    /// Local time of day, before that of `starts`, at which doors open. People are told that it changed.
    doors_open: Option<String>,
    /// Local time in the event's time zone after which people no longer say yes by themselves.
    rsvp_closes: Option<String>,
    /// What happens, in the order in which it is told, at most 40; on its pages.
    #[schema(max_items = 40)]
    agenda: Option<Vec<AgendaItemAnswer>>,
    /// Who is there for people, at most 20; on its pages.
    #[schema(max_items = 20)]
    hosts: Option<Vec<HostAnswer>>,
    /// What everybody who sees the event sees of who comes. `null` is `number`.
    attendees_shown: Option<words::AttendeesShown>,
    /// How many hours before who comes is reminded; null: as the group has it.
    #[schema(max_items = 5)]
    reminders: Option<Vec<u16>>,
    /// How it repeats. What was said about single occurrences stays where the new rule, or the new start, has the same day.
    recurrence: Option<String>,
}

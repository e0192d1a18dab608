//! How the OpenAPI document describes an event that is sent in. Reading it is left to [`body`](super::body).

use utoipa::ToSchema;

use super::access::AccessAnswer;
use super::answer::{AgendaItemAnswer, HostAnswer, VenueAnswer};
use super::questions::QuestionAnswer;
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
    /// Whether people queue once it is full. A lottery needs it.
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
    /// Whether you accept or decline each who says yes (`POST /invitations/{id}/accept`): a yes then asks for a place and takes none. Not with `waitlist_mode: lottery`.
    #[schema(default = false, nullable = false)]
    approval: Option<bool>,
    /// Whether who was accepted asks anew once they change their guests or answers. Their place is free meanwhile.
    #[schema(default = false, nullable = false)]
    approval_again: Option<bool>,
    /// Local time, before `starts`, at which places are drawn where `waitlist_mode` is `lottery`; it moves with the event.
    #[schema(example = "2026-12-01T12:00:00")]
    lottery_at: Option<String>,
    /// So many hours before the start places are confirmed by. Who has one is asked 48 hours before that and again 24 hours before it; a place goes on only if the first letter was taken by the mail server a day before and nobody answered since. Null: nobody is asked. Not for a series.
    #[schema(minimum = 1, maximum = 720)]
    confirm_by: Option<u16>,
    /// What the place has for people who need it; on pages and letters.
    access: Option<AccessAnswer>,
    /// What becomes of seats that come free. `auto`: who waits has them at once until 24 hours before the start (of an event that is online alone, one hour); then they are offered. `promote`: who waits always has them. `offer`: they are always offered. An offer lapses 24 hours after the mail server took its letter, or after an eighth of what is left where the start is within 48 hours, 15 minutes at least; by night its letter waits, unless the start is within 12 hours. In the last 4 hours the next three hear of it at once, and the first press has it. `lottery`: everybody who says yes waits until `lottery_at`; then places are drawn, parties whole, and what comes free later goes as in `auto`.
    #[schema(default = "auto", nullable = false)]
    waitlist_mode: Option<words::WaitlistMode>,
    /// What who says yes is asked on their page, at most 20. A question whose words change is another `version` of it, and asked anew.
    #[schema(max_items = 20)]
    questions: Option<Vec<QuestionAnswer>>,
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
    /// Whether people queue once it is full. A lottery needs it.
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
    /// Whether you accept or decline each who says yes. Seats and waitlist stay as they are; who asked still waits for your word.
    #[schema(nullable = false)]
    approval: Option<bool>,
    /// Whether who was accepted asks anew once they change their guests or answers. Their place is free meanwhile.
    #[schema(nullable = false)]
    approval_again: Option<bool>,
    /// Local time, before `starts`, at which places are drawn where `waitlist_mode` is `lottery`; it moves with the event.
    #[schema(example = "2026-12-01T12:00:00")]
    lottery_at: Option<String>,
    /// So many hours before the start places are confirmed by. Who has one is asked 48 hours before that and again 24 hours before it; a place goes on only if the first letter was taken by the mail server a day before and nobody answered since. Null: nobody is asked. Not for a series.
    #[schema(minimum = 1, maximum = 720)]
    confirm_by: Option<u16>,
    /// What the place has for people who need it; on pages and letters.
    access: Option<AccessAnswer>,
    /// What becomes of seats that come free.
    #[schema(nullable = false)]
    waitlist_mode: Option<words::WaitlistMode>,
    /// What who says yes is asked on their page, at most 20. A question whose words change is another `version` of it, and asked anew.
    #[schema(max_items = 20)]
    questions: Option<Vec<QuestionAnswer>>,
    /// How many hours before who comes is reminded; null: as the group has it.
    #[schema(max_items = 5)]
    reminders: Option<Vec<u16>>,
    /// How it repeats. What was said about single occurrences stays where the new rule, or the new start, has the same day.
    recurrence: Option<String>,
}

//! An evening in Cologne, to be changed by each story.

use domain::event::online::LinkVisibility;
use domain::event::poster::PosterWords;
use domain::event::reminders::Reminders;
use domain::event::{Coordinates, Counts, Event, EventPlan, EventStatus, Venue, Visibility};
use domain::group::{Group, GroupPlan};
use domain::mail::owed::{Method, ParticipationStatus};
use domain::schedule::{Schedule, Zone};
use domain::values::ids::Id;
use domain::values::text::{Description, PersonName, Place, Slug, Title, WebUrl};
use domain::{EventId, GroupId, Instant, MailAddress};

use crate::{CalendarEntry, EntryWords, Scheduling};

pub(super) fn instant(text: &str) -> Instant {
    Instant::new(text.parse().unwrap())
}

pub(super) fn schedule(zone: &str, starts: &str, ends: &str) -> Schedule {
    Schedule::new(
        starts.parse().unwrap(),
        ends.parse().unwrap(),
        Zone::parse(zone).unwrap(),
    )
    .unwrap()
}

fn evening() -> EventPlan {
    EventPlan {
        title: Title::parse("Rust & Röst: dritter Abend, mit Kölsch").unwrap(),
        description: Description::parse("*Talks*").unwrap(),
        schedule: schedule("Europe/Berlin", "2026-12-03T18:30:00", "2026-12-03T21:00:00"),
        venue: Some(Venue {
            name: Place::parse("Café Ohm").unwrap(),
            address: Some(Place::parse("Ring 1; 50667 Köln").unwrap()),
            coordinates: Some(Coordinates {
                latitude: 50.9375,
                longitude: 6.960_3,
            }),
        }),
        online_url: Some(WebUrl::parse("https://meet.example.org/abend?a=1;b=2").unwrap()),
        online_url_visibility: LinkVisibility::Seated,
        capacity: Some(40),
        guests_max: 1,
        waitlist: true,
        visibility: Visibility::Public,
        reminders: None,
        series: None,
        details: domain::event::details::Details::default(),
    }
}

/// An event as everybody is shown it, in English.
pub(super) fn entry_of(event: &Event) -> CalendarEntry<'_> {
    let words = EntryWords {
        cancelled: format!("Cancelled: {}", event.plan.title),
        online_with_seat: "Online: you get the link once you have a seat.".to_owned(),
    };
    CalendarEntry::of(event, words)
}

pub(super) fn event() -> Event {
    Event {
        id: EventId::fresh(instant("2026-11-20T10:00:00Z"), [7; 10]),
        group: GroupId::fresh(instant("2026-11-20T09:00:00Z"), [8; 10]),
        slug: Slug::parse("rust-roest").unwrap(),
        plan: evening(),
        status: EventStatus::Published,
        cancel_reason: None,
        sequence: 3,
        material_sequence: 3,
        revision: 5,
        letter_revision: 4,
        counts: Counts::default(),
        next_arrival: 1,
        draw: None,
        poster: PosterWords::trusted("amber-comet-violin".to_owned()),
        created_at: instant("2026-11-20T10:00:00Z"),
        updated_at: instant("2026-11-21T08:15:30.5Z"),
    }
}

pub(super) fn group() -> Group {
    Group {
        id: GroupId::fresh(instant("2026-11-20T09:00:00Z"), [8; 10]),
        slug: Slug::parse("rust-koeln").unwrap(),
        plan: GroupPlan {
            name: Title::parse("Rust Meetup Köln").unwrap(),
            description: Description::parse("Rust am Rhein").unwrap(),
            zone: Zone::parse("Europe/Berlin").unwrap(),
            reply_to: None,
            language: "en".to_owned(),
            german_form: domain::group::GermanForm::Sie,
            reminders: Reminders::default(),
            colour: None,
            imprint: domain::group::imprint::Imprint::default(),
            retention_days: None,
            topics: domain::asks::profile::Topics::default(),
        },
        revision: 1,
        feed_revision: 2,
        feed_changed_at: instant("2026-11-21T08:15:30Z"),
        created_at: instant("2026-11-20T09:00:00Z"),
        retention_since: instant("2026-11-20T09:00:00Z"),
    }
}

/// Who is invited.
pub(super) struct Guest {
    pub(super) event: Event,
    pub(super) group: Group,
    pub(super) address: MailAddress,
    pub(super) name: PersonName,
}

pub(super) fn anna() -> Guest {
    Guest {
        event: event(),
        group: group(),
        address: MailAddress::parse("anna@example.com").unwrap(),
        name: PersonName::parse("Anna Berg").unwrap(),
    }
}

impl Guest {
    pub(super) fn invited(&self) -> Scheduling<'_> {
        let entry = CalendarEntry {
            description: "Talks\nand Kölsch.".to_owned(),
            url: "https://events.example.org/r/k7d2m4q9x3".to_owned(),
            online: self.event.plan.online(true),
            stamp: instant("2026-11-22T12:00:00Z"),
            ..entry_of(&self.event)
        };
        Scheduling {
            entry,
            method: Method::Request,
            participation: ParticipationStatus::NeedsAction,
            attendee: &self.address,
            attendee_name: &self.name,
            organizer: "rsvp+k7d2m4q9x3@events.example.org",
            organizer_name: self.group.plan.name.as_str(),
        }
    }

    /// The same with another entry.
    pub(super) fn invited_to<'a>(&'a self, change: impl FnOnce(&mut CalendarEntry<'a>)) -> Scheduling<'a> {
        let mut invited = self.invited();
        change(&mut invited.entry);
        invited
    }
}

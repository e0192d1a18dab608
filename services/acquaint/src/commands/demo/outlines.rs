//! The events of the sample.

use domain::event::details::Details;
use domain::event::online::LinkVisibility;
use domain::event::reminders::Reminders;
use domain::event::{Coordinates, EventPlan, Venue, Visibility};
use domain::rsvp::seating::WaitlistMode;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Series;
use domain::schedule::{Schedule, Zone};
use domain::values::text::{Description, Place, Title, WebUrl};
use jiff::ToSpan;
use jiff::civil::DateTime;

use super::program;
use super::sample::invalid;
use crate::error::Failure;

/// How many are invited to the dinner and other small events, so that letters about those do not cover the others.
const FEW: usize = 12;
/// Where all of them take place.
pub(super) const ZONE: &str = "Europe/Berlin";

/// An event in short.
pub(super) struct Outline {
    title: &'static str,
    description: &'static str,
    days: i32,
    hour: i8,
    capacity: Option<u32>,
    guests_max: u16,
    online: bool,
    visibility: Visibility,
    rule: Option<&'static str>,
    mode: WaitlistMode,
    approval: bool,
    pub(super) invited: usize,
    pub(super) ending: Ending,
}

/// How far it is when the sample is looked at.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Ending {
    Published,
    Draft,
    Cancelled,
}

/// What most of them have in common.
const USUAL: Outline = Outline {
    title: "",
    description: "",
    days: 0,
    hour: 0,
    capacity: None,
    guests_max: 0,
    online: false,
    visibility: Visibility::Public,
    rule: None,
    mode: WaitlistMode::Auto,
    approval: false,
    invited: 60,
    ending: Ending::Published,
};

/// The events, in the order in which the sample shows them.
pub(super) const OUTLINES: [Outline; 10] = [
    Outline {
        title: "Mentors & Makers: autumn evening",
        description: "Bring a question you are **stuck on**, or an hour of experience to give.",
        days: -2,
        hour: 18,
        capacity: Some(24),
        guests_max: 2,
        invited: 40,
        ..USUAL
    },
    Outline {
        title: "Harbour walk and talk",
        description: "Two by two along the water, changing partners at every bridge.",
        days: 14,
        hour: 11,
        capacity: Some(30),
        guests_max: 3,
        ending: Ending::Cancelled,
        ..USUAL
    },
    Outline {
        title: "Mentors & Makers: winter evening",
        description: "Bring a question you are **stuck on**, or an hour of experience to give.",
        // Within a week, so that its people may ask each other.
        days: 6,
        hour: 18,
        capacity: Some(24),
        guests_max: 2,
        ..USUAL
    },
    Outline {
        title: "Breakfast for first-time founders",
        description: "Twelve people, one table, no slides. Somebody who has done it before sits beside you.",
        days: 17,
        hour: 8,
        capacity: Some(12),
        rule: Some("FREQ=WEEKLY;INTERVAL=2;COUNT=6"),
        ..USUAL
    },
    Outline {
        title: "Ask me anything: pricing your first product",
        description: "Online, with cameras on. Questions first, answers second.",
        days: 24,
        hour: 17,
        capacity: None,
        online: true,
        ..USUAL
    },
    Outline {
        title: "Speakers' dinner",
        description: "For those who spoke this year, and the people they would like to thank.",
        days: 31,
        hour: 19,
        capacity: Some(20),
        guests_max: 1,
        visibility: Visibility::Private,
        invited: FEW,
        ..USUAL
    },
    Outline {
        title: "Spring gathering",
        description: "To be planned. Ideas are welcome.",
        days: 120,
        hour: 16,
        capacity: Some(80),
        guests_max: 1,
        visibility: Visibility::Unlisted,
        ending: Ending::Draft,
        ..USUAL
    },
    Outline {
        title: "Portfolio clinic",
        description: "Bring one page. Three people look at it, kindly and closely.",
        days: 10,
        hour: 15,
        capacity: Some(3),
        mode: WaitlistMode::Offer,
        invited: FEW,
        ..USUAL
    },
    Outline {
        title: "Table of investors",
        description: "Eight seats, so we look at who sits beside whom.",
        days: 20,
        hour: 12,
        capacity: Some(8),
        approval: true,
        invited: FEW,
        ..USUAL
    },
    Outline {
        title: "Tour of the shipyard",
        description: "Two helmets, many friends: places are drawn.",
        days: 12,
        hour: 10,
        capacity: Some(2),
        mode: WaitlistMode::Lottery,
        invited: FEW,
        ..USUAL
    },
];

/// The plan of an event, counted from now.
pub(super) fn plan_of(outline: &Outline, now: jiff::Timestamp) -> Result<EventPlan, Failure> {
    let zone = Zone::parse(ZONE).map_err(invalid)?;
    let day = now.to_zoned(zone.rules()).date().saturating_add(outline.days.days());
    let starts: DateTime = day.at(outline.hour, 30, 0, 0);
    let schedule = Schedule::new(starts, starts.saturating_add(150.minutes()), zone).map_err(invalid)?;
    let rule = outline.rule.map(Recurrence::parse).transpose().map_err(invalid)?;
    let series = rule
        .map(|rule| Series::new(rule, &schedule))
        .transpose()
        .map_err(invalid)?;
    Ok(EventPlan {
        title: Title::parse(outline.title).map_err(invalid)?,
        description: Description::parse(outline.description).map_err(invalid)?,
        schedule,
        venue: if outline.online { None } else { Some(venue()?) },
        online_url: outline
            .online
            .then(|| WebUrl::parse("https://meet.harbour.example/pricing"))
            .transpose()
            .map_err(invalid)?,
        online_url_visibility: LinkVisibility::Seated,
        capacity: outline.capacity,
        guests_max: outline.guests_max,
        waitlist: true,
        visibility: outline.visibility,
        // None whose time came before anything ran.
        reminders: (outline.days < 7).then(|| Reminders::trusted(if outline.days > 0 { "24" } else { "" })),
        series,
        details: Details {
            approval: outline.approval,
            waitlist_mode: outline.mode,
            lottery_at: (outline.mode == WaitlistMode::Lottery).then(|| starts.saturating_sub(48.hours())),
            ..program::of(outline.hour, outline.online, outline.days)?
        },
    })
}

fn venue() -> Result<Venue, Failure> {
    Ok(Venue {
        name: Place::parse("Sailmakers' Loft").map_err(invalid)?,
        address: Some(Place::parse("Speicherstraße 12, 20457 Hamburg").map_err(invalid)?),
        coordinates: Some(Coordinates {
            latitude: 53.5438,
            longitude: 9.9974,
        }),
    })
}

//! Plans and people to test with.

use domain::MailAddress;
use domain::asks::profile::Topics;
use domain::event::online::LinkVisibility;
use domain::event::reminders::Reminders;
use domain::event::{EventPlan, Visibility};
use domain::group::GroupPlan;
use domain::invitation::Invitee;
use domain::schedule::{Schedule, Zone};
use domain::values::text::{Description, PersonName, Title};

/// A group in Berlin.
#[must_use]
pub fn group_plan(name: &str) -> GroupPlan {
    GroupPlan {
        name: Title::parse(name).expect("a title"),
        description: Description::parse("").expect("a description"),
        zone: berlin(),
        reply_to: None,
        language: "en".to_owned(),
        german_form: domain::group::GermanForm::Sie,
        reminders: Reminders::default(),
        colour: None,
        imprint: domain::group::imprint::Imprint::default(),
        retention_days: None,
        topics: Topics::default(),
    }
}

/// An evening in Berlin ten days after the test clock's start, public, with a waitlist and two guests each.
#[must_use]
pub fn event_plan(title: &str, capacity: Option<u32>) -> EventPlan {
    EventPlan {
        title: Title::parse(title).expect("a title"),
        description: Description::parse("What it is *about*.").expect("a description"),
        schedule: schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00"),
        venue: None,
        online_url: None,
        online_url_visibility: LinkVisibility::Seated,
        capacity,
        guests_max: 2,
        waitlist: true,
        visibility: Visibility::Public,
        reminders: None,
        series: None,
        details: domain::event::details::Details::default(),
    }
}

/// A schedule in Berlin.
#[must_use]
pub fn schedule(starts: &str, ends: &str) -> Schedule {
    let local = |text| str::parse(text).expect("a local time");
    Schedule::new(local(starts), local(ends), berlin()).expect("an end after the start")
}

/// People numbered from 1: `guest1@example.org`, called "Guest 1".
#[must_use]
pub fn invitees(count: usize) -> Vec<Invitee> {
    (1..=count)
        .map(|number| Invitee {
            address: MailAddress::parse(&format!("guest{number}@example.org")).expect("an address"),
            name: PersonName::parse(&format!("Guest {number}")).expect("a name"),
            obtained: None,
        })
        .collect()
}

fn berlin() -> Zone {
    Zone::parse("Europe/Berlin").expect("a zone")
}

//! An event and an invitation for this crate's tests.

use uuid::Uuid;

use crate::event::details::Details;
use crate::event::online::LinkVisibility;
use crate::event::poster::PosterWords;
use crate::event::questions::Answers;
use crate::event::{Counts, Event, EventPlan, EventStatus, Visibility};
use crate::invitation::Invitation;
use crate::invitation::overrides::Overrides;
use crate::rsvp::status::RsvpStatus;
use crate::schedule::{Schedule, Zone};
use crate::values::address::MailAddress;
use crate::values::ids::{EventId, GroupId, Id, InvitationId, PersonId};
use crate::values::instant::Instant;
use crate::values::text::{Description, Note, PersonName, Slug, Title};

/// A draft of an evening in December.
pub(crate) fn draft() -> Event {
    let local = |text: &str| text.parse().unwrap();
    let zone = Zone::parse("Europe/Berlin").unwrap();
    let schedule = Schedule::new(local("2026-12-03T18:30:00"), local("2026-12-03T21:00:00"), zone).unwrap();
    let plan = EventPlan {
        title: Title::parse("Meetup").unwrap(),
        description: Description::parse("").unwrap(),
        schedule,
        venue: None,
        online_url: None,
        online_url_visibility: LinkVisibility::Seated,
        capacity: None,
        guests_max: 2,
        waitlist: true,
        visibility: Visibility::Public,
        reminders: None,
        series: None,
        details: Details::default(),
    };
    Event {
        id: EventId::from_uuid(Uuid::from_u128(1)),
        group: GroupId::from_uuid(Uuid::from_u128(2)),
        slug: Slug::parse("meetup").unwrap(),
        plan,
        status: EventStatus::Draft,
        cancel_reason: None,
        sequence: 0,
        material_sequence: 0,
        revision: 1,
        letter_revision: 0,
        counts: Counts::default(),
        next_arrival: 1,
        draw: None,
        poster: PosterWords::trusted("amber-comet-violin".to_owned()),
        created_at: Instant::EPOCH,
        updated_at: Instant::EPOCH,
    }
}

/// The same, announced.
pub(crate) fn published() -> Event {
    let mut event = draft();
    event.publish(Instant::EPOCH).unwrap();
    event
}

/// Anna's invitation to it, of which she was not told yet.
pub(crate) fn invitation() -> Invitation {
    Invitation {
        id: InvitationId::from_uuid(Uuid::from_u128(3)),
        event: EventId::from_uuid(Uuid::from_u128(1)),
        person: PersonId::from_uuid(Uuid::from_u128(4)),
        address: MailAddress::parse("anna@example.org").unwrap(),
        name: PersonName::parse("Anna").unwrap(),
        overrides: Overrides::default(),
        answers: Answers::new(),
        status: RsvpStatus::Unanswered,
        note: Note::parse("").unwrap(),
        source: None,
        answered_at: None,
        answered_sequence: None,
        revision: 1,
        sequence_offset: 0,
        link_version: 0,
        feed_version: 0,
        reply_version: None,
        reply_issue: None,
        resend: false,
        last_sent: None,
        obtained: None,
        language: None,
        held: false,
        created_at: Instant::EPOCH,
    }
}

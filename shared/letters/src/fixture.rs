//! A group, an event and a person for this crate's tests.

use std::sync::Arc;

use domain::asks::profile::Topics;
use domain::event::details::Details;
use domain::event::online::LinkVisibility;
use domain::event::poster::PosterWords;
use domain::event::questions::Answers;
use domain::event::reminders::Reminders;
use domain::event::{Counts, Event, EventPlan, EventStatus, Venue, Visibility};
use domain::group::imprint::Imprint;
use domain::group::{Group, GroupPlan};
use domain::invitation::Invitation;
use domain::invitation::overrides::Overrides;
use domain::invitation::snapshot::SentSnapshot;
use domain::mail::owed::{owed, snapshot_of};
use domain::rsvp::status::RsvpStatus;
use domain::schedule::{Schedule, Zone};
use domain::values::ids::Id;
use domain::values::text::{Description, Note, PersonName, Place, Slug, Title, WebUrl};
use domain::values::token::Keyring;
use domain::{DeliveryId, EventId, GroupId, Instant, InvitationId, MailAddress, PersonId};

use mail::{MailIdentity, MailIdentitySettings, OrganizerAddress};
use wording::Language;

use crate::Links;

fn id<T: Id>(number: u128) -> T {
    T::from_uuid(uuid::Uuid::from_u128(number))
}

pub(crate) fn now() -> Instant {
    Instant::new("2026-11-22T09:00:00Z".parse().unwrap())
}

pub(crate) fn delivery() -> DeliveryId {
    id(0x0199_0000_0000_7000_8000_0000_0000_00dd)
}

pub(crate) fn keyring() -> Arc<Keyring> {
    Arc::new(Keyring::new(b"a secret of thirty-two octets ok", None))
}

pub(crate) fn identity() -> MailIdentity {
    with_reply_domain(Some("replies.example.org"))
}

pub(crate) fn identity_without_reply_domain() -> MailIdentity {
    with_reply_domain(None)
}

pub(crate) fn links() -> Links {
    Links::new("https://events.example.org", keyring())
}

fn with_reply_domain(reply_domain: Option<&str>) -> MailIdentity {
    MailIdentity::new(MailIdentitySettings {
        mail_from: "Acquaint <events@example.org>",
        reply_domain,
        organizer_address: OrganizerAddress::Token,
        keyring: keyring(),
        dkim: None,
    })
    .unwrap()
}

pub(crate) fn group() -> Group {
    let plan = GroupPlan {
        name: Title::parse("Rust Köln").unwrap(),
        description: Description::parse("").unwrap(),
        zone: Zone::parse("Europe/Berlin").unwrap(),
        reply_to: Some(MailAddress::parse("orga@example.org").unwrap()),
        language: "en".to_owned(),
        german_form: domain::group::GermanForm::Sie,
        reminders: Reminders::default(),
        colour: None,
        imprint: Imprint::default(),
        retention_days: None,
        topics: Topics::default(),
    };
    Group {
        id: id::<GroupId>(1),
        slug: Slug::parse("rust-koeln").unwrap(),
        plan,
        revision: 1,
        feed_revision: 1,
        feed_changed_at: now(),
        created_at: now(),
        retention_since: now(),
    }
}

/// The same group, which says who it is.
pub(crate) fn group_with_imprint() -> Group {
    let mut group = group();
    group.plan.imprint = Imprint {
        legal_name: Title::parse("Rust Köln e. V.").ok(),
        postal_address: Place::parse("Domstraße 1, 50668 Köln").ok(),
        privacy_url: WebUrl::parse("https://rust.example.org/privacy").ok(),
        contact: Place::parse("0221 123456").ok(),
    };
    group
}

pub(crate) fn schedule(starts: &str, ends: &str) -> Schedule {
    Schedule::new(
        starts.parse().unwrap(),
        ends.parse().unwrap(),
        Zone::parse("Europe/Berlin").unwrap(),
    )
    .unwrap()
}

pub(crate) fn venue(name: &str) -> Venue {
    Venue {
        name: Place::parse(name).unwrap(),
        address: Some(Place::parse("Domstraße 1, Köln").unwrap()),
        coordinates: None,
    }
}

pub(crate) fn event() -> Event {
    let plan = EventPlan {
        title: Title::parse("Rust & Röst").unwrap(),
        description: Description::parse("Talks by **Anna** and *Bert*.").unwrap(),
        schedule: schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00"),
        venue: Some(venue("Rösterei")),
        online_url: None,
        online_url_visibility: LinkVisibility::Seated,
        capacity: Some(20),
        guests_max: 2,
        waitlist: true,
        visibility: Visibility::Public,
        reminders: None,
        series: None,
        details: Details {
            rsvp_closes: Some("2026-12-02T12:00:00".parse().unwrap()),
            ..Details::default()
        },
    };
    Event {
        id: id::<EventId>(3),
        group: id::<GroupId>(1),
        slug: Slug::parse("rust-und-roest-ab12").unwrap(),
        plan,
        status: EventStatus::Published,
        cancel_reason: None,
        sequence: 0,
        material_sequence: 0,
        revision: 1,
        letter_revision: 1,
        next_arrival: 1,
        draw: None,
        poster: PosterWords::trusted("amber-comet-violin".to_owned()),
        counts: Counts::default(),
        created_at: now(),
        updated_at: now(),
    }
}

pub(crate) fn invitation() -> Invitation {
    Invitation {
        id: id::<InvitationId>(4),
        event: id::<EventId>(3),
        person: id::<PersonId>(5),
        address: MailAddress::parse("anna@example.com").unwrap(),
        name: PersonName::parse("Anna Berg").unwrap(),
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
        created_at: now(),
    }
}

/// What the person knows after the letter that is owed now.
pub(crate) fn told(event: &Event, invitation: &Invitation, organizer: &str) -> SentSnapshot {
    let letter = owed(event, invitation, false, now()).unwrap();
    snapshot_of(&letter, event, invitation, organizer.to_owned(), now())
}

/// Keeps what is read in a language, beside the test that says so.
macro_rules! keep {
    ($name:expr, $language:expr, $shown:expr $(,)?) => {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{}.{}", $name, $language.tag()), $shown);
        });
    };
}
pub(crate) use keep;

/// Writes a letter down for `tests/pictures`, if that asks for it.
pub(crate) fn picture(name: &str, language: Language, html: &str) {
    let Some(folder) = std::env::var_os("ACQUAINT_TEST_LETTERS").map(std::path::PathBuf::from) else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.{}.html", language.tag())), html).unwrap();
}

/// Whether the letters of a language are kept whole, a file each. Of the others their words are.
pub(crate) fn is_kept_whole(language: Language) -> bool {
    matches!(language, Language::En | Language::De)
}

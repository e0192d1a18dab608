//! Letters to a person and about them, mail of theirs that is kept, and times that their calendar proposed: as JSON, and in words.

use domain::Instant;
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::coffee_letter::CoffeeLetterKind;
use domain::mail::kind::LetterKind;
use domain::mail::link::LinkKind;
use domain::schedule::Zone;
use jiff::tz::TimeZone;
use serde::Serialize;
use store::mail_in::inbound::{KEPT_FOR, OwnMail};
use store::own_page::{OwnData, OwnLetter};
use store::rsvp::proposals::Proposal;
use wording::{Text, texts, when};

use crate::events::answer::instant;
use crate::proposals;

#[derive(Serialize)]
pub(super) struct LetterFacts {
    kind: String,
    /// `you`, or `organizer`: it tells an organizer of them.
    to: &'static str,
    event: Option<String>,
    group: Option<String>,
    created_at: String,
    /// Null, like the next: it is about what people ask each other.
    state: Option<&'static str>,
    sent_at: Option<String>,
}

impl LetterFacts {
    pub(super) fn of(own: &OwnLetter) -> Self {
        Self {
            kind: own.kind.clone(),
            to: if own.is_to_organizer { "organizer" } else { "you" },
            event: own.event.clone(),
            group: own.group.clone(),
            created_at: to_the_minute(own.made_at),
            state: own.fate.map(|(state, _)| state.as_str()),
            sent_at: own.fate.and_then(|(_, sent)| sent).map(to_the_minute),
        }
    }
}

/// How long a letter took to be found owed may tell of what others did.
fn to_the_minute(at: Instant) -> String {
    at.timestamp().strftime("%Y-%m-%dT%H:%M:00Z").to_string()
}

#[derive(Serialize)]
pub(super) struct MailFacts {
    /// What it was addressed to: `answer`, `bounce`, `unsubscribe`, …
    class: String,
    received_at: String,
    kept_until: String,
    /// What came of it; null: it was not read yet.
    outcome: Option<String>,
    octets: u32,
    /// How it begins; null: somebody else sent it.
    begins: Option<String>,
}

impl MailFacts {
    pub(super) fn of(own: &OwnMail) -> Self {
        Self {
            class: own.class.clone(),
            received_at: instant(own.received_at),
            kept_until: instant(own.received_at.plus(KEPT_FOR)),
            outcome: own.outcome.clone(),
            octets: own.octets,
            begins: own.begins.clone(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct ProposalFacts {
    /// Of which date of a series.
    day: Option<String>,
    starts_at: Option<String>,
    ends_at: Option<String>,
    note: String,
    created_at: String,
}

impl ProposalFacts {
    pub(super) fn of(proposal: &Proposal) -> Self {
        Self {
            day: proposal.day.map(|day| day.to_string()),
            starts_at: proposal.starts_at.map(instant),
            ends_at: proposal.ends_at.map(instant),
            note: proposal.note.to_string(),
            created_at: instant(proposal.created_at),
        }
    }
}

/// What a calendar proposed, in a sentence each.
pub(super) fn proposed(zone: &Zone, all: &[Proposal]) -> Vec<Text> {
    let times = |one: &Proposal| proposals::times(zone, one).unwrap_or_else(|| on(one.created_at));
    let said = |one: &Proposal| texts::own_page_proposed(one.note.as_str(), times(one));
    all.iter().map(said).collect()
}

/// Mail of theirs and about them, a sentence each: letters that came back for now, and what came from outside.
pub(super) fn came(data: &OwnData) -> Vec<Text> {
    let back = data.came_back.iter().map(|at| texts::own_page_came_back(on(*at)));
    let mail = data.mail.iter();
    let mail = mail.map(|one| texts::own_page_mail(on(one.received_at), on(one.received_at.plus(KEPT_FOR))));
    back.chain(mail).collect()
}

/// A letter on the page.
pub(super) struct Logged<'a> {
    pub(super) on: Text,
    pub(super) what: Text,
    pub(super) event: Option<&'a str>,
    /// The language of that.
    pub(super) lang: &'a str,
    pub(super) state: Option<Text>,
}

impl<'a> Logged<'a> {
    pub(super) fn of(own: &'a OwnLetter) -> Self {
        Self {
            on: on(own.made_at),
            what: texts::own_letter_kind(said(own)),
            event: own.event.as_deref(),
            lang: own.language.as_deref().unwrap_or_default(),
            state: own.fate.map(|(state, _)| texts::console_delivery_state(state.as_str())),
        }
    }
}

/// Kinds that are called the same.
fn said(own: &OwnLetter) -> &'static str {
    if own.is_to_organizer {
        return "told";
    }
    let kind = own.kind.as_str();
    if let Ok(kind) = LetterKind::parse(kind) {
        return match kind {
            LetterKind::Invitation
            | LetterKind::Update
            | LetterKind::Cancellation
            | LetterKind::Reminder
            | LetterKind::OrganizerLetter
            | LetterKind::Feedback => kind.as_str(),
            LetterKind::ConfirmSeat | LetterKind::AtDoor => "link",
            _ => "seat",
        };
    }
    if let Ok(kind) = LinkKind::parse(kind) {
        return match kind {
            LinkKind::NewEvents => "news",
            LinkKind::TeamPlace | LinkKind::WebhookOff | LinkKind::RetentionAhead => "organizer",
            _ => "link",
        };
    }
    if AskLetterKind::parse(kind).is_ok() {
        return "ask";
    }
    if CoffeeLetterKind::parse(kind).is_ok() {
        return "coffee";
    }
    "organizer"
}

fn on(at: Instant) -> Text {
    when::day(at.timestamp().to_zoned(TimeZone::UTC).date())
}

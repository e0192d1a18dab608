//! The organizer's account that belongs to a person's address: as JSON, in sentences, and what erasing does with it.

use domain::Instant;
use jiff::tz::TimeZone;
use serde::Serialize;
use store::own_page::OwnAccount;
use store::people::api_keys::ListedKey;
use store::people::sessions::Session;
use store::people::team::OwnPlace;
use wording::{Text, texts, when};

use crate::events::answer::instant;

#[derive(Serialize)]
pub(super) struct AccountFacts {
    id: String,
    email: String,
    name: String,
    since: String,
    places: Vec<PlaceFacts>,
    /// Browsers that are signed in.
    sessions: Vec<SessionFacts>,
    keys: Vec<KeyFacts>,
    /// Groups that nobody else owns: as long as there are any, nothing is erased.
    owns_alone: Vec<String>,
}

#[derive(Serialize)]
struct PlaceFacts {
    group: String,
    /// Of which event alone; null: of the group.
    event: Option<String>,
    role: &'static str,
    invited_at: String,
    /// Null: it was offered.
    accepted_at: Option<String>,
}

#[derive(Serialize)]
struct SessionFacts {
    browser: String,
    signed_in_at: String,
    last_seen_at: String,
}

#[derive(Serialize)]
struct KeyFacts {
    name: String,
    created_at: String,
    last_used_at: Option<String>,
    expires_at: Option<String>,
    revoked_at: Option<String>,
}

impl AccountFacts {
    pub(super) fn of(own: &OwnAccount) -> Self {
        Self {
            id: own.account.id.to_string(),
            email: own.account.email.to_string(),
            name: own.account.name.to_string(),
            since: instant(own.account.created_at),
            places: own.places.iter().map(PlaceFacts::of).collect(),
            sessions: own.sessions.iter().map(SessionFacts::of).collect(),
            keys: own.keys.iter().map(KeyFacts::of).collect(),
            owns_alone: own.owns_alone.clone(),
        }
    }
}

impl PlaceFacts {
    fn of(own: &OwnPlace) -> Self {
        Self {
            group: own.group.to_string(),
            event: own.event.as_ref().map(ToString::to_string),
            role: own.member.place.role.as_str(),
            invited_at: instant(own.member.invited_at),
            accepted_at: own.member.accepted_at.map(instant),
        }
    }
}

impl SessionFacts {
    fn of(session: &Session) -> Self {
        Self {
            browser: session.browser.clone(),
            signed_in_at: instant(session.signed_in_at),
            last_seen_at: instant(session.last_seen_at),
        }
    }
}

impl KeyFacts {
    fn of(key: &ListedKey) -> Self {
        Self {
            name: key.name.to_string(),
            created_at: instant(key.created_at),
            last_used_at: key.last_used_at.map(instant),
            expires_at: key.expires_at.map(instant),
            revoked_at: key.revoked_at.map(instant),
        }
    }
}

fn on(at: Instant) -> Text {
    when::day(at.timestamp().to_zoned(TimeZone::UTC).date())
}

/// What is kept of it, a sentence each.
pub(super) fn lines(own: &OwnAccount) -> Vec<Text> {
    let account = texts::own_account_since(&own.account.name, on(own.account.created_at));
    let places = own.places.iter().map(|own| {
        let role = texts::role(own.member.place.role.as_str());
        match &own.event {
            None => texts::console_place(&own.group, role),
            Some(event) => texts::console_place_event(event, &own.group, role),
        }
    });
    let sessions = own
        .sessions
        .iter()
        .map(|one| texts::own_account_browser(&one.browser, on(one.last_seen_at), on(one.signed_in_at)));
    let keys = own
        .keys
        .iter()
        .map(|key| texts::own_account_key(on(key.created_at), &key.name));
    std::iter::once(account)
        .chain(places)
        .chain(sessions)
        .chain(keys)
        .collect()
}

/// What has to be done before anything is erased; none: nothing.
pub(super) fn first(own: &OwnAccount) -> Option<Text> {
    let groups = own.owns_alone.join(", ");
    (!groups.is_empty()).then(|| texts::own_account_owns_alone(groups))
}

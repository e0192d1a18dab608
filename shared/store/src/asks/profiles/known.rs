//! Whom a person can bring together with others: who may be asked at their events, and with whom they said yes to each other,
//! however long ago and wherever that was.

use diesel::prelude::*;
use domain::asks::profile::Topic;
use domain::asks::{AskKind, AskState};
use domain::{EventId, PersonId, ProfileId};

use super::{Askable, askable, askable_by, of, open_events};
use crate::asks::row::AskRow;
use crate::asks::{asked_lately, group_of_asked, party};
use crate::db::schema::asks;
use crate::db::sql::{Key, columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// Somebody whom a person can bring together with others.
#[derive(Clone, Debug)]
pub struct Known {
    /// The event where who knows them is.
    pub event: EventId,
    /// The event where they are found.
    pub found_at: EventId,
    /// Who it is.
    pub one: Askable,
}

/// Whom a person can pass an ask on to, but for one and those whom they asked lately: of each event the first [`super::MOST`], and of
/// those who said yes all, whose name, or a topic of theirs, has these words.
pub fn known_to(tx: &mut ReadTx<'_>, person: PersonId, but: PersonId, words: &str) -> Result<Vec<Known>, StoreError> {
    let lately = asked_lately(tx, person)?;
    let mut found: Vec<Known> = Vec::new();
    for (event, _) in open_events(tx, person)? {
        let (event, all) = (event.id, askable(tx, &event, person, words)?);
        found.extend(all.into_iter().map(|one| Known {
            event,
            found_at: event,
            one,
        }));
    }
    let words = words.to_lowercase();
    let has_words = |text: &str| text.to_lowercase().contains(&words);
    let agreed = agreed(tx, person)?.into_iter().filter(|known| {
        // With what somebody helps who is not to be asked, nobody finds out.
        let plan = &known.one.profile.plan;
        let topics = plan.helps.all().iter().filter(|_| plan.may_be_asked);
        has_words(known.one.name.as_str()) || topics.map(Topic::as_str).any(has_words)
    });
    found.extend(agreed);
    let mut all: Vec<Known> = Vec::new();
    for known in found {
        let (whom, who) = (known.one.profile.id, known.one.profile.person);
        let is_new = all.iter().all(|other| other.one.profile.person != who);
        if is_new && who != but && !lately.contains_key(&whom) {
            all.push(known);
        }
    }
    Ok(all)
}

/// One of them, by their profile.
pub fn knows(
    tx: &mut ReadTx<'_>,
    person: PersonId,
    but: PersonId,
    whom: ProfileId,
) -> Result<Option<Known>, StoreError> {
    for (event, _) in open_events(tx, person)? {
        let found = askable_by(tx, &event, person, whom)?.filter(|one| one.profile.person != but);
        if let Some(one) = found {
            let event = event.id;
            return Ok(Some(Known {
                event,
                found_at: event,
                one,
            }));
        }
    }
    let mut agreed = agreed(tx, person)?.into_iter();
    Ok(agreed.find(|known| known.one.profile.id == whom && known.one.profile.person != but))
}

/// With whom a person said yes to each other, the last first. Who is none of an event's people is found by nobody.
fn agreed(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<Known>, StoreError> {
    let query = asks::table
        .filter(asks::asker_id.eq(key(person)).or(asks::to_id.eq(Some(key(person)))))
        .filter(is_agreed())
        .order(asks::id.desc())
        .select(columns_of::<AskRow>());
    let rows: Vec<AskRow> = on_backend!(tx, |c| query.load(c))?;
    let mut all = Vec::new();
    for row in rows {
        let ask = row.ask()?;
        let (event, found_at, other, group) = if ask.asker == person {
            (ask.event, ask.found_at, ask.to, group_of_asked(tx, &ask)?)
        } else {
            (ask.found_at, ask.event, Some(ask.asker), ask.group)
        };
        let Some(other) = other else { continue };
        let profile = of(tx, other, group)?;
        let name = party(tx, found_at, other)?.map(|party| party.name);
        let name = name.filter(|name| !name.as_str().is_empty());
        all.extend(profile.zip(name).map(|(profile, name)| Known {
            event,
            found_at,
            one: Askable { profile, name },
        }));
    }
    Ok(all)
}

/// What two said yes to: whoever suggested something only heard of it.
#[diesel::dsl::auto_type(no_type_alias)]
fn is_agreed() -> _ {
    let (suggestion, state): (&'static str, &'static str) = (AskKind::Suggestion.as_str(), AskState::Agreed.as_str());
    asks::state
        .eq(state)
        .and(asks::kind.ne(suggestion))
        .and(asks::outside.is_null())
}

/// Whether two said yes to each other.
pub(in crate::asks) fn said_yes(tx: &mut ReadTx<'_>, one: PersonId, other: PersonId) -> Result<bool, StoreError> {
    let by = |asker: PersonId, to: PersonId| asks::asker_id.eq(key(asker)).and(asks::to_id.eq(Some(key(to))));
    let query = asks::table
        .filter(by(one, other).or(by(other, one)))
        .filter(is_agreed())
        .select(asks::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

//! A connector begins: "you two should meet". Both are asked in turn, the nearer one first.

use domain::asks::limits::may_ask;
use domain::asks::{Ask, AskPlan, NewAsk, nearer_first};
use domain::{EventId, PersonId, ProfileId};
use store::WriteTx;
use store::asks::profiles::Known;
use store::asks::{self, profiles};
use store::event::events;

use crate::error::ActionError;

/// Two who should meet.
#[derive(Clone, Debug)]
pub struct Suggest {
    /// Who knows both.
    pub connector: PersonId,
    /// The two, by their profiles; none: somebody to whom the connector writes alone.
    pub two: (ProfileId, Option<ProfileId>),
    /// What they should meet for, and why.
    pub plan: AskPlan,
    /// The tag of the language that the connector reads.
    pub language: &'static str,
}

/// Takes it. Where something is in its way, it looks taken, and ends like one that was not answered.
pub fn suggest(tx: &mut WriteTx<'_>, given: Suggest) -> Result<Ask, ActionError> {
    asks::lock_people(tx, &[given.connector])?;
    let one = find(tx, given.connector, given.two.0)?;
    let other = given.two.1.map(|other| find(tx, given.connector, other)).transpose()?;
    let before: Vec<Ask> = asks::of_asker(tx, given.connector)?
        .into_iter()
        .map(|one| one.ask)
        .collect();
    let was_there = asks::was_somewhere(tx, given.connector)?;
    may_ask(given.plan.kind, &before, was_there, tx.now())?;
    let (first, second) = match other {
        // Whom the connector alone can reach is asked last.
        None => (one.1, None),
        Some(other) => {
            let (first, second) = nearer_first(one, other);
            (first, Some(second))
        }
    };
    let connector = asks::party(tx, first.event, given.connector)?.ok_or(ActionError::NotFound)?;
    if connector.name.as_str().is_empty() {
        return Err(ActionError::NoName);
    }
    let group = events::get(tx, first.event)?.ok_or(ActionError::NotFound)?.group;
    let made = NewAsk {
        id: asks::fresh(tx)?,
        group: group.id,
        event: first.event,
        asker: given.connector,
        language: given.language.to_owned(),
        whom: Some(first.whom),
        to: first.person,
        second: second.map(|second| second.whom),
        urgent: None,
        plan: given.plan,
    };
    let ask = Ask {
        found_at: first.found_at,
        ..Ask::new(made, &group.plan.zone, tx.now())
    };
    asks::create(tx, &ask)?;
    Ok(ask)
}

/// One of the two.
struct Named {
    /// The event where the connector is.
    event: EventId,
    /// The event where they are found.
    found_at: EventId,
    whom: ProfileId,
    /// None: nobody any more.
    person: Option<PersonId>,
}

/// Whom the connector knows, and how many events the two have in common. Whom they asked lately they may name whatever became of
/// that person: it looks taken.
fn find(tx: &mut WriteTx<'_>, connector: PersonId, whom: ProfileId) -> Result<(usize, Named), ActionError> {
    if let Some(Known { event, found_at, one }) = profiles::knows(tx, connector, connector, whom)? {
        let person = one.profile.person;
        let named = Named {
            event,
            found_at,
            whom,
            person: Some(person),
        };
        return Ok((asks::events_in_common(tx, connector, person)?, named));
    }
    let event = asks::asked_lately(tx, connector)?.remove(&whom);
    let event = event.ok_or(ActionError::NotFound)?;
    let named = Named {
        event,
        found_at: event,
        whom,
        person: None,
    };
    Ok((0, named))
}

//! A connector begins: "you two should meet". Both are asked in turn, the nearer one first.

use domain::asks::limits::may_ask;
use domain::asks::{Ask, AskPlan, NewAsk, nearer_first};
use domain::{EventId, PersonId, ProfileId};
use store::WriteTx;
use store::asks::profiles::Askable;
use store::asks::{self, profiles};
use store::people::groups;

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
    let mut find = |whom: ProfileId| profiles::knows(tx, given.connector, given.connector, whom);
    let one = find(given.two.0)?.ok_or(ActionError::NotFound)?;
    let other = match given.two.1 {
        Some(other) => Some(find(other)?.ok_or(ActionError::NotFound)?),
        None => None,
    };
    let before: Vec<Ask> = asks::of_asker(tx, given.connector)?
        .into_iter()
        .map(|one| one.ask)
        .collect();
    let was_there = asks::was_somewhere(tx, given.connector)?;
    may_ask(given.plan.kind, &before, was_there, tx.now())?;
    let ((event, first), second) = match other {
        // Whom the connector alone can reach is asked last.
        None => (one, None),
        Some(other) => {
            let two = (near(tx, given.connector, one)?, near(tx, given.connector, other)?);
            let (first, (_, second)) = nearer_first(two.0, two.1);
            (first, Some(second))
        }
    };
    let connector = asks::party(tx, event, given.connector)?.ok_or(ActionError::NotFound)?;
    if connector.name.as_str().is_empty() {
        return Err(ActionError::NoName);
    }
    let group = groups::get(tx, first.profile.group)?.ok_or(ActionError::NotFound)?;
    let made = NewAsk {
        id: asks::fresh(tx)?,
        group: group.id,
        event,
        asker: given.connector,
        language: given.language.to_owned(),
        whom: Some(first.profile.id),
        to: Some(first.profile.person),
        second: second.map(|second| second.profile.id),
        urgent: None,
        plan: given.plan,
    };
    let ask = Ask::new(made, &group.plan.zone, tx.now());
    asks::create(tx, &ask)?;
    Ok(ask)
}

type Known = (EventId, Askable);

/// Somebody, with how many events they have in common with the connector.
fn near(tx: &mut WriteTx<'_>, connector: PersonId, known: Known) -> Result<(usize, Known), ActionError> {
    let shared = asks::events_in_common(tx, connector, known.1.profile.person)?;
    Ok((shared, known))
}

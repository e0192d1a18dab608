//! The one asked knows somebody who can help better, and passes the ask on to them.

use domain::asks::words::WhyYou;
use domain::asks::{Ask, Next};
use domain::mail::ask_letter::AskLetterKind;
use domain::{AskId, ProfileId};
use store::WriteTx;
use store::asks::{self, letters, profiles};
use store::people::groups;

use crate::error::ActionError;

/// An ask that is passed on.
#[derive(Clone, Debug)]
pub struct PassOn {
    /// Which.
    pub ask: AskId,
    /// The turn that the link is of.
    pub turn: u16,
    /// To whom, by their profile; none: to somebody to whom they write alone.
    pub whom: Option<ProfileId>,
    /// A word for it.
    pub words: WhyYou,
}

/// Passes it on, and tells the asker so; to whom, they hear with a yes alone. What can't be passed on any more stays as it is.
pub fn pass_on(tx: &mut WriteTx<'_>, given: PassOn) -> Result<Ask, ActionError> {
    let found = asks::get(tx, given.ask)?.ok_or(ActionError::NotFound)?;
    // Whoever it was passed on to may be there no more, which is nothing to who passed it on.
    if found.turn() != given.turn {
        return Ok(found);
    }
    let by = found.to.ok_or(ActionError::NotFound)?;
    asks::lock_people(tx, &[by, found.asker])?;
    let mut ask = asks::lock(tx, given.ask)?.ok_or(ActionError::NotFound)?;
    if ask.turn() != given.turn {
        return Ok(ask);
    }
    let (to, event) = match given.whom {
        None => (None, ask.found_at),
        Some(whom) => match profiles::knows(tx, by, ask.asker, whom)? {
            Some(known) => (Some(known.one.profile.person), known.found_at),
            // Whom they asked lately they may choose whatever became of that person: it looks taken.
            None if asks::asked_lately(tx, by)?.contains_key(&whom) => (None, ask.found_at),
            None => return Err(ActionError::NotFound),
        },
    };
    let group = groups::get(tx, ask.group)?.ok_or(ActionError::NotFound)?;
    let next = Next {
        to,
        is_outside: given.whom.is_none(),
        event,
        words: given.words,
    };
    if ask.pass_on(next, &group.plan.zone, tx.now()) {
        asks::save(tx, &ask)?;
        asks::schedule(tx, &ask)?;
        if let Some(asker) = asks::party(tx, ask.event, ask.asker)? {
            letters::send(tx, &ask, AskLetterKind::PassedOn, &asker, None)?;
        }
    }
    Ok(ask)
}

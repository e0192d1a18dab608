//! One of those who were asked at short notice answers by the link in their letter: the first yes, or answer in writing, wins.

use domain::AskId;
use domain::asks::{Ask, Follows};
use store::WriteTx;
use store::asks::{self, candidates, letters};

use super::answer::{Said, introduce, relay};
use crate::error::ActionError;

/// What they say.
#[derive(Clone, Debug)]
pub struct AnswerSoon {
    /// To which ask.
    pub ask: AskId,
    /// Their place, which the link names.
    pub place: u16,
    /// What they say.
    pub said: Said,
}

/// Takes an answer. One that comes too late, or after somebody else's yes, changes nothing: the ask is answered as it is.
pub fn answer_soon(tx: &mut WriteTx<'_>, given: AnswerSoon) -> Result<Ask, ActionError> {
    let found = asks::get(tx, given.ask)?.ok_or(ActionError::NotFound)?;
    candidates::lock(tx, &found)?;
    let mut ask = asks::lock(tx, given.ask)?.ok_or(ActionError::NotFound)?;
    let found = candidates::get(tx, given.ask, given.place)?;
    let mut own = found.ok_or(ActionError::NotFound)?;
    let (word, note, written) = given.said.taken_apart();
    let Some(follows) = ask.answer_of(&mut own, word, tx.now()) else {
        return Ok(ask);
    };
    candidates::save(tx, ask.id, &own)?;
    if let Some(person) = own.person.filter(|_| word.blocks()) {
        asks::block(tx, person, ask.asker)?;
    }
    if ask.found_help() {
        ask.note = note;
        asks::save(tx, &ask)?;
        match follows {
            Follows::Introduction => introduce(tx, &ask, None)?,
            _ => relay(tx, &ask, written)?,
        }
        letters::tell_the_others(tx, &ask)?;
    }
    Ok(ask)
}

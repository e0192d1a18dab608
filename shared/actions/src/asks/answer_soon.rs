//! One of those who were asked at short notice answers by the link in their letter: the first yes wins.

use domain::AskId;
use domain::asks::words::AskNote;
use domain::asks::{Ask, AskAnswer, Follows};
use store::WriteTx;
use store::asks::{self, candidates, letters};

use super::answer::introduce;
use crate::error::ActionError;

/// What they say.
#[derive(Clone, Debug)]
pub struct AnswerSoon {
    /// To which ask.
    pub ask: AskId,
    /// Their place, which the link names.
    pub place: u16,
    /// What they say.
    pub answer: AskAnswer,
    /// A word with a yes.
    pub note: AskNote,
}

/// Takes an answer. One that comes too late, or after somebody else's yes, changes nothing: the ask is answered as it is.
pub fn answer_soon(tx: &mut WriteTx<'_>, given: AnswerSoon) -> Result<Ask, ActionError> {
    let found = asks::get(tx, given.ask)?.ok_or(ActionError::NotFound)?;
    candidates::lock(tx, &found)?;
    let mut ask = asks::lock(tx, given.ask)?.ok_or(ActionError::NotFound)?;
    let found = candidates::get(tx, given.ask, given.place)?;
    let mut own = found.ok_or(ActionError::NotFound)?;
    let Some(follows) = ask.answer_of(&mut own, given.answer, tx.now()) else {
        return Ok(ask);
    };
    candidates::save(tx, ask.id, &own)?;
    if let Some(person) = own.person.filter(|_| given.answer.blocks()) {
        asks::block(tx, person, ask.asker)?;
    }
    if follows == Follows::Introduction {
        ask.note = given.note;
        asks::save(tx, &ask)?;
        introduce(tx, &ask, None)?;
        letters::tell_the_others(tx, &ask)?;
    }
    Ok(ask)
}

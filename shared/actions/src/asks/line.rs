//! Who helped at short notice sends a line, the day after the date that mattered.

use domain::AskId;
use domain::asks::words::WrittenAnswer;
use domain::mail::ask_letter::AskLetterKind;
use store::WriteTx;
use store::asks::{self, candidates, letters};

use crate::error::ActionError;

/// Sends it, once. `false`: it was sent before, there is nobody to send it to, or it is too soon.
pub fn send_line(tx: &mut WriteTx<'_>, ask: AskId, place: u16, line: WrittenAnswer) -> Result<bool, ActionError> {
    let found = asks::lock(tx, ask)?.ok_or(ActionError::NotFound)?;
    let own = candidates::get(tx, ask, place)?.ok_or(ActionError::NotFound)?;
    let helped = own.person.is_some() && own.person == found.to && found.takes_a_line(tx.now());
    let is_new = helped && !letters::was_sent(tx, ask, AskLetterKind::Line)?;
    let asker = asks::party(tx, found.event, found.asker)?.filter(|_| is_new);
    match asker {
        Some(asker) => letters::send(tx, &found, AskLetterKind::Line, &asker, Some(line))?,
        None => return Ok(false),
    }
    Ok(true)
}

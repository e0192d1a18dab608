//! Sends a letter to who writes it, so that they see it.

use domain::mail::organizer_letter::LetterText;
use domain::people::{Principal, Right};
use domain::{EventId, MailAddress};
use store::WriteTx;
use store::mail::organizer_letters;
use store::people::accounts;

use crate::error::ActionError;
use crate::events;

/// A letter to be seen.
#[derive(Clone, Debug)]
pub struct TestLetter {
    /// Of which event.
    pub event: EventId,
    /// What it says.
    pub text: LetterText,
}

/// Sends it to the address of who asks; answers that.
pub fn test(tx: &mut WriteTx<'_>, who: Principal, asked: TestLetter) -> Result<MailAddress, ActionError> {
    let found = events::find(tx, who, Right::PeopleEdit, asked.event)?;
    let account = who.account();
    let account = accounts::get(tx, account)?.ok_or(ActionError::NotFound)?;
    organizer_letters::send_test(tx, &found.event, &account, asked.text)?;
    Ok(account.email)
}

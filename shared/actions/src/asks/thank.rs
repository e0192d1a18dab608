//! Who was helped says that it happened, and thanks, by the link in their letter.

use domain::AskId;
use domain::asks::words::WrittenAnswer;
use domain::asks::{Ask, Happened};
use domain::mail::ask_letter::AskLetterKind;
use store::WriteTx;
use store::asks::{self, helps, letters, meetings};

use super::meet::pause_both;
use crate::error::ActionError;

/// What they say.
#[derive(Clone, Debug)]
pub enum Thanks {
    /// It happened, and this changed because of it.
    Words(WrittenAnswer),
    /// It happened.
    Happened,
    /// It did not.
    DidNot,
}

/// Takes it, once. The one who helped gets the words, and so does who brought the two together.
pub fn thank(tx: &mut WriteTx<'_>, ask: AskId, said: Thanks) -> Result<Ask, ActionError> {
    let found = asks::get(tx, ask)?.ok_or(ActionError::NotFound)?;
    let everybody = [Some(found.asker), found.to, found.connector()];
    asks::lock_people(tx, &everybody.into_iter().flatten().collect::<Vec<_>>())?;
    let mut ask = asks::lock(tx, ask)?.ok_or(ActionError::NotFound)?;
    let happened = match said {
        Thanks::Words(_) => Happened::Thanked,
        Thanks::Happened => Happened::Yes,
        Thanks::DidNot => Happened::No,
    };
    if !ask.tell(happened) {
        return Ok(ask);
    }
    asks::save(tx, &ask)?;
    if let Some(mut meeting) = meetings::of_ask(tx, ask.id)?
        && meeting.tell(happened != Happened::No, tx.now())
    {
        meetings::save(tx, &meeting)?;
        pause_both(tx, &ask, &meeting)?;
    }
    if happened != Happened::No {
        helps::record(tx, &ask)?;
    }
    if let Thanks::Words(words) = said {
        let both = [asks::asked(tx, &ask)?, asks::connector(tx, &ask)?];
        for helper in both.into_iter().flatten() {
            letters::send(tx, &ask, AskLetterKind::Thanks, &helper, Some(words.clone()))?;
        }
    }
    Ok(ask)
}

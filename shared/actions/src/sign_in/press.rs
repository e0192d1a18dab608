//! Presses the link of a sign-in: where it was asked for it signs in, elsewhere it shows the code.

use domain::SignInId;
use store::people::sign_ins;
use store::{StoreError, WriteTx};

use super::Browser;

/// What a press did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The browser is signed in; what its cookie holds.
    SignedIn(String),
    /// The code, to be typed in the browser that asked.
    Code(String),
    /// Nothing: the link was used, or is too old.
    Over,
}

/// Presses a link, once.
pub fn press(tx: &mut WriteTx<'_>, id: SignInId, browser: &Browser) -> Result<Pressed, StoreError> {
    let now = tx.now();
    let Some(mut found) = sign_ins::lock(tx, id)?.filter(|found| found.is_open(now)) else {
        return Ok(Pressed::Over);
    };
    if !found.is_from(browser.hash.as_ref()) {
        return sign_ins::show_code(tx, &mut found).map(Pressed::Code);
    }
    let signed_in = super::sign_in(tx, found, browser)?;
    Ok(signed_in.map_or(Pressed::Over, Pressed::SignedIn))
}

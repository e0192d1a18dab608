//! Takes the code that a sign-in's link showed elsewhere, in the browser that asked for it.

use store::people::sign_ins;
use store::{StoreError, WriteTx};

use super::Browser;

/// What a code did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The browser is signed in; what its cookie holds.
    SignedIn(String),
    /// Nothing: it is wrong, or too old, or was tried too often.
    Wrong,
}

/// Takes a code. A wrong one is counted with all that this browser asked for.
pub fn type_code(tx: &mut WriteTx<'_>, browser: &Browser, code: &str) -> Result<Typed, StoreError> {
    let Some(hash) = browser.hash else {
        return Ok(Typed::Wrong);
    };
    let now = tx.now();
    let asked = sign_ins::lock_of_browser(tx, hash)?;
    for mut one in asked.into_iter().filter(|one| one.is_open(now)) {
        if one.type_code(code) {
            let signed_in = super::sign_in(tx, one, browser)?;
            return Ok(signed_in.map_or(Typed::Wrong, Typed::SignedIn));
        }
        sign_ins::save(tx, &one)?;
    }
    Ok(Typed::Wrong)
}

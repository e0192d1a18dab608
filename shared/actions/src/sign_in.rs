//! Signing in with a browser: asked for with an address, by the link that is mailed, or by the code that it shows elsewhere.

mod ask;
mod press;
mod type_code;

use domain::people::sign_in::{BrowserHash, SignIn};
use domain::values::text::PersonName;
use store::people::{accounts, sessions, sign_ins, unasked};
use store::{StoreError, WriteTx};

pub use ask::{AskSignIn, ask};
pub use press::{Pressed, press};
pub use type_code::{Typed, type_code};

/// The browser that somebody signs in with.
#[derive(Clone, Debug)]
pub struct Browser {
    /// What it is known by since it asked; none: it did not ask.
    pub hash: Option<BrowserHash>,
    /// What it is called; empty: not known.
    pub name: String,
    /// The session that it had, which ends.
    pub session: Option<String>,
}

/// Uses a sign-in: the browser has a session from now on, whose cookie is answered. `None`: the address has no account, and
/// gets none.
fn sign_in(tx: &mut WriteTx<'_>, mut used: SignIn, browser: &Browser) -> Result<Option<String>, StoreError> {
    used.is_over = true;
    sign_ins::save(tx, &used)?;
    let account = if used.opens_account {
        accounts::open(tx, &used.address, &PersonName::trusted(String::new()))?
    } else if let Some(known) = accounts::by_address(tx, &used.address)? {
        known
    } else {
        return Ok(None);
    };
    if let Some(before) = &browser.session {
        sessions::end(tx, before)?;
    }
    if let Some(hash) = &browser.hash {
        unasked::know(tx, hash, &used.address)?;
    }
    sessions::begin(tx, account, &browser.name).map(Some)
}

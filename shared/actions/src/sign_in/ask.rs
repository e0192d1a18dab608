//! Asks for a sign-in with an address. Whether that has an account is not looked at here: what is done is the same for all.

use domain::people::sign_in::{BrowserHash, LINK_LASTS};
use domain::{MailAddress, SignInId};
use store::people::sign_ins;
use store::{StoreError, WriteTx};

/// A sign-in that somebody wants.
#[derive(Clone, Debug)]
pub struct AskSignIn {
    /// With this address.
    pub address: MailAddress,
    /// In this browser.
    pub browser: BrowserHash,
    /// Whether an address without an account gets one.
    pub opens_account: bool,
}

/// Keeps what is asked for.
pub fn ask(tx: &mut WriteTx<'_>, asked: &AskSignIn) -> Result<SignInId, StoreError> {
    sign_ins::create(tx, &asked.address, Some(asked.browser), asked.opens_account, LINK_LASTS)
}

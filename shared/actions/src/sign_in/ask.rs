//! Asks for a sign-in with an address, by the link in a letter. Whether the address has an account is not looked at here, but
//! when the letter's turn comes: what is done is the same for all.

use std::net::IpAddr;

use domain::MailAddress;
use domain::mail::link::LinkKind;
use domain::people::sign_in::{BrowserHash, LINK_LASTS};
use store::mail_queue::link::NewLinkLetter;
use store::people::{sign_ins, unasked};
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
    /// Who asks; none: it is not counted.
    pub network: Option<IpAddr>,
    /// The tag of the language that they read.
    pub language: &'static str,
}

/// Has the link mailed, within what an address and a network get of such letters.
pub fn ask(tx: &mut WriteTx<'_>, asked: &AskSignIn) -> Result<(), StoreError> {
    unasked::send(tx, asked.network, Some(&asked.browser), |tx| {
        let id = sign_ins::create(tx, &asked.address, Some(asked.browser), asked.opens_account, LINK_LASTS)?;
        Ok(Some(NewLinkLetter {
            kind: LinkKind::SignIn,
            subject: id.into(),
            version: 0,
            group: None,
            recipient: asked.address.clone(),
            language: asked.language.to_owned(),
            good_until: Some(tx.now().plus(LINK_LASTS)),
            items: Vec::new(),
        }))
    })
}

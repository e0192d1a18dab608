//! Somebody lost their links: one letter has all that is to come for their address.

use std::net::IpAddr;

use domain::MailAddress;
use domain::mail::link::LinkKind;
use store::mail_queue::link::NewLinkLetter;
use store::people::unasked;
use store::rsvp::invitations::coming;
use store::{StoreError, WriteTx};

/// A letter that somebody asks for by giving an address, which need not be theirs.
#[derive(Clone, Debug)]
pub struct AskForLetter {
    /// The address.
    pub address: MailAddress,
    /// Who asks; none: it is not counted.
    pub network: Option<IpAddr>,
    /// The tag of the language that they read.
    pub language: &'static str,
}

/// Sends the letter, if anything is to come for the address. It goes to where the invitations went, and not to another way
/// of writing the address.
pub fn send_links(tx: &mut WriteTx<'_>, asked: &AskForLetter) -> Result<(), StoreError> {
    unasked::send(tx, asked.network, None, |tx| {
        let coming = coming::for_address(tx, &asked.address)?;
        Ok(coming.first().map(|next| NewLinkLetter {
            kind: LinkKind::YourLinks,
            subject: next.invitation.person.into(),
            version: 0,
            group: None,
            recipient: next.invitation.address.clone(),
            language: asked.language.to_owned(),
            good_until: None,
            items: Vec::new(),
        }))
    })
}

//! A person has all that is kept of them erased: by a link that is mailed for that alone.

use domain::mail::link::LinkKind;
use domain::mail::subject::{MailSubject, SubjectKind};
use domain::own_page::{LINK_FOR, opens};
use domain::values::token::Claim;
use store::mail_queue::link::NewLinkLetter;
use store::people::unasked;
use store::{StoreError, WriteTx, erasure, own_page};

use super::AskForLetter;
use crate::error::ActionError;

/// Sends the link. Who asks has opened their own page.
pub fn send_erase_link(tx: &mut WriteTx<'_>, asked: &AskForLetter) -> Result<(), StoreError> {
    unasked::send(tx, asked.network, |tx| {
        let link = own_page::link(tx, &asked.address)?;
        Ok(link.map(|link| NewLinkLetter {
            kind: LinkKind::Erase,
            subject: MailSubject {
                kind: SubjectKind::OwnPage,
                id: link.id,
            },
            version: 0,
            group: None,
            recipient: asked.address.clone(),
            language: asked.language.to_owned(),
            good_until: Some(link.made_at.plus(LINK_FOR)),
            items: Vec::new(),
        }))
    })
}

/// Erases whoever a link was made for. It opens nothing any more after that.
pub fn erase(tx: &mut WriteTx<'_>, link: Claim) -> Result<(), ActionError> {
    let found = own_page::find(tx, link.id)?;
    let found = found.filter(|link| opens(link.made_at, false, tx.now()));
    let link = found.ok_or(ActionError::NotFound)?;
    if erasure::erase(tx, link.person)? {
        Ok(())
    } else {
        Err(ActionError::NotFound)
    }
}

//! Somebody asks for their own page: its link goes to their mailbox, and nowhere else.

use domain::mail::link::LinkKind;
use domain::mail::subject::{MailSubject, SubjectKind};
use domain::own_page::LINK_FOR;
use store::mail_queue::link::NewLinkLetter;
use store::own_page;
use store::people::unasked;
use store::{StoreError, WriteTx};

use super::AskForLetter;

/// Sends the link, if anything is known of the address.
pub fn send_own_page(tx: &mut WriteTx<'_>, asked: &AskForLetter) -> Result<(), StoreError> {
    unasked::send(tx, asked.network, |tx| {
        let link = own_page::link(tx, &asked.address)?;
        Ok(link.map(|link| NewLinkLetter {
            kind: LinkKind::OwnPage,
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

//! Somebody asks for their own page: its link goes to their mailbox, and nowhere else.

use domain::GroupId;
use domain::mail::link::LinkKind;
use domain::mail::subject::{MailSubject, SubjectKind};
use domain::own_page::LINK_FOR;
use domain::values::ids::Id;
use store::asks::profiles;
use store::mail_queue::link::NewLinkLetter;
use store::own_page;
use store::people::unasked;
use store::{StoreError, WriteTx};

use super::AskForLetter;

/// Sends the link, if anything is known of the address. `coming_to`: they come to an event of this group, whose people can ask each
/// other: until they said something of themselves there, their page begins with that.
pub fn send_own_page(tx: &mut WriteTx<'_>, asked: &AskForLetter, coming_to: Option<GroupId>) -> Result<(), StoreError> {
    unasked::send(tx, asked.network, None, |tx| {
        let Some(link) = own_page::link(tx, &asked.address)? else {
            return Ok(None);
        };
        let mut items = Vec::new();
        if let Some(group) = coming_to
            && profiles::of(tx, link.person, group)?.is_none()
        {
            items.push(group.uuid());
        }
        Ok(Some(NewLinkLetter {
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
            items,
        }))
    })
}

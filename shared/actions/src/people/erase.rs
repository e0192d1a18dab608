//! A person has all that is kept of them erased: by a link that is mailed for that alone.

use domain::PersonId;
use domain::mail::link::LinkKind;
use domain::mail::subject::{MailSubject, SubjectKind};
use domain::own_page::{LINK_FOR, opens};
use domain::values::token::Claim;
use store::mail_queue::link::NewLinkLetter;
use store::people::{accounts, unasked};
use store::{StoreError, WriteTx, erasure, own_page};

use super::AskForLetter;
use crate::error::ActionError;
use crate::team;

/// Sends the link. Who asks has opened their own page.
pub fn send_erase_link(tx: &mut WriteTx<'_>, asked: &AskForLetter) -> Result<(), StoreError> {
    unasked::send(tx, asked.network, None, |tx| {
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

/// Erases whoever a link was made for, and ends the account with which they organize. It opens nothing any more after that.
/// Whoever is a group's last owner is refused: the group would be nobody's.
pub fn erase(tx: &mut WriteTx<'_>, link: Claim) -> Result<(), ActionError> {
    let found = own_page::find(tx, link.id)?;
    let found = found.filter(|link| opens(link.made_at, false, tx.now()));
    let link = found.ok_or(ActionError::NotFound)?;
    leave_teams(tx, link.person)?;
    if erasure::erase(tx, link.person)? {
        Ok(())
    } else {
        Err(ActionError::NotFound)
    }
}

/// Takes a person out of every team to which their account belongs.
fn leave_teams(tx: &mut WriteTx<'_>, person: PersonId) -> Result<(), ActionError> {
    let account = match own_page::address(tx, person)? {
        Some(address) => accounts::by_address(tx, &address)?,
        None => None,
    };
    let Some(account) = account else { return Ok(()) };
    for own in store::people::team::of_account(tx, account)? {
        if own.member.accepted_at.is_some() {
            team::end(tx, own.member.group, own.member.id)?;
        }
    }
    Ok(())
}

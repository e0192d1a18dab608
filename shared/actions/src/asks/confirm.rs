//! Somebody to whom a connector forwarded an ask says yes: they name an address, and confirm it by the letter that comes there.

use std::net::IpAddr;

use domain::AskId;
use domain::MailAddress;
use domain::asks::words::AskNote;
use domain::asks::{Ask, AskState};
use domain::mail::link::LinkKind;
use domain::mail::subject::{MailSubject, SubjectKind};
use domain::values::text::PersonName;
use domain::values::token::Claim;
use store::asks::{self, readers};
use store::mail_queue::link::NewLinkLetter;
use store::people::unasked;
use store::{StoreError, WriteTx};

use super::answer::{Said, take};
use crate::error::ActionError;

/// What they say on the page that was forwarded to them.
#[derive(Clone, Debug)]
pub struct SayYes {
    /// Which ask.
    pub ask: AskId,
    /// The turn that the link is of.
    pub turn: u16,
    /// What they are called.
    pub name: PersonName,
    /// Where they read mail.
    pub address: MailAddress,
    /// Who asks, of IPv6 the /64; none: it is not counted.
    pub network: Option<IpAddr>,
    /// The tag of the language that they read.
    pub language: &'static str,
}

/// Sends the letter that confirms, if there is something to confirm.
pub fn say_yes(tx: &mut WriteTx<'_>, given: &SayYes) -> Result<(), StoreError> {
    unasked::send(tx, given.network, None, |tx| {
        let (found, now) = (asks::get(tx, given.ask)?, tx.now());
        let is_open = |ask: &Ask| ask.outside.is_some() && ask.turn() == given.turn && ask.is_answerable(now);
        let Some(ask) = found.filter(is_open) else {
            return Ok(None);
        };
        if asks::is_kept_from(tx, &ask, &given.name, &given.address)? {
            return Ok(None);
        }
        let reader = readers::add(tx, given.ask, &given.name, &given.address)?;
        Ok(Some(NewLinkLetter {
            kind: LinkKind::ConfirmAsk,
            subject: MailSubject {
                kind: SubjectKind::Ask,
                id: reader.id,
            },
            version: 0,
            group: None,
            recipient: reader.address,
            language: given.language.to_owned(),
            good_until: Some(reader.until),
            items: Vec::new(),
        }))
    })
}

/// Takes the yes: both get the letter that names the other. A second time, or too late, changes nothing. Answers whether it is
/// their yes that both have; where something keeps the two apart, it looks so.
pub fn confirm(tx: &mut WriteTx<'_>, link: Claim) -> Result<bool, ActionError> {
    let reader = readers::get(tx, link.id)?.ok_or(ActionError::NotFound)?;
    let found = asks::get(tx, reader.ask)?.ok_or(ActionError::NotFound)?;
    let person = readers::person(tx, &reader)?;
    asks::lock_people(tx, &[person, found.asker])?;
    let mut ask = asks::lock(tx, reader.ask)?.ok_or(ActionError::NotFound)?;
    if ask.to.is_none() && ask.is_answerable(tx.now()) && ask.outside.is_some() {
        if asks::is_kept_from(tx, &ask, &reader.name, &reader.address)? {
            return Ok(true);
        }
        (ask.to, ask.outside) = (Some(person), Some(reader.name));
        take(tx, &mut ask, Said::Yes(AskNote::none()), None)?;
    }
    Ok(ask.state == AskState::Agreed && ask.to == Some(person))
}

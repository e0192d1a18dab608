//! Letters to who had their data erased: they count as sent and are handed to nobody, so that no organizer can tell such an
//! address from one that nobody knows. What they ask for themselves goes out.

use diesel::prelude::*;
use domain::PersonId;
use domain::invitation::Invitation;
use domain::mail::content::MailContent;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::Source;

use super::Claimed;
use crate::db::schema::mails;
use crate::db::sql::{Key, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::erased;

/// Marks those of claimed mails that nobody is to get.
pub(super) fn mark(tx: &mut WriteTx<'_>, mails: &mut [Claimed]) -> Result<(), StoreError> {
    let persons: Vec<PersonId> = mails.iter().filter_map(|mail| mail.content.person()).collect();
    if persons.is_empty() {
        return Ok(());
    }
    let erased = erased::of_people(tx, &persons)?;
    let is_theirs = |mail: &Claimed| mail.content.person().is_some_and(|person| erased.contains(&person));
    for claimed in mails.iter_mut().filter(|mail| is_theirs(mail)) {
        claimed.is_silent = match &claimed.content {
            // These are asked for by address, and lead to what they asked for.
            MailContent::ConfirmSeat(_) | MailContent::Link(_) => false,
            MailContent::Rsvp(letter) if signed_up(tx, &letter.invitation)? => {
                erased::lift(tx, &letter.invitation.address)?;
                false
            }
            _ => true,
        };
    }
    Ok(())
}

/// Whether they asked for a seat on the event's page, and answered after that by the link that was mailed to them.
fn signed_up(tx: &mut ReadTx<'_>, invitation: &Invitation) -> Result<bool, StoreError> {
    if !matches!(invitation.source, Some(Source::Link | Source::Page)) {
        return Ok(false);
    }
    let query = mails::table
        .filter(mails::subject_id.eq(key(invitation.id)))
        .filter(mails::kind.eq(LetterKind::ConfirmSeat.as_str()))
        .select(mails::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

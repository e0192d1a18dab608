//! Who reads claimed mails. Letters to who had their data erased count as sent and are handed to nobody, so that no organizer
//! can tell such an address from one that nobody knows; what they ask for themselves goes out. The language that somebody chose
//! is looked up here alone, so that no organizer sees it either.

use diesel::prelude::*;
use domain::invitation::Invitation;
use domain::mail::content::MailContent;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::Source;

use super::Claimed;
use crate::db::schema::{mails, people};
use crate::db::sql::{Key, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::erased;

/// Has mails speak the language that their readers chose, and marks those that nobody is to get.
pub(super) fn heed(tx: &mut WriteTx<'_>, mails: &mut [Claimed]) -> Result<(), StoreError> {
    let persons: Vec<Key> = mails.iter().filter_map(|mail| mail.content.person()).map(key).collect();
    if persons.is_empty() {
        return Ok(());
    }
    let query = people::table
        .filter(people::id.eq_any(persons))
        .filter(people::erased.eq(true).or(people::language.is_not_null()))
        .select((people::id, people::erased, people::language));
    let found: Vec<(Key, bool, Option<String>)> = on_backend!(tx, |c| query.load(c))?;
    for claimed in mails.iter_mut() {
        let reader = claimed.content.person().map(key);
        let Some((_, is_erased, language)) = found.iter().find(|(id, ..)| Some(*id) == reader) else {
            continue;
        };
        if let (Some(_), Some(invitation)) = (language, claimed.content.invitation_mut()) {
            invitation.language.clone_from(language);
        }
        if !is_erased {
            continue;
        }
        claimed.is_silent = match &claimed.content {
            // These are asked for by address, and lead to what they asked for; or they are about what was said on a page that
            // a mailed link opened.
            MailContent::ConfirmSeat(_) | MailContent::Link(_) | MailContent::Ask(_) => false,
            MailContent::Rsvp(letter) if signed_up(tx, &letter.invitation)? => {
                erased::lift(tx, &letter.invitation.address)?;
                false
            }
            _ => true,
        };
    }
    Ok(())
}

/// Whether they asked for a seat on the event's page, and answered after that by the link that was mailed to them. Who was
/// invited may have been answered for: organizers hold the links of those whom they invited.
fn signed_up(tx: &mut ReadTx<'_>, invitation: &Invitation) -> Result<bool, StoreError> {
    if !matches!(invitation.source, Some(Source::Link | Source::Page)) {
        return Ok(false);
    }
    let tells = [LetterKind::ConfirmSeat.as_str(), LetterKind::Invitation.as_str()];
    let query = mails::table
        .filter(mails::subject_id.eq(key(invitation.id)))
        .filter(mails::kind.eq_any(tells))
        .select(mails::kind)
        .distinct();
    let found: Vec<String> = on_backend!(tx, |c| query.load(c))?;
    Ok(found == [LetterKind::ConfirmSeat.as_str()])
}

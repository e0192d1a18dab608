//! Who reads claimed mails. Letters to who had their data erased count as sent and are handed to nobody, so that no organizer
//! can tell such an address from one that nobody knows; what they ask for themselves goes out. The language that somebody chose
//! is looked up here alone, so that no organizer sees it either.

use diesel::prelude::*;
use domain::mail::content::MailContent;

use super::Claimed;
use crate::db::schema::people;
use crate::db::sql::{Key, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

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
        // These are asked for by address, and lead to what they asked for; or they are about what was said on a page that a mailed
        // link opened.
        claimed.is_silent |= !matches!(
            claimed.content,
            MailContent::ConfirmSeat(_) | MailContent::Link(_) | MailContent::Ask(_)
        );
    }
    Ok(())
}

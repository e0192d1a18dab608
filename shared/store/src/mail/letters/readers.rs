//! Who reads claimed mails. Letters to who had their data erased, or wants mail from nobody and said so to another group, count as
//! sent and are handed to nobody, so that no organizer can tell such an address from another; what the erased ask for themselves
//! goes out. The language that somebody chose
//! is looked up here alone, so that no organizer sees it either.

use diesel::prelude::*;
use domain::PersonId;
use domain::mail::content::MailContent;

use super::Claimed;
use crate::db::schema::people;
use crate::db::sql::{Key, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::suppressions;

/// Has mails speak the language that their readers chose, and marks those that nobody is to get.
pub(super) fn heed(tx: &mut WriteTx<'_>, mails: &mut [Claimed]) -> Result<(), StoreError> {
    let persons: Vec<Key> = mails.iter().filter_map(|mail| mail.content.person()).map(key).collect();
    if persons.is_empty() {
        return Ok(());
    }
    heed_wishes(tx, mails)?;
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

/// Marks letters of groups to who wants mail from nobody, and said so elsewhere.
fn heed_wishes(tx: &mut WriteTx<'_>, mails: &mut [Claimed]) -> Result<(), StoreError> {
    let invited = |mail: &mut Claimed| mail.content.invitation_mut().map(|invitation| invitation.person);
    let persons: Vec<PersonId> = mails.iter_mut().filter_map(invited).collect();
    if persons.is_empty() {
        return Ok(());
    }
    let known = suppressions::of_people(tx, &persons)?;
    for claimed in mails {
        let person = invited(claimed);
        let known = person.and_then(|person| known.get(&person));
        let group = claimed.content.group().map(|group| group.id);
        claimed.is_silent = group.is_some_and(|group| suppressions::is_silent(known, group));
    }
    Ok(())
}

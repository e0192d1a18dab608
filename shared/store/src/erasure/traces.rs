//! What tables have of a person beside their invitations: found by who they are, or by the ways to write their address.

use std::collections::BTreeSet;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use domain::mail::content::Notification;
use domain::values::ids::Id;
use domain::{AccountId, MailAddress, PersonId};

use crate::asks;
use crate::db::schema::{
    accounts, announcements, api_keys, contacts, followers, groups, idempotency_keys, import_rows, inbound_mails,
    mails, own_page_links, sessions, sign_ins, soft_bounces, suppressions, team_members,
};
use crate::db::sql::{Json, Key, key, lower, pattern};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::unasked;

/// Deletes all of it. What they are as an organizer stays as long as they are in a team.
pub(super) fn delete(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    identity: &str,
    spellings: &BTreeSet<String>,
) -> Result<(), StoreError> {
    asks::erased::keep(tx, &[(key(person), identity.to_owned())])?;
    as_guest(tx, person, identity)?;
    asks::forget_letters(tx, person, spellings)?;
    written_to(tx, spellings)?;
    told_of(tx, identity)?;
    for spelling in spellings {
        as_written(tx, spelling)?;
    }
    unasked::forget(tx, identity)?;
    sign_in(tx, identity)?;
    as_organizer(tx, identity)
}

fn as_guest(tx: &mut WriteTx<'_>, person: PersonId, identity: &str) -> Result<(), StoreError> {
    let person = key(person);
    let theirs = || followers::table.filter(followers::address.eq(identity));
    let follows = theirs().select(followers::id);
    let follows: Vec<Key> = on_backend!(tx, |c| follows.load(c))?;
    let links = own_page_links::table
        .filter(own_page_links::person_id.eq(person))
        .select(own_page_links::id);
    let mut subjects: Vec<Key> = on_backend!(tx, |c| links.load(c))?;
    subjects.extend(&follows);
    subjects.push(person);
    delete_mails(tx, subjects)?;
    let told = announcements::person_id
        .eq(person)
        .or(announcements::follower_id.eq_any(follows));
    let rows = announcements::table.filter(told);
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    on_backend!(tx, |c| diesel::delete(theirs()).execute(c))?;
    let rows = contacts::table.filter(contacts::person_id.eq(person));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    let rows = import_rows::table.filter(import_rows::address.eq(identity));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    let rows = suppressions::table.filter(suppressions::person_id.eq(person));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    let rows = soft_bounces::table.filter(soft_bounces::person_id.eq(person));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    let rows = own_page_links::table.filter(own_page_links::person_id.eq(person));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(())
}

/// Mails to any of these, whatever they are about: what an organizer is told is about groups and events.
fn written_to(tx: &mut WriteTx<'_>, spellings: &BTreeSet<String>) -> Result<(), StoreError> {
    let query = mails::table
        .filter(mails::recipient.is_not_null())
        .filter(lower(mails::recipient.assume_not_null()).eq_any(spellings))
        .select(mails::id);
    let found: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    delete_with_bounces(tx, found)
}

/// What organizers are told of others that names them, and the mail that it came in. The kinds are written out, since bound values
/// keep partial indexes from being used.
fn told_of(tx: &mut WriteTx<'_>, identity: &str) -> Result<(), StoreError> {
    let query = mails::table
        .filter(sql::<Bool>("kind IN ('words', 'delegated')"))
        .select((mails::id, mails::content.assume_not_null()));
    let told: Vec<(Key, Json)> = on_backend!(tx, |c| query.load(c))?;
    let mut naming = Vec::new();
    for (id, content) in told {
        let told: Notification = content.read()?;
        let named = told.names().and_then(|address| MailAddress::parse(address).ok());
        if named.is_some_and(|address| address.identity() == identity) {
            naming.push(id);
        }
    }
    let rows = inbound_mails::table.filter(inbound_mails::id.eq_any(naming.clone()));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    delete_with_bounces(tx, naming)
}

/// Mails about these.
pub(super) fn delete_mails(tx: &mut WriteTx<'_>, subjects: Vec<Key>) -> Result<(), StoreError> {
    let query = mails::table
        .filter(mails::subject_id.eq_any(subjects))
        .select(mails::id);
    let found: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    delete_with_bounces(tx, found)
}

/// Mails, and the reports that brought them back, which name whom they went to.
fn delete_with_bounces(tx: &mut WriteTx<'_>, mails: Vec<Key>) -> Result<(), StoreError> {
    let reports: Vec<Option<Key>> = mails.iter().copied().map(Some).collect();
    let reports = inbound_mails::table.filter(inbound_mails::subject.eq_any(reports));
    on_backend!(tx, |c| diesel::delete(reports).execute(c))?;
    let rows = mails::table.filter(mails::id.eq_any(mails));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(())
}

/// What groups give out, mail that they sent, rows of lists that nothing could be made of, and answers that are kept a day for who repeats a request: a repetition is decided anew.
fn as_written(tx: &mut WriteTx<'_>, spelling: &str) -> Result<(), StoreError> {
    let sent = inbound_mails::table.filter(lower(inbound_mails::sender).eq(lower(spelling)));
    on_backend!(tx, |c| diesel::delete(sent).execute(c))?;
    let unread = import_rows::table
        .filter(import_rows::address.is_null())
        .filter(lower(import_rows::email).eq(lower(spelling)));
    on_backend!(tx, |c| diesel::delete(unread).execute(c))?;
    let named = pattern(Some(spelling));
    let kept = idempotency_keys::table.filter(lower(idempotency_keys::body).like(lower(named)).escape('\\'));
    on_backend!(tx, |c| diesel::delete(kept).execute(c))?;
    as_contact(tx, spelling)
}

/// What groups give out as their own address.
fn as_contact(tx: &mut WriteTx<'_>, spelling: &str) -> Result<(), StoreError> {
    let reached = groups::table
        .filter(groups::reply_to.is_not_null())
        .filter(lower(groups::reply_to.assume_not_null()).eq(lower(spelling)));
    let change = (
        groups::reply_to.eq(None::<String>),
        groups::revision.eq(groups::revision + 1),
    );
    on_backend!(tx, |c| diesel::update(reached).set(change).execute(c))?;
    let named = lower(pattern(Some(spelling)));
    let reached = groups::table
        .filter(groups::contact.is_not_null())
        .filter(lower(groups::contact.assume_not_null()).like(named).escape('\\'))
        .select((groups::id, groups::contact.assume_not_null()));
    let found: Vec<(Key, String)> = on_backend!(tx, |c| reached.load(c))?;
    let with_it = |(id, contact): (Key, String)| has_address(&contact, spelling).then_some(id);
    let theirs: Vec<Key> = found.into_iter().filter_map(with_it).collect();
    let reached = groups::table.filter(groups::id.eq_any(theirs));
    let change = (
        groups::contact.eq(None::<String>),
        groups::revision.eq(groups::revision + 1),
    );
    on_backend!(tx, |c| diesel::update(reached).set(change).execute(c))?;
    Ok(())
}

/// Whether a text has just this address, and not only one that it is a part of.
fn has_address(text: &str, spelling: &str) -> bool {
    let ends = |char: char| !char.is_alphanumeric() && !"@.!#$%&'*+/=?^_`{|}~-".contains(char);
    let spelling = spelling.to_lowercase();
    text.to_lowercase()
        .split(ends)
        .any(|word| word.trim_end_matches('.') == spelling)
}

fn sign_in(tx: &mut WriteTx<'_>, identity: &str) -> Result<(), StoreError> {
    let theirs = || sign_ins::table.filter(sign_ins::email.eq(identity));
    let ids = theirs().select(sign_ins::id);
    let ids: Vec<Key> = on_backend!(tx, |c| ids.load(c))?;
    delete_mails(tx, ids)?;
    on_backend!(tx, |c| diesel::delete(theirs()).execute(c))?;
    Ok(())
}

/// Places in teams that were only offered go, with the letters that offer them. An account that has no other place is nobody's
/// after that: what it did stays in the log.
fn as_organizer(tx: &mut WriteTx<'_>, identity: &str) -> Result<(), StoreError> {
    let query = accounts::table
        .filter(accounts::email.eq(identity))
        .select(accounts::id);
    let Some(account) = on_backend!(tx, |c| query.first::<Key>(c).optional())? else {
        return Ok(());
    };
    let places = || team_members::table.filter(team_members::account_id.eq(account));
    let offers = || places().filter(team_members::accepted_at.is_null());
    let offered = offers().select(team_members::id);
    let offered: Vec<Key> = on_backend!(tx, |c| offered.load(c))?;
    delete_mails(tx, offered)?;
    on_backend!(tx, |c| diesel::delete(offers()).execute(c))?;
    let place = places().select(team_members::id);
    if on_backend!(tx, |c| place.first::<Key>(c).optional())?.is_some() {
        return Ok(());
    }
    let rows = sessions::table.filter(sessions::account_id.eq(account));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    let rows = api_keys::table.filter(api_keys::account_id.eq(account));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    delete_mails(tx, vec![account])?;
    let nobody = MailAddress::nobody(account.id::<AccountId>().uuid());
    let change = (
        accounts::email.eq(nobody.identity()),
        accounts::typed_email.eq(None::<String>),
        accounts::name.eq(""),
    );
    on_backend!(tx, |c| diesel::update(accounts::table.find(account))
        .set(change)
        .execute(c))?;
    Ok(())
}

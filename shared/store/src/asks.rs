//! Asks between people: their rows, who may be asked at somebody's events, and what decides whether an ask gets through.
//!
//! What an ask may do next is decided in `domain::asks`. Nothing here is a fact: no webhook, message or organizer hears of it.

pub mod candidates;
mod circumstances;
pub mod coffee;
pub(crate) mod erased;
pub mod helps;
pub mod letters;
mod listed;
pub mod meetings;
pub mod profiles;
pub mod readers;
pub mod reports;
mod row;
mod short_notice;
pub mod working;

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use domain::asks::passage::{AGAIN_AFTER, SILENT_IN_A_ROW};
use domain::asks::words::shown_name;
use domain::asks::{Ask, AskKind, AskState};
use domain::mail::ask_letter::{AskLetterKind, Party};
use domain::rsvp::status::Seat;
use domain::schedule::Zone;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{AskId, EventId, GroupId, Instant, MailAddress, PersonId, ProfileId};

use crate::db::schema::{ask_blocks, ask_candidates, asks, check_ins, events, invitations, mails, people};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::task;
use crate::task::NewTask;
use row::AskRow;

pub use circumstances::is_kept_from;
pub use listed::{Listed, asked_of, of_asker, waiting_for, who_agreed};

/// How long an ask is kept after the day on which the asker heard.
const KEPT_FOR: Duration = Duration::from_hours(180 * 24);

/// Old asks that one purge deletes.
const PURGED_AT_ONCE: i64 = 500;

/// Locks people, in the order of their ids: what is counted of them stays so until the end of the transaction.
pub fn lock_people(tx: &mut WriteTx<'_>, persons: &[PersonId]) -> Result<(), StoreError> {
    let keys: Vec<Key> = persons.iter().copied().map(key).collect();
    let query = people::table
        .filter(people::id.eq_any(keys))
        .order(people::id)
        .select(people::id);
    let _: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().load(c),
        sqlite | c | query.load(c)
    )?;
    Ok(())
}

/// The identity of a new ask.
pub fn fresh(tx: &mut WriteTx<'_>) -> Result<AskId, StoreError> {
    tx.fresh()
}

/// Writes a new ask, and schedules what follows from it.
pub fn create(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    let row = AskRow::of(ask);
    on_backend!(tx, |c| diesel::insert_into(asks::table).values(row).execute(c))?;
    schedule(tx, ask)
}

/// Schedules what follows from an ask that is to go out.
pub fn schedule(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    let id = ask.id.to_string();
    let new = NewTask {
        kind: TaskKind::Ask,
        key: &id,
        subject: Some(ask.id.uuid()),
        run_at: ask.deliver_at,
        since: ask.deliver_at,
    };
    task::schedule(tx, new)
}

/// Has an ask looked at again then, or sooner if it is to be.
pub fn look_at(tx: &mut WriteTx<'_>, ask: AskId, at: Instant) -> Result<(), StoreError> {
    let id = ask.to_string();
    let new = NewTask {
        kind: TaskKind::Ask,
        key: &id,
        subject: Some(ask.uuid()),
        run_at: at,
        since: at,
    };
    task::schedule(tx, new)
}

/// Writes what became of an ask that this transaction holds.
pub fn save(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    let row = AskRow::of(ask);
    let change = (
        asks::to_id.eq(row.to_id),
        asks::found_at.eq(row.found_at),
        asks::passed_by.eq(row.passed_by),
        asks::passed_words.eq(row.passed_words),
        asks::outside.eq(row.outside),
        asks::asked_at.eq(row.asked_at),
        asks::closes_at.eq(row.closes_at),
        asks::deliver_at.eq(row.deliver_at),
        asks::state.eq(row.state),
        asks::answer.eq(row.answer),
        asks::answered_at.eq(row.answered_at),
        asks::note.eq(row.note),
        asks::reached_at.eq(row.reached_at),
        asks::hindered.eq(row.hindered),
        asks::reminded.eq(row.reminded),
        asks::thanks_offered.eq(row.thanks_offered),
        asks::happened.eq(row.happened),
        asks::reported_at.eq(row.reported_at),
    );
    on_backend!(tx, |c| diesel::update(asks::table.find(key(ask.id)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// An ask.
pub fn get(tx: &mut ReadTx<'_>, ask: AskId) -> Result<Option<Ask>, StoreError> {
    let query = asks::table.find(key(ask)).select(columns_of::<AskRow>());
    let row: Option<AskRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(AskRow::ask).transpose()
}

/// An ask, locked until the end of the transaction.
pub fn lock(tx: &mut WriteTx<'_>, ask: AskId) -> Result<Option<Ask>, StoreError> {
    let query = asks::table.find(key(ask)).select(columns_of::<AskRow>());
    let row: Option<AskRow> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    row.map(AskRow::ask).transpose()
}

/// Somebody as one of an event's people; none: they are not, or not any more. A seat is not asked for: what was agreed stands.
pub fn party(tx: &mut ReadTx<'_>, event: EventId, person: PersonId) -> Result<Option<Party>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::person_id.eq(key(person)))
        .filter(people::erased.eq(false))
        .select((invitations::name, invitations::typed_address, people::address));
    let found: Option<(String, Option<String>, String)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(name, typed, identity)| Party {
        person,
        address: MailAddress::kept(typed, identity),
        name: shown_name(name),
    }))
}

/// Who is asked; none: nobody any more.
pub fn asked(tx: &mut ReadTx<'_>, ask: &Ask) -> Result<Option<Party>, StoreError> {
    match (ask.to, &ask.outside) {
        (Some(to), Some(name)) => readers::party(tx, to, name.clone()),
        (Some(to), None) => party(tx, ask.found_at, to),
        (None, _) => Ok(None),
    }
}

/// Who brings the two together, as one of the people of the event where they are; none: nobody, or nobody any more.
pub fn connector(tx: &mut ReadTx<'_>, ask: &Ask) -> Result<Option<Party>, StoreError> {
    let Some(by) = ask.connector() else { return Ok(None) };
    // Who suggested it may know the two from different events.
    let suggestion = ask.suggestion.map(|suggestion| get(tx, suggestion)).transpose()?;
    let event = suggestion.flatten().map_or(ask.event, |suggestion| suggestion.event);
    party(tx, event, by)
}

/// Whose link names a turn of an ask, or a place in one at short notice; none: nobody's any more.
pub fn reader(tx: &mut ReadTx<'_>, ask: &Ask, number: u16) -> Result<Option<PersonId>, StoreError> {
    if ask.urgent.is_some() {
        return Ok(candidates::get(tx, ask.id, number)?.and_then(|one| one.person));
    }
    Ok(if number == ask.turn() { ask.to } else { ask.connector() })
}

/// The group where somebody is found who has to do with an ask.
pub fn group_of(tx: &mut ReadTx<'_>, ask: &Ask, person: PersonId) -> Result<GroupId, StoreError> {
    if ask.to == Some(person) || ask.urgent.is_some() {
        group_of_asked(tx, ask)
    } else {
        Ok(ask.group)
    }
}

/// By whose clocks they live: their own, or else those of that group.
pub fn zone_of(tx: &mut ReadTx<'_>, ask: &Ask, person: PersonId) -> Result<Zone, StoreError> {
    let group = group_of(tx, ask, person)?;
    profiles::zone(tx, person, group)
}

/// What came of a suggestion: the ask to the second of the two.
pub fn of_the_other(tx: &mut ReadTx<'_>, suggestion: AskId) -> Result<Option<Ask>, StoreError> {
    let query = asks::table
        .filter(asks::suggestion.eq(Some(key(suggestion))))
        .select(columns_of::<AskRow>());
    let row: Option<AskRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(AskRow::ask).transpose()
}

/// At how many events two people had, or have, a seat.
pub fn events_in_common(tx: &mut ReadTx<'_>, one: PersonId, other: PersonId) -> Result<usize, StoreError> {
    let seats = |person: PersonId| {
        invitations::table
            .filter(invitations::person_id.eq(key(person)))
            .filter(invitations::withdrawn.eq(false))
            .filter(invitations::seat.eq(Seat::Confirmed.as_str()))
            .select(invitations::event_id)
    };
    let own: Vec<Key> = on_backend!(tx, |c| seats(one).load(c))?;
    let query = seats(other).filter(invitations::event_id.eq_any(own)).count();
    let count: i64 = on_backend!(tx, |c| query.get_result(c))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// The group where whoever is asked is found.
pub fn group_of_asked(tx: &mut ReadTx<'_>, ask: &Ask) -> Result<GroupId, StoreError> {
    let query = events::table.find(key(ask.found_at)).select(events::group_id);
    let found: Key = on_backend!(tx, |c| query.first(c))?;
    Ok(found.id())
}

/// Whether somebody was checked in anywhere, at an event of whichever group.
pub fn was_somewhere(tx: &mut ReadTx<'_>, person: PersonId) -> Result<bool, StoreError> {
    let query = check_ins::table
        .inner_join(invitations::table)
        .filter(invitations::person_id.eq(key(person)))
        .filter(check_ins::undone_at.is_null())
        .select(check_ins::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

/// Whom somebody asked, or brought together, so lately that they are not shown as people to ask, and where.
pub fn asked_lately(tx: &mut ReadTx<'_>, asker: PersonId) -> Result<HashMap<ProfileId, EventId>, StoreError> {
    let since = tx.now().minus(AGAIN_AFTER);
    let query = asks::table
        .filter(asks::asker_id.eq(key(asker)))
        .filter(asks::asked_at.gt(Moment(since)))
        .filter(asks::state.ne(AskState::Agreed.as_str()))
        // One for a job is asked of who promised it, whatever else they are asked.
        .filter(asks::standing.is_null())
        .select((asks::event_id, asks::whom, asks::second));
    let found: Vec<(Key, Option<Key>, Option<Key>)> = on_backend!(tx, |c| query.load(c))?;
    let each = |(event, one, other): (Key, Option<Key>, Option<Key>)| {
        let both = [one, other].into_iter().flatten();
        both.map(move |whom| (whom.id(), event.id()))
    };
    Ok(found.into_iter().flat_map(each).collect())
}

/// Whether each of the last asks that reached somebody since then was left without a word, the newest first.
fn left_unanswered(tx: &mut ReadTx<'_>, person: PersonId, since: Option<Instant>) -> Result<Vec<bool>, StoreError> {
    let since = since.unwrap_or(Instant::from_micros(0));
    let most = i64::try_from(SILENT_IN_A_ROW).unwrap_or(i64::MAX);
    let is_over =
        || asks::state.ne_all([AskState::Asked, AskState::TakenBack, AskState::Reopened].map(AskState::as_str));
    let query = asks::table
        .filter(asks::needed_at.is_null())
        .filter(asks::to_id.eq(key(person)))
        .filter(asks::reached_at.gt(Moment(since)))
        // They did not want it any more, or had no room.
        .filter(asks::hindered.eq(false))
        // Who wanted to be asked in a month said a word.
        .filter(is_over())
        .order(asks::reached_at.desc())
        .limit(most)
        .select((asks::reached_at, asks::answer));
    let mut found: Vec<(Option<Moment>, Option<String>)> = on_backend!(tx, |c| query.load(c))?;
    let soon = ask_candidates::table
        .inner_join(asks::table.on(asks::id.eq(ask_candidates::ask_id)))
        .filter(ask_candidates::person_id.eq(key(person)))
        .filter(ask_candidates::reached_at.gt(Moment(since)))
        .filter(ask_candidates::hindered.eq(false))
        .filter(is_over())
        // Somebody else could, before they said a word.
        .filter(asks::answer.is_null().or(ask_candidates::answer.is_not_null()))
        .order(ask_candidates::reached_at.desc())
        .limit(most)
        .select((ask_candidates::reached_at, ask_candidates::answer));
    let soon: Vec<(Option<Moment>, Option<String>)> = on_backend!(tx, |c| soon.load(c))?;
    found.extend(soon);
    found.sort_by_key(|(at, _)| std::cmp::Reverse(at.as_ref().map(|at| at.0)));
    Ok(found.iter().map(|(_, answer)| answer.is_none()).collect())
}

/// Notes that somebody wants nothing more from an asker.
pub fn block(tx: &mut WriteTx<'_>, person: PersonId, asker: PersonId) -> Result<(), StoreError> {
    let row = (
        ask_blocks::person_id.eq(key(person)),
        ask_blocks::asker_id.eq(key(asker)),
        ask_blocks::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(ask_blocks::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// Deletes the letters about what somebody asked, those to them about what they were asked, and what they wrote in answer.
/// `spellings`: the ways in which their address was written. The rows go, or lose their name, with the person.
pub(crate) fn forget_letters(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    spellings: &BTreeSet<String>,
) -> Result<(), StoreError> {
    let theirs = asks::table.filter(asks::asker_id.eq(key(person))).select(asks::id);
    let mut theirs: Vec<Key> = on_backend!(tx, |c| theirs.load(c))?;
    theirs.extend(readers::forget(tx, spellings.iter().map(String::as_str))?);
    let to_them = asks::table.filter(asks::to_id.eq(key(person))).select(asks::id);
    let to_them: Vec<Key> = on_backend!(tx, |c| to_them.load(c))?;
    let theirs_to_write = [AskLetterKind::Written, AskLetterKind::Line].map(AskLetterKind::as_str);
    theirs.extend(coffee::places_of(tx, person)?.into_iter().map(key));
    let own = mails::table.filter(mails::subject_id.eq_any(theirs));
    let others = mails::table
        .filter(mails::subject_id.eq_any(to_them.clone()))
        .filter(mails::kind.eq_any(theirs_to_write));
    meetings::forget(tx, to_them.clone())?;
    let outside = asks::table
        .filter(asks::id.eq_any(to_them.clone()))
        .filter(asks::outside.is_not_null());
    let noted = asks::table.filter(asks::id.eq_any(to_them));
    let passed = asks::table.filter(asks::passed_by.eq(key(person)));
    on_backend!(tx, |c| {
        diesel::delete(own).execute(c)?;
        diesel::delete(others).execute(c)?;
        diesel::update(outside).set(asks::outside.eq(Some(""))).execute(c)?;
        diesel::update(noted).set(asks::note.eq("")).execute(c)?;
        diesel::update(passed).set(asks::passed_words.eq(Some(""))).execute(c)?;
    });
    Ok(())
}

/// References that were promised.
#[diesel::dsl::auto_type(no_type_alias)]
fn is_promised() -> _ {
    let (kind, state): (&'static str, &'static str) = (AskKind::Reference.as_str(), AskState::Agreed.as_str());
    asks::kind
        .eq(kind)
        .and(asks::state.eq(state))
        .and(asks::standing.is_null())
}

/// Deletes asks that nobody needs any more.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    readers::purge(tx)?;
    let before: Instant = tx.now().minus(KEPT_FOR);
    let query = asks::table
        .filter(asks::closes_at.lt(Moment(before)))
        // A report that no organizer looked at yet holds.
        .filter(asks::reported_at.is_null().or(asks::report_seen_at.is_not_null()))
        .filter(not(exists(reports::unseen_at_short_notice())))
        // Who promised a reference may be asked for it as long as both are there.
        .filter(not(is_promised()))
        .order(asks::closes_at)
        .limit(PURGED_AT_ONCE)
        .select(asks::id);
    let ids: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    let rows = asks::table.filter(asks::id.eq_any(ids));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    erased::purge(tx)
}

//! What decides whether an ask reaches the one asked. The person's row is locked, so that no two asks take the same place of a
//! budget.

use diesel::prelude::*;
use domain::asks::passage::{ACCOMPANIED_FOR, AGAIN_AFTER, BUDGET_OVER, Circumstances};
use domain::asks::profile::Profile;
use domain::asks::{Ask, AskKind, AskState, Happened, passage};
use domain::mail::ask_letter::Party;
use domain::values::text::PersonName;
use domain::{Instant, MailAddress, PersonId};

use super::{erased, group_of_asked, lock_people, party, profiles, reports};
use crate::db::schema::{ask_blocks, ask_candidates, asks};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::groups;

/// What there is to an ask that is to go out.
pub(super) fn of(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<Circumstances, StoreError> {
    let Some(to) = ask.to else {
        return Ok(Circumstances::default());
    };
    lock_people(tx, &[to])?;
    let settings = profiles::settings(tx, to)?;
    let group = group_of_asked(tx, ask)?;
    let zone = groups::get(tx, group)?.map(|group| group.plan.zone);
    let profile = profiles::of(tx, to, group)?;
    Ok(Circumstances {
        may_be_asked: may_be_asked(tx, ask, profile.as_ref())?,
        is_full: is_full(tx, ask, profile.as_ref())?,
        keeps_away: keeps_away(tx, ask, profile)?,
        paused_until: zone.and_then(|zone| settings.paused_until_in(&zone)),
        is_blocked: is_blocked(tx, to, ask)?,
        is_reported: is_reported(tx, ask)?,
        was_asked_before: was_asked_before(tx, ask)?,
        reached: reached(tx, to)?,
        budget: settings.budget,
    })
}

/// Whether somebody may be asked: they said so, or said yes before to who thought of them.
pub(super) fn may_be_asked(tx: &mut ReadTx<'_>, ask: &Ask, reader: Option<&Profile>) -> Result<bool, StoreError> {
    let Some(reader) = reader else { return Ok(false) };
    if reader.plan.may_be_asked {
        return Ok(true);
    }
    let suggests = (ask.plan.kind == AskKind::Suggestion).then_some(ask.asker);
    let by = ask.connector().or(suggests);
    Ok(by.map(|by| profiles::said_yes(tx, by, reader.person)).transpose()? == Some(true))
}

/// Whether one of the two does not want to meet the other, whom they know by name, address or employer.
fn keeps_away(tx: &mut ReadTx<'_>, ask: &Ask, reader: Option<Profile>) -> Result<bool, StoreError> {
    let asker = profiles::of(tx, ask.asker, ask.group)?;
    let one = known_by(party(tx, ask.event, ask.asker)?, asker.as_ref());
    let other = known_by(super::asked(tx, ask)?, reader.as_ref());
    let away = |profile: Option<Profile>, known: &[String]| {
        profile.is_some_and(|own| own.plan.confidence.keeps_away(known.iter().map(String::as_str)))
    };
    Ok(away(reader, &one) || away(asker, &other))
}

/// Whether who is none of an event's people, and is known by what they say alone, is not brought together with who asks: that person
/// does not want to meet them, or reports hold one of those whose words it holds.
pub fn is_kept_from(
    tx: &mut ReadTx<'_>,
    ask: &Ask,
    name: &PersonName,
    address: &MailAddress,
) -> Result<bool, StoreError> {
    let asker = profiles::of(tx, ask.asker, ask.group)?;
    let known_by = [name.as_str(), address.identity()];
    let avoids = asker.is_some_and(|own| own.plan.confidence.keeps_away(known_by));
    Ok(avoids || is_reported(tx, ask)?)
}

pub(super) fn known_by(party: Option<Party>, profile: Option<&Profile>) -> Vec<String> {
    let own = party.map(|party| [party.name.to_string(), party.address.identity().to_owned()]);
    let employer = profile.map(|profile| profile.plan.employer.as_str().to_owned());
    own.into_iter().flatten().chain(employer).collect()
}

/// Whether somebody accompanies as many as they said already, of whichever group.
fn is_full(tx: &mut ReadTx<'_>, ask: &Ask, reader: Option<&Profile>) -> Result<bool, StoreError> {
    if ask.plan.kind != AskKind::Mentoring {
        return Ok(false);
    }
    let since = tx.now().minus(ACCOMPANIED_FOR);
    let query = asks::table
        .filter(asks::to_id.eq(ask.to.map(key)))
        .filter(asks::kind.eq(AskKind::Mentoring.as_str()))
        .filter(asks::state.eq(AskState::Agreed.as_str()))
        .filter(asks::answered_at.gt(Moment(since)))
        .filter(asks::happened.is_null().or(asks::happened.ne(Happened::No.as_str())))
        .count();
    let accompanied: i64 = on_backend!(tx, |c| query.get_result(c))?;
    let mentees = reader.map(|profile| profile.plan.mentees).unwrap_or_default();
    Ok(passage::is_full(
        ask.plan.kind,
        mentees,
        usize::try_from(accompanied).unwrap_or_default(),
    ))
}

/// Whether somebody who is asked does not want to hear from those whose words an ask holds by now: a pause, a budget of none, a
/// block, a report, or as many whom they accompany as they said.
pub(super) fn is_unwanted(tx: &mut ReadTx<'_>, ask: &Ask, reader: &Profile) -> Result<bool, StoreError> {
    let (to, group) = (reader.person, reader.group);
    let zone = groups::get(tx, group)?.map(|group| group.plan.zone);
    let settings = profiles::settings(tx, to)?;
    let paused_until = zone.and_then(|zone| settings.paused_until_in(&zone));
    let is_paused = settings.budget == 0 || paused_until.is_some_and(|until| tx.now() < until);
    let is_kept_from_them = is_blocked(tx, to, ask)? || is_reported(tx, ask)?;
    Ok(is_paused || is_kept_from_them || is_full(tx, ask, Some(reader))?)
}

/// Those whose words it holds: who asks, and who passed it on.
fn speakers(ask: &Ask) -> impl Iterator<Item = PersonId> {
    std::iter::once(ask.asker).chain(ask.connector())
}

fn is_blocked(tx: &mut ReadTx<'_>, person: PersonId, ask: &Ask) -> Result<bool, StoreError> {
    let query = ask_blocks::table
        .filter(ask_blocks::person_id.eq(key(person)))
        .filter(ask_blocks::asker_id.eq_any(speakers(ask).map(key).collect::<Vec<_>>()))
        .select(ask_blocks::asker_id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some() || erased::is_blocked(tx, person, &speakers(ask).collect::<Vec<_>>())?)
}

/// Whether reports hold the asks of one of those whose words it holds.
fn is_reported(tx: &mut ReadTx<'_>, ask: &Ask) -> Result<bool, StoreError> {
    for one in speakers(ask) {
        if reports::hold(tx, ask.group, one)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn was_asked_before(tx: &mut ReadTx<'_>, ask: &Ask) -> Result<bool, StoreError> {
    // Who promised a reference is asked for each job.
    if ask.standing.is_some() {
        return Ok(false);
    }
    let query = asks::table
        .filter(asks::asker_id.eq(key(ask.asker)))
        .filter(
            asks::to_id
                .eq(ask.to.map(key))
                .or(asks::passed_by.eq(ask.to.map(key)).and(asks::suggestion.is_null())),
        )
        .filter(asks::id.ne(key(ask.id)))
        // Who said yes before may be asked again: the asker knows of that.
        .filter(asks::state.ne(AskState::Agreed.as_str()))
        .filter(asks::asked_at.le(Moment(ask.asked_at)))
        .filter(asks::asked_at.gt(Moment(ask.asked_at.minus(AGAIN_AFTER))))
        .select(asks::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    let soon = ask_candidates::table
        .inner_join(asks::table.on(asks::id.eq(ask_candidates::ask_id)))
        .filter(asks::asker_id.eq(key(ask.asker)))
        .filter(asks::id.ne(key(ask.id)))
        .filter(asks::state.ne(AskState::Agreed.as_str()))
        .filter(ask_candidates::person_id.eq(ask.to.map(key)))
        .filter(ask_candidates::reached_at.gt(Moment(ask.asked_at.minus(AGAIN_AFTER))))
        .select(asks::id);
    let soon: Option<Key> = on_backend!(tx, |c| soon.first(c).optional())?;
    Ok(found.or(soon).is_some())
}

/// When asks reached somebody lately. One that they passed on did no later than that.
fn reached(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<Instant>, StoreError> {
    let since = tx.now().minus(BUDGET_OVER);
    let passed = asks::table
        .filter(asks::passed_by.eq(Some(key(person))))
        // Who suggested it was asked nothing.
        .filter(asks::suggestion.is_null())
        .filter(asks::asked_at.gt(Moment(since)))
        .select(asks::asked_at);
    let passed: Vec<Moment> = on_backend!(tx, |c| passed.load(c))?;
    let query = asks::table
        .filter(asks::to_id.eq(key(person)))
        // Whoever helped at short notice stands among those who were asked so.
        .filter(asks::needed_at.is_null())
        .filter(asks::reached_at.gt(Moment(since)))
        .select(asks::reached_at.assume_not_null());
    let found: Vec<Moment> = on_backend!(tx, |c| query.load(c))?;
    let soon = ask_candidates::table
        .filter(ask_candidates::person_id.eq(key(person)))
        .filter(ask_candidates::reached_at.gt(Moment(since)))
        .select(ask_candidates::reached_at.assume_not_null());
    let soon: Vec<Moment> = on_backend!(tx, |c| soon.load(c))?;
    let mut all: Vec<Instant> = found.into_iter().chain(passed).chain(soon).map(|at| at.0).collect();
    all.sort_unstable();
    Ok(all)
}

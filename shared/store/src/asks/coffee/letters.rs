//! Letters of a group's coffee: enqueued by each step, and asked again whether they are still true.

use std::collections::BTreeMap;

use diesel::prelude::*;
use domain::asks::coffee::{CoffeeAnswer, CoffeeRound, CoffeeStep};
use domain::event::quiet::after_the_night;
use domain::group::Group;
use domain::mail::ask_letter::Party;
use domain::mail::coffee_letter::{CoffeeLetter, CoffeeLetterKind};
use domain::mail::content::MailContent;
use domain::values::text::PersonName;
use domain::{CoffeeSeatId, DeliveryId, GroupId, PersonId};

use super::{Seat, get, is_on, round, wanting};
use crate::asks::profiles;
use crate::db::schema::{coffee_seats, events, invitations, people};
use crate::db::sql::{Json, Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::people::addresses::{ADDRESS, AddressRow, address};
use crate::people::groups;

/// These as a group's people, by the names that they had last. Who has none there is left out.
pub(super) fn parties(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    persons: &[PersonId],
) -> Result<BTreeMap<PersonId, Party>, StoreError> {
    let keys: Vec<Key> = persons.iter().copied().map(key).collect();
    let query = invitations::table
        .inner_join(events::table)
        .inner_join(people::table)
        .filter(events::group_id.eq(key(group)))
        .filter(invitations::person_id.eq_any(keys))
        .filter(invitations::name.ne(""))
        .filter(invitations::withdrawn.eq(false))
        // The last one stays.
        .order(invitations::id)
        .select((invitations::person_id, invitations::name, ADDRESS));
    let found: Vec<(Key, String, AddressRow)> = on_backend!(tx, |c| query.load(c))?;
    let party = |(person, name, written): (Key, String, AddressRow)| Party {
        person: person.id(),
        address: address(written),
        name: PersonName::trusted(name),
    };
    Ok(found.into_iter().map(party).map(|one| (one.person, one)).collect())
}

fn party(tx: &mut ReadTx<'_>, group: GroupId, person: PersonId) -> Result<Option<Party>, StoreError> {
    Ok(parties(tx, group, &[person])?.remove(&person))
}

/// Writes to somebody, once of each kind. Who has no name in the group is not asked: nobody would know whom they meet.
pub(super) fn send(tx: &mut WriteTx<'_>, group: GroupId, to: &Seat, kind: CoffeeLetterKind) -> Result<(), StoreError> {
    let Some(party) = party(tx, group, to.person)? else {
        return Ok(());
    };
    let (id, now): (DeliveryId, _) = (tx.fresh()?, tx.now());
    let zone = profiles::zone(tx, to.person, group)?;
    let mail = MailRow {
        recipient: Some(party.address.to_string()),
        content: Some(Json::of(&kind.as_str())?),
        // Of no group: its organizers see nothing of it.
        ..MailRow::new(id, kind.as_str(), to.id, 0, None, Moment(now))
    };
    enqueue(tx, vec![mail.not_before(after_the_night(&zone, now))])
}

/// What a letter tells; none: it is no longer true.
pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    row: &MailRow,
    kind: CoffeeLetterKind,
) -> Result<Option<MailContent>, StoreError> {
    let seat_id: CoffeeSeatId = row.subject_id.id();
    let Some(own) = get(tx, seat_id)? else { return Ok(None) };
    let Some(round) = round(tx, own.round)? else {
        return Ok(None);
    };
    let Some(group) = groups::get(tx, round.group)? else {
        return Ok(None);
    };
    let Some(to) = party(tx, group.id, own.person)? else {
        return Ok(None);
    };
    let mates = match kind {
        CoffeeLetterKind::Meet => mates(tx, &group, &round, &own)?,
        _ => Vec::new(),
    };
    // Whose table is empty by now hears what who was left over does: nobody learns that somebody is gone, or has a pause.
    let kind = match kind {
        CoffeeLetterKind::Meet if mates.is_empty() => CoffeeLetterKind::Nobody,
        kind => kind,
    };
    let is_open = round.takes_answers(&group.plan.zone, tx.now());
    let is_in = own.answer == Some(CoffeeAnswer::In);
    let is_true = match kind {
        CoffeeLetterKind::Ask | CoffeeLetterKind::Remind => {
            let is_early = round.done < CoffeeStep::Tomorrow.number();
            own.answer.is_none() && is_open && is_early
        }
        CoffeeLetterKind::Tomorrow => is_in && is_open,
        CoffeeLetterKind::Meet => true,
        CoffeeLetterKind::Nobody => is_in,
    };
    // Whoever wants no more of it since hears no more.
    let wants = wanting(tx, &group, &[own.person])?.remove(&own.person);
    let Some(profile) = wants.filter(|_| is_true) else {
        return Ok(None);
    };
    if !is_on(tx, group.id)? {
        return Ok(None);
    }
    Ok(Some(MailContent::Coffee(Box::new(CoffeeLetter {
        kind,
        group,
        round,
        seat: own.id,
        to,
        language: profile.language,
        said_at: profile.said_at,
        mates,
    }))))
}

/// Whom somebody meets: those who still want it, whose addresses it tells.
fn mates(tx: &mut ReadTx<'_>, group: &Group, round: &CoffeeRound, own: &Seat) -> Result<Vec<Party>, StoreError> {
    let Some(place) = own.place else { return Ok(Vec::new()) };
    let query = coffee_seats::table
        .filter(coffee_seats::round_id.eq(key(round.id)))
        .filter(coffee_seats::place.eq(Some(i32::from(place))))
        .filter(coffee_seats::person_id.ne(key(own.person)))
        .select(coffee_seats::person_id);
    let people: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    let people: Vec<PersonId> = people.into_iter().map(Key::id).collect();
    let wanting: Vec<PersonId> = wanting(tx, group, &people)?.into_keys().collect();
    Ok(parties(tx, group.id, &wanting)?.into_values().collect())
}

//! Letters of a group's coffee: enqueued by each step, and asked again whether they are still true.

use diesel::prelude::*;
use domain::asks::coffee::{CoffeeAnswer, CoffeeRound, CoffeeStep};
use domain::group::Group;
use domain::mail::ask_letter::Party;
use domain::mail::coffee_letter::{CoffeeLetter, CoffeeLetterKind};
use domain::mail::content::MailContent;
use domain::values::text::PersonName;
use domain::{CoffeeSeatId, DeliveryId, GroupId, MailAddress, PersonId};

use super::{Seat, get, is_on, may_be_asked, round, seat};
use crate::asks::profiles;
use crate::db::schema::{coffee_seats, events, invitations, people};
use crate::db::sql::{Json, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::people::groups;

/// Somebody as one of a group's people, by the name that they had last; none: they have none there.
pub(super) fn party(tx: &mut ReadTx<'_>, group: GroupId, person: PersonId) -> Result<Option<Party>, StoreError> {
    let query = invitations::table
        .inner_join(events::table)
        .inner_join(people::table)
        .filter(events::group_id.eq(key(group)))
        .filter(invitations::person_id.eq(key(person)))
        .filter(invitations::name.ne(""))
        .filter(invitations::withdrawn.eq(false))
        .order(invitations::id.desc())
        .select((invitations::name, invitations::typed_address, people::address));
    let found: Option<(String, Option<String>, String)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(name, typed, identity)| Party {
        person,
        address: MailAddress::kept(typed, identity),
        name: PersonName::trusted(name),
    }))
}

/// Writes to somebody, once of each kind. Who has no name in the group is not asked: nobody would know whom they meet.
pub(super) fn send(tx: &mut WriteTx<'_>, group: GroupId, to: &Seat, kind: CoffeeLetterKind) -> Result<(), StoreError> {
    let Some(party) = party(tx, group, to.person)? else {
        return Ok(());
    };
    let (id, now): (DeliveryId, _) = (tx.fresh()?, Moment(tx.now()));
    let mail = MailRow {
        recipient: Some(party.address.to_string()),
        content: Some(Json::of(&kind.as_str())?),
        // Of no group: its organizers see nothing of it.
        ..MailRow::new(id, kind.as_str(), to.id, 0, None, now)
    };
    enqueue(tx, vec![mail])
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
    let is_open = round.takes_answers(&group.plan.zone, tx.now());
    let is_in = own.answer == Some(CoffeeAnswer::In);
    let is_true = match kind {
        CoffeeLetterKind::Ask | CoffeeLetterKind::Remind => {
            let is_early = round.done < CoffeeStep::Tomorrow.number();
            own.answer.is_none() && is_open && is_early
        }
        CoffeeLetterKind::Tomorrow => is_in && is_open,
        CoffeeLetterKind::Meet => !mates.is_empty(),
        CoffeeLetterKind::Nobody => is_in && own.place.is_none(),
    };
    // Whoever wants no more of it since hears no more.
    if !is_true || !is_on(tx, group.id)? || !may_be_asked(tx, own.person, &group)? {
        return Ok(None);
    }
    let language = profiles::of(tx, own.person, group.id)?.map(|profile| profile.language);
    let language = language.unwrap_or_else(|| group.plan.language.clone());
    Ok(Some(MailContent::Coffee(Box::new(CoffeeLetter {
        kind,
        group,
        round,
        seat: own.id,
        to,
        language,
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
        .order(coffee_seats::id)
        .select(super::SEAT);
    let rows: Vec<super::SeatRow> = on_backend!(tx, |c| query.load(c))?;
    let mut mates = Vec::new();
    for row in rows {
        let person = seat(row)?.person;
        if may_be_asked(tx, person, group)? {
            mates.extend(party(tx, group.id, person)?);
        }
    }
    Ok(mates)
}

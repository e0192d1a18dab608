//! Claiming: which of these invitations are owed a letter that this worker may send now.

use std::collections::HashMap;
use std::time::Duration;

use diesel::prelude::*;
use domain::delivery::DeliveryState;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::letters::{self, Letter};
use domain::suppression::{Scope, Suppression};
use domain::{DeliveryId, EventId, GroupId, InvitationId, PersonId};

use super::Claimed;
use crate::backend::{Tx, on_backend};
use crate::deliveries::DeliveryRow;
use crate::error::StoreError;
use crate::events::row::{EventRow, count, int};
use crate::groups::GroupRow;
use crate::invitations::row::InvitationRow;
use crate::schema::{deliveries, events, groups, invitations, people};
use crate::sql::{Key, Moment, columns_of, key};
use crate::suppressions;

/// All that is known of the invitations in hand.
struct Desk {
    events: HashMap<EventId, (Event, Group)>,
    deliveries: HashMap<InvitationId, Vec<DeliveryRow>>,
    suppressions: HashMap<PersonId, Vec<(GroupId, Suppression)>>,
}

/// What happens to one invitation.
enum Decision {
    /// Another has it, or it is not due: leave all as it is.
    Leave,
    /// Nothing is owed, or nothing more can be done.
    Settled,
    /// The letter is owed, but the person gets no such mail.
    Suppressed(Letter),
    /// The letter is to be sent; the row of an earlier attempt, if there is one.
    Send(Letter, Option<Box<DeliveryRow>>),
}

/// Claims the letters owed to these invitations, for `lease`. It supersedes letters that are no
/// longer owed, records those that may not be sent, and takes the mark off who is owed nothing.
pub fn claim(tx: &mut Tx<'_>, ids: &[InvitationId], lease: Duration) -> Result<Vec<Claimed>, StoreError> {
    let rows = lock(tx, ids)?;
    let desk = Desk::load(tx, &rows)?;
    let mut claimed = Vec::with_capacity(rows.len());
    for (row, address) in rows {
        let owes_since = row.owes_since;
        let mut invitation = row.invitation(address)?;
        invitation.unsure = desk.is_unsure(invitation.id);
        let Some((event, group)) = desk.events.get(&invitation.event) else {
            continue;
        };
        match desk.decide(tx, event, &invitation)? {
            Decision::Leave => {}
            Decision::Settled => {
                supersede(tx, desk.open_letters(invitation.id), None)?;
                settle(tx, invitation.id, owes_since, None)?;
            }
            Decision::Suppressed(letter) => {
                supersede(tx, desk.open_letters(invitation.id), None)?;
                record_suppressed(tx, &invitation, &letter)?;
                settle(tx, invitation.id, owes_since, Some(DeliveryState::Suppressed))?;
            }
            Decision::Send(letter, before) => {
                supersede(tx, desk.open_letters(invitation.id), before.as_ref().map(|row| row.id))?;
                let held = take(tx, &invitation, &letter, before, lease)?;
                let (event, group) = (event.clone(), group.clone());
                claimed.extend(held.map(|held| held.claimed(group, event, invitation, letter)));
            }
        }
    }
    Ok(claimed)
}

/// Locks the invitations; who is locked by another claim or by an answer under way is left out.
/// Whoever holds the lock sees to the letter itself, or writes a message of its own.
fn lock(tx: &mut Tx<'_>, ids: &[InvitationId]) -> Result<Vec<(InvitationRow, String)>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let free = invitations::table
        .filter(invitations::id.eq_any(keys.clone()))
        .order(invitations::id)
        .select(invitations::id);
    let keys: Vec<Key> = on_backend!(
        tx,
        pg | c | free.for_no_key_update().skip_locked().load(c)?,
        sqlite | _c | keys
    );
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::id.eq_any(keys))
        .select((columns_of::<InvitationRow>(), people::address));
    Ok(on_backend!(tx, |c| query.load(c))?)
}

impl Desk {
    fn load(tx: &mut Tx<'_>, rows: &[(InvitationRow, String)]) -> Result<Self, StoreError> {
        let ids: Vec<Key> = rows.iter().map(|(row, _)| row.id).collect();
        let mut event_ids: Vec<Key> = rows.iter().map(|(row, _)| row.event_id).collect();
        event_ids.sort_unstable();
        event_ids.dedup();
        let persons: Vec<PersonId> = rows.iter().map(|(row, _)| row.person()).collect();

        let query = events::table
            .inner_join(groups::table)
            .filter(events::id.eq_any(event_ids))
            .select((columns_of::<EventRow>(), columns_of::<GroupRow>()));
        let found: Vec<(EventRow, GroupRow)> = on_backend!(tx, |c| query.load(c))?;
        let mut events = HashMap::new();
        for (event, group) in found {
            let event = event.event()?;
            events.insert(event.id, (event, Group::from(group)));
        }

        let query = deliveries::table
            .filter(deliveries::invitation_id.eq_any(ids))
            .select(columns_of::<DeliveryRow>());
        let found: Vec<DeliveryRow> = on_backend!(tx, |c| query.load(c))?;
        let mut deliveries: HashMap<InvitationId, Vec<DeliveryRow>> = HashMap::new();
        for row in found {
            deliveries.entry(row.invitation_id.id()).or_default().push(row);
        }
        Ok(Self {
            events,
            deliveries,
            suppressions: suppressions::of_people(tx, &persons)?,
        })
    }

    fn decide(&self, tx: &Tx<'_>, event: &Event, invitation: &Invitation) -> Result<Decision, StoreError> {
        let now = Moment(tx.now());
        let letters = self
            .deliveries
            .get(&invitation.id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let held = |row: &&DeliveryRow| row.state == "sending" && row.lease_until.is_some_and(|until| until > now);
        if letters.iter().any(|row| held(&row)) {
            return Ok(Decision::Leave);
        }
        let Some(letter) = letters::owed(event, invitation) else {
            return Ok(Decision::Settled);
        };
        let same = |row: &&DeliveryRow| row.kind == letter.kind.as_str() && row.revision == letter.revision;
        let before = letters.iter().find(same).cloned();
        if let Some(row) = &before {
            match row.state()? {
                DeliveryState::Deferred if row.next_attempt_at.is_some_and(|next| next > now) => {
                    return Ok(Decision::Leave);
                }
                DeliveryState::Sent | DeliveryState::Bounced | DeliveryState::Failed | DeliveryState::Suppressed => {
                    return Ok(Decision::Settled);
                }
                _ => {}
            }
        }
        if self.is_suppressed(event, invitation, &letter) {
            return Ok(Decision::Suppressed(letter));
        }
        Ok(Decision::Send(letter, before.map(Box::new)))
    }

    /// Whether a letter's fate was lost since the last one that surely arrived.
    fn is_unsure(&self, invitation: InvitationId) -> bool {
        let letters = self.deliveries.get(&invitation).map(Vec::as_slice).unwrap_or_default();
        let last_sent = letters.iter().filter_map(|row| row.sent_at).max();
        let lost = letters
            .iter()
            .filter(|row| row.uncertain)
            .map(|row| row.updated_at)
            .max();
        lost.is_some_and(|lost| last_sent.is_none_or(|sent| sent < lost))
    }

    fn is_suppressed(&self, event: &Event, invitation: &Invitation, letter: &Letter) -> bool {
        let known = self
            .suppressions
            .get(&invitation.person)
            .map(Vec::as_slice)
            .unwrap_or_default();
        known
            .iter()
            .filter(|(group, one)| one.scope == Scope::All || *group == event.group)
            .any(|(_, one)| one.stops(letter.kind, invitation.standing))
    }

    fn open_letters(&self, invitation: InvitationId) -> impl Iterator<Item = Key> {
        let letters = self.deliveries.get(&invitation).map(Vec::as_slice).unwrap_or_default();
        letters
            .iter()
            .filter(|row| row.state().is_ok_and(|state| !state.is_final()))
            .map(|row| row.id)
    }
}

/// A row that this worker holds now.
struct Held {
    delivery: DeliveryId,
    attempt: u32,
    taken_over: bool,
    first_attempt_at: Moment,
}

impl Held {
    fn claimed(self, group: Group, event: Event, invitation: Invitation, letter: Letter) -> Claimed {
        let Self {
            delivery,
            attempt,
            taken_over,
            first_attempt_at,
        } = self;
        Claimed {
            delivery,
            attempt,
            taken_over,
            first_attempt_at: first_attempt_at.0,
            group,
            event,
            invitation,
            letter,
        }
    }
}

/// Makes the delivery's row, or takes the one of an earlier attempt. None: another was faster.
fn take(
    tx: &mut Tx<'_>,
    invitation: &Invitation,
    letter: &Letter,
    before: Option<Box<DeliveryRow>>,
    lease: Duration,
) -> Result<Option<Held>, StoreError> {
    let now = Moment(tx.now());
    let lease_until = Some(Moment(tx.now().plus(lease)));
    let Some(before) = before else {
        let mut row = new_row(tx, invitation, letter, DeliveryState::Sending)?;
        (row.attempts, row.lease_until, row.first_attempt_at, row.uncertain) = (1, lease_until, Some(now), true);
        let delivery = row.id.id();
        let made = on_backend!(tx, |c| diesel::insert_into(deliveries::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
        return Ok((made == 1).then_some(Held {
            delivery,
            attempt: 1,
            taken_over: false,
            first_attempt_at: now,
        }));
    };
    let attempts = before.attempts + 1;
    let first_attempt_at = before.first_attempt_at.unwrap_or(now);
    let change = (
        deliveries::state.eq("sending"),
        deliveries::attempts.eq(attempts),
        deliveries::lease_until.eq(lease_until),
        deliveries::next_attempt_at.eq(None::<Moment>),
        deliveries::first_attempt_at.eq(Some(first_attempt_at)),
        deliveries::uncertain.eq(true),
        deliveries::updated_at.eq(now),
    );
    let row = deliveries::table
        .find(before.id)
        .filter(deliveries::attempts.eq(before.attempts));
    let taken = on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    let taken_over = before.state == "sending";
    Ok((taken == 1).then_some(Held {
        delivery: before.id.id(),
        attempt: count(attempts),
        taken_over,
        first_attempt_at,
    }))
}

fn new_row(
    tx: &mut Tx<'_>,
    invitation: &Invitation,
    letter: &Letter,
    state: DeliveryState,
) -> Result<DeliveryRow, StoreError> {
    let now = Moment(tx.now());
    Ok(DeliveryRow {
        id: key(tx.fresh::<DeliveryId>()?),
        event_id: key(invitation.event),
        invitation_id: key(invitation.id),
        kind: letter.kind.as_str().to_owned(),
        revision: letter.revision,
        state: state.as_str().to_owned(),
        attempts: int(0),
        lease_until: None,
        next_attempt_at: None,
        first_attempt_at: None,
        sent_at: None,
        uncertain: false,
        last_error: None,
        created_at: now,
        updated_at: now,
    })
}

fn record_suppressed(tx: &mut Tx<'_>, invitation: &Invitation, letter: &Letter) -> Result<(), StoreError> {
    let row = new_row(tx, invitation, letter, DeliveryState::Suppressed)?;
    on_backend!(tx, |c| diesel::insert_into(deliveries::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

fn supersede(tx: &mut Tx<'_>, open: impl Iterator<Item = Key>, but: Option<Key>) -> Result<(), StoreError> {
    let rows: Vec<Key> = open.filter(|id| Some(*id) != but).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let change = (
        deliveries::state.eq(DeliveryState::Superseded.as_str()),
        deliveries::lease_until.eq(None::<Moment>),
        deliveries::next_attempt_at.eq(None::<Moment>),
        deliveries::updated_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::update(
        deliveries::table.filter(deliveries::id.eq_any(rows))
    )
    .set(change)
    .execute(c))?;
    Ok(())
}

/// Takes the mark off, unless a change came in between and set it anew.
fn settle(
    tx: &mut Tx<'_>,
    invitation: InvitationId,
    owes_since: Option<Moment>,
    delivery: Option<DeliveryState>,
) -> Result<(), StoreError> {
    if let Some(state) = delivery {
        let row = invitations::table.find(key(invitation));
        on_backend!(tx, |c| diesel::update(row)
            .set(invitations::delivery.eq(state.as_str()))
            .execute(c))?;
    }
    if owes_since.is_some() {
        let row = invitations::table
            .find(key(invitation))
            .filter(invitations::owes_since.eq(owes_since));
        on_backend!(tx, |c| diesel::update(row)
            .set(invitations::owes_since.eq(None::<Moment>))
            .execute(c))?;
    }
    Ok(())
}

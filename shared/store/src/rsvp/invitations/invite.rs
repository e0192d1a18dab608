//! Inviting many people at once: in chunks, one message each.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use domain::event::Event;
use domain::event::questions::Answers;
use domain::invitation::overrides::Overrides;
use domain::invitation::provenance::{Provenance, Way};
use domain::invitation::{Invitation, Invitee};
use domain::rsvp::seating::{Actor, Reason, Step};
use domain::rsvp::status::{RsvpStatus, Source};
use domain::values::text::{Note, PersonName};
use domain::{InvitationId, MailAddress, PersonId};
use messages::Happened;

use super::row::{InvitationRow, StandingChange};
use crate::activity;
use crate::db::schema::{invitations, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::people::addresses as persons;
use crate::rsvp::occurrences;
use crate::rsvp::origins::Origins;
use crate::rsvp::seats::{Entry, log};

/// What became of a call that invites.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Invited {
    /// Invited now.
    pub created: u32,
    /// Invited before, or twice in this call.
    pub already_invited: u32,
}

/// People a chunk: times an invitation's columns this stays below SQLite's 32,766 bind parameters.
const CHUNK: usize = 1_000;

/// Invites people to a locked event. Who was withdrawn is invited again, under the old identity.
pub fn invite(tx: &mut WriteTx<'_>, event: &mut Event, people: &[Invitee]) -> Result<Invited, StoreError> {
    let addresses: Vec<&MailAddress> = people.iter().map(|person| &person.address).collect();
    let known = persons::ensure(tx, &addresses)?;
    let mut origins = Origins::open(tx, event.group, people)?;
    let mut invited = Invited::default();
    for chunk in people.chunks(CHUNK) {
        let created = invite_chunk(tx, event, chunk, &known, Some(&mut origins))?;
        let created = u32::try_from(created.len()).unwrap_or(u32::MAX);
        invited.created += created;
        invited.already_invited += u32::try_from(chunk.len()).unwrap_or(u32::MAX).saturating_sub(created);
    }
    events::save_totals(tx, vec![events::Totals::of(event)])?;
    Ok(invited)
}

/// The invitation of one person to a locked event, made if it is not there, and whether it was made now. It is not
/// announced: the answer that the organizer gives for the person follows, and its letter is the first. The debt is marked
/// all the same: if that answer never comes, the sweep finds somebody invited whom nobody told.
pub fn ensure(tx: &mut WriteTx<'_>, event: &mut Event, person: &Invitee) -> Result<(Invitation, bool), StoreError> {
    let known = persons::ensure(tx, &[&person.address])?;
    if let Some(made) = invite_chunk(tx, event, std::slice::from_ref(person), &known, None)?.pop() {
        events::save_totals(tx, vec![events::Totals::of(event)])?;
        return Ok((made, true));
    }
    let found = existing(tx, event, &[person.address.identity()])?;
    let there = found.into_values().next().map(|invitation| (invitation, false));
    there.ok_or_else(|| StoreError::Unreadable("an invitation that was just there".to_owned()))
}

/// The invitation to a locked event of somebody who asks for a seat on its page; made if they have none. No letter is owed
/// for it. `language`: of the browser in which they ask. `None`: the organizer took theirs back.
pub fn of_asking(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    address: &MailAddress,
    language: Option<String>,
) -> Result<Option<InvitationId>, StoreError> {
    let found = existing(tx, event, &[address.identity()])?.into_values().next();
    if let Some(found) = found {
        return Ok((found.status != RsvpStatus::Withdrawn).then_some(found.id));
    }
    let known = persons::ensure(tx, &[address])?;
    let Some(&person) = known.get(address.identity()) else {
        return Ok(None);
    };
    let invitee = Invitee {
        address: address.clone(),
        name: PersonName::trusted(String::new()),
        obtained: Some(Provenance::seen(Way::Asked, None)),
    };
    let id = tx.fresh()?;
    let made = Invitation {
        source: Some(Source::Page),
        language,
        ..Invitation::new(id, event.id, person, &invitee, tx.now())
    };
    insert(tx, &[made], None, None)?;
    event.counts.follow(RsvpStatus::Withdrawn, RsvpStatus::Unanswered);
    events::save_totals(tx, vec![events::Totals::of(event)])?;
    Ok(Some(id))
}

fn invite_chunk(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    people: &[Invitee],
    known: &HashMap<String, PersonId>,
    mut announced: Option<&mut Origins>,
) -> Result<Vec<Invitation>, StoreError> {
    let texts: Vec<&str> = people.iter().map(|person| person.address.identity()).collect();
    let mut existing = existing(tx, event, &texts)?;
    let (mut made, mut revived, mut again) = (Vec::new(), Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for person in people.iter().filter(|person| seen.insert(person.address.identity())) {
        match existing.remove(person.address.identity()) {
            Some(before) if before.status == RsvpStatus::Withdrawn || before.is_only_asked_for() => {
                if before.status == RsvpStatus::Withdrawn {
                    again.push(invited_again(event, &before));
                }
                revived.push(revive(before, person));
            }
            Some(_) => {}
            None => made.extend(
                known
                    .get(person.address.identity())
                    .map(|&id| Ok::<_, StoreError>(Invitation::new(tx.fresh()?, event.id, id, person, tx.now())))
                    .transpose()?,
            ),
        }
    }
    let mail_due_since = event.mail_due_since(tx.now()).map(Moment);
    if let Some(origins) = announced.as_mut() {
        for invitation in &mut made {
            invitation.held = !origins.has_room(invitation);
        }
    }
    insert(tx, &made, announced.as_deref(), mail_due_since)?;
    for invitation in &revived {
        bring_back(tx, invitation, mail_due_since)?;
    }
    for _ in 0..made.len() + again.len() {
        event.counts.follow(RsvpStatus::Withdrawn, RsvpStatus::Unanswered);
    }
    log::write(tx, &again)?;
    made.append(&mut revived);
    if announced.is_some() {
        activity::record(tx, &made.iter().map(created).collect::<Vec<_>>())?;
    }
    Ok(made)
}

fn created(invitation: &Invitation) -> Happened {
    Happened::InvitationCreated(invitation.into())
}

fn existing(tx: &mut ReadTx<'_>, event: &Event, addresses: &[&str]) -> Result<HashMap<String, Invitation>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(people::address.eq_any(addresses))
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|(row, address)| Ok((address.clone(), row.invitation(address)?)))
        .collect()
}

fn invited_again(event: &Event, before: &Invitation) -> Entry {
    Entry {
        event: event.id,
        step: Step {
            invitation: before.id,
            from: before.status,
            to: RsvpStatus::Unanswered,
            reason: Reason::InvitedAgain,
            actor: Actor::Organizer,
        },
        capacity: event.plan.capacity,
        note: None,
    }
}

/// What the person said before is about an invitation that was taken back. Who asked on the event's page keeps what is
/// held for them.
fn revive(mut invitation: Invitation, person: &Invitee) -> Invitation {
    let said = person
        .obtained
        .as_ref()
        .filter(|obtained| obtained.obtained().is_some());
    let status = match invitation.status {
        held @ RsvpStatus::Held { .. } => held,
        _ => RsvpStatus::Unanswered,
    };
    invitation.move_to(status);
    Invitation {
        address: person.address.clone(),
        name: person.name.clone(),
        note: Note::trusted(String::new()),
        source: None,
        answered_at: None,
        answered_sequence: None,
        reply_issue: None,
        obtained: said.cloned().or(invitation.obtained).or(person.obtained.clone()),
        overrides: Overrides::default(),
        answers: Answers::new(),
        ..invitation
    }
}

fn insert(
    tx: &mut WriteTx<'_>,
    made: &[Invitation],
    origins: Option<&Origins>,
    mail_due_since: Option<Moment>,
) -> Result<(), StoreError> {
    if made.is_empty() {
        return Ok(());
    }
    let rows = made
        .iter()
        .map(|invitation| {
            let mut row = InvitationRow::of(invitation, mail_due_since)?;
            row.origin_id = origins.and_then(|origins| origins.of(invitation));
            Ok(row)
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    on_backend!(tx, |c| diesel::insert_into(invitations::table)
        .values(rows)
        .execute(c)
        .map(drop))?;
    Ok(())
}

fn bring_back(tx: &mut WriteTx<'_>, invitation: &Invitation, mail_due_since: Option<Moment>) -> Result<(), StoreError> {
    let change = (
        StandingChange::of(invitation)?,
        invitations::typed_address.eq(invitation.address.typed()),
        invitations::name.eq(invitation.name.to_string()),
        invitations::obtained.eq(invitation.obtained.as_ref().map(Json::of).transpose()?),
        invitations::mail_due_since.eq(mail_due_since),
        invitations::overrides.eq(None::<Json>),
        invitations::answers.eq(None::<Json>),
        invitations::moved_at.eq(Some(Moment(tx.now()))),
    );
    let row: Key = key(invitation.id);
    on_backend!(tx, |c| diesel::update(invitations::table.find(row))
        .set(change)
        .execute(c))?;
    occurrences::forget(tx, &[invitation.id])
}

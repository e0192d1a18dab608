//! Erasing: a person's data is gone in one transaction, and their invitations are left nameless, so that seats, totals and the
//! seat log stay what they are. What is kept outside of tables is a task's to delete.

mod leftovers;
mod nameless;
pub mod retention;
mod traces;

use std::time::Duration;

use diesel::prelude::*;
use domain::rsvp::seating::{Actor, Reply};
use domain::rsvp::status::{Answer, RsvpStatus, Source};
use domain::task::TaskKind;
use domain::{EventId, InvitationId, PersonId};

pub use leftovers::{forget_people, forget_unconfirmed};
pub(crate) use nameless::make_nameless;

use crate::asks;
use crate::db::schema::{invitations, people};
use crate::db::sql::{Key, key};
use crate::db::{WriteTx, in_letters, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::people::{addresses, erased};
use crate::rsvp::invitations as invited;
use crate::rsvp::queue::AnswerRequest;
use crate::rsvp::seats::{SeatChanges, SeatUpdate};
use crate::task;
use crate::task::NewTask;

/// Erases a person: whatever seats they have or wait for go to others, their invitations become nameless, and all else is
/// deleted. A keyed hash of the address stays. `false`: there is nobody like that.
///
/// Behind the person, locks are taken in the order that all keep: events, invitations, letters, suppressions, tasks.
pub fn erase(tx: &mut WriteTx<'_>, person: PersonId) -> Result<bool, StoreError> {
    let query = people::table.find(key(person)).select(people::address);
    // Locked first: nobody invites them meanwhile, and who presses twice waits.
    let found: Option<String> = on_backend!(
        tx,
        pg | c | query.for_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    let Some(identity) = found else {
        return Ok(false);
    };
    let query = invitations::table
        .filter(invitations::person_id.eq(key(person)))
        .order(invitations::event_id)
        .select((invitations::id, invitations::event_id));
    let theirs: Vec<(Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    let ids: Vec<InvitationId> = theirs.iter().map(|(id, _)| id.id()).collect();
    let of: Vec<EventId> = theirs.iter().map(|(_, event)| event.id()).collect();
    tx.act_as(Source::Link);
    give_seats_up(tx, &ids, &of)?;
    let spellings = addresses::spellings(tx, person, &identity)?;
    make_nameless(tx, &ids)?;
    asks::meetings::call_all_off(tx, person, &theirs)?;
    traces::delete(tx, person, &identity, &spellings)?;
    on_backend!(tx, |c| diesel::delete(people::table.find(key(person))).execute(c))?;
    let hash = erased::remember(tx, &identity)?;
    clear_kept_files(tx, &hash)?;
    Ok(true)
}

/// Says no for somebody wherever that changes anything. What is over or called off stays as it was.
fn give_seats_up(tx: &mut WriteTx<'_>, ids: &[InvitationId], of: &[EventId]) -> Result<(), StoreError> {
    let locked = events::lock_with_groups(tx, of)?;
    let theirs = invited::load(tx, ids)?;
    let mut changes = SeatChanges::default();
    for (row, _) in locked {
        let mut event = row.event()?;
        let Some(invitation) = theirs.iter().find(|one| one.event == event.id) else {
            continue;
        };
        if matches!(
            invitation.status,
            RsvpStatus::Unanswered | RsvpStatus::Declined | RsvpStatus::Withdrawn
        ) {
            continue;
        }
        let mut seats = SeatUpdate::open(tx, &mut event, 1)?;
        let invitation = seats.current(invitation.id).unwrap_or(invitation).clone();
        let no = a_no(invitation.id);
        // What is refused is too late to matter to anybody.
        let _refused = seats.answer(tx, invitation, &no)?;
        seats.close(&mut changes)?;
    }
    changes.write(tx)
}

fn a_no(invitation: InvitationId) -> AnswerRequest {
    AnswerRequest {
        invitation,
        link_version: None,
        reply: Reply {
            answer: Answer::No,
            guests: None,
            actor: Actor::Invitee,
        },
        note: None,
        name: None,
        language: None,
        source: Source::Link,
        calendar: None,
    }
}

/// How long letters that are being handed over have until files are looked through.
const UNTIL_FILES: Duration = Duration::from_secs(15);

/// Has what is kept in files deleted. The task knows the address by its hash alone.
fn clear_kept_files(tx: &mut WriteTx<'_>, hash: &[u8]) -> Result<(), StoreError> {
    let run_at = tx.now().plus(UNTIL_FILES);
    let new = NewTask {
        kind: TaskKind::KeptFiles,
        key: &in_letters(hash),
        subject: None,
        run_at,
        since: run_at,
    };
    task::schedule(tx, new)
}

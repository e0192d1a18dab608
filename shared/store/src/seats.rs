//! Changes of seats within one transaction: what `domain` decides is gathered and written together.
//!
//! The event is locked by whoever opens the [`SeatBook`]. Waiting parties are loaded only when
//! seats came free, only those that fit, in pages.

mod log;

use std::collections::HashMap;

use diesel::prelude::*;
use domain::event::{Event, EventStatus};
use domain::invitation::{Invitation, Source, Standing};
use domain::seating::{Hall, Reason, Refusal, Reply, Step, Waiting};
use domain::text::Note;
use domain::{Instant, InvitationId};
use messages::{Happened, InvitationChanged, RsvpChanged};

use crate::backend::{Tx, on_backend};
use crate::error::StoreError;
use crate::invitations::row::{InvitationRow, StandingChange};
use crate::schema::{invitations, people};
use crate::sql::{Moment, columns_of, key};
use crate::{events, outbox};

pub use log::{LoggedStep, log};

/// Waiting parties loaded at once.
const PAGE: u32 = 200;

/// One event's seats while a transaction changes them.
pub(crate) struct SeatBook<'e> {
    event: &'e mut Event,
    hall: Hall,
    now: Instant,
    loaded: HashMap<InvitationId, Loaded>,
    steps: Vec<Step>,
    facts: Vec<Happened>,
}

struct Loaded {
    invitation: Invitation,
    changed: bool,
}

impl<'e> SeatBook<'e> {
    pub(crate) fn open(event: &'e mut Event, now: Instant) -> Self {
        let hall = Hall::of(event, now);
        Self {
            event,
            hall,
            now,
            loaded: HashMap::new(),
            steps: Vec::new(),
            facts: Vec::new(),
        }
    }

    /// The invitation as this transaction has left it so far.
    pub(crate) fn current(&self, id: InvitationId) -> Option<&Invitation> {
        self.loaded.get(&id).map(|loaded| &loaded.invitation)
    }

    /// Takes an answer and seats whom that makes room for.
    pub(crate) fn answer(
        &mut self,
        tx: &mut Tx<'_>,
        mut invitation: Invitation,
        reply: Reply,
        note: Option<Note>,
        source: Source,
    ) -> Result<Result<(), Refusal>, StoreError> {
        let step = match self.hall.answer(invitation.id, invitation.standing, reply) {
            Ok(step) => step,
            Err(refusal) => return Ok(Err(refusal)),
        };
        invitation.source = Some(source);
        invitation.answered_at = Some(self.now);
        invitation.answered_sequence = Some(self.event.sequence);
        if let Some(note) = note {
            invitation.note = note;
        }
        self.loaded.insert(
            invitation.id,
            Loaded {
                invitation,
                changed: true,
            },
        );
        if let Some(step) = step {
            self.follow(step);
            self.settle(tx)?;
        }
        Ok(Ok(()))
    }

    /// Takes an invitation back. `false`: it was already.
    pub(crate) fn withdraw(&mut self, tx: &mut Tx<'_>, invitation: Invitation) -> Result<bool, StoreError> {
        let Some(step) = self.hall.withdraw(invitation.id, invitation.standing) else {
            return Ok(false);
        };
        self.loaded.insert(
            invitation.id,
            Loaded {
                invitation,
                changed: true,
            },
        );
        self.follow(step);
        self.settle(tx)?;
        Ok(true)
    }

    /// Seats who waits, as long as somebody fits.
    pub(crate) fn settle(&mut self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        if !self.hall.could_seat() {
            return Ok(());
        }
        let too_large = first_too_large(tx, self.event, self.hall.free())?;
        let mut after = 0;
        while self.hall.could_seat() {
            let limit = self.hall.free().unwrap_or(PAGE).min(PAGE);
            let page = load_waiting(tx, self.event, self.hall.free(), after, limit)?;
            let last = page.last().and_then(|(_, row)| row.arrival);
            let full = u32::try_from(page.len()).is_ok_and(|len| len == limit);
            let until = last.filter(|_| full).unwrap_or(i64::MAX);
            let waiting = self.merge(page, after, until)?;
            for step in self.hall.promote(&waiting, too_large) {
                self.follow(step);
            }
            if until == i64::MAX {
                break;
            }
            after = until;
        }
        Ok(())
    }

    /// Writes all that changed: invitations, log, totals and messages.
    pub(crate) fn close(self, tx: &mut Tx<'_>) -> Result<HashMap<InvitationId, Invitation>, StoreError> {
        // Letters of a draft's invitations wait for publish, whose fan-out finds them all.
        let owes_since = (self.event.status != EventStatus::Draft).then_some(Moment(self.now));
        for Loaded { invitation, .. } in self.loaded.values().filter(|loaded| loaded.changed) {
            let moved = self.steps.iter().any(|step| step.invitation == invitation.id);
            save(tx, invitation, owes_since.filter(|_| moved))?;
        }
        if !self.steps.is_empty() {
            self.event.next_arrival = self.hall.next_arrival;
            log::write(tx, self.event, &self.steps)?;
            events::save_totals(tx, self.event)?;
            outbox::write(tx, &self.facts)?;
        }
        Ok(self
            .loaded
            .into_iter()
            .map(|(id, loaded)| (id, loaded.invitation))
            .collect())
    }

    /// Joins a page from the database with what this transaction changed and has not written yet.
    fn merge(
        &mut self,
        page: Vec<(String, InvitationRow)>,
        after: i64,
        until: i64,
    ) -> Result<Vec<Waiting>, StoreError> {
        for (address, row) in page {
            let invitation = row.invitation(address)?;
            self.loaded.entry(invitation.id).or_insert(Loaded {
                invitation,
                changed: false,
            });
        }
        let mut waiting: Vec<Waiting> = self
            .loaded
            .values()
            .filter_map(|loaded| as_waiting(&loaded.invitation))
            .filter(|party| party.arrival > after && party.arrival <= until)
            .collect();
        waiting.sort_by_key(|party| party.arrival);
        Ok(waiting)
    }

    fn follow(&mut self, step: Step) {
        self.event.counts.follow(step.from, step.to);
        let Some(loaded) = self.loaded.get_mut(&step.invitation) else {
            return;
        };
        loaded.invitation.move_to(step.to);
        loaded.changed = true;
        self.facts.push(fact(&loaded.invitation, step));
        self.steps.push(step);
    }
}

fn as_waiting(invitation: &Invitation) -> Option<Waiting> {
    match invitation.standing {
        Standing::Waiting { guests, arrival } => Some(Waiting {
            invitation: invitation.id,
            guests,
            arrival,
        }),
        _ => None,
    }
}

fn fact(invitation: &Invitation, step: Step) -> Happened {
    if step.to == Standing::Withdrawn {
        return Happened::InvitationWithdrawn(InvitationChanged {
            event_id: invitation.event,
            invitation_id: invitation.id,
            revision: invitation.revision,
        });
    }
    let changed = RsvpChanged {
        event_id: invitation.event,
        invitation_id: invitation.id,
        revision: invitation.revision,
        answer: step.to.answer(),
        seat: step.to.seat(),
        guests: step.to.guests(),
    };
    let promoted = step.reason != Reason::Answered && matches!(step.from, Standing::Waiting { .. });
    if promoted {
        Happened::RsvpPromoted(changed)
    } else {
        Happened::RsvpChanged(changed)
    }
}

/// Seats whoever fits after the organizer changed the number of seats.
pub(crate) fn settle(tx: &mut Tx<'_>, event: &mut Event) -> Result<(), StoreError> {
    let now = tx.now();
    let mut book = SeatBook::open(event, now);
    book.settle(tx)?;
    book.close(tx).map(drop)
}

fn save(tx: &mut Tx<'_>, invitation: &Invitation, owes_since: Option<Moment>) -> Result<(), StoreError> {
    let change = StandingChange::of(invitation);
    let row = invitations::table.find(key(invitation.id));
    on_backend!(tx, |c| match owes_since {
        None => diesel::update(row).set(&change).execute(c),
        Some(_) => diesel::update(row)
            .set((&change, invitations::owes_since.eq(owes_since)))
            .execute(c),
    })?;
    Ok(())
}

/// Parties with at most `free - 1` guests; all of them where there is no limit.
fn guests_that_fit(free: Option<u32>) -> i32 {
    free.map_or(i32::MAX, |free| {
        i32::try_from(free).unwrap_or(i32::MAX).saturating_sub(1)
    })
}

fn load_waiting(
    tx: &mut Tx<'_>,
    event: &Event,
    free: Option<u32>,
    after: i64,
    limit: u32,
) -> Result<Vec<(String, InvitationRow)>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(invitations::arrival.gt(after))
        .filter(invitations::guests.le(guests_that_fit(free)))
        .order(invitations::arrival)
        .limit(limit.into())
        .select((people::address, columns_of::<InvitationRow>()));
    Ok(on_backend!(tx, |c| query.load(c))?)
}

/// The number in the order of arrival of the first party that is too large.
fn first_too_large(tx: &mut Tx<'_>, event: &Event, free: Option<u32>) -> Result<Option<i64>, StoreError> {
    if free.is_none() {
        return Ok(None);
    }
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(invitations::arrival.is_not_null())
        .filter(invitations::guests.gt(guests_that_fit(free)))
        .order(invitations::arrival)
        .select(invitations::arrival);
    let first: Option<Option<i64>> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(first.flatten())
}

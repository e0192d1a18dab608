//! Seats for who waits: the front of the queue is loaded once and is mostly enough; behind it, only parties that fit are
//! looked for, in pages.

use domain::PersonId;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::rsvp::seating::{Reason, Waiting};
use domain::rsvp::status::RsvpStatus;

use super::{Loaded, SeatUpdate, queue};
use crate::db::ReadTx;
use crate::error::StoreError;
use crate::people::suppressions;
use crate::rsvp::invitations::row::InvitationRow;

/// Waiting parties loaded at once.
const PAGE: u32 = 200;

impl SeatUpdate<'_> {
    /// Seats who waits, as long as somebody fits. The front of the queue is loaded once and is mostly enough; behind
    /// it, only parties that fit are looked for, in pages.
    pub(crate) fn settle(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        self.tell_outrun(tx)?;
        self.settle_offered(tx)?;
        self.fill(tx)?;
        // What was given may have been offered to several before.
        self.tell_outrun(tx)
    }

    fn fill(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        if !self.allocator.could_seat() {
            return Ok(());
        }
        let front = self.front(tx)?;
        self.promote(tx, 0, front, None)?;
        if front == i64::MAX || !self.allocator.could_seat() {
            return Ok(());
        }
        let too_large = queue::first_too_large(tx, self.event, self.allocator.free())?;
        let mut after = front;
        let mut limit = self.allocator.free().unwrap_or(PAGE).min(PAGE);
        while self.allocator.could_seat() {
            let page = queue::that_fit(tx, self.event, self.allocator.free(), after, limit)?;
            let until = self.join(page, limit)?;
            self.promote(tx, after, until, too_large)?;
            if until == i64::MAX {
                break;
            }
            after = until;
            // Whoever was on that page could not be told: there may be many of them.
            limit = PAGE;
        }
        Ok(())
    }

    /// How far the front of the queue reaches, in the order of arrival; loads it the first time.
    fn front(&mut self, tx: &mut ReadTx<'_>) -> Result<i64, StoreError> {
        if let Some(front) = self.front {
            return Ok(front);
        }
        let limit = self
            .allocator
            .free()
            .unwrap_or(PAGE)
            .saturating_add(self.answers)
            .min(PAGE);
        let page = queue::front(tx, self.event, limit)?;
        let front = self.join(page, limit)?;
        self.front = Some(front);
        Ok(front)
    }

    fn promote(
        &mut self,
        tx: &mut ReadTx<'_>,
        after: i64,
        until: i64,
        too_large: Option<i64>,
    ) -> Result<(), StoreError> {
        self.learn_who_can_be_told(tx)?;
        let waiting = self.waiting(after, until);
        for step in self.allocator.promote(&waiting, self.now, too_large) {
            if step.reason == Reason::Unreachable {
                self.passed_over.insert(step.invitation, step);
            } else {
                self.follow(step);
            }
        }
        Ok(())
    }

    /// Looks up which of the waiting parties no letter of this group reaches.
    pub(super) fn learn_who_can_be_told(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        let unknown = |loaded: &&mut Loaded| loaded.can_be_told.is_none() && as_waiting(loaded).is_some();
        let unknown: Vec<&mut Loaded> = self.loaded.values_mut().filter(unknown).collect();
        if unknown.is_empty() {
            return Ok(());
        }
        let persons: Vec<PersonId> = unknown.iter().map(|loaded| loaded.invitation.person).collect();
        let known = suppressions::of_people(tx, &persons)?;
        for loaded in unknown {
            let Invitation { person, status, .. } = loaded.invitation;
            let of_person = known.get(&person);
            let stopped = suppressions::any_stops(of_person, self.event.group, LetterKind::Promoted, status);
            loaded.can_be_told = Some(!stopped);
        }
        Ok(())
    }

    /// Takes a page from the database in, except for what this transaction changed and has not written yet. Answers
    /// how far it reaches in the order of arrival.
    fn join(&mut self, page: Vec<(String, InvitationRow)>, limit: u32) -> Result<i64, StoreError> {
        let full = u32::try_from(page.len()).is_ok_and(|len| len == limit);
        let last = page.last().and_then(|(_, row)| row.arrival);
        for (address, row) in page {
            let invitation = row.invitation(address)?;
            self.loaded.entry(invitation.id).or_insert(Loaded {
                invitation,
                changed: false,
                echoes: false,
                can_be_told: None,
            });
        }
        Ok(last.filter(|_| full).unwrap_or(i64::MAX))
    }

    /// The loaded parties that wait, in order of arrival.
    fn waiting(&self, after: i64, until: i64) -> Vec<Waiting> {
        let mut waiting: Vec<Waiting> = self
            .loaded
            .values()
            .filter_map(as_waiting)
            .filter(|party| party.arrival > after && party.arrival <= until)
            .collect();
        waiting.sort_by_key(|party| party.arrival);
        waiting
    }
}

pub(super) fn as_waiting(loaded: &Loaded) -> Option<Waiting> {
    match loaded.invitation.status {
        RsvpStatus::Waiting { guests, arrival } => Some(Waiting {
            invitation: loaded.invitation.id,
            guests,
            arrival,
            can_be_told: loaded.can_be_told.unwrap_or(true),
        }),
        _ => None,
    }
}

//! Changes of seats within one transaction: what `domain` decides is gathered and written together.
//!
//! The event is locked by whoever opens the [`SeatUpdate`]. Waiting parties are loaded only when
//! seats came free, only those that fit, in pages.

mod changes;
pub mod holds;
pub(crate) mod log;
mod passed_over;
mod queue;

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;

use domain::activity::Author;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::mail::owed;
use domain::rsvp::seating::{Actor, Reason, Refusal, SeatAllocator, Step, Waiting};
use domain::rsvp::status::{RsvpStatus, Source};
use domain::values::text::PersonName;
use domain::{Instant, InvitationId, PersonId};
use messages::{Content, Happened, RsvpChanged, WakeUp};

use crate::db::sql::Moment;
use crate::db::{Cause, ReadTx, WriteTx};
use crate::error::StoreError;
use crate::event::events::Totals;
use crate::people::suppressions;
use crate::rsvp::invitations::StatusUpdate;
use crate::rsvp::invitations::row::InvitationRow;
use crate::rsvp::queue::AnswerRequest;

pub(crate) use changes::SeatChanges;
pub(crate) use log::Entry;
pub use log::{LoggedStep, log};
use passed_over::PassedOver;

/// Waiting parties loaded at once.
const PAGE: u32 = 200;

/// One event's seats while a transaction changes them.
pub(crate) struct SeatUpdate<'e> {
    event: &'e mut Event,
    allocator: SeatAllocator,
    now: Instant,
    /// Answers that are expected: each may free a place.
    answers: u32,
    /// How far the queue is loaded from its front, in the order of arrival.
    front: Option<i64>,
    loaded: HashMap<InvitationId, Loaded>,
    steps: Vec<Step>,
    /// Who was not seated since no letter reaches them.
    passed_over: HashMap<InvitationId, Step>,
    /// Whether a seat is held now that was not.
    is_holding: bool,
    /// Whom one is held for now, and the network that they asked from, if that is known.
    held: Vec<(InvitationId, IpAddr)>,
    /// Who asked on the event's page: each gets their link.
    asked: Vec<InvitationId>,
    /// What people call themselves.
    named: Vec<(InvitationId, PersonName)>,
    /// The request that is followed now: what it leads to, a promotion for instance, carries its trace too.
    cause: Cause,
    messages: Vec<(Content, Cause)>,
}

struct Loaded {
    invitation: Invitation,
    changed: bool,
    /// A letter is owed though the status is what it was.
    echoes: bool,
    /// Whether a letter that tells of a seat would go out; none: nobody has looked.
    can_be_told: Option<bool>,
}

impl Loaded {
    fn changed(invitation: Invitation) -> Self {
        Self {
            invitation,
            changed: true,
            echoes: false,
            can_be_told: None,
        }
    }
}

impl<'e> SeatUpdate<'e> {
    /// Begins to change a locked event's seats for this many answers. Seats that were held and not confirmed in time go to
    /// who waits, before anything else.
    pub(crate) fn open(tx: &mut WriteTx<'_>, event: &'e mut Event, answers: usize) -> Result<Self, StoreError> {
        let now = tx.now();
        let allocator = SeatAllocator::of(event, now);
        let mut seats = Self {
            event,
            allocator,
            now,
            answers: u32::try_from(answers).unwrap_or(u32::MAX),
            front: None,
            loaded: HashMap::new(),
            steps: Vec::new(),
            passed_over: HashMap::new(),
            is_holding: false,
            held: Vec::new(),
            asked: Vec::new(),
            named: Vec::new(),
            cause: tx.cause(),
            messages: Vec::new(),
        };
        seats.release(tx)?;
        Ok(seats)
    }

    /// From now on, what happens is caused by this request.
    pub(crate) fn caused_by(&mut self, cause: Cause) {
        self.cause = cause;
    }

    /// The invitation as this transaction has left it so far.
    pub(crate) fn current(&self, id: InvitationId) -> Option<&Invitation> {
        self.loaded.get(&id).map(|loaded| &loaded.invitation)
    }

    /// Takes an answer and seats whom that makes room for.
    pub(crate) fn answer(
        &mut self,
        tx: &mut WriteTx<'_>,
        mut invitation: Invitation,
        request: &AnswerRequest,
    ) -> Result<Result<(), Refusal>, StoreError> {
        let step = match self.allocator.answer(invitation.id, invitation.status, request.reply) {
            Ok(step) => step,
            Err(refusal) => return Ok(Err(refusal)),
        };
        // What confirms a seat that was asked for on the event's page is the answer of the page.
        let is_from_page = invitation.is_only_asked_for() && request.source == Source::Link;
        invitation.source = Some(if is_from_page { Source::Page } else { request.source });
        invitation.answered_at = Some(self.now);
        invitation.answered_sequence = Some(self.event.sequence);
        if let Some(note) = &request.note {
            invitation.note = note.clone();
        }
        if let Some(calendar) = request.calendar {
            invitation.reply_version = Some(calendar.reply_version.after(invitation.reply_version));
        }
        // Nothing changed: then there is nothing to explain either.
        invitation.reply_issue = step.and(request.calendar).and_then(|calendar| calendar.reply_issue);
        let id = invitation.id;
        if let Some(name) = &request.name {
            self.named.push((id, name.clone()));
            invitation.name = name.clone();
        }
        self.loaded.insert(id, Loaded::changed(invitation));
        match step {
            Some(step) => {
                self.follow(step);
                self.settle(tx)?;
            }
            None => self.echo(id),
        }
        Ok(Ok(()))
    }

    /// An answer that changes no seat, to a letter that asked for it once more: another one brings it to the calendar.
    fn echo(&mut self, id: InvitationId) {
        let Some(loaded) = self.loaded.get_mut(&id) else { return };
        if owed::is_question_answered(self.event, &loaded.invitation) {
            loaded.invitation.revision += 1;
            loaded.echoes = true;
            let owed = Content::WakeUp(WakeUp::LetterOwed(id));
            self.messages.push((owed, self.cause.clone()));
        }
    }

    /// Takes an invitation back. `false`: it was already.
    pub(crate) fn withdraw(&mut self, tx: &mut WriteTx<'_>, invitation: Invitation) -> Result<bool, StoreError> {
        let Some(step) = self.allocator.withdraw(invitation.id, invitation.status) else {
            return Ok(false);
        };
        self.loaded.insert(invitation.id, Loaded::changed(invitation));
        self.follow(step);
        self.settle(tx)?;
        Ok(true)
    }

    /// Takes an invitation back of somebody who asked for a seat, and never confirmed it.
    pub(crate) fn forget(&mut self, tx: &mut WriteTx<'_>, invitation: Invitation) -> Result<(), StoreError> {
        if let Some(step) = self.allocator.forget(invitation.id, invitation.status) {
            self.loaded.insert(invitation.id, Loaded::changed(invitation));
            self.follow(step);
            self.settle(tx)?;
        }
        Ok(())
    }

    /// Seats who waits, as long as somebody fits. The front of the queue is loaded once and is mostly enough; behind
    /// it, only parties that fit are looked for, in pages.
    pub(crate) fn settle(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
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
        for step in self.allocator.promote(&waiting, too_large) {
            if step.reason == Reason::Unreachable {
                self.passed_over.insert(step.invitation, step);
            } else {
                self.follow(step);
            }
        }
        Ok(())
    }

    /// Looks up which of the waiting parties no letter of this group reaches.
    fn learn_who_can_be_told(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
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

    /// Leaves what changed to be written, and gives back the invitations as they are now.
    pub(crate) fn close(self, changes: &mut SeatChanges) -> HashMap<InvitationId, Invitation> {
        let mail_due_since = self.event.mail_due_since(self.now).map(Moment);
        let stepped: HashSet<InvitationId> = self.steps.iter().map(|step| step.invitation).collect();
        for Loaded { invitation, echoes, .. } in self.loaded.values().filter(|loaded| loaded.changed) {
            let mail_due_since = mail_due_since.filter(|_| *echoes || stepped.contains(&invitation.id));
            changes.moved.push(StatusUpdate::of(invitation, mail_due_since));
        }
        if !self.steps.is_empty() {
            self.event.next_arrival = self.allocator.next_arrival;
            changes.totals.push(Totals::of(self.event));
        }
        if self.event.plan.series.is_some() {
            let left = self.steps.iter().filter(|step| step.to == RsvpStatus::Declined);
            changes.left.extend(left.map(|step| step.invitation));
        }
        let (event, capacity) = (self.event.id, self.event.plan.capacity);
        let entry = |step| log::Entry { event, step, capacity };
        changes.steps.extend(self.steps.into_iter().map(entry));
        let still_waits = |step: &Step| {
            let loaded = self.loaded.get(&step.invitation);
            loaded.is_some_and(|loaded| loaded.invitation.status == step.from)
        };
        let passed_over = self.passed_over.into_values().filter(still_waits);
        changes.passed_over.extend(passed_over.map(|step| PassedOver {
            group: self.event.group,
            entry: entry(step),
        }));
        changes.messages.extend(self.messages);
        if self.is_holding {
            changes.holding.push(self.event.id);
        }
        changes.held.extend(self.held);
        changes.named.extend(self.named);
        let to_ask = |invitation| (self.event.group, self.event.id, invitation);
        changes.asked.extend(self.asked.into_iter().map(to_ask));
        self.loaded
            .into_iter()
            .map(|(id, loaded)| (id, loaded.invitation))
            .collect()
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

    fn follow(&mut self, step: Step) {
        self.event.counts.follow(step.from, step.to);
        let Some(loaded) = self.loaded.get_mut(&step.invitation) else {
            return;
        };
        loaded.invitation.move_to(step.to);
        loaded.changed = true;
        let happened = fact(&loaded.invitation, step);
        let mut cause = self.cause.clone();
        if step.actor == Actor::System {
            // Nobody chose it: it follows from what somebody else did.
            cause.author = Author::System;
        }
        self.messages.push((Content::Fact(happened), cause));
        self.steps.push(step);
    }
}

fn as_waiting(loaded: &Loaded) -> Option<Waiting> {
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

fn fact(invitation: &Invitation, step: Step) -> Happened {
    if step.to == RsvpStatus::Withdrawn {
        return Happened::InvitationWithdrawn(invitation.into());
    }
    let moved = RsvpChanged {
        event_id: invitation.event,
        invitation_id: invitation.id,
        revision: invitation.revision,
        answer: step.to.answer(),
        seat: step.to.seat(),
        guests: step.to.guests(),
    };
    let promoted = step.actor == Actor::System && matches!(step.from, RsvpStatus::Waiting { .. });
    if promoted {
        Happened::RsvpPromoted(moved)
    } else {
        Happened::RsvpChanged(moved)
    }
}

/// Seats whoever fits after the number of seats of a locked event changed, or who can be told.
pub fn settle(tx: &mut WriteTx<'_>, event: &mut Event) -> Result<(), StoreError> {
    let mut seats = SeatUpdate::open(tx, event, 0)?;
    seats.settle(tx)?;
    let mut changes = SeatChanges::default();
    seats.close(&mut changes);
    changes.write(tx)
}

//! Changes of seats within one transaction: what `domain` decides is gathered and written together.
//!
//! The event is locked by whoever opens the [`SeatUpdate`]. Waiting parties are loaded only when
//! seats came free, only those that fit, in pages.

mod approval;
mod changes;
mod door;
pub mod draw;
mod fact;
mod history;
pub mod holds;
pub(crate) mod log;
pub mod offers;
mod overrides;
mod passed_over;
mod promotion;
mod queue;
pub mod still_coming;

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;

use domain::activity::Author;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::owed;
use domain::rsvp::seating::{Actor, Reason, Refusal, SeatAllocator, Step};
use domain::rsvp::status::{RsvpStatus, Source};
use domain::values::text::{Note, PersonName};
use domain::{Instant, InvitationId};
use messages::{Content, Happened, WakeUp};

use crate::db::sql::Moment;
use crate::db::{Cause, WriteTx};
use crate::error::StoreError;
use crate::event::events::Totals;
use crate::people::erased;
use crate::rsvp::check_ins;
use crate::rsvp::invitations::StatusUpdate;
use crate::rsvp::queue::AnswerRequest;

pub use approval::{accept, ask_again, decline};
pub(crate) use changes::SeatChanges;
pub use door::seat_at_door;
use fact::fact;
pub use history::{HourOfChange, LastTime, history, last_time};
pub(crate) use log::{Entry, noted};
pub use log::{Logged, LoggedStep, log};
pub use overrides::{Override, set_aside};
use passed_over::PassedOver;
use promotion::as_waiting;

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
    /// Why a rule was set aside.
    note: Option<Note>,
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
            note: None,
            cause: tx.cause(),
            messages: Vec::new(),
        };
        seats.release(tx)?;
        seats.lapse(tx)?;
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
        let asks = self.event.asks_still_coming(&invitation, self.now).is_some();
        let window = invitation.window(self.event, self.now);
        let guests_max = invitation.guests_max(self.event);
        let rules = self.allocator.with(window, guests_max);
        let answered = self.allocator.answer(invitation.id, invitation.status, request.reply);
        self.allocator.with(rules.0, rules.1);
        let step = match answered {
            Ok(step) => step,
            Err(refusal) => return Ok(Err(refusal)),
        };
        // What confirms a seat that was asked for on the event's page is the answer of the page.
        let is_from_page = invitation.is_only_asked_for() && request.source == Source::Link;
        if is_from_page {
            // Only they have that link: organizers hold those of whom they invited.
            erased::lift(tx, &invitation.address)?;
        }
        let was_asked_again = owed::asks_again(self.event, &invitation);
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
        if request.language.is_some() {
            invitation.language.clone_from(&request.language);
        }
        if let Some(name) = &request.name {
            self.named.push((id, name.clone()));
            invitation.name = name.clone();
        }
        self.loaded.insert(id, Loaded::changed(invitation));
        if let Some(step) = step {
            self.follow(step);
            self.end_check_in(tx, step)?;
            self.settle(tx)?;
        } else {
            self.echo(id, was_asked_again);
            if asks {
                self.note_still_coming(id, request);
            }
        }
        Ok(Ok(()))
    }

    /// Somebody who was asked whether they still come says so: the log has it, though no seat changes.
    fn note_still_coming(&mut self, id: InvitationId, request: &AnswerRequest) {
        let status = self.loaded.get(&id).map(|loaded| loaded.invitation.status);
        self.steps.extend(status.map(|status| Step {
            invitation: id,
            from: status,
            to: status,
            reason: Reason::StillComing,
            actor: request.reply.actor,
        }));
    }

    /// An answer that changes no seat, to a letter that asked for it once more: another one brings it to the calendar. The one that
    /// asks may be on its way still: then nobody wrote down yet that it was sent.
    fn echo(&mut self, id: InvitationId, was_asked_again: bool) {
        let Some(loaded) = self.loaded.get_mut(&id) else { return };
        if was_asked_again || owed::is_question_answered(self.event, &loaded.invitation) {
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
        self.end_check_in(tx, step)?;
        self.settle(tx)?;
        Ok(true)
    }

    /// Who gives seats up is not here any more: the door checks them in anew, if there is room for them. Once it is over, who came
    /// came.
    fn end_check_in(&mut self, tx: &mut WriteTx<'_>, step: Step) -> Result<(), StoreError> {
        let is_here = self.event.counts.checked_in > 0 && !self.allocator.is_over;
        if !is_here || step.to.seats() >= step.from.seats() {
            return Ok(());
        }
        let standing = check_ins::standing(tx, step.invitation, None)?;
        if let Some(check_in) = standing.filter(|one| one.ends_with(step.to))
            && check_ins::take_back(tx, self.event, &check_in)?
        {
            let undone = Content::Fact(Happened::CheckInUndone((&check_in).into()));
            self.messages.push((undone, self.cause.clone()));
        }
        Ok(())
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

    /// Leaves what changed to be written, and gives back the invitations as they are now.
    pub(crate) fn close(self, changes: &mut SeatChanges) -> Result<HashMap<InvitationId, Invitation>, StoreError> {
        let mail_due_since = self.event.mail_due_since(self.now).map(Moment);
        let stepped = self.steps.iter().filter(|step| !step.only_runs());
        let stepped: HashSet<InvitationId> = stepped.map(|step| step.invitation).collect();
        for Loaded { invitation, echoes, .. } in self.loaded.values().filter(|loaded| loaded.changed) {
            let mail_due_since = mail_due_since.filter(|_| *echoes || stepped.contains(&invitation.id));
            changes.moved.push(StatusUpdate::of(invitation, mail_due_since)?);
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
        let entry = |step| log::Entry {
            event,
            step,
            capacity,
            note: None,
        };
        let note = self.note;
        let noted = |step: Step| log::Entry {
            note: note.clone().filter(|_| step.reason == Reason::Overridden),
            ..entry(step)
        };
        changes.steps.extend(self.steps.into_iter().map(noted));
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
        Ok(self
            .loaded
            .into_iter()
            .map(|(id, loaded)| (id, loaded.invitation))
            .collect())
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
        if !step.only_runs() {
            self.messages.push((Content::Fact(happened), cause));
        }
        self.steps.push(step);
    }
}

/// Seats whoever fits after the number of seats of a locked event changed, or who can be told.
pub fn settle(tx: &mut WriteTx<'_>, event: &mut Event) -> Result<(), StoreError> {
    let mut seats = SeatUpdate::open(tx, event, 0)?;
    seats.settle(tx)?;
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)
}

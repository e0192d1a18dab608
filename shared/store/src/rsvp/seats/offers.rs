//! Seats that are offered to who waits, as the database has them: whose time is up, whose letter the mail server took or gave
//! back, and the task that sees to both.

use std::collections::HashMap;
use std::time::Duration;

use diesel::dsl::exists;
use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::rsvp::seating::{Reason, SeatAllocator, Step};
use domain::rsvp::status::RsvpStatus;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, Instant, InvitationId};

use uuid::Uuid;

use super::{Loaded, SeatChanges, SeatUpdate};
use crate::db::schema::{invitations, mails, people};
use crate::db::sql::{Key, Moment, columns_of, int, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::mail_queue::row::MailRow;
use crate::rsvp::invitations::row::InvitationRow;
use crate::task;
use crate::task::NewTask;

/// Offers that are looked at together.
const PAGE: i64 = 500;
/// Whose letters are read together.
const AT_ONCE: usize = 500;

impl SeatUpdate<'_> {
    /// Ends offers whose time is up.
    pub(super) fn lapse(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        if self.allocator.offered == 0 || self.allocator.is_called_off() {
            return Ok(());
        }
        let query = invitations::table
            .inner_join(people::table)
            .filter(invitations::event_id.eq(key(self.event.id)))
            .filter(invitations::offer.is_not_null())
            .filter(invitations::offered_until.le(Moment(self.now)))
            .order((invitations::offered_until, invitations::id))
            .limit(PAGE)
            .select((columns_of::<InvitationRow>(), people::address));
        let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
        if rows.is_empty() {
            return Ok(());
        }
        for (row, address) in rows {
            let invitation = row.invitation(address)?;
            if let Some(step) = self.allocator.lapse(invitation.id, invitation.status, self.now) {
                self.loaded.insert(invitation.id, Loaded::changed(invitation));
                self.follow(step);
            }
        }
        self.settle(tx)
    }

    /// Gives their place in the queue back to those who were offered what somebody else took.
    pub(super) fn tell_outrun(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        let contested = self.allocator.contested;
        // As long as there are seats for all of them, nobody is.
        let Some(free) = self.allocator.free().filter(|free| *free < contested) else {
            return Ok(());
        };
        self.step_each(tx, free, |allocator, id, status| {
            let is_outrun = allocator.is_outrun(status);
            is_outrun
                .then(|| allocator.take_back(id, status, Reason::TakenByOthers))
                .flatten()
        })
    }

    /// Before anybody who waits behind them, whom seats are offered has them, once nobody is in anybody's way any more; or
    /// has them offered alone, once what comes free is no longer offered to several.
    pub(super) fn settle_offered(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        if self.allocator.offered > 0 && self.event.gives_seats() {
            self.step_each(tx, 0, SeatAllocator::give)?;
        }
        if self.allocator.no_longer_shares() {
            self.step_each(tx, 0, SeatAllocator::offer_alone)?;
            self.tell_outrun(tx)?;
        }
        Ok(())
    }

    /// Makes offers anew that nobody could take while the event was called off.
    fn renew(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        let now = self.now;
        self.step_each(tx, 0, |allocator, id, status| allocator.renew(id, status, now))
    }

    /// Takes a step with each to whom seats are offered and who brings at least so many guests, in order of arrival, as this
    /// transaction left them so far.
    fn step_each(
        &mut self,
        tx: &mut ReadTx<'_>,
        guests: u32,
        decide: impl Fn(&mut SeatAllocator, InvitationId, RsvpStatus) -> Option<Step>,
    ) -> Result<(), StoreError> {
        let kept = offered(tx, self.event.id, guests)?.into_iter();
        let kept = kept.map(|(row, address)| row.invitation(address));
        let mut all: HashMap<InvitationId, Invitation> = kept
            .map(|read| read.map(|invitation| (invitation.id, invitation)))
            .collect::<Result<_, _>>()?;
        let here = self.loaded.values().map(|loaded| &loaded.invitation);
        all.extend(here.map(|invitation| (invitation.id, invitation.clone())));
        let arrival = |invitation: &Invitation| invitation.status.offer().map(|offer| offer.arrival);
        let mut all: Vec<Invitation> = all.into_values().filter(|one| arrival(one).is_some()).collect();
        all.sort_by_key(arrival);
        for invitation in all {
            if let Some(step) = decide(&mut self.allocator, invitation.id, invitation.status) {
                self.loaded.entry(invitation.id).or_insert(Loaded::changed(invitation));
                self.follow(step);
            }
        }
        Ok(())
    }

    /// Acts on what became of the letters about offers.
    fn follow_letters(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        if self.allocator.is_called_off() {
            return Ok(());
        }
        let mut news = with_news(tx, self.event.id, None)?;
        while let Some((last, _)) = news.last() {
            let after = Some(last.id).filter(|_| news.len() == AT_ONCE);
            self.follow_news(std::mem::take(&mut news))?;
            if after.is_some() {
                news = with_news(tx, self.event.id, after)?;
            }
        }
        self.settle(tx)
    }

    fn follow_news(&mut self, news: Vec<(Invitation, MailRow)>) -> Result<(), StoreError> {
        for (invitation, letter) in news {
            let invitation = self.current(invitation.id).unwrap_or(&invitation).clone();
            let (id, status) = (invitation.id, invitation.status);
            let Some(offer) = status.offer() else { continue };
            let told = invitation.last_sent.as_ref().map(|last_sent| last_sent.status);
            let is_told = told.is_some_and(|told| told.is_offer_of(status));
            let step = match (letter.state()?, letter.sent_at) {
                (DeliveryState::Sent, Some(taken_at)) if is_told && offer.until.is_none() => {
                    let until = self.event.offered_until(taken_at.0);
                    self.allocator.run_offer(id, status, until, Reason::LetterTaken)
                }
                (state, _) if CAME_BACK.contains(&state) && offer.at <= letter.created_at.0.plus(CLOCKS_DIFFER) => {
                    self.allocator.take_back(id, status, Reason::Unreachable)
                }
                _ => None,
            };
            let Some(step) = step else { continue };
            let loaded = self.loaded.entry(id).or_insert(Loaded::changed(invitation));
            // Not at once again: the next in line is.
            loaded.can_be_told = Some(step.only_runs());
            self.follow(step);
        }
        Ok(())
    }

    /// Gives offers that run the time that the event's new start leaves them.
    fn follow_move(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        let rows = offered(tx, self.event.id, 0)?;
        for (invitation, letter) in with_letters(tx, rows)? {
            let invitation = self.current(invitation.id).unwrap_or(&invitation).clone();
            let until = invitation.status.offer().and_then(|offer| offer.until);
            let taken_at = letter.and_then(|letter| letter.sent_at);
            let Some((until, taken_at)) = until.zip(taken_at) else {
                continue;
            };
            let moved = self.event.offer_moved(until, taken_at.0);
            let step = self
                .allocator
                .run_offer(invitation.id, invitation.status, moved, Reason::EventMoved);
            if let Some(step) = step {
                self.loaded.entry(invitation.id).or_insert(Loaded::changed(invitation));
                self.follow(step);
            }
        }
        Ok(())
    }
}

type OfferedRow = (InvitationRow, String);

/// A letter in one of these states reached nobody.
const CAME_BACK: [DeliveryState; 3] = [DeliveryState::Bounced, DeliveryState::Failed, DeliveryState::Suppressed];

/// How far the clock of who offers may be ahead of that of who sends the letter.
const CLOCKS_DIFFER: Duration = Duration::from_mins(1);

/// To whom seats of an event are offered, and who bring at least so many guests.
fn offered(tx: &mut ReadTx<'_>, event: EventId, guests: u32) -> Result<Vec<OfferedRow>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::offer.is_not_null())
        .filter(invitations::guests.ge(int(guests)))
        .order(invitations::id)
        .select((columns_of::<InvitationRow>(), people::address));
    on_backend!(tx, |c| query.load(c)).map_err(StoreError::from)
}

/// Offers whose time does not run yet though a letter went out, or whose letter came back.
/// In pages.
fn with_news(
    tx: &mut ReadTx<'_>,
    event: EventId,
    after: Option<InvitationId>,
) -> Result<Vec<(Invitation, MailRow)>, StoreError> {
    let about = mails::table
        .filter(mails::subject_id.eq(invitations::id))
        .filter(mails::kind.eq(LetterKind::Offered.as_str()))
        .filter(mails::recipient.is_null());
    let came_back = about.filter(mails::state.eq_any(CAME_BACK.map(DeliveryState::as_str)));
    let sent = about.filter(mails::state.eq(DeliveryState::Sent.as_str()));
    let has_news = exists(came_back).or(invitations::offered_until.is_null().and(exists(sent)));
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::offer.is_not_null())
        .filter(has_news)
        .filter(invitations::id.gt(after.map_or(Key(Uuid::nil()), key)))
        .order(invitations::id)
        .limit(PAGE)
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<OfferedRow> = on_backend!(tx, |c| query.load(c))?;
    let all = with_letters(tx, rows)?.into_iter();
    // There is one: it was asked for above.
    Ok(all
        .filter_map(|(invitation, letter)| Some((invitation, letter?)))
        .collect())
}

fn with_letters(tx: &mut ReadTx<'_>, rows: Vec<OfferedRow>) -> Result<Vec<(Invitation, Option<MailRow>)>, StoreError> {
    let mut newest: HashMap<Key, MailRow> = HashMap::new();
    for page in rows.chunks(AT_ONCE) {
        let ids: Vec<Key> = page.iter().map(|(row, _)| row.id).collect();
        let query = mails::table
            .filter(mails::subject_id.eq_any(ids))
            .filter(mails::kind.eq(LetterKind::Offered.as_str()))
            .filter(mails::recipient.is_null())
            // Identities sort by the time at which they were made.
            .order(mails::id)
            .select(columns_of::<MailRow>());
        let found: Vec<MailRow> = on_backend!(tx, |c| query.load(c))?;
        newest.extend(found.into_iter().map(|row| (row.subject_id, row)));
    }
    rows.into_iter()
        .map(|(row, address)| {
            let letter = newest.remove(&row.id);
            Ok((row.invitation(address)?, letter))
        })
        .collect()
}

/// When the next offer of an event lapses. `None`: no offer's time runs.
fn next(tx: &mut ReadTx<'_>, event: EventId) -> Result<Option<Instant>, StoreError> {
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        // Said for its index, which holds offers alone.
        .filter(invitations::offer.is_not_null())
        .filter(invitations::offered_until.is_not_null())
        .order(invitations::offered_until)
        .select(invitations::offered_until);
    let first: Option<Option<Moment>> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(first.flatten().map(|until| until.0))
}

/// Has offers of events looked at now: the mail server said something about their letters.
pub(crate) fn wake(tx: &mut WriteTx<'_>, mut events: Vec<EventId>) -> Result<(), StoreError> {
    events.sort_unstable();
    events.dedup();
    let now = tx.now();
    events.into_iter().try_for_each(|event| {
        let new = NewTask {
            kind: TaskKind::Offers,
            key: &event.to_string(),
            subject: Some(event.uuid()),
            run_at: now,
            since: now,
        };
        task::schedule(tx, new)
    })
}

/// The same, if seats are offered to this person.
pub(crate) fn wake_of(tx: &mut WriteTx<'_>, invitation: InvitationId) -> Result<(), StoreError> {
    let query = invitations::table
        .find(key(invitation))
        .filter(invitations::offer.is_not_null())
        .select(invitations::event_id);
    let event: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    wake(tx, event.map(Key::id).into_iter().collect())
}

/// Ends offers of an event whose time is up or whose letter came back, begins the time of others, and answers when the next
/// lapses.
pub fn see_to(tx: &mut WriteTx<'_>, event: EventId) -> Result<Option<Instant>, StoreError> {
    let Some(found) = events::lock(tx, event)? else {
        return Ok(None);
    };
    let mut event = found.event;
    if event.is_cancelled() {
        return Ok(None);
    }
    update(tx, &mut event, |seats, tx| seats.follow_letters(tx))?;
    next(tx, event.id)
}

/// Makes the offers of a locked event anew that is called off, and is to be on again: none lapsed meanwhile.
pub fn renew(tx: &mut WriteTx<'_>, event: &mut Event) -> Result<(), StoreError> {
    if event.counts.offered == 0 {
        return Ok(());
    }
    update(tx, event, |seats, tx| seats.renew(tx))?;
    wake(tx, vec![event.id])
}

/// Moves the offers of a locked event with it.
pub fn follow_move(tx: &mut WriteTx<'_>, event: &mut Event) -> Result<(), StoreError> {
    if event.counts.offered == 0 {
        return Ok(());
    }
    update(tx, event, |seats, tx| seats.follow_move(tx))?;
    wake(tx, vec![event.id])
}

fn update(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    change: impl FnOnce(&mut SeatUpdate<'_>, &mut WriteTx<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut seats = SeatUpdate::open(tx, event, 0)?;
    change(&mut seats, tx)?;
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)
}

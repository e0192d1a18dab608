//! Claiming: which of these invitations are owed a letter that this worker may send now.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use diesel::prelude::*;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::content::{MailContent, RsvpLetter};
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::mail::owed;
use domain::mail::owed::{Letter, OwnAnswers, SaidAt};
use domain::schedule::series::Days;
use domain::{EventId, Instant, InvitationId, PersonId};

use super::writes::ClaimWrites;
use super::{Claimed, Claims, Due, claim_enqueued, readers};
use crate::db::schema::{events, groups, invitations, mails, people};
use crate::db::sql::{Key, Locking, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::EventRow;
use crate::mail::deliveries::is_lost;
use crate::mail_queue::row::MailRow;
use crate::people::groups::GroupRow;
use crate::people::suppressions::{self, CausedBy};
use crate::rsvp::invitations::row::InvitationRow;
use crate::rsvp::occurrences;
use crate::rsvp::seats::offers;

/// All that is known of the invitations that are claimed.
struct ClaimContext {
    events: HashMap<EventId, (Event, Group)>,
    deliveries: HashMap<InvitationId, Vec<MailRow>>,
    suppressions: HashMap<PersonId, Vec<CausedBy>>,
}

/// What happens to one invitation.
enum Decision {
    /// Another has it: leave all as it is.
    Skip,
    /// It was put off and is not due. The clock of its delivery wakes it, so the mark of a debt comes off: left on, it
    /// would have the letter listed as pending, and announced again and again.
    PutOff,
    /// It is about the person's own answers, and the last such letter went out only just before: until then, it waits.
    Wait(Instant),
    /// Nothing is owed, or nothing more can be done.
    Settled,
    /// The letter is owed, but the person gets no such mail.
    Suppressed(Letter),
    /// The letter is to be sent; the row of an earlier attempt, if there is one.
    Send(Letter, Option<Box<MailRow>>),
}

/// Claims what is due of these, for `lease`. It supersedes mails that are no longer owed or true, records those that may not
/// be sent, and takes the mark off who is owed nothing.
pub fn claim(
    tx: &mut WriteTx<'_>,
    due: &[Due],
    lease: Duration,
    own_answers: OwnAnswers,
) -> Result<Claims, StoreError> {
    let (mut owed, mut enqueued) = (Vec::new(), Vec::new());
    for one in due {
        match *one {
            Due::Owed(invitation) => owed.push(invitation),
            Due::Enqueued(mail) => enqueued.push(mail),
        }
    }
    let mut claims = Claims::default();
    let mut writes = ClaimWrites::new(tx.now(), lease);
    let untold = claim_owed(tx, &owed, own_answers, &mut writes, &mut claims)?;
    claim_enqueued::claim(tx, &enqueued, &mut writes, &mut claims)?;
    // Where a row was not ours to take, another was faster.
    let held = writes.write(tx)?;
    claims.mails.retain(|claimed| held.contains(&key(claimed.delivery)));
    add_days(tx, &mut claims.mails)?;
    readers::heed(tx, &mut claims.mails)?;
    offers::wake(tx, untold)?;
    Ok(claims)
}

/// Claims the letters owed to these invitations; gives back the events of which seats are offered to who can't be told.
fn claim_owed(
    tx: &mut WriteTx<'_>,
    ids: &[InvitationId],
    own_answers: OwnAnswers,
    writes: &mut ClaimWrites,
    claims: &mut Claims,
) -> Result<Vec<EventId>, StoreError> {
    let mut untold = Vec::new();
    if ids.is_empty() {
        return Ok(untold);
    }
    let rows = lock(tx, ids)?;
    claims.busy.extend(left_out(tx, ids, &rows)?.into_iter().map(Due::Owed));
    let context = ClaimContext::load(tx, &rows)?;
    for (row, address) in rows {
        let mail_due_since = row.mail_due_since;
        let invitation = row.invitation(address)?;
        let Some((event, group)) = context.events.get(&invitation.event) else {
            continue;
        };
        match context.decide(tx, event, &invitation, own_answers)? {
            Decision::Skip => {}
            Decision::PutOff => writes.settle(invitation.id, mail_due_since, Some(DeliveryState::Deferred)),
            Decision::Wait(until) => {
                writes.supersede(context.open_letters(invitation.id), None);
                writes.wait(invitation.id, until);
            }
            Decision::Settled => {
                // A letter that waited is overtaken: what the one before it told is all that there is to tell.
                let last = match (context.open_letters(invitation.id).next(), &invitation.last_sent) {
                    (None, _) => None,
                    (Some(_), Some(_)) => Some(DeliveryState::Sent),
                    (Some(_), None) => Some(DeliveryState::Failed),
                };
                writes.supersede(context.open_letters(invitation.id), None);
                writes.settle(invitation.id, mail_due_since, last);
            }
            Decision::Suppressed(letter) => {
                if letter.kind == LetterKind::Offered {
                    untold.push(event.id);
                }
                writes.supersede(context.open_letters(invitation.id), None);
                writes.suppress(tx, event, &invitation, &letter)?;
                writes.settle(invitation.id, mail_due_since, Some(DeliveryState::Suppressed));
            }
            Decision::Send(letter, before) => {
                writes.supersede(context.open_letters(invitation.id), before.as_ref().map(|row| row.id));
                let letter = RsvpLetter {
                    group: group.clone(),
                    event: event.clone(),
                    stamp: owed::stamp(&invitation, tx.now()),
                    is_lost: is_lost(context.letters(invitation.id)),
                    invitation,
                    letter,
                    days: Days::new(),
                };
                let is_silent = context.is_silent(event, &letter.invitation);
                let claimed = writes.take(tx, letter, before.as_deref())?;
                claims.mails.push(Claimed { is_silent, ..claimed });
            }
        }
    }
    Ok(untold)
}

/// When a letter that followed an answer was sent, or tried first.
fn tried_about_an_answer(row: &MailRow) -> Option<Instant> {
    let follows = LetterKind::parse(&row.kind).is_ok_and(LetterKind::follows_an_answer);
    let tried = row.sent_at.or(row.first_attempt_at.filter(|_| row.attempts > 0));
    tried.filter(|_| follows).map(|at| at.0)
}

/// What the people of series said about single dates.
fn add_days(tx: &mut ReadTx<'_>, mails: &mut [Claimed]) -> Result<(), StoreError> {
    let rsvp = mails.iter_mut().filter_map(|claimed| match &mut claimed.content {
        MailContent::Rsvp(letter) if letter.event.plan.series.is_some() => Some(letter),
        _ => None,
    });
    let letters: Vec<_> = rsvp.collect();
    if letters.is_empty() {
        return Ok(());
    }
    let ids: Vec<InvitationId> = letters.iter().map(|letter| letter.invitation.id).collect();
    let (mut days, said) = (occurrences::of_all(tx, &ids)?, occurrences::said_at(tx, &ids)?);
    let (never, now) = (SaidAt::new(), tx.now());
    for rsvp in letters {
        let id = rsvp.invitation.id;
        rsvp.days = days.remove(&id).unwrap_or_default();
        let said = said.get(&id).unwrap_or(&never);
        rsvp.letter
            .leave_out_answered(&rsvp.event, &rsvp.invitation, &rsvp.days, said, now);
    }
    Ok(())
}

/// The invitations that another transaction has locked. Whoever holds the lock need not see to the letter: an answer
/// that changes only its note does not.
fn left_out(
    tx: &mut ReadTx<'_>,
    ids: &[InvitationId],
    locked: &[(InvitationRow, String)],
) -> Result<Vec<InvitationId>, StoreError> {
    if locked.len() == ids.len() {
        return Ok(Vec::new());
    }
    let locked: HashSet<Key> = locked.iter().map(|(row, _)| row.id).collect();
    let missing: Vec<Key> = ids.iter().copied().map(key).filter(|id| !locked.contains(id)).collect();
    // A draft may have been deleted with its invitations: those are not busy but gone.
    let query = invitations::table
        .filter(invitations::id.eq_any(missing))
        .select(invitations::id);
    let there: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(there.into_iter().map(Key::id).collect())
}

/// Locks the invitations; who is locked by another claim or by an answer under way is left out.
fn lock(tx: &mut WriteTx<'_>, ids: &[InvitationId]) -> Result<Vec<(InvitationRow, String)>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::id.eq_any(keys))
        .order(invitations::id)
        .select((columns_of::<InvitationRow>(), people::address));
    let how = " FOR NO KEY UPDATE OF invitations SKIP LOCKED";
    Ok(on_backend!(
        tx,
        pg | c | Locking { query, how }.load(c),
        sqlite | c | query.load(c)
    )?)
}

impl ClaimContext {
    fn load(tx: &mut ReadTx<'_>, rows: &[(InvitationRow, String)]) -> Result<Self, StoreError> {
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

        let query = mails::table
            .filter(mails::subject_id.eq_any(ids))
            .filter(mails::recipient.is_null())
            .select(columns_of::<MailRow>());
        let found: Vec<MailRow> = on_backend!(tx, |c| query.load(c))?;
        let mut deliveries: HashMap<InvitationId, Vec<MailRow>> = HashMap::new();
        for row in found {
            deliveries.entry(row.subject_id.id()).or_default().push(row);
        }
        Ok(Self {
            events,
            deliveries,
            suppressions: suppressions::of_people(tx, &persons)?,
        })
    }

    fn decide(
        &self,
        tx: &ReadTx<'_>,
        event: &Event,
        invitation: &Invitation,
        own_answers: OwnAnswers,
    ) -> Result<Decision, StoreError> {
        let now = Moment(tx.now());
        let rows = self.letters(invitation.id);
        let held = |row: &&MailRow| row.state == "sending" && row.lease_until.is_some_and(|until| until > now);
        if rows.iter().any(|row| held(&row)) {
            return Ok(Decision::Skip);
        }
        let Some(letter) = owed::owed(event, invitation, is_lost(rows), tx.now()) else {
            return Ok(Decision::Settled);
        };
        let same = |row: &&MailRow| row.kind == letter.kind.as_str() && row.serial == letter.revision;
        let before = rows.iter().find(same).cloned();
        if let Some(row) = &before {
            match row.state()? {
                DeliveryState::Deferred if row.next_attempt_at.is_some_and(|next| next > now) => {
                    return Ok(Decision::PutOff);
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
        if letter.kind == LetterKind::Offered
            && let Some(morning) = event.offer_waits(tx.now())
        {
            return Ok(Decision::Wait(morning));
        }
        // One that was tried before has had its turn.
        let waits = own_answers == OwnAnswers::Spaced && before.is_none();
        if waits && letter.is_about_own_answer(event, invitation) {
            let next = owed::next_about_own_answers(rows.iter().filter_map(tried_about_an_answer));
            if let Some(next) = next.filter(|next| *next > now.0) {
                return Ok(Decision::Wait(next));
            }
        }
        Ok(Decision::Send(letter, before.map(Box::new)))
    }

    fn letters(&self, invitation: InvitationId) -> &[MailRow] {
        self.deliveries.get(&invitation).map(Vec::as_slice).unwrap_or_default()
    }

    fn is_suppressed(&self, event: &Event, invitation: &Invitation, letter: &Letter) -> bool {
        let known = self.suppressions.get(&invitation.person);
        suppressions::any_stops(known, event.group, letter.kind, invitation.status)
    }

    fn is_silent(&self, event: &Event, invitation: &Invitation) -> bool {
        suppressions::is_silent(self.suppressions.get(&invitation.person), event.group)
    }

    fn open_letters(&self, invitation: InvitationId) -> impl Iterator<Item = Key> {
        self.letters(invitation)
            .iter()
            .filter(|row| row.state().is_ok_and(|state| !state.is_final()))
            .map(|row| row.id)
    }
}

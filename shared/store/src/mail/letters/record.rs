//! Marking: what the mail server said of mails becomes their state, and of letters about invitations what the person was told.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use diesel::prelude::*;
use domain::Instant;
use domain::mail::content::RsvpLetter;
use domain::mail::delivery;
use domain::mail::delivery::{DeliveryState, Verdict};
use domain::mail::kind::LetterKind;
use domain::mail::owed;
use domain::mail::suppression::{Cause, Scope};
use messages::WakeUp;

use super::Outcome;
use super::record_sql::{self, DeliveryMark};
use crate::activity;
use crate::db::schema::{events, invitations};
use crate::db::sql::{Json, Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::int;
use crate::mail::deliveries::kept_error;
use crate::people::suppressions;
use crate::rsvp::invitations::mail_state::{self, InvitationMark};
use crate::rsvp::seats::offers;

/// A letter that may have been taken is tried again this much later, once.
const AFTER_UNKNOWN: Duration = Duration::from_mins(1);

/// Where a mail goes from here, when it is tried again, and what is kept of what the server said.
type Transition = (DeliveryState, Option<Moment>, Option<String>);

/// Marks mails. One whose lease was taken over meanwhile is left to who has it now. Where the
/// state went on while a letter was sent, another message is written, so that the next letter follows.
pub fn record(tx: &mut WriteTx<'_>, outcomes: &[Outcome]) -> Result<(), StoreError> {
    if outcomes.is_empty() {
        return Ok(());
    }
    let current = revisions(tx, outcomes)?;
    let all: Vec<DeliveryMark> = outcomes.iter().map(|outcome| delivery_mark(tx, outcome)).collect();
    let ours = record_sql::save_deliveries(tx, &all)?;
    let mut marked: Vec<_> = outcomes.iter().zip(all).collect();
    marked.retain(|(_, record)| ours.contains(&record.id));
    // Sorted: who adds the same ones in another order would deadlock.
    let mut bounced = BTreeSet::new();
    let (mut last_sent, mut again, mut offers) = (Vec::new(), Vec::new(), Vec::new());
    for (Outcome { claimed, organizer, .. }, record) in marked {
        let person = claimed.content.person();
        if let Some(person) = person.filter(|_| record.state == DeliveryState::Bounced) {
            bounced.insert((person, claimed.content.group().map(|group| group.id)));
        }
        let Some(rsvp) = claimed.rsvp() else { continue };
        let invitation = &rsvp.invitation;
        if rsvp.letter.kind == LetterKind::Offered && record.state.is_final() {
            offers.push(rsvp.event.id);
        }
        let unchanged = current.get(&key(invitation.id)) == Some(&(invitation.revision, rsvp.event.letter_revision));
        last_sent.extend(invitation_mark(rsvp, organizer, record.state, unchanged)?);
        if !unchanged {
            again.push(WakeUp::LetterOwed(invitation.id));
        }
    }
    mail_state::record(tx, last_sent)?;
    for (person, group) in bounced {
        suppressions::add(tx, person, group, Scope::All, Cause::Bounced)?;
    }
    offers::wake(tx, offers)?;
    activity::wake(tx, again)
}

/// The revisions as they are now, of invitation and event. The invitations stay locked, so that nothing changes between
/// this look and the mark; the events are looked at only then. In the order of ids, as answers write them, and before
/// any letter: whoever claims letters has their invitations first, too.
fn revisions(tx: &mut WriteTx<'_>, outcomes: &[Outcome]) -> Result<HashMap<Key, (i64, i64)>, StoreError> {
    let rsvp = outcomes.iter().filter_map(|outcome| outcome.claimed.rsvp());
    let ids: Vec<Key> = rsvp.map(|rsvp| key(rsvp.invitation.id)).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let query = invitations::table
        .filter(invitations::id.eq_any(ids))
        .order(invitations::id)
        .select((invitations::id, invitations::event_id, invitations::revision));
    let rows: Vec<(Key, Key, i64)> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().load(c),
        sqlite | c | query.load(c)
    )?;
    let mut of: Vec<Key> = rows.iter().map(|(_, event, _)| *event).collect();
    of.sort_unstable();
    of.dedup();
    let query = events::table
        .filter(events::id.eq_any(of))
        .select((events::id, events::letter_revision));
    let of_events: Vec<(Key, i64)> = on_backend!(tx, |c| query.load(c))?;
    let of_events: HashMap<Key, i64> = of_events.into_iter().collect();
    Ok(rows
        .into_iter()
        .filter_map(|(id, event, revision)| Some((id, (revision, *of_events.get(&event)?))))
        .collect())
}

fn transition(tx: &ReadTx<'_>, outcome: &Outcome) -> Transition {
    use DeliveryState::{Bounced, Deferred, Failed, Pending, Sent};

    let claimed = &outcome.claimed;
    let after = |wait| Some(Moment(tx.now().plus(wait)));
    match &outcome.verdict {
        Verdict::Accepted => (Sent, None, None),
        Verdict::Refused(words) => (Failed, None, Some(words.clone())),
        Verdict::NoSuchAddress(words) => (Bounced, None, Some(words.clone())),
        Verdict::PutOff(words) => {
            let until = claimed.rsvp().map_or(Instant::FAR, of_use_until);
            let next = delivery::next_attempt(claimed.attempt, claimed.first_attempt_at, until, tx.now());
            let given_up = || format!("given up after {} attempts: {words}", claimed.attempt);
            match next {
                Some(next) => (Deferred, Some(Moment(next)), Some(words.clone())),
                None => (Failed, None, Some(given_up())),
            }
        }
        // It may lie in the mailbox already; a second try under the same Message-ID is the most that is right.
        Verdict::Unknown(words) if claimed.attempt > 1 => (Sent, None, Some(words.clone())),
        Verdict::Unknown(words) => (Deferred, after(AFTER_UNKNOWN), Some(words.clone())),
        Verdict::Away(words) => (Pending, None, Some(words.clone())),
        Verdict::Slowed(wait) => (Deferred, after(*wait), Some(delivery::SLOWED.to_owned())),
    }
}

/// A letter about a series is of use until its last date, and one about an event that was moved until the day on which
/// the person would come.
fn of_use_until(rsvp: &RsvpLetter) -> Instant {
    let plan = &rsvp.event.plan;
    match owed::of_use_until(&rsvp.event, &rsvp.invitation) {
        until if plan.series.is_none() && until == plan.over_at() => plan.schedule.starts_at(),
        until => until,
    }
}

fn delivery_mark(tx: &ReadTx<'_>, outcome: &Outcome) -> DeliveryMark {
    let Outcome { claimed, verdict, .. } = outcome;
    let (state, next_attempt_at, said) = transition(tx, outcome);
    let counts = !matches!(verdict, Verdict::Away(_) | Verdict::Slowed(_));
    let attempt = int(claimed.attempt);
    // What was handed over and lost may lie in the mailbox, whatever became of a later attempt: only a letter that
    // surely arrived ends that.
    let was_lost = claimed.rsvp().is_some_and(|rsvp| rsvp.is_lost);
    let is_lost = was_lost || matches!(verdict, Verdict::Unknown(_));
    DeliveryMark {
        id: key(claimed.delivery),
        attempt,
        state,
        attempts: if counts { attempt } else { attempt - 1 },
        next_attempt_at,
        sent_at: (state == DeliveryState::Sent).then_some(Moment(tx.now())),
        uncertain: state != DeliveryState::Sent && is_lost,
        last_error: said.as_deref().map(kept_error),
    }
}

/// What the letter's way changes of the invitation; nothing, if it was only let go.
fn invitation_mark(
    rsvp: &RsvpLetter,
    organizer: &str,
    state: DeliveryState,
    unchanged: bool,
) -> Result<Option<InvitationMark>, StoreError> {
    if state == DeliveryState::Pending {
        return Ok(None);
    }
    let RsvpLetter {
        letter,
        event,
        invitation,
        stamp,
        ..
    } = rsvp;
    let last_sent = (state == DeliveryState::Sent)
        .then(|| {
            Json::of(&owed::snapshot_of(
                letter,
                event,
                invitation,
                organizer.to_owned(),
                *stamp,
            ))
        })
        .transpose()?;
    Ok(Some(InvitationMark {
        id: key(invitation.id),
        last_sent,
        delivery: state,
        settled: unchanged,
        ended: state.is_final(),
    }))
}

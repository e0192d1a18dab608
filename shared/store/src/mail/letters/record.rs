//! Marking: what the mail server said of letters becomes their state, and what the person was told.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use diesel::prelude::*;
use domain::mail::delivery;
use domain::mail::delivery::{DeliveryState, Verdict};
use domain::mail::owed;
use domain::mail::suppression::{Cause, Scope};
use messages::{Happened, InvitationChanged};

use super::record_sql::{self, DeliveryMark, InvitationMark};
use super::{Claimed, Outcome};
use crate::db::schema::{events, invitations};
use crate::db::sql::{Json, Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::int;
use crate::mail::deliveries::kept_error;
use crate::mail::suppressions;
use crate::outbox;

/// A letter that may have been taken is tried again this much later, once.
const AFTER_UNKNOWN: Duration = Duration::from_mins(1);

/// Where a letter goes from here.
struct Transition {
    state: DeliveryState,
    next_attempt_at: Option<Moment>,
    error: Option<String>,
    /// Whether the attempt counts.
    counts: bool,
}

impl Transition {
    fn to(state: DeliveryState, error: Option<String>) -> Self {
        Self {
            state,
            next_attempt_at: None,
            error,
            counts: true,
        }
    }
}

/// Marks letters. A letter whose lease was taken over meanwhile is left to who has it now. Where the
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
    let (mut last_sent, mut again) = (Vec::new(), Vec::new());
    for (Outcome { claimed, organizer, .. }, record) in marked {
        let invitation = &claimed.invitation;
        let unchanged = current.get(&key(invitation.id)) == Some(&(invitation.revision, claimed.event.letter_revision));
        last_sent.extend(invitation_mark(claimed, organizer, record.state, unchanged)?);
        if record.state == DeliveryState::Bounced {
            bounced.insert((invitation.person, claimed.group.id));
        }
        if !unchanged {
            again.push(Happened::LetterOwed(InvitationChanged {
                event_id: invitation.event,
                invitation_id: invitation.id,
                revision: invitation.revision,
            }));
        }
    }
    record_sql::save_invitations(tx, last_sent)?;
    for (person, group) in bounced {
        suppressions::add(tx, person, group, Scope::All, Cause::Bounced)?;
    }
    outbox::write(tx, &again)
}

/// The revisions as they are now, of invitation and event. The invitations stay locked, so that nothing changes between
/// this look and the mark; the events are looked at only then. In the order of ids, as answers write them, and before
/// any letter: whoever claims letters has their invitations first, too.
fn revisions(tx: &mut WriteTx<'_>, outcomes: &[Outcome]) -> Result<HashMap<Key, (i64, i64)>, StoreError> {
    let ids = outcomes.iter().map(|outcome| key(outcome.claimed.invitation.id));
    let query = invitations::table
        .filter(invitations::id.eq_any(ids.collect::<Vec<_>>()))
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
    let claimed = &outcome.claimed;
    match &outcome.verdict {
        Verdict::Accepted => Transition::to(DeliveryState::Sent, None),
        Verdict::Refused(words) => Transition::to(DeliveryState::Failed, Some(words.clone())),
        Verdict::NoSuchAddress(words) => Transition::to(DeliveryState::Bounced, Some(words.clone())),
        Verdict::PutOff(words) => put_off(tx, claimed, words),
        // It may lie in the mailbox already; a second try under the same Message-ID is the most that is right.
        Verdict::Unknown(words) if claimed.attempt > 1 => Transition::to(DeliveryState::Sent, Some(words.clone())),
        Verdict::Unknown(words) => Transition {
            state: DeliveryState::Deferred,
            next_attempt_at: Some(Moment(tx.now().plus(AFTER_UNKNOWN))),
            error: Some(words.clone()),
            counts: true,
        },
        Verdict::Away(words) => Transition {
            state: DeliveryState::Pending,
            next_attempt_at: None,
            error: Some(words.clone()),
            counts: false,
        },
        Verdict::Slowed(wait) => Transition {
            state: DeliveryState::Deferred,
            next_attempt_at: Some(Moment(tx.now().plus(*wait))),
            error: Some(delivery::SLOWED.to_owned()),
            counts: false,
        },
    }
}

fn put_off(tx: &ReadTx<'_>, claimed: &Claimed, words: &str) -> Transition {
    let plan = &claimed.event.plan;
    let until = owed::of_use_until(&claimed.event, &claimed.invitation);
    // A letter about a series is of use until its last date, and one about an event that was moved until the day on which
    // the person would come.
    let until = match plan.series {
        None if until == plan.over_at() => plan.schedule.starts_at(),
        _ => until,
    };
    match delivery::next_attempt(claimed.attempt, claimed.first_attempt_at, until, tx.now()) {
        Some(next) => Transition {
            state: DeliveryState::Deferred,
            next_attempt_at: Some(Moment(next)),
            error: Some(words.to_owned()),
            counts: true,
        },
        None => Transition::to(
            DeliveryState::Failed,
            Some(format!("given up after {} attempts: {words}", claimed.attempt)),
        ),
    }
}

fn delivery_mark(tx: &ReadTx<'_>, outcome: &Outcome) -> DeliveryMark {
    let Outcome { claimed, verdict, .. } = outcome;
    let transition = transition(tx, outcome);
    let attempt = int(claimed.attempt);
    // What was handed over and lost may lie in the mailbox, whatever became of a later attempt: only a letter that
    // surely arrived ends that.
    let is_lost = claimed.invitation.delivery_unknown || matches!(verdict, Verdict::Unknown(_));
    DeliveryMark {
        id: key(claimed.delivery),
        attempt,
        state: transition.state,
        attempts: if transition.counts { attempt } else { attempt - 1 },
        next_attempt_at: transition.next_attempt_at,
        sent_at: (transition.state == DeliveryState::Sent).then_some(Moment(tx.now())),
        uncertain: transition.state != DeliveryState::Sent && is_lost,
        last_error: transition.error.as_deref().map(kept_error),
    }
}

/// What the letter's way changes of the invitation; nothing, if it was only let go.
fn invitation_mark(
    claimed: &Claimed,
    organizer: &str,
    state: DeliveryState,
    unchanged: bool,
) -> Result<Option<InvitationMark>, StoreError> {
    if state == DeliveryState::Pending {
        return Ok(None);
    }
    let Claimed {
        letter,
        event,
        invitation,
        stamp,
        ..
    } = claimed;
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

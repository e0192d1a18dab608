//! Marking: what the mail server said of letters becomes their state, and what the person was told.

use std::collections::HashMap;
use std::time::Duration;

use diesel::prelude::*;
use domain::delivery::{self, DeliveryState, Verdict};
use domain::letters;
use domain::suppression::{Cause, Scope};
use messages::{Happened, InvitationChanged};

use super::{Claimed, Outcome};
use crate::backend::{Tx, on_backend};
use crate::error::StoreError;
use crate::events::row::int;
use crate::schema::{deliveries, events, invitations};
use crate::sql::{Json, Key, Moment, key};
use crate::{outbox, suppressions};

/// Longest answer of a mail server that is kept, in characters.
const ERROR_KEPT: usize = 500;

/// A letter that may have been taken is tried again this much later, once.
const AFTER_UNKNOWN: Duration = Duration::from_mins(1);

/// Where a letter goes from here.
struct Turn {
    state: DeliveryState,
    next_attempt_at: Option<Moment>,
    error: Option<String>,
    /// Whether the attempt counts.
    counts: bool,
}

impl Turn {
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
pub fn mark(tx: &mut Tx<'_>, outcomes: &[Outcome]) -> Result<(), StoreError> {
    let current = revisions(tx, outcomes)?;
    let mut again = Vec::new();
    for outcome in outcomes {
        let claimed = &outcome.claimed;
        let turn = turn(tx, outcome);
        if !write_delivery(tx, outcome, &turn)? {
            continue;
        }
        let unchanged = current.get(&key(claimed.invitation.id))
            == Some(&(claimed.invitation.revision, claimed.event.letter_revision));
        write_invitation(tx, outcome, &turn, unchanged)?;
        if turn.state == DeliveryState::Bounced {
            suppressions::add(
                tx,
                claimed.invitation.person,
                claimed.group.id,
                Scope::All,
                Cause::Bounced,
            )?;
        }
        if !unchanged {
            let invitation = &claimed.invitation;
            again.push(Happened::LetterOwed(InvitationChanged {
                event_id: invitation.event,
                invitation_id: invitation.id,
                revision: invitation.revision,
            }));
        }
    }
    outbox::write(tx, &again)
}

/// The revisions as they are now, of invitation and event.
fn revisions(tx: &mut Tx<'_>, outcomes: &[Outcome]) -> Result<HashMap<Key, (i64, i64)>, StoreError> {
    let keys: Vec<Key> = outcomes
        .iter()
        .map(|outcome| key(outcome.claimed.invitation.id))
        .collect();
    let query = invitations::table
        .inner_join(events::table)
        .filter(invitations::id.eq_any(keys))
        .select((invitations::id, invitations::revision, events::letter_revision));
    let rows: Vec<(Key, i64, i64)> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows
        .into_iter()
        .map(|(id, invitation, event)| (id, (invitation, event)))
        .collect())
}

fn turn(tx: &Tx<'_>, outcome: &Outcome) -> Turn {
    let claimed = &outcome.claimed;
    match &outcome.verdict {
        Verdict::Accepted => Turn::to(DeliveryState::Sent, None),
        Verdict::Refused(words) => Turn::to(DeliveryState::Failed, Some(words.clone())),
        Verdict::NoSuchAddress(words) => Turn::to(DeliveryState::Bounced, Some(words.clone())),
        Verdict::PutOff(words) => put_off(tx, claimed, words),
        // It may lie in the mailbox already; a second try under the same Message-ID is the most that is right.
        Verdict::Unknown(words) if claimed.attempt > 1 => Turn::to(DeliveryState::Sent, Some(words.clone())),
        Verdict::Unknown(words) => Turn {
            state: DeliveryState::Deferred,
            next_attempt_at: Some(Moment(tx.now().plus(AFTER_UNKNOWN))),
            error: Some(words.clone()),
            counts: true,
        },
        Verdict::Away(words) => Turn {
            state: DeliveryState::Pending,
            next_attempt_at: None,
            error: Some(words.clone()),
            counts: false,
        },
    }
}

fn put_off(tx: &Tx<'_>, claimed: &Claimed, words: &str) -> Turn {
    let starts = claimed.event.plan.schedule.starts_at();
    match delivery::next_attempt(claimed.attempt, claimed.first_attempt_at, starts, tx.now()) {
        Some(next) => Turn {
            state: DeliveryState::Deferred,
            next_attempt_at: Some(Moment(next)),
            error: Some(words.to_owned()),
            counts: true,
        },
        None => Turn::to(
            DeliveryState::Failed,
            Some(format!("given up after {} attempts: {words}", claimed.attempt)),
        ),
    }
}

fn write_delivery(
    tx: &mut Tx<'_>,
    Outcome { claimed, verdict, .. }: &Outcome,
    turn: &Turn,
) -> Result<bool, StoreError> {
    let now = Moment(tx.now());
    let attempt = int(claimed.attempt);
    let change = (
        deliveries::state.eq(turn.state.as_str()),
        deliveries::attempts.eq(if turn.counts { attempt } else { attempt - 1 }),
        deliveries::lease_until.eq(None::<Moment>),
        deliveries::next_attempt_at.eq(turn.next_attempt_at),
        deliveries::sent_at.eq((turn.state == DeliveryState::Sent).then_some(now)),
        deliveries::uncertain.eq(turn.state == DeliveryState::Deferred && matches!(verdict, Verdict::Unknown(_))),
        deliveries::last_error.eq(turn.error.as_deref().map(shortened)),
        deliveries::updated_at.eq(now),
    );
    let ours = deliveries::table
        .find(key(claimed.delivery))
        .filter(deliveries::state.eq("sending"))
        .filter(deliveries::attempts.eq(attempt));
    Ok(on_backend!(tx, |c| diesel::update(ours).set(change).execute(c))? == 1)
}

fn shortened(words: &str) -> String {
    words.chars().take(ERROR_KEPT).collect()
}

fn write_invitation(tx: &mut Tx<'_>, outcome: &Outcome, turn: &Turn, unchanged: bool) -> Result<(), StoreError> {
    let row = invitations::table.find(key(outcome.claimed.invitation.id));
    if turn.state == DeliveryState::Sent {
        let claimed = &outcome.claimed;
        let told = letters::told_by(
            &claimed.letter,
            &claimed.event,
            &claimed.invitation,
            outcome.organizer.clone(),
        );
        let told = Some(Json::of(&told)?);
        on_backend!(tx, |c| diesel::update(row).set(invitations::told.eq(told)).execute(c))?;
    }
    if turn.state == DeliveryState::Pending {
        return Ok(());
    }
    on_backend!(tx, |c| diesel::update(row)
        .set(invitations::delivery.eq(turn.state.as_str()))
        .execute(c))?;
    if unchanged {
        let change = (
            invitations::owes_since.eq(None::<Moment>),
            invitations::resend.eq(false),
        );
        on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    }
    Ok(())
}

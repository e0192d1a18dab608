//! What people answer to an organizer's questions. What owners alone are shown stands in a column of its own, which nothing
//! else reads, and is deleted a week after the event.

use std::collections::BTreeMap;

use diesel::prelude::*;
use domain::event::questions::{Answers, GivenAnswer, PRIVATE_KEPT_FOR, Said};
use domain::{EventId, InvitationId};

use super::lock_alone;
use crate::db::schema::{events, invitations};
use crate::db::sql::{Json, Key, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::EventRow;

/// Events whose private answers one transaction looks at.
const PAGE: i64 = 200;

/// Keeps what a person answered beside what they answered before. An answer without words takes the one before back.
pub fn keep(
    tx: &mut WriteTx<'_>,
    id: InvitationId,
    given: Vec<(String, Option<GivenAnswer>)>,
) -> Result<(), StoreError> {
    lock_alone(tx, id)?;
    let Some(opened) = super::load(tx, &[id])?.pop() else {
        return Ok(());
    };
    let mut answers: Answers = opened.answers;
    let mut private = in_private(tx, id)?;
    for (question, answer) in given {
        private.remove(&question);
        match answer {
            Some(answer) if answer.is_private => {
                answers.insert(question.clone(), answer.veiled());
                private.insert(question, answer);
            }
            Some(answer) => drop(answers.insert(question, answer)),
            None => drop(answers.remove(&question)),
        }
    }
    let row = invitations::table.find(key(id));
    let private = (!private.is_empty()).then(|| Json::of(&private)).transpose()?;
    let change = (
        invitations::answers.eq(Some(Json::of(&answers)?)),
        invitations::private_answers.eq(private),
        invitations::revision.eq(invitations::revision + 1),
    );
    on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    Ok(())
}

/// What a person answered for owners alone. To be shown to nobody else.
pub fn in_private(tx: &mut ReadTx<'_>, id: InvitationId) -> Result<Answers, StoreError> {
    let query = invitations::table.find(key(id)).select(invitations::private_answers);
    let kept: Option<Option<Json>> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(kept.flatten().map(|kept| kept.read()).transpose()?.unwrap_or_default())
}

/// How often each was answered in private at an event: by the label of the question, and by what was said.
pub type PrivateCounts = BTreeMap<String, BTreeMap<String, u32>>;

/// The counts of what was answered in private, of those who have a seat or wait for one.
pub fn private_counts(tx: &mut ReadTx<'_>, event: EventId) -> Result<PrivateCounts, StoreError> {
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::seat.is_not_null())
        .select(invitations::private_answers.assume_not_null())
        .filter(invitations::private_answers.is_not_null());
    let kept: Vec<Json> = on_backend!(tx, |c| query.load(c))?;
    let mut counts = PrivateCounts::new();
    for kept in kept {
        let answers: Answers = kept.read()?;
        for given in answers.into_values() {
            let of_label = counts.entry(given.label).or_default();
            let said = match given.said {
                Said::Many(all) => all,
                other => vec![other.to_string()],
            };
            for one in said {
                *of_label.entry(one).or_default() += 1;
            }
        }
    }
    Ok(counts)
}

/// Deletes what was answered in private at events that are over for a week. `false`: nothing is left to be deleted.
pub fn forget_private(tx: &mut WriteTx<'_>) -> Result<bool, StoreError> {
    let of = invitations::table
        .filter(invitations::private_answers.is_not_null())
        .select(invitations::event_id)
        .distinct();
    let ids: Vec<Key> = on_backend!(tx, |c| of.load(c))?;
    if ids.is_empty() {
        return Ok(false);
    }
    let query = events::table
        .filter(events::id.eq_any(ids))
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    let mut over = Vec::new();
    for row in rows {
        let event = row.event()?;
        if event.plan.over_at().plus(PRIVATE_KEPT_FOR) <= tx.now() {
            over.push(key(event.id));
        }
    }
    over.truncate(usize::try_from(PAGE).unwrap_or(1));
    if over.is_empty() {
        return Ok(false);
    }
    let rows = invitations::table
        .filter(invitations::event_id.eq_any(over))
        .filter(invitations::private_answers.is_not_null());
    let change = invitations::private_answers.eq(None::<Json>);
    on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
    Ok(true)
}

//! Somebody who was promised a reference asks for it anew, for one job: each time it is a yes or a no.

use domain::asks::limits::{TooManyOpen, may_ask};
use domain::asks::words::{What, WhyYou};
use domain::asks::{Ask, AskKind, AskPlan, AskState, NewAsk};
use domain::{AskId, PersonId};
use store::WriteTx;
use store::asks;
use store::people::groups;

use crate::error::ActionError;

/// A reference for a job.
#[derive(Clone, Debug)]
pub struct AskReference {
    /// Who asks.
    pub asker: PersonId,
    /// What was promised.
    pub promised: AskId,
    /// Which job it is for.
    pub job: What,
    /// The tag of the language that they read.
    pub language: &'static str,
}

/// Takes it, however long ago the event was. Where something is in its way, it looks taken, and ends like one that was not
/// answered.
pub fn ask_reference(tx: &mut WriteTx<'_>, given: AskReference) -> Result<Ask, ActionError> {
    asks::lock_people(tx, &[given.asker])?;
    let found = asks::get(tx, given.promised)?.filter(|ask| ask.asker == given.asker && ask.is_promised());
    let promised = found.ok_or(ActionError::NotFound)?;
    let before: Vec<Ask> = asks::of_asker(tx, given.asker)?
        .into_iter()
        .map(|one| one.ask)
        .collect();
    // Of one person one at a time: by whom they chose, whatever became of that person. One form that was sent twice is one ask.
    let is_open = |one: &&Ask| one.standing.is_some() && one.whom == promised.whom && one.takes_a_place(tx.now());
    match before.iter().find(is_open) {
        Some(open) if open.plan.what == given.job && open.state == AskState::Asked => return Ok(open.clone()),
        Some(open) => {
            return Err(ActionError::from(TooManyOpen {
                most: 1,
                free_at: open.closes_at,
            }));
        }
        None => {}
    }
    let was_there = asks::was_somewhere(tx, given.asker)?;
    may_ask(AskKind::Reference, &before, was_there, tx.now())?;
    let group = groups::get(tx, promised.group)?.ok_or(ActionError::NotFound)?;
    let made = NewAsk {
        id: asks::fresh(tx)?,
        group: promised.group,
        event: promised.event,
        asker: given.asker,
        language: given.language.to_owned(),
        whom: promised.whom,
        to: promised.to,
        second: None,
        urgent: None,
        plan: AskPlan {
            kind: AskKind::Reference,
            what: given.job,
            why_you: WhyYou::none(),
            minutes: promised.plan.minutes,
        },
    };
    let ask = Ask {
        found_at: promised.found_at,
        standing: Some(promised.id),
        ..Ask::new(made, &group.plan.zone, tx.now())
    };
    asks::create(tx, &ask)?;
    Ok(ask)
}

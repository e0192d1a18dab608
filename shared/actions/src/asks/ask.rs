//! Somebody asks another of an event's people. Whether it reaches them is nothing that the asker learns.

use domain::asks::limits::may_ask;
use domain::asks::{Ask, AskPlan, NewAsk};
use domain::event::Event;
use domain::{EventId, PersonId, ProfileId};
use store::WriteTx;
use store::asks::{self, profiles};
use store::people::groups;

use crate::error::ActionError;

/// What somebody asks.
#[derive(Clone, Debug)]
pub struct AskSomebody {
    /// Who asks.
    pub asker: PersonId,
    /// The event whose people both are.
    pub event: EventId,
    /// Whom, by their profile.
    pub whom: ProfileId,
    /// What they wrote.
    pub plan: AskPlan,
    /// The tag of the language that they read.
    pub language: &'static str,
}

/// Takes the ask. Where something is in its way, it looks taken, and ends like one that was not answered.
pub fn ask(tx: &mut WriteTx<'_>, asked: AskSomebody) -> Result<Ask, ActionError> {
    // Two asks of one person are counted one after the other.
    asks::lock_people(tx, &[asked.asker])?;
    let open = profiles::open_events(tx, asked.asker)?;
    let found = open.into_iter().find(|(event, _)| event.id == asked.event);
    let (event, name) = found.ok_or(ActionError::NotFound)?;
    let to = whom(tx, &event, &asked)?;
    if name.as_str().is_empty() {
        return Err(ActionError::NoName);
    }
    let before: Vec<Ask> = asks::of_asker(tx, asked.asker)?
        .into_iter()
        .map(|one| one.ask)
        .collect();
    let was_there = asks::was_somewhere(tx, asked.asker)?;
    may_ask(asked.plan.kind, &before, was_there, tx.now())?;
    let group = groups::get(tx, event.group)?.ok_or(ActionError::NotFound)?;
    let made = NewAsk {
        id: asks::fresh(tx)?,
        group: event.group,
        event: event.id,
        asker: asked.asker,
        language: asked.language.to_owned(),
        whom: Some(asked.whom),
        to,
        second: None,
        urgent: None,
        plan: asked.plan,
    };
    let ask = Ask::new(made, &group.plan.zone, tx.now());
    asks::create(tx, &ask)?;
    Ok(ask)
}

/// Who is behind a profile; none: nobody any more. Whom they asked lately they may ask again whatever became of that person: it
/// looks taken.
fn whom(tx: &mut WriteTx<'_>, event: &Event, asked: &AskSomebody) -> Result<Option<PersonId>, ActionError> {
    if let Some(one) = profiles::askable_by(tx, event, asked.asker, asked.whom)? {
        return Ok(Some(one.profile.person));
    }
    if !asks::asked_lately(tx, asked.asker)?.contains_key(&asked.whom) {
        return Err(ActionError::NotFound);
    }
    Ok(profiles::get(tx, asked.whom)?.map(|profile| profile.person))
}

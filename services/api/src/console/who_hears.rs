//! Who would get a letter if a change were saved: asked of the same rule that letters are owed by.

use std::collections::BTreeMap;

use domain::event::{Event, EventPlan};
use domain::mail::owed::owed;
use store::rsvp::invitations;
use store::{Page, ReadTx};
use wording::texts;

use super::answers::standing;
use super::page::Facts;
use super::visit::Visit;
use crate::error::ApiError;

/// Invitations that are read at once.
const PART: u16 = 500;

/// How many would, by where they stand.
#[derive(Default)]
pub(super) struct Hears(BTreeMap<&'static str, u32>);

impl Hears {
    /// All of them.
    pub(super) fn all(&self) -> u32 {
        self.0.values().sum()
    }

    /// The numbers, with what they are of.
    pub(super) fn facts(&self, visit: &Visit) -> Facts {
        let fact = |(word, people): (&&str, &u32)| (visit.say(texts::console_standing(word)), people.to_string());
        Facts {
            facts: self.0.iter().map(fact).collect(),
        }
    }
}

/// Who would get a letter that is owed to nobody now.
pub(super) async fn who_hears(visit: &Visit, present: &Event, plan: EventPlan) -> Result<Hears, ApiError> {
    let now = visit.context.store.now();
    let mut next = present.clone();
    next.revise(plan, now);
    let mut hears = Hears::default();
    let mut after = None;
    loop {
        let (event, page) = (present.id, Page { after, limit: PART });
        let unit = move |tx: &mut ReadTx<'_>| invitations::list(tx, event, page);
        let rows = visit.context.store.read(unit).await.map_err(ApiError::from)?;
        let Some(last) = rows.last() else { return Ok(hears) };
        after = Some(last.invitation.id);
        for invitation in rows.iter().map(|row| &row.invitation) {
            if owed(&next, invitation, false, now).is_some() && owed(present, invitation, false, now).is_none() {
                *hears.0.entry(standing(invitation.status)).or_default() += 1;
            }
        }
    }
}

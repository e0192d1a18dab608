//! Who would get a letter if a change were saved: asked of the same rules that letters are owed and seats are given by.

use std::collections::{BTreeMap, HashSet};

use actix_web::HttpResponse;
use domain::Instant;
use domain::event::{Change, Event, EventPlan, EventStatus};
use domain::mail::owed::owed;
use domain::rsvp::seating::{SeatAllocator, Waiting};
use domain::rsvp::status::RsvpStatus;
use store::event::events::EventView;
use store::rsvp::invitations;
use store::{Page, ReadTx};
use wording::texts;

use super::answers::standing;
use super::around;
use super::form::Form;
use super::page::Facts;
use super::visit::Visit;
use crate::error::ApiError;

/// Invitations that are read at once.
const PART: u16 = 500;

/// How many would, by where they stand.
#[derive(Default)]
pub(super) struct Hears {
    standing: BTreeMap<&'static str, u32>,
    /// How many of those who wait get a place, or are offered one; fewer where no letter reaches them.
    pub(super) seated: u32,
}

impl Hears {
    /// All of them.
    pub(super) fn all(&self) -> u32 {
        self.standing.values().sum()
    }

    /// The numbers, with what they are of.
    fn facts(&self, visit: &Visit) -> Facts {
        let fact = |(word, people): (&&str, &u32)| (visit.say(texts::console_standing(word)), people.to_string());
        Facts {
            facts: self.standing.iter().map(fact).collect(),
        }
    }

    /// The page that says so, with a form that saves it by a second press, or leads back.
    pub(super) fn asked(
        &self,
        visit: &Visit,
        found: &EventView,
        tab: &str,
        change: Change,
        form: Form,
    ) -> Result<HttpResponse, ApiError> {
        let form = form.or_press(visit, "back", texts::console_back_to_form());
        let mut page = around::event(visit, found, tab)
            .say(texts::console_who_hears(self.all()))?
            .add(&self.facts(visit))?;
        if self.seated > 0 {
            page = page.say(texts::console_seats_go(self.seated))?;
        }
        let page = match change {
            Change::None | Change::Unseen => page,
            Change::Wording | Change::Access => page.say(texts::console_tells())?,
            Change::Dates => page.say(texts::console_date_why())?,
            Change::Material => page.say(texts::console_asks_again())?,
        };
        page.add(&form)?.finish()
    }
}

/// Whether somebody may hear of it: what people read changes, or there is room for who waits.
pub(super) fn is_told(visit: &Visit, present: &Event, plan: &EventPlan) -> bool {
    let now = visit.context.store.now();
    let is_known = present.status == EventStatus::Published && !present.is_over(now);
    let change = present.plan.change_to(plan);
    let makes_room = || {
        let mut next = present.clone();
        next.revise(plan.clone(), now);
        SeatAllocator::of(&next, now).could_seat()
    };
    is_known && present.counts.invited > 0 && (change >= Change::Wording || (change == Change::Unseen && makes_room()))
}

/// Who would get a letter that is owed to nobody now, if an event were changed so.
pub(super) async fn who_hears(
    visit: &Visit,
    present: &Event,
    change: impl FnOnce(&mut Event, Instant),
) -> Result<Hears, ApiError> {
    let now = visit.context.store.now();
    let mut next = present.clone();
    change(&mut next, now);
    let mut hears = Hears::default();
    let mut queue = Vec::new();
    let mut hears_anyway = HashSet::new();
    let mut after = None;
    loop {
        let (event, page) = (present.id, Page { after, limit: PART });
        let unit = move |tx: &mut ReadTx<'_>| invitations::list(tx, event, page);
        let rows = visit.context.store.read(unit).await.map_err(ApiError::from)?;
        let Some(last) = rows.last() else { break };
        after = Some(last.invitation.id);
        for invitation in rows.iter().map(|row| &row.invitation) {
            // Whoever is owed another letter hears instead that it is called off.
            let is_told_anyway = || !next.is_cancelled() && owed(present, invitation, false, now).is_some();
            if owed(&next, invitation, false, now).is_some() && !is_told_anyway() {
                *hears.standing.entry(standing(invitation.status)).or_default() += 1;
                hears_anyway.insert(invitation.id);
            }
            if let RsvpStatus::Waiting { guests, arrival } = invitation.status {
                queue.push(Waiting {
                    invitation: invitation.id,
                    guests,
                    arrival,
                    can_be_told: true,
                });
            }
        }
    }
    queue.sort_by_key(|party| party.arrival);
    let mut seats = SeatAllocator::of(&next, now);
    if seats.could_seat() {
        for step in seats.promote(&queue, now, None) {
            hears.seated += 1;
            if !hears_anyway.contains(&step.invitation) {
                *hears.standing.entry(standing(step.from)).or_default() += 1;
            }
        }
    }
    Ok(hears)
}

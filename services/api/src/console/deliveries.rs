//! `GET /console/events/{id}/deliveries`: every letter of an event, and what became of it.

use actions::{ActionError, events};
use actix_web::HttpResponse;
use domain::mail::delivery::DeliveryState;
use domain::schedule::Zone;
use domain::{DeliveryId, EventId};
use store::ReadTx;
use store::mail::deliveries;
use store::mail::deliveries::Delivery;
use wording::texts;

use super::page::{Filter, List, Row};
use super::visit::Visit;
use super::{around, live, moment_in};
use crate::error::ApiError;
use crate::live::Shows;
use crate::paging::Paging;

/// `GET /console/events/{id}/deliveries`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<DeliveryId> = Paging::at(&visit.asked("cursor"));
    let page = paging.page();
    let state = DeliveryState::parse(&visit.asked("show")).ok();
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        Ok::<_, ActionError>((found, deliveries::list_in(tx, id, state, page)?))
    };
    let (found, rows) = visit.context.store.read(unit).await?;
    let zone = found.event.plan.schedule.zone();
    let listed = paging.list(rows, |row| row.id, |one| row(&visit, zone, &one));
    let has_any = state.is_some() || !listed.items.is_empty();
    let empty = state.map_or_else(texts::console_no_deliveries, |_| texts::console_nothing_found());
    let mut list = List::of(&visit, listed.items)
        .or_say(&visit, empty)
        .going_on(&visit, listed.next);
    let states = DeliveryState::WORDS.iter();
    let states = states.map(|word| (*word, visit.say(texts::console_delivery_state(*word))));
    list.filter = has_any.then(|| Filter::by_chips(&visit, states));
    let going = live::section(&visit, id, Shows::Letters).await?;
    let page = around::event(&visit, &found, "deliveries");
    // A page whose letters are all out is not loaded again and again.
    let page = if going.is_under_way {
        page.add_live(&going)?
    } else {
        page.add(&going)?
    };
    page.add(&list)?.finish()
}

fn row(visit: &Visit, zone: &Zone, delivery: &Delivery) -> Row {
    let mut lines = vec![
        visit.say(texts::console_letter_kind(delivery.kind.as_str())),
        visit.say(moment_in(zone, delivery.sent_at.unwrap_or(delivery.updated_at))),
    ];
    lines.extend(delivery.last_error.clone());
    lines.extend(
        delivery
            .next_attempt_at
            .map(|at| visit.say(texts::console_next_attempt(moment_in(zone, at)))),
    );
    Row {
        title: delivery.recipient.to_string(),
        href: Some(visit.href(&format!("/invitations/{}", delivery.invitation))),
        badge: visit.say(texts::console_delivery_state(delivery.state.as_str())),
        is: delivery.state.as_str(),
        lines,
        ..Row::default()
    }
}

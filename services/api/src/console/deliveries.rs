//! `GET /console/events/{id}/deliveries`: every letter of an event, and what became of it.

use actions::{ActionError, events};
use actix_web::HttpResponse;
use domain::event::EventStatus;
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
    let (words, page) = (visit.asked("q"), paging.page());
    let state = DeliveryState::parse(&visit.asked("show")).ok();
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        Ok::<_, ActionError>((found, deliveries::list_in(tx, id, state, Some(&words), page)?))
    };
    let (found, rows) = visit.context.store.read(unit).await?;
    let zone = found.event.plan.schedule.zone();
    let listed = paging.list(rows, |row| row.id, |one| row(&visit, zone, &one));
    let mut list = List::of(&visit, listed.items)
        .searched(&visit, texts::console_no_deliveries())
        .going_on(&visit, listed.next);
    let states = DeliveryState::WORDS.iter();
    let states = states.map(|word| (*word, visit.say(texts::console_delivery_state(*word))));
    if let Some(filter) = &mut list.filter {
        filter.choices = Filter::by_chips(&visit, states).choices;
    }
    let going = live::section(&visit, id, Shows::Letters).await?;
    let page = around::event(&visit, &found, "deliveries");
    // No letter of a draft goes out, but any of another may begin while its page is open.
    let page = if found.event.status == EventStatus::Draft {
        page.add(&going)?
    } else {
        page.add_live(&going)?
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

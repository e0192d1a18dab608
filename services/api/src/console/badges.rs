//! `GET /console/events/{id}/badges`: a badge for each who comes and each of their guests, eight a page, to be printed.

use actions::events;
use actix_web::HttpResponse;
use askama::Template;
use domain::rsvp::segment::Segment;
use domain::{EventId, InvitationId};
use store::ReadTx;
use store::rsvp::invitations;
use store::rsvp::invitations::{InvitationFilter, InvitationListItem};
use wording::texts;

use super::around;
use super::visit::Visit;
use crate::error::ApiError;
use crate::paging::Paging;

/// Badges, and the way to those of the next people.
#[derive(Template)]
#[template(path = "console/badges.html")]
struct Badges {
    event: String,
    /// The language of that.
    lang: String,
    group: String,
    /// What each says: a name, and whose guest it is. Whoever gave no name writes it down.
    people: Vec<(String, String)>,
    next: Option<(String, String)>,
}

/// `GET /console/events/{id}/badges`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<InvitationId> = Paging::at(&visit.asked("cursor"));
    let page = paging.page();
    let coming = InvitationFilter {
        segment: Some(Segment::Going),
        ..InvitationFilter::default()
    };
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        Ok::<_, ApiError>((found, invitations::search(tx, id, &coming, page)?))
    };
    let (found, rows) = visit.context.store.read(unit).await?;
    let listed = paging.list(rows, |row| row.invitation.id, |row| of(&visit, &row));
    let badges = Badges {
        event: found.event.plan.title.to_string(),
        lang: found.group.plan.language.clone(),
        group: found.group.plan.name.to_string(),
        people: listed.items.into_iter().flatten().collect(),
        next: listed
            .next
            .map(|next| (visit.say(texts::console_next_page()), format!("?cursor={next}"))),
    };
    around::event(&visit, &found, "door")
        .called(visit.say(texts::console_badges()))
        .say(texts::console_badges_why())?
        .add(&badges)?
        .finish()
}

/// The badges of one party.
fn of(visit: &Visit, row: &InvitationListItem) -> Vec<(String, String)> {
    let name = row.invitation.name.to_string();
    let guest = visit.say(texts::console_badge_guest(&name));
    let guests = (0..row.invitation.status.guests()).map(|_| (String::new(), guest.clone()));
    std::iter::once((name.clone(), String::new())).chain(guests).collect()
}

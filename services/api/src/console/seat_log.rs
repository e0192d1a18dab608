//! `GET /console/events/{id}/seat-log`: who stood where and stands where since, by whom, each step in its order.

use actions::events;
use actix_web::HttpResponse;
use domain::rsvp::seating::Actor;
use domain::{EventId, InvitationId};
use store::ReadTx;
use store::rsvp::invitations;
use store::rsvp::seats::{self, Logged, LoggedStep};
use wording::texts;

use super::answers::standing;
use super::page::{List, Row};
use super::visit::Visit;
use super::{around, moment_in};
use crate::error::ApiError;
use crate::paging::Paging;

/// `GET /console/events/{id}/seat-log`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<i64> = Paging::at(&visit.asked("cursor"));
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        let steps = seats::log(tx, id, page)?;
        let people: Vec<InvitationId> = steps.iter().filter_map(|one| Some(one.step()?.invitation)).collect();
        Ok::<_, ApiError>((found, steps, invitations::names(tx, &people)?))
    };
    let (found, steps, names) = visit.context.store.read(unit).await?;
    let zone = found.event.plan.schedule.zone();
    let show = |one: LoggedStep| {
        let step = one.step();
        let actor = match one.logged {
            Logged::Step(step) => step.actor,
            Logged::Draw(_, actor) => actor,
        };
        let by = visit.say(texts::console_happened_by(
            moment_in(zone, one.at),
            visit.say(texts::console_author(author(actor))),
        ));
        let stood = step.map(|step| visit.say(texts::console_standing(standing(step.from))));
        let stands = step.map(|step| visit.say(texts::console_standing(standing(step.to))));
        let name = step.and_then(|step| names.get(&step.invitation)).cloned();
        Row {
            title: name.unwrap_or_else(|| visit.say(texts::console_waitlist_mode_is("lottery"))),
            href: step.map(|step| visit.href(&format!("/invitations/{}", step.invitation))),
            is: step.map(|step| standing(step.to)).unwrap_or_default(),
            lines: stood
                .zip(stands.as_ref())
                .map(|(from, to)| visit.say(texts::console_seat_step(from, to)))
                .into_iter()
                .chain([by])
                .chain(one.note.clone().map(|note| visit.say(texts::console_note(note))))
                .collect(),
            badge: stands.unwrap_or_default(),
            ..Row::default()
        }
    };
    let listed = paging.list(steps, |one| one.number, show);
    let list = List::of(&visit, listed.items)
        .or_say(&visit, texts::console_nothing_happened())
        .going_on(&visit, listed.next);
    around::event(&visit, &found, "answers")
        .called(visit.say(texts::console_seat_log()))
        .add(&list)?
        .finish()
}

/// The word for who took a step.
fn author(actor: Actor) -> &'static str {
    match actor {
        Actor::Invitee => "link",
        Actor::Organizer => "account",
        Actor::Door => "door",
        Actor::System => "system",
    }
}

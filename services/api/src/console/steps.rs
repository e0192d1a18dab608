//! The steps of an event's life: one press each, and the title in full for what people can't have back.

use actions::events::{CancelEvent, DeleteEvent};
use actions::{ActionError, Seen, events, followers};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::EventId;
use domain::event::Event;
use domain::people::Principal;
use domain::values::text::CancelReason;
use store::event::events::EventView;
use store::follow::news;
use store::{ReadTx, WriteTx};
use wording::{Text, texts};

use super::around;
use super::event::found;
use super::form::{Field, Form, Kind};
use super::visit::{Sent, Visit, field};
use super::who_hears::who_hears;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};

/// So many are written to by one press.
const FEW: u32 = 20;

/// Does something with the event in the path, and goes back to it.
async fn step<A>(visit: &Visit, done: &str, act: A) -> Result<HttpResponse, ApiError>
where
    A: FnOnce(&mut WriteTx<'_>, Principal, EventId) -> Result<EventView, ActionError> + Clone + Send + 'static,
{
    let (id, who) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| act(tx, who, id);
    let found = visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/events/{}?done={done}", found.event.id)))
}

/// `POST /console/events/{id}/publish`
pub(crate) async fn publish(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let invited = found.event.counts.invited;
    let told = texts::console_who_is_told(invited);
    match asked_first(&mut visit, &found, "publish", (invited, texts::console_publish(), told)).await? {
        Some(page) => Ok(page),
        None => step(&visit, "published", events::publish).await,
    }
}

/// `POST /console/events/{id}/restore`
pub(crate) async fn restore(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let invited = found.event.counts.invited;
    let told = texts::console_who_is_told(invited);
    match asked_first(&mut visit, &found, "restore", (invited, texts::console_restore(), told)).await? {
        Some(page) => Ok(page),
        None => step(&visit, "restored", events::restore).await,
    }
}

/// The page that says how many get a letter; none: they are few, or it was said.
async fn asked_first(
    visit: &mut Visit,
    found: &EventView,
    path: &str,
    (people, label, told): (u32, Text, Text),
) -> Result<Option<HttpResponse>, ApiError> {
    let sent = visit.form().await?;
    if people <= FEW || field(&sent, "press") == "tell" {
        return Ok(None);
    }
    let path = format!("/events/{}/{path}", found.event.id);
    let form = Form::new(visit, &path, Vec::new(), texts::console_counted(people, label)).pressing("tell");
    let page = around::event(visit, found, "event").say(told)?;
    page.add(&form)?.finish().map(Some)
}

/// `POST /console/events/{id}/announce`
pub(crate) async fn announce(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let to = followers_to_tell(&visit, &found).await?;
    let told = texts::console_followers_are_told(to);
    let asked = asked_first(&mut visit, &found, "announce", (to, texts::console_announce(), told)).await?;
    if let Some(page) = asked {
        return Ok(page);
    }
    let (id, who, policy): (EventId, _, _) = (visit.id()?, visit.principal, visit.context.invite_policy);
    let unit = move |tx: &mut WriteTx<'_>| followers::announce(tx, who, id, policy);
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/events/{id}?done=announced")))
}

/// How many followers hear of an event if it is announced.
pub(super) async fn followers_to_tell(visit: &Visit, found: &EventView) -> Result<u32, ApiError> {
    let event = found.event.clone();
    let unit = move |tx: &mut ReadTx<'_>| news::to_be_told(tx, &event);
    let to = visit.context.store.read_one(unit).await.map_err(ApiError::from)?;
    Ok(u32::try_from(to).unwrap_or(u32::MAX))
}

/// What is typed in full.
fn typed(visit: &Visit, found: &EventView) -> Field {
    let title = found.event.plan.title.as_str();
    Field::new(visit, "typed", texts::console_type_title(), Kind::Line)
        .required()
        .hint(visit, texts::console_type_title_hint(title))
}

/// Whether the title was typed in full.
fn is_typed(found: &EventView, sent: &Sent) -> bool {
    field(sent, "typed") == found.event.plan.title.as_str()
}

fn cancel_form(visit: &Visit, found: &EventView) -> Form {
    let reason = Field::new(visit, "reason", texts::console_cancel_reason(), Kind::Lines(3))
        .hint(visit, texts::console_cancel_reason_hint());
    let path = format!("/events/{}/cancel", found.event.id);
    Form::new(
        visit,
        &path,
        vec![reason, typed(visit, found)],
        texts::console_cancel_press(),
    )
}

async fn shown_cancel(
    visit: &Visit,
    found: &EventView,
    form: &Form,
    status: StatusCode,
) -> Result<HttpResponse, ApiError> {
    let called_off = |next: &mut Event, now| {
        let _ = next.cancel(None, now);
    };
    let hears = who_hears(visit, &found.event, called_off).await?;
    around::event(visit, found, "event")
        .called(visit.say(texts::console_cancel_press()))
        .with_status(status)
        .say(texts::console_cancel_why(hears.all()))?
        .add(form)?
        .finish()
}

/// `GET /console/events/{id}/cancel`
pub(crate) async fn ask_cancel(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    shown_cancel(&visit, &found, &cancel_form(&visit, &found), StatusCode::OK).await
}

/// `POST /console/events/{id}/cancel`
pub(crate) async fn cancel(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let form = cancel_form(&visit, &found).sent(&sent);
    if !is_typed(&found, &sent) {
        let form = form.fault("typed", texts::console_type_title_wrong());
        return shown_cancel(&visit, &found, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let mut fields = Fields::of_body(&form.body())?;
    let reason = fields.optional("reason", parsed(CancelReason::parse));
    fields.ignore_others();
    let done = match fields.finish(reason) {
        Ok(reason) => {
            let cancel = |tx: &mut WriteTx<'_>, who, event| events::cancel(tx, who, CancelEvent { event, reason });
            step(&visit, "cancelled", cancel).await
        }
        Err(error) => Err(error),
    };
    match done {
        Err(error) => {
            let form = form.refused(error)?;
            shown_cancel(&visit, &found, &form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        done => done,
    }
}

fn shown_delete(visit: &Visit, found: &EventView, form: &Form, status: StatusCode) -> Result<HttpResponse, ApiError> {
    around::event(visit, found, "event")
        .called(visit.say(texts::console_delete()))
        .with_status(status)
        .say(texts::console_delete_why())?
        .add(form)?
        .finish()
}

fn delete_form(visit: &Visit, found: &EventView) -> Form {
    let path = format!("/events/{}/delete", found.event.id);
    Form::new(visit, &path, vec![typed(visit, found)], texts::console_delete_press())
}

/// `GET /console/events/{id}/delete`
pub(crate) async fn ask_delete(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    shown_delete(&visit, &found, &delete_form(&visit, &found), StatusCode::OK)
}

/// `POST /console/events/{id}/delete`
pub(crate) async fn delete(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let form = delete_form(&visit, &found).sent(&sent);
    if !is_typed(&found, &sent) {
        let form = form.fault("typed", texts::console_type_title_wrong());
        return shown_delete(&visit, &found, &form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let who = visit.principal;
    let asked = DeleteEvent {
        event: found.event.id,
        seen: Seen::Any,
    };
    let unit = move |tx: &mut WriteTx<'_>| events::delete(tx, who, &asked);
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{}?done=deleted", found.group.id)))
}

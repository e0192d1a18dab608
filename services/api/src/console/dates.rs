//! The dates of a series: each can be moved, called off and put back alone.

use actions::occurrences::{ReviseDate, revise};
use actions::{ActionError, events};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::EventId;
use domain::event::notify::Notify;
use domain::event::{Event, EventPlan};
use domain::people::Right;
use domain::schedule::series::{Deviation, Occurrence};
use jiff::civil::Date;
use serde_json::{Value, json};
use store::event::events::EventView;
use store::rsvp::occurrences;
use store::{ReadTx, WriteTx};
use wording::{texts, when};

use super::around;
use super::event::found;
use super::form::{Field, Form, Kind};
use super::page::{List, Row};
use super::visit::{Visit, field};
use super::who_hears::{is_told, who_hears};
use crate::error::ApiError;
use crate::etag;
use crate::occurrences::patch::read;
use crate::paging::Paging;
use crate::path;

/// `GET /console/events/{id}/dates`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        Ok::<_, ActionError>((found, occurrences::absences(tx, id)?))
    };
    let (found, absences) = visit.context.store.read(unit).await?;
    let paging: Paging<Date> = Paging::at(&visit.asked("cursor"));
    let (page, now) = (paging.page(), visit.context.store.now());
    let mut dates = found.event.plan.occurrences();
    dates.retain(|one| one.schedule.ends_at() > now && page.after.is_none_or(|after| one.day > after));
    dates.truncate(page.limit.into());
    let show = |one: Occurrence| row(&visit, id, &one, absences.get(&one.day).copied().unwrap_or(0));
    let listed = paging.list(dates, |one| one.day, show);
    let list = List::of(&visit, listed.items)
        .or_say(&visit, texts::console_no_dates())
        .going_on(&visit, listed.next);
    around::event(&visit, &found, "dates")
        .say(texts::console_dates_why())?
        .add(&list)?
        .finish()
}

fn row(visit: &Visit, event: EventId, date: &Occurrence, absent: u32) -> Row {
    let state = match date.deviation {
        Some(Deviation::CalledOff) => Some("off"),
        Some(Deviation::Moved { .. }) => Some("moved"),
        None => None,
    };
    let page = || visit.href(&format!("/events/{event}/dates/{}", date.day));
    Row {
        title: visit.say(when::span(&date.schedule)),
        href: visit.may(Right::EventEdit).then(page),
        badge: state.map_or_else(String::new, |state| visit.say(texts::console_date_state(state))),
        lines: (absent > 0)
            .then(|| visit.say(texts::console_date_absent(absent)))
            .into_iter()
            .collect(),
        ..Row::default()
    }
}

/// `GET /console/events/{id}/dates/{day}`
pub(crate) async fn one(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let date = date_of(&visit, &found.event)?;
    let times = json!({ "starts": date.schedule.starts().to_string(), "ends": date.schedule.ends().to_string() });
    let form = form(&visit, &found.event, &date).filled(&times);
    shown(&visit, &found, &date, &form, StatusCode::OK)
}

fn date_of(visit: &Visit, event: &Event) -> Result<Occurrence, ApiError> {
    let day = path::part(&visit.request, "day");
    let date = event.plan.occurrence_named(day);
    date.filter(|_| event.plan.series.is_some()).ok_or(ApiError::NotFound)
}

fn form(visit: &Visit, event: &Event, date: &Occurrence) -> Form {
    let time = |name, label| Field::new(visit, name, label, Kind::Moment);
    let fields = vec![
        Field::hidden("revision", event.revision.to_string()),
        time("starts", texts::console_starts()),
        time("ends", texts::console_ends()),
    ];
    let path = format!("/events/{}/dates/{}", event.id, date.day);
    if date.is_called_off() {
        return Form::new(visit, &path, fields, texts::console_date_put_back()).pressing("confirmed");
    }
    let form = Form::new(visit, &path, fields, texts::console_date_move());
    let form = match date.deviation {
        Some(_) => form.or_press(visit, "rule", texts::console_date_by_rule()),
        None => form,
    };
    form.or_press(visit, "cancelled", texts::console_date_call_off())
}

fn shown(
    visit: &Visit,
    found: &EventView,
    date: &Occurrence,
    form: &Form,
    status: StatusCode,
) -> Result<HttpResponse, ApiError> {
    around::event(visit, found, "dates")
        .called(visit.say(when::span(&date.schedule)))
        .with_status(status)
        .say(texts::console_date_why())?
        .add(form)?
        .finish()
}

/// `POST /console/events/{id}/dates/{day}`
pub(crate) async fn post(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let date = date_of(&visit, &found.event)?;
    let form = form(&visit, &found.event, &date).sent(&sent);
    let press = field(&sent, "press");
    if press == "back" {
        return shown(&visit, &found, &date, &form, StatusCode::OK);
    }
    let body = match press {
        status @ ("confirmed" | "cancelled") => json!({ "status": status }),
        "rule" => json!({ "starts": null, "ends": null }),
        _ => Value::Object(form.json()),
    };
    let done = match planned(&visit, &found.event, &date, &body) {
        Ok(plan) if field(&sent, "sure").is_empty() && is_told(&visit, &found.event, &plan) => {
            return asked_first(&visit, &found, form, press, plan).await;
        }
        Ok(_) => {
            revised(
                &visit,
                found.event.id,
                &date,
                etag::seen(field(&sent, "revision")),
                &body,
            )
            .await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(visit.to(&format!("/events/{}/dates?done=saved", found.event.id))),
        Err(error) => shown(
            &visit,
            &found,
            &date,
            &form.refused(error)?,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    }
}

/// What becomes of the plan that is there.
fn planned(visit: &Visit, event: &Event, date: &Occurrence, body: &Value) -> Result<EventPlan, ApiError> {
    let now = visit.context.store.now();
    read(body.to_string().as_bytes())?.judge(|draft| event.change_occurrence(date, draft, now))
}

/// The page that says who gets a letter if this is saved.
async fn asked_first(
    visit: &Visit,
    found: &EventView,
    form: Form,
    press: &str,
    plan: EventPlan,
) -> Result<HttpResponse, ApiError> {
    let change = found.event.plan.change_to(&plan);
    let revised = |next: &mut Event, now| {
        next.revise(plan, now);
    };
    let hears = who_hears(visit, &found.event, revised).await?;
    let form = form
        .once_more(visit, texts::console_save_and_tell(hears.all()))
        .along("press", press)
        .along("sure", "1");
    hears.asked(visit, found, "dates", change, form)
}

async fn revised(
    visit: &Visit,
    event: EventId,
    date: &Occurrence,
    seen: actions::Seen,
    body: &Value,
) -> Result<(), ApiError> {
    let drafted = read(body.to_string().as_bytes())?;
    let (who, name) = (visit.principal, date.day.to_string());
    let notify = Notify::Settled(visit.context.settle);
    let unit = move |tx: &mut WriteTx<'_>| {
        let now = tx.now();
        let asked = ReviseDate {
            event,
            name,
            seen,
            notify,
            plan: |event: &Event, date: &Occurrence| drafted.judge(|draft| event.change_occurrence(date, draft, now)),
        };
        revise(tx, who, asked).map(drop)
    };
    visit.context.store.write(unit).await
}

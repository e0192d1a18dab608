//! Events are made, from three fields.

use actions::events;
use actions::events::CreateEvent;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::event::EventPlan;
use domain::group::Group;
use domain::schedule::parse_wall_time;
use jiff::ToSpan;
use serde_json::Value;
use store::WriteTx;
use store::event::events::EventView;
use wording::texts;

use super::around;
use super::form::{Field, Form, Kind};
use super::groups::found;
use super::visit::Visit;
use crate::error::ApiError;
use crate::events::body::read;

/// How many hours an event lasts of which only the start is said.
const LASTS: i64 = 2;

/// `GET /console/groups/{id}/events/new`
pub(crate) async fn new(visit: Visit) -> Result<HttpResponse, ApiError> {
    let group = found(&visit).await?;
    shown(&visit, &group, &form(&visit, &group), StatusCode::OK)
}

fn shown(visit: &Visit, group: &Group, form: &Form, status: StatusCode) -> Result<HttpResponse, ApiError> {
    around::below(visit, group, texts::console_event_new())
        .with_status(status)
        .say(texts::console_event_new_why())?
        .add(form)?
        .finish()
}

fn form(visit: &Visit, group: &Group) -> Form {
    let fields = vec![
        Field::new(visit, "title", texts::console_event_title(), Kind::Line).required(),
        Field::new(visit, "starts", texts::console_starts(), Kind::Moment)
            .required()
            .hint(visit, texts::console_starts_hint(group.plan.zone.name())),
        Field::new(visit, "venue/name", texts::console_venue(), Kind::Line).hint(visit, texts::console_venue_hint()),
    ];
    let path = format!("/groups/{}/events/new", group.id);
    Form::new(visit, &path, fields, texts::console_event_create())
}

/// `POST /console/groups/{id}/events/new`
pub(crate) async fn create(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let group = found(&visit).await?;
    let form = form(&visit, &group).sent(&sent);
    match made(&visit, &group, &form).await {
        Ok(made) => Ok(visit.to(&format!("/events/{}", made.event.id))),
        Err(error) => shown(&visit, &group, &form.refused(error)?, StatusCode::UNPROCESSABLE_ENTITY),
    }
}

async fn made(visit: &Visit, group: &Group, form: &Form) -> Result<EventView, ApiError> {
    let mut body = form.json();
    let starts = body
        .get("starts")
        .and_then(Value::as_str)
        .and_then(|starts| parse_wall_time(starts).ok());
    if let Some(ends) = starts.and_then(|starts| starts.checked_add(LASTS.hours()).ok()) {
        body.insert("ends".to_owned(), ends.to_string().into());
    }
    let drafted = read(&Value::Object(body).to_string().into_bytes())?;
    let (who, group) = (visit.principal, group.id);
    let unit = move |tx: &mut WriteTx<'_>| {
        let plan = |group: &Group| drafted.judge(|draft| EventPlan::from_draft(draft, None, &group.plan.zone));
        events::create(tx, who, CreateEvent { group, plan })
    };
    visit.context.store.write(unit).await
}

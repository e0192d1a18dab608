//! Events are made, from three fields.

use actions::events;
use actions::events::CreateEvent;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::event::EventPlan;
use domain::group::Group;
use domain::schedule::parse_wall_time;
use domain::{GroupId, TemplateId};
use jiff::ToSpan;
use jiff::civil::date;
use serde_json::{Map, Value};
use store::event::events::EventView;
use store::event::templates;
use store::event::templates::Template;
use store::{Page as Rows, ReadTx, WriteTx};
use wording::texts;

use super::around;
use super::form::{Field, Form, Kind};
use super::groups::found;
use super::page::{Button, List, Row};
use super::sure::asked_first;
use super::visit::{Visit, field};
use crate::error::ApiError;
use crate::events::body::NewEventBody;
use crate::templates::delete::forget;

/// Templates that are offered.
const TEMPLATES: u16 = 50;

/// How many hours an event lasts of which only the start is said.
const LASTS: i64 = 2;

/// `GET /console/groups/{id}/events/new`
pub(crate) async fn new(visit: Visit) -> Result<HttpResponse, ApiError> {
    let group = found(&visit).await?;
    let kept = templates_of(&visit, &group).await?;
    let chosen = chosen(&kept, &visit.asked("template"));
    let id = chosen.map(|one| one.id.to_string()).unwrap_or_default();
    let plan = chosen.map_or(Value::Null, |one| Value::Object(one.plan.clone()));
    let form = form(&visit, &group, &id).filled(&plan);
    shown(&visit, &group, &kept, &form, StatusCode::OK)
}

/// A template, which is fields of an event's body.
type Kept = Template<Map<String, Value>>;

/// The first page of what the group keeps for its events.
async fn templates_of(visit: &Visit, group: &Group) -> Result<Vec<Kept>, ApiError> {
    let (group, page) = (
        group.id,
        Rows {
            after: None,
            limit: TEMPLATES,
        },
    );
    let unit = move |tx: &mut ReadTx<'_>| templates::list(tx, group, page);
    Ok(visit.context.store.read_one(unit).await?)
}

fn chosen<'k>(kept: &'k [Kept], id: &str) -> Option<&'k Kept> {
    kept.iter().find(|one| one.id.to_string() == id)
}

fn shown(
    visit: &Visit,
    group: &Group,
    kept: &[Kept],
    form: &Form,
    status: StatusCode,
) -> Result<HttpResponse, ApiError> {
    let new = format!("/groups/{}/events/new", group.id);
    let forget = |one: &Kept| Button {
        label: visit.say(texts::console_remove()),
        action: visit.href(&format!("/groups/{}/templates/{}/delete", group.id, one.id)),
        is_quiet: true,
    };
    let row = |one: &Kept| Row {
        title: one.name.to_string(),
        href: Some(visit.href(&format!("{new}?template={}", one.id))),
        buttons: vec![forget(one)],
        asks: true,
        ..Row::default()
    };
    let page = around::below(visit, group, texts::console_event_new())
        .with_status(status)
        .say(texts::console_event_new_why())?
        .add(form)?;
    if kept.is_empty() {
        return page.finish();
    }
    let kept = List::of(visit, kept.iter().map(row).collect());
    page.add(&kept.headed(visit, texts::console_from_template()))?.finish()
}

/// `POST /console/groups/{id}/templates/{template}/delete`
pub(crate) async fn forget_template(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    if let Some(page) = asked_first(&mut visit, "template", texts::console_remove(), None).await? {
        return Ok(page);
    }
    let (group, template): (GroupId, TemplateId) = (visit.id()?, visit.named("template")?);
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut WriteTx<'_>| forget(tx, who, right, group, template);
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/events/new?done=removed")))
}

fn form(visit: &Visit, group: &Group, template: &str) -> Form {
    let fields = vec![
        Field::hidden("template", template),
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
    let kept = templates_of(&visit, &group).await?;
    let form = form(&visit, &group, "").sent(&sent);
    match made(&visit, &group, &form, chosen(&kept, field(&sent, "template"))).await {
        Ok(made) => Ok(visit.to(&format!("/events/{}", made.event.id))),
        Err(error) => shown(
            &visit,
            &group,
            &kept,
            &form.refused(error)?,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    }
}

async fn made(visit: &Visit, group: &Group, form: &Form, template: Option<&Kept>) -> Result<EventView, ApiError> {
    let mut body = form.json();
    if let Some(template) = template {
        body.insert("template_id".to_owned(), template.id.to_string().into());
        // The template knows more of a venue than its name.
        let venue = |of: &Map<String, Value>| of.get("venue")?.get("name").cloned();
        if venue(&body) == venue(&template.plan) {
            body.remove("venue");
        }
    }
    let starts = body
        .get("starts")
        .and_then(Value::as_str)
        .and_then(|starts| parse_wall_time(starts).ok());
    // Of a start that can't be read no end is asked for: that is not what is wrong.
    let starts = starts.unwrap_or_else(|| date(2199, 1, 1).at(0, 0, 0, 0));
    if let Ok(ends) = starts.checked_add(LASTS.hours()) {
        body.insert("ends".to_owned(), ends.to_string().into());
    }
    let given = NewEventBody::read(Value::Object(body).to_string().as_bytes())?;
    let (who, group) = (visit.principal, group.id);
    let unit = move |tx: &mut WriteTx<'_>| {
        let drafted = given.drafted(tx, group)?;
        let plan = |group: &Group| drafted.judge(|draft| EventPlan::from_draft(draft, None, &group.plan.zone));
        events::create(tx, who, CreateEvent { group, plan })
    };
    visit.context.store.write(unit).await
}

//! An event is used again: copied for another time, or kept as a template for the group's next ones.

use actions::authorize;
use actions::events::{CopyEvent, copy as copy_event};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::schedule::parse_wall_time;
use domain::values::text::Title;
use store::WriteTx;
use store::event::events::EventView;
use store::event::templates;
use wording::texts;

use super::around;
use super::event::found;
use super::form::{Field, Form, Kind};
use super::visit::Visit;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::templates::create::of_event;

/// `GET /console/events/{id}/copy`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let (copy, keep) = (copy_form(&visit, &found), keep_form(&visit, &found));
    shown(&visit, &found, &copy, &keep, StatusCode::OK)
}

fn copy_form(visit: &Visit, found: &EventView) -> Form {
    let zone = found.event.plan.schedule.zone();
    let starts = Field::new(visit, "starts", texts::console_starts(), Kind::Moment)
        .hint(visit, texts::console_copy_starts_hint(zone.name()));
    let path = format!("/events/{}/copy", found.event.id);
    Form::new(visit, &path, vec![starts], texts::console_copy_press())
}

fn keep_form(visit: &Visit, found: &EventView) -> Form {
    let name = Field::new(visit, "name", texts::console_template_name(), Kind::Line)
        .required()
        .hint(visit, texts::console_template_name_hint())
        .with(found.event.plan.title.as_str());
    let path = format!("/events/{}/template", found.event.id);
    Form::new(visit, &path, vec![name], texts::console_template_keep())
}

fn shown(
    visit: &Visit,
    found: &EventView,
    copy: &Form,
    keep: &Form,
    status: StatusCode,
) -> Result<HttpResponse, ApiError> {
    around::event(visit, found, "event")
        .called(visit.say(texts::console_copy()))
        .with_status(status)
        .say(texts::console_copy_why())?
        .add(copy)?
        .say(texts::console_template_why())?
        .add(keep)?
        .finish()
}

/// `POST /console/events/{id}/copy`
pub(crate) async fn copy(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let form = copy_form(&visit, &found).sent(&sent);
    match copied(&visit, &found, &form).await {
        Ok(made) => Ok(visit.to(&format!("/events/{}?done=copied", made.event.id))),
        Err(error) => {
            let keep = keep_form(&visit, &found);
            shown(
                &visit,
                &found,
                &form.refused(error)?,
                &keep,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
        }
    }
}

async fn copied(visit: &Visit, found: &EventView, form: &Form) -> Result<EventView, ApiError> {
    let mut fields = Fields::of_body(&form.body())?;
    let starts = fields.optional("starts", parsed(parse_wall_time));
    let (who, event, starts) = (visit.principal, found.event.id, fields.finish(starts)?);
    let unit = move |tx: &mut WriteTx<'_>| copy_event(tx, who, CopyEvent { event, starts });
    Ok(visit.context.store.write(unit).await?)
}

/// `POST /console/events/{id}/template`
pub(crate) async fn keep(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let form = keep_form(&visit, &found).sent(&sent);
    match kept(&visit, &found, &form).await {
        Ok(()) => Ok(visit.to(&format!("/groups/{}/events/new?done=saved", found.group.id))),
        Err(error) => {
            let copy = copy_form(&visit, &found);
            shown(
                &visit,
                &found,
                &copy,
                &form.refused(error)?,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
        }
    }
}

async fn kept(visit: &Visit, found: &EventView, form: &Form) -> Result<(), ApiError> {
    let mut fields = Fields::of_body(&form.body())?;
    let name = fields.required("name", parsed(Title::parse));
    let name = fields.finish(name)?;
    let (who, right, links) = (visit.principal, visit.right, visit.context.links.clone());
    let (group, event) = (found.group.id, found.event.id);
    let unit = move |tx: &mut WriteTx<'_>| {
        authorize(tx, who, right, group)?;
        let plan = of_event(tx, who, group, event, &links)?;
        templates::keep(tx, group, name, plan).map_err(ApiError::from)
    };
    visit.context.store.write(unit).await.map(drop)
}

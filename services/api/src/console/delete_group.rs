//! A group is given up: its name is typed in full.

use actions::Seen;
use actions::groups;
use actions::groups::DeleteGroup;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::group::Group;
use store::WriteTx;
use wording::texts;

use super::around;
use super::form::{Field, Form, Kind};
use super::groups::found;
use super::visit::{Visit, field};
use crate::error::ApiError;

/// `GET /console/groups/{id}/delete`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let group = found(&visit).await?;
    shown(&visit, &group, &form(&visit, &group), StatusCode::OK)
}

fn form(visit: &Visit, group: &Group) -> Form {
    let typed = Field::new(visit, "typed", texts::console_type_name(), Kind::Line)
        .required()
        .hint(visit, texts::console_type_title_hint(group.plan.name.as_str()));
    let path = format!("/groups/{}/delete", group.id);
    Form::new(visit, &path, vec![typed], texts::console_delete_group_press())
}

fn shown(visit: &Visit, group: &Group, form: &Form, status: StatusCode) -> Result<HttpResponse, ApiError> {
    around::below(visit, group, texts::console_delete_group())
        .with_status(status)
        .say(texts::console_delete_group_why())?
        .add(form)?
        .finish()
}

/// `POST /console/groups/{id}/delete`
pub(crate) async fn post(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let group = found(&visit).await?;
    let form = form(&visit, &group).sent(&sent);
    if field(&sent, "typed") != group.plan.name.as_str() {
        let form = form.fault("typed", texts::console_type_wrong());
        return shown(&visit, &group, &form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let who = visit.principal;
    let asked = DeleteGroup {
        group: group.id,
        seen: Seen::Any,
    };
    let unit = move |tx: &mut WriteTx<'_>| groups::delete(tx, who, &asked);
    match visit.context.store.write(unit).await {
        Ok(()) => Ok(visit.to("?done=group-deleted")),
        Err(error) => shown(
            &visit,
            &group,
            &form.refused(error.into())?,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    }
}

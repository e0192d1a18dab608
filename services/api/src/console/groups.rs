//! Groups are made and changed.

use actions::groups;
use actions::groups::{CreateGroup, ReviseGroup};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::GroupId;
use domain::asks::profile::Topics;
use domain::group::retention::{Ahead, MOST_DAYS};
use domain::group::{GermanForm, Group, GroupPlan};
use store::erasure::retention;
use store::{ReadTx, WriteTx};
use wording::{Language, texts, when};

use super::around;
use super::form::{Field, Form, Kind};
use super::page::{Page, Ways, link};
use super::visit::{Visit, field};
use crate::error::ApiError;
use crate::etag;
use crate::groups::body::{GroupAnswer, read};

/// `GET /console/groups/new`
pub(crate) async fn new(visit: Visit) -> Result<HttpResponse, ApiError> {
    shown_new(&visit, &new_form(&visit), StatusCode::OK)
}

fn shown_new(visit: &Visit, form: &Form, status: StatusCode) -> Result<HttpResponse, ApiError> {
    Page::new(visit, visit.say(texts::console_group_new()))
        .with_status(status)
        .say(texts::console_group_why())?
        .add(form)?
        .finish()
}

fn new_form(visit: &Visit) -> Form {
    let fields = vec![
        Field::new(visit, "name", texts::console_group_name(), Kind::Line)
            .required()
            .hint(visit, texts::console_group_name_hint()),
        zone(visit).with("Europe/Berlin"),
        language(visit).with(visit.language.tag()),
    ];
    Form::new(visit, "/groups/new", fields, texts::console_group_create())
}

fn zone(visit: &Visit) -> Field {
    Field::new(visit, "time_zone", texts::console_zone(), Kind::Line)
        .required()
        .hint(visit, texts::console_zone_hint())
}

fn language(visit: &Visit) -> Field {
    let choices = Language::ALL.iter().map(|one| (one.tag(), one.name()));
    Field::new(visit, "language", texts::console_language(), Kind::choice(choices))
}

/// `POST /console/groups/new`
pub(crate) async fn create(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let form = new_form(&visit).sent(&sent);
    match made(&visit, &form).await {
        Ok(group) => Ok(visit.to(&format!("/groups/{}", group.id))),
        Err(error) => shown_new(&visit, &form.refused(error)?, StatusCode::UNPROCESSABLE_ENTITY),
    }
}

async fn made(visit: &Visit, form: &Form) -> Result<Group, ApiError> {
    let (plan, slug) = read(&form.body())?.judge(|draft| GroupPlan::from_draft(draft, None))?;
    let who = visit.principal;
    let unit = move |tx: &mut WriteTx<'_>| groups::create(tx, who, CreateGroup { slug, plan });
    Ok(visit.context.store.write(unit).await?)
}

/// `GET /console/groups/{id}/settings`
pub(crate) async fn settings(visit: Visit) -> Result<HttpResponse, ApiError> {
    let group = found(&visit).await?;
    let shown = serde_json::to_value(GroupAnswer::of(&group, &visit.context.links))?;
    let of = group.clone();
    let unit = move |tx: &mut ReadTx<'_>| retention::ahead(tx, &of);
    let ahead = visit.context.store.read(unit).await.map_err(ApiError::from)?;
    let form = form(&visit, &group, ahead).filled(&shown);
    shown_settings(&visit, &group, &form, StatusCode::OK)
}

/// The group in the path.
pub(super) async fn found(visit: &Visit) -> Result<Group, ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut ReadTx<'_>| groups::find(tx, who, right, id);
    Ok(visit.context.store.read(unit).await?)
}

fn shown_settings(visit: &Visit, group: &Group, form: &Form, status: StatusCode) -> Result<HttpResponse, ApiError> {
    around::group(visit, group, "settings")
        .with_status(status)
        .add(form)?
        .add(&Ways {
            links: vec![link(
                visit.say(texts::console_delete_group()),
                visit.href(&format!("/groups/{}/delete", group.id)),
            )],
            buttons: Vec::new(),
        })?
        .finish()
}

fn form(visit: &Visit, group: &Group, ahead: Option<Ahead>) -> Form {
    let days = Kind::Number {
        min: 1,
        max: MOST_DAYS.into(),
    };
    let kept = match ahead {
        None => texts::console_retention_hint(),
        Some(Ahead { at, invitations }) => texts::console_retention_next(
            u64::try_from(invitations).unwrap_or_default(),
            when::day(group.plan.zone.local(at).date()),
        ),
    };
    let forms = GermanForm::WORDS
        .iter()
        .map(|word| (*word, visit.say(texts::console_german(*word))));
    let german_form = Kind::choice(forms);
    let text = |name, label: wording::Text, kind| Field::new(visit, name, label, kind);
    let fields = vec![
        Field::hidden("revision", group.revision.to_string()),
        text("name", texts::console_group_name(), Kind::Line).required(),
        text("description", texts::console_description(), Kind::Lines(5)).hint(visit, texts::console_markdown_hint()),
        zone(visit),
        language(visit),
        text("colour", texts::console_colour(), Kind::Colour).hint(visit, texts::console_colour_hint()),
        text("german_form", texts::console_german_form(), german_form).further(),
        text("reply_to", texts::console_reply_to(), Kind::Email).hint(visit, texts::console_reply_to_hint()),
        text("reminders", texts::console_reminders(), Kind::Numbers).hint(visit, texts::console_reminders_hint()),
        text("legal_name", texts::console_legal_name(), Kind::Line).hint(visit, texts::console_legal_name_hint()),
        text("postal_address", texts::console_postal_address(), Kind::Lines(3)),
        text("contact", texts::console_contact(), Kind::Line).hint(visit, texts::console_contact_hint()),
        text("privacy_url", texts::console_privacy_url(), Kind::Url),
        text("retention_days", texts::console_retention_days(), days).hint(visit, kept),
        text("topics", texts::console_topics(), Kind::List(6))
            .hint(visit, texts::console_topics_hint(Topics::OF_A_GROUP)),
    ];
    Form::new(
        visit,
        &format!("/groups/{}/settings", group.id),
        fields,
        texts::console_save(),
    )
}

/// `POST /console/groups/{id}/settings`
pub(crate) async fn revise(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let group = found(&visit).await?;
    let form = form(&visit, &group, None).sent(&sent);
    match revised(&visit, &form, group.id, field(&sent, "revision")).await {
        Ok(group) => Ok(visit.to(&format!("/groups/{}/settings?done=saved", group.id))),
        Err(error) => shown_settings(&visit, &group, &form.refused(error)?, StatusCode::UNPROCESSABLE_ENTITY),
    }
}

async fn revised(visit: &Visit, form: &Form, group: GroupId, revision: &str) -> Result<Group, ApiError> {
    let drafted = read(&form.body())?;
    let (who, seen) = (visit.principal, etag::seen(revision));
    let unit = move |tx: &mut WriteTx<'_>| {
        let plan = |present: &Group| {
            let (plan, _) = drafted.judge(|draft| GroupPlan::from_draft(draft, Some(present)))?;
            Ok::<_, ApiError>(plan)
        };
        groups::revise(tx, who, ReviseGroup { group, seen, plan })
    };
    visit.context.store.write(unit).await
}

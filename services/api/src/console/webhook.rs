//! One webhook: what it gets, how each try to send went, and what can be done about it.

use actions::webhooks::{ReviseWebhook, delete, find, replay as send_again, revise};
use actions::{ActionError, Seen, groups};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::group::Group;
use domain::webhook::{Webhook, WebhookDraft, WebhookPlan};
use domain::{GroupId, TryId, WebhookId};
use serde_json::{Map, Value};
use store::webhooks::Try;
use store::{ReadTx, WriteTx, webhooks};
use wording::texts;

use super::activity::happened;
use super::form::{Field, Form, Kind};
use super::page::{Button, Facts, List, Row, Ways};
use super::visit::{Visit, field};
use super::webhooks::{body, form, state};
use super::{around, moment_in};
use crate::error::ApiError;
use crate::etag;
use crate::fields::Drafted;
use crate::paging::Paging;
use crate::path;
use crate::webhooks::body::read;

/// What a page shows of one.
struct Found {
    webhook: Webhook,
    group: Group,
    tries: Vec<Try>,
    paging: Paging<TryId>,
}

async fn found(visit: &Visit) -> Result<Found, ApiError> {
    let id: WebhookId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<TryId> = Paging::at(&visit.asked("cursor"));
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        let webhook = find(tx, who, right, id)?;
        let group = groups::find(tx, who, right, webhook.group)?;
        Ok::<_, ActionError>((group, webhooks::latest_tries(tx, id, page)?, webhook))
    };
    let (group, tries, webhook) = visit.context.store.read(unit).await?;
    Ok(Found {
        webhook,
        group,
        tries,
        paging,
    })
}

/// `GET /console/webhooks/{id}`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let form = filled(&visit, &found.webhook);
    shown(&visit, found, &form, StatusCode::OK)
}

fn own_form(visit: &Visit, webhook: &Webhook) -> Form {
    form(visit, &format!("/webhooks/{}", webhook.id), texts::console_save())
        .along("revision", &webhook.revision.to_string())
}

fn filled(visit: &Visit, webhook: &Webhook) -> Form {
    let types = webhook.plan.types.iter().flatten();
    let mut shown: Map<String, Value> = types.map(|kind| (kind.clone(), Value::Bool(true))).collect();
    shown.insert("url".to_owned(), webhook.plan.url.as_str().into());
    own_form(visit, webhook).filled(&shown.into())
}

/// The form that deletes it: its address is typed in full.
fn delete_form(visit: &Visit, webhook: &Webhook) -> Form {
    let typed = Field::new(visit, "typed", texts::console_type_address(), Kind::Line)
        .required()
        .hint(visit, texts::console_type_title_hint(webhook.plan.url.as_str()));
    let path = format!("/webhooks/{}/delete", webhook.id);
    Form::new(visit, &path, vec![typed], texts::console_webhook_delete())
}

fn shown(visit: &Visit, found: Found, form: &Form, status: StatusCode) -> Result<HttpResponse, ApiError> {
    let delete = delete_form(visit, &found.webhook);
    with_both(visit, found, (form, &delete), status)
}

fn with_both(
    visit: &Visit,
    found: Found,
    (form, delete): (&Form, &Form),
    status: StatusCode,
) -> Result<HttpResponse, ApiError> {
    let Found {
        webhook,
        group,
        tries,
        paging,
    } = found;
    let zone = &group.plan.zone;
    let press = |label, what: &str| Button {
        label: visit.say(label),
        action: visit.href(&format!("/webhooks/{}/{what}", webhook.id)),
        is_quiet: true,
    };
    let turn = if webhook.plan.enabled {
        press(texts::console_webhook_turn_off(), "off")
    } else {
        press(texts::console_webhook_turn_on(), "on")
    };
    let mut facts = vec![
        (texts::console_webhook_url(), webhook.plan.url.to_string()),
        (texts::console_status(), visit.say(state(&webhook))),
    ];
    let failing = webhook.failing_since.map(|since| visit.say(moment_in(zone, since)));
    facts.extend(failing.map(|since| (texts::console_webhook_failing_since(), since)));
    let facts = facts.into_iter().map(|(label, value)| (visit.say(label), value));
    let listed = paging.list(tries, |one| one.id, |one| row(visit, &group, &webhook, &one));
    let log = List::of(visit, listed.items)
        .headed(visit, texts::console_webhook_tries())
        .or_say(visit, texts::console_webhook_no_tries())
        .going_on(visit, listed.next);
    around::below(visit, &group, texts::console_webhook())
        .under(
            visit.say(texts::console_webhooks()),
            &format!("/groups/{}/webhooks", group.id),
        )
        .with_status(status)
        .add(&Facts { facts: facts.collect() })?
        .add(&Ways {
            links: Vec::new(),
            buttons: vec![turn],
        })?
        .add(&log)?
        .add(form)?
        .add(delete)?
        .finish()
}

fn row(visit: &Visit, group: &Group, webhook: &Webhook, tried: &Try) -> Row {
    let is_taken = tried.error.is_none();
    let answer = match tried.status {
        Some(status) => texts::console_try_answered(status),
        None => texts::console_try_unanswered(),
    };
    let mut lines = vec![
        visit.say(texts::console_try_at(
            moment_in(&group.plan.zone, tried.at),
            tried.attempt,
        )),
        visit.say(answer),
    ];
    lines.extend(tried.error.clone());
    let again = || Button {
        label: visit.say(texts::console_try_again()),
        action: visit.href(&format!("/tries/{}/replay", tried.id)),
        is_quiet: true,
    };
    Row {
        title: visit.say(happened(&tried.kind)),
        badge: visit.say(texts::console_try_state(if is_taken { "taken" } else { "failed" })),
        lines,
        buttons: webhook.plan.enabled.then(again).into_iter().collect(),
        ..Row::default()
    }
}

/// `POST /console/webhooks/{id}`: another address or other types.
pub(crate) async fn post(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let form = own_form(&visit, &found.webhook).sent(&sent);
    let done = match read(&body(&form)) {
        Ok(drafted) => {
            let seen = etag::seen(field(&sent, "revision"));
            revised(&visit, found.webhook.id, seen, drafted).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(webhook) => Ok(visit.to(&format!("/webhooks/{}?done=saved", webhook.id))),
        Err(error) => shown(&visit, found, &form.refused(error)?, StatusCode::UNPROCESSABLE_ENTITY),
    }
}

async fn revised(
    visit: &Visit,
    webhook: WebhookId,
    seen: Seen,
    drafted: Drafted<WebhookDraft>,
) -> Result<Webhook, ApiError> {
    let (who, context) = (visit.principal, visit.context.clone());
    let unit = move |tx: &mut WriteTx<'_>| {
        let is_reached = |address| context.is_reached(address);
        let plan =
            |present: &WebhookPlan| drafted.judge(|draft| WebhookPlan::from_draft(draft, Some(present), is_reached));
        revise(tx, who, ReviseWebhook { webhook, seen, plan })
    };
    visit.context.store.write(unit).await
}

/// `POST /console/webhooks/{id}/{what}`: turns it on or off, or deletes it.
pub(crate) async fn change(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let webhook: WebhookId = visit.id()?;
    let enabled = match path::part(&visit.request, "what") {
        "on" => true,
        "off" => false,
        "delete" => return deleted(&mut visit, webhook).await,
        _ => return Err(ApiError::NotFound),
    };
    let who = visit.principal;
    let unit = move |tx: &mut WriteTx<'_>| {
        let plan = |present: &WebhookPlan| {
            Ok::<_, ActionError>(WebhookPlan {
                enabled,
                ..present.clone()
            })
        };
        // It says nothing of the rest, and so overwrites nothing of it.
        let seen = Seen::Any;
        revise(tx, who, ReviseWebhook { webhook, seen, plan })
    };
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/webhooks/{webhook}?done=saved")))
}

async fn deleted(visit: &mut Visit, webhook: WebhookId) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(visit).await?;
    if field(&sent, "typed") != found.webhook.plan.url.as_str() {
        let own = filled(visit, &found.webhook);
        let delete = delete_form(visit, &found.webhook).sent(&sent);
        let delete = delete.fault("typed", texts::console_type_wrong());
        return with_both(visit, found, (&own, &delete), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut WriteTx<'_>| {
        let group: GroupId = find(tx, who, right, webhook)?.group;
        delete(tx, who, webhook)?;
        Ok::<_, ActionError>(group)
    };
    let group = visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/webhooks?done=removed")))
}

/// `POST /console/tries/{id}/replay`: sends what a try was about once more.
pub(crate) async fn replay(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (tried, who): (TryId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| send_again(tx, who, tried);
    let tried = visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/webhooks/{}?done=retried", tried.webhook)))
}

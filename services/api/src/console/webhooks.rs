//! Webhooks of a group: where its facts are sent to. The secret of a new one is shown once.

use actions::webhooks::{CreateWebhook, create as make};
use actions::{ActionError, groups};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::GroupId;
use domain::group::Group;
use domain::people::Right;
use domain::webhook::{Webhook, WebhookPlan};
use messages::Happened;
use serde_json::{Value, json};
use store::{Page as Rows, ReadTx, WriteTx, webhooks};
use wording::{Text, texts};

use super::activity::happened;
use super::around;
use super::form::{Field, Form, Kind};
use super::page::{Code, List, Row};
use super::visit::Visit;
use crate::error::ApiError;
use crate::webhooks::body::{read, secret_text};

/// `GET /console/groups/{id}/webhooks`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (group, hooks) = found(&visit).await?;
    shown(&visit, &group, &hooks, &new_form(&visit, &group), StatusCode::OK)
}

async fn found(visit: &Visit) -> Result<(Group, Vec<Webhook>), ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::find(tx, who, right, id)?;
        let all = Rows {
            after: None,
            limit: u16::try_from(webhooks::AT_MOST).unwrap_or(u16::MAX),
        };
        Ok::<_, ActionError>((group, webhooks::list(tx, id, all)?))
    };
    Ok(visit.context.store.read(unit).await?)
}

fn shown(
    visit: &Visit,
    group: &Group,
    hooks: &[Webhook],
    form: &Form,
    status: StatusCode,
) -> Result<HttpResponse, ApiError> {
    let rows = hooks.iter().map(|one| row(visit, one)).collect();
    let list = List::of(visit, rows).or_say(visit, texts::console_no_webhooks());
    let page = around::group(visit, group, "webhooks").with_status(status).add(&list)?;
    if visit.may(Right::WebhookEdit) {
        page.say(texts::console_webhooks_why())?.add(form)?.finish()
    } else {
        page.finish()
    }
}

fn row(visit: &Visit, webhook: &Webhook) -> Row {
    let some = webhook.plan.types.as_ref().map(Vec::len);
    let kinds = some.map_or_else(texts::console_webhook_all, texts::console_webhook_some);
    Row {
        is: "",
        title: webhook.plan.url.to_string(),
        href: Some(visit.href(&format!("/webhooks/{}", webhook.id))),
        badge: visit.say(state(webhook)),
        lines: vec![visit.say(kinds)],
        buttons: Vec::new(),
        ..Row::default()
    }
}

/// Whether it gets anything, in a word.
pub(super) fn state(webhook: &Webhook) -> Text {
    texts::console_webhook_state(match (webhook.plan.enabled, webhook.failing_since) {
        (false, _) => "off",
        (true, Some(_)) => "failing",
        (true, None) => "on",
    })
}

fn new_form(visit: &Visit, group: &Group) -> Form {
    form(
        visit,
        &format!("/groups/{}/webhooks", group.id),
        texts::console_webhook_make(),
    )
}

/// What is set of a webhook. Which types it gets is one tick each; none is ticked: all.
pub(super) fn form(visit: &Visit, path: &str, button: Text) -> Form {
    let url = Field::new(visit, "url", texts::console_webhook_url(), Kind::Url)
        .required()
        .hint(visit, texts::console_webhook_url_hint());
    let tick = |kind: &&'static str| Field::new(visit, kind, happened(kind), Kind::Tick).further();
    let fields = [url].into_iter().chain(Happened::KINDS.iter().map(tick)).collect();
    Form::new(visit, path, fields, button).folding(visit, texts::console_webhook_types())
}

/// The body that the API would get.
pub(super) fn body(form: &Form) -> Vec<u8> {
    let sent = form.json();
    let is_ticked = |kind: &&&str| sent.get(**kind) == Some(&Value::Bool(true));
    let ticked: Vec<&str> = Happened::KINDS.iter().filter(is_ticked).copied().collect();
    let types = (!ticked.is_empty()).then_some(ticked);
    json!({ "url": sent.get("url"), "types": types })
        .to_string()
        .into_bytes()
}

/// `POST /console/groups/{id}/webhooks`: shows the secret of the new one.
pub(crate) async fn create(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let (group, hooks) = found(&visit).await?;
    let form = new_form(&visit, &group).sent(&sent);
    match made(&visit, &group, &form).await {
        Ok((webhook, secret)) => around::group(&visit, &group, "webhooks")
            .say(texts::console_webhook_secret(webhook.plan.url.as_str()))?
            .add(&Code {
                code: secret_text(&secret),
            })?
            .finish(),
        Err(error) => shown(
            &visit,
            &group,
            &hooks,
            &form.refused(error)?,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    }
}

/// The new webhook, and the octets of its secret.
async fn made(visit: &Visit, group: &Group, form: &Form) -> Result<(Webhook, Vec<u8>), ApiError> {
    let is_reached = |address| visit.context.is_reached(address);
    let plan = read(&body(form))?.judge(|draft| WebhookPlan::from_draft(draft, None, is_reached))?;
    let (who, group) = (visit.principal, group.id);
    let unit = move |tx: &mut WriteTx<'_>| {
        let webhook = make(tx, who, &CreateWebhook { group, plan })?;
        let secret = webhooks::secret(tx, webhook.id)?;
        Ok::<_, ActionError>((webhook, secret))
    };
    Ok(visit.context.store.write(unit).await?)
}

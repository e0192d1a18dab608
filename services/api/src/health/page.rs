//! `GET /dev/health`: how the instance is, in words, for who operates it: from what `/readyz` and `/metrics` know.
//!
//! It is open as the mailbox is: on this machine, or to who has an organizer's key.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::Instant;
use store::OutageKind;
use store::waiting::Waiting;
use wording::{Language, Text, texts};

use super::Health;
use crate::context::Context;
use crate::error::ApiError;
use crate::mailbox;
use crate::pages::{self, assets, language};

/// A letter that waits longer than that wants somebody to look.
const PATIENCE_WITH_LETTERS: Duration = Duration::from_mins(30);

#[derive(Template)]
#[template(path = "health.html")]
struct HealthPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    parts: Vec<Part>,
}

impl HealthPage<'_> {
    fn is_well(&self) -> bool {
        self.parts.iter().all(|part| part.is_well)
    }
}

/// Something that is watched.
struct Part {
    name: Text,
    is_well: bool,
    said: Text,
}

fn part(name: Text, is_well: bool, said: Text) -> Part {
    Part { name, is_well, said }
}

/// `GET /dev/health`
pub(crate) async fn get(context: Data<Context>, health: Data<Health>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &health, &request).await;
    mailbox::answered(&request, shown)
}

async fn show(context: &Context, health: &Health, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    mailbox::check(context, request).await?;
    let outage = health.outage().await;
    let broker = (health.parts.broker_ready)().await;
    let mut parts = vec![database(outage), queue(broker)];
    if let Some(waiting) = health.waiting().await {
        let now = context.store.now();
        parts.push(letters(&waiting, now));
        parts.push(mail_server(context, &waiting, now));
        parts.push(tasks(&waiting));
        parts.push(part(
            texts::health_messages(),
            waiting.outbox < MANY,
            texts::health_messages_wait(count(waiting.outbox)),
        ));
        parts.push(part(
            texts::health_inbound(),
            waiting.inbound < MANY,
            texts::health_inbound_wait(count(waiting.inbound)),
        ));
    }
    let language = language::asked(request).unwrap_or_default();
    let page = HealthPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        parts,
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

/// So much work that waits is more than a moment's.
const MANY: i64 = 1_000;

/// A number of rows, as texts take it.
fn count(rows: i64) -> u64 {
    u64::try_from(rows).unwrap_or(0)
}

fn database(outage: Option<OutageKind>) -> Part {
    let said = outage.map_or_else(texts::health_database_well, |kind| {
        texts::health_database_ill(kind.as_str())
    });
    part(texts::health_database(), outage.is_none(), said)
}

fn queue(answers: bool) -> Part {
    let said = if answers {
        texts::health_queue_well()
    } else {
        texts::health_queue_ill()
    };
    part(texts::health_queue(), answers, said)
}

/// Minutes since the oldest letter is owed; none: none is.
fn oldest(waiting: &Waiting, now: Instant) -> Option<u64> {
    let since = waiting.oldest_letter.filter(|_| waiting.letters > 0)?;
    Some(now.since(since).as_secs() / 60)
}

fn letters(waiting: &Waiting, now: Instant) -> Part {
    let minutes = oldest(waiting, now);
    let said = match minutes {
        Some(minutes) => texts::health_letters_owed(count(waiting.letters), minutes),
        None => texts::health_letters_none(),
    };
    let is_well = minutes.is_none_or(|minutes| minutes * 60 < PATIENCE_WITH_LETTERS.as_secs());
    part(texts::health_letters(), is_well, said)
}

/// The mail server is known by what it took: this process does not speak with it.
fn mail_server(context: &Context, waiting: &Waiting, now: Instant) -> Part {
    let name = texts::health_mail_server();
    if context.mailbox.is_some() {
        return part(name, true, texts::health_mail_server_none());
    }
    let taken = waiting.last_taken.map(|at| now.since(at).as_secs() / 60);
    let waits = oldest(waiting, now).unwrap_or(0);
    let is_silent = waits * 60 >= PATIENCE_WITH_LETTERS.as_secs() && taken.is_none_or(|taken| taken >= waits);
    let said = match taken {
        Some(minutes) => texts::health_mail_server_took(count(waiting.deferred), minutes),
        None => texts::health_mail_server_took_none(),
    };
    let said = if is_silent {
        texts::health_mail_server_silent()
    } else {
        said
    };
    part(name, !is_silent, said)
}

fn tasks(waiting: &Waiting) -> Part {
    let is_well = waiting.tasks_failed == 0 && waiting.tasks_overdue == 0;
    let said = if is_well {
        texts::health_tasks_well()
    } else {
        texts::health_tasks_ill(count(waiting.tasks_failed), count(waiting.tasks_overdue))
    };
    part(texts::health_tasks(), is_well, said)
}

//! `/healthz`, `/readyz` and `/metrics`, for those who watch the service; the same in words is in [`page`].

pub(crate) mod page;

use std::time::{Duration, Instant};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER};
use actix_web::web::Data;
use serde::Serialize;
use store::waiting;
use store::waiting::Waiting;
use store::{OutageKind, StoreError};
use tokio::sync::Mutex;

use crate::context::HealthState;

/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long one look at the database is good for, however many ask.
const READINESS_GOOD_FOR: Duration = Duration::from_millis(200);
const COUNTS_GOOD_FOR: Duration = Duration::from_secs(5);

#[derive(Serialize)]
struct Readiness {
    status: &'static str,
    database: &'static str,
    broker: &'static str,
}

/// What is watched, and what was seen last.
pub(crate) struct Health {
    parts: HealthState,
    /// What keeps the database from taking changes, if anything does.
    outage: Kept<Option<OutageKind>>,
    /// What waits in the database; `None`: it did not say.
    waiting: Kept<Option<Waiting>>,
}

/// A value and when it was seen.
type Kept<T> = Mutex<Option<(Instant, T)>>;

impl Health {
    pub(crate) fn new(parts: HealthState) -> Self {
        Self {
            parts,
            outage: Kept::default(),
            waiting: Kept::default(),
        }
    }

    async fn outage(&self) -> Option<OutageKind> {
        let look = async {
            match tokio::time::timeout(PATIENCE, self.parts.store.probe()).await {
                Ok(Ok(())) => None,
                Ok(Err(StoreError::Unavailable(outage))) => Some(outage.kind),
                Ok(Err(_)) | Err(_) => Some(OutageKind::Away),
            }
        };
        kept(&self.outage, READINESS_GOOD_FOR, look).await
    }

    async fn waiting(&self) -> Option<Waiting> {
        let look = async {
            let counted = tokio::time::timeout(PATIENCE, self.parts.store.read(waiting::count)).await;
            counted.ok()?.ok()
        };
        kept(&self.waiting, COUNTS_GOOD_FOR, look).await
    }
}

/// The value as it was seen last, or looked for anew: by one, while the others wait for it.
async fn kept<T: Copy>(kept: &Kept<T>, good_for: Duration, look: impl Future<Output = T>) -> T {
    let mut kept = kept.lock().await;
    if let Some((seen, value)) = *kept
        && seen.elapsed() < good_for
    {
        return value;
    }
    let value = look.await;
    *kept = Some((Instant::now(), value));
    value
}

/// `GET /healthz`: the process is up.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
        .body("ok\n")
}

/// `GET /readyz`: the database takes changes and the broker answers; 503 names which does not, and why.
pub(crate) async fn readyz(health: Data<Health>) -> HttpResponse {
    let outage = health.outage().await;
    let broker = (health.parts.broker_ready)().await;
    let (status, name) = if outage.is_none() && broker {
        (StatusCode::OK, "ready")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready")
    };
    let mut response = HttpResponse::build(status);
    if status != StatusCode::OK {
        response.insert_header((RETRY_AFTER, "5"));
    }
    response.json(Readiness {
        status: name,
        database: outage.map_or("ok", OutageKind::as_str),
        broker: if broker { "ok" } else { "away" },
    })
}

/// `GET /metrics`
pub(crate) async fn metrics(health: Data<Health>) -> HttpResponse {
    set_gauges(health.waiting().await, health.parts.store.now());
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"))
        .body(health.parts.metrics.render())
}

/// What the database did not say is not a number, rather than an old one.
#[expect(clippy::cast_precision_loss, reason = "gauges are floats")]
fn set_gauges(waiting: Option<Waiting>, now: domain::Instant) {
    let count = |of: fn(Waiting) -> i64| waiting.map_or(f64::NAN, |waiting| of(waiting) as f64);
    metrics::gauge!("acquaint_letters_owed").set(count(|waiting| waiting.letters));
    metrics::gauge!("acquaint_outbox_rows").set(count(|waiting| waiting.outbox));
    metrics::gauge!("acquaint_inbound_mails_waiting").set(count(|waiting| waiting.inbound));
    metrics::gauge!("acquaint_tasks_failed").set(count(|waiting| waiting.tasks_failed));
    metrics::gauge!("acquaint_tasks_overdue").set(count(|waiting| waiting.tasks_overdue));
    let age = waiting.map_or(f64::NAN, |waiting| {
        let micros = |since: domain::Instant| now.as_micros().saturating_sub(since.as_micros()).max(0);
        waiting.oldest_letter.map_or(0.0, |since| micros(since) as f64 / 1e6)
    });
    metrics::gauge!("acquaint_letters_owed_oldest_seconds").set(age);
}

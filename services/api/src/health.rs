//! `/healthz`, `/readyz` and `/metrics`, for those who watch the service.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER};
use actix_web::web::Data;
use serde::Serialize;

use crate::context::Watched;

/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Serialize)]
struct Readiness {
    status: &'static str,
    database: &'static str,
    broker: &'static str,
}

/// `GET /healthz`: the process is up.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
        .body("ok\n")
}

/// `GET /readyz`: database and broker answer; 503 names which does not.
pub(crate) async fn readyz(watched: Data<Watched>) -> HttpResponse {
    let pinged = tokio::time::timeout(PATIENCE, watched.store.ping()).await;
    let database = matches!(pinged, Ok(Ok(())));
    let broker = (watched.broker_ready)().await;
    let word = |answers: bool| if answers { "ok" } else { "away" };
    let (status, name) = if database && broker {
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
        database: word(database),
        broker: word(broker),
    })
}

/// `GET /metrics`
pub(crate) async fn metrics(watched: Data<Watched>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"))
        .body(watched.metrics.render())
}

//! Around every request: a trace, which what it writes to the outbox carries on, a log line and the numbers of `/metrics`.
//!
//! All of them name the route (`/r/{token}`), never the path: tokens and addresses stand in paths.

use std::time::Instant;

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use messages::Traceparent;
use telemetry::TraceContext;
use tracing::Instrument;

const TRACEPARENT: &str = "traceparent";
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Traces, logs and counts a request. Its id, which the log lines carry, goes back in `X-Request-Id`.
pub(crate) async fn observe(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let started = Instant::now();
    let trace = trace(&request);
    let trace_id = trace.trace_id().to_string();
    let method = method(request.method());
    // At the highest level, so that no filter takes the trace from the lines inside it.
    let span = tracing::error_span!("request", trace_id, method, route = tracing::field::Empty);
    let handled = store::traced(Traceparent::new(trace.to_string()), next.call(request));
    let mut response = handled.instrument(span.clone()).await?;
    let route = response.request().match_pattern().unwrap_or_else(|| "none".to_owned());
    span.record("route", route.as_str());
    let status = response.status().as_u16();
    let elapsed = started.elapsed();
    span.in_scope(|| tracing::debug!(status, micros = elapsed.as_micros(), "answered"));
    metrics::counter!("acquaint_http_requests_total", "method" => method, "route" => route.clone(), "status" => status.to_string()).increment(1);
    metrics::histogram!("acquaint_http_request_seconds", "method" => method, "route" => route)
        .record(elapsed.as_secs_f64());
    if let Ok(value) = HeaderValue::from_str(&trace_id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    Ok(response)
}

/// The caller's trace, or a new one.
fn trace(request: &ServiceRequest) -> TraceContext {
    let header = request.headers().get(TRACEPARENT).and_then(|value| value.to_str().ok());
    header.and_then(|text| text.parse().ok()).unwrap_or_else(new_trace)
}

fn new_trace() -> TraceContext {
    let mut octets = [[0; 8]; 3];
    // Without chance the trace has an id that others may have too, which is better than no answer.
    let _ = getrandom::fill(octets.as_flattened_mut());
    let [first, second, span] = octets;
    let mut trace = [0; 16];
    trace[..8].copy_from_slice(&first);
    trace[8..].copy_from_slice(&second);
    TraceContext::start(trace, span)
}

/// The method's name; those that are none of HTTP's share one, so that nobody fills the metrics with their own.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

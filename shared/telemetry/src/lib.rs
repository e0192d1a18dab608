//! What Acquaint tells its operators about itself: log lines, metrics, and the trace context that ties together the
//! messages of one change.
//!
//! Left to others: what is worth a line or a number (each crate), the route `/metrics` (`api`), and never to log an
//! address, a token or a name (everyone).

mod error;
mod logging;
mod metering;
mod sampling;
mod trace_context;

pub use error::TelemetryError;
pub use logging::{LogFormat, init};
pub use metering::{MetricsHandle, install_metrics};
pub use trace_context::{TraceContext, TraceId};

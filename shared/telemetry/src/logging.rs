//! Log lines, to standard error: standard output belongs to what a command answers.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::TelemetryError;
use crate::sampling::Sampling;

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// Sets up logging for this process: at most a few lines a second of each kind. `filter` is in tracing's grammar, for example `info,worker=debug`.
pub fn init(filter: &str, format: LogFormat) -> Result<(), TelemetryError> {
    let filter = read_filter(filter)?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let sampling = Sampling::default();
    let started = match format {
        LogFormat::Text => builder.finish().with(sampling.clone()).try_init(),
        LogFormat::Json => {
            let lines = builder.json().flatten_event(true).finish();
            lines.with(sampling.clone()).try_init()
        }
    };
    started.map_err(|_| TelemetryError::LoggingTaken)?;
    sampling.start();
    Ok(())
}

fn read_filter(filter: &str) -> Result<EnvFilter, TelemetryError> {
    EnvFilter::builder()
        .parse(filter)
        .map_err(|cause| TelemetryError::Filter(cause.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_is_none_is_refused_in_one_line_naming_the_setting() {
        let message = read_filter("info,worker=loud").unwrap_err().to_string();
        assert!(message.starts_with("ACQUAINT_LOG"), "{message}");
        assert_eq!(message.lines().count(), 1, "{message}");
        assert!(read_filter("info,worker=debug").is_ok());
    }
}

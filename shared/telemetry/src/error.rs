//! What can go wrong with telemetry.

/// What can go wrong with telemetry.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    /// The log filter is not in tracing's grammar.
    #[error("ACQUAINT_LOG can't be used: {0}; write a filter such as info or acquaint=debug,warn")]
    Filter(String),
    /// Something in this process logs already.
    #[error("logging is already set up in this process")]
    LoggingTaken,
    /// Something else in this process collects metrics already.
    #[error("another collector of metrics is already set up in this process")]
    MetricsTaken,
    /// The metrics' own settings were refused.
    #[error("the metrics can't be set up: {0}")]
    Metrics(String),
    /// The text is no `traceparent` that can be followed; start a new trace.
    #[error("this is no traceparent header")]
    NoTraceContext,
}

//! Numbers for operators, in Prometheus' text form. Crates count with the `metrics` macros; this collects.

use std::sync::{Mutex, PoisonError};

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::TelemetryError;

/// Bounds of every histogram of durations, from a feed's 304 to a mail server that takes its time.
const SECONDS: &[f64] = &[
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0,
];

/// The `metrics` facade takes one recorder a process and has no way to ask for it again, as the second test does.
static INSTALLED: Mutex<Option<MetricsHandle>> = Mutex::new(None);

/// The way to what was counted.
#[derive(Clone)]
pub struct MetricsHandle(PrometheusHandle);

impl std::fmt::Debug for MetricsHandle {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("MetricsHandle")
    }
}

impl MetricsHandle {
    /// All numbers, in Prometheus' text form.
    #[must_use]
    pub fn render(&self) -> String {
        self.0.render()
    }

    /// Folds what was measured since the last call into the histograms. To be called every few seconds: unfolded
    /// measurements are kept one by one, and memory would grow until someone looks.
    pub fn run_upkeep(&self) {
        self.0.run_upkeep();
    }
}

/// Starts to collect, once a process; later calls give the same handle.
pub fn install_metrics() -> Result<MetricsHandle, TelemetryError> {
    let mut installed = INSTALLED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = installed.as_ref() {
        return Ok(handle.clone());
    }
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), SECONDS)
        .map_err(|cause| TelemetryError::Metrics(cause.to_string()))?
        .build_recorder();
    let handle = MetricsHandle(recorder.handle());
    metrics::set_global_recorder(recorder).map_err(|_| TelemetryError::MetricsTaken)?;
    *installed = Some(handle.clone());
    Ok(handle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_installs_share_one_recorder_that_renders_what_was_counted() {
        let first = install_metrics().unwrap();
        let second = install_metrics().unwrap();
        metrics::counter!("letters_sent_total", "kind" => "invitation").increment(3);
        metrics::histogram!("send_seconds").record(0.02);
        first.run_upkeep();
        for rendered in [first.render(), second.render()] {
            assert!(
                rendered.contains("letters_sent_total{kind=\"invitation\"} 3"),
                "{rendered}"
            );
            assert!(rendered.contains("send_seconds_bucket{le=\"0.025\"} 1"), "{rendered}");
            assert!(rendered.contains("send_seconds_bucket{le=\"0.01\"} 0"), "{rendered}");
        }
    }
}

//! A few log lines a second of each kind, and how many were left out: anybody can cause some kinds of line as often as they
//! like, and a log that is full hides what matters.
//!
//! Lines that the operator asked for by a filter below `info` are all kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tracing::callsite::Identifier;
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

/// Lines of one kind that are kept in one second.
const A_SECOND: u64 = 5;

const SECOND: Duration = Duration::from_secs(1);

/// The layer that leaves lines out. Clones share what they count.
#[derive(Clone, Default)]
pub(crate) struct Sampling(Arc<Mutex<HashMap<Identifier, Counted>>>);

/// The lines that came from one place in the code since the last second began.
struct Counted {
    metadata: &'static Metadata<'static>,
    lines: u64,
}

impl Sampling {
    /// Starts to tell each second how many lines were left out.
    pub(crate) fn start(self) {
        let telling = move || {
            loop {
                std::thread::sleep(SECOND);
                for (metadata, count) in self.begin_second() {
                    let (target, line) = (metadata.target(), metadata.line());
                    tracing::warn!(count, of = target, line, "log lines like the last ones were left out");
                }
            }
        };
        // Without the thread the lines are still left out, and counted in the metrics.
        let _ = std::thread::Builder::new().name("log".to_owned()).spawn(telling);
    }

    /// Counts a line; whether it is kept.
    fn admit(&self, metadata: &'static Metadata<'static>) -> bool {
        let is_own = metadata.target() == module_path!();
        if is_own || *metadata.level() > Level::INFO {
            return true;
        }
        let mut kinds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = kinds
            .entry(metadata.callsite())
            .or_insert(Counted { metadata, lines: 0 });
        counted.lines += 1;
        counted.lines <= A_SECOND
    }

    /// Begins to count anew; the kinds of which lines were left out, and how many.
    fn begin_second(&self) -> Vec<(&'static Metadata<'static>, u64)> {
        let kinds = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let left_out = kinds.into_values().filter_map(|counted| {
            let more = counted.lines.checked_sub(A_SECOND).filter(|more| *more > 0)?;
            Some((counted.metadata, more))
        });
        left_out.collect()
    }
}

impl<S: Subscriber> Layer<S> for Sampling {
    fn event_enabled(&self, event: &Event<'_>, _: Context<'_, S>) -> bool {
        let is_kept = self.admit(event.metadata());
        if !is_kept {
            metrics::counter!("acquaint_log_lines_left_out_total").increment(1);
        }
        is_kept
    }
}

//! The W3C Trace Context header `traceparent`, which travels with messages so that a letter can be traced back to the
//! request that caused it. Chance is passed in.

use std::fmt::{self, Write};
use std::str::FromStr;

use crate::TelemetryError;

const SAMPLED: u8 = 0x01;

/// Which trace something belongs to, and which step of it this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TraceContext {
    trace_id: [u8; 16],
    span_id: [u8; 8],
    flags: u8,
}

impl TraceContext {
    /// A new trace.
    #[must_use]
    pub fn start(trace_id: [u8; 16], span_id: [u8; 8]) -> Self {
        Self {
            trace_id: never_zero(trace_id),
            span_id: never_zero(span_id),
            flags: SAMPLED,
        }
    }

    /// The next step of the same trace.
    #[must_use]
    pub fn child(&self, span_id: [u8; 8]) -> Self {
        Self {
            span_id: never_zero(span_id),
            ..*self
        }
    }

    /// What all steps of the trace share.
    #[must_use]
    pub fn trace_id(&self) -> TraceId {
        TraceId(self.trace_id)
    }

    /// This step.
    #[must_use]
    pub fn span_id(&self) -> [u8; 8] {
        self.span_id
    }

    /// Whether whoever began the trace records it.
    #[must_use]
    pub fn is_sampled(&self) -> bool {
        self.flags & SAMPLED != 0
    }
}

/// A trace's identity; log lines have it in `trace_id`, in hex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TraceId([u8; 16]);

impl fmt::Display for TraceId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(out, &self.0)
    }
}

/// Ids of zeros mean "invalid" (Trace Context, section 3.2.2.3), even if chance gave them.
fn never_zero<const N: usize>(mut id: [u8; N]) -> [u8; N] {
    if id.iter().all(|byte| *byte == 0)
        && let Some(last) = id.last_mut()
    {
        *last = 1;
    }
    id
}

impl fmt::Display for TraceContext {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("00-")?;
        write_hex(out, &self.trace_id)?;
        out.write_str("-")?;
        write_hex(out, &self.span_id)?;
        // Only the flags that we know the meaning of may be passed on (section 3.2.2.5).
        write!(out, "-{:02x}", self.flags & SAMPLED)
    }
}

fn write_hex(out: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    // Each request writes some: `{:02x}` would go through the formatter for every octet.
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]);
    let mut digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
    digits.try_for_each(|digit| out.write_char(digit))
}

impl FromStr for TraceContext {
    type Err = TelemetryError;

    fn from_str(header: &str) -> Result<Self, TelemetryError> {
        let mut parts = header.trim().split('-');
        let mut next = || parts.next().ok_or(TelemetryError::NoTraceContext);
        let [version] = read_hex(next()?)?;
        let trace_id: [u8; 16] = read_hex(next()?)?;
        let span_id: [u8; 8] = read_hex(next()?)?;
        let [flags] = read_hex(next()?)?;
        // A higher version may have more parts after these four; version 0 may not, and ff is invalid (section 3.2.2).
        let has_more = parts.next().is_some();
        let is_zero = trace_id == [0; 16] || span_id == [0; 8];
        if version == 0xff || (version == 0 && has_more) || is_zero {
            return Err(TelemetryError::NoTraceContext);
        }
        Ok(Self {
            trace_id,
            span_id,
            flags,
        })
    }
}

/// Exactly `N` bytes in lower-case hex: upper case is not allowed (section 3.2.2.3).
fn read_hex<const N: usize>(text: &str) -> Result<[u8; N], TelemetryError> {
    if text.len() != N * 2 {
        return Err(TelemetryError::NoTraceContext);
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        for digit in pair {
            *byte = *byte << 4 | hex_value(*digit)?;
        }
    }
    Ok(bytes)
}

fn hex_value(digit: u8) -> Result<u8, TelemetryError> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(TelemetryError::NoTraceContext),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the standard.
    const EXAMPLE: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    #[test]
    fn the_standards_example_is_read_and_written_back() {
        let context: TraceContext = EXAMPLE.parse().unwrap();
        assert!(context.is_sampled());
        assert_eq!(context.span_id(), [0, 0xf0, 0x67, 0xaa, 0x0b, 0xa9, 2, 0xb7]);
        assert_eq!(context.to_string(), EXAMPLE);
    }

    #[test]
    fn a_child_stays_in_the_trace_and_keeps_the_callers_wish_not_to_record() {
        let unsampled = EXAMPLE.replace("-01", "-00");
        let parent: TraceContext = unsampled.parse().unwrap();
        let child = parent.child([7; 8]);
        assert_eq!(child.trace_id(), parent.trace_id());
        assert_eq!(
            child.to_string(),
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0707070707070707-00"
        );
    }

    #[test]
    fn chance_that_gives_zeros_still_makes_a_valid_trace() {
        let context = TraceContext::start([0; 16], [0; 8]);
        let read: TraceContext = context.to_string().parse().unwrap();
        assert_eq!(read, context);
        assert_eq!(context.child([0; 8]).span_id(), [0, 0, 0, 0, 0, 0, 0, 1]);
    }

    #[test]
    fn a_later_version_is_followed_and_written_as_ours() {
        let later = "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-ff-more";
        let context: TraceContext = later.parse().unwrap();
        assert_eq!(context.to_string(), EXAMPLE);
    }

    #[test]
    fn what_is_no_traceparent_is_refused() {
        for header in [
            "",
            "00",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "00-4bf92f3577b34da6a3ce929d0e0e473-000f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e473é-0f067aa0ba902b7-01",
        ] {
            assert!(header.parse::<TraceContext>().is_err(), "{header}");
        }
    }
}

//! A moment in UTC, as precise as both databases keep it, and the clock it comes from.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A moment in UTC, whole microseconds: what both databases give back exactly as it was written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(Timestamp);

impl Instant {
    /// 1970, before every event.
    pub const EPOCH: Self = Self(Timestamp::UNIX_EPOCH);
    /// The end of what can be written, after every event.
    pub const FAR: Self = Self(Timestamp::MAX);

    /// The moment, its nanoseconds cut off.
    #[must_use]
    pub fn new(timestamp: Timestamp) -> Self {
        Self::from_micros(timestamp.as_microsecond())
    }

    /// Microseconds since 1970, clamped to the years that can be written.
    #[must_use]
    pub fn from_micros(micros: i64) -> Self {
        let end = if micros < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Self(Timestamp::from_microsecond(micros).unwrap_or(end))
    }

    /// Microseconds since 1970.
    #[must_use]
    pub fn as_micros(self) -> i64 {
        self.0.as_microsecond()
    }

    /// The moment as jiff's type.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// The second that it lies in.
    #[must_use]
    pub fn whole_second(self) -> Self {
        let micros = self.as_micros();
        Self::from_micros(micros - micros.rem_euclid(1_000_000))
    }

    /// The moment `span` later.
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        let micros = i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
        Self::from_micros(self.as_micros().saturating_add(micros))
    }

    /// The moment `span` earlier.
    #[must_use]
    pub fn minus(self, span: Duration) -> Self {
        let micros = i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
        Self::from_micros(self.as_micros().saturating_sub(micros))
    }

    /// How long after `earlier` this is; nothing if it is not after.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        let micros = self.as_micros().saturating_sub(earlier.as_micros());
        Duration::from_micros(u64::try_from(micros).unwrap_or(0))
    }
}

impl FromStr for Instant {
    type Err = jiff::Error;

    /// Reads RFC 3339.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::new)
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 with microseconds and `Z`, always 27 characters, so that text sorts as time.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.6}", self.0)
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Where the time comes from. Passed in, so that tests set it.
pub trait Clock: Send + Sync {
    /// The moment it is now.
    fn now(&self) -> Instant;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_at_a_fixed_width() {
        let instant = Instant::from_micros(1_795_000_000_000_000);
        assert_eq!(instant.to_string(), "2026-11-18T11:06:40.000000Z");
        assert_eq!(Instant::from_micros(-1).to_string(), "1969-12-31T23:59:59.999999Z");
    }

    #[test]
    fn nanoseconds_are_cut_off() {
        let timestamp: Timestamp = "2026-12-03T18:30:00.123456789Z".parse().unwrap();
        assert_eq!(Instant::new(timestamp).to_string(), "2026-12-03T18:30:00.123456Z");
    }
}

//! Deliveries: a letter's states on its way, and when it is tried again.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::values::instant::Instant;
use crate::values::words;

/// Where a letter is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// Waits for its turn.
    Pending,
    /// A worker has it in flight, under a lease.
    Sending,
    /// The mail server took it.
    Sent,
    /// The mail server said "later", to it or to others that go to the same domain.
    Deferred,
    /// The mail server says that there is no such address.
    Bounced,
    /// Refused for good, or given up.
    Failed,
    /// Another letter tells more, or nothing is owed any longer.
    Superseded,
    /// The person gets no such mail.
    Suppressed,
}
words!(DeliveryState, "pending, sending, sent, deferred, bounced, failed, superseded, suppressed",
    Pending => "pending", Sending => "sending", Sent => "sent", Deferred => "deferred", Bounced => "bounced",
    Failed => "failed", Superseded => "superseded", Suppressed => "suppressed");

impl DeliveryState {
    /// Whether nothing more happens to it.
    #[must_use]
    pub fn is_final(self) -> bool {
        !matches!(self, Self::Pending | Self::Sending | Self::Deferred)
    }
}

/// Minutes until the next attempt, by the number of attempts made.
const LADDER: [u64; 7] = [1, 5, 15, 30, 60, 120, 240];

/// A letter is given up this long after its first attempt.
pub const GIVE_UP_AFTER: Duration = Duration::from_hours(48);

/// What is written of a letter to a domain that asked for fewer.
pub const SLOWED: &str = "not tried yet: the recipient's mail provider asked for fewer letters, so they go slowly";

/// When a letter that was put off is tried again: none once 48 hours have passed, or the event would have started.
#[must_use]
pub fn next_attempt(attempts: u32, first_attempt: Instant, event_starts: Instant, now: Instant) -> Option<Instant> {
    let rung = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    let minutes = LADDER.get(rung).or(LADDER.last()).copied().unwrap_or(240);
    let next = now.plus(Duration::from_mins(minutes));
    // A letter about an event that started is still worth the short steps (it may tell of a cancellation).
    let started = event_starts <= next && attempts > 3;
    (next <= first_attempt.plus(GIVE_UP_AFTER) && !started).then_some(next)
}

/// How a mail server answered for one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Taken.
    Accepted,
    /// Not now: 4yz for this recipient or message. The server's words.
    PutOff(String),
    /// Never: 5yz. The server's words.
    Refused(String),
    /// Never, because there is no such address (enhanced status 5.1.1 and its like). The server's words.
    NoSuchAddress(String),
    /// The connection broke after the final dot: it may have been taken.
    Unknown(String),
    /// The server itself is away; counts no attempt. What failed.
    Away(String),
    /// Not tried: the recipient's domain asked for fewer letters. Counts no attempt. How long until its turn.
    Slowed(Duration),
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_hours(1);

    #[test]
    fn the_ladder_is_climbed_until_two_days_have_passed() {
        let first = Instant::from_micros(0);
        let starts = first.plus(HOUR * 1_000);
        let mut now = first;
        let mut minutes = Vec::new();
        for attempts in 1.. {
            let Some(next) = next_attempt(attempts, first, starts, now) else {
                break;
            };
            minutes.push(next.since(now).as_secs() / 60);
            now = next;
        }
        assert_eq!(minutes[..8], [1, 5, 15, 30, 60, 120, 240, 240]);
        assert!(now.since(first) <= GIVE_UP_AFTER && now.since(first) + HOUR * 4 > GIVE_UP_AFTER);
    }

    #[test]
    fn it_ends_when_the_event_starts() {
        let first = Instant::from_micros(0);
        assert_eq!(next_attempt(5, first, first.plus(HOUR / 2), first), None);
    }
}

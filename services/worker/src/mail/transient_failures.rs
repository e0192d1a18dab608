//! Tells a letter that the server always turns away from a server that is away.
//!
//! Some servers answer 421, "closing", because of one recipient. Such a letter would find the server away for ever, and
//! open the circuit for all others each time that a probe opened it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::DeliveryId;
use domain::mail::delivery::Verdict;

/// A letter that found the server away so often, though it answered a probe each time before, is itself the reason.
const AT_MOST: u8 = 3;
/// Letters that are kept in mind; past that the count begins anew, which costs each of them a few more tries.
const KEPT: usize = 1_000;

/// How often letters found the server away.
#[derive(Debug, Default)]
pub(crate) struct TransientFailureCounter(Mutex<HashMap<DeliveryId, u8>>);

impl TransientFailureCounter {
    /// Reads the verdict on a letter that was really tried: "away" once too often means "put off".
    pub(crate) fn read(&self, delivery: DeliveryId, verdict: Verdict) -> Verdict {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Verdict::Away(why) = verdict else {
            counts.remove(&delivery);
            return verdict;
        };
        if counts.len() >= KEPT {
            counts.clear();
        }
        let count = counts.entry(delivery).or_default();
        *count += 1;
        if *count < AT_MOST {
            return Verdict::Away(why);
        }
        counts.remove(&delivery);
        Verdict::PutOff(why)
    }
}

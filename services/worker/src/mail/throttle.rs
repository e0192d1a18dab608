//! How fast letters go to domains that asked for fewer.
//!
//! Servers answer 421, 450, 451 or 452 for a recipient or a letter when they get more than they want. Such a domain is
//! slowed: a rate that is halved with each further such answer, few letters at once, and step by step back to freedom
//! with letters that are taken. All other domains are not limited at all. A letter whose turn has not come is not waited
//! for here, it is put off: so letters to a slow domain take up neither the window nor the mail server's connections.
//! Kept by each worker for itself and in memory only: after a restart the first such answer slows the domain again.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::Instant;

/// From one letter to the next when a domain is slowed first.
const FIRST_INTERVAL: Duration = Duration::from_millis(500);
/// How often that is doubled at most, to eight seconds: 450 letters an hour still go.
const STEPS: u32 = 4;
/// What was not used of the rate in this time may go at once: due letters are found by a sweep every two seconds.
const SAVED: Duration = Duration::from_secs(2);
/// Most letters under way to a slowed domain.
const AT_ONCE: u32 = 2;
/// Letters taken in a row until the rate is doubled.
const RECOVERY: u32 = 8;
/// A domain that did not ask again for so long is free.
const FORGOTTEN_AFTER: Duration = Duration::from_hours(1);
/// Furthest that a letter is put off: a domain that recovered soon has its mail soon.
const LONGEST: Duration = Duration::from_mins(10);
/// Most domains that are kept in mind.
const DOMAINS: usize = 1_000;

/// The domains that are slowed.
#[derive(Debug, Default)]
pub(crate) struct DomainThrottle(Mutex<Domains>);

/// Whether a letter may go.
#[derive(Debug)]
pub(crate) enum Turn<'a> {
    /// Now. What came of it is told to the leave.
    Now(Permit<'a>),
    /// Not for this long.
    Later(Duration),
}

/// Leave to hand one letter over. Dropped, it says that nothing was learnt of the domain.
#[derive(Debug)]
pub(crate) struct Permit<'a> {
    throttle: &'a DomainThrottle,
    domain: &'a str,
    /// By which slowing its domain went when it was given; none: freely.
    slowing: Option<u64>,
}

/// What an answer says of a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The letter was taken.
    Taken,
    /// The domain wants fewer letters.
    Fewer,
    /// Nothing.
    Neither,
}

impl DomainThrottle {
    /// Whether a letter to this domain may go now.
    pub(crate) fn turn<'a>(&'a self, domain: &'a str, now: Instant) -> Turn<'a> {
        match self.domains().turn(domain, now) {
            Ok(slowing) => Turn::Now(Permit {
                throttle: self,
                domain,
                slowing,
            }),
            Err(wait) => Turn::Later(wait),
        }
    }

    fn domains(&self) -> MutexGuard<'_, Domains> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Permit<'_> {
    /// Tells what came of the letter.
    pub(crate) fn answered(mut self, answer: Answer, now: Instant) {
        let slowing = self.slowing.take();
        if slowing.is_some() || answer == Answer::Fewer {
            self.throttle.domains().answered(self.domain, slowing, answer, now);
        }
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        if self.slowing.is_some() {
            self.throttle.domains().permit(self.domain);
        }
    }
}

#[derive(Debug, Default)]
struct Domains {
    slowed: HashMap<String, Slowed>,
    /// How often any was slowed: which slowing it was.
    slowings: u64,
}

/// A domain that asked for fewer letters.
#[derive(Debug)]
struct Slowed {
    /// How often its rate was halved, less how often it was doubled.
    step: u32,
    /// The last slowing. A letter that set out before it tells nothing new.
    slowing: u64,
    asked_at: Instant,
    /// When the letters that went would have gone at an even pace.
    paced_to: Instant,
    /// The turn of the next letter that is put off.
    line: Instant,
    under_way: u32,
    taken: u32,
}

impl Domains {
    /// The slowing by which a letter goes now, none if freely; or how long it is put off.
    fn turn(&mut self, domain: &str, now: Instant) -> Result<Option<u64>, Duration> {
        let Some(slowed) = self.slowed.get_mut(domain) else {
            return Ok(None);
        };
        if slowed.is_forgotten(now) {
            self.free(domain);
            return Ok(None);
        }
        slowed.turn(now).map(Some)
    }

    fn answered(&mut self, domain: &str, slowing: Option<u64>, answer: Answer, now: Instant) {
        if slowing.is_some() {
            self.permit(domain);
        }
        let Some(slowed) = self.slowed.get_mut(domain) else {
            if answer == Answer::Fewer {
                self.slow(domain, now);
            }
            return;
        };
        if slowing != Some(slowed.slowing) {
            return;
        }
        match answer {
            Answer::Fewer => {
                self.slowings += 1;
                slowed.halve(self.slowings, now);
            }
            Answer::Taken if slowed.recovers() => self.free(domain),
            Answer::Taken | Answer::Neither => {}
        }
    }

    fn permit(&mut self, domain: &str) {
        if let Some(slowed) = self.slowed.get_mut(domain) {
            slowed.under_way = slowed.under_way.saturating_sub(1);
        }
    }

    fn slow(&mut self, domain: &str, now: Instant) {
        self.slowed.retain(|_, slowed| !slowed.is_forgotten(now));
        if self.slowed.len() >= DOMAINS {
            let quietest = self.slowed.iter().min_by_key(|(_, slowed)| slowed.slowing);
            if let Some(quietest) = quietest.map(|(domain, _)| domain.clone()) {
                self.slowed.remove(&quietest);
            }
        }
        self.slowings += 1;
        self.slowed.insert(domain.to_owned(), Slowed::new(self.slowings, now));
        tracing::info!(domain, "a domain asked for fewer letters; those to it go slowly");
        self.tell();
    }

    fn free(&mut self, domain: &str) {
        self.slowed.remove(domain);
        tracing::info!(domain, "letters to a domain that was slowed go freely again");
        self.tell();
    }

    fn tell(&self) {
        let count = u32::try_from(self.slowed.len()).unwrap_or(u32::MAX);
        metrics::gauge!("acquaint_slowed_domains").set(count);
    }
}

impl Slowed {
    fn new(slowing: u64, now: Instant) -> Self {
        Self {
            step: 0,
            slowing,
            asked_at: now,
            paced_to: now,
            line: now,
            under_way: 0,
            taken: 0,
        }
    }

    fn interval(&self) -> Duration {
        FIRST_INTERVAL * 2_u32.pow(self.step)
    }

    /// Gives a letter its turn, or says how long it is put off.
    fn turn(&mut self, now: Instant) -> Result<u64, Duration> {
        let free_at = self.paced_to.minus(SAVED.saturating_sub(self.interval()));
        if self.under_way >= AT_ONCE || now < free_at {
            return Err(self.put_off(free_at, now));
        }
        self.paced_to = self.paced_to.max(now).plus(self.interval());
        self.under_way += 1;
        Ok(self.slowing)
    }

    /// Letters that are put off are spread, so that they do not come back all at once; if the line grows too long, it
    /// begins anew in front.
    fn put_off(&mut self, free_at: Instant, now: Instant) -> Duration {
        let front = free_at.max(now.plus(self.interval()));
        if self.line < front || self.line > now.plus(LONGEST) {
            self.line = front;
        }
        let turn = self.line;
        self.line = turn.plus(self.interval());
        turn.since(now)
    }

    fn halve(&mut self, slowing: u64, now: Instant) {
        self.step = (self.step + 1).min(STEPS);
        self.slowing = slowing;
        self.asked_at = now;
        self.taken = 0;
    }

    /// Counts a letter that was taken; whether the domain is free now.
    fn recovers(&mut self) -> bool {
        self.taken += 1;
        if self.taken < RECOVERY {
            return false;
        }
        self.taken = 0;
        match self.step.checked_sub(1) {
            Some(step) => self.step = step,
            None => return true,
        }
        false
    }

    /// Also if the clock was set back to before it.
    fn is_forgotten(&self, now: Instant) -> bool {
        now < self.asked_at.minus(FORGOTTEN_AFTER) || now.since(self.asked_at) >= FORGOTTEN_AFTER
    }
}

#[cfg(test)]
mod tests;

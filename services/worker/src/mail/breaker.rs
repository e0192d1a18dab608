//! Whether the mail server is there, as far as the worker knows.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Open while the mail server is there. Each time that it opens again is numbered, so that a letter which set out before
/// and comes back late does not shut it anew.
#[derive(Debug, Default)]
pub(crate) struct CircuitBreaker(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    is_shut: bool,
    opened: u64,
}

/// Leave to hand a letter over: when it was given.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Generation(u64);

impl CircuitBreaker {
    /// Leave to hand a letter over; none while the server is away.
    pub(crate) fn pass(&self) -> Option<Generation> {
        let state = self.state();
        (!state.is_shut).then_some(Generation(state.opened))
    }

    /// A letter found the server away.
    pub(crate) fn shut(&self, pass: Generation, why: &str) {
        let mut state = self.state();
        if pass.0 == state.opened && !state.is_shut {
            state.is_shut = true;
            tracing::warn!(why, "the mail server is away; letters wait");
        }
    }

    /// The server answered a probe.
    pub(crate) fn open(&self) {
        let mut state = self.state();
        state.is_shut = false;
        state.opened += 1;
        tracing::info!("the mail server is back; letters go on");
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_set_out_before_the_server_came_back_does_not_shut_the_gate() {
        let breaker = CircuitBreaker::default();
        let before = breaker.pass().unwrap();
        breaker.shut(before, "gone");
        assert!(breaker.pass().is_none());
        breaker.open();
        breaker.shut(before, "gone, says a late one");
        let after = breaker.pass().unwrap();
        breaker.shut(after, "gone again");
        assert!(breaker.pass().is_none());
    }
}

//! One letter: written, handed to the mail server, its verdict passed on to be marked.

use std::sync::Arc;

use domain::mail::delivery::Verdict;
use letters::{Letter, LetterError, Links};
use mail::{MailIdentity, Transport};
use store::Store;
use store::mail::letters::{Claimed, Outcome};
use tokio::sync::{Semaphore, mpsc};
use tokio::time::Instant;

use crate::mail::breaker::CircuitBreaker;
use crate::mail::in_flight::InFlightGuard;
use crate::mail::throttle::{Answer, DomainThrottle, Turn};
use crate::mail::transient_failures::TransientFailureCounter;
use crate::shutdown::Shutdown;

/// A letter that was tried, with its place in the window.
pub(crate) struct Settled {
    pub(crate) outcome: Outcome,
    pub(crate) guard: InFlightGuard,
}

/// Writes and hands over letters.
pub(crate) struct Sender {
    pub(crate) store: Store,
    pub(crate) identity: Arc<MailIdentity>,
    pub(crate) links: Links,
    pub(crate) transport: Arc<Transport>,
    pub(crate) breaker: Arc<CircuitBreaker>,
    pub(crate) transient_failures: TransientFailureCounter,
    pub(crate) throttle: DomainThrottle,
    pub(crate) slots: Semaphore,
    pub(crate) shutdown: Shutdown,
    pub(crate) settle: mpsc::Sender<Settled>,
}

impl Sender {
    /// Sends a claimed letter. One that is cut off in mid-conversation is not marked: nobody knows whether it arrived,
    /// so its lease lapses and it goes out again under the same Message-ID.
    pub(crate) async fn send(&self, claimed: Claimed, guard: InFlightGuard) {
        let Some(verdict) = self
            .shutdown
            .sending
            .run_until_cancelled(self.hand_over(&claimed))
            .await
        else {
            return;
        };
        count(&claimed, &verdict);
        let invitation = claimed.rsvp().map(|rsvp| &rsvp.invitation);
        let organizer = invitation.map(|invitation| letters::organizer_for(&self.identity, invitation));
        let outcome = Outcome {
            claimed,
            verdict,
            organizer: organizer.unwrap_or_default(),
        };
        // The marker outlives all letters.
        let _ = self.settle.send(Settled { outcome, guard }).await;
    }

    async fn hand_over(&self, claimed: &Claimed) -> Verdict {
        let Some(_slot) = self.shutdown.taking.run_until_cancelled(self.slots.acquire()).await else {
            return Verdict::Away("Acquaint was stopped before this letter's turn came".to_owned());
        };
        let Some(pass) = self.breaker.pass() else {
            return Verdict::Away("the mail server is away".to_owned());
        };
        let domain = claimed.content.recipient().domain();
        let permit = match self.throttle.turn(domain, self.store.now()) {
            Turn::Now(permit) => permit,
            Turn::Later(wait) => return Verdict::Slowed(wait),
        };
        // It waits its turn as all others do: how the mail server is doing must not tell who gets nothing.
        if claimed.is_silent {
            permit.answered(Answer::Neither, self.store.now());
            return Verdict::Accepted;
        }
        let begun = Instant::now();
        let letter = Letter {
            delivery: claimed.delivery,
            content: &claimed.content,
            now: self.store.now(),
        };
        let written = match letters::compose(&self.identity, &self.links, &letter) {
            Ok(envelope) => self.identity.sign(envelope).await.map_err(LetterError::from),
            Err(error) => Err(error),
        };
        let verdict = match written {
            // A conversation over TLS is a large future; most of a letter's life it is not there.
            Ok(envelope) => {
                let verdict = Box::pin(self.transport.deliver(&envelope)).await;
                self.transient_failures.read(claimed.delivery, verdict)
            }
            // It would fail the same way each time.
            Err(error) => Verdict::Refused(error.to_string()),
        };
        if let Verdict::Away(why) = &verdict {
            self.breaker.shut(pass, why);
        }
        permit.answered(answer(&verdict), self.store.now());
        metrics::histogram!("acquaint_letter_seconds").record(begun.elapsed());
        verdict
    }
}

/// What a verdict says of how fast the recipient's domain takes letters.
fn answer(verdict: &Verdict) -> Answer {
    match verdict {
        Verdict::Accepted => Answer::Taken,
        Verdict::PutOff(words) if mail::asks_for_fewer(words) => Answer::Fewer,
        _ => Answer::Neither,
    }
}

fn count(claimed: &Claimed, verdict: &Verdict) {
    let outcome = match verdict {
        Verdict::Accepted => "accepted",
        Verdict::PutOff(_) => "put_off",
        Verdict::Refused(_) => "refused",
        Verdict::NoSuchAddress(_) => "no_such_address",
        Verdict::Unknown(_) => "unknown",
        Verdict::Away(_) => "away",
        Verdict::Slowed(_) => "slowed",
    };
    let (kind, attempt) = (claimed.content.kind(), claimed.attempt);
    metrics::counter!("acquaint_letters_total", "kind" => kind, "outcome" => outcome).increment(1);
    if matches!(verdict, Verdict::Accepted | Verdict::Away(_) | Verdict::Slowed(_)) {
        tracing::debug!(kind, attempt, outcome, "a letter was handed over");
    } else {
        tracing::info!(kind, attempt, outcome, "a letter was not taken");
    }
}

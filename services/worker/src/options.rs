//! How a worker works: its bounds and its pauses.

use std::time::Duration;

use domain::mail::owed::OwnAnswers;

/// How a worker works.
#[derive(Clone, Copy, Debug)]
pub struct WorkerOptions {
    /// Most messages taken and not answered yet.
    pub prefetch: usize,
    /// Most invitations whose letters are claimed in one transaction.
    pub batch: usize,
    /// How long a message waits for others to be claimed with.
    pub gather: Duration,
    /// Most letters claimed and not marked yet.
    pub in_hand: usize,
    /// Most letters that are written and handed to the mail server at once.
    pub sending: usize,
    /// How long a letter is held; renewed three times in that time.
    pub lease: Duration,
    /// Whether letters about people's own answers wait for one another.
    pub own_answers: OwnAnswers,
    /// How often letters that no message told of are looked for, and work that another process scheduled.
    pub sweep_every: Duration,
    /// How long after the mail server went away it is probed first; twice as long each time.
    pub probe_after: Duration,
    /// Longest pause between two probes.
    pub probe_at_most: Duration,
    /// How long letters in flight may take to go out when the worker stops.
    pub finish_within: Duration,
}

impl Default for WorkerOptions {
    fn default() -> Self {
        Self {
            prefetch: 512,
            batch: 64,
            gather: Duration::from_millis(5),
            in_hand: 128,
            sending: 32,
            lease: Duration::from_secs(30),
            own_answers: OwnAnswers::Spaced,
            sweep_every: Duration::from_secs(2),
            probe_after: Duration::from_secs(1),
            probe_at_most: Duration::from_secs(30),
            finish_within: Duration::from_secs(8),
        }
    }
}

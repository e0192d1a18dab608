//! The load: callers on connections of their own, each asking again as soon as it has its answer. The same code drives
//! Acquaint and the bare server.

use std::cell::Cell;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use futures_util::future::{try_join, try_join_all};

use crate::client::Client;
use crate::failure::Failure;

/// One who calls: what it asks in turn, and where it stands. It goes on where it stopped, so that answers that alternate
/// go on alternating in the next run.
#[derive(Default)]
pub(crate) struct Caller {
    requests: Vec<Vec<u8>>,
    next: usize,
}

impl Caller {
    /// Somebody who asks these in turn, over and over.
    pub(crate) fn new(requests: Vec<Vec<u8>>) -> Self {
        Self { requests, next: 0 }
    }

    /// So many who all ask the same.
    pub(crate) fn alike(count: usize, request: &[u8]) -> Vec<Self> {
        (0..count).map(|_| Self::new(vec![request.to_vec()])).collect()
    }

    /// So many who share out these requests between them.
    pub(crate) fn sharing(count: usize, requests: Vec<Vec<u8>>) -> Vec<Self> {
        let mut callers: Vec<Self> = (0..count).map(|_| Self::default()).collect();
        for (position, request) in requests.into_iter().enumerate() {
            if let Some(caller) = callers.get_mut(position % count) {
                caller.requests.push(request);
            }
        }
        callers.retain(|caller| !caller.requests.is_empty());
        callers
    }

    async fn call(&mut self, address: SocketAddr, until: Until, expected: u16) -> Result<u64, Failure> {
        let mut client = Client::connect(address).await?;
        let mut answers = 0;
        while !until.is_over(answers, self.requests.len()) {
            self.ask(&mut client, expected).await?;
            answers += 1;
        }
        Ok(answers)
    }

    /// Asks what comes next.
    async fn ask(&mut self, client: &mut Client, expected: u16) -> Result<(), Failure> {
        let request = self.requests.get(self.next).map(Vec::as_slice).unwrap_or_default();
        let answer = client.exchange(request).await?;
        if answer.status != expected {
            let (status, text) = (answer.status, answer.text());
            return Err(Failure::unexpected(format!(
                "{status} in place of {expected}: {text:.300}"
            )));
        }
        self.next = (self.next + 1) % self.requests.len();
        Ok(())
    }
}

#[derive(Clone, Copy)]
enum Until {
    Time(Instant),
    EachOnce,
}

impl Until {
    fn is_over(self, answers: u64, requests: usize) -> bool {
        match self {
            Self::Time(end) => Instant::now() >= end,
            Self::EachOnce => usize::try_from(answers).is_ok_and(|answers| answers >= requests),
        }
    }
}

/// What a run came to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    /// Answers that came.
    pub(crate) answers: u64,
    /// In which time.
    pub(crate) took: Duration,
}

impl Run {
    /// Answers a second.
    #[expect(clippy::cast_precision_loss, reason = "fewer than 2^52 answers")]
    pub(crate) fn rate(self) -> f64 {
        self.answers as f64 / self.took.as_secs_f64()
    }
}

/// Lets all callers call for so long. Every answer must have this status.
pub(crate) async fn drive(
    address: SocketAddr,
    callers: &mut [Caller],
    time: Duration,
    expected: u16,
) -> Result<Run, Failure> {
    run(address, callers, Until::Time(Instant::now() + time), expected).await
}

/// Lets each caller ask each of its requests once.
pub(crate) async fn drive_once(address: SocketAddr, callers: &mut [Caller], expected: u16) -> Result<Run, Failure> {
    run(address, callers, Until::EachOnce, expected).await
}

/// Lets the callers together ask so often a second, until something else is done; how long each answer took from when its
/// request was due. One that comes late makes the next of its caller late, whose time runs all the same.
pub(crate) async fn pace(
    address: SocketAddr,
    callers: &mut [Caller],
    rate: f64,
    expected: u16,
    meanwhile: impl Future<Output = Result<(), Failure>>,
) -> Result<Vec<Duration>, Failure> {
    let is_done = Cell::new(false);
    let step = Duration::from_secs_f64(1.0 / rate);
    let number = u32::try_from(callers.len()).unwrap_or(u32::MAX);
    let begun = Instant::now();
    let calls = (0..number).zip(callers).map(async |(position, caller)| {
        let mut client = Client::connect(address).await?;
        let mut waits = Vec::new();
        let mut due = begun + step * position;
        while !is_done.get() {
            tokio::time::sleep_until(due.into()).await;
            caller.ask(&mut client, expected).await?;
            waits.push(due.elapsed());
            due += step * number;
        }
        Ok::<_, Failure>(waits)
    });
    let meanwhile = async {
        meanwhile.await?;
        is_done.set(true);
        Ok::<_, Failure>(())
    };
    let (waits, ()) = try_join(try_join_all(calls), meanwhile).await?;
    Ok(waits.into_iter().flatten().collect())
}

async fn run(address: SocketAddr, callers: &mut [Caller], until: Until, expected: u16) -> Result<Run, Failure> {
    let begun = Instant::now();
    let calls = callers.iter_mut().map(|caller| caller.call(address, until, expected));
    let answers = try_join_all(calls).await?.into_iter().sum();
    let took = begun.elapsed();
    Ok(Run { answers, took })
}

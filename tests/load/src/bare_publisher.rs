//! The raw limit of the relay: lapin publishing persistent messages to a quorum queue with so many unconfirmed at a
//! time. With a window of one it gives the time of a lone confirm.

use std::process::Command;
use std::time::Instant;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use lapin::BasicProperties;
use lapin::options::{BasicPublishOptions, QueueDeleteOptions};

use crate::broker::{BARE, Broker};
use crate::failure::Failure;
use crate::process::output;
use crate::say;

/// What it publishes.
#[derive(clap::Args)]
pub(crate) struct BarePublisher {
    /// The broker.
    #[arg(long)]
    url: String,
    /// Messages in all.
    #[arg(long)]
    messages: usize,
    /// Octets of each.
    #[arg(long)]
    size: usize,
    /// Most unconfirmed at a time.
    #[arg(long, default_value_t = 256)]
    window: usize,
}

/// What a bare publisher came to.
pub(crate) struct Published {
    /// Messages a second.
    pub(crate) rate: f64,
    /// Median time of a confirm, in milliseconds.
    pub(crate) median_ms: f64,
}

/// Runs one as a process of its own.
pub(crate) fn run(url: &str, messages: usize, octets: f64, window: usize) -> Result<Published, Failure> {
    let own = std::env::current_exe().map_err(Failure::system("the bench's own path"))?;
    let mut command = Command::new(own);
    command.args(["bare-publisher", "--url", url, "--messages", &messages.to_string()]);
    command.args(["--size", &format!("{octets:.0}"), "--window", &window.to_string()]);
    let said = output(command, "the bare publisher")?;
    let mut numbers = said.lines().map_while(|line| line.parse().ok());
    match (numbers.next(), numbers.next()) {
        (Some(rate), Some(median_ms)) => Ok(Published { rate, median_ms }),
        _ => Err(Failure::unexpected("the bare publisher told no rate")),
    }
}

/// Publishes, and prints two lines: messages a second, and the median time of a confirm in milliseconds.
pub(crate) fn publish(options: &BarePublisher) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime
        .map_err(Failure::system("the publisher's threads"))?
        .block_on(publish_all(options))
}

async fn publish_all(options: &BarePublisher) -> Result<(), Failure> {
    let broker = Broker::connect(&options.url).await?;
    broker.declare_bare().await?;
    let body = vec![b'x'; options.size];
    let mut waits = Vec::with_capacity(options.messages);
    let mut unconfirmed = FuturesUnordered::new();
    let begun = Instant::now();
    for _ in 0..options.messages {
        if unconfirmed.len() >= options.window
            && let Some(wait) = unconfirmed.next().await
        {
            waits.push(wait?);
        }
        unconfirmed.push(publish_one(&broker, &body));
    }
    while let Some(wait) = unconfirmed.next().await {
        waits.push(wait?);
    }
    let took = begun.elapsed().as_secs_f64();
    waits.sort_unstable_by(f64::total_cmp);
    let middle = waits.get(waits.len() / 2).copied().unwrap_or_default();
    broker
        .channel
        .queue_delete(BARE.into(), QueueDeleteOptions::default())
        .await?;
    #[expect(clippy::cast_precision_loss, reason = "fewer than 2^52 messages")]
    say::line(format_args!("{}\n{middle}", options.messages as f64 / took))
}

/// Publishes one and waits for its confirm; answers how long that took, in milliseconds.
async fn publish_one(broker: &Broker, body: &[u8]) -> Result<f64, Failure> {
    let begun = Instant::now();
    let persistent = BasicProperties::default().with_delivery_mode(2);
    let published = broker
        .channel
        .basic_publish(
            BARE.into(),
            "bench.message".into(),
            BasicPublishOptions::default(),
            body,
            persistent,
        )
        .await?;
    if published.await?.is_ack() {
        Ok(begun.elapsed().as_secs_f64() * 1_000.0)
    } else {
        Err(Failure::unexpected("the broker refused a message"))
    }
}

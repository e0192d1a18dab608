//! `acquaint dead-letters`: the messages that were put aside, and another chance for them.

use std::process::ExitCode;

use broker::{AmqpQueue, BrokerError, Parked, Queue};
use settings::Settings;

use crate::commands::serve;
use crate::error::Failure;
use crate::{app, output};

/// Most dead letters that are listed.
const LISTED: usize = 1_000;

/// Prints one line a message: its id, its type, and why it was put aside.
pub(crate) fn list(settings: &Settings) -> Result<ExitCode, Failure> {
    let parked = with_broker(settings, async |broker| broker.parked(LISTED).await)?;
    for Parked { id, kind, reason } in &parked {
        output::line(format_args!("{id}  {kind}  {reason}"));
    }
    match parked.len() {
        0 => output::line("no dead letters"),
        LISTED => output::line(format_args!("these are the first {LISTED}; there may be more")),
        _ => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// Puts them back into the workers' queue.
pub(crate) fn redrive(settings: &Settings) -> Result<ExitCode, Failure> {
    let count = with_broker(settings, async |broker| broker.redrive().await)?;
    output::line(match count {
        1 => "1 message is on its way to the workers again".to_owned(),
        _ => format!("{count} messages are on their way to the workers again"),
    });
    Ok(ExitCode::SUCCESS)
}

fn with_broker<T>(
    settings: &Settings,
    ask: impl AsyncFnOnce(&AmqpQueue) -> Result<T, BrokerError>,
) -> Result<T, Failure> {
    let url = settings.amqp.as_ref().ok_or(Failure::NoBroker)?;
    serve::block_on(async {
        let broker = app::open_broker(url, "dead-letters")?;
        let answer = ask(&broker).await;
        broker.close().await;
        Ok(answer?)
    })
}

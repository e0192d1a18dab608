//! `acquaint demo`: `serve` on a throw-away folder with a lifelike sample.

mod helping;
mod organizing;
mod outlines;
mod past;
mod program;
mod sample;
mod seats;
mod shown;

use std::process::ExitCode;

use settings::Settings;

use crate::app::{self, App, Service};
use crate::commands::serve;
use crate::error::Failure;
use crate::output;
use crate::signals::Signals;

/// Serves a sample until a signal comes; then nothing is left of it.
pub(crate) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    app::start_logging(settings)?;
    let folder = tempfile::Builder::new()
        .prefix("acquaint-demo-")
        .tempdir()
        .map_err(|cause| Failure::System {
            what: "temporary folder",
            cause,
        })?;
    // Whatever is set for real use, a demo writes to nobody and touches no database but its own.
    let settings = settings.embedded_in(folder.path());
    serve::block_on(async {
        let signals = Signals::catch()?;
        output::line("Making a sample: a group, ten events, sixty people, their answers and letters ...");
        let made = Box::pin(past::make(&settings)).await?;
        let app = App::build(&settings, Service::Both).await?;
        let welcome = Box::pin(sample::make(&app, made)).await?;
        serve::print_banner(&settings, Some(welcome));
        app.run(signals).await
    })?;
    Ok(ExitCode::SUCCESS)
}

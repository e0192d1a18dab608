//! `acquaint api` and `acquaint worker`: the two services apart, as many of each as wanted, on one PostgreSQL and one
//! RabbitMQ.

use std::process::ExitCode;

use settings::{Database, Settings};

use crate::app::{self, App, Service};
use crate::commands::serve;
use crate::error::Failure;
use crate::output;
use crate::signals::Signals;

/// Runs one service until a signal comes.
pub(crate) fn run(settings: &Settings, service: Service) -> Result<ExitCode, Failure> {
    require_servers(settings, service)?;
    app::start_logging(settings)?;
    serve::block_on(async {
        let signals = Signals::catch()?;
        let app = App::build(settings, service).await?;
        print_banner(settings, service);
        app.run(signals).await
    })?;
    Ok(ExitCode::SUCCESS)
}

/// What is inside one process is of no use to another.
fn require_servers(settings: &Settings, service: Service) -> Result<(), Failure> {
    let mut missing = Vec::new();
    if settings.database == Database::Sqlite {
        missing.push("ACQUAINT_DATABASE_URL");
    }
    if settings.amqp.is_none() {
        missing.push("ACQUAINT_AMQP_URL");
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Failure::NotApart {
            command: service.command(),
            missing,
        })
    }
}

fn print_banner(settings: &Settings, service: Service) {
    let version = env!("CARGO_PKG_VERSION");
    if service != Service::Worker {
        output::line(format_args!("Acquaint {version} listens on {}", settings.listen));
        return;
    }
    output::line(format_args!("Acquaint {version} sends letters"));
    match settings.worker_listen {
        Some(address) => output::line(format_args!("  /healthz, /readyz and /metrics on {address}")),
        None => output::line("  ACQUAINT_WORKER_LISTEN would tell how it is"),
    }
    if let Some(place) = &settings.lmtp_listen {
        output::line(format_args!("  mail is taken over LMTP on {place}"));
    }
    if settings.smtp.is_none() {
        output::line("  no ACQUAINT_SMTP_URL: mail is kept in the data folder");
    }
}

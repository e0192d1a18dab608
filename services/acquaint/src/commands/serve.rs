//! `acquaint serve`: API and worker in one process.

use std::process::ExitCode;
use std::time::Duration;

use domain::MailAddress;
use domain::values::text::PersonName;
use settings::Settings;
use store::people::accounts;
use store::{Store, StoreError};

use crate::app::{self, App, Service};
use crate::error::Failure;
use crate::output;
use crate::signals::Signals;

/// How long the end of what threads do is waited for, when all parts have stopped.
const THREADS_END_WITHIN: Duration = Duration::from_millis(100);

/// Serves until a signal comes.
pub(crate) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    app::start_logging(settings)?;
    block_on(async {
        let signals = Signals::catch()?;
        let app = App::build(settings, Service::Both).await?;
        print_banner(settings, first_organizer(&app.store).await?);
        app.run(signals).await
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Runs work to its end, on the runtime that everything but the HTTP workers runs on.
pub(crate) fn block_on<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|cause| Failure::System { what: "threads", cause })?;
    let done = runtime.block_on(work);
    // A thread that waits for a database that fell silent would keep the process for ever.
    runtime.shutdown_timeout(THREADS_END_WITHIN);
    done
}

/// Where no organizer is yet, makes one and answers the key.
async fn first_organizer(store: &Store) -> Result<Option<String>, Failure> {
    let key = store
        .write(|tx| {
            if accounts::any(tx)? {
                return Ok(None);
            }
            // Nobody writes to this address; `organizer create` makes organizers with one of their own.
            let email = MailAddress::trusted("organizer@localhost".to_owned());
            let (_, key) = accounts::create(tx, &email, &PersonName::trusted("First organizer".to_owned()))?;
            Ok::<_, StoreError>(Some(key))
        })
        .await?;
    Ok(key)
}

/// Says where everything is.
pub(crate) fn print_banner(settings: &Settings, key: Option<String>) {
    let url = settings.public_url.as_str();
    output::line(format_args!(
        "Acquaint {} listens on {}",
        env!("CARGO_PKG_VERSION"),
        settings.listen
    ));
    output::line(format_args!("  API and its description   {url}/api/docs"));
    match &settings.smtp {
        None => output::line(format_args!("  mail that went out        {url}/dev/mailbox")),
        Some(_) => output::line("  mail goes to the server of ACQUAINT_SMTP_URL"),
    }
    if let Some(place) = &settings.lmtp_listen {
        output::line(format_args!("  mail is taken over LMTP   {place}"));
    }
    if let Some(key) = key {
        output::line("  organizer key, shown only now:");
        output::line(key);
    }
}

//! `acquaint serve`: API and worker in one process.

use std::process::ExitCode;
use std::time::Duration;

use domain::values::text::PersonName;
use domain::{MailAddress, SignInId};
use settings::Settings;
use store::people::{accounts, sign_ins};
use store::{StoreError, WriteTx};

use crate::app::{self, App, Service};
use crate::error::Failure;
use crate::output;
use crate::signals::Signals;

/// How long a link that is printed signs in.
const LINK_LASTS: Duration = Duration::from_hours(24);

/// How long the end of what threads do is waited for, when all parts have stopped.
const THREADS_END_WITHIN: Duration = Duration::from_millis(100);

/// Serves until a signal comes.
pub(crate) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    app::start_logging(settings)?;
    block_on(async {
        let signals = Signals::catch()?;
        let app = App::build(settings, Service::Both).await?;
        print_banner(settings, first_organizer(&app).await?);
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

/// What a first organizer needs.
pub(crate) struct Welcome {
    /// A key to the API.
    pub(crate) key: String,
    /// A link that signs a browser in, once.
    pub(crate) link: String,
}

/// Where no organizer is yet, makes one.
async fn first_organizer(app: &App) -> Result<Option<Welcome>, Failure> {
    let made = app
        .store
        .write(|tx| {
            if accounts::any(tx)? {
                return Ok(None);
            }
            // Nobody writes to this address; `organizer create` makes organizers with one of their own.
            let email = MailAddress::trusted("organizer@localhost".to_owned());
            let (_, key) = accounts::create(tx, &email, &PersonName::trusted("First organizer".to_owned()))?;
            Ok::<_, StoreError>(Some((key, sign_in_by_link(tx, &email)?)))
        })
        .await?;
    Ok(made.map(|(key, sign_in)| Welcome {
        key,
        link: app.links.sign_in(sign_in),
    }))
}

/// A sign-in of this address, in whichever browser its link is pressed in first.
pub(crate) fn sign_in_by_link(tx: &mut WriteTx<'_>, email: &MailAddress) -> Result<SignInId, StoreError> {
    sign_ins::create(tx, email, None, false, LINK_LASTS)
}

/// Says where everything is.
pub(crate) fn print_banner(settings: &Settings, welcome: Option<Welcome>) {
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
    output::line(format_args!("  console                   {url}/console"));
    if let Some(Welcome { key, link }) = welcome {
        output::line("  to sign in there, once, within a day:");
        output::line(link);
        output::line("  organizer key, shown only now:");
        output::line(key);
    }
}

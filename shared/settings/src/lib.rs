//! What an operator can set, read once at the start and checked whole: environment, then the `--config` file, then
//! defaults. Whoever holds a [`Settings`] holds values that can be used.
//!
//! Left to others: making the secret file of embedded use and printing (the program), reading `mail_from` as a mailbox
//! and the SMTP URL's details (`mail`), the log filter's grammar (`telemetry`).

mod database_url;
mod error;
mod known;
mod parse;
mod private;
mod sources;
#[cfg(test)]
mod tests;

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ipnet::IpNet;

pub use error::SettingsError;
pub use known::example;
pub use parse::PublicUrl;
pub use private::{PrivateUrl, Secret};
pub use sources::SettingLine;

use sources::Sources;

/// Where the data is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// A file in the data folder.
    Sqlite,
    /// A `PostgreSQL` server.
    Postgres(PrivateUrl),
}

/// Where the mail server hands mail over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LmtpListen {
    /// A port.
    Port(SocketAddr),
    /// A unix socket.
    Path(PathBuf),
}

impl fmt::Display for LmtpListen {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Port(address) => write!(out, "{address}"),
            Self::Path(path) => write!(out, "unix:{}", path.display()),
        }
    }
}

/// Which address invitations name as their organizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganizerAddress {
    /// `rsvp+TOKEN@` the reply domain, one for each invitation.
    Token,
    /// `rsvp@` the reply domain, for receivers that distrust many organizers.
    Fixed,
}

/// How accounts are met that are new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewOrganizers {
    /// As all others.
    Trusted,
    /// They invite few people a day at first.
    Limited,
}

/// What outgoing mail is signed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dkim {
    /// File of the private key.
    pub key: PathBuf,
    /// Name under which the domain publishes the public key.
    pub selector: String,
    /// The domain that signs.
    pub domain: String,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// The settings in force. `Debug` shows no secret.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Address of the API.
    pub listen: SocketAddr,
    /// Base of every link in mail and feeds.
    pub public_url: PublicUrl,
    /// Folder of the `SQLite` file, the mailbox and the secret.
    pub data_dir: PathBuf,
    /// Where the data is kept.
    pub database: Database,
    /// The broker; without one, messages stay inside the process.
    pub amqp: Option<PrivateUrl>,
    /// The mail server; without one, mail stays in the mailbox folder.
    pub smtp: Option<PrivateUrl>,
    /// Sender of all mail, as `Name <address>` or a bare address.
    pub mail_from: String,
    /// Key that signs links; without one, the program makes one in the data folder.
    pub secret: Option<Secret>,
    /// The key before it, which still verifies.
    pub secret_previous: Option<Secret>,
    /// Where the worker takes mail from the mail server; without, nowhere.
    pub lmtp_listen: Option<LmtpListen>,
    /// Domain whose mail comes back to us; without one, `mail_from` takes replies and bounces.
    pub reply_domain: Option<String>,
    /// Which address invitations name as their organizer. Means something only with a reply domain.
    pub organizer_address: OrganizerAddress,
    /// The name under which our own mail server writes Authentication-Results; without one, no such header is believed.
    pub authserv_id: Option<String>,
    /// What outgoing mail is signed with; without, the mail server may sign.
    pub dkim: Option<Dkim>,
    /// Networks whose X-Forwarded-For and -Proto are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Networks beside the public internet that webhooks may lead to.
    pub webhook_networks: Vec<IpNet>,
    /// Whether failed keys and posts that make letters are limited.
    pub rate_limits: bool,
    /// Whether a new address gets an account by signing in.
    pub opens_accounts: bool,
    /// How long changes are gathered before they are told. Zero: nothing is gathered, letters about people's own answers
    /// included, of which there is one a minute else.
    pub settle: Duration,
    /// How accounts are met that are new.
    pub new_organizers: NewOrganizers,
    /// Where a worker apart answers `/healthz`, `/readyz` and `/metrics`; without, nowhere.
    pub worker_listen: Option<SocketAddr>,
    /// Filter of the log, in tracing's grammar.
    pub log: String,
    /// How log lines look.
    pub log_format: LogFormat,
    lines: Vec<SettingLine>,
}

impl Settings {
    /// Reads the process's environment and, if given, the TOML file.
    pub fn load(config_file: Option<&Path>) -> Result<Self, SettingsError> {
        Self::load_from(sources::process_environment()?, config_file)
    }

    /// The same from an environment that is passed in. Variables without the `ACQUAINT_` prefix are skipped.
    pub fn load_from(
        environment: impl IntoIterator<Item = (String, String)>,
        config_file: Option<&Path>,
    ) -> Result<Self, SettingsError> {
        let sources = Sources::gather(environment, config_file)?;
        let settings = Self {
            listen: sources.required("listen", parse::listen)?,
            public_url: sources.required("public_url", parse::public_url)?,
            data_dir: sources.required("data_dir", parse::folder)?,
            database: sources
                .optional("database_url", parse::postgres_url)?
                .map_or(Database::Sqlite, Database::Postgres),
            amqp: sources.optional("amqp_url", parse::amqp_url)?,
            smtp: sources.optional("smtp_url", parse::smtp_url)?,
            mail_from: sources.required("mail_from", parse::mail_from)?,
            secret: sources.optional("secret", parse::secret)?,
            secret_previous: sources.optional("secret_previous", parse::secret)?,
            lmtp_listen: sources.optional("lmtp_listen", parse::lmtp_listen)?,
            reply_domain: sources.optional("reply_domain", parse::domain)?,
            organizer_address: sources.required("organizer_address", parse::organizer_address)?,
            authserv_id: sources.optional("authserv_id", parse::authserv_id)?,
            dkim: dkim(&sources)?,
            trusted_proxies: sources
                .optional("trusted_proxies", parse::networks)?
                .unwrap_or_default(),
            webhook_networks: sources
                .optional("webhook_networks", parse::networks)?
                .unwrap_or_default(),
            rate_limits: sources.required("rate_limits", parse::on_off)?,
            opens_accounts: sources.required("signup", parse::signup)?,
            settle: sources.required("settle_seconds", parse::seconds)?,
            new_organizers: sources.required("new_organizers", parse::new_organizers)?,
            worker_listen: sources.optional("worker_listen", parse::listen)?,
            log: sources.required("log", |text| Ok(text.to_owned()))?,
            log_format: sources.required("log_format", parse::log_format)?,
            lines: sources.describe()?,
        };
        settings.check_together(&sources)?;
        Ok(settings)
    }

    /// Every setting with its value, secrets masked, and where it came from, in the order of the documentation.
    #[must_use]
    pub fn describe(&self) -> &[SettingLine] {
        &self.lines
    }

    /// The same, but with all data in `folder` and all mail kept there: for a demo, whatever is set for real use.
    #[must_use]
    pub fn embedded_in(&self, folder: &Path) -> Self {
        let data_dir = folder.to_owned();
        Self {
            data_dir,
            database: Database::Sqlite,
            amqp: None,
            smtp: None,
            lmtp_listen: None,
            secret: None,
            secret_previous: None,
            dkim: None,
            ..self.clone()
        }
    }

    /// Whether no calendar's answer can count: they come to an address without a token, and nothing else is believed to
    /// show whose they are.
    #[must_use]
    pub fn leaves_answers_unproven(&self) -> bool {
        self.organizer_address == OrganizerAddress::Fixed && self.authserv_id.is_none()
    }

    /// What no single value can tell.
    fn check_together(&self, sources: &Sources) -> Result<(), SettingsError> {
        if self.reply_domain.is_none() && sources.is_set("organizer_address")? {
            return Err(sources.unusable(
                "organizer_address",
                "it means something only together with ACQUAINT_REPLY_DOMAIN; set that too, or unset this",
            ));
        }
        Ok(())
    }
}

/// All three settings, or none.
fn dkim(sources: &Sources) -> Result<Option<Dkim>, SettingsError> {
    let key = sources.optional("dkim_key", parse::file)?;
    let selector = sources.optional("dkim_selector", parse::selector)?;
    let domain = sources.optional("dkim_domain", parse::domain)?;
    let given = [
        ("dkim_key", key.is_some()),
        ("dkim_selector", selector.is_some()),
        ("dkim_domain", domain.is_some()),
    ];
    if let (Some(key), Some(selector), Some(domain)) = (key, selector, domain) {
        return Ok(Some(Dkim { key, selector, domain }));
    }
    match given.iter().find(|(_, is_given)| *is_given) {
        None => Ok(None),
        Some((alone, _)) => Err(sources.unusable(
            alone,
            "mail is signed by ACQUAINT_DKIM_KEY, ACQUAINT_DKIM_SELECTOR and ACQUAINT_DKIM_DOMAIN together; set all three, or none",
        )),
    }
}

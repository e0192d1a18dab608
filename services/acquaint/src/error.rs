//! Why a command did not do what it should: one sentence each, with what would help.

use std::io::ErrorKind;
use std::path::PathBuf;

use actions::ActionError;
use api::ApiError;
use domain::MailAddress;
use settings::{Database, PrivateUrl, Settings};
use store::StoreError;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Settings(#[from] settings::SettingsError),
    #[error("ACQUAINT_LOG can't be used: {0}")]
    Telemetry(#[from] telemetry::TelemetryError),
    #[error(transparent)]
    Store(#[from] store::StoreError),
    #[error("the database lacks {0} migration(s): run `acquaint migrate` first")]
    NotMigrated(usize),
    #[error(transparent)]
    Mail(#[from] mail::MailError),
    #[error("ACQUAINT_DKIM_KEY can't be used: {} can't be read: {cause}", .path.display())]
    DkimFile { path: PathBuf, cause: std::io::Error },
    #[error("ACQUAINT_DKIM_KEY can't be used: {}: {cause}", .path.display())]
    DkimKey { path: PathBuf, cause: mail::MailError },
    #[error(transparent)]
    Api(#[from] api::ApiError),
    #[error(transparent)]
    Broker(#[from] broker::BrokerError),
    #[error("{setting}: {place} can't be listened on: {cause}; {}", way_out_of_listening(.cause.kind(), .setting))]
    Listen {
        setting: &'static str,
        place: String,
        cause: std::io::Error,
    },
    #[error("ACQUAINT_DATABASE_URL: {url} can't be used now: {why}; {way_out}")]
    Postgres {
        url: PrivateUrl,
        why: String,
        way_out: &'static str,
    },
    #[error("the SQLite file can't be used: {0}; ACQUAINT_DATA_DIR names another folder")]
    Sqlite(String),
    #[error("{} can't be used: {cause}; ACQUAINT_DATA_DIR names another folder", .path.display())]
    DataFolder { path: PathBuf, cause: std::io::Error },
    #[error("another `acquaint serve` runs on {}: stop it, or set ACQUAINT_DATA_DIR to another folder", .0.display())]
    InUse(PathBuf),
    #[error(
        "{} {what}, and the links that people hold were signed with it: put it back from a copy of the folder, or set ACQUAINT_SECRET to what it held; if that is lost for good, make another by `(umask 077; openssl rand -hex 32 > {})`, and all links sent so far open nothing",
        .path.display(),
        .path.display()
    )]
    Secret { path: PathBuf, what: &'static str },
    #[error("`acquaint {command}` works only over servers that it shares with others: set {}", .missing.join(" and "))]
    NotApart {
        command: &'static str,
        missing: Vec<&'static str>,
    },
    #[error(
        "the queue inside `acquaint serve` keeps no dead letters for others to see (its log names each): set ACQUAINT_AMQP_URL to the broker that keeps them"
    )]
    NoBroker,
    #[error("--{argument} {reason}")]
    Argument {
        argument: &'static str,
        reason: domain::Invalid,
    },
    #[error(
        "no organizer has the address {0}: `acquaint organizer list` shows those that there are, `acquaint organizer create` makes one"
    )]
    NoOrganizer(MailAddress),
    #[error("there is no key {0}: `acquaint key list` shows those that there are, by their id")]
    NoKey(uuid::Uuid),
    #[error("no task {0} waits or was given up: `acquaint tasks list` shows those that there are, by their id")]
    NoTask(uuid::Uuid),
    #[error("the system gives no {what}: {cause}")]
    System { what: &'static str, cause: std::io::Error },
    #[error("the sample could not be made: {0}")]
    Sample(String),
}

impl From<ActionError> for Failure {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::Store(error) => Self::Store(error),
            other => Self::Sample(other.to_string()),
        }
    }
}

impl Failure {
    /// An address that the setting names can't be listened on.
    pub(crate) fn listen(setting: &'static str, error: ApiError) -> Self {
        match error {
            ApiError::Listen { address, cause } => Self::Listen {
                setting,
                place: address.to_string(),
                cause,
            },
            other => Self::Api(other),
        }
    }

    /// The same; of a database that can't be used it says which setting names it, and the way out.
    pub(crate) fn about(self, settings: &Settings) -> Self {
        let Self::Store(StoreError::Unavailable(why)) = self else {
            return self;
        };
        // libpq's words come in several lines.
        let words = why.to_string();
        let why = words.split_whitespace().collect::<Vec<_>>().join(" ");
        match &settings.database {
            Database::Sqlite => Self::Sqlite(why),
            Database::Postgres(url) => Self::Postgres {
                url: url.clone(),
                way_out: way_out(&why),
                why,
            },
        }
    }
}

/// What helps where the system lets nobody listen for this reason.
fn way_out_of_listening(kind: ErrorKind, setting: &str) -> String {
    let way_out = match kind {
        ErrorKind::AddrInUse => "stop what listens there, or set {} to another address",
        ErrorKind::AddrNotAvailable => {
            "the address is none of this machine's: set {} to one that `ip address` shows, or to 0.0.0.0 with the port for all of them"
        }
        ErrorKind::PermissionDenied => {
            "ports below 1024 and folders of others are not for every user: set {} to a higher port, with a proxy before it, or to a place that this user may write to"
        }
        _ => "set {} to another address",
    };
    way_out.replace("{}", setting)
}

/// What helps where libpq says this. It gives no code for it, so its words are all there is to go by.
fn way_out(why: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| why.contains(word));
    if has(&["certificate"]) {
        "the server's certificate has to be valid, of the host's name, and of an authority in the file that sslrootcert= in the URL names"
    } else if has(&["no encryption", "SSL off", "SSL connection is required"]) {
        "this server asks for TLS: write sslmode=verify-full into the URL, in the container image or a build with `--no-default-features --features system-libpq`, or let the server take plain connections from here (pg_hba.conf)"
    } else if has(&["authentication", "pg_hba.conf", "role", "does not exist"]) {
        "correct user, password and database in the URL, or create them on the server"
    } else {
        "start that server, or correct the URL; with ACQUAINT_DATABASE_URL unset, SQLite in the data folder is used"
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::{way_out, way_out_of_listening};

    #[test]
    fn what_keeps_from_listening_leads_to_what_helps() {
        for (kind, helps) in [
            (ErrorKind::AddrInUse, "stop what listens there"),
            (ErrorKind::AddrNotAvailable, "set HERE to one that"),
            (ErrorKind::PermissionDenied, "set HERE to a higher port"),
            (ErrorKind::NotFound, "set HERE to another"),
        ] {
            let way_out = way_out_of_listening(kind, "HERE");
            assert!(way_out.contains(helps), "{way_out}");
        }
    }

    #[test]
    fn what_libpq_says_leads_to_what_helps() {
        for (why, helps) in [
            (
                "FATAL: no pg_hba.conf entry for host \"192.0.2.7\", user \"me\", database \"acquaint\", no encryption",
                "TLS",
            ),
            ("SSL error: certificate verify failed", "sslrootcert"),
            ("FATAL: password authentication failed for user \"me\"", "correct user"),
            ("FATAL: database \"acquaint\" does not exist", "correct user"),
            (
                "connection to server at \"127.0.0.1\", port 1 failed: Connection refused",
                "start that server",
            ),
        ] {
            assert!(way_out(why).contains(helps), "{why}");
        }
    }
}

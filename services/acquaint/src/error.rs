//! Why a command did not do what it should: one sentence each, with what would help.

use std::path::PathBuf;

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
    #[error("ACQUAINT_LMTP_LISTEN can't be listened on: {0}")]
    LmtpListen(std::io::Error),
    #[error("{} can't be used: {cause}; ACQUAINT_DATA_DIR names another folder", .path.display())]
    DataFolder { path: PathBuf, cause: std::io::Error },
    #[error("another `acquaint serve` runs on {}: stop it, or set ACQUAINT_DATA_DIR to another folder", .0.display())]
    InUse(PathBuf),
    #[error("{} holds no secret of 32 characters or more: delete it and a new one is made, which ends all links sent so far", .0.display())]
    SecretFile(PathBuf),
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
    #[error("the system gives no {what}: {cause}")]
    System { what: &'static str, cause: std::io::Error },
    #[error("the sample could not be made: {0}")]
    Sample(String),
}

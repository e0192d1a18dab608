//! `acquaint organizer`: who may use the API. May run beside a running `serve`.

use std::process::ExitCode;

use domain::MailAddress;
use domain::values::text::PersonName;
use settings::Settings;
use store::Store;
use store::people::accounts;

use crate::error::Failure;
use crate::{app, output};

/// Makes an organizer, or one more key of the one with this address, and prints the key, alone on the last line.
pub(crate) fn create(settings: &Settings, email: &str, name: &str) -> Result<ExitCode, Failure> {
    let email = address(email)?;
    let name = PersonName::parse(name).map_err(|reason| Failure::Argument {
        argument: "name",
        reason,
    })?;
    let (_, key) = open(settings)?.write_now(|tx| accounts::create(tx, &email, &name))?;
    output::line(format_args!(
        "{email} may use the API with this key. It is not shown again."
    ));
    output::line(key);
    Ok(ExitCode::SUCCESS)
}

/// Prints one line an organizer, oldest first.
pub(crate) fn list(settings: &Settings) -> Result<ExitCode, Failure> {
    let all = open(settings)?.write_now(|tx| accounts::list(tx))?;
    output::table(
        ["email", "name", "made"],
        all.into_iter().map(|one| {
            let made = output::minute(one.created_at);
            [one.email.to_string(), one.name.to_string(), made]
        }),
    );
    Ok(ExitCode::SUCCESS)
}

/// The address of `--email`.
pub(super) fn address(email: &str) -> Result<MailAddress, Failure> {
    MailAddress::parse(email).map_err(|reason| Failure::Argument {
        argument: "email",
        reason,
    })
}

/// The database, at this version.
pub(super) fn open(settings: &Settings) -> Result<Store, Failure> {
    let store = app::open_store(settings)?;
    app::require_migrated(&store)?;
    Ok(store)
}

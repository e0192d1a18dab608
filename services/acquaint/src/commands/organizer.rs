//! `acquaint organizer`: who may use the API. May run beside a running `serve`.

use std::process::ExitCode;
use std::sync::Arc;

use domain::MailAddress;
use domain::values::text::PersonName;
use letters::Links;
use settings::Settings;
use store::people::accounts;
use store::{Store, StoreError};

use crate::commands::serve::sign_in_by_link;
use crate::error::Failure;
use crate::{app, output};

/// Makes an organizer, or one more key of the one with this address, and prints a link that signs a browser in, and the key,
/// alone on the last line.
pub(crate) fn create(settings: &Settings, email: &str, name: &str) -> Result<ExitCode, Failure> {
    let email = address(email)?;
    let name = PersonName::parse(name).map_err(|reason| Failure::Argument {
        argument: "name",
        reason,
    })?;
    let (key, sign_in) = open(settings)?.write_now(|tx| {
        let (_, key) = accounts::create(tx, &email, &name)?;
        Ok::<_, StoreError>((key, sign_in_by_link(tx, &email)?))
    })?;
    if let Some(keyring) = app::keyring_if_any(settings)? {
        let links = Links::new(settings.public_url.as_str(), Arc::new(keyring));
        output::line("This link signs a browser in, once, within a day:");
        output::line(links.sign_in(sign_in));
    }
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

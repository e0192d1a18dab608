//! `acquaint key`: keys to the API, made, shown and ended. May run beside a running `serve`.

use std::process::ExitCode;

use domain::ApiKeyId;
use domain::people::Rights;
use domain::values::ids::Id;
use domain::values::text::KeyName;
use settings::Settings;
use store::people::api_keys::{ListedKey, NewKey};
use store::people::{accounts, api_keys};

use crate::commands::organizer::{address, open};
use crate::error::Failure;
use crate::output;

/// Makes one more key of an organizer and prints it, alone on the last line.
pub(crate) fn create(settings: &Settings, email: &str, name: &str, rights: Option<&str>) -> Result<ExitCode, Failure> {
    let email = address(email)?;
    let name = KeyName::parse(name).map_err(|reason| Failure::Argument {
        argument: "name",
        reason,
    })?;
    let rights = rights
        .map(Rights::parse)
        .transpose()
        .map_err(|reason| Failure::Argument {
            argument: "rights",
            reason,
        })?;
    let new = NewKey {
        name,
        rights,
        expires_at: None,
    };
    let (_, key) = open(settings)?.write_now(|tx| match accounts::by_address(tx, &email)? {
        Some(account) => api_keys::create(tx, account, &new).map_err(Failure::from),
        None => Err(Failure::NoOrganizer(email.clone())),
    })?;
    output::line(format_args!(
        "{email} may use the API with this key, {}. It is not shown again.",
        new.name
    ));
    output::line(key);
    Ok(ExitCode::SUCCESS)
}

/// Prints one line a key, oldest first.
pub(crate) fn list(settings: &Settings) -> Result<ExitCode, Failure> {
    let keys = open(settings)?.write_now(|tx| api_keys::list(tx))?;
    output::table(
        ["id", "organizer", "name", "made", "last used", ""],
        keys.into_iter().map(|(account, key)| {
            [
                key.id.to_string(),
                account.to_string(),
                key.name.to_string(),
                output::minute(key.created_at),
                key.last_used_at.map_or_else(|| "never".to_owned(), output::minute),
                end(&key),
            ]
        }),
    );
    Ok(ExitCode::SUCCESS)
}

/// When a key ended, or will.
fn end(key: &ListedKey) -> String {
    let (word, at) = match (key.revoked_at, key.expires_at) {
        (Some(at), _) => ("revoked", at),
        (None, Some(at)) => ("until", at),
        (None, None) => return String::new(),
    };
    format!("{word} {}", output::minute(at))
}

/// Ends a key; a running `serve` refuses it within a second.
pub(crate) fn revoke(settings: &Settings, id: uuid::Uuid) -> Result<ExitCode, Failure> {
    if !open(settings)?.write_now(|tx| api_keys::revoke(tx, ApiKeyId::from_uuid(id), None))? {
        return Err(Failure::NoKey(id));
    }
    output::line(format_args!("{id} opens nothing from now on"));
    Ok(ExitCode::SUCCESS)
}

//! `acquaint organizer create`: a new organizer and the key, which is shown once.

use std::process::ExitCode;

use domain::MailAddress;
use domain::text::PersonName;
use settings::Settings;
use store::organizers;

use crate::error::Failure;
use crate::{house, say};

/// Makes an organizer. May run beside a running `serve`.
pub(crate) fn create(settings: &Settings, email: &str, name: &str) -> Result<ExitCode, Failure> {
    let email = MailAddress::parse(email).map_err(|reason| Failure::Argument {
        argument: "email",
        reason,
    })?;
    let name = PersonName::parse(name).map_err(|reason| Failure::Argument {
        argument: "name",
        reason,
    })?;
    let store = house::open_store(settings)?;
    house::require_migrated(&store)?;
    let (_, key) = store.write_now(|tx| organizers::create(tx, &email, &name))?;
    say::line(format_args!(
        "{email} may use the API with this key. It is not shown again."
    ));
    say::line(key);
    Ok(ExitCode::SUCCESS)
}

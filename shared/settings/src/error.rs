//! Why the settings can't be used. Each message is one line that names the setting and never holds a secret.

use std::path::PathBuf;

/// Why the start is refused.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file given with `--config` could not be read.
    #[error("the settings file {} can't be read: {cause}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// The file is no TOML.
    #[error("the settings file {} is not valid TOML: {place}", .path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Line and column. Not the line itself, which may hold a secret.
        place: String,
    },
    /// Nothing has this name.
    #[error("{name} is not a setting of Acquaint; `acquaint config` shows those that are")]
    Unknown {
        /// The setting, as the operator wrote it.
        name: String,
    },
    /// The value is not one that can be used.
    #[error("{name} can't be used: {reason}")]
    Unusable {
        /// The setting, as the operator wrote it.
        name: String,
        /// What is wrong with the value and what would be right.
        reason: String,
    },
}

//! The three places a setting comes from, laid over each other by figment, which also remembers which one won.
//! Every value is text in all three, so that a value means the same wherever it is written.

use std::ffi::OsString;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;

use figment::providers::{Format, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};

use crate::error::SettingsError;
use crate::known::{KNOWN, Known, Shown, TEST_PREFIX};
use crate::parse::{self, Parsed};
use crate::private;

const PREFIX: &str = "ACQUAINT_";
const DEFAULT: &str = "default";
const ENVIRONMENT: &str = "environment";

/// One setting as `acquaint config` prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingLine {
    /// The variable's name.
    pub name: String,
    /// The value with secrets masked; in parentheses what happens when there is none.
    pub value_masked: String,
    /// `default`, `environment` or `file PATH`.
    pub source: String,
}

/// All values in force, each still as text.
pub(crate) struct Sources {
    layers: Figment,
}

/// The variables of this process that are ours.
pub(crate) fn process_environment() -> Result<Vec<(String, String)>, SettingsError> {
    std::env::vars_os()
        .filter(|(name, _)| name.to_string_lossy().starts_with(PREFIX))
        .map(readable)
        .collect()
}

/// `std::env::vars` would panic on what is no UTF-8.
fn readable((name, value): (OsString, OsString)) -> Result<(String, String), SettingsError> {
    let name = name.to_string_lossy().into_owned();
    match value.into_string() {
        Ok(value) => Ok((name, value)),
        Err(_) => Err(SettingsError::Unusable {
            name,
            reason: "its value is not UTF-8 text".to_owned(),
        }),
    }
}

impl Sources {
    pub(crate) fn gather(
        environment: impl IntoIterator<Item = (String, String)>,
        config_file: Option<&Path>,
    ) -> Result<Self, SettingsError> {
        let mut given = Figment::new();
        if let Some(path) = config_file {
            given = given.merge(file(path)?);
        }
        let given = Self {
            layers: given.merge(from_environment(environment)?),
        };
        let defaults = defaults(given.optional("listen", parse::listen)?);
        Ok(Self {
            layers: given.layers.join(defaults),
        })
    }

    /// The value of a setting that has a default.
    pub(crate) fn required<T>(&self, key: &str, parse: fn(&str) -> Parsed<T>) -> Result<T, SettingsError> {
        self.optional(key, parse)?
            .ok_or_else(|| self.unusable(key, "it has no value"))
    }

    /// The value of a setting that may be missing.
    pub(crate) fn optional<T>(&self, key: &str, parse: fn(&str) -> Parsed<T>) -> Result<Option<T>, SettingsError> {
        self.text(key)?
            .map(|text| parse(&text).map_err(|reason| self.unusable(key, reason)))
            .transpose()
    }

    /// Whether someone set it, rather than the default.
    pub(crate) fn is_set(&self, key: &str) -> Result<bool, SettingsError> {
        Ok(self.text(key)?.is_some() && self.source(key) != DEFAULT)
    }

    /// The refusal of a value, naming it the way its author wrote it.
    pub(crate) fn unusable(&self, key: &str, reason: impl Into<String>) -> SettingsError {
        SettingsError::Unusable {
            name: written_name(key, &self.source(key)),
            reason: reason.into(),
        }
    }

    pub(crate) fn describe(&self) -> Result<Vec<SettingLine>, SettingsError> {
        KNOWN.iter().map(|known| self.line(known)).collect()
    }

    fn line(&self, known: &Known) -> Result<SettingLine, SettingsError> {
        let value_masked = match (self.text(known.key)?, known.shown) {
            (None, _) => format!("({})", known.unset),
            (Some(_), Shown::Never) => private::mask(),
            (Some(url), Shown::UrlWithoutPassword) => private::mask_url(&url),
            (Some(text), Shown::Whole) => text,
        };
        Ok(SettingLine {
            name: variable(known.key),
            value_masked,
            source: self.source(known.key),
        })
    }

    fn text(&self, key: &str) -> Result<Option<String>, SettingsError> {
        let Ok(value) = self.layers.find_value(key) else {
            return Ok(None);
        };
        match value.into_string() {
            None => Err(self.unusable(key, "its value must be text in quotes")),
            // An empty variable is mostly a substitution that failed; taking it for "unset" would, say, silently
            // run a production service on SQLite.
            Some(text) if text.trim().is_empty() => Err(self.unusable(key, "it is empty; give it a value or unset it")),
            Some(text) => Ok(Some(text)),
        }
    }

    fn source(&self, key: &str) -> String {
        self.layers
            .find_metadata(key)
            .map_or_else(|| DEFAULT.to_owned(), |metadata| metadata.name.to_string())
    }
}

/// Values with the name of the place they come from.
struct Layer {
    name: String,
    values: Dict,
}

impl Provider for Layer {
    fn metadata(&self) -> Metadata {
        Metadata::named(self.name.clone())
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        Ok(Profile::Default.collect(self.values.clone()))
    }
}

/// The defaults, where the address that was given to listen on says what its own links are.
fn defaults(listen: Option<SocketAddr>) -> Layer {
    let mut values: Dict = KNOWN
        .iter()
        .filter_map(|known| Some((known.key.to_owned(), Value::from(known.default?))))
        .collect();
    if let Some(address) = listen {
        values.insert("public_url".to_owned(), Value::from(own_url(address)));
    }
    Layer {
        name: DEFAULT.to_owned(),
        values,
    }
}

/// Where people on this machine reach what listens here; those of others need the setting.
fn own_url(listen: SocketAddr) -> String {
    let ip = listen.ip();
    let goes_by_name = ip.is_unspecified() || ip == Ipv4Addr::LOCALHOST || ip == Ipv6Addr::LOCALHOST;
    if goes_by_name {
        format!("http://localhost:{}", listen.port())
    } else {
        format!("http://{listen}")
    }
}

fn file(path: &Path) -> Result<Layer, SettingsError> {
    let content = std::fs::read_to_string(path).map_err(|cause| SettingsError::Unreadable {
        path: path.to_owned(),
        cause,
    })?;
    let values: Dict = Toml::from_str(&content).map_err(|error| SettingsError::Malformed {
        path: path.to_owned(),
        place: place_of(&error.to_string()),
    })?;
    let name = format!("file {}", path.display());
    for key in values.keys() {
        refuse_foreign(key, &name)?;
    }
    Ok(Layer { name, values })
}

/// The first line of a TOML error tells line and column; those after it repeat the text, which may hold a secret.
fn place_of(error: &str) -> String {
    let first = error.lines().next().unwrap_or_default();
    first.strip_prefix("TOML parse error at ").unwrap_or(first).to_owned()
}

fn from_environment(environment: impl IntoIterator<Item = (String, String)>) -> Result<Layer, SettingsError> {
    let mut values = Dict::new();
    for (name, value) in environment {
        let Some(key) = name.strip_prefix(PREFIX).map(str::to_ascii_lowercase) else {
            continue;
        };
        if key.starts_with(TEST_PREFIX) {
            continue;
        }
        // `ACQUAINT_Listen` is a slip, not a setting.
        if variable(&key) != name {
            return Err(SettingsError::Unknown { name });
        }
        refuse_foreign(&key, ENVIRONMENT)?;
        values.insert(key, Value::from(value));
    }
    Ok(Layer {
        name: ENVIRONMENT.to_owned(),
        values,
    })
}

fn refuse_foreign(key: &str, source: &str) -> Result<(), SettingsError> {
    if KNOWN.iter().any(|known| known.key == key) {
        return Ok(());
    }
    let name = written_name(key, source);
    Err(SettingsError::Unknown { name })
}

fn variable(key: &str) -> String {
    format!("{PREFIX}{}", key.to_ascii_uppercase())
}

fn written_name(key: &str, source: &str) -> String {
    match source.strip_prefix("file ") {
        Some(path) => format!("`{key}` in {path}"),
        None => variable(key),
    }
}

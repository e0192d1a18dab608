//! Values that are never shown whole: signing keys, and URLs that carry a password.

use std::fmt;

const MASK: &str = "***";

/// A signing key, as its bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl Secret {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The key itself.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(MASK)
    }
}

/// A URL that may carry a password. `Debug` and `Display` leave the password out.
#[derive(Clone, PartialEq, Eq)]
pub struct PrivateUrl(String);

impl PrivateUrl {
    pub(crate) fn new(url: String) -> Self {
        Self(url)
    }

    /// The whole URL, password included.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PrivateUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&mask_url(&self.0))
    }
}

impl fmt::Debug for PrivateUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

pub(crate) fn mask() -> String {
    MASK.to_owned()
}

/// The URL with its password replaced. Works on the text, since libpq takes URLs (several hosts) that are none by the
/// standard; in doubt it hides too much.
pub(crate) fn mask_url(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return mask();
    };
    let Some((user, place)) = rest.rsplit_once('@') else {
        return format!("{scheme}://{}", mask_query(rest));
    };
    if user.contains(['/', '?', '#']) {
        return format!("{scheme}://{MASK}");
    }
    let place = mask_query(place);
    match user.split_once(':') {
        Some((name, _)) => format!("{scheme}://{name}:{MASK}@{place}"),
        None => format!("{scheme}://{user}@{place}"),
    }
}

/// libpq also takes `password=` and `sslpassword=` as parameters.
fn mask_query(place: &str) -> String {
    let Some((before, query)) = place.split_once('?') else {
        return place.to_owned();
    };
    let pairs: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            // libpq decodes names too: `p%61ssword` is one.
            Some((name, _)) if name.to_ascii_lowercase().contains("pass") || name.contains('%') => {
                format!("{name}={MASK}")
            }
            _ => pair.to_owned(),
        })
        .collect();
    format!("{before}?{}", pairs.join("&"))
}

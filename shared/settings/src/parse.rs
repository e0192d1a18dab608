//! From a setting's text to its value, or to a sentence that says what would be right. Sentences about values that may
//! hold a secret never repeat them.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use ipnet::IpNet;
use url::{Host, Url};

use crate::database_url;
use crate::private::{PrivateUrl, Secret};
use crate::{LmtpListen, LogFormat, NewOrganizers, OrganizerAddress};

/// Shorter keys could be guessed: half of an HMAC-SHA-256 is what a link carries.
const SECRET_BYTES_MIN: usize = 32;

/// What a parser answers: the value, or what would be right.
pub(crate) type Parsed<T> = Result<T, String>;

/// Base of every link, kept without a slash at its end so that paths can follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    url: Url,
    text: String,
}

impl PublicUrl {
    /// The base without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The base as a URL.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Whether it leads to the reader's own machine.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        match self.url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.to_canonical().is_loopback(),
            None => false,
        }
    }

    /// The link to a path that begins with a slash.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.text)
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

pub(crate) fn listen(text: &str) -> Parsed<SocketAddr> {
    text.parse()
        .map_err(|_| format!("{text:?} is no address with a port, such as 127.0.0.1:8080 or [::]:8080"))
}

pub(crate) fn lmtp_listen(text: &str) -> Parsed<LmtpListen> {
    let wrong = || {
        format!(
            "{text:?} is neither an address with a port, such as 127.0.0.1:2424, nor a socket's path, such as unix:/run/acquaint/lmtp"
        )
    };
    match text.strip_prefix("unix:") {
        Some(path) if path.starts_with('/') && !path.contains('\0') => Ok(LmtpListen::Path(PathBuf::from(path))),
        Some(_) => Err(wrong()),
        None => text.parse().map(LmtpListen::Port).map_err(|_| wrong()),
    }
}

/// A name as in RFC 8601, 2.5: mostly the mail server's host name.
pub(crate) fn authserv_id(text: &str) -> Parsed<String> {
    if text.is_empty() || text.contains(|c: char| c.is_whitespace() || c.is_control() || c == ';') {
        return Err(format!(
            "{text:?} is no name for Authentication-Results; give the one that your mail server writes, such as mx.example.org"
        ));
    }
    Ok(text.to_owned())
}

pub(crate) fn public_url(text: &str) -> Parsed<PublicUrl> {
    const RIGHT: &str =
        "give an http:// or https:// address without user, query or fragment, such as https://events.example.org";
    let url = Url::parse(text).map_err(|cause| format!("it is no URL ({cause}); {RIGHT}"))?;
    let plain =
        url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none();
    if !matches!(url.scheme(), "http" | "https") || !plain {
        return Err(RIGHT.to_owned());
    }
    let text = url.as_str().trim_end_matches('/').to_owned();
    Ok(PublicUrl { url, text })
}

pub(crate) fn folder(text: &str) -> Parsed<PathBuf> {
    if text.contains('\0') {
        return Err(format!("{text:?} is no path of a folder, such as ./data"));
    }
    Ok(PathBuf::from(text))
}

pub(crate) fn file(text: &str) -> Parsed<PathBuf> {
    if text.contains('\0') || text.ends_with('/') {
        return Err(format!("{text:?} is no path of a file, such as /etc/acquaint/dkim.pem"));
    }
    Ok(PathBuf::from(text))
}

pub(crate) fn postgres_url(text: &str) -> Parsed<PrivateUrl> {
    // No parse by the URL standard: libpq takes more, for example several hosts.
    let place = text
        .strip_prefix("postgres://")
        .or_else(|| text.strip_prefix("postgresql://"));
    match place {
        Some(place) if !place.is_empty() && !text.contains(char::is_control) => match database_url::fault(place) {
            None => Ok(PrivateUrl::new(text.to_owned())),
            Some(fault) => Err(fault),
        },
        _ => Err("give a URL such as postgres://user:password@host:5432/acquaint, or unset it for SQLite".to_owned()),
    }
}

pub(crate) fn amqp_url(text: &str) -> Parsed<PrivateUrl> {
    const RIGHT: &str = "give a URL such as amqp://user:password@host:5672/acquaint or amqps://user:password@host/acquaint, or unset it for the queue inside the process";
    let url = Url::parse(text).map_err(|cause| format!("it is no URL ({cause}); {RIGHT}"))?;
    let has_host = url.host_str().is_some_and(|host| !host.is_empty());
    if !matches!(url.scheme(), "amqp" | "amqps") || !has_host {
        return Err(RIGHT.to_owned());
    }
    Ok(PrivateUrl::new(text.to_owned()))
}

pub(crate) fn smtp_url(text: &str) -> Parsed<PrivateUrl> {
    const RIGHT: &str = "give a URL such as smtp://user:password@host:587?tls=required or smtps://host, or unset it for the mailbox folder";
    let url = Url::parse(text).map_err(|cause| format!("it is no URL ({cause}); {RIGHT}"))?;
    let has_host = url.host_str().is_some_and(|host| !host.is_empty());
    if !matches!(url.scheme(), "smtp" | "smtps") || !has_host {
        return Err(RIGHT.to_owned());
    }
    Ok(PrivateUrl::new(text.to_owned()))
}

/// Only the shape; what a mailbox is in full, the mail crate knows.
pub(crate) fn mail_from(text: &str) -> Parsed<String> {
    let address = match text.strip_suffix('>') {
        Some(named) => named.rsplit_once('<').map(|(_, address)| address),
        None => Some(text),
    };
    let looks_right = address
        .and_then(|address| address.rsplit_once('@'))
        .is_some_and(|(local, domain)| is_word(local) && is_word(domain));
    if looks_right && !text.contains(char::is_control) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "{text:?} is no sender; write Name <events@example.org> or events@example.org"
        ))
    }
}

fn is_word(part: &str) -> bool {
    !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ','))
}

pub(crate) fn secret(text: &str) -> Parsed<Secret> {
    if text.len() < SECRET_BYTES_MIN {
        return Err(format!(
            "it has {} bytes and needs {SECRET_BYTES_MIN} or more; `openssl rand -hex 32` makes a good one",
            text.len()
        ));
    }
    Ok(Secret::new(text.as_bytes().to_vec()))
}

pub(crate) fn domain(text: &str) -> Parsed<String> {
    dns_name(text).ok_or_else(|| {
        format!("{text:?} is no mail domain; write one such as reply.example.org (other alphabets in their xn-- form)")
    })
}

/// The name of a DKIM key: the part of the DNS name before `._domainkey`.
pub(crate) fn selector(text: &str) -> Parsed<String> {
    dns_name(text).ok_or_else(|| {
        format!("{text:?} is no name of a DKIM key; write the part before ._domainkey in DNS, such as acquaint2026")
    })
}

fn dns_name(text: &str) -> Option<String> {
    let name = text.to_ascii_lowercase();
    let label_is_right = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    (name.len() <= 253 && name.split('.').all(label_is_right)).then_some(name)
}

pub(crate) fn organizer_address(text: &str) -> Parsed<OrganizerAddress> {
    match text {
        "token" => Ok(OrganizerAddress::Token),
        "fixed" => Ok(OrganizerAddress::Fixed),
        _ => Err(format!("{text:?} is neither `token` nor `fixed`")),
    }
}

pub(crate) fn new_organizers(text: &str) -> Parsed<NewOrganizers> {
    match text {
        "trusted" => Ok(NewOrganizers::Trusted),
        "limited" => Ok(NewOrganizers::Limited),
        _ => Err(format!("{text:?} is neither `trusted` nor `limited`")),
    }
}

pub(crate) fn networks(text: &str) -> Parsed<Vec<IpNet>> {
    text.split(',').map(|part| network(part.trim())).collect()
}

fn network(text: &str) -> Parsed<IpNet> {
    text.parse::<IpNet>()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
        .map_err(|_| {
            format!("{text:?} is no network; write addresses or networks with commas between, such as 10.0.0.0/8,::1")
        })
}

pub(crate) fn on_off(text: &str) -> Parsed<bool> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(format!("{text:?} is neither `on` nor `off`")),
    }
}

pub(crate) fn signup(text: &str) -> Parsed<bool> {
    match text {
        "open" => Ok(true),
        "closed" => Ok(false),
        _ => Err(format!("{text:?} is neither `open` nor `closed`")),
    }
}

/// Up to an hour.
pub(crate) fn seconds(text: &str) -> Parsed<Duration> {
    let seconds = text.parse().ok().filter(|seconds| *seconds <= 3_600);
    seconds
        .map(Duration::from_secs)
        .ok_or_else(|| format!("{text:?} is no whole number of seconds from 0 to 3600"))
}

pub(crate) fn log_format(text: &str) -> Parsed<LogFormat> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err(format!("{text:?} is neither `text` nor `json`")),
    }
}

//! The mail server: where it is, how to get a connection that may send.

use std::fmt;
use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::Ehlo;
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT};
use tokio::net::TcpStream;
use tokio::time::timeout;
use url::{Host, Url};

use super::Patience;
use super::connection::SmtpConnection;
use super::reply::described;
use crate::MailError;

/// When the connection is encrypted.
enum Encryption {
    Never,
    /// STARTTLS where the server offers it.
    Offered(TlsParameters),
    /// STARTTLS, or nothing is sent.
    Required(TlsParameters),
    /// From the first octet.
    FromStart(TlsParameters),
}

/// Where letters are handed in.
pub(super) struct Server {
    host: String,
    port: u16,
    encryption: Encryption,
    credentials: Option<Credentials>,
    hello: ClientId,
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl fmt::Debug for Server {
    /// Without the credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Server({self})")
    }
}

impl Server {
    pub(super) fn from_url(text: &str) -> Result<Self, MailError> {
        let url = Url::parse(text).map_err(|error| MailError::SmtpUrl(error.to_string()))?;
        let host = host(&url).ok_or_else(|| MailError::SmtpUrl("it names no host".to_owned()))?;
        let (encryption, port) = encryption(&url, &host)?;
        Ok(Self {
            port: url.port().unwrap_or(port),
            encryption,
            credentials: credentials(&url)?,
            hello: hello(&url),
            host,
        })
    }

    /// A connection that is greeted, encrypted and authenticated as the URL asks; if there is none, why.
    pub(super) async fn connect(&self, patience: Patience) -> Result<SmtpConnection, String> {
        let mut connection = self.open(patience).await?;
        self.encrypt(&mut connection, patience.command).await?;
        if let Some(credentials) = &self.credentials {
            within(patience.command, connection.auth(DEFAULT_MECHANISMS, credentials))
                .await
                .map_err(|why| format!("the mail server {self} refuses the user name or password: {why}"))?;
        }
        let pipelines = self.pipelines(&mut connection, patience.command).await?;
        Ok(SmtpConnection::new(connection, pipelines))
    }

    /// Whether the server takes several commands at once. lettre passes by what it has no use for, so it is asked anew.
    async fn pipelines(&self, connection: &mut AsyncSmtpConnection, patience: Duration) -> Result<bool, String> {
        let hello = Ehlo::new(self.hello.clone());
        let answer = within(patience, connection.command(hello))
            .await
            .map_err(|why| format!("the mail server {self} does not say what it can do: {why}"))?;
        Ok(answer
            .message()
            .any(|line| line.trim().eq_ignore_ascii_case("PIPELINING")))
    }

    async fn open(&self, patience: Patience) -> Result<AsyncSmtpConnection, String> {
        let unreachable = |why: String| format!("the mail server {self} can't be reached: {why}");
        let address = (self.host.as_str(), self.port);
        if let Encryption::FromStart(tls) = &self.encryption {
            // lettre wraps only a socket that it opened itself, so this one has no TCP_NODELAY. Where that matters
            // (a relay close by), `?tls=required` is as safe and faster.
            let connecting = AsyncSmtpConnection::connect_tokio1(
                address,
                Some(patience.connect),
                &self.hello,
                Some(tls.clone()),
                None,
            );
            return within(patience.connect + patience.command, connecting)
                .await
                .map_err(unreachable);
        }
        let stream = match timeout(patience.connect, TcpStream::connect(address)).await {
            Err(_) => return Err(unreachable(SILENCE.to_owned())),
            Ok(connected) => connected.map_err(|error| unreachable(error.to_string()))?,
        };
        stream
            .set_nodelay(true)
            .map_err(|error| unreachable(error.to_string()))?;
        within(
            patience.command,
            AsyncSmtpConnection::connect_with_transport(Box::new(stream), &self.hello),
        )
        .await
        .map_err(unreachable)
    }

    async fn encrypt(&self, connection: &mut AsyncSmtpConnection, patience: Duration) -> Result<(), String> {
        let tls = match &self.encryption {
            Encryption::Required(tls) => tls,
            Encryption::Offered(tls) if connection.can_starttls() => tls,
            Encryption::Never | Encryption::Offered(_) | Encryption::FromStart(_) => return Ok(()),
        };
        within(patience, connection.starttls(tls.clone(), &self.hello))
            .await
            .map_err(|why| format!("the connection to the mail server {self} can't be encrypted: {why}"))
    }
}

const SILENCE: &str = "no answer in time";

/// Waits for the server, but not for ever.
async fn within<T>(
    patience: Duration,
    asked: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
) -> Result<T, String> {
    match timeout(patience, asked).await {
        Err(_) => Err(SILENCE.to_owned()),
        Ok(answer) => answer.map_err(|error| described(&error)),
    }
}

/// The host, an IPv6 address without its brackets.
fn host(url: &Url) -> Option<String> {
    // `smtp` is no scheme that the URL standard knows, so its hosts come as they were written.
    match url.host()? {
        Host::Domain(name) => Some(name.to_owned()).filter(|name| !name.is_empty()),
        Host::Ipv4(address) => Some(address.to_string()),
        Host::Ipv6(address) => Some(address.to_string()),
    }
}

fn encryption(url: &Url, host: &str) -> Result<(Encryption, u16), MailError> {
    let asked = url
        .query_pairs()
        .find(|(key, _)| key == "tls")
        .map(|(_, value)| value.into_owned());
    let tls = || TlsParameters::new(host.to_owned()).map_err(|error| MailError::SmtpUrl(described(&error)));
    Ok(match (url.scheme(), asked.as_deref()) {
        ("smtp", None) => (Encryption::Never, SMTP_PORT),
        ("smtp", Some("required")) => (Encryption::Required(tls()?), SUBMISSION_PORT),
        ("smtp", Some("opportunistic")) => (Encryption::Offered(tls()?), SUBMISSION_PORT),
        ("smtps", _) => (Encryption::FromStart(tls()?), SUBMISSIONS_PORT),
        ("smtp", Some(_)) => {
            return Err(MailError::SmtpUrl(
                "`tls` is neither `required` nor `opportunistic`".to_owned(),
            ));
        }
        _ => {
            return Err(MailError::SmtpUrl(
                "it begins with neither `smtp://` nor `smtps://`".to_owned(),
            ));
        }
    })
}

fn credentials(url: &Url) -> Result<Option<Credentials>, MailError> {
    let Some(password) = url.password() else {
        return Ok(None);
    };
    let decoded = |text: &str| {
        percent_decoded(text)
            .ok_or_else(|| MailError::SmtpUrl("its user or password is not percent-encoded".to_owned()))
    };
    Ok(Some(Credentials::new(decoded(url.username())?, decoded(password)?)))
}

/// The name that EHLO gives: the URL's path, or what this machine is called.
fn hello(url: &Url) -> ClientId {
    match url.path().trim_matches('/') {
        "" => ClientId::default(),
        name => ClientId::Domain(name.to_owned()),
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut octets = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(octet) = rest.next() {
        if octet != b'%' {
            octets.push(octet);
            continue;
        }
        let pair = [rest.next()?, rest.next()?];
        octets.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
    }
    String::from_utf8(octets).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_read_as_lettre_reads_it() {
        for (url, server) in [
            ("smtp://localhost", "localhost:25"),
            ("smtp://[::1]:2525", "::1:2525"),
            ("smtp://127.0.0.1:2525/events.example.org", "127.0.0.1:2525"),
            ("smtp://mail.example.org?tls=required", "mail.example.org:587"),
            ("smtp://mail.example.org?tls=opportunistic", "mail.example.org:587"),
            ("smtps://u:p@mail.example.org", "mail.example.org:465"),
        ] {
            assert_eq!(Server::from_url(url).unwrap().to_string(), server);
        }
        assert_eq!(
            Server::from_url("smtp://localhost/me.example").unwrap().hello,
            ClientId::Domain("me.example".to_owned())
        );
    }

    #[test]
    fn credentials_are_percent_decoded_and_never_shown() {
        let url = "smtp://me%40example.org:p%25%20%C3%A4+@localhost";
        let server = Server::from_url(url).unwrap();
        assert_eq!(
            server.credentials,
            Some(Credentials::new("me@example.org".to_owned(), "p% ä+".to_owned()))
        );
        assert!(!format!("{server:?}{server}").contains("p%"));
        assert!(Server::from_url("smtp://localhost").unwrap().credentials.is_none());
    }

    #[test]
    fn a_url_that_can_not_be_used_is_refused_without_repeating_it() {
        for wrong in [
            "",
            "localhost:25",
            "http://u:secret@localhost",
            "smtp://",
            "smtp://u:secret@host?tls=maybe",
            "smtp://u:secret%@host",
        ] {
            let refusal = Server::from_url(wrong)
                .err()
                .unwrap_or_else(|| panic!("{wrong}"))
                .to_string();
            assert!(!refusal.contains("secret"), "{refusal}");
        }
    }
}

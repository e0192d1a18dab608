//! The connection to a broker over TLS: rustls with ring, trusting the machine's authorities or those of a file.
//!
//! lapin's own TLS brings a reader of PKCS#12 files with some hundred crates. It takes any reactor of async-rs, so it is
//! given one whose connections are encrypted already.

use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::os::fd::{AsFd, AsRawFd};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use async_rs::traits::Reactor;
use async_rs::util::RuntimeParts;
use async_rs::{Runtime, Tokio};
use futures_util::{AsyncRead, AsyncWrite, Stream};
use lapin::ErrorKind;
use lapin::uri::{AMQPScheme, AMQPUri};
use tokio::net::TcpStream;
use tokio::time::Sleep;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{CertificateError, ClientConfig, Error, RootCertStore};
use tokio_util::compat::{Compat, TokioAsyncReadCompatExt};
use url::Url;

use crate::BrokerError;

/// Whom to expect at the other end, and whose word for it is taken.
#[derive(Clone, Debug)]
pub(super) struct Tls {
    config: Arc<ClientConfig>,
    server: ServerName<'static>,
}

impl Tls {
    /// What `url`, of which `uri` was made, asks for; none: a connection without TLS.
    pub(super) fn of(url: &str, uri: &AMQPUri) -> Result<Option<Self>, BrokerError> {
        let ca_file = ca_file(url);
        match (&uri.scheme, ca_file) {
            (AMQPScheme::AMQP, None) => Ok(None),
            (AMQPScheme::AMQP, Some(_)) => Err(BrokerError::Url("cacertfile wants amqps:// before it".to_owned())),
            (AMQPScheme::AMQPS, ca_file) => {
                let host = uri.authority.host.clone();
                let server = ServerName::try_from(host.clone())
                    .map_err(|_| BrokerError::Url(format!("{host} is no name that a certificate can have")))?;
                let config = config(roots(ca_file)?).map_err(|error| BrokerError::Tls(error.to_string()))?;
                Ok(Some(Self {
                    config: Arc::new(config),
                    server,
                }))
            }
        }
    }

    /// A runtime for lapin, which has every connection encrypted. To be called within a tokio runtime.
    pub(super) fn runtime(&self) -> Runtime<RuntimeParts<Tokio, TlsReactor>> {
        let (tokio, tls) = (Tokio::current(), self.clone());
        let reactor = TlsReactor {
            tokio: tokio.clone(),
            tls,
        };
        Runtime::new(RuntimeParts::new(tokio, reactor))
    }
}

/// The file with certificates of authorities that the URL names, as RabbitMQ's own clients take it.
fn ca_file(url: &str) -> Option<PathBuf> {
    let url = Url::parse(url).ok()?;
    let (_, file) = url.query_pairs().find(|(name, _)| name == "cacertfile")?;
    Some(PathBuf::from(file.into_owned()))
}

fn roots(ca_file: Option<PathBuf>) -> Result<RootCertStore, BrokerError> {
    let mut roots = RootCertStore::empty();
    let Some(file) = ca_file else {
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if roots.is_empty() {
            return Err(BrokerError::Url(
                "this machine knows no certificate authority: install them (Debian: apt install ca-certificates), or name a file with the broker's, ?cacertfile=/etc/ssl/broker-ca.pem"
                    .to_owned(),
            ));
        }
        return Ok(roots);
    };
    let unusable = |why: String| BrokerError::Url(format!("cacertfile {}: {why}", file.display()));
    let listed = CertificateDer::pem_file_iter(&file).map_err(|error| unusable(error.to_string()))?;
    for certificate in listed {
        let certificate = certificate.map_err(|error| unusable(error.to_string()))?;
        roots.add(certificate).map_err(|error| unusable(error.to_string()))?;
    }
    if roots.is_empty() {
        return Err(unusable("there is no certificate in it (PEM)".to_owned()));
    }
    Ok(roots)
}

fn config(roots: RootCertStore) -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions()?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

/// tokio, with TLS over each connection.
#[derive(Clone, Debug)]
pub(super) struct TlsReactor {
    tokio: Tokio,
    tls: Tls,
}

impl Reactor for TlsReactor {
    type TcpStream = Compat<TlsStream<TcpStream>>;
    type Sleep = Sleep;

    fn register<H: Read + Write + AsFd + AsRawFd + Send + 'static>(
        &self,
        socket: H,
    ) -> io::Result<impl AsyncRead + AsyncWrite + Send + Unpin + 'static> {
        self.tokio.register(socket)
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        self.tokio.sleep(duration)
    }

    fn interval(&self, period: Duration) -> impl Stream<Item = Instant> + Send + 'static {
        self.tokio.interval(period)
    }

    fn tcp_connect_addr(
        &self,
        address: SocketAddr,
    ) -> impl Future<Output = io::Result<Self::TcpStream>> + Send + 'static {
        let Tls { config, server } = self.tls.clone();
        async move {
            let stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            let encrypted = TlsConnector::from(config).connect(server, stream).await?;
            Ok(encrypted.compat())
        }
    }
}

/// What is wrong with TLS, if that is why a connection failed, and what to do.
pub(crate) fn fault(error: &lapin::Error) -> Option<BrokerError> {
    let ErrorKind::IOError(cause) = error.kind() else {
        return None;
    };
    let cause = cause.get_ref()?.downcast_ref::<Error>()?;
    Some(BrokerError::Tls(match cause {
        Error::InvalidCertificate(wrong) => refusal(wrong),
        Error::InvalidMessage(_) => {
            "it speaks none at this port; the port for TLS is usually 5671, and without TLS the URL begins with amqp://"
                .to_owned()
        }
        other => other.to_string(),
    }))
}

fn refusal(wrong: &CertificateError) -> String {
    match wrong {
        CertificateError::UnknownIssuer => {
            "its certificate is of an authority that is not trusted here; name a file with the authority's own certificate in the URL, ?cacertfile=/etc/ssl/broker-ca.pem"
                .to_owned()
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            format!("its certificate is another name's ({wrong}); write the name that it has into the URL")
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "its certificate has expired; it needs a new one, or this machine's clock is wrong".to_owned()
        }
        _ => format!("its certificate can't be trusted ({wrong})"),
    }
}

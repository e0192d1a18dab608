//! The LMTP server (RFC 2033) that our own mail server hands mail to: answers of calendars, bounces, plain words.
//!
//! "250" after a mail means that it is committed; whatever keeps us from that is a 4yz, so that the mail server keeps it
//! and tries again. A mail is not looked into here. What a line means is in [`command`], how octets become lines and
//! mails in [`wire`], the conversation in [`session`].

mod command;
mod session;
mod wire;

use std::io;
use std::net::SocketAddr;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use mail::MailIdentity;
use store::Store;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, UnixListener, UnixStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use session::Session;

/// How much a peer may ask of it.
#[derive(Clone, Copy, Debug)]
pub struct LmtpLimits {
    /// Largest mail, in octets.
    pub message: usize,
    /// Most addresses for one mail.
    pub recipients: usize,
    /// Most commands in one conversation.
    pub commands: u32,
    /// Most commands that are none.
    pub mistakes: u32,
    /// Most conversations at once.
    pub conversations: usize,
    /// How long a peer may be silent. Mail servers keep conversations open for the next mail (RFC 5321, 4.5.3.2.7).
    pub silence: Duration,
    /// How long one mail may take to come.
    pub message_within: Duration,
}

impl Default for LmtpLimits {
    fn default() -> Self {
        Self {
            message: mail::inbound::MAX_MESSAGE,
            recipients: 100,
            commands: 10_000,
            mistakes: 20,
            conversations: 32,
            silence: Duration::from_mins(5),
            message_within: Duration::from_mins(10),
        }
    }
}

/// Where the mail server finds us.
#[derive(Debug)]
pub struct LmtpListener {
    socket: Socket,
    limits: LmtpLimits,
}

#[derive(Debug)]
enum Socket {
    Tcp(TcpListener),
    Unix(UnixListener, PathBuf),
}

impl LmtpListener {
    /// Listens on a port.
    pub async fn on_port(address: SocketAddr) -> io::Result<Self> {
        let socket = Socket::Tcp(TcpListener::bind(address).await?);
        Ok(Self {
            socket,
            limits: LmtpLimits::default(),
        })
    }

    /// Listens on a unix socket. The mail server runs as a user of its own, so the permissions of the folder say who may
    /// connect. A socket that a crash left behind is taken over, one that somebody answers on is not.
    pub async fn on_path(path: &Path) -> io::Result<Self> {
        let left_behind = path.symlink_metadata().is_ok_and(|found| found.file_type().is_socket());
        if left_behind && UnixStream::connect(path).await.is_err() {
            std::fs::remove_file(path)?;
        }
        let listener = UnixListener::bind(path)?;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o666))?;
        Ok(Self {
            socket: Socket::Unix(listener, path.to_owned()),
            limits: LmtpLimits::default(),
        })
    }

    /// The same with other limits.
    #[must_use]
    pub fn with_limits(self, limits: LmtpLimits) -> Self {
        Self { limits, ..self }
    }

    /// The port, if it is one.
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        match &self.socket {
            Socket::Tcp(listener) => listener.local_addr().ok().map(|address| address.port()),
            Socket::Unix(..) => None,
        }
    }
}

/// What all conversations share.
pub(crate) struct LmtpContext {
    pub(crate) store: Store,
    pub(crate) identity: Arc<MailIdentity>,
    pub(crate) stop: CancellationToken,
}

/// Takes mail until it is stopped. A mail whose last octet has come is still kept; one under way is not acknowledged, so
/// the mail server brings it again.
pub(crate) async fn serve(listener: LmtpListener, counter: LmtpContext) {
    let LmtpListener { socket, limits } = listener;
    let counter = Arc::new(counter);
    let places = Arc::new(Semaphore::new(limits.conversations));
    let conversations = TaskTracker::new();
    while let Some(accepted) = counter.stop.run_until_cancelled(accept(&socket)).await {
        let stream = match accepted {
            Ok(stream) => stream,
            Err(error) => {
                tracing::warn!(%error, "a connection to the LMTP server failed");
                // Out of file descriptors, most likely: at once it would fail again.
                tokio::time::sleep(Duration::from_millis(200)).await;
                continue;
            }
        };
        let place = Arc::clone(&places).try_acquire_owned().ok();
        let counter = Arc::clone(&counter);
        conversations.spawn(async move {
            let session = Session::new(stream, counter, limits);
            match place {
                Some(_place) => session.run().await,
                None => session.turn_away().await,
            }
        });
    }
    conversations.close();
    conversations.wait().await;
    if let Socket::Unix(_, path) = &socket {
        let _ = std::fs::remove_file(path);
    }
}

/// A peer, whichever way it came.
trait Peer: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Peer for T {}

async fn accept(socket: &Socket) -> io::Result<Box<dyn Peer>> {
    match socket {
        Socket::Tcp(listener) => {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            Ok(Box::new(stream))
        }
        Socket::Unix(listener, _) => Ok(Box::new(listener.accept().await?.0)),
    }
}

#[cfg(test)]
mod tests;

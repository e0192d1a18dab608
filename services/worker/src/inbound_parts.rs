//! Starts what deals with mail from outside: the LMTP server, the reader of what it kept, and the letters to organizers
//! that follow.

use std::sync::Arc;
use std::time::Duration;

use mail::{MailIdentity, Transport};
use store::{RsvpQueue, Store};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::inbound::Inbox;
use crate::lmtp::{self, LmtpListener};
use crate::notices::Notifier;
use crate::shutdown::Shutdown;

/// What those parts work with.
pub(crate) struct InboundParts {
    pub(crate) store: Store,
    pub(crate) rsvp_queue: RsvpQueue,
    pub(crate) identity: Arc<MailIdentity>,
    pub(crate) transport: Arc<Transport>,
    pub(crate) lmtp: Option<LmtpListener>,
    pub(crate) authserv_id: Option<String>,
    /// How often it is looked for what nobody was woken for.
    pub(crate) every: Duration,
    pub(crate) shutdown: Shutdown,
}

impl InboundParts {
    /// Starts them. They end once nothing new is to be begun.
    pub(crate) fn start(self) -> Vec<JoinHandle<()>> {
        let Self {
            store,
            rsvp_queue,
            identity,
            transport,
            lmtp,
            authserv_id,
            every,
            shutdown,
        } = self;
        let came = Arc::new(Notify::new());
        let inbox = Inbox {
            store: store.clone(),
            rsvp_queue,
            identity: Arc::clone(&identity),
            authserv_id,
            came: Arc::clone(&came),
            every,
            shutdown: shutdown.clone(),
        };
        let notifier = Notifier {
            store: store.clone(),
            identity: Arc::clone(&identity),
            transport,
            every,
            shutdown: shutdown.clone(),
        };
        let counter = lmtp::LmtpContext {
            store,
            identity,
            came,
            stop: shutdown.taking,
        };
        let mut parts = vec![tokio::spawn(inbox.run()), tokio::spawn(notifier.run())];
        parts.extend(lmtp.map(|listener| tokio::spawn(lmtp::serve(listener, counter))));
        parts
    }
}

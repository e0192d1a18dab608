//! Starts what deals with mail from outside: the LMTP server, the reader of what it kept, and the letters to organizers
//! that follow.

use std::sync::Arc;
use std::time::Duration;

use mail::{Stationery, Transport};
use store::{SeatDesk, Store};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::inbound::Inbox;
use crate::lmtp::{self, LmtpListener};
use crate::notices::Notifier;
use crate::worker::Stops;

/// What those parts work with.
pub(crate) struct Outside {
    pub(crate) store: Store,
    pub(crate) desk: SeatDesk,
    pub(crate) stationery: Arc<Stationery>,
    pub(crate) transport: Arc<Transport>,
    pub(crate) lmtp: Option<LmtpListener>,
    pub(crate) authserv_id: Option<String>,
    /// How often it is looked for what nobody was woken for.
    pub(crate) every: Duration,
    pub(crate) stops: Stops,
}

impl Outside {
    /// Starts them. They end once nothing new is to be begun.
    pub(crate) fn start(self) -> Vec<JoinHandle<()>> {
        let Self {
            store,
            desk,
            stationery,
            transport,
            lmtp,
            authserv_id,
            every,
            stops,
        } = self;
        let came = Arc::new(Notify::new());
        let inbox = Inbox {
            store: store.clone(),
            desk,
            stationery: Arc::clone(&stationery),
            authserv_id,
            came: Arc::clone(&came),
            every,
            stops: stops.clone(),
        };
        let notifier = Notifier {
            store: store.clone(),
            stationery: Arc::clone(&stationery),
            transport,
            every,
            stops: stops.clone(),
        };
        let counter = lmtp::Counter {
            store,
            stationery,
            came,
            stop: stops.taking,
        };
        let mut parts = vec![tokio::spawn(inbox.run()), tokio::spawn(notifier.run())];
        parts.extend(lmtp.map(|listener| tokio::spawn(lmtp::serve(listener, counter))));
        parts
    }
}

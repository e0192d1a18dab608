//! Sends notices to organizers: taken under a lease, handed to the mail server, marked. A few a day, so one at a time.

use std::sync::Arc;
use std::time::Duration;

use domain::DeliveryId;
use domain::mail::delivery::Verdict;
use domain::values::ids::Id;
use letters::LetterError;
use letters::organizer_notification::{self, About, NoticeFacts};
use mail::{MailIdentity, Transport};
use store::mail::notices;
use store::mail::notices::{Notice, NoticeState};
use store::rsvp::invitations;
use store::{Store, StoreError};
use tokio::time::MissedTickBehavior;

use crate::shutdown::Shutdown;

/// Notices taken at once.
const PAGE: u16 = 8;

/// How long they are held: a page whose every letter the mail server scans for minutes.
const LEASE: Duration = Duration::from_hours(1);

/// Sends notices.
pub(crate) struct Notifier {
    pub(crate) store: Store,
    pub(crate) identity: Arc<MailIdentity>,
    pub(crate) transport: Arc<Transport>,
    pub(crate) every: Duration,
    pub(crate) shutdown: Shutdown,
}

impl Notifier {
    /// Runs until nothing new is to be begun.
    pub(crate) async fn run(self) {
        let mut ticks = tokio::time::interval(self.every);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while self.shutdown.taking.run_until_cancelled(ticks.tick()).await.is_some() {
            match self.page().await {
                Ok(true) => ticks.reset_immediately(),
                // The parts that wait for the database say that it is away.
                Ok(false) | Err(StoreError::Unavailable(_)) => {}
                Err(error) => tracing::error!(%error, "notices to organizers could not be seen to"),
            }
        }
    }

    /// Sends a page; whether there may be more, and the mail server took them.
    async fn page(&self) -> Result<bool, StoreError> {
        let held = self.store.write(|tx| notices::claim(tx, PAGE, LEASE)).await?;
        let full = held.len() >= usize::from(PAGE);
        let mut taken = true;
        for notice in held {
            let Some(notice) = self.worded(notice).await? else {
                continue;
            };
            let verdict = if taken && !self.shutdown.taking.is_cancelled() {
                self.send(&notice).await
            } else {
                // Nothing is to be had from asking a server that is away once for each.
                Verdict::Away("the mail server is away".to_owned())
            };
            taken &= !matches!(verdict, Verdict::Away(_));
            let marked = self.store.write(move |tx| notices::mark(tx, &notice, &verdict)).await?;
            if let Some(state @ (NoticeState::Sent | NoticeState::Failed)) = marked {
                count(state.as_str());
            }
        }
        Ok(full && taken)
    }

    /// Finds the words of a notice that has none yet; none: the invitation that it was about is gone.
    async fn worded(&self, mut notice: Notice) -> Result<Option<Notice>, StoreError> {
        if !notice.body.is_empty() {
            return Ok(Some(notice));
        }
        let opened = match notice.invitation {
            Some(invitation) => self.store.read(move |tx| invitations::open(tx, invitation)).await?,
            None => None,
        };
        let Some(opened) = opened else {
            let gone = Verdict::Refused("the invitation that it was about is gone".to_owned());
            self.store.write(move |tx| notices::mark(tx, &notice, &gone)).await?;
            return Ok(None);
        };
        let about = About {
            event: &opened.event,
            invitation: &opened.invitation,
            day: None,
        };
        let wording = about.passed_over();
        (notice.title, notice.body) = (wording.title, wording.body);
        Ok(Some(notice))
    }

    /// One that is cut off in mid-conversation goes out again under its Message-ID.
    async fn send(&self, notice: &Notice) -> Verdict {
        let facts = NoticeFacts {
            id: DeliveryId::from_uuid(notice.id),
            group: &notice.group,
            recipient: &notice.recipient,
            reply_to: notice.reply_to.as_ref(),
            title: &notice.title,
            body: &notice.body,
            now: self.store.now(),
        };
        let sealed = match organizer_notification::compose(&self.identity, &facts) {
            Ok(envelope) => self.identity.sign(envelope).await.map_err(LetterError::from),
            Err(error) => Err(error),
        };
        let verdict = match sealed {
            Ok(envelope) => {
                let delivered = Box::pin(self.transport.deliver(&envelope));
                let cut = self.shutdown.sending.run_until_cancelled(delivered).await;
                cut.unwrap_or_else(|| Verdict::Unknown("Acquaint was stopped".to_owned()))
            }
            Err(error) => Verdict::Refused(error.to_string()),
        };
        if !matches!(verdict, Verdict::Accepted | Verdict::Away(_)) {
            tracing::info!(notice = %notice.id, attempt = notice.attempt, "a notice to an organizer was not taken");
        }
        verdict
    }
}

/// Counts what became of a notice.
pub(crate) fn count(outcome: &'static str) {
    metrics::counter!("acquaint_notices_total", "outcome" => outcome).increment(1);
}

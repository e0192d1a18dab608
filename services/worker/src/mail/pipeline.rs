//! From messages to letters under way: gathers messages about what may be due, claims the letters that are in one
//! transaction, and sets them off. While they go out, the next batch is claimed.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use broker::{Consumer, Delivery};
use domain::DeliveryId;
use futures_util::future::join_all;
use messages::{Content, Happened, WakeUp};
use store::mail::letters;
use store::mail::letters::{Claims, Due};
use store::{Store, StoreError};
use telemetry::{TraceContext, TraceId};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::time::{Instant, timeout_at};
use tokio_util::task::TaskTracker;
use tracing::{Instrument, Span};

use crate::acknowledge::{ack, look_again};
use crate::backoff::{self, Backoff};
use crate::mail::breaker::CircuitBreaker;
use crate::mail::in_flight::InFlight;
use crate::mail::sending::Sender;
use crate::options::WorkerOptions;
use crate::shutdown::Shutdown;

/// Messages by what they ask to look at; the oldest invitation first.
type Batch = BTreeMap<Due, Vec<Delivery>>;

/// How long a message waits whose invitation another transaction holds: its end is milliseconds away.
const BUSY: Duration = Duration::from_millis(50);

/// How long a mail waits that was enqueued behind another about the same.
const BEHIND: Duration = Duration::from_secs(1);

/// Turns messages into letters under way.
pub(crate) struct Pipeline {
    pub(crate) store: Store,
    pub(crate) consumer: Box<dyn Consumer>,
    /// Messages that must be looked at again.
    pub(crate) came_again: mpsc::UnboundedReceiver<Delivery>,
    pub(crate) again: mpsc::UnboundedSender<Delivery>,
    /// The window of letters in flight.
    pub(crate) places: Arc<Semaphore>,
    pub(crate) in_flight: Arc<InFlight>,
    pub(crate) breaker: Arc<CircuitBreaker>,
    pub(crate) sender: Arc<Sender>,
    pub(crate) letters: TaskTracker,
    pub(crate) shutdown: Shutdown,
    pub(crate) options: WorkerOptions,
}

/// What a message asks to look at.
enum WorkItem {
    /// A task, which the process that scheduled it may not run.
    Tasks,
    Mail(Due),
    /// Only outsiders follow it.
    Nothing,
}

fn matter(content: &Content) -> WorkItem {
    let happened = match content {
        Content::WakeUp(WakeUp::LetterOwed(invitation)) => return WorkItem::Mail(Due::Owed(*invitation)),
        Content::WakeUp(WakeUp::MailEnqueued(mail)) => return WorkItem::Mail(Due::Enqueued(*mail)),
        Content::Fact(happened) => happened,
    };
    match happened {
        Happened::EventPublished(_)
        | Happened::EventUpdated(_)
        | Happened::EventCancelled(_)
        | Happened::EventRestored(_) => WorkItem::Tasks,
        Happened::InvitationCreated(data) | Happened::InvitationWithdrawn(data) => {
            WorkItem::Mail(Due::Owed(data.invitation_id))
        }
        Happened::RsvpChanged(data) | Happened::RsvpPromoted(data) => WorkItem::Mail(Due::Owed(data.invitation_id)),
        Happened::GroupCreated(_)
        | Happened::GroupUpdated(_)
        | Happened::MemberInvited(_)
        | Happened::MemberJoined(_)
        | Happened::MemberUpdated(_)
        | Happened::MemberLeft(_)
        | Happened::KeyCreated(_)
        | Happened::KeyRevoked(_)
        | Happened::CheckInCreated(_)
        | Happened::CheckInUndone(_)
        | Happened::GroupDeleted(_)
        | Happened::WebhookCreated(_)
        | Happened::WebhookUpdated(_)
        | Happened::WebhookDeleted(_)
        | Happened::WebhookReplayed(_)
        | Happened::TemplateKept(_)
        | Happened::TemplateDeleted(_)
        | Happened::OriginContinued(_)
        | Happened::InvitationResent(_)
        | Happened::ContactsImported(_)
        | Happened::ContactDeleted(_)
        | Happened::FollowerRemoved(_)
        | Happened::SuppressionLifted(_)
        | Happened::EventAnnounced(_)
        | Happened::LetterCreated(_)
        | Happened::LetterUndone(_)
        | Happened::DoorLinkCreated(_)
        | Happened::DoorLinkRevoked(_)
        | Happened::EventCreated(_)
        | Happened::EventDeleted(_) => WorkItem::Nothing,
    }
}

impl Pipeline {
    /// Runs until nothing new is to be begun.
    pub(crate) async fn run(mut self) {
        loop {
            let batch = self.gather().await;
            let Some(places) = self.room_for(&batch).await else {
                hand_back(batch).await;
                break;
            };
            self.see_to(batch, places).await;
        }
        self.came_again.close();
        while let Some(message) = self.came_again.recv().await {
            let _ = message.requeue().await;
        }
    }

    /// The next batch: full, or as much as came in a few milliseconds.
    async fn gather(&mut self) -> Batch {
        let mut batch = Batch::new();
        let mut deadline = None;
        while batch.len() < self.options.batch {
            let message = match deadline {
                None => self.next().await,
                Some(deadline) => timeout_at(deadline, self.next()).await.unwrap_or(None),
            };
            let Some(message) = message else { break };
            self.enlist(message, &mut batch).await;
            if deadline.is_none() && !batch.is_empty() {
                deadline = Some(Instant::now() + self.options.gather);
            }
        }
        batch
    }

    /// The next message; none once the worker stops. Nothing is lost when the wait is given up.
    async fn next(&mut self) -> Option<Delivery> {
        tokio::select! {
            biased;
            () = self.shutdown.taking.cancelled() => None,
            Some(message) = self.came_again.recv() => Some(message),
            message = self.consumer.next() => Some(message),
        }
    }

    async fn enlist(&self, message: Delivery, batch: &mut Batch) {
        let (kind, redeliveries) = (message.message.content.kind(), message.redeliveries);
        tracing::debug!(trace_id = trace_id(message.trace), kind, redeliveries, "a message came");
        match matter(&message.message.content) {
            WorkItem::Tasks => {
                self.store.tasks_scheduled().notify_one();
                ack(message).await;
            }
            WorkItem::Mail(due) => {
                if let Some(message) = self.in_flight.attach(due, message) {
                    batch.entry(due).or_default().push(message);
                }
            }
            WorkItem::Nothing => ack(message).await,
        }
    }

    /// Waits until the mail server is there and the batch's letters have places; none once the worker stops.
    async fn room_for(&self, batch: &Batch) -> Option<OwnedSemaphorePermit> {
        let letters = u32::try_from(batch.len()).unwrap_or(u32::MAX);
        let places = self
            .shutdown
            .taking
            .run_until_cancelled(Arc::clone(&self.places).acquire_many_owned(letters))
            .await?;
        let mut backoff = Backoff::new(self.options.probe_after, self.options.probe_at_most);
        while self.breaker.pass().is_none() {
            if !backoff.wait(&self.shutdown.taking).await {
                return None;
            }
            match self
                .shutdown
                .taking
                .run_until_cancelled(Box::pin(self.sender.transport.probe()))
                .await?
            {
                Ok(()) => self.breaker.open(),
                Err(why) => tracing::debug!(why, "the mail server is still away"),
            }
        }
        (!self.shutdown.taking.is_cancelled()).then_some(())?;
        places.ok()
    }

    async fn see_to(&self, batch: Batch, mut places: OwnedSemaphorePermit) {
        match self.claim(batch.keys().copied().collect()).await {
            Ok(claimed) => self.set_off(claimed, batch, &mut places).await,
            Err(StoreError::Unavailable(_)) => hand_back(batch).await,
            Err(error) if batch.len() > 1 => {
                tracing::warn!(%error, "letters could not be claimed together; each is tried alone");
                for (due, messages) in batch {
                    let claimed = self.claim(vec![due]).await;
                    self.see_to_one(due, messages, claimed, &mut places).await;
                }
            }
            Err(error) => give_up(batch, &error),
        }
    }

    async fn see_to_one(
        &self,
        due: Due,
        messages: Vec<Delivery>,
        claimed: Result<Claims, StoreError>,
        places: &mut OwnedSemaphorePermit,
    ) {
        let batch = Batch::from([(due, messages)]);
        match claimed {
            Ok(claimed) => self.set_off(claimed, batch, places).await,
            Err(StoreError::Unavailable(_)) => hand_back(batch).await,
            Err(error) => give_up(batch, &error),
        }
    }

    async fn claim(&self, due: Vec<Due>) -> Result<Claims, StoreError> {
        if due.is_empty() {
            return Ok(Claims::default());
        }
        let (lease, own_answers) = (self.options.lease, self.options.own_answers);
        backoff::write(&self.store, &self.shutdown.taking, move |tx| {
            letters::claim(tx, &due, lease, own_answers)
        })
        .await
    }

    /// Sets the claimed letters off. Where none was claimed, none is owed or somebody else has it in flight.
    async fn set_off(&self, claims: Claims, mut batch: Batch, places: &mut OwnedSemaphorePermit) {
        for due in claims.busy {
            self.look_again_soon(due, batch.remove(&due).unwrap_or_default());
        }
        for claimed in claims.mails {
            if claimed.taken_over {
                metrics::counter!("acquaint_letters_taken_over_total").increment(1);
                tracing::info!(delivery = %claimed.delivery, "a letter that a crash left behind is sent again, under the same Message-ID");
            }
            let messages = batch.remove(&claimed.due).unwrap_or_default();
            let Some(place) = places.split(1) else { continue };
            let span = span(&messages, claimed.delivery);
            let guard = self.in_flight.hold(claimed.due, claimed.delivery, messages, place);
            let sender = Arc::clone(&self.sender);
            self.letters
                .spawn(async move { sender.send(claimed, guard).await }.instrument(span));
        }
        join_all(batch.into_values().flatten().map(ack)).await;
    }

    fn look_again_soon(&self, due: Due, messages: Vec<Delivery>) {
        let pause = match due {
            Due::Owed(_) => BUSY,
            Due::Enqueued(_) => BEHIND,
        };
        let (again, taking) = (self.again.clone(), self.shutdown.taking.clone());
        self.letters.spawn(async move {
            taking.run_until_cancelled(tokio::time::sleep(pause)).await;
            for message in messages {
                look_again(message, &again).await;
            }
        });
    }
}

/// What a letter's log lines carry: the trace of what it answers, the last of several. At the highest level, so that no
/// filter takes the trace from the lines inside it.
fn span(messages: &[Delivery], delivery: DeliveryId) -> Span {
    let trace = messages.iter().rev().find_map(|message| message.trace);
    tracing::error_span!("letter", trace_id = trace_id(trace), %delivery)
}

fn trace_id(trace: Option<TraceContext>) -> Option<tracing::field::DisplayValue<TraceId>> {
    trace.map(|trace| tracing::field::display(trace.trace_id()))
}

async fn hand_back(batch: Batch) {
    join_all(batch.into_values().flatten().map(Delivery::requeue)).await;
}

/// Drops messages unanswered: they come again, and are parked if that goes on.
fn give_up(batch: Batch, error: &StoreError) {
    for (due, messages) in batch {
        tracing::error!(%error, ?due, messages = messages.len(), "a letter could not be claimed");
    }
}

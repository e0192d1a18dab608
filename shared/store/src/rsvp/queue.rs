//! The RSVP queue: all answers come through it.
//!
//! Shards by event, each a bounded queue. Answers that arrive while a shard's transaction is under
//! way are decided together in the next: the wait for the disk is shared, and a crowd at one
//! event is as fast as a crowd spread over many. Only after the commit does anybody hear of it.

mod batch;
mod shard;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::IpAddr;

use domain::activity::Author;
use domain::rsvp::seating::{Refusal, Reply};
use domain::rsvp::status::{ReplyIssue, ReplyVersion, Source};
use domain::values::text::{Note, PersonName};
use domain::{EventId, InvitationId};
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};

use crate::db::{Cause, DEADLINE, Store, current_trace};
use crate::error::{Outage, OutageKind, StoreError};
use crate::rsvp::invitations;
use crate::rsvp::invitations::InvitationView;
use shard::Shard;

/// Answers that wait for the dispatcher, or in one shard; one more is told to come back.
const DEPTH: usize = 1_024;

/// An answer to an invitation.
#[derive(Clone, Debug)]
pub struct AnswerRequest {
    /// Which.
    pub invitation: InvitationId,
    /// The version that the personal link was made for; an older one than the row's opens nothing.
    pub link_version: Option<u16>,
    /// What is answered.
    pub reply: Reply,
    /// A note beside it; none keeps the old one.
    pub note: Option<Note>,
    /// What the person calls themselves; none keeps the old one.
    pub name: Option<PersonName>,
    /// The tag of the language of the browser in which it was given; none keeps the old one.
    pub language: Option<String>,
    /// Which way it came.
    pub source: Source,
    /// What a calendar's answer brings along; none for all others.
    pub calendar: Option<FromCalendar>,
}

/// Somebody asks for a seat on the event's page.
#[derive(Clone, Debug)]
pub struct AskRequest {
    /// Their invitation, made for it if they had none.
    pub invitation: InvitationId,
    /// The network that they ask from; none: it is not known.
    pub network: Option<IpAddr>,
}

/// What goes through the queue.
#[derive(Clone, Debug)]
enum SeatRequest {
    Answer(AnswerRequest),
    Ask(AskRequest),
}

impl SeatRequest {
    fn invitation(&self) -> InvitationId {
        match self {
            Self::Answer(request) => request.invitation,
            Self::Ask(request) => request.invitation,
        }
    }
}

/// What comes with a calendar's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromCalendar {
    /// How new it is: it counts only if nothing newer was said meanwhile.
    pub reply_version: ReplyVersion,
    /// What the next letter must explain.
    pub reply_issue: Option<ReplyIssue>,
}

/// An answer that was taken, and committed.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The invitation as it is now.
    pub opened: InvitationView,
}

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// Too many answers wait.
    #[error("too many answers are coming in at once: try again in a moment")]
    Busy,
    /// There is no such invitation, or the link no longer opens it.
    #[error("there is no such invitation")]
    NotFound,
    /// The person said something newer.
    #[error("a newer answer is there")]
    Outdated,
    /// The seats or the RSVP window do not allow it; the old answer is kept.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

type Outcome = Result<Answered, AnswerError>;

/// A request with the event that it is about.
#[derive(Clone)]
struct RoutedAnswer {
    event: EventId,
    request: SeatRequest,
    cause: Cause,
}

/// A request that was taken in, and who waits for its outcome.
struct PendingAnswer {
    request: SeatRequest,
    cause: Cause,
    reply: oneshot::Sender<Outcome>,
    /// When the caller is told that it took too long.
    until: Instant,
}

struct QueuedAnswer {
    answers: RoutedAnswer,
    reply: oneshot::Sender<Outcome>,
    until: Instant,
}

/// A handle to the queue. Cheap to clone; dispatcher and shards end with the last handle.
#[derive(Clone)]
pub struct RsvpQueue {
    requests: mpsc::Sender<PendingAnswer>,
}

impl RsvpQueue {
    /// Starts it with this many shards, on the tokio runtime that calls it.
    #[must_use]
    pub fn start(store: Store, shards: usize) -> Self {
        let (requests, pending) = mpsc::channel(DEPTH);
        let dispatcher = Dispatcher {
            shards: (0..shards.max(1)).map(|_| start_shard(store.clone())).collect(),
            store,
        };
        tokio::spawn(dispatcher.run(pending));
        Self { requests }
    }

    /// Takes an answer. When this comes back, the answer is committed, or nothing has changed. (Who waited for the whole
    /// deadline, and is told that the database is busy, may find the answer committed a moment later.)
    pub async fn answer(&self, request: AnswerRequest) -> Outcome {
        self.answer_as(request.source.into(), request).await
    }

    /// The same, for an answer that is not given by whom it is about.
    pub async fn answer_as(&self, author: Author, request: AnswerRequest) -> Outcome {
        self.decide(author, SeatRequest::Answer(request)).await
    }

    /// Holds a seat for who asks for one, if one may be held, and has their link mailed to them.
    pub async fn ask(&self, request: AskRequest) -> Outcome {
        self.decide(Source::Page.into(), SeatRequest::Ask(request)).await
    }

    async fn decide(&self, author: Author, request: SeatRequest) -> Outcome {
        let (reply, answered) = oneshot::channel();
        let until = Instant::now() + DEADLINE;
        let caller = PendingAnswer {
            request,
            cause: Cause {
                author,
                trace: current_trace(),
            },
            reply,
            until,
        };
        self.requests.try_send(caller).map_err(|_| AnswerError::Busy)?;
        let unavailable = |kind, words| AnswerError::Store(StoreError::unavailable(kind, words));
        timeout_at(until, answered)
            .await
            .map_err(|_| unavailable(OutageKind::Busy, "the answer was not decided in time"))?
            .map_err(|_| unavailable(OutageKind::Away, "the RSVP queue is closed"))?
    }
}

/// Sends requests to the shard of their event. It looks up the events of all that have come while it was away at once.
struct Dispatcher {
    store: Store,
    shards: Vec<mpsc::Sender<QueuedAnswer>>,
}

impl Dispatcher {
    async fn run(self, mut pending: mpsc::Receiver<PendingAnswer>) {
        let mut arrived = Vec::new();
        while pending.recv_many(&mut arrived, DEPTH).await > 0 {
            self.dispatch(std::mem::take(&mut arrived)).await;
        }
    }

    async fn dispatch(&self, pending: Vec<PendingAnswer>) {
        let ids: Vec<InvitationId> = pending.iter().map(|caller| caller.request.invitation()).collect();
        match self.store.read_one(move |tx| invitations::events_of(tx, &ids)).await {
            Ok(events) => {
                for PendingAnswer {
                    request,
                    cause,
                    reply,
                    until,
                } in pending
                {
                    match events.get(&request.invitation()) {
                        Some(&event) => self.enqueue(QueuedAnswer {
                            answers: RoutedAnswer { event, request, cause },
                            reply,
                            until,
                        }),
                        None => drop(reply.send(Err(AnswerError::NotFound))),
                    }
                }
            }
            Err(error) => fail_all(pending.into_iter().map(|caller| caller.reply), &error),
        }
    }

    fn enqueue(&self, queued: QueuedAnswer) {
        let mut hasher = DefaultHasher::new();
        queued.answers.event.hash(&mut hasher);
        let shards = u64::try_from(self.shards.len()).unwrap_or(1);
        let shard = usize::try_from(hasher.finish() % shards).unwrap_or(0);
        let Some(shard) = self.shards.get(shard) else { return };
        if let Err(TrySendError::Full(queued) | TrySendError::Closed(queued)) = shard.try_send(queued) {
            drop(queued.reply.send(Err(AnswerError::Busy)));
        }
    }
}

fn start_shard(store: Store) -> mpsc::Sender<QueuedAnswer> {
    let (sender, queued) = mpsc::channel(DEPTH);
    tokio::spawn(Shard::new(store, queued).run());
    sender
}

/// Nothing was done for these; each hears the same.
fn fail_all(replies: impl IntoIterator<Item = oneshot::Sender<Outcome>>, error: &StoreError) {
    let outage = match error {
        StoreError::Unavailable(outage) => outage.clone(),
        other => Outage::new(OutageKind::Away, other.to_string()),
    };
    for reply in replies {
        drop(reply.send(Err(StoreError::Unavailable(outage.clone()).into())));
    }
}

//! The seat desk: the one door through which answers come.
//!
//! Lanes by event, each a bounded queue. Answers that arrive while a lane's transaction is under
//! way are decided together in the next: the wait for the disk is shared, and a crowd at one
//! event is as fast as a crowd spread over many. Only after the commit does anybody hear of it.

mod batch;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use domain::invitation::Source;
use domain::seating::{Refusal, Reply};
use domain::text::Note;
use domain::{EventId, InvitationId};
use tokio::sync::{mpsc, oneshot};

use crate::backend::Store;
use crate::error::StoreError;
use crate::invitations::{self, Opened};

/// Answers that wait in one lane; one more is told to come back.
const LANE_DEPTH: usize = 1_024;

/// Answers that one transaction decides.
const BATCH: usize = 64;

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
    /// Which way it came.
    pub source: Source,
}

/// An answer that was taken, and committed.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The invitation as it is now.
    pub opened: Opened,
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
    /// The seats or the doors do not allow it; the old answer is kept.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

type Outcome = Result<Answered, AnswerError>;

/// A request with the event that it is about.
#[derive(Clone)]
struct Asked {
    event: EventId,
    request: AnswerRequest,
}

struct Ticket {
    asked: Asked,
    reply: oneshot::Sender<Outcome>,
}

/// A handle to the desk. Cheap to clone; the lanes end with the last handle.
#[derive(Clone)]
pub struct SeatDesk {
    store: Store,
    lanes: Arc<[mpsc::Sender<Ticket>]>,
}

impl SeatDesk {
    /// Opens the desk with this many lanes, on the tokio runtime that calls it.
    #[must_use]
    pub fn start(store: Store, lanes: usize) -> Self {
        let lanes = (0..lanes.max(1)).map(|_| open_lane(store.clone())).collect();
        Self { store, lanes }
    }

    /// Takes an answer. When this comes back, the answer is committed, or nothing has changed.
    pub async fn answer(&self, request: AnswerRequest) -> Outcome {
        let invitation = request.invitation;
        let event = self
            .store
            .read(move |tx| invitations::event_of(tx, invitation))
            .await?
            .ok_or(AnswerError::NotFound)?;
        let mut hasher = DefaultHasher::new();
        event.hash(&mut hasher);
        let lanes = u64::try_from(self.lanes.len()).unwrap_or(1);
        let lane = usize::try_from(hasher.finish() % lanes).unwrap_or(0);
        let (reply, answered) = oneshot::channel();
        let lane = self.lanes.get(lane).ok_or(AnswerError::Busy)?;
        lane.try_send(Ticket {
            asked: Asked { event, request },
            reply,
        })
        .map_err(|_| AnswerError::Busy)?;
        answered
            .await
            .map_err(|_| AnswerError::Store(StoreError::Unavailable("the desk is closed".to_owned())))?
    }
}

fn open_lane(store: Store) -> mpsc::Sender<Ticket> {
    let (sender, mut tickets) = mpsc::channel(LANE_DEPTH);
    tokio::spawn(async move {
        let mut batch = Vec::with_capacity(BATCH);
        while tickets.recv_many(&mut batch, BATCH).await > 0 {
            serve(&store, std::mem::take(&mut batch)).await;
        }
    });
    sender
}

/// Decides a batch in one transaction; if that fails, each answer in one of its own, so that a bad one hurts only itself.
async fn serve(store: &Store, tickets: Vec<Ticket>) {
    let (asked, replies): (Vec<_>, Vec<_>) = tickets.into_iter().map(|ticket| (ticket.asked, ticket.reply)).unzip();
    metrics::histogram!("acquaint_desk_batch_size").record(f64::from(u32::try_from(asked.len()).unwrap_or(u32::MAX)));
    let together = asked.clone();
    match store.write(move |tx| batch::settle(tx, &together)).await {
        Ok(outcomes) => replies
            .into_iter()
            .zip(outcomes)
            .for_each(|(reply, outcome)| drop(reply.send(outcome))),
        // There is nothing to be had from asking a database that is away once for each.
        Err(StoreError::Unavailable(why)) => {
            for reply in replies {
                drop(reply.send(Err(StoreError::Unavailable(why.clone()).into())));
            }
        }
        Err(error) => {
            tracing::warn!(%error, answers = asked.len(), "a batch of answers failed; each is tried by itself");
            for (one, reply) in asked.into_iter().zip(replies) {
                drop(reply.send(serve_alone(store, one).await));
            }
        }
    }
}

async fn serve_alone(store: &Store, asked: Asked) -> Outcome {
    let outcomes = store.write(move |tx| batch::settle(tx, &[asked])).await?;
    outcomes.into_iter().next().unwrap_or(Err(AnswerError::NotFound))
}

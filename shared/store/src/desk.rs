//! The seat desk: the one door through which answers come.
//!
//! Lanes by event, each a bounded queue. Answers that arrive while a lane's transaction is under
//! way are decided together in the next: the wait for the disk is shared, and a crowd at one
//! event is as fast as a crowd spread over many. Only after the commit does anybody hear of it.

mod batch;
mod lane;

use std::hash::{DefaultHasher, Hash, Hasher};

use domain::invitation::{Heard, Plight, Source};
use domain::seating::{Refusal, Reply};
use domain::text::Note;
use domain::{EventId, InvitationId};
use messages::Traceparent;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};

use crate::backend::{DEADLINE, Store, current_trace};
use crate::error::{Outage, OutageKind, StoreError};
use crate::invitations::{self, Opened};
use lane::Lane;

/// Answers that wait at the door, or in one lane; one more is told to come back.
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
    /// Which way it came.
    pub source: Source,
    /// What a calendar's answer brings along; none for all others.
    pub calendar: Option<FromCalendar>,
}

/// What comes with a calendar's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromCalendar {
    /// How new it is: it counts only if nothing newer was said meanwhile.
    pub heard: Heard,
    /// What the next letter must explain.
    pub plight: Option<Plight>,
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
    /// The person said something newer.
    #[error("a newer answer is there")]
    Outdated,
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
    trace: Option<Traceparent>,
}

/// A request at the door, and who waits for its outcome.
struct Caller {
    request: AnswerRequest,
    trace: Option<Traceparent>,
    reply: oneshot::Sender<Outcome>,
    /// When the caller is told that it took too long.
    until: Instant,
}

struct Ticket {
    asked: Asked,
    reply: oneshot::Sender<Outcome>,
    until: Instant,
}

/// A handle to the desk. Cheap to clone; door and lanes end with the last handle.
#[derive(Clone)]
pub struct SeatDesk {
    door: mpsc::Sender<Caller>,
}

impl SeatDesk {
    /// Opens the desk with this many lanes, on the tokio runtime that calls it.
    #[must_use]
    pub fn start(store: Store, lanes: usize) -> Self {
        let (door, callers) = mpsc::channel(DEPTH);
        let usher = Usher {
            lanes: (0..lanes.max(1)).map(|_| open_lane(store.clone())).collect(),
            store,
        };
        tokio::spawn(usher.run(callers));
        Self { door }
    }

    /// Takes an answer. When this comes back, the answer is committed, or nothing has changed. (Who waited for the whole
    /// deadline, and is told that the database is busy, may find the answer committed a moment later.)
    pub async fn answer(&self, request: AnswerRequest) -> Outcome {
        let (reply, answered) = oneshot::channel();
        let until = Instant::now() + DEADLINE;
        let caller = Caller {
            request,
            trace: current_trace(),
            reply,
            until,
        };
        self.door.try_send(caller).map_err(|_| AnswerError::Busy)?;
        let unavailable = |kind, words| AnswerError::Store(StoreError::unavailable(kind, words));
        timeout_at(until, answered)
            .await
            .map_err(|_| unavailable(OutageKind::Busy, "the answer was not decided in time"))?
            .map_err(|_| unavailable(OutageKind::Away, "the desk is closed"))?
    }
}

/// Shows callers to the lane of their event. It looks up the events of all who have come while it was away at once.
struct Usher {
    store: Store,
    lanes: Vec<mpsc::Sender<Ticket>>,
}

impl Usher {
    async fn run(self, mut callers: mpsc::Receiver<Caller>) {
        let mut arrived = Vec::new();
        while callers.recv_many(&mut arrived, DEPTH).await > 0 {
            self.show_in(std::mem::take(&mut arrived)).await;
        }
    }

    async fn show_in(&self, callers: Vec<Caller>) {
        let ids: Vec<InvitationId> = callers.iter().map(|caller| caller.request.invitation).collect();
        match self.store.read(move |tx| invitations::events_of(tx, &ids)).await {
            Ok(events) => {
                for Caller {
                    request,
                    trace,
                    reply,
                    until,
                } in callers
                {
                    match events.get(&request.invitation) {
                        Some(&event) => self.enqueue(Ticket {
                            asked: Asked { event, request, trace },
                            reply,
                            until,
                        }),
                        None => drop(reply.send(Err(AnswerError::NotFound))),
                    }
                }
            }
            Err(error) => turn_away(callers.into_iter().map(|caller| caller.reply), &error),
        }
    }

    fn enqueue(&self, ticket: Ticket) {
        let mut hasher = DefaultHasher::new();
        ticket.asked.event.hash(&mut hasher);
        let lanes = u64::try_from(self.lanes.len()).unwrap_or(1);
        let lane = usize::try_from(hasher.finish() % lanes).unwrap_or(0);
        let Some(lane) = self.lanes.get(lane) else { return };
        if let Err(TrySendError::Full(ticket) | TrySendError::Closed(ticket)) = lane.try_send(ticket) {
            drop(ticket.reply.send(Err(AnswerError::Busy)));
        }
    }
}

fn open_lane(store: Store) -> mpsc::Sender<Ticket> {
    let (sender, tickets) = mpsc::channel(DEPTH);
    tokio::spawn(Lane::new(store, tickets).run());
    sender
}

/// Nothing was done for these; each hears the same.
fn turn_away(replies: impl IntoIterator<Item = oneshot::Sender<Outcome>>, error: &StoreError) {
    let outage = match error {
        StoreError::Unavailable(outage) => outage.clone(),
        other => Outage::new(OutageKind::Away, other.to_string()),
    };
    for reply in replies {
        drop(reply.send(Err(StoreError::Unavailable(outage.clone()).into())));
    }
}

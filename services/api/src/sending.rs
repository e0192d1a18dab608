//! The large answers that are being sent: in pieces, and bounded in number of octets.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context as TaskContext, Poll};

use actix_web::body::{BodySize, MessageBody};
use actix_web::web::Bytes;
use tokio::time::Instant;

/// Octets of a piece. Smaller answers are whole.
pub(crate) const PIECE: usize = 32 << 10;

/// Most octets of all large answers that are being sent; one that is sent to many counts once.
const ALL: usize = 64 << 20;

/// The large answers that are being sent.
#[derive(Clone, Default)]
pub(crate) struct Sending(Arc<Mutex<Answers>>);

#[derive(Default)]
struct Answers {
    octets: usize,
    /// How many clients an answer is sent to, by its place in memory, which is its own as long as it is sent.
    clients: HashMap<usize, usize>,
}

fn place(answer: &Bytes) -> usize {
    answer.as_ptr().addr()
}

impl Sending {
    /// Begins to send an answer, if there is room.
    pub(crate) fn begin(&self, answer: Bytes, until: Instant) -> Option<Pieces> {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let octets = answers.octets.saturating_add(answer.len());
        match answers.clients.entry(place(&answer)) {
            Entry::Occupied(mut clients) => *clients.get_mut() += 1,
            Entry::Vacant(_) if octets > ALL => return None,
            Entry::Vacant(new) => {
                new.insert(1);
                answers.octets = octets;
            }
        }
        Some(Pieces {
            answer,
            sent: 0,
            until,
            sending: self.clone(),
        })
    }

    fn end(&self, answer: &Bytes) {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Entry::Occupied(mut clients) = answers.clients.entry(place(answer)) else {
            return;
        };
        *clients.get_mut() -= 1;
        if *clients.get() == 0 {
            clients.remove();
            answers.octets -= answer.len();
        }
    }
}

/// An answer that is handed out piece by piece.
pub(crate) struct Pieces {
    answer: Bytes,
    sent: usize,
    /// When a client that has not taken all of it is given up.
    until: Instant,
    sending: Sending,
}

impl Drop for Pieces {
    fn drop(&mut self) {
        self.sending.end(&self.answer);
    }
}

impl MessageBody for Pieces {
    type Error = std::io::Error;

    fn size(&self) -> BodySize {
        BodySize::Sized(u64::try_from(self.answer.len()).unwrap_or(u64::MAX))
    }

    fn poll_next(mut self: Pin<&mut Self>, _: &mut TaskContext<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        let (begin, end) = (self.sent, self.answer.len().min(self.sent + PIECE));
        if begin == end {
            return Poll::Ready(None);
        }
        if self.until <= Instant::now() {
            return Poll::Ready(Some(Err(std::io::ErrorKind::TimedOut.into())));
        }
        self.sent = end;
        Poll::Ready(Some(Ok(self.answer.slice(begin..end))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_to_many_counts_once_and_room_comes_back() {
        let sending = Sending::default();
        let large = || Bytes::from(vec![b'x'; ALL / 2 + 1]);
        let (one, other, now) = (large(), large(), Instant::now());
        let first = sending.begin(one.clone(), now);
        assert!(first.is_some() && sending.begin(other.clone(), now).is_none());
        let second = sending.begin(one, now);
        assert!(second.is_some());
        drop(first);
        assert!(sending.begin(other.clone(), now).is_none());
        drop(second);
        assert!(sending.begin(other, now).is_some());
    }
}

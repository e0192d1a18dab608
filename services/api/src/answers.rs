//! Large answers: handed to the connection in pieces, since it would copy the whole for each client, and bounded in number of
//! octets, since who asks for much need not read it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context as TaskContext, Poll};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::http::header::{CONTENT_LENGTH, HeaderMap, TRANSFER_ENCODING};
use actix_web::middleware::Next;
use actix_web::web::{Bytes, Data};
use actix_web::{Error, ResponseError};
use tokio::time::Instant;

use crate::context::Context;
use crate::error::ApiError;

/// Octets of a piece. Smaller answers are whole.
const PIECE: usize = 32 << 10;

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
    fn begin(&self, answer: Bytes, until: Instant) -> Option<Pieces> {
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
struct Pieces {
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

/// Whether a body is long, or as long as its client likes.
fn has_long_body(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let is_long = length.is_some_and(|length| length.parse::<usize>().is_ok_and(|length| length > PIECE));
    is_long || headers.contains_key(TRANSFER_ENCODING)
}

/// Sends large answers in pieces; a 503 where too many are being sent.
pub(crate) async fn in_pieces(
    context: Data<Context>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let is_long = has_long_body(request.headers());
    let mut response = next.call(request).await?;
    // A refused body is not waited for: kept alive, the connection would be held by a request that never ends.
    if is_long && (response.status().is_client_error() || response.status().is_server_error()) {
        let head = response.response_mut().head_mut();
        head.set_connection_type(ConnectionType::Close);
    }
    let until = Instant::now() + context.deadlines.whole_answer;
    let mut is_refused = false;
    let response = response.map_body(|_, body| match body.try_into_bytes() {
        Ok(answer) if answer.len() > PIECE => {
            let pieces = context.sending.begin(answer, until);
            is_refused = pieces.is_none();
            pieces.map_or_else(|| BoxBody::new(()), BoxBody::new)
        }
        Ok(answer) => BoxBody::new(answer),
        Err(body) => body,
    });
    if is_refused {
        return Ok(response.into_response(ApiError::TooManyAnswers.error_response()));
    }
    Ok(response)
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

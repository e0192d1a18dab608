//! A client's connection, with deadlines: actix-http has one for the first head and for idle connections, and none for a
//! later head, for a body that nobody reads any more, or for a client that stops reading.
//!
//! What actix-http refuses by itself has no body; it gets one here.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use actix_web::rt::net::TcpStream;
use actix_web::web::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep, sleep_until};
use tokio_util::sync::PollSemaphore;

use crate::error::ApiError;

/// How long clients may take. Each deadline ends the connection.
#[derive(Clone, Copy, Debug)]
pub struct Deadlines {
    /// For a body of no octets; each 8 KiB that came give a second more.
    pub body_begins: Duration,
    /// For a whole body, however large it is.
    pub body: Duration,
    /// From the beginning of a connection, or from the last octet of an answer, to the first of the next. Longer than
    /// `body`, since the answer has to be found too.
    pub answer_begins: Duration,
    /// For a client to take some of an answer when the system's buffer is full: the buffer is small, so that this is a
    /// least rate too, of about 2 KiB a second.
    pub reading: Duration,
    /// For a client to take the whole of a large answer.
    pub whole_answer: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            body_begins: Duration::from_secs(10),
            body: Duration::from_mins(1),
            answer_begins: Duration::from_secs(90),
            reading: Duration::from_secs(20),
            whole_answer: Duration::from_mins(5),
        }
    }
}

/// Octets of a client that are read before it is answered, whatever others send.
const FREE: usize = 8 << 10;

/// Further octets are read in portions of this size.
const PORTION: usize = 8 << 10;

/// Portions of all clients together that are read and not answered yet: 40 MiB, more than bodies under way may have.
const PORTIONS: usize = 5_120;

/// The room for what clients send and are not answered yet. actix-http reads up to 128 KiB of a client ahead of whoever asks
/// for it, or refuses it.
#[derive(Clone)]
pub(crate) struct Unanswered(Arc<Semaphore>);

impl Default for Unanswered {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(PORTIONS)))
    }
}

/// A client's connection.
pub(crate) struct Connection {
    stream: TcpStream,
    deadlines: Deadlines,
    /// When the last octet of an answer was sent, or the connection began.
    sent: Instant,
    /// Since when the client takes nothing of an answer.
    blocked: Option<Instant>,
    /// Is over at the deadline or before it.
    timer: Pin<Box<Sleep>>,
    /// What is left of an answer that is sent in place of one without a body.
    refusal: Option<Bytes>,
    room: PollSemaphore,
    /// Octets that were read since the last answer, and the room that they take beyond the free ones.
    unanswered: usize,
    taken: Option<OwnedSemaphorePermit>,
}

impl Connection {
    pub(crate) fn new(stream: TcpStream, deadlines: Deadlines, room: &Unanswered) -> Self {
        let now = Instant::now();
        Self {
            stream,
            deadlines,
            sent: now,
            blocked: None,
            timer: Box::pin(sleep_until(now + deadlines.answer_begins)),
            refusal: None,
            room: PollSemaphore::new(Arc::clone(&room.0)),
            unanswered: 0,
            taken: None,
        }
    }

    /// Octets that may be read now; waits for room if there is none.
    fn poll_room(&mut self, cx: &mut Context<'_>) -> Poll<usize> {
        let held = self.taken.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let room = FREE + held * PORTION;
        if self.unanswered < room {
            return Poll::Ready(room - self.unanswered);
        }
        // The semaphore is never closed.
        let more = ready!(self.room.poll_acquire(cx));
        match (&mut self.taken, more) {
            (Some(taken), Some(more)) => taken.merge(more),
            (taken, more) => *taken = more,
        }
        Poll::Ready(PORTION)
    }

    fn deadline(&self) -> Instant {
        let Deadlines {
            reading, answer_begins, ..
        } = self.deadlines;
        self.blocked.map_or(self.sent + answer_begins, |since| since + reading)
    }

    /// An error once the client has taken too long.
    fn poll_deadline(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        loop {
            ready!(self.timer.as_mut().poll(cx));
            let deadline = self.deadline();
            if deadline <= Instant::now() {
                return Poll::Ready(io::ErrorKind::TimedOut.into());
            }
            // It was set before something was sent.
            self.timer.as_mut().reset(deadline);
        }
    }

    fn poll_send(&mut self, cx: &mut Context<'_>, octets: &[u8]) -> Poll<io::Result<usize>> {
        match Pin::new(&mut self.stream).poll_write(cx, octets) {
            Poll::Ready(written) => {
                self.sent = Instant::now();
                self.blocked = None;
                self.unanswered = 0;
                self.taken = None;
                Poll::Ready(written)
            }
            Poll::Pending => {
                if self.blocked.is_none() {
                    self.blocked = Some(Instant::now());
                    let deadline = self.deadline();
                    self.timer.as_mut().reset(deadline);
                }
                self.poll_deadline(cx).map(Err)
            }
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        // Also of a client that sends without a pause what nobody asked for.
        if let Poll::Ready(late) = self.poll_deadline(cx) {
            return Poll::Ready(Err(late));
        }
        let room = ready!(self.poll_room(cx));
        let most = room.min(buffer.remaining());
        let mut part = ReadBuf::new(buffer.initialize_unfilled_to(most));
        let read = Pin::new(&mut self.stream).poll_read(cx, &mut part);
        let octets = part.filled().len();
        buffer.advance(octets);
        self.unanswered += octets;
        read
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, octets: &[u8]) -> Poll<io::Result<usize>> {
        if self.refusal.is_none() {
            match bare_refusal(octets) {
                None => return self.poll_send(cx, octets),
                // What stands before it goes out first.
                Some((before @ [_, ..], _)) => return self.poll_send(cx, before),
                Some(([], error)) => {
                    let status = error.kind().status.as_str().to_owned();
                    metrics::counter!("acquaint_http_malformed_total", "status" => status).increment(1);
                    self.refusal = Some(error.as_last_answer());
                }
            }
        }
        while let Some(mut refusal) = self.refusal.take().filter(|refusal| !refusal.is_empty()) {
            let sent = self.poll_send(cx, &refusal);
            if let Poll::Ready(Ok(written)) = sent {
                let _ = refusal.split_to(written);
            }
            self.refusal = Some(refusal);
            ready!(sent)?;
        }
        Poll::Ready(Ok(octets.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// Longest head of an answer that actix-http makes by itself.
const MAX_BARE: usize = 256;

/// An answer without a body that actix-http made by itself at the end of these octets: what stands before it, and what it
/// refused. It is always the last of a connection. Our own answers of these statuses have bodies.
fn bare_refusal(octets: &[u8]) -> Option<(&[u8], ApiError)> {
    type Made = (&'static [u8], fn() -> ApiError);
    const MADE_BY_IT: [Made; 3] = [
        (b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n", || {
            ApiError::Malformed
        }),
        (
            b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\n",
            || ApiError::HeadersTooLarge,
        ),
        (b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n", || {
            ApiError::TooSlow
        }),
    ];
    if !octets.ends_with(b"\r\n\r\n") {
        return None;
    }
    let tail = octets.len().saturating_sub(MAX_BARE);
    (tail..octets.len()).find_map(|begin| {
        let (before, head) = octets.split_at(begin);
        let (_, error) = MADE_BY_IT.iter().find(|(start, _)| head.starts_with(start))?;
        Some((before, error()))
    })
}

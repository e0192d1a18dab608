//! From octets to lines and mails, each bounded, and answers back.
//!
//! A mail ends only at CR LF `.` CR LF. A lone LF ends no line: who reads one as the other can be made to see two mails
//! where the sender wrote one.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::time::{Instant, timeout_at};

use super::Peer;

/// Longest command line. RFC 5321, 4.5.3.1.4, has 512 octets, and 6531 and 1870 add to it.
const LINE_MAX: usize = 2_048;

/// Octets of a line that is too long, or of a mail that is, which are read past before the peer is given up.
const PATIENCE_FOR_OCTETS: usize = 64 << 20;

/// A line of a command.
pub(super) enum Line {
    /// As it came, without its end.
    Whole(Vec<u8>),
    /// Longer than any command.
    TooLong,
}

/// A mail.
pub(super) enum Data {
    /// As it was before the dots were doubled.
    Whole(Vec<u8>),
    /// Larger than what is taken; all of it was read past.
    TooLarge,
}

/// One connection.
pub(super) struct Wire {
    stream: BufReader<Box<dyn Peer>>,
    /// Answers that have not gone out yet.
    answers: Vec<u8>,
    silence: Duration,
}

fn gone() -> io::Error {
    io::Error::from(io::ErrorKind::UnexpectedEof)
}

/// Not a time-out: that is of who says nothing, and is told so.
fn unread() -> io::Error {
    io::Error::other("nobody reads the answers")
}

fn flooded() -> io::Error {
    io::Error::other("more octets than anybody waits for")
}

impl Wire {
    pub(super) fn new(stream: Box<dyn Peer>, silence: Duration) -> Self {
        Self {
            stream: BufReader::with_capacity(8 << 10, stream),
            answers: Vec::new(),
            silence,
        }
    }

    /// The octets that have come; waits for some, until `deadline` at most.
    async fn some(&mut self, deadline: Instant) -> io::Result<&[u8]> {
        let deadline = deadline.min(Instant::now() + self.silence);
        let filled = timeout_at(deadline, self.stream.fill_buf()).await;
        let came = filled.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        if came.is_empty() { Err(gone()) } else { Ok(came) }
    }

    /// The next line. What was answered so far goes out first, unless the line has come already: a client that sends
    /// many commands at once (RFC 2920) gets many answers at once.
    pub(super) async fn line(&mut self) -> io::Result<Line> {
        if !self.stream.buffer().contains(&b'\n') {
            self.flush().await?;
        }
        let deadline = Instant::now() + self.silence;
        let (mut line, mut length) = (Vec::new(), 0_usize);
        loop {
            let came = self.some(deadline).await?;
            let end = came.iter().position(|octet| *octet == b'\n');
            let taken = end.map_or(came.len(), |end| end + 1);
            let room = LINE_MAX.saturating_sub(line.len());
            line.extend(came.iter().take(taken.min(room)));
            self.stream.consume(taken);
            length = length.saturating_add(taken);
            if end.is_some() {
                break;
            }
            if length > PATIENCE_FOR_OCTETS {
                return Err(flooded());
            }
        }
        if length > LINE_MAX {
            return Ok(Line::TooLong);
        }
        while line.last().is_some_and(|octet| matches!(octet, b'\r' | b'\n')) {
            line.pop();
        }
        Ok(Line::Whole(line))
    }

    /// A mail, up to its final dot.
    pub(super) async fn data(&mut self, max: usize, within: Duration) -> io::Result<Data> {
        self.flush().await?;
        let deadline = Instant::now() + within;
        let mut mail = Unstuffing::new(max);
        loop {
            let came = self.some(deadline).await?;
            let (taken, ended) = mail.take(came);
            self.stream.consume(taken);
            if ended {
                return Ok(mail.end());
            }
            if mail.length > PATIENCE_FOR_OCTETS {
                return Err(flooded());
            }
        }
    }

    /// Answers, with the next line that is waited for.
    pub(super) fn say(&mut self, answer: &str) {
        self.answers.extend_from_slice(answer.as_bytes());
        self.answers.extend_from_slice(b"\r\n");
    }

    /// Sends what was answered. Who asks and never reads is not waited for either.
    pub(super) async fn flush(&mut self) -> io::Result<()> {
        let answers = std::mem::take(&mut self.answers);
        let stream = self.stream.get_mut();
        let sent = async {
            stream.write_all(&answers).await?;
            stream.flush().await
        };
        timeout_at(Instant::now() + self.silence, sent)
            .await
            .map_err(|_| unread())?
    }
}

/// Where in a line the next octet stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// Its beginning.
    Start,
    /// Behind a dot at its beginning.
    Dot,
    /// Behind that and a CR.
    DotReturn,
    /// Somewhere in it.
    Middle,
    /// Behind a CR.
    Return,
}

/// A mail whose dots are taken off (RFC 5321, 4.5.2) as it comes.
struct Unstuffing {
    at: At,
    mail: Vec<u8>,
    max: usize,
    length: usize,
}

impl Unstuffing {
    fn new(max: usize) -> Self {
        Self {
            at: At::Start,
            mail: Vec::new(),
            max,
            length: 0,
        }
    }

    /// Takes octets; answers how many, and whether the mail ended with them.
    fn take(&mut self, octets: &[u8]) -> (usize, bool) {
        for (octet, taken) in octets.iter().zip(1..) {
            if self.step(*octet) {
                return (taken, true);
            }
        }
        (octets.len(), false)
    }

    /// Takes an octet; whether it was the last.
    fn step(&mut self, octet: u8) -> bool {
        match (self.at, octet) {
            (At::DotReturn, b'\n') => return true,
            (At::Start, b'.') => {
                self.at = At::Dot;
                return false;
            }
            (At::Dot, b'\r') => {
                self.at = At::DotReturn;
                return false;
            }
            // Not the end after all: the CR was the line's.
            (At::DotReturn, _) => self.push(b'\r'),
            _ => {}
        }
        let after_return = matches!(self.at, At::Return | At::DotReturn);
        self.push(octet);
        self.at = match octet {
            b'\n' if after_return => At::Start,
            b'\r' => At::Return,
            _ => At::Middle,
        };
        false
    }

    fn push(&mut self, octet: u8) {
        self.length = self.length.saturating_add(1);
        if self.length <= self.max {
            self.mail.push(octet);
        } else if !self.mail.is_empty() {
            // It will not be kept: nothing of it is.
            self.mail = Vec::new();
        }
    }

    fn end(self) -> Data {
        if self.length > self.max {
            Data::TooLarge
        } else {
            Data::Whole(self.mail)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unstuffed(octets: &[u8]) -> Option<(Vec<u8>, usize)> {
        let mut mail = Unstuffing::new(100);
        let (taken, ended) = mail.take(octets);
        match (ended, mail.end()) {
            (true, Data::Whole(mail)) => Some((mail, taken)),
            _ => None,
        }
    }

    #[test]
    fn a_dot_before_a_line_is_taken_off_and_a_lone_one_ends_the_mail() {
        for (sent, mail) in [
            (&b".\r\n"[..], &b""[..]),
            (b"a\r\n.\r\n", b"a\r\n"),
            (b"..a\r\n...\r\n.\r\n", b".a\r\n..\r\n"),
            (b".a\r\n.\r\n", b"a\r\n"),
            (b"a\r\r\n.\r\n", b"a\r\r\n"),
            (b"a\r\n.\rb\r\n.\r\n", b"a\r\n\rb\r\n"),
        ] {
            assert_eq!(unstuffed(sent), Some((mail.to_vec(), sent.len())), "{sent:?}");
        }
        assert_eq!(unstuffed(b"a\r\n.\r\nQUIT"), Some((b"a\r\n".to_vec(), 6)));
    }

    #[test]
    fn nothing_but_the_whole_sign_ends_a_mail() {
        for sent in [
            &b"a\n.\n"[..],
            b"a\n.\r\n",
            b"a\r\n.\n",
            b"a\r.\r\n",
            b"a\r\n.\r",
            b"a.\r\n",
        ] {
            assert_eq!(unstuffed(sent), None, "{sent:?}");
        }
    }

    #[test]
    fn a_mail_that_is_too_large_is_read_past_and_not_kept() {
        let mut mail = Unstuffing::new(10);
        let (_, ended) = mail.take(&[b"x".repeat(50).as_slice(), b"\r\n.\r\n"].concat());
        assert!(ended && mail.mail.capacity() == 0);
        assert!(matches!(mail.end(), Data::TooLarge));
    }

    proptest! {
        /// Whatever a mail holds, and however it is cut on its way: what was sent is what is kept.
        #[test]
        fn a_mail_comes_out_as_it_went_in(
            mail in proptest::collection::vec(prop_oneof![Just(b'.'), Just(b'\r'), Just(b'\n'), any::<u8>()], 0..200),
            cuts in proptest::collection::vec(1..20_usize, 1..50),
        ) {
            let mut mail = mail;
            mail.extend(b"\r\n");
            let mut sent = Vec::new();
            let mut begins_line = true;
            for (place, octet) in mail.iter().enumerate() {
                if begins_line && *octet == b'.' {
                    sent.push(b'.');
                }
                sent.push(*octet);
                begins_line = *octet == b'\n' && place > 0 && mail[place - 1] == b'\r';
            }
            sent.extend(b".\r\n");
            let mut unstuffing = Unstuffing::new(1_000);
            let (mut rest, mut ended) = (sent.as_slice(), false);
            for cut in cuts.into_iter().cycle() {
                let (piece, more) = rest.split_at(cut.min(rest.len()));
                let (taken, end) = unstuffing.take(piece);
                prop_assert_eq!(taken, piece.len());
                (rest, ended) = (more, end);
                if ended || rest.is_empty() {
                    break;
                }
            }
            prop_assert!(ended && rest.is_empty());
            let Data::Whole(kept) = unstuffing.end() else { panic!("it fits") };
            prop_assert_eq!(kept, mail);
        }
    }
}

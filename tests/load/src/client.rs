//! A lean HTTP/1.1 client on one connection that is kept. It shares the machine's cores with the server that it drives,
//! so it does as little as it can: a request is octets that were made before, an answer is a status and a length.
//!
//! It reads only answers with `Content-Length` or none at all; both servers that it drives send nothing else.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::failure::Failure;

/// One connection.
pub(crate) struct Client {
    stream: TcpStream,
    received: Vec<u8>,
}

/// An answer; its octets are overwritten by the next.
pub(crate) struct Answer<'c> {
    /// Its status.
    pub(crate) status: u16,
    /// Status line and header fields.
    pub(crate) head: &'c [u8],
    /// Its body.
    pub(crate) body: &'c [u8],
}

impl Answer<'_> {
    /// A header field.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }

    /// The body as text, for people.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(self.body).into_owned()
    }
}

/// Makes a request's octets. `fields` are whole lines without their ends.
pub(crate) fn request(method: &str, path: &str, fields: &[&str], body: &str) -> Vec<u8> {
    let length = format!("Content-Length: {}", body.len());
    let mut lines = vec![format!("{method} {path} HTTP/1.1"), "Host: localhost".to_owned()];
    lines.extend(fields.iter().map(|field| (*field).to_owned()));
    lines.extend((method != "GET").then_some(length));
    format!("{}\r\n\r\n{body}", lines.join("\r\n")).into_bytes()
}

impl Client {
    /// Connects.
    pub(crate) async fn connect(address: SocketAddr) -> Result<Self, Failure> {
        let refused = || Failure::system(format!("connecting to {address}"));
        let stream = TcpStream::connect(address).await.map_err(refused())?;
        stream.set_nodelay(true).map_err(refused())?;
        Ok(Self {
            stream,
            received: Vec::with_capacity(16_384),
        })
    }

    /// Sends a request and waits for the whole answer.
    pub(crate) async fn exchange(&mut self, request: &[u8]) -> Result<Answer<'_>, Failure> {
        let sent = self.stream.write_all(request).await;
        sent.map_err(Failure::system("sending a request"))?;
        self.received.clear();
        let head = loop {
            self.receive().await?;
            if let Some(end) = end_of_head(&self.received) {
                break end;
            }
        };
        let (status, length) = read_head(self.received.get(..head).unwrap_or_default())?;
        while self.received.len() < head + length {
            self.receive().await?;
        }
        let (head, body) = self.received.split_at(head);
        Ok(Answer { status, head, body })
    }

    async fn receive(&mut self) -> Result<(), Failure> {
        let octets = self.stream.read_buf(&mut self.received).await;
        match octets.map_err(Failure::system("reading an answer"))? {
            0 => Err(Failure::unexpected("the server hung up within an answer")),
            _ => Ok(()),
        }
    }
}

fn end_of_head(octets: &[u8]) -> Option<usize> {
    let end = octets.windows(4).position(|four| four == b"\r\n\r\n")?;
    Some(end + 4)
}

fn read_head(head: &[u8]) -> Result<(u16, usize), Failure> {
    let status = head.get(9..12).and_then(|digits| str::from_utf8(digits).ok());
    let status: u16 = status
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| Failure::unexpected("an answer without a status"))?;
    let length = header(head, "content-length").and_then(|length| length.parse().ok());
    match length {
        Some(_) if status == 304 => Ok((status, 0)),
        Some(length) => Ok((status, length)),
        None if matches!(status, 204 | 304) => Ok((status, 0)),
        None => Err(Failure::unexpected(format!("an answer {status} without its length"))),
    }
}

fn header<'h>(head: &'h [u8], name: &str) -> Option<&'h str> {
    let line = head.split(|octet| *octet == b'\n').find(|line| {
        let field = line.get(..name.len()).unwrap_or_default();
        field.eq_ignore_ascii_case(name.as_bytes()) && line.get(name.len()) == Some(&b':')
    })?;
    str::from_utf8(line.get(name.len() + 1..)?).ok().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_status_and_length() {
        let head = b"HTTP/1.1 200 OK\r\ncontent-type: x\r\nContent-Length: 12\r\n\r\n";
        assert_eq!(read_head(head).unwrap(), (200, 12));
        assert_eq!(end_of_head(head), Some(head.len()));
        assert_eq!(header(head, "content-type"), Some("x"));
        assert_eq!(header(head, "content"), None);
    }

    #[test]
    fn a_304_has_no_body_whatever_its_length_says() {
        assert_eq!(
            read_head(b"HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n").unwrap(),
            (304, 0)
        );
        assert!(read_head(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n").is_err());
    }
}

//! One connection: RFC 5321 as far as a client that only submits can see it, with 8BITMIME (RFC 6152), SIZE (RFC 1870)
//! and SMTPUTF8 (RFC 6531). Strict where real servers are: bare line feeds and overlong lines in a letter are refused.

use std::io;
use std::sync::Arc;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::ledger::{Ledger, Letter};
use super::{Behaviour, Dialect, Reply};

/// Like Postfix' and most others' limit.
const SIZE_MAX: usize = 32 * 1024 * 1024;
/// A line of a letter without its CRLF (RFC 5321, section 4.5.3.1.6, and RFC 5322, section 2.1.1).
const LINE_MAX: usize = 998;

/// Answers one client until it goes.
pub(super) async fn converse(stream: TcpStream, ledger: Arc<Ledger>) {
    // Without it each reply may wait 40 ms for the client's delayed acknowledgement.
    stream.set_nodelay(true).expect("a connected socket takes TCP_NODELAY");
    let connection = ledger.open();
    let conversation = Conversation {
        stream: BufReader::new(stream),
        _open: Open(Arc::clone(&ledger)),
        ledger,
        connection,
        is_greeted: false,
        envelope: None,
    };
    // A client that breaks off is what many tests are about.
    let _ = conversation.run().await;
}

/// Counts the connection out, however it ends.
struct Open(Arc<Ledger>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.count(|counters| counters.open -= 1);
    }
}

/// Counts a client that waits in vain, until it gives up.
struct Hanging(Arc<Ledger>);

impl Hanging {
    fn new(ledger: &Arc<Ledger>) -> Self {
        ledger.count(|counters| counters.hanging += 1);
        Self(Arc::clone(ledger))
    }
}

impl Drop for Hanging {
    fn drop(&mut self) {
        self.0.count(|counters| counters.hanging -= 1);
    }
}

/// What MAIL and RCPT said.
struct Envelope {
    from: String,
    parameters: String,
    to: Vec<String>,
    behaviour: Behaviour,
}

#[derive(PartialEq, Eq)]
enum Next {
    Go,
    Leave,
}

struct Conversation {
    stream: BufReader<TcpStream>,
    _open: Open,
    ledger: Arc<Ledger>,
    connection: usize,
    is_greeted: bool,
    envelope: Option<Envelope>,
}

impl Conversation {
    async fn run(mut self) -> io::Result<()> {
        self.say("220 sink.test ESMTP").await?;
        let mut line = Vec::new();
        loop {
            line.clear();
            if self.stream.read_until(b'\n', &mut line).await? == 0 {
                return Ok(());
            }
            if !self.stream.buffer().is_empty() {
                self.ledger.count(|counters| counters.unawaited += 1);
            }
            let Ok(command) = std::str::from_utf8(&line) else {
                self.say("500 5.5.2 Not UTF-8").await?;
                continue;
            };
            if self.obey(command.trim_end()).await? == Next::Leave {
                return Ok(());
            }
        }
    }

    async fn obey(&mut self, command: &str) -> io::Result<Next> {
        let (verb, rest) = command.split_once(' ').unwrap_or((command, ""));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => self.greet(&self.abilities()).await?,
            "HELO" => self.greet("250 sink.test").await?,
            "MAIL" => self.mail(rest).await?,
            "RCPT" => self.recipient(rest).await?,
            "DATA" => return self.data().await,
            "RSET" => {
                self.envelope = None;
                self.say("250 2.0.0 Forgotten").await?;
            }
            "NOOP" => self.say("250 2.0.0 Here").await?,
            "QUIT" => {
                self.say("221 2.0.0 Bye").await?;
                return Ok(Next::Leave);
            }
            _ => self.say("502 5.5.1 No such command").await?,
        }
        Ok(Next::Go)
    }

    fn abilities(&self) -> String {
        match self.ledger.dialect() {
            Dialect::OneByOne => EHLO_REPLY.to_owned(),
            Dialect::Usual | Dialect::DataRegardless => EHLO_REPLY.replacen("\r\n", "\r\n250-PIPELINING\r\n", 1),
        }
    }

    async fn greet(&mut self, reply: &str) -> io::Result<()> {
        self.is_greeted = true;
        self.envelope = None;
        self.say(reply).await
    }

    async fn mail(&mut self, rest: &str) -> io::Result<()> {
        if !self.is_greeted || self.envelope.is_some() {
            return self.say("503 5.5.1 Not now").await;
        }
        let Some((from, parameters)) = path(rest, "FROM:") else {
            return self.say("501 5.5.4 MAIL FROM:<address>").await;
        };
        if let Some(refusal) = refusal(from, parameters) {
            return self.say(refusal).await;
        }
        self.envelope = Some(Envelope {
            from: from.to_owned(),
            parameters: parameters.to_owned(),
            to: Vec::new(),
            behaviour: Behaviour::Accept,
        });
        self.say("250 2.1.0 Sender noted").await
    }

    async fn recipient(&mut self, rest: &str) -> io::Result<()> {
        let Some(envelope) = self.envelope.as_mut() else {
            return self.say("503 5.5.1 MAIL first").await;
        };
        let Some((to, _)) = path(rest, "TO:").filter(|(to, _)| !to.is_empty()) else {
            return self.say("501 5.5.4 RCPT TO:<address>").await;
        };
        if !to.is_ascii() && !has_parameter(&envelope.parameters, "SMTPUTF8") {
            return self.say(NEEDS_SMTPUTF8).await;
        }
        let behaviour = self.ledger.ask(to, self.connection);
        if let Behaviour::RefuseRecipient(reply) = behaviour {
            self.ledger.count(|counters| counters.recipients_refused += 1);
            return self.say_reply(&reply).await;
        }
        envelope.to.push(to.to_owned());
        if envelope.behaviour == Behaviour::Accept {
            envelope.behaviour = behaviour;
        }
        self.say("250 2.1.5 Recipient noted").await
    }

    async fn data(&mut self) -> io::Result<Next> {
        let envelope = match self.envelope.take() {
            Some(envelope) if !envelope.to.is_empty() => envelope,
            Some(envelope) if self.ledger.dialect() == Dialect::DataRegardless => {
                self.say("354 Go on, end with a dot").await?;
                let _ = self.read_letter().await?;
                self.envelope = Some(envelope);
                self.say("554 5.5.1 No valid recipients").await?;
                return Ok(Next::Go);
            }
            kept => {
                self.envelope = kept;
                self.say("503 5.5.1 No valid recipients").await?;
                return Ok(Next::Go);
            }
        };
        self.say("354 Go on, end with a dot").await?;
        match self.read_letter().await? {
            Ok(raw) => self.decide(envelope, raw).await,
            Err(reply) => self.refuse_letter(&reply).await,
        }
    }

    async fn decide(&mut self, envelope: Envelope, raw: Vec<u8>) -> io::Result<Next> {
        let acknowledged = match envelope.behaviour {
            Behaviour::RefuseLetter(reply) => return self.refuse_letter(&reply).await,
            Behaviour::HangInData => return self.hang().await,
            Behaviour::DropAfterData => false,
            Behaviour::Accept | Behaviour::RefuseRecipient(_) => true,
        };
        self.ledger.keep(Letter {
            from: envelope.from,
            from_parameters: envelope.parameters,
            to: envelope.to,
            raw: raw.into(),
            connection: self.connection,
            acknowledged,
        });
        if !acknowledged {
            return Ok(Next::Leave);
        }
        self.say("250 2.0.0 Taken").await?;
        Ok(Next::Go)
    }

    async fn refuse_letter(&mut self, reply: &Reply) -> io::Result<Next> {
        self.ledger.count(|counters| counters.letters_refused += 1);
        self.say_reply(reply).await?;
        Ok(Next::Go)
    }

    /// Says nothing until the client has gone.
    async fn hang(&mut self) -> io::Result<Next> {
        let _hanging = Hanging::new(&self.ledger);
        while self.stream.read(&mut [0; 512]).await? > 0 {}
        Ok(Next::Leave)
    }

    /// Reads up to the dot alone on its line. The outer error is the connection's, the inner one a fault in the letter,
    /// which is read to its end all the same.
    async fn read_letter(&mut self) -> io::Result<Result<Vec<u8>, Reply>> {
        let mut letter = Vec::new();
        let mut fault = None;
        let mut line = Vec::new();
        loop {
            line.clear();
            if self.stream.read_until(b'\n', &mut line).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if line == b".\r\n" {
                return Ok(fault.map_or(Ok(letter), Err));
            }
            // Section 4.5.2: a dot in front of a line was put there by the client.
            let content = line.strip_prefix(b".").unwrap_or(&line);
            fault = fault.or_else(|| fault_of(content, letter.len()));
            if fault.is_none() {
                letter.extend_from_slice(content);
            }
        }
    }

    async fn say_reply(&mut self, reply: &Reply) -> io::Result<()> {
        self.say(&format!("{} {}", reply.code, reply.text)).await
    }

    async fn say(&mut self, line: &str) -> io::Result<()> {
        let reply = format!("{line}\r\n");
        self.stream.get_mut().write_all(reply.as_bytes()).await
    }
}

const EHLO_REPLY: &str =
    "250-sink.test\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE 33554432";
const NEEDS_SMTPUTF8: &str = "553 5.6.7 An address beyond ASCII needs SMTPUTF8";
const TOO_BIG: &str = "5.3.4 Letter too big";

/// The address and the parameters of `FROM:<address> PARAMETERS`.
fn path<'a>(rest: &'a str, keyword: &str) -> Option<(&'a str, &'a str)> {
    let (word, rest) = rest.split_at_checked(keyword.len())?;
    if !word.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let (address, parameters) = rest.trim_start().strip_prefix('<')?.split_once('>')?;
    Some((address, parameters.trim()))
}

fn has_parameter(parameters: &str, name: &str) -> bool {
    parameters
        .split(' ')
        .any(|parameter| parameter.eq_ignore_ascii_case(name))
}

/// Why a sender with these parameters is not taken.
fn refusal(from: &str, parameters: &str) -> Option<&'static str> {
    let announced = parameters
        .split(' ')
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(name, _)| name.eq_ignore_ascii_case("SIZE"));
    match announced.map(|(_, size)| size.parse::<usize>()) {
        Some(Err(_)) => return Some("501 5.5.4 SIZE=number"),
        Some(Ok(size)) if size > SIZE_MAX => return Some("552 5.3.4 Letter too big"),
        _ => {}
    }
    (!from.is_ascii() && !has_parameter(parameters, "SMTPUTF8")).then_some(NEEDS_SMTPUTF8)
}

/// What is wrong with this line of a letter that has so many bytes before it.
fn fault_of(line: &[u8], before: usize) -> Option<Reply> {
    let Some(content) = line.strip_suffix(b"\r\n") else {
        return Some(Reply::new(550, "5.6.0 Line feed without carriage return"));
    };
    if content.len() > LINE_MAX {
        return Some(Reply::new(550, "5.6.0 Line longer than 998 bytes"));
    }
    (before + line.len() > SIZE_MAX).then(|| Reply::new(552, TOO_BIG))
}

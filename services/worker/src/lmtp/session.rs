//! One conversation: who is speaking, for whom a mail is, and what became of it, an answer for each address.

use std::io;
use std::sync::Arc;

use domain::mail::addressee::Addressee;
use store::StoreError;
use store::mail_in::inbound;

use super::command::Command;
use super::wire::{Data, Line, Wire};
use super::{LmtpContext, LmtpLimits, Peer};

const OK: &str = "250 2.0.0 ok";
const TOO_LARGE: &str = "552 5.3.4 the mail is larger than what is taken here";
const OVER_BUDGET: &str = "452 4.2.2 this address has had as much mail as it gets in a day, try again tomorrow";
const STOPPING: &str = "421 4.3.2 shutting down, come back in a moment";
const BUSY: &str = "421 4.3.2 too many conversations, come back in a moment";
const SILENT: &str = "421 4.4.2 nothing came for too long";
const ENOUGH: &str = "421 4.7.0 that was enough";
const ORDER: &str = "503 5.5.1 not now: the order is LHLO, MAIL, RCPT, DATA";

/// One conversation.
pub(super) struct Session {
    wire: Wire,
    counter: Arc<LmtpContext>,
    limits: LmtpLimits,
    greeted: bool,
    mail: Option<Envelope>,
    mistakes: u32,
}

/// A mail that is announced.
struct Envelope {
    sender: String,
    /// Addresses that were taken, each of which gets an answer.
    taken: Vec<Addressee>,
}

/// Whether the conversation goes on.
enum Next {
    GoesOn,
    Ends,
}

impl Session {
    pub(super) fn new(stream: Box<dyn Peer>, counter: Arc<LmtpContext>, limits: LmtpLimits) -> Self {
        Self {
            wire: Wire::new(stream, limits.silence),
            counter,
            limits,
            greeted: false,
            mail: None,
            mistakes: 0,
        }
    }

    /// Says that there is no room.
    pub(super) async fn turn_away(mut self) {
        self.wire.say(BUSY);
        let _ = self.wire.flush().await;
    }

    /// Talks until either has enough.
    pub(super) async fn run(mut self) {
        if let Err(error) = self.talk().await {
            // RFC 5321, 3.8: who closes says so first.
            if error.kind() == io::ErrorKind::TimedOut {
                self.wire.say(SILENT);
            }
            tracing::debug!(%error, "an LMTP conversation broke off");
        }
        let _ = self.wire.flush().await;
    }

    async fn talk(&mut self) -> io::Result<()> {
        self.wire.say("220 Acquaint LMTP");
        for _ in 0..self.limits.commands {
            let stop = self.counter.stop.clone();
            let Some(line) = stop.run_until_cancelled(self.wire.line()).await else {
                self.wire.say(STOPPING);
                return Ok(());
            };
            let next = match line? {
                Line::TooLong => self.mistaken("500 5.5.2 the line is too long"),
                Line::Whole(line) => match Command::read(&line) {
                    Ok(command) => self.obey(command).await?,
                    Err(mistake) => self.mistaken(mistake),
                },
            };
            if matches!(next, Next::Ends) {
                return Ok(());
            }
        }
        self.wire.say(ENOUGH);
        Ok(())
    }

    /// Answers what is no command. Somebody who speaks another protocol is not listened to for long.
    fn mistaken(&mut self, answer: &str) -> Next {
        self.mistakes += 1;
        if self.mistakes > self.limits.mistakes {
            self.wire.say(ENOUGH);
            return Next::Ends;
        }
        self.wire.say(answer);
        Next::GoesOn
    }

    async fn obey(&mut self, command: Command) -> io::Result<Next> {
        match command {
            Command::Hello => self.hello(),
            Command::Mail { sender, size } => return Ok(self.begin(sender, size)),
            Command::Recipient(address) => return Ok(self.recipient(&address)),
            Command::Data => return self.data().await,
            Command::Reset => {
                self.mail = None;
                self.wire.say(OK);
            }
            Command::Nothing => self.wire.say(OK),
            Command::Verify => self.wire.say("252 2.5.0 send the mail and see"),
            Command::Help => self.wire.say("214 2.0.0 see RFC 2033"),
            Command::Quit => {
                self.wire.say("221 2.0.0 bye");
                return Ok(Next::Ends);
            }
        }
        Ok(Next::GoesOn)
    }

    fn hello(&mut self) {
        self.greeted = true;
        self.mail = None;
        for offer in [
            "250-Acquaint",
            "250-PIPELINING",
            "250-ENHANCEDSTATUSCODES",
            "250-8BITMIME",
            "250-SMTPUTF8",
        ] {
            self.wire.say(offer);
        }
        self.wire.say(&format!("250 SIZE {}", self.limits.message));
    }

    fn begin(&mut self, sender: String, size: Option<usize>) -> Next {
        if !self.greeted || self.mail.is_some() {
            return self.mistaken(ORDER);
        }
        if size.is_some_and(|size| size > self.limits.message) {
            self.wire.say(TOO_LARGE);
            return Next::GoesOn;
        }
        self.mail = Some(Envelope {
            sender,
            taken: Vec::new(),
        });
        self.wire.say("250 2.1.0 ok");
        Next::GoesOn
    }

    /// A wrong address is refused for good: there will never be one like it.
    fn recipient(&mut self, address: &str) -> Next {
        let Some(mail) = &mut self.mail else {
            return self.mistaken(ORDER);
        };
        let answer = if mail.taken.len() >= self.limits.recipients {
            "452 4.5.3 too many recipients"
        } else if let Some(addressee) = self.counter.identity.addressee(address) {
            mail.taken.push(addressee);
            "250 2.1.5 ok"
        } else {
            metrics::counter!("acquaint_inbound_refused_total", "why" => "address").increment(1);
            "550 5.1.1 no such address"
        };
        self.wire.say(answer);
        Next::GoesOn
    }

    /// RFC 2033, 4.2: an answer for each address that was taken.
    async fn data(&mut self) -> io::Result<Next> {
        let Some(mail) = self.mail.take().filter(|mail| !mail.taken.is_empty()) else {
            return Ok(self.mistaken(ORDER));
        };
        self.wire.say("354 go ahead, and end with a dot");
        let stop = self.counter.stop.clone();
        let read = self.wire.data(self.limits.message, self.limits.message_within);
        let Some(data) = stop.run_until_cancelled(read).await else {
            self.wire.say(STOPPING);
            return Ok(Next::Ends);
        };
        let answers = match data? {
            Data::TooLarge => {
                metrics::counter!("acquaint_inbound_refused_total", "why" => "size").increment(1);
                vec![TOO_LARGE; mail.taken.len()]
            }
            Data::Whole(raw) => kept(&self.counter, mail, raw).await,
        };
        for answer in answers {
            self.wire.say(answer);
        }
        Ok(Next::GoesOn)
    }
}

/// Keeps a mail, and says for each address how that went.
async fn kept(counter: &LmtpContext, mail: Envelope, raw: Vec<u8>) -> Vec<&'static str> {
    let taken = mail.taken.clone();
    match keep(counter, mail, raw).await {
        Ok(over) => {
            let answer = |addressee| {
                if over.contains(addressee) {
                    OVER_BUDGET
                } else {
                    "250 2.0.0 kept"
                }
            };
            taken.iter().map(answer).collect()
        }
        Err(error) => {
            tracing::warn!(%error, "a mail could not be kept; the mail server brings it again");
            vec!["451 4.3.0 it can't be kept now, try again"; taken.len()]
        }
    }
}

/// When this comes back well, the mail is on disk, but for those addresses that have had enough for today.
async fn keep(counter: &LmtpContext, mail: Envelope, raw: Vec<u8>) -> Result<Vec<Addressee>, StoreError> {
    // Each once, however often it was named: a mail that comes twice says nothing more.
    let mut addressees = Vec::new();
    for addressee in mail.taken {
        if !addressees.contains(&addressee) {
            addressees.push(addressee);
        }
    }
    let count = addressees.len();
    let raw: Arc<[u8]> = raw.into();
    let unit = move |tx: &mut store::WriteTx<'_>| inbound::keep(tx, &addressees, &mail.sender, &raw);
    let over = counter.store.write(unit).await?;
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    metrics::counter!("acquaint_inbound_refused_total", "why" => "budget").increment(number(over.len()));
    metrics::counter!("acquaint_inbound_kept_total").increment(number(count - over.len()));
    Ok(over)
}

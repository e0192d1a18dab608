//! The server as a mail server meets it, and as nobody should.

use std::time::Duration;

use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::values::token::{Keyring, Purpose};
use store::mail_in::inbound;
use store::{StoreError, task};
use testkit::SmtpSink;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;

use super::*;
use crate::tests::house::House;

const SECRET: &[u8] = b"a secret of thirty-two octets ok";

/// A server before a house's database, and what it took.
struct Desk {
    house: House,
    port: u16,
    stop: CancellationToken,
    serving: JoinHandle<()>,
}

impl Desk {
    async fn open(limits: LmtpLimits) -> Self {
        let house = House::at(&SmtpSink::start()).await;
        let listener = LmtpListener::on_port("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let port = listener.port().unwrap();
        let stop = CancellationToken::new();
        let counter = LmtpContext {
            store: house.store.clone(),
            identity: Arc::clone(&house.identity),
            stop: stop.clone(),
        };
        let serving = tokio::spawn(serve(listener.with_limits(limits), counter));
        Self {
            house,
            port,
            stop,
            serving,
        }
    }

    /// How many mails are kept.
    async fn kept(&self) -> usize {
        let read = |tx: &mut store::ReadTx<'_>| Ok::<_, StoreError>(inbound::outcomes(tx)?.len());
        self.house.store.read(read).await.unwrap()
    }

    async fn connect(&self) -> Peer {
        Peer {
            stream: TcpStream::connect(("127.0.0.1", self.port)).await.unwrap(),
            reply_version: Vec::new(),
        }
    }

    async fn greeted(&self) -> Peer {
        let mut peer = self.connect().await;
        assert!(peer.answer().await.starts_with("220 "));
        let offers = peer.ask("LHLO mx.example.org").await;
        assert!(
            offers.contains("PIPELINING") && offers.contains("SIZE 1048576"),
            "{offers}"
        );
        peer
    }

    async fn close(self) {
        self.stop.cancel();
        tokio::time::timeout(Duration::from_secs(10), self.serving)
            .await
            .expect("it stops")
            .unwrap();
    }
}

/// A mail server that hands mail over.
struct Peer {
    stream: TcpStream,
    reply_version: Vec<u8>,
}

impl Peer {
    async fn send(&mut self, octets: &[u8]) {
        self.stream.write_all(octets).await.unwrap();
    }

    /// The next answer, all its lines; empty when the server hung up.
    async fn answer(&mut self) -> String {
        let reading = async {
            loop {
                if let Some(end) = whole_answer(&self.reply_version) {
                    let rest = self.reply_version.split_off(end);
                    return String::from_utf8(std::mem::replace(&mut self.reply_version, rest)).unwrap();
                }
                let mut more = [0; 4_096];
                match self.stream.read(&mut more).await {
                    Ok(0) | Err(_) => return String::new(),
                    Ok(len) => self.reply_version.extend_from_slice(&more[..len]),
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(10), reading)
            .await
            .expect("an answer")
    }

    async fn ask(&mut self, command: &str) -> String {
        self.send(format!("{command}\r\n").as_bytes()).await;
        self.answer().await
    }

    #[track_caller]
    fn expect(answer: &str, code: &str) {
        assert!(answer.starts_with(code), "{code}: {answer:?}");
    }
}

/// Where an answer ends: behind the first line without a `-` after its code.
fn whole_answer(reply_version: &[u8]) -> Option<usize> {
    let mut begin = 0;
    loop {
        let end = begin + reply_version[begin..].windows(2).position(|two| two == b"\r\n")? + 2;
        if reply_version.get(begin + 3) != Some(&b'-') {
            return Some(end);
        }
        begin = end;
    }
}

fn address(purpose: Purpose, kind: &str) -> String {
    let keys = Keyring::new(SECRET, None);
    let token = keys.sign(
        purpose,
        domain::InvitationId::from_uuid(uuid::Uuid::from_u128(7)).uuid(),
        0,
    );
    format!("{kind}+{token}@replies.example.org")
}

#[tokio::test]
async fn a_mail_is_kept_for_each_of_its_addresses_and_each_is_answered() {
    let rsvp_queue = Desk::open(LmtpLimits::default()).await;
    let mut peer = rsvp_queue.greeted().await;
    Peer::expect(
        &peer.ask("MAIL FROM:<anna@example.net> SIZE=100 BODY=8BITMIME").await,
        "250",
    );
    Peer::expect(&peer.ask("RCPT TO:<events@example.org>").await, "250");
    Peer::expect(&peer.ask("RCPT TO:<nobody@example.org>").await, "550 5.1.1");
    let reply = address(Purpose::Reply, "rsvp");
    Peer::expect(&peer.ask(&format!("RCPT TO:<{reply}>")).await, "250");
    Peer::expect(&peer.ask("DATA").await, "354");
    peer.send(b"Subject: hello\r\n\r\n..\r\n.\r\n").await;
    Peer::expect(&peer.answer().await, "250");
    Peer::expect(&peer.answer().await, "250");
    assert_eq!(rsvp_queue.kept().await, 2);
    let due = |tx: &mut store::WriteTx<'_>| {
        let task = task::claim(tx, TaskKind::InboundMail, 1, Duration::from_secs(1))?.remove(0);
        Ok::<_, StoreError>(inbound::unread(tx, task.subject.unwrap())?.unwrap())
    };
    let mail = rsvp_queue.house.store.write(due).await.unwrap();
    assert_eq!(*mail.raw, *b"Subject: hello\r\n\r\n.\r\n");
    assert_eq!(mail.sender, "anna@example.net");
    Peer::expect(&peer.ask("QUIT").await, "221");
    assert_eq!(peer.answer().await, "", "it hangs up");
    rsvp_queue.close().await;
}

#[tokio::test]
async fn many_commands_at_once_are_answered_in_order() {
    let rsvp_queue = Desk::open(LmtpLimits::default()).await;
    let mut peer = rsvp_queue.greeted().await;
    let mail = "MAIL FROM:<>\r\nRCPT TO:<events@example.org>\r\nRCPT TO:<x@example.org>\r\nDATA\r\n";
    peer.send(format!("{mail}hello\r\n.\r\nNOOP\r\n{mail}again\r\n.\r\nQUIT\r\n").as_bytes())
        .await;
    for code in [
        "250", "250", "550", "354", "250", "250", "250", "250", "550", "354", "250", "221",
    ] {
        Peer::expect(&peer.answer().await, code);
    }
    assert_eq!(rsvp_queue.kept().await, 2);
    rsvp_queue.close().await;
}

#[tokio::test]
async fn forged_tokens_and_commands_out_of_order_are_refused() {
    let rsvp_queue = Desk::open(LmtpLimits::default()).await;
    let mut peer = rsvp_queue.connect().await;
    Peer::expect(&peer.answer().await, "220");
    Peer::expect(&peer.ask("MAIL FROM:<>").await, "503");
    Peer::expect(&peer.ask("EHLO mx.example.org").await, "500");
    Peer::expect(&peer.ask("LHLO mx.example.org").await, "250");
    Peer::expect(&peer.ask("RCPT TO:<events@example.org>").await, "503");
    Peer::expect(&peer.ask("MAIL FROM:<>").await, "250");
    Peer::expect(&peer.ask("MAIL FROM:<>").await, "503");
    Peer::expect(&peer.ask("DATA").await, "503");
    Peer::expect(&peer.ask("MAIL FROM:<>").await, "250");
    for wrong in [
        address(Purpose::Rsvp, "rsvp"),
        address(Purpose::Reply, "bounce"),
        format!("rsvp+{}@replies.example.org", "a".repeat(56)),
    ] {
        Peer::expect(&peer.ask(&format!("RCPT TO:<{wrong}>")).await, "550 5.1.1");
    }
    assert_eq!(rsvp_queue.kept().await, 0);
    rsvp_queue.close().await;
}

#[tokio::test]
async fn a_mail_that_is_too_large_is_refused_before_and_after_it_came() {
    let rsvp_queue = Desk::open(LmtpLimits::default()).await;
    let mut peer = rsvp_queue.greeted().await;
    Peer::expect(&peer.ask("MAIL FROM:<> SIZE=1048577").await, "552 5.3.4");
    Peer::expect(&peer.ask("MAIL FROM:<>").await, "250");
    Peer::expect(&peer.ask("RCPT TO:<events@example.org>").await, "250");
    Peer::expect(&peer.ask("DATA").await, "354");
    // One line without an end, and no declared size.
    for _ in 0..5 * 16 {
        peer.send(&vec![b'x'; 1 << 16]).await;
    }
    peer.send(b"\r\n.\r\n").await;
    Peer::expect(&peer.answer().await, "552 5.3.4");
    Peer::expect(&peer.ask("NOOP").await, "250");
    assert_eq!(rsvp_queue.kept().await, 0);
    rsvp_queue.close().await;
}

#[tokio::test]
async fn a_line_without_end_and_another_protocol_are_not_listened_to_for_long() {
    let rsvp_queue = Desk::open(LmtpLimits::default()).await;
    let mut peer = rsvp_queue.greeted().await;
    peer.send(&vec![b'x'; 1 << 20]).await;
    peer.send(b"\r\n").await;
    Peer::expect(&peer.answer().await, "500 5.5.2");
    peer.send("GET / HTTP/1.1\r\n".repeat(30).as_bytes()).await;
    let mut last = String::new();
    loop {
        match peer.answer().await {
            answer if answer.is_empty() => break,
            answer => last = answer,
        }
    }
    Peer::expect(&last, "421");
    rsvp_queue.close().await;
}

#[tokio::test]
async fn who_is_silent_or_one_too_many_is_sent_away() {
    let limits = LmtpLimits {
        conversations: 1,
        silence: Duration::from_secs(2),
        ..LmtpLimits::default()
    };
    let rsvp_queue = Desk::open(limits).await;
    let mut silent = rsvp_queue.connect().await;
    Peer::expect(&silent.answer().await, "220");
    let mut second = rsvp_queue.connect().await;
    Peer::expect(&second.answer().await, "421");
    Peer::expect(&silent.answer().await, "421 4.4.2");
    assert_eq!(silent.answer().await, "", "it is hung up on");
    // RFC 5321, 4.5.3.2.7.
    assert!(LmtpLimits::default().silence >= Duration::from_mins(5));
    rsvp_queue.close().await;
}

#[tokio::test]
async fn a_stop_ends_the_conversation_and_no_half_mail_is_kept() {
    let rsvp_queue = Desk::open(LmtpLimits::default()).await;
    let mut peer = rsvp_queue.greeted().await;
    Peer::expect(&peer.ask("MAIL FROM:<>").await, "250");
    Peer::expect(&peer.ask("RCPT TO:<events@example.org>").await, "250");
    Peer::expect(&peer.ask("DATA").await, "354");
    peer.send(b"half a ma").await;
    rsvp_queue.stop.cancel();
    Peer::expect(&peer.answer().await, "421");
    assert_eq!(rsvp_queue.kept().await, 0);
    rsvp_queue.close().await;
}

#[tokio::test]
async fn a_unix_socket_that_a_crash_left_is_taken_over_and_one_in_use_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lmtp");
    drop(UnixListener::bind(&path).unwrap());
    let listener = LmtpListener::on_path(&path).await.unwrap();
    assert!(LmtpListener::on_path(&path).await.is_err());
    assert_eq!(listener.port(), None);
    let _ = UnixStream::connect(&path).await.unwrap();
    let folder_stays = folder.path().join("file");
    std::fs::write(&folder_stays, "mine").unwrap();
    assert!(LmtpListener::on_path(&folder_stays).await.is_err());
    assert_eq!(std::fs::read_to_string(&folder_stays).unwrap(), "mine");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_database_is_away_the_mail_server_is_told_to_come_again() {
    let rsvp_queue = Desk::open(LmtpLimits::default()).await;
    let mut peer = rsvp_queue.greeted().await;
    // Somebody else's transaction keeps the file locked for longer than anybody waits.
    let other = rsvp_queue.house.other_store();
    let (locked, is_locked) = std::sync::mpsc::channel();
    let (let_go, wait) = std::sync::mpsc::channel::<()>();
    let holding = tokio::task::spawn_blocking(move || {
        let unit = move |_: &mut store::WriteTx<'_>| {
            locked.send(()).unwrap();
            let _ = wait.recv();
            Ok::<_, StoreError>(())
        };
        other.write_now(unit)
    });
    tokio::task::spawn_blocking(move || is_locked.recv())
        .await
        .unwrap()
        .unwrap();
    for command in ["MAIL FROM:<>", "RCPT TO:<events@example.org>", "DATA"] {
        let _ = peer.ask(command).await;
    }
    peer.send(b"hello\r\n.\r\n").await;
    Peer::expect(&peer.answer().await, "451 4.3.0");
    let_go.send(()).unwrap();
    holding.await.unwrap().unwrap();
    assert_eq!(rsvp_queue.kept().await, 0);
    rsvp_queue.close().await;
}

//! The server as a client on a plain socket sees it.

use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::{Behaviour, Reply, SmtpSink};

const SOON: Duration = Duration::from_secs(10);

struct Client(BufReader<TcpStream>);

impl Client {
    /// Connects and says EHLO.
    fn greeted(sink: &SmtpSink) -> Self {
        let mut client = Self(BufReader::new(TcpStream::connect(sink.address()).unwrap()));
        assert_eq!(client.reply(), "220 sink.test ESMTP");
        client.0.get_mut().write_all(b"EHLO me\r\n").unwrap();
        while client.reply().starts_with("250-") {}
        client
    }

    fn reply(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// Sends a line and gives the code of the reply; nothing if the connection was closed.
    fn ask(&mut self, line: &str) -> String {
        let line = format!("{line}\r\n");
        self.0.get_mut().write_all(line.as_bytes()).unwrap();
        self.reply().chars().take(3).collect()
    }

    /// The whole way of a letter to one recipient; the reply to its end.
    fn send(&mut self, to: &str, content: &str) -> String {
        assert_eq!(self.ask("MAIL FROM:<events@example.org>"), "250");
        assert_eq!(self.ask(&format!("RCPT TO:<{to}>")), "250");
        assert_eq!(self.ask("DATA"), "354");
        self.ask(&format!("{content}\r\n."))
    }
}

#[test]
fn a_letter_arrives_whole_with_its_envelope_and_its_dots() {
    let sink = SmtpSink::start();
    let mut client = Client::greeted(&sink);
    assert_eq!(client.ask("MAIL FROM:<é@example.org>"), "553");
    assert_eq!(
        client.ask("mail from:<é@example.org> BODY=8BITMIME SMTPUTF8 SIZE=99"),
        "250"
    );
    assert_eq!(client.ask("RCPT TO:<ann@example.org>"), "250");
    assert_eq!(client.ask("rcpt to:<bob@example.org>"), "250");
    assert_eq!(client.ask("DATA"), "354");
    assert_eq!(client.ask("Subject: hi\r\n\r\n..\r\n.. two\r\né\r\n."), "250");
    assert_eq!(client.ask("QUIT"), "221");

    let letters = sink.wait_for_letters(1, SOON);
    assert_eq!(letters[0].from, "é@example.org");
    assert_eq!(letters[0].from_parameters, "BODY=8BITMIME SMTPUTF8 SIZE=99");
    assert_eq!(letters[0].to, ["ann@example.org", "bob@example.org"]);
    assert_eq!(&*letters[0].raw, "Subject: hi\r\n\r\n.\r\n. two\r\né\r\n".as_bytes());
    assert_eq!(letters[0].open().subject, "hi");
    assert!(letters[0].acknowledged);
}

#[test]
fn commands_out_of_order_are_refused_and_reset_forgets() {
    let sink = SmtpSink::start();
    let mut client = Client::greeted(&sink);
    assert_eq!(client.ask("RCPT TO:<ann@example.org>"), "503");
    assert_eq!(client.ask("DATA"), "503");
    assert_eq!(client.ask("MAIL FROM:<>"), "250");
    assert_eq!(client.ask("MAIL FROM:<>"), "503");
    assert_eq!(client.ask("DATA"), "503");
    assert_eq!(client.ask("RCPT TO:<>"), "501");
    assert_eq!(client.ask("RSET"), "250");
    assert_eq!(client.ask("RCPT TO:<ann@example.org>"), "503");
    assert_eq!(client.ask("MAIL FROM:<a@b> SIZE=99999999999"), "552");
    assert_eq!(client.ask("NOOP"), "250");
    assert_eq!(client.ask("HELP"), "502");
    assert_eq!(client.send("ann@example.org", "hi"), "250");
}

#[test]
fn what_real_servers_refuse_in_a_letter_is_refused() {
    let sink = SmtpSink::start();
    let mut client = Client::greeted(&sink);
    assert_eq!(client.send("ann@example.org", "bare\nfeed"), "550");
    assert_eq!(client.send("ann@example.org", &"x".repeat(999)), "550");
    assert_eq!(client.send("ann@example.org", &"x".repeat(998)), "250");
    assert_eq!(sink.counters().letters_refused, 2);
    assert_eq!(sink.letters().len(), 1);
}

#[test]
fn the_script_decides_by_recipient_and_attempt() {
    let sink = SmtpSink::start();
    sink.set_script(|asked| match (asked.recipient.as_str(), asked.attempt) {
        ("full@example.org", 1) => Behaviour::RefuseRecipient(Reply::new(450, "4.2.2 Full")),
        ("gone@example.org", _) => Behaviour::RefuseLetter(Reply::new(554, "5.7.1 No")),
        _ => Behaviour::Accept,
    });
    let mut client = Client::greeted(&sink);
    assert_eq!(client.send("gone@example.org", "hi"), "554");
    assert_eq!(client.ask("MAIL FROM:<>"), "250");
    assert_eq!(client.ask("RCPT TO:<full@example.org>"), "450");
    assert_eq!(client.ask("RSET"), "250");
    assert_eq!(client.send("full@example.org", "hi"), "250");
    sink.clear_script();
    assert_eq!(client.send("gone@example.org", "hi"), "250");

    let counters = sink.counters();
    assert_eq!((counters.recipients_refused, counters.letters_refused), (1, 1));
    let to: Vec<_> = sink.letters().into_iter().flat_map(|l| l.to).collect();
    assert_eq!(to, ["full@example.org", "gone@example.org"]);
}

#[test]
fn a_dropped_letter_is_kept_but_the_client_was_not_told() {
    let sink = SmtpSink::start();
    sink.set_script(|_| Behaviour::DropAfterData);
    assert_eq!(Client::greeted(&sink).send("ann@example.org", "hi"), "");
    assert!(!sink.wait_for_letters(1, SOON)[0].acknowledged);
}

#[test]
fn a_hanging_client_is_seen_and_let_go() {
    let sink = SmtpSink::start();
    sink.set_script(|_| Behaviour::HangInData);
    let mut client = Client::greeted(&sink);
    client.ask("MAIL FROM:<>");
    client.ask("RCPT TO:<ann@example.org>");
    client.ask("DATA");
    client.0.get_mut().write_all(b"hi\r\n.\r\n").unwrap();
    sink.wait_until("a hanging client", SOON, |counters| counters.hanging == 1);
    drop(client);
    sink.wait_until("nobody", SOON, |counters| (counters.hanging, counters.open) == (0, 0));
    assert!(sink.letters().is_empty());
}

#[test]
fn connections_are_counted() {
    let sink = SmtpSink::start();
    let first = Client::greeted(&sink);
    let mut second = Client::greeted(&sink);
    second.send("ann@example.org", "hi");
    drop((first, second));
    sink.wait_until("all gone", SOON, |counters| counters.open == 0);
    let mut third = Client::greeted(&sink);
    third.send("ann@example.org", "hi");
    let counters = sink.counters();
    assert_eq!((counters.connections, counters.open_max), (3, 2));
    let connections: Vec<_> = sink.letters().iter().map(|l| l.connection).collect();
    assert_eq!(connections, [2, 3]);
}

#[test]
fn it_goes_away_and_comes_back_on_the_same_port() {
    let sink = SmtpSink::start();
    let mut client = Client::greeted(&sink);
    sink.stop();
    sink.stop();
    assert_eq!(sink.counters().open, 0);
    let mut rest = String::new();
    let dropped = client.0.read_line(&mut rest);
    assert!(matches!(dropped, Ok(0)) || dropped.is_err());
    let refused = TcpStream::connect(sink.address()).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::ConnectionRefused);

    sink.start_again();
    sink.start_again();
    assert_eq!(Client::greeted(&sink).send("ann@example.org", "hi"), "250");
    assert_eq!(sink.letters().len(), 1);
}

#[test]
#[should_panic(expected = "for 1 letters")]
fn waiting_for_what_never_comes_fails_with_what_was_waited_for() {
    let sink = SmtpSink::start();
    let _ = sink.wait_for_letters(1, Duration::from_millis(20));
}

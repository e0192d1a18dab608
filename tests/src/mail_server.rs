//! The mail server's side of LMTP: hands a mail to the program as Postfix would, and says what was answered. And a mail
//! program's side of SMTP.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A conversation over LMTP.
pub struct Lmtp {
    stream: BufReader<TcpStream>,
}

impl Lmtp {
    /// Connects and greets.
    pub fn connect(port: u16) -> Self {
        Self::greeting(port, "LHLO")
    }

    fn greeting(port: u16, hello: &str) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("the LMTP server listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .expect("a timeout");
        let mut lmtp = Self {
            stream: BufReader::new(stream),
        };
        assert!(lmtp.answer().starts_with("220"));
        assert!(lmtp.ask(&format!("{hello} mx.example.org")).starts_with("250"));
        lmtp
    }

    /// The last line of the next answer.
    pub fn answer(&mut self) -> String {
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).expect("an answer");
            if line.as_bytes().get(3) != Some(&b'-') {
                return line.trim_end().to_owned();
            }
        }
    }

    /// Sends a command.
    pub fn ask(&mut self, command: &str) -> String {
        let stream = self.stream.get_mut();
        write!(stream, "{command}\r\n").expect("a command");
        self.answer()
    }

    /// Hands a mail over and answers what was said of it in the end.
    pub fn hand_over(&mut self, sender: &str, recipient: &str, mail: &[u8]) -> String {
        assert!(self.ask(&format!("MAIL FROM:<{sender}>")).starts_with("250"));
        let taken = self.ask(&format!("RCPT TO:<{recipient}>"));
        if !taken.starts_with("250") {
            assert!(self.ask("RSET").starts_with("250"));
            return taken;
        }
        assert!(self.ask("DATA").starts_with("354"));
        let stream = self.stream.get_mut();
        for line in mail.split_inclusive(|octet| *octet == b'\n') {
            if line.first() == Some(&b'.') {
                stream.write_all(b".").expect("a dot");
            }
            stream.write_all(line).expect("a line");
        }
        stream.write_all(b".\r\n").expect("the end");
        self.answer()
    }
}

/// Sends a mail over SMTP, and answers what the server said of it in the end.
pub fn smtp(port: u16, sender: &str, recipient: &str, mail: &[u8]) -> String {
    Lmtp::greeting(port, "EHLO").hand_over(sender, recipient, mail)
}

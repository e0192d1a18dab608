//! A program that mail is handed to, and the mail that calendars and mail servers send it.

use journeys::{Lmtp, Setup, wait_for};
use serde_json::{Value, json};
use testkit::{OpenedLetter, free_port};

use crate::house::House;

pub(crate) const ANNA: &str = "anna@example.org";
pub(crate) const BO: &str = "bo@example.org";
pub(crate) const ORGA: &str = "orga@example.net";
pub(crate) const DOMAIN: &str = "replies.example.org";

/// A program that mail is handed to.
pub(crate) struct Office {
    pub(crate) house: House,
    pub(crate) port: u16,
}

/// What an invitation left in somebody's calendar.
pub(crate) struct Entry {
    pub(crate) uid: String,
    pub(crate) sequence: u32,
    pub(crate) organizer: String,
}

impl Entry {
    pub(crate) fn of(letter: &OpenedLetter) -> Self {
        let calendar = letter.calendar().expect("a calendar part").unfolded();
        let value = |name: &str| {
            let line = calendar.lines().find(|line| line.starts_with(name));
            line.unwrap_or_else(|| panic!("no {name}: {calendar}")).to_owned()
        };
        let organizer = value("ORGANIZER");
        Self {
            uid: value("UID:")["UID:".len()..].to_owned(),
            sequence: value("SEQUENCE:")["SEQUENCE:".len()..].parse().expect("a number"),
            organizer: organizer.rsplit_once("mailto:").expect("an address").1.to_owned(),
        }
    }

    /// A REPLY as Google sends it, `seconds` after the hour before now.
    pub(crate) fn answer(&self, who: &str, part: &str, seconds: u32) -> Vec<u8> {
        self.mail(who, "REPLY", &format!("ATTENDEE;PARTSTAT={part}:mailto:{who}"), seconds)
    }

    pub(crate) fn mail(&self, from: &str, method: &str, lines: &str, seconds: u32) -> Vec<u8> {
        let Self {
            uid,
            sequence,
            organizer,
        } = self;
        let stamp = jiff::Timestamp::now() - jiff::SignedDuration::from_secs(3_600 - i64::from(seconds));
        let stamp = stamp.strftime("%Y%m%dT%H%M%SZ");
        let calendar = format!(
            "BEGIN:VCALENDAR\r\nPRODID:-//Somebody//Calendar//EN\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\n\
             UID:{uid}\r\nDTSTAMP:{stamp}\r\nSEQUENCE:{sequence}\r\nORGANIZER:mailto:{organizer}\r\n{lines}\r\n\
             SUMMARY:Mentors & Makers\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        format!(
            "From: {from}\r\nTo: {organizer}\r\nSubject: Accepted: Mentors & Makers\r\nMessage-ID: <{seconds}.{stamp}@mail.example>\r\n\
             Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee you.\r\n\
             --b\r\nContent-Type: text/calendar; charset=utf-8; method={method}\r\n\r\n{calendar}--b--\r\n"
        )
        .into_bytes()
    }
}

/// Words of a person.
pub(crate) fn words(from: &str, to: &str, text: &str) -> Vec<u8> {
    format!(
        "From: {from}\r\nTo: {to}\r\nSubject: Re: Invitation\r\nMessage-ID: <words@mail.example>\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
    .into_bytes()
}

/// A bounce as Postfix writes it.
pub(crate) fn bounce(status: &str, action: &str) -> Vec<u8> {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nIt came back.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; anna@example.org\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} no\r\n\r\n--b--\r\n"
    )
    .into_bytes()
}

impl Office {
    pub(crate) fn open(mut setup: Setup) -> Self {
        let port = free_port();
        setup.set("ACQUAINT_LMTP_LISTEN", &format!("127.0.0.1:{port}"));
        setup.set("ACQUAINT_REPLY_DOMAIN", DOMAIN);
        let house = House::start(setup);
        let group = format!("/groups/{}", house.group);
        house
            .organizer
            .json("PATCH", &group, &json!({ "reply_to": ORGA }))
            .is(200);
        Self { house, port }
    }

    pub(crate) fn hand_over(&self, sender: &str, recipient: &str, mail: &[u8]) {
        let answer = Lmtp::connect(self.port).hand_over(sender, recipient, mail);
        assert!(answer.starts_with("250"), "{answer}");
    }

    /// Hands over an answer and waits until it is what the organizer sees.
    pub(crate) fn answers(&self, event: &str, who: &str, entry: &Entry, part: &str, seconds: u32) {
        let expected = match part {
            "ACCEPTED" => "yes",
            "TENTATIVE" => "maybe",
            _ => "no",
        };
        self.hand_over(who, &entry.organizer, &entry.answer(who, part, seconds));
        self.becomes(event, who, "answer", &json!(expected));
    }

    pub(crate) fn becomes(&self, event: &str, who: &str, field: &str, value: &Value) {
        wait_for(&format!("{field} of {who} to be {value}"), || {
            (self.house.invitation(event, who)[field] == *value).then_some(())
        });
    }

    pub(crate) fn letter(&self, who: &str, nth: usize) -> OpenedLetter {
        self.house.setup.post().nth(who, nth)
    }

    /// How many mails had this outcome.
    pub(crate) fn outcomes(&self, outcome: &str) -> u64 {
        let metrics = self.house.program.http.get("/metrics").is(200).body;
        let name = format!("acquaint_inbound_mails_total{{outcome=\"{outcome}\"}} ");
        let line = metrics.lines().find_map(|line| line.strip_prefix(&name));
        line.map_or(0, |count| count.parse().expect("a count"))
    }

    pub(crate) fn came_to(&self, outcome: &str, count: u64) {
        wait_for(&format!("{count} mails to be {outcome}"), || {
            (self.outcomes(outcome) == count).then_some(())
        });
    }
}

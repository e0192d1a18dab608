//! Letters about asks as they go out: written and sent beside the service, as workers do; and what texts are compared by.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use domain::DeliveryId;
use domain::mail::delivery::Verdict;
use domain::mail::owed::OwnAnswers;
use domain::values::ids::Id;
use domain::values::token::Keyring;
use letters::{Letter, compose};
use mail::{MailIdentity, MailIdentitySettings, OrganizerAddress};
use serde_json::Value;
use store::mail::letters::{Claimed, Due, Outcome, claim, record};
use store::mail::overdue::{SweepOptions, run};
use store::{StoreError, outbox};
use testkit::OpenedLetter;

use super::people_asks::Room;

const LEASE: Duration = Duration::from_secs(30);

fn identity() -> MailIdentity {
    let settings = MailIdentitySettings {
        mail_from: "Acquaint <events@example.org>",
        reply_domain: Some("replies.example.org"),
        organizer_address: OrganizerAddress::Token,
        keyring: Arc::new(Keyring::new(b"a secret of thirty-two octets ok", None)),
        dkim: None,
    };
    MailIdentity::new(settings).unwrap()
}

impl Room {
    /// Sends what is due of what was enqueued.
    pub(super) fn letters(&self) -> Vec<OpenedLetter> {
        self.house.wait_for(run(&self.store, SweepOptions::default())).unwrap();
        let due: Vec<Due> = self.enqueued().into_iter().map(Due::Enqueued).collect();
        let (identity, mut all) = (identity(), Vec::new());
        loop {
            let take = |tx: &mut store::WriteTx<'_>| claim(tx, &due, LEASE, OwnAnswers::AtOnce);
            // Of several about the same to the same one goes at a time.
            let claimed = self.store.write_now(take).unwrap().mails;
            if claimed.is_empty() {
                return all;
            }
            let now = self.store.now();
            let write = |claimed: &Claimed| {
                let letter = Letter {
                    delivery: claimed.delivery,
                    content: &claimed.content,
                    now,
                };
                OpenedLetter::open(&compose(&identity, &self.house.links, &letter).unwrap().bytes)
            };
            all.extend(claimed.iter().map(write));
            let accepted = |claimed: Claimed| Outcome {
                claimed,
                verdict: Verdict::Accepted,
                organizer: String::new(),
            };
            let outcomes: Vec<Outcome> = claimed.into_iter().map(accepted).collect();
            self.store.write_now(|tx| record(tx, &outcomes)).unwrap();
        }
    }

    fn enqueued(&self) -> Vec<DeliveryId> {
        let take = |tx: &mut store::WriteTx<'_>| {
            let rows = outbox::lease(tx, 10_000, LEASE)?;
            outbox::confirm(tx, &rows.iter().map(|row| row.place).collect::<Vec<_>>())?;
            Ok::<_, StoreError>(rows)
        };
        let rows = self.store.write_now(take).unwrap();
        self.told.borrow_mut().extend(rows.iter().map(|row| row.json.clone()));
        let mails = rows.into_iter().filter(|row| row.kind == "acquaint.mail.enqueued.v1");
        let id = |json: &str| serde_json::from_str::<Value>(json).unwrap()["data"]["id"].clone();
        mails
            .map(|row| Id::from_uuid(id(&row.json).as_str().unwrap().parse().unwrap()))
            .collect()
    }
}

/// A text without the digits that follow a mark.
pub(super) fn without_digits_after(mark: &str, text: &str) -> String {
    let mut pieces = text.split(mark);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| {
        kept + mark.trim_end_matches('.') + piece.trim_start_matches(|char: char| char.is_ascii_digit())
    })
}

/// A text whose positions in a log are told as steps from the one before that was written in the same minute: between these,
/// nothing was recorded for other worlds.
pub(super) fn with_steps(text: &str) -> String {
    let mark = "\"position\":";
    let mut pieces = text.split(mark);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    let mut last = None;
    for piece in pieces {
        let (position, rest) = piece.split_once(',').unwrap();
        let position: i64 = position.parse().unwrap();
        let at = rest.split(',').next().map(str::to_owned);
        let step = last
            .filter(|(_, before)| *before == at)
            .map(|(before, _)| position - before);
        text = format!("{text}{mark}{step:?},{rest}");
        last = Some((position, at)).filter(|_| !rest.contains("\"next\":"));
    }
    text
}

/// A text without the seconds of when something was changed last.
pub(super) fn without_seconds(text: &str) -> String {
    let without = |piece: &str| match piece.char_indices().rev().nth(2) {
        Some((at, ':')) => piece[..at].to_owned(),
        _ => piece.to_owned(),
    };
    text.split(" GMT").map(without).collect::<Vec<_>>().join(" GMT")
}

/// A run of letters with no more of the id, or the token, that it is than the minute inside it, and nothing of what is sealed.
pub(super) fn without_id(piece: &str) -> String {
    // As addresses of nobody have it, or as anything else does.
    let id_of = |len: usize| Some((len, piece.get(..len)?.parse::<uuid::Uuid>().ok()?));
    let id = id_of(36).or_else(|| id_of(32));
    let is_of_token = |char: char| char.is_ascii_lowercase() || ('2'..='7').contains(&char);
    let run = piece.find(|char| !is_of_token(char)).unwrap_or(piece.len());
    if run > 56 {
        return format!("[sealed]{}", &piece[run..]);
    }
    let token = piece.get(..56).filter(|token| token.len() == run);
    let minute = |millis: u128| millis / 60_000;
    match (id, token) {
        (Some((len, id)), _) => format!("[id of {}]{}", minute(id.as_u128() >> 80), &piece[len..]),
        // Base32: five bits a letter, and 48 of time.
        (_, Some(token)) => {
            let bits = token
                .chars()
                .take(10)
                .fold(0_u128, |bits, char| (bits << 5) | u128::from(base32(char)));
            format!("[token of {}]{}", minute(bits >> 2), &piece[56..])
        }
        _ => piece.to_owned(),
    }
}

fn base32(char: char) -> u8 {
    match char {
        'a'..='z' => u8::try_from(char).unwrap() - b'a',
        _ => u8::try_from(char).unwrap() - b'2' + 26,
    }
}

/// Adds what an address answers: its headers, but for what chance is in, and every byte of its body.
pub(super) fn add(all: &mut String, room: &Room, path: &str, accept: &str) {
    let answer = room.house.raw("GET", path, &[("accept", accept)], b"").is(200);
    let differ = ["set-cookie", "content-length", "etag"];
    let mut headers: Vec<(String, String)> = answer
        .all_headers()
        .into_iter()
        .filter(|(name, _)| !differ.contains(&name.as_str()))
        .map(|(name, value)| (name, String::from_utf8(value).unwrap()))
        .collect();
    headers.sort();
    writeln!(all, "{headers:?}\n{}", answer.text()).unwrap();
}

/// A page, or a list of its people as JSON, without somebody who could be asked.
pub(super) fn without_somebody(text: &str, name: &str) -> String {
    let entry = without(text, "\n<details", &format!("<summary>Ask {name}"), "</details>\n");
    let choice = without(&entry, "<option", &format!(">{name}</option>"), "\n");
    let listed = without(&choice, "{\"whom\"", &format!("\"name\":\"{name}\""), "}");
    listed.replace(",,", ",").replace("[,", "[").replace(",]", "]")
}

/// A text without each piece that has a mark in it.
fn without(text: &str, start: &str, mark: &str, end: &str) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some(at) = rest.find(mark) {
        let from = rest[..at].rfind(start).unwrap();
        let to = at + rest[at..].find(end).unwrap() + end.len();
        kept += &rest[..from];
        rest = &rest[to..];
    }
    kept + rest
}

/// A text without what is drawn of ids: as SVG on pages, of cells in letters.
pub(super) fn without_pictures(text: &str) -> String {
    let is_drawn = |line: &str| line.contains("<svg") || line.contains("line-height:8px");
    text.split_inclusive('\n').filter(|line| !is_drawn(line)).collect()
}

/// Ends the test where they do.
pub(super) fn differ(first: &str, other: &str, whose: &str) {
    for (one, other) in first.lines().zip(other.lines()) {
        assert_eq!(one, other, "{whose}");
    }
    assert_eq!(first.len(), other.len(), "{whose}");
}

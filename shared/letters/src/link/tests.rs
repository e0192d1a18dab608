//! Short letters as they go out, in every language.

use std::fmt::Write;

use domain::MailAddress;
use domain::group::retention::Ahead;
use domain::mail::content::{MailContent, PlaceOffer};
use domain::people::Role;
use domain::values::text::{PersonName, WebUrl};
use domain::values::token::Claim;
use mail::mailbox::reading::StoredLetter;

use super::*;
use crate::fixture::{is_kept_whole, keep, picture};
use crate::{compose, fixture};

fn letter(kind: LinkKind, language: Language) -> LinkLetter {
    LinkLetter {
        kind,
        group: (!matches!(
            kind,
            LinkKind::YourLinks | LinkKind::OwnPage | LinkKind::Erase | LinkKind::SignIn
        ))
        .then(fixture::group),
        recipient: MailAddress::parse("anna@example.com").unwrap(),
        person: None,
        language: language.tag().to_owned(),
        names: Claim {
            id: uuid::Uuid::from_u128(7),
            version: 0,
        },
        objection: kind.is_unasked().then(|| "o".repeat(domain::values::token::TOKEN_LEN)),
        coming: vec![Coming {
            event: fixture::event(),
            invitation: fixture::invitation(),
        }],
        offer: Some(PlaceOffer {
            role: Role::Editor,
            event: None,
        }),
        news: vec![NewEvent {
            announcement: uuid::Uuid::from_u128(8),
            event: fixture::event(),
        }],
        asked_at: fixture::now(),
        since: Some(fixture::now()),
        erases: Some(Ahead {
            at: fixture::now(),
            invitations: 42,
        }),
        begins_in: None,
        forwarded_by: (kind == LinkKind::ConfirmAsk).then(|| PersonName::trusted("Viktor Okoye".to_owned())),
        webhook: Some(WebUrl::parse("https://hooks.example.org/acquaint").unwrap()),
    }
}

/// Tokens are signed anew with each change of what they are signed for.
fn redacted(shown: &str) -> String {
    [
        "/r/",
        "/ask/",
        "/follow/",
        "/u/",
        "/join/",
        "/me/",
        "/console/sign-in/",
        "/console/team/",
    ]
    .iter()
    .fold(shown.to_owned(), |shown, path| {
        let mut pieces = shown.split(path);
        let first = pieces.next().unwrap().to_owned();
        pieces.fold(first, |kept, piece| {
            kept + path + "[token]" + &piece[domain::values::token::TOKEN_LEN..]
        })
    })
}

#[test]
fn snapshots_of_short_letters() {
    for language in Language::ALL.iter().copied() {
        let mut said = String::new();
        for kind in LinkKind::WORDS.iter().map(|word| LinkKind::parse(word).unwrap()) {
            let content = MailContent::Link(Box::new(letter(kind, language)));
            let letter = Letter {
                delivery: fixture::delivery(),
                content: &content,
                now: fixture::now(),
            };
            let envelope = compose(&fixture::identity(), &fixture::links(), &letter).unwrap();
            let read = StoredLetter::parse(fixture::delivery(), &envelope.bytes).unwrap();
            if language == Language::En && !kind.is_for_people() {
                assert!(read.text.contains("Who writes: "), "{}", read.text);
            }
            picture(kind.as_str(), language, &read.html);
            let words = redacted(&format!("Subject: {}\n\n{}", read.subject, read.text).replace('\r', ""));
            if is_kept_whole(language) {
                let html = redacted(&read.html.replace('\r', ""));
                keep!(
                    kind.as_str(),
                    language,
                    &format!("From: {}\n{words}\n{html}", read.from),
                );
            } else {
                let _ = writeln!(said, "== {}\n\n{}\n", kind.as_str(), words.trim_end());
            }
        }
        if !is_kept_whole(language) {
            keep!("short_letters", language, &said);
        }
    }
}

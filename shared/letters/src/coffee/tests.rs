//! Letters of the coffee as they go out, in every language, and whose address stands in which.

use std::fmt::Write;

use domain::asks::coffee::CoffeeRound;
use domain::mail::content::MailContent;
use domain::values::text::PersonName;
use domain::{MailAddress, PersonId};
use mail::mailbox::reading::StoredLetter;

use super::*;
use crate::fixture::{keep, picture};
use crate::{compose, fixture};

const ALL: [CoffeeLetterKind; 5] = [
    CoffeeLetterKind::Ask,
    CoffeeLetterKind::Remind,
    CoffeeLetterKind::Tomorrow,
    CoffeeLetterKind::Meet,
    CoffeeLetterKind::Nobody,
];

fn party(number: u128, address: &str, name: &str) -> Party {
    Party {
        person: PersonId::from_uuid(uuid::Uuid::from_u128(number)),
        address: MailAddress::parse(address).unwrap(),
        name: PersonName::parse(name).unwrap(),
    }
}

fn written(kind: CoffeeLetterKind, language: Language) -> Vec<u8> {
    let mates = vec![
        party(6, "viktor@example.net", "Viktor Okoye"),
        party(7, "wanda@example.net", "Wanda Grau"),
    ];
    let content = MailContent::Coffee(Box::new(CoffeeLetter {
        kind,
        group: fixture::group_with_imprint(),
        round: CoffeeRound {
            id: Id::from_uuid(uuid::Uuid::from_u128(20)),
            group: fixture::group().id,
            month: jiff::civil::date(2026, 12, 1),
            began_at: fixture::now(),
            done: 0,
        },
        seat: Id::from_uuid(uuid::Uuid::from_u128(21)),
        to: party(5, "nele@example.com", "Nele Brandt"),
        language: language.tag().to_owned(),
        said_at: fixture::now(),
        mates: if kind == CoffeeLetterKind::Meet {
            mates
        } else {
            Vec::new()
        },
    }));
    let letter = Letter {
        delivery: fixture::delivery(),
        content: &content,
        now: fixture::now(),
    };
    compose(&fixture::identity(), &fixture::links(), &letter).unwrap().bytes
}

fn redacted(shown: &str) -> String {
    let mut pieces = shown.split("/coffee/");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |kept, piece| {
        kept + "/coffee/[token]" + &piece[domain::values::token::TOKEN_LEN..]
    })
}

#[test]
fn snapshots_of_letters_of_the_coffee() {
    assert_eq!(ALL.map(CoffeeLetterKind::as_str).as_slice(), CoffeeLetterKind::WORDS);
    for language in Language::ALL.iter().copied() {
        let mut said = String::new();
        for kind in ALL {
            let read = StoredLetter::parse(fixture::delivery(), &written(kind, language)).unwrap();
            picture(kind.as_str(), language, &read.html);
            let words = redacted(&format!("Subject: {}\n\n{}", read.subject, read.text).replace('\r', ""));
            let _ = writeln!(said, "== {}\n\n{}\n", kind.as_str(), words.trim_end());
        }
        keep!("letters_of_the_coffee", language, &said);
    }
}

#[test]
fn who_meets_is_answered_by_both_others_and_nobody_else_is_named() {
    for kind in ALL {
        let text = String::from_utf8(written(kind, Language::En)).unwrap();
        let meets = kind == CoffeeLetterKind::Meet;
        let reply_to = "Reply-To: viktor@example.net, wanda@example.net";
        assert_eq!(text.contains(reply_to), meets, "{kind:?}: {text}");
        assert_eq!(text.contains("Okoye"), meets, "{kind:?}");
        assert_eq!(
            text.matches("text/vcard").count(),
            if meets { 2 } else { 0 },
            "{kind:?}"
        );
    }
}

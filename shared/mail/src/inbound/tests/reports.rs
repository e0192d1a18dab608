//! Reports with several blocks: which of them says what became of the letter.

use domain::MailAddress;

use super::super::{Content, DeliveryReport, Hardness};

/// The address that the letter went to.
const ANNA: &str = "anna@example.com";

/// A report of these blocks: whom they are about, whom the letter was for at first, what was done, and the status.
fn report(blocks: &[(&str, &str, &str, &str)]) -> DeliveryReport {
    let head = "From: MAILER-DAEMON@mx.example\r\nContent-Type: message/delivery-status\r\n\r\n\
                Reporting-MTA: dns; mx.example\r\n";
    let blocks = blocks.iter().map(|(last, first, action, status)| {
        let original = Some(*first).filter(|first| !first.is_empty());
        let original = original.map(|first| format!("Original-Recipient: rfc822;{first}\r\n"));
        format!(
            "\r\nFinal-Recipient: rfc822; {last}\r\nAction: {action}\r\nStatus: {status}\r\n{}",
            original.unwrap_or_default()
        )
    });
    let raw = [head.to_owned(), blocks.collect()].concat();
    match super::read(raw.as_bytes(), None).unwrap().content {
        Content::DeliveryReport(report) => report,
        other => panic!("no report: {other:?}"),
    }
}

fn comes_to(blocks: &[(&str, &str, &str, &str)]) -> Hardness {
    report(blocks).hardness_for(&MailAddress::parse(ANNA).unwrap())
}

#[test]
fn of_one_recipient_the_worst_counts() {
    for who in ["anna@example.com", "Anna@EXAMPLE.com", "old@else.example"] {
        for (action, status) in [("delayed", "4.0.0"), ("relayed", "2.0.0"), ("failed", "5.2.2")] {
            let blocks = [(who, "", action, status), (who, "", "failed", "5.1.1")];
            assert_eq!(comes_to(&blocks), Hardness::Hard, "{who} {action}");
        }
    }
}

#[test]
fn the_block_of_the_address_that_the_letter_went_to_decides() {
    let other = ("other@else.example", "", "delivered", "2.0.0");
    assert_eq!(comes_to(&[other, (ANNA, "", "failed", "5.1.1")]), Hardness::Hard);
    let aliased = ("box17@inside.example", ANNA, "failed", "5.1.1");
    assert_eq!(comes_to(&[other, aliased]), Hardness::Hard);
    let gone = ("other@else.example", "", "failed", "5.1.1");
    assert_eq!(comes_to(&[gone, (ANNA, "", "delivered", "2.0.0")]), Hardness::Arrived);
}

#[test]
fn an_address_lives_as_long_as_one_that_it_is_forwarded_to() {
    // Postfix names the address that was written to in each block, if it was told it (RFC 3461).
    for first in ["", ANNA] {
        let blocks = [
            ("old@else.example", first, "failed", "5.1.1"),
            ("new@else.example", first, "relayed", "2.1.9"),
        ];
        assert_eq!(comes_to(&blocks), Hardness::Arrived, "{first}");
    }
}

#[test]
fn what_cannot_be_read_counts_as_soft() {
    assert_eq!(comes_to(&[]), Hardness::Soft);
    // Blocks whose recipients can't be read may be several people's.
    let blocks = [("?", "", "failed", "5.1.1"), ("??", "", "delivered", "2.0.0")];
    assert_eq!(comes_to(&blocks), Hardness::Arrived);
}

#[test]
fn a_block_names_the_address_as_letters_are_sent_to_it() {
    let told = report(&[
        ("other@else.example", "", "delivered", "2.0.0"),
        ("juergen@xn--mller-kva.example", "", "failed", "5.1.1"),
    ]);
    let address = MailAddress::parse("juergen@müller.example").unwrap();
    assert_eq!(told.hardness_for(&address), Hardness::Hard);
}

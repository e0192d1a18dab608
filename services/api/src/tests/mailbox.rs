//! `/dev/mailbox` over HTTP.

use super::house::{House, Plan};

const ID: &str = "019abcde-0000-7000-8000-000000000001";

const LETTER: &str = "From: Acquaint <events@localhost>\r\nTo: Anna <anna@example.com>\r\nSubject: Invitation\r\n\
Date: Sun, 22 Nov 2026 12:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
--b\r\nContent-Type: text/plain\r\n\r\nYes: http://localhost:8080/r/abc?answer=yes\r\n\
--b\r\nContent-Type: text/html\r\n\r\n<p style=\"color: red\"><a href=\"http://localhost:8080/r/abc\">Yes</a></p>\r\n\
--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Party\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n";

fn deliver(house: &House) {
    let folder = house.folder.path().join("mailbox");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{ID}.eml")), LETTER).unwrap();
}

#[test]
fn a_letter_is_listed_and_readable_and_its_links_are_live() {
    let house = House::start();
    assert!(house.page("/dev/mailbox").is(200).text().contains("There is none yet"));
    deliver(&house);
    assert!(
        house
            .page("/dev/mailbox")
            .is(200)
            .text()
            .contains(&format!("href=\"/dev/mailbox/{ID}\""))
    );
    let letter = house.page(&format!("/dev/mailbox/{ID}")).is(200);
    let text = letter.text();
    assert!(
        text.contains("<a href=\"http://localhost:8080/r/abc?answer=yes\""),
        "{text}"
    );
    assert!(text.contains("Party") && text.contains("BEGIN:VCALENDAR"));
    let html = house.page(&format!("/dev/mailbox/{ID}/html")).is(200);
    assert!(html.text().contains("<p style") && html.header("content-security-policy").contains("sandbox"));
    let raw = house.page(&format!("/dev/mailbox/{ID}/raw")).is(200);
    assert_eq!(
        (raw.text().as_str(), raw.header("content-type")),
        (LETTER, "message/rfc822")
    );
    for path in [
        "/dev/mailbox/019abcde-0000-7000-8000-000000000002",
        "/dev/mailbox/..%2f..%2facquaint.db",
        "/dev/mailbox/x/raw",
    ] {
        house.page(path).is(404);
    }
}

#[test]
fn without_a_folder_there_is_no_mailbox() {
    let house = House::with(&Plan {
        has_mailbox: false,
        ..Plan::default()
    });
    house.page("/dev/mailbox").is(404);
    assert!(!house.page("/").is(200).text().contains("mailbox"));
}

#[test]
fn away_from_loopback_a_key_is_asked_for() {
    let house = House::with(&Plan {
        listen: "0.0.0.0:0",
        ..Plan::default()
    });
    deliver(&house);
    let key = format!("Bearer {}", house.organizer("otto@example.org"));
    for path in [
        "/dev/mailbox".to_owned(),
        format!("/dev/mailbox/{ID}"),
        format!("/dev/mailbox/{ID}/raw"),
        format!("/dev/mailbox/{ID}/html"),
    ] {
        house.page(&path).is(401);
        house.raw("GET", &path, &[("authorization", &key)], b"").is(200);
    }
}

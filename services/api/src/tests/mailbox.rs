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

/// As with nothing set.
fn at_home() -> Plan {
    Plan {
        public_url: "http://localhost:8080",
        ..Plan::default()
    }
}

#[test]
fn a_letter_is_listed_and_readable_and_its_links_are_live() {
    let house = House::with(&at_home());
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
fn whoever_may_sit_elsewhere_is_asked_for_a_key() {
    let listening = Plan {
        listen: "0.0.0.0:0",
        ..at_home()
    };
    let public = Plan {
        public_url: "https://events.example.org",
        ..at_home()
    };
    for plan in [listening, public] {
        let house = House::with(&plan);
        deliver(&house);
        let key = house.organizer("otto@example.org");
        let bearer = format!("Bearer {key}");
        let basic = format!(
            "Basic {}",
            data_encoding::BASE64.encode(format!("otto:{key}").as_bytes())
        );
        for rest in ["", &format!("/{ID}"), &format!("/{ID}/raw"), &format!("/{ID}/html")] {
            let path = format!("/dev/mailbox{rest}");
            let refused = house.page(&path).is(401);
            let schemes = refused.headers("www-authenticate");
            assert!(schemes.iter().any(|scheme| scheme.starts_with("Basic ")), "{schemes:?}");
            assert!(!refused.text().contains("Anna"));
            for right in [&bearer, &basic] {
                house.raw("GET", &path, &[("authorization", right)], b"").is(200);
            }
        }
        let wrong = format!("Basic {}", data_encoding::BASE64.encode(b"otto:acq_wrong"));
        let refused = house
            .raw("GET", "/dev/mailbox", &[("authorization", &wrong)], b"")
            .is(401);
        assert!(refused.text().contains("is wrong"), "{}", refused.text());
        // A browser that knows the password must not lend it to other sites' forms.
        house
            .raw("GET", "/api/v1/groups", &[("authorization", &basic)], b"")
            .is(401);
    }
}

#[test]
fn a_proxy_on_this_machine_is_no_reader_on_this_machine() {
    let house = House::with(&at_home());
    for (name, value) in [
        ("forwarded", "for=192.0.2.7"),
        ("x-forwarded-for", "127.0.0.1"),
        ("x-forwarded-proto", "https"),
        ("x-real-ip", "192.0.2.7"),
        ("via", "1.1 proxy"),
        ("cf-connecting-ip", "192.0.2.7"),
        ("true-client-ip", "192.0.2.7"),
        ("x-original-host", "events.example.org"),
        ("host", "events.example.org"),
        ("host", "localhost.example.org"),
        ("host", "192.0.2.7:8080"),
    ] {
        let answer = house.raw("GET", "/dev/mailbox", &[(name, value)], b"");
        assert_eq!(answer.status, 401, "{name}: {value}");
    }
    for host in ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"] {
        house.raw("GET", "/dev/mailbox", &[("host", host)], b"").is(200);
    }
}

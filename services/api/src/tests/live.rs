//! A page of the console that changes while answers come in.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use super::house::House;

/// A browser that watches an event.
struct Watching {
    lines: std::io::Lines<BufReader<TcpStream>>,
}

impl Watching {
    fn begin(house: &House, event: &str, session: &str, last: &str) -> Self {
        let mut stream = house.connect();
        let head = format!(
            "GET /console/events/{event}/live HTTP/1.1\r\nHost: x\r\nCookie: {session}\r\nLast-Event-ID: {last}\r\nAccept: text/event-stream\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        Self {
            lines: BufReader::new(stream).lines(),
        }
    }

    fn status(&mut self) -> String {
        let line = self.lines.next().unwrap().unwrap();
        line.split(' ').nth(1).unwrap().to_owned()
    }

    /// The next block, and its id.
    fn block(&mut self) -> (String, String) {
        let (mut id, mut html) = (String::new(), String::new());
        for line in self.lines.by_ref() {
            let line = line.expect("it comes in time");
            if let Some(text) = line.strip_prefix("data: ") {
                html.push_str(text);
            } else if let Some(text) = line.strip_prefix("id: ") {
                text.clone_into(&mut id);
            } else if line.is_empty() && !html.is_empty() {
                break;
            }
        }
        (id, html)
    }
}

#[test]
fn who_watches_sees_answers_come_in_and_goes_on_where_they_stopped() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 2 }));
    house.invite(&event, &["ben"]);
    let anna = json!({ "people": [{ "email": "anna@example.com", "name": "Anna & Co" }] });
    house.post(&format!("/events/{event}/invitations"), &anna).is(202);
    let session = house.session("olga@example.org");
    let page = house
        .browse("GET", &format!("/console/events/{event}"), &session, "")
        .is(200);
    assert!(
        page.header("content-security-policy")
            .contains("script-src 'self'; connect-src 'self'")
    );
    let page = page.text();
    assert!(
        page.contains("Nobody has answered yet") && page.contains("http-equiv=\"refresh\""),
        "{page}"
    );

    let mut both = [(); 2].map(|()| Watching::begin(&house, &event, &session, ""));
    for watching in &mut both {
        assert_eq!(watching.status(), "200");
        assert!(watching.block().1.contains("Nobody has answered yet"));
    }
    house.submit(&house.link(&event, "Anna & Co"), "answer=yes").is(303);
    let mut last = String::new();
    for watching in &mut both {
        let (id, html) = watching.block();
        assert!(
            html.contains("1 of 2 taken")
                && html.contains("Anna &#38; Co")
                && html.contains("<time datetime=\"2026-11-22T"),
            "{html}"
        );
        last = id;
    }
    let mut again = Watching::begin(&house, &event, &session, &last);
    house.submit(&house.link(&event, "ben"), "answer=no").is(303);
    let (_, html) = again.block();
    assert!(
        html.contains("1 not coming") && html.contains("ben"),
        "what was seen is not sent again: {html}"
    );
}

#[test]
fn nobody_watches_what_they_may_not_see_and_nobody_without_end() {
    let house = House::start();
    let event = house.event(json!({}));
    house.organizer("eve@example.org");
    let eve = house.session("eve@example.org");
    assert_eq!(Watching::begin(&house, &event, &eve, "").status(), "404");
    assert_eq!(Watching::begin(&house, &event, "none=1", "").status(), "303");
    let olga = house.session("olga@example.org");
    let mut open = Vec::new();
    let refused = loop {
        let mut watching = Watching::begin(&house, &event, &olga, "");
        match watching.status().as_str() {
            "200" => open.push(watching),
            other => break other.to_owned(),
        }
        assert!(open.len() < 50, "there is no end to it");
    };
    assert_eq!(refused, "429");
    house.post(&format!("/events/{event}/cancel"), &Value::Null).is(200);
}

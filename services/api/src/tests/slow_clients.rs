//! Clients that stop in the middle, or go on too slowly: each is given up, and others are answered meanwhile.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::house::{House, Plan};
use crate::Deadlines;

const SECOND: Duration = Duration::from_secs(1);

/// A service that gives clients seconds.
fn in_a_hurry() -> House {
    House::with(&Plan {
        deadlines: Deadlines {
            body_begins: SECOND,
            body: SECOND * 2,
            answer_begins: SECOND * 3,
            reading: SECOND,
            whole_answer: SECOND * 3,
        },
        ..Plan::default()
    })
}

/// What comes back until the service hangs up; sends a piece each tenth of a second meanwhile.
fn answer_to(mut stream: TcpStream, piece: &[u8]) -> String {
    let deadline = Instant::now() + SECOND * 15;
    stream.set_read_timeout(Some(SECOND / 10)).unwrap();
    let mut heard = Vec::new();
    let mut some = [0; 4_096];
    loop {
        assert!(Instant::now() < deadline, "it is not hung up on");
        match stream.read(&mut some) {
            Ok(0) => break,
            Ok(len) => heard.extend_from_slice(&some[..len]),
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(_) => break,
        }
        let _ = stream.write_all(piece);
    }
    String::from_utf8(heard).unwrap()
}

#[test]
fn a_body_that_does_not_end_is_given_up_and_the_client_told() {
    let house = in_a_hurry();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    for piece in [&b""[..], b"x"] {
        let mut stream = house.connect();
        let head = format!(
            "POST {link} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nContent-Length: 16000\r\n\r\nanswer=yes&note="
        );
        stream.write_all(head.as_bytes()).unwrap();
        let answer = answer_to(stream, piece);
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
        assert!(answer.contains("/api/problems#too-slow"), "{answer}");
    }
    assert_eq!(house.invitation(&event, "anna")["answer"], Value::Null);
}

#[test]
fn a_connection_on_which_nothing_is_asked_is_given_up() {
    let house = in_a_hurry();
    let get = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    let chunked = "POST /nothing HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (request, piece) in [
        // A second head that does not end.
        (format!("{get}GET /healthz HTTP/1.1\r\nX: "), &b"x"[..]),
        // A body that nobody reads, after the answer.
        (chunked.to_owned(), b"1\r\nx\r\n"),
    ] {
        let mut stream = house.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let answer = answer_to(stream, piece);
        assert!(answer.starts_with("HTTP/1.1 "), "{answer}");
    }
}

#[test]
fn a_reader_that_stops_or_dawdles_is_given_up_and_others_read_the_same() {
    let house = in_a_hurry();
    let group = house.group();
    for _ in 0..150 {
        house.draft(&group, json!({ "description": "x".repeat(19_000) }));
    }
    let path = format!("/api/v1/groups/{group}/events?limit=200");
    let whole = house.get(&path["/api/v1".len()..]).is(200).bytes.len();
    assert!(whole > 2_500_000, "{whole}");
    for dawdles in [false, true] {
        let mut stream = house.connect();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\n\r\n",
            house.key()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let until = Instant::now() + SECOND * 5;
        let mut read = 0;
        let mut some = vec![0; 32 << 10];
        while Instant::now() < until {
            if dawdles {
                read += stream.read(&mut some).unwrap_or(0);
            }
            std::thread::sleep(SECOND / 10);
        }
        house.get(&path["/api/v1".len()..]).is(200);
        // What the system still holds comes; then it ends, long before the end of the answer.
        while let Ok(len @ 1..) = stream.read(&mut some) {
            read += len;
        }
        assert!(read < whole, "{read} of {whole}");
    }
}

#[test]
fn large_bodies_at_once_are_bounded_and_small_ones_are_read_all_the_same() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    let head = format!(
        "POST /api/v1/events/{event}/invitations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\nContent-Length: {}\r\n\r\n",
        house.key(),
        10 << 20
    );
    let nearly = vec![b' '; (10 << 20) - 1];
    let mut clients: Vec<_> = (0..4)
        .map(|_| {
            let mut stream = house.connect();
            stream.write_all(head.as_bytes()).unwrap();
            // The last is refused before it has sent all of it.
            let _ = stream.write_all(&nearly);
            stream
        })
        .collect();
    // One of them: which one, hangs on what the system has passed on by then.
    let mut buffer = [0; 4_096];
    let until = Instant::now() + SECOND * 20;
    let len = loop {
        let answered = clients.iter_mut().find_map(|client| {
            client.set_read_timeout(Some(SECOND / 20)).unwrap();
            client.read(&mut buffer).ok()
        });
        match answered {
            Some(len) => break len,
            None => assert!(Instant::now() < until, "none is refused"),
        }
    };
    let answer = String::from_utf8_lossy(&buffer[..len]);
    assert!(
        answer.starts_with("HTTP/1.1 503 ") && answer.contains("retry-after: 1"),
        "{answer}"
    );
    house.submit(&link, "answer=yes").is(303);
    drop(clients);
    let until = Instant::now() + SECOND * 10;
    while house
        .post(
            &format!("/events/{event}/invitations"),
            &json!({ "people": [], "x": "x".repeat(9 << 20) }),
        )
        .status
        == 503
    {
        assert!(Instant::now() < until, "the room does not come back");
        std::thread::sleep(SECOND / 10);
    }
}

//! Clients that are slow, silent, greedy or noisy on purpose: others are answered, and memory, descriptors and the log stay
//! small.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use journeys::{Acquaint, Setup, wait_for, wait_within};
use serde_json::json;

use crate::house::House;

/// A connection to the program.
fn connect(program: &Acquaint) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", program.port())).expect("it listens");
    stream
        .set_read_timeout(Some(Duration::from_secs(40)))
        .expect("a timeout");
    stream
}

/// Sends this as it is, and answers all that comes back until the program hangs up.
fn raw(program: &Acquaint, request: &[u8]) -> String {
    let mut stream = connect(program);
    stream.write_all(request).expect("it is sent");
    until_the_end(&mut stream)
}

fn until_the_end(stream: &mut TcpStream) -> String {
    let mut heard = Vec::new();
    match stream.read_to_end(&mut heard) {
        Err(error) if error.kind() == ErrorKind::WouldBlock => panic!("it is not hung up on"),
        _ => String::from_utf8_lossy(&heard).into_owned(),
    }
}

/// Open descriptors of the program.
fn descriptors(program: &Acquaint) -> usize {
    std::fs::read_dir(format!("/proc/{}/fd", program.process()))
        .expect("its descriptors")
        .count()
}

#[test]
fn slow_clients_by_the_thousand_keep_nobody_else_waiting() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let url = house.invitation(&event, "anna@example.org")["rsvp_url"].clone();
    let link = url.as_str().unwrap().replace(house.program.http.base(), "");
    let before = descriptors(&house.program);
    let head = |length: usize| {
        format!(
            "POST {link} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n"
        )
    };
    let large = [head(1 << 20).into_bytes(), vec![b'x'; (1 << 20) - 1]].concat();
    // Refused before anything of the body is looked at.
    let refused = "POST /api/v1/groups HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer wrong\r\nContent-Length: 1048576\r\n\r\n";
    let refused = [refused.as_bytes(), &vec![b' '; (1 << 20) - 1]].concat();
    let nearly = [head(16 << 10).into_bytes(), vec![b'x'; (16 << 10) - 1]].concat();
    let key = house.program.key();
    let list = format!(
        "POST /api/v1/events/{event}/invitations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nContent-Length: 10000000\r\n\r\n"
    );
    let list = [list.into_bytes(), vec![b' '; 2 << 20]].concat();
    let mut clients = Vec::new();
    for number in 0..2_000 {
        let mut client = connect(&house.program);
        client.set_write_timeout(Some(Duration::from_secs(10))).unwrap();
        let request: &[u8] = match number % 20 {
            0..4 => &large,
            4 => &list,
            5..10 => &nearly,
            10..16 => &refused,
            16..18 => b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\n",
            _ => b"GET / HTTP/1.1\r\nX: ",
        };
        // Some are refused before they have sent all of it.
        let _ = client.write_all(request);
        clients.push(client);
        if number % 100 == 99 {
            let asked = Instant::now();
            house.program.http.get(&link).is(200);
            house.program.http.form(&link, "answer=yes").is(303);
            let waited = asked.elapsed();
            assert!(waited < Duration::from_secs(5), "after {number}: {waited:?}");
            let memory = house.program.memory();
            assert!(memory < 256, "after {number}: {memory} MiB");
        }
    }
    // A body has a whole minute, and a client that waits for room a minute and a half.
    wait_within("the descriptors to come back", Duration::from_mins(2), || {
        (descriptors(&house.program) < before + 20).then_some(())
    });
    drop(clients);
    assert!(
        house.program.memory() < 256,
        "{} MiB in the end",
        house.program.memory()
    );
}

#[test]
fn a_form_is_small_and_what_is_larger_is_told_so_at_once() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let url = house.invitation(&event, "anna@example.org")["rsvp_url"].clone();
    let link = url.as_str().unwrap();
    let form = |octets: usize| format!("answer=yes&x={}", "x".repeat(octets - "answer=yes&x=".len()));
    house.program.http.form(link, &form(16 << 10)).is(303);
    let refused = house.program.http.form(link, &form((16 << 10) + 1)).is(413);
    assert!(refused.body.contains("16384 bytes"), "{}", refused.body);
    let leave = link.replace("/r/", "/u/");
    house.program.http.form(&leave, &form(16 << 10)).is(404);
    house.program.http.form(link, &form(3 << 20)).is(413);
}

#[test]
fn what_is_no_request_is_told_why_and_fills_no_log() {
    let program = Setup::embedded().serve();
    let long = format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "x".repeat(200_000));
    for (request, status, word) in [
        (
            &b"\x16\x03\x01 something else\r\n\r\n"[..],
            "HTTP/1.1 400 ",
            "malformed",
        ),
        (
            b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET nonsense\r\n\r\n",
            "HTTP/1.1 400 ",
            "malformed",
        ),
        (long.as_bytes(), "HTTP/1.1 431 ", "headers-too-large"),
        (b"GET / HTTP/1.1\r\nX: ", "HTTP/1.1 408 ", "too-slow"),
    ] {
        let answer = raw(&program, request);
        let refused = answer.find(status).unwrap_or_else(|| panic!("{status}: {answer}"));
        let (head, body) = answer[refused..].split_once("\r\n\r\n").expect("a body");
        assert!(head.contains(&format!("content-length: {}", body.len())), "{answer}");
        assert!(head.contains("application/problem+json"), "{answer}");
        assert!(body.contains(&format!("/api/problems#{word}")), "{answer}");
    }
    let began = Instant::now();
    for _ in 0..400 {
        raw(&program, b"nonsense\r\n\r\n");
    }
    let seconds = began.elapsed().as_secs() + 2;
    let metrics = program.http.get("/metrics").is(200).body;
    assert!(
        metrics.contains("acquaint_http_malformed_total{status=\"400\"} 402"),
        "{metrics}"
    );
    // Counted anew each second, and told once it is over.
    let said = wait_for("the lines that were left out", || {
        let said = program.said();
        let left_out = said
            .lines()
            .filter(|line| line.contains("left out"))
            .filter_map(|line| {
                let count = line.split_once("count=")?.1;
                count.split(' ').next()?.parse::<u64>().ok()
            });
        let kept = said.lines().filter(|line| line.contains("stream error")).count();
        (left_out.sum::<u64>() + u64::try_from(kept).unwrap() >= 400).then_some(said)
    });
    let lines = said.lines().filter(|line| line.contains("stream error")).count();
    assert!(
        u64::try_from(lines).unwrap() <= 5 * seconds + 10,
        "{lines} lines in {seconds} s"
    );
}

#[test]
fn a_megabyte_of_faults_is_answered_in_a_few_lines() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[]);
    let members: Vec<_> = (0..100_000).map(|n| format!("\"{n}\":1")).collect();
    let many = format!("{{{}}}", members.join(","));
    let long = format!(
        "{{\"{}\": 1, \"recurrence\": \"{}\"}}",
        "é/".repeat(100_000),
        "X".repeat(100_000)
    );
    let people: Vec<_> = (0..2_000)
        .map(|n| format!("{{\"email\": \"a@example.org\", \"{n}\": 1}}"))
        .collect();
    let people = format!("{{\"people\": [{}]}}", people.join(","));
    let group = format!("/api/v1/groups/{}", house.group);
    let json = ("content-type", "application/json");
    for (method, path, body, more) in [
        ("POST", "/api/v1/groups".to_owned(), &many, 100_002 - 100),
        ("PATCH", format!("/api/v1/events/{event}"), &many, 100_000 - 100),
        ("POST", format!("{group}/events"), &long, 0),
        (
            "POST",
            format!("/api/v1/events/{event}/invitations"),
            &people,
            2_000 - 100,
        ),
    ] {
        let answer = house.organizer.send(method, &path, &[json], body).is(422);
        assert!(answer.body.len() < 30_000, "{path}: {} octets", answer.body.len());
        let problem = answer.json();
        let listed = problem["errors"].as_array().unwrap().len();
        assert!(listed <= 100, "{listed}");
        assert_eq!(problem["more_errors"].as_u64().unwrap_or(0), more, "{path}");
        if more > 0 {
            let told = format!("and {} more", u64::try_from(listed).unwrap() + more - 1);
            assert!(problem["detail"].as_str().unwrap().contains(&told), "{problem}");
        }
    }
    let query: Vec<_> = (0..5_000).map(|n| format!("q{n}=1")).collect();
    let answer = house.organizer.api(&format!("/groups?{}", query.join("&"))).is(422);
    assert!(answer.body.len() < 30_000, "{}", answer.body.len());
    let media_type = ("content-type", &*"x".repeat(20_000));
    let answer = house
        .organizer
        .send("POST", "/api/v1/groups", &[media_type], "{}")
        .is(415);
    assert!(answer.body.len() < 1_000, "{}", answer.body);
}

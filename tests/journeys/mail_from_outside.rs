//! All else that a mail server hands over, and the ways it comes: bounces, pipes, hostile mail, a crash, a real Postfix.

use journeys::{Lmtp, Postfix, Setup, wait_for};
use serde_json::json;
use testkit::free_port;

use crate::house::House;
use crate::office::{ANNA, BO, DOMAIN, Entry, ORGA, Office, bounce, words};

#[test]
fn bounces_complaints_and_unsubscriptions_stop_mail() {
    let office = Office::open(Setup::with_mail_server());
    let people = [
        (ANNA, "Anna"),
        (BO, "Bo"),
        ("cem@example.org", "Cem"),
        ("dea@example.org", "Dea"),
    ];
    let event = office.house.event(&json!({}), &people);
    for (who, _) in people {
        office.letter(who, 1);
    }
    let sender = |who: &str| {
        let letters = office.house.setup.sink.as_ref().unwrap().letters();
        let letter = letters.iter().find(|letter| letter.to.iter().any(|to| to == who));
        letter.expect("a letter").from.clone()
    };
    office.hand_over("", &sender(ANNA), &bounce("5.1.1", "failed"));
    office.becomes(&event, ANNA, "delivery", &json!("bounced"));
    let abuse = b"From: fbl@provider.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSpam.\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\nUser-Agent: x\r\n\r\n--b--\r\n";
    office.hand_over("fbl@provider.example", &sender(BO), abuse);
    office.becomes(&event, BO, "delivery", &json!("suppressed"));
    // Our own fault, a delay, and a single full mailbox stop nothing that comes later.
    for (status, action, outcome) in [
        ("5.7.1", "failed", "our_fault"),
        ("4.4.1", "delayed", "delayed"),
        ("5.2.2", "failed", "soft_bounce"),
    ] {
        office.hand_over("", &sender("cem@example.org"), &bounce(status, action));
        office.came_to(outcome, 1);
    }
    assert_eq!(office.house.invitation(&event, "cem@example.org")["delivery"], "failed");
    // A server with a form of its own, and a program that answers to where bounces go.
    let own_words = words("mail@mx.example", "x", "Your mail could not be handed over.");
    office.hand_over("", &sender("cem@example.org"), &own_words);
    office.came_to("soft_bounce", 2);
    let answer = words("cem@example.org", "x", "See you there!");
    office.hand_over("cem@example.org", &sender("cem@example.org"), &answer);
    office.came_to("passed_on", 1);
    assert!(office.letter(ORGA, 1).text.contains("> See you there!"));
    let link = office.letter("dea@example.org", 1).link_to("/u/").expect("a link");
    let token = link.rsplit('/').next().unwrap();
    office.hand_over(
        "dea@example.org",
        &format!("unsub+{token}@{DOMAIN}"),
        &words("dea@example.org", "x", "stop"),
    );
    office.came_to("unsubscribed", 1);
    let listed = office
        .house
        .organizer
        .api(&format!("/groups/{}/suppressions", office.house.group))
        .is(200)
        .json()
        .to_string();
    for (who, suppressed) in [
        (ANNA, true),
        (BO, true),
        ("cem@example.org", false),
        ("dea@example.org", true),
    ] {
        assert_eq!(listed.contains(who), suppressed, "{who}: {listed}");
    }
    office.house.patch(
        &event,
        &json!({ "starts": format!("{}T17:00:00", crate::house::day(60)) }),
    );
    office.letter("cem@example.org", 2);
    assert_eq!(office.house.setup.post().to(ANNA).len(), 1);
    assert_eq!(office.house.setup.post().to(BO).len(), 1);
}

#[test]
fn what_was_acknowledged_is_counted_though_the_program_is_killed() {
    let mut setup = Setup::servers();
    let port = free_port();
    setup.set("ACQUAINT_LMTP_LISTEN", &format!("127.0.0.1:{port}"));
    setup.set("ACQUAINT_REPLY_DOMAIN", DOMAIN);
    let mut house = House::start(setup);
    let people = 40;
    let event = house.draft(&json!({}));
    house.invite_many(&event, people);
    house.publish(&event);
    let address = |number: usize| format!("guest{number}@example.org");
    let entries: Vec<Entry> = (0..people)
        .map(|number| Entry::of(&house.setup.post().nth(&address(number), 1)))
        .collect();
    let mut lmtp = Lmtp::connect(port);
    for (number, entry) in entries.iter().enumerate() {
        let who = address(number);
        let answer = lmtp.hand_over(&who, &entry.organizer, &entry.answer(&who, "ACCEPTED", 1));
        assert!(answer.starts_with("250"), "{answer}");
    }
    house.program.kill();
    // Nobody reads now, and yet mail is kept.
    let no = entries[0].answer(&address(0), "DECLINED", 2);
    let recipient = ["receive", "--recipient", &entries[0].organizer];
    assert_eq!(house.setup.pipe(&recipient, &no).code(), Some(0));
    house.program = house.setup.serve();
    wait_for("all answers", || {
        let counts = house.reload(&event)["counts"].clone();
        (counts["going"] == people - 1 && counts["declined"] == 1).then_some(())
    });
    house.program.stop("TERM");
}

#[test]
fn a_mail_is_taken_from_a_pipe_and_refused_as_mail_servers_expect() {
    let office = Office::open(Setup::embedded());
    let event = office.house.event(&json!({}), &[(ANNA, "Anna Berg")]);
    let anna = Entry::of(&office.letter(ANNA, 1));
    let mut piped = format!("Return-Path: <{ANNA}>\r\nDelivered-To: {}\r\n", anna.organizer).into_bytes();
    piped.extend(anna.answer(ANNA, "ACCEPTED", 1));
    assert_eq!(office.house.setup.pipe(&["receive"], &piped).code(), Some(0));
    office.becomes(&event, ANNA, "answer", &json!("yes"));
    let no = anna.answer(ANNA, "DECLINED", 2);
    let recipient = ["receive", "--recipient", &anna.organizer, "--sender", ANNA];
    assert_eq!(office.house.setup.pipe(&recipient, &no).code(), Some(0));
    office.becomes(&event, ANNA, "answer", &json!("no"));
    let nobody = ["receive", "--recipient", "rsvp+x@replies.example.org"];
    assert_eq!(office.house.setup.pipe(&nobody, &no).code(), Some(67));
    let large = vec![b'x'; 1 << 21];
    assert_eq!(office.house.setup.pipe(&recipient, &large).code(), Some(65));
    let mut broken = office.house.setup;
    let elsewhere = tempfile::tempdir().expect("a folder");
    broken.set(
        "ACQUAINT_DATA_DIR",
        &elsewhere.path().join("data").display().to_string(),
    );
    assert_eq!(broken.pipe(&recipient, &no).code(), Some(75));
    assert!(!elsewhere.path().join("data").exists(), "nothing is made for it");
    broken.set("ACQUAINT_DATABASE_URL", "postgres://nobody@127.0.0.1:1/x");
    assert_eq!(broken.pipe(&recipient, &no).code(), Some(75));
}

#[test]
fn an_address_that_gets_too_much_mail_is_put_off_until_tomorrow() {
    let office = Office::open(Setup::embedded());
    office.house.event(&json!({}), &[(ANNA, "Anna Berg"), (BO, "Bo")]);
    let (anna, bo) = (
        Entry::of(&office.letter(ANNA, 1)).organizer,
        Entry::of(&office.letter(BO, 1)).organizer,
    );
    for number in 0..20 {
        office.hand_over(ANNA, &anna, &words(ANNA, "x", &format!("Mail {number}")));
    }
    let mut lmtp = Lmtp::connect(office.port);
    assert!(lmtp.ask(&format!("MAIL FROM:<{ANNA}>")).starts_with("250"));
    for recipient in [&anna, &bo, &anna] {
        assert!(lmtp.ask(&format!("RCPT TO:<{recipient}>")).starts_with("250"));
    }
    assert!(lmtp.ask("DATA").starts_with("354"));
    assert!(lmtp.ask("Subject: one more\r\n\r\nHello\r\n.").starts_with("452 4.2.2"));
    assert!(lmtp.answer().starts_with("250"), "another has a budget of its own");
    assert!(lmtp.answer().starts_with("452 4.2.2"));
    let recipient = ["receive", "--recipient", &anna];
    let mail = words(ANNA, "x", "Hello");
    assert_eq!(office.house.setup.pipe(&recipient, &mail).code(), Some(75));
    let metrics = office.house.program.http.get("/metrics").is(200).body;
    assert!(
        metrics.contains("acquaint_inbound_refused_total{why=\"budget\"} 1"),
        "{metrics}"
    );
}

#[test]
fn hostile_mail_is_refused_or_parked_and_the_program_goes_on() {
    let office = Office::open(Setup::embedded());
    let jurgen = "jürgen@müller.example";
    let event = office
        .house
        .event(&json!({}), &[(ANNA, "Anna Berg"), (jurgen, "Jürgen")]);
    let anna = Entry::of(&office.letter(ANNA, 1));
    let mut lmtp = Lmtp::connect(office.port);
    let huge = [b"x".repeat(50 << 20), b"\r\n".to_vec()].concat();
    let answer = lmtp.hand_over("", &anna.organizer, &huge);
    assert!(answer.starts_with("552 5.3.4"), "{answer}");
    let depths =
        (0..1_000).map(|depth| format!("Content-Type: multipart/mixed; boundary=\"b{depth}\"\r\n\r\n--b{depth}\r\n"));
    let nested = depths.collect::<Vec<_>>().concat();
    let bomb = format!(
        "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n{}",
        "BEGIN:VEVENT\r\nATTENDEE:mailto:x@example.org\r\n".repeat(10_000)
    );
    let line = format!("Subject: {}\r\n\r\n", "x".repeat(900_000));
    let zeros = "\0".repeat(100_000);
    let base64 = "Content-Type: text/calendar; method=REPLY\r\nContent-Transfer-Encoding: base64\r\n\r\n=====\u{1}\r\n";
    for hostile in [nested.as_str(), &bomb, &line, &zeros, base64] {
        let answer = lmtp.hand_over("", &anna.organizer, format!("{hostile}\r\n").as_bytes());
        assert!(answer.starts_with("250"), "{answer}");
    }
    // In order, so all before it are done with when this one counts.
    office.answers(&event, ANNA, &anna, "ACCEPTED", 1);
    assert!(office.outcomes("parked") >= 2, "{}", office.outcomes("parked"));
    assert!(
        office.house.program.memory() < 150,
        "{} MiB",
        office.house.program.memory()
    );
    // And whoever has an address in letters of their own is not taken for a stranger.
    let ascii = "jürgen@xn--mller-kva.example";
    let own = Entry::of(&office.letter(ascii, 1));
    office.hand_over("", &own.organizer, &own.answer(ascii, "ACCEPTED", 2));
    office.becomes(&event, jurgen, "answer", &json!("yes"));
}

#[test]
fn a_real_postfix_hands_over_a_reply_and_the_freed_seat_goes_on() {
    if !Postfix::is_here() {
        println!("skipped: Debian's Postfix is not here, or this is not root");
        return;
    }
    let office = Office::open(Setup::servers());
    let postfix = Postfix::handing_over(DOMAIN, office.port);
    let event = office
        .house
        .event(&json!({ "capacity": 1 }), &[(ANNA, "Anna Berg"), (BO, "Bo")]);
    let (anna, bo) = (Entry::of(&office.letter(ANNA, 1)), Entry::of(&office.letter(BO, 1)));
    let send = |who: &str, entry: &Entry, part: &str, seconds| {
        let answer = journeys::smtp(postfix.port, who, &entry.organizer, &entry.answer(who, part, seconds));
        assert!(answer.starts_with("250"), "{answer}\n{}", postfix.log());
    };
    send(ANNA, &anna, "ACCEPTED", 1);
    office.becomes(&event, ANNA, "seat", &json!("confirmed"));
    send(BO, &bo, "ACCEPTED", 2);
    office.becomes(&event, BO, "seat", &json!("waitlisted"));
    office.letter(BO, 2);
    send(ANNA, &anna, "DECLINED", 3);
    office.becomes(&event, BO, "seat", &json!("confirmed"));
    let letter = office.letter(BO, 3);
    assert!(letter.subject.starts_with("You have a seat"), "{}", letter.subject);
    assert!(postfix.log().contains("relay=127.0.0.1"), "{}", postfix.log());
    office.house.program.stop("TERM");
}

//! Mail from outside changes the RSVP: the program's own LMTP server is handed what calendars and mail servers send.

use journeys::{Lmtp, Postfix, Setup, wait_for};
use serde_json::{Value, json};
use testkit::{OpenedLetter, free_port};

use crate::house::House;

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const ORGA: &str = "orga@example.net";
const DOMAIN: &str = "replies.example.org";

/// A program that mail is handed to.
struct Office {
    house: House,
    port: u16,
}

/// What an invitation left in somebody's calendar.
struct Entry {
    uid: String,
    sequence: u32,
    organizer: String,
}

impl Entry {
    fn of(letter: &OpenedLetter) -> Self {
        let calendar = letter.calendar().expect("a calendar part").unfolded();
        let value = |name: &str| {
            let line = calendar.lines().find(|line| line.starts_with(name));
            line.unwrap_or_else(|| panic!("no {name}: {calendar}")).to_owned()
        };
        let organizer = value("ORGANIZER");
        Self {
            uid: value("UID:")["UID:".len()..].to_owned(),
            sequence: value("SEQUENCE:")["SEQUENCE:".len()..].parse().expect("a number"),
            organizer: organizer.rsplit_once("mailto:").expect("an address").1.to_owned(),
        }
    }

    /// A REPLY as Google sends it, `seconds` after the hour before now.
    fn answer(&self, who: &str, part: &str, seconds: u32) -> Vec<u8> {
        self.mail(who, "REPLY", &format!("ATTENDEE;PARTSTAT={part}:mailto:{who}"), seconds)
    }

    fn mail(&self, from: &str, method: &str, lines: &str, seconds: u32) -> Vec<u8> {
        let Self {
            uid,
            sequence,
            organizer,
        } = self;
        let stamp = jiff::Timestamp::now() - jiff::SignedDuration::from_secs(3_600 - i64::from(seconds));
        let stamp = stamp.strftime("%Y%m%dT%H%M%SZ");
        let calendar = format!(
            "BEGIN:VCALENDAR\r\nPRODID:-//Somebody//Calendar//EN\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\n\
             UID:{uid}\r\nDTSTAMP:{stamp}\r\nSEQUENCE:{sequence}\r\nORGANIZER:mailto:{organizer}\r\n{lines}\r\n\
             SUMMARY:Mentors & Makers\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        format!(
            "From: {from}\r\nTo: {organizer}\r\nSubject: Accepted: Mentors & Makers\r\nMessage-ID: <{seconds}.{stamp}@mail.example>\r\n\
             Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee you.\r\n\
             --b\r\nContent-Type: text/calendar; charset=utf-8; method={method}\r\n\r\n{calendar}--b--\r\n"
        )
        .into_bytes()
    }
}

/// Words of a person.
fn words(from: &str, to: &str, text: &str) -> Vec<u8> {
    format!(
        "From: {from}\r\nTo: {to}\r\nSubject: Re: Invitation\r\nMessage-ID: <words@mail.example>\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
    .into_bytes()
}

/// A bounce as Postfix writes it.
fn bounce(status: &str, action: &str) -> Vec<u8> {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nIt came back.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; anna@example.org\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} no\r\n\r\n--b--\r\n"
    )
    .into_bytes()
}

impl Office {
    fn open(mut setup: Setup) -> Self {
        let port = free_port();
        setup.set("ACQUAINT_LMTP_LISTEN", &format!("127.0.0.1:{port}"));
        setup.set("ACQUAINT_REPLY_DOMAIN", DOMAIN);
        let house = House::start(setup);
        let group = format!("/groups/{}", house.group);
        house
            .organizer
            .json("PATCH", &group, &json!({ "reply_to": ORGA }))
            .is(200);
        Self { house, port }
    }

    fn hand_over(&self, sender: &str, recipient: &str, mail: &[u8]) {
        let answer = Lmtp::connect(self.port).hand_over(sender, recipient, mail);
        assert!(answer.starts_with("250"), "{answer}");
    }

    /// Hands over an answer and waits until it is what the organizer sees.
    fn answers(&self, event: &str, who: &str, entry: &Entry, part: &str, seconds: u32) {
        let expected = match part {
            "ACCEPTED" => "yes",
            "TENTATIVE" => "maybe",
            _ => "no",
        };
        self.hand_over(who, &entry.organizer, &entry.answer(who, part, seconds));
        self.becomes(event, who, "answer", &json!(expected));
    }

    fn becomes(&self, event: &str, who: &str, field: &str, value: &Value) {
        wait_for(&format!("{field} of {who} to be {value}"), || {
            (self.house.invitation(event, who)[field] == *value).then_some(())
        });
    }

    fn letter(&self, who: &str, nth: usize) -> OpenedLetter {
        self.house.setup.post().nth(who, nth)
    }

    /// How many mails had this outcome.
    fn outcomes(&self, outcome: &str) -> u64 {
        let metrics = self.house.program.http.get("/metrics").is(200).body;
        let name = format!("acquaint_inbound_mails_total{{outcome=\"{outcome}\"}} ");
        let line = metrics.lines().find_map(|line| line.strip_prefix(&name));
        line.map_or(0, |count| count.parse().expect("a count"))
    }

    fn came_to(&self, outcome: &str, count: u64) {
        wait_for(&format!("{count} mails to be {outcome}"), || {
            (self.outcomes(outcome) == count).then_some(())
        });
    }
}

#[test]
fn a_calendars_no_frees_the_seat_and_the_next_on_the_waitlist_gets_the_letter() {
    the_seat_goes_on(Setup::embedded());
}

#[test]
fn the_same_on_postgresql_and_a_mail_server() {
    the_seat_goes_on(Setup::servers());
}

fn the_seat_goes_on(setup: Setup) {
    let office = Office::open(setup);
    let event = office.house.event(
        &json!({ "capacity": 2, "guests_max": 1 }),
        &[(ANNA, "Anna Berg"), (BO, "Bo")],
    );
    let (anna, bo) = (Entry::of(&office.letter(ANNA, 1)), Entry::of(&office.letter(BO, 1)));
    assert!(anna.organizer.starts_with("rsvp+") && anna.organizer != bo.organizer);

    let guests =
        format!("ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=7:mailto:{ANNA}\r\nCOMMENT:Looking forward\\, really");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &guests, 1));
    office.becomes(&event, ANNA, "seat", &json!("confirmed"));
    let listed = office.house.invitation(&event, ANNA);
    assert_eq!((&listed["source"], &listed["guests"]), (&json!("calendar"), &json!(1)));
    assert_eq!(listed["note"], "Looking forward, really");
    office.letter(ANNA, 2);

    // Full: the calendar's yes becomes a place on the waitlist, and the calendar is told that it is not firm.
    office.answers(&event, BO, &bo, "ACCEPTED", 2);
    office.becomes(&event, BO, "seat", &json!("waitlisted"));
    let waits = office.letter(BO, 2);
    let calendar = waits.calendar().unwrap().unfolded();
    assert!(
        calendar.contains("METHOD:REQUEST") && calendar.contains("STATUS:TENTATIVE"),
        "{calendar}"
    );

    office.answers(&event, ANNA, &anna, "DECLINED", 3);
    office.becomes(&event, BO, "seat", &json!("confirmed"));
    let promoted = office.letter(BO, 3);
    assert!(promoted.subject.starts_with("You have a seat"), "{}", promoted.subject);
    // The calendar that said no knows: nothing takes the entry out once more.
    assert!(office.letter(ANNA, 3).calendars.is_empty());

    // The same mail again, and an older one, change nothing.
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &guests, 1));
    office.hand_over(ANNA, &anna.organizer, &anna.answer(ANNA, "ACCEPTED", 2));
    wait_for("both to be known", || {
        (office.outcomes("known") + office.outcomes("repeated") == 2).then_some(())
    });
    assert_eq!(office.house.invitation(&event, ANNA)["answer"], "no");
    // By the link all is as ever, and the entry comes back.
    let link = office.house.link(&event, ANNA);
    office.house.program.http.form(&link, "answer=yes").is(303);
    let back = office.letter(ANNA, 4);
    let calendar = back.calendar().unwrap().unfolded();
    assert!(
        calendar.contains("METHOD:REQUEST") && calendar.contains("STATUS:CONFIRMED"),
        "{calendar}"
    );
    office.house.program.stop("TERM");
}

#[test]
fn what_does_not_fit_is_refused_without_harm() {
    let office = Office::open(Setup::embedded());
    let event = office.house.event(&json!({}), &[(ANNA, "Anna Berg"), (BO, "Bo")]);
    let anna = Entry::of(&office.letter(ANNA, 1));
    let other = Entry {
        uid: anna.uid.replacen(&anna.uid[..4], "0000", 1),
        ..Entry::of(&office.letter(ANNA, 1))
    };
    office.hand_over(ANNA, &anna.organizer, &other.answer(ANNA, "ACCEPTED", 1));
    office.came_to("other_event", 1);
    office.hand_over(
        "eve@example.com",
        &anna.organizer,
        &anna.answer("eve@example.com", "ACCEPTED", 2),
    );
    office.came_to("other_attendee", 1);
    let told = office.letter(ORGA, 1);
    assert!(
        !told.text.contains("eve@"),
        "nobody's address goes to another: {}",
        told.text
    );
    // No token and nothing that shows who it is from.
    office.hand_over(ANNA, &format!("rsvp@{DOMAIN}"), &anna.answer(ANNA, "ACCEPTED", 3));
    office.came_to("unproven", 1);
    office.letter(ORGA, 2);
    for garbage in [
        "",
        "\0\0\0",
        "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR",
    ] {
        office.hand_over("", &anna.organizer, format!("{garbage}\r\n").as_bytes());
    }
    let forged = anna.organizer.replacen("rsvp+", "bounce+", 1);
    let answer = Lmtp::connect(office.port).hand_over("", &forged, b"x\r\n");
    assert!(answer.starts_with("550 5.1.1"), "{answer}");
    // From an alias, the token is the proof.
    office.hand_over(
        "a.berg@work.example",
        &anna.organizer,
        &anna.answer(ANNA, "TENTATIVE", 4),
    );
    office.becomes(&event, ANNA, "answer", &json!("maybe"));
    assert_eq!(office.house.invitation(&event, BO)["answer"], Value::Null);
    assert!(office.house.setup.post().to("eve@example.com").is_empty());
}

#[test]
fn an_answer_to_an_old_time_is_asked_for_again_once_a_day() {
    let office = Office::open(Setup::embedded());
    let event = office.house.event(&json!({}), &[(ANNA, "Anna Berg")]);
    let old = Entry::of(&office.letter(ANNA, 1));
    office.house.patch(
        &event,
        &json!({ "starts": format!("{}T17:00:00", crate::house::day(60)) }),
    );
    let new = Entry::of(&office.letter(ANNA, 2));
    assert!(new.sequence > old.sequence);
    office.hand_over(ANNA, &old.organizer, &old.answer(ANNA, "ACCEPTED", 1));
    office.came_to("stale", 1);
    let again = office.letter(ANNA, 3);
    assert!(again.subject.starts_with("About your answer"), "{}", again.subject);
    assert!(again.calendar().unwrap().unfolded().contains("PARTSTAT=NEEDS-ACTION"));
    office.hand_over(ANNA, &old.organizer, &old.answer(ANNA, "TENTATIVE", 2));
    office.came_to("stale", 2);
    assert_eq!(office.house.invitation(&event, ANNA)["answer"], Value::Null);
    office.answers(&event, ANNA, &new, "ACCEPTED", 3);
    let letter = office.letter(ANNA, 4);
    assert!(letter.subject.starts_with("You're going"), "{}", letter.subject);
}

#[test]
fn a_yes_that_cannot_be_taken_is_explained_and_the_old_answer_stays() {
    let office = Office::open(Setup::with_mail_server());
    let full = json!({ "capacity": 1, "waitlist": false });
    let event = office.house.event(&full, &[(ANNA, "Anna Berg"), (BO, "Bo")]);
    let (anna, bo) = (Entry::of(&office.letter(ANNA, 1)), Entry::of(&office.letter(BO, 1)));
    // One of them answers to where the letter came from.
    let letters = office.house.setup.sink.as_ref().unwrap().letters();
    let to_anna = letters.iter().find(|letter| letter.to.iter().any(|to| to == ANNA));
    let sender = to_anna.unwrap().from.clone();
    assert!(sender.starts_with("bounce+"), "{sender}");
    office.hand_over(ANNA, &sender, &anna.answer(ANNA, "ACCEPTED", 1));
    office.becomes(&event, ANNA, "seat", &json!("confirmed"));
    office.answers(&event, BO, &bo, "TENTATIVE", 2);
    office.letter(BO, 2);
    office.hand_over(BO, &bo.organizer, &bo.answer(BO, "ACCEPTED", 3));
    let letter = office.letter(BO, 3);
    assert!(letter.subject.starts_with("About your answer"), "{}", letter.subject);
    assert!(letter.text.contains("has no waitlist"), "{}", letter.text);
    // The calendar that shows a yes is set right.
    assert!(letter.calendar().unwrap().unfolded().contains("PARTSTAT=TENTATIVE"));
    assert_eq!(office.house.invitation(&event, BO)["answer"], "maybe");
    office.hand_over(BO, &bo.organizer, &bo.answer(BO, "ACCEPTED", 4));
    office.came_to("not_taken", 2);
    let asks = format!("ATTENDEE:mailto:{ANNA}");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REFRESH", &asks, 5));
    let again = office.letter(ANNA, 3);
    assert!(again.subject.starts_with("You're going"), "{}", again.subject);
    assert_eq!(office.house.setup.post().to(BO).len(), 3, "one such letter a day");
}

#[test]
fn proposals_delegations_and_words_reach_the_organizer() {
    let office = Office::open(Setup::with_mail_server());
    let event = office
        .house
        .event(&json!({ "capacity": 1 }), &[(ANNA, "Anna Berg"), (BO, "Bo")]);
    let (anna, bo) = (Entry::of(&office.letter(ANNA, 1)), Entry::of(&office.letter(BO, 1)));
    let day = crate::house::day(61).strftime("%Y%m%d");
    let counter = format!(
        "DTSTART:{day}T180000Z\r\nDTEND:{day}T200000Z\r\nATTENDEE;PARTSTAT=TENTATIVE:mailto:{ANNA}\r\nCOMMENT:A day later?"
    );
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "COUNTER", &counter, 1));
    let told = office.letter(ORGA, 1);
    assert!(told.subject.contains("proposes another time"), "{}", told.subject);
    assert!(told.text.contains("> A day later?"), "{}", told.text);
    let list = office
        .house
        .organizer
        .api(&format!("/events/{event}/proposals"))
        .is(200)
        .json();
    assert_eq!(list["items"][0]["email"], ANNA);
    assert_eq!(list["items"][0]["note"], "A day later?");
    assert!(list["items"][0]["starts_at"].as_str().unwrap().contains("T18:00:00"));
    assert_eq!(office.house.invitation(&event, ANNA)["answer"], Value::Null);

    office.answers(&event, ANNA, &anna, "ACCEPTED", 2);
    office.letter(ANNA, 2);
    office.answers(&event, BO, &bo, "ACCEPTED", 3);
    office.letter(BO, 2);
    let delegates = format!("ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:cem@example.com\":mailto:{ANNA}");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &delegates, 4));
    office.becomes(&event, BO, "seat", &json!("confirmed"));
    assert!(office.letter(ORGA, 2).subject.contains("somebody else"));
    let kind = office.letter(ANNA, 3);
    assert!(kind.text.contains("passed your invitation"), "{}", kind.text);

    office.hand_over(
        ANNA,
        &anna.organizer,
        &words(
            "Anna <a.berg@work.example>",
            &anna.organizer,
            "See you there!\r\n.\r\nAnna",
        ),
    );
    let letter = office.letter(ORGA, 3);
    assert_eq!(letter.header("Reply-To"), Some("a.berg@work.example"));
    assert_eq!(letter.from, "events@events.example.org");
    assert!(letter.text.contains("> See you there!"), "{}", letter.text);
    // An answering machine is not passed on, nor is anything sent back to it.
    let mut machine = b"Auto-Submitted: auto-replied\r\n".to_vec();
    machine.extend(words("anna@example.org", &anna.organizer, "I am away"));
    office.hand_over("", &anna.organizer, &machine);
    office.came_to("dropped", 1);
    assert_eq!(office.house.setup.post().to(ORGA).len(), 3);
    assert!(office.house.setup.post().to("cem@example.com").is_empty());
}

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
    // Our own fault, a delay, and a single full mailbox stop nothing.
    for (status, action, outcome) in [
        ("5.7.1", "failed", "our_fault"),
        ("4.4.1", "delayed", "delayed"),
        ("5.2.2", "failed", "soft_bounce"),
    ] {
        office.hand_over("", &sender("cem@example.org"), &bounce(status, action));
        office.came_to(outcome, 1);
    }
    assert_eq!(office.house.invitation(&event, "cem@example.org")["delivery"], "sent");
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
    broken.set("ACQUAINT_DATABASE_URL", "postgres://nobody@127.0.0.1:1/x");
    assert_eq!(broken.pipe(&recipient, &no).code(), Some(75));
}

#[test]
fn without_a_token_our_own_mail_server_must_vouch_for_the_sender() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_AUTHSERV_ID", "mx.example.org");
    setup.set("ACQUAINT_ORGANIZER_ADDRESS", "fixed");
    let office = Office::open(setup);
    let event = office.house.event(&json!({}), &[(ANNA, "Anna Berg")]);
    let anna = Entry::of(&office.letter(ANNA, 1));
    assert_eq!(anna.organizer, format!("rsvp@{DOMAIN}"));
    let vouched = |by: &str, result: &str, mail: &[u8]| {
        let header = format!("Authentication-Results: {by};\r\n dmarc={result} header.from=example.org\r\n");
        [header.as_bytes(), mail].concat()
    };
    let yes = anna.answer(ANNA, "ACCEPTED", 1);
    for (wrong, mail) in [
        ("nobody", yes.clone()),
        ("somebody else", vouched("mx.example.com", "pass", &yes)),
        ("ours, but not so", vouched("mx.example.org", "fail", &yes)),
    ] {
        let before = office.outcomes("unproven");
        office.hand_over(ANNA, &anna.organizer, &mail);
        office.came_to("unproven", before + 1);
        assert_eq!(office.house.invitation(&event, ANNA)["answer"], Value::Null, "{wrong}");
    }
    office.hand_over(ANNA, &anna.organizer, &vouched("mx.example.org", "pass", &yes));
    office.becomes(&event, ANNA, "answer", &json!("yes"));
    // The sender's address takes answers too: some programs send them there.
    let no = vouched("mx.example.org", "pass", &anna.answer(ANNA, "DECLINED", 2));
    office.hand_over(ANNA, "events@events.example.org", &no);
    office.becomes(&event, ANNA, "answer", &json!("no"));
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

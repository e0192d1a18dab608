//! Calendars' answers change the RSVP: the program's own LMTP server is handed what calendar programs send.

use journeys::{Lmtp, Setup, wait_for};
use serde_json::{Value, json};

use crate::looking;
use crate::office::{ANNA, BO, DOMAIN, Entry, ORGA, Office, words};

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
    let (first, second) = (anna.mail(ANNA, "REPLY", &guests, 1), anna.answer(ANNA, "ACCEPTED", 2));
    office.hand_over(ANNA, &anna.organizer, &first);
    office.becomes(&event, ANNA, "seat", &json!("confirmed"));
    let listed = office.house.invitation(&event, ANNA);
    assert_eq!((&listed["source"], &listed["guests"]), (&json!("calendar"), &json!(1)));
    assert_eq!(listed["note"], "Looking forward, really");
    let counted = office.letter(ANNA, 2);
    assert!(counted.subject.starts_with("About your answer"), "{}", counted.subject);
    assert!(
        counted.text.contains("more guests") && counted.text.contains("one can come along"),
        "{}",
        counted.text
    );

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
    office.hand_over(ANNA, &anna.organizer, &first);
    office.hand_over(ANNA, &anna.organizer, &second);
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
fn an_answer_to_a_question_is_shown_though_it_is_the_same_as_before() {
    let office = Office::open(Setup::embedded());
    let event = office
        .house
        .event(&json!({ "capacity": 1 }), &[(ANNA, "Anna Berg"), (BO, "Bo")]);
    let invitation = office.letter(ANNA, 1);
    let yes = || {
        let link = invitation.link_to("/r/").unwrap();
        let page = link.split('?').next().unwrap();
        office.house.program.http.form(page, "answer=yes").is(303);
    };
    yes();
    office.letter(ANNA, 2);
    let bo = Entry::of(&office.letter(BO, 1));
    office.answers(&event, BO, &bo, "ACCEPTED", 1);
    office.letter(BO, 2);
    office.house.patch(
        &event,
        &json!({ "starts": format!("{}T17:00:00", crate::house::day(60)) }),
    );
    let shows = |who: &str, nth: usize, part: &str| {
        let calendar = office.letter(who, nth).calendar().unwrap().unfolded();
        assert!(calendar.contains(part), "{part} in {calendar}");
    };
    shows(ANNA, 3, "PARTSTAT=NEEDS-ACTION");
    yes();
    shows(ANNA, 4, "PARTSTAT=ACCEPTED");
    let bo = Entry::of(&office.letter(BO, 3));
    office.hand_over(BO, &bo.organizer, &bo.answer(BO, "ACCEPTED", 2));
    shows(BO, 4, "PARTSTAT=TENTATIVE");
    // Nobody asked this time, but the calendar shows a yes again; once a day it is told that it is none.
    office.hand_over(BO, &bo.organizer, &bo.answer(BO, "ACCEPTED", 3));
    shows(BO, 5, "PARTSTAT=TENTATIVE");
    office.hand_over(BO, &bo.organizer, &bo.answer(BO, "ACCEPTED", 4));
    office.came_to("applied", 4);
    yes();
    assert_eq!(office.house.setup.post().to(BO).len(), 5);
    assert_eq!(office.house.setup.post().to(ANNA).len(), 4);
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
    looking::changes_nothing_after(&office.house, "not_taken");
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
    let told = office.letter(ORGA, 2);
    assert!(told.subject.contains("somebody else"), "{}", told.subject);
    assert!(told.text.contains("on to cem@example.com"), "{}", told.text);
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
    // The same mail once more, as a mail server brings it that missed our answer.
    let again = words(
        "Anna <a.berg@work.example>",
        &anna.organizer,
        "See you there!\r\n.\r\nAnna",
    );
    office.hand_over(ANNA, &anna.organizer, &again);
    office.came_to("repeated", 1);
    // An answering machine is not passed on, nor is anything sent back to it.
    let mut machine = b"Auto-Submitted: auto-replied\r\n".to_vec();
    machine.extend(words("anna@example.org", &anna.organizer, "I am away"));
    office.hand_over("", &anna.organizer, &machine);
    office.came_to("dropped", 1);
    assert_eq!(office.house.setup.post().to(ORGA).len(), 3);
    // A program that attaches the invitation to what its user writes.
    let attached = anna.mail(ANNA, "REQUEST", &format!("ATTENDEE:mailto:{ANNA}"), 5);
    let attached = String::from_utf8(attached).unwrap();
    let attached = attached.replace("Auto-Submitted: auto-generated\r\n", "");
    office.hand_over(ANNA, &anna.organizer, attached.as_bytes());
    assert!(office.letter(ORGA, 4).text.contains("> See you."));
    assert!(office.house.setup.post().to("cem@example.com").is_empty());
    looking::changes_nothing_after(&office.house, "words");
}

#[test]
fn without_a_token_our_own_mail_server_must_vouch_for_the_sender() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_AUTHSERV_ID", "mx.example.org");
    setup.set("ACQUAINT_ORGANIZER_ADDRESS", "fixed");
    let office = Office::open(setup);
    let event = office.house.event(&json!({}), &[(ANNA, "Anna Berg")]);
    let invitation = office.letter(ANNA, 1);
    let anna = Entry::of(&invitation);
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
    // So do words, by the letter that they answer; words about nothing are nobody's.
    let answers = format!("In-Reply-To: {}\r\n", invitation.header("Message-ID").unwrap()).into_bytes();
    let sentence = words(ANNA, "events@events.example.org", "Is there a lift?");
    office.hand_over(ANNA, "events@events.example.org", &sentence);
    office.came_to("dropped", 1);
    office.hand_over(ANNA, "events@events.example.org", &[answers.clone(), sentence].concat());
    assert!(office.letter(ORGA, 2).text.contains("> Is there a lift?"));
    let attached = anna.mail(ANNA, "REQUEST", &format!("ATTENDEE:mailto:{ANNA}"), 5);
    let attached = String::from_utf8(attached).unwrap();
    let attached = attached.replace("Auto-Submitted: auto-generated\r\n", "");
    office.hand_over(
        ANNA,
        "events@events.example.org",
        &[answers, attached.into_bytes()].concat(),
    );
    assert!(office.letter(ORGA, 3).text.contains("> See you."));
    looking::changes_nothing_after(&office.house, "held");
}

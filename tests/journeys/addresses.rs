//! Addresses in any script: one mailbox is one person in whichever way its address is written, and what is shown and
//! written to is what was typed.

use journeys::Setup;
use serde_json::{Value, json};

use crate::house::{Desk, House};
use crate::office::{Entry, Office, bounce};

/// As it was typed first; then the same mailbox otherwise: as letters carry it, and decomposed in full-width letters.
const TYPED: &str = "Anna.Berg@Müller.example";
const WIRE: &str = "Anna.Berg@xn--mller-kva.example";
const OTHERS: [&str; 3] = [
    "anna.berg@XN--MLLER-KVA.example",
    "ANNA.BERG@mu\u{308}ller.example",
    "anna.berg@müller。ｅｘａｍｐｌｅ",
];

#[test]
fn one_mailbox_is_one_person_however_it_is_written() {
    let office = Office::open(Setup::with_mail_server());
    let house = &office.house;
    let event = house.draft(&json!({ "capacity": 2 }));
    let [first, second, third] = OTHERS;
    let invited = house.invite(&event, &[(TYPED, "Anna Berg"), (first, "Anna"), (second, "A. Berg")]);
    assert_eq!(
        (&invited["created"], &invited["already_invited"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(house.invite(&event, &[(third, "Anna")])["already_invited"], 1);
    house.publish(&event);
    let entry = Entry::of(&office.letter(WIRE, 1));

    // Her calendar knows her by another form, and the organizer answers for her under a third.
    office.hand_over(first, &entry.organizer, &entry.answer(second, "ACCEPTED", 1));
    office.becomes(&event, TYPED, "seat", &json!("confirmed"));
    // Otherwise one letter may tell both answers.
    office.letter(WIRE, 2);
    let rsvp = json!({ "email": third, "answer": "maybe" });
    let put = house.organizer.json("PUT", &format!("/events/{event}/rsvps"), &rsvp);
    assert_eq!(put.is(200).json()["email"], TYPED);
    let counts = house.reload(&event)["counts"].clone();
    assert_eq!((&counts["invited"], &counts["maybe"]), (&json!(1), &json!(1)));
    office.letter(WIRE, 3);
    house.all_marked_sent(&event);

    // A mail server names her otherwise too, beside somebody who is well.
    let report = String::from_utf8(bounce("5.1.1", "failed")).unwrap().replace(
        "Final-Recipient: rfc822; anna@example.org",
        &format!("Final-Recipient: rfc822; bo@example.org\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\nFinal-Recipient: utf-8; {second}"),
    );
    let letters = house.setup.sink.as_ref().unwrap().letters();
    office.hand_over("", &letters.last().unwrap().from, report.as_bytes());
    office.becomes(&event, TYPED, "delivery", &json!("bounced"));
    let suppressions = format!("/groups/{}/suppressions", house.group);
    let shown = house.organizer.api(&suppressions).is(200).json();
    assert_eq!(shown["items"][0]["address"], TYPED);
    let path = format!("/api/v1{suppressions}/anna.berg@mu%CC%88ller.example");
    house.organizer.send("DELETE", &path, &[], "").is(204);
}

#[test]
fn nobody_sees_what_another_organizer_typed() {
    let house = House::start(Setup::with_mail_server());
    let make = ["organizer", "create", "--email", "other@example.org", "--name", "Other"];
    let (printed, _, _) = house.setup.run(&make);
    let other = Desk::open(house.program.http.with_key(printed.trim().lines().last().unwrap()));
    let [theirs, ..] = OTHERS;
    let ours = house.event(&json!({}), &[(TYPED, "")]);
    house.setup.post().nth(WIRE, 1);
    let event = other.event(&json!({}), &[(theirs, "")]);
    assert_eq!(other.invitations(&event).into_keys().collect::<Vec<_>>(), [theirs]);
    assert_eq!(house.invitations(&ours).into_keys().collect::<Vec<_>>(), [TYPED]);
    let letter = house.setup.post().nth("anna.berg@xn--mller-kva.example", 1);
    assert!(
        !letter.text.contains(TYPED) && letter.text.contains(theirs),
        "{}",
        letter.text
    );
    // Who was uninvited and is invited again is called what was typed last.
    let link = |event: &str, email: &str| {
        format!(
            "/invitations/{}",
            other.invitation(event, email)["id"].as_str().unwrap()
        )
    };
    other
        .organizer
        .json("DELETE", &link(&event, theirs), &Value::Null)
        .is(204);
    other.invite(&event, &[("Anna@Berg.example", ""), ("Anna.Berg@müller.example", "")]);
    let listed = other.invitations(&event).into_keys().collect::<Vec<_>>();
    assert_eq!(listed, ["Anna.Berg@müller.example", "Anna@Berg.example"]);
}

#[test]
fn addresses_in_any_script_are_taken_and_no_other_is_written_to() {
    let office = Office::open(Setup::with_mail_server());
    let people = [
        ("anna@example.இந்தியா", "anna@example.xn--xkc2dl3a5ee0h"),
        ("कृष्ण@example.org", "कृष्ण@example.org"),
        (
            "ju\u{308}rgen@mu\u{308}ller.example",
            "ju\u{308}rgen@xn--mller-kva.example",
        ),
        ("İpek@guests.test", "İpek@guests.test"),
        ("ipek@guests.test", "ipek@guests.test"),
    ];
    let event = office.house.event(&json!({}), &people.map(|(typed, _)| (typed, "")));
    for (typed, wire) in people {
        let letter = office.letter(wire, 1);
        let calendar = letter.calendar().unwrap().unfolded();
        let attendee = calendar.lines().find(|line| line.starts_with("ATTENDEE")).unwrap();
        assert!(
            !wire.is_ascii() || attendee.ends_with(&format!("mailto:{wire}")),
            "{attendee}"
        );
        let sent = office.house.setup.sink.as_ref().unwrap().letters();
        let sent = sent.iter().find(|sent| sent.to == [wire]).unwrap();
        assert_eq!(
            sent.from_parameters.contains("SMTPUTF8"),
            !wire.is_ascii(),
            "{}",
            sent.from_parameters
        );
        let entry = Entry::of(&letter);
        let said = attendee.replace("NEEDS-ACTION", "ACCEPTED");
        office.hand_over("", &entry.organizer, &entry.mail(typed, "REPLY", &said, 1));
        office.becomes(&event, typed, "answer", &json!("yes"));
    }
    let hostile = [
        "anna\u{202e}@example.org",
        "a\r\nRCPT TO:<b@example.org>",
        "an\u{200b}na@example.org",
        "<a@example.org>",
    ];
    let refused = office.house.invite(&event, &hostile.map(|address| (address, "")));
    assert_eq!(
        refused["rejected"].as_array().map(Vec::len),
        Some(hostile.len()),
        "{refused}"
    );
}

//! People brought along and taken away again, through the real program on both databases.

use journeys::Setup;
use serde_json::{Value, json};

use crate::house::{House, id};

/// As Windows' Excel writes it: semicolons, and one octet a letter.
fn from_excel() -> Vec<u8> {
    let table =
        "Name;E-Mail\r\nJörg Müßig;joerg@example.org\r\nAnna Berg;anna@example.org\r\n\"Nobody\r\nat all\";nobody\r\n";
    table.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

fn in_and_out(setup: Setup) {
    let house = House::start(setup);
    let group = &house.group;
    let event = house.event(&json!({}), &[("anna@example.org", "Anna Berg")]);
    house.setup.post().nth("anna@example.org", 1);
    let letters = || house.all_marked_sent(&event)["items"].as_array().unwrap().len();
    assert_eq!(letters(), 1);
    let path = format!("/api/v1/groups/{group}/imports?from=Summer%20fair&ground=asked");
    let made = house
        .organizer
        .send_bytes("POST", &path, &[("content-type", "text/csv")], &from_excel());
    let made = made.is(201).json();
    assert_eq!(
        made["counts"],
        json!({ "ready": 1, "known": 1, "suppressed": 0, "bad": 1 })
    );
    assert_eq!(
        (&made["rows"][0]["name"], &made["rows"][2]["row"]),
        (&json!("Jörg Müßig"), &json!(4))
    );
    let contacts = format!("/groups/{group}/contacts");
    assert_eq!(house.organizer.api(&contacts).is(200).json()["items"], json!([]));
    let apply = format!("/imports/{}/apply", id(&made));
    let applied = house.organizer.json("POST", &apply, &Value::Null).is(200).json();
    assert_eq!(applied["contacts_made"], 2);
    let listed = house.organizer.api(&contacts).is(200).json();
    assert_eq!(listed["items"][0]["email"], "joerg@example.org");
    assert_eq!(listed["items"][0]["obtained"]["from"], "Summer fair");
    assert_eq!(letters(), 1, "an import writes to nobody");
    let anna = format!("{contacts}/{}", id(&listed["items"][1]));
    for status in [204, 404] {
        house.organizer.json("DELETE", &anna, &Value::Null).is(status);
    }

    house.invite(&event, &[("joerg@example.org", "Jörg Müßig")]);
    let export = house.program.http.with_key(&house.setup.key_kept_to("people.export"));
    for (kind, expected) in [
        ("csv", "\r\njoerg@example.org,Jörg Müßig,,"),
        ("json", "\"name\":\"Jörg Müßig\""),
        ("vcf", "FN:Jörg Müßig\r\nEMAIL:joerg@example.org\r\n"),
    ] {
        let path = format!("/events/{event}/attendees.{kind}?segment=silent");
        house.organizer.api(&path).is(403);
        let file = export.api(&path);
        assert!(file.clone().is(200).body.contains(expected), "{}", file.body);
    }
    let copy = house
        .organizer
        .json("POST", &format!("/events/{event}/copy"), &Value::Null);
    assert_eq!(copy.is(201).json()["counts"]["invited"], 0);
    let template = json!({ "name": "Evening", "event_id": event });
    for _ in 0..2 {
        let kept = house
            .organizer
            .json("POST", &format!("/groups/{group}/templates"), &template)
            .is(201)
            .json();
        assert_eq!(kept["event"]["title"], "Mentors & Makers");
    }
}

#[test]
fn people_come_in_and_out_on_sqlite() {
    in_and_out(Setup::embedded());
}

#[test]
fn people_come_in_and_out_on_postgresql() {
    in_and_out(Setup::servers());
}

#[test]
fn a_hundred_thousand_rows_are_read_in_while_others_are_answered() {
    let house = House::start(Setup::embedded());
    let rows = (0..100_000).map(|n| format!("guest{n}@example.org,Guest {n}\n"));
    let path = format!("/api/v1/groups/{}/imports?from=x&ground=member", house.group);
    let table = format!("email,name\n{}", rows.collect::<Vec<_>>().concat());
    let made = house
        .organizer
        .send("POST", &path, &[("content-type", "text/csv")], &table)
        .is(201)
        .json();
    assert_eq!(made["counts"]["ready"], 100_000);
    let apply = format!("/imports/{}/apply", id(&made));
    let applied = house.organizer.json("POST", &apply, &Value::Null).is(200).json();
    assert_eq!(applied["contacts_made"], 100_000);
}

//! An event's people as files.

use serde_json::{Value, json};

use super::house::House;

fn house() -> (House, String) {
    let house = House::start();
    let event = house.event(json!({ "guests_max": 2, "title": "Rust, Röst; & Rhein" }));
    let people = json!({ "people": [
        { "email": "anna@example.com", "name": "Anna Berg" },
        { "email": "+bo@example.com", "name": "=HYPERLINK(\"http://x\")" },
        { "email": "cleo@example.com", "name": "Cleo, Quarrel; von und zu \\ Überall mit einem langen Namen, der gefaltet wird 🎉" },
        { "email": "dora@example.com" },
    ]});
    house.post(&format!("/events/{event}/invitations"), &people).is(202);
    let answer = |name: &str, form: &str| {
        house.submit(&house.link(&event, name), form).is(303);
    };
    answer("Anna Berg", "answer=yes&guests=1&note=Two%0Alines");
    answer("=HYPERLINK(\"http://x\")", "answer=no");
    (house, event)
}

#[test]
fn a_table_is_safe_in_a_spreadsheet_and_comes_back_as_an_import() {
    let (house, event) = house();
    let path = format!("/events/{event}/attendees.csv");
    let table = house.export(&path).is(200);
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    let name = table.header("content-disposition");
    assert!(
        name.starts_with("attachment; filename=\"rust-rost-rhein-") && name.ends_with("-attendees.csv\""),
        "{name}"
    );
    let text = table.text();
    assert!(text.starts_with("\u{feff}email,name,answer,seat,"), "{text}");
    assert!(
        text.contains("\r\nanna@example.com,Anna Berg,yes,confirmed,,1,\"Two\nlines\",link,2026-11-22T"),
        "{text}"
    );
    assert!(
        text.contains("\r\n'+bo@example.com,\"'=HYPERLINK(\"\"http://x\"\")\",no,,"),
        "{text}"
    );
    assert!(!text.contains("/r/"), "{text}");
    for (segment, expected) in [
        ("going", "anna@"),
        ("declined", "+bo@"),
        ("silent", "cleo@"),
        ("waitlisted", ""),
    ] {
        let some = house.export(&format!("{path}?segment={segment}")).is(200).text();
        let others = ["anna@", "+bo@", "cleo@"].into_iter().filter(|one| *one != expected);
        assert!(
            some.contains(expected) && others.into_iter().all(|one| !some.contains(one)),
            "{segment}: {some}"
        );
    }
    house.export(&format!("{path}?segment=odd")).problem(422, "invalid");
    let group = house.get(&format!("/events/{event}")).json()["group_id"].clone();
    let import = format!("/groups/{}/imports?from=x&ground=member", group.as_str().unwrap());
    let back = house
        .call_bytes("POST", &import, &[("content-type", "text/csv")], text.as_bytes())
        .is(201)
        .json();
    assert_eq!(back["counts"]["known"], 4, "{back}");
    assert_eq!(
        (&back["rows"][1]["email"], &back["rows"][1]["name"]),
        (&json!("+bo@example.com"), &json!("=HYPERLINK(\"http://x\")"))
    );
}

#[test]
fn json_is_a_whole_list_however_long() {
    let (house, event) = house();
    let names: Vec<_> = (0..600).map(|number| format!("p{number}")).collect();
    house.invite(&event, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let path = format!("/events/{event}/attendees.json");
    let all = house.export(&path).is(200).json();
    let items = all["items"].as_array().unwrap();
    assert_eq!((items.len(), &all["next"]), (604, &Value::Null));
    assert_eq!(
        (&items[0]["note"], &items[0]["guests"]),
        (&json!("Two\nlines"), &json!(1))
    );
    assert_eq!(items[603]["email"], "p599@example.com");
    let nobody = house.export(&format!("{path}?segment=maybe")).is(200).json();
    assert_eq!(nobody, json!({ "items": [], "next": null }));
    assert!(house.get(&path).problem(403, "sign-in-again").json()["right"] == "people.export");
}

#[test]
fn cards_are_escaped_and_folded() {
    let (house, event) = house();
    let cards = house.export(&format!("/events/{event}/attendees.vcf")).is(200);
    assert_eq!(cards.header("content-type"), "text/vcard; charset=utf-8");
    let text = cards.text();
    assert_eq!(text.matches("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:").count(), 4);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(
        unfolded.contains(
            "FN:Cleo\\, Quarrel\\; von und zu \\\\ Überall mit einem langen Namen\\, der gefaltet wird 🎉\r\n"
        ),
        "{unfolded}"
    );
    assert!(
        unfolded.contains("FN:dora@example.com\r\nEMAIL:dora@example.com\r\n"),
        "{unfolded}"
    );
    assert!(
        unfolded.contains("CATEGORIES:Rust\\, Röst\\; & Rhein\r\nUID:urn:uuid:"),
        "{unfolded}"
    );
}

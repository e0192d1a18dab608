//! Lists of people over the API: looked at, applied, and never written to.

use serde_json::{Value, json};

use super::house::{Answer, House, id};

const OBTAINED: &str = "from=Summer+fair&ground=asked&at=2026-06-03";

fn import(house: &House, group: &str, table: &[u8]) -> Answer {
    import_as(house, group, OBTAINED, "text/csv", table)
}

fn import_as(house: &House, group: &str, query: &str, kind: &str, table: &[u8]) -> Answer {
    let path = format!("/groups/{group}/imports?{query}");
    house.call_bytes("POST", &path, &[("content-type", kind)], table)
}

/// Address, state and detail of each row.
fn rows(import: &Value) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let rows = import["rows"].as_array().unwrap().iter();
    rows.map(|row| (text(&row["email"]), text(&row["state"]), text(&row["detail"])))
        .collect()
}

fn contacts(house: &House, group: &str) -> Vec<Value> {
    let list = house.get(&format!("/groups/{group}/contacts?limit=200")).is(200).json();
    list["items"].as_array().unwrap().clone()
}

/// Somebody's own link to end a group's mail.
fn unsubscribe(house: &House, event: &str, name: &str, scope: &str) {
    let link = house.unsubscribe_link(event, name);
    house.submit(&link, &format!("scope={scope}")).is(303);
}

#[test]
fn a_list_is_looked_at_and_then_applied_and_nobody_is_written_to() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({}));
    house.invite(&event, &["bo", "cleo"]);
    unsubscribe(&house, &event, "cleo", "group");
    let table = "email,name\nAnna@example.com,Anna Berg\nbo@example.com,Bo\ncleo@example.com,Cleo\nnobody,Dora\nanna@EXAMPLE.com,Anna again\n";
    let made = import(&house, &group, table.as_bytes()).is(201).json();
    assert_eq!(made["status"], "preview");
    assert_eq!(
        made["obtained"],
        json!({ "from": "Summer fair", "ground": "asked", "at": "2026-06-03" })
    );
    assert_eq!(
        made["counts"],
        json!({ "ready": 1, "known": 2, "suppressed": 1, "bad": 1 })
    );
    let expected = [
        ("Anna@example.com", "ready", ""),
        ("bo@example.com", "known", "was invited by this group before"),
        (
            "cleo@example.com",
            "suppressed",
            "gets no mail of this group: see its suppressions for why",
        ),
        (
            "nobody",
            "bad",
            "email is not a mail address: write it like name@example.org",
        ),
        ("anna@EXAMPLE.com", "known", "stands in row 2 already"),
    ];
    let expected = expected.map(|(email, state, detail)| (email.to_owned(), state.to_owned(), detail.to_owned()));
    assert_eq!(rows(&made), expected);
    assert_eq!(made["rows"][0]["row"], 2);
    assert!(contacts(&house, &group).is_empty());

    let path = format!("/imports/{}", id(&made));
    let bad = house.get(&format!("{path}?state=bad")).is(200).json();
    assert_eq!(rows(&bad), expected[3..4]);
    let first = house.get(&format!("{path}?limit=2")).is(200).json();
    let next = first["next"].as_str().unwrap();
    let second = house.get(&format!("{path}?limit=2&cursor={next}")).is(200).json();
    assert_eq!(rows(&second), expected[2..4]);
    house.get(&format!("{path}?state=odd&x=1")).problem(422, "invalid");

    let applied = house.post(&format!("{path}/apply"), &Value::Null).is(200).json();
    assert_eq!(
        (&applied["status"], &applied["contacts_made"]),
        (&json!("applied"), &json!(2))
    );
    assert_eq!(house.post(&format!("{path}/apply"), &json!({})).is(200).json(), applied);
    let contacts = contacts(&house, &group);
    let people: Vec<_> = contacts.iter().map(|one| (&one["email"], &one["name"])).collect();
    let expected = [("Anna@example.com", "Anna Berg"), ("bo@example.com", "Bo")].map(|(a, b)| (json!(a), json!(b)));
    assert_eq!(people, expected.each_ref().map(|(a, b)| (a, b)));
    assert_eq!(contacts[0]["obtained"], made["obtained"]);
    assert_eq!(contacts[0]["added_by"], "olga@example.org");
    assert_eq!(house.get(&format!("/events/{event}")).json()["counts"]["invited"], 2);
    // Invited later, without a word: where the address came from was said.
    house.invite(&event, &["anna"]);
    let invited = house.get(&format!("/events/{event}/invitations")).json();
    let mut invited = invited["items"].as_array().unwrap().iter();
    let anna = invited.find(|one| one["email"] == "anna@example.com").unwrap();
    assert_eq!(anna["obtained"]["from"], "Summer fair");
    let again = import(&house, &group, table.as_bytes()).is(201).json();
    assert_eq!(
        again["counts"],
        json!({ "ready": 0, "known": 3, "suppressed": 1, "bad": 1 })
    );
}

#[test]
fn what_happened_at_another_group_looks_ready() {
    let mut house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna", "bo", "cleo"]);
    unsubscribe(&house, &event, "anna", "all");
    house.becomes("paul@example.org");
    let other = json!({ "name": "Makers", "time_zone": "UTC" });
    let other = id(&house.post("/groups", &other).is(201).json());
    let shown = |address: &str| {
        let table = format!("email\n{address}\n");
        let answer = import(&house, &other, table.as_bytes()).is(201).json();
        let row = answer["rows"][0].clone();
        (row["state"].clone(), row["detail"].clone(), answer["counts"].clone())
    };
    assert_eq!(shown("anna@example.com"), shown("nobody@example.com"));
    assert_eq!(shown("bo@example.com"), shown("nobody@example.com"));
}

#[test]
fn pasted_addresses_are_read_and_every_fault_is_named() {
    let house = House::start();
    let group = house.group();
    let path = format!("/groups/{group}/imports");
    let pasted = json!({
        "text": "Anna Berg <anna@example.com>, bo@example.com\nnobody",
        "obtained": { "from": "Sign-up sheet", "ground": "came_before" },
    });
    let made = house.post(&path, &pasted).is(201).json();
    assert_eq!(
        made["counts"],
        json!({ "ready": 2, "known": 0, "suppressed": 0, "bad": 1 })
    );
    assert_eq!(
        (&made["obtained"]["at"], &made["rows"][2]["row"]),
        (&json!("2026-11-22"), &json!(3))
    );
    let faults = |body: Value| house.post(&path, &body).problem(422, "invalid").pointers();
    assert_eq!(faults(json!({})), ["/text", "/obtained"]);
    let wrong = json!({ "text": 7, "obtained": { "ground": "bought", "at": "2027-01-01", "by": "me" }, "x": 1 });
    assert_eq!(
        faults(wrong),
        [
            "/text",
            "/obtained/ground",
            "/obtained/by",
            "/x",
            "/obtained/from",
            "/obtained/at"
        ]
    );
    assert_eq!(
        faults(json!({ "text": " ,;", "obtained": { "from": "a", "ground": "asked" } })),
        ["/text"]
    );
    for (query, named) in [
        ("ground=bought&at=x&who=me", "from ground at who"),
        ("from=fair&ground=bought&at=2027-01-01", "ground at"),
    ] {
        let refused = import_as(&house, &group, query, "text/csv", b"a@example.com");
        let refused = refused.problem(422, "invalid").json();
        let faults = refused["errors"].as_array().unwrap().iter();
        let faults: Vec<_> = faults.map(|fault| fault["parameter"].as_str().unwrap()).collect();
        assert_eq!(faults.join(" "), named);
    }
    import_as(&house, &group, OBTAINED, "application/pdf", b"%PDF").problem(415, "wrong-type");
    import_as(
        &house,
        &group,
        OBTAINED,
        "text/csv; charset=utf-8",
        b"\x89PNG\r\n\x1a\n\0\0",
    )
    .problem(422, "invalid");
    import_as(&house, &group, OBTAINED, "text/csv", b"").problem(422, "invalid");
}

#[test]
fn a_list_of_any_size_has_a_clean_answer() {
    let house = House::start();
    let group = house.group();
    let table = |rows: usize| {
        let rows = (0..rows).map(|n| format!("p{n}@example.com,Person {n}\n"));
        format!("email,name\n{}", rows.collect::<Vec<_>>().concat())
    };
    let large = import(&house, &group, table(2_500).as_bytes()).is(201).json();
    assert_eq!(
        (&large["counts"]["ready"], large["rows"].as_array().unwrap().len()),
        (&json!(2_500), 50)
    );
    let applied = house.post(&format!("/imports/{}/apply", id(&large)), &Value::Null);
    assert_eq!(applied.is(200).json()["contacts_made"], 2_500);
    let one_too_many = import(&house, &group, "a@x.org\n".repeat(100_001).as_bytes());
    assert!(one_too_many.problem(422, "invalid").text().contains("100000"));
    import(&house, &group, &vec![b'x'; (20 << 20) + 1]).problem(413, "too-large");
    let cell = "y".repeat(9 << 20);
    let wide = import(
        &house,
        &group,
        format!("email,name\n{cell},\na@x.org,{cell}\nb@x.org,B\n").as_bytes(),
    );
    let wide = wide.is(201).json();
    assert_eq!(
        wide["counts"],
        json!({ "ready": 1, "known": 0, "suppressed": 0, "bad": 2 })
    );
    assert!(wide.to_string().len() < 3_000);
    let nothing = import(
        &house,
        &group,
        b"email,name\nan\0na@x.org,A\nbo@x.org,B\0\ncleo@x.org,=1+1\n",
    )
    .is(201)
    .json();
    assert_eq!(
        nothing["counts"],
        json!({ "ready": 1, "known": 0, "suppressed": 0, "bad": 2 })
    );
}

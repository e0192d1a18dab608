//! Groups, and what all single things and lists of the API share.

use serde_json::{Value, json};

use super::house::{House, id};

#[test]
fn a_group_is_made_read_and_changed() {
    let house = House::start();
    let made = house
        .post(
            "/groups",
            &json!({ "name": "Rust Meetup Köln", "time_zone": "europe/berlin", "reply_to": "Olga@Example.org" }),
        )
        .is(201);
    let group = made.json();
    assert_eq!(made.header("location"), format!("/api/v1/groups/{}", id(&group)));
    assert_eq!(
        (group["time_zone"].as_str(), group["reply_to"].as_str()),
        (Some("Europe/Berlin"), Some("Olga@Example.org"))
    );
    let slug = group["slug"].as_str().unwrap();
    assert_eq!(
        group["calendar_url"],
        format!("https://events.example.org/g/{slug}/calendar.ics")
    );
    let path = format!("/groups/{}", id(&group));
    let read = house.get(&path).is(200);
    assert_eq!((read.header("etag"), read.json()), (made.header("etag"), group));
    let changed = house
        .call("PATCH", &path, &json!({ "reply_to": null, "description": "*Hi*" }))
        .is(200);
    assert_ne!(changed.header("etag"), made.header("etag"));
    assert_eq!(
        (changed.json()["reply_to"].clone(), changed.json()["name"].clone()),
        (Value::Null, json!("Rust Meetup Köln"))
    );
}

#[test]
fn a_group_has_a_colour_that_it_may_choose() {
    let house = House::start();
    let path = format!("/groups/{}", house.group());
    let chosen = house.get(&path).is(200).json()["colour"].clone();
    let ours = house.call("PATCH", &path, &json!({ "colour": "#FFE600" })).is(200);
    assert_eq!(ours.json()["colour"], "#ffe600");
    let wrong = house.call("PATCH", &path, &json!({ "colour": "red" }));
    assert_eq!(wrong.problem(422, "invalid").pointers(), ["/colour"]);
    let page = house.page("/g/rust-koeln").is(200).text();
    assert!(page.contains("<path fill=\"#ffe600\""), "{page}");
    let back = house.call("PATCH", &path, &json!({ "colour": null })).is(200);
    assert_eq!(back.json()["colour"], chosen);
}

#[test]
fn a_slug_is_taken_once_and_stays() {
    let house = House::start();
    let group = house.group();
    let again = house.post(
        "/groups",
        &json!({ "name": "Other", "slug": "rust-koeln", "time_zone": "UTC" }),
    );
    assert_eq!(again.problem(422, "invalid").pointers(), ["/slug"]);
    let path = format!("/groups/{group}");
    assert_eq!(
        house
            .call("PATCH", &path, &json!({ "slug": "other" }))
            .is(422)
            .pointers(),
        ["/slug"]
    );
    house.call("PATCH", &path, &json!({ "slug": "rust-koeln" })).is(200);
}

#[test]
fn who_saw_an_older_state_changes_nothing() {
    let house = House::start();
    let path = format!("/groups/{}", house.group());
    let tag = house.get(&path).header("etag").to_owned();
    let rename =
        |tag: &str, name: &str| house.call_with("PATCH", &path, &[("if-match", tag)], &json!({ "name": name }));
    rename(&tag, "One").is(200);
    rename(&tag, "Two").problem(412, "changed-meanwhile");
    assert_eq!(house.get(&path).json()["name"], "One");
    rename("*", "Three").is(200);
}

#[test]
fn somebody_elses_thing_is_as_one_that_is_not_there() {
    let house = House::start();
    let group = house.group();
    let stranger = format!("Bearer {}", house.organizer("eve@example.org"));
    let as_stranger = |method: &str, path: &str, body: &[u8]| {
        house
            .raw(method, path, &[("authorization", &stranger)], body)
            .is(404)
            .text()
    };
    let missing = as_stranger("GET", "/api/v1/groups/019abcde-0000-7000-8000-000000000000", b"");
    assert_eq!(as_stranger("GET", &format!("/api/v1/groups/{group}"), b""), missing);
    assert_eq!(
        as_stranger("PATCH", &format!("/api/v1/groups/{group}"), b"{\"name\": \"Mine\"}"),
        missing
    );
    assert_eq!(
        as_stranger("GET", &format!("/api/v1/groups/{group}/events"), b""),
        missing
    );
    assert_eq!(
        as_stranger("GET", &format!("/api/v1/groups/{group}/suppressions"), b""),
        missing
    );
    assert_eq!(as_stranger("GET", "/api/v1/groups/not-an-id", b""), missing);
}

#[test]
fn lists_come_in_pages_that_miss_nothing() {
    let house = House::start();
    let made: Vec<_> = (0..5)
        .map(|n| {
            id(&house
                .post("/groups", &json!({ "name": format!("Group {n}"), "time_zone": "UTC" }))
                .is(201)
                .json())
        })
        .collect();
    let mut found = Vec::new();
    let mut path = "/groups?limit=2".to_owned();
    loop {
        let page = house.get(&path).is(200).json();
        found.extend(page["items"].as_array().unwrap().iter().map(id));
        let Some(next) = page["next"].as_str() else { break };
        path = format!("/groups?limit=2&cursor={next}");
    }
    assert_eq!(found, made);
}

#[test]
fn a_repeated_key_is_answered_the_same_and_done_once() {
    let house = House::start();
    let post = |key: &str, name: &str| {
        house.call_with(
            "POST",
            "/groups",
            &[("idempotency-key", key)],
            &json!({ "name": name, "time_zone": "UTC" }),
        )
    };
    let first = post("k1", "A").is(201);
    let second = post("k1", "A").is(201);
    assert_eq!(
        (
            second.header("idempotency-replayed"),
            first.header("idempotency-replayed")
        ),
        ("true", "")
    );
    assert_eq!(
        (second.text(), second.header("etag"), second.header("location")),
        (first.text(), first.header("etag"), first.header("location"))
    );
    post("k1", "B").problem(422, "idempotency-key-reused");
    assert_eq!(house.get("/groups").json()["items"].as_array().unwrap().len(), 1);
    post("a key", "A").problem(422, "invalid");
}

#[test]
fn a_request_that_failed_may_be_repeated_with_its_key() {
    let house = House::start();
    let taken = json!({ "name": "A", "slug": "free-now", "time_zone": "UTC" });
    let post = |key: &str| house.call_with("POST", "/groups", &[("idempotency-key", key)], &taken);
    post("k1").is(201);
    post("k2").is(422);
    assert_eq!(post("k2").is(422).header("idempotency-replayed"), "");
}

#[test]
fn a_group_is_deleted_with_everything_in_it_once_nobody_counts_on_an_event() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna", "ben"]);
    let group = house.get(&format!("/events/{event}")).json()["group_id"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("/groups/{group}");
    let list = json!({ "text": "cem@example.com", "obtained": { "from": "A fair", "ground": "asked" } });
    let import = id(&house.post(&format!("{path}/imports"), &list).is(201).json());
    house.post(&format!("/imports/{import}/apply"), &Value::Null).is(200);
    house
        .post(
            &format!("{path}/templates"),
            &json!({ "name": "Evening", "event_id": event }),
        )
        .is(201);
    let hook = json!({ "url": "https://hooks.example.org/acquaint" });
    house.post(&format!("{path}/webhooks"), &hook).is(201);
    let letter = json!({ "segment": "silent", "subject": "Hello", "body": "You?", "hours_from_start": -1 });
    house.post(&format!("/events/{event}/letters"), &letter).is(202);
    let link = house.link(&event, "anna");
    house.submit(&link, "answer=yes").is(303);
    let ben = house.unsubscribe_link(&event, "ben");
    house.submit(&ben, "scope=all").is(303);

    house.call("DELETE", &path, &Value::Null).problem(403, "sign-in-again");
    let session = house.session("olga@example.org");
    let delete = || house.call_by_browser("DELETE", &path, &session, &Value::Null);
    delete().problem(409, "events-to-come");
    house.post(&format!("/events/{event}/cancel"), &Value::Null).is(200);
    delete().is(204);
    delete().is(404);
    assert_eq!(house.get("/groups").is(200).json()["items"], json!([]));
    house.page(&link).is(404);
    house.page("/g/rust-koeln").is(404);
    // Its name is free again; that somebody wants mail from nobody is nothing that the next one is told.
    let again = house.group();
    let event = house.draft(&again, json!({}));
    house.invite(&event, &["ben"]);
    let silent = house.get(&format!("/groups/{again}/suppressions")).is(200).json();
    assert_eq!(silent["items"], json!([]));
}

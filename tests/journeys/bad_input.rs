//! Bad input over the wire: the right status, a sentence that helps, never a 5xx.

use journeys::{Answer, Setup};
use serde_json::{Value, json};

use crate::house::House;

/// Zero width, soft hyphen, fillers, a variation selector, tags.
const UNSEEN: &str = "\u{200b}\u{200d}\u{2060}\u{feff} \u{ad}\u{180e}\u{3164}\u{115f}\u{fe0f}\u{e0041}\u{e007f}";

const JSON: (&str, &str) = ("content-type", "application/json");

#[test]
#[expect(clippy::too_many_lines, reason = "it is a table")]
fn what_is_wrong_is_told_all_at_once_with_the_right_status() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({ "capacity": 3 }), &[("anna@example.org", "Anna")]);
    let events = format!("/api/v1/groups/{}/events", house.group);
    let one = format!("/api/v1/events/{event}");
    let invitations = format!("{one}/invitations");
    let body = |change: Value| {
        let mut body = json!({ "title": "T", "starts": "2031-03-04T18:30:00", "ends": "2031-03-04T21:00:00", "time_zone": "Europe/Berlin" });
        body.as_object_mut()
            .unwrap()
            .extend(change.as_object().unwrap().clone());
        body.to_string()
    };
    let cases: &[(&str, &str, &str, String, u16, &str)] = &[
        ("no JSON", "POST", &events, "{\"title\":".to_owned(), 400, "JSON"),
        ("no object", "POST", &events, "[1]".to_owned(), 422, "object"),
        (
            "unknown field",
            "POST",
            &events,
            body(json!({ "colour": "red" })),
            422,
            "/colour",
        ),
        (
            "wrong type",
            "POST",
            &events,
            body(json!({ "capacity": "ten" })),
            422,
            "/capacity",
        ),
        (
            "ends before starts",
            "POST",
            &events,
            body(json!({ "ends": "2031-03-04T18:00:00" })),
            422,
            "/ends",
        ),
        (
            "unknown zone",
            "POST",
            &events,
            body(json!({ "time_zone": "Mars/Olympus" })),
            422,
            "/time_zone",
        ),
        (
            "time that is skipped",
            "POST",
            &events,
            body(json!({ "starts": "2031-03-30T02:30:00", "ends": "2031-03-30T05:00:00" })),
            422,
            "/starts",
        ),
        (
            "CR LF in a title",
            "POST",
            &events,
            body(json!({ "title": "a\r\nBcc: x@example.org" })),
            422,
            "/title",
        ),
        (
            "capacity of -1",
            "POST",
            &events,
            body(json!({ "capacity": -1 })),
            422,
            "/capacity",
        ),
        (
            "title too long",
            "POST",
            &events,
            body(json!({ "title": "x".repeat(201) })),
            422,
            "/title",
        ),
        (
            "title that nobody sees",
            "POST",
            &events,
            body(json!({ "title": UNSEEN })),
            422,
            "/title",
        ),
        (
            "venue that nobody sees",
            "POST",
            &events,
            body(json!({ "venue": { "name": "\u{2800}", "address": format!("{UNSEEN}\n{UNSEEN}") } })),
            422,
            "/venue",
        ),
        (
            "group that nobody sees",
            "POST",
            "/api/v1/groups",
            json!({ "name": UNSEEN, "time_zone": "UTC" }).to_string(),
            422,
            "/name",
        ),
        (
            "javascript link",
            "POST",
            &events,
            body(json!({ "online_url": "javascript:alert(1)" })),
            422,
            "/online_url",
        ),
        (
            "null that cannot be",
            "PATCH",
            &one,
            json!({ "title": null }).to_string(),
            422,
            "/title",
        ),
        (
            "made-up cursor",
            "GET",
            &format!("{invitations}?cursor=aGVsbG8"),
            String::new(),
            422,
            "cursor",
        ),
        (
            "limit of 0",
            "GET",
            &format!("{invitations}?limit=0"),
            String::new(),
            422,
            "limit",
        ),
        ("method not there", "PUT", &one, "{}".to_owned(), 405, "GET"),
        ("path not there", "GET", "/api/v1/nothing", String::new(), 404, ""),
        ("id that is none", "GET", "/api/v1/events/42", String::new(), 404, ""),
        (
            "too large",
            "POST",
            &events,
            format!("{{\"title\":\"{}\"}}", "x".repeat(1 << 20)),
            413,
            "",
        ),
        ("deeply nested", "POST", &events, "[".repeat(100_000), 400, "JSON"),
    ];
    for (what, method, path, body, status, hint) in cases {
        let answer = house.organizer.send(method, path, &[JSON], body);
        check_problem(what, &answer, *status);
        assert!(answer.body.contains(hint), "{what}: {}", answer.body);
    }
    let three = house.organizer.send(
        "POST",
        &events,
        &[JSON],
        &body(json!({ "title": "", "capacity": -1, "x": 1 })),
    );
    assert_eq!(
        three.json()["errors"].as_array().map(Vec::len),
        Some(3),
        "{}",
        three.body
    );
    assert_eq!(house.reload(&event)["counts"]["invited"], 1);
}

fn check_problem(what: &str, answer: &Answer, status: u16) {
    assert_eq!(answer.status, status, "{what}: {}", answer.body);
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json"),
        "{what}"
    );
    let problem = answer.json();
    assert_eq!(problem["status"], status, "{what}");
    for field in ["type", "title", "detail"] {
        assert!(
            problem[field].as_str().is_some_and(|text| !text.is_empty()),
            "{what}: no {field}"
        );
    }
}

#[test]
fn keys_tokens_and_preconditions_are_checked() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let one = format!("/api/v1/events/{event}");
    check_problem("no key", &house.program.http.get(&one), 401);
    check_problem("wrong key", &house.program.http.with_key("acq_wrong").get(&one), 401);
    let stale = house
        .organizer
        .send("PATCH", &one, &[JSON, ("if-match", "\"99\"")], "{\"title\":\"New\"}");
    check_problem("stale", &stale, 412);
    let etag = house.organizer.get(&one).header("etag").unwrap().to_owned();
    house
        .organizer
        .send("PATCH", &one, &[JSON, ("if-match", &etag)], "{\"title\":\"New\"}")
        .is(200);

    let link = house.link(&event, "anna@example.org");
    let gone = house.program.http.get(&link[..link.len() - 1]).is(404).body;
    for wrong in [
        format!("{link}a"),
        link.replace("/r/", "/r/x"),
        format!("{}/r/{}", house.program.http.base(), "a".repeat(56)),
    ] {
        assert_eq!(
            house.program.http.get(&wrong).is(404).body,
            gone,
            "the same page whatever is wrong"
        );
        house.program.http.form(&wrong, "answer=yes").is(404);
    }
    house.program.http.get(&link.replace("/r/", "/u/")).is(404);
    for form in ["", "answer=perhaps", "answer=yes&guests=-1", "answer=yes&guests=many"] {
        house.program.http.form(&link, form).is(422);
    }
    assert_eq!(house.invitation(&event, "anna@example.org")["answer"], Value::Null);

    let (_, _, status) = house
        .setup
        .run(&["organizer", "create", "--email", "other@example.org", "--name", "Other"]);
    assert!(status.success());
    let (printed, _, _) = house
        .setup
        .run(&["organizer", "create", "--email", "third@example.org", "--name", "Third"]);
    let stranger = house.program.http.with_key(printed.trim().lines().last().unwrap());
    let missing = stranger.get("/api/v1/events/01a205d0-3b03-7000-8000-1a7a2fcd33b4");
    let theirs = stranger.get(&one);
    assert_eq!(
        (theirs.status, &theirs.body),
        (404, &missing.body),
        "somebody else's thing is a thing that is not there"
    );
}

#[test]
fn a_repeated_request_makes_one_thing() {
    let house = House::start(Setup::embedded());
    let post = |body: &str| {
        house
            .organizer
            .send("POST", "/api/v1/groups", &[JSON, ("idempotency-key", "k-1")], body)
    };
    let body = json!({ "name": "Once", "time_zone": "Europe/Berlin" }).to_string();
    let (first, second) = (post(&body).is(201), post(&body).is(201));
    assert_eq!(first.json(), second.json());
    check_problem("another body", &post(&body.replace("Once", "Twice")), 422);
    assert_eq!(
        house.organizer.api("/groups").json()["items"].as_array().map(Vec::len),
        Some(2)
    );
}

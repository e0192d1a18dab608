//! Whatever is sent, the answer has the right status and a sentence that helps: never a 500.

use domain::EventId;
use domain::values::ids::Id;
use serde_json::{Value, json};
use wording::{Language, texts};

use super::house::{House, Plan, until_limited};

#[test]
fn a_wrong_key_is_401_and_too_many_are_429_but_a_right_one_is_never_counted() {
    let house = House::start();
    let wrong = |from: &str| {
        house.raw(
            "GET",
            "/api/v1/groups",
            &[("authorization", "Bearer acq_wrong"), ("x-forwarded-for", from)],
            b"",
        )
    };
    let first = wrong("192.0.2.6").problem(401, "wrong-key");
    assert!(first.header("www-authenticate").contains("invalid_token"));
    assert!(first.json()["detail"].as_str().unwrap().contains("is wrong"));
    let limited = until_limited(401, || wrong("192.0.2.7")).problem(429, "too-many");
    assert!(
        limited
            .header("retry-after")
            .parse::<u64>()
            .is_ok_and(|seconds| seconds >= 1)
    );
    wrong("192.0.2.8").is(401);
    house
        .call_with("GET", "/groups", &[("x-forwarded-for", "192.0.2.7")], &Value::Null)
        .is(200);
    let missing = house
        .raw("GET", "/api/v1/groups", &[], b"")
        .problem(401, "unauthorized");
    assert_eq!(missing.header("www-authenticate"), "Bearer realm=\"acquaint\"");
}

#[test]
fn forged_links_are_limited_too() {
    let house = House::start();
    until_limited(404, || house.page("/r/forged"));
    let off = House::with(&Plan {
        rate_limits: false,
        ..Plan::default()
    });
    assert!((0..40).all(|_| off.page("/r/forged").status == 404));
}

#[test]
fn a_method_that_is_not_there_is_405_and_names_those_that_are() {
    let house = House::start();
    for (method, path, allow) in [
        ("DELETE", "/api/v1/groups", "GET, HEAD, POST"),
        ("PUT", "/api/v1/events/x", "GET, HEAD, PATCH, DELETE"),
        ("GET", "/api/v1/events/x/publish", "POST"),
        ("POST", "/api/v1/events/x/deliveries", "GET, HEAD"),
        ("GET", "/api/v1/events/x/rsvps", "PUT"),
    ] {
        assert_eq!(
            house
                .raw(method, path, &[], b"")
                .problem(405, "method-not-allowed")
                .header("allow"),
            allow,
            "{path}"
        );
    }
    let page = house.raw("DELETE", "/r/x", &[("accept", "text/html")], b"").is(405);
    assert_eq!(
        (page.header("allow"), page.header("content-type")),
        ("GET, HEAD, POST", "text/html; charset=utf-8")
    );
}

#[test]
fn a_path_that_is_not_there_is_a_problem_or_a_page() {
    let house = House::start();
    house.raw("GET", "/api/v1/nothing", &[], b"").problem(404, "not-found");
    house
        .raw("POST", "/api/v1/events/x/rounds", &[], b"{}")
        .problem(404, "not-found");
    house.get("/groups/%ff").is(404);
    house
        .call(
            "DELETE",
            "/groups/019abcde-0000-7000-8000-000000000000/suppressions/%ff%fe",
            &Value::Null,
        )
        .problem(404, "not-found");
    for path in [
        "/nothing",
        "/e/x",
        "/e/%ff",
        "/f/x.ics",
        "/assets/other.css",
        "/r/",
        "/..",
    ] {
        assert!(
            house.page(path).is(404).text().contains("This link opens nothing"),
            "{path}"
        );
    }
}

#[test]
fn bodies_that_are_no_json_too_large_or_something_else() {
    let house = House::start();
    let event = house.event(json!({}));
    let key = format!("Bearer {}", house.organizer("otto@example.org"));
    let post = |path: &str, kind: &str, body: &[u8]| {
        let mut headers = vec![("authorization", key.as_str())];
        headers.extend((!kind.is_empty()).then_some(("content-type", kind)));
        house.raw("POST", path, &headers, body)
    };
    let broken = post("/api/v1/groups", "application/json", b"{\"name\": }").problem(400, "not-json");
    assert!(broken.text().contains("line 1 column"), "{}", broken.text());
    post("/api/v1/groups", "application/json", b"").problem(400, "not-json");
    post("/api/v1/groups", "application/json", "[".repeat(500_000).as_bytes()).problem(400, "not-json");
    post("/api/v1/groups", "text/plain", b"{}").problem(415, "wrong-type");
    assert_eq!(
        post("/api/v1/groups", "", b"[]").problem(422, "invalid").pointers(),
        [""]
    );
    let large = format!("{{\"name\": \"{}\"}}", "x".repeat(2 << 20));
    post("/api/v1/groups", "application/json", large.as_bytes()).problem(413, "too-large");
    let invitations = format!("/api/v1/events/{event}/invitations");
    post(&invitations, "application/json", large.as_bytes()).is(422);
    post(&invitations, "application/json", &vec![b' '; 11 << 20]).problem(413, "too-large");
}

#[test]
fn cursors_and_limits_that_somebody_made_up() {
    let house = House::start();
    for query in ["cursor=abc", "cursor=", "limit=0", "limit=201", "limit=x", "lmit=1"] {
        house.get(&format!("/groups?{query}")).problem(422, "invalid");
    }
}

#[test]
fn more_than_ten_thousand_people_are_too_many_for_one_call() {
    let house = House::start();
    let event = house.event(json!({}));
    let people: Vec<_> = (0..10_001)
        .map(|n| json!({ "email": format!("p{n}@example.com") }))
        .collect();
    let answer = house
        .post(&format!("/events/{event}/invitations"), &json!({ "people": people }))
        .is(422);
    assert_eq!(answer.pointers(), ["/people"]);
}

#[test]
fn problems_are_in_the_language_that_the_client_asks_for() {
    let house = House::start();
    let wrong = json!({ "name": "", "time_zone": "Nowhere/Special", "nmae": "" });
    let ask = |language: Language, path: &str, body: &Value| {
        let method = if body.is_null() { "GET" } else { "POST" };
        house.call_with(method, path, &[("accept-language", language.tag())], body)
    };
    let detail = |problem: &Value, pointer: &str| {
        let mut faults = problem["errors"].as_array().unwrap().iter();
        faults.find(|fault| fault["pointer"] == pointer).unwrap()["detail"].clone()
    };
    let english = ask(Language::En, "/groups", &wrong).problem(422, "invalid").json();
    let nothing = format!("/events/{}", EventId::from_uuid(uuid::Uuid::nil()));
    for language in [Language::De, Language::Fr, Language::Es, Language::Ar, Language::Zh] {
        let invalid = ask(language, "/groups", &wrong).problem(422, "invalid").json();
        assert_eq!(invalid["title"], language.say(texts::error_unreadable_title()));
        let empty = format!("/name: {}", language.say(texts::invalid_empty()));
        assert_eq!(invalid["detail"], empty);
        assert_eq!(detail(&invalid, "/time_zone"), language.say(texts::invalid_zone()));
        // What only programs get wrong has no words for people.
        assert_eq!(detail(&invalid, "/nmae"), detail(&english, "/nmae"));
        let not_found = ask(language, &nothing, &Value::Null).problem(404, "not-found").json();
        assert_eq!(not_found["detail"], language.say(texts::error_not_found()));
    }
    // Where it breaks off is for programs to know.
    let broken = house.call_bytes(
        "POST",
        "/groups",
        &[("accept-language", "de"), ("content-type", "application/json")],
        b"{,",
    );
    let broken = broken.problem(400, "not-json").json();
    assert_eq!(broken["title"], Language::De.say(texts::error_unreadable_title()));
    assert!(broken["detail"].as_str().unwrap().contains("line 1"), "{broken}");
}

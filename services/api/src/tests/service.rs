//! What operators and newcomers look at: health, metrics, documentation, the first page; and the end.

use serde_json::{Value, json};

use super::house::{House, Plan, id as id_of};

#[test]
fn who_operates_it_reads_in_words_how_it_is() {
    let house = House::start();
    house.page("/dev/health").is(401);
    let key = data_encoding::BASE64.encode(format!(":{}", house.key()).as_bytes());
    let looks = |language: &str| {
        let headers = [
            ("authorization", format!("Basic {key}")),
            ("accept-language", language.to_owned()),
        ];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        house.raw("GET", "/dev/health", &headers, b"").is(200).text()
    };
    for wanted in [
        "All is well",
        "It takes changes",
        "None has failed",
        "None is set: letters are kept in a folder",
    ] {
        assert!(looks("en").contains(wanted), "{wanted}");
    }
    assert!(looks("de").contains("Alles ist in Ordnung"));
    // The first page leads there, also where a mail server is set.
    let set = House::with(&Plan {
        has_mailbox: false,
        ..Plan::default()
    });
    let first = set.page("/").is(200).text();
    assert!(
        first.contains("href=\"/dev/health\"") && !first.contains("/dev/mailbox"),
        "{first}"
    );
    let house = House::with(&Plan {
        broker_answers: false,
        ..Plan::default()
    });
    let key = data_encoding::BASE64.encode(format!(":{}", house.key()).as_bytes());
    let shown = house
        .raw("GET", "/dev/health", &[("authorization", &format!("Basic {key}"))], b"")
        .is(200)
        .text();
    assert!(
        shown.contains("wants you to look") && shown.contains("The broker does not answer"),
        "{shown}"
    );
}

#[test]
fn health_is_told_and_what_is_away_is_named() {
    let house = House::start();
    house.page("/healthz").is(200);
    assert_eq!(
        house.page("/readyz").is(200).json(),
        json!({ "status": "ready", "database": "ok", "broker": "ok" })
    );
    let away = House::with(&Plan {
        broker_answers: false,
        ..Plan::default()
    });
    assert_eq!(away.page("/readyz").is(503).json()["broker"], "away");
    away.page("/healthz").is(200);
}

#[test]
fn metrics_count_by_route_and_hold_no_token() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    house.page(&link).is(200);
    let metrics = house.page("/metrics").is(200).text();
    assert!(
        metrics.contains("acquaint_http_requests_total{method=\"GET\",route=\"/r/{token}\",status=\"200\"}"),
        "{metrics}"
    );
    assert!(metrics.contains("acquaint_http_request_seconds_bucket"), "{metrics}");
    assert!(!metrics.contains(&link[3..]) && !metrics.contains(&event));
}

#[test]
fn pages_have_an_icon_and_show_what_is_typed_as_code() {
    let house = House::start();
    let home = house.page("/").is(200);
    assert!(home.text().contains("<link rel=\"icon\" href=\"data:image/svg+xml,"));
    assert!(home.header("content-security-policy").contains("img-src 'self' data:"));
    let problems = house.page("/api/problems").is(200).text();
    assert!(
        !problems.contains('`') && problems.contains("<code>acquaint organizer create</code>"),
        "{problems}"
    );
    let messages = house.page("/api/messages").is(200).text();
    for status in ["draft", "published", "cancelled"] {
        assert!(
            messages.contains(&format!("&#34;status&#34;: &#34;{status}&#34;")),
            "{status}: {messages}"
        );
    }
    let away = House::with(&Plan {
        listen: "0.0.0.0:0",
        ..Plan::default()
    });
    let refused = away.page("/dev/mailbox").is(401).text();
    assert!(refused.contains("<code>Authorization: Bearer KEY</code>"), "{refused}");
}

#[test]
fn the_documentation_is_one_page_that_loads_nothing_from_elsewhere() {
    let house = House::start();
    house.page("/api/docs/").is(200);
    let page = house.page("/api/docs").is(200);
    assert!(page.header("content-security-policy").contains("connect-src 'self'"));
    let text = page.text();
    assert!(!text.contains("src=\"http") && !text.contains("<style"), "{text}");
    // For phones and screen readers.
    for piece in [
        "name=\"viewport\"",
        "<html lang=\"en\" dir=\"ltr\">",
        "<main>",
        "id=\"create_event\"",
        "href=\"#Event\"",
    ] {
        assert!(text.contains(piece), "{piece} in {text}");
    }
    let script = text
        .split("<script src=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let script = house.page(script.unwrap()).is(200);
    assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
    let document = house.page("/api/openapi.json").is(200).json();
    assert_eq!(document["info"]["title"], "Acquaint");
    assert!(house.page("/api/problems").is(200).text().contains("id=\"not-found\""));
}

/// The operations that take a body, in an order in which each has what it needs.
const WITH_A_BODY: [(&str, &str); 21] = [
    ("POST", "/groups"),
    ("PATCH", "/groups/{id}"),
    ("POST", "/groups/{id}/team"),
    ("PATCH", "/groups/{id}/team/{account}"),
    ("POST", "/keys"),
    ("POST", "/groups/{id}/imports"),
    ("POST", "/groups/{id}/templates"),
    ("POST", "/groups/{id}/webhooks"),
    ("PATCH", "/webhooks/{id}"),
    ("POST", "/groups/{id}/events"),
    ("POST", "/events/{id}/copy"),
    ("PATCH", "/events/{id}"),
    ("POST", "/events/{id}/invitations"),
    ("PUT", "/events/{id}/rsvps"),
    ("PATCH", "/invitations/{id}"),
    ("PATCH", "/events/{id}/occurrences/{recurrence_id}"),
    ("POST", "/events/{id}/letters/preview"),
    ("POST", "/events/{id}/letters/test"),
    ("POST", "/events/{id}/letters"),
    ("POST", "/events/{id}/check-ins"),
    ("POST", "/events/{id}/cancel"),
];

#[test]
fn every_body_in_the_documentation_works_and_stands_in_its_form() {
    let house = House::start();
    let document = house.page("/api/openapi.json").is(200).json();
    let page = house.page("/api/docs").is(200).text();
    let mut seen = Vec::new();
    let session = house.session("olga@example.org");
    let [mut group, mut event, mut account, mut webhook, mut invitation] = [const { String::new() }; 5];
    for (method, path) in WITH_A_BODY {
        let body = &document["paths"][format!("/api/v1{path}")][method.to_lowercase()]["requestBody"];
        let schema = &body["content"]["application/json"]["schema"]["$ref"];
        let name = schema.as_str().unwrap().trim_start_matches('#');
        let example = &document.pointer(name).unwrap()["example"];
        let shown = serde_json::to_string_pretty(example).unwrap();
        assert!(
            page.contains(&shown.replace('&', "&#38;").replace('"', "&#34;")),
            "{shown}"
        );
        if path.ends_with("{recurrence_id}") {
            let weekly = json!({ "recurrence": "FREQ=WEEKLY;COUNT=3" });
            house.call("PATCH", &format!("/events/{event}"), &weekly).is(200);
        }
        if path.ends_with("/cancel") {
            assert_ne!(body["required"], true);
        }
        if path.ends_with("/preview") {
            house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        }
        let id = match path.split('/').nth(1) {
            Some("groups") => &group,
            Some("webhooks") => &webhook,
            Some("invitations") => &invitation,
            _ => &event,
        };
        let to = path.replace("{id}", id).replace("{recurrence_id}", "2036-01-10");
        let to = to.replace("{account}", &account);
        // A key that names no rights makes none.
        let answer = if path == "/keys" {
            house.call_by_browser(method, &to, &session, example)
        } else {
            house.call(method, &to, example)
        };
        let is_done = (200..300).contains(&answer.status);
        assert!(is_done, "{method} {path}: {}", answer.text());
        match path {
            "/groups" => group = id_of(&answer.json()),
            "/events/{id}/invitations" => {
                let listed = house.get(&format!("/events/{event}/invitations")).is(200).json();
                invitation = id_of(&listed["items"][0]);
            }
            "/groups/{id}/webhooks" => webhook = id_of(&answer.json()),
            "/groups/{id}/events" => event = id_of(&answer.json()),
            "/groups/{id}/team" => answer.json()["account"].as_str().unwrap().clone_into(&mut account),
            _ => {}
        }
        seen.push(name.to_owned());
    }
    let paths = document["paths"].as_object().unwrap().values();
    let bodies = paths.flat_map(|path| {
        path.as_object()
            .unwrap()
            .values()
            .filter(|one| one["requestBody"].is_object())
    });
    assert_eq!(bodies.count(), seen.len(), "each was tried");
}

#[test]
fn what_needs_no_body_takes_whatever_a_client_sends_for_none() {
    let house = House::start();
    let event = house.event(json!({}));
    let json = ("content-type", "application/json");
    for (headers, body) in [
        (vec![], ""),
        (vec![json], ""),
        (vec![json], "null"),
        (vec![json], "{}"),
        (vec![json], "\n"),
        (vec![("content-type", "text/plain")], ""),
        (vec![("content-type", "application/x-www-form-urlencoded")], ""),
    ] {
        for step in ["cancel", "restore"] {
            let path = format!("/events/{event}/{step}");
            house.call_bytes("POST", &path, &headers, body.as_bytes()).is(200);
        }
    }
}

#[test]
fn the_first_page_leads_on_and_its_stylesheet_is_kept() {
    let house = House::start();
    let page = house.page("/").is(200).text();
    assert!(page.contains("/api/docs") && page.contains("/dev/mailbox"));
    let at = page.find("/assets/").unwrap();
    let path = page[at..].split('"').next().unwrap();
    let styles = house.page(path).is(200);
    assert!(
        styles.header("cache-control").contains("immutable") && styles.header("content-type").starts_with("text/css")
    );
    let zipped = house.raw("GET", path, &[("accept-encoding", "gzip")], b"").is(200);
    assert_eq!(zipped.header("content-encoding"), "gzip");
    assert!(zipped.bytes.len() * 3 < styles.bytes.len(), "{}", zipped.bytes.len());
}

#[test]
fn every_answer_has_an_id_and_says_that_it_is_not_to_be_sniffed() {
    let house = House::start();
    let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    let answer = house.raw("GET", "/healthz", &[("traceparent", parent)], b"");
    assert_eq!(
        (answer.header("x-request-id"), answer.header("x-content-type-options")),
        ("4bf92f3577b34da6a3ce929d0e0e4736", "nosniff")
    );
    assert_eq!(house.page("/nothing").header("x-request-id").len(), 32);
}

#[test]
fn the_service_stops_when_it_is_told_to() {
    let mut house = House::start();
    house.page("/healthz").is(200);
    house.stop();
    assert!(house.is_gone());
}

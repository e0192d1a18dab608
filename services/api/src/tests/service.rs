//! What operators and newcomers look at: health, metrics, documentation, the first page; and the end.

use serde_json::json;

use super::house::{House, Plan};

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
fn the_documentation_loads_nothing_from_elsewhere() {
    let house = House::start();
    assert_eq!(house.page("/api/docs").is(308).header("location"), "/api/docs/");
    let page = house.page("/api/docs/").is(200);
    assert!(page.header("content-security-policy").contains("connect-src 'self'"));
    assert!(
        !page.text().contains("http://") && !page.text().contains("https://"),
        "{}",
        page.text()
    );
    let setup = house.page("/api/docs/swagger-initializer.js").is(200).text();
    assert!(
        setup.contains("/api/openapi.json")
            && setup.contains("\"validatorUrl\": \"none\"")
            && !setup.contains("petstore"),
        "{setup}"
    );
    house.page("/api/docs/swagger-ui-bundle.js").is(200);
    house.page("/api/docs/nothing.js").is(404);
    assert_eq!(
        house.page("/api/openapi.json").is(200).json()["info"]["title"],
        "Acquaint"
    );
    assert!(house.page("/api/problems").is(200).text().contains("id=\"not-found\""));
}

#[test]
fn the_first_page_leads_on_and_its_stylesheet_is_kept() {
    let house = House::start();
    let page = house.page("/").is(200).text();
    assert!(page.contains("/api/docs/") && page.contains("/dev/mailbox"));
    let at = page.find("/assets/").unwrap();
    let path = page[at..].split('"').next().unwrap();
    let styles = house.page(path).is(200);
    assert!(
        styles.header("cache-control").contains("immutable") && styles.header("content-type").starts_with("text/css")
    );
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

//! The pages that people see, in two languages and in one from right to left: who changes one sees what its readers see.
//! `INSTA_UPDATE=always cargo nextest run -p api snapshots` takes what is new.

use serde_json::json;
use wording::Language;

use super::ask::stamp;
use super::house::House;

/// What stands after these differs from run to run.
const BEFORE_TOKENS: [&str; 9] = [
    "/r/",
    "/c/",
    "/u/",
    "/f/",
    "%2Ff%2F",
    "/e/",
    "%2Fe%2F",
    "/assets/",
    "name=\"form\" value=\"",
];

/// A page without its covers and codes, which are made of ids.
fn without_covers(page: &str) -> String {
    ["cover", "qr"].into_iter().fold(page.to_owned(), |page, kind| {
        let start = format!("<svg class=\"{kind}\"");
        let mut pieces = page.split(&start);
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |kept, piece| {
            kept + "[" + kind + &piece[piece.find("</svg>").unwrap()..].replacen("</svg>", "]", 1)
        })
    })
}

fn redacted(page: &str) -> String {
    BEFORE_TOKENS.iter().fold(without_covers(page), |page, start| {
        let mut pieces = page.split(start);
        let first = pieces.next().unwrap_or_default().to_owned();
        let is_of_token = |char: char| char.is_ascii_alphanumeric() || "-_".contains(char);
        pieces.fold(first, |kept, piece| {
            kept + start + "[token]" + piece.trim_start_matches(is_of_token)
        })
    })
}

/// A page in three languages, as it is kept.
fn keep(house: &House, name: &str, path: &str) {
    for language in [Language::En, Language::De, Language::Ar] {
        let page = house.raw("GET", path, &[("accept-language", language.tag())], b"");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}.{}", language.tag()), redacted(&page.text()));
        });
    }
}

fn public_page(house: &House, event: &str) -> String {
    let url = house.get(&format!("/events/{event}")).is(200).json()["url"].clone();
    url.as_str()
        .unwrap()
        .strip_prefix("https://events.example.org")
        .unwrap()
        .to_owned()
}

#[test]
fn snapshots_of_an_event_and_of_everybody_s_own_page() {
    let house = House::start();
    let event = house.event(json!({
        "capacity": 3, "guests_max": 3, "venue": { "name": "Café", "address": "Domstraße 1" }, "online_url": "https://meet.example.org/x",
        "description": "Bring *friends*.", "doors_open": "18:00", "rsvp_closes": "2026-12-02T12:00:00"
    }));
    house.invite(&event, &["anna", "ben", "cem", "dora"]);
    let [anna, ben, cem, dora] = ["anna", "ben", "cem", "dora"].map(|name| house.link(&event, name));
    let public = public_page(&house, &event);
    keep(&house, "event", &public);
    keep(&house, "group", "/g/rust-koeln");
    keep(&house, "asked", &anna);
    keep(&house, "about_to_say_yes", &format!("{anna}?answer=yes"));
    house.submit(&anna, "answer=yes&guests=2").is(303);
    keep(&house, "going", &anna);
    keep(&house, "about_to_give_up", &format!("{anna}?answer=no"));
    keep(&house, "about_to_wait", &format!("{ben}?answer=yes"));
    house.submit(&ben, "answer=yes&guests=1").is(303);
    keep(&house, "waiting", &ben);
    house.submit(&cem, "answer=maybe").is(303);
    keep(&house, "maybe", &cem);
    house.submit(&dora, "answer=no").is(303);
    keep(&house, "declined", &dora);
    house.clock.set("2026-12-02T18:00:00Z");
    keep(&house, "closed", &cem);
    house
        .post(&format!("/events/{event}/cancel"), &json!({ "reason": "Storm" }))
        .is(200);
    keep(&house, "cancelled", &anna);
    keep(&house, "event_cancelled", &public);
}

#[test]
fn snapshots_of_a_series_and_of_the_way_out() {
    let house = House::start();
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;BYDAY=TH;COUNT=5" }));
    house.invite(&event, &["anna"]);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes").is(303);
    let dates = format!("{anna}/occurrences");
    house.submit(&dates, "occurrence=2026-12-10T18:30:00&answer=no").is(303);
    for (day, change) in [
        (
            "2026-12-17",
            json!({ "starts": "2026-12-18T19:00:00", "ends": "2026-12-18T21:00:00" }),
        ),
        ("2026-12-24", json!({ "status": "cancelled" })),
    ] {
        let path = format!("/events/{event}/occurrences/{day}T18:30:00");
        house.call("PATCH", &path, &change).is(200);
    }
    keep(&house, "going_to_series", &anna);
    keep(&house, "series", &public_page(&house, &event));
    let leave = &house.unsubscribe_link(&event, "anna");
    keep(&house, "unsubscribe", leave);
    house.submit(leave, "scope=group").is(303);
    keep(&house, "unsubscribed_from_group", leave);
    house.submit(leave, "scope=all").is(303);
    keep(&house, "unsubscribed_from_all", leave);
    keep(&house, "no_such_page", "/r/x");
    keep(&house, "home", "/");
    keep(&house, "links", "/links");
    keep(&house, "sign_in", "/console/sign-in");
    keep(&house, "sign_in_asked", "/console/sign-in/code");
    let link = house.sign_in_link("olga@example.org", Some("elsewhere"));
    keep(&house, "sign_in_elsewhere", &link);
    keep(&house, "sign_in_here", &house.sign_in_link("olga@example.org", None));
}

#[test]
fn snapshots_of_a_place_that_is_held() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 3, "guests_max": 1 }));
    let public = public_page(&house, &event);
    let form = format!("email=eve%40example.com&form={}", stamp(&house.page(&public).text()));
    house.clock.advance(std::time::Duration::from_secs(20));
    house.submit(&format!("{public}/rsvp"), &form).is(200);
    keep(&house, "held", &house.link_mailed(&house.invitation(&event, "")));
}

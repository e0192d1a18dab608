//! A group's public feed, as calendar programs poll it.

use serde_json::{Value, json};

use super::house::House;

const FEED: &str = "/g/rust-koeln/calendar.ics";

#[test]
fn the_feed_holds_what_is_public_and_published() {
    let house = House::start();
    let group = house.group();
    let publish = |differing: Value| {
        let event = house.draft(&group, differing);
        house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        event
    };
    let public = publish(json!({}));
    let hidden = publish(json!({ "visibility": "unlisted" }));
    let draft = house.draft(&group, json!({}));
    let feed = house.raw("GET", FEED, &[], b"").is(200);
    assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
    let text = feed.text();
    assert!(
        text.contains(&public) && !text.contains(&hidden) && !text.contains(&draft),
        "{text}"
    );
    house.page("/g/nobody/calendar.ics").is(404);
}

#[test]
fn an_unchanged_feed_is_304_and_a_change_shows() {
    let house = House::start();
    let event = house.event(json!({}));
    let first = house.raw("GET", FEED, &[], b"").is(200);
    let (tag, modified) = (first.header("etag"), first.header("last-modified"));
    let again = house.raw("GET", FEED, &[("if-none-match", tag)], b"").is(304);
    assert_eq!((again.header("etag"), again.bytes.len()), (tag, 0));
    house.raw("GET", FEED, &[("if-modified-since", modified)], b"").is(304);
    assert_eq!(house.raw("HEAD", FEED, &[], b"").is(200).bytes.len(), 0);
    house
        .call("PATCH", &format!("/events/{event}"), &json!({ "title": "Other" }))
        .is(200);
    let changed = house.raw("GET", FEED, &[("if-none-match", tag)], b"").is(200);
    assert!(changed.text().contains("SUMMARY:Other"));
}

#[test]
fn the_same_state_is_the_same_bytes() {
    let house = House::start();
    house.event(json!({}));
    let first = house.raw("GET", FEED, &[], b"").bytes;
    house.clock.set("2026-11-22T19:00:00Z");
    assert_eq!(house.raw("GET", FEED, &[], b"").bytes, first);
}

#[test]
fn the_feed_is_gzipped_for_who_takes_it() {
    let house = House::start();
    house.event(json!({}));
    let zipped = house.raw("GET", FEED, &[("accept-encoding", "gzip")], b"").is(200);
    assert_eq!(
        (zipped.header("content-encoding"), zipped.bytes.get(..2)),
        ("gzip", Some([0x1f, 0x8b].as_slice()))
    );
    let tag = zipped.header("etag").to_owned();
    house
        .raw(
            "GET",
            FEED,
            &[("accept-encoding", "gzip"), ("if-none-match", &tag)],
            b"",
        )
        .is(304);
    house.raw("GET", FEED, &[("if-none-match", &tag)], b"").is(304);
}

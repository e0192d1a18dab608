//! Feeds of groups and of people, as calendar programs poll them.

use domain::group::GroupPlan;
use domain::values::text::{Slug, Title};
use serde_json::{Value, json};
use store::people::groups;

use super::house::{Answer, House};

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
    house.clock.set("2026-11-22T12:01:00Z");
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
fn the_feed_is_gzipped_for_who_takes_it_under_a_tag_of_its_own() {
    let house = House::start();
    house.event(json!({}));
    let gzip = ("accept-encoding", "gzip");
    let zipped = house.raw("GET", FEED, &[gzip], b"").is(200);
    assert_eq!(
        (zipped.header("content-encoding"), zipped.bytes.get(..2)),
        ("gzip", Some([0x1f, 0x8b].as_slice()))
    );
    let plain = house.raw("GET", FEED, &[], b"").is(200);
    let tags = [&plain, &zipped].map(|answer| answer.header("etag").to_owned());
    assert!(tags.iter().all(|tag| tag.starts_with('"')), "strong: {tags:?}");
    assert_eq!(tags[1], format!("{}-gzip\"", tags[0].trim_end_matches('"')));
    for tag in &tags {
        let known = ("if-none-match", tag.as_str());
        for headers in [vec![known], vec![known, gzip]] {
            let fresh = house.raw("GET", FEED, &headers, b"").is(304);
            assert_eq!(
                (fresh.header("etag"), fresh.header("vary")),
                (tag.as_str(), "Accept-Encoding")
            );
        }
    }
}

#[test]
fn a_person_s_own_feed_shows_where_they_stand_and_names_nobody() {
    let house = House::start();
    let group = house.group();
    let publish = |differing: Value| {
        let event = house.draft(&group, differing);
        house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        house.invite(&event, &["anna", "ben"]);
        event
    };
    let sure = publish(json!({ "title": "Sure", "visibility": "private" }));
    let open = publish(json!({ "title": "Open" }));
    let off = publish(json!({ "title": "Off" }));
    let declined = publish(json!({ "title": "Declined" }));
    let draft = house.draft(&group, json!({ "title": "Draft" }));
    house.invite(&draft, &["anna"]);
    let link = house.link(&sure, "anna");
    house.submit(&link, "answer=yes").is(303);
    house.submit(&house.link(&declined, "anna"), "answer=no").is(303);
    house.post(&format!("/events/{off}/cancel"), &Value::Null).is(200);
    let feed = house.own_feed(&link);
    let answer = house.raw("GET", &feed, &[], b"").is(200);
    let text = answer.text().replace("\r\n ", "");
    let entry = |id: &str| {
        let from = text
            .find(&format!("UID:{id}@acquaint"))
            .unwrap_or_else(|| panic!("{id} in {text}"));
        let to = from + text[from..].find("END:VEVENT").unwrap();
        text[from..to].to_owned()
    };
    assert!(entry(&sure).contains("STATUS:CONFIRMED") && entry(&sure).contains("CLASS:PRIVATE"));
    assert!(entry(&open).contains("URL:https://events.example.org/e/open-"));
    assert!(entry(&open).contains("STATUS:TENTATIVE"));
    assert!(entry(&off).contains("STATUS:CANCELLED\r\n") && entry(&off).contains("SEQUENCE:1\r\n"));
    for absent in [
        &declined,
        &draft,
        "ATTENDEE",
        "ORGANIZER",
        "VALARM",
        "METHOD",
        "anna@",
        "ben@",
        "CN=",
        "example.com",
        "/r/",
    ] {
        assert!(!text.contains(absent), "{absent} in {text}");
    }
    for present in [
        "\r\nNAME:My events: Rust Meetup Köln\r\n",
        "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
        "\r\nX-WR-TIMEZONE:Europe/Berlin\r\n",
        &format!("\r\nSOURCE;VALUE=URI:https://events.example.org{feed}\r\n"),
    ] {
        assert!(text.contains(present), "{present} in {text}");
    }
    let header = |name| answer.header(name);
    assert_eq!(header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(
        (header("cache-control"), header("referrer-policy")),
        ("private, max-age=300", "no-referrer")
    );
    assert_eq!((header("x-robots-tag"), header("set-cookie")), ("noindex", ""));
}

#[test]
fn what_changes_for_the_person_changes_the_feed_and_nothing_else_does() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1 }));
    house.invite(&event, &["anna", "ben"]);
    let (anna, ben) = (house.link(&event, "anna"), house.link(&event, "ben"));
    house.submit(&anna, "answer=yes").is(303);
    house.submit(&ben, "answer=yes").is(303);
    let feed = house.own_feed(&ben);
    house.clock.set("2026-11-22T12:01:00Z");
    let first = house.raw("GET", &feed, &[], b"").is(200);
    assert!(first.text().contains("STATUS:TENTATIVE"), "{}", first.text());
    let tag = first.header("etag").to_owned();
    house.raw("GET", &feed, &[("if-none-match", &tag)], b"").is(304);
    house.raw("HEAD", &feed, &[("if-none-match", &tag)], b"").is(304);
    house
        .raw(
            "GET",
            &feed,
            &[("if-modified-since", first.header("last-modified"))],
            b"",
        )
        .is(304);
    assert_eq!(house.raw("HEAD", &feed, &[], b"").is(200).bytes.len(), 0);
    house.invite(&event, &["cara"]);
    house.raw("GET", &feed, &[("if-none-match", &tag)], b"").is(304);
    house.submit(&anna, "answer=no").is(303);
    let promoted = house.raw("GET", &feed, &[("if-none-match", &tag)], b"").is(200);
    assert!(promoted.text().contains("STATUS:CONFIRMED") && promoted.text().contains("SEQUENCE:2\r\n"));
    let mut tags = vec![tag, promoted.header("etag").to_owned()];
    let mut changes = |path: &str, method: &str, body: &Value| {
        house.call(method, path, body).is(200);
        let tag = house.raw("GET", &feed, &[], b"").is(200).header("etag").to_owned();
        assert!(!tags.contains(&tag), "{path}");
        tags.push(tag);
    };
    changes(&format!("/events/{event}"), "PATCH", &json!({ "title": "Moved" }));
    changes(&format!("/events/{event}/cancel"), "POST", &Value::Null);
    house.clock.set("2026-12-24T12:00:00Z");
    let later = house.raw("GET", &feed, &[], b"").is(200);
    assert!(
        !later.text().contains("BEGIN:VEVENT"),
        "after thirty days it is left out"
    );
}

#[test]
fn a_personal_link_leads_to_nothing_of_its_person_beyond_its_event() {
    let house = House::start();
    let group = house.group();
    let [event, second] = ["First", "Second"].map(|title| {
        let event = house.draft(&group, json!({ "title": title }));
        house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        house.invite(&event, &["anna"]);
        event
    });
    let link = house.link(&event, "anna");
    let json = |path: &str| house.raw("GET", path, &[("accept", "application/json")], b"").is(200);
    let base = "https://events.example.org";
    let page = house.page(&link).is(200).text();
    assert!(!page.contains("/f/"), "{page}");
    let shown = json(&link).json()["calendar_url"].as_str().unwrap().replace(base, "");
    let of_event = house.raw("GET", &shown, &[], b"").is(200).text();
    assert!(of_event.contains(&event) && !of_event.contains(&second), "{of_event}");

    // The whole calendar is on the page that comes by mail, and so is what ends its address.
    let own = house.own_page("anna@example.com");
    let kept = json(&own).json();
    let all = kept["invitations"][0]["calendar_url"]
        .as_str()
        .unwrap()
        .replace(base, "");
    let text = house.raw("GET", &all, &[], b"").is(200).text();
    assert!(
        text.contains(&event) && text.contains(&second),
        "one for all of an organizer's: {text}"
    );
    let page = house.page(&own).is(200).text();
    assert!(page.contains(&format!("webcal://events.example.org{all}")), "{page}");
    assert!(
        page.contains("calendar/r?cid=webcal%3A%2F%2Fevents.example.org%2Ff%2F"),
        "{page}"
    );
    house.submit(&own, &format!("feed={event}")).is(404);
    house.raw("GET", &all, &[], b"").is(200);
    let invitation = kept["invitations"][0]["id"].as_str().unwrap();
    house.submit(&own, &format!("feed={invitation}")).is(303);
    for old in [&all, &shown] {
        house.page(old).is(404);
    }
    house.raw("GET", &house.own_feed(&link), &[], b"").is(200);
    house.page("/f/aaaa.ics").is(404);
    house.page(&format!("{}.ics", link.replace("/r/", "/f/"))).is(404);
}

#[test]
fn an_organizer_s_links_open_nothing_of_another_organizer() {
    let mut house = House::start();
    let theirs = house.event(json!({ "title": "Theirs" }));
    house.invite(&theirs, &["anna"]);
    let feed = house.own_feed(&house.link(&theirs, "anna"));
    house.becomes("otto@example.org");
    let group = json!({ "name": "Others", "slug": "others", "time_zone": "UTC" });
    let group = super::house::id(&house.post("/groups", &group).is(201).json());
    let other = house.draft(&group, json!({ "title": "Other" }));
    house.post(&format!("/events/{other}/publish"), &Value::Null).is(200);
    house.invite(&other, &["anna"]);
    let text = house.raw("GET", &feed, &[], b"").is(200).text();
    assert!(text.contains(&theirs) && !text.contains(&other), "{text}");
}

#[test]
fn public_pages_lead_into_calendars() {
    let house = House::start();
    let event = house.event(json!({ "venue": { "name": "Café & Bar" } }));
    let url = house.get(&format!("/events/{event}")).json()["url"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = url.strip_prefix("https://events.example.org").unwrap().to_owned();
    let page = house.page(&path).is(200).text();
    for piece in [
        "https://calendar.google.com/calendar/render?action=TEMPLATE&#38;text=Rust+%26+R%C3%B6st&#38;dates=20261203T183000%2F20261203T210000&#38;ctz=Europe%2FBerlin",
        "location=Caf%C3%A9+%26+Bar",
        "startdt=2026-12-03T17%3A30%3A00Z",
        "webcal://events.example.org/g/rust-koeln/calendar.ics",
        &format!("href=\"{path}/event.ics\""),
        "href=\"/g/rust-koeln\"",
    ] {
        assert!(page.contains(piece), "{piece} in {page}");
    }
    let file = house.raw("GET", &format!("{path}/event.ics"), &[], b"").is(200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert!(file.text().contains(&event));
    let group = house.page("/g/rust-koeln").is(200).text();
    for piece in [
        "Rust Meetup Köln",
        &path,
        "webcal://events.example.org/g/rust-koeln/calendar.ics",
        "addfromweb?url=https",
    ] {
        assert!(group.contains(piece), "{piece} in {group}");
    }
    house
        .call(
            "PATCH",
            &format!("/events/{event}"),
            &json!({ "visibility": "private" }),
        )
        .is(200);
    house.page(&format!("{path}/event.ics")).is(404);
    assert!(!house.page("/g/rust-koeln").is(200).text().contains(&path));
}

#[test]
fn a_group_s_new_name_is_news_to_programs_that_go_by_the_time() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let feed = house.own_feed(&house.link(&event, "anna"));
    house.clock.set("2026-11-22T13:00:00Z");
    let first = house.raw("GET", &feed, &[], b"").is(200);
    let since = [("if-modified-since", first.header("last-modified"))];
    house.raw("GET", &feed, &since, b"").is(304);
    house.clock.set("2026-11-22T14:00:00Z");
    let group = house.get("/groups").json()["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    house
        .call(
            "PATCH",
            &format!("/groups/{group}"),
            &json!({ "name": "Rust am Rhein" }),
        )
        .is(200);
    house.clock.set("2026-11-22T15:00:00Z");
    let renamed = house.raw("GET", &feed, &since, b"").is(200);
    assert!(renamed.text().contains("Rust am Rhein"), "{}", renamed.text());
    assert_eq!(renamed.header("last-modified"), "Sun, 22 Nov 2026 14:00:02 GMT");
}

/// The feed of the usual group, and a person's own.
fn both(house: &House) -> (String, [String; 2]) {
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let own = house.own_feed(&house.link(&event, "anna"));
    (event, [FEED.to_owned(), own])
}

/// What a program that goes by dates alone asks with next: Last-Modified, or else the time of the answer (RFC 9110, 13.1.3).
fn since(answer: &Answer, date: &str) -> String {
    let modified = answer.header("last-modified");
    if modified.is_empty() { date } else { modified }.to_owned()
}

#[test]
fn a_change_within_the_second_of_the_last_look_is_seen_by_who_asks_by_date_alone() {
    let house = House::start();
    let (event, feeds) = both(&house);
    let title = |title: &str| {
        let title = json!({ "title": title });
        house.call("PATCH", &format!("/events/{event}"), &title).is(200);
    };
    for (hour, feed) in feeds.iter().enumerate() {
        let at = |second: &str| house.clock.set(&format!("2026-11-22T1{}:00:0{second}Z", hour + 3));
        let date = format!("Sun, 22 Nov 2026 1{}:00:00 GMT", hour + 3);
        at("0.1");
        title("First");
        let first = house.raw("GET", feed, &[], b"").is(200);
        at("0.7");
        title("Second");
        let asks = [since(&first, &date), date];
        for second in ["0.8", "9"] {
            at(second);
            for ask in &asks {
                let seen = house.raw("GET", feed, &[("if-modified-since", ask)], b"").is(200);
                assert!(seen.text().contains("SUMMARY:Second"), "{feed} since {ask}");
            }
        }
        let settled = house.raw("GET", feed, &[], b"").is(200);
        let known = [("if-modified-since", settled.header("last-modified"))];
        house.raw("GET", feed, &known, b"").is(304);
    }
}

#[test]
fn what_another_process_changed_while_a_feed_was_kept_is_seen_by_who_asks_by_date_alone() {
    let house = House::start();
    house.group();
    let elsewhere = house.another_process();
    let renamed = |name: &str| {
        let changed = elsewhere.write_now(|tx| {
            let mut group = groups::by_slug(tx, &Slug::parse("rust-koeln").unwrap())?.unwrap();
            let plan = GroupPlan {
                name: Title::parse(name).unwrap(),
                ..group.plan.clone()
            };
            group.revise(plan, tx.now());
            groups::save(tx, &group)
        });
        changed.unwrap();
    };
    house.clock.set("2026-11-22T13:00:00.1Z");
    renamed("First");
    house.clock.set("2026-11-22T13:00:00.3Z");
    house.raw("GET", FEED, &[], b"").is(200);
    house.clock.set("2026-11-22T13:00:00.9Z");
    renamed("Second");
    house.clock.set("2026-11-22T13:00:01.2Z");
    let kept = house.raw("GET", FEED, &[], b"").is(200);
    let asks = since(&kept, "Sun, 22 Nov 2026 13:00:01 GMT");
    house.clock.set("2026-11-22T13:00:09Z");
    let seen = house.raw("GET", FEED, &[("if-modified-since", &asks)], b"").is(200);
    assert!(seen.text().contains("Second"), "since {asks}");
}

#[test]
fn whatever_is_to_come_is_in_feeds_however_far_off() {
    let house = House::start();
    let group = house.group();
    let far = json!({ "title": "Jubilee", "starts": "2036-05-01T18:00:00", "ends": "2036-05-01T22:00:00" });
    let event = house.draft(&group, far);
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    house.invite(&event, &["anna"]);
    for feed in [FEED, &house.own_feed(&house.link(&event, "anna"))] {
        let text = house.raw("GET", feed, &[], b"").is(200).text();
        assert!(text.contains("DTSTART;TZID=Europe/Berlin:20360501T180000"), "{text}");
    }
    assert!(house.page("/g/rust-koeln").is(200).text().contains("Jubilee"));
}

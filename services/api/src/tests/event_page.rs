//! What an event's page and its group's show beside when and where it is.

use serde_json::{Value, json};

use super::house::House;

fn public_page(house: &House, event: &str) -> String {
    let url = house.get(&format!("/events/{event}")).is(200).json()["url"].clone();
    url.as_str().unwrap().replace("https://events.example.org", "")
}

#[test]
fn programs_that_show_a_preview_get_a_picture_which_others_keep() {
    let house = House::start();
    let event = house.event(json!({}));
    let url = house.get(&format!("/events/{event}")).json()["url"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = url.replace("https://events.example.org", "");
    let page = house.page(&path).is(200).text();
    assert!(
        page.contains(&format!("property=\"og:image\" content=\"{url}/picture.png\"")),
        "{page}"
    );
    let picture = house.page(&format!("{path}/picture.png")).is(200);
    assert_eq!(picture.header("content-type"), "image/png");
    assert!(picture.bytes.starts_with(b"\x89PNG"));
    let tag = picture.header("etag").to_owned();
    house
        .raw("GET", &format!("{path}/picture.png"), &[("if-none-match", &tag)], b"")
        .is(304);
    house
        .call("PATCH", &format!("/events/{event}"), &json!({ "title": "Another" }))
        .is(200);
    assert_ne!(house.page(&format!("{path}/picture.png")).is(200).header("etag"), tag);
    house
        .call(
            "PATCH",
            &format!("/events/{event}"),
            &json!({ "visibility": "private" }),
        )
        .is(200);
    house.page(&format!("{path}/picture.png")).is(404);
}

#[test]
fn a_page_shows_what_happens_with_whom_and_how_many_come() {
    let house = House::start();
    let event = house.event(json!({
        "venue": { "name": "Café", "address": "Domstraße 1" }, "hosts": [{ "name": "Olga Ivanova", "about": "runs the space" }],
        "agenda": [{ "at": "19:00", "what": "Talks </script><b>" }, { "at": "20:30", "what": "Tea" }]
    }));
    house.invite(&event, &["anna"]);
    let path = public_page(&house, &event);
    let page = || house.page(&path).is(200).text();
    assert!(!page().contains("so far"), "nobody comes yet");
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let shown = page();
    for piece in [
        "<dt>19:00</dt>",
        "Talks &#60;/script&#62;&#60;b&#62;",
        "Olga Ivanova</bdi> <small><bdi lang=\"en\">runs the space</bdi></small>",
        "One person so far",
        "https://www.openstreetmap.org/search?query=Domstra%C3%9Fe+1",
        "<meta property=\"og:title\" content=\"Rust &#38; Röst\">",
    ] {
        assert!(shown.contains(piece), "{piece} in {shown}");
    }
    assert!(!shown.contains("anna"));
    let shown_to_nobody = json!({ "attendees_shown": "nobody" });
    let changed = house
        .call("PATCH", &format!("/events/{event}"), &shown_to_nobody)
        .is(200);
    assert_eq!(changed.json()["attendees_shown"], "nobody");
    assert!(!page().contains("so far"));
    let names = house.call(
        "PATCH",
        &format!("/events/{event}"),
        &json!({ "attendees_shown": "faces" }),
    );
    assert_eq!(names.is(422).pointers(), ["/attendees_shown"]);
}

#[test]
fn programs_read_an_event_as_data_that_ends_no_element() {
    let house = House::start();
    let event = house.event(json!({
        "title": "A </script><script>alert(1)</script>", "venue": { "name": "Café", "latitude": 50.9, "longitude": 7.0 }
    }));
    let page = house.page(&public_page(&house, &event)).is(200).text();
    let (_, data) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let (data, rest) = data.split_once("</script>").unwrap();
    assert!(!rest.contains("<script"));
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@type"], "Event");
    assert_eq!(data["name"], "A </script><script>alert(1)</script>");
    assert_eq!(data["startDate"], "2026-12-03T17:30:00Z");
    assert_eq!(data["location"][0]["geo"]["latitude"], 50.9);
}

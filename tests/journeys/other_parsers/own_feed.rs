//! A person's own feed, in which every event stands where the person does.

use journeys::Setup;
use serde_json::{Value, json};

use super::shelf::{Meaning, Shelf};
use crate::asks::own_page;
use crate::house::{House, day};

/// What the feed says of an event: the mark before its title, STATUS, TRANSP and SEQUENCE.
type Shown = (&'static str, &'static str, &'static str, u64);

const GUEST: &str = "anna@example.org";

#[test]
fn three_other_programs_read_in_a_person_s_own_feed_where_they_stand() {
    let house = House::start(Setup::embedded());
    let mut events: Vec<Meaning> = Vec::new();
    let titles = ["Invited", "Going", "Maybe", "Waiting", "Called off", "Left", "Moved"];
    for (number, title) in titles.into_iter().enumerate() {
        let id = publish(&house, i64::try_from(number).unwrap(), title);
        let link = house.link(&id, GUEST);
        let shown = stand(&house, &id, &link, title);
        events.extend(shown.map(|shown| meaning(&house.reload(&id), title, shown)));
    }
    assert_eq!(events.len(), titles.len() - 1, "all but the one she left");
    let http = &house.program.http;
    let kept = http.get_json(&own_page(&house, GUEST)).is(200).json();
    let feed = kept["invitations"][0]["calendar_url"].as_str().unwrap();
    let feed = http.get(feed).is(200);
    let mut shelf = Shelf::new();
    shelf.put("own-feed", feed.body.as_bytes(), None, events);
    shelf.check();
}

/// An event of one seat, to which Anna is invited.
fn publish(house: &House, number: i64, title: &str) -> String {
    let date = day(60 + number);
    let event = json!({
        "title": title, "capacity": 1, "time_zone": "Pacific/Chatham",
        "starts": format!("{date}T18:30:00"), "ends": format!("{date}T21:00:00"),
    });
    house.event(&event, &[(GUEST, "Anna Berg"), ("ben@example.org", "Ben")])
}

/// Brings her where the title says; none: it leaves her feed.
fn stand(house: &House, id: &str, link: &str, title: &str) -> Option<Shown> {
    let http = &house.program.http;
    match title {
        "Going" => {
            http.form(link, "answer=yes").is(303);
            Some(("", "CONFIRMED", "OPAQUE", 0))
        }
        "Maybe" => {
            http.form(link, "answer=maybe").is(303);
            Some(("", "TENTATIVE", "OPAQUE", 0))
        }
        "Waiting" => {
            http.form(&house.link(id, "ben@example.org"), "answer=yes").is(303);
            http.form(link, "answer=yes").is(303);
            Some(("", "TENTATIVE", "OPAQUE", 1))
        }
        "Called off" => {
            let path = format!("/events/{id}/cancel");
            house.organizer.json("POST", &path, &Value::Null).is(200);
            Some(("Cancelled: ", "CANCELLED", "TRANSPARENT", 1))
        }
        "Left" => {
            http.form(link, "answer=no").is(303);
            None
        }
        "Moved" => {
            http.form(link, "answer=yes").is(303);
            let date = day(90);
            house.patch(
                id,
                &json!({ "starts": format!("{date}T09:00:00"), "ends": format!("{date}T17:45:00") }),
            );
            Some(("", "CONFIRMED", "OPAQUE", 1))
        }
        _ => Some(("", "TENTATIVE", "OPAQUE", 0)),
    }
}

fn meaning(event: &Value, title: &str, (mark, status, transparency, sequence): Shown) -> Meaning {
    let second = |name: &str| {
        let at: jiff::Timestamp = event[name].as_str().unwrap().parse().unwrap();
        json!(at.as_second())
    };
    Meaning::from([
        ("uid", json!(format!("{}@acquaint", event["id"].as_str().unwrap()))),
        ("summary", json!(format!("{mark}{title}"))),
        ("starts", second("starts_at")),
        ("ends", second("ends_at")),
        ("status", json!(status)),
        ("transparency", json!(transparency)),
        ("sequence", json!(sequence)),
        ("organizer", json!([])),
        ("attendees", json!([])),
        ("alarms", json!(0)),
    ])
}

//! Single dates of a series: what they may become, and which links still say them all.

use serde_json::{Value, json};

use super::house::House;
use super::series::{dates, thursdays};

#[test]
fn sixty_dates_of_a_series_can_be_moved_and_no_more() {
    let house = House::start();
    let event = house.event(json!({ "recurrence": "FREQ=DAILY;COUNT=70" }));
    let all = dates(&house, &event);
    let later = |date: &Value| {
        let day = &date["recurrence_id"].as_str().unwrap()[..10];
        let times = json!({ "starts": format!("{day}T19:00:00"), "ends": format!("{day}T21:00:00") });
        house.call("PATCH", &format!("/events/{event}/occurrences/{day}"), &times)
    };
    assert_eq!(all.len(), 50, "a page");
    let rest = house.get(&format!("/events/{event}/occurrences?limit=70")).json();
    let all = rest["items"].as_array().unwrap();
    for date in &all[..60] {
        later(date).is(200);
    }
    let refused = later(&all[60]).is(422);
    assert_eq!(refused.pointers(), ["/starts"]);
    assert!(
        refused.text().contains("60 dates of this series are moved"),
        "{}",
        refused.text()
    );
    // One that was moved may be moved again, and any be called off.
    let again = json!({ "ends": "2026-12-03T22:00:00" });
    house
        .call("PATCH", &format!("/events/{event}/occurrences/2026-12-03"), &again)
        .is(200);
    let off = json!({ "status": "cancelled" });
    for day in ["2026-12-04", "2027-02-10"] {
        house
            .call("PATCH", &format!("/events/{event}/occurrences/{day}"), &off)
            .is(200);
    }
    later(&all[60]).is(200);
}

#[test]
fn the_last_date_that_takes_place_is_not_called_off_but_the_event() {
    let house = House::start();
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;BYDAY=TH;COUNT=2" }));
    let one = |day: &str| format!("/events/{event}/occurrences/{day}");
    let off = json!({ "status": "cancelled" });
    house.call("PATCH", &one("2026-12-03"), &off).is(200);
    let refused = house.call("PATCH", &one("2026-12-10"), &off).is(422);
    assert_eq!(refused.pointers(), ["/status"]);
    assert!(
        refused.text().contains("`POST /events/{id}/cancel`"),
        "{}",
        refused.text()
    );
    house.call("PATCH", &one("2026-12-03"), &off).is(200);
    house
        .call("PATCH", &one("2026-12-03"), &json!({ "status": "confirmed" }))
        .is(200);
    house.call("PATCH", &one("2026-12-10"), &off).is(200);
}

#[test]
fn an_answer_to_one_date_is_read_as_an_answer_to_all_is() {
    let house = House::start();
    let event = thursdays(&house);
    let dates = format!("{}/occurrences", house.link(&event, "anna"));
    let post = |kind: &str, body: &[u8]| {
        let headers = [("content-type", kind), ("accept", "application/json")];
        house.raw("POST", &dates, &headers, body)
    };
    let form = "application/x-www-form-urlencoded";
    post("multipart/form-data; boundary=x", b"--x--").problem(415, "wrong-type");
    post("text/plain", b"occurrence=2026-12-10&answer=no").problem(415, "wrong-type");
    post(form, b"occurrence=2026-12-11&answer=no").is(422);
    let id = house.invitation(&event, "anna")["id"].clone();
    let path = format!("/invitations/{}", id.as_str().unwrap());
    house.call("DELETE", &path, &Value::Null).is(204);
    // What opens nothing says nothing of the dates.
    post(form, b"occurrence=2026-12-11&answer=no").problem(404, "not-found");
    post(form, b"occurrence=2026-12-10&answer=no").problem(404, "not-found");
}

#[test]
fn a_link_that_would_put_the_wrong_dates_into_a_calendar_is_left_out() {
    let house = House::start();
    let event = thursdays(&house);
    let link = house.link(&event, "anna");
    let url = house.get(&format!("/events/{event}")).json()["url"].clone();
    let public = url.as_str().unwrap().replace("https://events.example.org", "");
    let (google, outlook) = ("calendar.google.com/calendar/render", "calendar/0/deeplink/compose");
    let file = ["invite.ics", "event.ics"];
    for (page, file) in [&link, &public].into_iter().zip(file) {
        let text = house.page(page).is(200).text();
        assert!(text.contains(google), "{text}");
        assert!(!text.contains(outlook), "Outlook's knows no rule: {text}");
        assert!(text.contains(file) && text.contains("all dates"), "{text}");
    }
    let off = json!({ "status": "cancelled" });
    house
        .call("PATCH", &format!("/events/{event}/occurrences/2026-12-10"), &off)
        .is(200);
    for page in [&link, &public] {
        let text = house.page(page).is(200).text();
        assert!(!text.contains(google) && !text.contains(outlook), "{text}");
    }
}

#[test]
fn a_date_in_the_night_that_the_clocks_change_is_put_back_whole() {
    let house = House::start();
    let night = json!({
        "starts": "2027-03-13T02:30:00", "ends": "2027-03-13T03:30:00",
        "time_zone": "America/New_York", "recurrence": "FREQ=DAILY;COUNT=3",
    });
    let event = house.event(night);
    let skipped = &dates(&house, &event)[1];
    assert_eq!(
        (
            skipped["recurrence_id"].as_str(),
            skipped["starts_at"].as_str(),
            skipped["ends_at"].as_str()
        ),
        (
            Some("2027-03-14T02:30:00"),
            Some("2027-03-14T07:30:00Z"),
            Some("2027-03-14T08:30:00Z")
        )
    );
    let one = format!("/events/{event}/occurrences/2027-03-14T02:30:00");
    let moved = json!({ "starts": "2027-03-14T05:00:00", "ends": "2027-03-14T06:00:00" });
    house.call("PATCH", &one, &moved).is(200);
    let back = house
        .call("PATCH", &one, &json!({ "starts": null, "ends": null }))
        .is(200)
        .json();
    assert_eq!(
        (
            back["moved"].as_bool(),
            back["starts_at"].as_str(),
            back["ends_at"].as_str()
        ),
        (Some(false), Some("2027-03-14T07:30:00Z"), Some("2027-03-14T08:30:00Z"))
    );
}

#[test]
fn a_series_that_starts_later_keeps_the_last_date_that_its_instant_led_to() {
    let house = House::start();
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;UNTIL=20261217T173000Z" }));
    let later = json!({ "starts": "2026-12-03T19:00:00", "ends": "2026-12-03T21:00:00" });
    let answer = house.call("PATCH", &format!("/events/{event}"), &later).is(200).json();
    assert_eq!(answer["recurrence"], "FREQ=WEEKLY;UNTIL=20261217");
    let all = dates(&house, &event);
    assert_eq!((all.len(), all[2]["starts"].as_str()), (3, Some("2026-12-17T19:00:00")));
}

#[test]
fn an_answer_to_one_date_that_is_sent_where_all_are_answered_is_refused() {
    let house = House::start();
    let event = thursdays(&house);
    let link = house.link(&event, "anna");
    let headers = [
        ("accept", "application/json"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    let refused = house
        .raw("POST", &link, &headers, b"answer=no&occurrence=2026-12-10")
        .is(422);
    assert_eq!(refused.pointers(), ["/occurrence"]);
    assert!(
        refused.text().contains("POST /r/{token}/occurrences"),
        "{}",
        refused.text()
    );
    let state = house.raw("GET", &link, &headers[..1], b"").is(200).json();
    assert_eq!(state["answer"], Value::Null);
}

#[test]
fn an_answer_from_the_mail_to_a_series_says_that_it_is_for_all_dates() {
    let house = House::start();
    let event = thursdays(&house);
    let page = house
        .page(&format!("{}?answer=yes", house.link(&event, "anna")))
        .is(200)
        .text();
    assert!(
        page.contains("You&#39;re about to say yes") && page.contains("to all dates"),
        "{page}"
    );
}

//! An event that has ended while its mail was held up: nobody is asked, invited or given a seat any more.

use std::time::Duration;

use journeys::{Setup, wait_for};
use serde_json::{Value, json};

use crate::house::{House, day};

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const CEM: &str = "cem@example.org";
const DINA: &str = "dina@example.org";

/// Local time in the house's zone, this many seconds from now.
fn local(seconds: i64) -> String {
    let zone = jiff::tz::TimeZone::get("Europe/Berlin").unwrap();
    let then = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(seconds);
    then.to_zoned(zone).strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

#[test]
fn once_it_is_over_nobody_is_promoted_invited_or_asked() {
    let house = House::start(Setup::with_mail_server());
    let post = house.setup.post();
    let seconds = 12;
    let ends = std::time::Instant::now() + Duration::from_secs(13);
    let event = house.event(
        &json!({ "capacity": 1, "starts": local(-3_600), "ends": local(seconds), "venue": null }),
        &[(ANNA, "Anna"), (BO, "Bo")],
    );
    // Under way it is not over.
    post.nth(ANNA, 1);
    post.nth(BO, 1);
    house.program.http.form(&house.link(&event, ANNA), "answer=yes").is(303);
    house.program.http.form(&house.link(&event, BO), "answer=yes").is(303);
    assert!(post.nth(BO, 2).subject.starts_with("Waitlisted"));
    post.nth(ANNA, 2);
    // A mail server that is away until it is over.
    house.setup.sink.as_ref().unwrap().stop();
    house.invite(&event, &[(CEM, "Cem")]);
    house.patch(&event, &json!({ "title": "Makers & Mentors" }));
    std::thread::sleep(ends.saturating_duration_since(std::time::Instant::now()));

    let no = json!({ "email": ANNA, "answer": "no" });
    house
        .organizer
        .json("PUT", &format!("/events/{event}/rsvps"), &no)
        .is(200);
    // Whoever came can be recorded: of that nobody hears.
    let came = json!({ "email": CEM, "answer": "yes" });
    let rsvps = format!("/events/{event}/rsvps");
    let recorded = house.organizer.json("PUT", &rsvps, &came).is(200).json();
    assert_eq!(recorded["seat"], "confirmed");
    house.patch(&event, &json!({ "capacity": 5 }));
    assert_eq!(house.invitation(&event, BO)["seat"], "waitlisted");
    let people = json!({ "people": [{ "email": DINA, "name": "Dina" }] });
    let invited = house
        .organizer
        .json("POST", &format!("/events/{event}/invitations"), &people);
    assert!(invited.is(409).body.contains("is over"));
    let bo = house.invitation(&event, BO)["id"].as_str().unwrap().to_owned();
    house
        .organizer
        .json("POST", &format!("/invitations/{bo}/resend"), &Value::Null)
        .is(409);
    let earlier = json!({ "starts": local(-7_200), "ends": local(-3_600) });
    let moved = house
        .organizer
        .json("PATCH", &format!("/events/{event}"), &earlier)
        .is(422);
    assert_eq!(moved.json()["errors"][0]["pointer"], "/ends", "{}", moved.body);
    let draft = house.draft(&earlier);
    let published = house
        .organizer
        .json("POST", &format!("/events/{draft}/publish"), &Value::Null);
    assert!(published.is(422).body.contains("in the past"));

    house.setup.sink.as_ref().unwrap().start_again();
    // Somebody else's letter shows that the mail server is back, and that nothing is left before it.
    let next = house.event(&json!({}), &[(DINA, "Dina")]);
    post.nth(DINA, 1);
    wait_for("the letters that were overtaken", || {
        let list = house.organizer.api(&format!("/events/{event}/deliveries")).json();
        let open = |letter: &&Value| letter["state"] == "pending" || letter["state"] == "deferred";
        let items = list["items"].as_array()?;
        items.iter().all(|letter| !open(&letter)).then_some(())
    });
    let told: Vec<_> = [ANNA, BO, CEM].iter().flat_map(|address| post.to(address)).collect();
    let subjects: Vec<_> = told.iter().map(|letter| &letter.subject).collect();
    assert_eq!(told.len(), 4, "{subjects:?}");

    // Held another time, it is open again, and who waited has a seat.
    let again = json!({ "starts": format!("{}T18:30:00", day(60)), "ends": format!("{}T21:00:00", day(60)) });
    house.patch(&event, &again);
    assert_eq!(house.invitation(&event, BO)["seat"], "confirmed");
    assert!(post.nth(BO, 3).subject.contains("seat"));
    assert_ne!(next, event);
}

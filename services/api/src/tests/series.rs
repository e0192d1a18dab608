//! Events that repeat: rules, single dates, answers to one date.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::house::{House, id};

/// Five Thursdays, published, with Anna invited.
pub(super) fn thursdays(house: &House) -> String {
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;BYDAY=TH;COUNT=5", "capacity": 1 }));
    house.invite(&event, &["anna"]);
    event
}

pub(super) fn dates(house: &House, event: &str) -> Vec<Value> {
    let list = house.get(&format!("/events/{event}/occurrences")).is(200).json();
    list["items"].as_array().unwrap().clone()
}

fn calendar(house: &House, link: &str) -> String {
    let file = house.raw("GET", &format!("{link}/invite.ics"), &[], b"").is(200);
    file.text().replace("\r\n ", "")
}

#[test]
fn a_series_is_made_shown_and_ended() {
    let house = House::start();
    let event = thursdays(&house);
    let shown = house.get(&format!("/events/{event}")).is(200).json();
    assert_eq!(shown["recurrence"], "FREQ=WEEKLY;BYDAY=TH;COUNT=5");
    let all = dates(&house, &event);
    let starts: Vec<_> = all.iter().map(|date| date["starts_at"].as_str().unwrap()).collect();
    assert_eq!(
        (starts.len(), starts[0], starts[4]),
        (5, "2026-12-03T17:30:00Z", "2026-12-31T17:30:00Z")
    );
    let page = house
        .get(&format!("/events/{event}/occurrences?limit=2"))
        .is(200)
        .json();
    let next = page["next"].as_str().unwrap();
    let rest = house
        .get(&format!("/events/{event}/occurrences?limit=5&cursor={next}"))
        .is(200)
        .json();
    assert_eq!(
        (rest["items"][0]["recurrence_id"].as_str(), &rest["next"]),
        (Some("2026-12-17T18:30:00"), &Value::Null)
    );
    let link = house.link(&event, "anna");
    let page = house.page(&link).is(200).text();
    for piece in ["every week on Thursday, 5 times", "Thursday 31 December 2026, 18:30"] {
        assert!(page.contains(piece), "{piece} in {page}");
    }
    assert!(calendar(&house, &link).contains("\r\nRRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=5\r\n"));
    house.clock.set("2026-12-20T12:00:00Z");
    house.submit(&link, "answer=yes").is(303);
    house.clock.set("2027-01-01T12:00:00Z");
    house.submit(&link, "answer=no").is(409);
    let once_more = json!({ "recurrence": null, "starts": "2027-02-04T18:30:00", "ends": "2027-02-04T21:00:00" });
    let single = house
        .call("PATCH", &format!("/events/{event}"), &once_more)
        .is(200)
        .json();
    assert_eq!(single["recurrence"], Value::Null);
    assert_eq!(dates(&house, &event).len(), 1);
}

#[test]
fn runaway_rules_are_refused_at_once() {
    let house = House::start();
    let group = house.group();
    let began = Instant::now();
    for rule in [
        json!("FREQ=SECONDLY"),
        json!("FREQ=MINUTELY;INTERVAL=5"),
        json!("FREQ=HOURLY;COUNT=3"),
        json!("FREQ=DAILY;COUNT=1000000"),
        json!("FREQ=DAILY;UNTIL=29991231T000000Z"),
        json!("FREQ=DAILY;INTERVAL=99999999999"),
        json!("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        json!("FREQ=WEEKLY;BYDAY=FR"),
        json!("every week"),
        json!(""),
        json!(7),
    ] {
        let event =
            json!({ "title": "A", "starts": "2026-12-03T18:30", "ends": "2026-12-03T20:00", "recurrence": rule });
        let refused = house.post(&format!("/groups/{group}/events"), &event).is(422);
        assert_eq!(refused.pointers(), ["/recurrence"], "{rule}");
    }
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[test]
fn one_date_is_moved_called_off_and_put_back() {
    let house = House::start();
    let event = thursdays(&house);
    let link = house.link(&event, "anna");
    let one = |date: &str| format!("/events/{event}/occurrences/{date}");
    let moved = json!({ "starts": "2026-12-11T19:00:00", "ends": "2026-12-11T21:30:00" });
    let answer = house.call("PATCH", &one("2026-12-10T18:30:00"), &moved).is(200);
    assert_eq!(
        (answer.json()["moved"].as_bool(), answer.json()["status"].as_str()),
        (Some(true), Some("confirmed"))
    );
    let off = house
        .call("PATCH", &one("2026-12-17"), &json!({ "status": "cancelled" }))
        .is(200);
    assert_eq!(off.json()["status"], "cancelled");
    assert_eq!(house.get(&format!("/events/{event}")).json()["sequence"], 2);
    let text = calendar(&house, &link);
    for line in [
        "EXDATE;TZID=Europe/Berlin:20261217T183000",
        "RECURRENCE-ID;TZID=Europe/Berlin:20261210T183000",
        "DTSTART;TZID=Europe/Berlin:20261211T190000",
        "DTEND;TZID=Europe/Berlin:20261211T213000",
    ] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
    }
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    assert_eq!(text.matches("\r\nSEQUENCE:2\r\n").count(), 2);
    let page = house.page(&link).is(200).text();
    assert!(
        page.contains("Friday 11 December 2026, 19:00") && page.contains("called off"),
        "{page}"
    );
    // The series starts later: what was said about its days stays.
    let later = json!({ "starts": "2026-12-03T19:00:00", "ends": "2026-12-03T21:30:00" });
    house.call("PATCH", &format!("/events/{event}"), &later).is(200);
    let all = dates(&house, &event);
    assert_eq!(
        (all[2]["status"].as_str(), all[2]["recurrence_id"].as_str()),
        (Some("cancelled"), Some("2026-12-17T19:00:00"))
    );
    assert_eq!(all[1]["starts"], "2026-12-11T19:00:00");
    let back = json!({ "starts": null, "ends": null, "status": "confirmed" });
    for date in ["2026-12-10", "2026-12-17"] {
        let back = house.call("PATCH", &one(date), &back).is(200).json();
        assert_eq!(
            (back["moved"].as_bool(), back["status"].as_str()),
            (Some(false), Some("confirmed"))
        );
    }
    assert!(!calendar(&house, &link).contains("EXDATE"));
    house.call("PATCH", &one("2026-12-11"), &back).is(404);
    house.call("PATCH", &one("nonsense"), &back).is(404);
    let wrong = json!({ "starts": "2026-12-12T19:00:00", "status": "maybe", "x": 1 });
    let refused = house.call("PATCH", &one("2026-12-10"), &wrong).is(422);
    assert_eq!(refused.pointers(), ["/status", "/x", "/ends"]);
    house
        .call_with("PATCH", &one("2026-12-10"), &[("if-match", "\"1\"")], &json!({}))
        .is(412);
}

#[test]
fn a_date_that_is_called_off_has_no_time_until_it_is_put_back() {
    let house = House::start();
    let event = thursdays(&house);
    let one = format!("/events/{event}/occurrences/2026-12-10");
    house.call("PATCH", &one, &json!({ "status": "cancelled" })).is(200);
    let times = json!({ "starts": "2026-12-11T19:00:00", "ends": "2026-12-11T21:30:00" });
    let refused = house.call("PATCH", &one, &times).is(422);
    assert_eq!(refused.pointers(), ["/status"]);
    let text = refused.text();
    assert!(
        text.contains("called off") && text.contains("`status: confirmed` puts it back"),
        "{text}"
    );
    assert_eq!(
        house.get(&format!("/events/{event}")).json()["sequence"],
        1,
        "nothing was changed"
    );
    // What it is already, and where the rule has it, is no other time.
    let same = json!({ "starts": "2026-12-10T18:30:00", "ends": null });
    house.call("PATCH", &one, &same).is(200);
    let mut both = times;
    both["status"] = json!("cancelled");
    assert_eq!(house.call("PATCH", &one, &both).is(422).pointers(), ["/status"]);
    both["status"] = json!("confirmed");
    let back = house.call("PATCH", &one, &both).is(200).json();
    assert_eq!(
        (
            back["starts"].as_str(),
            back["moved"].as_bool(),
            back["status"].as_str()
        ),
        (Some("2026-12-11T19:00:00"), Some(true), Some("confirmed"))
    );
}

#[test]
fn a_no_to_one_date_keeps_the_seat_and_hands_the_date_to_nobody() {
    let house = House::start();
    let event = thursdays(&house);
    house.invite(&event, &["ben"]);
    let (anna, ben) = (house.link(&event, "anna"), house.link(&event, "ben"));
    house.submit(&anna, "answer=yes").is(303);
    house.submit(&ben, "answer=yes").is(303);
    let dates_of = |link: &str| format!("{link}/occurrences");
    let ticked = |day: &str| format!("name=\"come_{day}T18:30:00\" value=\"true\" checked");
    let page = house.page(&anna).is(200).text();
    assert!(
        page.contains(&format!("action=\"{}\"", dates_of(&anna))) && page.contains(&ticked("2026-12-10")),
        "{page}"
    );
    house.page(&dates_of(&anna)).is(405);
    let said = house
        .submit(&dates_of(&anna), "occurrence=2026-12-10T18%3A30%3A00&answer=no")
        .is(303);
    assert_eq!(said.header("location"), format!("{anna}#dates"));
    house
        .submit(&dates_of(&anna), "occurrence=2026-12-10T18%3A30%3A00&answer=no")
        .is(303);
    let state = |link: &str| house.raw("GET", link, &[("accept", "application/json")], b"").json();
    assert_eq!(state(&anna)["occurrences"][1]["answer"], "no");
    assert_eq!(
        (
            state(&anna)["occurrences"][0]["answer"].as_str(),
            state(&anna)["seat"].as_str()
        ),
        (Some("yes"), Some("confirmed"))
    );
    assert_eq!(state(&ben)["seat"], "waitlisted");
    assert_eq!(dates(&house, &event)[1]["absent"], 1);
    assert_eq!(
        house.invitation(&event, "anna")["dates"],
        json!([{ "day": "2026-12-10", "answer": "no", "note": null }])
    );
    assert_eq!(house.invitation(&event, "ben").get("dates"), None);
    let feed = state(&anna)["calendar_url"]
        .as_str()
        .unwrap()
        .replace("https://events.example.org", "");
    let text = house.raw("GET", &feed, &[], b"").is(200);
    assert!(
        text.text().contains("EXDATE;TZID=Europe/Berlin:20261210T183000"),
        "{}",
        text.text()
    );
    house
        .submit(&dates_of(&anna), "occurrence=2026-12-10&answer=yes")
        .is(303);
    assert_eq!(state(&anna)["occurrences"][1]["answer"], "yes");
    let back = house
        .raw("GET", &feed, &[("if-none-match", text.header("etag"))], b"")
        .is(200);
    assert!(!back.text().contains("EXDATE"));
    house.submit(&anna, "answer=no").is(303);
    let refused = house
        .submit(&dates_of(&anna), "occurrence=2026-12-10&answer=yes")
        .is(409);
    assert!(
        refused.text().contains("say yes to all of it first"),
        "{}",
        refused.text()
    );
    house
        .submit(&dates_of(&anna), "occurrence=2026-12-11&answer=no")
        .is(422);
    house
        .submit(
            &format!(
                "{}{}/occurrences",
                &anna[..anna.len() - 1],
                if anna.ends_with('x') { 'y' } else { 'x' }
            ),
            "occurrence=2026-12-10&answer=no",
        )
        .is(404);
}

#[test]
fn all_dates_that_the_page_lists_are_answered_with_one_press() {
    let house = House::start();
    let event = thursdays(&house);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes").is(303);
    let answers = || {
        let state = house.raw("GET", &anna, &[("accept", "application/json")], b"").json();
        let dates = state["occurrences"].as_array().unwrap().clone();
        let said = dates.iter().map(|date| date["answer"].as_str().unwrap().to_owned());
        said.collect::<Vec<_>>()
    };
    let save = |form: &str| house.submit(&format!("{anna}/occurrences"), form);
    let (first, second) = ("2026-12-03T18%3A30%3A00", "2026-12-10T18%3A30%3A00");
    save(&format!("was_{first}=true&come_{first}=true&was_{second}=true")).is(303);
    assert_eq!(answers()[..2], ["yes", "no"]);
    // What a page shows that is older than the answer is left alone, and so is what it does not list.
    save(&format!("was_{first}=true&was_{second}=false&come_{second}=true")).is(303);
    assert_eq!(answers()[..3], ["no", "yes", "yes"]);
    save(&format!("was_{first}=false")).is(303);
    save("was_2026-12-11T18%3A30%3A00=true").is(422);
    assert_eq!(answers()[0], "no");
}

#[test]
fn a_maybe_to_one_date_is_taken_back_on_the_page_and_the_last_date_is_not_given_up_alone() {
    let house = House::start();
    let event = thursdays(&house);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes").is(303);
    let say = |date: &str, answer: &str| {
        let form = format!("occurrence={date}&answer={answer}");
        house.submit(&format!("{anna}/occurrences"), &form)
    };
    say("2026-12-17", "maybe").is(303);
    let page = house.page(&anna).is(200).text();
    assert!(
        page.contains("You said maybe.") && page.contains("name=\"no_2026-12-17T18:30:00\""),
        "{page}"
    );
    let listed = dates(&house, &event);
    let names: Vec<&str> = (0..5)
        .filter_map(|date| listed[date]["recurrence_id"].as_str())
        .collect();
    let (last, others) = names.split_last().unwrap();
    for date in others {
        say(date, "no").is(303);
    }
    let refused = say(last, "no").is(409).text();
    assert!(refused.contains("say no to all of it"), "{refused}");
    house.submit(&anna, "answer=no").is(303);
    assert!(!house.page(&anna).is(200).text().contains("You said maybe."));
}

#[test]
fn a_running_series_stays_in_the_feed_and_on_the_group_s_page() {
    let house = House::start();
    let group = house.group();
    let weekly = json!({ "recurrence": "FREQ=WEEKLY;BYDAY=TH" });
    let event = house.draft(&group, weekly);
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    house.clock.set("2027-12-01T12:00:00Z");
    let feed = house
        .raw("GET", "/g/rust-koeln/calendar.ics", &[], b"")
        .is(200)
        .text()
        .replace("\r\n ", "");
    assert!(
        feed.contains("RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20361127T173000Z"),
        "{feed}"
    );
    assert!(
        house
            .page("/g/rust-koeln")
            .is(200)
            .text()
            .contains("Thursday 2 December 2027, 18:30")
    );
    let running = house
        .get(&format!("/groups/{group}/events?from=2027-12-01"))
        .is(200)
        .json();
    assert_eq!(id(&running["items"][0]), event);
}

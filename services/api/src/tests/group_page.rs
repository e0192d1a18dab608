//! A group's public page: what comes next, and how far it goes.

use domain::group::GroupPlan;
use domain::values::text::{Slug, Title};
use serde_json::{Value, json};
use store::people::groups;

use super::house::{House, Plan, START};

const PAGE: &str = "/g/rust-koeln";

fn unlimited() -> House {
    House::with(&Plan {
        rate_limits: false,
        ..Plan::default()
    })
}

fn publish(house: &House, group: &str, differing: Value) -> String {
    let event = house.draft(group, differing);
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    event
}

fn on(title: &str, day: &str) -> Value {
    json!({ "title": title, "starts": format!("{day}T10:00:00"), "ends": format!("{day}T11:00:00") })
}

#[test]
fn the_next_events_are_listed_and_the_calendar_has_the_rest() {
    let house = unlimited();
    let group = house.group();
    house.clock.set("2026-10-31T12:00:00Z");
    publish(&house, &group, on("Long over", "2026-11-01"));
    house.clock.set(START);
    let mut weekly = on("Weekly", "2026-09-03");
    weekly["recurrence"] = json!("FREQ=WEEKLY;BYDAY=TH");
    publish(&house, &group, weekly);
    publish(
        &house,
        &group,
        json!({ "title": "Now", "starts": "2026-11-20T10:00:00", "ends": "2026-11-24T11:00:00" }),
    );
    let titles = |page: &str| {
        let coming = page.split("id=\"past\"").next().unwrap();
        let items = coming.split("<p><a href=\"/e/").skip(1);
        let titles = items.filter_map(|item| item.split(['>', '<']).nth(3).map(str::to_owned));
        titles.collect::<Vec<_>>()
    };
    for month in [1, 2] {
        for day in 1..=24 {
            publish(
                &house,
                &group,
                on(&format!("Number {month}-{day}"), &format!("2027-{month:02}-{day:02}")),
            );
        }
    }
    let page = house.page(PAGE).is(200).text();
    let listed = titles(&page);
    assert_eq!(
        (listed.len(), listed[0].as_str(), listed[1].as_str()),
        (50, "Now", "Weekly")
    );
    assert!(!page.contains("href=\"#subscribe\""), "{page}");
    publish(&house, &group, on("One more", "2027-03-01"));
    let page = house.page(PAGE).is(200).text();
    assert_eq!(titles(&page), listed);
    assert!(page.contains("href=\"#subscribe\""), "{page}");
    let (_, past) = page.split_once("What was").unwrap();
    assert!(past.contains("Long over") && !past.contains("Now<"), "{past}");
}

#[test]
fn a_series_with_no_date_left_is_not_listed() {
    let house = House::start();
    let group = house.group();
    let event = publish(&house, &group, json!({ "recurrence": "FREQ=WEEKLY;COUNT=2" }));
    assert!(house.page(PAGE).is(200).text().contains("Thursday 3 December 2026"));
    let off = json!({ "status": "cancelled" });
    house
        .call("PATCH", &format!("/events/{event}/occurrences/2026-12-10"), &off)
        .is(200);
    house.clock.set("2026-12-04T12:00:00Z");
    let page = house.page(PAGE).is(200).text();
    assert!(page.contains("Nothing is planned yet"), "{page}");
}

#[test]
fn the_page_is_kept_for_a_second_and_not_beyond_a_change() {
    let house = House::start();
    let group = house.group();
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
    let shows = |name: &str| house.page(PAGE).is(200).text().contains(name);
    assert!(shows("Rust Meetup Köln"));
    renamed("From elsewhere");
    assert!(
        shows("Rust Meetup Köln"),
        "another process changed it within the second"
    );
    house.clock.set("2026-11-22T12:00:03Z");
    assert!(shows("From elsewhere"));
    house
        .call("PATCH", &format!("/groups/{group}"), &json!({ "name": "From here" }))
        .is(200);
    assert!(shows("From here"), "at once");
}

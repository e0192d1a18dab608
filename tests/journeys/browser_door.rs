//! The page of the door in a real browser, as large as a phone: with the network cut and back, and without JavaScript.

use journeys::{Browser, Setup, Window, wait_for};
use serde_json::json;

use crate::house::{House, id};

fn address(name: &str) -> &'static str {
    match name {
        "Ada" => "ada@example.org",
        "Bo" => "bo@example.org",
        "Cem" => "cem@example.org",
        _ => "dora@example.org",
    }
}

#[test]
fn the_door_waits_for_a_network_that_is_gone_and_counts_nobody_twice() {
    let house = House::start(Setup::embedded());
    let event = house.event(
        &json!({ "capacity": 5 }),
        &["Ada", "Bo", "Cem", "Dora"].map(|name| (address(name), name)),
    );
    for who in ["Ada", "Bo", "Cem", "Dora"].map(address) {
        house.program.http.form(&house.link(&event, who), "answer=yes").is(303);
    }
    let made = house
        .organizer
        .json("POST", &format!("/events/{event}/door-links"), &json!({}));
    let door = made.is(201).json()["url"].as_str().unwrap().to_owned();
    let mut browser = Browser::start();
    browser.window(Window {
        has_script: true,
        ..Window::PHONE_WITHOUT_SCRIPT
    });
    browser.open(&door);
    assert_eq!(browser.faults(&[]), [""; 0]);
    browser.network(false);
    browser.push("Here");
    browser.push("Here");
    browser.wait_for("Waiting for the network");
    let waiting = browser.text();
    assert!(
        waiting.contains("Waiting: 2") && waiting.contains("0 of 4 are here"),
        "{waiting}"
    );
    browser.network(true);
    browser.wait_for("2 of 4 are here");
    let came = house.organizer.api(&format!("/events/{event}/check-ins")).json();
    assert_eq!(came["items"].as_array().unwrap().len(), 2, "{came}");

    // Without the network nobody is taken back, and who is looked for is found among those on the page.
    browser.network(false);
    browser.push("Undo");
    browser.wait_for("No network");
    browser.fill("Name or address", "cem");
    browser.push("Find");
    wait_for("Cem alone", || {
        let page = browser.text();
        (page.contains("Cem") && !page.contains("Ada") && page.contains("2 of 4 are here")).then_some(())
    });
    browser.network(true);
    browser.wait_for("Dora");
    assert!(!browser.text().contains("No network"));

    // What is refused is told, and holds up nobody behind it.
    let cem = id(&house.invitation(&event, address("Cem")));
    house
        .organizer
        .send("DELETE", &format!("/api/v1/invitations/{cem}"), &[], "")
        .is(204);
    browser.push("Here");
    browser.push("Here");
    browser.wait_for("Cem: This person is no longer on the list");
    browser.wait_for("3 of 3 are here");

    browser.window(Window::PHONE_WITHOUT_SCRIPT);
    browser.open(&door);
    browser.press("Undo");
    browser.wait_for("2 of 3 are here");
    browser.press("Here");
    browser.wait_for("3 of 3 are here");
}

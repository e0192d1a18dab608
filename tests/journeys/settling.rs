//! Changes to an event gather before people are written to, through the real program; and the tasks that do it, as operators
//! see them.

use journeys::{Setup, wait_for};
use serde_json::{Value, json};

use crate::house::House;

const ANNA: &str = "anna@example.org";

fn settling(seconds: &str) -> (House, String) {
    let mut setup = Setup::with_mail_server();
    setup.set("ACQUAINT_SETTLE_SECONDS", seconds);
    let house = House::start(setup);
    let event = house.event(&json!({}), &[(ANNA, "Anna")]);
    house.setup.post().nth(ANNA, 1);
    // What is still on its way from the publication would tell a change early.
    wait_for("all messages to be worked off", || {
        let metrics = house.program.http.get("/metrics").is(200).body;
        (metrics.contains("acquaint_outbox_rows 0\n") && !tasks(&house).contains("event_fan_out")).then_some(())
    });
    (house, event)
}

fn retitle(house: &House, event: &str, title: &str, query: &str) -> Value {
    let path = format!("/events/{event}{query}");
    let patched = house.organizer.json("PATCH", &path, &json!({ "title": title }));
    patched.is(200).json()
}

fn tasks(house: &House) -> String {
    let (printed, said, status) = house.setup.run(&["tasks", "list"]);
    assert!(status.success(), "{said}");
    printed
}

#[test]
fn one_letter_tells_the_sum_of_edits_while_pages_show_each_at_once() {
    let (house, event) = settling("2");
    for title in ["One", "Two", "Three"] {
        let shown = retitle(&house, &event, title, "");
        let page = house.program.http.get(shown["url"].as_str().unwrap()).is(200).body;
        assert!(page.contains(title), "{page}");
    }
    let letter = house.setup.post().nth(ANNA, 2);
    assert!(
        letter.text.contains("Three") && !letter.text.contains("Two"),
        "{}",
        letter.text
    );
    wait_for("nothing to be left to do", || {
        (!tasks(&house).contains("event_fan_out")).then_some(())
    });
}

#[test]
fn what_waits_is_listed_can_be_sped_up_and_gives_way_to_a_cancellation() {
    let (house, event) = settling("3600");
    let post = house.setup.post();
    retitle(&house, &event, "Quietly", "?notify=none");
    let listed = tasks(&house);
    assert!(!listed.contains("event_fan_out"), "{listed}");
    assert!(listed.contains("letter_sweep") && listed.contains("purge"), "{listed}");
    retitle(&house, &event, "Aloud", "");
    let listed = tasks(&house);
    let line = listed.lines().find(|line| line.contains("event_fan_out")).unwrap();
    assert!(line.contains(&event) && line.contains("waiting"), "{line}");
    let id = line.split_whitespace().next().unwrap();
    let (printed, _, status) = house.setup.run(&["tasks", "retry", id]);
    assert!(status.success() && printed.starts_with("1 task"), "{printed}");
    assert!(post.nth(ANNA, 2).text.contains("Aloud"));

    retitle(&house, &event, "Once more", "");
    house
        .organizer
        .json("POST", &format!("/events/{event}/cancel"), &json!({}))
        .is(200);
    assert!(post.nth(ANNA, 3).subject.starts_with("Cancelled"));
    let nobody = "00000000-0000-0000-0000-000000000000";
    let (_, said, status) = house.setup.run(&["tasks", "retry", nobody]);
    assert!(!status.success() && said.contains("acquaint tasks list"), "{said}");
    let (printed, _, status) = house.setup.run(&["tasks", "retry", "--failed"]);
    assert!(status.success() && printed.starts_with("0 tasks"), "{printed}");
    assert!(!house.setup.run(&["tasks", "retry"]).2.success());
}

//! In which language, and how, a group speaks to somebody.

use serde_json::json;

use super::house::House;

#[test]
fn a_group_says_du_where_it_chose_to() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let shown = house.get(&format!("/events/{event}")).json();
    let (group, url) = (shown["group_id"].as_str().unwrap(), shown["url"].as_str().unwrap());
    let public = url.replace("https://events.example.org", "");
    let personal = house.link(&event, "anna");
    let german = |path: &str| {
        house
            .raw("GET", path, &[("accept-language", "de-AT")], b"")
            .is(200)
            .text()
    };
    assert!(german(&public).contains("Sind Sie eingeladen?") && german(&personal).contains("Kommen Sie?"));
    let path = format!("/groups/{group}");
    house
        .call("PATCH", &path, &json!({ "german_form": "per du" }))
        .problem(422, "invalid");
    let du = house
        .call("PATCH", &path, &json!({ "german_form": "du" }))
        .is(200)
        .json();
    assert_eq!(du["german_form"], "du");
    assert!(german(&public).contains("Bist du eingeladen?") && german(&personal).contains("Kommst du?"));
    assert!(!german(&personal).contains("Kommen Sie?"));
}

#[test]
fn the_browser_at_the_answer_says_the_language_of_later_letters() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    let language = || house.invitation(&event, "anna")["language"].clone();
    assert_eq!(language(), json!(null));
    let answer = |headers: &[(&str, &str)]| {
        let form = [("content-type", "application/x-www-form-urlencoded")];
        house
            .raw("POST", &link, &[&form, headers].concat(), b"answer=yes")
            .is(303);
    };
    answer(&[("accept-language", "fr-CA, en;q=0.5")]);
    assert_eq!(language(), json!("fr"));
    // What asks for none keeps it.
    answer(&[]);
    assert_eq!(language(), json!("fr"));
    let page = house.raw("GET", &link, &[], b"").is(200).text();
    assert!(page.contains("<html lang=\"fr\""), "{page}");
}

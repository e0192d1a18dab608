//! Followers: an address is given, its mail confirms, and each new event comes once, in two letters a week at most.

use journeys::{Setup, wait_for};
use serde_json::{Value, json};
use testkit::OpenedLetter;

use crate::house::{Desk, House};
use crate::organizer_letters::zone_of_noon;

const ANNA: &str = "anna@example.org";

#[test]
fn followers_hear_of_new_events() {
    follow(Setup::embedded());
}

#[test]
fn followers_hear_of_new_events_on_servers() {
    follow(Setup::servers());
}

/// The links of a letter that begin so.
fn link(letter: &OpenedLetter, path: &str) -> String {
    let found = letter.links().into_iter().find(|link| link.contains(path));
    found.unwrap_or_else(|| panic!("no {path} in {}", letter.text))
}

fn announce(desk: &Desk, event: &str) -> Value {
    let path = format!("/events/{event}/announce");
    desk.organizer.json("POST", &path, &Value::Null).is(202).json()
}

fn follow_by_mail(house: &House, desk: &Desk, letters: usize) {
    let http = &house.program.http;
    let slug = desk.organizer.api(&format!("/groups/{}", desk.group)).json()["slug"].clone();
    let form = format!("/g/{}/follow", slug.as_str().unwrap());
    let page = http.form(&form, "email=anna%40example.org").is(200).body;
    assert_eq!(http.form(&form, "email=nobody%40example.org").is(200).body, page);
    let confirm = link(&house.setup.post().nth(ANNA, letters), "/follow/");
    http.get(&confirm).is(200);
    assert_eq!(followers(desk), json!([]), "looking confirms nothing");
    http.form(&confirm, "").is(303);
    assert!(http.get(&confirm).is(200).body.contains("You follow it"));
    assert_eq!(
        http.form(&form, "email=anna%40example.org").is(200).body,
        page,
        "no sign that they follow it already"
    );
    assert_eq!(followers(desk)[0]["email"], ANNA);
}

fn followers(desk: &Desk) -> Value {
    desk.organizer
        .api(&format!("/groups/{}/followers", desk.group))
        .is(200)
        .json()["items"]
        .clone()
}

fn follow(setup: Setup) {
    let house = House::start(setup);
    let (http, post) = (&house.program.http, house.setup.post());
    let other = Desk::open(house.organizer.clone());
    follow_by_mail(&house, &house, 1);
    follow_by_mail(&house, &other, 2);

    let first = house.event(&json!({ "title": "First", "time_zone": zone_of_noon() }), &[]);
    assert_eq!(announce(&house, &first), json!({ "to": 1 }));
    assert_eq!(
        announce(&house, &first),
        json!({ "to": 0 }),
        "at once again, it goes to nobody more"
    );
    let letter = post.nth(ANNA, 3);
    assert!(letter.subject.starts_with("New: First @ "), "{}", letter.subject);
    assert!(letter.header("List-Unsubscribe-Post").is_some());
    // What is announced is answered without an account, and then the person is invited.
    let join = link(&letter, "/join/");
    let looked_at = http.get(&join).is(200);
    assert!(looked_at.body.contains("<script "), "it has the reader's own time");
    assert_eq!(house.reload(&first)["counts"]["invited"], 0, "looking invites nobody");
    http.form(&join, "answer=yes").is(303);
    assert_eq!(house.invitation(&first, ANNA)["answer"], "yes");
    http.get(&join).is(303);
    assert!(post.nth(ANNA, 4).subject.starts_with("You're going"));

    // The second of the week comes, from whichever group; the third and fourth are held.
    let second = other.event(&json!({ "title": "Second", "time_zone": zone_of_noon() }), &[]);
    announce(&other, &second);
    assert!(post.nth(ANNA, 5).subject.starts_with("New: Second"));
    let third = other.event(&json!({ "title": "Third", "time_zone": zone_of_noon() }), &[]);
    assert_eq!(
        announce(&other, &third),
        json!({ "to": 1 }),
        "what is held shows to nobody"
    );
    // Who is invited is not announced to.
    let invited = house.event(
        &json!({ "title": "Invited", "time_zone": zone_of_noon() }),
        &[(ANNA, "Anna")],
    );
    assert_eq!(announce(&house, &invited), json!({ "to": 0 }));
    post.nth(ANNA, 6);

    // Unsubscribing in one click ends following that group, and no other.
    let leave = letter
        .header("List-Unsubscribe")
        .unwrap()
        .trim_matches(['<', '>'])
        .to_owned();
    http.form(&leave, "List-Unsubscribe=One-Click").is(200);
    assert_eq!(followers(&house), json!([]));
    assert_eq!(followers(&other)[0]["email"], ANNA);
    let id = followers(&other)[0]["id"].as_str().unwrap().to_owned();
    let path = format!("/groups/{}/followers/{id}", other.group);
    other.organizer.json("DELETE", &path, &Value::Null).is(204);
    other.organizer.json("DELETE", &path, &Value::Null).is(404);
    assert_eq!(followers(&other), json!([]));
    // Nothing else went out, but for what was told to who is invited.
    wait_for("the deliveries", || (post.to(ANNA).len() >= 6).then_some(()));
    assert_eq!(
        post.to(ANNA)
            .iter()
            .filter(|letter| letter.subject.starts_with("New"))
            .count(),
        2
    );
}

//! Names of who agreed to it are seen by those who are coming, and by nobody else.

use serde_json::json;

use super::house::House;

#[test]
fn those_who_come_see_the_names_of_who_agreed() {
    let house = House::start();
    let event = house.event(json!({ "attendees_shown": "names" }));
    let people = json!({ "people": [
        { "email": "anna@example.com", "name": "Anna Berg" },
        { "email": "ben@example.com", "name": "Ben Okafor" },
        { "email": "cem@example.com", "name": "Cem Kaya" },
    ] });
    house.post(&format!("/events/{event}/invitations"), &people).is(202);
    let [anna, ben, cem] = ["Anna Berg", "Ben Okafor", "Cem Kaya"].map(|name| house.link(&event, name));
    let sees = |link: &str, name: &str| house.page(link).is(200).text().contains(name);
    for link in [&anna, &ben] {
        house.submit(link, "answer=yes").is(303);
    }
    // Nobody is shown before they ticked the box.
    let page = house.page(&anna).is(200).text();
    assert!(
        page.contains("Nobody has shown their name yet") && page.contains("name=\"shown\" value=\"1\"> "),
        "{page}"
    );
    assert!(!sees(&ben, "Anna Berg"));
    house.submit(&format!("{anna}/name"), "shown=1").is(303);
    assert!(sees(&ben, "Anna Berg") && house.page(&anna).text().contains("value=\"1\" checked"));
    // Who does not come does not see them, and neither does everybody.
    assert!(!sees(&cem, "Anna Berg"));
    let public = house.get(&format!("/events/{event}")).json()["url"].clone();
    let public = public.as_str().unwrap().replace("https://events.example.org", "");
    assert!(!sees(&public, "Anna Berg") && sees(&public, "2 people so far"));
    // It is taken back by one press, and by a no.
    house.submit(&format!("{anna}/name"), "").is(303);
    assert!(!sees(&ben, "Anna Berg"));
    house.submit(&format!("{anna}/name"), "shown=1").is(303);
    house.submit(&anna, "answer=no").is(303);
    assert!(!sees(&ben, "Anna Berg") && !sees(&anna, "id=\"names\""));
    house.page(&format!("{anna}/name")).is(405);
    // With the number alone nobody is asked.
    let group = house.get(&format!("/events/{event}")).json()["group_id"].clone();
    let other = house.draft(group.as_str().unwrap(), json!({}));
    house.post(&format!("/events/{other}/publish"), &json!({})).is(200);
    house.invite(&other, &["dora"]);
    let dora = house.link(&other, "dora");
    house.submit(&dora, "answer=yes").is(303);
    assert!(!sees(&dora, "id=\"names\""));
}

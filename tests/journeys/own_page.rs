//! A person's own page: by a mailed link only, with all that is kept of them, and what they hear of.

use journeys::Setup;
use serde_json::{Value, json};

use crate::house::House;

const ANNA: &str = "anna@example.org";

#[test]
fn a_person_s_own_page_comes_by_mail() {
    own_page(Setup::embedded());
}

#[test]
fn a_person_s_own_page_comes_by_mail_on_servers() {
    own_page(Setup::servers());
}

fn own_page(setup: Setup) {
    let house = House::start(setup);
    let (http, post) = (&house.program.http, house.setup.post());
    let event = house.event(&json!({}), &[(ANNA, "Anna Berg")]);
    post.nth(ANNA, 1);
    let personal = house.link(&event, ANNA);
    http.form(&personal, "answer=yes&note=Vegan").is(303);
    post.nth(ANNA, 2);
    let slug = house.organizer.api(&format!("/groups/{}", house.group)).json()["slug"].clone();
    http.form(
        &format!("/g/{}/follow", slug.as_str().unwrap()),
        "email=anna%40example.org",
    )
    .is(200);
    let confirm = post
        .nth(ANNA, 3)
        .links()
        .into_iter()
        .find(|link| link.contains("/follow/"))
        .unwrap();
    http.form(&confirm, "").is(303);

    // The personal page, which organizers can open, only has it mailed.
    let said = http.form(&format!("{personal}/own-page"), "").is(200).body;
    assert!(!said.contains("/me/"), "{said}");
    let unknown = http.form("/me", "email=nobody%40example.org").is(200).body;
    assert_eq!(said, unknown);
    let link = post
        .nth(ANNA, 4)
        .links()
        .into_iter()
        .find(|link| link.contains("/me/"))
        .unwrap();
    let page = http.get(&link).is(200);
    assert!(page.header("set-cookie").unwrap().contains("HttpOnly"));
    for kept in ["Anna Berg", "Vegan", "Harbour Makers", "Mentors &amp; Makers"] {
        assert!(
            page.body.contains(kept) || page.body.contains(&kept.replace("&amp;", "&#38;")),
            "{kept} in {}",
            page.body
        );
    }
    let kept = http.get_json(&link).is(200).json();
    assert_eq!(kept["email"], ANNA);
    assert_eq!(kept["invitations"][0]["answer"], "yes");
    assert_eq!(kept["follows"][0]["state"], "following");
    // What they choose there, nobody else is told.
    let follower = kept["follows"][0]["id"].as_str().unwrap().to_owned();
    let chosen = |hear: &str| {
        http.form(&link, &format!("follower={follower}&hear={hear}")).is(303);
        http.get_json(&link).json()["follows"][0].clone()
    };
    assert_eq!(chosen("monthly")["mode"], "monthly");
    assert_eq!(chosen("paused")["state"], "paused");
    let listed = || {
        house
            .organizer
            .api(&format!("/groups/{}/followers", house.group))
            .is(200)
            .json()["items"]
            .clone()
    };
    assert_eq!(listed()[0].as_object().unwrap().len(), 3, "id, address, since when");
    assert_eq!(chosen("left")["state"], "left");
    assert_eq!(listed(), Value::from(Vec::<Value>::new()));
    http.form(&link, "language=de").is(303);
    let invitation = kept["invitations"][0]["id"].as_str().unwrap();
    http.form(&link, &format!("invitation={invitation}&name=Anna+Bergmann"))
        .is(303);
    assert_eq!(house.invitation(&event, ANNA)["name"], "Anna Bergmann");
    assert_eq!(http.get_json(&link).json()["follows"][0]["language"], "de");
    assert_eq!(
        http.get(&format!("{}x", link.trim_end_matches(|c: char| c != '/')))
            .status,
        404
    );
}

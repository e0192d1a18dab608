//! A person's own page: by a mailed link only, with all that is kept of them, and what they hear of.

use journeys::{Http, Setup, wait_for};
use serde_json::{Value, json};

use crate::house::{House, day};
use crate::office::{Entry, Office};
use crate::organizer_letters::zone_of_noon;
use crate::public_rsvp::ask;

const ANNA: &str = "anna@example.org";
const LEA: &str = "lea@example.org";

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
    let needs = json!([{ "id": "needs", "kind": "private", "label": "What do you need?" }]);
    let given = json!({ "attendees_shown": "names", "questions": needs, "guests_max": 2 });
    let event = house.event(&given, &[(ANNA, "Anna Berg")]);
    post.nth(ANNA, 1);
    let personal = house.link(&event, ANNA);
    http.form(&personal, "answer=yes&guests=1&note=Vegan&q_needs=A+ramp")
        .is(303);
    post.nth(ANNA, 2);
    follow(&house);

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
    // Whoever comes, and said nothing of themselves yet, begins with that.
    let (link, _) = link.split_once("/profile?group=").expect("the short page");
    let link = link.to_owned();
    let page = http.get(&link).is(200);
    assert!(page.header("set-cookie").unwrap().contains("HttpOnly"));
    for kept in [
        "Anna Berg",
        "Vegan",
        "A ramp",
        "Guests: 1",
        "Harbour Makers",
        "Mentors &amp; Makers",
        "The organizer typed the address in",
        "The address was given to follow the group",
    ] {
        assert!(
            page.body.contains(kept) || page.body.contains(&kept.replace("&amp;", "&#38;")),
            "{kept} in {}",
            page.body
        );
    }
    let kept = http.get_json(&link).is(200).json();
    assert_eq!(kept["email"], ANNA);
    assert_eq!(kept["invitations"][0]["answer"], "yes");
    knows_whence_and_consents(http, &link, &personal);
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
    letters_speak_what_was_chosen(&house, &event, &link);
    let invitation = kept["invitations"][0]["id"].as_str().unwrap();
    http.form(&link, &format!("invitation={invitation}&name=Anna+Bergmann"))
        .is(303);
    assert_eq!(house.invitation(&event, ANNA)["name"], "Anna Bergmann");
    assert_eq!(http.get_json(&link).json()["follows"][0]["language"], "de");
    let another = format!("{}x", link.trim_end_matches(|c: char| c != '/'));
    assert_eq!(http.get(&another).status, 404);
}

/// Where an address came from is told; whether the name is shown is chosen.
/// Anna follows the group, and confirms it.
fn follow(house: &House) {
    let (http, post) = (&house.program.http, house.setup.post());
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
}

fn knows_whence_and_consents(http: &Http, link: &str, personal: &str) {
    let kept = http.get_json(link).is(200).json();
    let needs = json!({ "What do you need?": "A ramp" });
    assert_eq!(kept["invitations"][0]["private_answers"], needs);
    let obtained = &kept["invitations"][0]["obtained"];
    assert_eq!(
        (&obtained["from"], &obtained["ground"], obtained["at"].is_string()),
        (&json!("the organizer typed it in"), &Value::Null, true)
    );
    let invitation = kept["invitations"][0]["id"].as_str().unwrap();
    let shown = |ticked: &str| {
        http.form(link, &format!("invitation={invitation}&consent=name{ticked}"))
            .is(303);
        http.get_json(link).json()["invitations"][0]["name_shown_since"].clone()
    };
    assert_eq!(kept["invitations"][0]["name_shown_since"], Value::Null);
    assert!(shown("&shown=1").is_string());
    assert!(http.get(personal).is(200).body.contains("value=\"1\" checked"));
    assert_eq!(shown(""), Value::Null);
}

/// Letters about invitations speak it too, and no organizer sees that it was chosen.
fn letters_speak_what_was_chosen(house: &House, event: &str, link: &str) {
    let (http, post) = (&house.program.http, house.setup.post());
    assert_eq!(http.get_json(link).json()["language"], "de");
    house.patch(event, &json!({ "title": "Makers & Mentors" }));
    let moved = post.nth(ANNA, 5);
    assert!(moved.text.contains("heißt jetzt"), "{}", moved.text);
    assert_eq!(house.invitation(event, ANNA)["language"], Value::Null);
}

fn who_is_in_a_list_is_told_before_it_is_applied(setup: Setup) {
    let house = House::start(setup);
    let (http, post) = (&house.program.http, house.setup.post());
    let list = json!({ "text": "Lea Lund lea@example.org", "obtained": { "from": "Summer fair", "ground": "asked" } });
    let made = house
        .organizer
        .json("POST", &format!("/groups/{}/imports", house.group), &list)
        .is(201)
        .json();
    http.form("/me", "email=lea%40example.org").is(200);
    let page = post.nth(LEA, 1).link_to("/me/").expect("a link");
    let own = || http.get_json(&page).is(200).json();
    let row = &own()["lists"][0];
    assert_eq!((&row["email"], &row["name"]), (&json!(LEA), &json!("Lea Lund")));
    assert_eq!(row["obtained"]["from"], "Summer fair");
    let says = |words: &str| {
        let shown = http.get(&page).is(200).body;
        let shown = shown.replace(['\u{2068}', '\u{2069}'], "");
        assert!(shown.contains(words), "{words} in {shown}");
    };
    says("Harbour Makers put lea@example.org on a list");
    let apply = format!("/imports/{}/apply", made["id"].as_str().unwrap());
    house.organizer.json("POST", &apply, &Value::Null).is(200);
    says("Harbour Makers keeps lea@example.org in a list");

    // Two letters a week about new events; what is beyond waits, and is told as well.
    let slug = house.organizer.api(&format!("/groups/{}", house.group)).json()["slug"].clone();
    let follow = format!("/g/{}/follow", slug.as_str().unwrap());
    http.form(&follow, "email=lea%40example.org").is(200);
    assert_eq!(own()["follows"][0]["state"], "pending");
    let confirm = post.nth(LEA, 2).link_to("/follow/").expect("a link");
    http.form(&confirm, "").is(303);
    let mut event = String::new();
    for title in ["First", "Second", "Third"] {
        event = house.event(&json!({ "title": title, "time_zone": zone_of_noon() }), &[]);
        let announce = format!("/events/{event}/announce");
        house.organizer.json("POST", &announce, &Value::Null).is(202);
        wait_for(title, || {
            let news = own()["news"].clone();
            let mut known = news.as_array().unwrap().iter();
            known.any(|one| one["event"] == title).then_some(())
        });
    }
    let news = own()["news"].clone();
    let held = news.as_array().unwrap().iter().filter(|one| one["told_at"].is_null());
    assert_eq!(held.map(|one| one["event"].clone()).collect::<Vec<_>>(), ["Third"]);
    says("“Third” of Harbour Makers is put by for your next letter");
    let off = format!("/events/{event}/cancel");
    house.organizer.json("POST", &off, &Value::Null).is(200);
    let left = own()["news"].clone();
    assert!(
        left.as_array().unwrap().iter().all(|one| one["event"] != "Third"),
        "{left}"
    );
}

#[test]
fn who_is_in_a_list_is_told_before_it_is_applied_embedded() {
    who_is_in_a_list_is_told_before_it_is_applied(Setup::embedded());
}

#[test]
fn who_is_in_a_list_is_told_before_it_is_applied_on_servers() {
    who_is_in_a_list_is_told_before_it_is_applied(Setup::servers());
}

fn an_organizer_is_told_of_their_account_and_ends_it(setup: Setup) {
    let house = House::start(setup);
    let (http, post) = (&house.program.http, house.setup.post());
    let event = house.event(&json!({}), &[(ANNA, "Anna Berg")]);
    post.nth(ANNA, 1);
    let team = format!("/groups/{}/team", house.group);
    let press = |role: &str, letter: usize| {
        let offer = json!({ "email": ANNA, "role": role });
        house.organizer.json("POST", &team, &offer).is(201);
        let offered = post.nth(ANNA, letter).link_to("/console/team/").unwrap();
        http.form(&offered, "answer=yes").is(303);
    };
    press("owner", 2);
    let create = ["key", "create", "--email", ANNA, "--name", "laptop"];
    let key = house.setup.run(&create).0;
    let anna = http.with_key(key.lines().last().unwrap());
    let members = anna.api(&team).is(200).json();
    let other = members["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["email"] != ANNA);
    let other = other.unwrap()["account"].as_str().unwrap().to_owned();
    anna.json("DELETE", &format!("{team}/{other}"), &Value::Null).is(204);

    // As the last owner she sees what is kept, and what to do first.
    http.form("/me", "email=anna%40example.org").is(200);
    let page = post.nth(ANNA, 3).link_to("/me/").unwrap();
    let shown = http.get(&page).is(200).body;
    for said in ["laptop", "Harbour Makers: owner", "Nobody but you owns Harbour Makers"] {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    assert!(!shown.contains("name=\"erase\""), "{shown}");
    let data = http.get_json(&page).is(200).json()["account"].clone();
    assert_eq!(data["keys"][0]["name"], "laptop", "{data}");
    assert_eq!(
        (&data["places"][0]["role"], &data["owns_alone"][0]),
        (&json!("owner"), &json!("Harbour Makers"))
    );
    assert!(!data.to_string().contains(key.trim()), "{data}");
    http.form(&page, "erase=ask").is(200);
    let erase = post.nth(ANNA, 4).link_to("/me/").unwrap();
    assert!(http.get(&erase).is(200).body.contains("Nobody but you owns"));
    let in_full = "email=anna%40example.org";
    http.form(&erase, in_full).is(409);
    anna.api(&team).is(200);

    // Once somebody else owns it, her place, her keys and her name go with her.
    let owner = json!({ "email": "bo@example.org", "role": "owner" });
    anna.json("POST", &team, &owner).is(201);
    let offered = post.nth("bo@example.org", 1).link_to("/console/team/").unwrap();
    http.form(&offered, "answer=yes").is(303);
    http.form(&erase, in_full).is(200);
    // A key is looked up again after half a second.
    wait_for("her key to open nothing", || {
        (anna.api(&team).status == 401).then_some(())
    });
    let bo = house
        .setup
        .run(&["key", "create", "--email", "bo@example.org", "--name", "desk"])
        .0;
    let bo = http.with_key(bo.lines().last().unwrap());
    let members = bo.api(&team).is(200).json();
    assert_eq!(members["items"].as_array().unwrap().len(), 1, "{members}");
    assert_eq!(
        bo.api(&format!("/events/{event}")).is(200).json()["counts"]["invited"],
        1
    );
    // Who organizes and was never invited has a page, too.
    http.form("/me", "email=bo%40example.org").is(200);
    let page = post.nth("bo@example.org", 2).link_to("/me/").unwrap();
    assert!(http.get(&page).is(200).body.contains("Harbour Makers: owner"));
}

#[test]
fn an_organizer_is_told_of_their_account_and_ends_it_on_sqlite() {
    an_organizer_is_told_of_their_account_and_ends_it(Setup::embedded());
}

#[test]
fn an_organizer_is_told_of_their_account_and_ends_it_on_servers() {
    an_organizer_is_told_of_their_account_and_ends_it(Setup::servers());
}

#[test]
fn letters_and_mail_of_a_person_are_on_their_page() {
    mail_is_told_of(Setup::embedded());
}

#[test]
fn letters_and_mail_of_a_person_are_on_their_page_on_servers() {
    mail_is_told_of(Setup::servers());
}

fn mail_is_told_of(mut setup: Setup) {
    // Stories fill forms in faster than people.
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let office = Office::open(setup);
    let (house, http) = (&office.house, &office.house.program.http);
    let event = house.event(&json!({}), &[(ANNA, "Anna Berg"), ("bo@example.org", "Bo")]);
    let anna = Entry::of(&office.letter(ANNA, 1));
    let other_day = day(61).strftime("%Y%m%d");
    let counter = format!("DTSTART:{other_day}T180000Z\r\nATTENDEE:mailto:{ANNA}\r\nCOMMENT:A day later?");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "COUNTER", &counter, 1));
    office.came_to("proposal", 1);
    let open = house.event(&json!({ "title": "Open house", "capacity": 30 }), &[]);
    let page = house.reload(&open)["url"].as_str().unwrap().to_owned();
    ask(house, &page, ANNA);
    office.letter(ANNA, 2);

    http.form("/me", "email=anna%40example.org").is(200);
    let link = office.letter(ANNA, 3).link_to("/me/").unwrap();
    wait_for("what became of her letters to be written down", || {
        let kept = http.get_json(&link).is(200).json()["letters"].clone();
        let sent = kept.as_array()?.iter().all(|letter| letter["state"] == "sent");
        sent.then_some(())
    });
    let kept = http.get_json(&link).is(200).json();
    let letters = |to: &str| -> Vec<&str> {
        let all = kept["letters"].as_array().unwrap().iter();
        all.filter(|letter| letter["to"] == to)
            .map(|letter| letter["kind"].as_str().unwrap())
            .collect()
    };
    assert_eq!(
        letters("you"),
        ["own_page", "confirm_seat", "invitation"],
        "newest first, and of nobody else"
    );
    assert_eq!(letters("organizer"), ["proposal"]);
    let of_event = |event: &str| {
        let mut all = kept["invitations"].as_array().unwrap().iter();
        all.find(|one| one["event"] == event).unwrap().clone()
    };
    let proposed = of_event("Mentors & Makers")["proposals"][0].clone();
    assert_eq!(proposed["note"], "A day later?");
    assert!(of_event("Open house")["held_until"].is_string(), "{kept}");
    let mail = &kept["mail"][0];
    assert_eq!(
        (&mail["class"], &mail["outcome"]),
        (&json!("answer"), &json!("proposal"))
    );
    assert!(mail["begins"].as_str().unwrap().contains("METHOD:COUNTER"), "{mail}");

    let shown = http.get(&link).is(200).body;
    for said in [
        "A day later?",
        "4 letters",
        "Told the organizer about you",
        "is kept until",
    ] {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    assert_eq!(house.invitation(&event, ANNA)["answer"], Value::Null);
}

//! Asks between people of an event: nobody sees an address before both said yes, and then both do.

use jiff::Timestamp;
use journeys::{Setup, wait_for};
use serde_json::{Value, json};
use testkit::OpenedLetter;

use crate::house::{House, day};

pub(crate) const NELE: &str = "nele@example.org";
pub(crate) const VIKTOR: &str = "viktor@example.net";
pub(crate) const WHAT: &str = "Could+you+tell+me+how+you+came+from+nursing+to+data%2C+and+what+you+would+skip%3F";
pub(crate) const WHY: &str = "You+did+what+I+am+about+to+do.";

#[test]
fn people_of_an_event_ask_each_other() {
    ask_and_agree(Setup::embedded());
}

#[test]
fn people_of_an_event_ask_each_other_on_servers() {
    ask_and_agree(Setup::servers());
}

/// Where it is about noon now: nobody is written to by night.
fn zone_at_noon() -> String {
    let hour = Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).hour();
    // The sign of these names is the other way round.
    let behind = i32::from(hour) - 12;
    format!("Etc/GMT{behind:+}")
}

/// An event of people who come, in a group with topics.
pub(crate) fn people_who_come(house: &House, people: &[(&str, &str)]) -> String {
    let change = json!({ "time_zone": zone_at_noon(), "topics": ["Hiring", "Changing jobs"] });
    let group = format!("/groups/{}", house.group);
    let changed = house.organizer.json("PATCH", &group, &change).is(200).json();
    assert_eq!(changed["topics"], change["topics"]);
    let (starts, ends) = (format!("{}T18:30:00", day(3)), format!("{}T21:00:00", day(3)));
    let event = house.event(&json!({ "starts": starts, "ends": ends }), people);
    for (email, _) in people {
        house
            .program
            .http
            .form(&house.link(&event, email), "answer=yes")
            .is(303);
    }
    event
}

/// The way to somebody's own page.
pub(crate) fn own_page(house: &House, email: &str) -> String {
    let encoded = email.replace('@', "%40");
    house.program.http.form("/me", &format!("email={encoded}")).is(200);
    letter_with(house, email, "/me/").link_to("/me/").unwrap()
}

pub(crate) fn letter_with(house: &House, email: &str, path: &str) -> OpenedLetter {
    wait_for(path, || {
        let mut all = house.setup.post().to(email).into_iter();
        all.find(|letter| letter.link_to(path).is_some())
    })
}

pub(crate) fn letters_about(house: &House, email: &str, words: &str) -> Vec<OpenedLetter> {
    let mut all = house.setup.post().to(email);
    all.retain(|letter| letter.subject.contains(words));
    all
}

fn ask_and_agree(setup: Setup) {
    let house = House::start(setup);
    let http = &house.program.http;
    let event = people_who_come(&house, &[(NELE, "Nele Brandt"), (VIKTOR, "Viktor Okoye")]);
    let (nele, viktor) = (own_page(&house, NELE), own_page(&house, VIKTOR));

    let asks = || http.get_json(&format!("{nele}/asks")).is(200).json();
    let shown = is_shown_once_they_may_be_asked(&house, &nele, &viktor);
    let form = format!(
        "event={event}&whom={}&kind=coffee&what={WHAT}&why_you={WHY}&minutes=15",
        shown["whom"].as_str().unwrap()
    );
    assert_eq!(
        http.form(&format!("{nele}/asks"), &form.replace(WHY, "Because")).status,
        422
    );
    http.form(&format!("{nele}/asks"), &form).is(303);
    assert_eq!(
        (&asks()["asks"][0]["state"], &asks()["events"]),
        (&json!("asked"), &json!([]))
    );
    // A second one is refused: she was at no event yet.
    assert_eq!(http.form(&format!("{nele}/asks"), &form).status, 409);

    let asked = letter_with(&house, VIKTOR, "/ask/");
    assert!(asked.subject.contains("Nele Brandt"), "{}", asked.subject);
    assert!(
        asked.text.contains("nursing to data") && !asked.text.contains(NELE),
        "{}",
        asked.text
    );
    let link = asked.link_to("/ask/").unwrap();
    for _ in 0..2 {
        let page = http.get(&link).is(200).body;
        assert!(page.contains("nursing to data") && !page.contains(NELE));
    }
    assert_eq!(
        http.get_json(&link).json()["answer"],
        Value::Null,
        "looking says nothing"
    );
    http.form(&link, "answer=not_now").is(303);
    assert_eq!(asks()["asks"][0]["state"], "asked", "a no is not told");
    for _ in 0..2 {
        http.form(&link, "answer=yes&note=Gladly").is(303);
    }
    for (to, other, named) in [(NELE, VIKTOR, "Viktor Okoye"), (VIKTOR, NELE, "Nele Brandt")] {
        let both = wait_for("the letter to both", || {
            letters_about(&house, to, named)
                .into_iter()
                .find(|one| one.text.contains(other))
        });
        assert_eq!(both.header("Reply-To"), Some(other));
        assert!(both.text.contains("Gladly"), "{}", both.text);
    }
    assert_eq!(asks()["asks"][0]["state"], "agreed");

    is_nothing_of_the_organizers(&house, &event);
    wait_for("one letter each", || {
        let agreed = |to, other: &str| {
            house
                .setup
                .post()
                .to(to)
                .iter()
                .filter(|one| one.text.contains(other))
                .count()
        };
        ((agreed(NELE, VIKTOR), agreed(VIKTOR, NELE)) == (1, 1)).then_some(())
    });
}

fn is_nothing_of_the_organizers(house: &House, event: &str) {
    for path in [
        format!("/events/{event}/deliveries?limit=200"),
        format!("/groups/{}/activity?limit=200", house.group),
    ] {
        let told = house.organizer.api(&path).is(200).body;
        assert!(!told.contains("\"ask") && !told.contains("nursing"), "{told}");
    }
}

/// Whoever does not want to be asked is shown to nobody. Answers with how the asker sees who does.
pub(crate) fn is_shown_once_they_may_be_asked(house: &House, asker: &str, other: &str) -> Value {
    let http = &house.program.http;
    let asks = || http.get_json(&format!("{asker}/asks")).is(200).json();
    assert_eq!(asks()["events"], json!([]));
    let profile = format!("{other}/profile");
    let group = http.get_json(&profile).is(200).json()["groups"][0]["id"].clone();
    let said = format!(
        "group={}&may_be_asked=1&helps%2FChanging+jobs=1&about=Night+shifts",
        group.as_str().unwrap()
    );
    http.form(&profile, &said).is(303);
    let kept = http.get_json(&profile).json();
    assert_eq!(
        (&kept["budget"], &kept["groups"][0]["helps"]),
        (&json!(2), &json!(["Changing jobs"]))
    );
    let shown = asks()["events"][0]["people"][0].clone();
    assert_eq!(
        (&shown["name"], &shown["about"]),
        (&json!("Viktor Okoye"), &json!("Night shifts"))
    );
    assert!(!asks().to_string().contains("example.net"), "no address");
    shown
}

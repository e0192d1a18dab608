//! Who is shown the link of an event that is held online: with a letter, a page, a file and a feed of each kind.

use journeys::{Post, Setup};
use serde_json::{Value, json};
use testkit::OpenedLetter;

use crate::house::House;

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const CEM: &str = "cem@example.org";
const FIRST: &str = "https://meet.example.org/first-room";
const SECOND: &str = "https://meet.example.org/second-room";
const ANY: &str = "meet.example.org";

/// All that a letter says, to people and to calendars.
fn all_of(letter: &OpenedLetter) -> String {
    let calendars = letter.calendars.iter().map(testkit::Calendar::unfolded);
    let html = letter.html.clone().unwrap_or_default();
    format!("{}\n{html}\n{}", letter.text, calendars.collect::<String>())
}

/// Checks that a letter shows a link where people and calendars look for it.
fn shows(letter: &OpenedLetter, link: &str) {
    let html = letter.html.as_deref().unwrap_or_default();
    assert!(letter.text.contains(&format!("Online: {link}")), "{}", letter.text);
    assert!(html.contains(&format!("href=\"{link}\"")), "{html}");
    let calendar = letter.calendar().expect("a calendar part").unfolded();
    for part in [&format!("LOCATION:{link}"), &format!("Online: {link}")] {
        assert!(calendar.contains(part), "{part} in {calendar}");
    }
    assert!(calendar.contains("CONFERENCE"), "{calendar}");
}

fn hides(letter: &OpenedLetter) {
    let all = all_of(letter);
    assert!(!all.contains(ANY), "{all}");
}

struct Story {
    house: House,
    post: Post,
    event: String,
}

impl Story {
    /// Checks what one person sees when they look for themselves.
    fn sees(&self, email: &str, link: Option<&str>) {
        let http = &self.house.program.http;
        let page = self.house.link(&self.event, email);
        let state = http.get_json(&page).is(200);
        let told = &state.json()["event"];
        assert_eq!(told["online_url"].as_str(), link, "{email}");
        assert_eq!(told["online_url_with_seat"].as_bool(), Some(link.is_none()), "{email}");
        let html = http.get(&page).is(200).body;
        assert_eq!(html.contains("The link is here once you have a seat."), link.is_none());
        let file = http.get(&format!("{page}/invite.ics")).is(200).body;
        let feed = http.get(&self.house.own_feed(&page)).is(200).body;
        for (what, shown) in [("page", html), ("file", file), ("feed", feed)] {
            let shown = shown.replace("\r\n ", "");
            match link {
                Some(link) => assert!(shown.contains(link), "{what} of {email}: {shown}"),
                None => assert!(!shown.contains(ANY), "{what} of {email}: {shown}"),
            }
        }
    }

    /// Whether everybody sees the link.
    fn is_public(&self, is: bool) {
        let http = &self.house.program.http;
        let event = self.house.reload(&self.event);
        let page = event["url"].as_str().unwrap();
        for address in [
            page,
            &format!("{page}/event.ics"),
            event["calendar_url"].as_str().unwrap(),
        ] {
            // Public pages are kept for a second.
            let seen = journeys::wait_for("the public page to be as it should", || {
                let body = http.get(address).is(200).body.replace("\r\n ", "");
                (body.contains(ANY) == is).then_some(body)
            });
            assert!(is || seen.contains("ou get the link once you have a seat."), "{seen}");
        }
    }

    fn sees_public(&self, email: &str) {
        let state = self
            .house
            .program
            .http
            .get_json(&self.house.link(&self.event, email))
            .is(200)
            .json();
        assert_eq!(state["event"]["online_url"], FIRST);
    }

    fn say(&self, email: &str, answer: &str) {
        let link = self.house.link(&self.event, email);
        self.house.program.http.form(&link, &format!("answer={answer}")).is(303);
    }
}

#[test]
fn the_online_link_is_for_those_who_have_a_seat_until_it_is_made_public() {
    let house = House::start(Setup::embedded());
    let post = house.setup.post();
    let people = [(ANNA, "Anna"), (BO, "Bo"), (CEM, "Cem")];
    let event = house.event(
        &json!({ "venue": Value::Null, "online_url": FIRST, "capacity": 1 }),
        &people,
    );
    let story = Story { house, post, event };
    invited(&story);
    seated(&story);
    changed(&story);
    lost(&story);
    opened_and_closed(&story);
}

fn invited(story: &Story) {
    for email in [ANNA, BO, CEM] {
        let letter = story.post.nth(email, 1);
        hides(&letter);
        assert!(
            letter.text.contains("Online: You get the link once you have a seat."),
            "{}",
            letter.text
        );
        story.sees(email, None);
    }
    story.is_public(false);
    let event = story.house.reload(&story.event);
    assert_eq!(
        (event["online_url"].as_str(), event["online_url_visibility"].as_str()),
        (Some(FIRST), Some("seated"))
    );
}

fn seated(story: &Story) {
    story.say(ANNA, "yes");
    shows(&story.post.nth(ANNA, 2), FIRST);
    story.sees(ANNA, Some(FIRST));
    for (email, answer) in [(BO, "yes"), (CEM, "maybe")] {
        story.say(email, answer);
        hides(&story.post.nth(email, 2));
        story.sees(email, None);
    }
}

/// A new link is told to who has a seat. For the others nothing changed.
fn changed(story: &Story) {
    story.house.patch(&story.event, &json!({ "online_url": SECOND }));
    let letter = story.post.nth(ANNA, 3);
    assert!(
        letter.text.starts_with("Mentors & Makers has a new online link."),
        "{}",
        letter.text
    );
    shows(&letter, SECOND);
    story.house.patch(&story.event, &json!({ "title": "Mentors" }));
    for (email, count) in [(ANNA, 4), (BO, 3), (CEM, 3)] {
        let letter = story.post.nth(email, count);
        assert!(
            letter.text.starts_with("Mentors & Makers is now called Mentors."),
            "{}",
            letter.text
        );
        assert!(!letter.text.contains("Online: shown"), "{}", letter.text);
    }
    hides(&story.post.nth(BO, 3));
    hides(&story.post.nth(CEM, 3));
}

/// A seat goes from one to another, and with it the link.
fn lost(story: &Story) {
    story.say(ANNA, "maybe");
    hides(&story.post.nth(ANNA, 5));
    story.sees(ANNA, None);
    shows(&story.post.nth(BO, 4), SECOND);
    story.sees(BO, Some(SECOND));
    story.house.patch(&story.event, &json!({ "online_url": FIRST }));
    shows(&story.post.nth(BO, 5), FIRST);
    story.house.patch(&story.event, &json!({ "description": "Bring tea." }));
    hides(&story.post.nth(ANNA, 6));
    story.post.nth(BO, 6);
    hides(&story.post.nth(CEM, 4));
}

fn opened_and_closed(story: &Story) {
    story
        .house
        .patch(&story.event, &json!({ "online_url_visibility": "public" }));
    for (email, count) in [(ANNA, 7), (CEM, 5)] {
        let letter = story.post.nth(email, count);
        assert!(
            letter.text.starts_with("Mentors has a new online link."),
            "{}",
            letter.text
        );
        shows(&letter, FIRST);
        story.sees_public(email);
    }
    story.is_public(true);
    story
        .house
        .patch(&story.event, &json!({ "online_url_visibility": "seated" }));
    for (email, count) in [(ANNA, 8), (CEM, 6)] {
        hides(&story.post.nth(email, count));
    }
    story.is_public(false);
    assert_eq!(story.post.to(BO).len(), 6, "who has a seat saw no difference");
}

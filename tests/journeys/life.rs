//! The whole life of an event, on each set-up, with mails' links followed as people follow them.

use journeys::{Answer, Post, Setup, wait_for};
use serde_json::{Value, json};
use testkit::OpenedLetter;

use crate::house::{House, day};

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const CEM: &str = "cem@example.org";

#[test]
fn an_event_lives_from_draft_to_restored_with_nothing_installed() {
    live(Setup::embedded());
}

#[test]
fn an_event_lives_from_draft_to_restored_on_postgresql_and_a_mail_server() {
    live(Setup::servers());
}

fn live(setup: Setup) {
    let house = House::start(setup);
    let post = house.setup.post();
    let event = house.draft(&json!({ "capacity": 2, "guests_max": 1 }));
    house.invite(
        &event,
        &[
            (ANNA, "Anna Berg"),
            (BO, "Bo \"The Boat\" O'Kafor"),
            (CEM, "Čem, Üsküdar"),
        ],
    );
    assert!(post.letters().is_empty(), "a draft's letters wait");
    house
        .organizer
        .json("POST", &format!("/events/{event}/publish"), &Value::Null)
        .is(200);

    let anna = invitation_arrives(&house, &post);
    // Who answers before the invitation went out gets one letter instead of two.
    post.nth(BO, 1);
    post.nth(CEM, 1);
    answers_fill_the_seats(&house, &post, &event, &anna);
    a_no_moves_the_queue_up(&house, &post, &event, &anna);
    a_move_is_told(&house, &post, &event);
    who_is_uninvited_hears_of_it(&house, &post, &event);
    an_event_is_called_off_and_restored(&house, &post, &event);
    deliveries_agree(&house, &post, &event);
    house.program.stop("TERM");
}

/// The calendar part of a letter, unfolded, after checks that hold for every letter.
fn calendar(letter: &OpenedLetter, method: &str) -> String {
    let shapes: Vec<_> = letter
        .calendars
        .iter()
        .map(|part| (part.content_type.as_str(), part.method.as_deref()))
        .collect();
    assert_eq!(
        shapes.first(),
        Some(&("text/calendar", Some(method))),
        "{}",
        letter.subject
    );
    assert_eq!(shapes.get(1).map(|shape| shape.0), Some("application/ics"));
    assert_eq!(letter.calendars[0].bytes, letter.calendars[1].bytes);
    let text = letter.calendars[0].unfolded();
    assert!(text.contains(&format!("METHOD:{method}\r\n")), "{text}");
    assert_eq!(text.matches("\r\nATTENDEE").count(), 1, "one person a letter");
    text
}

fn line(calendar: &str, name: &str) -> String {
    let found = calendar.lines().find(|line| line.starts_with(name));
    found.unwrap_or_else(|| panic!("no {name} in {calendar}")).to_owned()
}

fn invitation_arrives(house: &House, post: &Post) -> String {
    let letter = post.nth(ANNA, 1);
    assert!(
        letter.subject.starts_with("Invitation: Mentors & Makers"),
        "{}",
        letter.subject
    );
    assert_eq!(
        (letter.from.as_str(), letter.to.as_slice()),
        ("events@events.example.org", [ANNA.to_owned()].as_slice())
    );
    let calendar = calendar(&letter, "REQUEST");
    assert_eq!(line(&calendar, "SEQUENCE"), "SEQUENCE:0");
    assert!(
        line(&calendar, "ATTENDEE").contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE"),
        "{calendar}"
    );
    assert!(letter.header("List-Unsubscribe").is_some());
    let link = letter.link_to("/r/").expect("a personal link");
    let page = house.program.http.get(&link).is(200);
    assert!(
        page.body.contains("<form") && page.body.contains("Mentors &"),
        "{}",
        page.body
    );
    link.split('?').next().unwrap().to_owned()
}

/// Answers as a browser does: the form is posted, and the page that it leads to is opened.
fn say(house: &House, link: &str, form: &str) -> Answer {
    let see = house.program.http.form(link, form).is(303);
    let page = see.header("location").expect("where to go").to_owned();
    house.program.http.get(&page).is(200)
}

fn answers_fill_the_seats(house: &House, post: &Post, event: &str, anna: &str) {
    let page = say(house, anna, "answer=yes&guests=0&note=Looking+forward");
    assert!(
        page.body.contains("You&#39;re in") || page.body.contains("You're in"),
        "{}",
        page.body
    );
    let letter = post.nth(ANNA, 2);
    assert!(
        line(&calendar(&letter, "REQUEST"), "ATTENDEE").contains("PARTSTAT=ACCEPTED"),
        "{}",
        letter.subject
    );
    say(house, &house.link(event, BO), "answer=yes");
    post.nth(BO, 2);
    say(house, &house.link(event, CEM), "answer=yes");
    let waiting = post.nth(CEM, 2);
    assert_eq!(line(&calendar(&waiting, "REQUEST"), "STATUS"), "STATUS:TENTATIVE");
    let cem = house.invitation(event, CEM);
    assert_eq!(
        (cem["seat"].as_str(), cem["waitlist_position"].as_u64()),
        (Some("waitlisted"), Some(1))
    );
    assert_eq!(house.invitation(event, ANNA)["note"], "Looking forward");
    let counts = &house.reload(event)["counts"];
    assert_eq!(
        counts,
        &json!({ "invited": 3, "going": 2, "maybe": 0, "declined": 0, "waitlisted": 1, "held": 0, "offered": 0, "requested": 0, "seats_taken": 2, "checked_in": 0 })
    );
    let too_many = house.program.http.form(anna, "answer=yes&guests=1").is(409);
    assert!(too_many.body.contains("<html"), "a page, with what can still be done");
    assert_eq!(
        house.invitation(event, ANNA)["seat"],
        "confirmed",
        "the old seat is kept"
    );
}

fn a_no_moves_the_queue_up(house: &House, post: &Post, event: &str, anna: &str) {
    let state = house.program.http.send(
        "POST",
        anna,
        &[
            ("accept", "application/json"),
            ("content-type", "application/x-www-form-urlencoded"),
        ],
        "answer=no",
    );
    assert_eq!(state.is(200).json()["answer"], "no");
    let letter = post.nth(ANNA, 3);
    assert_eq!(line(&calendar(&letter, "CANCEL"), "STATUS"), "STATUS:CANCELLED");
    let promoted = post.nth(CEM, 3);
    let calendar = calendar(&promoted, "REQUEST");
    assert_eq!(
        (line(&calendar, "STATUS"), line(&calendar, "SEQUENCE")),
        ("STATUS:CONFIRMED".to_owned(), "SEQUENCE:2".to_owned())
    );
    assert_eq!(house.invitation(event, CEM)["seat"], "confirmed");
}

fn a_move_is_told(house: &House, post: &Post, event: &str) {
    let feed = house.organizer.api(&format!("/groups/{}", house.group)).json()["calendar_url"]
        .as_str()
        .unwrap()
        .to_owned();
    let before = house.program.http.get(&feed).is(200);
    assert!(
        before.body.contains(&format!(
            "DTSTART;TZID=Europe/Berlin:{}T183000",
            day(60).strftime("%Y%m%d")
        )),
        "{}",
        before.body
    );
    for name in ["anna", "ATTENDEE", "ORGANIZER", "example.org>"] {
        assert!(!before.body.contains(name), "{name} in the public feed");
    }
    let etag = before.header("etag").expect("an ETag").to_owned();
    house
        .program
        .http
        .send("GET", &feed, &[("if-none-match", &etag)], "")
        .is(304);
    house.patch(
        event,
        &json!({ "starts": format!("{}T18:30:00", day(61)), "ends": format!("{}T21:00:00", day(61)) }),
    );
    let after = house
        .program
        .http
        .send("GET", &feed, &[("if-none-match", &etag)], "")
        .is(200);
    assert!(
        after.body.contains(&format!("{}T183000", day(61).strftime("%Y%m%d"))) && after.body.contains("SEQUENCE:1"),
        "{}",
        after.body
    );

    let letter = post.nth(BO, 3);
    assert!(letter.subject.starts_with("Updated:"), "{}", letter.subject);
    let calendar = calendar(&letter, "REQUEST");
    assert_eq!(line(&calendar, "SEQUENCE"), "SEQUENCE:1");
    assert!(
        line(&calendar, "ATTENDEE").contains("PARTSTAT=NEEDS-ACTION"),
        "asked again"
    );
    assert_eq!(
        house.invitation(event, BO)["seat"],
        "confirmed",
        "the seat stays until a no"
    );
    post.nth(CEM, 4);
    post.nth(ANNA, 3);
}

fn who_is_uninvited_hears_of_it(house: &House, post: &Post, event: &str) {
    let bo = house.invitation(event, BO)["id"].as_str().unwrap().to_owned();
    let link = house.link(event, BO);
    let answer = house
        .organizer
        .send("DELETE", &format!("/api/v1/invitations/{bo}"), &[], "");
    assert!(matches!(answer.status, 200 | 204), "{}", answer.body);
    calendar(&post.nth(BO, 4), "CANCEL");
    house.program.http.get(&link).is(404);
    assert_eq!(house.reload(event)["counts"]["invited"], 2);
}

fn an_event_is_called_off_and_restored(house: &House, post: &Post, event: &str) {
    let reason = json!({ "reason": "The boat sank." });
    house
        .organizer
        .json("POST", &format!("/events/{event}/cancel"), &reason)
        .is(200);
    let letter = post.nth(CEM, 5);
    assert!(
        letter.subject.starts_with("Cancelled:") && letter.text.contains("The boat sank."),
        "{}",
        letter.text
    );
    calendar(&letter, "CANCEL");
    let link = house.link(event, CEM);
    house.program.http.form(&link, "answer=yes").is(410);
    house
        .organizer
        .json("POST", &format!("/events/{event}/restore"), &Value::Null)
        .is(200);
    let letter = post.nth(CEM, 6);
    assert_eq!(line(&calendar(&letter, "REQUEST"), "SEQUENCE"), "SEQUENCE:5");
    assert_eq!(post.to(ANNA).len(), 3, "who said no is left in peace");
}

fn deliveries_agree(house: &House, post: &Post, event: &str) {
    let list = house.all_marked_sent(event);
    let letters = post.letters();
    assert_eq!(list["items"].as_array().unwrap().len(), letters.len());
    let mut uids: Vec<_> = letters
        .iter()
        .map(|letter| line(&letter.calendars[0].unfolded(), "UID"))
        .collect();
    uids.dedup();
    assert_eq!(uids.len(), 1, "one UID for life");
    nobody_sees_another(&letters);
}

fn nobody_sees_another(letters: &[OpenedLetter]) {
    for letter in letters {
        let calendars: String = letter.calendars.iter().map(testkit::Calendar::unfolded).collect();
        let whole = format!("{:?} {} {:?} {calendars}", letter.headers, letter.text, letter.html);
        for (address, name) in [(ANNA, "Anna"), (BO, "Boat"), (CEM, "Üsküdar")] {
            let mine = letter.to == [address.to_owned()];
            assert!(
                mine || !(whole.contains(address) || whole.contains(name)),
                "{:?} sees {address}",
                letter.to
            );
        }
    }
}

#[test]
fn one_click_unsubscribes_and_an_organizer_may_ask_again() {
    let house = House::start(Setup::embedded());
    let post = house.setup.post();
    let event = house.event(&json!({}), &[(ANNA, "Anna")]);
    let letter = post.nth(ANNA, 1);
    let url = letter
        .header("List-Unsubscribe")
        .unwrap()
        .trim_matches(['<', '>'])
        .to_owned();
    house.program.http.get(&url).is(200);
    let suppressions = format!("/groups/{}/suppressions", house.group);
    assert_eq!(
        house.organizer.api(&suppressions).json()["items"],
        json!([]),
        "looking changes nothing"
    );
    house.program.http.form(&url, "List-Unsubscribe=One-Click").is(200);
    let listed = house.organizer.api(&suppressions).json();
    assert_eq!(
        listed["items"][0]["address"]
            .as_str()
            .or(listed["items"][0]["email"].as_str()),
        Some(ANNA),
        "{listed}"
    );
    let second = house.event(&json!({ "title": "Second" }), &[(ANNA, "Anna")]);
    wait_for("the letter to be held back", || {
        Some(()).filter(|()| house.invitation(&second, ANNA)["delivery"] == "suppressed")
    });
    assert_eq!(post.to(ANNA).len(), 1);
    say(&house, &house.link(&event, ANNA), "answer=yes");
    post.nth(ANNA, 2);
    house
        .organizer
        .send("DELETE", &format!("/api/v1{suppressions}/{ANNA}"), &[], "");
    let invitation = house.invitation(&second, ANNA)["id"].as_str().unwrap().to_owned();
    house
        .organizer
        .json("POST", &format!("/invitations/{invitation}/resend"), &Value::Null);
    assert!(post.nth(ANNA, 3).subject.starts_with("Invitation: Second"));
}

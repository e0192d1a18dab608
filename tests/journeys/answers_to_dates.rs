//! Calendars answer for single dates of a series, in every way in which programs say so.

use journeys::{Setup, wait_for};
use serde_json::{Value, json};
use testkit::OpenedLetter;

use crate::office::{ANNA, BO, Entry, ORGA, Office};

/// The dates of a series as RECURRENCE-ID names them.
fn dates(office: &Office, event: &str) -> Vec<String> {
    let list = office.house.organizer.api(&format!("/events/{event}/occurrences"));
    let list = list.is(200).json();
    let items = list["items"].as_array().expect("a list").iter();
    let name = |one: &Value| one["recurrence_id"].as_str().expect("a name").replace(['-', ':'], "");
    items.map(name).collect()
}

fn of_date(date: &str, who: &str, part: &str) -> String {
    format!("RECURRENCE-ID;TZID=Europe/Berlin:{date}\r\nATTENDEE;PARTSTAT={part}:mailto:{who}")
}

/// What Anna said about the first three dates, as her page shows it.
fn said(office: &Office, event: &str) -> Vec<Value> {
    let link = office.house.link(event, ANNA);
    let state = office.house.program.http.get_json(&link).is(200).json();
    (0..3)
        .map(|date| state["occurrences"][date]["answer"].clone())
        .collect()
}

#[test]
fn a_calendars_no_to_one_date_of_a_series_leaves_the_others_as_they_are() {
    let office = Office::open(Setup::embedded());
    let event = office.house.event(
        &json!({ "recurrence": "FREQ=WEEKLY;COUNT=3", "time_zone": "Europe/Berlin" }),
        &[(ANNA, "Anna Berg")],
    );
    let anna = Entry::of(&office.letter(ANNA, 1));
    office.answers(&event, ANNA, &anna, "ACCEPTED", 1);
    let no = of_date(&dates(&office, &event)[1], ANNA, "DECLINED");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &no, 2));
    office.came_to("applied_to_date", 1);

    assert_eq!(said(&office, &event), ["yes", "no", "yes"]);
    assert_eq!(office.house.invitation(&event, ANNA)["answer"], "yes");
    let never = of_date("20200101T183000", ANNA, "DECLINED");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &never, 3));
    office.came_to("other_occurrence", 1);
    office.house.program.stop("TERM");
}

#[test]
fn one_mail_answers_for_all_of_a_series_and_for_single_dates() {
    let office = Office::open(Setup::embedded());
    let weekly = json!({ "recurrence": "FREQ=WEEKLY;COUNT=3", "time_zone": "Europe/Berlin" });
    let event = office.house.event(&weekly, &[(ANNA, "Anna Berg"), (BO, "Bo")]);
    let (anna, bo) = (Entry::of(&office.letter(ANNA, 1)), Entry::of(&office.letter(BO, 1)));
    let third = dates(&office, &event).remove(2);
    let lines = format!(
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ANNA}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:{}\r\nSEQUENCE:0\r\n{}",
        anna.uid,
        of_date(&third, ANNA, "DECLINED")
    );
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &lines, 1));
    office.came_to("applied_to_date", 1);
    assert_eq!(said(&office, &event), ["yes", "yes", "no"]);

    // A place is for the whole series, and who asks for one date alone is told so.
    let one = of_date(&third, BO, "ACCEPTED");
    office.hand_over(BO, &bo.organizer, &bo.mail(BO, "REPLY", &one, 2));
    let told = office.letter(BO, 2);
    assert!(told.text.contains("for the whole series"), "{}", told.text);
    assert_eq!(office.house.invitation(&event, BO)["answer"], Value::Null);
    office.house.program.stop("TERM");
}

#[test]
fn a_no_to_all_that_follow_counts_and_who_comes_to_none_keeps_no_seat() {
    let office = Office::open(Setup::embedded());
    let weekly = json!({ "recurrence": "FREQ=WEEKLY;COUNT=3", "time_zone": "Europe/Berlin", "capacity": 1 });
    let event = office.house.event(&weekly, &[(ANNA, "Anna Berg"), (BO, "Bo")]);
    let (anna, bo) = (Entry::of(&office.letter(ANNA, 1)), Entry::of(&office.letter(BO, 1)));
    office.answers(&event, ANNA, &anna, "ACCEPTED", 1);
    office.answers(&event, BO, &bo, "ACCEPTED", 2);
    let dates = dates(&office, &event);
    let onwards = of_date(&dates[1], ANNA, "DECLINED").replacen(';', ";RANGE=THISANDFUTURE;", 1);
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &onwards, 3));
    office.came_to("applied_to_date", 1);
    assert_eq!(said(&office, &event), ["yes", "no", "no"]);
    office.letter(ANNA, 2);
    assert_eq!(office.house.invitation(&event, BO)["seat"], "waitlisted");

    let first = of_date(&dates[0], ANNA, "DECLINED");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &first, 4));
    office.becomes(&event, ANNA, "answer", &json!("no"));
    office.becomes(&event, BO, "seat", &json!("confirmed"));
    // Her calendar still holds the series, though none of its dates.
    let told = office.letter(ANNA, 3);
    assert!(told.text.contains("said no to the last date"), "{}", told.text);
    assert!(told.calendar().unwrap().unfolded().contains("METHOD:CANCEL"));
    office.house.program.stop("TERM");
}

#[test]
fn the_organizer_hears_which_date_is_passed_on_or_to_be_moved() {
    let office = Office::open(Setup::embedded());
    let weekly = json!({ "recurrence": "FREQ=WEEKLY;COUNT=3", "time_zone": "Europe/Berlin" });
    let event = office.house.event(&weekly, &[(ANNA, "Anna Berg")]);
    let anna = Entry::of(&office.letter(ANNA, 1));
    office.answers(&event, ANNA, &anna, "ACCEPTED", 1);
    let second = dates(&office, &event).remove(1);
    let day = second.get(..8).unwrap();
    let deputy = of_date(&second, ANNA, "DELEGATED;DELEGATED-TO=\"mailto:cem@example.com\"");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &deputy, 2));
    let date = jiff::civil::Date::strptime("%Y%m%d", day).unwrap();
    let in_words = date.strftime("%-d %B %Y, 18:30").to_string();
    let is_named = |text: &str| text.contains(&in_words);
    let told = office.letter(ORGA, 1);
    assert!(
        is_named(&told.text) && told.text.contains("on to cem@example.com"),
        "{}",
        told.text
    );
    assert_eq!(said(&office, &event), ["yes", "no", "yes"]);
    let later = format!("DTSTART:{day}T190000Z\r\n{}", of_date(&second, ANNA, "TENTATIVE"));
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "COUNTER", &later, 3));
    let told = office.letter(ORGA, 2);
    assert!(is_named(&told.text), "{}", told.text);
    let list = office.house.organizer.api(&format!("/events/{event}/proposals"));
    let proposal = list.is(200).json()["items"][0].clone();
    assert_eq!(proposal["day"].as_str().unwrap().replace('-', ""), day);
    office.house.program.stop("TERM");
}

#[test]
fn other_times_for_several_dates_in_one_mail_all_reach_the_organizer() {
    let office = Office::open(Setup::embedded());
    let weekly = json!({ "recurrence": "FREQ=WEEKLY;COUNT=3", "time_zone": "Europe/Berlin" });
    let event = office.house.event(&weekly, &[(ANNA, "Anna Berg")]);
    let anna = Entry::of(&office.letter(ANNA, 1));
    let [_, second, third] = dates(&office, &event).try_into().unwrap();
    let later = |date: &str| {
        let day = date.get(..8).unwrap();
        format!("DTSTART:{day}T190000Z\r\n{}", of_date(date, ANNA, "TENTATIVE"))
    };
    let both = format!(
        "{}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:{}\r\nSEQUENCE:0\r\n{}",
        later(&second),
        anna.uid,
        later(&third)
    );
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "COUNTER", &both, 1));
    office.letter(ORGA, 2);
    let list = office
        .house
        .organizer
        .api(&format!("/events/{event}/proposals"))
        .is(200)
        .json();
    let days: Vec<String> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["day"].as_str().unwrap().replace('-', ""))
        .collect();
    assert_eq!(days, [&second[..8], &third[..8]]);
    office.house.program.stop("TERM");
}

#[test]
fn a_date_that_moved_is_asked_about_in_the_letter_and_on_the_page_until_it_is_answered() {
    let office = Office::open(Setup::embedded());
    let weekly = json!({ "recurrence": "FREQ=WEEKLY;COUNT=12", "time_zone": "Europe/Berlin" });
    let event = office.house.event(&weekly, &[(ANNA, "Anna Berg")]);
    let anna = Entry::of(&office.letter(ANNA, 1));
    office.answers(&event, ANNA, &anna, "ACCEPTED", 1);
    office.letter(ANNA, 2);
    // Beyond the dates that a page lists.
    let last = dates(&office, &event).remove(11);
    let name = format!("{}-{}-{}", &last[..4], &last[4..6], &last[6..8]);
    let later = json!({ "starts": format!("{name}T20:00:00"), "ends": format!("{name}T22:00:00") });
    let path = format!("/events/{event}/occurrences/{name}");
    office.house.organizer.json("PATCH", &path, &later).is(200);

    let parts = |letter: &OpenedLetter| {
        let calendar = letter.calendar().unwrap().unfolded();
        let events = calendar.split("BEGIN:VEVENT").skip(1);
        let asks = |event: &str| event.contains("PARTSTAT=NEEDS-ACTION");
        (events.map(asks).collect::<Vec<_>>(), calendar)
    };
    let asked = office.letter(ANNA, 3);
    assert!(asked.subject.starts_with("One date changed: "), "{}", asked.subject);
    let (asks, calendar) = parts(&asked);
    assert_eq!(asks, [false, true], "the series stands, the date is asked about");
    let link = office.house.link(&event, ANNA);
    let page = office.house.program.http.get(&link).body;
    // The question comes first, where the letter's link leads.
    let (first, rest) = page.split_once("<h1").expect("a title");
    assert!(
        first.contains("id=\"dates\"") && first.contains("I can come on this date"),
        "{page}"
    );
    assert!(!rest.contains("id=\"dates\""), "{page}");

    // An answer to the date as it was does not count, and the question stands in the letter that says so.
    let old = of_date(&last, ANNA, "DECLINED");
    office.hand_over(ANNA, &anna.organizer, &anna.mail(ANNA, "REPLY", &old, 2));
    let again = office.letter(ANNA, 4);
    assert!(again.text.contains("Please answer again"), "{}", again.text);
    assert_eq!(parts(&again).0, [false, true]);

    let stamp = calendar.lines().find(|line| line.starts_with("DTSTAMP:")).unwrap()["DTSTAMP:".len()..].to_owned();
    wait_for("the letter's second to pass", || {
        let now = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%SZ").to_string();
        (now > stamp).then_some(())
    });
    let yes = format!("occurrence={name}&answer=yes");
    office
        .house
        .program
        .http
        .form(&format!("{link}/occurrences"), &yes)
        .is(303);
    assert!(parts(&office.letter(ANNA, 5)).0.iter().all(|asks| !asks));
    let page = office.house.program.http.get(&link).body;
    assert!(!page.contains("can you come?"), "{page}");
    office.house.program.stop("TERM");
}

//! What a person leaves beyond invitations: at the door, by mail of their own, in mail of others, and between people.

use serde_json::{Value, json};

use super::{ADA, BO, IDENTITY};
use crate::asks::{WHAT, WHY, letter_with, own_page, people_who_come};
use crate::house::{House, day, id};
use crate::office::{Entry, Office, words};

/// Leaves them, after the invitations to an event of Ada and Bo.
pub(super) fn leave_more(office: &Office, event: &str) {
    answers_to_a_series(&office.house);
    at_a_door(&office.house);
    by_mail(office, event);
    // In the mailbox folder letters to others stay, as they do in their mailboxes.
    if office.house.setup.database_url().is_some() {
        between_people(&office.house);
    }
    let group = format!("/groups/{}", office.house.group);
    let reached = json!({ "reply_to": ADA, "contact": "Ada Quillfeather, ADA.lovely@example.org" });
    office.house.organizer.json("PATCH", &group, &reached).is(200);
}

/// With what she answered in private, and what was set aside for her and why.
fn answers_to_a_series(house: &House) {
    let questions = json!([
        { "id": "needs", "kind": "private", "label": "What do you need?" },
        { "id": "food", "kind": "text", "label": "What do you eat?" },
    ]);
    let plan = json!({ "title": "Weekly", "recurrence": "FREQ=WEEKLY;COUNT=3", "questions": questions });
    let weekly = house.event(&plan, &[(ADA, "Ada Quillfeather")]);
    let (link, http) = (house.link(&weekly, ADA), &house.program.http);
    let answer = "answer=yes&note=No+walnuts&q_needs=No+walnuts&q_food=No+walnuts";
    http.form(&link, answer).is(303);
    let dates = house
        .organizer
        .api(&format!("/events/{weekly}/occurrences"))
        .is(200)
        .json();
    let second = dates["items"][1]["recurrence_id"].as_str().unwrap().to_owned();
    http.form(
        &format!("{link}/occurrences"),
        &format!("occurrence={second}&answer=no"),
    )
    .is(303);
    let aside = json!({ "guests_max": 3, "reason": "Ada Quillfeather asked for it" });
    let path = format!("/invitations/{}", id(&house.invitation(&weekly, ADA)));
    house.organizer.json("PATCH", &path, &aside).is(200);
}

fn at_a_door(house: &House) {
    let at = |minutes| {
        let at = jiff::Timestamp::now() + jiff::SignedDuration::from_mins(minutes);
        at.strftime("%Y-%m-%dT%H:%M:%S").to_string()
    };
    let plan = json!({ "title": "Soon", "starts": at(30), "ends": at(120), "time_zone": "UTC" });
    let soon = house.event(&plan, &[]);
    let walks_in = json!({ "name": "Ada Quillfeather", "email": ADA });
    house
        .organizer
        .json("POST", &format!("/events/{soon}/check-ins"), &walks_in)
        .is(201);
}

/// Another time that her calendar proposes, and words of hers about who passed an invitation on.
fn by_mail(office: &Office, event: &str) {
    let invitation = |who: &str| Entry::of(&letter_with(&office.house, who, "/r/"));
    let (ada, bo) = (invitation(ADA), invitation(BO));
    let date = day(61).strftime("%Y%m%d");
    let counter = format!("DTSTART:{date}T180000Z\r\nATTENDEE:mailto:{ADA}\r\nCOMMENT:No walnuts");
    office.hand_over(ADA, &ada.organizer, &ada.mail(ADA, "COUNTER", &counter, 1));
    office.came_to("proposal", 1);
    let from = format!("Ada Quillfeather <{ADA}>");
    office.hand_over(
        "list@example.net",
        &bo.organizer,
        &words(&from, &bo.organizer, "No walnuts"),
    );
    office.came_to("passed_on", 1);
    let proposals = format!("/events/{event}/proposals");
    let all = office.house.organizer.api(&proposals).is(200).json();
    assert_eq!(all["items"].as_array().map(Vec::len), Some(1), "{all}");
}

/// She asks Bo, whose letter about it is his own.
fn between_people(house: &House) {
    let event = people_who_come(house, &[(ADA, "Ada Quillfeather"), (BO, "Bo")]);
    let (http, ada, bo) = (&house.program.http, own_page(house, IDENTITY), own_page(house, BO));
    let group = http.get_json(&format!("{bo}/profile")).is(200).json()["groups"][0]["id"].clone();
    let group = group.as_str().unwrap();
    for (page, about) in [(&ada, "No+walnuts"), (&bo, "Night+shifts")] {
        let said = format!("group={group}&may_be_asked=1&helps%2FChanging+jobs=1&about={about}");
        http.form(&format!("{page}/profile"), &said).is(303);
    }
    let shown = http.get_json(&format!("{ada}/asks")).is(200).json()["events"][0]["people"][0].clone();
    assert_ne!(shown["whom"], Value::Null, "{shown}");
    let form = format!(
        "event={event}&whom={}&kind=coffee&what={WHAT}+Walnuts&why_you={WHY}&minutes=15",
        shown["whom"].as_str().unwrap()
    );
    http.form(&format!("{ada}/asks"), &form).is(303);
    letter_with(house, BO, "/ask/");
}

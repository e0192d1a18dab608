//! People of a new origin: fifty are written to, and the rest half an hour later, unless too much came back or was called spam.

use journeys::{Setup, wait_for};
use serde_json::{Value, json};
use testkit::{Behaviour, Reply, ask_postgres};

use crate::house::id;
use crate::looking;
use crate::office::{ORGA, Office};

const ABUSE: &[u8] = b"From: fbl@provider.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\nUser-Agent: x\r\n\r\n--b--\r\n";

/// 201 people of a list, `1@LIST.example` and so on, are invited.
fn bring(office: &Office, event: &str, list: &str) {
    let person = |number| json!({ "email": format!("{number}@{list}.example") });
    let people: Vec<Value> = (1..=201).map(person).collect();
    let obtained = json!({ "from": list, "ground": "came_before" });
    let call = json!({ "people": people, "obtained": obtained });
    let path = format!("/events/{event}/invitations");
    office.house.organizer.json("POST", &path, &call).is(202);
}

fn origin(office: &Office, list: &str) -> Value {
    let path = format!("/groups/{}/origins", office.house.group);
    let all = office.house.organizer.api(&path).is(200).json();
    let mut all = all["items"].as_array().unwrap().iter();
    all.find(|origin| origin["from"] == list).unwrap().clone()
}

fn comes_to(office: &Office, list: &str, state: &str) -> Value {
    wait_for(&format!("{list} to be {state}"), || {
        Some(origin(office, list)).filter(|origin| origin["state"] == state)
    })
}

/// The letters that reached a list, which are so many.
fn letters(office: &Office, list: &str, count: usize) {
    let sink = office.house.setup.sink.as_ref().unwrap();
    let domain = format!("@{list}.example");
    wait_for(&format!("{count} letters to {list}"), || {
        let all = sink.letters();
        let reached = all
            .iter()
            .filter(|letter| letter.to.iter().any(|to| to.ends_with(&domain)));
        (reached.count() == count).then_some(())
    });
}

/// The clock is moved: what was half an hour ahead is due.
fn half_an_hour_passes(office: &Office) {
    let moved = "UPDATE mails SET sent_at = sent_at - interval '31 minutes'; \
        UPDATE tasks SET run_at = run_at - interval '31 minutes' WHERE kind = 'origin_trial'";
    let _ = ask_postgres(&office.house.setup.database_url().unwrap(), moved);
}

#[test]
fn a_new_list_goes_out_in_stages_and_stops_by_itself() {
    let office = Office::open(Setup::servers());
    office.house.setup.sink.as_ref().unwrap().set_script(|asked| {
        let unknown = ["1@bought.example", "2@bought.example", "3@bought.example"];
        if unknown.contains(&asked.recipient.as_str()) {
            Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 no such user"))
        } else {
            Behaviour::Accept
        }
    });
    let event = office.house.event(&json!({}), &[]);
    bring(&office, &event, "known");
    letters(&office, "known", 50);
    assert_eq!(comes_to(&office, "known", "trying")["waiting"], 151);
    office.house.all_marked_sent(&event);
    half_an_hour_passes(&office);
    letters(&office, "known", 201);
    comes_to(&office, "known", "released");

    bring(&office, &event, "bought");
    letters(&office, "bought", 47);
    wait_for("what came back", || {
        (origin(&office, "bought")["bounced"] == 3).then_some(())
    });
    half_an_hour_passes(&office);
    let stopped = comes_to(&office, "bought", "stopped");
    let told = office.letter(ORGA, 1);
    assert!(told.subject.contains("bought"), "{}", told.subject);
    let on = format!("/origins/{}/continue", id(&stopped));
    assert!(told.text.contains("/unreached"), "{}", told.text);
    letters(&office, "bought", 47);
    office.house.organizer.json("POST", &on, &Value::Null).is(202);
    letters(&office, "bought", 198);
    comes_to(&office, "bought", "continued");

    bring(&office, &event, "cold");
    letters(&office, "cold", 50);
    let all = office.house.setup.sink.as_ref().unwrap().letters();
    let cold = all
        .iter()
        .filter(|letter| letter.to.iter().any(|to| to.ends_with("@cold.example")));
    for letter in cold.take(2) {
        office.hand_over("fbl@provider.example", &letter.from, ABUSE);
    }
    wait_for("who called it spam", || {
        (origin(&office, "cold")["complained"] == 2).then_some(())
    });
    half_an_hour_passes(&office);
    assert_eq!(comes_to(&office, "cold", "stopped")["waiting"], 151);
    assert!(office.letter(ORGA, 2).subject.contains("cold"));
    letters(&office, "cold", 50);
    looking::changes_nothing_after(&office.house, "sending_stopped");
}

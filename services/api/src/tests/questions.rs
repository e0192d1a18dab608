//! Questions to those who say yes: on the page, in the API and the console, in the table that is taken away.

use serde_json::json;

use super::door::{code, door};
use super::house::{House, id};
use super::organizer::{Browser, OLGA};

/// An event with a question of each kind, one of them required.
fn event_with_questions(house: &House) -> String {
    let questions = json!([
        { "id": "meal", "kind": "choice", "label": "What do you eat?", "options": ["Meat", "Beans"], "required": true },
        { "kind": "many", "label": "Which talks?", "options": ["Rust", "Röst"] },
        { "kind": "yes_no", "label": "Do you need a parking lot?" },
        { "id": "photos", "kind": "consent", "label": "Photos of me may be shown" },
    ]);
    house.event(json!({ "questions": questions }))
}

#[test]
fn what_is_answered_in_private_is_for_owners_alone_and_exported_as_counts() {
    let house = House::start();
    let needs = json!([{ "id": "needs", "kind": "private", "label": "What do you need?", "required": true }]);
    let event = house.event(json!({ "questions": needs }));
    house.invite(&event, &["anna", "ben"]);
    for (who, words) in [("anna", "ramp"), ("ben", "ramp")] {
        let link = house.link(&event, who);
        house.submit(&link, "answer=yes").is(303);
        let page = house.page(&link).is(200).text();
        assert!(
            page.contains("Please answer the host") && page.contains("Only the owners"),
            "{page}"
        );
        house.submit(&link, &format!("q_needs=A+{words}")).is(303);
        // Organizers hold this link, too.
        let page = house.page(&link).is(200).text();
        assert!(!page.contains(words) && page.contains("You answered it"), "{page}");
        // The form is sent again with its field left empty.
        house.submit(&link, "q_needs=&k_needs=1").is(303);
    }
    let list = house.get(&format!("/events/{event}/invitations")).is(200).text();
    let table = house.export(&format!("/events/{event}/attendees.csv")).is(200).text();
    let export = house.export(&format!("/events/{event}/attendees.json")).is(200).text();
    assert!(
        ![&list, &table, &export].iter().any(|all| all.contains("ramp")),
        "{list} {table} {export}"
    );
    let anna = id(&house.invitation(&event, "anna"));
    let own = house.get(&format!("/invitations/{anna}")).is(200).json();
    assert_eq!(own["private_answers"], json!({ "needs": "A ramp" }));
    let counts = house.get(&format!("/events/{event}/private-answers")).is(200).json();
    assert_eq!(counts, json!({ "counts": { "What do you need?": { "A ramp": 2 } } }));
    let answers = format!("/console/events/{event}/answers");
    Browser::of(&house, OLGA).see(&answers, &["Answered in private", "What do you need?", "A ramp: 2"]);
    let group = house.get(&format!("/events/{event}")).json()["group_id"].clone();
    let offer = json!({ "email": "mara@example.org", "role": "editor" });
    let offered = house.post(&format!("/groups/{}/team", group.as_str().unwrap()), &offer);
    let place = offered.is(201).json()["account"].as_str().unwrap().to_owned();
    house.submit(&house.team_link(&place), "answer=yes").is(303);
    let seen = Browser::of(&house, "mara@example.org").see(&answers, &["anna"]);
    assert!(!seen.contains("ramp"), "{seen}");
}

#[test]
fn who_says_yes_is_asked_and_what_they_answer_keeps_its_words() {
    let house = House::start();
    let event = event_with_questions(&house);
    let shown = house.get(&format!("/events/{event}")).is(200).json()["questions"].clone();
    assert_eq!(
        (&shown[1]["id"], &shown[1]["version"], &shown[0]["when"]),
        (&json!("1"), &json!(1), &json!("before"))
    );
    house.invite(&event, &["anna"]);
    let anna = house.link(&event, "anna");
    assert!(
        !house.page(&anna).is(200).text().contains("What do you eat?"),
        "only who says yes is asked"
    );
    house.submit(&anna, "answer=yes").is(303);
    let page = house.page(&anna).is(200).text();
    assert!(
        page.contains("What do you eat?") && page.contains("Please answer the host"),
        "{page}"
    );
    assert!(!page.contains("value=\"yes\" checked"), "nothing is ticked for anybody");
    house.submit(&anna, "q_meal=").is(422);
    house.submit(&anna, "q_meal=Fish&q_1.0=").is(422);
    house
        .submit(&anna, "q_meal=Beans&q_1.0=&q_1.2=R%C3%B6st&q_2=no&q_photos=no")
        .is(303);
    let page = house.page(&anna).is(200).text();
    assert!(
        page.contains("What the host asks") && page.contains("value=\"Beans\" required checked"),
        "{page}"
    );
    let answers = house.invitation(&event, "anna")["answers"].clone();
    assert_eq!(
        answers,
        json!({ "1": ["Röst"], "2": false, "meal": "Beans", "photos": false })
    );

    // As JSON, with the answer to the invitation.
    let both = json!({ "answer": "yes", "answers": { "meal": "Meat", "1": [], "9": "?" } });
    let headers = [("accept", "application/json"), ("content-type", "application/json")];
    let state = |body: &serde_json::Value| house.raw("POST", &anna, &headers, body.to_string().as_bytes());
    assert_eq!(state(&both).is(422).pointers(), ["/answers/9"]);
    let only = json!({ "answers": { "meal": "Meat" } });
    assert_eq!(state(&only).is(200).json()["answers"]["meal"], "Meat");

    let table = house.export(&format!("/events/{event}/attendees.csv")).is(200).text();
    assert!(
        table.contains("What do you eat?: Meat") && table.contains("Which talks?: Röst"),
        "{table}"
    );
    let path = format!("/console/invitations/{}", id(&house.invitation(&event, "anna")));
    let console = Browser::of(&house, OLGA);
    console.see(&path, &["What do you eat?: Meat"]);
    console.see(
        &format!("/console/events/{event}/edit"),
        &["choice* What do you eat? | Meat | Beans #meal"],
    );

    // Once it is over, who had a seat is asked what is asked then.
    let after = json!({ "questions": [
        { "id": "meal", "kind": "choice", "label": "What do you eat?", "options": ["Meat", "Beans"], "required": true },
        { "id": "how", "kind": "text", "label": "How was it?", "when": "after" },
    ] });
    house.call("PATCH", &format!("/events/{event}"), &after).is(200);
    assert!(!house.page(&anna).is(200).text().contains("How was it?"));

    // Other words are another question: it is asked anew, and what was answered stays as it was.
    let changed = json!({ "questions": [{ "id": "meal", "kind": "choice", "label": "What do you eat?", "options": ["Meat", "Lentils"], "required": true }] });
    let changed = house
        .call("PATCH", &format!("/events/{event}"), &changed)
        .is(200)
        .json();
    assert_eq!(changed["questions"][0]["version"], 2);
    assert!(house.page(&anna).text().contains("Please answer the host"));
    assert_eq!(house.invitation(&event, "anna")["answers"]["meal"], "Meat");
    let wrong = json!({ "questions": [{ "kind": "consent", "label": "Agree", "required": true }] });
    assert_eq!(
        house
            .call("PATCH", &format!("/events/{event}"), &wrong)
            .is(422)
            .pointers(),
        ["/questions"]
    );
}

#[test]
fn a_fault_names_its_question_and_what_was_typed_beside_it_stays() {
    let house = House::start();
    let event = event_with_questions(&house);
    house.invite(&event, &["anna"]);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes").is(303);
    let faulty = house
        .submit(&anna, "q_meal=&q_1.0=&q_1.2=R%C3%B6st&q_2=yes")
        .is(422)
        .text();
    assert!(faulty.contains("“What do you eat?”: an answer is missing"), "{faulty}");
    assert!(faulty.contains("value=\"Röst\" checked"), "{faulty}");
    // An answer to words that were changed meanwhile is none.
    let reworded = house.submit(&anna, "q_meal=Beans&v_meal=7").is(422).text();
    assert!(reworded.contains("worded anew"), "{reworded}");
    let path = format!("/invitations/{}", id(&house.invitation(&event, "anna")));
    let etag = || house.get(&path).is(200).header("etag").to_owned();
    let before = etag();
    house.submit(&anna, "q_meal=Beans&v_meal=1").is(303);
    assert_ne!(etag(), before, "the answers are part of it");
    let cancel = format!("/events/{event}/cancel");
    house.call("POST", &cancel, &json!({})).is(200);
    house.submit(&anna, "q_meal=Meat").is(410);
}

#[test]
fn who_had_a_seat_is_asked_once_it_is_over() {
    let house = House::start();
    let questions = json!([{ "id": "how", "kind": "text", "label": "How was it?", "when": "after" }]);
    let event = house.event(json!({ "questions": questions }));
    house.invite(&event, &["anna", "bo"]);
    let (anna, bo) = (house.link(&event, "anna"), house.link(&event, "bo"));
    house.submit(&anna, "answer=yes").is(303);
    house.submit(&bo, "answer=no").is(303);
    assert!(!house.page(&anna).is(200).text().contains("How was it?"));
    house.clock.advance(std::time::Duration::from_hours(24 * 60));
    assert!(house.page(&anna).is(200).text().contains("How was it?"));
    assert!(!house.page(&bo).is(200).text().contains("How was it?"));
    house.submit(&anna, "q_how=Warm").is(303);
    assert_eq!(house.invitation(&event, "anna")["answers"], json!({ "how": "Warm" }));
    assert!(
        house
            .page(&anna)
            .is(200)
            .text()
            .contains("Thank you: the host has your answers")
    );
    // Who organizes reads it, and has it in files.
    let answers = format!("/console/events/{event}/answers");
    Browser::of(&house, OLGA).see(&answers, &["How was it?: Warm"]);
    let table = house.export(&format!("/events/{event}/attendees.csv")).is(200).text();
    assert!(table.contains("How was it?: Warm"), "{table}");
}

#[test]
fn the_door_sees_what_was_answered_for_it_and_nothing_in_private() {
    let house = House::start();
    let questions = |meal_in: &str| {
        json!([
            { "id": "shirt", "kind": "choice", "label": "Shirt?", "options": ["M", "L"], "at_door": true },
            { "id": "photos", "kind": "consent", "label": "Photos", "at_door": true },
            { "id": "why", "kind": "text", "label": "Why?" },
            { "id": "meal", "kind": meal_in, "label": "Meal?", "at_door": meal_in == "text" },
        ])
    };
    let event = house.event(json!({ "questions": questions("private"), "guests_max": 1 }));
    let path = format!("/events/{event}");
    assert_eq!(house.get(&path).json()["questions"][0]["at_door"], true);
    house.invite(&event, &["anna", "ben"]);
    let anna = house.link(&event, "anna");
    let form = "answer=yes&guests=1&q_shirt=L&q_photos=yes&q_why=Curious&q_meal=Gluten";
    house.submit(&anna, form).is(303);
    house.submit(&house.link(&event, "ben"), "answer=yes").is(303);
    // One that was asked in private stays so, though it is open to others now.
    let changed = json!({ "questions": questions("text") });
    house.call("PATCH", &path, &changed).is(200);
    let (code, door) = (code(&house, &anna), door(&house, &event));
    let opened = house.page(&door).is(200);
    let cookie = opened.header("set-cookie").split(';').next().unwrap().to_owned();
    for page in [opened.text(), house.browse("GET", &code, &cookie, "").is(200).text()] {
        assert!(
            page.contains("2 people") && page.contains(">Shirt?: L<") && page.contains(">Photos: Yes<"),
            "{page}"
        );
        assert!(!page.contains("Curious") && !page.contains("Meal?"), "{page}");
    }
    assert!(!house.page(&code).is(200).text().contains("Shirt?"));
    for wrong in [json!({ "kind": "private" }), json!({ "kind": "text", "when": "after" })] {
        let mut wrong = wrong;
        (wrong["label"], wrong["at_door"]) = (json!("Meal?"), json!(true));
        let refused = house.call("PATCH", &path, &json!({ "questions": [wrong] })).is(422);
        assert_eq!(refused.pointers(), ["/questions"]);
    }
}

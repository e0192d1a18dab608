//! Invitations, answers by the organizer, and suppressions over the API.

use serde_json::{Value, json};

use super::house::{House, id, until_limited};

#[test]
fn people_are_invited_and_listed_with_their_links() {
    let house = House::start();
    let event = house.event(json!({}));
    let people = json!({ "people": [{ "email": "anna@example.com", "name": "Anna" }, { "email": "ANNA@example.com" }, { "email": "nobody" }] });
    let answer = house
        .post(&format!("/events/{event}/invitations"), &people)
        .is(202)
        .json();
    assert_eq!(
        (answer["created"].as_u64(), answer["already_invited"].as_u64()),
        (Some(1), Some(1))
    );
    assert_eq!(
        (
            answer["rejected"][0]["index"].as_u64(),
            answer["rejected"].as_array().map(Vec::len)
        ),
        (Some(2), Some(1))
    );
    let anna = house.invitation(&event, "Anna");
    assert_eq!(
        (anna["answer"].clone(), anna["seat"].clone(), anna["delivery"].as_str()),
        (Value::Null, Value::Null, Some("pending"))
    );
    assert!(
        anna["rsvp_url"]
            .as_str()
            .unwrap()
            .starts_with("https://events.example.org/r/")
    );
    assert_eq!(house.get(&format!("/events/{event}")).json()["counts"]["invited"], 1);
}

#[test]
fn a_repeated_list_of_people_is_answered_the_same() {
    let house = House::start();
    let path = format!("/events/{}/invitations", house.event(json!({})));
    let post = || {
        house.call_with(
            "POST",
            &path,
            &[("idempotency-key", "k")],
            &json!({ "people": [{ "email": "anna@example.com" }] }),
        )
    };
    assert_eq!(post().is(202).json()["created"], 1);
    assert_eq!(post().is(202).json()["created"], 1);
}

#[test]
fn the_organizer_answers_for_somebody_and_the_queue_moves_up() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1 }));
    let put = |name: &str, answer: &str| {
        let body = json!({ "email": format!("{name}@example.com"), "name": name, "answer": answer });
        house
            .call("PUT", &format!("/events/{event}/rsvps"), &body)
            .is(200)
            .json()
    };
    let anna = put("anna", "yes");
    assert_eq!(
        (anna["seat"].as_str(), anna["source"].as_str()),
        (Some("confirmed"), Some("api"))
    );
    let ben = put("ben", "yes");
    assert_eq!(
        (ben["seat"].as_str(), ben["waitlist_position"].as_u64()),
        (Some("waitlisted"), Some(1))
    );
    put("anna", "no");
    assert_eq!(house.invitation(&event, "ben")["seat"], "confirmed");
    let counts = house.get(&format!("/events/{event}")).json()["counts"].clone();
    assert_eq!(
        (
            counts["going"].as_u64(),
            counts["declined"].as_u64(),
            counts["seats_taken"].as_u64()
        ),
        (Some(1), Some(1), Some(1))
    );
}

#[test]
fn what_does_not_fit_or_is_cancelled_is_refused_to_the_organizer_too() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1, "waitlist": false, "guests_max": 3 }));
    let put = |name: &str, guests: u16| {
        let body = json!({ "email": format!("{name}@example.com"), "name": name, "answer": "yes", "guests": guests });
        house.call("PUT", &format!("/events/{event}/rsvps"), &body)
    };
    put("anna", 3).problem(409, "refused");
    put("anna", 0).is(200);
    put("ben", 0).problem(409, "refused");
    let faults = house.call(
        "PUT",
        &format!("/events/{event}/rsvps"),
        &json!({ "email": "x", "answer": "perhaps", "guests": -1 }),
    );
    assert_eq!(faults.is(422).pointers(), ["/email", "/answer", "/guests"]);
    house.post(&format!("/events/{event}/cancel"), &Value::Null).is(200);
    put("anna", 0).problem(410, "cancelled");
}

#[test]
fn an_answer_that_does_not_fit_leaves_no_invitation_behind() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1, "waitlist": false }));
    let rsvps = format!("/events/{event}/rsvps");
    let yes = |email: &str| json!({ "email": email, "name": "N", "answer": "yes" });
    house.call("PUT", &rsvps, &yes("anna@example.com")).is(200);
    house.call("PUT", &rsvps, &yes("bo@example.com")).is(409);
    let listed = house.get(&format!("/events/{event}/invitations")).json();
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(house.get(&format!("/events/{event}")).json()["counts"]["invited"], 1);
}

#[test]
fn who_is_uninvited_has_no_link_and_no_seat() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    house.submit(&link, "answer=yes").is(303);
    let path = format!("/invitations/{}", id(&house.invitation(&event, "anna")));
    house.call("DELETE", &path, &Value::Null).is(204);
    house.page(&link).is(404);
    house.submit(&link, "answer=yes").is(404);
    house.call("DELETE", &path, &Value::Null).is(404);
    house.post(&format!("{path}/resend"), &Value::Null).is(404);
    assert_eq!(
        house.get(&format!("/events/{event}")).json()["counts"]["seats_taken"],
        0
    );
}

#[test]
fn a_letter_is_sent_again_once_the_event_is_published() {
    let house = House::start();
    let event = house.draft(&house.group(), json!({}));
    house.invite(&event, &["anna"]);
    let path = format!("/invitations/{}/resend", id(&house.invitation(&event, "anna")));
    house.post(&path, &Value::Null).problem(409, "wrong-status");
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    assert_eq!(house.post(&path, &Value::Null).is(202).json()["delivery"], "pending");
}

#[test]
fn letters_asked_for_again_and_again_are_limited() {
    let house = House::start();
    let event = house.event(json!({}));
    let names: Vec<String> = (0..100).map(|number| format!("guest{number}")).collect();
    house.invite(&event, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let listed = house.get(&format!("/events/{event}/invitations?limit=200")).json();
    let mut ids = listed["items"].as_array().unwrap().iter().map(id);
    until_limited(202, || {
        house.post(&format!("/invitations/{}/resend", ids.next().unwrap()), &Value::Null)
    });
}

#[test]
fn a_letter_is_sent_again_to_one_person_at_most_every_ten_minutes() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna", "ben"]);
    let resend = |name: &str, key: &str| {
        let path = format!("/invitations/{}/resend", id(&house.invitation(&event, name)));
        house.call_with("POST", &path, &[("idempotency-key", key)], &Value::Null)
    };
    resend("anna", "first").is(202);
    house.clock.set("2026-11-22T12:09:00Z");
    let refused = resend("anna", "second").problem(429, "too-many");
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert!((58..=61).contains(&wait), "{wait}");
    assert!(refused.text().contains("every 10 minutes"), "{}", refused.text());
    resend("anna", "first").is(202);
    resend("ben", "third").is(202);
    house.clock.set("2026-11-22T12:10:01Z");
    resend("anna", "second").is(202);
}

#[test]
fn people_in_the_wrong_form_are_shown_the_right_one() {
    let house = House::start();
    let path = format!("/events/{}/invitations", house.event(json!({})));
    let invite = |people: Value| house.post(&path, &json!({ "people": people }));
    let form = r#"{\"email\": \"a@x.org\", \"name\": \"Anna\"}"#;
    for (people, pointers) in [
        (json!(["a@x.org"]), vec!["/people/0"]),
        (
            json!([null, { "email": "nobody" }, ["b@x.org"]]),
            vec!["/people/0", "/people/2"],
        ),
        (json!("a@x.org, b@x.org"), vec!["/people"]),
        (json!({ "email": "a@x.org" }), vec!["/people"]),
    ] {
        let refused = invite(people).is(422);
        assert_eq!(refused.pointers(), pointers);
        assert!(refused.text().contains(form), "{}", refused.text());
    }
    let none = house.post(&path, &json!({})).is(422);
    assert!(none.text().contains(form), "{}", none.text());

    // Where somebody was invited, or the form was right, the list says who was not, and why.
    let some = invite(json!(["a@x.org", { "email": "b@x.org" }])).is(202);
    assert_eq!(
        (&some.json()["created"], &some.json()["rejected"][0]["index"]),
        (&json!(1), &json!(0))
    );
    assert!(some.text().contains(form), "{}", some.text());
    let nobody = invite(json!([{ "email": "nobody" }])).is(202).json();
    assert_eq!(nobody["rejected"][0]["index"], 0);
}

#[test]
fn one_click_takes_effect_in_every_form_that_mail_providers_send() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({}));
    house.invite(&event, &["anna"]);
    let link = &house.unsubscribe_link(&event, "anna");
    let parts = "--b c\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b c--\r\n";
    let packed = |encoding: &str, value: &str| {
        parts.replace(
            "\r\n\r\nOne-Click",
            &format!("\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{value}"),
        )
    };
    let (base64, quoted) = (
        packed("BASE64", "T25lLUNs\r\naWNr"),
        packed("quoted-printable", "One=2D=\r\nClick"),
    );
    let urlencoded = "application/x-www-form-urlencoded";
    for (kind, body) in [
        ("multipart/form-data; boundary=\"b c\"", parts),
        ("Multipart/Form-Data; charset=utf-8; Boundary=\"b c\"", parts),
        ("", parts),
        ("multipart/form-data; boundary=\"b c\"", &base64),
        ("multipart/form-data; boundary=\"b c\"", &quoted),
        (
            "multipart/form-data; boundary=\"b c\"",
            &packed("8bit", "One-Click").replace("\r\n", "\n"),
        ),
        ("multipart/form-data; boundary=other", &parts.replace("\r\n", "\r")),
        ("application/json", "{\"List-Unsubscribe\": \"One-Click\"}"),
        (
            "message/rfc822",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
        ),
        (urlencoded, "List-Unsubscribe=One-Click\r\n"),
        (
            "application/x-www-form-urlencoded; charset=UTF-8",
            "list-unsubscribe=one-click",
        ),
        (urlencoded, "List%2DUnsubscribe=One%2DClick&x=1"),
        ("text/plain", "List-Unsubscribe=One-Click"),
        ("", "List-Unsubscribe=One-Click"),
        (urlencoded, ""),
    ] {
        let headers = [("content-type", kind)];
        let headers = if kind.is_empty() { &[][..] } else { &headers[..] };
        let clicked = house.raw("POST", link, headers, body.as_bytes()).is(200);
        assert!(clicked.header("content-type").starts_with("text/plain"), "{kind}");
        let listed = house.get(&format!("/groups/{group}/suppressions")).is(200).json();
        assert_eq!(listed["items"][0]["scope"], "group", "{kind}: {body}");
        // The page's own buttons go on to mean what they say.
        house.submit(link, "scope=none").is(303);
        let listed = house.get(&format!("/groups/{group}/suppressions")).is(200).json();
        assert_eq!(listed["items"], json!([]));
    }
    house.submit(link, "scope=everything").is(422);
}

#[test]
fn who_unsubscribed_is_listed_and_only_comes_back_by_themselves() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({}));
    house.invite(&event, &["anna", "ben"]);
    let unsubscribe = |name: &str| house.unsubscribe_link(&event, name);
    // Organizers hold the links of personal pages: what these lead to says nothing of other groups, and ends nothing of theirs.
    let page = house.page(&house.link(&event, "anna")).is(200).text();
    let shown = page.split("href=\"").find(|link| link.starts_with("/u/")).unwrap();
    let shown = shown.split('"').next().unwrap();
    house.submit(shown, "scope=all").is(422);
    house.submit(&unsubscribe("anna"), "scope=all").is(303);
    assert!(!house.page(shown).is(200).text().contains("scope\" value=\"none"));
    house.submit(shown, "scope=none").is(303);
    assert!(house.page(&unsubscribe("anna")).text().contains("scope\" value=\"none"));
    house.submit(&unsubscribe("anna"), "scope=none").is(303);
    let link = unsubscribe("anna");
    house.page(&link).is(200);
    let suppressions = || house.get(&format!("/groups/{group}/suppressions")).is(200).json()["items"].clone();
    assert_eq!(suppressions(), json!([]));
    let click = house
        .raw(
            "POST",
            &link,
            &[("content-type", "application/x-www-form-urlencoded")],
            b"List-Unsubscribe=One-Click",
        )
        .is(200);
    assert!(click.header("content-type").starts_with("text/plain"));
    let listed = suppressions();
    assert_eq!(
        (listed[0]["address"].as_str(), listed[0]["scope"].as_str()),
        (Some("anna@example.com"), Some("group"))
    );
    assert!(
        house
            .page(&link)
            .text()
            .contains("You get no more mail from Rust Meetup Köln")
    );
    let resend = format!("/invitations/{}/resend", id(&house.invitation(&event, "anna")));
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    house.post(&resend, &Value::Null).problem(409, "suppressed");
    house.submit(&link, "scope=none").is(303);
    assert_eq!(suppressions(), json!([]));
    house.post(&resend, &Value::Null).is(202);
    house.submit(&unsubscribe("ben"), "scope=all").is(303);
    house
        .call(
            "DELETE",
            &format!("/groups/{group}/suppressions/ben%40example.com"),
            &Value::Null,
        )
        .problem(409, "unsubscribed");
    house
        .call(
            "DELETE",
            &format!("/groups/{group}/suppressions/carl%40example.com"),
            &Value::Null,
        )
        .problem(404, "not-found");
    house.submit(&link, "scope=everything").is(422);
}

#[test]
fn deliveries_are_listed() {
    let house = House::start();
    let event = house.event(json!({}));
    assert_eq!(
        house.get(&format!("/events/{event}/deliveries")).is(200).json(),
        json!({ "items": [], "next": null })
    );
}

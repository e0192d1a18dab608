//! What attendees open, and how they answer.

use serde_json::{Value, json};

use super::house::House;

#[test]
fn looking_changes_nothing_and_an_answer_is_taken_by_the_form() {
    let house = House::start();
    let event = house.event(
        json!({ "guests_max": 2, "venue": { "name": "Café" }, "description": "Bring *friends*. <script>x</script>" }),
    );
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    let page = house.page(&format!("{link}?answer=yes")).is(200);
    for piece in [
        "Rust &#38; Röst",
        "Café",
        "<em>friends</em>",
        "Thursday 3 December 2026, 18:30",
        "You&#39;re about to say yes",
    ] {
        assert!(page.text().contains(piece), "{piece} in {}", page.text());
    }
    // Nothing but our own script, which it does without.
    assert_eq!(page.text().matches("<script").count(), 1);
    assert!(page.text().contains("<script src=\"/assets/acquaint-"));
    assert!(
        page.header("content-security-policy")
            .starts_with("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'")
    );
    assert_eq!(
        (
            page.header("referrer-policy"),
            page.header("x-robots-tag"),
            page.header("cache-control")
        ),
        ("no-referrer", "noindex, nofollow", "no-store")
    );
    house.raw("HEAD", &format!("{link}?answer=yes"), &[], b"").is(200);
    for also in ["YES", "Yes%20", "yes+", "%09yes%0D%0A"] {
        let page = house.page(&format!("{link}?answer={also}")).is(200).text();
        assert!(page.contains("about to say yes"), "{also}");
    }
    assert_eq!(house.invitation(&event, "anna")["answer"], Value::Null);
    let answered = house.submit(&link, "answer=yes&guests=1&note=Vegetarian").is(303);
    assert_eq!(answered.header("location"), link);
    let page = house.page(&link).text();
    assert!(
        page.contains("You&#39;re in") && page.contains("A place is kept for you and 1 guest."),
        "{page}"
    );
    let anna = house.invitation(&event, "anna");
    assert_eq!(
        (anna["guests"].as_u64(), anna["note"].as_str(), anna["source"].as_str()),
        (Some(1), Some("Vegetarian"), Some("link"))
    );
    house.submit(&link, "answer=yes").is(303);
    let anna = house.invitation(&event, "anna");
    assert_eq!(
        (anna["guests"].as_u64(), anna["note"].as_str()),
        (Some(1), Some("Vegetarian"))
    );
}

/// Whether these pieces of a page stand in this order.
fn in_order(page: &str, pieces: &[&str]) -> bool {
    let mut rest = page;
    pieces.iter().all(|piece| match rest.split_once(piece) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

#[test]
fn a_letter_s_answer_is_one_press_away_and_is_not_given_before_it() {
    let house = House::start();
    let event = house.event(json!({ "guests_max": 2 }));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    let shown = |answer: &str| {
        house
            .page(&format!("{link}?answer={answer}&utm_source=x"))
            .is(200)
            .text()
    };
    let yes = [
        "<main>",
        "You&#39;re about to say yes",
        "Rust &#38; Röst",
        "Thursday 3 December 2026, 18:30",
        "<button name=\"answer\" value=\"yes\">",
        "name=\"guests\"",
        "name=\"note\"",
        "</form>",
        "<h1>",
    ];
    let page = shown("yes");
    assert!(in_order(&page, &yes), "{page}");
    assert!(!page.contains("Will you come?"), "one question: {page}");
    assert_eq!(house.invitation(&event, "anna")["answer"], Value::Null);
    house.submit(&link, "answer=yes&guests=1&note=").is(303);

    // Who said so already has nothing left to do.
    let page = shown("yes");
    assert!(
        page.contains("You&#39;re in") && page.contains("Your yes stands"),
        "{page}"
    );
    assert!(!page.contains("about to say"), "{page}");
    let page = shown("no");
    let no = [
        "<main>",
        "You&#39;re about to say no",
        "<button name=\"answer\" value=\"no\">",
        "name=\"note\"",
    ];
    assert!(in_order(&page, &no) && page.contains("your place"), "{page}");
    assert!(
        !page.contains("You&#39;re in") && !page.contains("name=\"guests\""),
        "{page}"
    );
    assert!(in_order(
        &shown("maybe"),
        &["You&#39;re about to say maybe", "value=\"maybe\">"]
    ));
    assert_eq!(house.invitation(&event, "anna")["answer"], "yes");

    // After a move the question is new.
    let moved = json!({ "starts": "2026-12-04T18:30:00", "ends": "2026-12-04T21:00:00" });
    house.call("PATCH", &format!("/events/{event}"), &moved).is(200);
    let page = shown("yes");
    assert!(
        in_order(&page, &yes[1..2]) && page.contains("It changed since you answered"),
        "{page}"
    );
    house.submit(&link, "answer=no").is(303);
    let page = shown("no");
    assert!(
        page.contains("You said no") && page.contains("Your no stands"),
        "{page}"
    );
}

#[test]
fn an_answer_that_cannot_be_given_is_not_offered_and_the_queue_is_told_before() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1, "waitlist": false, "rsvp_closes": "2026-12-02T12:00:00" }));
    house.invite(&event, &["anna", "ben"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let shown = |name: &str, answer: &str| {
        let link = house.link(&event, name);
        house.page(&format!("{link}?answer={answer}")).is(200).text()
    };
    let page = shown("ben", "yes");
    assert!(!page.contains("about to say"), "{page}");
    assert!(in_order(&page, &["<main>", "there is no waitlist", "<form"]), "{page}");
    house
        .call("PATCH", &format!("/events/{event}"), &json!({ "waitlist": true }))
        .is(200);
    let page = shown("ben", "yes");
    assert!(
        in_order(&page, &["about to say yes", "you would be number 1", "<button"]),
        "{page}"
    );
    house.clock.set("2026-12-02T11:00:00Z");
    let page = shown("ben", "maybe");
    assert!(
        !page.contains("about to say") && page.contains("Answers have closed"),
        "{page}"
    );
    assert!(shown("anna", "no").contains("about to say no"));
    house.clock.set("2026-12-03T20:00:00Z");
    let page = shown("anna", "no");
    assert!(
        !page.contains("about to say") && page.contains("This event is over"),
        "{page}"
    );
}

#[test]
fn a_party_that_does_not_fit_reads_right_beside_the_places_that_are_taken() {
    let house = House::start();
    let event = house.event(
        json!({ "capacity": 2, "guests_max": 1, "description": "18:30 Doors\n19:00 https://example.org/_a_/b" }),
    );
    house.invite(&event, &["anna", "ben"]);
    let (anna, ben) = (house.link(&event, "anna"), house.link(&event, "ben"));
    house.submit(&anna, "answer=yes").is(303);
    house.submit(&ben, "answer=yes").is(303);
    let refused = house.submit(&anna, "answer=yes&guests=1").is(409).text();
    assert!(refused.contains("All 2 places are taken."), "{refused}");
    assert!(
        refused.contains("There is no room for a party of 2: it can be 1 at most."),
        "{refused}"
    );
    let link = "18:30 Doors<br />\n19:00 <a href=\"https://example.org/_a_/b\">https://example.org/_a_/b</a>";
    assert!(refused.contains(link), "{refused}");
    let refused = house.submit(&anna, "answer=yes&guests=2").is(409).text();
    assert!(refused.contains("Each person may bring at most 1 guest."), "{refused}");
}

#[test]
fn programs_get_and_send_json() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1 }));
    house.invite(&event, &["anna", "ben"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let link = house.link(&event, "ben");
    let accept = ("accept", "application/json");
    let state = house.raw("GET", &link, &[accept], b"").is(200).json();
    assert_eq!(
        (
            state["event"]["free_seats"].as_u64(),
            state["answer"].clone(),
            state["open"].clone()
        ),
        (Some(0), Value::Null, json!(true))
    );
    let answered = house
        .raw(
            "POST",
            &link,
            &[accept, ("content-type", "application/json")],
            br#"{"answer": "yes"}"#,
        )
        .is(200)
        .json();
    assert_eq!(
        (answered["seat"].as_str(), answered["waitlist_position"].as_u64()),
        (Some("waitlisted"), Some(1))
    );
    assert!(
        house
            .page(&link)
            .text()
            .contains("You&#39;re on the waitlist, number 1")
    );
    let wrong = house.raw(
        "POST",
        &link,
        &[accept, ("content-type", "application/json")],
        br#"{"answer": "perhaps", "x": 1}"#,
    );
    assert_eq!(wrong.problem(422, "invalid").pointers(), ["/answer", "/x"]);
    house.raw("GET", "/r/none", &[accept], b"").problem(404, "not-found");
}

#[test]
fn a_full_event_says_what_can_still_be_done_and_keeps_the_old_answer() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1, "waitlist": false }));
    house.invite(&event, &["anna", "ben"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let link = house.link(&event, "ben");
    house.submit(&link, "answer=maybe").is(303);
    let refused = house.submit(&link, "answer=yes").is(409).text();
    assert!(
        refused.contains("The event is full and has no waitlist.") && refused.contains("Your answer was not changed."),
        "{refused}"
    );
    assert!(refused.contains("value=\"yes\" required disabled") && refused.contains("Send answer"));
    assert_eq!(house.invitation(&event, "ben")["answer"], "maybe");
    let too_many = house
        .submit(&house.link(&event, "anna"), "answer=yes&guests=4")
        .is(409)
        .text();
    assert!(too_many.contains("at most 0 guests"), "{too_many}");
}

#[test]
fn after_closing_only_a_no_is_taken_and_after_the_end_nothing() {
    let house = House::start();
    let event = house.event(json!({ "rsvp_closes": "2026-12-02T12:00:00" }));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    assert!(
        house
            .page(&link)
            .text()
            .contains("Please answer by Wednesday 2 December 2026, 12:00 (Europe/Berlin).")
    );
    house.clock.set("2026-12-02T11:00:00Z");
    assert!(
        house
            .submit(&link, "answer=yes")
            .is(409)
            .text()
            .contains("Answers are closed; a no is still taken.")
    );
    house.submit(&link, "answer=no").is(303);
    house.clock.set("2026-12-03T20:00:00Z");
    assert!(house.page(&link).is(200).text().contains("This event is over"));
    house.submit(&link, "answer=no").is(409);
}

#[test]
fn a_cancelled_event_takes_no_answers() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    house
        .post(&format!("/events/{event}/cancel"), &json!({ "reason": "No speaker" }))
        .is(200);
    let page = house.page(&link).is(200).text();
    assert!(
        page.contains("This event was cancelled") && page.contains("No speaker") && !page.contains("name=\"answer\""),
        "{page}"
    );
    house.submit(&link, "answer=yes").is(410);
}

#[test]
fn whatever_is_wrong_with_a_link_the_page_is_the_same() {
    let house = House::with(&super::house::Plan {
        rate_limits: false,
        ..Default::default()
    });
    let event = house.event(json!({}));
    house.invite(&event, &["anna", "ben"]);
    let link = house.link(&event, "anna");
    let withdrawn = house.link(&event, "ben");
    let ben = super::house::id(&house.invitation(&event, "ben"));
    house
        .call("DELETE", &format!("/invitations/{ben}"), &Value::Null)
        .is(204);
    let (all_but_one, last) = link.split_at(link.len() - 1);
    let forged = format!("{all_but_one}{}", if last == "a" { "b" } else { "a" });
    let of_other_purpose = link.replace("/r/", "/u/");
    let pages: Vec<_> = ["/r/x", &link[..40], &forged, &withdrawn, &of_other_purpose]
        .map(|path| house.page(path).is(404).text())
        .into();
    assert!(pages[0].contains("This link opens nothing"));
    assert!(pages.windows(2).all(|pair| pair[0] == pair[1]));
    let posted = house.submit(&withdrawn, "answer=yes").is(404).text();
    assert_eq!(posted, pages[0]);
    house.submit(&forged, "answer=yes").is(404);
}

#[test]
fn a_wrong_form_is_a_page_that_names_what_is_wrong() {
    let house = House::start();
    let event = house.event(json!({ "guests_max": 3 }));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    let page = house.submit(&link, "guests=two&utm_source=x").is(422).text();
    assert!(
        page.contains("role=\"alert\"")
            && page.contains("Answer is required.")
            && page.contains("Guests must be a whole number"),
        "{page}"
    );
    house
        .raw(
            "POST",
            &link,
            &[("content-type", "multipart/form-data; boundary=x")],
            b"--x--",
        )
        .is(415);
    let note = format!("answer=yes&note={}", "x".repeat(1_001));
    assert!(house.submit(&link, &note).is(422).text().contains("Note is too long"));
    assert_eq!(house.invitation(&event, "anna")["answer"], Value::Null);
}

#[test]
fn the_calendar_file_is_this_event_for_nobody_in_particular() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    let file = house.raw("GET", &format!("{link}/invite.ics"), &[], b"").is(200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert!(file.text().contains(&format!("UID:{event}@acquaint")) && !file.text().contains("anna"));
    house.page("/r/x/invite.ics").is(404);
}

#[test]
fn a_calendar_file_is_as_new_as_the_answer_that_it_shows() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    let stamp = || {
        let file = house.raw("GET", &format!("{link}/invite.ics"), &[], b"").is(200).text();
        let stamp = file.lines().find(|line| line.starts_with("DTSTAMP:"));
        stamp.unwrap().to_owned()
    };
    let before = stamp();
    house.clock.set("2026-11-24T09:30:00Z");
    house.submit(&link, "answer=maybe").is(303);
    assert!(before < stamp());
    assert_eq!(stamp(), "DTSTAMP:20261124T093000Z");
}

#[test]
fn the_public_page_shows_places_and_no_names() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({ "capacity": 3 }));
    let path = || {
        house.get(&format!("/events/{event}")).json()["url"]
            .as_str()
            .map(|url| url.replace("https://events.example.org", ""))
    };
    let public = path().unwrap();
    house.page(&public).is(404);
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    house.invite(&event, &["anna"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let page = house.page(&public).is(200);
    assert!(
        page.text().contains("2 of 3 places are free.") && !page.text().contains("anna"),
        "{}",
        page.text()
    );
    house
        .call(
            "PATCH",
            &format!("/events/{event}"),
            &json!({ "visibility": "private" }),
        )
        .is(200);
    assert_eq!(path(), None);
    house.page(&public).is(404);
}

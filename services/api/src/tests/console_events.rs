//! What an organizer does in the console beside the usual evening: webhooks, tasks, copies, templates, single dates, and the
//! words for all that happens.

use std::collections::BTreeSet;

use domain::mail::kind::LetterKind;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, WebhookId};
use messages::Happened;
use serde_json::json;
use store::task::NewTask;
use store::webhooks::{Outgoing, TryOutcome};
use store::{WriteTx, task, webhooks};
use wording::{Language, texts};

use super::house::House;
use super::organizer::{Browser, OLGA, action, changed, fields_of};
use crate::console::activity::happened;

#[test]
fn a_webhook_is_made_with_its_secret_once_looked_at_turned_off_and_deleted() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let page = format!("/console/groups/{}/webhooks", house.group());
    olga.see(&page, &["There is none yet", "An answer came"]);
    for (url, said) in [
        ("nowhere", "no web address"),
        ("http://127.0.0.1:9/", "ACQUAINT_WEBHOOK_NETWORKS"),
    ] {
        let faulty = olga.send(&page, &[("url", url)]).is(422).text();
        assert!(
            faulty.contains("id=\"f-url-fault\"") && faulty.contains(said),
            "{faulty}"
        );
    }
    let hook = [
        ("url", "https://example.org/hook"),
        ("acquaint.rsvp.changed.v1", "1"),
        ("acquaint.event.cancelled.v1", "1"),
    ];
    let made = olga.send(&page, &hook).is(200).text();
    assert!(made.contains("<code>whsec_"), "{made}");
    let listed = olga.see(&page, &["https://example.org/hook", "Gets 2 kinds"]);
    assert!(!listed.contains("whsec_"), "{listed}");
    let webhook = listed.split("href=\"/console/webhooks/").nth(1).unwrap();
    let webhook = format!("/console/webhooks/{}", webhook.split('"').next().unwrap());
    fails_to_send(&house, &webhook);
    let shown = olga.see(
        &webhook,
        &[
            "An answer came",
            "attempt 3",
            "status 503",
            "Every try has failed since",
        ],
    );
    let again = action(&shown, "/replay");
    olga.see(&olga.done(&again, &[]), &["It is tried again"]);
    let fields = fields_of(&shown);
    olga.done(&webhook, &changed(&fields, &[("acquaint.rsvp.changed.v1", "")]));
    olga.see(&page, &["Gets one kind"]);
    let stale = olga.send(&webhook, &changed(&fields, &[])).is(422).text();
    assert!(stale.contains("changed this while you had it open"), "{stale}");
    olga.see(&olga.done(&format!("{webhook}/off"), &[]), &["Turn it on"]);
    let refused = olga.send(&again, &[]).is(409).text();
    assert!(refused.contains("turn it on first"), "{refused}");
    olga.see(&olga.done(&format!("{webhook}/on"), &[]), &["Turn it off"]);
    let delete = format!("{webhook}/delete");
    let wrong = olga.send(&delete, &[("typed", "https://example.org")]).is(422).text();
    assert!(wrong.contains("id=\"f-typed-fault\""), "{wrong}");
    let typed = [("typed", "https://example.org/hook")];
    olga.see(&olga.done(&delete, &typed), &["There is none yet"]);
}

/// Writes down a try that failed.
fn fails_to_send(house: &House, webhook: &str) {
    let id = WebhookId::from_uuid(webhook.rsplit('/').next().unwrap().parse().unwrap());
    let done = house.another_process().write_now(|tx: &mut WriteTx<'_>| {
        let sent = Outgoing {
            webhook: webhooks::get(tx, id)?.unwrap(),
            secret: Vec::new(),
            position: 1,
            message: id.uuid(),
            kind: "acquaint.rsvp.changed.v1".to_owned(),
            body: String::new(),
        };
        let outcome = TryOutcome {
            status: Some(503),
            error: Some("not now".to_owned()),
        };
        webhooks::record(tx, &sent, 3, &outcome)
    });
    assert!(done.unwrap());
}

#[test]
fn what_failed_is_tried_again_and_what_waits_for_its_time_is_not() {
    let house = House::start();
    let event = house.event(json!({}));
    let group = house.get(&format!("/events/{event}")).json()["group_id"].clone();
    let page = format!("/console/groups/{}/tasks", group.as_str().unwrap());
    let olga = Browser::of(&house, OLGA);
    let before = olga.see(&page, &["A reminder goes out", "Will be done", "Rust &#38; Röst"]);
    assert!(!before.contains("/retry"), "{before}");
    let subject = EventId::from_uuid(event.parse().unwrap()).uuid();
    house
        .another_process()
        .write_now(|tx: &mut WriteTx<'_>| {
            let (run_at, since) = (tx.now(), tx.now());
            let new = NewTask {
                kind: TaskKind::Announce,
                key: "one that fails",
                subject: Some(subject),
                run_at,
                since,
            };
            task::schedule(tx, new)?;
            let mut held = task::claim(tx, TaskKind::Announce, 1, std::time::Duration::from_secs(9))?;
            task::fail(tx, &held.pop().unwrap(), "the disk is full").map(drop)
        })
        .unwrap();
    let failed = olga.see(&page, &["Followers hear of an event", "the disk is full"]);
    olga.see(&olga.done(&action(&failed, "/retry"), &[]), &["It is tried again"]);
    let held = house
        .another_process()
        .write_now(|tx: &mut WriteTx<'_>| task::claim(tx, TaskKind::Announce, 1, std::time::Duration::from_secs(9)));
    assert_eq!(held.unwrap().len(), 1, "its time is now");
    // Tasks of another group are not there.
    house.organizer("eve@example.org");
    let eve = Browser::of(&house, "eve@example.org");
    eve.open(&page).is(404);
    eve.send(&action(&failed, "/retry"), &[]).is(404);
}

#[test]
fn an_event_is_copied_for_a_day_and_kept_as_a_template_for_the_next() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({ "capacity": 12, "venue": { "name": "Loft", "address": "Kai 1" } }));
    let page = format!("/console/events/{event}");
    let faulty = olga.send(&format!("{page}/copy"), &[("starts", "soon")]).is(422).text();
    assert!(faulty.contains("id=\"f-starts-fault\""), "{faulty}");
    let copy = olga.done(&format!("{page}/copy"), &[("starts", "2027-01-07T19:00")]);
    olga.see(&copy, &["Thursday 7 January 2027, 19:00", "This is the copy"]);
    olga.send(&format!("{page}/template"), &[("name", "")]).is(422);
    let new = olga.done(&format!("{page}/template"), &[("name", "Evening at the loft")]);
    let offered = olga.see(&new, &["From a template", "Evening at the loft"]);
    let from = offered
        .split("href=\"")
        .find(|link| link.contains("?template="))
        .unwrap();
    let fields = fields_of(&olga.see(from.split('"').next().unwrap(), &["value=\"Loft\""]));
    let made = olga.done(
        new.split('?').next().unwrap(),
        &changed(&fields, &[("title", "The next one"), ("starts", "2027-02-04T19:00")]),
    );
    let made = house
        .get(&format!("/events/{}", made.rsplit('/').next().unwrap()))
        .is(200)
        .json();
    assert_eq!(
        (made["title"].as_str(), made["capacity"].as_i64()),
        (Some("The next one"), Some(12))
    );
    assert_eq!(made["venue"]["address"], "Kai 1");
    olga.see(
        &olga.sure(&action(&offered, "/delete"), "Evening at the loft"),
        &["Removed."],
    );
    assert!(
        !olga
            .see(new.split('?').next().unwrap(), &[])
            .contains("Evening at the loft")
    );
}

#[test]
fn one_date_of_a_series_is_moved_called_off_and_put_back() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;COUNT=4" }));
    let dates = format!("/console/events/{event}/dates");
    olga.see(&dates, &["Thursday 3 December 2026", "Thursday 24 December 2026"]);
    let date = format!("{dates}/2026-12-10");
    let fields = fields_of(&olga.see(&date, &["2026-12-10T18:30", "Call this date off"]));
    let wrong = changed(&fields, &[("ends", "2026-12-10T17:00")]);
    assert!(olga.send(&date, &wrong).is(422).text().contains("f-ends-fault"));
    let moved = changed(&fields, &[("starts", "2026-12-11T19:00"), ("ends", "2026-12-11T21:00")]);
    olga.see(&olga.done(&date, &moved), &["Friday 11 December 2026", "moved"]);
    let stale = olga.send(&date, &moved).is(422).text();
    assert!(stale.contains("Somebody changed this"), "{stale}");
    let press = |what: &str| {
        let fields = fields_of(&olga.open(&date).is(200).text());
        olga.done(&date, &changed(&fields, &[("press", what)]))
    };
    olga.see(&press("cancelled"), &[">called off<"]);
    let back = olga.see(&press("confirmed"), &["Thursday 10 December 2026"]);
    assert!(!back.contains(">called off<") && !back.contains(">moved<"), "{back}");
    olga.open(&format!("{dates}/2026-12-09")).is(404);
}

#[test]
fn what_happens_and_who_is_there_are_lines_whose_faults_are_told_by_number() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.draft(
        &house.group(),
        json!({ "agenda": [{ "at": "18:45", "what": "Doors" }] }),
    );
    let edit = format!("/console/events/{event}/edit");
    let fields = fields_of(&olga.see(&edit, &["18:45 Doors"]));
    let wrong = changed(&fields, &[("agenda", "18:30 Doors\nnoon Talks")]);
    let faulty = olga.send(&edit, &wrong).is(422).text();
    assert!(
        faulty.contains("id=\"f-agenda-fault\"") && faulty.contains("Line 2: "),
        "{faulty}"
    );
    let right = [
        ("agenda", "18:30 Doors\r\n19:00 Talks"),
        ("hosts", "Olga Berg: runs it\r\nBo"),
    ];
    olga.done(&edit, &changed(&fields, &right));
    let event = house.get(&format!("/events/{event}")).is(200).json();
    assert_eq!(event["agenda"][1]["what"], "Talks");
    assert_eq!(
        event["hosts"],
        json!([{ "name": "Olga Berg", "about": "runs it" }, { "name": "Bo", "about": null }])
    );
}

#[test]
fn a_letter_goes_out_so_many_hours_from_the_start_or_the_end() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let letters = format!("/console/events/{event}/letters");
    let letter = [("segment", "silent"), ("subject", "Tonight"), ("body", "See you?")];
    let send = |chosen: &[(&'static str, &'static str)]| {
        olga.send(&letters, &[letter.as_slice(), chosen, &[("press", "send")]].concat())
    };
    let far = send(&[("hours_from_start", "9999")]).is(422).text();
    assert!(far.contains("f-hours_from_start-fault"), "{far}");
    let both = send(&[("hours_from_start", "-3"), ("hours_from_end", "3")])
        .is(422)
        .text();
    assert!(both.contains("f-hours_from_end-fault"), "{both}");
    send(&[("hours_from_start", "-3")]).is(303);
    olga.see(&letters, &["Tonight", "Thursday 3 December 2026, 15:30"]);
    send(&[("hours_from_end", "-5")]).is(303);
    olga.see(&letters, &["Thursday 3 December 2026, 16:00"]);
}

#[test]
fn an_event_s_page_shows_how_it_goes_beside_last_time() {
    let house = House::start();
    let before =
        house.event(json!({ "title": "The first", "starts": "2026-11-26T18:30:00", "ends": "2026-11-26T21:00:00" }));
    let comes = |event: &str, name: &str| {
        house.invite(event, &[name]);
        house.submit(&house.link(event, name), "answer=yes").is(303);
    };
    comes(&before, "anna");
    comes(&before, "ben");
    let group = house.get(&format!("/events/{before}")).json()["group_id"].clone();
    let event = house.draft(group.as_str().unwrap(), json!({ "capacity": 3 }));
    house.post(&format!("/events/{event}/publish"), &json!({})).is(200);
    let page = format!("/console/events/{event}");
    let olga = Browser::of(&house, OLGA);
    let nothing = olga.see(&page, &["The first answer begins a picture", "<table class=\"bars\">"]);
    assert!(!nothing.contains("class=\"plot\""), "{nothing}");
    comes(&event, "anna");
    // What is still to come is no last time.
    assert!(!olga.see(&page, &["1 of 3 taken"]).contains("The first"));
    house.clock.set("2026-11-27T12:00:00Z");
    let olga = Browser::of(&house, OLGA);
    let shown = olga.see(
        &page,
        &[
            "Last time: The first",
            "last time at this point",
            "1 of 3 taken",
            "3 fit",
        ],
    );
    assert_eq!(shown.matches("class=\"plot\"").count(), 2, "{shown}");
    assert!(
        shown.contains("<th scope=\"row\">At the start</th><td>2</td><td>–</td>"),
        "{shown}"
    );
    assert!(
        !shown.contains(" style="),
        "the policy of pages lets no style stand in them"
    );
    // Who has a place at this one event learns of no other.
    let offer = json!({ "email": "mara@example.org", "role": "people", "event_id": event });
    let offered = house.post(&format!("/groups/{}/team", group.as_str().unwrap()), &offer);
    let place = offered.is(201).json()["account"].as_str().unwrap().to_owned();
    house.organizer("mara@example.org");
    house.submit(&house.team_link(&place), "answer=yes").is(303);
    let mara = Browser::of(&house, "mara@example.org");
    assert!(!mara.see(&page, &["1 of 3 taken"]).contains("The first"));
    olga.see(
        &format!("{page}/deliveries"),
        &["Letters going out", "http-equiv=\"refresh\""],
    );
}

#[test]
fn there_are_words_for_all_that_can_happen_for_every_letter_and_for_every_task_of_a_group() {
    // Those that belong to no group, or are between people; operators see them by `acquaint tasks`.
    let of_all = [
        TaskKind::InboundMail,
        TaskKind::LetterSweep,
        TaskKind::Purge,
        TaskKind::HeldNews,
        TaskKind::KeptFiles,
        TaskKind::Retention,
        TaskKind::Ask,
        TaskKind::Coffee,
    ];
    let tasks = TaskKind::ALL.into_iter().filter(|kind| !of_all.contains(kind));
    for language in Language::ALL {
        for kind in Happened::KINDS {
            let bare = kind
                .trim_start_matches("acquaint.")
                .trim_end_matches(".v1")
                .replace('.', "-");
            assert_ne!(language.say(happened(kind)), bare, "{} has no words", language.tag());
        }
        for kind in tasks.clone() {
            let said = language.say(texts::console_task_kind(kind.as_str()));
            assert_ne!(said, kind.as_str(), "{} has no words", language.tag());
        }
        let letters: BTreeSet<_> = LetterKind::WORDS
            .iter()
            .map(|kind| language.say(texts::console_letter_kind(*kind)))
            .collect();
        assert_eq!(
            letters.len(),
            LetterKind::WORDS.len(),
            "{}: {letters:?}",
            language.tag()
        );
    }
}

#[test]
fn people_are_found_and_written_to_by_what_they_answered() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let meal = json!([{ "id": "meal", "kind": "choice", "label": "Soup?", "options": ["Beans", "Fish"] }]);
    let event = house.event(json!({ "questions": meal }));
    house.invite(&event, &["anna", "bo", "cleo"]);
    for (who, meal) in [("anna", "Beans"), ("bo", "Fish")] {
        let answer = format!("answer=yes&q_meal={meal}");
        house.submit(&house.link(&event, who), &answer).is(303);
    }
    let list = format!("/console/events/{event}/answers");
    olga.see(&list, &["By answer to a question", "Soup?: Beans", "anna@", "bo@"]);
    let beans = "%7B%22question%22%3A%22meal%22%2C%22answer%22%3A%22Beans%22%7D";
    let found = olga.see(&format!("{list}?answered={beans}"), &["anna@"]);
    assert!(!found.contains("bo@") && !found.contains("cleo@"), "{found}");
    let letters = format!("/console/events/{event}/letters");
    let letter = [
        ("segment", r#"{"question":"meal","answer":"Fish"}"#),
        ("subject", "Fish is off"),
        ("body", "There are beans."),
    ];
    let shown = olga.send(&letters, &letter).is(200).text();
    assert!(shown.contains("To one person (Soup?: Fish)"), "{shown}");
    let sent = [letter.as_slice(), &[("press", "send")]].concat();
    olga.see(
        &olga.done(&letters, &sent),
        &["Fish is off", "To one person (Soup?: Fish)"],
    );
    let gone = [
        ("segment", r#"{"question":"meal","answer":"Cake"}"#),
        letter[1],
        letter[2],
    ];
    let refused = olga.send(&letters, &gone).is(422).text();
    assert!(refused.contains("id=\"f-segment-fault\""), "{refused}");
    // To other words nobody answered yet.
    let meal = json!([{ "id": "meal", "kind": "choice", "label": "Stew?", "options": ["Beans", "Fish"] }]);
    house
        .call("PATCH", &format!("/events/{event}"), &json!({ "questions": meal }))
        .is(200);
    let found = olga.see(&format!("{list}?answered={beans}"), &["Stew?: Beans"]);
    assert!(!found.contains("anna@"), "{found}");
    olga.see(&letters, &["To one person (Soup?: Fish)"]);
}

#[test]
fn two_hundred_rows_of_a_list_are_sixty_kilobytes_at_most() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({ "capacity": 300 }));
    let people: Vec<String> = (0..200).map(|number| format!("a.longer.name.{number}")).collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    house.invite(&event, &people);
    let mut path = format!("/console/events/{event}/answers");
    let (mut rows, mut size) = (0, 0);
    loop {
        let page = olga.see(&path, &["a.longer.name"]);
        let list = page
            .split("<ul class=\"things\">")
            .nth(1)
            .and_then(|rest| rest.split("</ul>").next());
        rows += page.matches("<p class=\"thing\">").count();
        // All that stands round the list is counted once.
        size += if size == 0 { page.len() } else { list.unwrap().len() };
        let next = page.split("<a href=\"?cursor=").nth(1);
        let Some(next) = next.and_then(|rest| rest.split('"').next()) else {
            break;
        };
        path = format!("/console/events/{event}/answers?cursor={next}");
    }
    assert_eq!(rows, 200);
    assert!(size <= 60 * 1_024, "{size}");
}

//! What a list is narrowed to, what a page is called, and what is kept of a form that is refused.

use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, GroupId, MailAddress};
use serde_json::json;
use store::follow::followers;
use store::task::NewTask;
use store::{WriteTx, task};

use super::house::{House, id};
use super::organizer::{Browser, OLGA};

#[test]
fn letters_and_what_happened_are_narrowed_and_a_page_is_called_by_its_tab() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({ "title": "Rust & Tee" }));
    let page = format!("/console/events/{event}");
    // None goes out now, but one may begin to.
    olga.see(&format!("{page}/deliveries"), &["http-equiv=\"refresh\""]);
    house.invite(&event, &["anna"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let deliveries = olga.see(
        &format!("{page}/deliveries?show=bounced"),
        &[
            "Nothing fits that",
            "aria-current=\"true\">came back</a>",
            "role=\"search\"",
        ],
    );
    olga.see(
        &format!("{page}/deliveries?q=Anna"),
        &["Nothing fits that", "value=\"Anna\""],
    );
    for wanted in [
        "<title>All mail – Rust &#38; Tee</title>",
        "<h1 dir=\"auto\">All mail</h1>",
        &format!("<a href=\"{page}\" dir=\"auto\" lang=\"en\">Rust &#38; Tee</a>"),
    ] {
        assert!(deliveries.contains(wanted), "{wanted}: {deliveries}");
    }
    olga.see(
        &page,
        &["<title>Rust &#38; Tee</title>", "<h1 dir=\"auto\" lang=\"en\">"],
    );

    let group = house.get(&format!("/events/{event}")).json()["group_id"]
        .as_str()
        .unwrap()
        .to_owned();
    let log = format!("/console/groups/{group}/activity");
    let all = [("An answer came", "rsvp"), ("The event was published", "event")];
    for (shown, word) in all {
        let text = olga.see(&format!("{log}?show={word}"), &[shown]);
        for (other, _) in all.iter().filter(|(_, other)| *other != word) {
            assert!(!text.contains(other), "{other}: {text}");
        }
    }
    let other = house.draft(&group, json!({}));
    let of_other = olga.see(&format!("{log}?event={other}"), &["?event=", "An event was made"]);
    assert!(!of_other.contains("An answer came"), "{of_other}");
    // A list of people is one line.
    house.invite(&other, &["bo", "cem", "dora"]);
    let of_other = olga.see(&format!("{log}?event={other}"), &["and 2 more"]);
    assert_eq!(of_other.matches("Somebody was invited").count(), 1, "{of_other}");
    // However long it is: what happened before stands below it, and not on the next page.
    let many: Vec<String> = (0..120).map(|number| format!("guest{number}")).collect();
    house.invite(&other, &many.iter().map(String::as_str).collect::<Vec<_>>());
    let of_other = olga.see(&format!("{log}?event={other}"), &["and 122 more", "An event was made"]);
    assert!(!of_other.contains("cursor="), "{of_other}");
}

#[test]
fn in_lists_of_people_somebody_is_found_by_a_part_of_name_or_address() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let group = house.group();
    let follow = |tx: &mut WriteTx<'_>| {
        for address in ["anna@example.net", "ben@example.net"] {
            let address = MailAddress::parse(address).unwrap();
            let asked = followers::ask(tx, GroupId::from_uuid(group.parse().unwrap()), &address, "en")?;
            followers::confirm(tx, &asked)?;
        }
        Ok::<_, store::StoreError>(())
    };
    house.another_process().write_now(follow).unwrap();
    let list = json!({
        "text": "Anna Berg <berg@example.org>, Ben <ben@example.org>", "obtained": { "from": "A list", "ground": "asked" },
    });
    let import = id(&house.post(&format!("/groups/{group}/imports"), &list).is(201).json());
    house.post(&format!("/imports/{import}/apply"), &json!({})).is(200);
    let event = house.draft(&group, json!({}));
    house.invite(&event, &["anna", "ben"]);
    house.post(&format!("/events/{event}/publish"), &json!({})).is(200);
    for name in ["anna", "ben"] {
        let leave = house.unsubscribe_link(&event, name);
        house.submit(&leave, "scope=group").is(303);
    }
    for (page, whom) in [
        ("followers", "anna@example.net"),
        ("contacts", "Anna Berg, berg@example.org"),
        ("unreached", "anna@example.com"),
    ] {
        let page = format!("/console/groups/{group}/{page}");
        olga.see(&page, &[whom, "ben@", "role=\"search\""]);
        let found = olga.see(&format!("{page}?q=ANN"), &[whom, "value=\"ANN\""]);
        assert!(!found.contains("ben@"), "{found}");
        olga.see(&format!("{page}?q=%25"), &["Nothing fits that"]);
    }
}

#[test]
fn two_hundred_rows_of_a_list_are_sent_in_sixty_kilobytes_with_what_they_look_like() {
    let house = House::start();
    let session = house.session(OLGA);
    let group = house.group();
    let event = house.draft(&group, json!({}));
    let names: Vec<String> = (0..200).map(|number| format!("guest{number}")).collect();
    let rows: Vec<_> = names
        .iter()
        .map(|name| format!("{name} <{name}@example.com>"))
        .collect();
    let list = json!({ "text": rows.join(", "), "obtained": { "from": "A list", "ground": "asked" } });
    let import = id(&house.post(&format!("/groups/{group}/imports"), &list).is(201).json());
    house.post(&format!("/imports/{import}/apply"), &json!({})).is(200);
    house.invite(&event, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let (of_group, of_event) = (group.parse().unwrap(), event.parse().unwrap());
    let fill = |tx: &mut WriteTx<'_>| {
        for name in &names {
            let address = MailAddress::parse(&format!("{name}@example.net")).unwrap();
            let asked = followers::ask(tx, GroupId::from_uuid(of_group), &address, "en")?;
            followers::confirm(tx, &asked)?;
            let new = NewTask {
                kind: TaskKind::Announce,
                key: name,
                subject: Some(of_event),
                run_at: tx.now(),
                since: tx.now(),
            };
            task::schedule(tx, new)?;
        }
        Ok::<_, store::StoreError>(())
    };
    house.another_process().write_now(fill).unwrap();
    let get = |path: &str, encoding| {
        let headers = [("cookie", session.as_str()), ("accept-encoding", encoding)];
        house.raw("GET", path, &headers, b"").is(200)
    };
    for list in ["followers", "contacts", "tasks", "answers"] {
        let path = match list {
            "answers" => format!("/console/events/{event}/{list}"),
            _ => format!("/console/groups/{group}/{list}"),
        };
        let (mut rows, mut size, mut cursor) = (0, 0, Some(String::new()));
        while let Some(at) = cursor {
            let path = format!("{path}{at}");
            let small = get(&path, "gzip");
            assert_eq!(small.header("content-encoding"), "gzip");
            let page = get(&path, "identity").text();
            if at.is_empty() {
                let styles = page.split_once("rel=\"stylesheet\" href=\"").unwrap().1;
                size += get(styles.split('"').next().unwrap(), "gzip").bytes.len();
            }
            size += small.bytes.len();
            rows += page.matches("<p class=\"thing\">").count();
            let next = page.split_once("href=\"?cursor=");
            cursor = next.map(|(_, next)| format!("?cursor={}", next.split('"').next().unwrap()));
        }
        assert!(rows >= 200 && size <= 60 << 10, "{list}: {rows} rows, {size} octets");
    }
}

#[test]
fn tasks_stand_fifty_on_a_page() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let group = house.group();
    let event: EventId = EventId::from_uuid(house.draft(&group, json!({})).parse().unwrap());
    let schedule = |tx: &mut WriteTx<'_>| {
        for number in 0..110 {
            let new = NewTask {
                kind: TaskKind::Announce,
                key: &format!("number {number}"),
                subject: Some(event.uuid()),
                run_at: tx.now(),
                since: tx.now(),
            };
            task::schedule(tx, new)?;
        }
        Ok::<_, store::StoreError>(())
    };
    house.another_process().write_now(schedule).unwrap();
    let page = format!("/console/groups/{group}/tasks");
    let rows = |page: &str| page.matches("Followers hear of an event").count();
    let next = |page: &str| Some(page.split_once("href=\"?cursor=")?.1.split('"').next()?.to_owned());
    let first = olga.see(&page, &[]);
    let second = olga.see(&format!("{page}?cursor={}", next(&first).unwrap()), &[]);
    let third = olga.see(&format!("{page}?cursor={}", next(&second).unwrap()), &[]);
    assert_eq!([&first, &second, &third].map(|page| rows(page)), [50, 50, 10]);
    assert_eq!(next(&third), None);
}

#[test]
fn what_changed_of_an_event_stands_in_the_log_by_the_words_of_its_form() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;COUNT=4" }));
    let change = |path: &str, change: &serde_json::Value| house.call("PATCH", path, change).is(200);
    let path = format!("/events/{event}");
    let group = house.get(&path).json()["group_id"].as_str().unwrap().to_owned();
    let log = format!("/console/groups/{group}/activity");
    change(&path, &json!({ "venue": { "name": "Attic" }, "capacity": 40 }));
    olga.see(
        &log,
        &["The event changed", "<p dir=\"auto\">Where · How many people fit</p>"],
    );
    let date = json!({ "starts": "2026-12-11T19:00", "ends": "2026-12-11T21:00" });
    change(&format!("{path}/occurrences/2026-12-10"), &date);
    let all = json!({
        "title": "Tee", "description": "With milk", "recurrence": null, "starts": "2026-12-04T18:30", "ends": "2026-12-04T21:00",
        "time_zone": "Europe/Vienna", "online_url": "https://example.org/room", "online_url_visibility": "public",
        "guests_max": 3, "waitlist": false, "waitlist_mode": "promote", "lottery_at": "2026-12-01T12:00",
        "approval": true, "approval_again": true, "confirm_by": 12, "doors_open": "18:00", "rsvp_closes": "2026-12-03T12:00",
        "agenda": [{ "at": "18:45", "what": "Soup" }], "hosts": [{ "name": "Olga" }], "attendees_shown": "names",
        "access": { "step_free": true }, "visibility": "unlisted", "reminders": [3],
        "questions": [{ "id": "meal", "kind": "text", "label": "Soup?" }],
    });
    change(&path, &all);
    let entries = house.get(&format!("/groups/{group}/activity")).json()["items"].clone();
    let changed: Vec<_> = entries
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|entry| entry["data"]["changed"].as_array())
        .collect();
    assert_eq!(changed[0], &[json!("venue"), json!("capacity")]);
    assert_eq!(changed[1], &[json!("occurrences")]);
    let fields = all.as_object().unwrap();
    assert!(
        changed[2]
            .iter()
            .all(|name| fields.contains_key(name.as_str().unwrap())),
        "{changed:?}"
    );
    assert_eq!(changed[2].len(), fields.len());
    let page = olga.see(
        &log,
        &[
            "<p dir=\"auto\">Dates</p>",
            "Title · What it is about · When it starts",
            " · Access · ",
        ],
    );
    assert!(
        !page.contains("_url") && !page.contains("_max"),
        "each has words: {page}"
    );
}

#[test]
fn a_letter_is_looked_at_as_mail_programs_show_it_and_does_nothing_there() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({}));
    let fields = [
        ("segment", "silent"),
        ("subject", "Bring a jacket"),
        ("body", "We are **outside**."),
    ];
    let letters = format!("/console/events/{event}/letters");
    let shown = olga.send(&letters, &fields).is(200).text();
    assert!(shown.contains("formtarget=\"_blank\""), "{shown}");
    let html = olga
        .send(&letters, &[fields.as_slice(), &[("press", "html")]].concat())
        .is(200);
    assert!(html.text().contains("<strong>outside</strong>"), "{}", html.text());
    let policy = html.header("content-security-policy");
    assert!(policy.contains("sandbox") && !policy.contains("script"), "{policy}");
}

#[test]
fn a_list_that_nobody_is_invited_from_yet_is_found_again() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let invite = format!("/console/events/{}/invite", house.event(json!({})));
    let list = [
        ("text", "anna@example.com, bo@example.com"),
        ("obtained/from", "our spring meetup"),
        ("obtained/ground", "asked"),
    ];
    let import = olga.done(&invite, &list);
    olga.see(&invite, &["Lists that wait", "our spring meetup", "2 people", &import]);
    olga.done(&import, &[]);
    assert!(!olga.see(&invite, &[]).contains("Lists that wait"));
}

#[test]
fn what_was_typed_and_is_no_address_is_not_typed_again() {
    let house = House::start();
    house.group();
    for path in ["/links", "/me", "/g/rust-koeln/follow"] {
        let again = house.submit(path, "email=anna%40").is(422).text();
        assert!(again.contains("value=\"anna@\""), "{path}: {again}");
    }
    let again = house
        .browse("POST", "/console/sign-in", "", "email=anna%40")
        .is(422)
        .text();
    assert!(again.contains("value=\"anna@\""), "{again}");
}

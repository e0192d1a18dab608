//! Teams: offers, roles, places for one event, and the last owner.

use serde_json::{Value, json};

use super::house::{House, id};

/// Offers somebody a place and has them take it; what the team calls them.
fn join(house: &House, group: &str, body: &Value) -> String {
    let offered = house.post(&format!("/groups/{group}/team"), body).is(201).json();
    assert_eq!(offered["state"], "invited");
    assert_eq!(
        offered["name"],
        Value::Null,
        "whether they had an account shows nowhere"
    );
    let member = offered["account"].as_str().unwrap().to_owned();
    let link = house.team_link(&member);
    let page = house.page(&link).is(200).text();
    assert!(page.contains("Rust Meetup Köln"), "{page}");
    house.submit(&link, "answer=yes").is(303);
    member
}

fn with(house: &House, key: &str, method: &str, path: &str, body: &Value) -> super::house::Answer {
    let bearer = format!("Bearer {key}");
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    house.raw(method, &format!("/api/v1{path}"), &headers, body.as_bytes())
}

#[test]
fn a_place_gives_its_rights_once_it_is_accepted() {
    let house = House::start();
    let group = house.group();
    let team = format!("/groups/{group}/team");
    let noor = house.organizer("noor@example.org");
    let reads = || with(&house, &noor, "GET", &format!("/groups/{group}"), &Value::Null).status;
    let offered = house
        .post(&team, &json!({ "email": "Noor@Example.org", "role": "people" }))
        .is(201)
        .json();
    let member = offered["account"].as_str().unwrap();
    assert_eq!(reads(), 404);
    house
        .post(&team, &json!({ "email": "noor@example.org", "role": "door" }))
        .problem(409, "in-team");
    let link = house.team_link(member);
    for method in ["GET", "HEAD"] {
        house.raw(method, &link, &[], b"").is(200);
    }
    assert_eq!(reads(), 404, "looking changes nothing");
    house.submit(&link, "answer=yes").is(303);
    house.submit(&link, "answer=yes").is(303);
    assert_eq!(reads(), 200);
    house.submit(&link, "answer=no").is(404);
    assert_eq!(reads(), 200, "an old letter takes nobody out");
    let own = with(&house, &noor, "GET", "/groups", &Value::Null).json();
    assert_eq!(id(&own["items"][0]), group);

    let patch = |role: &str| house.call("PATCH", &format!("{team}/{member}"), &json!({ "role": role }));
    let patched = patch("editor").is(200);
    assert_eq!(patched.json()["role"], "editor");
    // Two who edit at once: who saw it before is told.
    let seen = patched.header("etag").to_owned();
    let listed = house.get(&team).json()["items"].clone();
    let listed = listed.as_array().unwrap().iter().find(|one| one["account"] == member);
    assert_eq!(listed.unwrap()["etag"], seen);
    let over = |seen: &str, role: &str| {
        let member = format!("{team}/{member}");
        house.call_with("PATCH", &member, &[("if-match", seen)], &json!({ "role": role }))
    };
    over("\"1\"", "door").is(412);
    over(&seen, "editor").is(200);
    with(
        &house,
        &noor,
        "PATCH",
        &format!("/groups/{group}"),
        &json!({ "name": "Renamed" }),
    )
    .is(200);
    let refused = with(&house, &noor, "GET", &team, &Value::Null).is(200).json();
    assert_eq!(refused["items"].as_array().unwrap().len(), 2);
    with(&house, &noor, "DELETE", &format!("{team}/{member}"), &Value::Null).is(204);
    assert_eq!(reads(), 404, "everybody may leave");
    house.page(&link).is(404);

    let declined = house
        .post(&team, &json!({ "email": "noor@example.org", "role": "door" }))
        .is(201)
        .json();
    house
        .submit(&house.team_link(declined["account"].as_str().unwrap()), "answer=no")
        .is(200);
    assert_eq!(house.get(&team).json()["items"].as_array().unwrap().len(), 1);
    let log = house.get(&format!("/groups/{group}/activity")).is(200).json();
    let facts = log["items"].as_array().unwrap().iter();
    let told = facts.filter(|fact| !fact["data"]["member_id"].is_null());
    let told: Vec<String> = told
        .map(|fact| {
            [&fact["what"], &fact["who"], &fact["data"]["role"]]
                .map(|word| word.as_str().unwrap())
                .join(" ")
        })
        .collect();
    let expected = [
        "acquaint.member.invited.v1 account people",
        "acquaint.member.joined.v1 link people",
        "acquaint.member.updated.v1 account editor",
        "acquaint.member.left.v1 account editor",
        "acquaint.member.invited.v1 account door",
        "acquaint.member.left.v1 link door",
    ];
    assert_eq!(told, expected);
}

#[test]
fn the_last_owner_stays() {
    let house = House::start();
    let group = house.group();
    let team = format!("/groups/{group}/team");
    let own = house.get(&team).is(200).json()["items"][0]["account"]
        .as_str()
        .unwrap()
        .to_owned();
    let own = format!("{team}/{own}");
    let stays = |status, code| {
        house.call("DELETE", &own, &Value::Null).problem(status, code);
        house
            .call("PATCH", &own, &json!({ "role": "editor" }))
            .problem(status, code);
    };
    stays(409, "last-owner");
    house.call("PATCH", &own, &json!({ "role": "owner" })).is(200);
    house
        .post(&team, &json!({ "email": "noor@example.org", "role": "owner" }))
        .is(201);
    // Who was only asked may never accept.
    stays(409, "last-owner");
    join(&house, &group, &json!({ "email": "bo@example.org", "role": "owner" }));
    house.call("PATCH", &own, &json!({ "role": "editor" })).is(200);
    house.call("DELETE", &own, &Value::Null).is(204);
    house.get(&team).is(404);
}

#[test]
fn a_place_for_one_event_reaches_that_event_alone() {
    let house = House::start();
    let group = house.group();
    let [one, other] = [json!({}), json!({ "title": "Another" })].map(|event| house.draft(&group, event));
    let door = house.organizer("door@example.org");
    join(
        &house,
        &group,
        &json!({ "email": "door@example.org", "role": "editor", "event_id": one }),
    );
    join(
        &house,
        &group,
        &json!({ "email": "door@example.org", "role": "door", "event_id": other }),
    );
    let get = |path: String| with(&house, &door, "GET", &path, &Value::Null).status;
    let edit = |event: &str| {
        with(
            &house,
            &door,
            "PATCH",
            &format!("/events/{event}"),
            &json!({ "title": "New" }),
        )
        .status
    };
    assert_eq!(
        [get(format!("/events/{one}")), get(format!("/events/{other}"))],
        [200, 200]
    );
    assert_eq!([edit(&one), edit(&other)], [200, 403]);
    assert_eq!(
        [get(format!("/groups/{group}")), get(format!("/groups/{group}/events"))],
        [403, 403]
    );
    let groups = with(&house, &door, "GET", "/groups", &Value::Null).is(200).json();
    let [listed] = groups["items"].as_array().unwrap().as_slice() else {
        panic!("{groups}")
    };
    assert_eq!(listed["id"], group.as_str());
    let helps = json!([{ "event_id": one, "role": "editor" }, { "event_id": other, "role": "door" }]);
    assert_eq!(listed["only_events"], helps);
    let own = house.get("/groups").is(200).json();
    assert_eq!(own["items"][0]["only_events"], Value::Null);
    house.call("DELETE", &format!("/events/{other}"), &Value::Null).is(204);
    let team = format!("/groups/{group}/team");
    assert_eq!(house.get(&team).json()["items"].as_array().unwrap().len(), 2);

    for (wrong, pointer) in [
        (
            json!({ "email": "x@example.org", "role": "owner", "event_id": one }),
            "/role",
        ),
        (
            json!({ "email": "x@example.org", "role": "door", "event_id": group }),
            "/event_id",
        ),
        (json!({ "email": "x@example.org", "role": "unknown" }), "/role"),
        (json!({ "email": "x", "role": "door" }), "/email"),
    ] {
        assert_eq!(house.post(&team, &wrong).is(422).pointers(), [pointer], "{wrong}");
    }
}

#[test]
fn the_console_shows_offers_and_lets_members_leave() {
    let house = House::start();
    let group = house.group();
    let team = format!("/groups/{group}/team");
    let offered = house
        .post(&team, &json!({ "email": "noor@example.org", "role": "door" }))
        .is(201)
        .json();
    let link = house.team_link(offered["account"].as_str().unwrap());
    // The offer made an account, by which they can sign in.
    let session = house.session("noor@example.org");
    let page = || house.browse("GET", "/console", &session, "").is(200).text();
    assert!(page().contains(&link), "{}", page());
    house.submit(&link, "answer=yes").is(303);
    let page = || house.browse("GET", "/console/account", &session, "").is(200).text();
    let shown = page();
    let leave = shown.split("action=\"").find(|part| part.contains("/leave\"")).unwrap();
    let leave = leave.split('"').next().unwrap();
    let olga = house.session("olga@example.org");
    house.browse("POST", leave, &olga, "press=sure").is(404);
    let asked = house.browse("POST", leave, &session, "about=Harbour").is(200).text();
    assert!(asked.contains("You leave Harbour"), "{asked}");
    house.browse("POST", leave, &session, "press=sure").is(303);
    assert!(!page().contains("/leave\""));
}

/// A team is an organizer as far as all of it sees to people.
#[test]
fn the_calendar_of_one_organizer_has_the_groups_that_all_of_them_see_to() {
    let house = House::start();
    let here = house.group();
    let elsewhere = json!({ "name": "Book Club", "slug": "books", "time_zone": "Europe/Berlin" });
    let elsewhere = id(&house.post("/groups", &elsewhere).is(201).json());
    let publish = |group: &str, title: &str| {
        let event = house.draft(group, json!({ "title": title }));
        house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        house.invite(&event, &["anna"]);
        event
    };
    let (talks, workshop) = (publish(&here, "Talks"), publish(&here, "Workshop"));
    publish(&elsewhere, "Novels");
    let shown = |event: &str| {
        let path = house.own_feed(&house.link(event, "anna"));
        let feed = house.raw("GET", &path, &[], b"").is(200).text();
        ["Talks", "Workshop", "Novels"].map(|title| feed.contains(&format!("SUMMARY:{title}")))
    };
    assert_eq!(shown(&talks), [true, true, true], "one organizer's, whatever the group");
    join(&house, &here, &json!({ "email": "door@example.org", "role": "door" }));
    assert_eq!(shown(&talks), [true, true, true], "the door sees to no people");
    join(&house, &here, &json!({ "email": "noor@example.org", "role": "editor" }));
    assert_eq!(shown(&talks), [true, true, false]);
    let one = json!({ "email": "kim@example.org", "role": "people", "event_id": workshop });
    join(&house, &here, &one);
    assert_eq!(
        shown(&workshop),
        [true, true, false],
        "who helps with one event is shown no calendar"
    );
    assert_eq!(shown(&talks), [true, true, false]);
}

#[test]
fn who_was_asked_into_a_team_makes_no_groups_by_that_until_somebody_lets_them() {
    let house = House::start();
    let group = house.group();
    join(
        &house,
        &group,
        &json!({ "email": "noor@example.org", "role": "editor" }),
    );
    let own = json!({ "name": "Noor's own", "slug": "noor", "time_zone": "Europe/Berlin" });
    let cookie = house.session("noor@example.org");
    let make = || house.call_by_browser("POST", "/groups", &cookie, &own);
    let refused = make().is(403).json();
    assert!(
        refused["detail"]
            .as_str()
            .unwrap()
            .contains("acquaint organizer create"),
        "{refused}"
    );
    assert_eq!(refused["right"], "group.create");
    house.organizer("noor@example.org");
    make().is(201);
}

//! A person has all that is kept of them erased: by a link mailed for that alone, and then it is nowhere.

mod traces;

use std::fs;
use std::path::Path;

use journeys::{Setup, wait_for};
use serde_json::{Value, json};
use testkit::{OpenedLetter, ask_postgres};

use crate::house::{House, id};
use crate::office::Office;
use crate::public_rsvp::{ask, the_log_replays};

/// As she writes it, and as it is compared.
const ADA: &str = "Ada.Lovely@example.org";
const IDENTITY: &str = "ada.lovely@example.org";
const BO: &str = "bo@example.org";

/// As she types it once more to be erased.
const IN_FULL: &str = "email=Ada.Lovely%40Example.org";

/// All that is searched for, in small letters.
const TRACES: [&str; 3] = ["ada.lovely", "quillfeather", "walnuts"];

#[test]
fn who_is_erased_is_nowhere_on_sqlite() {
    erased(Setup::embedded());
}

#[test]
fn who_is_erased_is_nowhere_on_servers() {
    erased(Setup::servers());
}

fn erased(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_LOG", "debug");
    let office = Office::open(setup);
    let house = &office.house;
    let event = house.event(&json!({ "capacity": 1 }), &[(ADA, "Ada Quillfeather"), (BO, "Bo")]);
    leave_traces(house, &event);
    traces::leave_more(&office, &event);
    let link = link_to_erase(house, IDENTITY);

    let http = &house.program.http;
    for _ in 0..2 {
        assert!(
            http.get(&link).is(200).body.contains(IDENTITY),
            "looking changes nothing"
        );
    }
    assert!(!found(house).is_empty());
    http.form(&link, "").is(422);
    http.form(&link, IN_FULL).is(200);
    assert_eq!(http.form(&link, IN_FULL).status, 404, "once");

    // Bo waited, and has the place; of Ada there is a number.
    wait_for("Bo's place", || {
        (house.invitation(&event, BO)["seat"] == "confirmed").then_some(())
    });
    let all = house.invitations(&event);
    let nameless = all.values().find(|one| one["email"] != BO).unwrap();
    assert!(
        nameless["email"].as_str().unwrap().ends_with("@erased.invalid"),
        "{nameless}"
    );
    assert_eq!(
        (&nameless["name"], &nameless["note"], &nameless["answer"]),
        (&json!(""), &Value::Null, &json!("no"))
    );
    let counts = house.reload(&event)["counts"].clone();
    assert_eq!(
        (&counts["invited"], &counts["declined"], &counts["going"]),
        (&json!(2), &json!(1), &json!(1))
    );
    the_log_replays(house, &event);
    wait_for("nothing of her to be left", || {
        let left = found(house);
        println!("{left:?}");
        left.is_empty().then_some(())
    });

    looks_like_anybody(house);
    comes_back(house);
}

/// Everything that a person can leave somewhere.
fn leave_traces(house: &House, event: &str) {
    let (http, post) = (&house.program.http, house.setup.post());
    post.nth(ADA, 1);
    post.nth(BO, 1);
    let personal = house.link(event, ADA);
    http.form(&personal, "answer=yes&note=No+walnuts").is(303);
    post.nth(ADA, 2);
    http.form(&house.link(event, BO), "answer=yes").is(303);
    post.nth(BO, 2);
    let slug = house.organizer.api(&format!("/groups/{}", house.group)).json()["slug"].clone();
    let email = "email=ada.lovely%40example.org";
    http.form(&format!("/g/{}/follow", slug.as_str().unwrap()), email)
        .is(200);
    let confirm = post.nth(IDENTITY, 1).link_to("/follow/").unwrap();
    http.form(&confirm, "").is(303);
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    http.send("POST", "/console/sign-in", &headers, email);
    import(house, "Ada.Lovely@example.org,Ada Quillfeather\n", true);
    import(house, "ADA.lovely@example.org,Ada Quillfeather\n", false);
    let key = [("idempotency-key", "once"), ("content-type", "application/json")];
    let place = json!({ "email": "ADA.LOVELY@example.org", "role": "door" }).to_string();
    let path = format!("/api/v1/groups/{}/team", house.group);
    house.organizer.send("POST", &path, &key, &place).is(201);
    let offered = wait_for("the offer of a place", || {
        let all = post.letters();
        all.iter().find_map(|letter| letter.link_to("/console/team/"))
    });
    http.form(&offered, "answer=yes").is(303);
}

fn import(house: &House, rows: &str, apply: bool) -> Value {
    let path = format!("/api/v1/groups/{}/imports?from=fair&ground=asked", house.group);
    let table = format!("email,name\n{rows}");
    let made = house
        .organizer
        .send("POST", &path, &[("content-type", "text/csv")], &table);
    let made = made.is(201).json();
    if apply {
        let path = format!("/imports/{}/apply", id(&made));
        house.organizer.json("POST", &path, &Value::Null).is(200);
    }
    made["rows"].clone()
}

/// The own page comes by mail, and has the link that erases mailed.
pub(crate) fn link_to_erase(house: &House, who: &str) -> String {
    let (http, post) = (&house.program.http, house.setup.post());
    let letter = |erases: bool| {
        wait_for("a letter", || {
            let mut links = post.to(who).into_iter().filter_map(|letter| letter.link_to("/me/"));
            links.find(|link| link.ends_with("/erase") == erases)
        })
    };
    http.form("/me", &format!("email={}", who.replace('@', "%40"))).is(200);
    let page = letter(false);
    assert!(http.get(&page).is(200).body.contains("name=\"erase\""));
    assert_eq!(
        http.get(&format!("{page}/erase")).status,
        404,
        "that link opens the page alone"
    );
    assert!(http.form(&page, "erase=ask").is(200).body.contains(who));
    letter(true)
}

/// Where something of her stands.
fn found(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    look_into(&house.setup.data(), &mut found);
    if let Some(url) = house.setup.database_url() {
        let tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()";
        for table in ask_postgres(&url, tables).lines() {
            let rows = ask_postgres(&url, &format!("SELECT t::text FROM \"{table}\" AS t"));
            let octets = ask_postgres(&url, "SELECT encode(raw, 'escape') FROM inbound_mails");
            note(table, format!("{rows}{octets}").as_bytes(), &mut found);
        }
    }
    note("the log", house.program.said().as_bytes(), &mut found);
    found
}

fn look_into(folder: &Path, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            look_into(&path, found);
        } else {
            note(&path.display().to_string(), &fs::read(&path).unwrap_or_default(), found);
        }
    }
}

fn note(place: &str, octets: &[u8], found: &mut Vec<String>) {
    let text = String::from_utf8_lossy(octets).to_lowercase();
    let traces = TRACES.iter().filter(|trace| text.contains(**trace));
    found.extend(traces.map(|trace| format!("{trace} in {place}")));
}

/// To organizers she is as an address that nobody knows; only that no letter goes out.
fn looks_like_anybody(house: &House) {
    let told = || {
        let to_her = [ADA, IDENTITY].into_iter().flat_map(|one| house.setup.post().to(one));
        to_her.filter(|letter| letter.calendar().is_some()).count()
    };
    let before = told();
    let new = "new.here@example.org";
    let rows = import(house, &format!("{ADA},Ada\n{new},New\n"), true);
    assert_eq!(
        (&rows[0]["state"], &rows[0]["detail"]),
        (&rows[1]["state"], &rows[1]["detail"])
    );
    assert_eq!(rows[0]["state"], "ready");
    let event = house.event(&json!({}), &[(ADA, "Ada"), (new, "New")]);
    house.setup.post().nth(new, 1);
    let seen = |email: &str| {
        let mut one = house.invitation(&event, email);
        for own in ["id", "email", "name", "rsvp_url"] {
            one[own] = Value::Null;
        }
        one
    };
    wait_for("both to be told, and to look alike", || {
        let (one, other) = (seen(ADA), seen(new));
        (one == other && one["delivery"] == "sent").then_some(())
    });
    // The organizer asks for her on the event's page, and answers by the link that organizers hold.
    let page = house.reload(&event)["url"].as_str().unwrap().to_owned();
    ask(house, &page, "ada%2Elovely%40example.org");
    let asked = || {
        let all = house.setup.post().letters().into_iter();
        all.filter(|letter| letter.subject.contains("Confirm your place"))
            .count()
    };
    wait_for("what she never asked for", || (asked() == 1).then_some(()));
    house.program.http.form(&house.link(&event, ADA), "answer=yes").is(303);
    wait_for("her answer to be told", || {
        (seen(ADA)["delivery"] == "sent").then_some(())
    });
    assert_eq!(told(), before, "nothing but what leads back goes to her");
}

/// By her own sign-up on an event's page she hears of all again.
fn comes_back(house: &House) {
    let letters = |subject: &str| {
        let of = house.setup.post().letters().into_iter();
        of.filter(|letter| letter.subject.contains(subject)).collect::<Vec<_>>()
    };
    let link = |letter: &OpenedLetter| letter.link_to("/r/").unwrap();
    let before: Vec<String> = letters("Confirm your place").iter().map(link).collect();
    let event = house.event(&json!({}), &[]);
    let page = house.reload(&event)["url"].as_str().unwrap().to_owned();
    ask(house, &page, "ada%2Elovely%40example.org");
    let asked = wait_for("her link", || {
        let all = letters("Confirm your place").iter().map(link).collect::<Vec<_>>();
        all.into_iter().find(|link| !before.contains(link))
    });
    let confirm = asked.replace("?answer=yes", "");
    house.program.http.form(&confirm, "answer=yes&name=Ada").is(303);
    wait_for("what she confirmed", || {
        let to_her = house.setup.post().to(IDENTITY);
        to_her.into_iter().find(|letter| letter.calendar().is_some())
    });
    house.event(&json!({ "title": "Third time" }), &[(IDENTITY, "Ada")]);
    wait_for("an invitation", || letters("Third time").pop());
}

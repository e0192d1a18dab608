//! Looking changes nothing: mail scanners open every link.

use std::collections::{BTreeSet, HashMap};

use journeys::{Dump, Setup, wait_for};
use serde_json::{Value, json};
use testkit::{OpenedLetter, free_port, letter_kinds};

use crate::asks::own_page;
use crate::console::{Browser, printed_link};
use crate::erasing::link_to_erase;
use crate::house::{House, day};
use crate::organizer_letters::zone_of_noon;
use crate::public_rsvp::ask;

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const NOOR: &str = "noor@example.org";

/// Kinds of letters that are written here.
const KINDS: [&str; 20] = [
    "invitation",
    "confirmation",
    "waitlisted",
    "promoted",
    "update",
    "cancellation",
    "reminder",
    "organizer_letter",
    "confirm_seat",
    "confirm_follow",
    "new_events",
    "your_links",
    "own_page",
    "erase",
    "team_place",
    "sign_in",
    "coffee_ask",
    "organizer_letter_test",
    "retention_ahead",
    "webhook_off",
];

/// Kinds that the account of one person's networking has written, and whose links it opens in the same way.
pub(crate) const OF_ASKS: [&str; 18] = [
    "ask",
    "ask_agreed",
    "ask_passed_on",
    "ask_day_after",
    "ask_line_offer",
    "ask_line",
    "thanks_offer",
    "thanks",
    "meet_offer",
    "meet",
    "meet_ask",
    "ask_connected",
    "ask_written",
    "ask_reminder",
    "ask_closed",
    "ask_again",
    "meet_reminder",
    "meet_off",
];

/// Kinds that other stories end with, which open their links in the same way; and a path that one has.
const IN_STORIES: [(&str, &[&str]); 13] = [
    ("/r/", &["offered"]),
    ("/r/", &["requested", "not_accepted"]),
    ("/r/", &["not_drawn"]),
    ("/r/", &["still_coming"]),
    ("/r/", &["at_door"]),
    ("/r/", &["feedback"]),
    ("/r/", &["not_taken"]),
    ("/ask/", &["ask_somebody_else"]),
    ("/ask/", &["confirm_ask"]),
    ("/console/", &["words", "proposal", "delegated"]),
    ("/console/", &["held"]),
    ("/console/", &["passed_over"]),
    ("/console/", &["sending_stopped"]),
];

/// Kinds that need their time or their luck, with where their links lead: there those of others do, which are opened.
const LIKE: [(&str, &[&str]); 4] = [
    ("/r/, /u/, /c/", &["offer_lapsed", "seat_released"]),
    ("/ask/, /me", &["ask_lines", "ask_paused"]),
    ("/meet/", &["meet_paused"]),
    (
        "/coffee/",
        &["coffee_remind", "coffee_tomorrow", "coffee_meet", "coffee_nobody"],
    ),
];

/// As what they say that they are.
const SCANNERS: [&str; 5] = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36",
    "BarracudaCentral.org Link Scanner",
    "Mimecast-URL-Protect/1.0",
    "GoogleImageProxy",
    "curl/8.14.1",
];

/// How often each link is opened by each method.
const TIMES: usize = 10;

/// Of letters with one subject, so many are read.
const ALIKE: usize = 3;

/// An event that starts in two hours and a few seconds, and reminds of itself two hours before.
fn soon() -> Value {
    let at = |seconds| {
        let at = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(seconds);
        at.strftime("%Y-%m-%dT%H:%M:%S").to_string()
    };
    json!({ "title": "Soon", "starts": at(7_208), "ends": at(10_000), "time_zone": "UTC", "reminders": [2] })
}

/// Has a letter of each kind written.
fn write_all(house: &House) {
    let (organizer, http, post) = (&house.organizer, &house.program.http, house.setup.post());
    a_webhook_that_fails(house);
    let yes = |event: &str, who: &str| http.form(&house.link(event, who), "answer=yes").is(303);
    let soon = house.event(&soon(), &[(ANNA, "Anna")]);
    yes(&soon, ANNA);

    let event = house.event(
        &json!({ "capacity": 1, "guests_max": 2, "time_zone": zone_of_noon() }),
        &[(ANNA, "Anna"), (BO, "Bo")],
    );
    post.nth(BO, 1);
    yes(&event, ANNA);
    yes(&event, BO);
    wait_for("Bo's place in the queue", || (post.to(BO).len() >= 2).then_some(()));
    http.form(&house.link(&event, ANNA), "answer=no").is(303);
    wait_for("Bo's place", || {
        (house.invitation(&event, BO)["seat"] == "confirmed").then_some(())
    });
    wait_for("Bo's letter", || (post.to(BO).len() >= 3).then_some(()));
    let words =
        json!({ "segment": "going", "subject": "A jacket", "body": "Bring [one](https://example.org/jackets)." });
    for path in ["letters/test", "letters"] {
        let path = format!("/events/{event}/{path}");
        organizer.json("POST", &path, &words).is(202);
    }
    house.patch(&event, &json!({ "venue": { "name": "Attic" } }));
    let off = house.event(&json!({ "title": "Off" }), &[(BO, "Bo")]);
    wait_for("Bo's invitation", || {
        (house.invitation(&off, BO)["delivery"] == "sent").then_some(())
    });
    organizer
        .json("POST", &format!("/events/{off}/cancel"), &Value::Null)
        .is(200);

    let slug = organizer.api(&format!("/groups/{}", house.group)).json()["slug"].clone();
    let follow = format!("/g/{}/follow", slug.as_str().unwrap());
    for name in ["dora", "emil"] {
        http.form(&follow, &format!("email={name}%40example.org")).is(200);
    }
    let confirm = post.nth("dora@example.org", 1).link_to("/follow/").unwrap();
    http.form(&confirm, "").is(303);
    let plan = json!({ "title": "Open", "capacity": 5, "time_zone": zone_of_noon() });
    let open = house.event(&plan, &[]);
    organizer
        .json("POST", &format!("/events/{open}/announce"), &Value::Null)
        .is(202);
    let page = house.reload(&open)["url"].as_str().unwrap().to_owned();
    ask(house, &page, "ada@example.org");

    http.form("/links", "email=anna%40example.org").is(200);
    link_to_erase(house, ANNA);
    let place = json!({ "email": NOOR, "role": "people" });
    organizer
        .json("POST", &format!("/groups/{}/team", house.group), &place)
        .is(201);
    let form = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
    ];
    http.send("POST", "/console/sign-in", &form, "email=noor%40example.org")
        .is(303);
    a_coffee(house);
    // By night no owner hears of it: the group is where it is noon by now.
    let change = json!({ "retention_days": 1 });
    organizer
        .json("PATCH", &format!("/groups/{}", house.group), &change)
        .is(200);
    house.by_hand(&format!(
        "UPDATE tasks SET run_at = '{LONG_AGO}' WHERE kind = 'retention'"
    ));
}

const LONG_AGO: &str = "2020-01-01T00:00:00Z";

/// It failed for years, and is turned off at the next try.
fn a_webhook_that_fails(house: &House) {
    let url = format!("http://127.0.0.1:{}/", free_port());
    let path = format!("/groups/{}/webhooks", house.group);
    house.organizer.json("POST", &path, &json!({ "url": url })).is(201);
    house.by_hand(&format!("UPDATE webhooks SET failing_since = '{LONG_AGO}'"));
}

/// The group's coffee, of which a month begins on whatever day of it this is.
fn a_coffee(house: &House) {
    let (http, group) = (&house.program.http, &house.group);
    let change = json!({ "time_zone": zone_of_noon() });
    house
        .organizer
        .json("PATCH", &format!("/groups/{group}"), &change)
        .is(200);
    let profile = format!("{}/profile", own_page(house, BO));
    http.form(&profile, &format!("group={group}&coffee=1")).is(303);
    let (month, id) = match house.setup.database_url() {
        Some(_) => (day(0).first_of_month(), "gen_random_uuid()"),
        None => (day(0).first_of_month(), "randomblob(16)"),
    };
    house.by_hand(&format!(
        "INSERT INTO coffee_rounds SELECT {id}, id, '{month}', created_at, 0 FROM groups"
    ));
    let mut organizer = Browser::of(&house.program);
    organizer.post(&printed_link(&house.program), "").is(303);
    organizer
        .post(&format!("/console/groups/{group}/coffee/on"), "")
        .is(303);
}

/// The kinds of letters that went out, if none is on its way and no message is.
fn sent(dump: &Dump) -> Option<BTreeSet<String>> {
    let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
    let mails = dump.rows("mails");
    let is_open = |mail: &Value| ["pending", "sending", "deferred"].contains(&text(mail, "state").as_str());
    let is_quiet = !mails.iter().any(is_open) && dump.rows("outbox").is_empty();
    is_quiet.then(|| mails.iter().map(|mail| text(mail, "kind")).collect())
}

/// Opens every link of every kind of letter so far, often and in ways of scanners, and finds all rows as they were. There are letters
/// of these kinds, and links with these paths.
pub(crate) fn changes_nothing(house: &House, kinds: &[&str], paths: &[&str]) {
    let dump = || Dump::of(&house.setup);
    let mut before = dump();
    wait_for("a letter of each kind", || {
        let now = dump();
        let is_still = std::mem::replace(&mut before, now.clone()) == now;
        let sent = sent(&now).filter(|_| is_still)?;
        let missing: Vec<_> = kinds.iter().filter(|kind| !sent.contains(**kind)).collect();
        println!("not yet: {missing:?}");
        missing.is_empty().then_some(())
    });

    let letters = house.setup.post().letters();
    let mut alike: HashMap<&str, usize> = HashMap::new();
    let links: BTreeSet<String> = letters
        .iter()
        .filter(|letter| {
            let so_far = alike.entry(&letter.subject).or_default();
            *so_far += 1;
            *so_far <= ALIKE
        })
        .flat_map(|letter| {
            let unsubscribe = letter.header("List-Unsubscribe");
            // Behind it there may be an address to write to.
            let unsubscribe = unsubscribe
                .and_then(|urls| urls.split(['<', '>']).nth(1))
                .map(str::to_owned);
            letter.links().into_iter().chain(unsubscribe)
        })
        .filter(|link| link.starts_with(&house.setup.base()))
        .map(|link| link.split('#').next().unwrap().to_owned())
        .collect();
    for path in paths {
        assert!(links.iter().any(|link| link.contains(path)), "{path} in {links:?}");
    }
    // What an organizer tries out names nobody's page.
    let tried = letters
        .iter()
        .filter(|letter| letter.text.starts_with("This is a test"));
    let nobodys: BTreeSet<String> = tried.flat_map(OpenedLetter::links).collect();
    let look = |method: &str, url: &str, scanner: &str| {
        let answer = house.program.http.send(method, url, &[("user-agent", scanner)], "");
        let is_there = (200..400).contains(&answer.status);
        let is_nobodys = answer.status == 404 && nobodys.iter().any(|of| url.starts_with(of.as_str()));
        assert!(is_there || is_nobodys, "{method} {url}: {}", answer.status);
    };
    for link in &links {
        let joint = if link.contains('?') { '&' } else { '?' };
        for method in ["GET", "HEAD"] {
            for scanner in SCANNERS.iter().cycle().take(TIMES) {
                look(method, link, scanner);
            }
            for extra in [
                "answer=no",
                "answer=yes&guests=2&submit=1",
                "List-Unsubscribe=One-Click",
                "scope=all",
            ] {
                look(method, &format!("{link}{joint}{extra}"), SCANNERS[0]);
            }
        }
    }
    let after = dump();
    assert_eq!(
        (after.beyond(&before), before.beyond(&after)),
        (Vec::new(), Vec::new()),
        "looking changed something"
    );
    assert_eq!(house.setup.post().letters().len(), letters.len());
}

/// The same at the end of a story that has a letter of this kind.
pub(crate) fn changes_nothing_after(house: &House, kind: &str) {
    let story = IN_STORIES.iter().find(|(_, kinds)| kinds.contains(&kind));
    let (path, kinds) = story.expect("its line above");
    changes_nothing(house, kinds, &[path]);
}

fn every_link_of_every_letter(mut setup: Setup) {
    // Stories fill forms in faster than people.
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_WEBHOOK_NETWORKS", "127.0.0.0/8");
    let house = House::start(setup);
    write_all(&house);
    let paths = [
        "/r/",
        "/u/",
        "/follow/",
        "/join/",
        "/me/",
        "/console/team/",
        "/console/sign-in/",
        "/coffee/",
    ];
    changes_nothing(&house, &KINDS, &paths);
}

#[test]
fn whoever_opens_every_link_of_every_letter_changes_nothing() {
    every_link_of_every_letter(Setup::embedded());
}

#[test]
fn whoever_opens_every_link_of_every_letter_changes_nothing_on_servers() {
    every_link_of_every_letter(Setup::servers());
}

#[test]
fn no_kind_of_letter_is_left_out() {
    let read = LIKE.iter().chain(&IN_STORIES).flat_map(|(_, kinds)| *kinds);
    let named: Vec<&str> = KINDS.iter().chain(&OF_ASKS).chain(read).copied().collect();
    let once: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(once.len(), named.len(), "each stands in one list: {named:?}");
    assert_eq!(
        once,
        letter_kinds().collect(),
        "write it here, or say where its links lead"
    );
}

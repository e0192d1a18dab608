//! What anybody gets of the account but for those whose it is.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{ALL, Account, COLLEAGUE, IN_CONFIDENCE, MANAGER, MENTOR, NELE, OUTSIDE, SENIOR, TALKED};
use crate::looking;

/// All that there is to get, by whoever looks.
pub(super) fn learns_nothing(account: &Account) {
    names_are_told_after_a_yes(account);
    nothing_of_who_did_not_agree(account);
    nothing_of_it_is_the_organizers(account);
    what_is_said_in_confidence_stands_nowhere(account);
    looking::changes_nothing(&account.house, 2, &looking::OF_ASKS, &["/ask/", "/meet/", "/thanks/"]);
}

/// Her page says who said yes to what, and of nothing else who was asked.
fn names_are_told_after_a_yes(account: &Account) {
    let asks = format!("{}/asks", account.own(NELE));
    let told = account.house.program.http.get_json(&asks).is(200).json();
    for one in told["asks"].as_array().unwrap() {
        assert_eq!(one["state"] == "agreed", one["with"] != json!([]), "{one}");
    }
    let page = account.house.program.http.get(&asks).is(200).body;
    for other in [SENIOR, COLLEAGUE, MENTOR, MANAGER] {
        assert!(page.contains(&format!("{} says yes.", other.1)), "{page}");
    }
}

/// Pieces of what people wrote to each other.
const WORDS: [&str; 13] = [
    "field that I would like",
    "right questions",
    "office on Thursday",
    "both our ways",
    "same kind of thing",
    "reference for",
    "the shipyard",
    "hard at work",
    "often as you like",
    "harbour mill",
    "how to prepare",
    "reaching out",
    "first job",
];

/// Nothing that anybody gets has the address of who did not say yes to them, every link of theirs opens, and what is said in
/// confidence is on their own profile alone.
fn nothing_of_who_did_not_agree(account: &Account) {
    let http = &account.house.program.http;
    for to in ALL {
        let own = account.own(to);
        let (mut all, mut links) = (Vec::new(), BTreeSet::new());
        for letter in account.house.setup.post().to(to.0) {
            links.extend(letter.links());
            all.push(letter.whole());
        }
        for page in ["", "/asks", "/helped"] {
            links.insert(format!("{own}{page}"));
        }
        all.push(http.get_json(&format!("{own}/asks")).is(200).body);
        for link in &links {
            all.push(http.get(link).is(200).body);
        }
        let page = http.get(&account.house.link(&account.event, to.0)).is(200).body;
        let feed = page.split('"').find(|url| url.contains("/f/")).unwrap().to_owned();
        let feed = format!("/f/{}", feed.split_once("/f/").unwrap().1);
        all.push(http.get(&feed).is(200).body);
        for one in &all {
            let found = IN_CONFIDENCE.iter().find(|words| one.to_lowercase().contains(*words));
            assert_eq!(found, None, "{} reads {one}", to.1);
        }
        // The page of their own profile names boxes for what is said in confidence, and all that is kept of them has it.
        all.push(http.get(&format!("{own}/profile")).is(200).body);
        all.push(http.get_json(&own).is(200).body);
        for other in ALL.into_iter().filter(|other| *other != to) {
            let talked = TALKED.contains(&(to, other)) || TALKED.contains(&(other, to));
            for one in &all {
                assert!(talked || !one.contains(other.0), "{} reads of {}: {one}", to.1, other.1);
            }
        }
    }
}

/// What organizers, programs beside ours and who runs the machine get: answers of the API, exports, feeds, messages, webhooks,
/// and what the program says of its work.
fn nothing_of_it_is_the_organizers(account: &Account) {
    let (event, group) = (&account.event, &account.house.group);
    let key = account.house.setup.key_kept_to("people.export");
    let exports = account.house.program.http.with_key(&key);
    let read = [
        format!("/events/{event}/deliveries?limit=200"),
        format!("/events/{event}/seat-log?limit=200"),
        format!("/events/{event}/invitations?limit=200"),
        format!("/groups/{group}/activity?limit=200"),
    ];
    let files = ["csv", "json", "vcf"].map(|kind| format!("/events/{event}/attendees.{kind}"));
    let told = read.iter().map(|path| account.house.organizer.api(path));
    for told in told.chain(files.iter().map(|path| exports.api(path))) {
        let told = told.is(200).body;
        let found = WORDS.iter().chain(&IN_CONFIDENCE).find(|words| told.contains(*words));
        assert!(!told.contains("\"ask") && found.is_none(), "{found:?}: {told}");
    }
    let slug = account.house.organizer.api(&format!("/groups/{group}")).is(200).json()["slug"].clone();
    let feed = format!("/g/{}/calendar.ics", slug.as_str().unwrap());
    let cancel = format!("/events/{event}/cancel");
    account.house.organizer.json("POST", &cancel, &Value::Null).is(200);
    let hooks = account.reader.until("acquaint.event.cancelled.v1");
    let messages = account.broker.take(OUTSIDE, 5_000);
    assert!(messages.iter().any(|one| one.routing_key == "acquaint.rsvp.changed.v1"));
    let log = "SELECT kind, data FROM activity";
    for told in [
        account.house.program.http.get(&feed).is(200).body.replace("\r\n ", ""),
        account.asks(log),
        account.house.program.said(),
        format!("{hooks:?}"),
        format!("{messages:?}"),
    ] {
        let names = ALL.iter().flat_map(|one| [one.0, one.1]);
        let found = names
            .chain(WORDS)
            .chain(IN_CONFIDENCE)
            .find(|words| told.contains(words));
        assert_eq!(found, None, "{told}");
    }
}

/// No table has a word of it: neither as text nor as octets.
fn what_is_said_in_confidence_stands_nowhere(account: &Account) {
    let all = "SET xmlbinary = 'hex'; SELECT schema_to_xml(current_schema(), true, false, '')";
    let kept = account.asks(all).to_lowercase();
    let hex = |words: &str| {
        words
            .bytes()
            .fold(String::new(), |hex, octet| format!("{hex}{octet:02x}"))
    };
    assert!(kept.contains("harbour mill"), "it is searched");
    for words in IN_CONFIDENCE {
        assert!(!kept.contains(words) && !kept.contains(&hex(words)), "{words}");
    }
    let profile = format!("{}/profile", account.own(NELE));
    let own = account.house.program.http.get(&profile).is(200).body;
    assert!(own.contains("quillon works"), "who said it reads it: {own}");
}

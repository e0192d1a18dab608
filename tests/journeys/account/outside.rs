//! What anybody gets of the account but for those whose it is.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    ALL, Account, BOSS, COLLEAGUE, DECLINES, IN_CONFIDENCE, MANAGER, MENTOR, NELE, OUTSIDE, OUTSIDER, Person, SENIOR,
    STUDENT, TALKED, UNTICKED,
};
use crate::console::{Browser, printed_link};
use crate::looking;

/// All that there is to get, by whoever looks.
pub(super) fn learns_nothing(account: &Account) {
    names_are_told_after_a_yes(account);
    nothing_of_who_did_not_agree(account);
    nothing_of_it_is_the_organizers(account);
    what_is_said_in_confidence_stands_nowhere(account);
    looking::changes_nothing(&account.house, &looking::OF_ASKS, &["/ask/", "/meet/", "/thanks/"]);
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

/// Pieces of what people wrote to each other, or said of themselves, and who may read them.
const WORDS: [(&str, &[Person]); 21] = [
    // Organizers have none of who comes to none of their events.
    ("ilse@elsewhere", &[COLLEAGUE, OUTSIDER]),
    ("church organs", &[COLLEAGUE, BOSS, OUTSIDER]),
    ("listens well", &[COLLEAGUE, BOSS, OUTSIDER]),
    ("dropped everything", &[NELE, MANAGER]),
    ("a day there goes", &[NELE, SENIOR, COLLEAGUE]),
    ("field that I would like", &[NELE, BOSS, SENIOR]),
    ("right questions", &[NELE, BOSS, SENIOR]),
    ("office on Thursday", &[NELE, SENIOR]),
    ("both our ways", &[NELE, BOSS, SENIOR]),
    ("same kind of thing", &[NELE, SENIOR, COLLEAGUE]),
    ("be a reference for you", &[NELE, SENIOR]),
    ("the shipyard", &[NELE, SENIOR]),
    ("hard at work", &[NELE, MENTOR]),
    ("often as you like", &[NELE, MENTOR]),
    ("harbour mill", &[NELE, MENTOR, STUDENT]),
    ("how to prepare", &[NELE, MANAGER]),
    ("reaching out", &[NELE, MANAGER]),
    ("first job", &[NELE, STUDENT]),
    ("lighthouse", &[COLLEAGUE, DECLINES]),
    ("Umbra Works", &[UNTICKED]),
    ("Sextants", &[UNTICKED]),
];

/// Who reads in their mail, or behind its links, what others are called who did not say yes to them: of who asks, knows both, or said
/// yes to what they passed on.
const NAMED: [(Person, Person); 12] = [
    (BOSS, COLLEAGUE),
    (COLLEAGUE, BOSS),
    (OUTSIDER, BOSS),
    (BOSS, NELE),
    (BOSS, SENIOR),
    (NELE, BOSS),
    (SENIOR, BOSS),
    (COLLEAGUE, SENIOR),
    (SENIOR, COLLEAGUE),
    (BOSS, STUDENT),
    (COLLEAGUE, STUDENT),
    (MENTOR, STUDENT),
];

/// Nothing that anybody gets has the address of who did not say yes to them, or words that are not for them; no mail names anybody
/// else; every link opens, and what is said in confidence is on their own profile alone.
fn nothing_of_who_did_not_agree(account: &Account) {
    for to in everybody() {
        let (mailed, mut all) = what_comes_to(account, to);
        for one in &all {
            let found = IN_CONFIDENCE.iter().find(|words| one.to_lowercase().contains(*words));
            assert_eq!(found, None, "{} reads {one}", to.1);
        }
        // The page of their own profile names boxes for what is said in confidence, and all that is kept of them has it.
        if to != OUTSIDER {
            let (http, own) = (&account.house.program.http, account.own(to));
            all.push(http.get(&format!("{own}/profile")).is(200).body);
            all.push(http.get_json(&own).is(200).body);
        }
        for one in &all {
            let found = WORDS
                .iter()
                .find(|(words, may)| !may.contains(&to) && one.contains(words));
            assert_eq!(found, None, "{} reads {one}", to.1);
        }
        for other in everybody().filter(|other| *other != to) {
            let talked = TALKED.contains(&(to, other)) || TALKED.contains(&(other, to));
            let asked = (to, other) == (DECLINES, COLLEAGUE);
            let is_named = talked || asked || NAMED.contains(&(to, other));
            // Who comes to none of the events stands on no page of those who do.
            let is_unseen = other == UNTICKED || (other == OUTSIDER && !talked);
            for one in &all {
                assert!(talked || !one.contains(other.0), "{} reads of {}: {one}", to.1, other.1);
                assert!(
                    !is_unseen || !one.contains(other.1),
                    "{} reads of {}: {one}",
                    to.1,
                    other.1
                );
            }
            for one in &mailed {
                assert!(
                    is_named || !one.contains(other.1),
                    "{} reads of {}: {one}",
                    to.1,
                    other.1
                );
            }
        }
    }
}

fn everybody() -> impl Iterator<Item = Person> {
    ALL.into_iter().chain([OUTSIDER])
}

/// Every letter to somebody, with what is behind its links; and all of that with their pages, feeds and what anybody can open.
fn what_comes_to(account: &Account, to: Person) -> (Vec<String>, Vec<String>) {
    let http = &account.house.program.http;
    let (mut mailed, mut links) = (Vec::new(), BTreeSet::new());
    for letter in account.house.setup.post().to(to.0) {
        links.extend(letter.links().into_iter().filter(|link| !link.ends_with("/privacy")));
        mailed.push(letter.whole());
    }
    let open = |link: &String| http.get(link).is(200).body;
    let (own_links, links): (Vec<String>, Vec<String>) = links.into_iter().partition(|link| link.contains("/me"));
    mailed.extend(links.iter().map(open));
    let mut all = mailed.clone();
    all.extend(own_links.iter().map(open));
    all.extend(addresses(account).iter().map(open));
    if to == OUTSIDER {
        return (mailed, all);
    }
    let own = account.own(to);
    all.extend(["", "/asks", "/helped"].map(|page| http.get(&format!("{own}{page}")).is(200).body));
    all.extend(["/asks", "/helped"].map(|page| http.get_json(&format!("{own}{page}")).is(200).body));
    let kept = http.get_json(&own).is(200).json();
    all.push(open(
        &kept["invitations"][0]["calendar_url"].as_str().unwrap().to_owned(),
    ));
    all.push(http.get(&account.house.link(&account.event, to.0)).is(200).body);
    (mailed, all)
}

/// What anybody can open of the event, and of its group.
fn addresses(account: &Account) -> [String; 2] {
    let slug = |path: &str| {
        let shown = account.house.organizer.api(path).is(200).json();
        shown["slug"].as_str().unwrap().to_owned()
    };
    let event = slug(&format!("/events/{}", account.event));
    let group = slug(&format!("/groups/{}", account.house.group));
    [format!("/e/{event}"), format!("/g/{group}")]
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
        let found = words().find(|words| told.contains(words));
        assert!(!told.contains("\"ask") && found.is_none(), "{found:?}: {told}");
    }
    nothing_of_it_is_in_the_console(account);
    let [page, shown] = addresses(account);
    let feed = format!("{shown}/calendar.ics");
    let cancel = format!("/events/{event}/cancel");
    account.house.organizer.json("POST", &cancel, &Value::Null).is(200);
    let hooks = account.reader.until("acquaint.event.cancelled.v1");
    let messages = account.broker.take(OUTSIDE, 5_000);
    assert!(messages.iter().any(|one| one.routing_key == "acquaint.rsvp.changed.v1"));
    let log = "SELECT kind, data FROM activity";
    let said = account.house.program.said();
    let paths = ["/ask/", "/meet/", "/thanks/", "/me/"];
    let found = paths.into_iter().find(|path| said.contains(path));
    assert_eq!(
        found, None,
        "whoever reads what the program says opens no page of theirs"
    );
    let anybody = |path: &str| account.house.program.http.get(path).is(200).body.replace("\r\n ", "");
    for told in [
        anybody(&feed),
        anybody(&page),
        anybody(&shown),
        account.asks(log),
        said,
        format!("{hooks:?}"),
        format!("{messages:?}"),
    ] {
        let names = everybody().flat_map(|one| [one.0, one.1]);
        let found = names.chain(words()).find(|words| told.contains(words));
        assert_eq!(found, None, "{told}");
    }
}

/// All that was written, said in confidence, or said of themselves.
fn words() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(words, _)| *words).chain(IN_CONFIDENCE)
}

/// The page of the console about asks, as an owner opens it: of nobody.
fn nothing_of_it_is_in_the_console(account: &Account) {
    let mut browser = Browser::of(&account.house.program);
    browser.post(&printed_link(&account.house.program), "").is(303);
    let told = browser
        .get(&format!("/console/groups/{}/asks", account.house.group))
        .is(200)
        .body;
    let names = everybody().flat_map(|one| [one.0, one.1]);
    let found = names.chain(words()).find(|words| told.contains(words));
    assert!(found.is_none() && told.contains("asked "), "{found:?}: {told}");
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

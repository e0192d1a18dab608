//! Every page in a real browser: what axe-core, an HTML validator and the browser itself find wrong with it, on a phone and a
//! desk, light and dark; and what those hear who can't see the main ones.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use journeys::{Browser, Http, Post, Setup, Window, wait_for};
use serde_json::json;

use crate::house::{House, id};
use crate::organizer_letters::zone_of_noon;

/// What is no page, has no end, or shows what others wrote.
const NO_PAGES: [&str; 6] = [".ics", ".json", ".csv", ".vcf", "/raw", "/live"];

/// What only letters lead to.
const MAILED: [&str; 8] = [
    "/r/*?",
    "/u/*?",
    "/me/*/erase?",
    "/join/*?",
    "/follow/*?",
    "/ask/*/confirm?",
    "/meet/*?",
    "/console/team/*?",
];

/// Pages to look at, one of a kind.
struct Walk<'a> {
    base: &'a str,
    known: BTreeSet<String>,
    to_see: VecDeque<String>,
    seen: Vec<String>,
}

impl Walk<'_> {
    /// Notes a page, unless it is somebody else's, or one like it is known.
    fn note(&mut self, url: &str) {
        let url = url.split('#').next().unwrap_or_default();
        let Some(path) = url.strip_prefix(self.base) else {
            return;
        };
        let is_page = !NO_PAGES
            .iter()
            .any(|end| path.split('?').next().unwrap_or_default().ends_with(end));
        if is_page && self.known.insert(kind(path)) {
            self.to_see.push_back(url.to_owned());
        }
    }

    /// Adds pages of which each is something of its own.
    fn add(&mut self, urls: &[&str]) {
        for url in urls {
            self.known.insert(kind(url.trim_start_matches(self.base)));
            self.to_see.push_back((*url).to_owned());
            if url.contains("/r/") {
                self.to_see.push_back(format!("{url}?answer=no"));
            }
        }
    }

    /// Looks at all of them, and at those that they lead to.
    fn see(&mut self, browser: &mut Browser, found: &mut Vec<String>) {
        while let Some(url) = self.to_see.pop_front() {
            browser.open(&url);
            look(browser, found);
            for link in browser.links() {
                self.note(&link);
            }
            self.seen.push(url);
        }
    }

    /// Notes where letters lead.
    fn note_mailed(&mut self, post: &Post) {
        for letter in post.letters() {
            for word in letter.text.split_whitespace().filter(|word| word.starts_with("http")) {
                self.note(word);
            }
        }
    }
}

/// Presses what has letters as a consequence that nothing else in the demo has, and waits for those.
fn cause_letters(browser: &mut Browser, organizer: &Http, said: &str, post: &Post) {
    let printed = |what: &str| {
        let line = said.lines().find(|line| line.contains(what)).unwrap();
        line.split_whitespace().last().unwrap().to_owned()
    };
    let group = id(&organizer.api("/groups").json()["items"][0]);
    // Where it is noon now, nobody waits until morning for news.
    let event = json!({
        "title": "Noon", "starts": "2031-05-08T12:00", "ends": "2031-05-08T13:00", "time_zone": zone_of_noon(),
    });
    let events = format!("/groups/{group}/events");
    let event = id(&organizer.json("POST", &events, &event).is(201).json());
    for step in ["publish", "announce"] {
        organizer.json("POST", &format!("/events/{event}/{step}"), &json!({}));
    }
    browser.open(&printed("all that is kept of somebody"));
    browser.press("Mail me the link that erases");
    browser.open(&printed("an ask that was forwarded"));
    browser.fill("What you are called", "Wanda Grau");
    browser.fill("Your mail address", "wanda@example.org");
    browser.press("Yes");
    wait_for("letters about what was pressed", || {
        let letters = post.letters();
        let is_there = |part: &&str| letters.iter().any(|letter| letter.text.contains(part));
        ["/join/", "/erase", "/confirm"].iter().all(is_there).then_some(())
    });
}

/// A path without what differs between pages of one kind: identities, tokens, and most of the query.
fn kind(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let parts = path.split('/').map(|part| match part.len() {
        36 | 56..
            if part
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || letter == '-') =>
        {
            "*"
        }
        _ => part,
    });
    let parts = parts.collect::<Vec<_>>().join("/");
    let query = query
        .split('&')
        .filter(|pair| pair.starts_with("answer=") || pair.starts_with("as="));
    format!("{parts}?{}", query.collect::<String>())
}

fn look(browser: &mut Browser, found: &mut Vec<String>) {
    let url = browser.url();
    // What describes the API, or shows of what pages are made, is read at a desk, and whole; a letter is as long as its words.
    let is_long = ["/api/", "/dev/elements", "/dev/mailbox/"]
        .iter()
        .any(|part| url.contains(part));
    let except: &[&str] = if is_long { &["bytes: "] } else { &[] };
    let faults = browser.faults(except);
    found.extend(faults.into_iter().map(|fault| format!("{url}: {fault}")));
}

#[test]
fn no_page_has_a_fault_in_any_of_five_states() {
    let setup = Setup::embedded();
    let program = setup.start(&["demo"]);
    program.key();
    let said = program.said();
    let base = setup.base();
    let mut walk = Walk {
        base: &base,
        known: BTreeSet::new(),
        to_see: VecDeque::new(),
        seen: Vec::new(),
    };
    let (mut browser, mut found) = (Browser::start(), Vec::new());
    let printed = said.split_whitespace().filter(|word| word.starts_with("http"));
    let (sign_in, printed): (Vec<_>, Vec<_>) = printed.partition(|url| url.contains("/console/sign-in/"));
    let is_of_console = |url: &&str| url.contains("/console");
    let (of_console, open): (Vec<_>, Vec<_>) = printed.into_iter().partition(is_of_console);
    walk.add(&open);
    for path in [
        "/",
        "/links",
        "/me",
        "/no/such/page",
        "/api/problems",
        "/console/sign-in/code",
    ] {
        walk.note(&format!("{base}{path}"));
    }
    walk.see(&mut browser, &mut found);

    browser.open(sign_in.first().expect("a link to sign in"));
    look(&mut browser, &mut found);
    browser.press("Sign in");
    walk.add(&of_console);
    walk.see(&mut browser, &mut found);
    // The demo has a folder of its own, which only its log names.
    let secret = said.split_whitespace().find(|word| word.ends_with("/secret"));
    let post = Post::Folder(secret.unwrap().replace("/secret", "/mailbox").into());
    cause_letters(&mut browser, &program.organizer(), &said, &post);
    walk.note_mailed(&post);
    walk.see(&mut browser, &mut found);
    for way in MAILED {
        assert!(walk.known.contains(way), "no letter led to {way}: {:?}", walk.known);
    }
    browser.speak("ar");
    for url in &walk.seen {
        browser.open(url);
        look(&mut browser, &mut found);
    }
    assert_eq!(found, [""; 0], "{} pages", walk.known.len());
    assert!(walk.known.len() > 75, "{:?}", walk.known);
    program.stop("TERM");
}

const ANNA: &str = "anna@example.org";

/// A tree without what differs from run to run: addresses of links, and moments of now. (The event is in 2031.)
fn kept(tree: &str) -> String {
    let year = jiff::Zoned::now().year().to_string();
    let is_name = |line: &&str| !line.trim_start().starts_with("- /url:");
    let lines = tree.lines().filter(is_name).map(|line| {
        let time = line.split_once("- time: ");
        if let Some((before, _)) = time.filter(|(_, time)| time.starts_with(|first: char| first.is_ascii_digit())) {
            return format!("{before}- time: [a moment]");
        }
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(|day| line.find(day));
        let moment = days
            .into_iter()
            .flatten()
            .chain(line.find(|letter: char| letter.is_ascii_digit()))
            .min();
        match moment.filter(|_| line.contains(&year)) {
            Some(moment) => format!("{}[a moment]", &line[..moment]),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_main_pages_are_heard_as_they_are_kept() {
    let house = House::start(Setup::embedded());
    let event = json!({
        "starts": "2031-05-08T18:30:00", "ends": "2031-05-08T21:00:00", "capacity": 2, "guests_max": 1,
        "agenda": [{ "at": "18:30", "what": "Soup" }], "hosts": [{ "name": "Ingrid", "about": "makes chairs" }],
    });
    let event = house.event(&event, &[(ANNA, "Anna"), ("bo@example.org", "Bo")]);
    house.setup.post().nth(ANNA, 1);
    let link = house.link(&event, ANNA);
    house.program.http.form(&link, "answer=yes").is(303);
    house.setup.post().nth(ANNA, 2);
    house.all_marked_sent(&event);
    let base = house.setup.base();
    let public = house.reload(&event)["url"].as_str().unwrap().to_owned();
    let mut browser = Browser::start();
    let keep = |browser: &mut Browser, name: &str, url: &str| {
        browser.open(url);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, kept(&browser.tree()));
        });
    };
    keep(&mut browser, "event", &public);
    keep(&mut browser, "personal", &link);
    keep(&mut browser, "sign_in", &format!("{base}/console/sign-in"));
    sign_in(&house, &mut browser);
    keep(
        &mut browser,
        "console_list",
        &format!("{base}/console/groups/{}", house.group),
    );
    keep(&mut browser, "console_event", &format!("{base}/console/events/{event}"));
}

/// Signs in by the link that the first start printed.
fn sign_in(house: &House, browser: &mut Browser) {
    let said = house.program.said();
    let link = wait_for("a link to sign in", || {
        said.lines().find(|line| line.contains("/console/sign-in/"))
    });
    browser.open(link);
    browser.press("Sign in");
}

#[test]
fn a_start_stands_in_the_reader_s_time_and_a_live_page_says_when_it_is_none_any_more() {
    let house = House::start(Setup::embedded());
    let event = json!({ "starts": "2031-05-08T18:30:00", "ends": "2031-05-08T21:00:00" });
    let event = house.event(&event, &[(ANNA, "Anna")]);
    house.setup.post().nth(ANNA, 1);
    house.all_marked_sent(&event);
    let public = house.reload(&event)["url"].as_str().unwrap().to_owned();
    let mut browser = Browser::start();
    browser.open(&public);
    assert!(!browser.text().contains("Your time:"), "the clocks agree");
    browser.window(Window {
        zone: "America/New_York",
        ..Window::DESK
    });
    for page in [public, house.link(&event, ANNA)] {
        browser.open(&page);
        browser.wait_for("Your time: 12:30");
        assert_eq!(browser.faults(&[]), [""; 0]);
    }
    sign_in(&house, &mut browser);
    let page = format!("{}/console/events/{event}", house.setup.base());
    browser.open(&page);
    let said = "This no longer changes by itself";
    assert!(!browser.text().contains(said), "it does");
    // What changes within a minute is spoken at its end.
    browser.take_clock();
    browser.open(&page);
    house.program.http.form(&house.link(&event, ANNA), "answer=yes").is(303);
    browser.wait_for("1 going");
    assert!(!browser.tree().contains("- status:"), "{}", browser.tree());
    browser.pass(Duration::from_mins(1));
    assert!(
        browser.tree().contains("- status: one taken, no limit"),
        "{}",
        browser.tree()
    );
    browser.refuse("**/live");
    browser.open(&page);
    browser.wait_for(said);
}

#[test]
fn an_open_console_shows_answers_by_itself_and_waits_while_it_is_paused() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[(ANNA, "Anna"), ("bo@example.org", "Bo")]);
    house.all_marked_sent(&event);
    let mut browser = Browser::start();
    sign_in(&house, &mut browser);
    let page = format!("{}/console/events/{event}", house.setup.base());
    browser.open(&page);
    // A page that is asked for again would show nothing of this.
    browser.refuse(&page);
    house.program.http.form(&house.link(&event, ANNA), "answer=yes").is(303);
    browser.wait_for("1 going");
    browser.push("Pause");
    house
        .program
        .http
        .form(&house.link(&event, "bo@example.org"), "answer=no")
        .is(303);
    browser.hear("1 not coming");
    assert!(browser.text().contains("0 not coming"), "{}", browser.text());
    browser.push("Go on");
    browser.wait_for("1 not coming");
}

/// A page with a form, what is typed into it, and its button.
type Faulty<'a> = (String, &'a [(&'a str, &'a str)], &'a str);

#[test]
fn forms_that_show_faults_have_no_others() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[(ANNA, "Anna")]);
    house.setup.post().nth(ANNA, 1);
    house.all_marked_sent(&event);
    let (mut browser, mut found) = (Browser::start(), Vec::new());
    sign_in(&house, &mut browser);
    let (group, event) = (format!("groups/{}", house.group), format!("events/{event}"));
    let nowhere = ("Time zone", "Nowhere/Special");
    // What is wrong here a browser itself lets through.
    let forms: [Faulty<'_>; 5] = [
        (
            "groups/new".to_owned(),
            &[("What it is called", " "), nowhere],
            "Make the group",
        ),
        (
            format!("{group}/settings"),
            &[nowhere, ("Reminders", "1, 2, 2")],
            "Save",
        ),
        (format!("{event}/edit"), &[("Title", " ")], "Save"),
        (
            format!("{event}/letters"),
            &[("Subject", " "), ("What you want to say", " ")],
            "Look at it",
        ),
        (
            format!("{event}/invite"),
            &[("Where these addresses come from", " ")],
            "Look at the list",
        ),
    ];
    for (path, fields, button) in forms {
        browser.open(&format!("{}/console/{path}", house.setup.base()));
        for (label, text) in fields {
            browser.fill(label, text);
        }
        browser.press(button);
        let tree = browser.tree();
        assert!(tree.contains("- alert"), "{path} shows no fault: {tree}");
        look(&mut browser, &mut found);
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn pages_that_only_a_press_leads_to_have_no_fault() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[(ANNA, "Anna")]);
    house.setup.post().nth(ANNA, 1);
    house.all_marked_sent(&event);
    let person = house.invitation(&event, ANNA)["id"].as_str().unwrap().to_owned();
    let (mut browser, mut found) = (Browser::start(), Vec::new());
    sign_in(&house, &mut browser);
    let forms: [Faulty<'_>; 3] = [
        (format!("invitations/{person}"), &[], "Uninvite"),
        (
            format!("events/{event}/letters"),
            &[("Subject", "Bring a jacket"), ("What you want to say", "**Outside**")],
            "Look at it",
        ),
        (
            format!("events/{event}/invite"),
            &[
                ("Addresses", "bo@example.org, nobody"),
                ("Where these addresses come from", "a list"),
            ],
            "Look at the list",
        ),
    ];
    for (path, fields, button) in forms {
        browser.open(&format!("{}/console/{path}", house.setup.base()));
        for (label, text) in fields {
            browser.fill(label, text);
        }
        browser.press(button);
        assert!(!browser.tree().contains("- alert"), "{path}: {}", browser.text());
        look(&mut browser, &mut found);
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn what_is_printed_can_be_read_and_has_nothing_to_press() {
    let house = House::start(Setup::embedded());
    let given = json!({ "capacity": 5, "guests_max": 1, "agenda": [{ "at": "18:45", "what": "Soup" }] });
    let event = house.event(&given, &[(ANNA, "Anna"), ("bo@example.org", "Bo")]);
    let link = house.link(&event, ANNA);
    house.program.http.form(&link, "answer=yes&guests=1").is(303);
    let public = house.reload(&event)["url"].as_str().unwrap().to_owned();
    let mut browser = Browser::start();
    sign_in(&house, &mut browser);
    let console = |page: &str| format!("{}/console/events/{event}/{page}", house.setup.base());
    let pages: [(String, &[&str]); 4] = [
        (public, &["Mentors & Makers", "Loft", "18:30", "Soup"]),
        (
            link,
            &["Mentors & Makers", "Loft", "A place is kept for you and 1 guest."],
        ),
        (console("answers"), &["Anna", ANNA, "Bo"]),
        (console("badges"), &["Anna", "Guest of Anna"]),
    ];
    for (url, words) in pages {
        browser.open(&url);
        let paper = browser.print();
        let text = paper["text"].as_str().unwrap();
        for word in words {
            assert!(text.contains(word), "{word} is not on {url}: {text}");
        }
        assert_eq!(paper["presses"], json!([]), "{url}");
        assert_eq!(paper["ink"], "rgb(0, 0, 0)", "{url}");
        assert!(paper["sheets"].as_u64() <= Some(2), "{url}: {text}");
    }
}

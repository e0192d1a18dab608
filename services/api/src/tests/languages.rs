//! The language of pages: the reader's where there is one, else the group's, and wholly one.

use std::path::Path;

use serde_json::{Value, json};

use super::house::{Answer, House};

/// What is said in English, in pieces long enough to know them again: the sentences of `wording` without their arguments.
fn english() -> Vec<String> {
    let sources = [
        include_str!("../../../../shared/wording/locales/en/calendars.ftl"),
        include_str!("../../../../shared/wording/locales/en/console_events.ftl"),
        include_str!("../../../../shared/wording/locales/en/console_pages.ftl"),
        include_str!("../../../../shared/wording/locales/en/errors.ftl"),
        include_str!("../../../../shared/wording/locales/en/invalid.ftl"),
        include_str!("../../../../shared/wording/locales/en/pages.ftl"),
        include_str!("../../../../shared/wording/locales/en/refusals.ftl"),
        include_str!("../../../../shared/wording/locales/en/repeats.ftl"),
    ];
    let lines = sources.iter().flat_map(|source| source.lines());
    let said = lines.filter_map(|line| line.split_once(" = ").or_else(|| line.split_once("] ")));
    let pieces = said.flat_map(|(_, said)| said.split(['{', '}']).map(str::trim));
    let known = pieces.filter(|piece| piece.len() > 5 && piece.contains(' ') && !piece.starts_with('$'));
    let pieces: Vec<String> = known.map(|piece| piece.replace('\'', "&#39;")).collect();
    assert!(pieces.len() > 100, "{}", pieces.len());
    pieces
}

pub(super) fn is_german(page: &Answer) {
    let text = page.text();
    for piece in english() {
        assert!(!text.contains(&piece), "{piece:?} in {text}");
    }
    for word in [
        "When</dt>",
        "Where</dt>",
        "Places</dt>",
        "> Yes<",
        "> No<",
        "Monday",
        "Thursday",
        "December",
    ] {
        assert!(!text.contains(word), "{word:?} in {text}");
    }
    assert!(text.contains("<html lang=\"de\" dir=\"ltr\">"), "{text}");
    assert_eq!(
        (page.header("content-language"), page.header("vary")),
        ("de", "Accept-Language")
    );
}

pub(super) fn german_event(house: &House, differing: Value) -> String {
    let group = house.group();
    let german = house.call("PATCH", &format!("/groups/{group}"), &json!({ "language": "de" }));
    assert_eq!(german.is(200).json()["language"], "de");
    let event = house.draft(&group, differing);
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    event
}

fn page_of(house: &House, event: &str) -> String {
    let url = house.get(&format!("/events/{event}")).is(200).json()["url"]
        .as_str()
        .unwrap()
        .to_owned();
    url.strip_prefix("https://events.example.org").unwrap().to_owned()
}

/// The first address in a page that begins so.
fn linked(page: &Answer, start: &str) -> String {
    let text = page.text();
    let link = text.split("href=\"").find(|link| link.starts_with(start)).unwrap();
    link.split('"').next().unwrap().to_owned()
}

#[test]
fn calendars_of_a_german_group_are_german_too() {
    let house = House::start();
    let event = german_event(
        &house,
        json!({ "title": "Abend", "online_url": "https://meet.example.org/x" }),
    );
    house.invite(&event, &["anna"]);
    let page = house.page(&page_of(&house, &event)).is(200);
    let feeds = [
        format!("{}/calendar.ics", linked(&page, "/g/")),
        house.own_feed(&house.link(&event, "anna")),
    ];
    let unfolded = |path: &str| house.page(path).is(200).text().replace("\r\n ", "");
    for feed in &feeds {
        let text = unfolded(feed);
        assert!(text.contains("Online: Den Link bekommen Sie"), "{text}");
    }
    assert!(unfolded(&feeds[1]).contains("NAME:Meine Veranstaltungen: "));
    house.post(&format!("/events/{event}/cancel"), &Value::Null).is(200);
    assert!(unfolded(&feeds[0]).contains("SUMMARY:Abgesagt: Abend"));
}

#[test]
fn pages_of_a_german_group_are_german_wholly() {
    let house = House::start();
    let event = german_event(
        &house,
        json!({
            "capacity": 2, "guests_max": 3, "venue": { "name": "Café" }, "online_url": "https://meet.example.org/x",
            "description": "Bring *friends*.", "rsvp_closes": "2026-12-02T12:00:00"
        }),
    );
    house.invite(&event, &["anna", "ben", "cem"]);
    let [anna, ben, cem] = ["anna", "ben", "cem"].map(|name| house.link(&event, name));
    let public = house.page(&page_of(&house, &event)).is(200);
    is_german(&public);
    assert!(
        public.text().contains("2 von 2 Plätzen sind frei."),
        "{}",
        public.text()
    );
    let asked = house.page(&anna).is(200);
    is_german(&asked);
    assert!(
        asked
            .text()
            .contains("Bitte antworten Sie bis Mittwoch, 2. Dezember 2026, 12:00 Uhr (Europe/Berlin)."),
        "{}",
        asked.text()
    );
    for answer in ["yes", "maybe", "no"] {
        is_german(&house.page(&format!("{anna}?answer={answer}")).is(200));
    }
    let too_many = house.submit(&anna, "answer=yes&guests=2").is(409);
    is_german(&too_many);
    assert!(
        too_many.text().contains("Ihre Antwort wurde nicht geändert."),
        "{}",
        too_many.text()
    );
    is_german(&house.submit(&anna, "guests=two&note=%00").is(422));
    is_german(&house.submit(&anna, "answer=yes&guests=4").is(409));
    house.submit(&anna, "answer=yes&guests=1").is(303);
    let going = house.page(&anna).is(200);
    is_german(&going);
    assert!(
        going.text().contains("Für Sie und einen Gast sind Plätze reserviert."),
        "{}",
        going.text()
    );
    is_german(&house.page(&format!("{anna}?answer=no")).is(200));
    is_german(&house.page(&format!("{ben}?answer=yes")).is(200));
    house.submit(&ben, "answer=yes").is(303);
    is_german(&house.page(&ben).is(200));
    house.submit(&cem, "answer=maybe").is(303);
    is_german(&house.page(&format!("{cem}?answer=maybe")).is(200));
    is_german(&house.page(&linked(&public, "/g/")).is(200));
    house.clock.set("2026-12-02T18:00:00Z");
    is_german(&house.page(&cem).is(200));
    is_german(&house.submit(&cem, "answer=yes").is(409));
    house
        .post(&format!("/events/{event}/cancel"), &json!({ "reason": "Sturm" }))
        .is(200);
    is_german(&house.page(&anna).is(200));
    is_german(&house.page(&page_of(&house, &event)).is(200));
}

#[test]
fn a_german_series_and_the_way_out_are_german_wholly() {
    let house = House::start();
    let event = german_event(&house, json!({ "recurrence": "FREQ=WEEKLY;BYDAY=TH;COUNT=5" }));
    house.invite(&event, &["anna"]);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes").is(303);
    let dates = format!("{anna}/occurrences");
    house.submit(&dates, "occurrence=2026-12-10T18:30:00&answer=no").is(303);
    let moved = json!({ "starts": "2026-12-18T19:00:00", "ends": "2026-12-18T21:00:00" });
    house
        .call(
            "PATCH",
            &format!("/events/{event}/occurrences/2026-12-17T18:30:00"),
            &moved,
        )
        .is(200);
    let called_off = json!({ "status": "cancelled" });
    house
        .call(
            "PATCH",
            &format!("/events/{event}/occurrences/2026-12-24T18:30:00"),
            &called_off,
        )
        .is(200);
    let page = house.page(&anna).is(200);
    is_german(&page);
    for piece in [
        "jede Woche am Donnerstag, 5-mal",
        "abgesagt",
        "statt Donnerstag, 17. Dezember 2026, 18:30 Uhr",
    ] {
        assert!(page.text().contains(piece), "{piece} in {}", page.text());
    }
    is_german(&house.submit(&dates, "occurrence=2026-12-24T18:30:00&answer=no").is(409));
    is_german(&house.page(&page_of(&house, &event)).is(200));
    is_german(&house.page(&linked(&page, "/u/")).is(200));
    let leave = house.unsubscribe_link(&event, "anna");
    is_german(&house.page(&leave).is(200));
    house.submit(&leave, "scope=group").is(303);
    is_german(&house.page(&leave).is(200));
    house.submit(&leave, "scope=all").is(303);
    is_german(&house.page(&leave).is(200));
    let one_click = house.submit(&leave, "List-Unsubscribe=One-Click").is(200);
    assert_eq!(one_click.text(), "Sie sind abgemeldet.\n");
}

#[test]
fn the_reader_s_own_language_comes_first_and_each_is_kept_apart() {
    let house = House::start();
    let event = german_event(&house, json!({}));
    let path = page_of(&house, &event);
    let read = |asked: &str| house.raw("GET", &path, &[("accept-language", asked)], b"").is(200);
    for _ in 0..2 {
        let english = read("en-GB,en;q=0.9,de;q=0.8");
        assert!(english.text().contains("<html lang=\"en\" dir=\"ltr\">") && english.text().contains("When</dt>"));
        assert_eq!(english.header("content-language"), "en");
        is_german(&read("tlh, de;q=0.5"));
        is_german(&read("tlh"));
        is_german(&house.page(&path).is(200));
    }
    let nothing = house.raw("GET", "/r/x", &[("accept-language", "de")], b"").is(404);
    is_german(&nothing);
    is_german(&house.raw("GET", "/", &[("accept-language", "de")], b"").is(200));
    assert!(
        house
            .page("/")
            .is(200)
            .text()
            .contains("<html lang=\"en\" dir=\"ltr\">")
    );
}

#[test]
fn a_page_runs_the_way_of_its_language_and_says_what_is_in_the_organizer_s() {
    let house = House::start();
    let event = german_event(
        &house,
        json!({ "description": "Bring *friends*.", "venue": { "name": "Café" } }),
    );
    house.invite(&event, &["anna"]);
    let [public, anna] = [page_of(&house, &event), house.link(&event, "anna")];
    for (asked, html) in [
        ("ar", "<html lang=\"ar\" dir=\"rtl\">"),
        ("fr-CA", "<html lang=\"fr\" dir=\"ltr\">"),
        ("es-MX", "<html lang=\"es\" dir=\"ltr\">"),
        ("zh-Hans-CN", "<html lang=\"zh\" dir=\"ltr\">"),
    ] {
        for path in [&public, &anna] {
            let page = house.raw("GET", path, &[("accept-language", asked)], b"").is(200);
            let text = page.text();
            assert!(text.contains(html), "{html} in {text}");
            assert!(text.contains("<h1><bdi lang=\"de\">"), "{text}");
            assert!(
                text.contains("<div class=\"description\" lang=\"de\" dir=\"auto\">"),
                "{text}"
            );
            for piece in english() {
                assert!(!text.contains(&piece), "{piece:?} in {text}");
            }
        }
    }
}

#[test]
fn a_group_has_one_of_the_languages_that_there_are() {
    let house = House::start();
    let group = house.group();
    let path = format!("/groups/{group}");
    assert_eq!(house.get(&path).is(200).json()["language"], "en");
    let wrong = house
        .call("PATCH", &path, &json!({ "language": "tlh" }))
        .problem(422, "invalid");
    assert_eq!(wrong.pointers(), ["/language"]);
    assert!(
        wrong.text().contains("must be one of: en, ar, de, es, fr, zh"),
        "{}",
        wrong.text()
    );
    assert_eq!(
        house
            .call("PATCH", &path, &json!({ "language": "de-AT" }))
            .is(200)
            .json()["language"],
        "de"
    );
    assert_eq!(
        house.call("PATCH", &path, &json!({ "language": null })).is(200).json()["language"],
        "en"
    );
    let made = house.post(
        "/groups",
        &json!({ "name": "Berg", "time_zone": "UTC", "language": "de" }),
    );
    assert_eq!(made.is(201).json()["language"], "de");
}

/// A text without what stands between two marks.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut parts = text.split(open);
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once(close).map_or("", |(_, rest)| rest));
    first + &rest.collect::<String>()
}

/// Every file below a folder of this crate or of another, but those of tests.
fn files(folder: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let mut files = Vec::new();
    for entry in entries.map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if ["fixture.rs", "snapshots", "tests", "tests.rs"].contains(&name.as_str()) {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            files.extend(self::files(&format!("{folder}/{name}")));
        } else {
            files.push((name, std::fs::read_to_string(entry.path()).unwrap()));
        }
    }
    files
}

#[test]
fn pages_and_letters_hold_no_words_of_their_own() {
    // For who writes programs, or tries it out: in English.
    let english = [
        "docs.html",
        "elements.html",
        "letter.html",
        "mailbox.html",
        "messages.html",
        "problems.html",
    ];
    let is_code = |name: &str| Path::new(name).extension().is_some_and(|end| end == "rs");
    // The last is no word, but what a page asks of browsers.
    let names = ["Acquaint", "Google", "same-origin"];
    let of_letters = files("../../shared/letters/src");
    assert!(of_letters.len() > 10);
    let (code, laid_out): (Vec<_>, Vec<_>) = of_letters.into_iter().partition(|(name, _)| is_code(name));
    let pages = files("templates").into_iter();
    let pages = pages.filter(|(name, _)| !english.contains(&name.as_str()));
    for (name, text) in pages.chain(laid_out) {
        let text = without(&without(&text, "{%", "%}"), "{{", "}}");
        let text = without(&text, "<", ">");
        let words = text
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphabetic) && !names.contains(word));
        assert_eq!(words.collect::<Vec<_>>(), Vec::<&str>::new(), "{name}");
    }
    for (name, code) in files("src/attendee").into_iter().chain(code) {
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let literals = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
        let sentences = literals.filter(|one| one.contains(' ') && one.starts_with(char::is_uppercase));
        assert_eq!(sentences.collect::<Vec<_>>(), Vec::<&str>::new(), "{name}");
    }
}

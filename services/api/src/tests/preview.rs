//! An event as attendees will see it, shown to its organizer before any of them does.

use serde_json::json;

use super::house::House;

#[test]
fn a_draft_is_seen_as_attendees_will_see_it_and_nothing_there_has_an_effect() {
    let house = House::start();
    let session = house.session("olga@example.org");
    let group = house.group();
    for visibility in ["public", "private"] {
        let event = house.draft(&group, json!({ "visibility": visibility, "guests_max": 2 }));
        let path = format!("/console/events/{event}/preview");
        let see = |what: &str| house.browse("GET", &format!("{path}?as={what}"), &session, "").is(200);
        for (what, words) in [
            ("page", &["Come along", "name=\"email\""][..]),
            ("personal", &["Will you come?", "Yes, I&#39;ll come", "name=\"guests\""]),
        ] {
            let page = see(what);
            assert!(page.header("content-security-policy").contains("script-src 'self'"));
            let page = page.text();
            let (bar, below) = page.split_once("</nav>").unwrap();
            assert!(bar.contains("Nothing that you press below") && bar.contains("aria-current=\"page\">"));
            for words in words.iter().chain(&["Rust &#38; Röst", "method=\"dialog\""]) {
                assert!(below.contains(words), "{words} is not on: {below}");
            }
            for effect in [" href=", " action=", "method=\"post\""] {
                assert!(!below.contains(effect), "{effect} in {below}");
            }
        }
        let letter = see("letter");
        assert!(letter.header("content-security-policy").contains("frame-src 'self'"));
        assert!(letter.text().contains(&format!("src=\"{path}?as=html\" sandbox")));
        let letter = see("html").text();
        assert!(letter.contains("invites you to Rust &#38; Röst") && letter.contains("Yes, I&#39;ll come"));
        assert!(!letter.contains(" href="), "{letter}");
        let draft = house.get(&format!("/events/{event}")).is(200).json();
        assert_eq!(
            (&draft["status"], &draft["counts"]["invited"]),
            (&json!("draft"), &json!(0))
        );
    }
    // Nobody is invited any more to what was called off.
    let event = house.draft(&group, json!({}));
    house.post(&format!("/events/{event}/publish"), &json!(null)).is(200);
    house.post(&format!("/events/{event}/cancel"), &json!(null)).is(200);
    let page = house
        .browse("GET", &format!("/console/events/{event}/preview"), &session, "")
        .is(200)
        .text();
    assert!(!page.contains("as=letter"), "{page}");
}

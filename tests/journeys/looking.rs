//! Looking changes nothing: mail scanners open every link.

use journeys::Setup;
use serde_json::json;

use crate::house::House;

#[test]
fn whoever_opens_every_link_of_every_letter_changes_nothing() {
    let house = House::start(Setup::embedded());
    let people = [("anna@example.org", "Anna"), ("bo@example.org", "Bo")];
    let event = house.event(&json!({ "capacity": 1, "guests_max": 2 }), &people);
    let post = house.setup.post();
    post.nth("anna@example.org", 1);
    house
        .program
        .http
        .form(&house.link(&event, "anna@example.org"), "answer=yes")
        .is(303);
    post.nth("anna@example.org", 2);
    post.nth("bo@example.org", 1);
    let books = || {
        let read = |path: String| house.organizer.api(&path).is(200).body;
        let suppressions = read(format!("/groups/{}/suppressions", house.group));
        (
            read(format!("/events/{event}")),
            read(format!("/events/{event}/invitations")),
            suppressions,
        )
    };
    house.all_marked_sent(&event);
    let before = books();
    let links: Vec<String> = post
        .letters()
        .iter()
        .flat_map(|letter| {
            let unsubscribe = letter
                .header("List-Unsubscribe")
                .map(|url| url.trim_matches(['<', '>']).to_owned());
            letter.links().into_iter().chain(unsubscribe)
        })
        .collect();
    assert!(links.len() >= 10, "{links:?}");
    for link in &links {
        for extra in [
            "",
            "answer=no",
            "answer=yes&guests=2&submit=1",
            "List-Unsubscribe=One-Click",
            "scope=all",
        ] {
            let joint = if extra.is_empty() {
                ""
            } else if link.contains('?') {
                "&"
            } else {
                "?"
            };
            for method in ["GET", "HEAD"] {
                let url = format!("{link}{joint}{extra}");
                house
                    .program
                    .http
                    .send(method, &url, &[("user-agent", "Mail Scanner/1.0")], "")
                    .is(200);
            }
        }
    }
    assert_eq!(books(), before);
    assert_eq!(post.letters().len(), 3);
}

//! In which language, and how, a group speaks to somebody.

use domain::meetings::Side;
use domain::values::ids::Id;
use domain::values::token::Claim;
use domain::{AskId, MailAddress};
use serde_json::json;
use store::asks::meetings;
use store::own_page;

use super::house::House;
use super::people_asks::Room;

#[test]
fn a_group_says_du_where_it_chose_to() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let shown = house.get(&format!("/events/{event}")).json();
    let (group, url) = (shown["group_id"].as_str().unwrap(), shown["url"].as_str().unwrap());
    let public = url.replace("https://events.example.org", "");
    let personal = house.link(&event, "anna");
    let german = |path: &str| {
        house
            .raw("GET", path, &[("accept-language", "de-AT")], b"")
            .is(200)
            .text()
    };
    assert!(german(&public).contains("Sind Sie eingeladen?") && german(&personal).contains("Kommen Sie?"));
    let path = format!("/groups/{group}");
    house
        .call("PATCH", &path, &json!({ "german_form": "per du" }))
        .problem(422, "invalid");
    let du = house
        .call("PATCH", &path, &json!({ "german_form": "du" }))
        .is(200)
        .json();
    assert_eq!(du["german_form"], "du");
    assert!(german(&public).contains("Bist du eingeladen?") && german(&personal).contains("Kommst du?"));
    assert!(!german(&personal).contains("Kommen Sie?"));
}

#[test]
fn the_browser_at_the_answer_says_the_language_of_later_letters() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let link = house.link(&event, "anna");
    let language = || house.invitation(&event, "anna")["language"].clone();
    assert_eq!(language(), json!(null));
    let answer = |headers: &[(&str, &str)]| {
        let form = [("content-type", "application/x-www-form-urlencoded")];
        house
            .raw("POST", &link, &[&form, headers].concat(), b"answer=yes")
            .is(303);
    };
    answer(&[("accept-language", "fr-CA, en;q=0.5")]);
    assert_eq!(language(), json!("fr"));
    // What asks for none keeps it.
    answer(&[]);
    assert_eq!(language(), json!("fr"));
    let page = house.raw("GET", &link, &[], b"").is(200).text();
    assert!(page.contains("<html lang=\"fr\""), "{page}");
}

/// What a page speaks to a browser that asks for French.
fn spoken(room: &Room, path: &str) -> String {
    let path = path.strip_prefix("https://events.example.org").unwrap_or(path);
    let page = room.house.raw("GET", path, &[("accept-language", "fr")], b"");
    let text = page.is(200).text();
    let (_, rest) = text.split_once("<html lang=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

fn of_ask(ask: AskId) -> Claim {
    Claim {
        id: ask.uuid(),
        version: 0,
    }
}

#[test]
fn the_language_chosen_on_the_own_page_is_that_of_all_pages_that_are_theirs_alone() {
    let room = Room::open();
    let group = room.house.group();
    let ask = room.ask(&group, "nele", "viktor", |_| {});
    room.advance(ask);
    room.house.submit(&room.page_of(ask), "answer=yes").is(303);
    let meeting = room.store.write_now(|tx| meetings::of_ask(tx, ask)).unwrap().unwrap();
    let meet = |side: Side| Claim {
        id: meeting.id.uuid(),
        version: side.number(),
    };
    let links = &room.house.links;
    let erase = |name: &str| {
        let address = MailAddress::parse(&format!("{name}@example.com")).unwrap();
        let link = room.store.write_now(|tx| own_page::link(tx, &address)).unwrap();
        links.erase_page(Claim {
            id: link.unwrap().id,
            version: 0,
        })
    };
    let of = |name: &str, further: [String; 2]| {
        let own = room.own(name).0;
        let below = ["", "/asks", "/profile", "/helped"].map(|page| format!("{own}{page}"));
        [below.as_slice(), &[erase(name)], &further].concat()
    };
    let viktor = of("viktor", [room.page_of(ask), links.meet_page(meet(Side::Asked))]);
    let nele = of(
        "nele",
        [links.thanks_page(of_ask(ask)), links.meet_page(meet(Side::Asker))],
    );
    for (person, language) in [(&viktor, "de"), (&nele, "ar")] {
        for page in person {
            assert_eq!(spoken(&room, page), "fr", "{page}");
        }
        room.house.submit(&person[0], &format!("language={language}")).is(303);
        for page in person {
            assert_eq!(spoken(&room, page), language, "{page}");
        }
    }
    // Their page of an event has the browser's: organizers hold its link, too.
    let event = room.house.draft(&group, json!({}));
    room.house.invite(&event, &["viktor"]);
    room.house
        .post(&format!("/events/{event}/publish"), &json!(null))
        .is(200);
    assert_eq!(spoken(&room, &room.house.link(&event, "viktor")), "fr");
}

#[test]
fn what_somebody_chose_does_not_show_to_who_forwarded_them_an_ask() {
    let room = Room::open();
    let ask = room.ask(&room.house.group(), "nele", "viktor", |_| {});
    room.advance(ask);
    let words = "words=She+did+exactly+that+last+year.";
    room.house.submit(&room.page_of(ask), words).is(303);
    let forwarded = room.page_of_turn(ask, 1);
    let yes = "name=Wanda&email=wanda%40example.com";
    room.house.submit(&forwarded, yes).is(200);
    let letters = room.letters();
    let mut links = letters.iter().filter_map(|letter| letter.link_to("/ask/"));
    let confirm = links.find(|link| link.ends_with("/confirm")).unwrap();
    let confirm = confirm.strip_prefix("https://events.example.org").unwrap();
    room.house.submit(confirm, "").is(200);
    room.house.submit(&room.own("wanda").0, "language=de").is(303);
    room.house.submit(&room.own("viktor").0, "language=ar").is(303);
    assert_eq!(spoken(&room, &forwarded), "fr");
    assert_eq!(
        spoken(&room, &room.page_of(ask)),
        "ar",
        "the first turn is Viktor's alone"
    );
}

#[test]
fn what_organizers_call_things_says_its_language_on_somebody_s_own_pages() {
    let room = Room::open();
    let group = room.house.group();
    let change = json!({ "language": "fr", "topics": ["Rust"] });
    room.house.call("PATCH", &format!("/groups/{group}"), &change).is(200);
    room.ask(&group, "nele", "viktor", |_| {});
    let own = room.own("nele").0;
    for page in ["", "/asks", "/profile", "/helped"] {
        let text = room.house.page(&format!("{own}{page}")).is(200).text();
        assert!(text.contains("<bdi lang=\"fr\">"), "{page}: {text}");
    }
}

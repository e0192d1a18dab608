//! Forms of a person's pages that come back keep what was typed.

use domain::MailAddress;
use domain::meetings::Side;
use domain::values::ids::Id;
use domain::values::token::Claim;
use serde_json::json;
use store::asks::meetings;
use store::own_page;

use super::people_asks::Room;

#[test]
fn what_is_not_taken_stays_as_it_was_typed() {
    let room = Room::open();
    let group = room.house.group();
    let ask = room.ask(&group, "nele", "viktor", |_| {});
    room.advance(ask);
    let refused = |path: &str, form: &str, kept: &[&str]| {
        let page = room.house.submit(path, form).is(422).text();
        assert!(page.contains("role=\"alert\""), "{page}");
        for kept in kept {
            assert!(page.contains(kept), "{kept} is not kept: {page}");
        }
    };
    let long = format!("{}end", "word ".repeat(200));
    let page = room.page_of(ask);
    refused(
        &page,
        &format!("answer=yes&note={long}"),
        &[&format!("{long}</textarea>")],
    );
    let linked = "answer=in_writing&text=Kept:+see+https://example.org";
    refused(
        &page,
        linked,
        &[
            "<details open><summary>Answer in writing",
            "Kept: see https://example.org</textarea>",
        ],
    );
    refused(&page, "words=Too+short", &["Too short</textarea>"]);

    let profile = format!("{}/profile", room.own("viktor").0);
    let form = format!(
        "group={group}&about=Kept+about&zone=Nowhere/Land&headline=Kept+headline&short_notice=1&avoids=Kept+one%0AKept+two"
    );
    refused(
        &profile,
        &form,
        &[
            "value=\"Kept about\"",
            "value=\"Nowhere/Land\"",
            "value=\"Kept headline\"",
            "name=\"short_notice\" value=\"1\" checked",
            "Kept one\nKept two</textarea>",
            "<details open>",
        ],
    );
    // A box that was not ticked is not ticked.
    let shown = room.house.submit(&profile, &form).text();
    assert!(!shown.contains("name=\"may_be_asked\" value=\"1\" checked"), "{shown}");
    refused(
        &profile,
        "budget=many&paused_until=2026-12-24",
        &["value=\"many\"", "value=\"2026-12-24\""],
    );

    room.house.submit(&page, "answer=yes").is(303);
    let meeting = room
        .store
        .write_now(|tx| meetings::of_ask(tx, ask))
        .unwrap()
        .unwrap()
        .id;
    let url = room.house.links.meet_page(Claim {
        id: meeting.uuid(),
        version: Side::Asker.number(),
    });
    let path = url.strip_prefix("https://events.example.org").unwrap();
    let form = "time1=2026-12-05T10:00&time2=yesterday&place=The+caf%C3%A9+that+is+kept";
    refused(
        path,
        form,
        &[
            "value=\"2026-12-05T10:00\"",
            "value=\"yesterday\"",
            "value=\"The café that is kept\"",
        ],
    );
}

#[test]
fn nothing_is_erased_before_the_address_is_typed_in_full() {
    let room = Room::open();
    let event = room.house.draft(&room.house.group(), json!({}));
    room.house.invite(&event, &["nele"]);
    let address = MailAddress::parse("nele@example.com").unwrap();
    let link = room.store.write_now(|tx| own_page::link(tx, &address)).unwrap();
    let url = room.house.links.erase_page(Claim {
        id: link.unwrap().id,
        version: 0,
    });
    let path = url.strip_prefix("https://events.example.org").unwrap();
    for typed in ["", "nele", "viktor@example.com"] {
        let page = room.house.submit(path, &format!("email={typed}")).is(422).text();
        let (field, fault) = page.split_once("aria-describedby=\"wrong\"").unwrap();
        assert!(
            typed.is_empty() || field.contains(&format!("value=\"{typed}\"")),
            "{page}"
        );
        assert!(
            fault.contains("id=\"wrong\"") && fault.contains("letter by letter"),
            "{page}"
        );
    }
    let page = room.house.page(path).is(200).text();
    assert!(
        page.contains("nele@example.com") && !page.contains("id=\"wrong\""),
        "{page}"
    );
    let in_full = "email=Nele%40EXAMPLE.com";
    room.house.submit(path, in_full).is(200);
    room.house.submit(path, in_full).is(404);
}

#[test]
fn a_link_that_was_good_for_a_while_leads_to_a_new_one_and_what_is_saved_says_so() {
    let room = Room::open();
    let group = room.house.group();
    let event = room.house.draft(&group, json!({}));
    room.house.invite(&event, &["nele"]);
    let (page, _) = room.own("nele");
    let profile = format!("{page}/profile?group={group}");
    let saved = room
        .house
        .submit(&profile, &format!("group={group}&may_be_asked=1"))
        .is(303);
    assert!(
        saved.header("location").ends_with(&format!("{profile}&saved")),
        "{}",
        saved.header("location")
    );
    let shown = room.house.page(&format!("{profile}&saved")).is(200).text();
    assert!(
        shown.contains("Saved.") && shown.contains(&format!("{page}/asks")),
        "{shown}"
    );
    assert!(!room.house.page(&profile).is(200).text().contains("Saved."));
    room.house.clock.set("2026-11-28T10:16:00Z");
    for late in [&page, &profile] {
        let shown = room.house.page(late).is(404).text();
        assert!(
            shown.contains("good for a quarter of an hour") && shown.contains("href=\"/me\""),
            "{shown}"
        );
    }
    // A link that never was one says nothing of the kind.
    let forged = room.house.page(&page.replace("/me/", "/me/x")).is(404).text();
    assert!(!forged.contains("quarter"), "{forged}");
}

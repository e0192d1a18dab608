//! Forms of a person's pages that come back keep what was typed.

use domain::meetings::Side;
use domain::values::ids::Id;
use domain::values::token::Claim;
use store::asks::meetings;

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

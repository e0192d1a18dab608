//! What people are called in asks, and say of themselves: no link stands in it before a yes; and who they are called to whom help went on.

use serde_json::json;

use super::asks_outside::{WHAT, WHY, come};
use super::asks_worlds::World;
use super::people_asks::Room;

#[test]
fn no_link_stands_before_a_yes_in_what_people_say_of_themselves_or_are_called() {
    let room = Room::open();
    let group = room.house.group();
    let event = come(&room, &group, &["nele", "viktor"]);
    let own = |name: &str| room.own(name).0;
    let link = room.house.link(&event, "nele");
    let profile = format!("{}/profile", own("viktor"));
    for field in ["about", "headline", "employer"] {
        let form = format!("group={group}&may_be_asked=1&{field}=See+example.org/cv");
        let refused = room.house.submit(&profile, &form).is(422).text();
        assert!(refused.contains("Leave web and mail addresses out"), "{refused}");
    }
    // What somebody is called organizers type, too, and each for themselves where they answer.
    room.house.submit(&link, "answer=yes&name=Nele+www.example.org").is(303);
    let whom = World::named_by(&room, "nele", "viktor");
    let form = format!("event={event}&whom={whom}&kind=coffee&{WHAT}&{WHY}");
    let asks = || room.house.submit(&format!("{}/asks", own("nele")), &form);
    assert!(asks().is(409).text().contains("what you are called"));
    let data = room.json(&own("nele"));
    let invitation = data["invitations"][0]["id"].as_str().unwrap().to_owned();
    let called = |name: &str| {
        room.house
            .submit(&own("nele"), &format!("invitation={invitation}&name={name}"))
    };
    assert!(
        called("Nele+www.example.org")
            .is(422)
            .text()
            .contains("Leave web and mail addresses out")
    );
    called("Nele").is(303);
    asks().is(303);
    let ask = room.json(&format!("{}/asks", own("nele")))["asks"][0]["id"].clone();
    let ask = domain::values::ids::Id::from_uuid(ask.as_str().unwrap().parse().unwrap());
    room.advance(ask);
    // A name that is changed after that shows as none.
    room.house.submit(&link, "answer=yes&name=Nele+www.example.org").is(303);
    let page = room.house.page(&room.page_of(ask)).is(200).text();
    assert!(page.contains("Somebody") && !page.contains("www.example"), "{page}");
    assert_eq!(room.json(&room.page_of(ask))["from"], json!(""));
}

//! Asks over HTTP: what the one asked may press, and what becomes of it.

use std::cell::RefCell;
use std::time::Duration;

use domain::MailAddress;
use domain::asks::AskState;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::values::token::Claim;
use domain::{AskId, PersonId};
use serde_json::{Value, json};
use store::asks::working;
use store::{Store, WriteTx, asks, erasure, own_page, task};
use wording::Language;

use super::house::House;

const WORDS: &str = "kind=coffee&minutes=15&what=Could+you+tell+me+how+you+came+from+nursing+to+data%3F&why_you=You+did+what+I+am+about+to+do.";

/// A service, and another process's way to its database, which does what workers do.
pub(super) struct Room {
    pub(super) house: House,
    pub(super) store: Store,
    /// Messages that left by the broker so far, and what webhooks got.
    pub(super) told: RefCell<Vec<String>>,
}

impl Room {
    pub(super) fn open() -> Self {
        let house = House::start();
        house.clock.set("2026-11-28T10:00:00Z");
        let store = house.another_process();
        let told = RefCell::default();
        Self { house, store, told }
    }

    /// A fresh link to somebody's own page, and who they are.
    pub(super) fn own(&self, name: &str) -> (String, PersonId) {
        let address = MailAddress::parse(&format!("{name}@example.com")).unwrap();
        let link = self
            .store
            .write_now(|tx| own_page::link(tx, &address))
            .unwrap()
            .unwrap();
        let url = self.house.links.own_page(Claim {
            id: link.id,
            version: 0,
        });
        let path = url.strip_prefix("https://events.example.org").unwrap();
        (path.to_owned(), link.person)
    }

    /// An event of two who come; the second may be asked. Answers with the first one's ask.
    pub(super) fn ask(&self, group: &str, asker: &str, friend: &str, prepare: impl Fn(&Self)) -> AskId {
        self.ask_at(&self.house.draft(group, json!({})), group, asker, friend, prepare)
    }

    fn ask_at(&self, event: &str, group: &str, asker: &str, friend: &str, prepare: impl Fn(&Self)) -> AskId {
        self.house.invite(event, &[asker, friend]);
        self.house
            .post(&format!("/events/{event}/publish"), &Value::Null)
            .is(200);
        for name in [asker, friend] {
            self.house.submit(&self.house.link(event, name), "answer=yes").is(303);
        }
        let profile = format!("{}/profile", self.own(friend).0);
        self.house
            .submit(&profile, &format!("group={group}&may_be_asked=1"))
            .is(303);
        prepare(self);
        let path = format!("{}/asks", self.own(asker).0);
        let shown = self.json(&path);
        let person = &shown["events"][0]["people"][0];
        assert_eq!(person["name"], friend, "{shown}");
        let form = format!("event={event}&whom={}&{WORDS}", person["whom"].as_str().unwrap());
        self.house.submit(&path, &form).is(303);
        let made = self.json(&path)["asks"][0]["id"].as_str().unwrap().parse().unwrap();
        AskId::from_uuid(made)
    }

    pub(super) fn json(&self, path: &str) -> Value {
        self.house
            .raw("GET", path, &[("accept", "application/json")], b"")
            .is(200)
            .json()
    }

    pub(super) fn advance(&self, ask: AskId) {
        self.store.write_now(|tx| working::advance(tx, ask)).unwrap();
    }

    /// Does what is due, as workers do: it is claimed, and waits again until there is more to do.
    pub(super) fn work(&self) {
        let claim = |tx: &mut WriteTx<'_>| task::claim(tx, TaskKind::Ask, 500, Duration::from_secs(30));
        for _ in 0..20 {
            let due = self.store.write_now(claim).unwrap();
            if due.is_empty() {
                return;
            }
            for one in due {
                let unit = |tx: &mut WriteTx<'_>| match working::advance(tx, AskId::from_uuid(one.subject.unwrap()))? {
                    Some(at) => task::snooze(tx, &one, at),
                    None => task::finish(tx, &one),
                };
                self.store.write_now(unit).unwrap();
            }
        }
        panic!("it never comes to an end");
    }

    pub(super) fn page_of(&self, ask: AskId) -> String {
        self.page_of_turn(ask, 0)
    }

    pub(super) fn page_of_turn(&self, ask: AskId, version: u16) -> String {
        let url = self.house.links.ask_page(Claim {
            id: ask.uuid(),
            version,
        });
        url.strip_prefix("https://events.example.org").unwrap().to_owned()
    }
}

#[test]
fn twenty_who_may_be_asked_can_be_searched() {
    let room = Room::open();
    let group = room.house.group();
    let event = room.house.draft(&group, json!({}));
    let guests: Vec<String> = (0..20).map(|number| format!("guest{number}")).collect();
    let guests: Vec<&str> = guests.iter().map(String::as_str).collect();
    room.house.invite(&event, &[guests.as_slice(), &["viktor"]].concat());
    room.house
        .post(&format!("/events/{event}/publish"), &Value::Null)
        .is(200);
    let asks = format!("{}/asks", room.own("viktor").0);
    for name in guests.iter().chain(&["viktor"]) {
        assert!(!room.house.page(&asks).is(200).text().contains("role=\"search\""));
        room.house.submit(&room.house.link(&event, name), "answer=yes").is(303);
        let profile = format!("{}/profile", room.own(name).0);
        room.house
            .submit(&profile, &format!("group={group}&may_be_asked=1"))
            .is(303);
    }
    let page = room.house.page(&asks).is(200).text();
    assert!(
        page.contains("role=\"search\"") && !page.contains("Not everybody is shown"),
        "{page}"
    );
}

#[test]
fn what_one_asked_presses_is_taken_until_the_day_and_looking_says_nothing() {
    let room = Room::open();
    let group = room.house.group();
    let ask = room.ask(&group, "nele", "viktor", |_| {});
    let page = room.page_of(ask);
    assert!(
        !room.json(&page)["is_open"].as_bool().unwrap(),
        "it has not gone out yet"
    );
    room.advance(ask);
    for language in Language::ALL {
        let shown = room
            .house
            .raw("GET", &page, &[("accept-language", language.tag())], b"")
            .is(200);
        assert!(
            shown.text().contains("nursing") && !shown.text().contains("nele@"),
            "{}",
            shown.text()
        );
    }
    room.house.submit(&page, "answer=perhaps").is(422);
    room.house
        .submit(&page, "answer=in_writing&text=See+https://example.org")
        .is(422);
    room.house.submit(&page, "answer=not_now").is(303);
    assert_eq!(room.json(&page)["answer"], "not_now");
    room.house.submit(&page, "answer=in_writing&text=Start+small.").is(303);
    room.house.submit(&page, "answer=yes").is(303);
    assert_eq!(room.json(&page)["answer"], "in_writing", "once");
    let friend = room.json(&format!("{}/asks", room.own("nele").0));
    assert_eq!(friend["asks"][0]["state"], "answered");

    let searched = |words: &str| room.house.page(&format!("{}/asks?q={words}", room.own("viktor").0));
    assert!(
        searched("nobody")
            .is(200)
            .text()
            .contains("Nobody who matches can be asked now")
    );
    // What is not taken stays as it was typed.
    let own = format!("{}/asks", room.own("viktor").0);
    let page = room
        .house
        .submit(&own, "first=x&second=y&what=Short&why_you=Kept+as+it+was+typed.");
    let page = page.is(422).text();
    assert!(
        !page.contains("id=\"suggest\"") || page.contains("Kept as it was typed."),
        "{page}"
    );
    assert!(page.contains("role=\"alert\""), "{page}");
    let twice = format!("first={ask}&second={ask}&what=Short&why_you=Kept+as+it+was+typed.");
    let page = room.house.submit(&own, &twice).is(422).text();
    assert!(page.contains("the same person twice"), "{page}");

    // Another asks; she takes it back, and nobody can answer any more.
    let other = room.ask(&group, "olga", "paul", |_| {});
    room.advance(other);
    // His own page leads to it, should the letter be lost.
    let waits = room.house.page(&format!("{}/asks", room.own("paul").0)).is(200).text();
    assert!(waits.contains(&room.page_of(other)), "{waits}");
    let own = format!("{}/asks", room.own("olga").0);
    room.house.submit(&own, &format!("take_back={other}")).is(303);
    room.house.submit(&own, &format!("take_back={ask}")).is(404);
    room.house.submit(&room.page_of(other), "answer=yes").is(303);
    let kept = room.store.write_now(|tx| asks::get(tx, other)).unwrap().unwrap();
    assert_eq!(kept.state, AskState::TakenBack);
    // Nobody's token, and one of another kind, open nothing.
    assert_eq!(
        room.house
            .page(&own.replace("/me/", "/ask/").replace("/asks", ""))
            .status,
        404
    );
}

#[test]
fn whichever_of_their_pages_a_browser_opens_first_the_link_goes_on_working_there() {
    let room = Room::open();
    room.ask(&room.house.group(), "nele", "viktor", |_| {});
    for page in ["", "/asks", "/profile", "/helped"] {
        let path = room.own("nele").0 + page;
        let opened = room.house.page(&path).is(200);
        let cookie = opened.header("set-cookie").split(';').next().unwrap();
        room.house.clock.advance(Duration::from_mins(16));
        let later = |cookie| room.house.raw("GET", &path, &[("cookie", cookie)], b"").status;
        assert_eq!((later(cookie), later("acquaint-me=x")), (200, 404), "{page}");
    }
}

#[test]
fn who_comes_to_several_events_stands_once_among_those_who_can_be_asked() {
    let room = Room::open();
    let group = room.house.group();
    room.ask(&group, "nele", "viktor", |room| {
        let times = json!({ "starts": "2026-12-04T18:30:00", "ends": "2026-12-04T21:00:00" });
        let next = room.house.draft(&group, times);
        room.house.invite(&next, &["nele", "viktor"]);
        room.house
            .post(&format!("/events/{next}/publish"), &Value::Null)
            .is(200);
        for name in ["nele", "viktor"] {
            room.house.submit(&room.house.link(&next, name), "answer=yes").is(303);
        }
        let shown = room.json(&format!("{}/asks", room.own("nele").0));
        assert_eq!(shown["events"].as_array().map(Vec::len), Some(1), "{shown}");
    });
}

#[test]
fn help_goes_on_from_who_was_helped() {
    let room = Room::open();
    let group = room.house.group();
    let help = |day: &str, asker: &str, helper: &str, form: &str| {
        let times = json!({ "starts": format!("{day}T18:30:00"), "ends": format!("{day}T21:00:00") });
        let ask = room.ask_at(&room.house.draft(&group, times), &group, asker, helper, |_| {});
        room.advance(ask);
        room.house.submit(&room.page_of(ask), "answer=yes").is(303);
        room.house.clock.advance(Duration::from_hours(7 * 24));
        room.advance(ask);
        let url = room.house.links.thanks_page(Claim {
            id: ask.uuid(),
            version: 0,
        });
        let page = url.strip_prefix("https://events.example.org").unwrap().to_owned();
        for _ in 0..2 {
            assert_eq!(room.json(&page)["happened"], Value::Null, "looking says nothing");
        }
        room.house.submit(&page, form).is(303);
        room.house.submit(&page, "happened=not").is(303);
        assert!(room.house.page(&page).is(200).text().contains("status"), "once");
    };
    let counted = |name: &str| room.json(&format!("{}/asks", room.own(name).0))["help"].clone();
    assert_eq!(counted_before(&room, &group), Value::Null);
    help("2026-12-03", "anna", "viktor", "happened=thanked&text=I+have+the+job.");
    assert_eq!(counted("viktor"), json!({ "helped": 1, "went_on": 0 }));
    // Who was only helped so far finds the picture, too; below five there is nothing to tell of a group.
    let own = room.own("anna").0;
    assert!(
        room.house
            .page(&format!("{own}/asks"))
            .is(200)
            .text()
            .contains("/helped")
    );
    let helped = |name: &str| room.house.page(&format!("{}/helped", room.own(name).0)).is(200).text();
    assert!(helped("anna").contains("Rust Meetup") && helped("anna").contains("too few to tell"));
    assert!(helped("viktor").contains("People you helped: 1"));
    help("2026-12-10", "carla", "anna", "happened=happened");
    assert_eq!(counted("viktor"), json!({ "helped": 1, "went_on": 1 }));
    assert_eq!(counted("anna"), json!({ "helped": 1, "went_on": 0 }));
    // To whom it went on is told where they agreed, and so did who is between.
    let agrees = |name: &str| {
        let profile = format!("{}/profile", room.own(name).0);
        room.house.submit(&profile, &format!("group={group}&named=1")).is(303);
    };
    agrees("carla");
    assert!(!helped("viktor").contains("carla"));
    agrees("anna");
    assert!(helped("viktor").contains("as they agreed: carla"));
    // Who is erased leaves a link without a name.
    let (_, anna) = room.own("anna");
    assert!(room.store.write_now(|tx| erasure::erase(tx, anna)).unwrap());
    assert_eq!(counted("viktor"), json!({ "helped": 1, "went_on": 1 }));
}

/// What somebody reads who helped nobody.
fn counted_before(room: &Room, group: &str) -> Value {
    let event = room.house.draft(group, json!({}));
    room.house.invite(&event, &["nobody"]);
    room.json(&format!("{}/asks", room.own("nobody").0))["help"].clone()
}

#[test]
fn who_knows_somebody_better_passes_an_ask_on() {
    let room = Room::open();
    let group = room.house.group();
    let ask = room.ask(&group, "nele", "viktor", |_| {});
    // Viktor and Wanda come to another event, of which Nele knows nothing.
    let event = room.house.draft(&group, json!({ "title": "Elsewhere" }));
    room.house.invite(&event, &["viktor", "wanda"]);
    room.house
        .post(&format!("/events/{event}/publish"), &Value::Null)
        .is(200);
    for name in ["viktor", "wanda"] {
        room.house.submit(&room.house.link(&event, name), "answer=yes").is(303);
    }
    let profile = format!("{}/profile", room.own("wanda").0);
    room.house
        .submit(&profile, &format!("group={group}&may_be_asked=1"))
        .is(303);
    room.advance(ask);
    let page = room.page_of(ask);
    let shown = room.house.page(&page).is(200).text();
    let whom = shown
        .split("<option value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    assert!(shown.contains("wanda"), "{shown}");
    room.house.submit(&page, &format!("whom={whom}&words=Short")).is(422);
    let words = "words=She+did+exactly+that+last+year.";
    room.house.submit(&page, &format!("whom={whom}&{words}")).is(303);
    // The link of the first turn says no more, and answers nothing.
    assert!(!room.house.page(&page).is(200).text().contains("nursing"));
    room.house.submit(&page, "answer=yes").is(303);
    let asked = || room.json(&format!("{}/asks", room.own("nele").0));
    assert_eq!(asked()["asks"][0]["state"], "asked");
    assert!(!asked().to_string().contains("wanda"));
    room.advance(ask);
    let next = room.page_of_turn(ask, 1);
    let shown = room.house.page(&next).is(200).text();
    assert!(
        shown.contains("She did exactly that") && shown.contains("viktor") && shown.contains("nele"),
        "{shown}"
    );
    // Why it was Viktor whom she asked is said to him alone.
    assert!(!shown.contains("what I am about to do"), "{shown}");
    assert_eq!(room.json(&next)["why_you"], "She did exactly that last year.");
    room.house.submit(&next, "answer=yes").is(303);
    assert_eq!(asked()["asks"][0]["state"], "agreed");
    // He hears that it came about, as who brings two together does.
    let told = room.letters();
    let mut told = told
        .iter()
        .filter(|one| one.subject == "You brought two people together");
    let told = told.find(|one| one.to == ["viktor@example.com"]).unwrap();
    assert!(told.text.contains("nele and wanda both said yes"), "{}", told.text);
    assert!(!told.text.contains("nele@") && !told.text.contains("wanda@"));
    // By one click he is asked no more himself: the link is his own, and not hers.
    let leave = told.header("List-Unsubscribe").unwrap();
    assert!(leave.contains(&page) && !leave.contains(&next), "{leave}");
    // Once she says that it happened, both helped her, and by what she does after that both went on.
    let helped = |name: &str| room.json(&format!("{}/asks", room.own(name).0))["help"].clone();
    assert_eq!(["viktor", "wanda"].map(helped), [Value::Null, Value::Null]);
    let happened = |ask: AskId| {
        let claim = Claim {
            id: ask.uuid(),
            version: 0,
        };
        let url = room.house.links.thanks_page(claim);
        let page = url.strip_prefix("https://events.example.org").unwrap();
        for _ in 0..2 {
            room.house.submit(page, "happened=happened").is(303);
        }
    };
    happened(ask);
    let once = json!({ "helped": 1, "went_on": 0 });
    assert_eq!(["viktor", "wanda"].map(helped), [once.clone(), once]);
    let coffee = room.ask(&group, "olga", "nele", |_| {});
    room.advance(coffee);
    room.house.submit(&room.page_of(coffee), "answer=yes").is(303);
    happened(coffee);
    let further = json!({ "helped": 1, "went_on": 1 });
    assert_eq!(["viktor", "wanda"].map(helped), [further.clone(), further]);
}

#[test]
fn an_ask_that_is_asked_once_more_names_no_day_and_goes_to_nobody_else() {
    let room = Room::open();
    let group = room.house.group();
    let event = room.house.draft(&group, json!({}));
    let ask = room.ask_at(&event, &group, "nele", "viktor", |_| {});
    room.house.invite(&event, &["wanda"]);
    room.house
        .submit(&room.house.link(&event, "wanda"), "answer=yes")
        .is(303);
    let profile = format!("{}/profile", room.own("wanda").0);
    room.house
        .submit(&profile, &format!("group={group}&may_be_asked=1"))
        .is(303);
    room.advance(ask);
    let page = room.page_of(ask);
    let shown = room.house.page(&page).is(200).text();
    assert!(
        shown.contains("one short letter on") && shown.contains("someone better"),
        "{shown}"
    );
    room.house.submit(&page, "answer=in_a_month").is(303);
    for days in [5, 25] {
        room.house.clock.advance(Duration::from_hours(days * 24));
        room.advance(ask);
    }
    let again = room.house.page(&page).is(200).text();
    assert!(
        again.contains("value=\"yes\"") && again.contains("value=\"not_now\""),
        "{again}"
    );
    assert!(
        !again.contains("December") && !again.contains("someone better"),
        "{again}"
    );
}

#[test]
fn who_is_none_of_the_people_answers_in_writing_without_an_address() {
    let room = Room::open();
    let group = room.house.group();
    let ask = room.ask(&group, "nele", "viktor", |_| {});
    room.advance(ask);
    let words = "words=She+did+exactly+that+last+year.";
    room.house.submit(&room.page_of(ask), words).is(303);
    room.letters();
    let forwarded = room.page_of_turn(ask, 1);
    assert!(
        room.house
            .page(&forwarded)
            .is(200)
            .text()
            .contains("value=\"in_writing\"")
    );
    let written = "answer=in_writing&text=Begin+with+the+question+that+you+fear+most.";
    for _ in 0..2 {
        let said = room.house.submit(&forwarded, written).is(200).text();
        assert!(said.contains("Your answer is on its way"), "{said}");
    }
    let letters = room.letters();
    let [letter] = letters.as_slice() else {
        panic!("one letter: {letters:?}")
    };
    assert!(
        letter.to == ["nele@example.com"] && letter.text.contains("that you fear most"),
        "{letter:?}"
    );
    assert!(room.house.page(&forwarded).is(200).text().contains("on its way"));
    let own = room.json(&format!("{}/asks", room.own("nele").0));
    assert_eq!(own["asks"][0]["state"], "answered");
}

#[test]
fn the_first_way_to_one_s_page_leads_to_a_short_one_of_that_group() {
    let room = Room::open();
    let other = room
        .house
        .post("/groups", &json!({ "name": "Choir", "time_zone": "Europe/Berlin" }));
    let [group, other] = [
        room.house.group(),
        other.is(201).json()["id"].as_str().unwrap().to_owned(),
    ];
    let [event, _] = [&group, &other].map(|group| {
        let event = room.house.draft(group, json!({}));
        room.house.invite(&event, &["nele"]);
        room.house
            .post(&format!("/events/{event}/publish"), &Value::Null)
            .is(200);
        event
    });
    let page = room.house.link(&event, "nele");
    let leads = || {
        room.letters();
        room.house.submit(&format!("{page}/own-page"), "").is(200);
        let letters = room.letters();
        letters.iter().find_map(|letter| letter.link_to("/me/")).unwrap()
    };
    assert!(!leads().contains("/profile"), "who has no seat is asked nothing");
    room.house.submit(&page, "answer=yes").is(303);
    let link = leads();
    let short = link.strip_prefix("https://events.example.org").unwrap();
    assert!(short.ends_with(&format!("/profile?group={group}")), "{short}");
    let shown = room.house.page(short).is(200).text();
    assert!(
        shown.contains("name=\"about\"") && shown.matches("name=\"group\"").count() == 1,
        "{shown}"
    );
    assert!(!shown.contains("name=\"budget\"") && !shown.contains(&other), "{shown}");
    let said = room
        .house
        .submit(short, &format!("group={group}&about=Bread&may_be_asked=1"))
        .is(303);
    assert_eq!(said.header("location"), format!("{short}&saved"));
    let whole = short.split_once('?').unwrap().0;
    let shown = room.house.page(whole).is(200).text();
    assert!(
        shown.contains("name=\"budget\"") && shown.matches("name=\"group\"").count() == 2,
        "{shown}"
    );
    // Once something is said there, the way leads to all of it.
    assert!(!leads().contains("/profile"));
    let asks = room.house.page(&whole.replace("/profile", "/asks")).is(200).text();
    assert!(asks.contains(&format!("/profile?group={other}")), "{asks}");
}

//! Worlds of an ask that neither an asker, nor who passed it on or suggested it, nor an organizer can tell apart: every byte of
//! letters, pages, answers, feeds and logs, at every hour. Ids and tokens are compared by the times inside them.

use std::time::Duration;

use domain::AskId;
use domain::values::ids::Id;
use serde_json::{Value, json};
use store::{asks, erasure};
use testkit::OpenedLetter;

use super::asks_letters::{add, differ, differ_so_far, without_digits_after, without_id, without_somebody};
use super::people_asks::Room;

/// That somebody was reported, or is there no more, organizers see; who could ask them sees that they are there no more.
const WORLDS: [&str; 9] = [
    "unopened", "declined", "month", "nomore", "paused", "blocked", "full", "reported", "erased",
];

/// What is asked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Coffee,
    Introduction,
    Reference,
    Mentoring,
    ShortNotice,
    /// Somebody between passes it on.
    Connection,
    /// The first of two who should meet says nothing.
    First,
    /// The first says yes, and the second nothing.
    Second,
}

impl Kind {
    fn has_three(self) -> bool {
        self.goes_on() || self == Self::First
    }

    /// Whether somebody stands between who asks and who is asked in the end.
    fn goes_on(self) -> bool {
        matches!(self, Self::Connection | Self::Second)
    }
}

/// What somebody asked, in a group of its own.
pub(super) struct World {
    pub(super) name: &'static str,
    group: Value,
    event: String,
    /// What addresses of the group and of the event end with.
    slugs: [String; 2],
    pub(super) asker: String,
    /// Who is asked, in the end.
    pub(super) friend: String,
    /// Who stands between the two, or is the other of two who should meet.
    third: String,
    /// Two more who may be asked.
    others: [String; 2],
    /// What is asked of the friend, and what that came of.
    pub(super) asks: Vec<AskId>,
}

impl World {
    pub(super) fn make(room: &Room, kind: Kind, place: usize) -> Self {
        let house = &room.house;
        let made = json!({ "name": "Rust Meetup", "time_zone": "Europe/Berlin" });
        let group = house.post("/groups", &made).is(201).json();
        let id = group["id"].as_str().unwrap();
        house
            .call(
                "PATCH",
                &format!("/groups/{id}"),
                &json!({ "topics": ["Hiring"], "colour": "#0b6b60" }),
            )
            .is(200);
        let event = house.draft(id, json!({}));
        house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        let named = |name: &str| format!("{name}{place}");
        let [asker, friend, third] = ["asker", "friend", "third"].map(named);
        let others = ["olga", "paul"].map(named);
        let mut people = vec![asker.as_str(), &friend, &others[0], &others[1]];
        if kind.has_three() {
            people.push(&third);
        }
        house.invite(&event, &people);
        for name in &people {
            house.submit(&house.link(&event, name), "answer=yes").is(303);
        }
        let shown = house.get(&format!("/events/{event}")).is(200).json();
        let mut world = Self {
            name: WORLDS[place],
            slugs: [&group, &shown].map(|one| one["slug"].as_str().unwrap().to_owned()),
            group: group.clone(),
            event,
            asker,
            friend,
            third,
            others,
            asks: Vec::new(),
        };
        for name in &world.others {
            world.says(room, name, "may_be_asked=1");
        }
        let theirs = "may_be_asked=1&short_notice=1&helps%2FHiring=1&mentees=1";
        world.says(room, &world.friend, theirs);
        if kind.has_three() {
            world.says(room, &world.third, theirs);
        }
        world.ask(room, kind);
        world
    }

    /// What somebody says of themselves.
    fn says(&self, room: &Room, who: &str, profile: &str) {
        let form = format!("group={}&{profile}", self.group["id"].as_str().unwrap());
        let page = format!("{}/profile", room.own(who).0);
        room.house.submit(&page, &form).is(303);
    }

    /// What is so when the ask reaches them.
    pub(super) fn prepare(&self, room: &Room, kind: Kind) {
        let profile = format!("{}/profile", room.own(&self.friend).0);
        match self.name {
            "paused" => drop(room.house.submit(&profile, "budget=2&paused_until=2027-03-01").is(303)),
            // Who accompanies nobody else has room for other asks.
            "full" if kind == Kind::Mentoring => self.says(room, &self.friend, "may_be_asked=1&mentees=0"),
            "full" => drop(room.house.submit(&profile, "budget=0").is(303)),
            "blocked" => {
                let (one, other) = (room.own(&self.friend).1, room.own(&self.asker).1);
                room.store.write_now(|tx| asks::block(tx, one, other)).unwrap();
            }
            _ => {}
        }
    }

    /// How the asker names somebody.
    fn whom(&self, room: &Room, name: &str) -> String {
        let shown = room.json(&format!("{}/asks", room.own(&self.asker).0));
        let people = shown["events"][0]["people"].as_array().unwrap();
        let found = people.iter().find(|one| one["name"] == name).unwrap();
        found["whom"].as_str().unwrap().to_owned()
    }

    fn ask(&mut self, room: &Room, kind: Kind) {
        let path = format!("{}/asks", room.own(&self.asker).0);
        let what = "what=Could+you+tell+me+how+you+came+from+nursing+to+data%3F";
        let one = |kind: &str, whom: &str| {
            let whom = self.whom(room, whom);
            format!("whom={whom}&kind={kind}&minutes=15&why_you=You+did+what+I+am+about+to+do.")
        };
        let two = |first: &str, second: &str| {
            let (first, second) = (self.whom(room, first), self.whom(room, second));
            format!("first={first}&second={second}&why_you=You+have+much+in+common.")
        };
        let asked = match kind {
            Kind::ShortNotice => "topic=Hiring&needed=2026-12-01T12:00".to_owned(),
            Kind::Coffee => one("coffee", &self.friend),
            Kind::Introduction => one("introduction", &self.friend),
            Kind::Reference => one("reference", &self.friend),
            Kind::Mentoring => one("mentoring", &self.friend),
            Kind::Connection => one("connection", &self.third),
            Kind::First => two(&self.friend, &self.third),
            Kind::Second => two(&self.third, &self.friend),
        };
        let form = format!("event={}&{what}&{asked}", self.event);
        room.house.submit(&path, &form).is(303);
        let made = room.json(&path)["asks"][0]["id"].as_str().unwrap().parse().unwrap();
        self.asks = vec![AskId::from_uuid(made)];
    }

    /// The link of who is asked.
    fn page(&self, room: &Room, kind: Kind) -> String {
        let turn = u16::from(matches!(kind, Kind::Connection | Kind::Second));
        room.page_of_turn(*self.asks.last().unwrap(), turn)
    }

    /// Who stands between passes it on, or says yes.
    fn goes_on(&mut self, room: &Room, kind: Kind) {
        let first = self.asks[0];
        let page = room.page_of(first);
        if kind == Kind::Connection {
            let shown = room.house.page(&page).is(200).text();
            let (before, _) = shown.split_once(&format!("\">{}</option>", self.friend)).unwrap();
            let whom = before.rsplit("value=\"").next().unwrap();
            let form = format!("whom={whom}&words=She+did+exactly+that+last+year.");
            room.house.submit(&page, &form).is(303);
        }
        if kind == Kind::Second {
            room.house.submit(&page, "answer=yes").is(303);
            let found = room.store.write_now(|tx| asks::of_the_other(tx, first));
            self.asks.push(found.unwrap().unwrap().id);
        }
    }

    /// What the one asked does.
    fn happen(&self, room: &Room, kind: Kind) {
        let answer = match self.name {
            "declined" => "not_now",
            // At short notice nobody has a month.
            "month" if kind == Kind::ShortNotice => "not_now",
            "month" => "in_a_month",
            "nomore" => "no_more",
            "reported" => "report",
            "erased" => {
                let (_, person) = room.own(&self.friend);
                assert!(room.store.write_now(|tx| erasure::erase(tx, person)).unwrap());
                return;
            }
            _ => return,
        };
        room.house
            .submit(&self.page(room, kind), &format!("answer={answer}"))
            .is(303);
    }

    /// Every byte of what one of them can open, but for what is of this world alone: chance in tokens and ids, and names with a number.
    pub(super) fn seen(&self, room: &Room, who: &str) -> String {
        let (own, _) = room.own(who);
        let link = room.house.link(&self.event, who);
        let page = room.house.page(&link).is(200).text();
        let feed = page.split('"').find(|url| url.contains("/f/")).unwrap();
        let feed = feed.split_once("/f/").unwrap().1;
        let mut all = String::new();
        for accept in ["text/html", "application/json"] {
            for path in [
                own.clone(),
                format!("{own}/asks"),
                format!("{own}/profile"),
                format!("{own}/helped"),
            ] {
                add(&mut all, room, &path, accept);
            }
        }
        // Who stands between comes back to the link that was theirs.
        if who == self.third {
            add(&mut all, room, &room.page_of(self.asks[0]), "text/html");
        }
        // Not the event's page: how many come falls where somebody gives up their seat.
        for path in [format!("/f/{feed}"), self.public_feed()] {
            add(&mut all, room, &path, "*/*");
        }
        // Whom they could ask loses who is there no more, whatever was asked of them.
        self.bare(&without_somebody(&all.replace(&own, "[own]"), &self.friend))
    }

    fn public_feed(&self) -> String {
        format!("/g/{}/calendar.ics", self.slugs[0])
    }

    /// Every byte of the letters to one of them.
    pub(super) fn letters_to(&self, who: &str, all: &[OpenedLetter]) -> String {
        let to = format!("{who}@example.com");
        let theirs = all.iter().filter(|letter| letter.to.contains(&to));
        let theirs: Vec<String> = theirs.map(OpenedLetter::whole).collect();
        self.bare(&theirs.join("\n"))
    }

    /// What the group's organizers can open: what is asked is in none of it. That somebody was erased is.
    fn told(&self, room: &Room, session: &str) -> String {
        let id = self.group["id"].as_str().unwrap();
        let asks = format!("/console/groups/{id}/asks");
        let mut all = String::new();
        if self.name != "reported" {
            all += &(room.house.browse("GET", &asks, session, "").is(200).text() + "\n");
        }
        if !matches!(self.name, "erased" | "reported") {
            let (group, event) = (format!("/groups/{id}"), format!("/events/{}", self.event));
            for path in [
                format!("{group}/activity?limit=200"),
                format!("{event}/seat-log?limit=200"),
                format!("{event}/deliveries?limit=200"),
                format!("{event}/invitations"),
            ] {
                all += &room.house.get(&path).is(200).text();
            }
        }
        self.bare(&all)
    }

    pub(super) fn bare(&self, text: &str) -> String {
        let [group, event] = &self.slugs;
        let text = text
            .replace("\r\n ", "")
            .replace("%2F", "/")
            .replace(event, "[event]")
            .replace(group, "[group]")
            .replace(&self.asker, "[asker]")
            .replace(&self.friend, "[friend]")
            .replace(&self.third, "[third]")
            .replace(&self.others[0], "[other]")
            .replace(&self.others[1], "[another]");
        let is_word = |char: char| char.is_ascii_alphanumeric() || char == '-';
        let pieces = text.split_inclusive(|char: char| !is_word(char)).map(without_id);
        let text: String = pieces.collect();
        // Pictures are drawn of ids: as SVG on pages, of cells in letters.
        let is_drawn = |line: &str| line.contains("<svg") || line.contains("line-height:8px");
        let lines = text.split_inclusive('\n').filter(|line| !is_drawn(line));
        // Each world was made some milliseconds, and lines of the log, after the one before.
        let text = without_digits_after("00.", &lines.collect::<String>());
        without_digits_after("\"position\":", &text)
    }
}

fn are_alike(kind: Kind, hours: &[u64]) {
    let room = Room::open();
    let mut all: Vec<World> = (0..WORLDS.len()).map(|place| World::make(&room, kind, place)).collect();
    for (turn, step) in hours.iter().enumerate() {
        room.house.clock.advance(Duration::from_hours(*step));
        for world in &mut all {
            if turn == 0 && !kind.goes_on() {
                world.prepare(&room, kind);
            }
            world.asks.iter().for_each(|ask| room.advance(*ask));
            if turn == 0 && kind.goes_on() {
                world.prepare(&room, kind);
                world.goes_on(&room, kind);
                world.asks.iter().for_each(|ask| room.advance(*ask));
            }
            if turn == 1 {
                world.happen(&room, kind);
            }
            // Who stands between presses once more.
            if turn == 2 && kind.goes_on() {
                let again = room.page_of(world.asks[0]);
                room.house.submit(&again, "answer=not_now").is(303);
                room.house
                    .submit(&again, "words=She+did+exactly+that+last+year.")
                    .is(303);
            }
        }
        look(&room, kind, &all, turn);
        let own = room.json(&format!("{}/asks", room.own(&all[0].asker).0));
        assert_eq!(own["asks"][0]["state"] == "closed", turn + 1 == hours.len(), "{own}");
    }
}

/// What one of them is called.
type Reader = fn(&World) -> &str;

/// Compares what there is to see in these worlds by now.
fn look(room: &Room, kind: Kind, all: &[World], turn: usize) {
    let letters = room.letters();
    let session = room.house.session("olga@example.org");
    let compare = |whose: &str, differ: fn(&str, &str, &str), seen: &dyn Fn(&World) -> String| {
        let first = seen(&all[0]);
        for world in &all[1..] {
            differ(&first, &seen(world), &format!("{}: {whose}, turn {turn}", world.name));
        }
    };
    compare("the organizer", differ_so_far, &|world| world.told(room, &session));
    let readers: [(&str, Reader); 2] = [
        ("who asks", |world| &world.asker),
        ("who stands between", |world| &world.third),
    ];
    for (whose, name) in readers.into_iter().take(1 + usize::from(kind.goes_on())) {
        compare(whose, differ, &|world| world.letters_to(name(world), &letters));
        compare(whose, differ, &|world| world.seen(room, name(world)));
    }
}

#[test]
fn letters_pages_feeds_and_logs_tell_of_no_silence_what_it_was() {
    are_alike(Kind::Coffee, &[0, 1, 47, 48, 25]);
}

#[test]
fn they_do_not_of_an_introduction_either() {
    are_alike(Kind::Introduction, &[0, 1, 96, 142, 2]);
}

#[test]
fn nor_of_a_reference() {
    are_alike(Kind::Reference, &[0, 1, 142, 96, 2]);
}

#[test]
fn nor_of_a_mentor() {
    are_alike(Kind::Mentoring, &[0, 1, 96, 70, 2]);
}

#[test]
fn nor_of_help_at_short_notice() {
    are_alike(Kind::ShortNotice, &[0, 1, 20, 14, 2]);
}

#[test]
fn nor_to_who_passed_it_on() {
    are_alike(Kind::Connection, &[0, 1, 119, 119, 2]);
}

#[test]
fn nor_of_the_first_of_two_who_should_meet() {
    are_alike(Kind::First, &[0, 1, 240, 238, 2]);
}

#[test]
fn nor_of_the_second_to_who_said_yes_already() {
    are_alike(Kind::Second, &[0, 1, 240, 238, 2]);
}

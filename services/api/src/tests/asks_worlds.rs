//! Worlds of an ask that neither an asker, nor who passed it on or suggested it, nor an organizer can tell apart: every byte of
//! letters, pages, answers, feeds and logs, at every hour. Ids and tokens are compared by the times inside them.

use domain::AskId;
use domain::values::ids::Id;
use serde_json::{Value, json};
use store::{asks, erasure};
use testkit::OpenedLetter;

use super::asks_letters::{
    add, with_steps, without_digits_after, without_id, without_pictures, without_seconds, without_somebody,
};
use super::people_asks::Room;

/// That somebody was reported, or is there no more, organizers see, but not whether they said no before that; who could ask them
/// sees that they are there no more, or may not be asked any more, unless they asked them.
pub(super) const WORLDS: [&str; 13] = [
    "unopened",
    "declined",
    "month",
    "nomore",
    "paused",
    "blocked",
    "full",
    "used up",
    "one of one",
    "reported",
    "left",
    "erased",
    "refused",
];

const WHAT: &str = "what=Could+you+tell+me+how+you+came+from+nursing+to+data%3F";
const WHY: &str = "why_you=You+did+what+I+am+about+to+do.";

/// What is asked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Coffee,
    Introduction,
    Reference,
    /// A reference that was promised, for a job.
    Job,
    Mentoring,
    ShortNotice,
    /// Somebody between passes it on.
    Connection,
    /// Somebody between says nothing.
    Between,
    /// The nearer of two who should meet says nothing, of whom the other is not here.
    Alone,
    /// The first of two who should meet says nothing.
    First,
    /// The first says yes, and the second nothing.
    Second,
}

impl Kind {
    fn has_three(self) -> bool {
        self.goes_on() || self == Self::First
    }

    /// Whether the asker named who is asked in the end, and is shown them no more, whatever becomes of them.
    fn names_the_friend(self) -> bool {
        !matches!(self, Self::ShortNotice | Self::Connection | Self::Job)
    }

    /// Whether somebody stands between who asks and who is asked in the end.
    pub(super) fn goes_on(self) -> bool {
        matches!(self, Self::Connection | Self::Second)
    }
}

/// What somebody asked, in a group of its own.
pub(super) struct World {
    pub(super) name: &'static str,
    group: Value,
    pub(super) event: String,
    /// What addresses of the group and of the event end with.
    slugs: [String; 2],
    pub(super) asker: String,
    /// Who is asked, in the end.
    pub(super) friend: String,
    /// Who stands between the two, or is the other of two who should meet.
    pub(super) third: String,
    /// Two more who may be asked.
    pub(super) others: [String; 2],
    /// Who takes the seat of somebody who is there no more.
    spare: String,
    /// How the asker names who is asked, and who stands between.
    whom: [String; 2],
    /// What is asked of the friend, and what that came of.
    pub(super) asks: Vec<AskId>,
}

impl World {
    pub(super) fn make(room: &Room, kind: Kind, place: usize) -> Self {
        let house = &room.house;
        let made = json!({ "name": "Rust Meetup", "time_zone": "Europe/Berlin" });
        let group = house.post("/groups", &made).is(201).json();
        let id = group["id"].as_str().unwrap();
        let hook = json!({ "url": "https://example.org/hook" });
        house.post(&format!("/groups/{id}/webhooks"), &hook).is(201);
        house
            .call(
                "PATCH",
                &format!("/groups/{id}"),
                &json!({ "topics": ["Hiring"], "colour": "#0b6b60" }),
            )
            .is(200);
        let event = house.draft(id, json!({}));
        house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        let letter = char::from(b'a' + u8::try_from(place).unwrap());
        let named = |name: &str| format!("{name}{letter}");
        let [asker, friend, third] = ["asker", "friend", "third"].map(named);
        let others = ["olga", "paul"].map(named);
        let spare = named("spare");
        let mut people = vec![asker.as_str(), &friend, &others[0], &others[1]];
        if kind.has_three() {
            people.push(&third);
        }
        house.invite(&event, &[people.as_slice(), &[&spare]].concat());
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
            spare,
            whom: [String::new(), String::new()],
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
        world.whom[0] = Self::named_by(room, &world.asker, &world.friend);
        if kind.has_three() {
            world.whom[1] = Self::named_by(room, &world.asker, &world.third);
        }
        if kind == Kind::Job {
            let promised = Self::sends(room, &world.asker, &world.form(Kind::Reference));
            room.advance(promised);
            room.house.submit(&room.page_of(promised), "answer=yes").is(303);
            world.whom[0] = promised.to_string();
        }
        let form = world.form(kind);
        world.asks = vec![Self::sends(room, &world.asker, &form)];
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
            "one of one" if kind != Kind::Mentoring => drop(room.house.submit(&profile, "budget=1").is(303)),
            "blocked" => {
                let (one, other) = (room.own(&self.friend).1, room.own(&self.asker).1);
                room.store.write_now(|tx| asks::block(tx, one, other)).unwrap();
            }
            _ => {}
        }
        // The others ask, too, so often in every world; where that is in the way of the asker, they ask the friend.
        let [one, other] = &self.others;
        let (of_friend, of_each) = (&self.friend, [(one, other), (other, one)]);
        for (place, (who, whom)) in of_each.into_iter().enumerate() {
            match self.name {
                "one of one" if kind == Kind::Mentoring && place == 0 => {
                    let first = self.reaches(room, who, of_friend, "mentoring");
                    room.house.submit(&room.page_of(first), "answer=yes").is(303);
                }
                "used up" => drop(self.reaches(room, who, of_friend, "coffee")),
                "one of one" if place == 0 => drop(self.reaches(room, who, of_friend, "coffee")),
                _ => drop(self.reaches(room, who, whom, "coffee")),
            }
        }
    }

    /// What another asks of somebody, who has it before the asker's.
    pub(super) fn reaches(&self, room: &Room, other: &str, whom: &str, kind: &str) -> AskId {
        let whom = Self::named_by(room, other, whom);
        let form = format!("event={}&kind={kind}&whom={whom}&minutes=15&{WHAT}&{WHY}", self.event);
        let made = Self::sends(room, other, &form);
        room.advance(made);
        made
    }

    /// How one of them names another.
    pub(super) fn named_by(room: &Room, who: &str, name: &str) -> String {
        let shown = room.json(&format!("{}/asks", room.own(who).0));
        let people = shown["events"][0]["people"].as_array().unwrap();
        let found = people.iter().find(|one| one["name"] == name).unwrap();
        found["whom"].as_str().unwrap().to_owned()
    }

    /// What the asker sends.
    pub(super) fn form(&self, kind: Kind) -> String {
        let one = |kind: &str, whom: &str| format!("whom={whom}&kind={kind}&minutes=15&{WHY}");
        let two = |first: &str, second: &str| format!("first={first}&second={second}&{WHY}");
        let [friend, third] = &self.whom;
        let asked = match kind {
            Kind::ShortNotice => "topic=Hiring&needed=2026-12-01T12:00".to_owned(),
            Kind::Coffee => one("coffee", friend),
            Kind::Introduction => one("introduction", friend),
            Kind::Reference => one("reference", friend),
            Kind::Job => format!("promised={friend}"),
            Kind::Mentoring => one("mentoring", friend),
            Kind::Between => one("connection", friend),
            Kind::Connection => one("connection", third),
            Kind::First => two(friend, third),
            Kind::Second => two(third, friend),
            Kind::Alone => two(friend, ""),
        };
        format!("event={}&{WHAT}&{asked}", self.event)
    }

    /// Sends it, and answers with the ask that it makes.
    pub(super) fn sends(room: &Room, who: &str, form: &str) -> AskId {
        let path = format!("{}/asks", room.own(who).0);
        room.house.submit(&path, form).is(303);
        let made = room.json(&path)["asks"][0]["id"].as_str().unwrap().parse().unwrap();
        AskId::from_uuid(made)
    }

    /// The link of who is asked.
    fn page(&self, room: &Room, kind: Kind) -> String {
        let turn = u16::from(matches!(kind, Kind::Connection | Kind::Second));
        room.page_of_turn(*self.asks.last().unwrap(), turn)
    }

    /// Who stands between passes it on, or says yes.
    pub(super) fn goes_on(&mut self, room: &Room, kind: Kind) {
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
    pub(super) fn happen(&self, room: &Room, kind: Kind) {
        let answer = match self.name {
            "declined" | "refused" => "not_now",
            // At short notice nobody has a month.
            "month" if kind == Kind::ShortNotice => "not_now",
            "month" => "in_a_month",
            "nomore" => "no_more",
            "reported" => "report",
            "left" => {
                let left = room.house.submit(&self.page(room, kind), "List-Unsubscribe=One-Click");
                left.is(200);
                return;
            }
            "erased" => return self.goes(room),
            _ => return,
        };
        room.house
            .submit(&self.page(room, kind), &format!("answer={answer}"))
            .is(303);
        if self.is_gone() {
            self.goes(room);
        }
    }

    /// Whether the friend is there no more in the end.
    pub(super) fn is_gone(&self) -> bool {
        matches!(self.name, "erased" | "refused")
    }

    /// The friend is erased, and another has their seat.
    pub(super) fn goes(&self, room: &Room) {
        let (_, person) = room.own(&self.friend);
        assert!(room.store.write_now(|tx| erasure::erase(tx, person)).unwrap());
        let link = room.house.link(&self.event, &self.spare);
        room.house.submit(&link, "answer=yes").is(303);
    }

    /// Every byte of what one of them can open, but for what is of this world alone: chance in tokens and ids, and names with a number.
    pub(super) fn seen(&self, room: &Room, kind: Kind, who: &str) -> String {
        let (own, _) = room.own(who);
        let link = room.house.link(&self.event, who);
        let event = format!("/e/{}", self.slugs[1]);
        let mut all = String::new();
        let mut paths = ["", "/asks", "/profile", "/helped"]
            .map(|page| format!("{own}{page}"))
            .to_vec();
        paths.extend([link.clone(), event]);
        // Who stands between comes back to the link that was theirs.
        paths.extend((who == self.third).then(|| room.page_of(self.asks[0])));
        for accept in ["text/html", "application/json"] {
            for path in &paths {
                add(&mut all, room, path, accept);
            }
        }
        for path in [room.house.own_feed(&link), self.public_feed()] {
            add(&mut all, room, &path, "*/*");
        }
        let all = all.replace(&own, "[own]").replace(&link, "[link]");
        if who == self.asker && kind.names_the_friend() {
            return self.bare(&all);
        }
        self.bare(&without_somebody(&all, &self.friend))
    }

    fn public_feed(&self) -> String {
        format!("/g/{}/calendar.ics", self.slugs[0])
    }

    /// Every byte of the letters to one of them.
    pub(super) fn letters_to<'a>(&self, who: &str, all: impl IntoIterator<Item = &'a OpenedLetter>) -> String {
        let to = format!("{who}@example.com");
        let theirs = all.into_iter().filter(|letter| letter.to.contains(&to));
        let theirs: Vec<String> = theirs.map(OpenedLetter::whole).collect();
        self.bare(&theirs.join("\n"))
    }

    /// What the group's organizers see of asks: that somebody was reported is there.
    pub(super) fn console(&self, room: &Room, session: &str) -> String {
        let asks = format!("/console/groups/{}/asks", self.group["id"].as_str().unwrap());
        self.bare(&room.house.browse("GET", &asks, session, "").is(200).text())
    }

    /// What else they can read: what is asked is in none of it. That somebody was erased is.
    pub(super) fn logged(&self, room: &Room, session: &str) -> String {
        self.bare(&room.logged(session, self.group["id"].as_str().unwrap(), &self.event))
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
            .replace(&self.others[1], "[another]")
            .replace(&self.spare, "[spare]");
        let is_word = |char: char| char.is_ascii_alphanumeric() || char == '-';
        let pieces = text.split_inclusive(|char: char| !is_word(char)).map(without_id);
        let text: String = pieces.collect();
        // Each world was made some milliseconds after the one before.
        let text = without_digits_after("00.", &without_pictures(&text));
        with_steps(&without_seconds(&text))
    }
}

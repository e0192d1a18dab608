//! Worlds of an ask that neither an asker nor an organizer can tell apart: every byte of pages, feeds and logs, at every hour.

use std::fmt::Write;
use std::time::Duration;

use domain::AskId;
use domain::values::ids::Id;
use serde_json::{Value, json};
use store::{asks, erasure};

use super::people_asks::Room;

const WORLDS: [&str; 8] = [
    "unopened", "declined", "month", "nomore", "paused", "blocked", "full", "erased",
];

/// What is asked for.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Coffee,
    Introduction,
    ShortNotice,
}

/// What somebody asked, in a group of its own.
struct World {
    name: &'static str,
    group: Value,
    event: String,
    /// What addresses of the group and of the event end with.
    slugs: [String; 2],
    asker: String,
    friend: String,
    ask: AskId,
}

impl World {
    fn make(room: &Room, kind: Kind, place: usize) -> Self {
        let house = &room.house;
        let made = json!({ "name": "Rust Meetup", "time_zone": "Europe/Berlin" });
        let group = house.post("/groups", &made).is(201).json();
        let id = group["id"].as_str().unwrap();
        house
            .call("PATCH", &format!("/groups/{id}"), &json!({ "topics": ["Hiring"] }))
            .is(200);
        let event = house.draft(id, json!({}));
        house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        let (asker, friend) = (format!("asker{place}"), format!("friend{place}"));
        house.invite(&event, &[&asker, &friend]);
        for name in [&asker, &friend] {
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
            ask: AskId::from_uuid(uuid::Uuid::nil()),
        };
        world.prepare(room);
        world.ask(room, kind);
        world
    }

    /// What is so before the ask.
    fn prepare(&self, room: &Room) {
        let profile = format!("{}/profile", room.own(&self.friend).0);
        let form = format!(
            "group={}&may_be_asked=1&short_notice=1&helps%2FHiring=1",
            self.group["id"].as_str().unwrap()
        );
        room.house.submit(&profile, &form).is(303);
        match self.name {
            "paused" => drop(room.house.submit(&profile, "budget=2&paused_until=2027-03-01").is(303)),
            "full" => drop(room.house.submit(&profile, "budget=0").is(303)),
            "blocked" => {
                let (one, other) = (room.own(&self.friend).1, room.own(&self.asker).1);
                room.store.write_now(|tx| asks::block(tx, one, other)).unwrap();
            }
            _ => {}
        }
    }

    fn ask(&mut self, room: &Room, kind: Kind) {
        let path = format!("{}/asks", room.own(&self.asker).0);
        let person = room.json(&path)["events"][0]["people"][0].clone();
        assert_eq!(person["name"], self.friend);
        let what = "what=Could+you+tell+me+how+you+came+from+nursing+to+data%3F";
        let asked = match kind {
            Kind::ShortNotice => "topic=Hiring&needed=2026-12-01T12:00".to_owned(),
            _ => format!(
                "whom={}&kind={}&minutes=15&why_you=You+did+what+I+am+about+to+do.",
                person["whom"].as_str().unwrap(),
                if kind == Kind::Coffee { "coffee" } else { "introduction" }
            ),
        };
        let form = format!("event={}&{what}&{asked}", self.event);
        room.house.submit(&path, &form).is(303);
        let made = room.json(&path)["asks"][0]["id"].as_str().unwrap().parse().unwrap();
        self.ask = AskId::from_uuid(made);
    }

    /// What the one asked does.
    fn happen(&self, room: &Room, kind: Kind) {
        let answer = match self.name {
            "declined" => "not_now",
            // At short notice nobody has a month.
            "month" if kind == Kind::ShortNotice => "not_now",
            "month" => "in_a_month",
            "nomore" => "no_more",
            "erased" => {
                let (_, person) = room.own(&self.friend);
                assert!(room.store.write_now(|tx| erasure::erase(tx, person)).unwrap());
                return;
            }
            _ => return,
        };
        let page = room.page_of(self.ask);
        room.house.submit(&page, &format!("answer={answer}")).is(303);
    }

    /// Every byte of what an asker can open, but for what is of this world alone: tokens, ids, and names with a number.
    fn seen(&self, room: &Room) -> String {
        let (own, _) = room.own(&self.asker);
        let link = room.house.link(&self.event, &self.asker);
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
        // Not the event's page: how many come falls where somebody gives up their seat.
        for path in [format!("/f/{feed}"), self.public_feed()] {
            add(&mut all, room, &path, "*/*");
        }
        self.bare(&all.replace(&own, "[own]"))
    }

    fn public_feed(&self) -> String {
        format!("/g/{}/calendar.ics", self.slugs[0])
    }

    /// What the group's organizers can open: what is asked is in none of it. That somebody was erased is.
    fn told(&self, room: &Room, session: &str) -> String {
        let id = self.group["id"].as_str().unwrap();
        let asks = format!("/console/groups/{id}/asks");
        let mut all = room.house.browse("GET", &asks, session, "").is(200).text() + "\n";
        if self.name != "erased" {
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

    fn bare(&self, text: &str) -> String {
        let [group, event] = &self.slugs;
        let text = text
            .replace("\r\n ", "")
            .replace("%2F", "/")
            .replace(event, "[event]")
            .replace(group, "[group]")
            .replace(&self.asker, "[asker]")
            .replace(&self.friend, "[friend]");
        let is_word = |char: char| char.is_ascii_alphanumeric() || char == '-';
        let pieces = text.split_inclusive(|char: char| !is_word(char)).map(without_id);
        let text: String = pieces.collect();
        // Pictures are drawn of ids.
        let lines = text.split_inclusive('\n').filter(|line| !line.contains("<svg"));
        // Each world was made some milliseconds, and lines of the log, after the one before.
        let text = without_digits_after("00.", &lines.collect::<String>());
        without_digits_after("\"position\":", &text)
    }
}

fn without_digits_after(mark: &str, text: &str) -> String {
    let mut pieces = text.split(mark);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| {
        kept + mark.trim_end_matches('.') + piece.trim_start_matches(|char: char| char.is_ascii_digit())
    })
}

fn add(all: &mut String, room: &Room, path: &str, accept: &str) {
    let answer = room.house.raw("GET", path, &[("accept", accept)], b"").is(200);
    let differ = ["set-cookie", "content-length", "etag", "last-modified"];
    let mut headers: Vec<(String, String)> = answer
        .all_headers()
        .into_iter()
        .filter(|(name, _)| !differ.contains(&name.as_str()))
        .map(|(name, value)| (name, String::from_utf8(value).unwrap()))
        .collect();
    headers.sort();
    writeln!(all, "{headers:?}\n{}", answer.text()).unwrap();
}

/// A run of letters without the id, or the token, that it is.
fn without_id(piece: &str) -> String {
    for (length, is_one) in [(36, true), (56, false)] {
        let run = piece.get(..length).unwrap_or_default();
        let is_token = run.len() == 56
            && run
                .chars()
                .all(|char| char.is_ascii_lowercase() || char.is_ascii_digit());
        if is_one && run.parse::<uuid::Uuid>().is_ok() || is_token {
            return format!("[id]{}", &piece[length..]);
        }
    }
    piece.to_owned()
}

/// Ends the test where they do. Of a world with less all that there is counts.
fn differ(first: &str, other: &str, whose: &str) {
    for (one, other) in first.lines().zip(other.lines()) {
        assert_eq!(one, other, "{whose}");
    }
    assert!(first.starts_with(other), "{whose}");
}

fn are_alike(kind: Kind, hours: &[u64]) {
    let room = Room::open();
    // Who asks at short notice chooses nobody: that somebody is there no more is seen, and tells of no ask.
    let count = WORLDS.len() - usize::from(kind == Kind::ShortNotice);
    let all: Vec<World> = (0..count).map(|place| World::make(&room, kind, place)).collect();
    for (turn, step) in hours.iter().enumerate() {
        room.house.clock.advance(Duration::from_hours(*step));
        for world in &all {
            room.advance(world.ask);
            if turn == 1 {
                world.happen(&room, kind);
            }
        }
        let session = room.house.session("olga@example.org");
        let seen: Vec<String> = all.iter().map(|world| world.seen(&room)).collect();
        let told: Vec<String> = all.iter().map(|world| world.told(&room, &session)).collect();
        for (place, world) in all.iter().enumerate() {
            differ(
                &seen[0],
                &seen[place],
                &format!("{}: the asker, turn {turn}", world.name),
            );
            differ(
                &told[0],
                &told[place],
                &format!("{}: the organizer, turn {turn}", world.name),
            );
        }
        let is_closed = turn + 1 == hours.len();
        assert_eq!(seen[0].contains("\"state\":\"closed\""), is_closed, "{}", seen[0]);
    }
}

#[test]
fn pages_feeds_and_logs_tell_of_no_silence_what_it_was() {
    are_alike(Kind::Coffee, &[0, 1, 47, 48, 25]);
}

#[test]
fn they_do_not_of_an_introduction_either() {
    are_alike(Kind::Introduction, &[0, 1, 96, 142, 2]);
}

#[test]
fn nor_of_help_at_short_notice() {
    are_alike(Kind::ShortNotice, &[0, 1, 20, 14, 2]);
}

//! An ask to somebody who is not here: whoever has the link that was forwarded, who forwarded it first of all, learns there of no
//! silence what it was.

use std::time::Duration;

use domain::AskId;
use domain::asks::{Ask, AskAnswer, AskState};
use serde_json::{Value, json};
use store::asks;
use testkit::OpenedLetter;

use super::asks_letters::{
    add, differ, with_steps, without_digits_after, without_id, without_pictures, without_seconds,
};
use super::asks_worlds::World;
use super::people_asks::Room;

pub(super) const WHAT: &str = "minutes=15&what=Could+you+tell+me+how+you+came+from+nursing+to+data%3F";
pub(super) const WHY: &str = "why_you=You+did+what+I+am+about+to+do.";
pub(super) const PASSED: &str = "words=She+did+exactly+that+last+year.";

/// What is pressed at the link; nothing: it is never opened. A yes is not confirmed, or kept away by who asks.
const WORLDS: [&str; 7] = ["", "not_now", "in_a_month", "no_more", "yes", "kept away", "report"];

/// An event of people who come, and may be asked.
pub(super) fn come(room: &Room, group: &str, names: &[&str]) -> String {
    let house = &room.house;
    let event = house.draft(group, json!({}));
    house.invite(&event, names);
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    for name in names {
        house.submit(&house.link(&event, name), "answer=yes").is(303);
        let profile = format!("{}/profile", room.own(name).0);
        house.submit(&profile, &format!("group={group}&may_be_asked=1")).is(303);
    }
    event
}

/// An ask whose link is forwarded.
struct Forwarded {
    group: String,
    event: String,
    /// What addresses of the event and of the group end with.
    slugs: [String; 2],
    ask: AskId,
    asker: String,
    connector: String,
}

impl Forwarded {
    /// A group and an event of two people.
    fn there(room: &Room, names: [&str; 2]) -> (String, String, [String; 2]) {
        let made = json!({ "name": "Rust Meetup", "time_zone": "Europe/Berlin", "colour": "#0b6b60" });
        let made = room.house.post("/groups", &made).is(201).json();
        let group = made["id"].as_str().unwrap().to_owned();
        let event = come(room, &group, &names);
        let shown = room.house.get(&format!("/events/{event}")).is(200).json();
        let slugs = [&shown, &made].map(|one| one["slug"].as_str().unwrap().to_owned());
        (group, event, slugs)
    }

    /// Who was asked passes it on.
    fn passed_on(room: &Room, place: usize) -> Self {
        let [asker, connector] = ["asker", "connector"].map(|name| format!("{name}{place}"));
        let (group, event, slugs) = Self::there(room, [&asker, &connector]);
        let whom = World::named_by(room, &asker, &connector);
        let form = format!("event={event}&whom={whom}&kind=connection&{WHAT}&{WHY}");
        let ask = World::sends(room, &asker, &form);
        room.advance(ask);
        room.house.submit(&room.page_of(ask), PASSED).is(303);
        Self {
            group,
            event,
            slugs,
            ask,
            asker,
            connector,
        }
    }

    /// Of two who should meet the one who is here said yes.
    fn suggested(room: &Room, place: usize) -> Self {
        let [asker, connector] = ["asker", "connector"].map(|name| format!("{name}{place}"));
        let (group, event, slugs) = Self::there(room, [&asker, &connector]);
        let whom = World::named_by(room, &connector, &asker);
        let suggestion = World::sends(room, &connector, &format!("first={whom}&second=&{WHAT}&{WHY}"));
        room.advance(suggestion);
        room.house.submit(&room.page_of(suggestion), "answer=yes").is(303);
        let found = room.store.write_now(|tx| asks::of_the_other(tx, suggestion));
        let ask = found.unwrap().unwrap().id;
        Self {
            group,
            event,
            slugs,
            ask,
            asker,
            connector,
        }
    }

    /// What comes back of a press, at the link of who forwarded it, or at the one that was forwarded.
    fn press(&self, room: &Room, turn: u16, form: &str) -> String {
        let answer = room.house.submit(&room.page_of_turn(self.ask, turn), form);
        self.bare(&format!("{} {}", answer.status, answer.text()))
    }

    fn says_yes(&self, room: &Room, place: usize) -> String {
        let form = format!("name=Ilse+Moreau&email=ilse{place}%40elsewhere.example");
        self.press(room, 1, &form)
    }

    /// What organizers can read: of asks, and of all else.
    fn organizers(&self, room: &Room, session: &str) -> [String; 2] {
        let console = format!("/console/groups/{}/asks", self.group);
        let console = room.house.browse("GET", &console, session, "").is(200).text();
        [console, room.logged(session, &self.group, &self.event)].map(|text| self.bare(&text))
    }

    /// What asker and connector get.
    fn seen(&self, room: &Room, letters: &[OpenedLetter]) -> String {
        let both = [&self.asker, &self.connector];
        let own = both.map(|name| room.own(name).0);
        let mut all = String::new();
        for accept in ["text/html", "application/json"] {
            for turn in [0, 1] {
                add(&mut all, room, &room.page_of_turn(self.ask, turn), accept);
            }
            for own in &own {
                add(&mut all, room, &format!("{own}/asks"), accept);
            }
        }
        for name in both {
            let to = format!("{name}@example.com");
            let theirs = letters.iter().filter(|letter| letter.to.contains(&to));
            all.extend(theirs.map(OpenedLetter::whole));
        }
        self.bare(&own.iter().fold(all, |all, own| all.replace(own, "[own]")))
    }

    fn bare(&self, text: &str) -> String {
        let text = text
            .replace("\r\n ", "")
            .replace("%2F", "/")
            .replace(&self.slugs[0], "[event]")
            .replace(&self.slugs[1], "[group]")
            .replace(&self.asker, "[asker]")
            .replace(&self.connector, "[connector]");
        let is_word = |char: char| char.is_ascii_alphanumeric() || char == '-';
        let pieces = text.split_inclusive(|char: char| !is_word(char)).map(without_id);
        let text = without_digits_after("00.", &without_pictures(&pieces.collect::<String>()));
        with_steps(&without_seconds(&text))
    }
}

fn alike(all: &[String], when: &str) {
    for (seen, world) in all.iter().zip(WORLDS) {
        differ(&all[0], seen, &format!("{when}: {world}"));
    }
}

fn are_alike(way: fn(&Room, usize) -> Forwarded) {
    let room = Room::open();
    let all: Vec<Forwarded> = (0..WORLDS.len()).map(|place| way(&room, place)).collect();
    let look = |when: &str| {
        // When something was changed last is told some seconds later.
        room.house.clock.advance(Duration::from_secs(3));
        let letters = room.letters();
        let seen: Vec<String> = all.iter().map(|one| one.seen(&room, &letters)).collect();
        alike(&seen, when);
        let session = room.house.session("olga@example.org");
        let organizers = all.iter().map(|one| one.organizers(&room, &session));
        let (mut console, logged): (Vec<_>, Vec<_>) = organizers.map(|[console, logged]| (console, logged)).unzip();
        alike(&logged, when);
        // That somebody was reported they see.
        console.pop();
        alike(&console, when);
    };
    let press = |turn: u16, answer: &str| {
        let replies = all.iter().map(|one| one.press(&room, turn, answer));
        alike(&replies.collect::<Vec<_>>(), answer);
    };
    look("forwarded");
    for (place, (one, answer)) in all.iter().zip(WORLDS).enumerate() {
        let said = match answer {
            "" => continue,
            "yes" | "kept away" => {
                let profile = format!("{}/profile", room.own(&one.asker).0);
                let avoids = if answer == "yes" {
                    "Somebody+else"
                } else {
                    "Ilse+Moreau"
                };
                let form = format!("group={}&may_be_asked=1&avoids={avoids}", one.group);
                room.house.submit(&profile, &form).is(303);
                one.says_yes(&room, place)
            }
            answer => one.press(&room, 1, &format!("answer={answer}")),
        };
        let told = match answer {
            "report" => "Thank you for the report. An",
            "yes" | "kept away" => "Look into your mail",
            _ => "You said: not this time",
        };
        assert!(said.starts_with("200") && said.contains(told), "{said}");
    }
    look("pressed");
    press(0, "answer=not_now");
    press(1, "answer=not_now");
    for hours in [239, 2, 31 * 24, 11 * 24] {
        room.house.clock.advance(Duration::from_hours(hours));
        room.work();
        look(&format!("after {hours} hours"));
    }
    press(1, "answer=not_now");
}

#[test]
fn who_passed_an_ask_on_reads_behind_the_link_of_no_silence_what_it_was() {
    are_alike(Forwarded::passed_on);
}

#[test]
fn nor_does_who_suggested_that_two_should_meet() {
    are_alike(Forwarded::suggested);
}

#[test]
fn what_is_said_last_counts_and_a_report_stays_one() {
    let room = Room::open();
    let [declined, reported] = [0, 1].map(|place| Forwarded::passed_on(&room, place));
    declined.press(&room, 1, "answer=not_now");
    assert!(declined.says_yes(&room, 0).contains("Look into your mail"));
    let letters = room.letters();
    let confirm = letters
        .iter()
        .find(|one| one.to == ["ilse0@elsewhere.example"])
        .unwrap();
    assert!(
        confirm.text.contains("connector0 of Rust Meetup forwarded"),
        "{}",
        confirm.text
    );
    assert!(!confirm.text.contains("asker0"), "{}", confirm.text);
    let confirm = confirm.link_to("/ask/").unwrap();
    let confirm = confirm.strip_prefix("https://events.example.org").unwrap();
    room.house.submit(confirm, "").is(200);
    let told = room.letters();
    let told = told.iter().find(|one| one.to == ["connector0@example.com"]).unwrap();
    assert_eq!(told.subject, "You brought two people together");
    assert!(told.text.contains("asker0 and Somebody"), "{}", told.text);
    assert!(
        !told.text.contains("Ilse"),
        "who forwards a link does not hear who pressed it"
    );
    let state = |one: &Forwarded| room.json(&format!("{}/asks", room.own(&one.asker).0))["asks"][0]["state"].clone();
    assert_eq!(state(&declined), "agreed");
    let forwarded = room.json(&room.page_of_turn(declined.ask, 1));
    assert_eq!(forwarded["event"], Value::Null, "they are none of its people");
    reported.press(&room, 1, "answer=report");
    let said = reported.press(&room, 1, "answer=in_writing&text=Begin+with+what+you+fear+most.");
    assert!(
        said.starts_with("200") && said.contains("Your answer is on its way"),
        "{said}"
    );
    assert_eq!(state(&reported), "answered");
    assert!(room.letters().iter().any(|one| one.text.contains("what you fear most")));
    let session = room.house.session("olga@example.org");
    let console = format!("/console/groups/{}/asks", reported.group);
    let shown = room.house.browse("GET", &console, &session, "").is(200).text();
    assert!(
        shown.contains("asker1@example.com") && shown.contains("Asks reach nobody here"),
        "{shown}"
    );
}

/// Somebody else reported them.
fn hold(room: &Room, ask: AskId, who: &str) {
    let (_, asker) = room.own(who);
    let report = |tx: &mut store::WriteTx<'_>| {
        let found = asks::get(tx, ask)?.unwrap();
        let reported = Ask {
            id: asks::fresh(tx)?,
            asker,
            passed_on: None,
            outside: None,
            state: AskState::Closed,
            answer: Some(AskAnswer::Report),
            reported_at: Some(tx.now()),
            ..found
        };
        asks::create(tx, &reported)
    };
    room.store.write_now(report).unwrap();
}

#[test]
fn what_is_held_or_kept_away_brings_nobody_together_who_is_not_here_and_looks_as_if_it_did() {
    let room = Room::open();
    let all: Vec<Forwarded> = (0..5).map(|place| Forwarded::passed_on(&room, place)).collect();
    let avoids = |one: &Forwarded, whom: &str| {
        let profile = format!("{}/profile", room.own(&one.asker).0);
        let form = format!("group={}&may_be_asked=1&avoids={whom}", one.group);
        room.house.submit(&profile, &form).is(303);
    };
    hold(&room, all[1].ask, &all[1].asker);
    hold(&room, all[2].ask, &all[2].connector);
    avoids(&all[3], "Ilse+Moreau");
    avoids(&all[4], "ilse4%40elsewhere.example");
    room.letters();
    let replies: Vec<String> = (0..5).map(|place| all[place].says_yes(&room, place)).collect();
    alike(&replies, "said yes");
    let letters = room.letters();
    let [letter] = letters.as_slice() else {
        panic!("one letter: {letters:?}")
    };
    assert_eq!(letter.to, ["ilse0@elsewhere.example"]);
    // Between the yes and the press in the letter somebody reports who asked.
    hold(&room, all[0].ask, &all[0].asker);
    let confirm = letter.link_to("/ask/").unwrap();
    let confirm = confirm.strip_prefix("https://events.example.org").unwrap();
    let pressed = room.house.submit(confirm, "").is(200).text();
    assert!(pressed.contains("You can talk now"), "{pressed}");
    let letters = room.letters();
    assert!(letters.is_empty(), "{letters:?}");
}

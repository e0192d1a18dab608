//! Letters that come in any order, and twice, leave one right entry in a calendar, or none.
//!
//! The letters are those of the real program, made as fast as it goes; the calendar is on a server that is not ours,
//! kept by a mail program that goes by RFC 5546 and nothing else.

use std::path::{Path, PathBuf};

use journeys::{CalDav, Dice, Post, Setup, is_long};
use serde_json::{Value, json};
use testkit::OpenedLetter;

use crate::house::{House, day, id};

const ANNA: (&str, &str) = ("anna@example.org", "Anna Berg");

/// How often each beginning of the story is told anew.
const TIMES: usize = 6;

/// What the calendar should hold after a letter, by what the organizer knows.
struct Chapter {
    what: &'static str,
    file: PathBuf,
    entry: Option<Entry>,
}

#[derive(Debug, PartialEq)]
struct Entry {
    uid: String,
    starts: i64,
    summary: String,
    status: String,
    answer: String,
}

#[test]
fn letters_in_any_order_and_twice_leave_one_right_entry_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let chapters = story(folder.path());
    let (mut dice, seed) = Dice::cast();
    println!("ACQUAINT_TEST_SEED={seed}");
    let times = if is_long() { 20 * TIMES } else { TIMES };
    let told: Vec<(usize, Vec<PathBuf>)> = (1..=chapters.len())
        .flat_map(|end| (0..times).map(move |_| end))
        .map(|end| (end, some_order(&mut dice, &chapters[..end])))
        .collect();
    let orders: Vec<_> = told.iter().map(|(_, order)| order.clone()).collect();
    let calendars = CalDav::start().after(&orders);
    assert_eq!(calendars.len(), told.len());
    for ((end, order), found) in told.iter().zip(&calendars) {
        let last = &chapters[end - 1];
        let found: Vec<Entry> = found.iter().map(read).collect();
        let expected: Vec<&Entry> = last.entry.iter().collect();
        let order: Vec<_> = order.iter().map(|path| path.file_name().unwrap()).collect();
        assert!(
            found.iter().eq(expected.iter().copied()),
            "seed {seed}, up to {}: {found:#?}\nafter {order:?}",
            last.what
        );
    }
    println!("{} orders of up to {} letters", orders.len(), chapters.len());
}

/// All letters once, some twice, in some order.
fn some_order(dice: &mut Dice, chapters: &[Chapter]) -> Vec<PathBuf> {
    let mut order: Vec<PathBuf> = chapters.iter().map(|chapter| chapter.file.clone()).collect();
    for _ in 0..dice.below(chapters.len() + 1) {
        order.push(chapters[dice.below(chapters.len())].file.clone());
    }
    dice.shuffle(&mut order);
    order
}

fn read(entry: &Value) -> Entry {
    let text = |name: &str| entry[name].as_str().unwrap().to_owned();
    Entry {
        uid: text("uid"),
        starts: entry["starts"].as_i64().unwrap(),
        summary: text("summary"),
        status: text("status"),
        answer: text("answer"),
    }
}

/// The letters of one person's event, kept as files as they come.
struct Story<'a> {
    house: &'a House,
    post: Post,
    folder: &'a Path,
    event: String,
    chapters: Vec<Chapter>,
}

impl Story<'_> {
    /// Waits for the next letter; what it should leave is the event as it is now, if anything.
    fn then(&mut self, what: &'static str, left: Option<(&str, &str)>) -> OpenedLetter {
        let number = self.chapters.len() + 1;
        let letter = self.post.nth(ANNA.0, number);
        let file = self.folder.join(format!("{number}-{what}.ics"));
        std::fs::write(
            &file,
            &letter.calendar().unwrap_or_else(|| panic!("{what}: no calendar")).bytes,
        )
        .unwrap();
        let event = self.house.reload(&self.event);
        let starts: jiff::Timestamp = event["starts_at"].as_str().unwrap().parse().unwrap();
        let entry = left.map(|(status, answer)| Entry {
            uid: format!("{}@acquaint", self.event),
            starts: starts.as_second(),
            summary: event["title"].as_str().unwrap().to_owned(),
            status: status.to_owned(),
            answer: answer.to_owned(),
        });
        self.chapters.push(Chapter { what, file, entry });
        letter
    }

    fn post(&self, what: &str) {
        let path = format!("/events/{}/{what}", self.event);
        self.house.organizer.json("POST", &path, &Value::Null).is(200);
    }
}

/// Invited, answered, renamed, moved, called off, restored, uninvited, invited again, renamed once more.
fn story(folder: &Path) -> Vec<Chapter> {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[ANNA]);
    let post = house.setup.post();
    let mut story = Story {
        house: &house,
        post,
        folder,
        event,
        chapters: Vec::new(),
    };
    let event = story.event.clone();
    let invitation = story.then("invited", Some(("CONFIRMED", "NEEDS-ACTION")));
    let link = invitation.link_to("/r/").unwrap();
    let link = link.split('?').next().unwrap();
    house.program.http.form(link, "answer=yes").is(303);
    story.then("answered", Some(("CONFIRMED", "ACCEPTED")));
    house.patch(&event, &json!({ "title": "Mentors, Makers & Menders" }));
    story.then("renamed", Some(("CONFIRMED", "ACCEPTED")));
    let moved = json!({ "starts": format!("{}T19:00:00", day(61)), "ends": format!("{}T22:00:00", day(61)) });
    house.patch(&event, &moved);
    story.then("moved", Some(("CONFIRMED", "NEEDS-ACTION")));
    story.post("cancel");
    story.then("called-off", None);
    story.post("restore");
    story.then("restored", Some(("CONFIRMED", "NEEDS-ACTION")));
    let invitation = id(&house.invitation(&event, ANNA.0));
    let path = format!("/api/v1/invitations/{invitation}");
    assert!(house.organizer.send("DELETE", &path, &[], "").status < 300);
    story.then("uninvited", None);
    house.invite(&event, &[ANNA]);
    story.then("invited-again", Some(("CONFIRMED", "NEEDS-ACTION")));
    house.patch(&event, &json!({ "title": "Menders" }));
    story.then("renamed-again", Some(("CONFIRMED", "NEEDS-ACTION")));
    house.patch(&event, &json!({ "title": "Makers" }));
    story.then("and-again", Some(("CONFIRMED", "NEEDS-ACTION")));
    story.chapters
}

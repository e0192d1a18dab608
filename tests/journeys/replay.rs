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
    dates: Vec<i64>,
}

#[test]
fn letters_in_any_order_and_twice_leave_one_right_entry_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let chapters = one_evening(folder.path());
    leave_what_they_tell(&chapters);
}

#[test]
fn letters_of_a_series_leave_the_right_dates_whatever_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let chapters = some_evenings(folder.path());
    leave_what_they_tell(&chapters);
}

fn leave_what_they_tell(chapters: &[Chapter]) {
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
        dates: serde_json::from_value(entry["dates"].clone()).unwrap(),
    }
}

/// The letters of one person's event, kept as files as they come.
struct Story<'a> {
    house: &'a House,
    post: Post,
    folder: &'a Path,
    event: String,
    /// The date that the person said no to, by its day.
    missed: Option<String>,
    chapters: Vec<Chapter>,
}

impl<'a> Story<'a> {
    fn begin(house: &'a House, folder: &'a Path, event: &Value) -> Self {
        Self {
            house,
            post: house.setup.post(),
            folder,
            event: house.event(event, &[ANNA]),
            missed: None,
            chapters: Vec::new(),
        }
    }

    /// When the event takes place for the person.
    fn dates(&self) -> Vec<i64> {
        let mut dates: Vec<i64> = self
            .occurrences()
            .iter()
            .filter(|one| one["status"] == "confirmed")
            .filter(|one| self.missed.as_deref() != one["recurrence_id"].as_str())
            .map(|one| seconds(&one["starts_at"]))
            .collect();
        dates.sort_unstable();
        dates
    }

    fn occurrences(&self) -> Vec<Value> {
        let path = format!("/events/{}/occurrences", self.event);
        let list = self.house.organizer.api(&path).is(200).json();
        list["items"].as_array().unwrap().clone()
    }

    fn change_date(&self, number: usize, change: &Value) {
        let occurrences = self.occurrences();
        let name = occurrences[number]["recurrence_id"].as_str().unwrap();
        let path = format!("/events/{}/occurrences/{name}", self.event);
        self.house.organizer.json("PATCH", &path, change).is(200);
    }

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
        let entry = left.map(|(status, answer)| Entry {
            uid: format!("{}@acquaint", self.event),
            starts: seconds(&event["starts_at"]),
            summary: event["title"].as_str().unwrap().to_owned(),
            status: status.to_owned(),
            answer: answer.to_owned(),
            dates: self.dates(),
        });
        self.chapters.push(Chapter { what, file, entry });
        letter
    }

    fn post(&self, what: &str) {
        let path = format!("/events/{}/{what}", self.event);
        self.house.organizer.json("POST", &path, &Value::Null).is(200);
    }
}

fn seconds(at: &Value) -> i64 {
    let at: jiff::Timestamp = at.as_str().unwrap().parse().unwrap();
    at.as_second()
}

/// The personal page that a letter leads to.
fn page(letter: &OpenedLetter) -> String {
    let link = letter.link_to("/r/").unwrap();
    link.split('?').next().unwrap().to_owned()
}

/// Invited, answered, renamed, moved, called off, restored, uninvited, invited again, renamed once more.
fn one_evening(folder: &Path) -> Vec<Chapter> {
    let house = House::start(Setup::embedded());
    let mut story = Story::begin(&house, folder, &json!({}));
    let event = story.event.clone();
    let invitation = story.then("invited", Some(("CONFIRMED", "NEEDS-ACTION")));
    house.program.http.form(&page(&invitation), "answer=yes").is(303);
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

/// Invited to six evenings, answered; one missed, one moved, one called off; come after all; all at another time; one
/// more; called off and back.
fn some_evenings(folder: &Path) -> Vec<Chapter> {
    let house = House::start(Setup::embedded());
    let mut story = Story::begin(&house, folder, &json!({ "recurrence": "FREQ=WEEKLY;COUNT=6" }));
    let event = story.event.clone();
    let page = page(&story.then("invited", Some(("CONFIRMED", "NEEDS-ACTION"))));
    let going = Some(("CONFIRMED", "ACCEPTED"));
    house.program.http.form(&page, "answer=yes").is(303);
    story.then("answered", going);
    let third = story.occurrences()[2]["recurrence_id"].as_str().unwrap().to_owned();
    let say = |answer: &str| {
        let form = format!("occurrence={third}&answer={answer}");
        house.program.http.form(&format!("{page}/occurrences"), &form).is(303);
    };
    say("no");
    story.missed = Some(third.clone());
    story.then("one-missed", going);
    let asked = Some(("CONFIRMED", "NEEDS-ACTION"));
    let moved = json!({ "starts": format!("{}T20:00:00", day(68)), "ends": format!("{}T21:00:00", day(68)) });
    story.change_date(1, &moved);
    story.then("one-moved", going);
    story.change_date(3, &json!({ "status": "cancelled" }));
    story.then("one-called-off", going);
    say("yes");
    story.missed = None;
    story.then("come-after-all", going);
    let later = json!({ "starts": format!("{}T19:30:00", day(60)), "ends": format!("{}T22:00:00", day(60)) });
    house.patch(&event, &later);
    story.then("another-time", asked);
    house.patch(&event, &json!({ "recurrence": "FREQ=WEEKLY;COUNT=7" }));
    story.then("one-more", asked);
    story.post("cancel");
    story.then("called-off", None);
    story.post("restore");
    story.then("restored", asked);
    story.chapters
}

//! Every kind of calendar that Acquaint writes, in zones and texts of every kind, as three other programs read it.
//!
//! All of it comes from the real program: letters from its mailbox folder, files and feeds from its pages. The libraries
//! must agree with what the organizer wrote, and so with each other: Python's icalendar, which looks zones up by their
//! names; ical.js and libical, which go by the VTIMEZONE; and libical must find nothing wrong by RFC 5545 and 5546.

mod own_feed;
mod series;
mod shelf;

use std::path::Path;

use journeys::{Acquaint, Others, Post, Setup};
use serde_json::{Value, json};
use testkit::OpenedLetter;

use crate::house::{House, day};
use shelf::{Meaning, Shelf};

/// Zones north and south, with and without daylight saving, with half an hour of it, and those that no yearly rule tells.
const ZONES: [&str; 14] = [
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Santiago",
    "America/Nuuk",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "UTC",
];

/// What organizers write. The description is Markdown that reads as it stands.
struct Text {
    title: &'static str,
    description: &'static str,
    place: &'static str,
    address: &'static str,
    name: &'static str,
    /// The name as calendars can carry it: RFC 6868 is not read by all, so quotes, semicolons and backslashes become their kin.
    shown: &'static str,
}

const TEXTS: [Text; 7] = [
    Text {
        title: "Plain evening",
        description: "Talks.",
        place: "Loft",
        address: "Ring 1",
        name: "Anna Berg",
        shown: "Anna Berg",
    },
    Text {
        title: r#"Commas, semicolons; back\slashes \n and "quotes": all"#,
        description: "One, two; three: C:\\new\\table\n\n\"Quoted\", and so on; end\\",
        place: r#"Hall "B"; 2nd floor, left"#,
        address: r"C:\Street 1, Town; Land",
        name: r#"Berg, Anna; "Änn" \n: x"#,
        shown: "Berg, Anna, \u{201d}Änn\u{201d} /n: x",
    },
    Text {
        title: "งานพบปะนักพัฒนาในกรุงเทพมหานคร ครั้งที่สิบสอง พร้อมอาหารว่างและเครื่องดื่ม",
        description: "กิจกรรมนี้เปิดให้ทุกคนเข้าร่วมได้ โปรดลงทะเบียนล่วงหน้า\n\nพบกันที่หน้าอาคาร, ชั้นสอง; ห้องใหญ่",
        place: "อาคารริมน้ำ",
        address: "ถนนเจริญกรุง กรุงเทพฯ",
        name: "สมชาย ใจดี",
        shown: "สมชาย ใจดี",
    },
    Text {
        title: "لقاء المطورين، مساء الخميس؛ القاعة الكبرى",
        description: "أهلا وسهلا بالجميع.\n\nنلتقي عند المدخل, ثم نصعد; شكرا",
        place: "دار الكتب",
        address: "شارع النيل، القاهرة",
        name: "ليلى حسن",
        shown: "ليلى حسن",
    },
    Text {
        title: "🎉 Party 👩‍👩‍👧‍👦 🇩🇪, with 🍕; and 🍻 for each and everyone who likes it 🎈🎈🎈🎈🎈🎈🎈🎈",
        description: "🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶🎶\n\n👍🏽",
        place: "🏠 Home",
        address: "Straße 5",
        name: "Zoë 🦀",
        shown: "Zoë 🦀",
    },
    Text {
        title: r"\\ \, \; \: \n \N ;,;,\\",
        description: "x\n\n\ty \\x \\n, \\q; ^n ^' ^^ end",
        place: r"\",
        address: ",;",
        name: "100^ %41 'O'Neil' =?x?=",
        shown: "100^ %41 'O'Neil' =?x?=",
    },
    Text {
        title: "活動のお知らせ:東京オフィスにて開催される開発者向けの勉強会とその後の懇親会についてのご案内、第二回",
        description: "皆様のご参加をお待ちしております。受付は十八時からです。会場は三階、エレベーターを降りて左側です。",
        place: "東京オフィス",
        address: "千代田区1-1",
        name: "山田 太郎",
        shown: "山田 太郎",
    },
];

/// An event that was made from a zone and a text, and who is invited.
struct Made {
    id: String,
    title: String,
    text: &'static Text,
    description: String,
    organizer: &'static str,
    guest: String,
    waiting: String,
}

impl Made {
    /// What every copy of it says.
    fn said_everywhere(&self, event: &Value) -> Meaning {
        let instant = |name: &str| {
            let at: jiff::Timestamp = event[name].as_str().unwrap().parse().unwrap();
            json!(at.as_second())
        };
        Meaning::from([
            ("uid", json!(format!("{}@acquaint", self.id))),
            ("starts", instant("starts_at")),
            ("ends", instant("ends_at")),
            ("summary", json!(self.title)),
            ("description", json!(self.description)),
            ("location", json!(format!("{}, {}", self.text.place, self.text.address))),
        ])
    }

    /// What somebody's own copy says beside that.
    fn said_to(&self, event: &Value, address: &str, sequence: u64, status: &str, answer: &str) -> Meaning {
        let mut said = self.said_everywhere(event);
        let organizer = json!([{
            "address": "mailto:events@events.example.org", "name": self.organizer, "answer": null,
        }]);
        let attendee = json!([{ "address": format!("mailto:{address}"), "name": self.text.shown, "answer": answer }]);
        said.extend([
            ("sequence", json!(sequence)),
            ("status", json!(status)),
            (
                "transparency",
                json!(if status == "CANCELLED" { "TRANSPARENT" } else { "OPAQUE" }),
            ),
            ("organizer", organizer),
            ("attendees", attendee),
            ("alarms", json!(u8::from(status != "CANCELLED"))),
        ]);
        said
    }
}

#[test]
fn three_other_programs_read_every_kind_of_calendar_as_it_was_meant() {
    let house = House::start(Setup::embedded());
    let post = house.setup.post();
    let mut shelf = Shelf::new();
    let events: Vec<Made> = ZONES
        .iter()
        .enumerate()
        .map(|(number, zone)| make(&house, number, zone))
        .collect();
    for (number, made) in events.iter().enumerate() {
        live(&house, &post, &mut shelf, number, made);
    }
    feeds(&house, &mut shelf, &events);
    for (number, made) in events.iter().enumerate() {
        end(&house, &post, &mut shelf, number, made);
    }
    shelf.check();
}

/// A day on whose night the clocks are not changed: where they are at midnight, ical.js is an hour off about the end of what
/// began before.
fn night_without_a_change(from_now: i64, zone: &str) -> jiff::civil::Date {
    let zone = jiff::tz::TimeZone::get(zone).unwrap();
    let offset = |date: jiff::civil::Date| {
        let noon = date.at(12, 0, 0, 0).to_zoned(zone.clone());
        noon.unwrap().offset()
    };
    let mut days = (from_now..).map(day);
    days.find(|date| offset(*date) == offset(date.tomorrow().unwrap()))
        .unwrap()
}

/// An event of one seat, and two people for it, who are told apart by their addresses only.
fn make(house: &House, number: usize, zone: &str) -> Made {
    let text = &TEXTS[number % TEXTS.len()];
    let online = (number % 2 == 1).then_some("https://meet.example.org/room?a=1;b=2,c");
    let (guest, waiting) = (
        format!("guest{number}+tag@example.org"),
        format!("waiting{number}@example.org"),
    );
    // Winter in the north and summer in the south, or the other way round.
    let date = night_without_a_change(if number.is_multiple_of(3) { 60 } else { 230 }, zone);
    let id = house.draft(&json!({
        "title": text.title, "description": text.description, "time_zone": zone,
        "starts": format!("{date}T18:30:00"), "ends": format!("{}T01:15:00", date.tomorrow().unwrap()),
        "venue": { "name": text.place, "address": text.address, "latitude": -33.8675, "longitude": 151.207 },
        "online_url": online, "online_url_visibility": "public", "capacity": 1,
    }));
    house.invite(&id, &[(&guest, text.name), (&waiting, text.name)]);
    house.publish(&id);
    let plain = text.description.replace('\t', "");
    let description = match online {
        Some(url) => format!("{plain}\n\nOnline: {url}"),
        None => plain,
    };
    Made {
        id,
        title: text.title.to_owned(),
        text,
        description,
        organizer: "Harbour Makers",
        guest,
        waiting,
    }
}

fn answer(program: &Acquaint, letter: &OpenedLetter, form: &str) -> String {
    let link = letter.link_to("/r/").expect("a personal link");
    let link = link.split('?').next().unwrap().to_owned();
    program.http.form(&link, form).is(303);
    link
}

/// Invited, confirmed, on the waitlist, promoted, moved; and the file from the personal page.
fn live(house: &House, post: &Post, shelf: &mut Shelf, number: usize, made: &Made) {
    let event = house.reload(&made.id);
    let name = |what: &str| format!("{number:02}-{what}");
    let (guest, waiting) = (made.guest.as_str(), made.waiting.as_str());

    let invited = post.nth(guest, 1);
    let asked = made.said_to(&event, guest, 0, "CONFIRMED", "NEEDS-ACTION");
    shelf.put_letter(&name("invitation"), &invited, "REQUEST", asked);
    let link = answer(&house.program, &invited, "answer=yes");
    let confirmed = made.said_to(&event, guest, 0, "CONFIRMED", "ACCEPTED");
    shelf.put_letter(&name("confirmation"), &post.nth(guest, 2), "REQUEST", confirmed);

    let link_waiting = answer(&house.program, &post.nth(waiting, 1), "answer=yes");
    let waits = made.said_to(&event, waiting, 1, "TENTATIVE", "TENTATIVE");
    shelf.put_letter(&name("waitlisted"), &post.nth(waiting, 2), "REQUEST", waits);
    file(
        house,
        shelf,
        &name("file-tentative"),
        &link_waiting,
        "TENTATIVE",
        1,
        made.said_everywhere(&event),
    );

    house.program.http.form(&link, "answer=no").is(303);
    let leaves = made.said_to(&event, guest, 1, "CANCELLED", "DECLINED");
    shelf.put_letter(&name("declined"), &post.nth(guest, 3), "CANCEL", leaves);
    let promoted = made.said_to(&event, waiting, 2, "CONFIRMED", "ACCEPTED");
    shelf.put_letter(&name("promoted"), &post.nth(waiting, 3), "REQUEST", promoted);
    file(
        house,
        shelf,
        &name("file-firm"),
        &link_waiting,
        "CONFIRMED",
        2,
        made.said_everywhere(&event),
    );

    let date = day(if number.is_multiple_of(3) { 230 } else { 60 });
    let moved = json!({ "starts": format!("{date}T09:00:00"), "ends": format!("{date}T17:45:00") });
    let event = house.patch(&made.id, &moved);
    let asked_again = made.said_to(&event, waiting, 3, "CONFIRMED", "NEEDS-ACTION");
    shelf.put_letter(&name("moved"), &post.nth(waiting, 4), "REQUEST", asked_again);
}

/// The event as a file from the personal page: nobody asked, nobody named, no METHOD.
fn file(house: &House, shelf: &mut Shelf, name: &str, link: &str, status: &str, sequence: u64, mut said: Meaning) {
    let file = house.program.http.get(&format!("{link}/invite.ics")).is(200);
    said.extend([
        ("status", json!(status)),
        ("sequence", json!(sequence)),
        ("organizer", json!([])),
        ("attendees", json!([])),
    ]);
    shelf.put(name, file.body.as_bytes(), None, vec![said]);
}

/// The group's feed, with all of them in it.
fn feeds(house: &House, shelf: &mut Shelf, events: &[Made]) {
    let group = house.organizer.api(&format!("/groups/{}", house.group)).is(200).json();
    let feed = house.program.http.get(group["calendar_url"].as_str().unwrap()).is(200);
    let mut all: Vec<(i64, Meaning)> = Vec::new();
    for made in events {
        let event = house.reload(&made.id);
        let mut said = made.said_everywhere(&event);
        said.extend([
            ("status", json!("CONFIRMED")),
            ("organizer", json!([])),
            ("attendees", json!([])),
        ]);
        all.push((said["starts"].as_i64().unwrap(), said));
    }
    all.sort_by_key(|(starts, said)| (*starts, said["uid"].as_str().unwrap().to_owned()));
    let all = all.into_iter().map(|(_, said)| said).collect();
    shelf.put("feed", feed.body.as_bytes(), None, all);
}

/// Called off.
fn end(house: &House, post: &Post, shelf: &mut Shelf, number: usize, made: &Made) {
    let reason = json!({ "reason": "Rain, storm;\nand \\ \"more\"" });
    let event = house
        .organizer
        .json("POST", &format!("/events/{}/cancel", made.id), &reason)
        .is(200)
        .json();
    let letter = post.nth(&made.waiting, 5);
    let off = made.said_to(&event, &made.waiting, 4, "CANCELLED", "ACCEPTED");
    shelf.put_letter(&format!("{number:02}-cancelled"), &letter, "CANCEL", off);
}

#[test]
fn a_reader_that_finds_something_wrong_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = "BEGIN:VCALENDAR\r\nPRODID:x\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
        DTSTAMP:20261122T120000Z\r\nDTSTART:20261203T120000Z\r\nDTEND:20261203T130000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(folder.path().join("wrong.ics"), wrong).unwrap();
    let read = Others::installed().read(Path::new(folder.path()));
    assert_ne!(
        read["libical"]["wrong.ics"]["errors"],
        json!([]),
        "no ORGANIZER and no ATTENDEE"
    );
}

//! Series with a date moved and a date called off: other programs must find the very times that the organizer sees.
//!
//! Each rule is tried in half of the zones, and long enough for the clocks to change. No series is in the hour that a
//! change skips or repeats: what it means there, programs do not agree about.

use jiff::civil::{Date, Weekday};
use journeys::Setup;
use serde_json::{Value, json};

use super::shelf::{Meaning, Occurrence, Shelf, calendar_of};
use crate::house::{House, day};

const ZONES: [&str; 6] = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Chatham",
    "UTC",
];

/// A rule, and the days on which it can begin.
struct Rule {
    text: &'static str,
    begins_on: fn(Date) -> bool,
}

const RULES: [Rule; 7] = [
    Rule {
        text: "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=80",
        begins_on: |day| day.weekday() == Weekday::Tuesday,
    },
    Rule {
        text: "FREQ=WEEKLY",
        begins_on: |_| true,
    },
    Rule {
        text: "FREQ=MONTHLY;BYDAY=1TH;COUNT=14",
        begins_on: |day| day.weekday() == Weekday::Thursday && day.day() <= 7,
    },
    Rule {
        text: "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=30",
        begins_on: |day| day == day.last_of_month(),
    },
    Rule {
        text: "FREQ=YEARLY;COUNT=6",
        begins_on: |day| day.day() < 29,
    },
    Rule {
        text: "FREQ=DAILY;INTERVAL=3;COUNT=120",
        begins_on: |_| true,
    },
    Rule {
        text: "FREQ=DAILY;UNTIL=",
        begins_on: |_| true,
    },
];

/// A series of the group, and who is invited to it.
struct Made {
    id: String,
    guest: String,
    /// What its dates are called, in order.
    dates: Vec<String>,
}

#[test]
fn three_other_programs_find_the_dates_of_a_series_where_the_organizer_sees_them() {
    let house = House::start(Setup::embedded());
    let mut shelf = Shelf::new();
    let pairs = RULES.iter().enumerate().flat_map(|(number, rule)| {
        let zones = ZONES.iter().skip(number % 2).step_by(2);
        zones.map(move |zone| (rule, zone))
    });
    let all: Vec<Made> = pairs
        .enumerate()
        .map(|(number, (rule, zone))| make(&house, number, rule, zone))
        .collect();
    for (number, made) in all.iter().enumerate() {
        letters(&house, &mut shelf, number, made);
        own_copies(&house, &mut shelf, number, made);
    }
    group_feed(&house, &mut shelf, &all);
    for (number, made) in all.iter().enumerate() {
        end(&house, &mut shelf, number, made);
    }
    shelf.check();
}

fn make(house: &House, number: usize, rule: &Rule, zone: &str) -> Made {
    let begins = (40..80).map(day).find(|day| (rule.begins_on)(*day)).unwrap();
    let text = match rule.text.strip_suffix("UNTIL=") {
        // The last day counts too, wherever midnight is by UTC.
        Some(open) => format!("{open}UNTIL={}", day(260).strftime("%Y%m%d")),
        None => rule.text.to_owned(),
    };
    // Half of them go on past midnight.
    let (starts, ends) = if number.is_multiple_of(2) {
        (begins.at(18, 30, 0, 0), begins.at(21, 0, 0, 0))
    } else {
        (begins.at(23, 15, 0, 0), begins.tomorrow().unwrap().at(0, 45, 0, 0))
    };
    let guest = format!("guest{number}@example.org");
    let series = json!({
        "time_zone": zone, "starts": starts.to_string(), "ends": ends.to_string(), "recurrence": text,
    });
    let id = house.event(&series, &[(&guest, "Anna Berg")]);
    let dates = occurrences(house, &id);
    let name = |date: &Value| date["recurrence_id"].as_str().unwrap().to_owned();
    Made {
        id,
        guest,
        dates: dates.iter().map(name).collect(),
    }
}

/// What the organizer sees, page by page.
fn occurrences(house: &House, id: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = house
            .organizer
            .api(&format!("/events/{id}/occurrences?limit=200{cursor}"))
            .is(200)
            .json();
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

fn second(value: &Value) -> i64 {
    let at: jiff::Timestamp = value.as_str().unwrap().parse().unwrap();
    at.as_second()
}

impl Made {
    fn uid(&self) -> String {
        format!("{}@acquaint", self.id)
    }

    /// When it takes place.
    fn times(&self, house: &House) -> Vec<Occurrence> {
        let mut dates = occurrences(house, &self.id);
        dates.retain(|date| date["status"] == "confirmed");
        let time = |date: &Value| (self.uid(), second(&date["starts_at"]), second(&date["ends_at"]));
        dates.iter().map(time).collect()
    }

    /// The series' own VEVENT, and one for each date that was moved.
    fn said(&self, house: &House, status: &str, sequence: u64) -> Vec<Meaning> {
        let mut moved = occurrences(house, &self.id);
        moved.retain(|date| date["moved"] == true);
        let all = std::iter::once(house.reload(&self.id)).chain(moved);
        all.map(|one| {
            Meaning::from([
                ("uid", json!(self.uid())),
                ("starts", json!(second(&one["starts_at"]))),
                ("ends", json!(second(&one["ends_at"]))),
                ("summary", json!("Mentors & Makers")),
                ("status", json!(status)),
                ("sequence", json!(sequence)),
            ])
        })
        .collect()
    }

    /// The same, as letters say it to the guest.
    fn as_asked(&self, house: &House, sequence: u64, answer: &str) -> Vec<Meaning> {
        let mut all = self.said(house, "CONFIRMED", sequence);
        let attendee = json!([{
            "address": format!("mailto:{}", self.guest), "name": "Anna Berg", "answer": answer,
        }]);
        for one in &mut all {
            one.insert("attendees", attendee.clone());
            one.insert("alarms", json!(1));
        }
        all
    }

    fn change(&self, house: &House, date: usize, change: &Value) {
        let path = format!("/events/{}/occurrences/{}", self.id, self.dates[date]);
        house.organizer.json("PATCH", &path, change).is(200);
    }
}

fn put_letter(house: &House, shelf: &mut Shelf, made: &Made, name: &str, nth: usize, events: Vec<Meaning>) {
    let letter = house.setup.post().nth(&made.guest, nth);
    let bytes = calendar_of(name, &letter, "REQUEST");
    shelf.put_series(name, &bytes, Some("REQUEST"), events, Some(made.times(house)));
}

/// Invited; the second date moved, to before the first; the third called off; a yes to all of it.
fn letters(house: &House, shelf: &mut Shelf, number: usize, made: &Made) {
    let name = |what: &str| format!("{number:02}-{what}");
    let asked = made.as_asked(house, 0, "NEEDS-ACTION");
    put_letter(house, shelf, made, &name("invitation"), 1, asked);

    let earlier = day(35);
    let moved = json!({ "starts": format!("{earlier}T09:00:00"), "ends": format!("{earlier}T17:45:00") });
    made.change(house, 1, &moved);
    let asked = made.as_asked(house, 1, "NEEDS-ACTION");
    assert_eq!(asked.len(), 2, "the series and the moved date");
    put_letter(house, shelf, made, &name("moved"), 2, asked);

    made.change(house, 2, &json!({ "status": "cancelled" }));
    let asked = made.as_asked(house, 2, "NEEDS-ACTION");
    put_letter(house, shelf, made, &name("called-off"), 3, asked);

    let link = house.link(&made.id, &made.guest);
    house.program.http.form(&link, "answer=yes").is(303);
    let asked = made.as_asked(house, 2, "ACCEPTED");
    put_letter(house, shelf, made, &name("confirmation"), 4, asked);
}

/// The file of the guest, and when they cannot come on the fourth date, the letter that says so, and their feed.
fn own_copies(house: &House, shelf: &mut Shelf, number: usize, made: &Made) {
    let link = house.link(&made.id, &made.guest);
    let http = &house.program.http;
    let mut times = made.times(house);
    let said = made.said(house, "CONFIRMED", 2);
    let file = http.get(&format!("{link}/invite.ics")).is(200);
    let name = format!("{number:02}-file");
    shelf.put_series(&name, file.body.as_bytes(), None, said, Some(times.clone()));

    let date = &made.dates[3];
    let cannot = format!("occurrence={}&answer=no", date.replace(':', "%3A"));
    http.form(&format!("{link}/occurrences"), &cannot).is(303);
    let dates = occurrences(house, &made.id);
    let missed = dates.iter().find(|one| one["recurrence_id"] == date.as_str()).unwrap();
    times.retain(|(_, starts, _)| *starts != second(&missed["starts_at"]));
    let name = format!("{number:02}-missed");
    let bytes = calendar_of(&name, &house.setup.post().nth(&made.guest, 5), "REQUEST");
    let asked = made.as_asked(house, 3, "ACCEPTED");
    shelf.put_series(&name, &bytes, Some("REQUEST"), asked, Some(times.clone()));
    let feed = http.get(&house.own_feed(&link)).is(200);
    let name = format!("{number:02}-own-feed");
    let said = made.said(house, "CONFIRMED", 3);
    shelf.put_series(&name, feed.body.as_bytes(), None, said, Some(times));
}

fn group_feed(house: &House, shelf: &mut Shelf, all: &[Made]) {
    let group = house.organizer.api(&format!("/groups/{}", house.group)).is(200).json();
    let feed = house.program.http.get(group["calendar_url"].as_str().unwrap()).is(200);
    let mut series: Vec<(i64, &Made)> = all
        .iter()
        .map(|made| (second(&house.reload(&made.id)["starts_at"]), made))
        .collect();
    series.sort_by_key(|(starts, made)| (*starts, made.uid()));
    let events = series.iter().flat_map(|(_, made)| made.said(house, "CONFIRMED", 2));
    let times = all.iter().flat_map(|made| made.times(house)).collect();
    shelf.put_series("group-feed", feed.body.as_bytes(), None, events.collect(), Some(times));
}

/// Called off as a whole: one VEVENT, and no matter what dates it has.
fn end(house: &House, shelf: &mut Shelf, number: usize, made: &Made) {
    let path = format!("/events/{}/cancel", made.id);
    house.organizer.json("POST", &path, &Value::Null).is(200);
    let name = format!("{number:02}-cancelled");
    let letter = house.setup.post().nth(&made.guest, 6);
    let whole = made.said(house, "CANCELLED", 4).into_iter().take(1).collect();
    let bytes = calendar_of(&name, &letter, "CANCEL");
    shelf.put_series(&name, &bytes, Some("CANCEL"), whole, None);
}

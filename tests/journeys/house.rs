//! An organizer at work on a running program.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use journeys::{Acquaint, Http, Setup, wait_for};
use serde_json::{Value, json};
use testkit::ask_postgres;

use crate::database_faults::sqlite3;

/// A running program, its organizer, and a group.
pub(crate) struct House {
    // Before the program, which it asks.
    pub(crate) leftovers: Leftovers,
    // Before its database: what is dropped under a program that writes ends in a deadlock.
    pub(crate) program: Acquaint,
    pub(crate) setup: Setup,
    pub(crate) desk: Desk,
}

/// An organizer with a group, wherever the program runs.
pub(crate) struct Desk {
    pub(crate) organizer: Http,
    pub(crate) group: String,
}

/// Fails a test that ends with work left: messages, letters or mails from outside that wait, tasks that failed or that
/// nobody took. Not where the program or its database is gone by then, or the test says that it means to.
pub(crate) struct Leftovers {
    program: Http,
    is_meant: AtomicBool,
}

/// What waits, as operators see it.
const WAITING: [&str; 5] = [
    "acquaint_letters_owed",
    "acquaint_outbox_rows",
    "acquaint_inbound_mails_waiting",
    "acquaint_tasks_failed",
    "acquaint_tasks_overdue",
];

impl Leftovers {
    pub(crate) fn of(program: &Acquaint) -> Self {
        Self {
            program: program.http.clone(),
            is_meant: AtomicBool::new(false),
        }
    }

    /// This test ends in the middle of things.
    pub(crate) fn are_meant(&self) {
        self.is_meant.store(true, Ordering::Relaxed);
    }

    /// What there is; none: nobody answers.
    fn found(&self) -> Option<Vec<String>> {
        let metrics = self.program.try_send("GET", "/metrics", &[], "")?;
        let waits = |line: &&str| {
            let (name, count) = line.split_once(' ').unwrap_or_default();
            // NaN: its database is gone, too.
            WAITING.contains(&name) && !["0", "NaN"].contains(&count)
        };
        Some(metrics.body.lines().filter(waits).map(str::to_owned).collect())
    }
}

impl Drop for Leftovers {
    fn drop(&mut self) {
        if std::thread::panicking() || self.is_meant.load(Ordering::Relaxed) {
            return;
        }
        let deadline = Instant::now() + Duration::from_secs(20);
        while let Some(found) = self.found().filter(|found| !found.is_empty()) {
            assert!(Instant::now() < deadline, "the test leaves work behind: {found:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Deref for House {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

/// The day this many days from now: within the window that feeds show.
pub(crate) fn day(from_now: i64) -> jiff::civil::Date {
    /// The same through a test, though midnight comes.
    static TODAY: OnceLock<jiff::civil::Date> = OnceLock::new();
    let today = TODAY.get_or_init(|| jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date());
    today.saturating_add(jiff::Span::new().days(from_now))
}

/// The identity in an answer.
pub(crate) fn id(value: &Value) -> String {
    value["id"]
        .as_str()
        .unwrap_or_else(|| panic!("no id: {value}"))
        .to_owned()
}

impl House {
    pub(crate) fn start(setup: Setup) -> Self {
        let program = setup.serve();
        let organizer = program.organizer();
        Self {
            leftovers: Leftovers::of(&program),
            setup,
            program,
            desk: Desk::open(organizer),
        }
    }

    /// Has the database changed by hand, where a test can't wait for days.
    pub(crate) fn by_hand(&self, sql: &str) {
        match self.setup.database_url() {
            Some(url) => drop(ask_postgres(&url, sql)),
            None => drop(sqlite3(
                &self.setup.sqlite(),
                &format!("PRAGMA busy_timeout = 5000; {sql}"),
            )),
        }
    }

    /// Waits until what became of every letter of an event is written down: one in the mailbox may still be marked.
    pub(crate) fn all_marked_sent(&self, event: &str) -> Value {
        wait_for("all deliveries to be marked", || {
            let list = self
                .organizer
                .api(&format!("/events/{event}/deliveries?limit=200"))
                .json();
            let sent = list["items"].as_array()?.iter().all(|letter| letter["state"] == "sent");
            sent.then_some(list)
        })
    }

    /// The address of the feed of the event whose link it is, as it is for its person.
    pub(crate) fn own_feed(&self, link: &str) -> String {
        let state = self.program.http.get_json(link).is(200).json();
        state["calendar_url"].as_str().unwrap().to_owned()
    }
}

impl Desk {
    /// Makes a group.
    pub(crate) fn open(organizer: Http) -> Self {
        let group = organizer.json(
            "POST",
            "/groups",
            &json!({
                "name": "Harbour Makers", "time_zone": "Europe/Berlin", "legal_name": "Harbour Makers e.V.",
                "postal_address": "Speicherstraße 12, Hamburg", "contact": "harbour@example.org",
                "privacy_url": "https://harbour.example.org/privacy",
            }),
        );
        let group = id(&group.is(201).json());
        Self { organizer, group }
    }

    /// Makes a draft; what is given wins over the usual.
    pub(crate) fn draft(&self, given: &Value) -> String {
        let mut event = json!({
            "title": "Mentors & Makers", "description": "Bring a *question*.",
            "starts": format!("{}T18:30:00", day(60)), "ends": format!("{}T21:00:00", day(60)), "time_zone": "Europe/Berlin",
            "venue": { "name": "Loft", "address": "Speicherstraße 12, Hamburg" },
        });
        for (name, value) in given.as_object().into_iter().flatten() {
            event[name] = value.clone();
        }
        id(&self
            .organizer
            .json("POST", &format!("/groups/{}/events", self.group), &event)
            .is(201)
            .json())
    }

    /// Makes a draft, invites, and publishes.
    pub(crate) fn event(&self, given: &Value, people: &[(&str, &str)]) -> String {
        let event = self.draft(given);
        self.invite(&event, people);
        self.publish(&event);
        event
    }

    pub(crate) fn invite(&self, event: &str, people: &[(&str, &str)]) -> Value {
        let people: Vec<_> = people
            .iter()
            .map(|(email, name)| json!({ "email": email, "name": name }))
            .collect();
        let path = format!("/events/{event}/invitations");
        self.organizer
            .json("POST", &path, &json!({ "people": people }))
            .is(202)
            .json()
    }

    pub(crate) fn patch(&self, event: &str, change: &Value) -> Value {
        self.organizer
            .json("PATCH", &format!("/events/{event}"), change)
            .is(200)
            .json()
    }

    pub(crate) fn reload(&self, event: &str) -> Value {
        self.organizer.api(&format!("/events/{event}")).is(200).json()
    }

    /// All invitations of an event, by address.
    pub(crate) fn invitations(&self, event: &str) -> BTreeMap<String, Value> {
        let mut all = BTreeMap::new();
        let mut page = format!("/events/{event}/invitations?limit=200");
        loop {
            let list = self.organizer.api(&page).is(200).json();
            for one in list["items"].as_array().into_iter().flatten() {
                all.insert(one["email"].as_str().unwrap().to_owned(), one.clone());
            }
            match list["next"].as_str() {
                Some(next) => page = format!("/events/{event}/invitations?limit=200&cursor={next}"),
                None => return all,
            }
        }
    }

    /// Invites this many: `guest0@example.org` and so on. Each hundred comes from a list of its own, so that none is new and long.
    pub(crate) fn invite_many(&self, event: &str, count: usize) {
        let person = |number: usize| {
            let obtained = json!({ "from": format!("{event} {}", number / 100), "ground": "member" });
            json!({
                "email": format!("guest{number}@example.org"), "name": format!("Guest {number}"), "obtained": obtained,
            })
        };
        let people: Vec<_> = (0..count).map(person).collect();
        let path = format!("/events/{event}/invitations");
        let answer = self.organizer.json("POST", &path, &json!({ "people": people }));
        assert_eq!(answer.is(202).json()["created"], count);
    }

    pub(crate) fn publish(&self, event: &str) {
        self.organizer
            .json("POST", &format!("/events/{event}/publish"), &Value::Null)
            .is(200);
    }

    /// One invitation of the organizer's list.
    pub(crate) fn invitation(&self, event: &str, email: &str) -> Value {
        let list = self
            .organizer
            .api(&format!("/events/{event}/invitations?limit=200"))
            .is(200)
            .json();
        let items = list["items"].as_array().cloned().unwrap_or_default();
        items
            .into_iter()
            .find(|item| item["email"] == email)
            .unwrap_or_else(|| panic!("{email} is not listed"))
    }

    /// The personal link, as the list shows it.
    pub(crate) fn link(&self, event: &str, email: &str) -> String {
        self.invitation(event, email)["rsvp_url"].as_str().unwrap().to_owned()
    }
}

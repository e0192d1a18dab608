//! Calendars as files, what each must say, and what other programs read in them.

use std::collections::BTreeMap;

use journeys::Others;
use serde_json::{Value, json};
use testkit::OpenedLetter;

/// What an event in a calendar must say, by the words of the readers.
pub(super) type Meaning = BTreeMap<&'static str, Value>;

/// A time at which an event takes place: its UID, and its start and end in seconds since 1970.
pub(super) type Occurrence = (String, i64, i64);

/// What a calendar must say.
struct Expected {
    method: Option<&'static str>,
    events: Vec<Meaning>,
    /// None where it does not matter when it would take place.
    occurrences: Option<Vec<Occurrence>>,
}

/// The calendars, each a file in a folder.
pub(super) struct Shelf {
    folder: tempfile::TempDir,
    expected: BTreeMap<String, Expected>,
}

impl Shelf {
    pub(super) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            expected: BTreeMap::new(),
        }
    }

    /// A calendar in which each event takes place once.
    pub(super) fn put(&mut self, name: &str, bytes: &[u8], method: Option<&'static str>, events: Vec<Meaning>) {
        let occurrences = events.iter().map(once).collect();
        self.put_series(name, bytes, method, events, Some(occurrences));
    }

    /// A calendar that takes place at these times and at no others.
    pub(super) fn put_series(
        &mut self,
        name: &str,
        bytes: &[u8],
        method: Option<&'static str>,
        events: Vec<Meaning>,
        mut occurrences: Option<Vec<Occurrence>>,
    ) {
        let name = format!("{name}.ics");
        std::fs::write(self.folder.path().join(&name), bytes).unwrap();
        if let Some(all) = &mut occurrences {
            all.sort();
        }
        let expected = Expected {
            method,
            events,
            occurrences,
        };
        assert!(self.expected.insert(name.clone(), expected).is_none(), "{name} twice");
    }

    pub(super) fn put_letter(&mut self, name: &str, letter: &OpenedLetter, method: &'static str, event: Meaning) {
        self.put(name, &calendar_of(name, letter, method), Some(method), vec![event]);
    }

    /// Has every library read everything, and tells all that any of them reads differently.
    pub(super) fn check(&self) {
        let all = Others::installed().read(self.folder.path());
        let mut wrong = Vec::new();
        for (library, read) in &all {
            assert_eq!(read.len(), self.expected.len(), "{library} read so many files");
            for (file, expected) in &self.expected {
                let differences = differences(&read[file], expected);
                wrong.extend(differences.into_iter().map(|text| format!("{library}, {file}: {text}")));
            }
        }
        assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
        println!(
            "{} calendars, each read by {} libraries",
            self.expected.len(),
            all.len()
        );
    }
}

/// The calendar in a letter, which must have this METHOD.
pub(super) fn calendar_of(name: &str, letter: &OpenedLetter, method: &str) -> Vec<u8> {
    let calendar = letter.calendar().unwrap_or_else(|| panic!("{name}: no calendar"));
    assert_eq!(calendar.method.as_deref(), Some(method), "{name}: {}", letter.subject);
    calendar.bytes.clone()
}

fn once(event: &Meaning) -> Occurrence {
    let uid = event["uid"].as_str().unwrap().to_owned();
    (uid, event["starts"].as_i64().unwrap(), event["ends"].as_i64().unwrap())
}

fn differences(calendar: &Value, expected: &Expected) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut compare = |name: &str, found: &Value, expected: &Value| {
        if found != expected {
            wrong.push(format!("{name}\n   read {found}\n  meant {expected}"));
        }
    };
    compare("errors", &calendar["errors"], &json!([]));
    compare("method", &calendar["method"], &json!(expected.method));
    let found = calendar["events"].as_array().unwrap();
    compare("number of events", &json!(found.len()), &json!(expected.events.len()));
    for (found, expected) in found.iter().zip(&expected.events) {
        for (name, value) in expected {
            compare(name, &found[*name], value);
        }
    }
    if let Some(meant) = &expected.occurrences {
        wrong.extend(other_times(calendar, meant));
    }
    wrong
}

/// The times that only one side knows of; none: both know the same.
fn other_times(calendar: &Value, meant: &[Occurrence]) -> Option<String> {
    let mut found: Vec<Occurrence> = serde_json::from_value(calendar["occurrences"].clone()).unwrap();
    found.sort();
    let only_in = |these: &[Occurrence], those: &[Occurrence]| -> Vec<Occurrence> {
        these.iter().filter(|one| !those.contains(one)).cloned().collect()
    };
    (found != meant).then(|| {
        let (more, fewer) = (only_in(&found, meant), only_in(meant, &found));
        let (read, known) = (found.len(), meant.len());
        format!("{read} occurrences instead of {known}\n   only read {more:?}\n  only meant {fewer:?}")
    })
}

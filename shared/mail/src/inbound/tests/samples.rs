//! Real files from real programs, where somebody has put them beside the project. They are not part of it.

use std::fs;
use std::path::Path;

use super::told;

/// What is known of some of them, by name.
const KNOWN: [(&str, &str); 4] = [
    ("reply-apple-mail.eml", "reply of xyzzy@example.com: accepted, seq 7"),
    (
        "reply-single-part.eml",
        "reply of user1to@linagora.com: accepted, seq 2",
    ),
    (
        "reply-thunderbird-153-accepted.eml",
        "reply of zoe@example.com: accepted, seq 0",
    ),
    (
        "dsn-failed-with-ics.eml",
        "report: Hard; nonexistant@example.com failed 5.1.1 Hard",
    ),
];

#[test]
fn every_sample_is_read_through_the_same_door() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/samples/ics"));
    let Ok(entries) = fs::read_dir(folder) else {
        println!("skipped: there are no samples beside the project");
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let raw = fs::read(&path).unwrap();
        let told = match path.extension().and_then(|extension| extension.to_str()) {
            Some("eml") => told(&raw),
            Some("ics") => told(&[b"From: a@example.com\nContent-Type: text/calendar\n\n", raw.as_slice()].concat()),
            _ => continue,
        };
        println!("{name}: {told}");
        match KNOWN.iter().find(|(known, _)| *known == name) {
            Some((_, expected)) => assert_eq!(told, *expected, "{name}"),
            None => assert!(!told.is_empty(), "{name}"),
        }
    }
}

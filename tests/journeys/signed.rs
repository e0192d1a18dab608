//! Letters signed by DKIM, with keys as openssl makes them, as two verifiers of others judge them.

use std::path::{Path, PathBuf};
use std::process::Command;

use journeys::{Others, Setup, said};
use serde_json::{Value, json};

use crate::house::House;

const SELECTOR: &str = "acquaint2026";
const DOMAIN: &str = "events.example.org";

/// Titles that make long, encoded and folded header fields.
const TITLES: [&str; 6] = [
    "Mentors & Makers",
    "A long evening with a title of many words that goes on and on until the header field has to be folded, and more",
    "งานพบปะนักพัฒนาในกรุงเทพมหานคร ครั้งที่สิบสอง พร้อมอาหารว่าง",
    "لقاء المطورين، مساء الخميس؛ القاعة الكبرى",
    "🎉 Party 👩‍👩‍👧‍👦 🇩🇪 with 🍕 and 🍻 🎈🎈🎈🎈🎈🎈🎈🎈",
    "two  blanks,   three; a \\ and \"quotes\" =?utf-8?q?x?=",
];

/// Makes a key with openssl; the file, and the public key as DNS has it.
fn key(folder: &Path, arguments: &[&str]) -> (PathBuf, String) {
    let file = folder.join("dkim.pem");
    said(Command::new("openssl").args(arguments).arg("-out").arg(&file));
    let public = said(Command::new("openssl").args(["pkey", "-pubout", "-in"]).arg(&file));
    let base64 = public.lines().filter(|line| !line.starts_with("--")).collect();
    (file, base64)
}

/// Letters of every kind, from a program that signs with this key, as files.
fn letters(folder: &Path, key: &Path) -> Vec<PathBuf> {
    let mut setup = Setup::with_mail_server();
    setup.set("ACQUAINT_DKIM_KEY", key.to_str().unwrap());
    setup.set("ACQUAINT_DKIM_SELECTOR", SELECTOR);
    setup.set("ACQUAINT_DKIM_DOMAIN", DOMAIN);
    setup.set("ACQUAINT_REPLY_DOMAIN", "reply.events.example.org");
    let house = House::start(setup);
    let post = house.setup.post();
    for (number, title) in TITLES.iter().enumerate() {
        let anna = format!("anna{number}@example.org");
        let given = json!({ "title": title, "description": format!("{title} \n\n  blanks at the end  \n\n\n") });
        let event = house.event(&given, &[(&anna, title)]);
        let link = post.nth(&anna, 1).link_to("/r/").unwrap();
        house
            .program
            .http
            .form(link.split('?').next().unwrap(), "answer=yes")
            .is(303);
        post.nth(&anna, 2);
        house
            .organizer
            .json("POST", &format!("/events/{event}/cancel"), &Value::Null)
            .is(200);
        post.nth(&anna, 3);
    }
    let sent = house.setup.sink.as_ref().unwrap().letters();
    let kept = sent.iter().enumerate().map(|(number, letter)| {
        let file = folder.join(format!("{number}.eml"));
        std::fs::write(&file, &letter.raw).unwrap();
        file
    });
    kept.collect()
}

fn judged(mut verifier: Command, record: &str, letters: &[PathBuf]) {
    verifier
        .arg(format!("{SELECTOR}._domainkey.{DOMAIN}"))
        .arg(record)
        .args(letters);
    let verdicts = said(&mut verifier);
    let wrong: Vec<_> = verdicts.lines().filter(|line| *line != "pass").collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(verdicts.lines().count(), letters.len());
}

fn perl() -> Command {
    let mut perl = Command::new("perl");
    perl.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/others/verifies.pl"));
    perl
}

#[test]
fn letters_signed_with_rsa_verify_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let (key, public) = key(
        folder.path(),
        &[
            "genpkey",
            "-quiet",
            "-algorithm",
            "RSA",
            "-pkeyopt",
            "rsa_keygen_bits:2048",
        ],
    );
    let letters = letters(folder.path(), &key);
    let record = format!("v=DKIM1; k=rsa; p={public}");
    judged(Others::installed().python("verifies.py"), &record, &letters);
    judged(perl(), &record, &letters);
    spoilt(folder.path(), &letters[0], &record);
}

/// Whoever would take anything for signed shows nothing.
fn spoilt(folder: &Path, letter: &Path, record: &str) {
    let letter = std::fs::read_to_string(letter).unwrap();
    let file = folder.join("spoilt.eml");
    for (from, to) in [
        ("Subject: ", "Subject: Not "),
        ("\r\nFrom: ", "\r\nFrom: a@b.example\r\nFrom: "),
        ("\r\n\r\n", "\r\n\r\nx"),
    ] {
        assert!(letter.contains(from));
        std::fs::write(&file, letter.replacen(from, to, 1)).unwrap();
        for mut verifier in [Others::installed().python("verifies.py"), perl()] {
            verifier
                .arg(format!("{SELECTOR}._domainkey.{DOMAIN}"))
                .args([record])
                .arg(&file);
            assert_ne!(said(&mut verifier).trim(), "pass", "{to:?} went unnoticed");
        }
    }
}

#[test]
fn letters_signed_with_ed25519_verify_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let (key, public) = key(folder.path(), &["genpkey", "-algorithm", "ed25519"]);
    let letters = letters(folder.path(), &key);
    // DNS has the bare key (RFC 8463, 4), which is the last 32 octets of what openssl writes.
    let bare = said(Command::new("sh").args([
        "-c",
        "printf %s \"$1\" | base64 -d | tail -c 32 | base64",
        "sh",
        &public,
    ]));
    let record = format!("v=DKIM1; k=ed25519; p={}", bare.trim());
    judged(Others::installed().python("verifies.py"), &record, &letters);
}

#[test]
fn a_key_that_can_not_be_used_stops_the_start_with_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dkim.pem");
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_DKIM_KEY", file.to_str().unwrap());
    setup.set("ACQUAINT_DKIM_SELECTOR", SELECTOR);
    setup.set("ACQUAINT_DKIM_DOMAIN", DOMAIN);
    for content in [None, Some("no key")] {
        if let Some(content) = content {
            std::fs::write(&file, content).unwrap();
        }
        let (_, stderr, status) = setup.run(&["serve"]);
        assert!(!status.success());
        let last = stderr.lines().last().unwrap_or_default();
        assert!(
            last.contains("ACQUAINT_DKIM_KEY can't be used: ") && last.contains("dkim.pem"),
            "{stderr}"
        );
    }
}

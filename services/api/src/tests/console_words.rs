//! The console is in the language of who reads it, faults and all.

use serde_json::json;

use super::house::{Answer, House};
use super::languages::{german_event, is_german};
use super::organizer::{changed, fields_of, form as form_of};

/// A list that is sent by a form, as text or as a file.
fn list(text: &str, file: Option<&[u8]>) -> Vec<u8> {
    let part =
        |name: &str, more: &str| format!("--x9\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n");
    let mut body = [part("text", ""), text.to_owned(), "\r\n".to_owned()].concat();
    for (name, value) in [("obtained/from", "Sommerfest"), ("obtained/ground", "asked")] {
        body.extend([part(name, ""), format!("{value}\r\n")]);
    }
    let mut body = body.into_bytes();
    if let Some(file) = file {
        body.extend(part("file", "; filename=\"p.csv\"\r\nContent-Type: text/csv").into_bytes());
        body.extend([file, b"\r\n"].concat());
    }
    body.extend(b"--x9--\r\n");
    body
}

#[test]
fn the_console_is_german_wholly_with_its_faults() {
    let house = House::start();
    let event = german_event(&house, json!({ "capacity": 2 }));
    house.invite(&event, &["anna", "ben"]);
    for name in ["anna", "ben"] {
        house.submit(&house.link(&event, name), "answer=yes").is(303);
    }
    let session = house.session("olga@example.org");
    let ask = |method, path: &str, kind, body: &[u8]| -> Answer {
        let headers = [
            ("cookie", session.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("accept", "text/html"),
            ("accept-language", "de"),
            ("content-type", kind),
        ];
        house.raw(method, &format!("/console/events/{event}{path}"), &headers, body)
    };
    for path in [
        "",
        "/edit",
        "/seat-log",
        "/answers",
        "/invite",
        "/letters",
        "/deliveries",
        "/door",
        "/cancel",
    ] {
        is_german(&ask("GET", path, "", b"").is(200));
    }
    let form = "application/x-www-form-urlencoded";
    let refused = |page: Answer, field: &str, wanted: &str| {
        let page = page.is(422);
        is_german(&page);
        let text = page.text();
        assert!(
            text.contains(&format!("id=\"f-{field}-fault\"")) && text.contains(wanted),
            "{text}"
        );
    };
    let shown = fields_of(&ask("GET", "/edit", "", b"").text());
    let smaller = form_of(&changed(&shown, &[("capacity", "1"), ("press", "tell")]));
    let edit = ask("POST", "/edit", form, smaller.as_bytes());
    refused(edit, "capacity", "2 Plätze sind schon vergeben");
    let invite = |text: &str, file| ask("POST", "/invite", "multipart/form-data; boundary=x9", &list(text, file));
    refused(invite("", Some(b"PK\x03\x04...")), "file", "Excel-Arbeitsmappe");
    refused(invite("", Some(b"Name;Stadt\r\nAnna;Ulm\r\n")), "file", "Keine Spalte");
    refused(invite(" , ", None), "text", "keine Mailadresse");
}

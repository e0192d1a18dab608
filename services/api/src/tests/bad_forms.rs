//! Every form of pages and console, made from the table of routes, as no browser sends it: NULs, broken UTF-8, fields twice, too much
//! of it, and what is no form. Each is answered by a page in words, and none ends in an error of ours.

use actix_web::http::Method;

use super::rights::Team;
use super::rights_pages::{own_token, place};
use crate::routes::{console_routes, page_routes};

/// Names that forms of ours have.
const FIELDS: [&str; 14] = [
    "email", "name", "answer", "title", "text", "url", "press", "typed", "starts", "note", "code", "guests",
    "language", "role",
];

const FORM: &str = "application/x-www-form-urlencoded";

/// Bodies, with what they say that they are.
fn bodies() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let each = |value: &str, times: usize| {
        let pairs = FIELDS.iter().flat_map(|name| vec![format!("{name}={value}"); times]);
        pairs.collect::<Vec<_>>().join("&").into_bytes()
    };
    let mut broken = each("%FF%C3%28", 1);
    broken.extend(b"&email=\xff\xfe\x00&\x80=\x80");
    vec![
        ("NULs", FORM, each("a%00b", 1)),
        ("broken UTF-8", FORM, broken),
        ("fields twice", FORM, each("sure", 2)),
        ("nothing", FORM, Vec::new()),
        ("percent signs alone", FORM, b"%=%&%zz=%&&&==&=".to_vec()),
        ("JSON", "application/json", b"{\"email\": [null]}".to_vec()),
        ("a picture", "image/png", b"\x89PNG\r\n\x1a\n\0\0\0".to_vec()),
        (
            "parts without an end",
            "multipart/form-data; boundary=b",
            b"--b\r\nContent-Disposition: form-data".to_vec(),
        ),
        ("no type", "", each("sure", 1)),
        ("too much", FORM, [b"email=".as_slice(), &vec![b'a'; 12 << 20]].concat()),
    ]
}

#[test]
fn a_form_that_no_browser_sends_is_answered_in_words() {
    let team = Team::gather();
    let pages = page_routes().into_iter().chain(console_routes());
    // The group goes last: what is sent does not name it, so that it stays.
    for path in pages
        .filter(|entry| entry.method == Method::POST)
        .map(|entry| entry.path)
    {
        for (what, kind, body) in bodies() {
            let asked = match place(path) {
                Some(place) => path.replace(place, &own_token(&team, path)),
                None => path.replace("{slug}", "rust-koeln").replace("{words}", "no-such-words"),
            };
            let asked = if asked.contains('{') {
                team.filled(&asked)
            } else {
                asked
            };
            let headers = [
                ("cookie", team.browsers["owner"].as_str()),
                ("sec-fetch-site", "same-origin"),
                ("accept", "text/html"),
                ("content-type", kind),
            ];
            let answer = team.house.raw("POST", &asked, &headers, &body);
            let what = format!("POST {path} with {what}: {}", answer.status);
            assert!(answer.status < 500, "{what}");
            if answer.status >= 400 {
                assert!(answer.header("content-type").starts_with("text/html"), "{what}");
                assert!(answer.text().contains("<h1"), "{what}: {}", answer.text());
            }
        }
    }
}

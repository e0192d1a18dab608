//! An organizer's browser: signed in by the link that the first start prints, and by mail.

use std::time::Duration;

use journeys::{Acquaint, Answer, Post, Setup, wait_within};
use serde_json::{Value, json};

const NOOR: &str = "noor@example.org";

/// A browser, with the cookies that it was given.
struct Browser<'a> {
    program: &'a Acquaint,
    cookies: Vec<(String, String)>,
}

impl<'a> Browser<'a> {
    fn of(program: &'a Acquaint) -> Self {
        Self {
            program,
            cookies: Vec::new(),
        }
    }

    fn send(&mut self, method: &str, url: &str, body: &str) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let cookies = cookies.join("; ");
        let mut headers = vec![("sec-fetch-site", "same-origin"), ("accept", "text/html")];
        if !cookies.is_empty() {
            headers.push(("cookie", &cookies));
        }
        if method == "POST" {
            headers.push(("content-type", "application/x-www-form-urlencoded"));
        }
        let answer = self.program.http.send(method, url, &headers, body);
        for (_, value) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, rest) = value.split_once('=').expect("a cookie");
            let value = rest.split(';').next().unwrap_or_default().to_owned();
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value));
        }
        answer
    }

    fn get(&mut self, url: &str) -> Answer {
        self.send("GET", url, "")
    }

    fn post(&mut self, url: &str, body: &str) -> Answer {
        self.send("POST", url, body)
    }

    /// The API, as a page of ours would use it.
    fn api(&self, method: &str, path: &str, body: &Value) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("cookie", &cookies.join("; ")),
            ("content-type", "application/json"),
        ];
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        self.program
            .http
            .send(method, &format!("/api/v1{path}"), &headers, &body)
    }
}

/// The link that the first start printed.
fn printed_link(program: &Acquaint) -> String {
    wait_within("a link to sign in", Duration::from_secs(10), || {
        let said = program.said();
        said.lines()
            .find(|line| line.contains("/console/sign-in/"))
            .map(str::to_owned)
    })
}

fn the_first_minute(setup: &Setup) {
    let program = setup.serve();
    let link = printed_link(&program);
    let mut browser = Browser::of(&program);
    assert_eq!(
        browser.get("/console").is(303).header("location"),
        Some("/console/sign-in")
    );
    assert!(browser.get(&link).is(200).body.contains("organizer@localhost"));
    browser.post(&link, "").is(303);
    assert!(browser.get("/console").is(200).body.contains("organizer@localhost"));
    // No curl and no key: the session opens the API, and makes keys.
    let group = json!({ "name": "Harbour Makers", "time_zone": "Europe/Berlin" });
    let group = browser.api("POST", "/groups", &group).is(201).json();
    let key = browser
        .api("POST", "/keys", &json!({ "name": "script" }))
        .is(201)
        .json();
    let scripted = program.http.with_key(key["key"].as_str().unwrap());
    assert_eq!(scripted.api("/groups").is(200).json()["items"][0]["id"], group["id"]);
    assert!(browser.get("/console").body.contains("Harbour Makers"));
    // The link was good for one press.
    Browser::of(&program).post(&link, "").is(410);
    program.stop("TERM");
}

#[test]
fn the_first_minute_needs_no_curl() {
    the_first_minute(&Setup::embedded());
}

#[test]
fn the_first_minute_needs_no_curl_on_servers() {
    the_first_minute(&Setup::servers());
}

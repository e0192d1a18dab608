//! An organizer's browser: signed in by the link that the first start prints, and by mail.

use std::time::Duration;

use journeys::{Acquaint, Answer, Post, Setup, wait_within};
use serde_json::{Value, json};

const NOOR: &str = "noor@example.org";

/// A browser, with the cookies that it was given.
pub(crate) struct Browser<'a> {
    program: &'a Acquaint,
    cookies: Vec<(String, String)>,
}

impl<'a> Browser<'a> {
    pub(crate) fn of(program: &'a Acquaint) -> Self {
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

    pub(crate) fn get(&mut self, url: &str) -> Answer {
        self.send("GET", url, "")
    }

    pub(crate) fn post(&mut self, url: &str, body: &str) -> Answer {
        self.send("POST", url, body)
    }

    /// The API, as a page of ours would use it.
    pub(crate) fn api(&self, method: &str, path: &str, body: &Value) -> Answer {
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
pub(crate) fn printed_link(program: &Acquaint) -> String {
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

/// The link in a letter.
fn link_in(post: &Post, address: &str, nth: usize, path: &str) -> String {
    let letter = post.nth(address, nth);
    letter.link_to(path).unwrap_or_else(|| panic!("{}", letter.text))
}

fn by_mail(setup: &Setup) {
    let program = setup.serve();
    let post = setup.post();
    let (_, said, status) = setup.run(&["organizer", "create", "--email", NOOR, "--name", "Noor"]);
    assert!(status.success(), "{said}");
    let ask = |browser: &mut Browser<'_>, address: &str| {
        let asked = browser.post("/console/sign-in", &format!("email={address}")).is(303);
        assert_eq!(asked.header("location"), Some("/console/sign-in/code"));
    };
    // Who has no account is answered the same, and gets no letter.
    let mut browser = Browser::of(&program);
    ask(&mut browser, "nobody@example.org");
    ask(&mut browser, NOOR);
    let link = link_in(&post, NOOR, 1, "/console/sign-in/");
    for method in ["GET", "HEAD"].into_iter().cycle().take(20) {
        let scanner = [("user-agent", "Mail Scanner/1.0")];
        program.http.send(method, &link, &scanner, "").is(200);
    }
    browser.post(&link, "").is(303);
    assert!(browser.get("/console").is(200).body.contains(NOOR));

    // Asked for here, opened on a telephone: digits are shown there, and typed here.
    let (mut here, mut telephone) = (Browser::of(&program), Browser::of(&program));
    ask(&mut here, NOOR);
    let link = link_in(&post, NOOR, 2, "/console/sign-in/");
    let shown = telephone.post(&link, "").is(200).body;
    let digits = shown
        .split("<code>")
        .nth(1)
        .and_then(|rest| rest.split('<').next())
        .expect("digits");
    telephone
        .post("/console/sign-in/code", &format!("code={digits}"))
        .is(422);
    here.post("/console/sign-in/code", &format!("code={digits}")).is(303);
    here.get("/console").is(200);
    telephone.get("/console").is(303);

    // A place in a team is offered by mail, and taken by one press.
    let group = json!({ "name": "Harbour Makers", "time_zone": "Europe/Berlin" });
    let group = browser.api("POST", "/groups", &group).is(201).json();
    let team = format!("/groups/{}/team", group["id"].as_str().unwrap());
    let offer = json!({ "email": "bo@example.org", "role": "people" });
    browser.api("POST", &team, &offer).is(201);
    let offered = link_in(&post, "bo@example.org", 1, "/console/team/");
    program.http.form(&offered, "answer=yes").is(303);
    let mut bo = Browser::of(&program);
    ask(&mut bo, "bo@example.org");
    bo.post(&link_in(&post, "bo@example.org", 2, "/console/sign-in/"), "")
        .is(303);
    assert!(bo.get("/console").is(200).body.contains("Harbour Makers"));
    bo.api("GET", &team, &Value::Null).is(200);
    bo.api("POST", &team, &offer).is(403);
    assert_eq!(post.to("nobody@example.org").len(), 0);
    program.stop("TERM");
}

#[test]
fn organizers_sign_in_and_join_by_mail() {
    by_mail(&Setup::with_mail_server());
}

#[test]
fn organizers_sign_in_and_join_by_mail_on_servers() {
    by_mail(&Setup::servers());
}

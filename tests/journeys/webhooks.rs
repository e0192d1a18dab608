//! Webhooks: what happens in a group, read by a server of somebody else's that checks it with the standard's own library.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use journeys::{Others, Setup, wait_for};
use serde_json::{Value, json};
use testkit::free_port;

use crate::house::{House, id};

/// Somebody else's server.
pub(crate) struct Reader {
    process: Child,
    messages: mpsc::Receiver<Value>,
}

impl Reader {
    pub(crate) fn start(secret: &str, port: u16) -> Self {
        let mut python = Others::installed().python("webhook_receives.py");
        python.args([secret, &port.to_string()]).stdout(Stdio::piped());
        let mut process = python.spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let (sender, messages) = mpsc::channel();
        std::thread::spawn(move || {
            let lines = lines.map_while(Result::ok);
            let _ = lines
                .map(|line| line.parse().unwrap())
                .try_for_each(|line| sender.send(line));
        });
        let reader = Self { process, messages };
        assert_eq!(reader.next(), json!({}), "it listens");
        reader
    }

    fn next(&self) -> Value {
        self.messages
            .recv_timeout(Duration::from_secs(20))
            .expect("a message that verifies")
    }

    /// Reads until such a message was taken.
    pub(crate) fn until(&self, kind: &str) -> Vec<Value> {
        let mut read = Vec::new();
        loop {
            read.push(self.next());
            if read
                .last()
                .is_some_and(|last| last["type"] == kind && last["status"] == 204)
            {
                return read;
            }
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn facts_are_sent(mut setup: Setup) {
    setup.set("ACQUAINT_WEBHOOK_NETWORKS", "127.0.0.0/8");
    let house = House::start(setup);
    let organizer = &house.organizer;
    let hooks = format!("/groups/{}/webhooks", house.group);
    let port = free_port();
    let made = organizer
        .json(
            "POST",
            &hooks,
            &json!({ "url": format!("http://127.0.0.1:{port}/hook") }),
        )
        .is(201)
        .json();
    let hook = id(&made);
    let reader = Reader::start(made["secret"].as_str().unwrap(), port);
    no_private_address_is_taken(&house, &[("POST", &hooks), ("PATCH", &format!("/webhooks/{hook}"))]);
    for listed in organizer.api(&hooks).is(200).json()["items"].as_array().unwrap() {
        assert_eq!(listed["secret"], Value::Null, "it is shown once");
    }

    let event = house.event(&json!({}), &[("anna@example.org", "Anna Berg")]);
    let answer = house
        .program
        .http
        .form(&house.link(&event, "anna@example.org"), "answer=yes");
    answer.is(303);
    let mut read = reader.until("acquaint.rsvp.changed.v1");
    // The one that was refused comes again, under its id.
    let refused = read.iter().find(|message| message["status"] == 503).unwrap()["id"].clone();
    while !read
        .iter()
        .any(|message| message["id"] == refused && message["status"] == 204)
    {
        read.push(reader.next());
    }
    for message in &read {
        assert!(
            message["data"].is_object() && message["timestamp"].is_string(),
            "{message}"
        );
        assert!(!message.to_string().contains("anna"), "{message}");
    }
    for kind in ["event.created", "invitation.created", "event.published"] {
        let kind = format!("acquaint.{kind}.v1");
        assert!(read.iter().any(|message| message["type"] == kind), "{kind}");
    }

    let tries = |hook: &str| organizer.api(&format!("/webhooks/{hook}/tries")).is(200).json()["items"].clone();
    let again = wait_for("the second attempt", || {
        let tries = tries(&hook).as_array().unwrap().clone();
        tries
            .into_iter()
            .find(|one| one["message_id"] == refused && one["attempt"] == 2)
    });
    assert_eq!((&again["status"], &again["error"]), (&json!(204), &Value::Null));
    let replay = format!("/tries/{}/replay", id(&again));
    organizer.json("POST", &replay, &Value::Null).is(202);
    // What is recorded of it comes as well.
    while reader.next()["id"] != refused {}

    // Off, it gets nothing; on again, what happens from then on.
    let path = format!("/webhooks/{hook}");
    organizer.json("PATCH", &path, &json!({ "enabled": false })).is(200);
    house.patch(&event, &json!({ "title": "Not told" }));
    organizer.json("POST", &replay, &Value::Null).is(409);
    organizer.json("PATCH", &path, &json!({ "enabled": true })).is(200);
    organizer
        .json("POST", &format!("/events/{event}/cancel"), &Value::Null)
        .is(200);
    let read = reader.until("acquaint.event.cancelled.v1");
    assert!(
        read.iter()
            .all(|message| message["type"] != "acquaint.event.updated.v1"),
        "{read:?}"
    );
    organizer.json("DELETE", &path, &Value::Null).is(204);
    organizer.api(&format!("{path}/tries")).is(404);
}

/// What leads into a network that no setting names is refused at the door, however it is written.
fn no_private_address_is_taken(house: &House, ways: &[(&str, &str)]) {
    for private in [
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://2886729729/",
        "http://[::ffff:192.168.0.1]/",
    ] {
        for (method, path) in ways {
            let refused = house.organizer.json(method, path, &json!({ "url": private }));
            let refused = refused.is(422).json();
            let why = &refused["errors"][0];
            assert_eq!(why["pointer"], "/url", "{refused}");
            let detail = why["detail"].as_str().unwrap();
            assert!(detail.contains("ACQUAINT_WEBHOOK_NETWORKS"), "{refused}");
        }
    }
}

#[test]
fn facts_are_sent_to_webhooks_on_sqlite() {
    facts_are_sent(Setup::embedded());
}

#[test]
fn facts_are_sent_to_webhooks_on_postgresql() {
    facts_are_sent(Setup::servers());
}

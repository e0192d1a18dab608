//! A program of somebody else's, in another language and with another client, that follows what happens.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;

use crate::wait_for;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/outsider.py");

/// A running outsider. Dropped, it is killed.
pub struct Outsider {
    process: Child,
    heard: Arc<Mutex<Vec<ReplyVersion>>>,
}

/// A message that it heard.
#[derive(Debug, Clone)]
pub struct ReplyVersion {
    /// Its routing key.
    pub key: String,
    /// Its content type.
    pub content_type: String,
    /// Its identity among the AMQP properties.
    pub message_id: String,
    /// Its AMQP headers.
    pub headers: Value,
    /// Its body as it came.
    pub body: String,
    /// Its body, read.
    pub event: Value,
}

impl Outsider {
    /// Binds a queue of its own to a pattern of the exchange, and listens.
    pub fn bind(amqp_url: &str, pattern: &str) -> Self {
        let python = std::env::var("ACQUAINT_TEST_PYTHON").expect("tests/run sets ACQUAINT_TEST_PYTHON");
        let mut process = Command::new(python)
            .args([SCRIPT, amqp_url, pattern])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python runs");
        let mut lines = BufReader::new(process.stdout.take().expect("its output")).lines();
        let first = lines.next().and_then(Result::ok);
        assert_eq!(first.as_deref(), Some("ready"), "the outsider found no exchange");
        let heard = Arc::new(Mutex::new(Vec::new()));
        let list = Arc::clone(&heard);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let one = ReplyVersion::read(&line);
                list.lock().unwrap_or_else(PoisonError::into_inner).push(one);
            }
        });
        Self { process, heard }
    }

    /// All that it heard so far.
    pub fn heard(&self) -> Vec<ReplyVersion> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until it has heard so many messages of a type, and gives them all.
    pub fn nth(&self, kind: &str, count: usize) -> Vec<ReplyVersion> {
        wait_for(&format!("{count} messages {kind}"), || {
            let mut heard = self.heard();
            heard.retain(|one| one.key == kind);
            (heard.len() >= count).then_some(heard)
        })
    }
}

impl ReplyVersion {
    fn read(line: &str) -> Self {
        let read: Value = serde_json::from_str(line).expect("the outsider prints JSON");
        let text = |name: &str| read.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let body = text("body");
        Self {
            key: text("key"),
            content_type: text("content_type"),
            message_id: text("message_id"),
            headers: read.get("headers").cloned().unwrap_or_default(),
            event: serde_json::from_str(&body).unwrap_or_default(),
            body,
        }
    }
}

impl Drop for Outsider {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

//! RabbitMQ's management API, as far as tests need it.

use serde_json::Value;
use ureq::Agent;
use ureq::http::Request;

/// A client of the API of one node. What fails panics: the node is there while a test asks it.
#[derive(Clone)]
pub(super) struct Management {
    agent: Agent,
    root: String,
}

impl Management {
    /// The root holds name and password: `http://guest:guest@127.0.0.1:PORT`.
    pub(super) fn new(root: &str) -> Self {
        let config = Agent::config_builder().http_status_as_error(false);
        Self {
            agent: config.build().into(),
            root: root.to_owned(),
        }
    }

    pub(super) fn get(&self, path: &str) -> Value {
        self.send("GET", path, &Value::Null)
    }

    pub(super) fn put(&self, path: &str, body: &Value) {
        self.send("PUT", path, body);
    }

    pub(super) fn post(&self, path: &str, body: &Value) -> Value {
        self.send("POST", path, body)
    }

    /// What is gone already may be deleted again.
    pub(super) fn delete(&self, path: &str) {
        let (status, body) = self.try_send("DELETE", path, &Value::Null).expect("the broker answers");
        assert!(status < 300 || status == 404, "DELETE {path}: {status} {body}");
    }

    /// Whether the node answers and is well.
    pub(super) fn is_up(&self) -> bool {
        let answer = self.try_send("GET", "/health/checks/local-alarms", &Value::Null);
        answer.is_some_and(|(status, _)| status == 200)
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.try_send(method, path, body);
        let (status, text) = answer.unwrap_or_else(|| panic!("the broker does not answer {method} {path}"));
        assert!(status < 300, "{method} {path}: {status} {text}");
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn try_send(&self, method: &str, path: &str, body: &Value) -> Option<(u16, String)> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}/api{path}", self.root))
            .header("content-type", "application/json");
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let mut response = self.agent.run(request.body(body).expect("a request")).ok()?;
        let text = response.body_mut().read_to_string().ok()?;
        Some((response.status().as_u16(), text))
    }
}

/// A name as one segment of a path.
pub(super) fn segment(name: &str) -> String {
    name.bytes()
        .map(|octet| match octet {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(octet).to_string(),
            _ => format!("%{octet:02X}"),
        })
        .collect()
}

//! HTTP as scripts and browsers speak it.

use serde_json::Value;
use ureq::Agent;
use ureq::http::Request;

/// A client without redirects, so that a test sees each answer.
#[derive(Clone)]
pub struct Http {
    agent: Agent,
    base: String,
    key: Option<String>,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its header fields, names in small letters.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: String,
}

impl Answer {
    /// A header field.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// The answer, if it has this status.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }
}

impl Http {
    /// A client of the program at this base address.
    pub fn new(base: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false);
        Self {
            agent: config.build().into(),
            base: base.to_owned(),
            key: None,
        }
    }

    /// The same, with an organizer's key.
    #[must_use]
    pub fn with_key(&self, key: &str) -> Self {
        Self {
            key: Some(key.to_owned()),
            ..self.clone()
        }
    }

    /// The base address.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Sends a request; a path is taken from the base. `None`: nobody answered.
    pub fn try_send(&self, method: &str, url: &str, headers: &[(&str, &str)], body: &str) -> Option<Answer> {
        self.try_send_bytes(method, url, headers, body.as_bytes())
    }

    /// Sends a request with a body that is no text, which must be answered.
    #[track_caller]
    pub fn send_bytes(&self, method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        self.try_send_bytes(method, url, headers, body)
            .unwrap_or_else(|| panic!("no answer to {method} {url}"))
    }

    fn try_send_bytes(&self, method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answer> {
        let url = if url.starts_with("http") {
            url.to_owned()
        } else {
            format!("{}{url}", self.base)
        };
        let mut request = Request::builder().method(method).uri(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(key) = &self.key {
            request = request.header("authorization", format!("Bearer {key}"));
        }
        let request = request.body(body).expect("a request");
        let mut response = self.agent.run(request).ok()?;
        let fields = response.headers().iter();
        let headers = fields
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        let body = response
            .body_mut()
            .with_config()
            .limit(64 << 20)
            .read_to_string()
            .ok()?;
        Some(Answer {
            status: response.status().as_u16(),
            headers,
            body,
        })
    }

    /// Sends a request that must be answered.
    #[track_caller]
    pub fn send(&self, method: &str, url: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        // A connection that was kept may be closed just as it is used (RFC 9112, section 9.5): what changes nothing is sent again.
        let again = || (method == "GET").then(|| self.try_send(method, url, headers, body))?;
        self.try_send(method, url, headers, body)
            .or_else(again)
            .unwrap_or_else(|| panic!("no answer to {method} {url}"))
    }

    /// GET.
    #[track_caller]
    pub fn get(&self, url: &str) -> Answer {
        self.send("GET", url, &[], "")
    }

    /// GET that takes JSON.
    #[track_caller]
    pub fn get_json(&self, url: &str) -> Answer {
        self.send("GET", url, &[("accept", "application/json")], "")
    }

    /// POST, PATCH or PUT of JSON to the organizer's API; null is no body at all.
    #[track_caller]
    pub fn json(&self, method: &str, path: &str, body: &Value) -> Answer {
        let path = format!("/api/v1{path}");
        if body.is_null() {
            return self.send(method, &path, &[], "");
        }
        self.send(
            method,
            &path,
            &[("content-type", "application/json")],
            &body.to_string(),
        )
    }

    /// GET from the organizer's API.
    #[track_caller]
    pub fn api(&self, path: &str) -> Answer {
        self.get(&format!("/api/v1{path}"))
    }

    /// POST of a form, as a browser sends it.
    #[track_caller]
    pub fn form(&self, url: &str, body: &str) -> Answer {
        self.send(
            "POST",
            url,
            &[("content-type", "application/x-www-form-urlencoded")],
            body,
        )
    }
}

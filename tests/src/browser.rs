//! Chromium, driven by a script of ours that does one command after the other: see tests/others/browser.mjs.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::Others;

/// A browser with one window at a time. What can't be done fails the test.
pub struct Browser {
    process: Child,
    /// Closed first when it ends, which ends the script and with it Chromium.
    commands: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

/// How a window is, and whoever looks at it.
#[derive(Clone, Copy)]
pub struct Window {
    /// Whether it runs JavaScript.
    pub has_script: bool,
    /// In CSS pixels.
    pub size: (u32, u32),
    /// What the reader prefers: `light` or `dark`.
    pub scheme: &'static str,
    /// The language that the browser asks for.
    pub language: &'static str,
    /// Of its clock.
    pub zone: &'static str,
}

impl Window {
    /// On a desk, in the light, in English.
    pub const DESK: Self = Self {
        has_script: true,
        size: (1280, 800),
        scheme: "light",
        language: "en-GB",
        zone: "Europe/Berlin",
    };

    /// On a phone, with JavaScript turned off.
    pub const PHONE_WITHOUT_SCRIPT: Self = Self {
        has_script: false,
        size: (360, 740),
        ..Self::DESK
    };
}

impl Browser {
    /// Starts it with a window on a desk.
    pub fn start() -> Self {
        let mut script = Others::installed().node("browser.mjs");
        let piped = script.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = piped.spawn().expect("Node.js starts");
        let mut browser = Self {
            commands: process.stdin.take(),
            answers: BufReader::new(process.stdout.take().expect("its output")),
            process,
        };
        browser.window(Window::DESK);
        browser
    }

    #[track_caller]
    fn call(&mut self, name: &str, what: &Value) -> Value {
        let commands = self.commands.as_mut().expect("it runs");
        writeln!(commands, "{}", json!([name, what])).expect("it takes commands");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("it answers");
        let mut answer: Value = serde_json::from_str(&line).expect("the browser's script says why it ended above");
        if let Some(failed) = answer.get("failed").and_then(Value::as_str) {
            panic!("{failed}");
        }
        answer.get_mut("done").map(Value::take).unwrap_or_default()
    }

    #[track_caller]
    fn string(&mut self, name: &str, what: &Value) -> String {
        self.call(name, what).as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn strings(&mut self, name: &str, what: &Value) -> Vec<String> {
        let all = self.call(name, what);
        let all = all.as_array().into_iter().flatten();
        all.filter_map(|one| one.as_str().map(str::to_owned)).collect()
    }

    /// Another window instead of the one that is open; it shares no cookie with that.
    #[track_caller]
    pub fn window(&mut self, window: Window) {
        let (width, height) = window.size;
        let what = json!({
            "script": window.has_script, "width": width, "height": height,
            "scheme": window.scheme, "language": window.language, "zone": window.zone,
        });
        self.call("window", &what);
    }

    /// Opens an address; the status of the answer.
    #[track_caller]
    pub fn open(&mut self, url: &str) -> u64 {
        self.call("open", &json!({ "url": url })).as_u64().expect("a status")
    }

    /// Asks for the same page again.
    #[track_caller]
    pub fn reload(&mut self) {
        self.call("reload", &Value::Null);
    }

    /// What is wrong with the page that is open, in any of four states; `except`: parts of what is known and meant.
    #[track_caller]
    pub fn faults(&mut self, except: &[&str]) -> Vec<String> {
        self.strings("faults", &json!({ "except": except }))
    }

    /// Presses a link, which leads to another page.
    #[track_caller]
    pub fn follow(&mut self, name: &str) {
        self.call("click", &json!({ "role": "link", "name": name }));
    }

    /// Presses a button, which leads to another page.
    #[track_caller]
    pub fn press(&mut self, name: &str) {
        self.call("click", &json!({ "role": "button", "name": name }));
    }

    /// Presses a button that leads nowhere else.
    #[track_caller]
    pub fn push(&mut self, name: &str) {
        self.call("push", &json!({ "name": name }));
    }

    /// Cuts the network off, or brings it back.
    #[track_caller]
    pub fn network(&mut self, is_on: bool) {
        self.call("network", &json!({ "on": is_on }));
    }

    /// From now on, it asks for another language.
    #[track_caller]
    pub fn speak(&mut self, language: &str) {
        self.call("speak", &json!({ "language": language }));
    }

    /// Waits until the stream that the page follows says this, whatever the page shows.
    #[track_caller]
    pub fn hear(&mut self, text: &str) {
        self.call("hear", &json!({ "text": text }));
    }

    /// From now on, what is asked for at such an address is refused.
    #[track_caller]
    pub fn refuse(&mut self, pattern: &str) {
        self.call("refuse", &json!({ "pattern": pattern }));
    }

    /// Types into the field of a label.
    #[track_caller]
    pub fn fill(&mut self, label: &str, text: &str) {
        self.call("fill", &json!({ "label": label, "text": text }));
    }

    /// Chooses from the list of a label.
    #[track_caller]
    pub fn choose(&mut self, label: &str, value: &str) {
        self.call("choose", &json!({ "label": label, "value": value }));
    }

    /// Puts a file into the field of a label.
    #[track_caller]
    pub fn attach(&mut self, label: &str, file: &Path) {
        self.call("attach", &json!({ "label": label, "file": file }));
    }

    /// Moves the focus by Tab alone until it is on what has this name, and presses Enter there.
    #[track_caller]
    pub fn enter(&mut self, name: &str) {
        self.call("tabTo", &json!({ "name": name }));
        self.call("enter", &Value::Null);
    }

    /// Waits until the page says this.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) {
        self.call("waitFor", &json!({ "text": text }));
    }

    /// From now on, what pages hear of time can be set forward.
    #[track_caller]
    pub fn take_clock(&mut self) {
        self.call("takeClock", &Value::Null);
    }

    /// Sets that forward.
    #[track_caller]
    pub fn pass(&mut self, time: Duration) {
        self.call("pass", &json!({ "milliseconds": time.as_millis() }));
    }

    /// How the page is on paper: `presses` that are on it, its `text` and `ink`, and how many `sheets`.
    #[track_caller]
    pub fn print(&mut self) -> Value {
        self.call("print", &Value::Null)
    }

    /// The address of the page that is open.
    #[track_caller]
    pub fn url(&mut self) -> String {
        self.string("url", &Value::Null)
    }

    /// What can be read on it.
    #[track_caller]
    pub fn text(&mut self) -> String {
        self.string("text", &Value::Null)
    }

    /// How wide it is, which is more than the window where it scrolls sideways.
    #[track_caller]
    pub fn width(&mut self) -> u64 {
        self.call("width", &Value::Null).as_u64().expect("a width")
    }

    /// Which way it runs: `ltr` or `rtl`.
    #[track_caller]
    pub fn direction(&mut self) -> String {
        self.string("direction", &Value::Null)
    }

    /// Where its links lead.
    #[track_caller]
    pub fn links(&mut self) -> Vec<String> {
        self.strings("links", &Value::Null)
    }

    /// Its accessibility tree, as text.
    #[track_caller]
    pub fn tree(&mut self) -> String {
        self.string("tree", &Value::Null)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.commands.take());
        let _ = self.process.wait();
    }
}

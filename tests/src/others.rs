//! Programs of other people, asked what they make of Acquaint's calendars and letters: see tests/others.sh.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const SCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/others");

/// Where the programs of others are.
#[derive(Clone, Debug)]
pub struct Others {
    folder: PathBuf,
}

impl Others {
    /// Those that tests/run installed.
    pub fn installed() -> Self {
        let folder = std::env::var_os("ACQUAINT_TEST_OTHERS").expect("tests/run sets ACQUAINT_TEST_OTHERS");
        Self { folder: folder.into() }
    }

    /// One of our scripts in the Python that has the libraries of others.
    pub fn python(&self, script: &str) -> Command {
        let mut command = Command::new(self.folder.join("python/bin/python"));
        command.arg(Path::new(SCRIPTS).join(script));
        // The zones of the package tzdata: the machine's own may be years older than those in our binary.
        command.env("PYTHONTZPATH", "");
        command
    }

    /// One of our scripts for Node.js, which finds what is from npm in the folder that it gets as its argument.
    pub fn node(&self, script: &str) -> Command {
        let mut command = Command::new("node");
        command.arg(Path::new(SCRIPTS).join(script)).arg(&self.folder);
        command
    }

    /// A program from npm.
    pub fn node_program(&self, name: &str) -> Command {
        Command::new(self.folder.join("node_modules/.bin").join(name))
    }

    /// A module of that Python as a program.
    pub fn python_module(&self, module: &str) -> Command {
        let mut command = Command::new(self.folder.join("python/bin/python"));
        command.args(["-m", module]);
        command
    }

    /// What each calendar library reads in the calendars of a folder: by library, then by file.
    pub fn read(&self, calendars: &Path) -> BTreeMap<&'static str, BTreeMap<String, Value>> {
        let mut icaljs = Command::new("node");
        icaljs.arg(Path::new(SCRIPTS).join("icaljs_reads.mjs"));
        icaljs.arg(self.folder.join("node_modules/ical.js/dist/ical.js"));
        icaljs.arg(calendars);
        let mut icalendar = self.python("icalendar_reads.py");
        icalendar.arg(calendars);
        let mut libical = Command::new(self.folder.join("libical_reads"));
        libical.args(files(calendars));
        [("ical.js", icaljs), ("icalendar", icalendar), ("libical", libical)]
            .map(|(name, mut command)| (name, by_file(&said(&mut command))))
            .into()
    }
}

/// Runs a program to its end, which must be a good one, and gives what it printed.
pub fn said(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} says: {complaints}");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of calendars");
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ics"));
    files.sort();
    files
}

fn by_file(lines: &str) -> BTreeMap<String, Value> {
    let read = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("a reader prints JSON"));
    read.map(|mut calendar| {
        let file = calendar.get_mut("file").map(Value::take).unwrap_or_default();
        (file.as_str().expect("the file's name").to_owned(), calendar)
    })
    .collect()
}

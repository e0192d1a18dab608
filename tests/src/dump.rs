//! All that a database holds, to compare.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::said;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/dump.py");

/// The rows of all tables, but for what goes on by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dump {
    lines: Vec<String>,
}

impl Dump {
    /// Reads an SQLite file, which may be in use.
    pub fn of(sqlite: &Path) -> Self {
        let python = std::env::var("ACQUAINT_TEST_PYTHON").expect("tests/run sets ACQUAINT_TEST_PYTHON");
        let printed = said(Command::new(python).arg(SCRIPT).arg(sqlite));
        let lines = printed.lines().map(str::to_owned).collect();
        Self { lines }
    }

    /// The rows of a table.
    pub fn rows(&self, table: &str) -> Vec<Value> {
        let rows = self.lines.iter().filter_map(|line| line.split_once('\t'));
        let rows = rows.filter(|(of, _)| *of == table);
        rows.map(|(_, row)| row.parse().expect("JSON")).collect()
    }

    /// The rows that are not in another.
    pub fn beyond(&self, other: &Self) -> Vec<&str> {
        let known = |line: &&String| !other.lines.contains(line);
        self.lines.iter().filter(known).map(String::as_str).collect()
    }
}

//! All that a database holds, to compare.

use std::process::Command;

use serde_json::Value;
use testkit::ask_postgres;

use crate::{Setup, said};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/dump.py");

/// The same of PostgreSQL, in one statement, so that it sees one state of it.
const TABLES: &str = "SELECT string_agg(format('SELECT %L, (to_jsonb(t) - ''last_used_at'')::text FROM %I AS t%s', \
    table_name, table_name, CASE table_name WHEN 'tasks' THEN \
    ' WHERE kind NOT IN (''letter_sweep'', ''purge'', ''held_news'')' ELSE '' END), ' UNION ALL ') \
    FROM information_schema.tables WHERE table_schema = current_schema()";

/// The rows of all tables, but for what goes on by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dump {
    lines: Vec<String>,
}

impl Dump {
    /// Reads a database, which may be in use.
    pub fn of(setup: &Setup) -> Self {
        let lines = |printed: String| printed.lines().map(str::to_owned).collect();
        let Some(url) = setup.database_url() else {
            let python = std::env::var("ACQUAINT_TEST_PYTHON").expect("tests/run sets ACQUAINT_TEST_PYTHON");
            let printed = said(Command::new(python).arg(SCRIPT).arg(setup.sqlite()));
            return Self { lines: lines(printed) };
        };
        // What psql puts between columns stands in rows as well, but after the first.
        let printed = ask_postgres(&url, &ask_postgres(&url, TABLES));
        let mut lines: Vec<String> = lines(printed);
        for line in &mut lines {
            *line = line.replacen('|', "\t", 1);
        }
        lines.sort_unstable();
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

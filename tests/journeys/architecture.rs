//! The table of ARCHITECTURE.md against what the crates really use.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Which of our crates each of ours may use.
const MAY_USE: [(&str, &[&str]); 16] = [
    ("domain", &[]),
    ("settings", &[]),
    ("telemetry", &[]),
    ("markdown", &[]),
    ("messages", &["domain"]),
    ("wording", &["domain"]),
    ("store", &["domain", "messages"]),
    ("actions", &["domain", "messages", "store"]),
    ("broker", &["messages", "store", "telemetry"]),
    ("calendar", &["domain"]),
    ("mail", &["domain"]),
    ("letters", &["domain", "calendar", "mail", "markdown", "wording"]),
    (
        "api",
        &[
            "domain",
            "messages",
            "store",
            "actions",
            "broker",
            "calendar",
            "mail",
            "letters",
            "markdown",
            "settings",
            "telemetry",
            "wording",
        ],
    ),
    (
        "worker",
        &[
            "domain",
            "messages",
            "store",
            "actions",
            "broker",
            "calendar",
            "mail",
            "letters",
            "markdown",
            "settings",
            "telemetry",
        ],
    ),
    (
        "acquaint",
        &[
            "api",
            "worker",
            "domain",
            "messages",
            "store",
            "actions",
            "broker",
            "mail",
            "letters",
            "settings",
            "telemetry",
        ],
    ),
    ("testkit", &["domain", "messages", "store"]),
];

/// Who alone may name what.
const ONLY: [(&str, &str); 8] = [
    ("diesel", "store"),
    ("pq-sys", "store"),
    ("libsqlite3-sys", "store"),
    ("actix-web", "api"),
    ("lettre", "mail"),
    ("ical", "calendar"),
    ("lapin", "broker"),
    ("fluent-bundle", "wording"),
];

/// Crates that stand outside the table. `load` is the raw limit that Acquaint is measured against, a bare server and a
/// bare publisher: it names what they are made of, and uses nothing of ours.
const OUTSIDE: [&str; 2] = ["journeys", "load"];

/// What each crate of the workspace names, but for its tests.
fn uses() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let name = |one: &Value| one["name"].as_str().unwrap().to_owned();
    let named = |package: &Value| {
        let all = package["dependencies"].as_array().unwrap().iter();
        all.filter(|one| one["kind"] != "dev").map(name).collect()
    };
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages.map(|package| (name(package), named(package))).collect()
}

#[test]
fn each_crate_uses_only_what_the_table_allows() {
    let crates = uses();
    let ours: BTreeSet<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    for (name, allowed) in MAY_USE {
        let used = crates.get(name).unwrap_or_else(|| panic!("{name} is gone"));
        let wrong: Vec<_> = used
            .iter()
            .filter(|one| ours.contains(one.as_str()) && !allowed.contains(&one.as_str()))
            .collect();
        assert!(wrong.is_empty(), "{name} may not use {wrong:?}");
    }
    let unknown: Vec<_> = crates
        .keys()
        .filter(|name| !ours.contains(name.as_str()) && !OUTSIDE.contains(&name.as_str()))
        .collect();
    assert!(unknown.is_empty(), "not in the table: {unknown:?}");
    let measured: Vec<_> = crates["load"]
        .iter()
        .filter(|one| ours.contains(one.as_str()))
        .collect();
    assert!(measured.is_empty(), "load is a raw limit and may not use {measured:?}");
}

#[test]
fn what_is_outside_is_named_by_one_crate() {
    for (outside, only) in ONLY {
        for (name, used) in uses() {
            assert!(
                name == only || name == "load" || !used.contains(outside),
                "{name} names {outside}, which is {only}'s"
            );
        }
    }
}

/// Which of a crate's first modules use which: `crate::name` in what is no test.
fn modules(source: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in rust_files(source) {
        let path = file.strip_prefix(source).unwrap().to_str().unwrap().to_owned();
        if path == "lib.rs" || path == "main.rs" || path.contains("tests") {
            continue;
        }
        let module = path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let named = code.flat_map(|line| line.split("crate::").skip(1));
        let named = named.map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next());
        let others = named.flatten().filter(|name| *name != module && !name.is_empty());
        let is_module = |name: &&str| source.join(format!("{name}.rs")).exists() || source.join(name).is_dir();
        uses.entry(module.clone())
            .or_default()
            .extend(others.filter(is_module).map(str::to_owned));
    }
    uses
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

/// What is left when every module goes that uses nothing that is left: the circles, and what leads to them.
fn circles(mut uses: BTreeMap<String, BTreeSet<String>>) -> BTreeMap<String, BTreeSet<String>> {
    loop {
        let left: BTreeSet<String> = uses.keys().cloned().collect();
        let before = uses.len();
        uses.retain(|_, used| used.iter().any(|one| left.contains(one)));
        if uses.len() == before {
            return uses;
        }
    }
}

#[test]
fn no_folder_uses_one_that_uses_it() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    for (name, _) in MAY_USE {
        let mut sources = ["services", "shared"].map(|folder| root.join(folder).join(name).join("src"));
        sources.sort_by_key(|source| !source.exists());
        let found = circles(modules(&sources[0]));
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn every_crate_says_in_ten_lines_what_it_is_for() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    for folder in ["services", "shared"] {
        let crates = std::fs::read_dir(root.join(folder)).unwrap();
        let folders = crates.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
        for path in folders.chain([root.join(folder)]) {
            let readme = std::fs::read_to_string(path.join("README.md")).unwrap_or_default();
            let lines = readme.lines().count();
            assert!((3..=10).contains(&lines), "{}: {lines} lines", path.display());
        }
    }
}

/// What says something to attendees or organizers, and so holds no words of its own.
const SPEAKS: [&str; 4] = [
    "shared/calendar/src",
    "shared/letters/src",
    "services/api/src/attendee",
    "services/api/src/feeds",
];

#[test]
fn sentences_for_people_stand_in_the_wording_alone() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || c == '\'');
    let is_sentence = |text: &&str| {
        let words: Vec<&str> = text.split(' ').collect();
        let runs = |three: &[&str]| three.iter().all(|word| is_word(word.trim_end_matches(['.', ',', ':'])));
        text.starts_with(char::is_uppercase) && words.windows(3).any(runs)
    };
    let mut found = Vec::new();
    for file in SPEAKS.iter().flat_map(|folder| rust_files(&root.join(folder))) {
        let path = file.to_str().unwrap().to_owned();
        if path.contains("tests") || path.contains("fixture") {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let is_comment = |line: &&str| line.trim_start().starts_with("//");
        for line in code.lines().filter(|line| !is_comment(line)) {
            let said = line.split('"').skip(1).step_by(2).filter(is_sentence);
            found.extend(said.map(|said| format!("{path}: {said}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

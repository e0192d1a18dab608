//! The table of ARCHITECTURE.md against what the crates really use.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

/// Which of our crates each of ours may use.
const MAY_USE: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("settings", &[]),
    ("telemetry", &[]),
    ("messages", &["domain"]),
    ("store", &["domain", "messages"]),
    ("broker", &["messages", "store", "telemetry"]),
    ("calendar", &["domain"]),
    ("mail", &["domain", "calendar"]),
    (
        "api",
        &[
            "domain",
            "messages",
            "store",
            "broker",
            "calendar",
            "mail",
            "settings",
            "telemetry",
        ],
    ),
    (
        "worker",
        &[
            "domain",
            "messages",
            "store",
            "broker",
            "calendar",
            "mail",
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
            "broker",
            "mail",
            "settings",
            "telemetry",
        ],
    ),
    ("testkit", &["domain", "messages", "store"]),
];

/// Who alone may name what.
const ONLY: [(&str, &str); 7] = [
    ("diesel", "store"),
    ("pq-sys", "store"),
    ("libsqlite3-sys", "store"),
    ("actix-web", "api"),
    ("lettre", "mail"),
    ("ical", "calendar"),
    ("lapin", "broker"),
];

/// Crates that stand outside the table. `load` is the raw limit that Acquaint is measured against, a bare server and a
/// bare publisher: it names what they are made of, and uses nothing of ours.
const OUTSIDE: [&str; 2] = ["journeys", "load"];

/// What each crate of the workspace names, but for its tests.
fn uses() -> BTreeMap<String, BTreeSet<String>> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap();
    let named = |package: &cargo_metadata::Package| {
        let real = package
            .dependencies
            .iter()
            .filter(|one| one.kind != DependencyKind::Development);
        real.map(|one| one.name.clone()).collect()
    };
    metadata
        .packages
        .iter()
        .map(|package| (package.name.to_string(), named(package)))
        .collect()
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

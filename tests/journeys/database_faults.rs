//! Databases as other programs find them.

use std::fs;
use std::path::Path;
use std::process::Command;

use journeys::Setup;
use serde_json::json;

use crate::house::House;

fn sqlite3(file: &Path, words: &str) -> String {
    let output = Command::new("sqlite3").arg(file).arg(words).output();
    let output = output.expect("sqlite3 runs; tests/run installs it");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn debians_sqlite3_finds_the_file_healthy_and_restores_every_row_of_its_dump() {
    let house = House::start(Setup::embedded());
    house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let file = house.setup.sqlite();
    let House { setup, program, .. } = house;
    program.stop("TERM");
    for check in [
        "PRAGMA integrity_check",
        "PRAGMA quick_check",
        "PRAGMA foreign_key_check",
    ] {
        assert!(matches!(sqlite3(&file, check).trim(), "ok" | ""), "{check}");
    }
    let restored = file.with_extension("restored");
    let dump = file.with_extension("sql");
    fs::write(&dump, sqlite3(&file, ".dump")).unwrap();
    sqlite3(&restored, &format!(".read '{}'", dump.display()));
    let tables = sqlite3(
        &file,
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    );
    assert!(tables.contains("invitations"), "{tables}");
    for table in tables.lines() {
        let count = format!("SELECT count(*) FROM \"{table}\"");
        assert_eq!(sqlite3(&restored, &count), sqlite3(&file, &count), "{table}");
    }
    fs::rename(&restored, &file).unwrap();
    setup.serve().stop("TERM");
}

//! Migrations: the two schemas agree, and what goes up comes down.

use std::collections::BTreeMap;
use std::path::Path;

use testkit::TestStore;

crate::on_both!(a_database_is_brought_to_this_version_once);

async fn a_database_is_brought_to_this_version_once(test: TestStore) {
    assert!(test.store.pending_migrations().unwrap().is_empty());
    assert!(test.store.migrate().unwrap().is_empty());
}

/// Columns of each table with whether they must be there, read from the SQL itself.
fn tables(database: &str) -> BTreeMap<String, Vec<(String, bool)>> {
    let mut found: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    for sql in scripts(database, "up.sql") {
        let mut table = String::new();
        for line in sql.lines() {
            if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
                rest.trim_end_matches(" (").clone_into(&mut table);
            } else if let Some(column) = line.strip_prefix("    ").filter(|_| !table.is_empty()) {
                let name = column.split(' ').next().unwrap_or_default();
                if name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                    let required = column.contains("NOT NULL") || column.contains("PRIMARY KEY");
                    found
                        .entry(table.clone())
                        .or_default()
                        .push((name.to_owned(), required));
                }
            } else if line.starts_with(')') {
                table.clear();
            }
        }
    }
    found
}

fn scripts(database: &str, name: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../migrations")
        .join(database);
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read_to_string(path.join(name)).unwrap())
        .collect()
}

#[test]
fn both_schemas_have_the_same_tables_and_columns() {
    let (postgres, sqlite) = (tables("postgres"), tables("sqlite"));
    assert_eq!(postgres, sqlite);
    assert!(postgres.len() >= 10, "{postgres:?}");
}

#[test]
fn what_goes_up_comes_down_and_up_again() {
    let test = testkit::TestDatabase::postgres();
    for round in 0..2 {
        for sql in scripts("postgres", "up.sql") {
            let _ = test.ask(&sql);
        }
        let count = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()";
        assert_ne!(test.ask(count), "0", "round {round}");
        for sql in scripts("postgres", "down.sql").iter().rev() {
            let _ = test.ask(sql);
        }
        assert_eq!(test.ask(count), "0", "round {round}");
    }
}

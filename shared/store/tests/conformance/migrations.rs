//! Migrations: the two schemas agree, and what goes up comes down.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use testkit::TestStore;

crate::on_both!(
    a_database_is_brought_to_this_version_once,
    a_database_of_a_later_version_is_refused,
);

async fn a_database_is_brought_to_this_version_once(test: TestStore) {
    assert!(test.store.pending_migrations().unwrap().is_empty());
    assert!(test.store.migrate().unwrap().is_empty());
}

async fn a_database_of_a_later_version_is_refused(test: TestStore) {
    let later = "INSERT INTO __diesel_schema_migrations (version, run_on) VALUES ('20991231000000', CURRENT_TIMESTAMP)";
    match test.database().file() {
        None => drop(test.database().ask(later)),
        Some(file) => SqliteConnection::establish(file.to_str().unwrap())
            .unwrap()
            .batch_execute(later)
            .unwrap(),
    }
    for refused in [test.store.pending_migrations(), test.store.migrate()] {
        let why = refused.expect_err("a later version").to_string();
        assert!(
            why.contains("newer Acquaint") && why.contains("20991231000000"),
            "{why}"
        );
    }
}

/// Each column as `table.column`, and whether it may be empty: what PostgreSQL has in the end.
fn columns_on_postgres() -> Vec<String> {
    let test = testkit::TestDatabase::postgres();
    let _ = test.ask(&scripts("postgres", "up.sql").concat());
    let columns = test.ask(
        "SELECT concat(table_name, '.', column_name, ' ', is_nullable) FROM information_schema.columns \
         WHERE table_schema = current_schema()",
    );
    sorted(columns.lines().map(str::to_owned))
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    described: String,
}

/// The same of SQLite, where a primary key need not be said to be NOT NULL.
fn columns_on_sqlite() -> Vec<String> {
    let mut connection = SqliteConnection::establish(":memory:").unwrap();
    connection.batch_execute(&scripts("sqlite", "up.sql").concat()).unwrap();
    let columns = diesel::sql_query(
        "SELECT t.name || '.' || c.name || ' ' || iif(c.\"notnull\" OR c.pk, 'NO', 'YES') AS described \
         FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'",
    );
    let columns: Vec<Column> = columns.load(&mut connection).unwrap();
    sorted(columns.into_iter().map(|column| column.described))
}

fn sorted(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = lines.collect();
    lines.sort();
    lines
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
    let postgres = columns_on_postgres();
    assert_eq!(postgres, columns_on_sqlite());
    assert!(postgres.len() >= 150, "{postgres:?}");
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

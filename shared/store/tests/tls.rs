//! PostgreSQL by TLS alone, and only if its certificate is right. Built by itself, with the system's client, as the container
//! image is: `cargo test -p store --no-default-features --features system-libpq --test tls`.

#![expect(clippy::unwrap_used, reason = "what a test relies on is there")]

use std::sync::Arc;

use store::{Database, Store, StoreError, StoreOptions, SystemClock};
use testkit::{Authority, OwnPostgres, Validity};

fn migrate(url: &str) -> Result<(), String> {
    let options = StoreOptions {
        database: Database::Postgres(url.to_owned()),
        pool_size: 1,
        clock: Arc::new(SystemClock),
    };
    let migrated = Store::open(options).and_then(|store| store.migrate());
    migrated.map(drop).map_err(|error: StoreError| error.to_string())
}

#[test]
fn the_system_s_client_speaks_tls_and_looks_at_the_certificate() {
    let (ours, another) = (Authority::new("Test authority"), Authority::new("Another"));
    let files = tempfile::tempdir().unwrap();
    ours.certify("localhost", Validity::Now, files.path());
    let mut server = OwnPostgres::start_with_tls(files.path());
    let by = |host: &str, authority: &Authority| {
        let parameters = format!("sslmode=verify-full&sslrootcert={}", authority.file().display());
        server.tls_url(host, &parameters)
    };
    let right = by("localhost", &ours);
    let (name, root) = (by("127.0.0.1", &ours), by("localhost", &another));

    migrate(&right).unwrap();
    migrate(&server.tls_url("127.0.0.1", "sslmode=require")).unwrap();
    for (url, why) in [
        (&name, "does not match host name"),
        (&root, "certificate verify failed"),
    ] {
        let refused = migrate(url).unwrap_err();
        assert!(refused.contains(why), "{refused}");
    }
    server.kill();
    ours.certify("localhost", Validity::Over, files.path());
    server.start_again();
    let refused = migrate(&right).unwrap_err();
    assert!(refused.contains("certificate"), "{refused}");
}

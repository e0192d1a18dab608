//! The command line, as those who run it use it.

use std::time::Duration;

use journeys::{Setup, wait_within};
use serde_json::json;

use crate::house::House;

#[test]
fn an_organizer_is_made_beside_a_running_serve() {
    let house = House::start(Setup::embedded());
    let (printed, _, status) = house
        .setup
        .run(&["organizer", "create", "--email", "new@example.org", "--name", "New"]);
    assert!(status.success());
    let key = printed
        .lines()
        .last()
        .expect("a key, alone on the last line")
        .to_owned();
    assert!(key.starts_with("acq_") && !key.contains(' '), "{printed}");
    let new = house.program.http.with_key(&key);
    wait_within("the key to open", Duration::from_secs(1), || {
        Some(()).filter(|()| new.api("/groups").status == 200)
    });
    assert_eq!(new.api("/groups").json()["items"], json!([]));
    let (_, said, status) = house
        .setup
        .run(&["organizer", "create", "--email", "nobody", "--name", "New"]);
    assert!(!status.success() && said.contains("--email"), "{said}");
}

#[test]
fn a_database_is_migrated_on_request_only() {
    let setup = Setup::bare_servers();
    assert_eq!(setup.run(&["migrate", "--check"]).2.code(), Some(1));
    let (_, said, status) = setup.run(&["serve"]);
    assert!(!status.success() && said.contains("acquaint migrate"), "{said}");
    assert!(setup.run(&["migrate"]).2.success());
    assert!(setup.run(&["migrate"]).2.success(), "twice is no harm");
    assert!(setup.run(&["migrate", "--check"]).2.success());
}

#[test]
fn a_setting_that_cannot_be_used_is_named_in_one_line() {
    let cases = [
        ("ACQUAINT_LISTEN", "nowhere"),
        ("ACQUAINT_PUBLIC_URL", "ftp://x"),
        ("ACQUAINT_DATABASE_URL", "mysql://x"),
        ("ACQUAINT_SMTP_URL", "http://x"),
        ("ACQUAINT_SECRET", "short"),
        ("ACQUAINT_MAIL_FROM", "nobody"),
        ("ACQUAINT_NONSENSE", "1"),
    ];
    for (name, value) in cases {
        let mut setup = Setup::embedded();
        setup.set(name, value);
        let (_, said, status) = setup.run(&["serve"]);
        assert!(!status.success(), "{name}");
        assert!(
            said.contains(name) && said.trim().lines().count() == 1,
            "{name}: {said}"
        );
    }
}

#[test]
fn the_settings_in_force_are_printed_without_their_secrets() {
    let mut setup = Setup::embedded();
    setup.set(
        "ACQUAINT_DATABASE_URL",
        "postgres://me:hush-hush@db.example.org/acquaint",
    );
    setup.set("ACQUAINT_SECRET", "a secret of more than thirty-two octets");
    let (printed, _, status) = setup.run(&["config"]);
    assert!(status.success());
    assert!(
        printed.contains("db.example.org") && printed.contains("environment") && printed.contains("default"),
        "{printed}"
    );
    assert!(
        !printed.contains("hush") && !printed.contains("thirty-two"),
        "{printed}"
    );
}

#[test]
fn a_second_serve_on_the_same_folder_is_refused() {
    let setup = Setup::embedded();
    let first = setup.serve();
    let (_, said, status) = setup.run(&["serve"]);
    assert!(!status.success() && said.contains("another `acquaint serve`"), "{said}");
    println!("ready {} ms after the start", first.started_in.as_millis());
    assert!(first.started_in < Duration::from_secs(15), "{:?}", first.started_in);
    first.stop("INT");
    setup.serve().stop("TERM");
}

#[test]
fn the_demo_shows_a_lively_house_and_leaves_nothing_behind() {
    let mut setup = Setup::embedded();
    let scratch = tempfile::tempdir().unwrap();
    setup.set("TMPDIR", scratch.path().to_str().unwrap());
    let demo = setup.start(&["demo"]);
    let organizer = demo.organizer();
    let group = organizer.api("/groups").json()["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let events = organizer.api(&format!("/groups/{group}/events")).json();
    assert_eq!(events["items"].as_array().map(Vec::len), Some(6));
    let people = events["items"][0]["counts"]["invited"].as_u64();
    assert_eq!(people, Some(60));
    for event in events["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|event| event["visibility"] == "public")
    {
        demo.http.get(event["url"].as_str().unwrap()).is(200);
    }
    demo.http.get("/dev/mailbox").is(200);
    demo.http.get("/api/docs/").is(200);
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 1);
    demo.stop("TERM");
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 0);
}

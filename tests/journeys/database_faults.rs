//! Databases that answer and do not do their work: full, read-only, damaged, moved away. Writes are put off, and `/readyz`
//! names what is wrong.

use std::fs;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::Command;
use std::sync::Barrier;
use std::thread;

use journeys::{Acquaint, Apart, Setup, wait_for};
use serde_json::{Value, json};
use testkit::{OwnPostgres, TestBroker, free_port};

use crate::house::{Desk, House, Leftovers};

/// The answer is put off, and `/readyz` names why.
fn is_put_off(house: &House, link: &str, why: &str) {
    let answer = house.program.http.send("POST", link, FORM, "answer=maybe").is(503);
    assert!(answer.header("retry-after").is_some());
    is_unready(&house.program, why);
}

const FORM: &[(&str, &str)] = &[
    ("content-type", "application/x-www-form-urlencoded"),
    ("accept", "application/json"),
];

fn is_unready(program: &Acquaint, why: &str) {
    wait_for("the fault to be named", || {
        let ready = program.http.get("/readyz");
        (ready.status == 503 && ready.json()["database"] == why).then_some(())
    });
}

fn is_well_again(house: &House, link: &str) {
    wait_for("the database to be used again", || {
        let ready = house.program.http.get("/readyz").status == 200;
        (ready && house.program.http.form(link, "answer=yes").status == 303).then_some(())
    });
}

fn begin(setup: Setup) -> (House, String) {
    let house = House::start(setup);
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let link = house.link(&event, "anna@example.org");
    (house, link)
}

pub(crate) fn sqlite3(file: &Path, words: &str) -> String {
    let output = Command::new("sqlite3").arg(file).arg(words).output();
    let output = output.expect("sqlite3 runs; tests/run installs it");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn debians_sqlite3_finds_the_file_healthy_and_restores_every_row_of_its_dump() {
    let (house, _) = begin(Setup::embedded());
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

#[test]
fn a_sqlite_file_that_was_moved_away_or_replaced_is_not_written_on() {
    let (house, link) = begin(Setup::embedded());
    let file = house.setup.sqlite();
    let aside = file.with_extension("aside");
    fs::rename(&file, &aside).unwrap();
    is_put_off(&house, &link, "moved");
    let body = house.program.http.send("POST", &link, FORM, "answer=yes").is(503).body;
    assert!(body.contains("moved"), "{body}");
    assert!(!file.exists(), "no empty one is made in its place");
    fs::copy(&aside, &file).unwrap();
    is_put_off(&house, &link, "moved");
    fs::rename(&aside, &file).unwrap();
    is_well_again(&house, &link);
}

#[test]
fn damaged_pages_are_put_off_and_named() {
    let (house, link) = begin(Setup::embedded());
    let file = house.setup.sqlite();
    let House {
        setup, program, desk, ..
    } = house;
    program.stop("TERM");
    // Behind the schema, which a start reads, all pages are made unreadable.
    let octets = fs::metadata(&file).unwrap().len();
    let root = sqlite3(
        &file,
        "SELECT min(rootpage) FROM sqlite_schema WHERE tbl_name = 'invitations'",
    );
    let at = (root.trim().parse::<u64>().unwrap() - 1) * 4_096;
    assert!(at < octets);
    let opened = fs::File::options().write(true).open(&file).unwrap();
    opened.write_all_at(&[0xA5; 4_096], at).unwrap();
    let program = setup.serve_unready();
    let house = House {
        leftovers: Leftovers::of(&program),
        program,
        setup,
        desk,
    };
    is_put_off(&house, &link, "damaged");
    house.leftovers.are_meant();
}

/// A file system of a few MiB, gone with this value. Only root may make one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", "size=12m", "tmpfs"])
            .arg(folder.path());
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        mounted.then(|| Self(folder))
    }

    /// Takes all the room that is left; dropped, the file gives it back.
    fn fill(&self) -> std::path::PathBuf {
        let filler = self.0.path().join("filler");
        let _ = fs::write(&filler, vec![1; 64 << 20]);
        filler
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_puts_writes_off_until_there_is_room() {
    let Some(disk) = SmallDisk::mount() else {
        println!("passed over: only root may mount a small disk to fill");
        return;
    };
    let mut setup = Setup::with_mail_server();
    let data = disk.0.path().join("data");
    setup.set("ACQUAINT_DATA_DIR", &data.display().to_string());
    let (house, link) = begin(setup);
    house.setup.post().nth("anna@example.org", 1);
    let event = house.event(&json!({}), &[]);
    let filler = disk.fill();
    is_unready(&house.program, "full");
    // Some room is left within the files that are there; what is larger finds none.
    let people: Vec<_> = (0..10_000)
        .map(|number| json!({ "email": format!("guest{number}@example.org") }))
        .collect();
    let path = format!("/events/{event}/invitations");
    let call = json!({ "people": people, "obtained": { "from": "our spring walk", "ground": "came_before" } });
    let refused = house.organizer.json("POST", &path, &call).is(503);
    assert!(refused.header("retry-after").is_some());
    is_unready(&house.program, "full");
    fs::remove_file(filler).unwrap();
    is_well_again(&house, &link);
}

#[test]
fn a_postgresql_that_takes_no_changes_is_named_and_used_again() {
    let database = OwnPostgres::start();
    let mut setup = Setup::with_mail_server();
    setup.set("ACQUAINT_DATABASE_URL", &database.url());
    assert!(setup.run(&["migrate"]).2.success());
    let (house, link) = begin(setup);
    house.setup.post().nth("anna@example.org", 1);
    set_read_only(&database, "on");
    is_unready(&house.program, "read_only");
    is_put_off(&house, &link, "read_only");
    let read = house.program.http.get(&link);
    assert_eq!(read.status, 200, "looking goes on: {}", read.body);
    set_read_only(&database, "off");
    is_well_again(&house, &link);
}

/// Lets nobody change anything from now on, or anybody again.
fn set_read_only(database: &OwnPostgres, value: &str) {
    // From beside, since who is in it may change nothing once it is read-only.
    let beside = format!("{}template1", database.url().trim_end_matches("postgres"));
    let set = format!("ALTER DATABASE postgres SET default_transaction_read_only = {value}");
    let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres'";
    for statement in [set.as_str(), cut] {
        let _ = testkit::ask_postgres(&beside, statement);
    }
}

#[test]
fn an_api_starts_on_a_standby_and_shows_what_there_is() {
    let (database, vhost) = (OwnPostgres::start(), TestBroker::start());
    let apart = Apart::on(&database.url(), vhost.url());
    let api = apart.api();
    let desk = Desk::open(apart.organizer(&apart.key()));
    let event = desk.event(&json!({}), &[("anna@example.org", "Anna")]);
    let link = desk.link(&event, "anna@example.org").replace(&apart.base(), "");
    let group = desk.organizer.api(&format!("/groups/{}", desk.group)).is(200).json();
    let feed = group["calendar_url"].as_str().unwrap().replace(&apart.base(), "");
    api.stop("TERM");
    set_read_only(&database, "on");
    let standby = apart.start_alone_on("api", free_port());
    assert!(standby.http.get(&feed).is(200).body.contains("Mentors"));
    standby.http.get(&link).is(200);
    standby.http.send("POST", &link, FORM, "answer=yes").is(503);
    is_unready(&standby, "read_only");
}

/// The value of a gauge.
fn gauge(program: &Acquaint, name: &str) -> f64 {
    let metrics = program.http.get("/metrics").is(200).body;
    let line = metrics.lines().find(|line| line.starts_with(&format!("{name} ")));
    let value = line.and_then(|line| line.split(' ').next_back());
    value
        .unwrap_or_else(|| panic!("no {name}:\n{metrics}"))
        .parse()
        .unwrap()
}

#[test]
fn letters_owed_without_a_worker_show() {
    let apart = Apart::start();
    let api = apart.api();
    let desk = Desk::open(apart.organizer(&apart.key()));
    for name in [
        "acquaint_outbox_rows",
        "acquaint_inbound_mails_waiting",
        "acquaint_letters_owed",
    ] {
        wait_for(name, || (gauge(&api, name).abs() < 0.1).then_some(()));
    }
    desk.event(&json!({}), &[("anna@example.org", "Anna"), ("bo@example.org", "Bo")]);
    wait_for("two letters to be owed, for some time", || {
        let owed = (gauge(&api, "acquaint_letters_owed") - 2.0).abs() < 0.1;
        (owed && gauge(&api, "acquaint_letters_owed_oldest_seconds") > 2.0).then_some(())
    });
    let worker = apart.worker();
    apart.settle();
    wait_for("none to be owed", || {
        let none = |program| gauge(program, "acquaint_letters_owed").abs() < 0.1;
        (none(&api) && none(&worker) && gauge(&worker, "acquaint_letters_owed_oldest_seconds").abs() < 0.1)
            .then_some(())
    });
}

#[test]
fn two_long_lists_in_any_order_are_invited_at_once() {
    let house = House::start(Setup::servers());
    // Whether two calls meet is up to chance: several times, with people that are new each time.
    for round in 0..6 {
        let list = |from: usize| -> Vec<Value> {
            let numbers = (0..2_000).map(|number| (from + number) % 2_000);
            numbers
                .map(|number| json!({ "email": format!("guest{round}-{number:04}@example.org") }))
                .collect()
        };
        let events = [house.draft(&json!({})), house.draft(&json!({}))];
        // Each begins with the half with which the other ends.
        let lists = [list(0), list(1_000)];
        let start = Barrier::new(2);
        thread::scope(|scope| {
            for (event, people) in events.iter().zip(lists) {
                let (house, start) = (&house, &start);
                scope.spawn(move || {
                    let path = format!("/events/{event}/invitations");
                    let obtained = json!({ "from": "our spring walk", "ground": "came_before" });
                    let people = json!({ "people": people, "obtained": obtained });
                    start.wait();
                    let answer = house.organizer.json("POST", &path, &people).is(202);
                    assert_eq!(answer.json()["created"], 2_000);
                });
            }
        });
        let first = |event: &str| {
            let path = format!("/events/{event}/invitations?limit=1");
            house.organizer.api(&path).json()["items"][0]["email"].clone()
        };
        let expected = format!("guest{round}-1000@example.org");
        assert_eq!(first(&events[1]), expected.as_str(), "the list keeps its order");
    }
}

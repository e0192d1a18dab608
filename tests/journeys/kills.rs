//! A program that is killed in the middle of announcing, of bringing a list along, or of erasing somebody: once or not at
//! all, never half.

use std::collections::BTreeMap;
use std::process::Command;
use std::thread;

use journeys::{Http, Setup, said, wait_for};
use serde_json::{Value, json};
use testkit::ask_postgres;

use crate::database_outages::Holder;
use crate::erasing::link_to_erase;
use crate::house::{House, id};

/// Followers that are announced to.
const FOLLOWERS: usize = 120;

/// Letters that a worker has in hand at once; what a kill may send twice.
const IN_HAND: usize = 128;

/// People on a list: more than a database keeps to itself until they are committed.
const ROWS: usize = 30_000;

#[test]
fn an_announcement_in_the_middle_of_a_kill_comes_once_on_sqlite() {
    announce(Setup::with_mail_server());
}

#[test]
fn an_announcement_in_the_middle_of_a_kill_comes_once_on_postgresql() {
    announce(Setup::servers());
}

fn address(number: usize) -> String {
    format!("guest{number}@example.org")
}

/// They follow by the letters that they get, some at a time.
fn follow(house: &House, slug: &str) {
    let (http, post) = (&house.program.http, house.setup.post());
    for number in 0..FOLLOWERS {
        let form = format!("email=guest{number}%40example.org");
        http.form(&format!("/g/{slug}/follow"), &form).is(200);
    }
    let letters = wait_for("the letters", || {
        Some(post.letters()).filter(|all| all.len() == FOLLOWERS)
    });
    for letter in letters {
        http.form(&letter.link_to("/follow/").unwrap(), "").is(303);
    }
}

fn announce(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let group = house.organizer.api(&format!("/groups/{}", house.group)).json();
    follow(&house, group["slug"].as_str().unwrap());
    let event = house.event(&json!({}), &[]);
    let path = format!("/events/{event}/announce");
    let to = house.organizer.json("POST", &path, &Value::Null).is(202).json();
    assert_eq!(to["to"], FOLLOWERS);
    let House { setup, program, .. } = house;
    program.kill();
    let program = setup.serve();
    // Message-IDs of announcements, by who got them.
    let news = || {
        let mut news: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for letter in setup
            .post()
            .letters()
            .iter()
            .filter(|letter| letter.subject.starts_with("New: "))
        {
            let id = letter.header("Message-ID").unwrap().to_owned();
            news.entry(letter.to.join(",")).or_default().push(id);
        }
        news
    };
    wait_for("the first to arrive", || (news().len() >= 10).then_some(()));
    program.kill();
    let program = setup.serve();
    wait_for("each to have it", || (news().len() == FOLLOWERS).then_some(()));
    program.stop("TERM");
    let mut news = news();
    news.values_mut().for_each(Vec::dedup);
    assert!(news.values().all(|ids| ids.len() == 1), "another letter: {news:?}");
    assert!(setup.post().letters().len() <= 2 * FOLLOWERS + IN_HAND);
}

#[test]
fn a_list_in_the_middle_of_a_kill_is_applied_as_a_whole_on_sqlite() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    // What is not committed spills into this file.
    let log = setup.sqlite().with_extension("sqlite-wal");
    apply(setup, || std::fs::metadata(&log).map_or(0, |file| file.len()));
}

#[test]
fn a_list_in_the_middle_of_a_kill_is_applied_as_a_whole_on_postgresql() {
    let setup = Setup::servers();
    let database = setup.database_url().unwrap();
    let size = ["-X", "-t", "-A", "-c", "SELECT pg_relation_size('contacts')"];
    apply(setup, || {
        let printed = said(Command::new("psql").args(size).arg(&database));
        printed.trim().parse().unwrap()
    });
}

fn number_of_contacts(organizer: &Http, group: &str) -> usize {
    let (mut count, mut page) = (0, format!("/groups/{group}/contacts?limit=200"));
    loop {
        let list = organizer.api(&page).is(200).json();
        count += list["items"].as_array().unwrap().len();
        match list["next"].as_str() {
            Some(next) => page = format!("/groups/{group}/contacts?limit=200&cursor={next}"),
            None => return count,
        }
    }
}

/// `written`: how much the database has written; it grows before anything is committed.
fn apply(setup: Setup, written: impl Fn() -> u64) {
    let house = House::start(setup);
    house.leftovers.are_meant();
    let rows = (0..ROWS).map(|number| format!("{},Guest {number}\n", address(number)));
    let table = format!("email,name\n{}", rows.collect::<String>());
    let path = format!("/api/v1/groups/{}/imports?from=x&ground=member", house.group);
    let made = house
        .organizer
        .send("POST", &path, &[("content-type", "text/csv")], &table);
    let import = format!("/imports/{}", id(&made.is(201).json()));
    let House {
        setup, program, desk, ..
    } = house;
    let organizer = &desk.organizer;
    let before = written();
    let path = format!("/api/v1{import}/apply");
    thread::scope(|scope| {
        let applied = scope.spawn(|| organizer.try_send("POST", &path, &[], ""));
        wait_for("the rows to be on their way", || {
            (written() > before + (1 << 20) || applied.is_finished()).then_some(())
        });
        assert!(!applied.is_finished(), "the kill came too late to show anything");
        program.kill();
        assert!(applied.join().unwrap().is_none(), "nobody was told that it is done");
    });
    let _program = setup.serve();
    let status = organizer.api(&import).is(200).json()["status"].clone();
    let expected = if status == "applied" { ROWS } else { 0 };
    assert_eq!(number_of_contacts(organizer, &desk.group), expected, "{status}");
    organizer.json("POST", &format!("{import}/apply"), &Value::Null).is(200);
    assert_eq!(number_of_contacts(organizer, &desk.group), ROWS);
}

/// On SQLite nobody can stop a transaction halfway: whoever writes is alone.
#[test]
fn an_erasing_in_the_middle_of_a_kill_leaves_all_or_nothing() {
    const ADA: &str = "ada@example.org";
    let mut setup = Setup::servers();
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let database = setup.database_url().unwrap();
    let house = House::start(setup);
    let event = house.event(&json!({}), &[(ADA, "Ada")]);
    house.program.http.form(&house.link(&event, ADA), "answer=yes").is(303);
    let link = link_to_erase(&house, ADA);
    // Its last step has to wait for this.
    let holder = Holder::start(
        Command::new("psql").args(["-X", "-q", "-t", "-A", &database]),
        "BEGIN; LOCK TABLE erased_addresses IN EXCLUSIVE MODE; SELECT 'held';\n",
    );
    let House {
        setup, program, desk, ..
    } = house;
    let http = program.http.clone();
    let waits = "SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database \
                 WHERE NOT granted AND datname = current_database()";
    thread::scope(|scope| {
        let erased = scope.spawn(|| {
            let form = [("content-type", "application/x-www-form-urlencoded")];
            http.try_send("POST", &link, &form, "")
        });
        wait_for("it to wait", || (ask_postgres(&database, waits) != "0").then_some(()));
        program.kill();
        assert!(erased.join().unwrap().is_none(), "nobody was told that it is done");
    });
    drop(holder);
    let program = setup.serve();
    assert_eq!(desk.invitation(&event, ADA)["answer"], "yes");
    program.http.form(&link, "").is(200);
    let list = desk.organizer.api(&format!("/events/{event}/invitations")).json();
    assert!(!list.to_string().contains(ADA), "{list}");
}

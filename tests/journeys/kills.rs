//! A program that is killed in the middle of announcing, of bringing a list along, of drawing places, or of erasing somebody:
//! once or not at all, never half.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::thread;
use std::time::Duration;

use jiff::ToSpan;
use journeys::{Http, Setup, said, wait_for, wait_within};
use serde_json::{Value, json};
use testkit::ask_postgres;

use crate::database_outages::Holder;
use crate::erasing::link_to_erase;
use crate::house::{House, id};
use crate::organizer_letters::zone_of_noon;
use crate::seats::{house as start, local, noon};

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
    let event = house.event(&json!({ "time_zone": zone_of_noon() }), &[]);
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
/// People of a draw, which takes several transactions.
const DRAWN: usize = 1_600;
/// Places for all but a few.
const PLACES: usize = 1_550;

#[test]
fn a_draw_in_the_middle_of_a_kill_goes_on_on_sqlite() {
    draw(Setup::with_mail_server());
}

#[test]
fn a_draw_in_the_middle_of_a_kill_goes_on_on_postgresql() {
    draw(Setup::servers());
}

fn draw(setup: Setup) {
    let house = start(setup);
    house.leftovers.are_meant();
    let (now, zone) = noon();
    let event = house.event(
        &json!({
            "capacity": PLACES, "time_zone": zone, "starts": local(&(&now + 96.hours())), "ends": local(&(&now + 98.hours())),
            "waitlist_mode": "lottery", "lottery_at": local(&(&now + 90.hours()))
        }),
        &[],
    );
    house.invite_many(&event, DRAWN);
    let links: Vec<String> = house
        .invitations(&event)
        .values()
        .map(|one| one["rsvp_url"].to_string())
        .collect();
    thread::scope(|scope| {
        for part in links.chunks(DRAWN / 4) {
            let http = house.program.http.clone();
            scope.spawn(move || {
                for link in part {
                    http.form(link.trim_matches('"'), "answer=yes").is(303);
                }
            });
        }
    });
    let path = format!("/events/{event}");
    let at = json!({ "lottery_at": local(&(&noon().0 - 1.second())) });
    house.organizer.json("PATCH", &path, &at).is(200);
    let state = |organizer: &Http| organizer.api(&path).is(200).json();
    let given = |state: &Value| usize::try_from(state["counts"]["going"].as_u64().unwrap()).unwrap();
    wait_for("the first places", || {
        (given(&state(&house.organizer)) > 0).then_some(())
    });
    let House {
        setup, program, desk, ..
    } = house;
    program.kill();
    let _program = setup.serve();
    let cut = state(&desk.organizer);
    assert!(
        cut["draw"]["drawn_at"].is_null(),
        "the kill came too late to show anything"
    );
    let drawn = wait_within("the rest of the draw", Duration::from_mins(2), || {
        Some(state(&desk.organizer)).filter(|state| state["draw"]["drawn_at"].is_string())
    });
    assert_eq!(given(&drawn), PLACES);
    // Each once.
    let (mut steps, mut page) = (Vec::new(), format!("{path}/seat-log?limit=200"));
    loop {
        let log = desk.organizer.api(&page).is(200).json();
        steps.extend(log["items"].as_array().cloned().unwrap());
        match log["next"].as_str() {
            Some(next) => page = format!("{path}/seat-log?limit=200&cursor={next}"),
            None => break,
        }
    }
    let of = |what: &str| -> Vec<Value> {
        let found = steps.iter().filter(|step| step["what"] == what);
        found.cloned().collect()
    };
    assert_eq!((of("draw_began").len(), of("draw_ended").len()), (1, 1));
    let given: Vec<String> = of("drawn")
        .iter()
        .map(|step| step["invitation_id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), PLACES);
    assert_eq!(given.len(), PLACES, "nobody twice");
}

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
            http.try_send("POST", &link, &form, &format!("email={ADA}"))
        });
        wait_for("it to wait", || (ask_postgres(&database, waits) != "0").then_some(()));
        program.kill();
        assert!(erased.join().unwrap().is_none(), "nobody was told that it is done");
    });
    drop(holder);
    let program = setup.serve();
    assert_eq!(desk.invitation(&event, ADA)["answer"], "yes");
    program.http.form(&link, &format!("email={ADA}")).is(200);
    let list = desk.organizer.api(&format!("/events/{event}/invitations")).json();
    assert!(!list.to_string().contains(ADA), "{list}");
}

#[test]
fn an_erasing_in_the_middle_of_a_kill_leaves_all_or_nothing_on_sqlite() {
    const ADA: &str = "ada@example.org";
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let event = house.event(&json!({}), &[(ADA, "Ada")]);
    house.program.http.form(&house.link(&event, ADA), "answer=yes").is(303);
    let link = link_to_erase(&house, ADA);
    // Its last step takes long.
    house.by_hand(
        "CREATE VIEW long AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000000) \
         SELECT count(*) AS x FROM n; \
         CREATE TRIGGER slow BEFORE INSERT ON erased_addresses BEGIN SELECT x FROM long; END",
    );
    let House {
        setup, program, desk, ..
    } = house;
    let (http, database) = (program.http.clone(), setup.sqlite());
    thread::scope(|scope| {
        let erased = scope.spawn(|| {
            let form = [("content-type", "application/x-www-form-urlencoded")];
            http.try_send("POST", &link, &form, &format!("email={ADA}"))
        });
        wait_for("it to be writing", || {
            let mut other = Command::new("sqlite3");
            let other = other
                .arg(&database)
                .arg("PRAGMA busy_timeout = 200; BEGIN IMMEDIATE; ROLLBACK");
            (!other.output().unwrap().status.success()).then_some(())
        });
        program.kill();
        assert!(erased.join().unwrap().is_none(), "nobody was told that it is done");
    });
    said(
        Command::new("sqlite3")
            .arg(&database)
            .arg("DROP TRIGGER slow; DROP VIEW long"),
    );
    let program = setup.serve();
    assert_eq!(desk.invitation(&event, ADA)["answer"], "yes");
    program.http.form(&link, &format!("email={ADA}")).is(200);
    let list = desk.organizer.api(&format!("/events/{event}/invitations")).json();
    assert!(!list.to_string().contains(ADA), "{list}");
}

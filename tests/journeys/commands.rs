//! The command line, as those who run it use it.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use journeys::{Http, Setup, wait_within};
use serde_json::json;
use testkit::{ask_postgres, free_port};

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
fn to_ask_whether_the_embedded_database_is_migrated_makes_none() {
    let setup = Setup::embedded();
    assert_eq!(setup.run(&["migrate", "--check"]).2.code(), Some(1));
    assert!(!setup.sqlite().exists());
    assert!(setup.run(&["migrate"]).2.success());
    assert!(setup.run(&["migrate", "--check"]).2.success());
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
    let later = "INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000000')";
    let _ = ask_postgres(&setup.database_url().unwrap(), later);
    for command in [&["migrate", "--check"][..], &["migrate"], &["serve"]] {
        let (_, said, status) = setup.run(command);
        assert!(
            !status.success() && said.contains("a newer Acquaint"),
            "{command:?}: {said}"
        );
    }
}

#[test]
fn a_lost_key_is_followed_by_another_and_a_leaked_one_is_ended() {
    let house = House::start(Setup::embedded());
    let run = |arguments: &[&str]| {
        let (printed, said, status) = house.setup.run(arguments);
        assert!(status.success(), "{arguments:?}: {said}");
        printed
    };
    let new_key = |arguments: &[&str]| run(arguments).lines().last().unwrap().to_owned();
    let lost = new_key(&["organizer", "create", "--email", "anna@example.org", "--name", "Anna"]);
    let group = json!({ "name": "Anna's", "time_zone": "Europe/Berlin" });
    let with = |key: &str| house.program.http.with_key(key);
    with(&lost).json("POST", "/groups", &group).is(201);

    let another = new_key(&["organizer", "create", "--email", "Anna@Example.org", "--name", "Anna"]);
    let named = new_key(&["key", "create", "--email", "anna@example.org", "--name", "laptop"]);
    for key in [&another, &named] {
        let groups = with(key).api("/groups").is(200).json();
        assert_eq!(groups["items"][0]["name"], "Anna's", "one address is one organizer");
    }
    assert_eq!(run(&["organizer", "list"]).matches("anna@example.org").count(), 1);

    let laptop = || {
        let keys = run(&["key", "list"]);
        let line = keys.lines().find(|line| line.contains("laptop")).unwrap();
        assert!(line.contains("anna@example.org"), "{keys}");
        line.to_owned()
    };
    wait_within("its use to be noted", Duration::from_secs(5), || {
        Some(()).filter(|()| !laptop().contains("never"))
    });
    let line = laptop();
    run(&["key", "revoke", line.split_whitespace().next().unwrap()]);
    let refused = wait_within("the key to open nothing", Duration::from_secs(1), || {
        Some(with(&named).api("/groups")).filter(|answer| answer.status == 401)
    });
    assert!(refused.body.contains("is wrong"), "{}", refused.body);
    assert!(laptop().contains("revoked"));
    with(&another).api("/groups").is(200);

    let nobody = "00000000-0000-0000-0000-000000000000";
    for (wrong, help) in [
        (&["key", "revoke", nobody][..], "acquaint key list"),
        (
            &["key", "create", "--email", "no@example.org", "--name", "x"],
            "acquaint organizer create",
        ),
    ] {
        let (_, said, status) = house.setup.run(wrong);
        assert!(!status.success() && said.contains(help), "{said}");
    }
}

#[test]
fn a_start_that_fails_names_the_setting_and_the_way_out() {
    let refused = |setup: &Setup, command: &[&str], expected: &[&str]| {
        let (_, said, status) = setup.run(command);
        // What was logged on the way has a time before it.
        let why: Vec<_> = said.lines().filter(|line| line.starts_with("acquaint: ")).collect();
        assert!(!status.success() && why.len() == 1, "{command:?}: {said}");
        for words in expected {
            assert!(why[0].contains(words), "{command:?}: {said}");
        }
        assert!(!said.contains("hush"), "{said}");
    };
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for name in ["ACQUAINT_LISTEN", "ACQUAINT_LMTP_LISTEN"] {
        let mut setup = Setup::embedded();
        setup.set(name, &address);
        refused(
            &setup,
            &["serve"],
            &[name, &address, "in use", "stop what listens there"],
        );
        // Set aside for documents (RFC 5737): no machine has it.
        setup.set(name, "192.0.2.1:8080");
        let elsewhere = [name, "192.0.2.1:8080", "none of this machine's", "0.0.0.0"];
        refused(&setup, &["serve"], &elsewhere);
    }
    let mut away = Setup::embedded();
    away.set(
        "ACQUAINT_DATABASE_URL",
        &format!("postgres://me:hush@127.0.0.1:{}/acquaint", free_port()),
    );
    for command in [&["serve"][..], &["migrate"], &["organizer", "list"]] {
        refused(&away, command, &["ACQUAINT_DATABASE_URL", "start that server"]);
    }
    let servers = Setup::bare_servers();
    let mut encrypted = Setup::embedded();
    let url = servers.database_url().unwrap();
    encrypted.set("ACQUAINT_DATABASE_URL", &format!("{url}&sslmode=require"));
    refused(&encrypted, &["migrate"], &["ACQUAINT_DATABASE_URL", "TLS"]);

    let blocked = Setup::embedded();
    std::fs::create_dir_all(blocked.data().join("acquaint.sqlite")).unwrap();
    let began = Instant::now();
    let create = ["organizer", "create", "--email", "a@example.org", "--name", "A"];
    refused(&blocked, &create, &["acquaint.sqlite", "ACQUAINT_DATA_DIR"]);
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
}

#[test]
fn links_follow_the_address_that_is_listened_on() {
    let mut setup = Setup::embedded();
    setup.unset("ACQUAINT_PUBLIC_URL");
    let house = House::start(setup);
    let base = house.setup.base();
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    assert!(house.link(&event, "anna@example.org").starts_with(&base));
    let letter = house.setup.post().nth("anna@example.org", 1);
    assert!(letter.text.contains(&format!("{base}/r/")), "{}", letter.text);
    assert!(house.program.said().contains(&format!("{base}/dev/mailbox")));
}

#[test]
fn a_public_address_without_a_mail_server_is_warned_of_and_keeps_its_letters_to_itself() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_PUBLIC_URL", "https://events.example.org");
    let program = setup.serve();
    assert!(
        program.said().contains("ACQUAINT_SMTP_URL is not set"),
        "{}",
        program.said()
    );
    let asked = program.http.get("/dev/mailbox").is(401);
    let challenge = |(name, value): &(String, String)| name == "www-authenticate" && value.starts_with("Basic");
    assert!(asked.headers.iter().any(challenge), "{:?}", asked.headers);
    program.organizer().get("/dev/mailbox").is(200);
}

#[test]
fn the_command_line_explains_itself_whatever_is_set() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_LOG_FORMAT", "nonsense");
    let run = |arguments: &[&str]| {
        let (printed, said, status) = setup.run(arguments);
        assert!(status.success(), "{arguments:?}: {said}");
        printed
    };
    assert!(run(&["--help"]).contains("Without a command it is `acquaint serve`"));
    for shell in ["bash", "zsh", "fish"] {
        assert!(run(&["completions", shell]).contains("dead-letters"), "{shell}");
    }
    let example = run(&["config", "--example"]);
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), example).unwrap();
    setup.unset("ACQUAINT_LOG_FORMAT");
    let (_, said, status) = setup.run(&["--config", file.path().to_str().unwrap(), "config"]);
    assert!(status.success(), "{said}");
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

/// Each step of the account, and each of its people, stands on the pages that the demo names.
fn the_account_is_told(http: &Http, organizer: &Http, group: &str, said: &str) {
    let url = |label: &str| {
        let shown = said.lines().find(|line| line.contains(label));
        let shown = shown.unwrap_or_else(|| panic!("{label}: {said}"));
        shown.split_whitespace().last().unwrap().to_owned()
    };
    let full = url("an event that is full");
    let events = organizer.api(&format!("/groups/{group}/events")).json()["items"].clone();
    let evening = events
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["url"] == full)
        .unwrap();
    let invited = organizer.api(&format!(
        "/events/{}/invitations?limit=200",
        evening["id"].as_str().unwrap()
    ));
    let invited = invited.json()["items"].as_array().unwrap().clone();
    let going = invited.iter().filter(|one| one["seat"] == "confirmed");
    let names: Vec<&str> = going.map(|one| one["name"].as_str().unwrap()).take(7).collect();
    let [intern, boss, senior, colleague, manager, mentor, student] = names[..] else {
        panic!("{names:?}")
    };
    let pages: [(&str, &[&str]); 9] = [
        (
            "what somebody asked",
            &[
                "the field that I would like",
                "the same kind of thing",
                "May I name you as a reference",
                "A mentor, at",
                "hard at work",
                "how to prepare",
                "A job at the harbour mill",
                senior,
                colleague,
                manager,
                mentor,
            ],
        ),
        ("an ask, as who is asked sees it", &[student, "a good workplace"]),
        ("a reference that was promised", &[intern, "A job at the harbour mill"]),
        (
            "an ask that was forwarded",
            &[boss, "listens well", "from a bakery to a lab"],
        ),
        ("when two meet", &[mentor, "Café at the harbour mill"]),
        ("whether it happened", &[boss]),
        (
            "how far somebody's help went on",
            &[senior, "class=\"chain\"", "went on"],
        ),
        ("in or out for a coffee", &["coffee"]),
        ("all that is kept of somebody, and what", &[intern]),
    ];
    for (label, tells) in pages {
        let page = http.get(&url(label)).is(200).body;
        for told in tells {
            assert!(page.contains(told), "{label} lacks {told}: {page}");
        }
    }
    let kept = http
        .get_json(&url("all that is kept of somebody, and what"))
        .is(200)
        .json();
    let asked = kept["helping"]["asked_of_you"].as_array().unwrap();
    let coffee = asked.iter().find(|one| one["kind"] == "coffee" && one["by"] == student);
    assert_eq!(coffee.unwrap()["note"], "Of course.", "{kept}");
    let asks = kept["helping"]["asks"].as_array().unwrap();
    let soon = asks.iter().find(|one| one["kind"] == "short_notice").unwrap();
    assert_eq!(
        (&soon["with"], &soon["happened"]),
        (&json!([manager]), &json!("thanked"))
    );
    assert_eq!(kept["helping"]["reach"], json!({ "helped": 1, "went_on": 0 }));
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
    assert_eq!(events["items"].as_array().map(Vec::len), Some(10));
    let all = events["items"].as_array().unwrap();
    assert_eq!(all[1]["counts"]["invited"], 60);
    let most = |count: &str| all.iter().filter_map(|event| event["counts"][count].as_u64()).max();
    assert!(most("offered") == Some(1) && most("requested") > Some(2), "{events}");
    for event in all.iter().filter(|event| event["visibility"] == "public") {
        demo.http.get(event["url"].as_str().unwrap()).is(200);
    }
    let said = demo.said();
    for kind in [
        "an event that is full",
        "a series",
        "an event that was cancelled",
        "a personal page: has a seat",
        "a personal page: on the waitlist",
        "a personal page: a place is offered",
        "a letter: an update",
        "a letter: a promotion",
        "all that is kept of somebody",
    ] {
        let shown = said.lines().find(|line| line.contains(kind));
        let link = shown
            .unwrap_or_else(|| panic!("{kind}: {said}"))
            .split_whitespace()
            .last();
        demo.http.get(link.unwrap()).is(200);
    }
    the_account_is_told(&demo.http, &organizer, &group, &said);
    let newest = demo.http.get("/dev/mailbox").is(200).body;
    let cancelled = newest.matches("Cancelled").count();
    assert!(cancelled < 10, "{cancelled} of the newest letters are cancellations");
    demo.http.get("/api/docs/").is(200);
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 1);
    demo.stop("TERM");
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 0);
}

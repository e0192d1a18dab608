//! A broker that is reached by TLS alone, and only if its certificate is right. PostgreSQL by TLS is a story of `store`, which is
//! built for it with another client.

use journeys::{Apart, Setup};
use serde_json::json;
use testkit::{Authority, OwnBroker, Validity};

use crate::house::Desk;

/// What `acquaint dead-letters list` says with a broker: on stdout if it worked, or on stderr.
fn dead_letters(url: &str) -> Result<String, String> {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_AMQP_URL", url);
    let (printed, said, status) = setup.run(&["dead-letters", "list"]);
    if status.success() { Ok(printed) } else { Err(said) }
}

#[test]
fn a_broker_is_spoken_to_over_tls_if_its_certificate_is_right() {
    let (ours, another) = (Authority::new("Test authority"), Authority::new("Another"));
    let files = tempfile::tempdir().unwrap();
    ours.certify("localhost", Validity::Now, files.path());
    let mut broker = OwnBroker::start_with_tls(files.path());
    let by = |host: &str, authority: &Authority| {
        format!("{}?cacertfile={}", broker.tls_url(host), authority.file().display())
    };
    let (right, name, root) = (
        by("localhost", &ours),
        by("127.0.0.1", &ours),
        by("localhost", &another),
    );

    let apart = Apart::on_broker(&right);
    let (_api, _worker) = (apart.api(), apart.worker());
    let desk = Desk::open(apart.organizer(&apart.key()));
    desk.event(&json!({}), &[("anna@example.org", "Anna")]);
    apart.post().nth("anna@example.org", 1);
    assert_eq!(dead_letters(&right).unwrap(), "no dead letters\n");

    let of_the_machine = broker.tls_url("localhost");
    let plain = broker.url().replace("amqp://", "amqps://");
    let no_file = format!(
        "{of_the_machine}?cacertfile={}",
        files.path().join("none.pem").display()
    );
    for (url, why) in [
        (&name, "another name"),
        (&root, "?cacertfile="),
        (&of_the_machine, "?cacertfile="),
        (&plain, "5671"),
        (&no_file, "none.pem"),
    ] {
        let refused = dead_letters(url).unwrap_err();
        assert!(
            refused.contains("ACQUAINT_AMQP_URL") && refused.contains(why),
            "{url}: {refused}"
        );
        assert!(!refused.contains("guest"), "{refused}");
    }

    broker.kill();
    ours.certify("localhost", Validity::Over, files.path());
    broker.start_again();
    let expired = dead_letters(&right).unwrap_err();
    assert!(
        expired.contains("ACQUAINT_AMQP_URL") && expired.contains("expired"),
        "{expired}"
    );
}

#[test]
fn the_usual_build_says_what_tls_to_postgresql_needs() {
    for parameter in ["sslmode=require", "sslmode=verify-full"] {
        let mut setup = Setup::embedded();
        let url = format!("postgres://acquaint@localhost:1/acquaint?connect_timeout=5&{parameter}");
        setup.set("ACQUAINT_DATABASE_URL", &url);
        let (_, said, status) = setup.run(&["migrate"]);
        assert!(!status.success());
        for part in [
            "ACQUAINT_DATABASE_URL",
            parameter,
            "--no-default-features --features system-libpq",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}

//! The settings as an operator meets them: which source wins, what is refused and in which words, what is never shown.

use std::io::Write;

use crate::{Database, LmtpListen, LogFormat, OrganizerAddress, Settings, SettingsError};

const SECRET: &str = "0123456789abcdef0123456789abcdef";

fn environment(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn load(pairs: &[(&str, &str)]) -> Result<Settings, SettingsError> {
    Settings::load_from(environment(pairs), None)
}

fn refusal(pairs: &[(&str, &str)]) -> String {
    load(pairs).expect_err("must be refused").to_string()
}

fn toml(content: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(content.as_bytes()).unwrap();
    file
}

#[test]
fn nothing_set_gives_the_embedded_defaults() {
    let settings = load(&[("PATH", "/bin"), ("HOME", "/home/anna")]).unwrap();
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.public_url.as_str(), "http://localhost:8080");
    assert_eq!(settings.data_dir.to_str(), Some("./data"));
    assert_eq!(settings.database, Database::Sqlite);
    assert_eq!(settings.smtp, None);
    assert_eq!(settings.mail_from, "Acquaint <events@localhost>");
    assert_eq!(settings.secret, None);
    assert_eq!(settings.organizer_address, OrganizerAddress::Token);
    assert!(settings.trusted_proxies.is_empty());
    assert!(settings.rate_limits && !settings.opens_accounts);
    assert_eq!(settings.settle.as_secs(), 120);
    assert_eq!(settings.log, "info");
    assert_eq!(settings.log_format, LogFormat::Text);
    assert!(settings.describe().iter().all(|l| l.source == "default"));
}

#[test]
fn environment_wins_over_file_wins_over_default_and_each_line_says_so() {
    let file = toml("listen = '0.0.0.0:1'\nlog = 'debug'\n");
    let settings = Settings::load_from(environment(&[("ACQUAINT_LISTEN", "[::1]:2")]), Some(file.path())).unwrap();
    assert_eq!(settings.listen.to_string(), "[::1]:2");
    assert_eq!(settings.log, "debug");

    let line = |name: &str| {
        let found = settings.describe().iter().find(|line| line.name == name);
        let line = found.unwrap();
        (line.value_masked.clone(), line.source.clone())
    };
    let of_file = format!("file {}", file.path().display());
    assert_eq!(line("ACQUAINT_LISTEN"), ("[::1]:2".into(), "environment".into()));
    assert_eq!(line("ACQUAINT_LOG"), ("debug".into(), of_file));
    assert_eq!(line("ACQUAINT_DATA_DIR").1, "default");
    assert_eq!(line("ACQUAINT_DATABASE_URL").0, "(SQLite in the data folder)");
}

#[test]
fn links_lead_where_the_api_listens_unless_the_public_url_says_otherwise() {
    for (listen, url) in [
        ("127.0.0.1:9000", "http://localhost:9000"),
        ("[::1]:9000", "http://localhost:9000"),
        ("0.0.0.0:9000", "http://localhost:9000"),
        ("127.0.0.2:9000", "http://127.0.0.2:9000"),
        ("192.0.2.7:80", "http://192.0.2.7"),
    ] {
        let settings = load(&[("ACQUAINT_LISTEN", listen)]).unwrap();
        assert_eq!(settings.public_url.as_str(), url, "{listen}");
        let line = settings
            .describe()
            .iter()
            .find(|line| line.name == "ACQUAINT_PUBLIC_URL");
        assert!(line.is_some_and(|line| line.value_masked.starts_with(url) && line.source == "default"));
    }
    let file = toml("listen = '127.0.0.1:9000'");
    let of_file = Settings::load_from([], Some(file.path())).unwrap();
    assert_eq!(of_file.public_url.as_str(), "http://localhost:9000");
    let both = [
        ("ACQUAINT_LISTEN", "127.0.0.1:9000"),
        ("ACQUAINT_PUBLIC_URL", "https://events.example.org"),
    ];
    assert_eq!(load(&both).unwrap().public_url.as_str(), "https://events.example.org");
}

#[test]
fn the_example_holds_every_setting_and_each_can_be_used() {
    let example = crate::example();
    let as_it_is = toml(&example);
    let settings = Settings::load_from([], Some(as_it_is.path())).unwrap();
    assert!(settings.describe().iter().all(|line| line.source == "default"));

    let all = example.lines().map(|line| match line.strip_prefix('#') {
        Some(setting) if !setting.starts_with(' ') => setting,
        _ => line,
    });
    let all = toml(&all.collect::<Vec<_>>().join("\n"));
    let settings = Settings::load_from([], Some(all.path())).unwrap();
    for line in settings.describe() {
        assert!(line.source.starts_with("file"), "{line:?}");
    }
}

#[test]
fn every_value_of_this_version_is_read() {
    let settings = load(&[
        ("ACQUAINT_PUBLIC_URL", "https://example.org/meet/"),
        ("ACQUAINT_DATABASE_URL", "postgresql://u:p@h1,h2:5433/db"),
        ("ACQUAINT_SMTP_URL", "smtp://h:25?tls=required"),
        ("ACQUAINT_MAIL_FROM", "events@example.org"),
        ("ACQUAINT_SECRET", SECRET),
        ("ACQUAINT_SECRET_PREVIOUS", SECRET),
        ("ACQUAINT_REPLY_DOMAIN", "Reply.Example.org"),
        ("ACQUAINT_ORGANIZER_ADDRESS", "fixed"),
        ("ACQUAINT_LMTP_LISTEN", "unix:/run/acquaint/lmtp"),
        ("ACQUAINT_AUTHSERV_ID", "mx.example.org"),
        ("ACQUAINT_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
        ("ACQUAINT_RATE_LIMITS", "off"),
        ("ACQUAINT_SIGNUP", "open"),
        ("ACQUAINT_SETTLE_SECONDS", "0"),
        ("ACQUAINT_LOG_FORMAT", "json"),
    ])
    .unwrap();
    assert_eq!(settings.public_url.link("/e/x"), "https://example.org/meet/e/x");
    let Database::Postgres(url) = &settings.database else {
        panic!("{:?}", settings.database)
    };
    assert_eq!(url.expose(), "postgresql://u:p@h1,h2:5433/db");
    assert_eq!(settings.secret.unwrap().as_bytes(), SECRET.as_bytes());
    assert_eq!(settings.reply_domain.as_deref(), Some("reply.example.org"));
    assert_eq!(settings.organizer_address, OrganizerAddress::Fixed);
    let networks: Vec<String> = settings.trusted_proxies.iter().map(ToString::to_string).collect();
    assert_eq!(networks, ["10.0.0.0/8", "::1/128"]);
    assert_eq!(
        settings.lmtp_listen,
        Some(LmtpListen::Path("/run/acquaint/lmtp".into()))
    );
    assert_eq!(settings.authserv_id.as_deref(), Some("mx.example.org"));
    assert!(!settings.rate_limits && settings.opens_accounts);
    assert!(settings.settle.is_zero());
    assert_eq!(settings.log_format, LogFormat::Json);
}

#[test]
fn a_fixed_organizer_address_needs_a_mail_server_that_shows_whose_an_answer_is() {
    let domain = ("ACQUAINT_REPLY_DOMAIN", "replies.example.org");
    let fixed = ("ACQUAINT_ORGANIZER_ADDRESS", "fixed");
    let shown = ("ACQUAINT_AUTHSERV_ID", "mx.example.org");
    assert!(load(&[domain, fixed]).unwrap().leaves_answers_unproven());
    assert!(!load(&[domain, fixed, shown]).unwrap().leaves_answers_unproven());
    assert!(!load(&[domain]).unwrap().leaves_answers_unproven());
}

#[test]
fn a_value_that_cannot_be_used_is_refused_in_one_line_that_names_it() {
    let wrong = [
        ("ACQUAINT_LISTEN", "localhost"),
        ("ACQUAINT_PUBLIC_URL", "ftp://example.org"),
        ("ACQUAINT_PUBLIC_URL", "https://example.org/?a=b"),
        ("ACQUAINT_PUBLIC_URL", "events.example.org"),
        ("ACQUAINT_DATABASE_URL", "mysql://h/db"),
        ("ACQUAINT_DATABASE_URL", ""),
        ("ACQUAINT_SMTP_URL", "mail.example.org:25"),
        ("ACQUAINT_SMTP_URL", "smtp://"),
        ("ACQUAINT_MAIL_FROM", "Acquaint"),
        ("ACQUAINT_MAIL_FROM", "Acquaint <events@example.org"),
        ("ACQUAINT_MAIL_FROM", "A\r\nBcc: x@example.org <a@example.org>"),
        ("ACQUAINT_SECRET", "short"),
        ("ACQUAINT_SECRET_PREVIOUS", "short"),
        ("ACQUAINT_REPLY_DOMAIN", "rsvp@example.org"),
        ("ACQUAINT_LMTP_LISTEN", "2424"),
        ("ACQUAINT_LMTP_LISTEN", "unix:lmtp"),
        ("ACQUAINT_AUTHSERV_ID", "mx.example.org; dmarc=pass"),
        ("ACQUAINT_TRUSTED_PROXIES", "10.0.0.0/8,proxy"),
        ("ACQUAINT_AMQP_URL", "amqps://"),
        ("ACQUAINT_AMQP_URL", "http://broker.example.org"),
        ("ACQUAINT_AMQP_URL", "amqp://"),
        ("ACQUAINT_WORKER_LISTEN", "8081"),
        ("ACQUAINT_RATE_LIMITS", "yes"),
        ("ACQUAINT_SIGNUP", "on"),
        ("ACQUAINT_SETTLE_SECONDS", "2m"),
        ("ACQUAINT_SETTLE_SECONDS", "-1"),
        ("ACQUAINT_SETTLE_SECONDS", "3601"),
        ("ACQUAINT_LOG_FORMAT", "xml"),
        ("ACQUAINT_ORGANIZER_ADDRESS", "fixed"),
        ("ACQUAINT_ORGANIZER_ADDRESS", "token"),
    ];
    for (name, value) in wrong {
        let message = refusal(&[(name, value)]);
        assert!(message.starts_with(name), "{name}={value:?}: {message}");
        assert_eq!(message.lines().count(), 1, "{message}");
    }
}

#[test]
fn what_this_version_does_not_know_is_not_silently_accepted() {
    for name in ["ACQUAINT_LISTNE", "ACQUAINT_Listen", "ACQUAINT_", "ACQUAINT_A.B"] {
        let message = refusal(&[(name, "x")]);
        assert!(
            message.starts_with(&format!("{name} is not a setting of Acquaint")),
            "{message}"
        );
    }
}

#[test]
fn mail_is_signed_by_three_settings_together_or_not_at_all() {
    let all = [
        ("ACQUAINT_DKIM_KEY", "/etc/acquaint/dkim.pem"),
        ("ACQUAINT_DKIM_SELECTOR", "Acquaint2026"),
        ("ACQUAINT_DKIM_DOMAIN", "events.example.org"),
    ];
    let dkim = load(&all).unwrap().dkim.unwrap();
    assert_eq!(
        (dkim.key.to_str(), dkim.selector.as_str(), dkim.domain.as_str()),
        (Some("/etc/acquaint/dkim.pem"), "acquaint2026", "events.example.org")
    );
    assert_eq!(load(&[]).unwrap().dkim, None);
    for (name, value) in all {
        let message = refusal(&[(name, value)]);
        assert!(
            message.starts_with(&format!("{name} can't be used: ")) && message.contains("all three"),
            "{message}"
        );
    }
    for (name, value) in [
        ("ACQUAINT_DKIM_SELECTOR", "a b"),
        ("ACQUAINT_DKIM_DOMAIN", "@x"),
        ("ACQUAINT_DKIM_KEY", "d/"),
    ] {
        let mut given = all.to_vec();
        given.retain(|(other, _)| *other != name);
        given.push((name, value));
        assert!(refusal(&given).starts_with(&format!("{name} can't be used: ")));
    }
}

#[test]
fn the_test_suites_own_variables_do_not_stop_the_program_it_starts() {
    load(&[("ACQUAINT_TEST_POSTGRES_URL", "postgres://h/")]).unwrap();
}

#[test]
fn a_file_is_refused_by_name_key_and_place() {
    let cases = [
        ("listne = 'x'", "`listne` in PATH is not a setting of Acquaint"),
        ("LISTEN = 'x'", "`LISTEN` in PATH is not a setting"),
        (
            "rate_limits = true",
            "`rate_limits` in PATH can't be used: its value must be text",
        ),
        ("listen = 'x'", "`listen` in PATH can't be used"),
        ("[listen]\nport = 1", "`listen` in PATH can't be used"),
        (
            "log = 'info'\nsecret = 'hunter2",
            "the settings file PATH is not valid TOML: line 2, column",
        ),
    ];
    for (content, expected) in cases {
        let file = toml(content);
        let error = Settings::load_from([], Some(file.path())).unwrap_err();
        let message = error.to_string();
        let expected = expected.replace("PATH", file.path().to_str().unwrap());
        assert!(message.starts_with(&expected), "{message}\nexpected {expected}");
        assert_eq!(message.lines().count(), 1, "{message}");
        assert!(!message.contains("hunter2"), "{message}");
    }
    let missing = Settings::load_from([], Some("/no/such/file.toml".as_ref())).unwrap_err();
    assert!(missing.to_string().contains("/no/such/file.toml"));
}

#[test]
fn no_secret_is_ever_shown() {
    let hidden = "hunter2";
    let key = format!("{hidden}-{SECRET}");
    let settings = load(&[
        (
            "ACQUAINT_DATABASE_URL",
            "postgres://ann:hunter2@db/acquaint?sslpassword=hunter2&connect_timeout=5",
        ),
        ("ACQUAINT_SMTP_URL", "smtps://ann:hunter2@mail"),
        ("ACQUAINT_SECRET", &key),
        ("ACQUAINT_SECRET_PREVIOUS", &key),
    ])
    .unwrap();
    let shown = format!("{settings:?}{:?}", settings.describe());
    assert!(!shown.contains(hidden), "{shown}");
    assert!(shown.contains("postgres://ann:***@db/acquaint?sslpassword=***&connect_timeout=5"));
    assert!(shown.contains("smtps://ann:***@mail"));
}

#[test]
fn a_database_url_that_libpq_would_quote_is_refused_without_a_word_of_it() {
    for place in [
        "ann:hun%ter2@db/acquaint",
        "ann:hunter2@[::1/db",
        "ann:hun/ter2@db/acquaint",
        "ann:1/ter2@db/acquaint",
        "ann:hunt@er2@db/acquaint",
        "ann:hunter2@db:54x2/acquaint",
        "ann:hunt er2@db/acquaint",
        "ann@db/acquaint?password:hunter2",
        "ann@db/acquaint?password=hun=ter2",
        "ann@db/acquaint?password=hun&ter2",
        "ann:hunter2@db/acquaint?passw%6",
        "ann:hunter2@db:70000/acquaint",
    ] {
        let message = refusal(&[("ACQUAINT_DATABASE_URL", &format!("postgres://{place}"))]);
        assert!(message.starts_with("ACQUAINT_DATABASE_URL can't be used"), "{message}");
        assert!(!message.contains("hun") && !message.contains("er2"), "{message}");
    }
    for right in [
        "postgres:///acquaint",
        "postgres://ann:a%2Fb%40c@db",
        "postgres://ann:a?b=c@[2001:db8::1]:5432,db2,db3:5433/acquaint?sslmode=require&options=-csearch_path%3Dx",
        "postgres://ann@%2Fvar%2Frun%2Fpostgresql/acquaint?password=x@y",
        "postgres://:5432/?host=/tmp",
    ] {
        load(&[("ACQUAINT_DATABASE_URL", right)]).unwrap();
    }
}

#[test]
fn a_password_in_an_odd_place_is_hidden_all_the_same() {
    use crate::private::mask_url;
    for url in [
        "postgres://ann:hun/ter2@db/acquaint",
        "postgres://ann:hunt@er2@db/acquaint",
        "postgres://db/acquaint?password=hunt@er2",
        "postgres://db/acquaint?p%61ssword=hunter2",
        "postgres://ann:hunter2@a:1,b:2/acquaint",
        "ann:hunter2@db",
    ] {
        let shown = mask_url(url);
        assert!(!shown.contains("er2"), "{shown}");
        assert!(!shown.contains("hun"), "{shown}");
    }
    assert_eq!(mask_url("smtp://h:25"), "smtp://h:25");
    assert_eq!(mask_url("postgres://ann@db/x"), "postgres://ann@db/x");
}

#[test]
fn each_line_of_the_example_can_be_used_with_those_that_it_names() {
    let example = crate::example();
    let blocks = || example.split("\n\n").skip(1);
    let key_of = |block: &str| block.lines().next_back().unwrap().split(' ').next().unwrap()[1..].to_owned();
    for block in blocks() {
        let together: Vec<&str> = block
            .split_once("Together with ")
            .map(|(_, rest)| rest.split('.').next().unwrap().split(", ").collect())
            .unwrap_or_default();
        let key = key_of(block);
        let wanted = |other: &&str| key_of(other) == key || together.contains(&key_of(other).as_str());
        let lines = blocks()
            .filter(wanted)
            .map(|block| &block.trim_end().lines().next_back().unwrap()[1..]);
        let content = lines.collect::<Vec<_>>().join("\n");
        assert_eq!(content.lines().count(), together.len() + 1, "{block}");
        let file = toml(&content);
        if let Err(error) = Settings::load_from([], Some(file.path())) {
            panic!("{content}: {error}");
        }
    }
}

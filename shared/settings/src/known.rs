//! The names of all settings, what they are for, and their defaults.

/// How a value may be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Whole,
    UrlWithoutPassword,
    Never,
}

/// A setting of this version.
pub(crate) struct Known {
    pub(crate) key: &'static str,
    /// What it is for, as a sentence.
    pub(crate) about: &'static str,
    pub(crate) default: Option<&'static str>,
    /// What happens without a value, for settings that have no default.
    pub(crate) unset: &'static str,
    /// A value that can be used, for settings that have no default.
    pub(crate) example: &'static str,
    pub(crate) shown: Shown,
}

const fn with_default(key: &'static str, default: &'static str, about: &'static str) -> Known {
    Known {
        key,
        about,
        default: Some(default),
        unset: "",
        example: default,
        shown: Shown::Whole,
    }
}

const fn unset(key: &'static str, unset: &'static str, example: &'static str, about: &'static str) -> Known {
    Known {
        key,
        about,
        default: None,
        unset,
        example,
        shown: Shown::Whole,
    }
}

const fn shown(shown: Shown, mut known: Known) -> Known {
    known.shown = shown;
    known
}

/// In the order of the documentation.
pub(crate) const KNOWN: &[Known] = &[
    with_default("listen", "127.0.0.1:8080", "Address of the API and the pages."),
    with_default(
        "public_url",
        "http://localhost:8080",
        "Base of every link in mail and feeds: the address that people reach. By default it follows `listen`.",
    ),
    with_default(
        "data_dir",
        "./data",
        "Folder of the SQLite file, the mailbox and the secret.",
    ),
    shown(
        Shown::UrlWithoutPassword,
        unset(
            "database_url",
            "SQLite in the data folder",
            "postgres://acquaint:password@localhost:5432/acquaint",
            "The PostgreSQL database.",
        ),
    ),
    shown(
        Shown::UrlWithoutPassword,
        unset(
            "amqp_url",
            "queue inside the process",
            "amqp://acquaint:password@localhost:5672/acquaint",
            "The RabbitMQ broker, over which API and workers run apart.",
        ),
    ),
    shown(
        Shown::UrlWithoutPassword,
        unset(
            "smtp_url",
            "mailbox folder",
            "smtp://user:password@mail.example.org:587?tls=required",
            "The mail server.",
        ),
    ),
    with_default("mail_from", "Acquaint <events@localhost>", "Sender of all mail."),
    shown(
        Shown::Never,
        unset(
            "secret",
            "made once, in the data folder",
            "write 32 characters of chance or more here",
            "Key that signs links; `openssl rand -hex 32` makes one.",
        ),
    ),
    shown(
        Shown::Never,
        unset(
            "secret_previous",
            "none",
            "write the secret here that was used before",
            "The key before it, which still verifies.",
        ),
    ),
    unset(
        "lmtp_listen",
        "no mail is taken",
        "127.0.0.1:2424",
        "Where the mail server hands over answers and bounces: a port, or unix:/run/acquaint/lmtp.",
    ),
    unset(
        "reply_domain",
        "replies go to MAIL_FROM",
        "replies.example.org",
        "Domain whose mail arrives there.",
    ),
    with_default(
        "organizer_address",
        "token",
        "Whom invitations name as organizer: `token`, an address for each, or `fixed`, one for all. Together with reply_domain.",
    ),
    unset(
        "authserv_id",
        "no sender is shown to be who it says",
        "mx.example.org",
        "Name under which our own mail server writes Authentication-Results.",
    ),
    unset(
        "dkim_key",
        "the mail server signs, or nobody",
        "/etc/acquaint/dkim.pem",
        "File of the private key that signs outgoing mail. Together with dkim_selector, dkim_domain.",
    ),
    unset(
        "dkim_selector",
        "the mail server signs, or nobody",
        "acquaint2026",
        "Name under which the public key stands in DNS. Together with dkim_key, dkim_domain.",
    ),
    unset(
        "dkim_domain",
        "the mail server signs, or nobody",
        "events.example.org",
        "The domain that signs. Together with dkim_key, dkim_selector.",
    ),
    unset(
        "trusted_proxies",
        "none",
        "127.0.0.1,::1",
        "Networks whose X-Forwarded-For and -Proto are believed, with commas between.",
    ),
    unset(
        "webhook_networks",
        "the public internet alone",
        "10.20.0.0/16",
        "Networks beside the public internet that webhooks may lead to, with commas between.",
    ),
    with_default(
        "rate_limits",
        "on",
        "Whether wrong keys and links, and posts that make letters, are limited; `off` for load tests.",
    ),
    with_default(
        "signup",
        "closed",
        "Who gets an account at /console/sign-in: `closed`, only whom an operator or a team invites; `open`, every address.",
    ),
    with_default(
        "settle_seconds",
        "120",
        "Seconds that changes wait so that one letter tells their sum; 0: each is told at once.",
    ),
    with_default(
        "new_organizers",
        "trusted",
        "How new accounts are met: `trusted`, or `limited`, which invite at most 100 people a day in their first week.",
    ),
    unset(
        "worker_listen",
        "a worker apart answers nowhere",
        "127.0.0.1:8081",
        "Where a worker apart answers /healthz, /readyz and /metrics.",
    ),
    with_default("log", "info", "Which log lines there are, as a tracing filter."),
    with_default("log_format", "text", "How log lines look: `text` or `json`."),
];

/// Variables of the test suite; the program it starts inherits them and has no use for them.
pub(crate) const TEST_PREFIX: &str = "test_";

/// A file for `--config` with every setting in it, each commented out: as it is, it changes nothing.
#[must_use]
pub fn example() -> String {
    let mut text =
        "# Settings of Acquaint, for `acquaint --config FILE`. The environment wins: log is ACQUAINT_LOG there.\n\
                    # Take the # from the settings that are to be other than here.\n"
            .to_owned();
    for known in KNOWN {
        let unset = if known.default.is_none() {
            format!(" Unset: {}.", known.unset)
        } else {
            String::new()
        };
        text.extend([
            "\n# ",
            known.about,
            &unset,
            "\n#",
            known.key,
            " = \"",
            known.example,
            "\"\n",
        ]);
    }
    text
}

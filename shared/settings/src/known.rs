//! The names of all settings, and their defaults.

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
    pub(crate) default: Option<&'static str>,
    /// What happens without a value, for settings that have no default.
    pub(crate) unset: &'static str,
    pub(crate) shown: Shown,
}

const fn with_default(key: &'static str, default: &'static str) -> Known {
    Known {
        key,
        default: Some(default),
        unset: "",
        shown: Shown::Whole,
    }
}

const fn unset(key: &'static str, unset: &'static str, shown: Shown) -> Known {
    Known {
        key,
        default: None,
        unset,
        shown,
    }
}

/// In the order of the documentation.
pub(crate) const KNOWN: &[Known] = &[
    with_default("listen", "127.0.0.1:8080"),
    with_default("public_url", "http://localhost:8080"),
    with_default("data_dir", "./data"),
    unset("database_url", "SQLite in the data folder", Shown::UrlWithoutPassword),
    unset("amqp_url", "queue inside the process", Shown::UrlWithoutPassword),
    unset("smtp_url", "mailbox folder", Shown::UrlWithoutPassword),
    with_default("mail_from", "Acquaint <events@localhost>"),
    unset("secret", "made once, in the data folder", Shown::Never),
    unset("secret_previous", "none", Shown::Never),
    unset("lmtp_listen", "no mail is taken", Shown::Whole),
    unset("reply_domain", "replies go to MAIL_FROM", Shown::Whole),
    with_default("organizer_address", "token"),
    unset("authserv_id", "no sender is shown to be who it says", Shown::Whole),
    unset("dkim_key", "the mail server signs, or nobody", Shown::Whole),
    unset("dkim_selector", "the mail server signs, or nobody", Shown::Whole),
    unset("dkim_domain", "the mail server signs, or nobody", Shown::Whole),
    unset("trusted_proxies", "none", Shown::Whole),
    with_default("rate_limits", "on"),
    unset("worker_listen", "a worker apart answers nowhere", Shown::Whole),
    with_default("log", "info"),
    with_default("log_format", "text"),
];

/// Variables of the test suite; the program it starts inherits them and has no use for them.
pub(crate) const TEST_PREFIX: &str = "test_";

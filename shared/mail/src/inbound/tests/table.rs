//! The messages, and what each is.

/// The test messages, which are files so that their line ends and bytes stay what they are.
macro_rules! mails {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!("../mails/", $name, ".eml")))),+]
    };
}

pub(in crate::inbound) const MAILS: &[(&str, &[u8])] = mails![
    "answer-inside-a-report",
    "apple-icloud-principal-declined",
    "apple-mail-accepted",
    "arf-abuse",
    "arf-not-spam",
    "bounce-of-a-portal",
    "bounce-of-exim",
    "bounce-of-qmail",
    "bounce-of-qmail-from-another-server",
    "calendar-as-octet-stream",
    "complaint-of-outlook-com",
    "copies-that-disagree",
    "delay-of-exim",
    "delegated",
    "dsn-delayed",
    "dsn-domain-gone-microsoft",
    "dsn-domain-gone-postfix",
    "dsn-exchange-recipient-not-found",
    "dsn-hard-with-our-calendar",
    "dsn-one-forward-gone-one-arrived",
    "dsn-our-fault-policy",
    "dsn-soft-mailbox-full",
    "dsn-vague-code-plain-words",
    "dsn-without-its-status-part",
    "exchange-counter",
    "exchange-declined",
    "exchange-tentative-with-comment",
    "exchange-tentative-with-html-comment",
    "google-accepted",
    "google-declined-a-meeting",
    "google-declined-with-note",
    "google-tentative-with-guests",
    "lightning-single-part-declined",
    "method-in-content-type-only",
    "our-own-letter-coming-back",
    "out-of-office-exchange",
    "outlook-com-counter-own-zone",
    "outlook-desktop-accepted",
    "read-receipt",
    "single-part-latin-1",
    "thunderbird-accepted",
    "vacation-sieve",
    "words",
    "words-html-only",
    "words-through-a-list",
    "words-with-a-forwarded-answer",
];

/// What each is, in one line.
pub(super) const TOLD: &[(&str, &str)] = &[
    (
        "answer-inside-a-report",
        "reply of rolf.aas@example.com: accepted, seq 1",
    ),
    (
        "apple-icloud-principal-declined",
        "reply of pia@marin.example: declined, seq 3",
    ),
    ("apple-mail-accepted", "reply of pia@marin.example: accepted, seq 3"),
    ("arf-abuse", "complaint: abuse by Some(…@example.com)"),
    ("arf-not-spam", "automatic"),
    ("bounce-of-a-portal", "report: Hard; ? failed 5.1.1 Hard"),
    ("bounce-of-exim", "report: Hard; gone@example.net failed 5.1.1 Hard"),
    ("bounce-of-qmail", "report: Hard; ? failed 5.1.1 Hard"),
    (
        "bounce-of-qmail-from-another-server",
        "report: Hard; ? failed 5.1.1 Hard",
    ),
    (
        "calendar-as-octet-stream",
        "reply of ida.lundgren@example.com: accepted, seq 1, guests 0",
    ),
    ("complaint-of-outlook-com", "complaint: abuse by Some(…@example.com)"),
    (
        "copies-that-disagree",
        "reply of ida.lundgren@example.com: accepted, seq 1, guests 0",
    ),
    ("delay-of-exim", "report: Delayed; ? delayed ? Delayed"),
    (
        "delegated",
        "reply of nils@aho.example: delegated to rae+work@finch.example, seq 1; of rae+work@finch.example: none",
    ),
    ("dsn-delayed", "report: Delayed; slow@example.com delayed 4.4.1 Delayed"),
    (
        "dsn-domain-gone-microsoft",
        "report: Hard; lea@closed-down.example failed 5.4.310 Hard",
    ),
    (
        "dsn-domain-gone-postfix",
        "report: Hard; lea@closed-down.example failed 5.4.4 Hard",
    ),
    (
        "dsn-exchange-recipient-not-found",
        "report: Hard; weg@firma.example failed 5.1.10 Hard",
    ),
    (
        "dsn-hard-with-our-calendar",
        "report: Hard; gone@example.com failed 5.1.1 Hard",
    ),
    (
        "dsn-one-forward-gone-one-arrived",
        "report: Arrived; old@example.com failed 5.1.1 Hard; new@example.com relayed 2.1.9 Arrived",
    ),
    (
        "dsn-our-fault-policy",
        "report: OurFault; ida.lundgren@example.com failed 5.7.26 OurFault",
    ),
    (
        "dsn-soft-mailbox-full",
        "report: Soft; full@example.com failed 5.2.2 Soft",
    ),
    (
        "dsn-vague-code-plain-words",
        "report: Hard; lea@portal.example failed 5.0.0 Hard",
    ),
    ("dsn-without-its-status-part", "report: Hard; ? failed 5.1.1 Hard"),
    (
        "exchange-counter",
        "counter of joerg.ostermann@firma.example: tentative, seq 1, \"Eine Stunde später, ginge das?\", proposes 2026-12-03T18:30 to 2026-12-03T21:00",
    ),
    (
        "exchange-declined",
        "reply of joerg.ostermann@firma.example: declined, seq 1",
    ),
    (
        "exchange-tentative-with-comment",
        "reply of joerg.ostermann@firma.example: tentative, seq 0, \"Komme evtl. später, Grüße\\nJörg\"",
    ),
    (
        "exchange-tentative-with-html-comment",
        "reply of joerg.ostermann@firma.example: tentative, seq 1, \"maybe late & with Bo\"",
    ),
    (
        "google-accepted",
        "reply of ida.lundgren@example.com: accepted, seq 1, guests 0",
    ),
    (
        "google-declined-a-meeting",
        "reply of nele@example.org: declined, seq 2, guests 0",
    ),
    (
        "google-declined-with-note",
        "reply of ida.lundgren@example.com: declined, seq 1, guests 0, \"Sorry, I have a train to catch; next time, then!\"",
    ),
    (
        "google-tentative-with-guests",
        "reply of ida.lundgren@example.com: tentative, seq 1, guests 2",
    ),
    (
        "lightning-single-part-declined",
        "reply of tove@holm.example: declined, seq 1",
    ),
    (
        "method-in-content-type-only",
        "reply of rolf.aas@example.com: accepted, seq 1",
    ),
    ("our-own-letter-coming-back", "automatic"),
    ("out-of-office-exchange", "automatic"),
    (
        "outlook-com-counter-own-zone",
        "counter of joerg.ostermann@firma.example: tentative, seq 1, proposes 2026-07-03T08:00 to 2026-07-03T09:00",
    ),
    (
        "outlook-desktop-accepted",
        "reply of mika.sorsa@example.net: accepted, seq 1",
    ),
    ("read-receipt", "automatic"),
    (
        "single-part-latin-1",
        "reply of juergen@weiss.example: accepted, seq 0, \"Schöne Grüße\"",
    ),
    ("thunderbird-accepted", "reply of oona@orourke.example: accepted, seq 1"),
    ("vacation-sieve", "automatic"),
    ("words", "words: See you there! Is there a lift? 🙂"),
    ("words-html-only", "words: May I bring a friend?\nよろしく"),
    ("words-through-a-list", "words: The board will come."),
    ("words-with-a-forwarded-answer", "words: Ida can come, she tells me."),
];

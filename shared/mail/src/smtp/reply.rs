//! What a server's answer means for a letter.

use std::error::Error as _;

use domain::mail::delivery::Verdict;
use lettre::transport::smtp;

use crate::status;

/// Most characters of a server's words that are kept.
const WORDS_MAX: usize = 500;

/// Where in the conversation it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Sender,
    Recipient,
    Data,
    /// The letter itself, up to the answer to the final dot.
    Message,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The server said no.
    Said {
        /// Its code.
        code: u16,
        /// Its code and words.
        words: String,
    },
    /// The connection broke, or nothing came in time.
    Lost(String),
}

impl From<smtp::Error> for Failure {
    fn from(error: smtp::Error) -> Self {
        let words = described(&error);
        match error.status() {
            Some(code) => Self::Said {
                code: code.into(),
                words,
            },
            None => Self::Lost(words),
        }
    }
}

/// An error in the server's own words where it has some.
pub(super) fn described(error: &smtp::Error) -> String {
    let source = error.source().map(ToString::to_string);
    let words = match (error.status(), source) {
        (Some(code), Some(words)) => format!("{code} {words}"),
        (None, Some(words)) => words,
        (_, None) => error.to_string(),
    };
    words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(WORDS_MAX)
        .collect()
}

/// The verdict on a letter that met a failure.
pub(super) fn verdict(stage: Stage, failure: Failure) -> Verdict {
    match failure {
        // Nobody knows whether the letter was taken; resending it has to have the same Message-ID.
        Failure::Lost(why) if stage == Stage::Message => Verdict::Unknown(why),
        Failure::Lost(why) => Verdict::Away(why),
        // "Service not available, closing channel": of the server, not of the letter.
        Failure::Said { code: 421, words } => Verdict::Away(words),
        Failure::Said { code, words } if code < 500 => Verdict::PutOff(words),
        Failure::Said { words, .. } if names_no_address(stage, &words) => Verdict::NoSuchAddress(words),
        Failure::Said { words, .. } => Verdict::Refused(words),
    }
}

/// Whether the words with which a server put a letter off say that its domain gets more than it wants. A full mailbox
/// (RFC 3463, X.2.2) says nothing of its neighbours.
#[must_use]
pub fn asks_for_fewer(words: &str) -> bool {
    let mut words = words.split_whitespace();
    let code = words.next().unwrap_or_default();
    matches!(code, "421" | "450" | "451" | "452") && words.next() != Some("4.2.2")
}

/// Whether a reply says that there is no such address. Some servers look the recipient up only once they have the letter;
/// then its code must say so, since of a letter's content much is said in the same words.
fn names_no_address(stage: Stage, words: &str) -> bool {
    let code = words.split_whitespace().nth(1).filter(|word| status::is_code(word));
    match stage {
        Stage::Recipient => status::is_bad_address(code, words),
        Stage::Message => code.is_some_and(|code| !status::is_vague(code) && status::is_bad_address(Some(code), words)),
        Stage::Sender | Stage::Data => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(stage: Stage, words: &str) -> Verdict {
        let code = words.split(' ').next().and_then(|code| code.parse().ok()).unwrap();
        verdict(
            stage,
            Failure::Said {
                code,
                words: words.to_owned(),
            },
        )
    }

    #[test]
    fn the_class_of_the_code_decides() {
        for stage in [Stage::Sender, Stage::Recipient, Stage::Data, Stage::Message] {
            assert_eq!(
                said(stage, "450 4.2.0 Greylisted"),
                Verdict::PutOff("450 4.2.0 Greylisted".to_owned())
            );
            assert_eq!(
                said(stage, "550 5.7.1 Not you"),
                Verdict::Refused("550 5.7.1 Not you".to_owned())
            );
            assert_eq!(said(stage, "550 No"), Verdict::Refused("550 No".to_owned()));
            assert_eq!(
                said(stage, "421 4.3.2 Closing"),
                Verdict::Away("421 4.3.2 Closing".to_owned())
            );
        }
    }

    #[test]
    fn four_codes_ask_for_fewer_letters_but_a_full_mailbox_does_not() {
        for words in [
            "421 4.7.0 Slow down",
            "450 Busy",
            "451 4.7.1 Greylisted",
            "452 4.3.1 Disk",
        ] {
            assert!(asks_for_fewer(words), "{words}");
        }
        for words in ["452 4.2.2 Full", "454 4.7.0 TLS", "connection reset", "4512 no", ""] {
            assert!(!asks_for_fewer(words), "{words}");
        }
    }

    #[test]
    fn only_an_enhanced_status_about_the_recipient_condemns_an_address() {
        for status in ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"] {
            let words = format!("550 {status} No such user");
            assert_eq!(said(Stage::Recipient, &words), Verdict::NoSuchAddress(words.clone()));
            assert_eq!(said(Stage::Message, &words), Verdict::NoSuchAddress(words.clone()));
            assert_eq!(said(Stage::Sender, &words), Verdict::Refused(words));
        }
        for words in [
            "550 5.4.4 Unable to route",
            "550 5.4.310 DNS domain gone.example does not exist",
            "550 5.1.0 <anna@example.org> User unknown",
            "550 5.5.0 Requested action not taken: mailbox unavailable",
            "550 No such user here",
        ] {
            assert_eq!(said(Stage::Recipient, words), Verdict::NoSuchAddress(words.to_owned()));
            assert_eq!(said(Stage::Sender, words), Verdict::Refused(words.to_owned()));
        }
        for words in [
            "550 5.7.1 No such user, or you may not know",
            "550 5.1.0 Sender address rejected: User unknown",
            "550 Requested action not taken: mailbox unavailable, reject due to policy restrictions",
            "552 5.2.2 Full",
            "550 5.1.11 Odd",
            "550 no user 5.1.1",
            "550 5.1.8 Bad sender",
        ] {
            assert_eq!(said(Stage::Recipient, words), Verdict::Refused(words.to_owned()));
        }
    }

    #[test]
    fn a_connection_that_breaks_is_the_servers_absence_until_the_letter_was_sent() {
        let lost = || Failure::Lost("reset".to_owned());
        for stage in [Stage::Sender, Stage::Recipient, Stage::Data] {
            assert_eq!(verdict(stage, lost()), Verdict::Away("reset".to_owned()));
        }
        assert_eq!(verdict(Stage::Message, lost()), Verdict::Unknown("reset".to_owned()));
    }
}

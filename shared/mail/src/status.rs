//! What a server's code (RFC 3463) and words say of an address, whether it says so at once or in a bounce.

/// Codes that say no more than that it failed. Many servers and gateways know no other.
const VAGUE: [&str; 4] = ["5.0.0", "5.1.0", "5.3.0", "5.5.0"];

/// Words that say what 5.1.1 does, in small letters.
const NO_SUCH_ADDRESS: &[&str] = &[
    "user unknown",
    "unknown user",
    "no such user",
    "no such mailbox",
    "no such recipient",
    "no such address",
    "unknown recipient",
    "recipient unknown",
    "unknown address",
    "unknown mailbox",
    "unknown local part",
    "user does not exist",
    "user doesn't exist",
    "mailbox does not exist",
    "address does not exist",
    "account does not exist",
    "tried to reach does not exist",
    "this user doesn't have a",
    "mailbox unavailable",
    "no mailbox here",
    "invalid mailbox",
    "invalid recipient",
    "addressee unknown",
    "address rejected",
    "recipient not found",
    "user not found",
    "mailbox not found",
    // Exim's, of a domain that is gone or a local part that nobody has.
    "unrouteable address",
];

/// Words of refusals for what a letter is, whence it comes or how full it is: some servers give "mailbox unavailable" for
/// these, too.
const OTHER_REASONS: &[&str] = &[
    "policy",
    "policies",
    "spam",
    "junk",
    "content",
    "subject",
    "sender",
    "relay",
    "relaying",
    "blocked",
    "blacklist",
    "blacklisted",
    "blocklist",
    "reputation",
    "spf",
    "dkim",
    "dmarc",
    "denied",
    "greylisted",
    "greylisting",
    "unverified",
    "agent",
    "count",
    "many",
    "rate",
    "quota",
    "storage",
    "full",
    "exceeded",
    "inactive",
    "temporarily",
    "later",
];

/// Whether a code and the words beside it say that there is no such address.
pub(crate) fn is_bad_address(code: Option<&str>, words: &str) -> bool {
    match code {
        // Google's of a mailbox that lives and gets too much at once.
        Some("5.2.1") => !is_about_a_rate(words),
        Some(code) if !is_vague(code) => names_no_address(code),
        _ => say_no_such_address(words),
    }
}

/// Whether a code says that there is no such address: bad mailbox, bad host, bad syntax, moved, null MX (RFC 7505),
/// disabled; or no such domain, as Postfix says it, and Microsoft 365.
pub(crate) fn names_no_address(code: &str) -> bool {
    matches!(
        code,
        "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10" | "5.2.1" | "5.4.4" | "5.4.310"
    )
}

fn is_about_a_rate(words: &str) -> bool {
    let words = words.to_lowercase();
    ["at a rate", "too quickly", "receivingrate"]
        .iter()
        .any(|sign| words.contains(sign))
}

/// Whether a code leaves it to the words to say what is wrong.
pub(crate) fn is_vague(code: &str) -> bool {
    VAGUE.contains(&code)
}

fn say_no_such_address(words: &str) -> bool {
    let words = words.replace('\u{2019}', "'").to_lowercase();
    let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_other = |word: &str| OTHER_REASONS.contains(&word);
    // Names of hosts and addresses hold any word.
    let bare = text.split(|c: char| c.is_whitespace() || "()[]<>,;:!/".contains(c));
    let has_other_reason = bare.map(|word| word.trim_matches('.')).any(is_other);
    !has_other_reason
        && !codes(&text).any(|code| code.starts_with("5.7."))
        && NO_SUCH_ADDRESS.iter().any(|words| text.contains(words))
}

/// The enhanced codes in a text. An address of four numbers is none.
pub(crate) fn codes(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    words.map(|word| word.trim_matches('.')).filter(|word| is_code(word))
}

/// Whether it is an enhanced code and nothing else.
pub(crate) fn is_code(word: &str) -> bool {
    let mut numbers = word.split('.');
    let mut short = || {
        let number = numbers.next().unwrap_or_default();
        (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (class, subject, detail) = (short(), short(), short());
    class
        && subject
        && detail
        && numbers.next().is_none()
        && word.starts_with(['2', '4', '5'])
        && word.get(1..2) == Some(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_the_code_is_vague_the_words_decide() {
        for words in [
            "550 User unknown",
            "smtp; 550 No such user here",
            "550 Requested action not taken: mailbox unavailable",
            "554 delivery error: dd This user doesn't have a portal.example account (x@portal.example) [0]",
            "554 This user doesn\u{2019}t have a\n portal.example account",
            "550 5.1.0 Address rejected.",
            "550 <spf@relay.example>: Addressee unknown",
            "550 Invalid Recipient - https://relay.example/docs#550",
        ] {
            for code in [None, Some("5.0.0"), Some("5.1.0"), Some("5.3.0"), Some("5.5.0")] {
                assert!(is_bad_address(code, words), "{code:?} {words}");
            }
            for code in ["5.7.1", "5.2.2", "4.1.1", "5.4.1"] {
                assert!(!is_bad_address(Some(code), words), "{code} {words}");
            }
        }
    }

    #[test]
    fn words_about_us_condemn_no_address() {
        for words in [
            "550 5.1.0 Sender address rejected: User unknown",
            "550 Requested action not taken: mailbox unavailable. Reject due to policy restrictions.",
            "550-5.5.0 No such user 550 5.7.1 or not for you",
            "550 Address rejected: listed as spam",
            "552 Mailbox full",
            "",
        ] {
            assert!(!is_bad_address(Some("5.0.0"), words), "{words}");
        }
    }

    #[test]
    fn codes_are_found_among_other_numbers() {
        let text = "550-5.1.1 at 192.0.2.1 (#4.4.1) v3.1.1 5.7.515. 5.1.1234 55.1.1";
        assert_eq!(codes(text).collect::<Vec<_>>(), ["5.1.1", "4.4.1", "5.7.515"]);
    }
}

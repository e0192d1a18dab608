//! Enhanced status codes (RFC 3463) in reports: which one tells, and what it means for an address.

use super::report::Hardness;
use crate::status::names_no_address;

/// The code that tells most. Status is often `5.0.0` or missing while the other server's own words hold the real one.
pub(super) fn telling(status: &str, diagnostic: &str) -> Option<String> {
    let own = first(status);
    match &own {
        Some(code) if !code.ends_with(".0.0") => own,
        _ => first(diagnostic).or(own),
    }
}

/// What a report's Action and code amount to.
pub(super) fn hardness(action: &str, status: Option<&str>) -> Hardness {
    match action {
        "delivered" | "relayed" | "expanded" => return Hardness::Arrived,
        "delayed" => return Hardness::Delayed,
        _ => {}
    }
    match status {
        Some(code) if names_no_address(code) => Hardness::Hard,
        // Our way of sending, the letter's size, its content.
        Some(code) if code == "5.3.4" || code.starts_with("5.7.") || code.starts_with("5.6.") => Hardness::OurFault,
        // Some gateways write no Action.
        Some(code) if code.starts_with("2.") => Hardness::Arrived,
        _ => Hardness::Soft,
    }
}

/// The first enhanced code in a text. An address of four numbers is none.
fn first(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    words
        .map(|word| word.trim_matches('.'))
        .find(|word| is_code(word))
        .map(str::to_owned)
}

fn is_code(word: &str) -> bool {
    let numbers: Vec<&str> = word.split('.').collect();
    let short = |number: &&str| (1..=3).contains(&number.len());
    matches!(numbers.as_slice(), ["2" | "4" | "5", subject, detail] if short(subject) && short(detail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_that_tells_is_found() {
        for (status, diagnostic, code) in [
            ("5.1.1", "550 5.7.1 no", Some("5.1.1")),
            ("5.1.1 (bad mailbox)", "", Some("5.1.1")),
            (
                "5.0.0",
                "host mx.example.net[192.0.2.5] said: 550-5.1.1 nobody",
                Some("5.1.1"),
            ),
            ("5.0.0", "550 No such user", Some("5.0.0")),
            ("", "smtp; 552 #5.2.2 full. See 5.1.1", Some("5.2.2")),
            ("4.0.0", "connect to 4.1.1.2: refused", Some("4.0.0")),
            ("no", "version 3.1.1 of 10.1.1", None),
        ] {
            assert_eq!(telling(status, diagnostic).as_deref(), code, "{status} / {diagnostic}");
        }
    }

    #[test]
    fn a_code_means_the_address_the_moment_or_us() {
        for code in ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"] {
            assert_eq!(hardness("failed", Some(code)), Hardness::Hard, "{code}");
        }
        for code in ["4.2.2", "4.4.7", "5.2.2", "5.0.0", "5.4.4", "5.1.0", "5.5.1", "4.7.1"] {
            assert_eq!(hardness("failed", Some(code)), Hardness::Soft, "{code}");
        }
        for code in ["5.7.1", "5.7.26", "5.7.515", "5.3.4", "5.6.0"] {
            assert_eq!(hardness("failed", Some(code)), Hardness::OurFault, "{code}");
        }
        assert_eq!(hardness("failed", None), Hardness::Soft);
        assert_eq!(hardness("delayed", Some("5.1.1")), Hardness::Delayed);
        assert_eq!(hardness("relayed", Some("2.0.0")), Hardness::Arrived);
        assert_eq!(hardness("", Some("2.1.5")), Hardness::Arrived);
    }
}

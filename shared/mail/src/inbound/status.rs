//! Enhanced status codes (RFC 3463) in reports: which one tells, and what it means for an address.

use super::report::Hardness;
use crate::status::{codes, is_bad_address, is_vague};

/// The code that tells most. Status is often `5.0.0` or missing while the other server's own words hold the real one.
pub(super) fn telling(status: &str, diagnostic: &str) -> Option<String> {
    let tells = |code: &&str| !is_vague(code) && !code.ends_with(".0.0");
    let own = codes(status).next();
    let others = || codes(diagnostic).find(tells).or(codes(diagnostic).next());
    let telling = own.filter(tells).or_else(others).or(own);
    telling.map(str::to_owned)
}

/// What a report's Action, its code and the words beside it amount to.
pub(super) fn hardness(action: &str, status: Option<&str>, words: &str) -> Hardness {
    match action {
        "delivered" | "relayed" | "expanded" => return Hardness::Arrived,
        "delayed" => return Hardness::Delayed,
        _ => {}
    }
    match status {
        // Some gateways write no Action.
        Some(code) if code.starts_with("2.") => Hardness::Arrived,
        code if is_bad_address(code, words) => Hardness::Hard,
        // Our way of sending, the letter's size, its content.
        Some(code) if code == "5.3.4" || code.starts_with("5.7.") || code.starts_with("5.6.") => Hardness::OurFault,
        _ => Hardness::Soft,
    }
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
            ("5.5.0", "550-5.5.0 not for you\n 550 5.7.1 policy", Some("5.7.1")),
            ("", "smtp; 552 #5.2.2 full. See 5.1.1", Some("5.2.2")),
            ("4.0.0", "connect to 4.1.1.2: refused", Some("4.0.0")),
            ("no", "version 3.1.1 of 10.1.1", None),
        ] {
            assert_eq!(telling(status, diagnostic).as_deref(), code, "{status} / {diagnostic}");
        }
    }

    #[test]
    fn a_code_means_the_address_the_moment_or_us() {
        for code in [
            "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4", "5.4.310",
        ] {
            assert_eq!(hardness("failed", Some(code), ""), Hardness::Hard, "{code}");
        }
        for code in ["4.2.2", "4.4.7", "5.2.2", "5.0.0", "5.4.1", "5.1.0", "5.5.1", "4.7.1"] {
            assert_eq!(hardness("failed", Some(code), ""), Hardness::Soft, "{code}");
        }
        for code in ["5.7.1", "5.7.26", "5.7.515", "5.3.4", "5.6.0"] {
            assert_eq!(hardness("failed", Some(code), ""), Hardness::OurFault, "{code}");
        }
        assert_eq!(hardness("failed", None, ""), Hardness::Soft);
        assert_eq!(hardness("delayed", Some("5.1.1"), ""), Hardness::Delayed);
        assert_eq!(hardness("relayed", Some("2.0.0"), ""), Hardness::Arrived);
        assert_eq!(hardness("", Some("2.1.5"), ""), Hardness::Arrived);
    }
}

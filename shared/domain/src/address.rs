//! Mail addresses: one lower-cased address is one person in the instance.

use std::fmt;

use email_address::{EmailAddress, Options};

use crate::invalid::Invalid;

/// A mail address, lower-cased, checked by the rules that lettre has for one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MailAddress(String);

impl MailAddress {
    /// Most octets that SMTP carries (RFC 5321, 4.5.3.1.3, less the angle brackets).
    pub const MAX: usize = 254;

    /// Checks a bare address: no display name, no line break, no blank.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = text.trim();
        if text.len() > Self::MAX
            || text
                .chars()
                .any(|c| c.is_control() || c.is_whitespace() || "<>\"".contains(c))
        {
            return Err(Invalid::Address);
        }
        let options = Options::default().without_display_text().without_domain_literal();
        EmailAddress::parse_with_options(text, options).map_err(|_| Invalid::Address)?;
        Ok(Self(text.to_lowercase()))
    }

    /// Takes an address that was parsed before, as the database gives it back.
    #[must_use]
    pub fn trusted(text: String) -> Self {
        Self(text)
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the last `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for MailAddress {
    /// Only the domain: addresses do not belong into logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "…@{}", self.domain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_lower_cased() {
        assert_eq!(
            MailAddress::parse(" Anna.Berg@Example.ORG ").unwrap().as_str(),
            "anna.berg@example.org"
        );
        assert!(MailAddress::parse("jürgen@müller.example").is_ok());
    }

    #[test]
    fn what_is_none_is_refused() {
        let long = format!("{}@example.org", "a".repeat(300));
        for wrong in [
            "",
            "anna",
            "anna@",
            "@example.org",
            "a b@example.org",
            "a@b\r\nRCPT TO:<x@y.z>",
            "Anna <a@example.org>",
            "a@b@c.d",
            &long,
        ] {
            assert_eq!(MailAddress::parse(wrong), Err(Invalid::Address), "{wrong}");
        }
    }

    #[test]
    fn a_log_line_does_not_tell_who_it_is() {
        let anna = MailAddress::parse("anna@example.org").unwrap();
        assert_eq!(format!("{anna:?}"), "…@example.org");
    }
}

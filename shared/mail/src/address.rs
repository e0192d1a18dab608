//! Addresses as they travel: internationalized domains in ASCII, so that SMTPUTF8 is needed only where the part before
//! the `@` asks for it.

use lettre::Address;
use lettre::message::Mailbox;
use url::Host;

use crate::MailError;

/// The address in the form that envelopes, headers and calendars carry.
pub(crate) fn wire(address: &str) -> Result<Address, MailError> {
    let (user, domain) = address.rsplit_once('@').ok_or(MailError::Recipient)?;
    let domain = ascii_domain(domain).ok_or(MailError::Recipient)?;
    Address::new(user, domain).map_err(|_| MailError::Recipient)
}

/// A domain name in ASCII (RFC 5891); none if it is not one.
pub(crate) fn ascii_domain(domain: &str) -> Option<String> {
    if domain.is_ascii() {
        return Address::new("postmaster", domain).ok().map(|_| domain.to_lowercase());
    }
    match Host::parse(domain) {
        Ok(Host::Domain(ascii)) => Some(ascii),
        _ => None,
    }
}

/// An address with the name that belongs to it. A name that is empty would be written as `""`; at a line break, which
/// the domain's types let nobody write, lettre panics.
pub(crate) fn mailbox(name: &str, address: Address) -> Mailbox {
    let name: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    Mailbox::new(Some(name).filter(|name| !name.is_empty()), address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_in_any_script_becomes_ascii_and_the_user_stays() {
        assert_eq!(
            wire("anna@müller.example").unwrap().to_string(),
            "anna@xn--mller-kva.example"
        );
        assert_eq!(wire("jürgen@example.org").unwrap().to_string(), "jürgen@example.org");
        assert_eq!(wire("events@localhost").unwrap().to_string(), "events@localhost");
    }

    #[test]
    fn what_no_envelope_carries_is_refused() {
        for wrong in [
            "",
            "anna",
            "anna@",
            "anna@a b",
            "anna@x\r\nRCPT TO:<b@c.d>",
            "@example.org",
        ] {
            assert!(wire(wrong).is_err(), "{wrong:?}");
        }
    }
}

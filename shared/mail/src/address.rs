//! Addresses as they travel: between [`MailAddress`] and what lettre writes.

use domain::MailAddress;
use lettre::Message;
use lettre::address::{Address, Envelope};
use lettre::message::{Mailbox, MessageBuilder};

use crate::MailError;

/// The address in the form that envelopes, headers and calendars carry.
///
/// lettre's own check takes no combining signs, which the addresses of many languages have.
pub(crate) fn wire(address: &str) -> Result<Address, MailError> {
    let address = MailAddress::parse(address).map_err(|_| MailError::Recipient)?.wire();
    let (user, domain) = address.rsplit_once('@').ok_or(MailError::Recipient)?;
    Ok(Address::new_dangerous(user, domain))
}

/// The beginning of a message. Its envelope is given, for lettre would read it from the headers, with that check again.
pub(crate) fn builder(from: Mailbox, to: Mailbox) -> Result<MessageBuilder, MailError> {
    let envelope = Envelope::new(Some(from.email.clone()), vec![to.email.clone()])?;
    Ok(Message::builder().envelope(envelope).from(from).to(to))
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
        assert_eq!(wire("कृष्ण@example.org").unwrap().to_string(), "कृष्ण@example.org");
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

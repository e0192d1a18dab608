//! What all letters share: their sender, and the secret addresses that answers and bounces come to.

use std::sync::Arc;

use domain::meetings::Side;
use domain::values::address::ascii_domain;
use domain::values::ids::Id;
use domain::values::token::{Keyring, Purpose};
use domain::{DeliveryId, InvitationId, MailAddress, MeetingId};
use lettre::Address;
use lettre::message::Mailbox;

use crate::{Dkim, Envelope, MailError, address};

/// Who calendars answer to, where a reply domain is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganizerAddress {
    /// `rsvp+TOKEN@`: the address itself says whose answer it is.
    Token,
    /// `rsvp@` for everybody, for receivers that distrust many organizers.
    Fixed,
}

/// The settings that letters depend on.
#[derive(Clone, Debug)]
pub struct MailIdentitySettings<'a> {
    /// Sender of all mail, `Name <address>` or a bare address.
    pub mail_from: &'a str,
    /// Domain whose mail comes back to us.
    pub reply_domain: Option<&'a str>,
    /// Who calendars answer to.
    pub organizer_address: OrganizerAddress,
    /// What signs addresses.
    pub keyring: Arc<Keyring>,
    /// What signs letters; without, the mail server may.
    pub dkim: Option<Dkim>,
}

/// The checked settings, and the addresses made of them.
#[derive(Clone, Debug)]
pub struct MailIdentity {
    sender_name: String,
    sender: Address,
    reply_domain: Option<String>,
    organizer_address: OrganizerAddress,
    keyring: Arc<Keyring>,
    dkim: Option<Dkim>,
}

impl MailIdentity {
    /// Checks the settings.
    pub fn new(settings: MailIdentitySettings<'_>) -> Result<Self, MailError> {
        let (sender_name, sender) = parse_sender(settings.mail_from)?;
        let reply_domain = settings.reply_domain.map(parse_reply_domain).transpose()?;
        Ok(Self {
            sender_name,
            sender,
            reply_domain,
            organizer_address: settings.organizer_address,
            keyring: settings.keyring,
            dkim: settings.dkim,
        })
    }

    /// Who writes where no group does, as the sender of all mail is set.
    #[must_use]
    pub fn sender(&self) -> String {
        let (name, address) = (&self.sender_name, &self.sender);
        if name.is_empty() {
            address.to_string()
        } else {
            format!("{name} <{address}>")
        }
    }

    /// The letter as it goes out: signed, if letters are signed. RSA takes a millisecond, which is spent where no other
    /// task waits for it.
    pub async fn sign(&self, envelope: Envelope) -> Result<Envelope, MailError> {
        let Some(dkim) = self.dkim.clone() else {
            return Ok(envelope);
        };
        let is_slow = dkim.is_slow();
        let sign = move || {
            let bytes = dkim.signed(&envelope.bytes)?;
            Ok(Envelope { bytes, ..envelope })
        };
        if is_slow {
            return tokio::task::spawn_blocking(sign)
                .await
                .unwrap_or(Err(MailError::Signature));
        }
        sign()
    }

    /// The address that calendars answer to about an invitation that nobody was told of yet.
    #[must_use]
    pub fn organizer_address(&self, invitation: InvitationId) -> String {
        self.answered_at(|domain| self.signed("rsvp", Purpose::Reply, invitation, domain))
    }

    /// The address that the calendar of one of the two answers to about their meeting. Each has their own, since it says who
    /// answers.
    #[must_use]
    pub fn meeting_address(&self, meeting: MeetingId, side: Side) -> String {
        self.answered_at(|domain| {
            let token = self.keyring.sign(Purpose::MeetReply, meeting.uuid(), side.number());
            format!("rsvp+{token}@{domain}")
        })
    }

    fn answered_at(&self, with_token: impl FnOnce(&str) -> String) -> String {
        match (&self.reply_domain, self.organizer_address) {
            (None, _) => self.sender.to_string(),
            (Some(domain), OrganizerAddress::Fixed) => format!("rsvp@{domain}"),
            (Some(domain), OrganizerAddress::Token) => with_token(domain),
        }
    }

    /// Where a person's own words about an invitation go; none: nothing comes back to us.
    #[must_use]
    pub fn answer_address(&self, invitation: InvitationId) -> Option<String> {
        let domain = self.reply_domain.as_ref()?;
        Some(self.signed("rsvp", Purpose::Reply, invitation, domain))
    }

    /// The address that does the same as the page to unsubscribe, for mail programs that know no other way.
    #[must_use]
    pub fn unsubscribe_address(&self, invitation: InvitationId) -> Option<String> {
        let domain = self.reply_domain.as_ref()?;
        Some(self.signed("unsub", Purpose::Unsubscribe, invitation, domain))
    }

    /// Signed for version 0: an address in a calendar stays for life.
    fn signed(&self, user: &str, purpose: Purpose, subject: impl Id, domain: &str) -> String {
        let token = self.keyring.sign(purpose, subject.uuid(), 0);
        format!("{user}+{token}@{domain}")
    }

    /// The envelope sender of a delivery, where it bounces to.
    #[must_use]
    pub fn bounce_address(&self, delivery: DeliveryId) -> String {
        match &self.reply_domain {
            None => self.sender.to_string(),
            Some(domain) => self.signed("bounce", Purpose::Bounce, delivery, domain),
        }
    }

    /// The Message-ID of a delivery. A second attempt has the same one, so that mailboxes drop the double.
    #[must_use]
    pub fn message_id(&self, delivery: DeliveryId) -> String {
        format!("<{delivery}@{}>", self.sender.domain())
    }

    /// What stands before the `@` of the sender.
    pub(crate) fn sender_user(&self) -> &str {
        self.sender.user()
    }

    /// What stands behind it.
    pub(crate) fn sender_domain(&self) -> &str {
        self.sender.domain()
    }

    /// The domain that answers come to.
    #[must_use]
    pub fn reply_domain(&self) -> Option<&str> {
        self.reply_domain.as_deref()
    }

    /// What signs addresses.
    pub(crate) fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// The identity of the letters of whoever has this slug (RFC 2919).
    #[must_use]
    pub fn list_id(&self, slug: &str) -> String {
        format!("<{slug}.{}>", self.sender.domain())
    }

    /// `From`: the one stable address, under the name of who writes; empty: our own.
    pub(crate) fn from(&self, name: &str) -> Mailbox {
        let name = match (name, self.sender_name.as_str()) {
            (name, "") | ("", name) => name.to_owned(),
            (name, sender) => format!("{name} via {sender}"),
        };
        address::mailbox(&name, self.sender.clone())
    }
}

fn parse_sender(text: &str) -> Result<(String, Address), MailError> {
    let wrong = || MailError::Sender(text.to_owned());
    let bare = text.trim();
    let (name, bare) = match bare.strip_suffix('>') {
        Some(named) => named.rsplit_once('<').ok_or_else(wrong)?,
        None => ("", bare),
    };
    let name = name.trim().trim_matches('"').trim();
    let parsed = MailAddress::parse(bare).map_err(|_| wrong())?;
    if name.chars().any(char::is_control) {
        return Err(wrong());
    }
    // lettre reads From back, and takes fewer addresses than there are.
    let sender = parsed.wire().parse().map_err(|_| wrong())?;
    Ok((name.to_owned(), sender))
}

fn parse_reply_domain(text: &str) -> Result<String, MailError> {
    ascii_domain(text.trim()).ok_or_else(|| MailError::ReplyDomain(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{delivery, invitation, keyring, settings};

    #[test]
    fn answers_and_bounces_come_to_addresses_that_say_whose_they_are() {
        let identity = MailIdentity::new(settings()).unwrap();
        let organizer = identity.organizer_address(invitation());
        let token = organizer
            .strip_prefix("rsvp+")
            .unwrap()
            .strip_suffix("@replies.example.org")
            .unwrap();
        assert_eq!(keyring().verify(Purpose::Reply, token).unwrap().id, invitation().uuid());

        let bounce = identity.bounce_address(delivery());
        let (local, _) = bounce.split_once('@').unwrap();
        assert!(local.len() <= 64, "{local}");
        let token = local.strip_prefix("bounce+").unwrap();
        assert_eq!(keyring().verify(Purpose::Bounce, token).unwrap().id, delivery().uuid());
    }

    #[test]
    fn calendars_answer_to_the_address_that_is_set() {
        let fixed = MailIdentity::new(MailIdentitySettings {
            organizer_address: OrganizerAddress::Fixed,
            ..settings()
        })
        .unwrap();
        let none = MailIdentity::new(MailIdentitySettings {
            reply_domain: None,
            ..settings()
        })
        .unwrap();
        assert_eq!(fixed.organizer_address(invitation()), "rsvp@replies.example.org");
        assert_eq!(none.organizer_address(invitation()), "events@example.org");
        assert_eq!(none.bounce_address(delivery()), "events@example.org");
    }

    #[test]
    fn settings_that_no_letter_can_be_made_with_are_named() {
        for mail_from in ["", "Acquaint", "Acquaint <>", "A\r\nBcc: b@c.d <a@b.c>", "events@a b"] {
            let refused = MailIdentity::new(MailIdentitySettings {
                mail_from,
                ..settings()
            });
            assert!(matches!(refused, Err(MailError::Sender(_))), "{mail_from:?}");
        }
        let refused = MailIdentity::new(MailIdentitySettings {
            reply_domain: Some("a b"),
            ..settings()
        });
        assert!(matches!(refused, Err(MailError::ReplyDomain(_))));
    }

    #[test]
    fn a_sender_may_be_bare_or_quoted() {
        for (mail_from, from) in [
            ("events@example.org", "Rust Köln"),
            (
                "\"Acquaint, Inc.\" <events@example.org>",
                "Rust Köln via Acquaint, Inc.",
            ),
        ] {
            let identity = MailIdentity::new(MailIdentitySettings {
                mail_from,
                ..settings()
            })
            .unwrap();
            assert_eq!(identity.from("Rust Köln").name.as_deref(), Some(from));
            assert_eq!(identity.from("Rust Köln").email.to_string(), "events@example.org");
        }
    }
}

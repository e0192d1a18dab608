//! What all letters share: their sender, the base of their links, and the secret addresses that answers and bounces come to.

use std::sync::Arc;

use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::values::address::ascii_domain;
use domain::values::ids::Id;
use domain::values::token::{Keyring, Purpose};
use domain::{DeliveryId, MailAddress};
use lettre::Address;
use lettre::message::Mailbox;
use url::Url;

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
    /// Base of every link.
    pub public_url: &'a str,
    /// Domain whose mail comes back to us.
    pub reply_domain: Option<&'a str>,
    /// Who calendars answer to.
    pub organizer_address: OrganizerAddress,
    /// What signs links.
    pub keyring: Arc<Keyring>,
    /// What signs letters; without, the mail server may.
    pub dkim: Option<Dkim>,
}

/// The checked settings, and the links and addresses made of them.
#[derive(Clone, Debug)]
pub struct MailIdentity {
    sender_name: String,
    sender: Address,
    public_url: String,
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
            public_url: parse_public_url(settings.public_url)?,
            reply_domain,
            organizer_address: settings.organizer_address,
            keyring: settings.keyring,
            dkim: settings.dkim,
        })
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

    /// The personal page of an invitation.
    #[must_use]
    pub fn rsvp_url(&self, invitation: &Invitation) -> String {
        let token = self
            .keyring
            .sign(Purpose::Rsvp, invitation.id.uuid(), invitation.link_version);
        format!("{}/r/{token}", self.public_url)
    }

    /// The page that stops a group's invitations to this person.
    #[must_use]
    pub fn unsubscribe_url(&self, invitation: &Invitation) -> String {
        let token = self.keyring.sign(Purpose::Unsubscribe, invitation.id.uuid(), 0);
        format!("{}/u/{token}", self.public_url)
    }

    /// The event's public page.
    #[must_use]
    pub fn event_url(&self, event: &Event) -> String {
        format!("{}/e/{}", self.public_url, event.slug)
    }

    /// The address that the calendar answers to: the one it was told first, for life.
    #[must_use]
    pub fn organizer_for(&self, invitation: &Invitation) -> String {
        match (&invitation.last_sent, &self.reply_domain, self.organizer_address) {
            (Some(told), _, _) => told.organizer.clone(),
            (None, None, _) => self.sender.to_string(),
            (None, Some(domain), OrganizerAddress::Fixed) => format!("rsvp@{domain}"),
            (None, Some(domain), OrganizerAddress::Token) => self.answer_address(invitation, domain),
        }
    }

    /// Where a person's own words go: to us, who know whose they are and hand them on, or to the group itself.
    pub(crate) fn reply_to(&self, group: &Group, invitation: &Invitation) -> Option<Address> {
        match &self.reply_domain {
            Some(domain) => address::wire(&self.answer_address(invitation, domain)).ok(),
            None => address::wire(group.plan.reply_to.as_ref()?.as_str()).ok(),
        }
    }

    fn answer_address(&self, invitation: &Invitation, domain: &str) -> String {
        let token = self.keyring.sign(Purpose::Reply, invitation.id.uuid(), 0);
        format!("rsvp+{token}@{domain}")
    }

    /// The address that does the same as the page, for mail programs that know no other way.
    pub(crate) fn unsubscribe_address(&self, invitation: &Invitation) -> Option<String> {
        let domain = self.reply_domain.as_ref()?;
        let token = self.keyring.sign(Purpose::Unsubscribe, invitation.id.uuid(), 0);
        Some(format!("unsub+{token}@{domain}"))
    }

    /// The envelope sender of a delivery, where it bounces to.
    #[must_use]
    pub fn bounce_address(&self, delivery: DeliveryId) -> String {
        match &self.reply_domain {
            None => self.sender.to_string(),
            Some(domain) => {
                let token = self.keyring.sign(Purpose::Bounce, delivery.uuid(), 0);
                format!("bounce+{token}@{domain}")
            }
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
    pub(crate) fn reply_domain(&self) -> Option<&str> {
        self.reply_domain.as_deref()
    }

    /// What signs addresses.
    pub(crate) fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// The identity of a group's letters (RFC 2919).
    pub(crate) fn list_id(&self, group: &Group) -> String {
        format!("<{}.{}>", group.slug, self.sender.domain())
    }

    /// `From`: the one stable address, under the group's name.
    pub(crate) fn from(&self, group: &Group) -> Mailbox {
        let name = match self.sender_name.as_str() {
            "" => group.plan.name.to_string(),
            sender => format!("{} via {sender}", group.plan.name),
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

fn parse_public_url(text: &str) -> Result<String, MailError> {
    let wrong = || MailError::PublicUrl(text.to_owned());
    let url = Url::parse(text).map_err(|_| wrong())?;
    let plain = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() || !plain {
        return Err(wrong());
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn parse_reply_domain(text: &str) -> Result<String, MailError> {
    ascii_domain(text.trim()).ok_or_else(|| MailError::ReplyDomain(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::fixture;

    fn settings() -> MailIdentitySettings<'static> {
        MailIdentitySettings {
            mail_from: "Acquaint <events@localhost>",
            public_url: "http://localhost:8080/",
            reply_domain: Some("replies.example.org"),
            organizer_address: OrganizerAddress::Token,
            keyring: fixture::keyring(),
            dkim: None,
        }
    }

    #[test]
    fn answers_and_bounces_come_to_addresses_that_say_whose_they_are() {
        let identity = MailIdentity::new(settings()).unwrap();
        let invitation = fixture::invitation();
        let organizer = identity.organizer_for(&invitation);
        let token = organizer
            .strip_prefix("rsvp+")
            .unwrap()
            .strip_suffix("@replies.example.org")
            .unwrap();
        assert_eq!(
            fixture::keyring().verify(Purpose::Reply, token).unwrap().id,
            invitation.id.uuid()
        );

        let bounce = identity.bounce_address(fixture::delivery());
        let (local, _) = bounce.split_once('@').unwrap();
        assert!(local.len() <= 64, "{local}");
        let token = local.strip_prefix("bounce+").unwrap();
        assert_eq!(
            fixture::keyring().verify(Purpose::Bounce, token).unwrap().id,
            fixture::delivery().uuid()
        );
    }

    #[test]
    fn a_link_carries_the_invitation_and_its_version() {
        let identity = MailIdentity::new(settings()).unwrap();
        let mut invitation = fixture::invitation();
        invitation.link_version = 7;
        let url = identity.rsvp_url(&invitation);
        let claim = fixture::keyring()
            .verify(Purpose::Rsvp, url.strip_prefix("http://localhost:8080/r/").unwrap())
            .unwrap();
        assert_eq!((claim.id, claim.version), (invitation.id.uuid(), 7));
        let url = identity.unsubscribe_url(&invitation);
        let claim = fixture::keyring()
            .verify(
                Purpose::Unsubscribe,
                url.strip_prefix("http://localhost:8080/u/").unwrap(),
            )
            .unwrap();
        assert_eq!((claim.id, claim.version), (invitation.id.uuid(), 0));
    }

    #[test]
    fn the_organizer_of_an_invitation_stays_whatever_the_settings_become() {
        let fixed = MailIdentitySettings {
            organizer_address: OrganizerAddress::Fixed,
            ..settings()
        };
        let fixed = MailIdentity::new(fixed).unwrap();
        let none = MailIdentity::new(MailIdentitySettings {
            reply_domain: None,
            ..settings()
        })
        .unwrap();
        let mut invitation = fixture::invitation();
        assert_eq!(fixed.organizer_for(&invitation), "rsvp@replies.example.org");
        assert_eq!(none.organizer_for(&invitation), "events@localhost");
        assert_eq!(none.bounce_address(fixture::delivery()), "events@localhost");
        invitation.last_sent = Some(fixture::told(&fixture::event(), &invitation, "rsvp+old@before.example"));
        assert_eq!(fixed.organizer_for(&invitation), "rsvp+old@before.example");
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
        for public_url in ["", "localhost:8080", "ftp://example.org", "https://example.org/?a=b"] {
            let refused = MailIdentity::new(MailIdentitySettings {
                public_url,
                ..settings()
            });
            assert!(matches!(refused, Err(MailError::PublicUrl(_))), "{public_url:?}");
        }
        let refused = MailIdentity::new(MailIdentitySettings {
            reply_domain: Some("a b"),
            ..settings()
        });
        assert!(matches!(refused, Err(MailError::ReplyDomain(_))));
    }

    #[test]
    fn a_sender_may_be_bare_or_quoted() {
        let group = fixture::group();
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
            assert_eq!(identity.from(&group).name.as_deref(), Some(from));
            assert_eq!(identity.from(&group).email.to_string(), "events@example.org");
        }
    }
}

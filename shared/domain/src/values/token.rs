//! Links as keys: 56 letters of base32 that name one thing for one purpose and cannot be forged.
//!
//! 35 octets: identity 16, version 2, key number 1, MAC 16. The MAC is the first half of an
//! HMAC-SHA-256 over the purpose and the 19 octets before it. A forged token ends here, without a
//! look-up; a revoked one ends at the row, whose version has gone on.

use std::fmt;

use data_encoding::{BASE32_NOPAD, Specification};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::values::instant::Instant;

/// What a token opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// The personal page of an invitation, `/r/`.
    Rsvp,
    /// The unsubscribe page, `/u/`.
    Unsubscribe,
    /// The same page as a personal page links to it: organizers hold that link too, so it ends and begins one group's mail alone.
    Leave,
    /// The address that a calendar answers to. It shows in forwarded calendars, so it opens no page.
    Reply,
    /// The envelope sender, where a delivery bounces to.
    Bounce,
    /// The personal feed, `/f/`.
    Feed,
    /// The feed of one event, `/f/`: a personal page leads to it, whose link organizers hold too.
    EventFeed,
    /// A sign-in with a browser, `/console/sign-in/`.
    SignIn,
    /// A place in a group's team that was offered, `/console/team/`.
    Team,
    /// When a public form was handed out.
    Form,
    /// The page that confirms following a group, `/follow/`.
    Follow,
    /// The unsubscribe page of a follower, `/u/`.
    Unfollow,
    /// An event that was announced to a follower, `/join/`.
    Announced,
    /// A person's own page, `/me/`.
    OwnPage,
    /// The cookie of a browser that opened that page.
    OwnSession,
    /// The page that erases all that is kept of a person, `/me/…/erase`.
    Erase,
    /// An ask as the one asked sees it, `/ask/`.
    Ask,
    /// The page that confirms a yes to an ask that was forwarded, `/ask/…/confirm`.
    AskConfirm,
    /// A meeting as one of the two sees it, `/meet/`.
    Meet,
    /// The address that the calendar of one of the two answers to about a meeting.
    MeetReply,
    /// Somebody's place in a month of a group's coffee, `/coffee/`.
    Coffee,
    /// What somebody shows at the door, `/c/`. Others see it, so it opens no personal page.
    Seat,
    /// The page of an event's door, `/door/`.
    Door,
    /// The cookie of a browser that opened that page.
    DoorSession,
    /// Help as who was helped sees it, `/thanks/`.
    Thanks,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Rsvp => b"rsvp",
            Self::Unsubscribe => b"unsubscribe",
            Self::Leave => b"leave",
            Self::Reply => b"reply",
            Self::Bounce => b"bounce",
            Self::Feed => b"feed",
            Self::EventFeed => b"event feed",
            Self::SignIn => b"sign in",
            Self::Team => b"team",
            Self::Form => b"form",
            Self::Follow => b"follow",
            Self::Unfollow => b"unfollow",
            Self::Announced => b"announced",
            Self::OwnPage => b"own page",
            Self::OwnSession => b"own session",
            Self::Erase => b"erase",
            Self::Ask => b"ask",
            Self::AskConfirm => b"ask confirm",
            Self::Meet => b"meet",
            Self::MeetReply => b"meet reply",
            Self::Coffee => b"coffee",
            Self::Seat => b"seat",
            Self::Door => b"door",
            Self::DoorSession => b"door session",
            Self::Thanks => b"thanks",
        }
    }
}

/// What a genuine token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The identity of what it opens.
    pub id: Uuid,
    /// The version it was made for.
    pub version: u16,
}

/// Letters in a token.
pub const TOKEN_LEN: usize = 56;

struct Key {
    number: u8,
    secret: Vec<u8>,
}

impl Key {
    fn new(secret: &[u8]) -> Self {
        // The number follows from the secret, so that nobody has to keep a list of them.
        let digest = Sha256::new()
            .chain_update(b"acquaint key number")
            .chain_update(secret)
            .finalize();
        Self {
            number: digest.first().copied().unwrap_or(0),
            secret: secret.to_vec(),
        }
    }

    fn mac(&self, purpose: Purpose, head: &[u8]) -> [u8; 16] {
        let mut half = [0; 16];
        // HMAC takes a key of any length; there is no other error.
        if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.secret) {
            mac.update(purpose.label());
            mac.update(&[0]);
            mac.update(head);
            let whole = mac.finalize().into_bytes();
            half.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
        }
        half
    }
}

/// The key that signs links, and the one before it, whose links still open.
pub struct Keyring {
    current: Key,
    previous: Option<Key>,
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keyring(…)")
    }
}

impl Keyring {
    /// Takes the secrets; `settings` saw to it that they are long enough.
    #[must_use]
    pub fn new(secret: &[u8], previous: Option<&[u8]>) -> Self {
        Self {
            current: Key::new(secret),
            previous: previous.map(Key::new),
        }
    }

    /// Makes a token. The same input gives the same token, so a reminder carries the same link.
    #[must_use]
    pub fn sign(&self, purpose: Purpose, id: Uuid, version: u16) -> String {
        let mut octets = Vec::with_capacity(35);
        octets.extend_from_slice(id.as_bytes());
        octets.extend_from_slice(&version.to_be_bytes());
        octets.push(self.current.number);
        let mac = self.current.mac(purpose, &octets);
        octets.extend_from_slice(&mac);
        BASE32_NOPAD.encode(&octets).to_ascii_lowercase()
    }

    /// A token that says when it was made, about a thing.
    #[must_use]
    pub fn stamp(&self, about: Uuid, now: Instant) -> String {
        let (_, low) = about.as_u64_pair();
        let second = u64::try_from(now.timestamp().as_second()).unwrap_or_default();
        self.sign(Purpose::Form, Uuid::from_u64_pair(second, low), 0)
    }

    /// When a genuine stamp about a thing was made, to the second.
    #[must_use]
    pub fn stamped_at(&self, about: Uuid, stamp: &str) -> Option<Instant> {
        let claim = self.verify(Purpose::Form, stamp)?;
        let ((_, low), (second, of)) = (about.as_u64_pair(), claim.id.as_u64_pair());
        let micros = i64::try_from(second).ok()?.checked_mul(1_000_000)?;
        (low == of).then(|| Instant::from_micros(micros))
    }

    /// Checks a token. Capitals are accepted, since some mail systems fold case; all else is none.
    #[must_use]
    pub fn verify(&self, purpose: Purpose, token: &str) -> Option<Claim> {
        if token.len() != TOKEN_LEN {
            return None;
        }
        let octets = BASE32_NOPAD.decode(token.to_ascii_uppercase().as_bytes()).ok()?;
        let (head, mac) = octets.split_at_checked(19)?;
        let number = head.last()?;
        let keys = [Some(&self.current), self.previous.as_ref()];
        let genuine = keys
            .into_iter()
            .flatten()
            .filter(|key| key.number == *number)
            .any(|key| bool::from(key.mac(purpose, head).ct_eq(mac)));
        if !genuine {
            return None;
        }
        let id = Uuid::from_slice(head.get(..16)?).ok()?;
        let version = u16::from_be_bytes(head.get(16..18)?.try_into().ok()?);
        Some(Claim { id, version })
    }
}

/// Five octets of chance as eight lower-case letters and digits, for the end of a slug.
#[must_use]
pub fn slug_letters(chance: [u8; 5]) -> String {
    let mut specification = Specification::new();
    // Crockford's letters without the ones that look alike.
    specification.symbols.push_str("0123456789abcdefghjkmnpqrstvwxyz");
    specification
        .encoding()
        .map(|encoding| encoding.encode(&chance))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"a secret of thirty-two octets ok";
    const OTHER: &[u8] = b"another one of thirty-two octets";

    #[test]
    fn a_token_opens_what_it_was_made_for_and_nothing_else() {
        let keys = Keyring::new(SECRET, None);
        let id = Uuid::from_u128(7);
        let token = keys.sign(Purpose::Rsvp, id, 3);
        assert_eq!(token.len(), TOKEN_LEN);
        assert!(token.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        assert_eq!(keys.verify(Purpose::Rsvp, &token), Some(Claim { id, version: 3 }));
        assert_eq!(
            keys.verify(Purpose::Rsvp, &token.to_uppercase()),
            Some(Claim { id, version: 3 })
        );
        assert_eq!(keys.verify(Purpose::Reply, &token), None);
    }

    #[test]
    fn every_changed_letter_is_noticed() {
        let keys = Keyring::new(SECRET, None);
        let token = keys.sign(Purpose::Rsvp, Uuid::from_u128(7), 0);
        for at in 0..token.len() {
            let mut letters = token.clone().into_bytes();
            letters[at] = if letters[at] == b'a' { b'b' } else { b'a' };
            assert_eq!(
                keys.verify(Purpose::Rsvp, &String::from_utf8(letters).unwrap()),
                None,
                "letter {at}"
            );
        }
        for wrong in ["", &token[..55], &format!("{token}a"), "ä".repeat(28).as_str()] {
            assert_eq!(keys.verify(Purpose::Rsvp, wrong), None);
        }
    }

    #[test]
    fn old_links_open_after_a_change_of_secret_until_the_old_one_goes() {
        let token = Keyring::new(SECRET, None).sign(Purpose::Rsvp, Uuid::from_u128(7), 0);
        assert!(
            Keyring::new(OTHER, Some(SECRET))
                .verify(Purpose::Rsvp, &token)
                .is_some()
        );
        assert!(Keyring::new(OTHER, None).verify(Purpose::Rsvp, &token).is_none());
    }

    #[test]
    fn slug_letters_are_eight() {
        assert_eq!(slug_letters([255; 5]), "zzzzzzzz");
    }
}

//! A person as a vCard 4.0 (RFC 6350), whose lines are written, folded and escaped as those of iCalendar.

use domain::Instant;

use crate::emit;
use crate::property::{raw, text, utc};

/// A person in an address book.
#[derive(Clone, Copy, Debug)]
pub struct ContactCard<'a> {
    /// What is the same each time it is written, as a URI.
    pub uid: &'a str,
    /// What the person is called; empty: the address stands for it.
    pub name: &'a str,
    /// The address.
    pub email: &'a str,
    /// Where the person is known from.
    pub category: &'a str,
    /// When it changed last.
    pub changed_at: Instant,
}

/// Writes a card.
#[must_use]
pub fn contact_card(card: &ContactCard<'_>) -> Vec<u8> {
    // FN must not be empty (6.2.1).
    let name = if card.name.is_empty() { card.email } else { card.name };
    let email = (!card.email.is_empty()).then(|| text("EMAIL", card.email));
    let head = [raw("VERSION", "4.0"), text("FN", name)];
    let tail = [
        text("CATEGORIES", card.category),
        raw("UID", card.uid),
        raw("REV", utc(card.changed_at)),
    ];
    let all: Vec<_> = head.into_iter().chain(email).chain(tail).collect();
    emit::card(&all)
}

//! A list of people that an organizer brings along: what is said of each row before anything is done with it. Where rows
//! come from, a table or pasted text, is left to whoever reads them.

use std::collections::HashMap;

use crate::values::address::MailAddress;
use crate::values::text::PersonName;
use crate::values::words;

/// Most rows of one import.
pub const MOST_ROWS: usize = 100_000;

/// Characters of a name that are looked at.
const MOST_OF_A_NAME: usize = 2_000;

/// What would become of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowState {
    /// It makes a contact.
    Ready,
    /// The group knows the address: what is known stays.
    Known,
    /// The address gets no mail of this group: it is passed over.
    Suppressed,
    /// Nothing can be made of it.
    Bad,
}

words!(RowState, "ready, known, suppressed, bad",
    Ready => "ready", Known => "known", Suppressed => "suppressed", Bad => "bad");

/// A row of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRow {
    /// Its place in the list, as a spreadsheet shows it.
    pub number: u32,
    /// The address; none: it is bad.
    pub address: Option<MailAddress>,
    /// What stands where the address should, cut where it is long.
    pub email: String,
    /// What the person is called, cut where it is long.
    pub name: String,
    /// What would become of it.
    pub state: RowState,
    /// Why, unless it is ready.
    pub detail: Option<String>,
}

/// What a group knows of an address. What others know of it plays no part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KnownHere {
    /// It is a contact's.
    pub is_contact: bool,
    /// It was invited.
    pub was_invited: bool,
    /// It gets no mail of this group.
    pub is_suppressed: bool,
}

impl ImportRow {
    /// Reads a row; what is wrong with it is said in it.
    #[must_use]
    pub fn read(number: u32, email: &str, name: &str) -> Self {
        let address = match email.trim() {
            "" => Err("has no mail address".to_owned()),
            email => MailAddress::parse(email).map_err(|invalid| format!("email {invalid}")),
        };
        let named = PersonName::parse(&one_line(name)).map_err(|invalid| format!("name {invalid}"));
        match address.and_then(|address| Ok((address, named?))) {
            Ok((address, name)) => Self {
                number,
                email: address.to_string(),
                address: Some(address),
                name: name.to_string(),
                state: RowState::Ready,
                detail: None,
            },
            Err(detail) => Self::bad(number, email, name, &detail),
        }
    }

    /// A row that nothing can be made of.
    #[must_use]
    pub fn bad(number: u32, email: &str, name: &str, detail: &str) -> Self {
        Self {
            number,
            address: None,
            email: shown(email.trim(), MailAddress::MAX),
            name: shown(&one_line(name), PersonName::MAX),
            state: RowState::Bad,
            detail: Some(detail.to_owned()),
        }
    }

    /// Says what the group knows of its address.
    pub fn judge(&mut self, known: KnownHere) {
        if self.state == RowState::Bad {
            return;
        }
        if known.is_suppressed {
            self.say(
                RowState::Suppressed,
                "gets no mail of this group: see its suppressions for why",
            );
        } else if self.state == RowState::Ready && known.is_contact {
            self.say(RowState::Known, "is a contact of this group already");
        } else if self.state == RowState::Ready && known.was_invited {
            self.say(RowState::Known, "was invited by this group before");
        }
    }

    fn say(&mut self, state: RowState, detail: &str) {
        self.state = state;
        self.detail = Some(detail.to_owned());
    }
}

/// The addresses of the rows that were read, to find those that come twice.
#[derive(Debug, Default)]
pub struct SeenAddresses(HashMap<String, u32>);

impl SeenAddresses {
    /// Remembers a row's address, or says that it was there before.
    pub fn note(&mut self, row: &mut ImportRow) {
        let Some(address) = &row.address else { return };
        let first = *self.0.entry(address.identity().to_owned()).or_insert(row.number);
        if first != row.number {
            row.say(RowState::Known, &format!("stands in row {first} already"));
        }
    }
}

/// A name as one line, since it may stand in a cell of several.
fn one_line(name: &str) -> String {
    let most: String = name.chars().take(MOST_OF_A_NAME).collect();
    most.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text from outside as it may be kept and shown: no character that a database or a terminal stumbles over, no more than
/// `most` characters.
fn shown(text: &str, most: usize) -> String {
    let safe = |c: char| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
    let mut characters = text.chars().map(safe);
    let mut shown: String = characters.by_ref().take(most).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_what_is_wrong_with_it_and_shows_little_of_it() {
        let good = ImportRow::read(2, " Anna@example.org ", "Anna\n  Berg");
        assert_eq!((good.state, good.name.as_str()), (RowState::Ready, "Anna Berg"));
        assert_eq!(good.email, "Anna@example.org");
        let long = "x".repeat(10_000_000);
        for (email, name, detail) in [
            ("anna", "Anna", "email is not a mail address"),
            ("", "Anna", "has no mail address"),
            ("an\0na@example.org", "Anna", "email is not a mail address"),
            ("anna@example.org", "An\0na", "name must not hold"),
            ("anna@example.org", &long, "name is too long"),
            (&long, "Anna", "email is not a mail address"),
        ] {
            let bad = ImportRow::read(7, email, name);
            assert_eq!(bad.state, RowState::Bad);
            assert!(bad.detail.clone().unwrap().starts_with(detail), "{:?}", bad.detail);
            assert!(bad.email.chars().count() <= 255 && bad.name.chars().count() <= 121);
            assert!(!bad.email.contains('\0') && !bad.name.contains('\0'));
        }
    }

    #[test]
    fn a_row_is_judged_by_what_this_group_knows() {
        let judged = |known| {
            let mut row = ImportRow::read(2, "anna@example.org", "");
            row.judge(known);
            row.state
        };
        let known = KnownHere {
            is_contact: true,
            was_invited: true,
            is_suppressed: false,
        };
        assert_eq!(judged(KnownHere::default()), RowState::Ready);
        assert_eq!(judged(known), RowState::Known);
        let stopped = KnownHere {
            is_suppressed: true,
            ..known
        };
        assert_eq!(judged(stopped), RowState::Suppressed);
    }

    #[test]
    fn an_address_that_comes_twice_is_known_by_its_first_row() {
        let mut seen = SeenAddresses::default();
        let rows = [(2, "anna@example.org"), (3, "nobody"), (4, "ANNA@Example.org")];
        let mut rows = rows.map(|(number, email)| ImportRow::read(number, email, ""));
        for row in &mut rows {
            seen.note(row);
        }
        let states = rows.each_ref().map(|row| row.state);
        assert_eq!(states, [RowState::Ready, RowState::Bad, RowState::Known]);
        assert_eq!(rows[2].detail.as_deref(), Some("stands in row 2 already"));
    }
}

//! In which columns of a table addresses and names stand: by the headers that Luma, Eventbrite, Meetup, Google Contacts,
//! Outlook and spreadsheets give them, or by the first row, if there are none.

use domain::MailAddress;

use super::records::Record;
use crate::attendees::csv::FORMULA;

/// Headers of addresses, the best first, in small letters and digits alone.
const EMAIL: [&str; 18] = [
    "attendeeemail",
    "attendeeemailaddress",
    "guestemail",
    "email",
    "emailaddress",
    "emailadresse",
    "mail",
    "mailadresse",
    "email1value",
    "emailaddress1value",
    "useremail",
    "memberemail",
    "contactemail",
    "primaryemail",
    "email2value",
    "email2address",
    "buyeremail",
    "purchaseremail",
];

/// Headers of whole names.
const NAME: [&str; 9] = [
    "attendeename",
    "guestname",
    "name",
    "fullname",
    "displayname",
    "membername",
    "contactname",
    "fileas",
    "vollständigername",
];

/// Headers of the names that stand first.
const FIRST: [&str; 5] = [
    "attendeefirstname",
    "firstname",
    "givenname",
    "vorname",
    "buyerfirstname",
];

/// Headers of the names that stand last.
const LAST: [&str; 9] = [
    "attendeelastname",
    "attendeesurname",
    "lastname",
    "surname",
    "familyname",
    "nachname",
    "familienname",
    "buyerlastname",
    "buyersurname",
];

/// The columns.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// Of addresses: the first that is not empty counts.
    email: Vec<usize>,
    /// Of whole names, likewise.
    name: Vec<usize>,
    /// Of parts of names, in their order, where there is no whole one.
    parts: Vec<usize>,
}

impl Columns {
    /// By headers that are known.
    pub(super) fn of_header(header: &Record) -> Option<Self> {
        let headers: Vec<String> = header.iter().map(plain).collect();
        Self::beside(&headers, named(&headers, &EMAIL))
    }

    /// By headers of which one speaks of mail: `What is your e-mail address?`
    pub(super) fn of_similar_header(header: &Record) -> Option<Self> {
        let headers: Vec<String> = header.iter().map(plain).collect();
        let speaks_of_mail = |header: &&String| header.contains("email");
        let email = headers.iter().position(|header| speaks_of_mail(&header));
        Self::beside(&headers, email.into_iter().collect())
    }

    fn beside(headers: &[String], email: Vec<usize>) -> Option<Self> {
        let (mut name, mut first, mut last) = (named(headers, &NAME), named(headers, &FIRST), named(headers, &LAST));
        // `Name, Vorname`
        if !first.is_empty() && last.is_empty() {
            last = std::mem::take(&mut name);
        }
        first.truncate(1);
        last.truncate(1);
        first.append(&mut last);
        (!email.is_empty()).then_some(Self {
            email,
            name,
            parts: first,
        })
    }

    /// By a first row that holds an address already; up to two cells of letters beside it are a name.
    pub(super) fn of_row(row: &Record) -> Option<Self> {
        let email = row.iter().position(|cell| MailAddress::parse(cell).is_ok())?;
        let is_name =
            |cell: &str| cell.chars().any(char::is_alphabetic) && !cell.contains(|c: char| c.is_ascii_digit());
        let cells = row.iter().enumerate().filter(|(place, _)| *place != email);
        let parts = cells.filter(|(_, cell)| is_name(cell)).map(|(place, _)| place);
        Some(Self {
            email: vec![email],
            name: Vec::new(),
            parts: parts.take(2).collect(),
        })
    }

    /// The address in a row.
    pub(super) fn email<'r>(&self, row: &'r Record) -> &'r str {
        let cell = first_of(row, &self.email).unwrap_or_default();
        // Google puts several into one cell.
        let cell = cell.split(" ::: ").next().unwrap_or_default();
        let cell = cell
            .rsplit_once('<')
            .map_or(cell, |(_, address)| address.trim_end_matches('>'));
        cell.strip_prefix("mailto:").unwrap_or(cell)
    }

    /// The name in a row.
    pub(super) fn name(&self, row: &Record) -> String {
        if let Some(name) = first_of(row, &self.name) {
            return name.to_owned();
        }
        let parts = self.parts.iter().filter_map(|place| cell(row, *place));
        parts.collect::<Vec<_>>().join(" ")
    }
}

fn first_of<'r>(row: &'r Record, places: &[usize]) -> Option<&'r str> {
    places.iter().find_map(|place| cell(row, *place))
}

/// A cell that is not empty, without the quote by which our own tables keep spreadsheets from reading a formula.
fn cell(row: &Record, place: usize) -> Option<&str> {
    let cell = row.get(place)?.trim();
    let bare = cell.strip_prefix('\'').filter(|bare| bare.starts_with(FORMULA));
    Some(bare.unwrap_or(cell)).filter(|cell| !cell.is_empty())
}

/// A header without what programs write differently.
fn plain(header: &str) -> String {
    let letters = header.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Where these headers stand, the best first.
fn named(headers: &[String], known: &[&str]) -> Vec<usize> {
    let place = |name: &&str| headers.iter().position(|header| header == name);
    known.iter().filter_map(place).collect()
}

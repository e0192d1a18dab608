//! Deleting letters that name somebody. Everything here blocks.

use std::fs;
use std::io;

use domain::MailAddress;

use super::reading::{StoredLetter, ids};
use super::{LETTER, MailboxFolder};
use crate::MailError;

impl MailboxFolder {
    /// Deletes the letters in which an address stands of which `is_named` says so, in a header or in what they say, and answers
    /// how many.
    pub fn delete_naming(&self, is_named: impl Fn(&MailAddress) -> bool) -> Result<usize, MailError> {
        let failed = |source: io::Error| MailError::Folder {
            path: self.path.clone(),
            source,
        };
        let mut deleted = 0;
        for id in ids(&self.path).map_err(failed)? {
            let path = self.path.join(format!("{id}.{LETTER}"));
            let bytes = match fs::read(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                bytes => bytes.map_err(failed)?,
            };
            let letter = StoredLetter::parse(id, &bytes);
            if letter.is_some_and(|letter| letter.addresses().any(|address| is_named(&address))) {
                fs::remove_file(&path).map_err(failed)?;
                deleted += 1;
            }
        }
        Ok(deleted)
    }
}

impl StoredLetter {
    /// All addresses that stand in it.
    fn addresses(&self) -> impl Iterator<Item = MailAddress> {
        let calendar = self.calendar.as_deref().map(String::from_utf8_lossy);
        // Calendars fold their lines (RFC 5545, 3.1).
        let calendar = calendar.map(|text| text.replace("\r\n ", ""));
        let headers = self.headers.iter().map(|(_, value)| value.as_str());
        let texts = [&*self.to, &*self.subject, &*self.text, &*self.html];
        let all: Vec<String> = headers
            .chain(texts)
            .chain(calendar.as_deref())
            .map(str::to_owned)
            .collect();
        let mut found: Vec<MailAddress> = all.iter().flat_map(|text| in_text(text)).collect();
        found.sort_unstable_by(|one, other| one.identity().cmp(other.identity()));
        found.dedup();
        found.into_iter()
    }
}

/// Words with an `@`, less what commonly stands around an address.
fn in_text(text: &str) -> impl Iterator<Item = MailAddress> {
    let is_around = |c: char| c.is_whitespace() || "<>()[]\",;:=".contains(c);
    text.split(is_around)
        .filter(|word| word.contains('@'))
        .filter_map(|word| MailAddress::parse(word.trim_matches(['.', '\'', '!', '?'])).ok())
}

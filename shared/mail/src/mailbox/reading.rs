//! Reading a mailbox folder. Everything here blocks: call it where blocking is allowed.

use std::fs;
use std::io;
use std::path::Path;

use domain::DeliveryId;
use domain::values::ids::Id;
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use uuid::Uuid;

use super::LETTER;
use crate::MailError;

/// A letter in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterLine {
    /// The delivery that brought it.
    pub id: DeliveryId,
    /// When it was written (RFC 3339).
    pub date: String,
    /// Its sender, as `Name <address>`.
    pub from: String,
    /// Its recipient, as `Name <address>`.
    pub to: String,
    /// Its subject.
    pub subject: String,
}

/// A page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterPage {
    /// The letters, newest first.
    pub items: Vec<LetterLine>,
    /// Where the next page starts; none: this was the last.
    pub next: Option<DeliveryId>,
}

/// A letter, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredLetter {
    /// The delivery that brought it.
    pub id: DeliveryId,
    /// When it was written (RFC 3339).
    pub date: String,
    /// Its sender, as `Name <address>`.
    pub from: String,
    /// Its recipient, as `Name <address>`.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text part.
    pub text: String,
    /// Its HTML part.
    pub html: String,
    /// Its calendar part.
    pub calendar: Option<Vec<u8>>,
    /// What the calendar part does: `REQUEST` or `CANCEL`.
    pub method: Option<String>,
    /// All headers, as they are written, but unfolded.
    pub headers: Vec<(String, String)>,
}

/// A page of letters older than `before`, newest first. A folder that is not there has none.
pub fn list(folder: &Path, before: Option<DeliveryId>, limit: usize) -> Result<LetterPage, MailError> {
    let mut ids = ids(folder).map_err(|source| MailError::Folder {
        path: folder.to_owned(),
        source,
    })?;
    ids.retain(|id| before.is_none_or(|before| *id < before));
    ids.sort_unstable_by(|one, other| other.cmp(one));
    let is_more = ids.len() > limit;
    ids.truncate(limit);
    let next = ids.last().copied().filter(|_| is_more);
    let mut items = Vec::with_capacity(ids.len());
    for id in ids {
        // One may have been deleted by hand meanwhile.
        items.extend(read(folder, id)?.map(StoredLetter::line));
    }
    Ok(LetterPage { items, next })
}

/// A letter by the name it goes by in URLs. Anything that is no identity names none, so no path can be made of it.
pub fn find(folder: &Path, id: &str) -> Result<Option<StoredLetter>, MailError> {
    match Uuid::try_parse(id) {
        Ok(uuid) => read(folder, DeliveryId::from_uuid(uuid)),
        Err(_) => Ok(None),
    }
}

fn read(folder: &Path, id: DeliveryId) -> Result<Option<StoredLetter>, MailError> {
    let path = folder.join(format!("{id}.{LETTER}"));
    match fs::read(&path) {
        Ok(bytes) => Ok(StoredLetter::parse(id, &bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(MailError::Folder { path, source }),
    }
}

pub(super) fn ids(folder: &Path) -> io::Result<Vec<DeliveryId>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut ids = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        let stem = name
            .to_str()
            .and_then(|name| name.strip_suffix(LETTER)?.strip_suffix('.'));
        ids.extend(
            stem.and_then(|stem| Uuid::try_parse(stem).ok())
                .map(DeliveryId::from_uuid),
        );
    }
    Ok(ids)
}

impl StoredLetter {
    /// Reads a message; none if it is not one.
    #[must_use]
    pub fn parse(id: DeliveryId, bytes: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(bytes)?;
        let calendar = part(&message, "text", "calendar");
        Some(Self {
            id,
            date: message
                .date()
                .map(mail_parser::DateTime::to_rfc3339)
                .unwrap_or_default(),
            from: written(message.from()),
            to: written(message.to()),
            subject: message.subject().unwrap_or_default().to_owned(),
            text: part(&message, "text", "plain").map(words).unwrap_or_default(),
            html: part(&message, "text", "html").map(words).unwrap_or_default(),
            method: calendar.and_then(|part| part.content_type()?.attribute("method").map(str::to_ascii_uppercase)),
            calendar: calendar.map(|part| part.contents().to_vec()),
            headers: message
                .headers_raw()
                .map(|(name, value)| (name.to_owned(), unfolded(value)))
                .collect(),
        })
    }

    fn line(self) -> LetterLine {
        LetterLine {
            id: self.id,
            date: self.date,
            from: self.from,
            to: self.to,
            subject: self.subject,
        }
    }
}

fn part<'m, 'x>(message: &'m Message<'x>, kind: &str, subkind: &str) -> Option<&'m MessagePart<'x>> {
    message.parts.iter().find(|part| part.is_content_type(kind, subkind))
}

fn words(part: &MessagePart<'_>) -> String {
    match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.replace("\r\n", "\n"),
        _ => String::from_utf8_lossy(part.contents()).into_owned(),
    }
}

fn written(address: Option<&Address<'_>>) -> String {
    let Some(first) = address.and_then(Address::first) else {
        return String::new();
    };
    let bare = first.address().unwrap_or_default();
    match first.name() {
        Some(name) => format!("{name} <{bare}>"),
        None => bare.to_owned(),
    }
}

fn unfolded(value: &str) -> String {
    value.replace(['\r', '\n'], "").trim().to_owned()
}

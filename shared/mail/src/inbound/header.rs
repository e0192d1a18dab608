//! One header block of a mail from outside. `mail-parser` is given nothing but such blocks of it: its tree of nested
//! messages has no bound.

use domain::MailAddress;
use mail_parser::{Header, HeaderName, Message, MessageParser, MimeHeaders};

use super::transfer::{ESCAPE, guessed};

/// Longest subject or Message-ID that is kept.
const MAX_WORDS: usize = 300;

/// Most messages that one is said to answer.
const MAX_ANSWERED: usize = 20;

/// A header block, read.
pub(super) struct Headers<'a> {
    head: &'a [u8],
    message: Option<Message<'a>>,
}

impl<'a> Headers<'a> {
    /// Reads a block. What is no header in it is passed over.
    pub(super) fn read(head: &'a [u8]) -> Self {
        let message = MessageParser::default().parse_headers(head);
        Self { head, message }
    }

    /// Whether there is no header in it.
    pub(super) fn is_empty(&self) -> bool {
        self.fields().next().is_none()
    }

    /// The values of a header as they are written, unfolded, from the top.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = String> {
        let named = self
            .fields()
            .filter(move |(header, _)| header.name().eq_ignore_ascii_case(name));
        named.map(|(_, value)| unfolded(value))
    }

    /// Headers and their raw values. The last line of a block is called a header even if it has no colon.
    fn fields(&self) -> impl Iterator<Item = (&Header<'a>, &'a [u8])> {
        let headers = self.message.iter().flat_map(Message::headers);
        headers.filter_map(|header| {
            let [field, start, end] = [header.offset_field(), header.offset_start(), header.offset_end()]
                .map(|offset| usize::try_from(offset).unwrap_or(usize::MAX));
            let named = self.head.get(field..start)?.contains(&b':');
            Some((header, self.head.get(start..end)?)).filter(|_| named)
        })
    }

    /// The first value of a header.
    pub(super) fn first(&self, name: &str) -> Option<String> {
        self.all(name).next()
    }

    /// The first word of a header's first value in small letters: `auto-generated` of `Auto-Generated; by=x`.
    pub(super) fn word(&self, name: &str) -> Option<String> {
        let value = self.first(name)?;
        let word = value.split([';', ' ', '(', '\t']).find(|word| !word.is_empty());
        Some(word.unwrap_or_default().to_ascii_lowercase())
    }

    /// Content-Type without its parameters, in small letters; `text/plain` if there is none (RFC 2045, 5.2).
    pub(super) fn kind(&self) -> String {
        let declared = self.message.as_ref().and_then(|message| message.content_type());
        declared.map_or_else(
            || "text/plain".to_owned(),
            |declared| format!("{}/{}", declared.ctype(), declared.subtype().unwrap_or_default()).to_ascii_lowercase(),
        )
    }

    /// A parameter of Content-Type.
    pub(super) fn content_type(&self, parameter: &str) -> Option<&str> {
        self.message.as_ref()?.content_type()?.attribute(parameter)
    }

    /// The name of the file that a part is.
    pub(super) fn file_name(&self) -> Option<&str> {
        self.message.as_ref()?.attachment_name()
    }

    /// Whether Content-Disposition says that it is a file.
    pub(super) fn is_attachment(&self) -> bool {
        let disposition = self.message.as_ref().and_then(|message| message.content_disposition());
        disposition.is_some_and(mail_parser::ContentType::is_attachment)
    }

    /// Message-ID, bare.
    pub(super) fn message_id(&self) -> Option<String> {
        let id = self.message.as_ref()?.message_id()?.trim();
        (!id.is_empty()).then(|| id.chars().take(MAX_WORDS).collect())
    }

    /// The messages that this one answers, the nearest first (RFC 5322, 3.6.4), without their angle brackets.
    pub(super) fn answers(&self) -> Vec<String> {
        let nearest = self.first("In-Reply-To").unwrap_or_default();
        let others = self.first("References").unwrap_or_default();
        let ids = nearest.split_whitespace().chain(others.split_whitespace().rev());
        ids.map(|id| id.trim_matches(['<', '>', ',']).to_owned())
            .filter(|id| id.len() <= MAX_WORDS)
            .take(MAX_ANSWERED)
            .collect()
    }

    /// The address in From. Several Froms, or several people in one, are nobody: who checks one may not be shown another
    /// (RFC 7489, 6.6.1).
    pub(super) fn sender(&self) -> Option<MailAddress> {
        let message = self.message.as_ref().filter(|_| self.all("From").count() == 1)?;
        let mut people = message.from()?.iter();
        match (people.next(), people.next()) {
            (Some(person), None) => MailAddress::parse(person.address()?).ok(),
            _ => None,
        }
    }

    /// Subject, decoded. Some programs write their own character set there, without the form for it (RFC 2047).
    pub(super) fn subject(&self) -> String {
        let mut fields = self.fields();
        let raw = fields.find_map(|(header, raw)| header.name().eq_ignore_ascii_case("Subject").then_some(raw));
        if let Some(raw) = raw.filter(|raw| raw.contains(&ESCAPE) || std::str::from_utf8(raw).is_err()) {
            return one_line(&guessed(raw).decode(raw).0);
        }
        let subject = self.message.as_ref().and_then(|message| message.subject());
        subject.map(one_line).unwrap_or_default()
    }

    /// Content-Transfer-Encoding, in small letters.
    pub(super) fn transfer_encoding(&self) -> String {
        self.word(HeaderName::ContentTransferEncoding.as_str())
            .unwrap_or_default()
    }
}

fn unfolded(value: &[u8]) -> String {
    let text: String = String::from_utf8_lossy(value)
        .chars()
        .filter(|c| !matches!(c, '\r' | '\n'))
        .collect();
    text.trim().to_owned()
}

/// Words in one line without controls: Exchange puts non-breaking spaces there, others line ends.
fn one_line(text: &str) -> String {
    let kept = text
        .chars()
        .filter(|c| c.is_whitespace() || !c.is_control())
        .take(MAX_WORDS);
    let kept: String = kept.collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! Reads a letter the way a person's mail program would, for assertions.

use domain::mail::ask_letter::AskLetterKind;
use domain::mail::coffee_letter::CoffeeLetterKind;
use domain::mail::content::ORGANIZER_LETTER_TEST;
use domain::mail::kind::LetterKind;
use domain::mail::link::LinkKind;
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// What organizers are told of people; `Notification::kind`.
const NOTICES: &[&str] = &[
    "words",
    "proposal",
    "delegated",
    "held",
    "passed_over",
    "sending_stopped",
];

/// All kinds of letters.
pub fn letter_kinds() -> impl Iterator<Item = &'static str> {
    let all = [
        LetterKind::WORDS,
        LinkKind::WORDS,
        AskLetterKind::WORDS,
        CoffeeLetterKind::WORDS,
        NOTICES,
        &[ORGANIZER_LETTER_TEST],
    ];
    all.into_iter().flatten().copied()
}

/// A letter with its parts taken out.
#[derive(Clone, Debug)]
pub struct OpenedLetter {
    /// The subject, decoded.
    pub subject: String,
    /// The address in From.
    pub from: String,
    /// The name in From, or nothing.
    pub from_name: String,
    /// The addresses in To.
    pub to: Vec<String>,
    /// All header fields in their order, as name and unfolded raw value.
    pub headers: Vec<(String, String)>,
    /// The first text/plain part.
    pub text: String,
    /// The first text/html part.
    pub html: Option<String>,
    /// Every calendar part, whatever it calls itself, in order.
    pub calendars: Vec<Calendar>,
    /// Every vCard, in order.
    pub cards: Vec<String>,
}

/// A part that holds iCalendar data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Type and subtype in lower case: `text/calendar` or `application/ics`.
    pub content_type: String,
    /// The `method` parameter.
    pub method: Option<String>,
    /// The file name, if it is an attachment.
    pub file_name: Option<String>,
    /// The decoded content.
    pub bytes: Vec<u8>,
}

impl Calendar {
    /// The content as text, line folds (RFC 5545, section 3.1) undone.
    #[must_use]
    pub fn unfolded(&self) -> String {
        String::from_utf8(self.bytes.clone())
            .expect("a calendar is UTF-8")
            .replace("\r\n ", "")
            .replace("\r\n\t", "")
    }
}

impl OpenedLetter {
    /// Opens a letter as it came over the wire.
    #[must_use]
    pub fn open(raw: &[u8]) -> Self {
        let message = MessageParser::default().parse(raw).expect("the letter has headers");
        let from = message.from().and_then(Address::first);
        Self {
            subject: message.subject().unwrap_or_default().to_owned(),
            from: from.and_then(|sender| sender.address()).unwrap_or_default().to_owned(),
            from_name: from.and_then(|sender| sender.name()).unwrap_or_default().to_owned(),
            to: message.to().map(addresses).unwrap_or_default(),
            headers: headers(&message),
            text: first_text(&message, "plain").unwrap_or_default(),
            html: first_text(&message, "html"),
            calendars: message.parts.iter().filter_map(calendar).collect(),
            cards: message.parts.iter().filter_map(card).collect(),
        }
    }

    /// The first header field of this name, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The calendar that mail programs act on: the first part of type text/calendar.
    #[must_use]
    pub fn calendar(&self) -> Option<&Calendar> {
        self.calendars.iter().find(|part| part.content_type == "text/calendar")
    }

    /// All of it that anybody can read, decoded: header fields, texts, calendars, cards.
    #[must_use]
    pub fn whole(&self) -> String {
        let headers = self.headers.iter().map(|(name, value)| format!("{name}: {value}"));
        let texts = [Some(self.text.clone()), self.html.clone()].into_iter().flatten();
        let calendars = self.calendars.iter().map(Calendar::unfolded);
        let all = headers.chain(texts).chain(calendars).chain(self.cards.iter().cloned());
        all.collect::<Vec<_>>().join("\n")
    }

    /// Every http and https link in the text part, in order.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        self.text
            .split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
            .filter_map(link_in)
            .collect()
    }

    /// The first link whose path begins so, for example `/r/`.
    #[must_use]
    pub fn link_to(&self, path: &str) -> Option<String> {
        self.links().into_iter().find(|link| {
            let place = link.split_once("://").map_or("", |(_, place)| place);
            place
                .split_once('/')
                .is_some_and(|(_, rest)| format!("/{rest}").starts_with(path))
        })
    }
}

/// The link within a word, without the punctuation of the sentence around it.
fn link_in(word: &str) -> Option<String> {
    let start = word.find("https://").or_else(|| word.find("http://"))?;
    let link = word.get(start..)?;
    Some(
        link.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\''])
            .to_owned(),
    )
}

fn addresses(field: &Address<'_>) -> Vec<String> {
    field
        .iter()
        .filter_map(|mailbox| mailbox.address().map(str::to_owned))
        .collect()
}

fn headers(message: &Message<'_>) -> Vec<(String, String)> {
    message
        .headers_raw()
        .map(|(name, value)| {
            let unfolded = value.replace("\r\n", "");
            (name.to_owned(), unfolded.trim().to_owned())
        })
        .collect()
}

fn first_text(message: &Message<'_>, subtype: &str) -> Option<String> {
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Text(text) | PartType::Html(text) if is_text(part, subtype) => Some(text.replace("\r\n", "\n")),
        _ => None,
    })
}

/// A part without a content type is text/plain (RFC 2045, section 5.2).
fn is_text(part: &MessagePart<'_>, subtype: &str) -> bool {
    part.is_content_type("text", subtype) || (part.content_type().is_none() && subtype == "plain")
}

fn card(part: &MessagePart<'_>) -> Option<String> {
    let text = || String::from_utf8_lossy(part.contents()).replace("\r\n ", "");
    part.is_content_type("text", "vcard").then(text)
}

fn calendar(part: &MessagePart<'_>) -> Option<Calendar> {
    let kind = part.content_type()?;
    let content_type = format!("{}/{}", kind.ctype(), kind.subtype()?).to_ascii_lowercase();
    let is_calendar = matches!(content_type.as_str(), "text/calendar" | "application/ics");
    is_calendar.then(|| Calendar {
        method: kind.attribute("method").map(str::to_owned),
        file_name: part.attachment_name().map(str::to_owned),
        bytes: part.contents().to_vec(),
        content_type,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const INVITATION: &str = "From: =?utf-8?q?Caf=C3=A9?= <events@example.org>\r\n\
        To: ann@example.org\r\n\
        Subject: A long\r\n subject\r\n\
        Content-Type: multipart/mixed; boundary=m\r\n\
        \r\n\
        --m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n\
        --a\r\nContent-Type: text/plain; charset=utf-8\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n\
        Answer at http://h:8080/r/abc=\r\ndef?answer=3Dyes.\r\n(See <https://h/e/x>, too)\r\n\
        --a\r\nContent-Type: text/html\r\n\r\n<p>hi</p>\r\n\
        --a\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nQkVHSU46VkNBTA0KIEVOREFSDQo=\r\n\
        --a--\r\n\
        --m\r\nContent-Type: application/ics; name=invite.ics\r\n\
        Content-Disposition: attachment; filename=invite.ics\r\n\r\nBEGIN:VCALENDAR\r\n\
        --m--\r\n";

    #[test]
    fn every_part_of_an_invitation_is_found() {
        let letter = OpenedLetter::open(INVITATION.as_bytes());
        assert_eq!(letter.subject, "A long subject");
        assert_eq!(
            (letter.from.as_str(), letter.from_name.as_str()),
            ("events@example.org", "Café")
        );
        assert_eq!(letter.to, ["ann@example.org"]);
        assert_eq!(letter.header("subject"), Some("A long subject"));
        assert_eq!(letter.html.as_deref(), Some("<p>hi</p>"));
        let calendar = letter.calendar().unwrap();
        assert_eq!(calendar.method.as_deref(), Some("REQUEST"));
        assert_eq!(calendar.unfolded(), "BEGIN:VCALENDAR\r\n");
        assert_eq!(letter.calendars.len(), 2);
        assert_eq!(letter.calendars[1].content_type, "application/ics");
        assert_eq!(letter.calendars[1].file_name.as_deref(), Some("invite.ics"));
    }

    #[test]
    fn links_are_whole_and_without_the_sentence_around_them() {
        let letter = OpenedLetter::open(INVITATION.as_bytes());
        assert_eq!(letter.links(), ["http://h:8080/r/abcdef?answer=yes", "https://h/e/x"]);
        assert_eq!(letter.link_to("/e/").as_deref(), Some("https://h/e/x"));
        assert_eq!(letter.link_to("/u/"), None);
    }

    #[test]
    fn a_plain_letter_has_no_calendar() {
        let letter = OpenedLetter::open(b"Subject: hi\r\n\r\nhello\r\n");
        assert_eq!(letter.text.trim_end(), "hello");
        assert_eq!(letter.calendar(), None);
        assert_eq!(letter.html, None);
    }
}

//! Delivery status notifications (RFC 3464): what became of a letter, recipient by recipient.

use domain::MailAddress;

use super::header::Headers;
use super::mime::Mail;
use super::{Words, own_words, status, transfer, words};

/// What a mail server says of a letter that it could not, or not yet, hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryReport {
    /// One for each recipient that it names. None: a bounce that programs can't read.
    pub recipients: Vec<RecipientReport>,
}

/// What became of a letter for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientReport {
    /// Final-Recipient, or else Original-Recipient.
    pub recipient: Option<MailAddress>,
    /// Original-Recipient: whom the letter was for before anybody forwarded it.
    pub original: Option<MailAddress>,
    /// Action, in small letters: `failed`, `delayed`, `delivered`, `relayed`, `expanded`.
    pub action: String,
    /// The enhanced status (RFC 3463) that says most, `5.1.1` for instance.
    pub status: Option<String>,
    /// Diagnostic-Code: the other server's words, at most 1,000 characters. None where nothing is said.
    pub diagnostic: Option<String>,
    /// What all that amounts to.
    pub hardness: Hardness,
}

/// What a report amounts to, the mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hardness {
    /// It arrived, or went on to where nobody reports.
    Arrived,
    /// It is still on its way, and nothing is to be done.
    Delayed,
    /// It came back for a reason that may pass: count it.
    Soft,
    /// It came back for what it is or whence it came: whoever runs this instance has to know.
    OurFault,
    /// There is no such address: write to it no more.
    Hard,
}

impl DeliveryReport {
    /// What a mail server says in words of its own, without the form for it.
    #[must_use]
    pub fn in_words(subject: &str, words: &Words) -> Self {
        own_words::report(subject, &words.text, None)
    }

    /// What it amounts to for the address that the letter went to. A report that can't be read counts as soft.
    #[must_use]
    pub fn hardness_for(&self, address: &MailAddress) -> Hardness {
        self.block_for(address).map_or(Hardness::Soft, |block| block.hardness)
    }

    /// The block that says what became of a letter to this address.
    ///
    /// Blocks that name it come before all others, and if none does, they are about those that it is forwarded to. Of
    /// several recipients the mildest counts, since an address lives as long as one that it leads to; of what is said of
    /// one recipient, the worst, since a delay may end in a failure (RFC 3464, 2.3.3).
    #[must_use]
    pub fn block_for(&self, address: &MailAddress) -> Option<&RecipientReport> {
        let mut blocks: Vec<&RecipientReport> = self.recipients.iter().filter(|one| one.names(address)).collect();
        if blocks.is_empty() {
            blocks = self.recipients.iter().collect();
        }
        let is_worst = |one: &&&RecipientReport| {
            let mut of_the_same = blocks.iter().filter(|other| other.is_about_the_same(one));
            of_the_same.all(|other| other.hardness <= one.hardness)
        };
        blocks.iter().filter(is_worst).min_by_key(|one| one.hardness).copied()
    }
}

impl RecipientReport {
    fn names(&self, address: &MailAddress) -> bool {
        let named = [&self.recipient, &self.original];
        named.into_iter().flatten().any(|named| named == address)
    }

    /// Of two that can't be read nobody knows.
    fn is_about_the_same(&self, other: &Self) -> bool {
        self.recipient.is_some() && self.recipient == other.recipient
    }
}

/// Most recipients of a report that are read; a letter of ours has one.
const MAX_RECIPIENTS: usize = 100;
/// Most characters of a diagnostic that are kept.
pub(super) const MAX_DIAGNOSTIC: usize = 1_000;

/// The report in a message, none if it is none. What a mail server's own account sends is one even if it can't be read:
/// there were bounces before there was a form for them. Behind `postmaster@` are people and their programs too, so that
/// what can't be read from there is one only if it brings the letter back.
pub(super) fn of(mail: &Mail<'_>) -> Option<DeliveryReport> {
    let part = mail.part(&["message/delivery-status", "message/global-delivery-status"]);
    let has_form = part.is_some() || mail.reports("delivery-status");
    if !has_form && !is_by_mail_server(mail) && !is_by_postmaster(mail) {
        return None;
    }
    let bytes = part.map(transfer::bytes).unwrap_or_default();
    let blocks = blocks(&bytes);
    let recipients = blocks.iter().filter_map(|block| recipient(&Headers::read(block)));
    let recipients: Vec<_> = recipients.take(MAX_RECIPIENTS).collect();
    if recipients.is_empty() {
        let failed = mail.headers.first("X-Failed-Recipients");
        let failed = failed.and_then(|text| address(&text));
        let report = own_words::report(&mail.headers.subject(), &words::of(mail).text, failed);
        let returned = [
            "message/rfc822",
            "message/global",
            "text/rfc822-headers",
            "message/global-headers",
        ];
        let tells = !report.recipients.is_empty() || mail.part(&returned).is_some();
        return Some(report).filter(|_| has_form || tells || is_by_mail_server(mail));
    }
    Some(DeliveryReport { recipients })
}

fn is_by_mail_server(mail: &Mail<'_>) -> bool {
    mail.headers.first("X-Failed-Recipients").is_some() || is_from(mail, "mailer-daemon@")
}

fn is_by_postmaster(mail: &Mail<'_>) -> bool {
    let returned = mail.headers.first("Return-Path").is_some_and(|path| path == "<>");
    returned && is_from(mail, "postmaster@")
}

fn is_from(mail: &Mail<'_>, account: &str) -> bool {
    let from = mail.headers.first("From").unwrap_or_default();
    from.to_ascii_lowercase().contains(account)
}

/// What blank lines divide: fields of the message first, then those of each recipient.
fn blocks(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut blocks = vec![];
    let mut open = vec![];
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if !line.trim_ascii().is_empty() {
            open.extend_from_slice(line);
        } else if !open.is_empty() {
            blocks.push(std::mem::take(&mut open));
        }
        // The fields of the message, those of the recipients that are read, and not the rest.
        if blocks.len() > MAX_RECIPIENTS {
            break;
        }
    }
    blocks.push(open);
    blocks
}

fn recipient(fields: &Headers<'_>) -> Option<RecipientReport> {
    let original = fields.first("Original-Recipient");
    let named = fields.first("Final-Recipient").or_else(|| original.clone());
    let action = fields.word("Action");
    if named.is_none() && action.is_none() {
        return None;
    }
    let action = action.unwrap_or_default();
    let said = fields.first("Diagnostic-Code").map(|text| typed(&text).to_owned());
    let status = status::telling(
        &fields.first("Status").unwrap_or_default(),
        said.as_deref().unwrap_or_default(),
    );
    Some(RecipientReport {
        recipient: named.and_then(|text| address(typed(&text))),
        original: original.and_then(|text| address(typed(&text))),
        hardness: status::hardness(&action, status.as_deref(), said.as_deref().unwrap_or_default()),
        action,
        status,
        diagnostic: said.map(|text| text.chars().filter(|c| !c.is_control()).take(MAX_DIAGNOSTIC).collect()),
    })
}

/// What stands behind the type: `rfc822; anna@example.com`, `smtp; 550 …`.
fn typed(text: &str) -> &str {
    text.split_once(';').map_or(text, |(_, value)| value).trim()
}

/// A bare address; none if it is not one.
pub(super) fn address(text: &str) -> Option<MailAddress> {
    MailAddress::parse(text.trim().trim_matches(['<', '>'])).ok()
}

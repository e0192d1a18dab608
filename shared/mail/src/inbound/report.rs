//! Delivery status notifications (RFC 3464): what became of a letter, recipient by recipient.

/// What a mail server says of a letter that it could not, or not yet, hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryReport {
    /// One for each recipient that it names. None: a bounce that programs can't read.
    pub recipients: Vec<RecipientReport>,
}

/// What became of a letter for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientReport {
    /// Final-Recipient, or else Original-Recipient, lower-cased.
    pub recipient: Option<String>,
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
    /// What it amounts to. A letter goes to one address, so several recipients are those that it was forwarded to: the
    /// address lives as long as one of them does. A report that can't be read counts as soft.
    #[must_use]
    pub fn hardness(&self) -> Hardness {
        let all = self.recipients.iter().map(|report| report.hardness);
        all.min().unwrap_or(Hardness::Soft)
    }
}

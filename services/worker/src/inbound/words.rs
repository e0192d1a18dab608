//! Words that people write back, passed on to the organizer.

use domain::InvitationId;
use mail::inbound::{CalendarPart, Incoming, Words};
use store::mail::notices::{NoticeKind, Written};
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::{StoreError, WriteTx};

use super::answers::{about, tell};
use super::{Inbox, Outcome, Unfinished};

/// Octets of a mail's identity that are kept.
const FINGERPRINT_MAX: usize = 500;

impl Inbox {
    /// Passes on what a person wrote beside a calendar that answers nothing.
    pub(super) async fn words_beside(
        &self,
        mail: &InboundMail,
        incoming: &Incoming,
        part: &CalendarPart,
        invitation: InvitationId,
    ) -> Result<Outcome, Unfinished> {
        match &part.beside {
            Some(words) if part.has_words() => self.pass_on(mail, incoming, words, invitation).await,
            _ => self.done(mail, "no_answer").await,
        }
    }

    /// Passes on what a person wrote.
    pub(super) async fn pass_on(
        &self,
        mail: &InboundMail,
        incoming: &Incoming,
        words: &Words,
        invitation: InvitationId,
    ) -> Result<Outcome, Unfinished> {
        let Some(opened) = self.open(Some(invitation)).await? else {
            return self.done(mail, "nobody").await;
        };
        // "Yes, with Bo" may be all of a mail, in its subject.
        if words.text.trim().is_empty() && words.files == 0 && incoming.subject.is_empty() {
            return self.done(mail, "dropped").await;
        }
        let fingerprint = fingerprint(incoming);
        if self.is_repeated(mail, &fingerprint).await? {
            return self.done(mail, "repeated").await;
        }
        let wording = about(&opened).words(incoming, words);
        let id = mail.id;
        let unit = move |tx: &mut WriteTx<'_>| {
            let outcome = match tell(tx, id, &opened, NoticeKind::Words, &wording)? {
                Written::OnItsWay | Written::SentSnapshot => "passed_on",
                Written::TooMany | Written::Nowhere => "not_passed_on",
            };
            inbound::finish(tx, id, outcome, Some(&fingerprint))?;
            Ok::<_, StoreError>(outcome)
        };
        Ok(self.store.write(unit).await?)
    }
}

/// The same mail sent twice has the same one: mail servers bring a mail again where they missed our answer.
fn fingerprint(incoming: &Incoming) -> Vec<u8> {
    match &incoming.message_id {
        Some(id) => id.bytes().take(FINGERPRINT_MAX).collect(),
        None => incoming.sha256.to_vec(),
    }
}

//! Words that people write back, passed on to the organizer.

use domain::InvitationId;
use domain::mail::content::Notification;
use mail::inbound::Words;
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::mail_queue::Enqueued;
use store::{StoreError, WriteTx};

use super::answers::tell;
use super::{CalendarPart, Inbox, Incoming, Outcome, Unfinished};

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
        let from = incoming
            .from
            .as_ref()
            .filter(|from| **from != opened.invitation.address);
        let told = Notification::Words {
            from: from.map(ToString::to_string),
            subject: incoming.subject.clone(),
            text: words.text.clone(),
            is_cut: words.is_cut,
            files: words.files,
        };
        let id = mail.id;
        let unit = move |tx: &mut WriteTx<'_>| {
            let outcome = match tell(tx, id, &opened, &told)? {
                Enqueued::OnItsWay | Enqueued::SaidBefore => "passed_on",
                Enqueued::TooMany | Enqueued::Nowhere => "not_passed_on",
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

//! Bounces and complaints: which letter they are about, the address says; what they amount to, `mail` reads.

use domain::mail::addressee::Addressee;
use domain::values::ids::Id;
use domain::{DeliveryId, InvitationId, MailAddress};
use mail::inbound::{Complaint, DeliveryReport, Hardness};
use store::mail::bounces;
use store::mail::bounces::Addressed;
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::{StoreError, WriteTx};
use uuid::Uuid;

use super::{Inbox, Incoming, Outcome, Unfinished};

impl Inbox {
    pub(super) async fn bounced(
        &self,
        mail: &InboundMail,
        letter: DeliveryId,
        incoming: &Incoming,
        report: &DeliveryReport,
    ) -> Result<Outcome, Unfinished> {
        let fingerprint = fingerprint(incoming);
        if self.is_repeated(mail, &fingerprint).await? {
            return self.done(mail, "repeated").await;
        }
        let (id, report) = (mail.id, report.clone());
        let unit = move |tx: &mut WriteTx<'_>| {
            let found = bounces::find(tx, letter)?;
            let outcome = match &found {
                Some(letter) => came_back(tx, letter, &report)?,
                None => "nobody",
            };
            inbound::finish(tx, id, outcome, Some(&fingerprint))?;
            Ok::<_, StoreError>((outcome, found.map(|letter| letter.group)))
        };
        let (outcome, group) = self.store.write(unit).await?;
        if outcome == "notice_bounced" {
            tracing::warn!(
                ?group,
                "a mail to an organizer came back: they don't hear what people write. Set another reply_to for the group"
            );
        }
        if outcome == "our_fault" {
            tracing::warn!(
                delivery = %letter,
                "a mail server turned a letter away for what it is or whence it comes: see the delivery's last error"
            );
        }
        Ok(outcome)
    }

    pub(super) async fn complained(
        &self,
        mail: &InboundMail,
        letter: DeliveryId,
        incoming: &Incoming,
        complaint: &Complaint,
    ) -> Result<Outcome, Unfinished> {
        let fingerprint = fingerprint(incoming);
        if self.is_repeated(mail, &fingerprint).await? {
            return self.done(mail, "repeated").await;
        }
        let words = format!("a complaint: {}", complaint.kind);
        let id = mail.id;
        let unit = move |tx: &mut WriteTx<'_>| {
            let outcome = match bounces::find(tx, letter)? {
                Some(letter) => {
                    bounces::complained(tx, &letter, &words)?;
                    "complained"
                }
                None => "nobody",
            };
            inbound::finish(tx, id, outcome, Some(&fingerprint))?;
            Ok::<_, StoreError>(outcome)
        };
        Ok(self.store.write(unit).await?)
    }

    /// A complaint that came to an address which names no letter, as feedback loops know one for all: the letter that it
    /// brings back does.
    pub(super) async fn complained_openly(
        &self,
        mail: &InboundMail,
        incoming: &Incoming,
        complaint: &Complaint,
    ) -> Result<Outcome, Unfinished> {
        match self.returned(complaint).await? {
            Some(letter) => self.complained(mail, letter, incoming, complaint).await,
            None => self.done(mail, "dropped").await,
        }
    }

    /// The letter that a complaint brings back. A token of its own proves which it is; one of the invitation proves it
    /// together with the Message-ID.
    async fn returned(&self, complaint: &Complaint) -> Result<Option<DeliveryId>, Unfinished> {
        let returned = &complaint.returned;
        let named = returned.addresses.iter();
        for addressee in named.filter_map(|address| self.identity.addressee(address)) {
            let invitation = match addressee {
                Addressee::Bounce(letter) => return Ok(Some(letter)),
                Addressee::Answer(invitation) | Addressee::Unsubscribe(invitation) => invitation,
                Addressee::Meeting(..) | Addressee::Open => continue,
            };
            if let Some(letter) = returned.message_id.as_deref().and_then(letter_named)
                && self.addressed(letter).await? == Some(invitation)
            {
                return Ok(Some(letter));
            }
        }
        Ok(None)
    }

    /// Whether it is written under the address that the letter went to: a program answers for its owner who is away, and
    /// the letter arrived.
    pub(super) async fn is_from_recipient(&self, letter: DeliveryId, incoming: &Incoming) -> Result<bool, Unfinished> {
        let found = self.store.read(move |tx| bounces::find(tx, letter)).await?;
        Ok(found.is_some_and(|letter| incoming.from.as_ref() == Some(&letter.address)))
    }

    /// The invitation that a letter was about.
    pub(super) async fn addressed(&self, letter: DeliveryId) -> Result<Option<InvitationId>, Unfinished> {
        let found = self.store.read(move |tx| bounces::find(tx, letter)).await?;
        Ok(found.and_then(|letter| letter.invited))
    }

    /// The invitation that the letter was about which a mail answers, by the Message-ID that the letter had.
    pub(super) async fn answered(&self, incoming: &Incoming) -> Result<Option<InvitationId>, Unfinished> {
        for id in &incoming.answers {
            if let Some(letter) = letter_named(id)
                && let Some(invitation) = self.addressed(letter).await?
            {
                return Ok(Some(invitation));
            }
        }
        Ok(None)
    }
}

/// The letter that has this Message-ID.
fn letter_named(message_id: &str) -> Option<DeliveryId> {
    let (letter, _) = message_id.split_once('@')?;
    Uuid::try_parse(letter).ok().map(DeliveryId::from_uuid)
}

/// The same report sent twice has the same one: an old one is not to stop mail again that an organizer lets go out.
fn fingerprint(incoming: &Incoming) -> Vec<u8> {
    let known_by = match &incoming.message_id {
        Some(id) => id.as_bytes(),
        None => &incoming.sha256,
    };
    // What a person writes to the same address is another thing, whatever its Message-ID.
    [b"report ", known_by].concat()
}

fn came_back(tx: &mut WriteTx<'_>, letter: &Addressed, report: &DeliveryReport) -> Result<Outcome, StoreError> {
    let words = words_of(report, &letter.address);
    let outcome = match report.hardness_for(&letter.address) {
        Hardness::Hard => {
            bounces::hard(tx, letter, &words)?;
            "bounced"
        }
        Hardness::Soft if bounces::soft(tx, letter, &words)? => "bounced",
        Hardness::Soft => "soft_bounce",
        Hardness::OurFault => {
            bounces::failed(tx, letter, &words)?;
            "our_fault"
        }
        Hardness::Delayed => return Ok("delayed"),
        Hardness::Arrived => return Ok("arrived"),
    };
    let is_to_organizer = letter.person.is_none();
    Ok(if is_to_organizer { "notice_bounced" } else { outcome })
}

/// What the server said of a letter to this address, its status first.
fn words_of(report: &DeliveryReport, address: &MailAddress) -> String {
    let Some(block) = report.block_for(address) else {
        return "it came back, and why can't be read".to_owned();
    };
    let parts = [block.status.as_deref(), block.diagnostic.as_deref()];
    let said: Vec<&str> = parts.into_iter().flatten().collect();
    if said.is_empty() {
        format!("it came back: {}", block.action)
    } else {
        said.join(" ")
    }
}

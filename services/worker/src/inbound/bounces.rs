//! Bounces and complaints: which letter they are about, the address says; what they amount to, `mail` reads.

use domain::ids::Id;
use domain::{DeliveryId, InvitationId, MailAddress};
use mail::inbound::{Complaint, DeliveryReport, Hardness, Incoming};
use store::bounces::{self, Addressed};
use store::inbound::{self, InboundMail};
use store::{StoreError, Tx};
use uuid::Uuid;

use super::{Inbox, Outcome, Unfinished};

impl Inbox {
    pub(super) async fn bounced(
        &self,
        mail: &InboundMail,
        letter: DeliveryId,
        report: &DeliveryReport,
    ) -> Result<Outcome, Unfinished> {
        let report = report.clone();
        let outcome = self
            .about(mail, letter, move |tx, letter| {
                let words = words_of(&report, &letter.address);
                Ok(match report.hardness_for(&letter.address) {
                    Hardness::Hard => {
                        bounces::hard(tx, &letter, &words)?;
                        "bounced"
                    }
                    Hardness::Soft if bounces::soft(tx, &letter, &words)? => "bounced",
                    Hardness::Soft => "soft_bounce",
                    Hardness::OurFault => {
                        bounces::failed(tx, &letter, &words)?;
                        "our_fault"
                    }
                    Hardness::Delayed => "delayed",
                    Hardness::Arrived => "arrived",
                })
            })
            .await?;
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
        complaint: &Complaint,
    ) -> Result<Outcome, Unfinished> {
        let words = format!("a complaint: {}", complaint.kind);
        self.about(mail, letter, move |tx, letter| {
            bounces::complained(tx, &letter, &words)?;
            Ok("complained")
        })
        .await
    }

    /// The invitation that a letter was about.
    pub(super) async fn addressed(&self, letter: DeliveryId) -> Result<Option<InvitationId>, Unfinished> {
        let found = self.store.read(move |tx| bounces::find(tx, letter)).await?;
        Ok(found.map(|letter| letter.invitation))
    }

    /// The invitation that the letter was about which a mail answers, by the Message-ID that the letter had.
    pub(super) async fn answered(&self, incoming: &Incoming) -> Result<Option<InvitationId>, Unfinished> {
        for id in &incoming.answers {
            let letter = id.split_once('@').and_then(|(letter, _)| Uuid::try_parse(letter).ok());
            if let Some(letter) = letter
                && let Some(invitation) = self.addressed(DeliveryId::from_uuid(letter)).await?
            {
                return Ok(Some(invitation));
            }
        }
        Ok(None)
    }

    /// Does something about a letter and marks the mail in one transaction.
    async fn about(
        &self,
        mail: &InboundMail,
        letter: DeliveryId,
        act: impl FnOnce(&mut Tx<'_>, Addressed) -> Result<Outcome, StoreError> + Send + 'static,
    ) -> Result<Outcome, Unfinished> {
        let id = mail.id;
        let unit = move |tx: &mut Tx<'_>| {
            // Notices to organizers bounce to an address of this kind, too: there is no invitation to it.
            let outcome = match bounces::find(tx, letter)? {
                Some(letter) => act(tx, letter)?,
                None => "nobody",
            };
            inbound::finish(tx, id, outcome, None)?;
            Ok::<_, StoreError>(outcome)
        };
        Ok(self.store.write(unit).await?)
    }
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

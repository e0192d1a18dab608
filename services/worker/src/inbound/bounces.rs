//! Bounces and complaints: which letter they are about, the address says; what they amount to, `mail` reads.

use domain::ids::Id;
use domain::{DeliveryId, GroupId, InvitationId, MailAddress};
use mail::inbound::{Complaint, DeliveryReport, Hardness, Incoming};
use store::bounces::{self, Addressed};
use store::inbound::{self, InboundMail};
use store::{StoreError, Tx, notices};
use uuid::Uuid;

use super::{Inbox, Outcome, Unfinished};
use crate::notices::count as count_notice;

impl Inbox {
    /// `letter`: what the address names, be it a letter or a notice to an organizer.
    pub(super) async fn bounced(
        &self,
        mail: &InboundMail,
        letter: DeliveryId,
        report: &DeliveryReport,
    ) -> Result<Outcome, Unfinished> {
        let (id, report) = (mail.id, report.clone());
        let unit = move |tx: &mut Tx<'_>| {
            let (outcome, unheard) = match bounces::find(tx, letter)? {
                Some(letter) => (letter_came_back(tx, &letter, &report)?, None),
                None => notice_came_back(tx, letter.uuid(), &report)?,
            };
            inbound::finish(tx, id, outcome, None)?;
            Ok::<_, StoreError>((outcome, unheard))
        };
        let (outcome, unheard) = self.store.write(unit).await?;
        if let Some(group) = unheard {
            count_notice("bounced");
            tracing::warn!(
                %group,
                "a notice to an organizer came back: they don't hear what people write. Set another reply_to for the group"
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

fn letter_came_back(tx: &mut Tx<'_>, letter: &Addressed, report: &DeliveryReport) -> Result<Outcome, StoreError> {
    let words = words_of(report, &letter.address);
    Ok(match report.hardness_for(&letter.address) {
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
        Hardness::Delayed => "delayed",
        Hardness::Arrived => "arrived",
    })
}

/// Notices bounce to an address of the same kind. The second is the group whose organizer did not hear of something.
fn notice_came_back(
    tx: &mut Tx<'_>,
    notice: Uuid,
    report: &DeliveryReport,
) -> Result<(Outcome, Option<GroupId>), StoreError> {
    let Some((group, recipient)) = notices::find(tx, notice)? else {
        return Ok(("nobody", None));
    };
    Ok(match report.hardness_for(&recipient) {
        Hardness::Delayed => ("delayed", None),
        Hardness::Arrived => ("arrived", None),
        Hardness::Soft | Hardness::OurFault | Hardness::Hard => {
            notices::came_back(tx, notice, &words_of(report, &recipient))?;
            ("notice_bounced", Some(group))
        }
    })
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

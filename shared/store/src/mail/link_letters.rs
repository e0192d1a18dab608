//! Short letters of which a link is the matter: what one tells when its turn has come.

use domain::MailAddress;
use domain::mail::content::{LinkLetter, MailContent};
use domain::mail::link::LinkKind;
use domain::mail::subject::SubjectKind;
use domain::values::token::Claim;

use crate::db::ReadTx;
use crate::db::sql::Json;
use crate::error::StoreError;
use crate::mail_queue::link::KeptLink;
use crate::mail_queue::row::MailRow;
use crate::people::{addresses, groups};
use crate::rsvp::invitations::coming;

/// What a short letter tells; none: it is of no use any more.
pub(super) fn load(
    tx: &mut ReadTx<'_>,
    row: &MailRow,
    kind: LinkKind,
    recipient: &str,
    content: &Json,
) -> Result<Option<MailContent>, StoreError> {
    let kept: KeptLink = content.read()?;
    if kept.good_until.is_some_and(|until| until <= tx.now()) {
        return Ok(None);
    }
    let recipient = MailAddress::trusted(recipient.to_owned());
    let group = row
        .group_id
        .map(|group| groups::get(tx, group.id()))
        .transpose()?
        .flatten();
    let is_account = row.subject_kind == SubjectKind::Account.as_str();
    let coming = match kind {
        LinkKind::YourLinks => coming::of(tx, row.subject_id.id())?,
    };
    if kind == LinkKind::YourLinks && coming.is_empty() {
        return Ok(None);
    }
    let letter = LinkLetter {
        kind,
        group,
        person: if is_account {
            None
        } else {
            addresses::known(tx, &recipient)?
        },
        recipient,
        language: kept.language,
        names: Claim {
            id: row.subject_id.0,
            version: kept.version,
        },
        coming,
    };
    Ok(Some(MailContent::Link(Box::new(letter))))
}

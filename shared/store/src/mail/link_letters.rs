//! Short letters of which a link is the matter: what one tells when its turn has come.

use domain::mail::content::{LinkLetter, MailContent, PlaceOffer};
use domain::mail::link::LinkKind;
use domain::mail::subject::SubjectKind;
use domain::values::token::Claim;
use domain::{MailAddress, MemberId, SignInId};

use crate::db::ReadTx;
use crate::db::sql::Json;
use crate::error::StoreError;
use crate::mail_queue::link::KeptLink;
use crate::mail_queue::row::MailRow;
use crate::people::{accounts, addresses, groups, sign_ins, team};
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
    let is_person = row.subject_kind == SubjectKind::Person.as_str();
    let (mut coming, mut offer) = (Vec::new(), None);
    match kind {
        LinkKind::YourLinks => coming = coming::of(tx, row.subject_id.id())?,
        LinkKind::SignIn if !signs_in(tx, row.subject_id.id())? => return Ok(None),
        LinkKind::SignIn => {}
        LinkKind::TeamPlace => match place(tx, row.subject_id.id())? {
            None => return Ok(None),
            some => offer = some,
        },
    }
    if kind == LinkKind::YourLinks && coming.is_empty() {
        return Ok(None);
    }
    let letter = LinkLetter {
        kind,
        group,
        person: if is_person {
            addresses::known(tx, &recipient)?
        } else {
            None
        },
        recipient,
        language: kept.language,
        names: Claim {
            id: row.subject_id.0,
            version: kept.version,
        },
        coming,
        offer,
    };
    Ok(Some(MailContent::Link(Box::new(letter))))
}

/// Whether a press of this link could sign in. That an address has no account is found only here, so that whoever asks for the
/// letter can't tell by the time that it takes.
fn signs_in(tx: &mut ReadTx<'_>, sign_in: SignInId) -> Result<bool, StoreError> {
    let now = tx.now();
    let Some(asked) = sign_ins::get(tx, sign_in)?.filter(|asked| asked.is_open(now)) else {
        return Ok(false);
    };
    Ok(asked.opens_account || accounts::by_address(tx, &asked.address)?.is_some())
}

/// A place that is still offered.
fn place(tx: &mut ReadTx<'_>, member: MemberId) -> Result<Option<PlaceOffer>, StoreError> {
    let own = team::own(tx, member)?;
    let offered = own.filter(|own| own.member.accepted_at.is_none());
    Ok(offered.map(|own| PlaceOffer {
        role: own.member.place.role,
        event: own.event,
    }))
}

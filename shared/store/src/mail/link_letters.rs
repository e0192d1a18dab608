//! Short letters of which a link is the matter: what one tells when its turn has come.

use std::collections::HashMap;

use domain::follower::FollowState;
use domain::group::Group;
use domain::mail::content::{LinkLetter, MailContent, PlaceOffer};
use domain::mail::link::LinkKind;
use domain::mail::subject::SubjectKind;
use domain::values::ids::Id;
use domain::values::text::{PersonName, WebUrl};
use domain::values::token::Claim;
use domain::{GroupId, Instant, MailAddress, MemberId, SignInId, WebhookId};

use uuid::Uuid;

use crate::asks;
use crate::asks::readers;
use crate::db::ReadTx;
use crate::db::sql::{Json, Key, key};
use crate::erasure::retention;
use crate::error::StoreError;
use crate::follow::followers;
use crate::follow::news::StillNew;
use crate::mail_queue::link::KeptLink;
use crate::mail_queue::row::MailRow;
use crate::people::{accounts, addresses, groups, sign_ins, team, unasked};
use crate::rsvp::invitations::coming;
use crate::webhooks;

/// What many letters of one claim tell, read together.
pub(super) struct SharedContent {
    groups: HashMap<Key, Option<Group>>,
    new: StillNew,
}

impl SharedContent {
    /// Reads what all these letters need.
    pub(super) fn read(tx: &mut ReadTx<'_>, rows: &[MailRow]) -> Result<Self, StoreError> {
        let (mut to, mut items) = (Vec::new(), Vec::new());
        for row in rows.iter().filter(|row| row.kind == LinkKind::NewEvents.as_str()) {
            to.push(row.subject_id);
            let kept: Option<KeptLink> = row.content.as_ref().map(Json::read).transpose()?;
            items.extend(kept.map(|kept| kept.items).unwrap_or_default());
        }
        Ok(Self {
            groups: HashMap::new(),
            new: StillNew::read(tx, to, &items)?,
        })
    }

    fn group(&mut self, tx: &mut ReadTx<'_>, id: Key) -> Result<Option<Group>, StoreError> {
        if let Some(found) = self.groups.get(&id) {
            return Ok(found.clone());
        }
        let found = groups::get(tx, id.id())?;
        self.groups.insert(id, found.clone());
        Ok(found)
    }
}

/// What a short letter tells; none: it is of no use any more.
pub(super) fn load(
    tx: &mut ReadTx<'_>,
    row: &MailRow,
    kind: LinkKind,
    recipient: &str,
    content: &Json,
    shared: &mut SharedContent,
) -> Result<Option<MailContent>, StoreError> {
    let kept: KeptLink = content.read()?;
    if kept.good_until.is_some_and(|until| until <= tx.now()) {
        return Ok(None);
    }
    let recipient = MailAddress::trusted(recipient.to_owned());
    let mut group = row.group_id.map(|group| shared.group(tx, group)).transpose()?.flatten();
    let is_person = SubjectKind::parse(&row.subject_kind).is_ok_and(SubjectKind::is_of_person);
    let (mut coming, mut news) = (Vec::new(), Vec::new());
    let (mut offer, mut webhook, mut erases, mut since, mut by) = (None, None, None, None, None);
    let is_true = match kind {
        LinkKind::YourLinks => {
            coming = coming::of(tx, row.subject_id.id())?;
            !coming.is_empty()
        }
        LinkKind::SignIn => signs_in(tx, row.subject_id.id())?,
        LinkKind::TeamPlace => {
            offer = place(tx, row.subject_id.id())?;
            offer.is_some()
        }
        LinkKind::ConfirmFollow => {
            let follower = followers::get(tx, row.subject_id.id())?;
            follower.is_some_and(|one| one.state != FollowState::Following && one.is_confirmable(tx.now()))
        }
        LinkKind::WebhookOff => {
            webhook = turned_off(tx, row.subject_id.id())?;
            since = owns_since(tx, group.as_ref(), &recipient)?;
            webhook.is_some()
        }
        LinkKind::ConfirmAsk => {
            let confirmed = confirms(tx, row.subject_id.0, shared)?;
            let is_true = confirmed.is_some();
            (group, by) = confirmed.unwrap_or_default();
            is_true
        }
        LinkKind::RetentionAhead => {
            if let Some(group) = &group {
                erases = retention::of_week(tx, group, row.serial)?;
            }
            since = owns_since(tx, group.as_ref(), &recipient)?;
            erases.is_some()
        }
        // It is good until its link is not.
        LinkKind::OwnPage | LinkKind::Erase => true,
        LinkKind::NewEvents => {
            if let Some((follower, new)) = shared.new.of(row.subject_id.id(), &kept.items) {
                (since, news) = (follower.since, new);
            }
            !news.is_empty()
        }
    };
    if !is_true {
        return Ok(None);
    }
    let letter = LinkLetter {
        kind,
        group,
        person: is_person
            .then(|| addresses::known(tx, &recipient))
            .transpose()?
            .flatten(),
        objection: kind
            .is_unasked()
            .then(|| unasked::objection(tx, &recipient, true))
            .transpose()?,
        recipient,
        language: kept.language,
        names: Claim {
            id: row.subject_id.0,
            version: kept.version,
        },
        coming,
        offer,
        news,
        asked_at: row.created_at.0,
        since,
        webhook,
        erases,
        begins_in: begins_in(kind, &kept.items),
        forwarded_by: by,
    };
    Ok(Some(MailContent::Link(Box::new(letter))))
}

/// Where its reader's own page begins.
fn begins_in(kind: LinkKind, items: &[Uuid]) -> Option<GroupId> {
    let first = items.first().filter(|_| kind == LinkKind::OwnPage);
    first.map(|id| GroupId::from_uuid(*id))
}

/// A group, and who forwarded an ask of its people.
type Forwarded = (Option<Group>, Option<PersonName>);

/// The group of an ask to which a yes can still be confirmed, and who forwarded it; none: it can't be any more.
fn confirms(tx: &mut ReadTx<'_>, reader: Uuid, shared: &mut SharedContent) -> Result<Option<Forwarded>, StoreError> {
    let Some(reader) = readers::get(tx, reader)? else {
        return Ok(None);
    };
    let now = tx.now();
    let Some(ask) = asks::get(tx, reader.ask)?.filter(|ask| ask.is_answerable(now)) else {
        return Ok(None);
    };
    let by = asks::connector(tx, &ask)?;
    Ok(Some((shared.group(tx, key(ask.group))?, by.map(|by| by.name))))
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

/// Since when somebody owns a group.
fn owns_since(tx: &mut ReadTx<'_>, group: Option<&Group>, of: &MailAddress) -> Result<Option<Instant>, StoreError> {
    let owners = group.map(|group| team::listed_owners(tx, group.id)).transpose()?;
    let mut owners = owners.into_iter().flatten();
    let found = owners.find(|owner| owner.email.identity() == of.identity());
    Ok(found.and_then(|owner| owner.member.accepted_at))
}

/// Where a webhook leads to that is still off.
fn turned_off(tx: &mut ReadTx<'_>, webhook: WebhookId) -> Result<Option<WebUrl>, StoreError> {
    let off = webhooks::get(tx, webhook)?.filter(|found| !found.plan.enabled);
    Ok(off.map(|found| found.plan.url))
}

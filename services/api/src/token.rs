//! From a token to the invitation behind it. Whatever is wrong with one, the answer is the same 404.

use actix_web::HttpRequest;
use domain::follower::Follower;
use domain::group::Group;
use domain::rsvp::status::RsvpStatus;
use domain::values::ids::Id;
use domain::values::token::{Claim, Purpose};
use domain::{FollowerId, InvitationId, MailAddress, PersonId};
use store::follow::followers;
use store::people::groups;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;
use store::{ReadTx, StoreError};

use crate::context::Context;
use crate::error::ApiError;
use crate::path;

/// What the token in the path says. A forged one ends here, without a look-up.
pub(crate) fn claim(context: &Context, request: &HttpRequest, purpose: Purpose) -> Result<Claim, ApiError> {
    let claim = context.links.verify(purpose, path::part(request, "token"));
    claim.ok_or_else(|| wrong(context, request))
}

/// A wrong token is counted; it reads the same whatever is wrong with it.
pub(crate) fn wrong(context: &Context, request: &HttpRequest) -> ApiError {
    context.limits.failed(request).err().unwrap_or(ApiError::NotFound)
}

/// The invitation that a personal link opens. A revoked link, or an invitation taken back, opens nothing.
pub(crate) fn open(tx: &mut ReadTx<'_>, claim: Claim) -> Result<Option<InvitationView>, StoreError> {
    let found = invitations::open(tx, InvitationId::from_uuid(claim.id))?;
    let stands = |opened: &InvitationView| {
        opened.invitation.link_version == claim.version && opened.invitation.status != RsvpStatus::Withdrawn
    };
    Ok(found.filter(stands))
}

/// Whose mail an unsubscribe link is about.
#[derive(Clone)]
pub(crate) struct Subscription {
    pub(crate) person: PersonId,
    pub(crate) group: Group,
    pub(crate) address: MailAddress,
    /// The link came by mail, and decides over all mail to the person.
    pub(crate) is_mailed: bool,
}

/// What an unsubscribe link belongs to: an invitation, or following a group. It opens for good, whatever became of either: who
/// wants no more mail must always be able to say so.
pub(crate) async fn open_unsubscribe(context: &Context, request: &HttpRequest) -> Result<Subscription, ApiError> {
    let named = |purpose| context.links.verify(purpose, path::part(request, "token"));
    let (invited, shown) = (named(Purpose::Unsubscribe), named(Purpose::Leave));
    let follows = named(Purpose::Unfollow);
    let unit = move |tx: &mut ReadTx<'_>| match (invited.or(shown), follows) {
        (Some(claim), _) => of_invitation(tx, claim, invited.is_some()),
        (None, Some(claim)) => of_follower(tx, claim),
        (None, None) => Ok(None),
    };
    if invited.or(shown).or(follows).is_none() {
        return Err(wrong(context, request));
    }
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    found.ok_or_else(|| wrong(context, request))
}

fn of_invitation(tx: &mut ReadTx<'_>, claim: Claim, is_mailed: bool) -> Result<Option<Subscription>, StoreError> {
    let opened = invitations::open(tx, InvitationId::from_uuid(claim.id))?;
    Ok(opened.map(|opened| Subscription {
        person: opened.invitation.person,
        group: opened.group,
        address: opened.invitation.address,
        is_mailed,
    }))
}

fn of_follower(tx: &mut ReadTx<'_>, claim: Claim) -> Result<Option<Subscription>, StoreError> {
    let found = follower(tx, claim)?.and_then(|(follower, group)| {
        Some(Subscription {
            person: follower.person?,
            group,
            address: follower.address,
            is_mailed: true,
        })
    });
    Ok(found)
}

/// A follower, and the group.
pub(crate) fn follower(tx: &mut ReadTx<'_>, claim: Claim) -> Result<Option<(Follower, Group)>, StoreError> {
    let Some(follower) = followers::get(tx, FollowerId::from_uuid(claim.id))? else {
        return Ok(None);
    };
    Ok(groups::get(tx, follower.group)?.map(|group| (follower, group)))
}

//! From a token to the invitation behind it. Whatever is wrong with one, the answer is the same 404.

use actix_web::HttpRequest;
use domain::InvitationId;
use domain::rsvp::status::RsvpStatus;
use domain::values::ids::Id;
use domain::values::token::{Claim, Purpose};
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

/// The invitation that an unsubscribe link belongs to. It opens for good, whatever became of the
/// invitation and its personal link: who wants no more mail must always be able to say so.
pub(crate) async fn open_unsubscribe(context: &Context, request: &HttpRequest) -> Result<InvitationView, ApiError> {
    let claim = claim(context, request, Purpose::Unsubscribe)?;
    let id = InvitationId::from_uuid(claim.id);
    let unit = move |tx: &mut ReadTx<'_>| invitations::open(tx, id);
    let opened = context.store.read(unit).await.map_err(ApiError::from)?;
    opened.ok_or_else(|| wrong(context, request))
}

//! From a link to an event's door, or the cookie of a browser that opened one, to the door.

use actions::ActionError;
use actix_web::HttpRequest;
use domain::DoorLinkId;
use domain::check_in::DoorLink;
use domain::people::{Principal, Right};
use domain::values::ids::Id;
use domain::values::token::Purpose;
use store::ReadTx;
use store::event::events::EventView;
use store::rsvp::door_links;

use crate::context::Context;
use crate::error::ApiError;
use crate::{session, token};

/// A door that is open.
pub(crate) struct Door {
    pub(crate) link: DoorLink,
    pub(crate) found: EventView,
}

impl Door {
    /// Whoever stands there.
    pub(crate) fn principal(&self) -> Principal {
        Principal::Door(self.link.event, self.link.account)
    }

    /// The path of its page.
    pub(crate) fn path(&self, context: &Context) -> String {
        context.links.door_path(self.link.id)
    }
}

/// The door that the link in the path opens. One that ended reads as one that never was.
pub(crate) async fn by_link(context: &Context, request: &HttpRequest) -> Result<Door, ApiError> {
    let claim = token::claim(context, request, Purpose::Door)?;
    let found = find(context, DoorLinkId::from_uuid(claim.id)).await?;
    found.ok_or_else(|| token::wrong(context, request))
}

/// The door that this browser opened last, if it is still open.
pub(crate) async fn by_session(context: &Context, request: &HttpRequest) -> Result<Option<Door>, ApiError> {
    let kept = session::door(context, request);
    let claim = kept.and_then(|kept| context.links.verify(Purpose::DoorSession, &kept));
    match claim {
        Some(claim) => find(context, DoorLinkId::from_uuid(claim.id)).await,
        None => Ok(None),
    }
}

async fn find(context: &Context, id: DoorLinkId) -> Result<Option<Door>, ApiError> {
    let unit = move |tx: &mut ReadTx<'_>| {
        let Some(link) = door_links::get(tx, id)? else {
            return Ok(None);
        };
        let who = Principal::Door(link.event, link.account);
        match actions::events::find(tx, who, Right::DoorEdit, link.event) {
            Ok(found) => Ok(Some(Door { link, found })),
            // Whoever made it has nothing to do with the event any more.
            Err(ActionError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    };
    let door = context.store.read(unit).await.map_err(ApiError::from)?;
    let now = context.store.now();
    Ok(door.filter(|door| door.link.opens(&door.found.event, now)))
}

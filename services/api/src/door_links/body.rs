//! A link to an event's door as JSON.

use domain::check_in::DoorLink;
use domain::event::Event;
use letters::Links;
use serde::Serialize;
use utoipa::ToSchema;

use crate::events::answer::instant;

/// A link that opens the page of an event's door: whoever has it sees the names, and checks people in.
#[derive(Serialize, ToSchema)]
#[schema(as = DoorLink)]
pub(crate) struct DoorLinkAnswer {
    /// Its identity.
    id: String,
    /// The event.
    event_id: String,
    /// What to open on a phone.
    url: String,
    /// When it was made, in UTC.
    created_at: String,
    /// When it ends, in UTC: 12 hours after the event, of a series after its last date, or when it was ended.
    ends_at: String,
    /// Whether it was ended before its time.
    revoked: bool,
}

impl DoorLinkAnswer {
    pub(crate) fn of(link: &DoorLink, event: &Event, links: &Links) -> Self {
        let ends_at = link.revoked_at.unwrap_or_else(|| DoorLink::ends_at(event));
        Self {
            id: link.id.to_string(),
            event_id: link.event.to_string(),
            url: links.door_page(link.id),
            created_at: instant(link.created_at),
            ends_at: instant(ends_at),
            revoked: link.revoked_at.is_some(),
        }
    }
}

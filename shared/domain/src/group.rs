//! Groups: what holds events, and whose name people see as the sender.

use crate::schedule::Zone;
use crate::values::address::MailAddress;
use crate::values::ids::{GroupId, OrganizerId};
use crate::values::instant::Instant;
use crate::values::text::{Description, Slug, Title};

/// What an organizer sets of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPlan {
    /// Shown as the sender of its letters and the name of its calendar.
    pub name: Title,
    /// What it is about, in Markdown.
    pub description: Description,
    /// The zone that its calendar names; each event has its own.
    pub zone: Zone,
    /// Where people's plain replies go; none: to the sender of all mail.
    pub reply_to: Option<MailAddress>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identity.
    pub id: GroupId,
    /// Whose it is.
    pub organizer: OrganizerId,
    /// Its name in URLs, fixed for life since calendars subscribe to it.
    pub slug: Slug,
    /// What the organizer set.
    pub plan: GroupPlan,
    /// Grows with each change; the entity tag.
    pub revision: i64,
    /// Grows with each change that the public feed shows.
    pub feed_revision: i64,
    /// When the public feed changed last.
    pub feed_changed_at: Instant,
    /// When it was made.
    pub created_at: Instant,
}

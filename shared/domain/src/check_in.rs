//! Who came: a check-in a party and date, and links that open the page of the door. Whether somebody has a seat is left to
//! [`rsvp`](crate::rsvp).

use std::time::Duration;

use jiff::civil::Date;

use crate::activity::Author;
use crate::event::{Event, EventPlan};
use crate::rsvp::status::RsvpStatus;
use crate::values::ids::{AccountId, CheckInId, DoorLinkId, EventId, InvitationId};
use crate::values::instant::Instant;

/// How long after an event the links to its door go on.
pub const DOOR_GOES_ON: Duration = Duration::from_hours(12);

/// How long ago somebody may have come who is checked in only now: the page of a door can be without a network meanwhile.
const LATE_AT_MOST: Duration = Duration::from_hours(24);

/// A party that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// Its identity.
    pub id: CheckInId,
    /// To which event.
    pub event: EventId,
    /// Who.
    pub invitation: InvitationId,
    /// To which date of a series; none: the event does not repeat.
    pub day: Option<Date>,
    /// How many people.
    pub party: u16,
    /// They were not invited, and were taken in at the door.
    pub is_walk_in: bool,
    /// By whom they were checked in.
    pub author: Author,
    /// When they came.
    pub came_at: Instant,
    /// When it was taken back.
    pub undone_at: Option<Instant>,
}

impl CheckIn {
    /// Whether it ends with what a party has now: nobody counts as here without a seat, since theirs may be another's by now.
    /// Of a series each date has check-ins of its own, and those that are over are not taken back: they stay.
    #[must_use]
    pub fn ends_with(&self, status: RsvpStatus) -> bool {
        self.day.is_none() && u32::from(self.party) > status.seats()
    }
}

/// A link that opens the page of an event's door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoorLink {
    /// Its identity.
    pub id: DoorLinkId,
    /// Of which event.
    pub event: EventId,
    /// Who made it.
    pub account: AccountId,
    /// When it was made.
    pub created_at: Instant,
    /// When it was ended before its time.
    pub revoked_at: Option<Instant>,
}

impl DoorLink {
    /// When it ends by itself: some hours after the event, of a series after its last date.
    #[must_use]
    pub fn ends_at(event: &Event) -> Instant {
        event.plan.over_at().plus(DOOR_GOES_ON)
    }

    /// Whether it opens its page.
    #[must_use]
    pub fn opens(&self, event: &Event, now: Instant) -> bool {
        self.revoked_at.is_none() && now < Self::ends_at(event)
    }
}

/// When somebody came, of whom a page says when it was: never in the future, and not long ago.
#[must_use]
pub fn came_at(said: Option<Instant>, now: Instant) -> Instant {
    said.map_or(now, |said| said.clamp(now.minus(LATE_AT_MOST), now))
}

/// The date of a series to which somebody comes who stands at the door now: the one that is nearest. `None`: it does not repeat.
#[must_use]
pub fn date_now(plan: &EventPlan, now: Instant) -> Option<Date> {
    plan.series.as_ref()?;
    let dates = plan.occurrences().into_iter().filter(|date| !date.is_called_off());
    let nearest = dates.min_by_key(|date| {
        let (starts, ends) = (date.schedule.starts_at(), date.schedule.ends_at());
        starts.since(now).max(now.since(ends))
    });
    nearest.map(|date| date.day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_link_ends_half_a_day_after_the_event_or_when_it_is_revoked() {
        let event = fixture::published();
        let id = |number| uuid::Uuid::from_u128(number);
        let link = DoorLink {
            id: crate::values::ids::Id::from_uuid(id(1)),
            event: event.id,
            account: crate::values::ids::Id::from_uuid(id(2)),
            created_at: event.created_at,
            revoked_at: None,
        };
        let ends_at = event.plan.schedule.ends_at().plus(Duration::from_hours(12));
        assert!(link.opens(&event, ends_at.minus(Duration::from_secs(1))));
        assert!(!link.opens(&event, ends_at));
        let revoked = DoorLink {
            revoked_at: Some(event.created_at),
            ..link
        };
        assert!(!revoked.opens(&event, event.created_at));
    }

    #[test]
    fn what_a_page_says_of_the_time_is_believed_within_a_day() {
        let now: Instant = "2026-12-03T19:00:00Z".parse().unwrap();
        let hours = Duration::from_hours;
        assert_eq!(came_at(None, now), now);
        assert_eq!(came_at(Some(now.minus(hours(1))), now), now.minus(hours(1)));
        assert_eq!(came_at(Some(now.plus(hours(1))), now), now);
        assert_eq!(came_at(Some(now.minus(hours(99))), now), now.minus(hours(24)));
    }
}

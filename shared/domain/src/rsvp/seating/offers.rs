//! Offers: near the start, or where the organizer wants it so, a seat that comes free is not given but offered. For how long,
//! to how many at once, and what ends an offer.
//!
//! An offer's time runs from when the mail server took its letter: who is told of nothing loses nothing. In the last hours
//! the same seats are offered to several, and whoever takes them first has them; until then they count as free, and nobody
//! else gets them.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Reason, SeatAllocator, Step, Waiting, by_rule};
use crate::rsvp::status::{Offer, RsvpStatus};
use crate::values::ids::InvitationId;
use crate::values::instant::Instant;
use crate::values::words;

/// Seats are offered, and no longer given, so long before the start.
const OFFERS_BEFORE: Duration = Duration::from_hours(24);
/// The same of an event that is online.
const OFFERS_BEFORE_ONLINE: Duration = Duration::from_hours(1);
/// So long before the start the same seats are offered to several.
const SHARED_BEFORE: Duration = Duration::from_hours(4);
/// To how many times as many people as there are seats.
const SHARED_BY: u32 = 3;
/// How long an offer lasts whose event is further off than [`FAR`].
const LONGEST: Duration = Duration::from_hours(24);
const FAR: Duration = Duration::from_hours(48);
const SHORTEST: Duration = Duration::from_mins(15);

/// What becomes of seats that come free, as an event's organizer wants it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitlistMode {
    /// They go to who waits until a day before the start, of an event online until an hour before; then they are offered.
    #[default]
    Auto,
    /// They always go to who waits.
    Promote,
    /// They are always offered.
    Offer,
    /// Who says yes waits for a draw; what comes free after it goes as in `auto`.
    Lottery,
}
words!(WaitlistMode, "auto, promote, offer, lottery", Auto => "auto", Promote => "promote", Offer => "offer", Lottery => "lottery");

/// What becomes of a seat that comes free now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vacancy {
    /// The first party that fits has it.
    Given,
    /// It is offered to the first party that fits.
    Offered,
    /// It is offered to several at once.
    Shared,
    /// It waits for the draw.
    Drawn,
}

impl WaitlistMode {
    /// Whether nothing else was said.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// What becomes of a seat that comes free at a moment, once a draw is over.
    #[must_use]
    pub fn vacancy(self, now: Instant, starts_at: Instant, is_online: bool) -> Vacancy {
        let left = starts_at.since(now);
        let given_until = if is_online { OFFERS_BEFORE_ONLINE } else { OFFERS_BEFORE };
        match self {
            Self::Promote => Vacancy::Given,
            Self::Auto | Self::Lottery if left > given_until => Vacancy::Given,
            Self::Auto | Self::Lottery | Self::Offer if left > SHARED_BEFORE => Vacancy::Offered,
            Self::Auto | Self::Lottery | Self::Offer => Vacancy::Shared,
        }
    }
}

/// When an offer lapses whose letter was taken at a moment.
#[must_use]
pub fn offered_until(taken_at: Instant, starts_at: Instant) -> Instant {
    let left = starts_at.since(taken_at);
    let window = if left > FAR { LONGEST } else { (left / 8).max(SHORTEST) };
    taken_at.plus(window)
}

/// When it lapses once the event was moved: never before what its letter said, but where the event begins sooner.
#[must_use]
pub fn offer_moved(until: Instant, taken_at: Instant, starts_at: Instant) -> Instant {
    let soonest = taken_at.plus(SHORTEST);
    until
        .max(offered_until(taken_at, starts_at))
        .min(starts_at.max(soonest))
}

impl SeatAllocator {
    /// Whether free seats may be offered to one more party.
    pub(super) fn takes_more_offers(&self) -> bool {
        match (self.vacancy, self.free()) {
            (Vacancy::Drawn, _) => false,
            (Vacancy::Shared, Some(free)) => self.contested < free.saturating_mul(SHARED_BY),
            _ => true,
        }
    }

    /// Free seats for somebody who stands so; none: no limit.
    pub(super) fn free_for(&self, from: RsvpStatus) -> Option<u32> {
        if self.may_take_free(from) { self.free() } else { Some(0) }
    }

    /// What is offered to several goes to one of them, and what is drawn to nobody before the draw.
    pub(super) fn may_take_free(&self, from: RsvpStatus) -> bool {
        if self.awaits_draw() {
            return false;
        }
        self.contested == 0 || from.contested() > 0 || self.capacity.is_none()
    }

    /// Where a party stands for which there are seats.
    pub(super) fn filled(&self, party: Waiting, now: Instant) -> RsvpStatus {
        let Waiting { guests, arrival, .. } = party;
        let offer = |shared| RsvpStatus::Offered {
            guests,
            offer: Offer {
                arrival,
                at: now,
                until: None,
                shared,
            },
        };
        match self.vacancy {
            // Without a limit nobody is in anybody's way.
            Vacancy::Offered if self.capacity.is_some() => offer(false),
            Vacancy::Shared if self.capacity.is_some() => offer(true),
            _ => RsvpStatus::Going { guests },
        }
    }

    /// An offer's time runs until a moment. `None`: there is none, or it ran so before.
    pub fn run_offer(
        &mut self,
        invitation: InvitationId,
        from: RsvpStatus,
        until: Instant,
        reason: Reason,
    ) -> Option<Step> {
        let RsvpStatus::Offered { guests, offer } = from else {
            return None;
        };
        let offer = Offer {
            until: Some(until),
            ..offer
        };
        let to = RsvpStatus::Offered { guests, offer };
        self.take(by_rule(invitation, from, to, reason))
    }

    /// Makes an offer anew once the event is on again: another letter tells of it, and its time runs from that. `None`: there
    /// is none.
    pub fn renew(&mut self, invitation: InvitationId, from: RsvpStatus, now: Instant) -> Option<Step> {
        let RsvpStatus::Offered { guests, offer } = from else {
            return None;
        };
        let offer = Offer {
            at: now,
            until: None,
            ..offer
        };
        let to = RsvpStatus::Offered { guests, offer };
        self.take(by_rule(invitation, from, to, Reason::EventRestored))
    }

    /// Whether seats are offered to several of which the next would be given, or offered to one.
    #[must_use]
    pub fn no_longer_shares(&self) -> bool {
        self.contested > 0 && self.vacancy != Vacancy::Shared
    }

    /// Keeps seats for a party alone that were offered to others, too. `None`: they were not, or there is no room.
    pub fn offer_alone(&mut self, invitation: InvitationId, from: RsvpStatus) -> Option<Step> {
        let RsvpStatus::Offered { guests, offer } = from else {
            return None;
        };
        let to = RsvpStatus::Offered {
            guests,
            offer: Offer { shared: false, ..offer },
        };
        let fits = self.fits(from.contested());
        fits.then(|| self.take(by_rule(invitation, from, to, Reason::SharedNoLonger)))
            .flatten()
    }

    /// Gives a party what it was offered, now that nobody is in anybody's way any more. `None`: there is no offer, or no room.
    pub fn give(&mut self, invitation: InvitationId, from: RsvpStatus) -> Option<Step> {
        let RsvpStatus::Offered { guests, .. } = from else {
            return None;
        };
        let fits = self.fits(from.contested());
        let to = RsvpStatus::Going { guests };
        fits.then(|| self.take(by_rule(invitation, from, to, Reason::NextInLine)))
            .flatten()
    }

    /// Ends an offer whose time is up. `None`: it is not, or there is none; nobody loses one that they can't take, as the event
    /// is called off. Afterwards, ask [`could_seat`](Self::could_seat).
    pub fn lapse(&mut self, invitation: InvitationId, from: RsvpStatus, now: Instant) -> Option<Step> {
        if self.is_called_off() {
            return None;
        }
        from.offer()?.until.filter(|until| *until <= now)?;
        self.take(by_rule(invitation, from, RsvpStatus::Unanswered, Reason::OfferLapsed))
    }

    /// Takes an offer back of which the party is told nothing: it waits where it did before.
    pub fn take_back(&mut self, invitation: InvitationId, from: RsvpStatus, reason: Reason) -> Option<Step> {
        let RsvpStatus::Offered { guests, offer } = from else {
            return None;
        };
        let to = RsvpStatus::Waiting {
            guests,
            arrival: offer.arrival,
        };
        self.take(by_rule(invitation, from, to, reason))
    }

    /// Whether somebody was faster than this party, to which seats are offered as to others.
    #[must_use]
    pub fn is_outrun(&self, status: RsvpStatus) -> bool {
        status.contested() > 0 && !self.fits(status.contested())
    }
}

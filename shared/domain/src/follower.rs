//! Followers: who wants to hear of a group's next events, and how often.

use std::time::Duration;

use crate::values::address::MailAddress;
use crate::values::ids::{FollowerId, GroupId, PersonId};
use crate::values::instant::Instant;
use crate::values::words;

/// Where somebody is who asked to follow a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowState {
    /// Asked, by somebody who may not be them.
    Pending,
    /// Hears of new events.
    Following,
    /// Does not, for now.
    Paused,
    /// Wants no more of it.
    Left,
}
words!(FollowState, "pending, following, paused, left", Pending => "pending", Following => "following",
    Paused => "paused", Left => "left");

/// What a follower hears of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowMode {
    /// Every new event.
    Every,
    /// New events in one letter a month.
    Monthly,
    /// Only events that they answer to.
    Answered,
}
words!(FollowMode, "every, monthly, answered", Every => "every", Monthly => "monthly", Answered => "answered");

/// Who follows a group, or asked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follower {
    /// The identity, which the links in letters name.
    pub id: FollowerId,
    /// Which group.
    pub group: GroupId,
    /// The address.
    pub address: MailAddress,
    /// Who it is; none: it was never confirmed, and may be nobody.
    pub person: Option<PersonId>,
    /// The tag of the language that they read.
    pub language: String,
    /// Where they are.
    pub state: FollowState,
    /// What they hear of.
    pub mode: FollowMode,
    /// When it was asked for last.
    pub asked_at: Instant,
    /// Since when they follow; none: not yet.
    pub since: Option<Instant>,
}

/// How long the link that confirms is good.
pub const CONFIRMED_WITHIN: Duration = Duration::from_hours(48);

/// Letters about new events that a person gets in [`A_WEEK`], over all groups.
pub const NEWS_A_WEEK: usize = 2;

/// The time over which such letters are counted.
pub const A_WEEK: Duration = Duration::from_hours(7 * 24);

/// The pause between two letters to who wants one a month.
pub const A_MONTH: Duration = Duration::from_hours(30 * 24);

impl Follower {
    /// Until when the link that was mailed last confirms.
    #[must_use]
    pub fn confirmable_until(&self) -> Instant {
        self.asked_at.plus(CONFIRMED_WITHIN)
    }

    /// Whether that link confirms now. Once it did, it shows the same page again.
    #[must_use]
    pub fn is_confirmable(&self, now: Instant) -> bool {
        self.state == FollowState::Following || (self.state != FollowState::Left && now < self.confirmable_until())
    }
}

/// When a person gets the next letter about new events, after letters at these times. None: now.
#[must_use]
pub fn next_news(mut told: Vec<Instant>, now: Instant) -> Option<Instant> {
    told.sort_unstable();
    let before = told.len().checked_sub(NEWS_A_WEEK)?;
    told.get(before).map(|at| at.plus(A_WEEK)).filter(|next| *next > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_a_week_and_the_next_when_the_first_of_them_is_a_week_old() {
        let day = |day: u64| Instant::from_micros(0).plus(Duration::from_hours(24 * day));
        assert_eq!(next_news(vec![], day(1)), None);
        assert_eq!(next_news(vec![day(1)], day(1)), None);
        assert_eq!(next_news(vec![day(3), day(1)], day(4)), Some(day(8)));
        assert_eq!(next_news(vec![day(3), day(1)], day(8)), None);
        assert_eq!(next_news(vec![day(3), day(1), day(8)], day(9)), Some(day(10)));
    }
}

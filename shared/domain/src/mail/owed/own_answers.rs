//! How often somebody is written to about their own answers to an event. Who has a personal link could fill its owner's
//! mailbox else; the answers themselves always count, and one letter tells what they come to.

use std::time::Duration;

use super::Letter;
use crate::event::Event;
use crate::invitation::Invitation;
use crate::mail::kind::LetterKind;
use crate::rsvp::status::Source;
use crate::values::instant::Instant;

/// Least time between two such letters.
const APART: Duration = Duration::from_mins(1);

/// Most such letters in [`WITHIN`].
const MOST: usize = 10;

/// The time over which such letters are counted.
const WITHIN: Duration = Duration::from_hours(1);

/// Whether letters about own answers wait for one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnAnswers {
    /// One a minute, ten an hour.
    #[default]
    Spaced,
    /// Each goes at once.
    AtOnce,
}

/// When the next letter about own answers may go, by when the ones before were tried. `None`: there were none.
#[must_use]
pub fn next_about_own_answers(tried: impl IntoIterator<Item = Instant>) -> Option<Instant> {
    let mut tried: Vec<Instant> = tried.into_iter().collect();
    tried.sort_unstable();
    let mut latest = tried.into_iter().rev();
    let after_last = latest.next()?.plus(APART);
    let after_many = latest.nth(MOST - 2).map(|tenth| tenth.plus(WITHIN));
    Some(after_many.map_or(after_last, |at| at.max(after_last)))
}

impl LetterKind {
    /// Whether a letter of this kind follows from what the person answered, and not from what others did.
    #[must_use]
    pub fn follows_an_answer(self) -> bool {
        matches!(
            self,
            Self::Confirmation | Self::Waitlisted | Self::Requested | Self::NotTaken
        )
    }
}

impl Letter {
    /// Whether it tells of nothing but what the person answered, on a page or by calendar.
    #[must_use]
    pub fn is_about_own_answer(&self, event: &Event, invitation: &Invitation) -> bool {
        let last_sent = invitation.last_sent.as_ref();
        let has_news = last_sent.is_some_and(|last_sent| last_sent.letter_revision < event.letter_revision);
        self.kind.follows_an_answer() && !has_news && invitation.source != Some(Source::Api)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_a_minute_and_ten_an_hour() {
        let minute = |number: u64| Instant::EPOCH.plus(Duration::from_mins(number));
        assert_eq!(next_about_own_answers([]), None);
        assert_eq!(next_about_own_answers([minute(3), minute(0)]), Some(minute(4)));
        assert_eq!(next_about_own_answers((0..9).map(minute)), Some(minute(9)));
        assert_eq!(next_about_own_answers((0..10).map(minute)), Some(minute(60)));
        assert_eq!(
            next_about_own_answers((0..10).map(|number| minute(number * 7))),
            Some(minute(64))
        );
    }
}

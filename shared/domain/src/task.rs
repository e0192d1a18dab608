//! Tasks: work to do at or after a time. What kinds there are, how many of one run at once, and when one that failed is
//! tried again. A task may run more than once, so what it does is asked of the rules anew each time.

use std::time::Duration;

use crate::values::words;

/// What a task does. A kind is a file in the worker's `tasks`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaskKind {
    /// Spreads an event's change over its invitations.
    EventFanOut,
    /// Reads a mail from outside and does what follows from it.
    InboundMail,
    /// Finds letters that nothing else would go on with: put off, left by a crash, or without a message.
    LetterSweep,
    /// Deletes what is kept for a time only.
    Purge,
    /// Reminds those who come of a date.
    Reminder,
    /// Sees how the first letters to people of a new origin fared, and writes to the rest.
    OriginTrial,
    /// Writes to those whom an organizer's letter is for.
    OrganizerLetter,
    /// Gives seats to others that nobody confirmed in time.
    HoldExpiry,
    /// Begins the time of offers whose letters were taken, and ends it.
    Offers,
    /// Announces an event to the followers of its group.
    Announce,
    /// Tells followers of events that were held, once their turn has come.
    HeldNews,
    /// Sends a fact to a webhook.
    Webhook,
    /// Deletes what is kept of an erased person outside of tables.
    KeptFiles,
    /// Erases people whom groups keep no longer, and addresses that nothing needs.
    Retention,
    /// Asks those who have a seat whether they still come, and releases seats that nobody confirmed.
    StillComing,
    /// Asks who came what is asked once it is over.
    Feedback,
    /// Draws who gets the seats, where an event's waitlist is a lottery.
    Draw,
    /// Asks who is in for a group's coffee this month, and brings them together.
    Coffee,
    /// Takes an ask to the one asked, reminds them, and tells the asker how it ended.
    Ask,
}
words!(TaskKind, "event_fan_out, inbound_mail, letter_sweep, purge, reminder, origin_trial, organizer_letter, hold_expiry, offers, announce, held_news, webhook, kept_files, retention, still_coming, feedback, draw, coffee, ask", EventFanOut => "event_fan_out",
    InboundMail => "inbound_mail", LetterSweep => "letter_sweep", Purge => "purge", Reminder => "reminder",
    OriginTrial => "origin_trial", OrganizerLetter => "organizer_letter",
    HoldExpiry => "hold_expiry", Offers => "offers", Announce => "announce", HeldNews => "held_news", Webhook => "webhook",
    KeptFiles => "kept_files", Retention => "retention", StillComing => "still_coming", Feedback => "feedback",
    Draw => "draw", Coffee => "coffee", Ask => "ask");

/// Where a task is. One that is done is there no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// Waits for its time, or for the next attempt.
    Waiting,
    /// A worker has it, under a lease.
    Running,
    /// Given up, until somebody has it tried again.
    Failed,
    /// Its time passed while nobody ran it, and late it would do harm.
    Missed,
}
words!(TaskState, "waiting, running, failed, missed", Waiting => "waiting", Running => "running", Failed => "failed",
    Missed => "missed");

impl TaskKind {
    /// All kinds.
    pub const ALL: [Self; 19] = [
        Self::EventFanOut,
        Self::InboundMail,
        Self::LetterSweep,
        Self::Purge,
        Self::Reminder,
        Self::OriginTrial,
        Self::OrganizerLetter,
        Self::HoldExpiry,
        Self::Offers,
        Self::Announce,
        Self::HeldNews,
        Self::Webhook,
        Self::KeptFiles,
        Self::Retention,
        Self::StillComing,
        Self::Feedback,
        Self::Draw,
        Self::Coffee,
        Self::Ask,
    ];

    /// Tasks of this kind that one worker runs at once. Mails are read in the order in which they came.
    #[must_use]
    pub fn at_once(self) -> u16 {
        match self {
            Self::EventFanOut
            | Self::Reminder
            | Self::OriginTrial
            | Self::OrganizerLetter
            | Self::HoldExpiry
            | Self::Offers
            | Self::StillComing
            | Self::Feedback
            | Self::Draw
            | Self::Ask => 4,
            Self::Announce | Self::Coffee => 2,
            Self::Webhook => 16,
            Self::InboundMail
            | Self::LetterSweep
            | Self::Purge
            | Self::HeldNews
            | Self::KeptFiles
            | Self::Retention => 1,
        }
    }

    /// Whether there is always one, which schedules its next run.
    #[must_use]
    pub fn recurs(self) -> bool {
        matches!(self, Self::LetterSweep | Self::Purge | Self::HeldNews | Self::Retention)
    }

    /// When one that failed is tried again.
    #[must_use]
    pub fn retry(self) -> Backoff {
        let (first, longest, attempts) = match self {
            Self::EventFanOut
            | Self::Reminder
            | Self::OriginTrial
            | Self::OrganizerLetter
            | Self::Announce
            | Self::HoldExpiry
            | Self::StillComing
            | Self::Feedback
            | Self::Offers => (1, 300, 20),
            // Somebody was promised an answer for a day, or a draw.
            Self::Draw | Self::Ask | Self::Coffee => (1, 300, u32::MAX),
            Self::Webhook => (5, 36_000, 8),
            Self::InboundMail => (20, 300, 5),
            // A file that can't be read now is there all the same.
            Self::KeptFiles => (5, 300, u32::MAX),
            Self::LetterSweep | Self::Purge | Self::HeldNews | Self::Retention => (2, 60, u32::MAX),
        };
        Backoff {
            attempts,
            // Eight attempts at somebody else's server take fifteen hours.
            factor: if self == Self::Webhook { 5 } else { 2 },
            ..Backoff::new(Duration::from_secs(first), Duration::from_secs(longest))
        }
    }
}

/// Pauses between attempts, each longer than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// The pause after the first attempt.
    pub first: Duration,
    /// The longest pause.
    pub longest: Duration,
    /// How many times as long as the one before each is.
    pub factor: u32,
    /// How many attempts are made.
    pub attempts: u32,
}

impl Backoff {
    /// Pauses without an end, each twice as long as the one before.
    #[must_use]
    pub fn new(first: Duration, longest: Duration) -> Self {
        Self {
            first,
            longest,
            factor: 2,
            attempts: u32::MAX,
        }
    }

    /// The pause after attempt number `attempt`, counted from 1. `None`: there is none after it.
    #[must_use]
    pub fn after(&self, attempt: u32) -> Option<Duration> {
        let times = self.factor.saturating_pow(attempt.saturating_sub(1));
        (attempt < self.attempts).then(|| self.first.saturating_mul(times).min(self.longest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_until_the_attempts_are_used_up() {
        let retry = TaskKind::InboundMail.retry();
        let seconds: Vec<_> = (1..=6)
            .map(|attempt| retry.after(attempt).map(|pause| pause.as_secs()))
            .collect();
        assert_eq!(seconds, [Some(20), Some(40), Some(80), Some(160), None, None]);
        let pauses = (1..8).filter_map(|attempt| TaskKind::Webhook.retry().after(attempt));
        let seconds: Vec<_> = pauses.map(|pause| pause.as_secs()).collect();
        assert_eq!(seconds, [5, 25, 125, 625, 3_125, 15_625, 36_000]);
        assert_eq!(TaskKind::Webhook.retry().after(8), None);
        assert_eq!(TaskKind::Purge.retry().after(1_000), Some(Duration::from_mins(1)));
    }

    #[test]
    fn every_kind_is_known_by_its_word() {
        for kind in TaskKind::ALL {
            assert_eq!(TaskKind::parse(kind.as_str()), Ok(kind));
        }
    }
}

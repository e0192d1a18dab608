//! Letters that an organizer writes to some of the people of an event: to whom, when, and how long they can be undone.

use std::time::Duration;

use jiff::civil::Date;

use crate::event::quiet::after_the_night;
use crate::event::{Counts, Event, EventStatus};
use crate::rsvp::status::RsvpStatus;
use crate::values::ids::{EventId, LetterId};
use crate::values::instant::Instant;
use crate::values::text::{Description, Title};
use crate::values::words;

/// To whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Who has a seat.
    Going,
    /// Who waits for one.
    Waitlisted,
    /// Who may come.
    Maybe,
    /// Who has not answered.
    Silent,
}
words!(Segment, "going, waitlisted, maybe, silent", Going => "going", Waitlisted => "waitlisted", Maybe => "maybe",
    Silent => "silent");

/// Where a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterState {
    /// It waits for its time, and can be undone.
    Waiting,
    /// It is on its way to one after the other.
    Sending,
    /// All have theirs on its way.
    Sent,
    /// It was taken back, or the event was.
    Undone,
}
words!(LetterState, "waiting, sending, sent, undone", Waiting => "waiting", Sending => "sending", Sent => "sent",
    Undone => "undone");

/// When a letter goes out, but for the night and the time in which it can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendTime {
    /// Then; what is past is now.
    At(Instant),
    /// So many hours after a date starts, or before if they are less than none. It moves with that.
    FromStart {
        /// The day by which the date is known.
        day: Date,
        /// The hours.
        hours: i16,
    },
}

/// What an organizer writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterText {
    /// Its subject line.
    pub subject: Title,
    /// What it says, in Markdown.
    pub body: Description,
}

/// A letter that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterPlan {
    /// To whom.
    pub segment: Segment,
    /// What it says.
    pub text: LetterText,
    /// When.
    pub send_time: SendTime,
}

/// A letter of an organizer to some of the people of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SegmentLetter {
    /// Its identity.
    pub id: LetterId,
    /// Of which event.
    pub event: EventId,
    /// To whom.
    pub segment: Segment,
    /// What it says.
    pub text: LetterText,
    /// When.
    pub send_time: SendTime,
    /// How many people it was for when it was written.
    pub people: u32,
    /// Where it is.
    pub state: LetterState,
    /// When it was written.
    pub created_at: Instant,
}

/// A letter to more people than this can be undone.
const UNDO_ABOVE: u32 = 20;

/// For so long.
const UNDO_FOR: Duration = Duration::from_mins(5);

/// Hours before or after a start, at most: sixty days.
pub const MOST_HOURS: i16 = 1_440;

impl SendTime {
    /// The moment that it means.
    #[must_use]
    pub fn moment(self, event: &Event) -> Instant {
        match self {
            Self::At(at) => at,
            Self::FromStart { day, hours } => from_start(event, day, hours),
        }
    }
}

impl Segment {
    /// Whether somebody who stands so belongs to it.
    #[must_use]
    pub fn has(self, status: RsvpStatus) -> bool {
        match self {
            Self::Going => status.has_seat(),
            Self::Waitlisted => matches!(status, RsvpStatus::Waiting { .. }),
            Self::Maybe => status == RsvpStatus::Maybe,
            Self::Silent => status == RsvpStatus::Unanswered,
        }
    }

    /// How many people belong to it.
    #[must_use]
    pub fn count(self, counts: Counts) -> u32 {
        let answered = counts.going + counts.maybe + counts.declined + counts.waitlisted;
        match self {
            Self::Going => counts.going,
            Self::Waitlisted => counts.waitlisted,
            Self::Maybe => counts.maybe,
            Self::Silent => counts.invited.saturating_sub(answered),
        }
    }
}

impl SegmentLetter {
    /// When it goes out: not while it can be undone, and not by night unless the event begins before the morning.
    #[must_use]
    pub fn goes_out_at(&self, event: &Event, now: Instant) -> Instant {
        let undo = if self.people > UNDO_ABOVE {
            UNDO_FOR
        } else {
            Duration::ZERO
        };
        let soonest = self.send_time.moment(event).max(self.created_at.plus(undo)).max(now);
        let morning = after_the_night(event.plan.schedule.zone(), soonest);
        let mut begins = event
            .plan
            .occurrences()
            .into_iter()
            .map(|date| date.schedule.starts_at());
        let is_urgent = begins.any(|begins| soonest <= begins && begins <= morning);
        if is_urgent { soonest } else { morning }
    }

    /// Whether somebody who stands so gets it now.
    #[must_use]
    pub fn is_for(&self, event: &Event, status: RsvpStatus) -> bool {
        let goes_out = matches!(self.state, LetterState::Sending | LetterState::Sent);
        goes_out && event.status == EventStatus::Published && self.segment.has(status)
    }
}

/// A date that is there no more is taken for the first.
fn from_start(event: &Event, day: Date, hours: i16) -> Instant {
    let date = event.plan.occurrence_on(day);
    let schedule = date.map_or_else(|| event.plan.schedule.clone(), |date| date.schedule);
    let span = Duration::from_hours(hours.unsigned_abs().into());
    if hours < 0 {
        schedule.starts_at().minus(span)
    } else {
        schedule.starts_at().plus(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::values::ids::Id;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn letter(people: u32, send_time: SendTime) -> SegmentLetter {
        SegmentLetter {
            id: LetterId::from_uuid(uuid::Uuid::nil()),
            event: fixture::draft().id,
            segment: Segment::Going,
            text: LetterText {
                subject: Title::parse("Bring a jacket").unwrap(),
                body: Description::parse("It rains.").unwrap(),
            },
            send_time,
            people,
            state: LetterState::Waiting,
            created_at: at("2026-11-22T09:00:00Z"),
        }
    }

    #[test]
    fn above_twenty_people_it_can_be_undone() {
        let (event, now) = (fixture::published(), at("2026-11-22T09:00:00Z"));
        let goes_out = |people| letter(people, SendTime::At(now)).goes_out_at(&event, now);
        assert_eq!(goes_out(20), now);
        assert_eq!(goes_out(21), at("2026-11-22T09:05:00Z"));
    }

    #[test]
    fn by_night_it_waits_for_the_morning_unless_the_event_begins_before() {
        let event = fixture::published();
        let goes_out = |text| {
            let now = at(text);
            letter(1, SendTime::At(now)).goes_out_at(&event, now)
        };
        assert_eq!(goes_out("2026-11-22T21:30:00Z"), at("2026-11-23T07:00:00Z"));
        assert_eq!(goes_out("2026-11-23T04:00:00Z"), at("2026-11-23T07:00:00Z"));
        let mut early = fixture::published();
        let zone = early.plan.schedule.zone().clone();
        let (starts, ends) = ("2026-12-03T06:30:00", "2026-12-03T09:00:00");
        early.plan.schedule =
            crate::schedule::Schedule::new(starts.parse().unwrap(), ends.parse().unwrap(), zone).unwrap();
        let now = at("2026-12-03T04:00:00Z");
        assert_eq!(letter(1, SendTime::At(now)).goes_out_at(&early, now), now);
    }

    #[test]
    fn hours_from_the_start_move_with_it() {
        let event = fixture::published();
        let day = event.plan.schedule.starts().date();
        let before = letter(1, SendTime::FromStart { day, hours: -4 });
        let now = at("2026-11-22T09:00:00Z");
        assert_eq!(
            before.goes_out_at(&event, now),
            event.plan.schedule.starts_at().minus(Duration::from_hours(4))
        );
    }
}

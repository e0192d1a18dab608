//! Letters that an organizer writes to some of the people of an event: to whom, when, and how long they can be undone.

use std::time::Duration;

use jiff::civil::Date;

use crate::event::quiet::after_the_night;
use crate::event::{Event, EventStatus};
use crate::invitation::Invitation;
use crate::mail::recipients::Recipients;
use crate::rsvp::segment::Segment;
use crate::rsvp::status::Answer;
use crate::values::ids::{EventId, LetterId};
use crate::values::instant::Instant;
use crate::values::text::{Description, Title};
use crate::values::words;

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
    /// So many hours after a date starts or ends, or before if they are less than none. It moves with that.
    FromDate {
        /// The day by which the date is known.
        day: Date,
        /// From where.
        edge: Edge,
        /// The hours.
        hours: i16,
    },
}

/// The two ends of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its start.
    Start,
    /// Its end.
    End,
}
words!(Edge, "start, end", Start => "start", End => "end");

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
    pub recipients: Recipients,
    /// Of which date of a series, by the day that it is known by; none: of all of the event.
    pub date: Option<Date>,
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
    pub recipients: Recipients,
    /// Of which date of a series, by the day that it is known by; none: of all of the event.
    pub date: Option<Date>,
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

/// Hours before or after a start or an end, at most: sixty days.
pub const MOST_HOURS: i16 = 1_440;

impl SendTime {
    /// The moment that it means.
    #[must_use]
    pub fn moment(self, event: &Event) -> Instant {
        match self {
            Self::At(at) => at,
            Self::FromDate { day, edge, hours } => from(event, day, edge, hours),
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
        let mut soonest = self.send_time.moment(event).max(self.created_at.plus(undo)).max(now);
        if self.recipients.is_of_who_came() {
            soonest = soonest.max(self.begins(event));
        }
        let morning = after_the_night(event.plan.schedule.zone(), soonest);
        let mut begins = event
            .plan
            .occurrences()
            .into_iter()
            .map(|date| date.schedule.starts_at());
        let is_urgent = begins.any(|begins| soonest <= begins && begins <= morning);
        if is_urgent { soonest } else { morning }
    }

    /// Until when who signs up gets it too, though it went out: one that hangs on a date, until that begins. Who did not say anything
    /// does not sign up by that.
    #[must_use]
    pub fn follows_until(&self, event: &Event) -> Option<Instant> {
        let SendTime::FromDate { day, .. } = self.send_time else {
            return None;
        };
        let is_of_who_signed_up =
            self.recipients != Recipients::Standing(Segment::Silent) && !self.recipients.is_of_who_came();
        is_of_who_signed_up.then(|| from(event, day, Edge::Start, 0))
    }

    /// When that begins to which people came, or did not.
    fn begins(&self, event: &Event) -> Instant {
        let date = self.date.and_then(|day| event.plan.occurrence_on(day));
        date.map_or(event.plan.schedule.starts_at(), |date| date.schedule.starts_at())
    }

    /// Whether somebody who said this of its date, and came or did not, gets it now. Nobody was absent from what has not begun.
    #[must_use]
    pub fn is_for(&self, event: &Event, invited: &Invitation, said: Option<Answer>, came: bool, now: Instant) -> bool {
        let goes_out = matches!(self.state, LetterState::Sending | LetterState::Sent);
        let is_known = !self.recipients.is_of_who_came() || self.begins(event) <= now;
        let is_meant = self.recipients.has(invited.status, &invited.answers, said, came);
        // Whom somebody typed into the event's page did not say yet that it is them.
        goes_out && is_known && !invited.is_only_asked_for() && event.status == EventStatus::Published && is_meant
    }
}

/// A date that is there no more is taken for the first.
fn from(event: &Event, day: Date, edge: Edge, hours: i16) -> Instant {
    let date = event.plan.occurrence_on(day);
    let schedule = date.map_or_else(|| event.plan.schedule.clone(), |date| date.schedule);
    let span = Duration::from_hours(hours.unsigned_abs().into());
    let at = match edge {
        Edge::Start => schedule.starts_at(),
        Edge::End => schedule.ends_at(),
    };
    if hours < 0 { at.minus(span) } else { at.plus(span) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::rsvp::status::RsvpStatus;
    use crate::values::ids::Id;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn letter(people: u32, send_time: SendTime) -> SegmentLetter {
        SegmentLetter {
            id: LetterId::from_uuid(uuid::Uuid::nil()),
            event: fixture::draft().id,
            recipients: Recipients::Standing(Segment::Going),
            date: None,
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
    fn hours_from_the_start_or_the_end_move_with_it() {
        let event = fixture::published();
        let day = event.plan.schedule.starts().date();
        let before = letter(
            1,
            SendTime::FromDate {
                day,
                edge: Edge::Start,
                hours: -4,
            },
        );
        let now = at("2026-11-22T09:00:00Z");
        assert_eq!(
            before.goes_out_at(&event, now),
            event.plan.schedule.starts_at().minus(Duration::from_hours(4))
        );
        let edge = Edge::End;
        let after = letter(1, SendTime::FromDate { day, edge, hours: 12 });
        let ends = event.plan.schedule.ends_at();
        assert_eq!(after.goes_out_at(&event, now), ends.plus(Duration::from_hours(12)));
    }

    #[test]
    fn nobody_was_absent_from_an_event_that_has_not_begun() {
        let event = fixture::published();
        let starts = event.plan.schedule.starts_at();
        let seated = Invitation {
            status: RsvpStatus::Going { guests: 0 },
            ..fixture::invitation()
        };
        let is_for = |segment, now| {
            let letter = SegmentLetter {
                recipients: Recipients::Standing(segment),
                state: LetterState::Sending,
                ..letter(1, SendTime::At(starts))
            };
            letter.is_for(&event, &seated, None, false, now)
        };
        let before = starts.minus(Duration::from_secs(1));
        assert!(is_for(Segment::Absent, starts) && !is_for(Segment::Absent, before));
        assert!(is_for(Segment::Going, before));
        let held = SegmentLetter {
            recipients: Recipients::Standing(Segment::Absent),
            ..letter(1, SendTime::At(before))
        };
        assert_eq!(held.goes_out_at(&event, before.minus(Duration::from_hours(2))), starts);
    }
}

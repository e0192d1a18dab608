//! Whether who has a seat still comes: when they are asked, and when a seat that nobody confirmed goes to others.
//!
//! Off by default. A seat is released only if the first letter was taken by the mail server a day before the deadline: who
//! was told of nothing loses nothing. Any answer since the question was due confirms the seat. All times hang on the start,
//! so they move with the event. A seat of a series is for all its dates, so there nobody is asked.

use std::time::Duration;

use super::quiet::after_the_night;
use super::{Event, EventStatus};
use crate::values::instant::Instant;
use crate::values::words;

/// Most hours before the start by which seats are confirmed.
pub const LONGEST: u16 = 720;

const FIRST_BEFORE: Duration = Duration::from_hours(48);
const SECOND_BEFORE: Duration = Duration::from_hours(24);

/// Which of the letters that ask it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asking {
    /// The first, two days before the deadline.
    First,
    /// The second, a day before it, to who got the first in time and said nothing.
    Second,
}
words!(Asking, "first, second", First => "first", Second => "second");

/// When people are asked whether they still come to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StillComing {
    /// The deadline.
    pub until: Instant,
    /// When the first letter goes out: by day.
    pub first_at: Instant,
    /// When the second does.
    pub second_at: Instant,
    /// SEQUENCE of the time and place that are asked about: what was moved, or called off and restored, is asked anew.
    pub sequence: u32,
}

/// What is to be done at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToDo {
    /// Nothing until then.
    Wait(Instant),
    /// This letter goes out, and what follows is due then.
    Ask(Asking, Instant),
    /// Seats that nobody confirmed are released.
    Release,
    /// It has begun.
    Nothing,
}

impl Event {
    /// When people are asked whether they still come. None: they are not.
    #[must_use]
    pub fn still_coming(&self) -> Option<StillComing> {
        let hours = self.plan.details.confirm_by.filter(|_| self.plan.series.is_none())?;
        if self.status != EventStatus::Published {
            return None;
        }
        let until = self
            .plan
            .schedule
            .starts_at()
            .minus(Duration::from_hours(u64::from(hours)));
        let zone = self.plan.schedule.zone();
        Some(StillComing {
            until,
            first_at: after_the_night(zone, until.minus(FIRST_BEFORE)),
            second_at: after_the_night(zone, until.minus(SECOND_BEFORE)),
            sequence: self.material_sequence,
        })
    }

    /// What is to be done about it at a moment.
    #[must_use]
    pub fn still_coming_now(&self, now: Instant) -> Option<(StillComing, ToDo)> {
        let plan = self.still_coming()?;
        let morning = after_the_night(self.plan.schedule.zone(), now);
        let to_do = if now >= self.plan.schedule.starts_at() {
            ToDo::Nothing
        } else if now >= plan.until {
            ToDo::Release
        } else if now >= plan.first_at && morning > now && morning < plan.until {
            // Late by night: nobody is woken.
            ToDo::Wait(morning)
        } else if now >= plan.second_at {
            ToDo::Ask(Asking::Second, plan.until)
        } else if !plan.is_in_time(now) {
            ToDo::Wait(plan.second_at)
        } else if now >= plan.first_at {
            ToDo::Ask(Asking::First, plan.second_at)
        } else {
            ToDo::Wait(plan.first_at)
        };
        Some((plan, to_do))
    }
}

impl StillComing {
    /// Since when an answer confirms the seat.
    #[must_use]
    pub fn asked_since(&self) -> Instant {
        self.until.minus(FIRST_BEFORE)
    }

    /// Whether a first letter that was taken then leaves a day to answer: without that, a seat is kept.
    #[must_use]
    pub fn is_in_time(&self, taken_at: Instant) -> bool {
        taken_at <= self.until.minus(SECOND_BEFORE)
    }

    /// Until when a first letter may have been taken.
    #[must_use]
    pub fn taken_by(&self) -> Instant {
        self.until.minus(SECOND_BEFORE)
    }

    /// Tells the letters of one deadline, and of one time and place, from those of another.
    #[must_use]
    pub fn serial(&self, asking: Asking) -> i64 {
        let about = self.until.timestamp().as_second() * 10_000 + i64::from(self.sequence % 1_000) * 10;
        about + if asking == Asking::First { 1 } else { 2 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// It starts at 17:30 UTC on 3 December; the deadline is a day before.
    fn event() -> Event {
        let mut event = fixture::published();
        event.plan.details.confirm_by = Some(24);
        event
    }

    #[test]
    fn people_are_asked_two_days_and_one_day_before_the_deadline_and_never_by_night() {
        let plan = event().still_coming().unwrap();
        assert_eq!(plan.until, at("2026-12-02T17:30:00Z"));
        assert_eq!(
            (plan.first_at, plan.second_at),
            (at("2026-11-30T17:30:00Z"), at("2026-12-01T17:30:00Z"))
        );
        let mut late = event();
        late.plan.details.confirm_by = Some(18);
        let plan = late.still_coming().unwrap();
        assert_eq!(plan.until, at("2026-12-02T23:30:00Z"));
        assert_eq!(plan.first_at, at("2026-12-01T07:00:00Z"));
        assert_eq!(plan.second_at, at("2026-12-02T07:00:00Z"));
        assert_eq!(fixture::published().still_coming(), None, "off by default");
    }

    #[test]
    fn each_moment_has_one_thing_to_do() {
        let event = event();
        let to_do = |now: &str| event.still_coming_now(at(now)).unwrap().1;
        let (first, second) = (at("2026-11-30T17:30:00Z"), at("2026-12-01T17:30:00Z"));
        assert_eq!(to_do("2026-11-01T00:00:00Z"), ToDo::Wait(first));
        assert_eq!(to_do("2026-11-30T17:30:00Z"), ToDo::Ask(Asking::First, second));
        assert_eq!(
            to_do("2026-12-01T17:30:00Z"),
            ToDo::Ask(Asking::Second, at("2026-12-02T17:30:00Z"))
        );
        assert_eq!(to_do("2026-12-02T17:30:00Z"), ToDo::Release);
        assert_eq!(to_do("2026-12-03T17:30:00Z"), ToDo::Nothing);
    }
}

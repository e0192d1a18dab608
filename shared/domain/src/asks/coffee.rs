//! The coffee of a group: once a month its people say whether they are in, and who is gets one or two others to meet.
//!
//! Who says nothing is out. Between "tomorrow you meet somebody" and the letter that names them there is a day to skip. Who meets
//! whom is decided in [`pairing`].

pub mod pairing;

use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;

use super::DAY;
use crate::event::quiet::after_the_night;
use crate::schedule::Zone;
use crate::values::ids::{CoffeeRoundId, GroupId};
use crate::values::instant::Instant;
use crate::values::words;

/// So long after they were asked who said nothing is reminded.
const REMIND_AFTER: Duration = Duration::from_hours(3 * 24);

/// So long they may say that they are in.
const ANSWER_WITHIN: Duration = Duration::from_hours(5 * 24);

/// Where a month is further on than this day, people are asked in the next one.
const LATEST_DAY: i8 = 20;

/// The hour of day at which a month begins.
const FROM_HOUR: i8 = 10;

/// What somebody says to "in or out this month?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CoffeeAnswer {
    /// They would like to meet somebody.
    In,
    /// Not this month.
    Out,
}
words!(CoffeeAnswer, "in, out", In => "in", Out => "out");

/// What is done in a month, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CoffeeStep {
    /// They are asked whether they are in.
    Ask,
    /// Who said nothing is asked once more.
    Remind,
    /// Who is in hears that they meet somebody tomorrow, and may skip.
    Tomorrow,
    /// Who is in gets the names of those whom they meet.
    Meet,
}
words!(CoffeeStep, "ask, remind, tomorrow, meet", Ask => "ask", Remind => "remind", Tomorrow => "tomorrow", Meet => "meet");

impl CoffeeStep {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Ask, Self::Remind, Self::Tomorrow, Self::Meet];

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> u16 {
        match self {
            Self::Ask => 1,
            Self::Remind => 2,
            Self::Tomorrow => 3,
            Self::Meet => 4,
        }
    }
}

/// One month of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoffeeRound {
    /// Its identity.
    pub id: CoffeeRoundId,
    /// Whose.
    pub group: GroupId,
    /// The first day of the month.
    pub month: Date,
    /// When it began.
    pub began_at: Instant,
    /// How many of the steps are done.
    pub done: u16,
}

impl CoffeeRound {
    /// What is to be done next; none: the month is over.
    #[must_use]
    pub fn next(&self) -> Option<CoffeeStep> {
        CoffeeStep::ALL.into_iter().find(|step| step.number() > self.done)
    }

    /// When a step is due: nobody is written to by night.
    #[must_use]
    pub fn due_at(&self, step: CoffeeStep, zone: &Zone) -> Instant {
        let after = match step {
            CoffeeStep::Ask => Duration::ZERO,
            CoffeeStep::Remind => REMIND_AFTER,
            CoffeeStep::Tomorrow => ANSWER_WITHIN,
            CoffeeStep::Meet => ANSWER_WITHIN + DAY,
        };
        after_the_night(zone, self.began_at.plus(after))
    }

    /// Notes that a step is done for everybody. Where it is late, there is a day to skip all the same.
    pub fn finish(&mut self, step: CoffeeStep, now: Instant) {
        self.done = self.done.max(step.number());
        if step == CoffeeStep::Tomorrow {
            self.began_at = self.began_at.max(now.minus(ANSWER_WITHIN));
        }
    }

    /// Whether somebody may still say whether they are in: until it is decided who meets whom.
    #[must_use]
    pub fn takes_answers(&self, zone: &Zone, now: Instant) -> bool {
        self.done < CoffeeStep::Meet.number() && now < self.due_at(CoffeeStep::Meet, zone)
    }
}

fn first_of(day: Date) -> Date {
    day.first_of_month()
}

/// Which month begins by now, if `last` was the one before it; none: it has begun, or is nearly over.
#[must_use]
pub fn month_to_begin(last: Option<Date>, zone: &Zone, now: Instant) -> Option<Date> {
    let local = zone.local(now);
    let month = first_of(local.date());
    let has_come = local.day() > 1 || local.hour() >= FROM_HOUR;
    let is_new = last.is_none_or(|last| last < month);
    (is_new && has_come && local.day() <= LATEST_DAY).then_some(month)
}

/// When the next month can begin.
#[must_use]
pub fn next_month_at(zone: &Zone, now: Instant) -> Instant {
    let local = zone.local(now);
    let this = first_of(local.date()).at(FROM_HOUR, 0, 0, 0);
    let next = first_of(local.date().saturating_add(1.month())).at(FROM_HOUR, 0, 0, 0);
    let this = zone.instant_of(this);
    if this > now { this } else { zone.instant_of(next) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::values::ids::Id;

    fn zone() -> Zone {
        Zone::parse("Europe/Berlin").unwrap()
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn round() -> CoffeeRound {
        CoffeeRound {
            id: CoffeeRoundId::from_uuid(Uuid::from_u128(1)),
            group: GroupId::from_uuid(Uuid::from_u128(2)),
            month: jiff::civil::date(2026, 12, 1),
            began_at: at("2026-12-01T09:00:00Z"),
            done: 0,
        }
    }

    #[test]
    fn a_month_begins_once_and_not_at_its_end() {
        let december = Some(jiff::civil::date(2026, 12, 1));
        let begins = |last, now: &str| month_to_begin(last, &zone(), at(now));
        assert_eq!(begins(None, "2026-12-01T08:59:00Z"), None);
        assert_eq!(begins(None, "2026-12-01T09:00:00Z"), december);
        assert_eq!(begins(december, "2026-12-09T09:00:00Z"), None);
        assert_eq!(begins(None, "2026-12-20T12:00:00Z"), december);
        assert_eq!(begins(None, "2026-12-21T12:00:00Z"), None);
        assert_eq!(
            next_month_at(&zone(), at("2026-12-21T12:00:00Z")),
            at("2027-01-01T09:00:00Z")
        );
        assert_eq!(
            next_month_at(&zone(), at("2026-12-01T05:00:00Z")),
            at("2026-12-01T09:00:00Z")
        );
    }

    #[test]
    fn there_is_a_day_to_skip_before_it_goes() {
        let mut round = round();
        let zone = zone();
        assert_eq!(round.next(), Some(CoffeeStep::Ask));
        assert_eq!(round.due_at(CoffeeStep::Tomorrow, &zone), at("2026-12-06T09:00:00Z"));
        assert_eq!(round.due_at(CoffeeStep::Meet, &zone), at("2026-12-07T09:00:00Z"));
        assert!(round.takes_answers(&zone, at("2026-12-07T08:59:00Z")));
        assert!(!round.takes_answers(&zone, at("2026-12-07T09:00:00Z")));
        round.finish(CoffeeStep::Meet, round.began_at);
        assert!(round.next().is_none() && !round.takes_answers(&zone, at("2026-12-02T09:00:00Z")));
    }

    proptest! {
        /// However the clock jumps, and however often a worker looks: each step once, in order, and none before its time.
        #[test]
        fn each_step_is_done_once_in_order(jumps in proptest::collection::vec(-30_i64..60, 1..60)) {
            let (mut round, mut now, mut done) = (round(), at("2026-12-01T09:00:00Z"), Vec::new());
            let mut latest = now;
            for hours in jumps {
                now = Instant::from_micros(now.as_micros() + hours * 3_600_000_000);
                latest = latest.max(now);
                while let Some(step) = round.next().filter(|step| round.due_at(*step, &zone()) <= now) {
                    done.push(step);
                    round.finish(step, round.began_at);
                    round.finish(CoffeeStep::Ask, round.began_at);
                }
            }
            prop_assert!(done.is_sorted() && done.windows(2).all(|both| both[0] != both[1]));
            prop_assert!(done.iter().all(|step| round.due_at(*step, &zone()) <= latest));
        }
    }
}

//! The days of a rule: period by period, each period's days in order, ten years at the most.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::{ByDay, Dates, End, Frequency, Recurrence};
use crate::schedule::Schedule;

impl Recurrence {
    /// The days on which a series begins whose first occurrence is `schedule`. Bounded work, whatever the rule says.
    #[must_use]
    pub fn dates(&self, schedule: &Schedule) -> Dates {
        let first = schedule.starts().date();
        let horizon = first.saturating_add(i64::from(Self::YEARS).years());
        let until = self.last_day(schedule);
        let count = match self.end {
            End::Count(count) => usize::try_from(count).unwrap_or(usize::MAX),
            _ => usize::MAX,
        };
        let most = count.min(Self::MOST);
        let mut days = Vec::new();
        let periods = (0_i64..)
            .map_while(|turn| self.period(first, turn))
            .take_while(|start| *start <= horizon);
        for day in periods
            .flat_map(|start| self.days_of(start, first))
            .filter(|day| *day >= first)
        {
            if until.is_some_and(|until| day > until) {
                return Dates { days, is_cut: false };
            }
            if day > horizon || days.len() == most {
                let is_cut = days.len() < count;
                return Dates { days, is_cut };
            }
            days.push(day);
        }
        let is_cut = days.len() < count && (count != usize::MAX || until.is_none_or(|until| until > horizon));
        Dates { days, is_cut }
    }

    /// A day in the period of a turn, from which its days are found; none at the end of time. Nobody asks beyond the
    /// horizon, so that no step is longer than a thousand years, and none too long for a span.
    fn period(&self, first: Date, turn: i64) -> Option<Date> {
        let steps = turn.checked_mul(i64::from(self.interval))?;
        match self.frequency {
            Frequency::Daily => first.checked_add(steps.days()).ok(),
            Frequency::Weekly => {
                let since = i64::from(first.weekday().since(self.week_start));
                let start = first.checked_sub(since.days()).ok()?;
                start.checked_add(steps.weeks()).ok()
            }
            Frequency::Monthly => first.first_of_month().checked_add(steps.months()).ok(),
            Frequency::Yearly => first.first_of_year().checked_add(steps.years()).ok(),
        }
    }

    /// The days of the period that begins at `start`, in order, BYSETPOS applied.
    fn days_of(&self, start: Date, first: Date) -> Vec<Date> {
        let mut days = match self.frequency {
            Frequency::Daily => vec![start],
            Frequency::Weekly => self.in_week(start, first),
            Frequency::Monthly => self.in_month(start, first),
            Frequency::Yearly => self.in_year(start, first),
        };
        days.retain(|day| self.allows(*day));
        days.sort_unstable();
        days.dedup();
        if self.by_set_pos.is_empty() {
            return days;
        }
        let mut picked: Vec<Date> = self.by_set_pos.iter().filter_map(|place| nth(&days, *place)).collect();
        picked.sort_unstable();
        picked.dedup();
        picked
    }

    /// What only limits: BYMONTH everywhere; the others where they do not expand.
    fn allows(&self, day: Date) -> bool {
        let in_month = self.by_month.is_empty() || self.by_month.contains(&day.month());
        let on_day = self.by_month_day.is_empty() || self.by_month_day.iter().any(|number| is_number(day, *number));
        let on_weekday = self.by_day.is_empty() || self.by_day.iter().any(|by| by.weekday == day.weekday());
        in_month && on_day && on_weekday
    }

    fn in_week(&self, start: Date, first: Date) -> Vec<Date> {
        let weekdays: Vec<Weekday> = if self.by_day.is_empty() {
            vec![first.weekday()]
        } else {
            self.by_day.iter().map(|by| by.weekday).collect()
        };
        let week = (0..7_i64).filter_map(|day| start.checked_add(day.days()).ok());
        week.filter(|day| weekdays.contains(&day.weekday())).collect()
    }

    fn in_month(&self, start: Date, first: Date) -> Vec<Date> {
        if !self.by_day.is_empty() {
            return by_days(&whole(start.first_of_month(), start.last_of_month()), &self.by_day);
        }
        if !self.by_month_day.is_empty() {
            return whole(start.first_of_month(), start.last_of_month());
        }
        // A month that is too short has none (RFC 5545, 3.3.10).
        Date::new(start.year(), start.month(), first.day())
            .into_iter()
            .collect()
    }

    fn in_year(&self, start: Date, first: Date) -> Vec<Date> {
        if self.by_month.is_empty() && self.by_month_day.is_empty() && !self.by_day.is_empty() {
            return by_days(&whole(start.first_of_year(), start.last_of_year()), &self.by_day);
        }
        let own = [first.month()];
        let all: Vec<i8> = (1..=12).collect();
        let months: &[i8] = match (self.by_month.is_empty(), self.by_month_day.is_empty()) {
            (false, _) => &self.by_month,
            (true, false) => &all,
            (true, true) => &own,
        };
        let starts = months
            .iter()
            .filter_map(|month| Date::new(start.year(), *month, 1).ok());
        starts.flat_map(|month| self.in_month(month, first)).collect()
    }
}

/// Every day from one to the other.
fn whole(from: Date, to: Date) -> Vec<Date> {
    from.series(1.day()).take_while(|day| *day <= to).collect()
}

/// The days of a month or a year that BYDAY names: all of a weekday, or one by its place among them.
fn by_days(days: &[Date], by_day: &[ByDay]) -> Vec<Date> {
    let of = |by: &ByDay| {
        let same: Vec<Date> = days.iter().copied().filter(|day| day.weekday() == by.weekday).collect();
        match by.place {
            None => same,
            Some(place) => nth(&same, place.into()).into_iter().collect(),
        }
    };
    by_day.iter().flat_map(of).collect()
}

/// By place, from 1, or from the end by -1.
fn nth(days: &[Date], place: i16) -> Option<Date> {
    let back = usize::from(place.unsigned_abs());
    let index = if place > 0 {
        back.checked_sub(1)?
    } else {
        days.len().checked_sub(back)?
    };
    days.get(index).copied()
}

/// Whether a day has this number in its month, from 1, or from the end by -1.
fn is_number(day: Date, number: i8) -> bool {
    number == day.day() || number == day.day() - day.days_in_month() - 1
}

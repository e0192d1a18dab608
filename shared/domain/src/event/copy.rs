//! The plan of another event like one that is there, at another time.

use jiff::civil::DateTime;

use super::EventPlan;
use crate::schedule::Schedule;
use crate::schedule::series::Series;
use crate::values::draft::Violation;
use crate::values::invalid::Invalid;

impl EventPlan {
    /// The same with another start: all other times stay as far from it by the clock on the wall, the last day of a series
    /// among them. What was different about single dates of a series stays behind.
    pub fn starting_at(&self, starts: DateTime) -> Result<Self, Violation> {
        let at = |field: &'static str| move |invalid: Invalid| Violation { field, invalid };
        let zone = self.schedule.zone();
        let starts = zone.check(starts).map_err(at("starts"))?;
        let distance = starts - self.schedule.starts();
        let moved = |local: DateTime| zone.readable(local.saturating_add(distance));
        let schedule = Schedule::new(starts, moved(self.schedule.ends()), zone.clone()).map_err(at("starts"))?;
        let days = starts.date() - self.schedule.starts().date();
        let series = self.series.as_ref().map(|series| {
            let rule = series.rule().clone().ending_later(days);
            Series::new(rule, &schedule)
        });
        let mut details = self.details.clone();
        details.rsvp_closes = details.rsvp_closes.map(moved);
        details.lottery_at = details.lottery_at.map(moved);
        for item in &mut details.agenda {
            item.at = moved(self.schedule.starts().date().to_datetime(item.at)).time();
        }
        // Doors open on the day on which it starts.
        details.doors_open = details.doors_open.and_then(|opens| {
            let opens = moved(self.schedule.starts().date().to_datetime(opens));
            (opens.date() == starts.date()).then_some(opens.time())
        });
        Ok(Self {
            details,
            series: series.transpose().map_err(at("recurrence"))?,
            schedule,
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::program::AgendaItem;
    use crate::fixture;
    use crate::schedule::Zone;
    use crate::schedule::recurrence::Recurrence;
    use crate::values::text::Title;

    fn at(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    /// From 18:30 to 21:00 on a Thursday, closing the day before at noon.
    fn plan(rule: Option<&str>) -> EventPlan {
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let schedule = Schedule::new(at("2026-12-03T18:30"), at("2026-12-03T21:00"), zone).unwrap();
        let series = rule.map(|rule| Series::new(Recurrence::parse(rule).unwrap(), &schedule).unwrap());
        let mut plan = fixture::draft().plan;
        plan.details.rsvp_closes = Some(at("2026-12-02T12:00"));
        plan.details.doors_open = Some(at("2026-12-03T18:00").time());
        plan.details.agenda = vec![AgendaItem {
            at: at("2026-12-03T19:00").time(),
            what: Title::parse("Talks").unwrap(),
        }];
        EventPlan {
            schedule,
            series,
            ..plan
        }
    }

    #[test]
    fn all_times_move_by_the_clock_on_the_wall() {
        // Summer time begins in between.
        let copy = plan(None).starting_at(at("2027-04-01T19:00")).unwrap();
        assert_eq!(copy.schedule.ends(), at("2027-04-01T21:30"));
        assert_eq!(copy.details.rsvp_closes, Some(at("2027-03-31T12:30")));
        assert_eq!(copy.details.doors_open, Some(at("2027-04-01T18:30").time()));
        assert_eq!(copy.details.agenda[0].at, at("2027-04-01T19:30").time());
        assert_eq!((copy.title, copy.capacity), (plan(None).title, plan(None).capacity));
        // An end that the clocks skip.
        let night = plan(None).starting_at(at("2027-03-28T00:00")).unwrap();
        assert_eq!(night.schedule.ends(), at("2027-03-28T03:30"));
        assert_eq!(night.details.doors_open, None);
        let skipped = plan(None).starting_at(at("2027-03-28T02:30")).unwrap_err();
        assert_eq!((skipped.field, skipped.invalid.code()), ("starts", "skipped_time"));
    }

    #[test]
    fn a_series_keeps_its_length() {
        let rule = |plan: EventPlan| plan.series.unwrap().rule().to_string();
        let next = at("2027-01-07T18:30");
        let counted = plan(Some("FREQ=WEEKLY;COUNT=4")).starting_at(next).unwrap();
        assert_eq!(rule(counted), "FREQ=WEEKLY;COUNT=4");
        let ending = plan(Some("FREQ=WEEKLY;UNTIL=20261231")).starting_at(next).unwrap();
        assert_eq!(rule(ending), "FREQ=WEEKLY;UNTIL=20270204");
        let thursdays = plan(Some("FREQ=WEEKLY;BYDAY=TH;COUNT=4"));
        assert!(thursdays.starting_at(next).is_ok());
        let friday = thursdays.starting_at(at("2027-01-08T18:30")).unwrap_err();
        assert_eq!((friday.field, friday.invalid.code()), ("recurrence", "rule_start"));
    }
}

//! What is asked once an event is over: when those who came get the one letter about it.
//!
//! It goes out the morning after the end, of a series after its last date, since a person answers a question once and not
//! for each date. The time hangs on the end, so it moves with the event.

use std::time::Duration;

use jiff::ToSpan;

use super::questions::AskedWhen;
use super::quiet::{QUIET_UNTIL, after_the_night};
use super::{Event, EventStatus};
use crate::values::instant::Instant;

/// So long after the end it is still asked.
const FRESH: Duration = Duration::from_hours(7 * 24);

impl Event {
    /// When it is asked, or goes on being asked: by day. None: nothing is, or it is too late.
    #[must_use]
    pub fn feedback_at(&self, now: Instant) -> Option<Instant> {
        let mut questions = self.plan.details.questions.iter();
        let asks = self.status == EventStatus::Published && questions.any(|one| one.when == AskedWhen::After);
        let (over_at, zone) = (self.plan.over_at(), self.plan.schedule.zone());
        let local = zone.local(over_at);
        let days = i32::from(local.hour() >= QUIET_UNTIL);
        let morning = local.date().saturating_add(days.days()).at(QUIET_UNTIL, 0, 0, 0);
        let at = after_the_night(zone, now.max(zone.instant_of(morning)));
        (asks && at < over_at.plus(FRESH)).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::questions::{QuestionDraft, QuestionKind, revised};
    use crate::fixture;
    use crate::values::text::Title;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// It ends at 20:00 UTC on 3 December, an hour later by its own clock.
    fn event(when: AskedWhen) -> Event {
        let mut event = fixture::published();
        let draft = QuestionDraft {
            id: None,
            kind: QuestionKind::Text,
            label: Title::parse("How was it?").unwrap(),
            help: None,
            options: Vec::new(),
            required: false,
            when,
            at_door: false,
        };
        event.plan.details.questions = revised(vec![draft], &[]).unwrap();
        event
    }

    #[test]
    fn it_is_asked_the_morning_after_by_day_and_within_a_week() {
        let event = event(AskedWhen::After);
        let morning = at("2026-12-04T07:00:00Z");
        assert_eq!(event.feedback_at(at("2026-11-20T12:00:00Z")), Some(morning));
        assert_eq!(
            event.feedback_at(at("2026-12-05T12:00:00Z")),
            Some(at("2026-12-05T12:00:00Z"))
        );
        assert_eq!(
            event.feedback_at(at("2026-12-05T23:00:00Z")),
            Some(at("2026-12-06T07:00:00Z"))
        );
        assert_eq!(event.feedback_at(at("2026-12-10T20:00:00Z")), None);
        let mut cancelled = event.clone();
        cancelled.status = EventStatus::Cancelled;
        assert_eq!(cancelled.feedback_at(morning), None);
        assert_eq!(self::event(AskedWhen::Before).feedback_at(morning), None);
    }
}

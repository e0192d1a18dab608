//! The dates of a series on pages: those to come, and what this person said about each.

use domain::Instant;
use domain::event::Event;
use domain::event::occurrences::take_answer;
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::{Deviation, Occurrence};
use serde::Serialize;
use utoipa::ToSchema;
use wording::{Text, texts, when};

use super::personal::Personal;
use crate::words;

/// Dates shown at most.
const MOST: usize = 8;

/// One date of a series, as pages and programs see it.
#[derive(Serialize, ToSchema)]
#[schema(as = PersonalDate)]
pub(crate) struct ShownDate {
    /// Which: the local start that the rule gives it.
    pub(crate) recurrence_id: String,
    /// `confirmed` or `cancelled`.
    status: &'static str,
    /// Local start.
    starts: String,
    /// Local end.
    ends: String,
    /// What the person said, about this date or about all.
    #[schema(value_type = Option<words::Answer>)]
    pub(crate) answer: Option<&'static str>,
    /// Whether that is about this date alone.
    #[serde(skip)]
    differs: bool,
    /// As people read it.
    #[serde(skip)]
    pub(crate) when: Text,
    /// Where the rule had it, if it moved.
    #[serde(skip)]
    pub(crate) instead_of: Option<Text>,
    /// Whether it changed, and the person is asked about it.
    #[serde(skip)]
    pub(crate) is_asked: bool,
    /// The answers that a press gives, and what the buttons say.
    #[serde(skip)]
    pub(crate) buttons: Vec<(&'static str, Text)>,
}

impl ShownDate {
    pub(crate) fn is_called_off(&self) -> bool {
        self.status == "cancelled"
    }

    /// Whether the person means to come, on this date as on others.
    pub(crate) fn is_coming(&self) -> bool {
        self.answer.is_some_and(|answer| answer != "no") && !self.is_unsure()
    }

    /// Whether the person is unsure of this date alone.
    pub(crate) fn is_unsure(&self) -> bool {
        self.differs && self.answer == Some("maybe")
    }

    /// What the person said of this date alone, in words.
    pub(crate) fn of_it_alone(&self) -> Option<Text> {
        match self.answer.filter(|_| self.differs)? {
            "no" => Some(texts::date_said_no()),
            "maybe" => Some(texts::date_said_maybe()),
            _ => None,
        }
    }

    fn of(occurrence: &Occurrence) -> Self {
        let schedule = &occurrence.schedule;
        let moved = matches!(occurrence.deviation, Some(Deviation::Moved { .. }));
        Self {
            recurrence_id: occurrence.original.to_string(),
            status: if occurrence.is_called_off() {
                "cancelled"
            } else {
                "confirmed"
            },
            starts: schedule.starts().to_string(),
            ends: schedule.ends().to_string(),
            answer: None,
            differs: false,
            when: when::there(schedule.starts()),
            instead_of: moved.then(|| texts::date_instead_of(when::there(occurrence.original))),
            is_asked: false,
            buttons: Vec::new(),
        }
    }
}

/// The dates of an event to come, called off ones too; none of one that does not repeat.
pub(crate) fn coming(event: &Event, now: Instant) -> Vec<ShownDate> {
    next(event, now, MOST).iter().map(ShownDate::of).collect()
}

fn next(event: &Event, now: Instant, most: usize) -> Vec<Occurrence> {
    let series = event.plan.series.as_ref();
    series.map_or_else(Vec::new, |series| series.coming(&event.plan.schedule, now, most))
}

/// The same with what the person of a personal page said about each and can say now, and with all that they are asked about.
pub(crate) fn own(personal: &Personal, window: RsvpWindow, now: Instant) -> Vec<ShownDate> {
    let event = &personal.opened.event;
    let status = personal.opened.invitation.status;
    let all = next(event, now, Recurrence::MOST).into_iter().enumerate();
    let shown = all.filter(|(place, occurrence)| *place < MOST || personal.asked.contains(&occurrence.day));
    let dates = shown.map(|(_, occurrence)| {
        // Who said no to all comes to none, whatever was said of one before.
        let of_it = personal.days.get(&occurrence.day).copied();
        let of_it = of_it.filter(|_| status != RsvpStatus::Declined);
        let said = of_it.or(status.answer());
        ShownDate {
            answer: said.map(Answer::as_str),
            differs: of_it.is_some(),
            is_asked: personal.asked.contains(&occurrence.day),
            buttons: buttons(&Asks {
                window,
                status,
                occurrence: &occurrence,
                said,
                is_asked: personal.asked.contains(&occurrence.day),
                now,
            }),
            ..ShownDate::of(&occurrence)
        }
    });
    dates.collect()
}

/// What the buttons beside a date hang on.
struct Asks<'a> {
    window: RsvpWindow,
    status: RsvpStatus,
    occurrence: &'a Occurrence,
    said: Option<Answer>,
    is_asked: bool,
    now: Instant,
}

fn buttons(asks: &Asks<'_>) -> Vec<(&'static str, Text)> {
    let Some(said) = asks.said else { return Vec::new() };
    let back = asks.status.answer().map(|answer| match answer {
        Answer::Maybe => (answer, texts::date_might_come()),
        Answer::Yes if asks.is_asked => (answer, texts::date_can_come()),
        _ => (answer, texts::date_can_come_after_all()),
    });
    let no = Some((Answer::No, texts::date_cannot_come()));
    let is_news = |answer: Answer| answer != said || (asks.is_asked && answer == Answer::Yes);
    let takes = |answer: Answer| {
        is_news(answer) && take_answer(asks.window, asks.status, asks.occurrence, answer, asks.now).is_ok()
    };
    let offered = back.into_iter().chain(no).filter(|(answer, _)| takes(*answer));
    offered.map(|(answer, label)| (answer.as_str(), label)).collect()
}

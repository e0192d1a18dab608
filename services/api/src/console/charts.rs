//! Pictures of how an event goes, as SVG with labels in HTML and a table behind each: how answers came beside last time's, how
//! the room fills, where people dropped out, and how letters fared. Where points lie is in [`geometry`].

mod geometry;

use askama::Template;
use domain::event::Event;
use domain::people::Right;
use domain::{EventId, Instant};
use store::mail::deliveries;
use store::mail::deliveries::Progress;
use store::rsvp::seats::{HourOfChange, LastTime};
use store::rsvp::{check_ins, seats};
use store::{ReadTx, StoreError};
use wording::{Language, Text, texts};

use self::geometry::{Course, HEIGHT, Span, WIDTH, area, round_top, share, stairs, y};
use super::visit::Visit;
use crate::error::ApiError;

/// What pictures are made of.
struct Numbers {
    history: Vec<HourOfChange>,
    /// The event before, and how its answers came.
    last: Option<(LastTime, Vec<HourOfChange>)>,
    reached: u32,
    /// Parties, as all the numbers beside it are.
    came: u32,
    letters: Progress,
}

/// The part of an event's page that holds them.
#[derive(Template)]
#[template(path = "console/charts.html")]
pub(super) struct Charts {
    language: Language,
    lines: Vec<LineChart>,
    bars: Vec<BarChart>,
}

/// Courses over the time before the start.
struct LineChart {
    title: Text,
    /// What it shows, in a sentence.
    said: Text,
    axis: Text,
    lines: Vec<Line>,
    /// Numbers beside the picture, the highest first.
    tops: Vec<u32>,
    /// Marks below it, the earliest first.
    marks: Vec<u32>,
    /// What lies behind this course.
    area: String,
    /// How high the most that fits lies.
    limit: Option<String>,
    /// Of what is still to come there is no number.
    rows: Vec<(Text, Vec<Option<u32>>)>,
}

struct Line {
    label: Text,
    class: &'static str,
    path: String,
}

/// Numbers beside each other.
struct BarChart {
    title: Text,
    why: Option<Text>,
    bars: Vec<Bar>,
}

struct Bar {
    label: Text,
    number: u32,
    share: u32,
}

/// The pictures of an event.
pub(super) async fn charts(visit: &Visit, event: &Event) -> Result<Charts, ApiError> {
    let (id, of) = (event.id, event.clone());
    let sees_others = visit.may_in_group(Right::PeopleRead);
    let unit = move |tx: &mut ReadTx<'_>| {
        Ok::<_, StoreError>(Numbers {
            history: seats::history(tx, id)?,
            last: if sees_others { last_time(tx, &of)? } else { None },
            reached: deliveries::reached(tx, id)?,
            came: check_ins::parties(tx, id, None)?,
            letters: deliveries::progress(tx, id)?,
        })
    };
    let numbers = visit.context.store.read(unit).await.map_err(ApiError::from)?;
    Ok(drawn(visit.language, event, &numbers, visit.context.store.now()))
}

fn last_time(tx: &mut ReadTx<'_>, event: &Event) -> Result<Option<(LastTime, Vec<HourOfChange>)>, StoreError> {
    let Some(last) = seats::last_time(tx, event)? else {
        return Ok(None);
    };
    let id: EventId = last.event;
    let history = seats::history(tx, id)?;
    Ok((!history.is_empty()).then_some((last, history)))
}

fn drawn(language: Language, event: &Event, numbers: &Numbers, now: Instant) -> Charts {
    let starts = event.plan.schedule.starts_at();
    let end = hours_before(starts, now).max(0.0);
    let lines = [answers(event, numbers, end), room(event, numbers, end)];
    let bars = [Some(reach(event, numbers)), letters(numbers.letters)];
    Charts {
        language,
        lines: lines.into_iter().flatten().collect(),
        bars: bars.into_iter().flatten().collect(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "hours of some years, to a hair")]
fn hours_before(starts: Instant, at: Instant) -> f64 {
    (starts.as_micros() - at.as_micros()) as f64 / 3.6e9
}

fn course(history: &[HourOfChange], starts: Instant, of: fn(&HourOfChange) -> i64) -> Course {
    Course::of(history.iter().map(|hour| (hours_before(starts, hour.at), of(hour))))
}

/// How answers came, beside last time's. None: there is none.
fn answers(event: &Event, numbers: &Numbers, end: f64) -> Option<LineChart> {
    let of = |hour: &HourOfChange| hour.answered;
    let own = course(&numbers.history, event.plan.schedule.starts_at(), of);
    let last = numbers.last.as_ref();
    let last = last.map(|(last, history)| (last, course(history, last.starts_at, of)));
    let before = last.as_ref().map(|(_, course)| course);
    let span = Span::holding(own.begins()?.max(before.and_then(Course::begins).unwrap_or(0.0)));
    let top = round_top(own.most().max(before.map_or(0, Course::most)));
    let mut lines = Vec::new();
    if let Some((last, course)) = &last {
        lines.push(Line {
            label: texts::chart_last_time(last.title.as_str()),
            class: "then",
            path: stairs(course, span, top, 0.0),
        });
    }
    lines.push(Line {
        label: texts::chart_this_time(),
        class: "now",
        path: stairs(&own, span, top, end),
    });
    let said = match before {
        Some(course) => texts::chart_answers_beside(own.at(end), course.at(end)),
        None => texts::chart_answers_said(own.at(end)),
    };
    let courses: Vec<(&Course, f64)> = before
        .map(|course| (course, 0.0))
        .into_iter()
        .chain([(&own, end)])
        .collect();
    Some(LineChart {
        title: texts::chart_answers(),
        said,
        axis: axis(span),
        lines,
        tops: tops(top),
        marks: span.marks().collect(),
        area: area(&own, span, top, end),
        limit: None,
        rows: rows(span, &courses),
    })
}

/// How the room fills. None: nobody has a seat yet.
fn room(event: &Event, numbers: &Numbers, end: f64) -> Option<LineChart> {
    let taken = course(&numbers.history, event.plan.schedule.starts_at(), |hour| hour.seats);
    if taken.most() == 0 {
        return None;
    }
    let capacity = event.plan.capacity;
    let span = Span::holding(taken.begins()?);
    let top = round_top(taken.most().max(capacity.unwrap_or(0)));
    let own = Line {
        label: texts::chart_seats_taken(),
        class: "now",
        path: stairs(&taken, span, top, end),
    };
    let limit = capacity.map(|capacity| Line {
        label: texts::chart_capacity(capacity),
        class: "most",
        path: String::new(),
    });
    Some(LineChart {
        title: texts::chart_room(),
        said: match capacity {
            Some(capacity) => texts::console_seats_of(capacity, taken.at(end)),
            None => texts::console_seats(taken.at(end)),
        },
        axis: axis(span),
        lines: [Some(own), limit].into_iter().flatten().collect(),
        tops: tops(top),
        marks: span.marks().collect(),
        area: area(&taken, span, top, end),
        limit: capacity.map(|capacity| format!("{:.0}", y(capacity, top))),
        rows: rows(span, &[(&taken, end)]),
    })
}

fn axis(span: Span) -> Text {
    if span.is_days {
        texts::chart_axis_days()
    } else {
        texts::chart_axis_hours()
    }
}

fn tops(top: u32) -> Vec<u32> {
    let part = top / geometry::PARTS;
    (0..=geometry::PARTS).rev().map(|mark| mark * part).collect()
}

/// Of courses, each with how long before the start it ends.
fn rows(span: Span, courses: &[(&Course, f64)]) -> Vec<(Text, Vec<Option<u32>>)> {
    let row = |mark: u32| {
        let hours = span.hours() * f64::from(mark) / f64::from(span.units);
        let label = if span.is_days {
            texts::chart_days_before(mark)
        } else {
            texts::chart_hours_before(mark)
        };
        let number = |(course, end): &(&Course, f64)| (hours >= *end).then(|| course.at(hours));
        (label, courses.iter().map(number).collect())
    };
    span.marks().map(row).collect()
}

/// Where people dropped out on their way into the room.
fn reach(event: &Event, numbers: &Numbers) -> BarChart {
    let counts = event.counts;
    let invited = counts.invited;
    let bar = |label, number| Bar {
        label,
        number,
        share: share(number, invited),
    };
    let said_yes = counts.going + counts.waitlisted;
    let mut bars = vec![
        bar(texts::chart_invited(), invited),
        bar(texts::chart_reached(), numbers.reached),
        bar(texts::chart_answered(), said_yes + counts.maybe + counts.declined),
        bar(texts::chart_said_yes(), said_yes),
    ];
    bars.extend((numbers.came > 0).then(|| bar(texts::chart_came(), numbers.came)));
    BarChart {
        title: texts::chart_reach(),
        why: Some(texts::chart_reach_why()),
        bars,
    }
}

/// How letters fared. None: there is none.
fn letters(letters: Progress) -> Option<BarChart> {
    let all = [
        ("sent", letters.sent),
        ("left", letters.left),
        ("deferred", letters.deferred),
        ("failed", letters.failed),
    ];
    let whole: u32 = all.iter().map(|(_, number)| *number).sum();
    let bar = |(state, number): (&str, u32)| Bar {
        label: texts::chart_letter_state(state),
        number,
        share: share(number, whole),
    };
    (whole > 0).then(|| BarChart {
        title: texts::chart_letters(),
        why: None,
        bars: all.map(bar).into(),
    })
}

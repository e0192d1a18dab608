//! A letter as JSON, in and out.

use actions::letters::SendLetter;
use domain::event::Event;
use domain::event::by_answer::ByAnswer;
use domain::mail::organizer_letter::{Edge, LetterText, MOST_HOURS, SegmentLetter, SendTime};
use domain::mail::recipients::Recipients;
use domain::rsvp::segment::Segment;
use domain::values::text::{Description, Title};
use domain::{EventId, Instant, Invalid};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{OneOfBuilder, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed, text, whole};
use crate::words;

/// A letter to some of an event's people.
#[derive(ToSchema)]
#[schema(example = json!({ "segment": "going", "subject": "Bring a jacket", "body": "We are **outside**, and it may rain." }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewLetter {
    /// To whom: who stands so (`came` and `absent`: once the event has begun), or gave an answer to a question and did not say no.
    segment: LetterSegment,
    /// Of a series, the one date that is meant: its `recurrence_id`, or the day of it. Then the segment is by what people said of that
    /// date, and came to it. Left out: by what they said of all.
    recurrence_id: Option<String>,
    /// Its subject line.
    #[schema(max_length = 200)]
    subject: String,
    /// What it says, in Markdown.
    #[schema(max_length = 20000)]
    body: String,
    /// Not before this moment, with an offset; left out: now.
    #[schema(example = "2036-01-02T09:00:00Z")]
    send_at: Option<String>,
    /// Instead: so many hours after the next date (or the one that is meant) starts, or before if less than 0. It moves with the event, and goes to who belongs to the segment then.
    #[schema(minimum = -1440, maximum = 1440)]
    hours_from_start: Option<i16>,
    /// Instead: the same from its end.
    #[schema(minimum = -1440, maximum = 1440)]
    hours_from_end: Option<i16>,
}

/// To whom a letter goes: a word, or an answer.
pub(crate) enum LetterSegment {}

impl ToSchema for LetterSegment {}

impl PartialSchema for LetterSegment {
    fn schema() -> RefOr<Schema> {
        let either = OneOfBuilder::new().item(words::Segment::schema());
        Schema::from(either.item(AnsweredSegment::schema())).into()
    }
}

/// Who gave an answer to one of the event's questions, and did not say no.
#[derive(ToSchema)]
#[schema(example = json!({ "question": "meal", "answer": "No meat" }))]
#[expect(dead_code, reason = "describes a field in the OpenAPI document")]
pub(crate) struct AnsweredSegment {
    /// The question, by its `id`.
    question: String,
    /// The answer: words, an option or several, or true or false.
    answer: Value,
    /// The words to which it is the answer: as they stand when the letter is written. Of answers to others it says nothing.
    asked: Option<AskedWords>,
}

/// A question as it was worded.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes a field in the OpenAPI document")]
pub(crate) struct AskedWords {
    /// Its version.
    version: u32,
    /// Its words.
    label: String,
}

/// What a letter says.
#[derive(ToSchema)]
#[schema(example = json!({ "subject": "Bring a jacket", "body": "We are **outside**, and it may rain." }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct LetterWords {
    /// Its subject line.
    #[schema(max_length = 200)]
    subject: String,
    /// What it says, in Markdown.
    #[schema(max_length = 20000)]
    body: String,
    /// To whom, which a preview counts.
    segment: Option<LetterSegment>,
    /// Of which date of a series they are counted.
    recurrence_id: Option<String>,
    /// Of no account here.
    send_at: Option<String>,
    /// Of no account here.
    hours_from_start: Option<i16>,
    /// Of no account here.
    hours_from_end: Option<i16>,
}

/// A letter to some of an event's people.
#[derive(Serialize, ToSchema)]
#[schema(as = Letter)]
pub(crate) struct LetterAnswer {
    /// Its identity.
    id: String,
    /// The event.
    event_id: String,
    /// To whom.
    #[schema(value_type = LetterSegment)]
    segment: Value,
    /// Of which date of a series; null: of all of the event.
    recurrence_id: Option<String>,
    /// Its subject line.
    subject: String,
    /// What it says, in Markdown.
    body: String,
    /// `waiting`: it can be undone; `sending`; `sent`: all have theirs on its way; `undone`.
    #[schema(value_type = words::LetterState)]
    state: &'static str,
    /// How many people it was for when it was written.
    to: u32,
    /// When it goes out, or went, in UTC: not while it can be undone (five minutes, if it is to more than 20 people), and not between 22 and 8 o'clock where the event is.
    sends_at: String,
    /// So many hours from the start, if that was asked for.
    hours_from_start: Option<i16>,
    /// So many hours from the end, if that was asked for.
    hours_from_end: Option<i16>,
    /// When it was written, in UTC.
    created_at: String,
}

impl LetterAnswer {
    pub(crate) fn of(letter: &SegmentLetter, event: &Event, now: Instant) -> Self {
        let sends_at = letter.goes_out_at(event, now.min(letter.created_at));
        let hours_from = |from| match letter.send_time {
            SendTime::FromDate { edge, hours, .. } if edge == from => Some(hours),
            _ => None,
        };
        Self {
            id: letter.id.to_string(),
            event_id: letter.event.to_string(),
            segment: serde_json::to_value(&letter.recipients).unwrap_or_default(),
            recurrence_id: letter.date.map(|day| name_of(event, day)),
            subject: letter.text.subject.to_string(),
            body: letter.text.body.to_string(),
            state: letter.state.as_str(),
            to: letter.people,
            sends_at: instant(sends_at),
            hours_from_start: hours_from(Edge::Start),
            hours_from_end: hours_from(Edge::End),
            created_at: instant(letter.created_at),
        }
    }
}

/// The name of a date; of one that is there no more, its day.
fn name_of(event: &Event, day: Date) -> String {
    let date = event.plan.occurrence_on(day);
    date.map_or_else(|| day.to_string(), |date| date.original.to_string())
}

/// Reads a letter that is to be sent.
pub(crate) fn read(event: EventId, body: &[u8]) -> Result<SendLetter, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let segment = fields.required("segment", segment);
    let date = fields.optional("recurrence_id", |value| text(value).map(str::to_owned));
    let words = words(&mut fields);
    let send_at = fields.optional("send_at", parsed(moment));
    let from_start = fields.optional("hours_from_start", hours);
    let from_end = fields.optional("hours_from_end", hours);
    let at = send_at.flatten().is_some();
    let (start, end) = (from_start.flatten().is_some(), from_end.flatten().is_some());
    if at && start {
        fields.clash("hours_from_start", "`send_at` says when: give one of the two");
    }
    if (at || start) && end {
        fields.clash("hours_from_end", "something else says when: give one of them");
    }
    let letter = (|| {
        Some(SendLetter {
            event,
            recipients: segment?,
            date: date?,
            text: words?,
            send_at: send_at?,
            hours: from_start?
                .map(|hours| (Edge::Start, hours))
                .or(from_end?.map(|hours| (Edge::End, hours))),
        })
    })();
    fields.finish(letter)
}

/// Reads for whom a letter is, and of which date of a series, if it says so.
pub(crate) fn read_recipients(body: &[u8]) -> Result<Option<(Recipients, Option<String>)>, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let recipients = fields.optional("segment", segment);
    let date = fields.optional("recurrence_id", |value| text(value).map(str::to_owned));
    let both = (|| Some(recipients?.map(|to| (to, date.flatten()))))();
    fields.ignore_others();
    fields.finish(both)
}

/// Reads what a letter says, to be looked at.
pub(crate) fn read_words(body: &[u8]) -> Result<LetterText, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let words = words(&mut fields);
    fields.optional("segment", segment);
    fields.optional("recurrence_id", |value| text(value).map(drop));
    fields.optional("send_at", parsed(moment));
    fields.optional("hours_from_start", hours);
    fields.optional("hours_from_end", hours);
    fields.finish(words)
}

fn hours(value: &Value) -> Result<i16, Invalid> {
    whole(-i64::from(MOST_HOURS), MOST_HOURS.into())(value)
}

fn words(fields: &mut Fields) -> Option<LetterText> {
    let subject = fields.required("subject", parsed(Title::parse));
    let body = fields.required("body", parsed(written));
    Some(LetterText {
        subject: subject?,
        body: body?,
    })
}

fn written(text: &str) -> Result<Description, Invalid> {
    let body = Description::parse(text)?;
    if body.as_str().is_empty() {
        return Err(Invalid::Empty);
    }
    Ok(body)
}

fn moment(text: &str) -> Result<Instant, Invalid> {
    text.parse().map_err(|_| Invalid::Moment)
}

fn segment(value: &Value) -> Result<Recipients, Invalid> {
    if value.is_object() {
        let read: Result<ByAnswer, _> = serde_json::from_value(value.clone());
        return read.map(Recipients::Answered).map_err(|_| Invalid::Fixed {
            why: "has the fields `question` (its id) and `answer` (an option, words, or true or false), and no others",
        });
    }
    Segment::of_letter(text(value)?).map(Recipients::Standing)
}

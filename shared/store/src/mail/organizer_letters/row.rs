//! The row of an organizer's letter, and its way to and from `domain`.

use diesel::prelude::*;
use domain::AccountId;
use domain::mail::organizer_letter::{Edge, LetterState, LetterText, SegmentLetter, SendTime};
use domain::values::text::{Description, Title};

use crate::db::schema::organizer_letters;
use crate::db::sql::{Json, Key, Moment, key};
use crate::error::StoreError;
use crate::event::events::row::{count, int};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = organizer_letters)]
pub(super) struct LetterRow {
    id: Key,
    event_id: Key,
    account_id: Key,
    recipients: Json,
    of_day: Option<String>,
    subject: String,
    body: String,
    send_at: Option<Moment>,
    day: Option<String>,
    edge: Option<String>,
    hours: Option<i32>,
    people: i32,
    state: String,
    created_at: Moment,
}

impl LetterRow {
    pub(super) fn of(letter: &SegmentLetter, account: AccountId) -> Result<Self, StoreError> {
        let (send_at, from) = match letter.send_time {
            SendTime::At(at) => (Some(Moment(at)), None),
            SendTime::FromDate { day, edge, hours } => (None, Some((day, edge, hours))),
        };
        Ok(Self {
            id: key(letter.id),
            event_id: key(letter.event),
            account_id: key(account),
            recipients: Json::of(&letter.recipients)?,
            of_day: letter.date.map(|day| day.to_string()),
            subject: letter.text.subject.to_string(),
            body: letter.text.body.to_string(),
            send_at,
            day: from.map(|(day, ..)| day.to_string()),
            edge: from.map(|(_, edge, _)| edge.as_str().to_owned()),
            hours: from.map(|(.., hours)| hours.into()),
            people: int(letter.people),
            state: letter.state.as_str().to_owned(),
            created_at: Moment(letter.created_at),
        })
    }

    pub(super) fn letter(self) -> Result<SegmentLetter, StoreError> {
        let day = self.day.and_then(|day| day.parse().ok());
        let edge = self.edge.as_deref().and_then(|edge| Edge::parse(edge).ok());
        let send_time = match (self.send_at, day, edge.zip(self.hours)) {
            (Some(at), None, None) => SendTime::At(at.0),
            (None, Some(day), Some((edge, hours))) => SendTime::FromDate {
                day,
                edge,
                hours: count(hours),
            },
            _ => return Err(unreadable("send_at")),
        };
        Ok(SegmentLetter {
            id: self.id.id(),
            event: self.event_id.id(),
            recipients: self.recipients.read()?,
            date: self
                .of_day
                .map(|day| day.parse())
                .transpose()
                .map_err(|_| unreadable("of_day"))?,
            text: LetterText {
                subject: Title::trusted(self.subject),
                body: Description::trusted(self.body),
            },
            send_time,
            people: count(self.people),
            state: LetterState::parse(&self.state).map_err(|_| unreadable("state"))?,
            created_at: self.created_at.0,
        })
    }
}

fn unreadable(what: &str) -> StoreError {
    StoreError::Unreadable(format!("a letter's {what} is none that this version knows"))
}

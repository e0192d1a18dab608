//! An ask's row, and its way to and from `domain`.

use diesel::prelude::*;
use domain::asks::profile::Topic;
use domain::asks::short_notice::Urgent;
use domain::asks::words::{AskNote, What, WhyYou};
use domain::asks::{Ask, AskAnswer, AskKind, AskPlan, AskState, Happened, Minutes, PassedOn};
use domain::values::text::PersonName;

use crate::db::schema::asks;
use crate::db::sql::{Key, Moment, key};
use crate::error::StoreError;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = asks)]
pub(crate) struct AskRow {
    id: Key,
    group_id: Key,
    event_id: Key,
    asker_id: Key,
    language: String,
    pub(super) whom: Option<Key>,
    pub(super) to_id: Option<Key>,
    pub(super) found_at: Key,
    pub(super) passed_by: Option<Key>,
    pub(super) passed_words: Option<String>,
    pub(super) outside: Option<String>,
    second: Option<Key>,
    suggestion: Option<Key>,
    standing: Option<Key>,
    topic: Option<String>,
    needed_at: Option<Moment>,
    kind: String,
    what: String,
    why_you: String,
    minutes: String,
    pub(super) asked_at: Moment,
    pub(super) deliver_at: Moment,
    pub(super) closes_at: Moment,
    pub(super) state: String,
    pub(super) answer: Option<String>,
    pub(super) answered_at: Option<Moment>,
    pub(super) note: String,
    pub(super) reached_at: Option<Moment>,
    pub(super) hindered: bool,
    pub(super) reminded: bool,
    pub(super) thanks_offered: bool,
    pub(super) happened: Option<String>,
    pub(super) reported_at: Option<Moment>,
}

impl AskRow {
    pub(super) fn of(ask: &Ask) -> Self {
        Self {
            id: key(ask.id),
            group_id: key(ask.group),
            event_id: key(ask.event),
            asker_id: key(ask.asker),
            language: ask.language.clone(),
            whom: ask.whom.map(key),
            to_id: ask.to.map(key),
            found_at: key(ask.found_at),
            passed_by: ask.connector().map(key),
            passed_words: ask.passed_on.as_ref().map(|passed| passed.words.to_string()),
            outside: ask.outside.as_ref().map(ToString::to_string),
            second: ask.second.map(key),
            suggestion: ask.suggestion.map(key),
            standing: ask.standing.map(key),
            topic: ask.urgent.as_ref().map(|urgent| urgent.topic.to_string()),
            needed_at: ask.urgent.as_ref().map(|urgent| Moment(urgent.needed_at)),
            kind: ask.plan.kind.as_str().to_owned(),
            what: ask.plan.what.to_string(),
            why_you: ask.plan.why_you.to_string(),
            minutes: ask.plan.minutes.as_str().to_owned(),
            asked_at: Moment(ask.asked_at),
            deliver_at: Moment(ask.deliver_at),
            closes_at: Moment(ask.closes_at),
            state: ask.state.as_str().to_owned(),
            answer: ask.answer.map(|answer| answer.as_str().to_owned()),
            answered_at: ask.answered_at.map(Moment),
            note: ask.note.to_string(),
            reached_at: ask.reached_at.map(Moment),
            hindered: ask.is_hindered,
            reminded: ask.is_reminded,
            thanks_offered: ask.is_thanks_offered,
            happened: ask.happened.map(|happened| happened.as_str().to_owned()),
            reported_at: ask.reported_at.map(Moment),
        }
    }

    pub(crate) fn ask(self) -> Result<Ask, StoreError> {
        let unreadable = |_| StoreError::Unreadable("an ask's kind, minutes, state or answer".to_owned());
        Ok(Ask {
            id: self.id.id(),
            group: self.group_id.id(),
            event: self.event_id.id(),
            asker: self.asker_id.id(),
            language: self.language,
            whom: self.whom.map(Key::id),
            to: self.to_id.map(Key::id),
            found_at: self.found_at.id(),
            passed_on: self.passed_words.map(|words| PassedOn {
                by: self.passed_by.map(Key::id),
                words: WhyYou::trusted(words),
            }),
            outside: self.outside.map(PersonName::trusted),
            second: self.second.map(Key::id),
            suggestion: self.suggestion.map(Key::id),
            standing: self.standing.map(Key::id),
            urgent: self.topic.zip(self.needed_at).map(|(topic, at)| Urgent {
                topic: Topic::trusted(topic),
                needed_at: at.0,
            }),
            plan: AskPlan {
                kind: AskKind::parse(&self.kind).map_err(unreadable)?,
                what: What::trusted(self.what),
                why_you: WhyYou::trusted(self.why_you),
                minutes: Minutes::parse(&self.minutes).map_err(unreadable)?,
            },
            asked_at: self.asked_at.0,
            deliver_at: self.deliver_at.0,
            closes_at: self.closes_at.0,
            state: AskState::parse(&self.state).map_err(unreadable)?,
            answer: self
                .answer
                .as_deref()
                .map(AskAnswer::parse)
                .transpose()
                .map_err(unreadable)?,
            answered_at: self.answered_at.map(|at| at.0),
            reported_at: self.reported_at.map(|at| at.0),
            note: AskNote::trusted(self.note),
            reached_at: self.reached_at.map(|at| at.0),
            is_hindered: self.hindered,
            is_reminded: self.reminded,
            is_thanks_offered: self.thanks_offered,
            happened: self
                .happened
                .as_deref()
                .map(Happened::parse)
                .transpose()
                .map_err(unreadable)?,
        })
    }
}

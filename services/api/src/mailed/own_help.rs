//! What a person says of themselves, asked, was asked and said to it, and whom they meet: as JSON on their own page.
//!
//! Of others it has what pages of theirs show of them, and no time that tells when those said anything.

use domain::PersonId;
use domain::asks::{self, Happened};
use domain::meetings::{Meeting, Side};
use domain::values::text::{PersonName, Place};
use serde::Serialize;
use store::asks as kept;
use store::asks::{Listed, meetings};
use store::{ReadTx, StoreError};

use super::helped::Help;
use super::profile::ProfileAnswer;
use crate::context::Context;
use crate::error::ApiError;
use crate::events::answer::instant;

/// All of it.
#[derive(Serialize)]
pub(super) struct OwnHelp {
    /// As its own page has it.
    profile: ProfileAnswer,
    /// What they asked.
    asks: Vec<AskAnswer>,
    asked_of_you: Vec<AskedFacts>,
    meetings: Vec<MeetingFacts>,
    /// How far their help went; null: they helped nobody yet.
    reach: Option<Help>,
}

/// What they asked, and what they see of it.
#[derive(Serialize)]
pub(super) struct AskAnswer {
    id: String,
    kind: &'static str,
    event: String,
    what: String,
    why_you: String,
    minutes: &'static str,
    state: &'static str,
    /// What those are called who said yes.
    with: Vec<String>,
    asked_at: String,
    /// When the asker hears at the latest.
    closes_at: String,
    /// What they said of the help that they got: `thanked`, `happened`, `not`.
    happened: Option<&'static str>,
}

impl AskAnswer {
    pub(super) fn of(Listed { ask, event, with, .. }: &Listed) -> Self {
        Self {
            id: ask.id.to_string(),
            happened: ask.happened.map(Happened::as_str),
            with: with.iter().map(ToString::to_string).collect(),
            kind: ask.plan.kind.as_str(),
            event: event.to_string(),
            what: ask.plan.what.to_string(),
            why_you: ask.plan.why_you.to_string(),
            minutes: ask.plan.minutes.as_str(),
            state: ask.shown_state(),
            asked_at: instant(ask.asked_at),
            closes_at: instant(ask.closes_at),
        }
    }
}

/// What somebody asked of them.
#[derive(Serialize)]
struct AskedFacts {
    kind: &'static str,
    /// Null: they are none of its people.
    event: Option<String>,
    by: Option<String>,
    what: String,
    /// What they said last; null: nothing yet.
    answer: Option<&'static str>,
    /// What they wrote with a yes.
    note: String,
}

/// A meeting of theirs.
#[derive(Serialize)]
struct MeetingFacts {
    with: String,
    state: &'static str,
    starts_at: Option<String>,
    place: Option<String>,
    /// Times that one of the two offers, and whether it is they.
    offered: Vec<String>,
    offered_by_you: Option<bool>,
    happened: Option<bool>,
}

impl OwnHelp {
    pub(super) async fn of(context: &Context, person: PersonId) -> Result<Self, ApiError> {
        let (reach, _) = Help::of(context, person).await?;
        let unit = move |tx: &mut ReadTx<'_>| Self::read(tx, person, reach);
        context.store.read(unit).await.map_err(ApiError::from)
    }

    fn read(tx: &mut ReadTx<'_>, person: PersonId, reach: Option<Help>) -> Result<Self, StoreError> {
        let mut meet = Vec::new();
        for (meeting, ask, side) in meetings::of_person(tx, person)? {
            let other = meetings::side(tx, &ask, side.other())?;
            meet.extend(other.map(|other| MeetingFacts::of(&meeting, side, &other.name)));
        }
        Ok(Self {
            profile: ProfileAnswer::of(tx, person)?,
            asks: kept::of_asker(tx, person)?.iter().map(AskAnswer::of).collect(),
            asked_of_you: kept::asked_of(tx, person)?.iter().map(AskedFacts::of).collect(),
            meetings: meet,
            reach,
        })
    }
}

impl AskedFacts {
    fn of(Listed { ask, event, with, .. }: &Listed) -> Self {
        Self {
            kind: ask.plan.kind.as_str(),
            event: ask.outside.is_none().then(|| event.to_string()),
            by: with.first().map(ToString::to_string),
            what: ask.plan.what.to_string(),
            answer: ask.answer.map(asks::AskAnswer::as_str),
            note: ask.note.to_string(),
        }
    }
}

impl MeetingFacts {
    fn of(meeting: &Meeting, side: Side, other: &PersonName) -> Self {
        let offer = meeting.offer.as_ref();
        let times = offer.map(|(_, offer)| offer.times.as_slice()).unwrap_or_default();
        Self {
            with: other.to_string(),
            state: meeting.state.as_str(),
            starts_at: meeting.starts_at.map(instant),
            place: meeting.place.as_ref().map(Place::to_string),
            offered: times.iter().copied().map(instant).collect(),
            offered_by_you: offer.map(|(by, _)| *by == side),
            happened: meeting.happened,
        }
    }
}

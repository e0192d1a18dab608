//! Meetings of two who said yes to each other: one offers up to three times, the other picks one, and either may move it or
//! call it off. What letters say, and what calendars hold, follows from this.

mod heard;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::values::ids::{AskId, MeetingId};
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;
use crate::values::text::Place;
use crate::values::words;

pub use heard::{CalendarAnswer, Heard, Hearing, Participation};

const DAY: Duration = Duration::from_hours(24);

/// So far ahead a time can be at most.
const AHEAD: Duration = Duration::from_hours(90 * 24);
const AHEAD_DAYS: u16 = 90;

/// Most times that are offered at once.
pub const OFFERED: usize = 3;

/// So many meetings in a row that did not happen pause what is asked of somebody.
pub const MISSED_IN_A_ROW: usize = 2;

/// Whether somebody pauses after these, the newest first: whether each happened.
#[must_use]
pub fn pauses_after(happened: &[bool]) -> bool {
    happened.len() >= MISSED_IN_A_ROW && happened.iter().take(MISSED_IN_A_ROW).all(|one| !one)
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Who asked.
    Asker,
    /// Who was asked.
    Asked,
}
words!(Side, "asker, asked", Asker => "asker", Asked => "asked");

impl Side {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Asker => Self::Asked,
            Self::Asked => Self::Asker,
        }
    }

    /// What is theirs of two things, the asker's first.
    #[must_use]
    pub fn of<T>(self, [asker, other]: [T; 2]) -> T {
        match self {
            Self::Asker => asker,
            Self::Asked => other,
        }
    }

    /// The number that their link names.
    #[must_use]
    pub fn number(self) -> u16 {
        self.of([0, 1])
    }

    /// Whose link names a number; none: nobody's.
    #[must_use]
    pub fn of_number(number: u16) -> Option<Self> {
        [Self::Asker, Self::Asked]
            .into_iter()
            .find(|side| side.number() == number)
    }
}

/// Where a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingState {
    /// No time is picked.
    Open,
    /// It is in both calendars.
    Planned,
    /// It was taken out again.
    CalledOff,
}
words!(MeetingState, "open, planned, called_off", Open => "open", Planned => "planned", CalledOff => "called_off");

/// Times that one of the two offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// When: one to three, in order.
    pub times: Vec<Instant>,
    /// Where, or by what link; may be empty.
    pub place: Option<Place>,
}

impl Offer {
    /// Checks times that are to be offered.
    pub fn new(mut times: Vec<Instant>, place: Option<Place>, now: Instant) -> Result<Self, Invalid> {
        times.sort_unstable();
        times.dedup();
        if times.is_empty() || times.len() > OFFERED {
            return Err(Invalid::Required);
        }
        if times.iter().any(|at| *at <= now) {
            return Err(Invalid::Past);
        }
        if times.iter().any(|at| *at > now.plus(AHEAD)) {
            return Err(Invalid::TooFar { days: AHEAD_DAYS });
        }
        Ok(Self { times, place })
    }
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its identity; the UID in calendars is made of it.
    pub id: MeetingId,
    /// The ask that it came of.
    pub ask: AskId,
    /// What is offered now, and by whom.
    pub offer: Option<(Side, Offer)>,
    /// Where it is.
    pub state: MeetingState,
    /// When it is, once a time was picked.
    pub starts_at: Option<Instant>,
    /// Where it is; may be empty.
    pub place: Option<Place>,
    /// SEQUENCE of RFC 5545.
    pub sequence: u32,
    /// Grows with each change that somebody is told of.
    pub revision: u32,
    /// Whether the time of the reminder has passed.
    pub is_reminded: bool,
    /// Whether both were asked if it happened.
    pub is_asked: bool,
    /// What became of it, as either says.
    pub happened: Option<bool>,
    /// What the calendars of both said of the time that is picked.
    pub heard: Heard,
    /// When it was made.
    pub created_at: Instant,
    /// When it changed last.
    pub updated_at: Instant,
}

/// What is to be done with a meeting by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingStep {
    /// Both are reminded.
    Remind,
    /// Both are asked whether it happened.
    Ask,
}

impl Meeting {
    /// A meeting of which nothing is known yet.
    #[must_use]
    pub fn new(id: MeetingId, ask: AskId, now: Instant) -> Self {
        Self {
            id,
            ask,
            offer: None,
            state: MeetingState::Open,
            starts_at: None,
            place: None,
            sequence: 0,
            revision: 0,
            is_reminded: false,
            is_asked: false,
            happened: None,
            heard: Heard::default(),
            created_at: now,
            updated_at: now,
        }
    }

    fn has_begun(&self, now: Instant) -> bool {
        self.state == MeetingState::Planned && self.starts_at.is_some_and(|at| at <= now)
    }

    fn changed(&mut self, now: Instant) {
        self.revision += 1;
        self.updated_at = now;
    }

    /// One of the two offers times, also instead of one that was picked. `false`: it has begun.
    pub fn offer(&mut self, by: Side, offer: Offer, now: Instant) -> bool {
        if self.has_begun(now) {
            return false;
        }
        self.offer = Some((by, offer));
        self.changed(now);
        true
    }

    /// The other one picks a time. `false`: it is not offered to them, or has passed.
    pub fn pick(&mut self, by: Side, time: Instant, now: Instant) -> bool {
        if self.has_begun(now) {
            return false;
        }
        let offered = self
            .offer
            .take_if(|(from, offer)| *from != by && offer.times.contains(&time) && time > now);
        let Some((_, offer)) = offered else { return false };
        // A calendar that had it, or had it taken out, takes only what has a higher number.
        self.sequence += u32::from(self.starts_at.is_some());
        (self.starts_at, self.place) = (Some(time), offer.place);
        self.state = MeetingState::Planned;
        // Who picks a time of tomorrow needs no reminder of it.
        self.is_reminded = time.since(now) <= DAY;
        self.is_asked = false;
        self.heard = Heard::default();
        self.changed(now);
        true
    }

    /// One of the two calls it off, or takes back what they offered. `false`: there is nothing to call off: who does not want
    /// what the other offers may as well say nothing.
    pub fn call_off(&mut self, by: Side, now: Instant) -> bool {
        let is_theirs = self.offer.as_ref().is_some_and(|(from, _)| *from == by);
        if self.has_begun(now) || (self.state != MeetingState::Planned && !is_theirs) {
            return false;
        }
        self.offer = None;
        if self.state == MeetingState::Planned {
            self.sequence += 1;
            self.state = MeetingState::CalledOff;
        }
        self.changed(now);
        true
    }

    /// Who said already what became of it is not asked.
    fn is_to_be_asked(&self) -> bool {
        !self.is_asked && self.happened.is_none()
    }

    /// What is to be done by now.
    #[must_use]
    pub fn due(&self, now: Instant) -> Option<MeetingStep> {
        let starts_at = self.starts_at.filter(|_| self.state == MeetingState::Planned)?;
        if self.is_to_be_asked() && now >= starts_at.plus(DAY) {
            return Some(MeetingStep::Ask);
        }
        let is_to_come = now < starts_at;
        (!self.is_reminded && is_to_come && now >= starts_at.minus(DAY)).then_some(MeetingStep::Remind)
    }

    /// When there is something to be done next; none: never, as it is.
    #[must_use]
    pub fn next_at(&self, now: Instant) -> Option<Instant> {
        let starts_at = self.starts_at.filter(|_| self.state == MeetingState::Planned)?;
        let remind = (!self.is_reminded && now < starts_at).then(|| starts_at.minus(DAY));
        let ask = self.is_to_be_asked().then(|| starts_at.plus(DAY));
        remind.into_iter().chain(ask).min()
    }

    /// Notes that it was done.
    pub fn done(&mut self, step: MeetingStep, now: Instant) {
        match step {
            MeetingStep::Remind => self.is_reminded = true,
            MeetingStep::Ask => self.is_asked = true,
        }
        // What is on its way about the last change stays true.
        self.updated_at = now;
    }

    /// Takes what one of them says became of it, once. `false`: it was said, or it is still to come.
    pub fn tell(&mut self, happened: bool, now: Instant) -> bool {
        let is_new = self.has_begun(now) && self.happened.is_none();
        if is_new {
            self.happened = Some(happened);
            self.updated_at = now;
        }
        is_new
    }
}

#[cfg(test)]
mod tests;

//! Asks between people: what one may ask of another, how an ask goes on, and when each of the two hears of it.
//!
//! Whoever is asked may say nothing at all: a no, a pause, a block, a budget that is used up and a person who is gone all end
//! in the same letter on the day that was named at the start. Whether an ask reaches anybody is decided in [`passage`].

pub mod chain;
pub mod coffee;
pub mod confidence;
mod connecting;
pub mod limits;
pub mod passage;
mod plan;
pub mod profile;
pub mod short_notice;
mod state;
#[cfg(test)]
mod tests;
mod thanks;
pub mod words;

use std::time::Duration;

use crate::schedule::Zone;
use crate::values::ids::{AskId, EventId, GroupId, PersonId, ProfileId};
use crate::values::instant::Instant;
use crate::values::text::PersonName;

pub use connecting::{Next, PassedOn, nearer_first};
pub use limits::{CLOSES_AFTER, OPENS_BEFORE, is_open_at};
pub use plan::{AskKind, AskPlan, Minutes, Terms};
use short_notice::Urgent;
pub use state::{AskAnswer, AskState, Happened};
use thanks::{AFTER_A_YES, AFTER_IT_HAPPENED};
use words::AskNote;

const DAY: Duration = Duration::from_hours(24);
const A_MONTH: Duration = Duration::from_hours(30 * 24);

/// An ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its identity, which the link of the one asked names.
    pub id: AskId,
    /// The group whose event it is.
    pub group: GroupId,
    /// The event whose people both are.
    pub event: EventId,
    /// Who asks.
    pub asker: PersonId,
    /// The tag of the language that the asker reads.
    pub language: String,
    /// The profile that the asker chose. It stays when there is nobody behind it any more, and when it is passed on: whom
    /// the asker can choose next must not tell to whom. None: nobody in particular.
    pub whom: Option<ProfileId>,
    /// Who is asked; none: nobody any more.
    pub to: Option<PersonId>,
    /// The event where whoever is asked is found: another one, once it was passed on.
    pub found_at: EventId,
    /// Who passed it on to them; none: it was asked straight.
    pub passed_on: Option<PassedOn>,
    /// What somebody is called whom the connector wrote to, since they are none of an event's people; empty: they have not
    /// said; none: it is nobody like that.
    pub outside: Option<PersonName>,
    /// Of a suggestion: the profile of who is asked after a yes; none: somebody to whom the connector writes alone.
    pub second: Option<ProfileId>,
    /// The suggestion that it came of.
    pub suggestion: Option<AskId>,
    /// The reference that was promised, which it asks for anew.
    pub standing: Option<AskId>,
    /// What makes it one at short notice.
    pub urgent: Option<Urgent>,
    /// What the asker wrote.
    pub plan: AskPlan,
    /// When it was written.
    pub asked_at: Instant,
    /// When it goes out, or is tried again; after a yes: when the asker is offered to say thanks.
    pub deliver_at: Instant,
    /// When the asker hears, either way.
    pub closes_at: Instant,
    /// Where it is.
    pub state: AskState,
    /// What the one asked said last.
    pub answer: Option<AskAnswer>,
    /// When they said it.
    pub answered_at: Option<Instant>,
    /// When it was reported first, whatever was said since.
    pub reported_at: Option<Instant>,
    /// What they wrote with a yes.
    pub note: AskNote,
    /// When the one asked was written to.
    pub reached_at: Option<Instant>,
    /// Whether it reaches nobody, or was left without a word since whoever was asked did not want it any more.
    pub is_hindered: bool,
    /// Whether the time of the reminder has passed.
    pub is_reminded: bool,
    /// Whether the asker was asked whether it happened.
    pub is_thanks_offered: bool,
    /// What they said to that.
    pub happened: Option<Happened>,
}

/// What follows from an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Both get the letter that brings them together.
    Introduction,
    /// The asker gets what was written.
    Relay,
    /// The other of the two that a connector brings together is asked.
    TheOther,
    /// Nothing that the asker could see.
    Nothing,
}

/// What is to be done with an ask by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The one asked is written to, if they may be.
    Deliver,
    /// The one asked is reminded, unless they answered.
    Remind,
    /// The asker hears that nothing came of it.
    Close,
    /// The one asked is asked once more, as they wanted.
    Reopen,
    /// They did not answer this time either; nobody hears of it.
    End,
    /// The asker is asked whether it happened, and may say thanks.
    OfferThanks,
}

impl Ask {
    /// An ask of now. It closes by day.
    #[must_use]
    pub fn new(made: NewAsk, zone: &Zone, now: Instant) -> Self {
        let closes_at = match &made.urgent {
            // Where it is needed soon, a night is no reason to hear later.
            Some(urgent) => urgent.closes_at(now),
            None => made.plan.kind.closes_at(zone, now),
        };
        Self {
            id: made.id,
            group: made.group,
            event: made.event,
            asker: made.asker,
            language: made.language,
            whom: made.whom,
            to: made.to,
            found_at: made.event,
            passed_on: None,
            outside: None,
            second: made.second,
            suggestion: None,
            standing: None,
            urgent: made.urgent,
            plan: made.plan,
            asked_at: now,
            deliver_at: now,
            closes_at,
            state: AskState::Asked,
            answer: None,
            answered_at: None,
            reported_at: None,
            note: AskNote::none(),
            reached_at: None,
            is_hindered: false,
            is_reminded: false,
            is_thanks_offered: false,
            happened: None,
        }
    }

    /// Whether the one asked may still answer. What looks like silence may be said otherwise until the asker hears.
    #[must_use]
    pub fn is_answerable(&self, now: Instant) -> bool {
        let is_open = match self.state {
            AskState::Asked => self.reached_at.is_some() && now < self.answer_until(),
            AskState::Reopened => self.ends_at().is_some_and(|ends_at| now < ends_at),
            AskState::Agreed | AskState::Closed | AskState::TakenBack => false,
        };
        // What does not show keeps nothing else from being said.
        is_open
            && matches!(
                self.shown_answer(),
                None | Some(AskAnswer::NotNow | AskAnswer::InAMonth)
            )
    }

    /// Whether it takes one of the places that an asker has. One that was taken back does until its day, since it may have been
    /// read.
    #[must_use]
    pub fn takes_a_place(&self, now: Instant) -> bool {
        match self.state {
            AskState::Asked => true,
            AskState::TakenBack => now < self.closes_at,
            AskState::Agreed | AskState::Closed | AskState::Reopened => false,
        }
    }

    /// Until when the one asked may answer: the asker of a suggestion hears when both had their time.
    #[must_use]
    pub fn answer_until(&self) -> Instant {
        let terms = self.terms();
        self.closes_at
            .minus(terms.hears_after.saturating_sub(terms.answer_within))
    }

    /// The word for where it is, as the asker sees it.
    #[must_use]
    pub fn shown_state(&self) -> &'static str {
        match (self.state, self.answer) {
            (AskState::Asked, _) if self.is_with_connector() => "with_connector",
            (AskState::Closed, Some(AskAnswer::InWriting)) => "answered",
            (AskState::Reopened, _) => AskState::Closed.as_str(),
            (state, _) => state.as_str(),
        }
    }

    /// When the one asked is asked once more, if they wanted that.
    fn reopens_at(&self) -> Option<Instant> {
        let wants = self.answer == Some(AskAnswer::InAMonth) && !self.is_hindered;
        // Later, where their budget was used up by then.
        let in_a_month = self.answered_at.filter(|_| wants).map(|at| at.plus(A_MONTH));
        in_a_month.map(|at| at.max(self.deliver_at))
    }

    /// When they can't answer any more, of an ask that was reopened.
    fn ends_at(&self) -> Option<Instant> {
        let within = self.terms().answer_within;
        let asked_again = self.answered_at.map(|at| at.plus(A_MONTH)).max(self.reached_at);
        asked_again.map(|at| at.plus(within))
    }

    /// Takes an answer. `None`: it is too late, or was answered for good; nothing changes.
    pub fn answer(&mut self, answer: AskAnswer, now: Instant) -> Option<Follows> {
        if !self.is_answerable(now) || (answer == AskAnswer::Yes && self.is_with_connector()) {
            return None;
        }
        let answer = self.taken_as(answer);
        self.answer = Some(answer);
        self.answered_at = Some(now);
        if answer == AskAnswer::Report {
            self.reported_at = self.reported_at.or(Some(now));
        }
        if self.state == AskState::Reopened && !answer.is_told() {
            self.state = AskState::Closed;
        }
        Some(match answer {
            // Who suggested it sees nothing of it until both said yes.
            AskAnswer::Yes if self.plan.kind == AskKind::Suggestion => {
                if self.state == AskState::Reopened {
                    self.state = AskState::Closed;
                }
                Follows::TheOther
            }
            AskAnswer::Yes => {
                self.state = AskState::Agreed;
                self.deliver_at = now.plus(AFTER_A_YES);
                Follows::Introduction
            }
            AskAnswer::InWriting => {
                self.state = AskState::Closed;
                self.deliver_at = now.plus(AFTER_IT_HAPPENED);
                // Who suggests something asks nothing for themselves.
                self.is_thanks_offered = self.plan.kind == AskKind::Suggestion;
                Follows::Relay
            }
            AskAnswer::NotNow | AskAnswer::InAMonth | AskAnswer::NoMore | AskAnswer::Report => Follows::Nothing,
        })
    }

    /// The asker takes it back. `false`: there is nothing to take back any more.
    pub fn take_back(&mut self) -> bool {
        let is_open = self.state == AskState::Asked;
        if is_open {
            self.state = AskState::TakenBack;
        }
        is_open
    }

    fn remind_at(&self) -> Instant {
        self.asked_at.plus(self.terms().remind_after)
    }

    /// What is to be done by now.
    #[must_use]
    pub fn due(&self, now: Instant) -> Option<Step> {
        if self.state != AskState::Asked {
            let step = match self.state {
                _ if self.urgent.is_some() => Step::OfferThanks,
                _ if self.is_helped() => Step::OfferThanks,
                AskState::Closed => Step::Reopen,
                _ => Step::End,
            };
            return self.later().is_some_and(|at| at <= now).then_some(step);
        }
        if now >= self.closes_at {
            return Some(Step::Close);
        }
        if self.urgent.is_some() {
            return None;
        }
        if self.reached_at.is_none() && !self.is_hindered && now >= self.deliver_at {
            return Some(Step::Deliver);
        }
        (!self.is_reminded && now >= self.remind_at()).then_some(Step::Remind)
    }

    /// When there is something to be done next; `None`: never again.
    #[must_use]
    pub fn next_at(&self) -> Option<Instant> {
        if self.state != AskState::Asked {
            return self.later();
        }
        if self.urgent.is_some() {
            return Some(self.closes_at);
        }
        let deliver = (self.reached_at.is_none() && !self.is_hindered).then_some(self.deliver_at);
        let remind = (!self.is_reminded).then(|| self.remind_at());
        [deliver, remind].into_iter().flatten().chain([self.closes_at]).min()
    }

    /// When there is something to be done with one that is over for the asker.
    fn later(&self) -> Option<Instant> {
        if self.urgent.is_some() {
            return self.day_after();
        }
        match self.state {
            _ if self.is_helped() => Some(self.deliver_at).filter(|_| !self.is_thanks_offered && self.to.is_some()),
            AskState::Closed => self.reopens_at(),
            AskState::Reopened => self.ends_at(),
            AskState::Asked | AskState::Agreed | AskState::TakenBack => None,
        }
    }

    /// Asks once more. Nothing of it shows to the asker, but for a yes.
    pub fn reopen(&mut self) {
        self.state = AskState::Reopened;
        self.answer = None;
    }

    /// Notes that the time of the reminder has come. Whether it goes out: who answered, or was written to a moment ago, needs none.
    pub fn remind(&mut self, now: Instant) -> bool {
        self.is_reminded = true;
        let had_a_day = self.reached_at.is_some_and(|at| now.since(at) >= DAY);
        had_a_day && self.answer.is_none()
    }

    /// Ends it without a yes.
    pub fn close(&mut self) {
        self.state = AskState::Closed;
    }
}

/// What an ask is made of.
#[derive(Clone, Debug)]
pub struct NewAsk {
    /// Its identity.
    pub id: AskId,
    /// The group whose event it is.
    pub group: GroupId,
    /// The event whose people both are.
    pub event: EventId,
    /// Who asks.
    pub asker: PersonId,
    /// The tag of the language that the asker reads.
    pub language: String,
    /// The profile that was chosen; none: nobody in particular.
    pub whom: Option<ProfileId>,
    /// Who is behind it; none: nobody any more.
    pub to: Option<PersonId>,
    /// Of a suggestion: the other's profile; none: somebody to whom the connector writes alone.
    pub second: Option<ProfileId>,
    /// What makes it one at short notice.
    pub urgent: Option<Urgent>,
    /// What the asker wrote.
    pub plan: AskPlan,
}

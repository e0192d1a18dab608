//! Asks that go through somebody who knows both: passed on to one of an event's people, or to somebody outside, and suggested
//! by who knows both in the first place.

use super::words::{AskNote, WhyYou};
use super::{Ask, AskAnswer, AskKind, AskPlan, AskState, NewAsk, Terms};
use crate::event::quiet::after_the_night;
use crate::schedule::Zone;
use crate::values::ids::{AskId, EventId, GroupId, Id, PersonId};
use crate::values::instant::Instant;
use crate::values::text::PersonName;

/// Who passed an ask on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOn {
    /// Who; none: nobody any more.
    pub by: Option<PersonId>,
    /// Their word for it.
    pub words: WhyYou,
}

/// To whom an ask is passed on.
#[derive(Clone, Debug)]
pub struct Next {
    /// Who; none: nobody any more, or somebody outside.
    pub to: Option<PersonId>,
    /// Whether it is somebody to whom whoever passes it on writes alone.
    pub is_outside: bool,
    /// The event where they are found, or where who passes it on is.
    pub event: EventId,
    /// The word of who passes it on.
    pub words: WhyYou,
}

impl Ask {
    /// Its terms for who reads it now: once a connector passed it on, it is an introduction.
    pub(super) fn terms(&self) -> Terms {
        self.is_read_as().terms()
    }

    /// What it is for who reads it now.
    #[must_use]
    pub fn is_read_as(&self) -> AskKind {
        match self.plan.kind {
            AskKind::Connection if self.passed_on.is_some() => AskKind::Introduction,
            kind => kind,
        }
    }

    /// The word for what it is for who reads it now.
    #[must_use]
    pub fn read_word(&self) -> &'static str {
        match (self.standing, self.suggestion) {
            (Some(_), _) => "reference_again",
            (_, Some(_)) => "suggested",
            _ => self.is_read_as().as_str(),
        }
    }

    /// The word for it in the list of who asked, or only said yes to a suggestion.
    #[must_use]
    pub fn listed_word(&self) -> &'static str {
        match self.suggestion {
            Some(_) => AskKind::Suggestion.as_str(),
            None => self.plan.kind.as_str(),
        }
    }

    /// Whether it is for two whom somebody else would bring together, and has the words of that person.
    #[must_use]
    pub fn is_for_two(&self) -> bool {
        self.plan.kind == AskKind::Suggestion || self.suggestion.is_some()
    }

    /// Whether it says how long it takes: nobody is a reference, or a mentor, for some minutes.
    #[must_use]
    pub fn has_minutes(&self) -> bool {
        !matches!(self.plan.kind, AskKind::Reference | AskKind::Mentoring)
    }

    /// The word for what a yes to it means.
    #[must_use]
    pub fn agreed_word(&self) -> &'static str {
        match (self.standing, self.plan.kind) {
            (Some(_), _) => "job",
            (_, AskKind::Reference) => "reference",
            _ => "talk",
        }
    }

    /// Whether it is a reference that was promised: for each job it may be asked for anew.
    #[must_use]
    pub fn is_promised(&self) -> bool {
        let is_reference = self.plan.kind == AskKind::Reference && self.standing.is_none();
        is_reference && self.state == AskState::Agreed && self.outside.is_none()
    }

    /// Whether who reads it is to pass it on, and can't say yes for anybody.
    #[must_use]
    pub fn is_with_connector(&self) -> bool {
        self.is_read_as() == AskKind::Connection
    }

    /// Whether who reads it may pass it on while it is open: once, and not what is asked of them alone.
    ///
    /// Who is asked has each of the seven presses, but for those that make no sense. To pass on a connection is the yes to it. A
    /// suggestion and a reference for a job are about their reader; what was passed on has a day by which the asker was told to hear;
    /// of help at short notice others are asked anyway, and in a month it is over. Of who is none of the people nothing is kept by
    /// which they could be asked in a month, or nothing more.
    #[must_use]
    pub fn may_go_on(&self) -> bool {
        let is_of_them =
            matches!(self.plan.kind, AskKind::Suggestion | AskKind::ShortNotice) || self.standing.is_some();
        !is_of_them && self.passed_on.is_none()
    }

    /// The word for what their reader is told of who hears what, and when.
    #[must_use]
    pub fn told_word(&self) -> &'static str {
        match self.is_read_as() {
            AskKind::Suggestion if self.second.is_none() => "suggestion_outside",
            kind @ (AskKind::Suggestion | AskKind::ShortNotice) => kind.as_str(),
            kind if self.may_go_on() => kind.as_str(),
            _ => "alone",
        }
    }

    /// Who brings the two together; none: nobody, or nobody any more.
    #[must_use]
    pub fn connector(&self) -> Option<PersonId> {
        self.passed_on.as_ref().and_then(|passed| passed.by)
    }

    /// How often it went to somebody else: the link of each turn opens that turn alone.
    #[must_use]
    pub fn turn(&self) -> u16 {
        self.passed_on.is_some().into()
    }

    /// What the one asked said, as the page behind their link shows it. Others have a link that was forwarded, too: there nothing
    /// shows of what looks like silence.
    #[must_use]
    pub fn shown_answer(&self) -> Option<AskAnswer> {
        self.answer.filter(|said| self.outside.is_none() || said.is_told())
    }

    /// As what an answer is taken: who is none of the people is asked nothing else, in a month or at all.
    pub(super) fn taken_as(&self, answer: AskAnswer) -> AskAnswer {
        match answer {
            AskAnswer::InAMonth | AskAnswer::NoMore if self.outside.is_some() => AskAnswer::NotNow,
            answer => answer,
        }
    }

    /// When it was written, which its identity tells. [`asked_at`](Self::asked_at) is another with every turn, and would tell the
    /// asker whether somebody passed it on.
    #[must_use]
    pub fn written_at(&self) -> Instant {
        written_at(self.id).unwrap_or(self.asked_at)
    }

    /// When the suggestion was written that it came of.
    #[must_use]
    pub fn suggested_at(&self) -> Option<Instant> {
        self.suggestion.and_then(written_at)
    }

    /// Goes to somebody else, who has as much time, with a word of who was asked first. Once. `false`: it can't be any more.
    pub fn pass_on(&mut self, next: Next, zone: &Zone, now: Instant) -> bool {
        if self.state != AskState::Asked || !self.may_go_on() || !self.is_answerable(now) {
            return false;
        }
        self.passed_on = Some(PassedOn {
            by: self.to,
            words: next.words,
        });
        (self.to, self.found_at) = (next.to, next.event);
        self.asked_at = now;
        self.deliver_at = now;
        self.closes_at = after_the_night(zone, now.plus(self.terms().answer_within));
        (self.answer, self.answered_at, self.is_reminded) = (None, None, false);
        // Whom the connector writes to reads it when they open the link.
        self.reached_at = next.is_outside.then_some(now);
        self.outside = next.is_outside.then(|| PersonName::trusted(String::new()));
        true
    }

    /// Both said yes to a suggestion. `false`: who suggested it has heard already, and hears no more.
    pub fn come_about(&mut self) -> bool {
        let is_open = self.state == AskState::Asked && self.plan.kind == AskKind::Suggestion;
        if is_open {
            self.state = AskState::Agreed;
            // It is not theirs to say thanks for.
            self.is_thanks_offered = true;
        }
        is_open
    }

    /// What the second of two is asked, once the first said yes to a suggestion. Whoever is not among the people reads it when they
    /// open the link that the connector forwards. `group`: where the first is found, and its zone.
    #[must_use]
    pub fn of_the_other(
        suggestion: &Self,
        id: AskId,
        asker: PersonId,
        other: Next,
        (group, zone): (GroupId, &Zone),
        now: Instant,
    ) -> Self {
        let made = NewAsk {
            id,
            group,
            event: suggestion.found_at,
            asker,
            language: suggestion.language.clone(),
            // Whom they asked lately nobody is shown: they would see by that who it is.
            whom: None,
            to: other.to,
            second: None,
            urgent: None,
            plan: AskPlan {
                kind: AskKind::Introduction,
                // Why the two should meet is the connector's word, and stands with that.
                why_you: WhyYou::trusted(suggestion.note.to_string()),
                ..suggestion.plan.clone()
            },
        };
        Self {
            found_at: other.event,
            passed_on: Some(PassedOn {
                by: Some(suggestion.asker),
                words: other.words,
            }),
            suggestion: Some(suggestion.id),
            note: AskNote::none(),
            reached_at: other.is_outside.then_some(now),
            outside: other.is_outside.then(|| PersonName::trusted(String::new())),
            ..Self::new(made, zone, now)
        }
    }
}

/// When an ask was written, which its identity tells.
fn written_at(ask: AskId) -> Option<Instant> {
    let (seconds, nanos) = ask.uuid().get_timestamp()?.to_unix();
    let micros = i64::try_from(seconds).ok()?.checked_mul(1_000_000)?;
    Some(Instant::from_micros(micros + i64::from(nanos / 1_000)))
}

/// Which of two is asked first, by how many events each has in common with who suggests it: the nearer one, and of equals the
/// one that was named first.
#[must_use]
pub fn nearer_first<T>(one: (usize, T), other: (usize, T)) -> (T, T) {
    if other.0 > one.0 {
        (other.1, one.1)
    } else {
        (one.1, other.1)
    }
}

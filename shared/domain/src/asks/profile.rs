//! What people say of themselves to others of a group: what they can help with, what they would like help with, and how much they
//! want to be asked.

use std::fmt;
use std::time::Duration;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::confidence::Confidence;
use super::words::has_link;
use crate::schedule::Zone;
use crate::values::ids::{GroupId, PersonId, ProfileId};
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;
use crate::values::text::KeyName;

/// Something that people of a group help each other with. One line.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Topic(String);

impl Topic {
    /// Most characters that fit.
    pub const MAX: usize = 60;

    /// Checks and trims a topic.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        line(text, Self::MAX).and_then(|text| {
            if text.is_empty() {
                Err(Invalid::Empty)
            } else {
                Ok(Self(text))
            }
        })
    }

    /// Takes what was parsed before, as the database gives it back.
    #[must_use]
    pub fn trusted(text: String) -> Self {
        Self(text)
    }

    /// The topic.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn line(text: &str, max: usize) -> Result<String, Invalid> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let text = KeyName::parse(text)?.to_string();
    let len = text.chars().count();
    if len > max {
        return Err(Invalid::TooLong { len, max });
    }
    Ok(text)
}

/// Different topics, at most so many, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Topics(Vec<Topic>);

impl Topics {
    /// Most of a group.
    pub const OF_A_GROUP: usize = 30;
    /// Most that somebody can help with.
    pub const HELPS: usize = 5;
    /// Most that somebody would like help with.
    pub const SEEKS: usize = 3;

    /// Checks topics. One that is there twice is one.
    pub fn new(topics: Vec<Topic>, most: usize) -> Result<Self, Invalid> {
        let mut all: Vec<Topic> = Vec::with_capacity(topics.len());
        for topic in topics {
            if !all.contains(&topic) {
                all.push(topic);
            }
        }
        if all.len() > most {
            return Err(Invalid::Topics {
                most,
                longest: Topic::MAX,
            });
        }
        Ok(Self(all))
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Topic] {
        &self.0
    }

    /// Whether this is one of them.
    #[must_use]
    pub fn has(&self, topic: &str) -> bool {
        self.0.iter().any(|one| one.as_str() == topic)
    }

    /// Without those that are not among these.
    #[must_use]
    pub fn within(self, others: &Self) -> Self {
        Self(self.0.into_iter().filter(|one| others.has(one.as_str())).collect())
    }

    /// How many both have.
    #[must_use]
    pub fn shared_with(&self, others: &Self) -> usize {
        self.0.iter().filter(|one| others.has(one.as_str())).count()
    }
}

/// A line that somebody says of themselves, such as what they like to be asked about; may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskMeAbout(String);

impl AskMeAbout {
    /// Most characters that fit.
    pub const MAX: usize = 120;

    /// Checks and trims it. It is read before a yes, as asks are, and holds no link.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let line = line(text, Self::MAX)?;
        if has_link(&line) {
            return Err(Invalid::Link);
        }
        Ok(Self(line))
    }

    /// Takes what was parsed before, as the database gives it back.
    #[must_use]
    pub fn trusted(text: String) -> Self {
        Self(text)
    }

    /// The line.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How many people somebody accompanies at a time; none: they do not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mentees(Option<u8>);

impl Mentees {
    /// Most.
    pub const MOST: u8 = 9;

    /// Reads a number; empty: they do not say.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if text.trim().is_empty() {
            return Ok(Self(None));
        }
        let number = text.trim().parse().ok().filter(|number| *number <= Self::MOST);
        let out_of_range = Invalid::Range {
            min: 0,
            max: Self::MOST.into(),
        };
        number.map(|number| Self(Some(number))).ok_or(out_of_range)
    }

    /// The number.
    #[must_use]
    pub fn number(self) -> Option<u8> {
        self.0
    }
}

/// What a person says of themselves in one group. Others of an event of that group see it if the person may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its identity: whom an ask is for.
    pub id: ProfileId,
    /// Whose it is.
    pub person: PersonId,
    /// In which group.
    pub group: GroupId,
    /// The tag of the language that the person reads.
    pub language: String,
    /// When they said it last.
    pub said_at: Instant,
    /// What they set.
    pub plan: ProfilePlan,
}

/// What a person sets of a profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a box, or a state, of its own")]
pub struct ProfilePlan {
    /// What they can help with.
    pub helps: Topics,
    /// What they would like help with.
    pub seeks: Topics,
    /// What they like to be asked about.
    pub about: AskMeAbout,
    /// Whether people of an event may ask them.
    pub may_be_asked: bool,
    /// Whether they are glad to be asked at short notice, too.
    pub short_notice: bool,
    /// By which clocks they sleep; none: by those of the group.
    pub zone: Option<Zone>,
    /// Who they are, in a line.
    pub headline: AskMeAbout,
    /// Where they work.
    pub employer: AskMeAbout,
    /// What field they work in.
    pub field: AskMeAbout,
    /// Where they are on their way.
    pub stage: AskMeAbout,
    /// What languages they speak.
    pub languages: AskMeAbout,
    /// How many they accompany at a time.
    pub mentees: Mentees,
    /// Whether they are asked each month if they are in for a coffee.
    pub coffee: bool,
    /// Whether their name may stand beside the group's picture of who helped whom.
    pub named: bool,
    /// What they say in confidence.
    pub confidence: Confidence,
}

/// How much a person wants to be asked, over all groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskSettings {
    /// Most asks that reach them in a week.
    pub budget: u16,
    /// Until when none does.
    pub paused_until: Option<Instant>,
    /// From when what they leave without a word, or what does not happen, counts towards a pause: what was before the last one
    /// has had it.
    pub counts_from: Option<Instant>,
}

impl AskSettings {
    /// The same with a pause of so long, until a day as every other.
    #[must_use]
    pub fn paused_for(self, span: Duration, now: Instant) -> Self {
        let until = now.plus(span).timestamp().to_zoned(TimeZone::UTC);
        let day = until.start_of_day().map_or(until.timestamp(), |day| day.timestamp());
        self.set(self.budget, Some(Instant::new(day)), now)
    }

    /// What they set themselves. A day that has passed is no pause.
    #[must_use]
    pub fn set(self, budget: u16, paused_until: Option<Instant>, now: Instant) -> Self {
        let paused_until = paused_until.filter(|until| *until > now);
        Self {
            budget,
            paused_until,
            counts_from: paused_until.or(self.counts_from.map(|from| from.min(now))),
        }
    }

    /// The same without a pause: what was left without a word until now counts no more.
    #[must_use]
    pub fn resumed(self, now: Instant) -> Self {
        Self {
            paused_until: None,
            counts_from: Some(now),
            ..self
        }
    }

    /// Most that a budget can be.
    pub const MOST: u16 = 20;

    /// Until when they pause by the clocks there: a pause is until a day, which is kept as its beginning in UTC.
    #[must_use]
    pub fn paused_until_in(self, zone: &Zone) -> Option<Instant> {
        let until = self.paused_until?.timestamp().to_zoned(TimeZone::UTC);
        Some(zone.instant_of(until.datetime()))
    }
}

impl Default for AskSettings {
    fn default() -> Self {
        Self {
            budget: 2,
            paused_until: None,
            counts_from: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_ends_where_the_group_is() {
        let settings = AskSettings {
            paused_until: Some("2026-12-10T00:00:00Z".parse().unwrap()),
            ..AskSettings::default()
        };
        let ends = |zone| settings.paused_until_in(&Zone::parse(zone).unwrap());
        let at = |text: &str| Some(text.parse().unwrap());
        assert_eq!(ends("America/Los_Angeles"), at("2026-12-10T08:00:00Z"));
        assert_eq!(ends("Europe/Berlin"), at("2026-12-09T23:00:00Z"));
    }

    #[test]
    fn what_was_before_a_pause_stays_behind_it_whatever_day_is_set_then() {
        let now: Instant = "2026-12-10T12:00:00Z".parse().unwrap();
        let (past, to_come) = (now.minus(Duration::from_hours(50)), now.plus(Duration::from_hours(50)));
        let none = AskSettings::default();
        assert_eq!(none.set(3, Some(past), now), none.set(3, None, now));
        let paused = none.set(2, Some(to_come), now);
        assert_eq!(
            (paused.paused_until, paused.counts_from),
            (Some(to_come), Some(to_come))
        );
        // It is ended early, or has ended: a day that has passed changes nothing about what counts.
        for ended in [
            paused.set(2, None, now),
            paused.set(2, Some(past), now),
            paused.resumed(now),
        ] {
            assert_eq!((ended.paused_until, ended.counts_from), (None, Some(now)));
        }
        let later = to_come.plus(Duration::from_hours(50));
        for day in [None, Some(now)] {
            assert_eq!(paused.set(2, day, later).counts_from, Some(to_come));
        }
    }
}

//! Where an address came from, and what allows writing to it: said by whoever brings the address along, kept with it, and
//! told to the person. Who said so and when is left to what keeps it.

use jiff::civil::Date;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

use crate::values::draft::{Edit, Violations};
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;
use crate::values::text::Origin;
use crate::values::words;

/// What allows writing to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// They asked for it.
    Asked,
    /// They came to something of ours before.
    CameBefore,
    /// They are a member.
    Member,
    /// The organizer knows them personally.
    KnowsPersonally,
}

words!(Ground, "asked, came_before, member, knows_personally",
    Asked => "asked", CameBefore => "came_before", Member => "member", KnowsPersonally => "knows_personally");

/// Where an address came from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Obtained {
    /// The list, form or occasion, in the organizer's words.
    pub from: Origin,
    /// What allows writing to it.
    pub ground: Ground,
    /// Since when it is known.
    pub at: Date,
}

/// The same as somebody says it.
#[expect(missing_docs, reason = "the fields of Obtained, which says what each is")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObtainedDraft {
    pub from: Edit<Origin>,
    pub ground: Edit<Ground>,
    pub at: Edit<Date>,
}

impl Obtained {
    /// What a draft says; one that names no day means today. Violations are of `obtained/from` and its like.
    pub fn from_draft(draft: ObtainedDraft, now: Instant) -> Result<Self, Violations> {
        let today = Offset::UTC.to_datetime(now.timestamp()).date();
        let mut found = Violations::default();
        let from = found.always("obtained/from", draft.from, None);
        let ground = found.always("obtained/ground", draft.ground, None);
        let at = draft.at.over(None).map(|at| at.unwrap_or(today));
        // West of the date line it is still yesterday in UTC.
        let is_to_come = at.is_some_and(|at| today.tomorrow().is_ok_and(|tomorrow| at > tomorrow));
        if is_to_come {
            found.note("obtained/at", Invalid::Future);
        }
        found.finish((|| {
            Some(Self {
                from: from?,
                ground: ground?,
                at: at?,
            })
        })())
    }
}

/// Reads a day; of a moment, its day in UTC.
pub fn parse_day(text: &str) -> Result<Date, Invalid> {
    let is_moment = text.contains(['T', ' ']);
    let day = if is_moment {
        let moment: Result<Instant, _> = text.parse();
        moment.map(|moment| Offset::UTC.to_datetime(moment.timestamp()).date())
    } else {
        text.parse()
    };
    let day = day.ok().filter(|day| (1971..=2199).contains(&day.year()));
    day.ok_or(Invalid::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Instant {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn draft(at: Edit<Date>) -> ObtainedDraft {
        ObtainedDraft {
            from: Edit::Set(Origin::parse("Sign-up sheet at the summer fair").unwrap()),
            ground: Edit::Set(Ground::Asked),
            at,
        }
    }

    #[test]
    fn every_fault_is_named_and_a_day_left_out_is_today() {
        let Err(Violations(found)) = Obtained::from_draft(ObtainedDraft::default(), now()) else {
            panic!("nothing is required")
        };
        let fields: Vec<_> = found.iter().map(|one| one.field).collect();
        assert_eq!(fields, ["obtained/from", "obtained/ground"]);
        let said = Obtained::from_draft(draft(Edit::Keep), now()).unwrap();
        assert_eq!(said.at.to_string(), "2026-11-22");
        let tomorrow = Edit::Set(parse_day("2026-11-23").unwrap());
        assert!(Obtained::from_draft(draft(tomorrow), now()).is_ok());
        let later = Edit::Set(parse_day("2026-11-24").unwrap());
        assert!(Obtained::from_draft(draft(later), now()).is_err());
        assert!(Obtained::from_draft(draft(Edit::Unreadable), now()).is_err());
    }

    #[test]
    fn a_day_is_read_alone_or_from_a_moment() {
        for text in ["2026-06-03", "2026-06-03T23:30:00Z", "2026-06-04T01:30:00+02:00"] {
            assert_eq!(parse_day(text).map(|day| day.to_string()), Ok("2026-06-03".to_owned()));
        }
        for wrong in ["", "3.6.2026", "2026-06-03T10:00", "2026-13-01", "0001-01-01"] {
            assert_eq!(parse_day(wrong), Err(Invalid::Day), "{wrong}");
        }
    }
}

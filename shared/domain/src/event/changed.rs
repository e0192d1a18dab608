//! What of an event's plan a change is about: the names of its fields, which the log keeps.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::EventPlan;

/// The names, and whether two plans differ there.
type Field = (&'static str, fn(&EventPlan, &EventPlan) -> bool);

const FIELDS: [Field; 27] = [
    ("title", |was, is| was.title != is.title),
    ("description", |was, is| was.description != is.description),
    ("starts", |was, is| was.schedule.starts() != is.schedule.starts()),
    ("ends", |was, is| was.schedule.ends() != is.schedule.ends()),
    ("time_zone", |was, is| was.schedule.zone() != is.schedule.zone()),
    ("recurrence", |was, is| !was.repeats_as(is)),
    ("occurrences", |was, is| was.repeats_as(is) && was.series != is.series),
    ("venue", |was, is| was.venue != is.venue),
    ("online_url", |was, is| was.online_url != is.online_url),
    ("online_url_visibility", |was, is| {
        was.online_url_visibility != is.online_url_visibility
    }),
    ("capacity", |was, is| was.capacity != is.capacity),
    ("guests_max", |was, is| was.guests_max != is.guests_max),
    ("waitlist", |was, is| was.waitlist != is.waitlist),
    ("waitlist_mode", |was, is| {
        was.details.waitlist_mode != is.details.waitlist_mode
    }),
    ("lottery_at", |was, is| was.details.lottery_at != is.details.lottery_at),
    ("approval", |was, is| was.details.approval != is.details.approval),
    ("approval_again", |was, is| {
        was.details.approval_again != is.details.approval_again
    }),
    ("confirm_by", |was, is| was.details.confirm_by != is.details.confirm_by),
    ("doors_open", |was, is| was.details.doors_open != is.details.doors_open),
    ("rsvp_closes", |was, is| {
        was.details.rsvp_closes != is.details.rsvp_closes
    }),
    ("agenda", |was, is| was.details.agenda != is.details.agenda),
    ("hosts", |was, is| was.details.hosts != is.details.hosts),
    ("attendees_shown", |was, is| {
        was.details.attendees_shown != is.details.attendees_shown
    }),
    ("access", |was, is| was.details.access != is.details.access),
    ("questions", |was, is| was.details.questions != is.details.questions),
    ("visibility", |was, is| was.visibility != is.visibility),
    ("reminders", |was, is| was.reminders != is.reminders),
];

/// Some of the fields of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed(u32);

impl Changed {
    /// Those with these names; a name that is none is left out.
    #[must_use]
    pub fn of(names: &[impl AsRef<str>]) -> Self {
        Self::those(|(name, _)| names.iter().any(|one| one.as_ref() == *name))
    }

    /// Those in which two plans differ.
    #[must_use]
    pub fn between(was: &EventPlan, is: &EventPlan) -> Self {
        Self::those(|(_, differ)| differ(was, is))
    }

    fn those(are: impl Fn(&Field) -> bool) -> Self {
        let all = FIELDS.iter().enumerate().filter(|(_, field)| are(field));
        Self(all.fold(0, |bits, (place, _)| bits | 1 << place))
    }

    /// Their names.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let all = FIELDS.iter().enumerate();
        all.filter(move |(place, _)| self.0 & (1 << place) != 0)
            .map(|(_, (name, _))| *name)
    }
}

impl Serialize for Changed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.names())
    }
}

impl<'de> Deserialize<'de> for Changed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of(&Vec::<String>::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::values::text::Title;

    #[test]
    fn fields_in_which_plans_differ_are_kept_as_their_names() {
        let was = fixture::draft().plan;
        assert_eq!(Changed::between(&was, &was), Changed::default());
        let mut is = EventPlan {
            title: Title::parse("Another").unwrap(),
            capacity: Some(9),
            ..was.clone()
        };
        is.details.approval = !was.details.approval;
        let changed = Changed::between(&was, &is);
        let written = serde_json::to_value(changed).unwrap();
        assert_eq!(written, serde_json::json!(["title", "capacity", "approval"]));
        assert_eq!(serde_json::from_value::<Changed>(written).unwrap(), changed);
    }
}

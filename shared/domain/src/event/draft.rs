//! What an organizer wants an event to be, and the rules that make a plan of it.
//!
//! A draft is read without the event: texts are checked as far as they go by themselves. Local times mean something only
//! together with the zone, which a change may leave out, so all else is judged over the plan that is there, under the
//! lock that it is changed under.

use jiff::civil::DateTime;

use super::details::{self, Details, DetailsDraft};
use super::{Coordinates, EventPlan, Venue, Visibility};
use crate::event::online::LinkVisibility;
use crate::event::reminders::Reminders;
use crate::rsvp::seating::WaitlistMode;
use crate::schedule::recurrence::Recurrence;
use crate::schedule::series::Series;
use crate::schedule::{Schedule, Zone};
use crate::values::draft::{Edit, Read, Violations};
use crate::values::invalid::Invalid;
use crate::values::text::{Description, Place, Title, WebUrl};

/// A new event, or a change to one, field by field as [`EventPlan`] has them.
#[expect(missing_docs, reason = "the fields of an EventPlan, which says what each is")]
#[derive(Clone, Debug, Default)]
pub struct EventDraft {
    pub title: Edit<Title>,
    pub description: Edit<Description>,
    pub starts: Edit<DateTime>,
    pub ends: Edit<DateTime>,
    pub zone: Edit<Zone>,
    pub venue: Edit<VenueDraft>,
    pub online_url: Edit<WebUrl>,
    pub online_url_visibility: Edit<LinkVisibility>,
    pub capacity: Edit<u32>,
    pub guests_max: Edit<u16>,
    pub waitlist: Edit<bool>,
    pub visibility: Edit<Visibility>,
    pub reminders: Edit<Reminders>,
    pub recurrence: Edit<Recurrence>,
    pub details: DetailsDraft,
}

/// Where people are to meet; taken as a whole.
#[expect(missing_docs, reason = "the fields of a Venue, which says what each is")]
#[derive(Clone, Debug, Default)]
pub struct VenueDraft {
    pub name: Edit<Place>,
    pub address: Edit<Place>,
    pub latitude: Edit<f64>,
    pub longitude: Edit<f64>,
}

impl EventPlan {
    /// The plan that a draft makes of the present one, or of nothing. `zone` holds where the draft names none.
    pub fn from_draft(draft: EventDraft, present: Option<&Self>, zone: &Zone) -> Result<Self, Violations> {
        let mut found = Violations::default();
        let plan = plan(&mut found, draft, present, zone);
        found.finish(plan)
    }
}

fn plan(found: &mut Violations, draft: EventDraft, present: Option<&EventPlan>, zone: &Zone) -> Option<EventPlan> {
    let title = found.always("title", draft.title, present.map(|plan| plan.title.clone()));
    let description = draft.description.over(present.map(|plan| plan.description.clone()));
    let moment = Moments {
        zone: found.always("time_zone", draft.zone, Some(zone.clone())),
        before: zone,
    };
    let starts = moment.always(
        found,
        "starts",
        draft.starts,
        present.map(|plan| plan.schedule.starts()),
    );
    let ends = moment.always(found, "ends", draft.ends, present.map(|plan| plan.schedule.ends()));
    let venue = match draft.venue {
        Edit::Set(draft) => venue(found, draft).map(Some),
        Edit::Keep => Some(present.and_then(|plan| plan.venue.clone())),
        Edit::Clear => Some(None),
        Edit::Unreadable => None,
    };
    let online_url = draft.online_url.over(present.and_then(|plan| plan.online_url.clone()));
    let shown_to = present.map_or(LinkVisibility::Seated, |plan| plan.online_url_visibility);
    let shown_to = found.always("online_url_visibility", draft.online_url_visibility, Some(shown_to));
    let schedule = starts
        .zip(ends)
        .zip(moment.zone.clone())
        .and_then(|((starts, ends), zone)| {
            let schedule = Schedule::new(starts, ends, zone);
            found.check("ends", schedule)
        });
    let series = series(found, draft.recurrence, present, schedule.as_ref());
    let details = present.map(|plan| plan.details.clone()).unwrap_or_default();
    let details = match (present, &schedule) {
        (Some(plan), Some(schedule)) => details.moved(plan.schedule.starts(), schedule.starts(), schedule.zone()),
        _ => details,
    };
    let dates = schedule.as_ref().zip(series.as_ref());
    let details = details::read(found, draft.details, &details, &moment, dates);
    let capacity = draft.capacity.over(present.and_then(|plan| plan.capacity));
    let guests_max = present.map_or(0, |plan| plan.guests_max);
    let guests_max = found.always("guests_max", draft.guests_max, Some(guests_max));
    let waitlist = present.is_none_or(|plan| plan.waitlist);
    let waitlist = found.always("waitlist", draft.waitlist, Some(waitlist));
    check_lottery(found, details.as_ref(), waitlist);
    let visibility = present.map_or(Visibility::Public, |plan| plan.visibility);
    let visibility = found.always("visibility", draft.visibility, Some(visibility));
    let reminders = draft.reminders.over(present.and_then(|plan| plan.reminders.clone()));
    Some(EventPlan {
        title: title?,
        description: description?.unwrap_or_else(|| Description::trusted(String::new())),
        schedule: schedule?,
        venue: venue?,
        online_url: online_url?,
        online_url_visibility: shown_to?,
        capacity: capacity?,
        guests_max: guests_max?,
        waitlist: waitlist?,
        visibility: visibility?,
        reminders: reminders?,
        series: series?,
        details: details?,
    })
}

/// In a lottery nobody else chooses, and everybody waits for it.
fn check_lottery(found: &mut Violations, details: Option<&Details>, waitlist: Option<bool>) {
    let Some(details) = details.filter(|details| details.waitlist_mode == WaitlistMode::Lottery) else {
        return;
    };
    let clashes = [
        (details.approval, "approval", Invalid::DrawnAndApproved),
        (waitlist == Some(false), "waitlist", Invalid::DrawnWithoutWaitlist),
    ];
    for (_, field, invalid) in clashes.into_iter().filter(|(clashes, ..)| *clashes) {
        found.note(field, invalid.clone());
        found.note("waitlist_mode", invalid);
    }
}

/// Local times in the zone that the event gets.
pub(super) struct Moments<'a> {
    /// None: it can't be read.
    zone: Option<Zone>,
    before: &'a Zone,
}

impl Moments<'_> {
    fn always(
        &self,
        found: &mut Violations,
        field: &'static str,
        edit: Edit<DateTime>,
        kept: Option<DateTime>,
    ) -> Option<DateTime> {
        let stays = matches!(edit, Edit::Keep);
        let local = found.always(field, edit, kept)?;
        self.check(found, field, local, stays)
    }

    pub(super) fn over(
        &self,
        found: &mut Violations,
        field: &'static str,
        edit: Edit<DateTime>,
        kept: Option<DateTime>,
    ) -> Read<Option<DateTime>> {
        let stays = matches!(edit, Edit::Keep);
        match edit.over(kept)? {
            Some(local) => self.check(found, field, local, stays).map(Some),
            None => Some(None),
        }
    }

    /// A time that stays was checked in its zone; in another one, the clocks may skip it.
    fn check(&self, found: &mut Violations, field: &'static str, local: DateTime, stays: bool) -> Option<DateTime> {
        match &self.zone {
            Some(zone) if !stays || zone != self.before => found.check(field, zone.check(local)),
            _ => Some(local),
        }
    }
}

/// The rule, with what was different about single occurrences as far as it still has them.
fn series(
    found: &mut Violations,
    recurrence: Edit<Recurrence>,
    present: Option<&EventPlan>,
    schedule: Option<&Schedule>,
) -> Read<Option<Series>> {
    let before = present.and_then(|plan| plan.series.as_ref());
    let Some(rule) = recurrence.over(before.map(|series| series.rule().clone()))? else {
        return Some(None);
    };
    let schedule = schedule?;
    let series = found.check("recurrence", Series::new(rule, schedule))?;
    let series = match before {
        Some(before) => series.carry_exceptions(before, schedule),
        None => series,
    };
    if series.takes_place(schedule) || before.is_some_and(|before| !before.takes_place(schedule)) {
        return Some(Some(series));
    }
    found.check("recurrence", Err(Invalid::OnlyCalledOff))
}

fn venue(found: &mut Violations, draft: VenueDraft) -> Option<Venue> {
    let name = found.always("venue/name", draft.name, None);
    let address = draft.address.over(None);
    let coordinates = match (draft.latitude.over(None)?, draft.longitude.over(None)?) {
        (None, None) => Some(None),
        (Some(_), None) => found.check("venue/longitude", Err(Invalid::HalfACoordinate)),
        (None, Some(_)) => found.check("venue/latitude", Err(Invalid::HalfACoordinate)),
        (Some(latitude), Some(longitude)) => {
            let latitude = found.check("venue/latitude", degrees(latitude, 90));
            let longitude = found.check("venue/longitude", degrees(longitude, 180));
            let both = latitude.zip(longitude);
            both.map(|(latitude, longitude)| Some(Coordinates { latitude, longitude }))
        }
    };
    Some(Venue {
        name: name?,
        address: address?,
        coordinates: coordinates?,
    })
}

fn degrees(value: f64, max: u16) -> Result<f64, Invalid> {
    let is_on_the_globe = value.is_finite() && value.abs() <= f64::from(max);
    if is_on_the_globe {
        Ok(value)
    } else {
        Err(Invalid::Coordinate { max })
    }
}

#[cfg(test)]
mod tests;

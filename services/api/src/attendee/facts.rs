//! What pages say of an event to whoever may see it: of who comes no names, and how many if the organizer lets it be seen.

use domain::event::online::Online;
use domain::event::program::{AgendaItem, AttendeesShown, Host};
use domain::event::{Coordinates, Event, Venue};
use domain::group::Group;
use domain::rsvp::status::RsvpStatus;
use domain::values::ids::Id;
use markdown::markdown_to_html;
use url::form_urlencoded;
use wording::{Text, facts, repeats, texts, when};

use crate::cover;
use crate::events::answer::instant;

/// The facts of an event, as templates show them.
pub(crate) struct Facts {
    pub(crate) title: String,
    pub(crate) group: String,
    /// The SVG by which people know it again.
    pub(crate) cover: String,
    /// The language that its organizer writes in, of title, description and all else that is theirs.
    pub(crate) lang: String,
    pub(crate) when: Text,
    /// The start alone.
    pub(crate) starts: Text,
    /// The start for machines, and the zone of the clock there.
    pub(crate) starts_at: String,
    pub(crate) zone: String,
    /// How it repeats, in words.
    pub(crate) repeats: Option<Text>,
    /// What else there is to know: labels, and what stands beside them.
    pub(crate) further: Vec<(Text, Text)>,
    pub(crate) venue: Option<Place>,
    pub(crate) online_url: Option<String>,
    /// How the reader gets a link that is not shown.
    pub(crate) online_hint: Option<Text>,
    /// HTML in which nothing of the organizer's own is markup.
    pub(crate) description: String,
    pub(crate) is_cancelled: bool,
    pub(crate) cancel_reason: Option<String>,
    pub(crate) places: Option<Text>,
    pub(crate) agenda: Vec<AgendaItem>,
    pub(crate) hosts: Vec<Host>,
    /// How many come, as far as that is shown.
    pub(crate) coming: Option<Text>,
}

/// A venue, as templates show it.
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) address: Option<String>,
    /// Where a map shows it.
    pub(crate) map: String,
}

impl Facts {
    /// The facts of an event of a group, for somebody who is invited and stands there, or for everybody.
    pub(crate) fn of(event: &Event, group: &Group, status: Option<RsvpStatus>) -> Self {
        let plan = &event.plan;
        let online = plan.online(status.is_some_and(RsvpStatus::has_seat));
        let hint = match status {
            Some(_) => texts::online_link_comes_here(),
            None => texts::online_link_comes(),
        };
        let reason = event.cancel_reason.as_ref().map(ToString::to_string);
        Self {
            title: plan.title.to_string(),
            group: group.plan.name.to_string(),
            cover: cover::svg(group.colour(), event.id.uuid()),
            lang: group.plan.language.clone(),
            when: when::span(&plan.schedule),
            starts: when::moment(plan.schedule.starts(), plan.schedule.zone()),
            starts_at: instant(plan.schedule.starts_at()),
            zone: plan.schedule.zone().name().to_owned(),
            repeats: plan
                .series
                .as_ref()
                .map(|series| repeats::in_words(series.rule(), &plan.schedule)),
            further: facts::further(&plan.details.told(), &plan.schedule)
                .into_iter()
                .chain(facts::access(&plan.details))
                .collect(),
            venue: plan.venue.as_ref().map(Place::of),
            online_url: online.link().map(ToString::to_string),
            online_hint: (online == Online::WithSeat && !event.is_cancelled()).then_some(hint),
            description: markdown_to_html(plan.description.as_str()),
            is_cancelled: event.is_cancelled(),
            cancel_reason: reason.filter(|reason| !reason.is_empty()),
            places: free_places(event).map(|free| texts::places(plan.capacity.unwrap_or(free), free)),
            agenda: plan.details.agenda.clone(),
            hosts: plan.details.hosts.clone(),
            coming: coming(event),
        }
    }
}

impl Place {
    fn of(venue: &Venue) -> Self {
        Self {
            name: venue.name.to_string(),
            address: venue.address.as_ref().map(ToString::to_string),
            map: map(venue),
        }
    }
}

/// A map that tracks nobody, with a mark at the venue or a search for it.
fn map(venue: &Venue) -> String {
    if let Some(Coordinates { latitude, longitude }) = venue.coordinates {
        return format!(
            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
        );
    }
    let wanted = venue.address.as_ref().unwrap_or(&venue.name);
    let wanted: String = form_urlencoded::byte_serialize(wanted.as_str().as_bytes()).collect();
    format!("https://www.openstreetmap.org/search?query={wanted}")
}

/// How many come, held places not counted: by one more anybody could tell who is known.
fn coming(event: &Event) -> Option<Text> {
    let coming = event
        .counts
        .seats_taken
        .saturating_sub(event.counts.held + event.counts.offered);
    let is_shown = event.plan.details.attendees_shown != AttendeesShown::Nobody && coming > 0;
    is_shown.then(|| texts::facts_coming_count(coming))
}

/// Seats that are free; none: there is no limit. Those that are held show as free: by whether one more is held, anybody
/// could find out whether an address is known.
pub(crate) fn free_places(event: &Event) -> Option<u32> {
    let taken = event.counts.seats_taken.saturating_sub(event.counts.held);
    // What those may take who waited is free for nobody else.
    let taken = if event.counts.contested > 0 { u32::MAX } else { taken };
    event.plan.capacity.map(|capacity| capacity.saturating_sub(taken))
}

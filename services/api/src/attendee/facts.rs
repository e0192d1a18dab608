//! What pages say of an event to whoever may see it: no names, no numbers but of places.

use domain::event::Event;
use domain::event::online::Online;
use domain::group::Group;
use domain::rsvp::status::RsvpStatus;
use domain::values::ids::Id;
use markdown::markdown_to_html;
use wording::{Text, facts, repeats, texts, when};

use crate::cover;
use crate::events::answer::instant;

/// The facts of an event, as templates show them.
pub(crate) struct Facts {
    pub(crate) title: String,
    pub(crate) group: String,
    /// The SVG by which people know it again.
    pub(crate) cover: String,
    pub(crate) when: Text,
    /// The start alone.
    pub(crate) starts: Text,
    /// The start for machines.
    pub(crate) starts_at: String,
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
}

/// A venue, as templates show it.
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) address: Option<String>,
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
            when: when::span(&plan.schedule),
            starts: when::moment(plan.schedule.starts(), plan.schedule.zone()),
            starts_at: instant(plan.schedule.starts_at()),
            repeats: plan
                .series
                .as_ref()
                .map(|series| repeats::in_words(series.rule(), &plan.schedule)),
            further: facts::further(&plan.details.told(), &plan.schedule),
            venue: plan.venue.as_ref().map(|venue| Place {
                name: venue.name.to_string(),
                address: venue.address.as_ref().map(ToString::to_string),
            }),
            online_url: online.link().map(ToString::to_string),
            online_hint: (online == Online::WithSeat && !event.is_cancelled()).then_some(hint),
            description: markdown_to_html(plan.description.as_str()),
            is_cancelled: event.is_cancelled(),
            cancel_reason: reason.filter(|reason| !reason.is_empty()),
            places: free_places(event).map(|free| texts::places(plan.capacity.unwrap_or(free), free)),
        }
    }
}

/// Seats that are free; none: there is no limit. Those that are held show as free: by whether one more is held, anybody
/// could find out whether an address is known.
pub(crate) fn free_places(event: &Event) -> Option<u32> {
    let taken = event.counts.seats_taken.saturating_sub(event.counts.held);
    event.plan.capacity.map(|capacity| capacity.saturating_sub(taken))
}

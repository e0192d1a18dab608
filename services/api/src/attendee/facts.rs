//! What pages say of an event to whoever may see it: no names, no numbers but of places.

use domain::event::Event;
use domain::event::online::Online;
use domain::rsvp::status::RsvpStatus;
use markdown::markdown_to_html;

use crate::pages::when::When;

/// The facts of an event, as templates show them.
pub(crate) struct Facts {
    pub(crate) title: String,
    pub(crate) group: String,
    pub(crate) when: When,
    /// How it repeats, in words.
    pub(crate) repeats: Option<String>,
    pub(crate) venue: Option<Place>,
    pub(crate) online_url: Option<String>,
    /// How the reader gets a link that is not shown.
    pub(crate) online_hint: Option<&'static str>,
    /// HTML in which nothing of the organizer's own is markup.
    pub(crate) description: String,
    pub(crate) is_cancelled: bool,
    pub(crate) cancel_reason: Option<String>,
    pub(crate) places: Option<String>,
}

/// A venue, as templates show it.
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) address: Option<String>,
}

impl Facts {
    /// The facts of an event of a group, for somebody who is invited and stands there, or for everybody.
    pub(crate) fn of(event: &Event, group: &str, status: Option<RsvpStatus>) -> Self {
        let plan = &event.plan;
        let online = plan.online(status.is_some_and(RsvpStatus::has_seat));
        let hint = match status {
            Some(_) => "The link is here once you have a seat.",
            None => "You get the link once you have a seat.",
        };
        let reason = event.cancel_reason.as_ref().map(ToString::to_string);
        Self {
            title: plan.title.to_string(),
            group: group.to_owned(),
            when: When::of(&plan.schedule),
            repeats: plan
                .series
                .as_ref()
                .map(|series| series.rule().in_words(&plan.schedule)),
            venue: plan.venue.as_ref().map(|venue| Place {
                name: venue.name.to_string(),
                address: venue.address.as_ref().map(ToString::to_string),
            }),
            online_url: online.link().map(ToString::to_string),
            online_hint: (online == Online::WithSeat && !event.is_cancelled()).then_some(hint),
            description: markdown_to_html(plan.description.as_str()),
            is_cancelled: event.is_cancelled(),
            cancel_reason: reason.filter(|reason| !reason.is_empty()),
            places: free_places(event).map(|free| places(free, plan.capacity.unwrap_or(free))),
        }
    }
}

/// Seats that are free; none: there is no limit.
pub(crate) fn free_places(event: &Event) -> Option<u32> {
    event
        .plan
        .capacity
        .map(|capacity| capacity.saturating_sub(event.counts.seats_taken))
}

fn places(free: u32, capacity: u32) -> String {
    match free {
        0 if capacity == 1 => "The one place is taken.".to_owned(),
        0 => format!("All {capacity} places are taken."),
        1 if capacity == 1 => "The one place is free.".to_owned(),
        1 => format!("1 of {capacity} places is free."),
        _ => format!("{free} of {capacity} places are free."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_words() {
        assert_eq!(places(0, 20), "All 20 places are taken.");
        assert_eq!(places(0, 1), "The one place is taken.");
        assert_eq!(places(1, 20), "1 of 20 places is free.");
        assert_eq!(places(7, 20), "7 of 20 places are free.");
    }
}

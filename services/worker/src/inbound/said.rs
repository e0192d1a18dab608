//! From what `calendar` reads to what `domain` judges.

use calendar::itip::{self, CalendarMessage, Method, Moment, Participation};
use domain::Instant;
use domain::event::Event;
use domain::reply::{Attendee, Intent, ItipMessage, PartStat};

/// What a calendar's message says about an event; none if it is nothing that an organizer acts upon.
pub(super) fn said(message: &CalendarMessage, event: &Event) -> Option<ItipMessage> {
    let at = |moment: Moment| instant(moment, event);
    let intent = match &message.method {
        Method::Reply => Intent::Answer,
        Method::Counter => Intent::Propose {
            starts: message.proposed.map(|proposed| at(proposed.starts)),
            ends: message.proposed.and_then(|proposed| proposed.ends).map(at),
        },
        Method::Refresh => Intent::SendAgain,
        Method::Other(_) => return None,
    };
    Some(ItipMessage {
        intent,
        event: message.event,
        sequence: message.sequence,
        stamp: message.stamp,
        occurrence: message.recurrence.map(at),
        and_later: message.and_later,
        attendees: message.attendees.iter().map(attendee).collect(),
    })
}

/// A time without a zone is one where the event is.
fn instant(moment: Moment, event: &Event) -> Instant {
    match moment {
        Moment::At(instant) => instant,
        Moment::Wall(local) => event.plan.schedule.zone().instant_of(local),
    }
}

fn attendee(attendee: &itip::Attendee) -> Attendee {
    Attendee {
        addresses: attendee.address.iter().chain(&attendee.also).cloned().collect(),
        part: match attendee.participation {
            Participation::Accepted => PartStat::Accepted,
            Participation::Declined => PartStat::Declined,
            Participation::Tentative => PartStat::Tentative,
            Participation::Delegated { .. } => PartStat::Delegated,
            Participation::NoAnswer => PartStat::Silent,
        },
        deputy: match &attendee.participation {
            Participation::Delegated { to } => to.clone(),
            _ => None,
        },
        guests: attendee.guests,
        comment: attendee.comment.clone(),
    }
}

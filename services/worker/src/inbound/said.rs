//! From what `calendar` reads to what `domain` judges.

use calendar::itip::{self, CalendarMessage, Method, Moment, Participation};
use domain::event::Event;
use domain::reply::{Attendee, Intent, Part, Said};
use domain::{Instant, MailAddress};

/// What a calendar's message says about an event that this address is invited to; none if it is nothing that an
/// organizer acts upon.
pub(super) fn said(message: &CalendarMessage, event: &Event, invited: &MailAddress) -> Option<Said> {
    let written = mail::as_written(invited);
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
    Some(Said {
        intent,
        event: message.event,
        sequence: message.sequence,
        stamp: message.stamp,
        occurrence: message.recurrence.map(at),
        and_later: message.and_later,
        attendees: message
            .attendees
            .iter()
            .map(|one| attendee(one, invited, written.as_deref()))
            .collect(),
    })
}

/// A time without a zone is one where the event is.
fn instant(moment: Moment, event: &Event) -> Instant {
    match moment {
        Moment::At(instant) => instant,
        Moment::Wall(local) => event.plan.schedule.zone().instant_of(local),
    }
}

/// The invited address comes back as our letter wrote it.
fn attendee(attendee: &itip::Attendee, invited: &MailAddress, written: Option<&str>) -> Attendee {
    let known = |address: &String| {
        if Some(address.as_str()) == written {
            invited.to_string()
        } else {
            address.clone()
        }
    };
    Attendee {
        addresses: attendee.address.iter().chain(&attendee.also).map(known).collect(),
        part: match attendee.participation {
            Participation::Accepted => Part::Accepted,
            Participation::Declined => Part::Declined,
            Participation::Tentative => Part::Tentative,
            Participation::Delegated { .. } => Part::Delegated,
            Participation::NoAnswer => Part::Silent,
        },
        deputy: match &attendee.participation {
            Participation::Delegated { to } => to.clone(),
            _ => None,
        },
        guests: attendee.guests,
        comment: attendee.comment.clone(),
    }
}

//! The personal page as JSON: the event's facts, and where this one person stands.

use domain::event::online::Online;
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, Seat};
use serde::Serialize;
use store::rsvp::invitations::InvitationView;

use super::dates::{self, ShownDate};
use super::facts::free_places;
use super::personal::Personal;
use crate::context::Context;
use crate::events::answer::{AgendaItemAnswer, HostAnswer, VenueAnswer, instant};
use crate::events::questions::{QuestionAnswer, answered};
use crate::events::seat_log::offered_until;
use crate::invitations::body::ObtainedAnswer;
use letters::Links;

/// What a personal link opens.
#[derive(Serialize)]
pub(crate) struct State {
    event: EventFacts,
    name: String,
    answer: Option<&'static str>,
    seat: Option<&'static str>,
    /// When a seat that is held for the person is given to others; null: none is.
    held_until: Option<String>,
    /// When an offered seat goes to others, in UTC; null as long as the letter about it was not taken by a mail server.
    offered_until: Option<String>,
    waitlist_position: Option<u32>,
    guests: u16,
    note: Option<String>,
    /// What the person answered to the event's questions, by their ids.
    answers: serde_json::Map<String, serde_json::Value>,
    invited_at: String,
    /// Where the address came from.
    obtained: Option<ObtainedAnswer>,
    /// Whether a yes or a maybe is taken now.
    open: bool,
    invite_url: String,
    /// The next dates of a series, with the answer to each; none of an event that does not repeat.
    occurrences: Vec<ShownDate>,
    /// The personal feed.
    calendar_url: String,
}

#[derive(Serialize)]
struct EventFacts {
    title: String,
    group: String,
    description: String,
    status: &'static str,
    cancel_reason: Option<String>,
    starts: String,
    ends: String,
    time_zone: String,
    starts_at: String,
    ends_at: String,
    venue: Option<VenueAnswer>,
    agenda: Vec<AgendaItemAnswer>,
    hosts: Vec<HostAnswer>,
    online_url: Option<String>,
    /// Whether there is a link that is shown once the person has a seat.
    online_url_with_seat: bool,
    capacity: Option<u32>,
    free_seats: Option<u32>,
    guests_max: u16,
    waitlist: bool,
    /// Whether a yes asks for a place, which the organizers accept or decline.
    approval: bool,
    /// What who says yes is asked.
    questions: Vec<QuestionAnswer>,
    doors_open: Option<String>,
    rsvp_closes: Option<String>,
    rsvp_closes_at: Option<String>,
    recurrence: Option<String>,
    url: Option<String>,
}

impl State {
    /// What an invitation's page says now.
    pub(crate) fn of(context: &Context, personal: &Personal) -> Self {
        let (links, now) = (&context.links, context.store.now());
        let opened = &personal.opened;
        let invitation = &opened.invitation;
        let window = invitation.window(&opened.event, now);
        let status = invitation.status;
        let note = invitation.note.as_str();
        let token = links.rsvp_token(invitation);
        Self {
            event: EventFacts::of(opened, links),
            name: invitation.name.to_string(),
            answer: status.answer().map(Answer::as_str),
            seat: status.seat().map(Seat::as_str),
            held_until: status.held_until().map(instant),
            offered_until: offered_until(status),
            waitlist_position: opened.waitlist_position,
            guests: status.guests(),
            answers: answered(invitation),
            note: (!note.is_empty()).then(|| note.to_owned()),
            invited_at: instant(invitation.created_at),
            // Whose word it is, is the organizers' own.
            obtained: ObtainedAnswer::of(invitation).map(ObtainedAnswer::without_whose),
            open: window == RsvpWindow::Open,
            invite_url: links.absolute(&format!("/r/{token}/invite.ics")),
            occurrences: dates::own(personal, window, now),
            calendar_url: personal.feed_address.clone(),
        }
    }
}

impl EventFacts {
    fn of(opened: &InvitationView, links: &Links) -> Self {
        let event = &opened.event;
        let plan = &event.plan;
        let schedule = &plan.schedule;
        let online = plan.online(opened.invitation.status.has_seat());
        Self {
            title: plan.title.to_string(),
            group: opened.group.plan.name.to_string(),
            description: plan.description.to_string(),
            status: event.status.as_str(),
            cancel_reason: event.cancel_reason.as_ref().map(ToString::to_string),
            starts: schedule.starts().to_string(),
            ends: schedule.ends().to_string(),
            time_zone: schedule.zone().name().to_owned(),
            starts_at: instant(schedule.starts_at()),
            ends_at: instant(schedule.ends_at()),
            venue: plan.venue.as_ref().map(VenueAnswer::of),
            agenda: AgendaItemAnswer::all(&plan.details),
            hosts: HostAnswer::all(&plan.details),
            online_url: online.link().map(ToString::to_string),
            online_url_with_seat: online == Online::WithSeat,
            capacity: plan.capacity,
            free_seats: free_places(event),
            guests_max: opened.invitation.guests_max(event),
            waitlist: plan.waitlist,
            approval: plan.details.approval,
            questions: QuestionAnswer::all(&plan.details.questions),
            doors_open: plan.details.doors_open.map(|opens| opens.to_string()),
            rsvp_closes: plan.details.rsvp_closes.map(|local| local.to_string()),
            rsvp_closes_at: plan.rsvp_closes_at().map(instant),
            recurrence: plan.series.as_ref().map(|series| series.rule().to_string()),
            url: links.event_page(event),
        }
    }
}

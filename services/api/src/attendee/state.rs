//! The personal page as JSON: the event's facts, and where this one person stands.

use domain::event::online::Online;
use domain::rsvp::draw::Draw;
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, Seat};
use domain::values::token::Purpose;
use serde::Serialize;
use store::rsvp::invitations::InvitationView;
use utoipa::ToSchema;

use super::dates::{self, ShownDate};
use super::facts::free_places;
use super::personal::Personal;
use crate::context::Context;
use crate::events::answer::{AgendaItemAnswer, HostAnswer, VenueAnswer, instant};
use crate::events::questions::{QuestionAnswer, answered};
use crate::events::seat_log::offered_until;
use crate::invitations::body::ObtainedAnswer;
use crate::words;
use letters::Links;

/// What a personal link opens, as JSON (`Accept: application/json`): the event, and where the person stands.
#[derive(Serialize, ToSchema)]
#[schema(as = PersonalPage)]
pub(crate) struct State {
    /// The event.
    event: EventFacts,
    /// What the person is called; may be empty.
    name: String,
    /// Null before the first answer.
    #[schema(value_type = Option<words::Answer>)]
    answer: Option<&'static str>,
    /// Null without one.
    #[schema(value_type = Option<words::Seat>)]
    seat: Option<&'static str>,
    /// When a seat that is held for the person is given to others; null: none is.
    held_until: Option<String>,
    /// When an offered seat goes to others, in UTC; null as long as the letter about it was not taken by a mail server.
    offered_until: Option<String>,
    /// Whether the person said that they still come; null: they are not asked, or not yet.
    still_coming: Option<bool>,
    /// When the person was checked in, in UTC; of a series, to the nearest date. Null: they were not.
    checked_in_at: Option<String>,
    /// Place in the queue, from 1; null: the person does not queue.
    waitlist_position: Option<u32>,
    /// People who come along.
    guests: u16,
    /// What the person wrote beside the answer.
    note: Option<String>,
    /// What the person answered to the event's questions, by their ids.
    #[schema(value_type = std::collections::BTreeMap<String, serde_json::Value>)]
    answers: serde_json::Map<String, serde_json::Value>,
    /// When the person was invited first, in UTC.
    invited_at: String,
    /// Where the address came from.
    obtained: Option<ObtainedAnswer>,
    /// Whether a yes or a maybe is taken now.
    open: bool,
    /// The event as a calendar file.
    invite_url: String,
    /// The next dates of a series, with the answer to each; none of an event that does not repeat.
    occurrences: Vec<ShownDate>,
    /// A feed of this event alone, as it is for the person; that of all from this organizer is on `/me`.
    calendar_url: String,
}

/// An event as one person sees it.
#[derive(Serialize, ToSchema)]
#[schema(as = PersonalEvent)]
struct EventFacts {
    /// What it is called.
    title: String,
    /// Who invites.
    group: String,
    /// What it is about, in Markdown.
    description: String,
    /// Where it is in its life.
    #[schema(value_type = words::EventStatus)]
    status: &'static str,
    /// Why it was called off.
    cancel_reason: Option<String>,
    /// Local start.
    starts: String,
    /// Local end.
    ends: String,
    /// IANA time zone of the local times.
    time_zone: String,
    /// The start in UTC.
    starts_at: String,
    /// The end in UTC.
    ends_at: String,
    /// Where people meet.
    venue: Option<VenueAnswer>,
    /// What happens.
    agenda: Vec<AgendaItemAnswer>,
    /// Who is there for people.
    hosts: Vec<HostAnswer>,
    /// Where it is online; null too where the person is not shown it.
    online_url: Option<String>,
    /// Whether there is a link that is shown once the person has a seat.
    online_url_with_seat: bool,
    /// How many people fit; null: no limit.
    capacity: Option<u32>,
    /// How many places are free; null: no limit.
    free_seats: Option<u32>,
    /// How many guests the person may bring.
    guests_max: u16,
    /// Whether people queue once it is full.
    waitlist: bool,
    /// Whether a yes asks for a place, which the organizers accept or decline.
    approval: bool,
    /// What who says yes is asked.
    questions: Vec<QuestionAnswer>,
    /// Local time of day at which doors open.
    doors_open: Option<String>,
    /// Local time after which people no longer say yes by themselves.
    rsvp_closes: Option<String>,
    /// The same in UTC.
    rsvp_closes_at: Option<String>,
    /// When places are drawn, in UTC; null: they are not, or were.
    draw_at: Option<String>,
    /// When they were, in UTC.
    drawn_at: Option<String>,
    /// Until when who has a place says that they still come, in UTC; null: nobody is asked.
    confirm_by_at: Option<String>,
    /// How it repeats, as RRULE of RFC 5545.
    recurrence: Option<String>,
    /// Its public page; null for a private event.
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
            still_coming: opened.event.said_still_coming(invitation, now),
            checked_in_at: personal.came_at.map(instant),
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
            calendar_url: links.personal_feed(Purpose::EventFeed, invitation),
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
            draw_at: event.draw_at().map(instant),
            drawn_at: event.draw.as_ref().and_then(Draw::ended_at).map(instant),
            confirm_by_at: event.still_coming().map(|asks| instant(asks.until)),
            recurrence: plan.series.as_ref().map(|series| series.rule().to_string()),
            url: links.event_page(event),
        }
    }
}

//! An event as JSON, on its way out.

use actix_web::http::StatusCode;
use domain::Instant;
use domain::event::details::Details;
use domain::event::program::{AgendaItem, Host};
use domain::event::{Counts, Event, Venue};
use domain::group::Group;
use serde::Serialize;
use store::event::events::EventView;
use utoipa::ToSchema;

use super::access::{AccessAnswer, DrawAnswer};
use super::questions::QuestionAnswer;
use crate::error::ApiError;
use crate::reply::Reply;
use crate::words;
use letters::Links;

/// Where people meet.
#[derive(Serialize, ToSchema)]
#[schema(as = Venue)]
pub(crate) struct VenueAnswer {
    /// Its name. One line.
    #[schema(max_length = 300, example = "Café Central")]
    name: String,
    /// Its postal address. One line.
    #[schema(max_length = 300)]
    address: Option<String>,
    /// Degrees north; together with `longitude`.
    #[schema(minimum = -90, maximum = 90)]
    latitude: Option<f64>,
    /// Degrees east; together with `latitude`.
    #[schema(minimum = -180, maximum = 180)]
    longitude: Option<f64>,
}

impl VenueAnswer {
    /// A venue as it is shown.
    pub(crate) fn of(venue: &Venue) -> Self {
        Self {
            name: venue.name.to_string(),
            address: venue.address.as_ref().map(ToString::to_string),
            latitude: venue.coordinates.map(|at| at.latitude),
            longitude: venue.coordinates.map(|at| at.longitude),
        }
    }
}

/// Something that happens at an event.
#[derive(Serialize, ToSchema)]
#[schema(as = AgendaItem)]
pub(crate) struct AgendaItemAnswer {
    /// When it begins, local time of day.
    #[schema(example = "19:00:00")]
    at: String,
    /// What it is. One line.
    #[schema(max_length = 200, example = "Talks")]
    what: String,
}

impl AgendaItemAnswer {
    /// An agenda as it is shown.
    pub(crate) fn all(details: &Details) -> Vec<Self> {
        let shown = |item: &AgendaItem| Self {
            at: item.at.to_string(),
            what: item.what.to_string(),
        };
        details.agenda.iter().map(shown).collect()
    }
}

/// Somebody who hosts an event.
#[derive(Serialize, ToSchema)]
#[schema(as = Host)]
pub(crate) struct HostAnswer {
    /// What they are called. One line.
    #[schema(max_length = 200, example = "Olga Ivanova")]
    name: String,
    /// Who they are. One line.
    #[schema(max_length = 300, example = "runs the space")]
    about: Option<String>,
}

impl HostAnswer {
    /// Hosts as they are shown.
    pub(crate) fn all(details: &Details) -> Vec<Self> {
        let shown = |host: &Host| Self {
            name: host.name.to_string(),
            about: host.about.as_ref().map(ToString::to_string),
        };
        details.hosts.iter().map(shown).collect()
    }
}

/// How many of what an event has.
#[derive(Serialize, ToSchema)]
#[schema(as = Counts)]
pub(crate) struct CountsAnswer {
    /// Invitations that stand.
    invited: u32,
    /// Parties with a seat.
    going: u32,
    /// People who may come.
    maybe: u32,
    /// People who said no, or whom the organizer declined.
    declined: u32,
    /// Parties in the queue.
    waitlisted: u32,
    /// Seats that are held for who asked on the event's page and has not confirmed yet.
    held: u32,
    /// Parties to whom seats are offered.
    offered: u32,
    /// Parties that wait to be accepted or declined.
    requested: u32,
    /// Seats taken, guests included, and those that are held or offered.
    seats_taken: u32,
    /// People who came.
    checked_in: u32,
}

impl From<Counts> for CountsAnswer {
    fn from(counts: Counts) -> Self {
        let Counts {
            invited,
            going,
            maybe,
            declined,
            waitlisted,
            held,
            offered,
            contested: _,
            requested,
            seats_taken,
            checked_in,
        } = counts;
        Self {
            invited,
            going,
            maybe,
            declined,
            waitlisted,
            held,
            offered,
            requested,
            seats_taken,
            checked_in,
        }
    }
}

/// An event.
#[derive(Serialize, ToSchema)]
#[schema(as = Event)]
pub(crate) struct EventAnswer {
    /// Its identity.
    id: String,
    /// The group that holds it.
    group_id: String,
    /// Its name in URLs.
    slug: String,
    /// Where it is in its life.
    #[schema(value_type = words::EventStatus)]
    status: &'static str,
    /// Why it was called off.
    cancel_reason: Option<String>,
    /// SEQUENCE of RFC 5545: grows with each change that calendars have to hear of.
    sequence: u32,
    /// What it is called.
    title: String,
    /// What it is about, in Markdown.
    description: String,
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
    /// Where it is online.
    online_url: Option<String>,
    /// Who is shown that link.
    #[schema(value_type = words::LinkVisibility)]
    online_url_visibility: &'static str,
    /// How many people fit; null: no limit.
    capacity: Option<u32>,
    /// How many guests each person may bring.
    guests_max: u16,
    /// Whether people queue once it is full.
    waitlist: bool,
    /// Who sees it.
    #[schema(value_type = words::Visibility)]
    visibility: &'static str,
    /// Local time of day at which doors open; of a series, on each date.
    #[schema(example = "18:00:00")]
    doors_open: Option<String>,
    /// Local time after which people no longer say yes by themselves.
    rsvp_closes: Option<String>,
    /// The same in UTC.
    rsvp_closes_at: Option<String>,
    /// What happens.
    agenda: Vec<AgendaItemAnswer>,
    /// Who is there for people.
    hosts: Vec<HostAnswer>,
    /// What everybody who sees the event sees of who comes.
    #[schema(value_type = words::AttendeesShown)]
    attendees_shown: &'static str,
    /// Whether its organizers accept or decline each who says yes.
    approval: bool,
    /// Whether who was accepted asks anew once they change their guests or answers.
    approval_again: bool,
    /// Local time at which places are drawn.
    lottery_at: Option<String>,
    /// The draw; null: `waitlist_mode` never was `lottery`.
    draw: Option<DrawAnswer>,
    /// How many hours before the start places are confirmed by; null: nobody is asked.
    confirm_by: Option<u16>,
    /// The same in UTC.
    confirm_by_at: Option<String>,
    /// What the place has for people who need it.
    access: AccessAnswer,
    /// The address of the poster, with which people check themselves in from an hour before the start until the end; null for
    /// an event that is online alone: it has no door.
    poster_url: Option<String>,
    /// What who says yes is asked.
    questions: Vec<QuestionAnswer>,
    /// What becomes of seats that come free.
    #[schema(value_type = words::WaitlistMode)]
    waitlist_mode: &'static str,
    /// How many hours before the start who comes is reminded; null: as the group has it.
    reminders: Option<Vec<u16>>,
    /// How it repeats, as RRULE of RFC 5545; null: it is one event. `starts` and `ends` are then those of the first.
    recurrence: Option<String>,
    /// Its public page; null for a private event.
    url: Option<String>,
    /// The public feed of its group.
    calendar_url: String,
    /// How many of what.
    counts: CountsAnswer,
    /// When it was made, in UTC.
    created_at: String,
    /// When its organizer changed it last, in UTC.
    updated_at: String,
}

/// An instant as the API writes it: RFC 3339 in UTC, as short as it can be.
pub(crate) fn instant(instant: Instant) -> String {
    instant.timestamp().to_string()
}

impl EventAnswer {
    /// The answer to whoever asked for an event, or changed it.
    pub(crate) fn reply(found: &EventView, links: &Links) -> Result<Reply, ApiError> {
        let answer = Self::of(&found.event, &found.group, links);
        Ok(Reply::ok(&answer)?.at_revision(found.event.revision))
    }

    /// The answer to whoever made an event.
    pub(crate) fn made(found: &EventView, links: &Links) -> Result<Reply, ApiError> {
        let answer = Self::of(&found.event, &found.group, links);
        let place = links.path(&format!("/api/v1/events/{}", found.event.id));
        let reply = Reply::json(StatusCode::CREATED, &answer)?;
        Ok(reply.at_revision(found.event.revision).located(place))
    }

    /// An event as its organizer sees it.
    pub(crate) fn of(event: &Event, group: &Group, links: &Links) -> Self {
        let plan = &event.plan;
        let schedule = &plan.schedule;
        Self {
            id: event.id.to_string(),
            group_id: event.group.to_string(),
            slug: event.slug.to_string(),
            status: event.status.as_str(),
            cancel_reason: event.cancel_reason.as_ref().map(ToString::to_string),
            sequence: event.sequence,
            title: plan.title.to_string(),
            description: plan.description.to_string(),
            starts: schedule.starts().to_string(),
            ends: schedule.ends().to_string(),
            time_zone: schedule.zone().name().to_owned(),
            starts_at: instant(schedule.starts_at()),
            ends_at: instant(schedule.ends_at()),
            venue: plan.venue.as_ref().map(VenueAnswer::of),
            online_url: plan.online_url.as_ref().map(ToString::to_string),
            online_url_visibility: plan.online_url_visibility.as_str(),
            capacity: plan.capacity,
            guests_max: plan.guests_max,
            waitlist: plan.waitlist,
            visibility: plan.visibility.as_str(),
            doors_open: plan.details.doors_open.map(|opens| opens.to_string()),
            rsvp_closes: plan.details.rsvp_closes.map(|local| local.to_string()),
            rsvp_closes_at: plan.rsvp_closes_at().map(instant),
            agenda: AgendaItemAnswer::all(&plan.details),
            hosts: HostAnswer::all(&plan.details),
            attendees_shown: plan.details.attendees_shown.as_str(),
            approval: plan.details.approval,
            approval_again: plan.details.approval_again,
            lottery_at: plan.details.lottery_at.map(|local| local.to_string()),
            draw: event.draw.as_ref().map(DrawAnswer::from),
            confirm_by: plan.details.confirm_by,
            confirm_by_at: event.still_coming().map(|asks| instant(asks.until)),
            access: (&plan.details.access).into(),
            poster_url: plan.has_door().then(|| links.poster(event)),
            questions: QuestionAnswer::all(&plan.details.questions),
            waitlist_mode: plan.details.waitlist_mode.as_str(),
            reminders: plan.reminders.as_ref().map(|reminders| reminders.hours().to_vec()),
            recurrence: plan.series.as_ref().map(|series| series.rule().to_string()),
            url: links.event_page(event),
            calendar_url: links.group_feed(group),
            counts: event.counts.into(),
            created_at: instant(event.created_at),
            updated_at: instant(event.updated_at),
        }
    }
}

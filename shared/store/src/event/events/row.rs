//! An event's row, and its way to and from `domain`.

use diesel::prelude::*;
use domain::event::online::LinkVisibility;
use domain::event::poster::PosterWords;
use domain::event::reminders::Reminders;
use domain::event::{Coordinates, Counts, Event, EventPlan, EventStatus, Venue, Visibility};
use domain::schedule::series::{Series, SeriesRecord};
use domain::schedule::{Schedule, Zone};
use domain::values::text::{CancelReason, Description, Place, Slug, Title, WebUrl};

use crate::db::schema::events;
use crate::db::sql::{Json, Key, Moment, key};
pub(crate) use crate::db::sql::{count, int};
use crate::error::StoreError;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = events)]
pub(crate) struct EventRow {
    id: Key,
    group_id: Key,
    slug: String,
    title: String,
    description: String,
    starts: String,
    ends: String,
    time_zone: String,
    starts_at: Moment,
    venue_name: Option<String>,
    venue_address: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    online_url: Option<String>,
    online_url_visibility: String,
    capacity: Option<i32>,
    guests_max: i32,
    waitlist: bool,
    visibility: String,
    reminders: Option<String>,
    status: String,
    cancel_reason: Option<String>,
    sequence: i32,
    material_sequence: i32,
    revision: i64,
    letter_revision: i64,
    invited: i32,
    going: i32,
    maybe: i32,
    declined: i32,
    waitlisted: i32,
    held: i32,
    offered: i32,
    contested: i32,
    requested: i32,
    seats_taken: i32,
    checked_in: i32,
    next_arrival: i64,
    created_at: Moment,
    updated_at: Moment,
    series: Option<Json>,
    details: Json,
    over_at: Option<Moment>,
    draw: Option<Json>,
    poster_words: String,
}

/// What an organizer's change writes: all but identity, totals and the making.
#[derive(AsChangeset)]
#[diesel(table_name = events, treat_none_as_null = true)]
pub(crate) struct PlanChange {
    title: String,
    description: String,
    starts: String,
    ends: String,
    time_zone: String,
    starts_at: Moment,
    venue_name: Option<String>,
    venue_address: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    online_url: Option<String>,
    online_url_visibility: String,
    capacity: Option<i32>,
    guests_max: i32,
    waitlist: bool,
    visibility: String,
    reminders: Option<String>,
    status: String,
    cancel_reason: Option<String>,
    sequence: i32,
    material_sequence: i32,
    revision: i64,
    letter_revision: i64,
    updated_at: Moment,
    series: Option<Json>,
    details: Json,
    over_at: Option<Moment>,
    draw: Option<Json>,
}

/// What a change of seats writes.
#[derive(AsChangeset)]
#[diesel(table_name = events)]
pub(super) struct TotalsChange {
    pub(super) invited: i32,
    pub(super) going: i32,
    pub(super) maybe: i32,
    pub(super) declined: i32,
    pub(super) waitlisted: i32,
    pub(super) held: i32,
    pub(super) offered: i32,
    pub(super) contested: i32,
    pub(super) requested: i32,
    pub(super) seats_taken: i32,
    pub(super) checked_in: i32,
    pub(super) next_arrival: i64,
}

impl EventRow {
    pub(crate) fn of(event: &Event) -> Result<Self, StoreError> {
        let plan = PlanChange::of(event)?;
        let totals = TotalsChange::of(event);
        Ok(Self {
            id: key(event.id),
            group_id: key(event.group),
            slug: event.slug.to_string(),
            title: plan.title,
            description: plan.description,
            starts: plan.starts,
            ends: plan.ends,
            time_zone: plan.time_zone,
            starts_at: plan.starts_at,
            venue_name: plan.venue_name,
            venue_address: plan.venue_address,
            latitude: plan.latitude,
            longitude: plan.longitude,
            online_url: plan.online_url,
            online_url_visibility: plan.online_url_visibility,
            capacity: plan.capacity,
            guests_max: plan.guests_max,
            waitlist: plan.waitlist,
            visibility: plan.visibility,
            reminders: plan.reminders,
            status: plan.status,
            cancel_reason: plan.cancel_reason,
            sequence: plan.sequence,
            material_sequence: plan.material_sequence,
            revision: plan.revision,
            letter_revision: plan.letter_revision,
            invited: totals.invited,
            going: totals.going,
            maybe: totals.maybe,
            declined: totals.declined,
            waitlisted: totals.waitlisted,
            held: totals.held,
            offered: totals.offered,
            contested: totals.contested,
            requested: totals.requested,
            seats_taken: totals.seats_taken,
            checked_in: totals.checked_in,
            next_arrival: totals.next_arrival,
            created_at: Moment(event.created_at),
            updated_at: Moment(event.updated_at),
            series: plan.series,
            details: plan.details,
            over_at: plan.over_at,
            draw: plan.draw,
            poster_words: event.poster.to_string(),
        })
    }

    pub(crate) fn event(self) -> Result<Event, StoreError> {
        let schedule = self.schedule()?;
        let venue = self.venue();
        let series = self.series.as_ref().map(read_series).transpose()?;
        let plan = EventPlan {
            title: Title::trusted(self.title),
            description: Description::trusted(self.description),
            schedule,
            venue,
            online_url: self.online_url.map(WebUrl::trusted),
            online_url_visibility: LinkVisibility::parse(&self.online_url_visibility)
                .map_err(|_| unreadable("online_url_visibility"))?,
            capacity: self.capacity.map(count),
            guests_max: count(self.guests_max),
            waitlist: self.waitlist,
            visibility: Visibility::parse(&self.visibility).map_err(|_| unreadable("visibility"))?,
            reminders: self.reminders.as_deref().map(Reminders::trusted),
            series,
            details: self.details.read()?,
        };
        Ok(Event {
            id: self.id.id(),
            group: self.group_id.id(),
            slug: Slug::trusted(self.slug),
            plan,
            status: EventStatus::parse(&self.status).map_err(|_| unreadable("status"))?,
            cancel_reason: self.cancel_reason.map(CancelReason::trusted),
            sequence: count(self.sequence),
            material_sequence: count(self.material_sequence),
            revision: self.revision,
            letter_revision: self.letter_revision,
            counts: Counts {
                invited: count(self.invited),
                going: count(self.going),
                maybe: count(self.maybe),
                declined: count(self.declined),
                waitlisted: count(self.waitlisted),
                held: count(self.held),
                offered: count(self.offered),
                contested: count(self.contested),
                requested: count(self.requested),
                seats_taken: count(self.seats_taken),
                checked_in: count(self.checked_in),
            },
            next_arrival: self.next_arrival,
            draw: self.draw.as_ref().map(Json::read).transpose()?,
            poster: PosterWords::trusted(self.poster_words),
            created_at: self.created_at.0,
            updated_at: self.updated_at.0,
        })
    }

    fn schedule(&self) -> Result<Schedule, StoreError> {
        let zone = Zone::trusted(self.time_zone.clone());
        Ok(Schedule::trusted(local(&self.starts)?, local(&self.ends)?, zone))
    }

    fn venue(&self) -> Option<Venue> {
        let coordinates = self
            .latitude
            .zip(self.longitude)
            .map(|(latitude, longitude)| Coordinates { latitude, longitude });
        let name = self.venue_name.clone()?;
        Some(Venue {
            name: Place::trusted(name),
            address: self.venue_address.clone().map(Place::trusted),
            coordinates,
        })
    }
}

impl PlanChange {
    pub(crate) fn of(event: &Event) -> Result<Self, StoreError> {
        let plan = &event.plan;
        let venue = plan.venue.as_ref();
        let coordinates = venue.and_then(|venue| venue.coordinates);
        let series = plan.series.as_ref();
        Ok(Self {
            title: plan.title.to_string(),
            description: plan.description.to_string(),
            starts: plan.schedule.starts().to_string(),
            ends: plan.schedule.ends().to_string(),
            time_zone: plan.schedule.zone().name().to_owned(),
            starts_at: Moment(plan.schedule.starts_at()),
            venue_name: venue.map(|venue| venue.name.to_string()),
            venue_address: venue.and_then(|venue| venue.address.as_ref()).map(ToString::to_string),
            latitude: coordinates.map(|at| at.latitude),
            longitude: coordinates.map(|at| at.longitude),
            online_url: plan.online_url.as_ref().map(ToString::to_string),
            online_url_visibility: plan.online_url_visibility.as_str().to_owned(),
            capacity: plan.capacity.map(int),
            guests_max: int(plan.guests_max),
            waitlist: plan.waitlist,
            visibility: plan.visibility.as_str().to_owned(),
            reminders: plan.reminders.as_ref().map(ToString::to_string),
            status: event.status.as_str().to_owned(),
            cancel_reason: event.cancel_reason.as_ref().map(ToString::to_string),
            sequence: int(event.sequence),
            material_sequence: int(event.material_sequence),
            revision: event.revision,
            letter_revision: event.letter_revision,
            updated_at: Moment(event.updated_at),
            series: series.map(|series| Json::of(&series.record())).transpose()?,
            over_at: series.map(|_| Moment(plan.over_at())),
            details: Json::of(&plan.details)?,
            draw: event.draw.as_ref().map(Json::of).transpose()?,
        })
    }
}

fn read_series(json: &Json) -> Result<Series, StoreError> {
    let record: SeriesRecord = json.read()?;
    Series::of_record(&record).ok_or_else(|| unreadable("series"))
}

impl TotalsChange {
    pub(super) fn of(event: &Event) -> Self {
        let counts = event.counts;
        Self {
            invited: int(counts.invited),
            going: int(counts.going),
            maybe: int(counts.maybe),
            declined: int(counts.declined),
            waitlisted: int(counts.waitlisted),
            held: int(counts.held),
            offered: int(counts.offered),
            contested: int(counts.contested),
            requested: int(counts.requested),
            seats_taken: int(counts.seats_taken),
            checked_in: int(counts.checked_in),
            next_arrival: event.next_arrival,
        }
    }
}

fn local(text: &str) -> Result<jiff::civil::DateTime, StoreError> {
    text.parse().map_err(|_| unreadable("local time"))
}

fn unreadable(what: &str) -> StoreError {
    StoreError::Unreadable(format!("an event's {what} is none that this version knows"))
}

//! Events: making, finding and writing them. What a change means is decided in `domain`, who may make it in `actions`.

mod change;
pub(crate) mod row;
mod totals;

use diesel::prelude::*;
use domain::event::poster::PosterWords;
use domain::event::{Counts, Event, EventPlan, EventStatus, Visibility};
use domain::feed::Window;
use domain::group::Group;
use domain::schedule::Schedule;
use domain::values::text::Slug;
use domain::values::token::slug_letters;
use domain::{EventId, GroupId, Instant};

pub use change::{delete, save};
pub(crate) use totals::{Totals, save_totals};

use crate::Page;
use crate::db::schema::{events, groups};
use crate::db::sql::{Key, Locking, Moment, columns_of, key, lower, pattern};
use crate::db::{ReadTx, WriteTx, chance, on_backend};
use crate::error::StoreError;
use crate::people::groups::GroupRow;
use row::EventRow;

/// Which of a group's events are listed.
#[derive(Clone, Debug, Default)]
pub struct EventFilter {
    /// Starting at this moment or later.
    pub from: Option<Instant>,
    /// Starting before this moment.
    pub to: Option<Instant>,
    /// In this status.
    pub status: Option<EventStatus>,
    /// With these words in the title, in whatever case.
    pub words: Option<String>,
}

/// An event with the group that holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventView {
    /// The event.
    pub event: Event,
    /// Its group.
    pub group: Group,
}

impl EventView {
    fn of((event, group): (EventRow, GroupRow)) -> Result<Self, StoreError> {
        Ok(Self {
            event: event.event()?,
            group: group.into(),
        })
    }
}

/// Makes a draft.
pub fn create(tx: &mut WriteTx<'_>, group: &Group, plan: EventPlan) -> Result<Event, StoreError> {
    let now = tx.now();
    let event = Event {
        id: tx.fresh()?,
        group: group.id,
        slug: Slug::from_title(&plan.title, &slug_letters(chance()?)),
        plan,
        status: EventStatus::Draft,
        cancel_reason: None,
        sequence: 0,
        material_sequence: 0,
        revision: 1,
        letter_revision: 0,
        counts: Counts::default(),
        next_arrival: 1,
        draw: None,
        poster: free_poster(tx)?,
        created_at: now,
        updated_at: now,
    };
    let row = EventRow::of(&event)?;
    on_backend!(tx, |c| diesel::insert_into(events::table).values(row).execute(c))?;
    Ok(event)
}

/// Three words that no other event has.
fn free_poster(tx: &mut WriteTx<'_>) -> Result<PosterWords, StoreError> {
    loop {
        let words = PosterWords::by_chance(chance()?);
        let query = events::table
            .filter(events::poster_words.eq(words.as_str()))
            .select(events::id);
        let taken: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
        if taken.is_none() {
            return Ok(words);
        }
    }
}

/// An event and its group. Who may see it is the caller's to decide.
pub fn get(tx: &mut ReadTx<'_>, event: EventId) -> Result<Option<EventView>, StoreError> {
    let query = events::table
        .inner_join(groups::table)
        .filter(events::id.eq(key(event)))
        .select((columns_of::<EventRow>(), columns_of::<GroupRow>()));
    let found: Option<(EventRow, GroupRow)> = on_backend!(tx, |c| query.first(c).optional())?;
    found.map(EventView::of).transpose()
}

/// An event and its group, the event locked until the end of the transaction: for all that changes it or its seats.
pub fn lock(tx: &mut WriteTx<'_>, event: EventId) -> Result<Option<EventView>, StoreError> {
    lock_with_groups(tx, &[event])?.pop().map(EventView::of).transpose()
}

/// Locks events in the order of their ids, as everything that changes seats does, so that no two deadlock.
pub(crate) fn lock_with_groups(tx: &mut WriteTx<'_>, ids: &[EventId]) -> Result<Vec<(EventRow, GroupRow)>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = events::table
        .inner_join(groups::table)
        .filter(events::id.eq_any(keys))
        .order(events::id)
        .select((columns_of::<EventRow>(), columns_of::<GroupRow>()));
    let how = " FOR NO KEY UPDATE OF events";
    Ok(on_backend!(
        tx,
        pg | c | Locking { query, how }.load(c),
        sqlite | c | query.load(c)
    )?)
}

/// Locks events in the order of their ids.
pub fn lock_all(tx: &mut WriteTx<'_>, ids: &[EventId]) -> Result<(), StoreError> {
    lock_rows(tx, ids).map(drop)
}

/// Locks events in the order of their ids, without their groups.
pub(crate) fn lock_rows(tx: &mut WriteTx<'_>, ids: &[EventId]) -> Result<Vec<EventRow>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    if let [only] = keys.as_slice() {
        let query = events::table.find(*only).select(columns_of::<EventRow>());
        let row: Option<EventRow> = on_backend!(
            tx,
            pg | c | query.for_no_key_update().first(c).optional(),
            sqlite | c | query.first(c).optional()
        )?;
        return Ok(row.into_iter().collect());
    }
    let query = events::table
        .filter(events::id.eq_any(keys))
        .order(events::id)
        .select(columns_of::<EventRow>());
    Ok(on_backend!(
        tx,
        pg | c | query.for_no_key_update().load(c),
        sqlite | c | query.load(c)
    )?)
}

/// A group's events by start.
pub fn list(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    filter: &EventFilter,
    page: Page<(Instant, EventId)>,
) -> Result<Vec<Event>, StoreError> {
    let statuses: Vec<&str> = match filter.status {
        Some(status) => vec![status.as_str()],
        None => vec!["draft", "published", "cancelled"],
    };
    let from = filter.from.unwrap_or(EARLIEST);
    let (after, after_id) = page
        .after
        .map_or((EARLIEST, Key(uuid::Uuid::nil())), |(at, id)| (at, key(id)));
    let query = events::table
        .filter(events::group_id.eq(key(group)))
        .filter(goes_on_after(Moment(from)))
        .filter(events::starts_at.ge(Moment(after)))
        .filter(events::starts_at.lt(Moment(filter.to.unwrap_or(LATEST))))
        .filter(events::starts_at.gt(Moment(after)).or(events::id.gt(after_id)))
        .filter(events::status.eq_any(statuses))
        .filter(
            lower(events::title)
                .like(lower(pattern(filter.words.as_deref())))
                .escape('\\'),
        )
        .order((events::starts_at, events::id))
        .limit(page.limit.into())
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(EventRow::event).collect()
}

/// A group's events that began before a moment and do not go on after it, the latest first.
pub fn past(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    until: Instant,
    words: Option<&str>,
    page: Page<(Instant, EventId)>,
) -> Result<Vec<Event>, StoreError> {
    let (before, before_id) = page
        .after
        .map_or((LATEST, Key(uuid::Uuid::max())), |(at, id)| (at, key(id)));
    let before = Moment(before);
    let query = events::table
        .filter(events::group_id.eq(key(group)))
        .filter(ended_before(Moment(until)))
        .filter(events::starts_at.le(before))
        .filter(events::starts_at.lt(before).or(events::id.lt(before_id)))
        .filter(lower(events::title).like(lower(pattern(words))).escape('\\'))
        .order((events::starts_at.desc(), events::id.desc()))
        .limit(page.limit.into())
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(EventRow::event).collect()
}

/// The boundary lets in the years 1971 to 2199; these are outside on either side.
const EARLIEST: Instant = Instant::EPOCH;
const LATEST: Instant = Instant::FAR;

/// That an event starts at a moment or later, or is a series that goes on then.
#[diesel::dsl::auto_type(no_type_alias)]
pub(crate) fn goes_on_after(from: Moment) -> _ {
    events::starts_at.ge(from).or(events::over_at.ge(from))
}

/// The opposite: that it started before a moment and, as a series, was over by then.
#[diesel::dsl::auto_type(no_type_alias)]
pub(crate) fn ended_before(until: Moment) -> _ {
    events::starts_at
        .lt(until)
        .and(events::over_at.is_null().or(events::over_at.lt(until)))
}

/// The event with this slug, and its group. Who may see it is the caller's to decide.
pub fn by_slug(tx: &mut ReadTx<'_>, slug: &Slug) -> Result<Option<(Event, Group)>, StoreError> {
    let query = events::table
        .inner_join(groups::table)
        .filter(events::slug.eq(slug.as_str()))
        .select((columns_of::<EventRow>(), columns_of::<GroupRow>()));
    let found: Option<(EventRow, GroupRow)> = on_backend!(tx, |c| query.first(c).optional())?;
    found
        .map(|(event, group)| Ok((event.event()?, group.into())))
        .transpose()
}

/// The event that has this poster, and its group, whatever is on.
pub fn by_poster(tx: &mut ReadTx<'_>, words: &PosterWords) -> Result<Option<EventView>, StoreError> {
    let query = events::table
        .inner_join(groups::table)
        .filter(events::poster_words.eq(words.as_str()))
        .select((columns_of::<EventRow>(), columns_of::<GroupRow>()));
    let found: Option<(EventRow, GroupRow)> = on_backend!(tx, |c| query.first(c).optional())?;
    found.map(EventView::of).transpose()
}

/// The next of a group's public events that are not over: at most `most` that have not begun, and as many series that
/// have. Of single events that began within the longest that one lasts, the latest are looked at.
pub fn coming(tx: &mut ReadTx<'_>, group: GroupId, most: u16) -> Result<Vec<Event>, StoreError> {
    let now = tx.now();
    let shown = || {
        events::table
            .filter(events::group_id.eq(key(group)))
            .filter(events::visibility.eq(Visibility::Public.as_str()))
            .filter(events::status.eq(EventStatus::Published.as_str()))
            .limit(most.into())
            .select(columns_of::<EventRow>())
    };
    let next = shown()
        .filter(events::starts_at.gt(Moment(now)))
        .order((events::starts_at, events::id));
    let begun = || {
        shown()
            .filter(events::starts_at.le(Moment(now)))
            .order((events::starts_at.desc(), events::id.desc()))
    };
    let series = begun().filter(events::over_at.gt(Moment(now)));
    let single = begun()
        .filter(events::over_at.is_null())
        .filter(events::starts_at.gt(Moment(now.minus(Schedule::LONGEST))));
    let mut rows: Vec<EventRow> = on_backend!(tx, |c| single.load(c))?;
    rows.extend(on_backend!(tx, |c| series.load::<EventRow>(c))?);
    rows.extend(on_backend!(tx, |c| next.load::<EventRow>(c))?);
    let mut coming = rows.into_iter().map(EventRow::event).collect::<Result<Vec<_>, _>>()?;
    coming.retain(|event| event.plan.series.is_some() || event.plan.over_at() > now);
    Ok(coming)
}

/// The latest of a group's public events that are over, at most so many.
pub fn public_past(tx: &mut ReadTx<'_>, group: GroupId, most: u16) -> Result<Vec<Event>, StoreError> {
    let now = tx.now();
    let query = events::table
        .filter(events::group_id.eq(key(group)))
        .filter(events::visibility.eq(Visibility::Public.as_str()))
        .filter(events::status.eq(EventStatus::Published.as_str()))
        .filter(ended_before(Moment(now)))
        .order((events::starts_at.desc(), events::id.desc()))
        .limit(most.into())
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    let mut past = rows.into_iter().map(EventRow::event).collect::<Result<Vec<_>, _>>()?;
    // A single event may still go on.
    past.retain(|event| event.plan.over_at() <= now);
    Ok(past)
}

/// Loads what a feed's window has of a query over events, by start.
macro_rules! load_window {
    ($tx:expr, $window:expr, $shown:expr) => {{
        let today = $crate::db::sql::Moment($window.today);
        let from = $crate::db::sql::Moment($window.from());
        let to_come = $shown()
            .filter($crate::event::events::goes_on_after(today))
            .order((events::starts_at, events::id))
            .limit(domain::feed::Window::MOST_TO_COME.into());
        let past = $shown()
            .filter($crate::event::events::goes_on_after(from))
            .filter($crate::event::events::ended_before(today))
            .order((events::starts_at.desc(), events::id.desc()))
            .limit(domain::feed::Window::MOST_PAST.into());
        on_backend!($tx, |c| past.load(c).and_then(|mut rows| {
            rows.reverse();
            rows.append(&mut to_come.load(c)?);
            Ok(rows)
        }))
    }};
}
pub(crate) use load_window;

/// What a group's public feed shows of a window: public events, and cancelled ones for a while.
pub fn in_feed(tx: &mut ReadTx<'_>, group: GroupId, window: Window) -> Result<Vec<Event>, StoreError> {
    let shown = || {
        let status = events::status.eq("published").or(events::status
            .eq("cancelled")
            .and(events::updated_at.ge(Moment(window.cancelled_since()))));
        events::table
            .filter(events::group_id.eq(key(group)))
            .filter(events::visibility.eq(Visibility::Public.as_str()))
            .filter(status)
            .select(columns_of::<EventRow>())
    };
    let rows: Vec<EventRow> = load_window!(tx, window, shown)?;
    rows.into_iter().map(EventRow::event).collect()
}

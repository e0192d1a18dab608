//! Who came, as the database has it. What changes it holds the lock on its event, so that two doors check nobody in twice.

use std::collections::HashMap;

use diesel::prelude::*;
use domain::activity::Author;
use domain::check_in::CheckIn;
use domain::event::Event;
use domain::{CheckInId, EventId, Instant, InvitationId, MailAddress};
use jiff::civil::Date;
use messages::Happened;
use uuid::Uuid;

use crate::db::schema::{check_ins, invitations, people};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::event::events::Totals;
use crate::event::events::row::count;
use crate::people::addresses::{ADDRESS, AddressRow, address};
use crate::{Page, activity};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = check_ins)]
struct CheckInRow {
    id: Key,
    event_id: Key,
    invitation_id: Key,
    day: String,
    party: i32,
    walk_in: bool,
    given_id: Option<Key>,
    author: String,
    account_id: Option<Key>,
    came_at: Moment,
    undone_at: Option<Moment>,
}

impl From<CheckInRow> for CheckIn {
    fn from(row: CheckInRow) -> Self {
        Self {
            id: row.id.id(),
            event: row.event_id.id(),
            invitation: row.invitation_id.id(),
            day: row.day.parse().ok(),
            party: count(row.party),
            is_walk_in: row.walk_in,
            author: Author::of(&row.author, row.account_id.map(Key::id)),
            came_at: row.came_at.0,
            undone_at: row.undone_at.map(|at| at.0),
        }
    }
}

/// A check-in with whose it is.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The check-in.
    pub check_in: CheckIn,
    /// What the organizer calls them; may be empty.
    pub name: String,
    /// Their address.
    pub address: MailAddress,
}

/// Somebody who is to be checked in.
#[derive(Clone, Copy, Debug)]
pub struct NewCheckIn {
    /// Who.
    pub invitation: InvitationId,
    /// To which date of a series.
    pub day: Option<Date>,
    /// How many people.
    pub party: u16,
    /// They were taken in at the door.
    pub is_walk_in: bool,
    /// What the page that sends it calls it.
    pub given_id: Option<Uuid>,
    /// When they came.
    pub came_at: Instant,
}

fn of_day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// The check-in that stands of a party and a date.
pub fn standing(
    tx: &mut ReadTx<'_>,
    invitation: InvitationId,
    day: Option<Date>,
) -> Result<Option<CheckIn>, StoreError> {
    let query = check_ins::table
        .filter(check_ins::invitation_id.eq(key(invitation)))
        .filter(check_ins::day.eq(of_day(day)))
        .filter(check_ins::undone_at.is_null())
        .select(columns_of::<CheckInRow>());
    let found: Option<CheckInRow> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(CheckIn::from))
}

/// The check-in that a page sent under this name, whether it stands or was taken back since.
pub fn given(tx: &mut ReadTx<'_>, given_id: Uuid) -> Result<Option<CheckIn>, StoreError> {
    let query = check_ins::table
        .filter(check_ins::given_id.eq(Some(Key(given_id))))
        .select(columns_of::<CheckInRow>());
    let found: Option<CheckInRow> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(CheckIn::from))
}

/// One of them. Who may see it is the caller's to decide.
pub fn get(tx: &mut ReadTx<'_>, id: CheckInId) -> Result<Option<CheckIn>, StoreError> {
    let query = check_ins::table.find(key(id)).select(columns_of::<CheckInRow>());
    let found: Option<CheckInRow> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(CheckIn::from))
}

/// An address that nobody has, for who gives none at the door.
pub fn nobody(tx: &mut WriteTx<'_>) -> Result<MailAddress, StoreError> {
    Ok(MailAddress::nobody(tx.fresh_uuid()?))
}

/// Writes a check-in to a locked event, of a party that has none for the date.
pub fn add(tx: &mut WriteTx<'_>, event: &mut Event, new: NewCheckIn) -> Result<CheckIn, StoreError> {
    let author = tx.cause().author;
    let check_in = CheckIn {
        id: tx.fresh()?,
        event: event.id,
        invitation: new.invitation,
        day: new.day,
        party: new.party,
        is_walk_in: new.is_walk_in,
        author,
        came_at: new.came_at,
        undone_at: None,
    };
    let row = CheckInRow {
        id: key(check_in.id),
        event_id: key(event.id),
        invitation_id: key(new.invitation),
        day: of_day(new.day),
        party: new.party.into(),
        walk_in: new.is_walk_in,
        given_id: new.given_id.map(Key),
        author: author.as_str().to_owned(),
        account_id: author.account().map(key),
        came_at: Moment(new.came_at),
        undone_at: None,
    };
    on_backend!(tx, |c| diesel::insert_into(check_ins::table).values(row).execute(c))?;
    event.counts.checked_in += u32::from(new.party);
    events::save_totals(tx, vec![Totals::of(event)])?;
    activity::record(tx, &[Happened::CheckInCreated((&check_in).into())])?;
    Ok(check_in)
}

/// Takes a check-in to a locked event back. One that was taken back before stays so.
pub fn undo(tx: &mut WriteTx<'_>, event: &mut Event, check_in: &CheckIn) -> Result<(), StoreError> {
    if !take_back(tx, event, check_in)? {
        return Ok(());
    }
    events::save_totals(tx, vec![Totals::of(event)])?;
    activity::record(tx, &[Happened::CheckInUndone(check_in.into())])
}

/// The same, of which the caller writes the totals and what happened. `false`: it was taken back before.
pub(super) fn take_back(tx: &mut WriteTx<'_>, event: &mut Event, check_in: &CheckIn) -> Result<bool, StoreError> {
    let row = check_ins::table
        .find(key(check_in.id))
        .filter(check_ins::undone_at.is_null());
    let change = check_ins::undone_at.eq(Some(Moment(tx.now())));
    if on_backend!(tx, |c| diesel::update(row).set(change).execute(c))? == 0 {
        return Ok(false);
    }
    event.counts.checked_in = event.counts.checked_in.saturating_sub(u32::from(check_in.party));
    Ok(true)
}

/// An event's check-ins that stand, oldest first.
pub fn list(tx: &mut ReadTx<'_>, event: EventId, page: Page<CheckInId>) -> Result<Vec<Listed>, StoreError> {
    let query = check_ins::table
        .inner_join(invitations::table.inner_join(people::table))
        .filter(check_ins::event_id.eq(key(event)))
        .filter(check_ins::undone_at.is_null())
        .filter(check_ins::id.gt(page.after.map_or(Key(Uuid::nil()), key)))
        .order(check_ins::id)
        .limit(page.limit.into())
        .select((columns_of::<CheckInRow>(), invitations::name, ADDRESS));
    let rows: Vec<(CheckInRow, String, AddressRow)> = on_backend!(tx, |c| query.load(c))?;
    let listed = |(row, name, written): (CheckInRow, String, AddressRow)| Listed {
        check_in: row.into(),
        name,
        address: address(written),
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// The check-ins that stand of these invitations; who has none is not among them.
pub fn of(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<HashMap<InvitationId, Vec<CheckIn>>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = check_ins::table
        .filter(check_ins::invitation_id.eq_any(keys))
        .filter(check_ins::undone_at.is_null())
        .order((check_ins::day, check_ins::id))
        .select(columns_of::<CheckInRow>());
    let rows: Vec<CheckInRow> = on_backend!(tx, |c| query.load(c))?;
    let mut found: HashMap<InvitationId, Vec<CheckIn>> = HashMap::new();
    for check_in in rows.into_iter().map(CheckIn::from) {
        found.entry(check_in.invitation).or_default().push(check_in);
    }
    Ok(found)
}

/// How many people came to a date.
pub fn people(tx: &mut ReadTx<'_>, event: EventId, day: Option<Date>) -> Result<u32, StoreError> {
    let query = check_ins::table
        .filter(check_ins::event_id.eq(key(event)))
        .filter(check_ins::day.eq(of_day(day)))
        .filter(check_ins::undone_at.is_null())
        .select(diesel::dsl::sum(check_ins::party));
    let number: Option<i64> = on_backend!(tx, |c| query.first(c))?;
    Ok(u32::try_from(number.unwrap_or(0)).unwrap_or(u32::MAX))
}

/// How many parties came to an event; of a series, to one of its dates or more, or to the date of this day.
pub fn parties(tx: &mut ReadTx<'_>, event: EventId, day: Option<Date>) -> Result<u32, StoreError> {
    let is_any = day.is_none();
    let query = check_ins::table
        .filter(check_ins::event_id.eq(key(event)))
        .filter(check_ins::undone_at.is_null())
        .filter(
            check_ins::day
                .eq(of_day(day))
                .or(is_any.into_sql::<diesel::sql_types::Bool>()),
        )
        .select(diesel::dsl::count(check_ins::invitation_id).aggregate_distinct());
    let number: i64 = on_backend!(tx, |c| query.first(c))?;
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

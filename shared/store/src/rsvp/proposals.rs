//! Other times that people proposed from their calendars. The RSVP stays as it is; the organizer reads them.

use diesel::prelude::*;
use domain::invitation::Invitation;
use domain::reply::Proposed;
use domain::values::text::Note;
use domain::{EventId, Instant, InvitationId, MailAddress};
use jiff::civil::Date;
use uuid::Uuid;

use crate::Page;
use crate::db::schema::{invitations, people, proposals};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::addresses::{ADDRESS, AddressColumns, AddressRow, address};

/// A proposal in the organizer's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its identity.
    pub id: Uuid,
    /// Who proposed it.
    pub invitation: InvitationId,
    /// Their address.
    pub address: MailAddress,
    /// The day by which the one date of a series is known that it is about.
    pub day: Option<Date>,
    /// The start that would suit.
    pub starts_at: Option<Instant>,
    /// The end that would suit.
    pub ends_at: Option<Instant>,
    /// Words beside it.
    pub note: Note,
    /// When it came.
    pub created_at: Instant,
}

/// The newest proposals of one person that are kept.
const KEPT_OF_ONE: i64 = 10;

/// Keeps a proposal; whether it is another than the person's that are kept. The same identity again leaves it as it is.
pub fn add(tx: &mut WriteTx<'_>, id: Uuid, invitation: &Invitation, proposed: &Proposed) -> Result<bool, StoreError> {
    if is_kept(tx, id, invitation.id, proposed)? {
        return Ok(false);
    }
    let row = (
        proposals::id.eq(Key(id)),
        proposals::event_id.eq(key(invitation.event)),
        proposals::invitation_id.eq(key(invitation.id)),
        proposals::day.eq(proposed.day.map(|day| day.to_string())),
        proposals::starts_at.eq(proposed.starts_at.map(Moment)),
        proposals::ends_at.eq(proposed.ends_at.map(Moment)),
        proposals::note.eq(proposed.note.as_ref().map(Note::as_str).unwrap_or_default().to_owned()),
        proposals::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(proposals::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    forget_older(tx, invitation.id)?;
    Ok(true)
}

/// Whether the person's last proposal for that date, in another mail, was the very same.
fn is_kept(tx: &mut ReadTx<'_>, id: Uuid, invitation: InvitationId, proposed: &Proposed) -> Result<bool, StoreError> {
    let query = proposals::table
        .filter(proposals::invitation_id.eq(key(invitation)))
        .filter(proposals::id.ne(Key(id)))
        .order((proposals::created_at.desc(), proposals::id.desc()))
        .limit(KEPT_OF_ONE)
        .select((
            proposals::day,
            proposals::starts_at,
            proposals::ends_at,
            proposals::note,
        ));
    let kept: Vec<Times> = on_backend!(tx, |c| query.load(c))?;
    let day = proposed.day.map(|day| day.to_string());
    let last = kept.into_iter().find(|(of, ..)| *of == day);
    Ok(last.is_some_and(|(_, starts_at, ends_at, note)| {
        let times = [starts_at, ends_at].map(|at| at.map(|at| at.0));
        times == [proposed.starts_at, proposed.ends_at]
            && note == proposed.note.as_ref().map(Note::as_str).unwrap_or_default()
    }))
}

type Times = (Option<String>, Option<Moment>, Option<Moment>, String);

/// Nobody reads a long list of what one person would like, and everybody who has an invitation can send more.
fn forget_older(tx: &mut WriteTx<'_>, invitation: InvitationId) -> Result<(), StoreError> {
    let older = proposals::table
        .filter(proposals::invitation_id.eq(key(invitation)))
        .order((proposals::created_at.desc(), proposals::id.desc()))
        .offset(KEPT_OF_ONE)
        .limit(KEPT_OF_ONE)
        .select(proposals::id);
    let older: Vec<Key> = on_backend!(tx, |c| older.load(c))?;
    if older.is_empty() {
        return Ok(());
    }
    on_backend!(tx, |c| diesel::delete(
        proposals::table.filter(proposals::id.eq_any(older))
    )
    .execute(c))?;
    Ok(())
}

type Columns = (
    proposals::id,
    proposals::invitation_id,
    AddressColumns,
    proposals::day,
    proposals::starts_at,
    proposals::ends_at,
    proposals::note,
    proposals::created_at,
);
type Row = (
    Key,
    Key,
    AddressRow,
    Option<String>,
    Option<Moment>,
    Option<Moment>,
    String,
    Moment,
);

const COLUMNS: Columns = (
    proposals::id,
    proposals::invitation_id,
    ADDRESS,
    proposals::day,
    proposals::starts_at,
    proposals::ends_at,
    proposals::note,
    proposals::created_at,
);

/// An event's proposals, oldest first.
pub fn list(tx: &mut ReadTx<'_>, event: EventId, page: Page<Uuid>) -> Result<Vec<Proposal>, StoreError> {
    let query = proposals::table
        .inner_join(invitations::table.inner_join(people::table))
        .filter(proposals::event_id.eq(key(event)))
        .filter(proposals::id.gt(Key(page.after.unwrap_or(Uuid::nil()))))
        .order(proposals::id)
        .limit(page.limit.into())
        .select(COLUMNS);
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(read).collect())
}

/// The proposals of these invitations, oldest first.
pub(crate) fn of(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<Vec<Proposal>, StoreError> {
    let ids: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = proposals::table
        .inner_join(invitations::table.inner_join(people::table))
        .filter(proposals::invitation_id.eq_any(ids))
        .order(proposals::id)
        .select(COLUMNS);
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(read).collect())
}

fn read((id, invitation, written, day, starts_at, ends_at, note, created_at): Row) -> Proposal {
    Proposal {
        id: id.0,
        invitation: invitation.id(),
        address: address(written),
        day: day.and_then(|day| day.parse().ok()),
        starts_at: starts_at.map(|at| at.0),
        ends_at: ends_at.map(|at| at.0),
        note: Note::trusted(note),
        created_at: created_at.0,
    }
}

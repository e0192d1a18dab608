//! Lists of people that an organizer brought along: kept a day, so that they can be looked at before they are applied. What
//! is said of each row is decided in `domain`.

mod apply;

use std::collections::HashMap;
use std::time::Duration;

use diesel::prelude::*;
use domain::people::import::{ImportRow, KnownHere, RowState};
use domain::people::obtained::{Ground, Obtained};
use domain::values::text::Origin;
use domain::{AccountId, GroupId, ImportId, Instant, MailAddress};

pub use apply::apply;

use crate::Page;
use crate::db::schema::{contacts, events, import_rows, imports, invitations, people, suppressions};
use crate::db::sql::{Key, Moment, columns_of, count, int, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::erased;

/// How long a list is kept.
const KEPT_FOR: Duration = Duration::from_hours(24);

/// Most rows that one transaction deletes.
const PURGED_AT_ONCE: i32 = 10_000;

/// Lists that wait which are shown.
const WAITING_SHOWN: i64 = 20;

/// How many rows of each state a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Make contacts.
    pub ready: u32,
    /// Are known to the group.
    pub known: u32,
    /// Get no mail of the group.
    pub suppressed: u32,
    /// Are none.
    pub bad: u32,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its identity.
    pub id: ImportId,
    /// For which group.
    pub group: GroupId,
    /// Who brought it.
    pub account: AccountId,
    /// Where its addresses came from.
    pub obtained: Obtained,
    /// How many rows of each state.
    pub counts: RowCounts,
    /// When it was applied, and how many contacts it made.
    pub applied: Option<(Instant, u32)>,
    /// When it was brought.
    pub created_at: Instant,
}

impl Import {
    /// When it is deleted.
    #[must_use]
    pub fn expires_at(&self) -> Instant {
        expire_at(self.created_at)
    }
}

/// When a list is deleted that was brought then.
pub(crate) fn expire_at(created: Instant) -> Instant {
    created.plus(KEPT_FOR)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = imports)]
struct Row {
    id: Key,
    group_id: Key,
    account_id: Key,
    obtained_from: String,
    ground: String,
    obtained_at: String,
    ready: i32,
    known: i32,
    suppressed: i32,
    bad: i32,
    contacts: Option<i32>,
    applied_at: Option<Moment>,
    created_at: Moment,
}

impl Row {
    fn import(self) -> Result<Import, StoreError> {
        Ok(Import {
            id: self.id.id(),
            group: self.group_id.id(),
            account: self.account_id.id(),
            obtained: read_obtained(self.obtained_from, &self.ground, &self.obtained_at)?,
            counts: RowCounts {
                ready: count(self.ready),
                known: count(self.known),
                suppressed: count(self.suppressed),
                bad: count(self.bad),
            },
            applied: self.applied_at.map(|at| at.0).zip(self.contacts.map(count)),
            created_at: self.created_at.0,
        })
    }
}

/// Where an address came from, as the columns keep it.
pub(crate) fn read_obtained(from: String, ground: &str, at: &str) -> Result<Obtained, StoreError> {
    let unreadable = || StoreError::Unreadable("where an address came from".to_owned());
    Ok(Obtained {
        from: Origin::trusted(from),
        ground: Ground::parse(ground).map_err(|_| unreadable())?,
        at: at.parse().map_err(|_| unreadable())?,
    })
}

/// Begins a list. Nobody sees it until it is [`complete`].
pub fn begin(
    tx: &mut WriteTx<'_>,
    group: GroupId,
    account: AccountId,
    obtained: &Obtained,
) -> Result<ImportId, StoreError> {
    let id: ImportId = tx.fresh()?;
    let row = (
        imports::id.eq(key(id)),
        imports::group_id.eq(key(group)),
        imports::account_id.eq(key(account)),
        imports::obtained_from.eq(obtained.from.as_str()),
        imports::ground.eq(obtained.ground.as_str()),
        imports::obtained_at.eq(obtained.at.to_string()),
        (
            imports::ready.eq(0),
            imports::known.eq(0),
            imports::suppressed.eq(0),
            imports::bad.eq(0),
        ),
        imports::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(imports::table).values(row).execute(c))?;
    Ok(id)
}

/// Adds rows, a thousand at most.
pub fn add(tx: &mut WriteTx<'_>, import: ImportId, rows: &[ImportRow]) -> Result<(), StoreError> {
    let identities: Vec<&str> = rows
        .iter()
        .filter_map(|row| Some(row.address.as_ref()?.identity()))
        .collect();
    let erased = erased::among(tx, &identities)?;
    let mut values = Vec::with_capacity(rows.len());
    for row in rows {
        let identity = row.address.as_ref().map(MailAddress::identity);
        values.push((
            import_rows::import_id.eq(key(import)),
            import_rows::number.eq(int(row.number)),
            import_rows::contact_id.eq(Key(tx.fresh_uuid()?)),
            import_rows::person_id.eq(Key(tx.fresh_uuid()?)),
            import_rows::address.eq(identity),
            import_rows::email.eq(&row.email),
            import_rows::name.eq(&row.name),
            import_rows::state.eq(row.state.as_str()),
            import_rows::detail.eq(row.detail.as_deref()),
            import_rows::erased.eq(identity.is_some_and(|identity| erased.contains(identity))),
        ));
    }
    on_backend!(tx, |c| diesel::insert_into(import_rows::table)
        .values(values)
        .execute(c)
        .map(drop))?;
    Ok(())
}

/// What a group itself knows of these addresses, by their identities. What it would not say of one, it knows nothing of.
pub fn known_here(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    identities: &[&str],
) -> Result<HashMap<String, KnownHere>, StoreError> {
    let mut known: HashMap<String, KnownHere> = HashMap::new();
    let query = contacts::table
        .inner_join(people::table)
        .filter(contacts::group_id.eq(key(group)))
        .filter(people::address.eq_any(identities))
        .select(people::address);
    let found: Vec<String> = on_backend!(tx, |c| query.load(c))?;
    for address in found {
        known.entry(address).or_default().is_contact = true;
    }
    let query = invitations::table
        .inner_join(people::table)
        .inner_join(events::table)
        .filter(events::group_id.eq(key(group)))
        .filter(people::address.eq_any(identities))
        .select(people::address);
    let found: Vec<String> = on_backend!(tx, |c| query.load(c))?;
    for address in found {
        known.entry(address).or_default().was_invited = true;
    }
    // Only what came of this group's own letters: what happened elsewhere is nothing that it may learn by asking.
    let query = suppressions::table
        .inner_join(people::table)
        .filter(suppressions::group_id.eq(key(group)))
        .filter(people::address.eq_any(identities))
        .select(people::address);
    let found: Vec<String> = on_backend!(tx, |c| query.load(c))?;
    for address in found {
        known.entry(address).or_default().is_suppressed = true;
    }
    Ok(known)
}

/// Counts the rows of a list, all of which are there now, and shows it.
pub fn complete(tx: &mut WriteTx<'_>, import: ImportId) -> Result<(), StoreError> {
    let query = import_rows::table
        .filter(import_rows::import_id.eq(key(import)))
        .group_by(import_rows::state)
        .select((import_rows::state, diesel::dsl::count_star()));
    let found: Vec<(String, i64)> = on_backend!(tx, |c| query.load(c))?;
    let rows = |state: RowState| {
        let mut of_state = found.iter().filter(|(word, _)| word == state.as_str());
        of_state.next().map_or(0, |(_, rows)| int(*rows))
    };
    let change = (
        imports::ready.eq(rows(RowState::Ready)),
        imports::known.eq(rows(RowState::Known)),
        imports::suppressed.eq(rows(RowState::Suppressed)),
        imports::bad.eq(rows(RowState::Bad)),
        imports::read_at.eq(Some(Moment(tx.now()))),
    );
    on_backend!(tx, |c| diesel::update(imports::table.find(key(import)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// A list that is complete. Who may see it is the caller's to decide.
pub fn get(tx: &mut ReadTx<'_>, import: ImportId) -> Result<Option<Import>, StoreError> {
    let query = imports::table
        .find(key(import))
        .filter(imports::read_at.is_not_null())
        .select(columns_of::<Row>());
    let row: Option<Row> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(Row::import).transpose()
}

/// The lists of a group that are complete and not applied, the latest first. Who may see them is the caller's to decide.
pub fn waiting(tx: &mut ReadTx<'_>, group: GroupId) -> Result<Vec<Import>, StoreError> {
    let query = imports::table
        .filter(imports::group_id.eq(key(group)))
        .filter(imports::read_at.is_not_null())
        .filter(imports::applied_at.is_null())
        .order(imports::created_at.desc())
        .limit(WAITING_SHOWN)
        .select(columns_of::<Row>());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(Row::import).collect()
}

/// A list that is complete, locked until the end of the transaction.
pub fn lock(tx: &mut WriteTx<'_>, import: ImportId) -> Result<Option<Import>, StoreError> {
    let query = imports::table
        .find(key(import))
        .filter(imports::read_at.is_not_null())
        .select(columns_of::<Row>());
    let row: Option<Row> = on_backend!(
        tx,
        pg | c | query.for_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    row.map(Row::import).transpose()
}

type RowColumns = (i32, Option<String>, String, String, String, Option<String>);

/// Waits before more rows are added.
pub async fn rest(pause: Duration) {
    tokio::time::sleep(pause).await;
}

/// A list's rows in their order, all or those of one state.
pub fn rows(
    tx: &mut ReadTx<'_>,
    import: ImportId,
    state: Option<RowState>,
    page: Page<u32>,
) -> Result<Vec<ImportRow>, StoreError> {
    let states = state.map_or_else(|| RowState::WORDS.to_vec(), |state| vec![state.as_str()]);
    let query = import_rows::table
        .filter(import_rows::import_id.eq(key(import)))
        .filter(import_rows::number.gt(int(page.after.unwrap_or(0))))
        .filter(import_rows::state.eq_any(states))
        .order(import_rows::number)
        .limit(page.limit.into())
        .select((
            import_rows::number,
            import_rows::address,
            import_rows::email,
            import_rows::name,
            import_rows::state,
            import_rows::detail,
        ));
    let rows: Vec<RowColumns> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(read_row).collect()
}

fn read_row((number, address, email, name, state, detail): RowColumns) -> Result<ImportRow, StoreError> {
    let unreadable = |_| StoreError::Unreadable("the state of an import's row".to_owned());
    Ok(ImportRow {
        number: count(number),
        address: address.map(|identity| MailAddress::kept(Some(email.clone()), identity)),
        email,
        name,
        state: RowState::parse(&state).map_err(unreadable)?,
        detail,
    })
}

/// Deletes a list that was not read to its end.
pub fn discard(tx: &mut WriteTx<'_>, import: ImportId) -> Result<(), StoreError> {
    let rows = import_rows::table.filter(import_rows::import_id.eq(key(import)));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    on_backend!(tx, |c| diesel::delete(imports::table.find(key(import))).execute(c))?;
    Ok(())
}

/// Deletes some of the rows of a list that is a day old, and the list with the last of them. `true`: there is more.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<bool, StoreError> {
    let old = imports::table
        .filter(imports::created_at.lt(Moment(tx.now().minus(KEPT_FOR))))
        .order(imports::created_at)
        .select(imports::id);
    let Some(import) = on_backend!(tx, |c| old.first::<Key>(c).optional())? else {
        return Ok(false);
    };
    let first = import_rows::table
        .filter(import_rows::import_id.eq(import))
        .select(diesel::dsl::min(import_rows::number));
    let first: Option<i32> = on_backend!(tx, |c| first.first(c))?;
    let Some(first) = first else {
        on_backend!(tx, |c| diesel::delete(imports::table.find(import)).execute(c))?;
        return Ok(true);
    };
    let some = import_rows::table
        .filter(import_rows::import_id.eq(import))
        .filter(import_rows::number.lt(first.saturating_add(PURGED_AT_ONCE)));
    on_backend!(tx, |c| diesel::delete(some).execute(c))?;
    Ok(true)
}

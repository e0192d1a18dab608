//! Who sees to a group, or to one event of it, and as what.

use diesel::prelude::*;
use domain::people::{Place, Role};
use domain::values::text::{PersonName, Title};
use domain::{AccountId, EventId, GroupId, Instant, MailAddress, MemberId};

use crate::Page;
use crate::db::schema::{accounts, events, groups, team_members};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// Somebody's place in a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The identity of the place.
    pub id: MemberId,
    /// The group.
    pub group: GroupId,
    /// Who it is.
    pub account: AccountId,
    /// As what, and for which event.
    pub place: Place,
    /// When it was offered.
    pub invited_at: Instant,
    /// When it was accepted; none: it gives no right yet.
    pub accepted_at: Option<Instant>,
}

/// The same with who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMember {
    /// The place.
    pub member: Member,
    /// The address of the account.
    pub email: MailAddress,
    /// The name of the account.
    pub name: PersonName,
}

/// A place in a team, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPlace {
    /// The place.
    pub member: Member,
    /// The name of the group.
    pub group: Title,
    /// The title of the event that it is about.
    pub event: Option<Title>,
    /// The language of both.
    pub language: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = team_members)]
struct Row {
    id: Key,
    group_id: Key,
    account_id: Key,
    event_id: Option<Key>,
    role: String,
    invited_at: Moment,
    accepted_at: Option<Moment>,
}

impl From<Row> for Member {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.id(),
            group: row.group_id.id(),
            account: row.account_id.id(),
            place: Place {
                role: Role::parse(&row.role).unwrap_or(Role::Unknown),
                event: row.event_id.map(Key::id),
            },
            invited_at: row.invited_at.0,
            accepted_at: row.accepted_at.map(|at| at.0),
        }
    }
}

/// Gives somebody a place in a group's team, which they are to accept if it is an offer. None: they have one there for the
/// group, or for that event.
pub fn add(
    tx: &mut WriteTx<'_>,
    group: GroupId,
    account: AccountId,
    place: Place,
    is_offer: bool,
) -> Result<Option<MemberId>, StoreError> {
    let id: MemberId = tx.fresh()?;
    let now = Moment(tx.now());
    let row = (
        team_members::id.eq(key(id)),
        team_members::group_id.eq(key(group)),
        team_members::account_id.eq(key(account)),
        team_members::event_id.eq(place.event.map(key)),
        team_members::role.eq(place.role.as_str()),
        team_members::invited_at.eq(now),
        team_members::accepted_at.eq((!is_offer).then_some(now)),
    );
    let made = on_backend!(tx, |c| diesel::insert_into(team_members::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok((made == 1).then_some(id))
}

/// The places that somebody has accepted in a group's team; none: they do not belong to it.
pub fn places(tx: &mut ReadTx<'_>, group: GroupId, account: AccountId) -> Result<Vec<Place>, StoreError> {
    let query = team_members::table
        .filter(team_members::account_id.eq(key(account)))
        .filter(team_members::group_id.eq(key(group)))
        .filter(team_members::accepted_at.is_not_null())
        .select(columns_of::<Row>());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(|row| Member::from(row).place).collect())
}

/// The same in the team of an event's group.
pub fn places_at(tx: &mut ReadTx<'_>, event: EventId, account: AccountId) -> Result<Vec<Place>, StoreError> {
    let group = events::table.filter(events::id.eq(key(event))).select(events::group_id);
    let query = team_members::table
        .filter(team_members::account_id.eq(key(account)))
        .filter(team_members::group_id.eq_any(group))
        .filter(team_members::accepted_at.is_not_null())
        .select(columns_of::<Row>());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(|row| Member::from(row).place).collect())
}

/// The groups in whose teams somebody has a place.
pub(crate) fn groups_of(tx: &mut ReadTx<'_>, account: AccountId) -> Result<Vec<GroupId>, StoreError> {
    let query = team_members::table
        .filter(team_members::account_id.eq(key(account)))
        .filter(team_members::accepted_at.is_not_null())
        .order(team_members::group_id)
        .select(team_members::group_id)
        .distinct();
    let groups: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(groups.into_iter().map(Key::id).collect())
}

/// A place, to look at.
pub fn get(tx: &mut ReadTx<'_>, id: MemberId) -> Result<Option<Member>, StoreError> {
    let query = team_members::table.find(key(id)).select(columns_of::<Row>());
    let row: Option<Row> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(row.map(Member::from))
}

type ListedRow = (Row, Option<String>, String, String);

fn listed((row, typed, email, name): ListedRow) -> ListedMember {
    ListedMember {
        member: row.into(),
        email: MailAddress::kept(typed, email),
        name: PersonName::trusted(name),
    }
}

/// Places with whose they are.
macro_rules! listed_places {
    ($filter:expr) => {
        team_members::table
            .inner_join(accounts::table)
            .filter($filter)
            .order(team_members::id)
            .select((
                columns_of::<Row>(),
                accounts::typed_email,
                accounts::email,
                accounts::name,
            ))
    };
}

/// The people of a team, in the order in which they were asked.
pub fn list(tx: &mut ReadTx<'_>, group: GroupId, page: Page<MemberId>) -> Result<Vec<ListedMember>, StoreError> {
    let after = page.after.map_or(Key(uuid::Uuid::nil()), key);
    let query = listed_places!(team_members::group_id.eq(key(group)))
        .filter(team_members::id.gt(after))
        .limit(page.limit.into());
    let rows: Vec<ListedRow> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(listed).collect())
}

/// A place with whose it is.
pub fn get_listed(tx: &mut ReadTx<'_>, id: MemberId) -> Result<Option<ListedMember>, StoreError> {
    let query = listed_places!(team_members::id.eq(key(id)));
    let row: Option<ListedRow> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(row.map(listed))
}

/// Those who own a group.
pub(crate) fn listed_owners(tx: &mut ReadTx<'_>, group: GroupId) -> Result<Vec<ListedMember>, StoreError> {
    let query = listed_places!(team_members::group_id.eq(key(group)))
        .filter(team_members::role.eq(Role::Owner.as_str()))
        .filter(team_members::event_id.is_null())
        .filter(team_members::accepted_at.is_not_null());
    let rows: Vec<ListedRow> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(listed).collect())
}

/// Places with what they are about.
macro_rules! own_places {
    ($tx:expr, $filter:expr) => {{
        let query = team_members::table
            .inner_join(groups::table)
            .left_join(events::table)
            .filter($filter)
            .order(team_members::id)
            .select((
                columns_of::<Row>(),
                groups::name,
                events::title.nullable(),
                groups::language,
            ));
        let rows: Vec<(Row, String, Option<String>, String)> = on_backend!($tx, |c| query.load(c))?;
        let own = |(row, group, event, language): (Row, String, Option<String>, String)| OwnPlace {
            member: row.into(),
            group: Title::trusted(group),
            event: event.map(Title::trusted),
            language,
        };
        rows.into_iter().map(own)
    }};
}

/// The places that somebody has or was offered, oldest first.
pub fn of_account(tx: &mut ReadTx<'_>, account: AccountId) -> Result<Vec<OwnPlace>, StoreError> {
    Ok(own_places!(tx, team_members::account_id.eq(key(account))).collect())
}

/// One place.
pub fn own(tx: &mut ReadTx<'_>, id: MemberId) -> Result<Option<OwnPlace>, StoreError> {
    Ok(own_places!(tx, team_members::id.eq(key(id))).next())
}

/// Accepts a place that was offered. What was accepted before stays as it is.
pub fn accept(tx: &mut WriteTx<'_>, id: MemberId) -> Result<(), StoreError> {
    let offered = team_members::table
        .find(key(id))
        .filter(team_members::accepted_at.is_null());
    let accepted = team_members::accepted_at.eq(Some(Moment(tx.now())));
    on_backend!(tx, |c| diesel::update(offered).set(accepted).execute(c))?;
    Ok(())
}

/// Gives a place another role.
pub fn set_role(tx: &mut WriteTx<'_>, id: MemberId, role: Role) -> Result<(), StoreError> {
    let update = diesel::update(team_members::table.find(key(id))).set(team_members::role.eq(role.as_str()));
    on_backend!(tx, |c| update.execute(c))?;
    Ok(())
}

/// Takes somebody out of a team.
pub fn remove(tx: &mut WriteTx<'_>, id: MemberId) -> Result<(), StoreError> {
    on_backend!(tx, |c| diesel::delete(team_members::table.find(key(id))).execute(c))?;
    Ok(())
}

/// How many own the group, who accepted that.
pub fn owners(tx: &mut ReadTx<'_>, group: GroupId) -> Result<i64, StoreError> {
    let query = team_members::table
        .filter(team_members::group_id.eq(key(group)))
        .filter(team_members::role.eq(Role::Owner.as_str()))
        .filter(team_members::event_id.is_null())
        .filter(team_members::accepted_at.is_not_null())
        .count();
    Ok(on_backend!(tx, |c| query.get_result(c))?)
}

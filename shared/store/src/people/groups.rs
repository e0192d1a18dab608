//! Groups.

use diesel::prelude::*;
use domain::asks::profile::Topics;
use domain::event::reminders::Reminders;
use domain::group::imprint::Imprint;
use domain::group::{GermanForm, Group, GroupPlan};
use domain::people::{Right, Role};
use domain::schedule::Zone;
use domain::values::colour::Colour;
use domain::values::text::{Description, Place, Slug, Title, WebUrl};
use domain::values::token::slug_letters;
use domain::{AccountId, GroupId, MailAddress};

use crate::Page;
use crate::db::schema::{groups, team_members};
use crate::db::sql::{Json, Key, Moment, columns_of, count, key};
use crate::db::{ReadTx, WriteTx, chance, on_backend};
use crate::error::StoreError;
use crate::people::team;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = groups)]
pub(crate) struct GroupRow {
    id: Key,
    slug: String,
    name: String,
    description: String,
    time_zone: String,
    reply_to: Option<String>,
    language: String,
    german_form: String,
    reminders: String,
    colour: Option<String>,
    legal_name: Option<String>,
    postal_address: Option<String>,
    privacy_url: Option<String>,
    contact: Option<String>,
    retention_days: Option<i32>,
    topics: Json,
    retention_since: Moment,
    revision: i64,
    feed_revision: i64,
    feed_changed_at: Moment,
    created_at: Moment,
}

impl GroupRow {
    fn of(group: &Group) -> Result<Self, StoreError> {
        let imprint = &group.plan.imprint;
        Ok(Self {
            id: key(group.id),
            slug: group.slug.to_string(),
            name: group.plan.name.to_string(),
            description: group.plan.description.to_string(),
            time_zone: group.plan.zone.name().to_owned(),
            reply_to: group.plan.reply_to.as_ref().map(ToString::to_string),
            language: group.plan.language.clone(),
            german_form: group.plan.german_form.as_str().to_owned(),
            reminders: group.plan.reminders.to_string(),
            colour: group.plan.colour.as_ref().map(ToString::to_string),
            legal_name: imprint.legal_name.as_ref().map(ToString::to_string),
            postal_address: imprint.postal_address.as_ref().map(ToString::to_string),
            privacy_url: imprint.privacy_url.as_ref().map(ToString::to_string),
            contact: imprint.contact.as_ref().map(ToString::to_string),
            retention_days: group.plan.retention_days.map(i32::from),
            topics: Json::of(&group.plan.topics)?,
            retention_since: Moment(group.retention_since),
            revision: group.revision,
            feed_revision: group.feed_revision,
            feed_changed_at: Moment(group.feed_changed_at),
            created_at: Moment(group.created_at),
        })
    }
}

impl From<GroupRow> for Group {
    fn from(row: GroupRow) -> Self {
        Self {
            id: row.id.id(),
            slug: Slug::trusted(row.slug),
            plan: GroupPlan {
                name: Title::trusted(row.name),
                description: Description::trusted(row.description),
                zone: Zone::trusted(row.time_zone),
                reply_to: row.reply_to.map(MailAddress::trusted),
                language: row.language,
                // Only this wrote it.
                german_form: GermanForm::parse(&row.german_form).unwrap_or_default(),
                reminders: Reminders::trusted(&row.reminders),
                colour: row.colour.as_deref().map(Colour::trusted),
                imprint: Imprint {
                    legal_name: row.legal_name.map(Title::trusted),
                    postal_address: row.postal_address.map(Place::trusted),
                    privacy_url: row.privacy_url.map(WebUrl::trusted),
                    contact: row.contact.map(Place::trusted),
                },
                retention_days: row.retention_days.map(count),
                // What the database checks to be JSON, and only this wrote.
                topics: row.topics.read::<Topics>().unwrap_or_default(),
            },
            revision: row.revision,
            feed_revision: row.feed_revision,
            feed_changed_at: row.feed_changed_at.0,
            created_at: row.created_at.0,
            retention_since: row.retention_since.0,
        }
    }
}

/// Makes a group, with its owner. A slug that somebody has is [`StoreError::Taken`].
pub fn create(
    tx: &mut WriteTx<'_>,
    owner: AccountId,
    slug: Option<Slug>,
    plan: GroupPlan,
) -> Result<Group, StoreError> {
    let now = tx.now();
    let slug = match slug {
        Some(slug) => slug,
        None => Slug::from_title(&plan.name, &slug_letters(chance()?)),
    };
    let group = Group {
        id: tx.fresh()?,
        slug,
        plan,
        revision: 1,
        feed_revision: 1,
        feed_changed_at: now,
        created_at: now,
        retention_since: now,
    };
    let row = GroupRow::of(&group)?;
    on_backend!(tx, |c| diesel::insert_into(groups::table).values(row).execute(c))
        .map_err(|error| taken(error.into()))?;
    let place = domain::people::Place {
        role: Role::Owner,
        event: None,
    };
    team::add(tx, group.id, owner, place, false)?;
    Ok(group)
}

fn taken(error: StoreError) -> StoreError {
    if error.is_unique_violation() {
        StoreError::Taken("slug")
    } else {
        error
    }
}

/// A group. Who may see it is the caller's to decide.
pub fn get(tx: &mut ReadTx<'_>, group: GroupId) -> Result<Option<Group>, StoreError> {
    let query = groups::table.find(key(group)).select(columns_of::<GroupRow>());
    let row: Option<GroupRow> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(row.map(Group::from))
}

/// A group, locked until the end of the transaction.
pub fn lock(tx: &mut WriteTx<'_>, group: GroupId) -> Result<Option<Group>, StoreError> {
    let query = groups::table.find(key(group)).select(columns_of::<GroupRow>());
    let row: Option<GroupRow> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    Ok(row.map(Group::from))
}

/// The groups that somebody may see, or helps at events of, oldest first.
pub fn list(tx: &mut ReadTx<'_>, account: AccountId, page: Page<GroupId>) -> Result<Vec<Group>, StoreError> {
    // The nil UUID is before every other, so the first page needs no query of its own.
    let after = page.after.map_or(Key(uuid::Uuid::nil()), key);
    let roles = Role::ALL.into_iter().filter(|role| role.has(Right::GroupRead));
    let sees = team_members::event_id
        .is_not_null()
        .or(team_members::role.eq_any(roles.map(Role::as_str)));
    let ids = team_members::table
        .filter(team_members::account_id.eq(key(account)))
        .filter(team_members::accepted_at.is_not_null())
        .filter(sees)
        .filter(team_members::group_id.gt(after))
        .select(team_members::group_id)
        .distinct()
        .order(team_members::group_id)
        .limit(page.limit.into());
    let ids: Vec<Key> = on_backend!(tx, |c| ids.load(c))?;
    let query = groups::table
        .filter(groups::id.eq_any(ids))
        .order(groups::id)
        .select(columns_of::<GroupRow>());
    let rows: Vec<GroupRow> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(Group::from).collect())
}

/// The group with this slug.
pub fn by_slug(tx: &mut ReadTx<'_>, slug: &Slug) -> Result<Option<Group>, StoreError> {
    let query = groups::table
        .filter(groups::slug.eq(slug.as_str()))
        .select(columns_of::<GroupRow>());
    let row: Option<GroupRow> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(row.map(Group::from))
}

/// Writes what an organizer changed of a group that this transaction holds.
pub fn save(tx: &mut WriteTx<'_>, group: &Group) -> Result<(), StoreError> {
    let row = GroupRow::of(group)?;
    let change = (
        groups::name.eq(row.name),
        groups::description.eq(row.description),
        groups::time_zone.eq(row.time_zone),
        groups::reply_to.eq(row.reply_to),
        groups::language.eq(row.language),
        groups::german_form.eq(row.german_form),
        groups::reminders.eq(row.reminders),
        groups::colour.eq(row.colour),
        groups::legal_name.eq(row.legal_name),
        groups::postal_address.eq(row.postal_address),
        groups::privacy_url.eq(row.privacy_url),
        groups::contact.eq(row.contact),
        groups::retention_days.eq(row.retention_days),
        groups::topics.eq(row.topics),
        groups::retention_since.eq(row.retention_since),
        groups::revision.eq(row.revision),
        groups::feed_revision.eq(row.feed_revision),
        groups::feed_changed_at.eq(row.feed_changed_at),
    );
    on_backend!(tx, |c| diesel::update(groups::table.find(key(group.id)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// Notes that the group's public feed shows something else now.
pub fn touch_feed(tx: &mut WriteTx<'_>, group: GroupId) -> Result<(), StoreError> {
    let change = (
        groups::feed_revision.eq(groups::feed_revision + 1),
        groups::feed_changed_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::update(groups::table.find(key(group)))
        .set(change)
        .execute(c))?;
    Ok(())
}

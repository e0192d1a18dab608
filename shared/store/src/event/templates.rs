//! Plans of events that a group keeps for the next. What a plan may hold is for who keeps it to say.

use diesel::prelude::*;
use domain::values::text::Title;
use domain::{GroupId, Instant, TemplateId};
use messages::{Happened, PeopleChanged};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Page;
use crate::activity;
use crate::db::schema::templates;
use crate::db::sql::{Json, Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// A template; `P` is its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template<P> {
    /// Its identity.
    pub id: TemplateId,
    /// What it is called, once in its group.
    pub name: Title,
    /// What it says of an event.
    pub plan: P,
    /// When it was kept last.
    pub kept_at: Instant,
}

type Row = (Key, String, Json, Moment);

/// Keeps a plan under a name, in place of what stood under it.
pub fn keep<P: Serialize>(
    tx: &mut WriteTx<'_>,
    group: GroupId,
    name: Title,
    plan: P,
) -> Result<Template<P>, StoreError> {
    let (fresh, now, json) = (tx.fresh::<TemplateId>()?, Moment(tx.now()), Json::of(&plan)?);
    let change = (templates::plan.eq(json.clone()), templates::kept_at.eq(now));
    let row = (
        templates::id.eq(key(fresh)),
        templates::group_id.eq(key(group)),
        templates::name.eq(name.as_str()),
        templates::plan.eq(json),
        templates::kept_at.eq(now),
    );
    on_backend!(tx, |c| diesel::insert_into(templates::table)
        .values(row)
        .on_conflict((templates::group_id, templates::name))
        .do_update()
        .set(change)
        .execute(c))?;
    let query = templates::table
        .filter(templates::group_id.eq(key(group)))
        .filter(templates::name.eq(name.as_str()))
        .select(templates::id);
    let id: Key = on_backend!(tx, |c| query.first(c))?;
    let group_id = group;
    activity::record(tx, &[Happened::TemplateKept(PeopleChanged { group_id })])?;
    Ok(Template {
        id: id.id(),
        name,
        plan,
        kept_at: now.0,
    })
}

/// A group's templates in the order in which they were made.
pub fn list<P: DeserializeOwned>(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    page: Page<TemplateId>,
) -> Result<Vec<Template<P>>, StoreError> {
    let query = templates::table
        .filter(templates::group_id.eq(key(group)))
        .filter(templates::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .order(templates::id)
        .limit(page.limit.into())
        .select((templates::id, templates::name, templates::plan, templates::kept_at));
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(template).collect()
}

/// What a template of a group says.
pub fn plan<P: DeserializeOwned>(tx: &mut ReadTx<'_>, group: GroupId, id: TemplateId) -> Result<Option<P>, StoreError> {
    let query = templates::table
        .filter(templates::group_id.eq(key(group)))
        .filter(templates::id.eq(key(id)))
        .select(templates::plan);
    let found: Option<Json> = on_backend!(tx, |c| query.first(c).optional())?;
    found.map(|json| json.read()).transpose()
}

/// Deletes a template of a group; `false`: it has none like that. Events that were made from it stay as they are.
pub fn delete(tx: &mut WriteTx<'_>, group: GroupId, id: TemplateId) -> Result<bool, StoreError> {
    let row = templates::table
        .filter(templates::group_id.eq(key(group)))
        .filter(templates::id.eq(key(id)));
    let is_gone = on_backend!(tx, |c| diesel::delete(row).execute(c))? == 1;
    if is_gone {
        let group_id = group;
        activity::record(tx, &[Happened::TemplateDeleted(PeopleChanged { group_id })])?;
    }
    Ok(is_gone)
}

fn template<P: DeserializeOwned>((id, name, plan, kept_at): Row) -> Result<Template<P>, StoreError> {
    Ok(Template {
        id: id.id(),
        name: Title::trusted(name),
        plan: plan.read()?,
        kept_at: kept_at.0,
    })
}

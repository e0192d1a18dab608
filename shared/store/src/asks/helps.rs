//! Who helped whom, in order of time. People stand there by identities of their own, which stay, nameless, when they are erased.
//!
//! How far help went on is counted over all of it, so each process keeps it in memory ([`Chains`]) and reads only what is new.

use std::sync::Arc;

use diesel::prelude::*;
use domain::asks::Ask;
use domain::asks::chain::picture::Picture;
use domain::asks::chain::{Help, HelpGraph, Reach, Sums};
use domain::{GroupId, PersonId};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::db::schema::{events, help_counter, help_people, helps, invitations, profiles};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, Store, WriteTx, aside, on_backend};
use crate::error::StoreError;

/// Helps that are read at a time.
const PAGE: i64 = 50_000;

/// Most people in a picture.
const SHOWN: usize = 500;

/// Notes that an ask was answered by help: of who gave it, and of who brought the two together. Twice is once. The people are locked.
pub fn record(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    let Some(at) = ask.answered_at else { return Ok(()) };
    let connector = ask.passed_on.as_ref().and_then(|passed| passed.by);
    for helper in [ask.to, connector].into_iter().flatten() {
        let row = (
            helps::ask_id.eq(key(ask.id)),
            helps::helper.eq(ensure(tx, helper)?),
            helps::helped.eq(ensure(tx, ask.asker)?),
            helps::group_id.eq(Some(key(ask.group))),
            helps::at.eq(Moment(at)),
            helps::number.eq(next_number(tx)?),
        );
        on_backend!(tx, |c| diesel::insert_into(helps::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

/// Numbers follow commits: whoever takes one holds the counter until theirs.
fn next_number(tx: &mut WriteTx<'_>) -> Result<i64, StoreError> {
    let next = help_counter::last.eq(help_counter::last + 1_i64);
    on_backend!(tx, |c| diesel::update(help_counter::table).set(next).execute(c))?;
    let query = help_counter::table.select(help_counter::last);
    Ok(on_backend!(tx, |c| query.first(c))?)
}

fn known(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Option<Key>, StoreError> {
    let query = help_people::table
        .filter(help_people::person_id.eq(Some(key(person))))
        .select(help_people::id);
    Ok(on_backend!(tx, |c| query.first(c).optional())?)
}

/// The identity of a person who is locked.
fn ensure(tx: &mut WriteTx<'_>, person: PersonId) -> Result<Key, StoreError> {
    if let Some(found) = known(tx, person)? {
        return Ok(found);
    }
    let id = Key(tx.fresh_uuid()?);
    let row = (help_people::id.eq(id), help_people::person_id.eq(Some(key(person))));
    on_backend!(tx, |c| diesel::insert_into(help_people::table).values(row).execute(c))?;
    Ok(id)
}

type Numbered = (i64, (Help, Option<GroupId>));

/// The next helps after a number, each with its own.
fn after(tx: &mut ReadTx<'_>, number: i64) -> Result<Vec<Numbered>, StoreError> {
    let query = helps::table
        .filter(helps::number.gt(number))
        .order(helps::number)
        .limit(PAGE)
        .select((helps::number, helps::helper, helps::helped, helps::at, helps::group_id));
    let rows: Vec<(i64, Key, Key, Moment, Option<Key>)> = on_backend!(tx, |c| query.load(c))?;
    let one = |(number, helper, helped, at, group): (i64, Key, Key, Moment, Option<Key>)| {
        let help = Help {
            at: at.0,
            helper: helper.0,
            helped: helped.0,
        };
        (number, (help, group.map(Key::id)))
    };
    Ok(rows.into_iter().map(one).collect())
}

/// What people of a group are called who agreed that their name may stand in its picture: by the identity that they have there.
pub fn names(tx: &mut ReadTx<'_>, group: GroupId, who: &[Uuid]) -> Result<Vec<(Uuid, String)>, StoreError> {
    let keys: Vec<Key> = who.iter().copied().map(Key).collect();
    let own = events::table.filter(events::group_id.eq(key(group))).select(events::id);
    let query = help_people::table
        .inner_join(profiles::table.on(profiles::person_id.nullable().eq(help_people::person_id)))
        .inner_join(invitations::table.on(invitations::person_id.nullable().eq(help_people::person_id)))
        .filter(help_people::id.eq_any(keys))
        .filter(profiles::group_id.eq(key(group)))
        // What another organizer calls them is theirs.
        .filter(invitations::event_id.eq_any(own))
        .filter(profiles::named.eq(true))
        .filter(invitations::name.ne(""))
        .order((help_people::id, invitations::id.desc()))
        .select((help_people::id, invitations::name));
    let mut found: Vec<(Key, String)> = on_backend!(tx, |c| query.load(c))?;
    // The name that they had last.
    found.dedup_by_key(|(who, _)| *who);
    Ok(found.into_iter().map(|(who, name)| (who.0, name)).collect())
}

/// What is kept in memory.
#[derive(Default)]
struct Kept {
    graph: Arc<HelpGraph>,
    /// The number of the last help in it.
    last: i64,
}

/// Who helped whom, as one process keeps it: some twenty octets a help.
#[derive(Clone, Default)]
pub struct Chains(Arc<Mutex<Kept>>);

impl Chains {
    /// How far a person's help went on, and the groups where they helped somebody, or were helped.
    pub async fn of_person(&self, store: &Store, person: PersonId) -> Result<(Reach, Vec<GroupId>), StoreError> {
        let Some(own) = store.read_one(move |tx| known(tx, person)).await? else {
            return Ok((Reach::default(), Vec::new()));
        };
        let graph = self.up_to_date(store).await?;
        aside(move || (graph.reach(own.0), graph.groups(own.0))).await
    }

    /// What a group is told: sums, and who helped whom over time. None: too few for anybody to be told.
    pub async fn of_group(&self, store: &Store, group: GroupId) -> Result<Option<(Sums, Picture)>, StoreError> {
        let graph = self.up_to_date(store).await?;
        let found = aside(move || {
            let sums = graph.sums(group);
            sums.may_be_told().then(|| (sums, graph.picture(group, SHOWN)))
        });
        found.await
    }

    /// Reads all of it before anybody looks: of a million helps that takes seconds.
    pub async fn read_ahead(&self, store: &Store) -> Result<(), StoreError> {
        self.up_to_date(store).await.map(drop)
    }

    /// All helps until now. Who looks at them holds up nobody who reads what is new.
    async fn up_to_date(&self, store: &Store) -> Result<Arc<HelpGraph>, StoreError> {
        let mut kept = self.0.lock().await;
        loop {
            let last = kept.last;
            let new = store.read_one(move |tx| after(tx, last)).await?;
            let is_all = new.len() < usize::try_from(PAGE).unwrap_or_default();
            if let Some((number, _)) = new.last() {
                let (number, mut graph) = (*number, Arc::clone(&kept.graph));
                let grown = aside(move || {
                    Arc::make_mut(&mut graph).add(new.into_iter().map(|(_, help)| help));
                    graph
                });
                // Both at once: whoever waits may go away.
                (kept.graph, kept.last) = (grown.await?, number);
            }
            if is_all {
                return Ok(Arc::clone(&kept.graph));
            }
        }
    }
}

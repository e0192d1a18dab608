//! Who helped whom, in order of time. People stand there by identities of their own, which stay, nameless, when they are erased.
//!
//! How far help went on is counted over all of it, so each process keeps it in memory ([`Chains`]) and reads only what is new.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use diesel::prelude::*;
use domain::asks::Ask;
use domain::asks::chain::picture::Picture;
use domain::asks::chain::{Help, HelpGraph, Reach, Sums};
use domain::{GroupId, PersonId};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::meetings;
use crate::db::schema::{events, help_counter, help_people, helps, invitations, profiles};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, Store, WriteTx, aside, on_backend};
use crate::error::StoreError;

/// Helps that are read at a time.
const PAGE: i64 = 50_000;

/// Helps that are followed for names.
const FOLLOWED: usize = 500;

/// Most people in a picture.
const SHOWN: usize = 500;

/// Notes that an ask was answered by help: of who gave it, and of who brought the two together, when it was given. Twice is once. The
/// people are locked.
pub fn record(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    let meeting = meetings::of_ask(tx, ask.id)?;
    let at = ask.helped_at(meeting.as_ref(), tx.now());
    for helper in [ask.to, ask.connector()].into_iter().flatten() {
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

/// What those are called to whom somebody's help went on, where they agreed to that, and so did each on the way to them.
fn named_on_the_way(
    tx: &mut ReadTx<'_>,
    own: Uuid,
    way: &[(Help, Option<GroupId>)],
) -> Result<Vec<String>, StoreError> {
    // Where the group is gone, so is what they agreed to there.
    let way: Vec<(Help, GroupId)> = way
        .iter()
        .filter_map(|(help, group)| Some((*help, (*group)?)))
        .collect();
    let mut who: BTreeMap<GroupId, Vec<Uuid>> = BTreeMap::new();
    for (help, group) in &way {
        who.entry(*group).or_default().push(help.helped);
    }
    let mut called = HashMap::new();
    for (group, who) in who {
        let all = names(tx, group, &who)?;
        called.extend(all.into_iter().map(|(who, name)| ((group, who), name)));
    }
    let (mut open, mut found) = (HashSet::from([own]), Vec::new());
    for (help, group) in way {
        let name = called
            .remove(&(group, help.helped))
            .filter(|_| open.contains(&help.helper));
        if let Some(name) = name {
            open.insert(help.helped);
            // Whom they helped themselves they know.
            found.extend(Some(name).filter(|_| help.helper != own));
        }
    }
    Ok(found)
}

/// What there is of a person.
#[derive(Clone, Debug, Default)]
pub struct OwnHelps {
    /// How far their help went.
    pub reach: Reach,
    /// The groups where they helped somebody, or were helped.
    pub groups: Vec<GroupId>,
    /// What those are called to whom it went on, as far as they agreed to that.
    pub went_on_to: Vec<String>,
}

/// What is kept in memory.
#[derive(Default)]
struct Kept {
    graph: HelpGraph,
    /// The number of the last help in it.
    last: i64,
}

/// Who helped whom, as one process keeps it: some twenty octets a help.
#[derive(Clone, Default)]
pub struct Chains {
    kept: Arc<RwLock<Kept>>,
    /// One at a time reads what is new.
    reading: Arc<Mutex<()>>,
}

impl Chains {
    /// What there is of a person.
    pub async fn of_person(&self, store: &Store, person: PersonId) -> Result<OwnHelps, StoreError> {
        let Some(own) = store.read_one(move |tx| known(tx, person)).await? else {
            return Ok(OwnHelps::default());
        };
        let look = move |graph: &HelpGraph| (graph.reach(own.0), graph.groups(own.0), graph.way(own.0, FOLLOWED));
        let (reach, groups, way) = self.look(store, look).await?;
        let went_on_to = if reach.went_on == 0 {
            Vec::new()
        } else {
            let unit = move |tx: &mut ReadTx<'_>| named_on_the_way(tx, own.0, &way);
            store.read(unit).await?
        };
        Ok(OwnHelps {
            reach,
            groups,
            went_on_to,
        })
    }

    /// What a group is told: sums, and who helped whom over time. None: too few for anybody to be told.
    pub async fn of_group(&self, store: &Store, group: GroupId) -> Result<Option<(Sums, Picture)>, StoreError> {
        let look = move |graph: &HelpGraph| {
            let sums = graph.sums(group);
            sums.may_be_told().then(|| (sums, graph.picture(group, SHOWN)))
        };
        self.look(store, look).await
    }

    /// Reads all of it before anybody looks: of a million helps that takes seconds.
    pub async fn read_ahead(&self, store: &Store) -> Result<(), StoreError> {
        let _reading = self.reading.lock().await;
        loop {
            let last = self.with(|kept| kept.last).await?;
            let new = store.read_one(move |tx| after(tx, last)).await?;
            if new.is_empty() {
                return Ok(());
            }
            let is_all = new.len() < usize::try_from(PAGE).unwrap_or_default();
            let kept = Arc::clone(&self.kept);
            // Both at once: whoever waits may go away.
            let grow = move || {
                let mut kept = kept.write().unwrap_or_else(PoisonError::into_inner);
                let last = kept.last;
                let new = new.into_iter().filter(|(number, _)| *number > last);
                let (numbers, new): (Vec<i64>, Vec<_>) = new.unzip();
                kept.last = numbers.last().copied().unwrap_or(last);
                kept.graph.add(new);
            };
            aside(grow).await?;
            if is_all {
                return Ok(());
            }
        }
    }

    /// Looks at all helps until now.
    async fn look<T: Send + 'static>(
        &self,
        store: &Store,
        look: impl FnOnce(&HelpGraph) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        self.read_ahead(store).await?;
        self.with(move |kept| look(&kept.graph)).await
    }

    async fn with<T: Send + 'static>(&self, look: impl FnOnce(&Kept) -> T + Send + 'static) -> Result<T, StoreError> {
        let kept = Arc::clone(&self.kept);
        aside(move || look(&kept.read().unwrap_or_else(PoisonError::into_inner))).await
    }
}

//! Reads a list in: in parts, so that however long it is, others are not kept waiting; seen once all of it is there.

use std::time::{Duration, Instant};

use domain::people::import::{ImportRow, SeenAddresses};
use domain::people::obtained::Obtained;
use domain::people::{Principal, Right};
use domain::{GroupId, ImportId, MailAddress};
use store::people::imports;
use store::people::imports::Import;
use store::{Store, WriteTx};

use crate::authority::authorize;
use crate::error::ActionError;

/// Rows that are read in at once.
const PART: usize = 500;

/// Between parts nothing is done for as long as a part took, up to this: answers need the processors, too.
const LONGEST_REST: Duration = Duration::from_millis(20);

/// A list of people.
#[derive(Clone, Debug)]
pub struct NewImport {
    /// For which group.
    pub group: GroupId,
    /// Where its addresses came from.
    pub obtained: Obtained,
}

/// Reads a list in. What its rows end with, if it is an error, ends all of it.
pub async fn read_in<E: From<ActionError>>(
    store: &Store,
    who: Principal,
    new: NewImport,
    rows: impl Iterator<Item = Result<ImportRow, E>>,
) -> Result<ImportId, E> {
    let group = new.group;
    let import = store.write(move |tx| begin(tx, who, &new)).await?;
    let read = add_all(store, group, import, rows).await;
    if read.is_err() {
        // What is left of it if that fails too goes with what is a day old.
        let discarded = store.write(move |tx| imports::discard(tx, import)).await;
        if let Err(error) = discarded {
            tracing::debug!(%import, %error, "a list that could not be read was not deleted");
        }
    }
    read.map(|()| import)
}

fn begin(tx: &mut WriteTx<'_>, who: Principal, new: &NewImport) -> Result<ImportId, ActionError> {
    authorize(tx, who, Right::PeopleEdit, new.group)?;
    let account = who.account();
    Ok(imports::begin(tx, new.group, account, &new.obtained)?)
}

async fn add_all<E: From<ActionError>>(
    store: &Store,
    group: GroupId,
    import: ImportId,
    mut rows: impl Iterator<Item = Result<ImportRow, E>>,
) -> Result<(), E> {
    let mut seen = SeenAddresses::default();
    loop {
        let begun = Instant::now();
        let mut part = rows.by_ref().take(PART).collect::<Result<Vec<_>, _>>()?;
        if part.is_empty() {
            return Ok(());
        }
        for row in &mut part {
            seen.note(row);
        }
        let is_last = part.len() < PART;
        store.write(move |tx| add(tx, group, import, part)).await?;
        if is_last {
            return Ok(());
        }
        imports::rest(begun.elapsed().min(LONGEST_REST)).await;
    }
}

fn add(tx: &mut WriteTx<'_>, group: GroupId, import: ImportId, mut rows: Vec<ImportRow>) -> Result<(), ActionError> {
    let addresses = rows.iter().filter_map(|row| row.address.as_ref());
    let identities: Vec<&str> = addresses.map(MailAddress::identity).collect();
    let known = imports::known_here(tx, group, &identities)?;
    for row in &mut rows {
        let known = row.address.as_ref().and_then(|address| known.get(address.identity()));
        row.judge(known.copied().unwrap_or_default());
    }
    Ok(imports::add(tx, import, &rows)?)
}

/// Shows a list that was read in.
pub fn complete(tx: &mut WriteTx<'_>, import: ImportId) -> Result<Import, ActionError> {
    imports::complete(tx, import)?;
    imports::get(tx, import)?.ok_or(ActionError::NotFound)
}

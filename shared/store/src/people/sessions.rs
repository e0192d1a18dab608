//! Browsers that are signed in. A session's cookie is shown once; only its hash is kept.

use diesel::prelude::*;
use domain::people::sign_in::{AT_MOST_FOR, IDLE_FOR};
use domain::{AccountId, Instant, SessionId};

use super::secret;
use crate::db::schema::sessions;
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// A browser that signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its identity.
    pub id: SessionId,
    /// Whose it is.
    pub account: AccountId,
    /// What the browser is called; empty: not known.
    pub browser: String,
    /// When it signed in.
    pub signed_in_at: Instant,
    /// When it was seen last, to the minute.
    pub last_seen_at: Instant,
}

type Row = (Key, Key, String, Moment, Moment);

const COLUMNS: (
    sessions::id,
    sessions::account_id,
    sessions::browser,
    sessions::signed_in_at,
    sessions::last_seen_at,
) = (
    sessions::id,
    sessions::account_id,
    sessions::browser,
    sessions::signed_in_at,
    sessions::last_seen_at,
);

fn session((id, account, browser, signed_in_at, last_seen_at): Row) -> Session {
    Session {
        id: id.id(),
        account: account.id(),
        browser,
        signed_in_at: signed_in_at.0,
        last_seen_at: last_seen_at.0,
    }
}

/// Signs a browser in and answers what its cookie holds. It is not kept.
pub fn begin(tx: &mut WriteTx<'_>, account: AccountId, browser: &str) -> Result<String, StoreError> {
    let id: SessionId = tx.fresh()?;
    let text = secret::fresh("")?;
    let now = Moment(tx.now());
    let row = (
        sessions::id.eq(key(id)),
        sessions::account_id.eq(key(account)),
        sessions::token_hash.eq(secret::hash(&text)),
        sessions::browser.eq(browser),
        sessions::signed_in_at.eq(now),
        sessions::last_seen_at.eq(now),
    );
    on_backend!(tx, |c| diesel::insert_into(sessions::table).values(row).execute(c))?;
    Ok(text)
}

/// The session whose cookie this is, whether it still stands or not.
pub fn find(tx: &mut ReadTx<'_>, text: &str) -> Result<Option<Session>, StoreError> {
    let query = sessions::table
        .filter(sessions::token_hash.eq(secret::hash(text)))
        .select(COLUMNS);
    let found: Option<Row> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(session))
}

/// Writes down that a session was used now.
pub fn used(tx: &mut WriteTx<'_>, id: SessionId) -> Result<(), StoreError> {
    let now = Moment(tx.now());
    let update = diesel::update(sessions::table.find(key(id))).set(sessions::last_seen_at.eq(now));
    on_backend!(tx, |c| update.execute(c))?;
    Ok(())
}

/// An account's sessions that stand, oldest first.
pub fn of_account(tx: &mut ReadTx<'_>, account: AccountId) -> Result<Vec<Session>, StoreError> {
    let query = sessions::table
        .filter(sessions::account_id.eq(key(account)))
        .filter(sessions::signed_in_at.gt(Moment(tx.now().minus(AT_MOST_FOR))))
        .filter(sessions::last_seen_at.gt(Moment(tx.now().minus(IDLE_FOR))))
        .order(sessions::id)
        .select(COLUMNS);
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(session).collect())
}

/// Ends the session whose cookie this is, if there is one.
pub fn end(tx: &mut WriteTx<'_>, text: &str) -> Result<(), StoreError> {
    let ended = sessions::table.filter(sessions::token_hash.eq(secret::hash(text)));
    on_backend!(tx, |c| diesel::delete(ended).execute(c))?;
    Ok(())
}

/// Ends an account's session, or all that it has. `false`: there was none.
pub fn end_of_account(tx: &mut WriteTx<'_>, account: AccountId, only: Option<SessionId>) -> Result<bool, StoreError> {
    let own = sessions::table.filter(sessions::account_id.eq(key(account)));
    let ended = match only {
        Some(id) => on_backend!(tx, |c| diesel::delete(own.filter(sessions::id.eq(key(id)))).execute(c)),
        None => on_backend!(tx, |c| diesel::delete(own).execute(c)),
    }?;
    Ok(ended > 0)
}

/// Deletes sessions that are over.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<usize, StoreError> {
    let now = tx.now();
    let over = sessions::table.filter(
        sessions::last_seen_at
            .lt(Moment(now.minus(IDLE_FOR)))
            .or(sessions::signed_in_at.lt(Moment(now.minus(AT_MOST_FOR)))),
    );
    Ok(on_backend!(tx, |c| diesel::delete(over).execute(c))?)
}

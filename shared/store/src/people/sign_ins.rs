//! Sign-ins that were asked for, until they are used or too old.

use std::time::Duration;

use diesel::prelude::*;
use domain::people::sign_in::{BrowserHash, SignIn};
use domain::{MailAddress, SignInId};

use crate::db::schema::sign_ins;
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, chance, on_backend};
use crate::error::StoreError;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sign_ins, treat_none_as_null = true)]
struct Row {
    id: Key,
    email: String,
    typed_email: Option<String>,
    browser_hash: Option<Vec<u8>>,
    opens_account: bool,
    code: Option<String>,
    wrong_codes: i32,
    is_over: bool,
    expires_at: Moment,
}

impl From<Row> for SignIn {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.id(),
            address: MailAddress::kept(row.typed_email, row.email),
            browser: row.browser_hash.and_then(|hash| hash.try_into().ok()),
            opens_account: row.opens_account,
            code: row.code,
            wrong_codes: u16::try_from(row.wrong_codes).unwrap_or(u16::MAX),
            is_over: row.is_over,
            expires_at: row.expires_at.0,
        }
    }
}

impl From<&SignIn> for Row {
    fn from(sign_in: &SignIn) -> Self {
        Self {
            id: key(sign_in.id),
            email: sign_in.address.identity().to_owned(),
            typed_email: sign_in.address.typed().map(ToOwned::to_owned),
            browser_hash: sign_in.browser.map(Vec::from),
            opens_account: sign_in.opens_account,
            code: sign_in.code.clone(),
            wrong_codes: sign_in.wrong_codes.into(),
            is_over: sign_in.is_over,
            expires_at: Moment(sign_in.expires_at),
        }
    }
}

/// Keeps a sign-in that is asked for, in this browser or whichever, for so long.
pub fn create(
    tx: &mut WriteTx<'_>,
    address: &MailAddress,
    browser: Option<BrowserHash>,
    opens_account: bool,
    lasts: Duration,
) -> Result<SignInId, StoreError> {
    let sign_in = SignIn {
        id: tx.fresh()?,
        address: address.clone(),
        browser,
        opens_account,
        code: None,
        wrong_codes: 0,
        is_over: false,
        expires_at: tx.now().plus(lasts),
    };
    let row = Row::from(&sign_in);
    on_backend!(tx, |c| diesel::insert_into(sign_ins::table).values(row).execute(c))?;
    Ok(sign_in.id)
}

/// A sign-in, to look at.
pub fn get(tx: &mut ReadTx<'_>, id: SignInId) -> Result<Option<SignIn>, StoreError> {
    let query = sign_ins::table.find(key(id)).select(columns_of::<Row>());
    let row: Option<Row> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(row.map(SignIn::from))
}

/// The same, locked until the end of the transaction.
pub fn lock(tx: &mut WriteTx<'_>, id: SignInId) -> Result<Option<SignIn>, StoreError> {
    let query = sign_ins::table.find(key(id)).select(columns_of::<Row>());
    let row: Option<Row> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    Ok(row.map(SignIn::from))
}

/// Those that a browser asked for, locked.
pub fn lock_of_browser(tx: &mut WriteTx<'_>, browser: BrowserHash) -> Result<Vec<SignIn>, StoreError> {
    let query = sign_ins::table
        .filter(sign_ins::browser_hash.eq(Vec::from(browser)))
        .order(sign_ins::id)
        .select(columns_of::<Row>());
    let rows: Vec<Row> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().load(c),
        sqlite | c | query.load(c)
    )?;
    Ok(rows.into_iter().map(SignIn::from).collect())
}

/// Writes what became of one that this transaction holds.
pub fn save(tx: &mut WriteTx<'_>, sign_in: &SignIn) -> Result<(), StoreError> {
    let row = Row::from(sign_in);
    on_backend!(tx, |c| diesel::update(sign_ins::table.find(row.id))
        .set(&row)
        .execute(c))?;
    Ok(())
}

/// Has its code shown, from the link that was opened in another browser.
pub fn show_code(tx: &mut WriteTx<'_>, sign_in: &mut SignIn) -> Result<String, StoreError> {
    let code = sign_in.show_code(chance()?).to_owned();
    save(tx, sign_in)?;
    Ok(code)
}

/// Deletes those that are too old.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<usize, StoreError> {
    let old = sign_ins::table.filter(sign_ins::expires_at.lt(Moment(tx.now())));
    Ok(on_backend!(tx, |c| diesel::delete(old).execute(c))?)
}

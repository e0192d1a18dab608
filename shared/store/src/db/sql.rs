//! SQL types that both databases keep in their own way, each behind a Rust newtype.
//!
//! `DbUuid`: `uuid` / 16 octets. `UtcTimestamp`: `timestamptz` / fixed-width text that sorts as
//! time. `DbJson`: `jsonb` / checked text.

use std::io::Write;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Binary, Nullable, SqlType, Text};
use diesel::sqlite::{Sqlite, SqliteValue};
use domain::Instant;
use domain::values::ids::Id;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// The columns of a row. `as_select()` would tie the query to one backend; the columns are the same on both.
pub(crate) fn columns_of<R: diesel::Selectable<Pg>>() -> R::SelectExpression {
    R::construct_selection()
}

diesel::define_sql_function! {
    /// In small letters; on SQLite only those of ASCII, on either side of a comparison.
    fn lower(text: Text) -> Text;
}

diesel::define_sql_function! {
    /// A text that may be missing, or another.
    #[sql_name = "coalesce"]
    fn text_of(text: Nullable<Text>, otherwise: Text) -> Text;
}

/// What a text is LIKE that holds these words, with a backslash before what has a meaning there; every text without them.
pub(crate) fn pattern(words: Option<&str>) -> String {
    let mut pattern = "%".to_owned();
    for c in words.unwrap_or_default().trim().chars().filter(|c| *c != '\0') {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// A UUID column.
#[derive(Clone, Copy, Debug, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951), sqlite_type(name = "Binary"))]
pub struct DbUuid;

/// A column with a moment in UTC.
#[derive(Clone, Copy, Debug, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185), sqlite_type(name = "Text"))]
pub struct UtcTimestamp;

/// A JSON column.
#[derive(Clone, Copy, Debug, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 3802, array_oid = 3807), sqlite_type(name = "Text"))]
pub struct DbJson;

impl diesel::sql_types::SqlOrd for DbUuid {}
impl diesel::sql_types::SqlOrd for UtcTimestamp {}

/// An identity as a column's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = DbUuid)]
pub(crate) struct Key(pub(crate) Uuid);

/// The column value of an identity.
pub(crate) fn key(id: impl Id) -> Key {
    Key(id.uuid())
}

impl Key {
    /// The identity in a column's value.
    pub(crate) fn id<I: Id>(self) -> I {
        I::from_uuid(self.0)
    }
}

impl ToSql<DbUuid, Pg> for Key {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.0.as_bytes())?;
        Ok(IsNull::No)
    }
}

impl ToSql<DbUuid, Sqlite> for Key {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_bytes().to_vec());
        Ok(IsNull::No)
    }
}

impl FromSql<DbUuid, Pg> for Key {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(value.as_bytes())?))
    }
}

impl FromSql<DbUuid, Sqlite> for Key {
    fn from_sql(value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let octets = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(value)?;
        Ok(Self(Uuid::from_slice(&octets)?))
    }
}

/// A moment as a column's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = UtcTimestamp)]
pub(crate) struct Moment(pub(crate) Instant);

/// PostgreSQL counts microseconds from 2000-01-01, not from 1970.
const POSTGRES_EPOCH_MICROS: i64 = 946_684_800_000_000;

impl ToSql<UtcTimestamp, Pg> for Moment {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let micros = self.0.as_micros().saturating_sub(POSTGRES_EPOCH_MICROS);
        out.write_all(&micros.to_be_bytes())?;
        Ok(IsNull::No)
    }
}

impl ToSql<UtcTimestamp, Sqlite> for Moment {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.to_string());
        Ok(IsNull::No)
    }
}

impl FromSql<UtcTimestamp, Pg> for Moment {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let micros = i64::from_be_bytes(value.as_bytes().try_into()?);
        Ok(Self(Instant::from_micros(micros.saturating_add(POSTGRES_EPOCH_MICROS))))
    }
}

impl FromSql<UtcTimestamp, Sqlite> for Moment {
    fn from_sql(value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<Text, Sqlite>>::from_sql(value)?;
        Ok(Self(text.parse()?))
    }
}

/// A value kept as JSON.
#[derive(Clone, Debug, PartialEq, AsExpression, FromSqlRow)]
#[diesel(sql_type = DbJson)]
pub(crate) struct Json(String);

impl Json {
    pub(crate) fn of(value: &impl Serialize) -> Result<Self, crate::StoreError> {
        serde_json::to_string(value)
            .map(Self)
            .map_err(|error| crate::StoreError::Unreadable(error.to_string()))
    }

    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, crate::StoreError> {
        serde_json::from_str(&self.0).map_err(|error| crate::StoreError::Unreadable(error.to_string()))
    }
}

/// The first octet of `jsonb` on the wire is its version.
const JSONB_VERSION: u8 = 1;

impl ToSql<DbJson, Pg> for Json {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(&[JSONB_VERSION])?;
        out.write_all(self.0.as_bytes())?;
        Ok(IsNull::No)
    }
}

impl ToSql<DbJson, Sqlite> for Json {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_str());
        Ok(IsNull::No)
    }
}

impl FromSql<DbJson, Pg> for Json {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        match value.as_bytes().split_first() {
            Some((&JSONB_VERSION, json)) => Ok(Self(std::str::from_utf8(json)?.to_owned())),
            _ => Err("an unknown version of jsonb".into()),
        }
    }
}

impl FromSql<DbJson, Sqlite> for Json {
    fn from_sql(value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        Ok(Self(<String as FromSql<Text, Sqlite>>::from_sql(value)?))
    }
}

/// Database integers are signed; ours never pass two thousand million.
pub(crate) fn int(number: impl TryInto<i32>) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
}

/// The way back from [`int`].
pub(crate) fn count<T: TryFrom<i32> + Default>(number: i32) -> T {
    T::try_from(number).unwrap_or_default()
}

/// A query that locks the rows of one of its tables, in these words. The builder knows no `OF`; without it, answers
/// would wait for each other at their events' group.
pub(crate) struct Locking<Q> {
    pub(crate) query: Q,
    pub(crate) how: &'static str,
}

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Locking<Q> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> diesel::QueryResult<()> {
        self.query.walk_ast(out.reborrow())?;
        out.push_sql(self.how);
        Ok(())
    }
}

/// Kept by its text, since `how` is no part of the type.
impl<Q> QueryId for Locking<Q> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q: Query> Query for Locking<Q> {
    type SqlType = Q::SqlType;
}

impl<Q, C> diesel::RunQueryDsl<C> for Locking<Q> {}

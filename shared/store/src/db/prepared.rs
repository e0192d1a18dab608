//! Statements for PostgreSQL that the query builder has no words for.
//!
//! Their text stays the same however many rows they take, so that each is parsed and planned once a connection: rows
//! travel as one array a column. (`sql_query` would be planned anew each time, and so would INSERT with many rows.)

use std::marker::PhantomData;

use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{Array, HasSqlType};
use diesel::{QueryResult, RunQueryDsl};

/// A statement of constant text; each `$` in it stands for the next value. `ST` are the columns that it gives back.
pub(crate) struct Prepared<'q, ST = ()> {
    text: &'static str,
    values: Vec<Box<dyn QueryFragment<Pg> + 'q>>,
    gives: PhantomData<ST>,
}

impl<'q, ST> Prepared<'q, ST> {
    pub(crate) fn new(text: &'static str) -> Self {
        Self {
            text,
            values: Vec::new(),
            gives: PhantomData,
        }
    }

    /// One value.
    pub(crate) fn value<T: 'q, V: ToSql<T, Pg> + 'q>(mut self, value: V) -> Self
    where
        Pg: HasSqlType<T>,
    {
        self.values.push(Box::new(Value::<T, V>(value, PhantomData)));
        self
    }

    /// One column of all rows.
    pub(crate) fn column<T: 'static, V: ToSql<T, Pg> + std::fmt::Debug + 'q>(
        self,
        values: impl IntoIterator<Item = V>,
    ) -> Self
    where
        Pg: HasSqlType<T> + HasSqlType<Array<T>>,
    {
        self.value::<Array<T>, Vec<V>>(values.into_iter().collect())
    }
}

struct Value<T, V>(V, PhantomData<T>);

impl<T, V: ToSql<T, Pg>> QueryFragment<Pg> for Value<T, V>
where
    Pg: HasSqlType<T>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_bind_param::<T, V>(&self.0)
    }
}

impl<ST> QueryFragment<Pg> for Prepared<'_, ST> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let mut values = self.values.iter();
        for piece in self.text.split_inclusive('$') {
            match piece.strip_suffix('$') {
                None => out.push_sql(piece),
                Some(before) => {
                    out.push_sql(before);
                    let value = values.next().ok_or_else(too_few)?;
                    value.walk_ast(out.reborrow())?;
                }
            }
        }
        Ok(())
    }
}

fn too_few() -> diesel::result::Error {
    diesel::result::Error::QueryBuilderError("a statement with more places than values".into())
}

/// Kept by its text.
impl<ST> QueryId for Prepared<'_, ST> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<ST> Query for Prepared<'_, ST> {
    type SqlType = ST;
}

impl<ST, C> RunQueryDsl<C> for Prepared<'_, ST> {}

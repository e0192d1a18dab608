//! Who gave one answer to a question: as a condition of a query, and counted.

use diesel::dsl::not;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Bool, Integer, Text};
use diesel::sqlite::Sqlite;
use domain::EventId;
use domain::event::by_answer::ByAnswer;
use domain::event::questions::Said;
use jiff::civil::Date;

use crate::db::schema::{invitations, occurrence_answers};
use crate::db::sql::{DbJson, Json, key, text_of};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// The condition that an invitation's answers have one; of none it is met.
#[derive(Clone, Debug)]
pub(super) struct Has(Option<Meant>);

#[derive(Clone, Debug)]
struct Meant {
    question: String,
    /// What was said to which words, as PostgreSQL finds it within what is kept.
    given: Json,
    /// What SQLite finds, each with where it looks.
    values: Vec<(String, Value)>,
}

#[derive(Clone, Debug)]
enum Value {
    Words(String),
    /// SQLite gives a truth as a number, too.
    Number(i32),
}

impl Has {
    pub(super) fn of(by: Option<&ByAnswer>) -> Result<Self, StoreError> {
        let meant = |by: &ByAnswer| {
            let mut given = serde_json::json!({ "said": by.answer });
            let mut values = match &by.answer {
                Said::YesNo(yes) => vec![("said", Value::Number((*yes).into()))],
                Said::Words(words) => vec![("said", Value::Words(words.clone()))],
                Said::Many(all) => all.iter().map(|one| ("said", Value::Words(one.clone()))).collect(),
            };
            if let (Some(asked), Some(given)) = (&by.asked, given.as_object_mut()) {
                given.insert("version".to_owned(), asked.version.into());
                given.insert("label".to_owned(), asked.label.clone().into());
                let version = i32::try_from(asked.version).unwrap_or(i32::MAX);
                values.push(("version", Value::Number(version)));
                values.push(("label", Value::Words(asked.label.clone())));
            }
            let at = |of| format!("$.\"{}\".{of}", by.question);
            Ok::<_, StoreError>(Meant {
                question: by.question.clone(),
                given: Json::of(&given)?,
                values: values.into_iter().map(|(of, value)| (at(of), value)).collect(),
            })
        };
        by.map(meant).transpose().map(Self)
    }
}

impl Expression for Has {
    type SqlType = Bool;
}

impl<Table> AppearsOnTable<Table> for Has {}

impl<Table> SelectableExpression<Table> for Has {}

impl<Grouped> ValidGrouping<Grouped> for Has {
    type IsAggregate = is_aggregate::Never;
}

/// Its text is not that of its type alone.
impl QueryId for Has {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl QueryFragment<Pg> for Has {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let Some(meant) = &self.0 else {
            out.push_sql("TRUE");
            return Ok(());
        };
        out.push_sql("coalesce(invitations.answers -> ");
        out.push_bind_param::<Text, _>(&meant.question)?;
        out.push_sql(" @> ");
        out.push_bind_param::<DbJson, _>(&meant.given)?;
        out.push_sql(", false)");
        Ok(())
    }
}

impl QueryFragment<Sqlite> for Has {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        out.push_sql("TRUE");
        for (path, value) in self.0.iter().flat_map(|meant| &meant.values) {
            out.push_sql(" AND EXISTS (SELECT 1 FROM json_each(invitations.answers, ");
            out.push_bind_param::<Text, _>(path)?;
            out.push_sql(") WHERE value = ");
            match value {
                Value::Words(words) => out.push_bind_param::<Text, _>(words)?,
                Value::Number(number) => out.push_bind_param::<Integer, _>(number)?,
            }
            out.push_sql(")");
        }
        Ok(())
    }
}

/// How many of an event's people gave an answer and did not say no: to all of the event, or to the date of this day.
pub(crate) fn people(
    tx: &mut ReadTx<'_>,
    event: EventId,
    by: &ByAnswer,
    date: Option<Date>,
) -> Result<u32, StoreError> {
    let answered = || {
        Ok::<_, StoreError>(
            invitations::table
                .filter(invitations::event_id.eq(key(event)))
                .filter(invitations::withdrawn.eq(false))
                .filter(Has::of(Some(by))?),
        )
    };
    // A yes without a seat is one that the organizer declined.
    let is_open = || {
        let answer = text_of(invitations::answer, "");
        answer.ne_all(["no", "yes"]).or(text_of(invitations::answer, "")
            .eq("yes")
            .and(text_of(invitations::seat, "").ne("")))
    };
    let said = || {
        occurrence_answers::table
            .filter(occurrence_answers::day.eq(date.map(|date| date.to_string()).unwrap_or_default()))
            .filter(occurrence_answers::answer.is_not_null())
    };
    let as_of_all = answered()?
        .filter(is_open())
        .filter(not(
            invitations::id.eq_any(said().select(occurrence_answers::invitation_id))
        ))
        .count();
    let by_date = said()
        .filter(text_of(occurrence_answers::answer, "").ne("no"))
        .select(occurrence_answers::invitation_id);
    let by_date = answered()?.filter(invitations::id.eq_any(by_date)).count();
    let as_of_all: i64 = on_backend!(tx, |c| as_of_all.get_result(c))?;
    let by_date: i64 = on_backend!(tx, |c| by_date.get_result(c))?;
    Ok(u32::try_from(as_of_all + by_date).unwrap_or(u32::MAX))
}

//! An import as JSON, with a page of its rows.

use domain::people::import::{ImportRow, RowState};
use domain::people::obtained::{Ground, Obtained};
use serde::Serialize;
use store::people::imports;
use store::people::imports::{Import, RowCounts};
use store::{Page, ReadTx};
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::events::answer::instant;
use crate::paging::{List, Paging};
use crate::query::Query;
use crate::words;

/// Where an address came from.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportObtained)]
pub(crate) struct ObtainedAnswer {
    /// The list, form or occasion, in your words.
    from: String,
    /// What allows writing to it.
    #[schema(value_type = words::Ground)]
    ground: &'static str,
    /// Since when it is known.
    #[schema(format = "date")]
    at: String,
}

impl ObtainedAnswer {
    pub(crate) fn of(obtained: &Obtained) -> Self {
        Self {
            from: obtained.from.to_string(),
            ground: Ground::as_str(obtained.ground),
            at: obtained.at.to_string(),
        }
    }
}

/// A list of people that was brought along.
#[derive(Serialize, ToSchema)]
#[schema(as = Import)]
pub(crate) struct ImportAnswer {
    /// Its identity.
    id: String,
    /// The group that it is for.
    group_id: String,
    /// `preview`: nothing was done with it yet.
    #[schema(value_type = words::ImportStatus)]
    status: &'static str,
    /// Where its addresses came from.
    obtained: ObtainedAnswer,
    /// How many rows of each state.
    counts: RowCountsAnswer,
    /// How many contacts it made; null: it is not applied.
    contacts_made: Option<u32>,
    /// When it was sent, in UTC.
    created_at: String,
    /// When it was applied, in UTC.
    applied_at: Option<String>,
    /// When it is deleted, in UTC; the contacts that it made stay.
    expires_at: String,
    /// A page of its rows.
    rows: Vec<RowAnswer>,
    /// `cursor` of the next page of rows; null on the last.
    next: Option<String>,
}

/// How many rows of each state an import has.
#[derive(Serialize, ToSchema)]
#[schema(as = RowCounts)]
pub(crate) struct RowCountsAnswer {
    /// Make contacts.
    ready: u32,
    /// Are contacts already, were invited before, or stand in the list twice.
    known: u32,
    /// Get no mail of this group, and make no contact.
    suppressed: u32,
    /// Can't be read.
    bad: u32,
}

/// A row of an import.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportRow)]
pub(crate) struct RowAnswer {
    /// Its place: of a table as a spreadsheet shows it, its header in row 1; of pasted text, counted from 1.
    row: u32,
    /// What stands where the address should, cut where it is long.
    email: String,
    /// What the person is called, cut where it is long.
    name: String,
    /// What becomes of it.
    #[schema(value_type = words::RowState)]
    state: &'static str,
    /// Why; null: it is ready.
    detail: Option<String>,
}

impl From<ImportRow> for RowAnswer {
    fn from(row: ImportRow) -> Self {
        Self {
            row: row.number,
            email: row.email,
            name: row.name,
            state: row.state.as_str(),
            detail: row.detail,
        }
    }
}

/// Which rows of an import are shown.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    paging: Paging<u32>,
    state: Option<RowState>,
}

impl Shown {
    /// The first of all.
    pub(super) fn first() -> Self {
        Self::take(&mut Query::of(""))
    }

    /// What a query asks for.
    pub(super) fn take(query: &mut Query) -> Self {
        Self {
            paging: Paging::take(query),
            state: query.optional("state", |word| {
                RowState::parse(word).map_err(|invalid| invalid.to_string())
            }),
        }
    }

    /// The import with these rows.
    pub(super) fn answer(self, tx: &mut ReadTx<'_>, import: &Import) -> Result<ImportAnswer, ApiError> {
        let page: Page<u32> = self.paging.page();
        let rows = imports::rows(tx, import.id, self.state, page)?;
        let List { items, next } = self.paging.list(rows, |row| row.number, RowAnswer::from);
        Ok(ImportAnswer {
            id: import.id.to_string(),
            group_id: import.group.to_string(),
            status: if import.applied.is_some() { "applied" } else { "preview" },
            obtained: ObtainedAnswer::of(&import.obtained),
            counts: import.counts.into(),
            contacts_made: import.applied.map(|(_, made)| made),
            created_at: instant(import.created_at),
            applied_at: import.applied.map(|(at, _)| instant(at)),
            expires_at: instant(import.expires_at()),
            rows: items,
            next,
        })
    }
}

impl From<RowCounts> for RowCountsAnswer {
    fn from(counts: RowCounts) -> Self {
        let RowCounts {
            ready,
            known,
            suppressed,
            bad,
        } = counts;
        Self {
            ready,
            known,
            suppressed,
            bad,
        }
    }
}

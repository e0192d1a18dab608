//! Rows out of what somebody sent, read one by one: however long a list is, no second copy of it is made. What a row comes
//! to is left to `domain`.

pub(super) mod charset;
mod columns;
pub(super) mod pasted;
mod records;
pub(super) mod table;

use domain::Invalid;
use domain::people::import::{ImportRow, MOST_ROWS};

use crate::error::{ApiError, Fault};

/// The rows of a list in their order.
pub(crate) type Rows = Box<dyn Iterator<Item = Result<ImportRow, ApiError>>>;

/// The same with an error after the last that may be.
pub(crate) fn bounded(rows: Rows) -> impl Iterator<Item = Result<ImportRow, ApiError>> {
    rows.enumerate().map(|(before, row)| {
        if before < MOST_ROWS {
            return row;
        }
        Err(Fault::of("", &Invalid::TooManyRows { most: MOST_ROWS }).into())
    })
}

//! Rows out of what somebody sent, read one by one: however long a list is, no second copy of it is made. What a row comes
//! to is left to `domain`.

pub(super) mod charset;
mod columns;
pub(super) mod pasted;
mod records;
pub(super) mod table;

use domain::people::import::{ImportRow, MOST_ROWS};

use crate::error::ApiError;

/// The rows of a list in their order.
pub(crate) type Rows = Box<dyn Iterator<Item = Result<ImportRow, ApiError>>>;

/// The same with an error after the last that may be.
pub(crate) fn bounded(rows: Rows) -> impl Iterator<Item = Result<ImportRow, ApiError>> {
    rows.enumerate().map(|(before, row)| {
        if before < MOST_ROWS {
            return row;
        }
        let detail = format!("holds more than {MOST_ROWS} rows: send them in several imports");
        Err(ApiError::at("", "too_many", &detail))
    })
}

//! A table of values between commas, semicolons, tabs or bars (RFC 4180, and what spreadsheets make of it).

use actix_web::web::Bytes;
use domain::Invalid;
use domain::people::import::ImportRow;
use encoding_rs::Encoding;

use super::charset::Decoded;
use super::columns::Columns;
use super::records::Records;
use crate::error::{ApiError, Fault};

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// What a workbook of Excel begins with, the newer kind and the older.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// A table, read row by row.
pub(in crate::imports) struct Table {
    records: Records,
    columns: Columns,
    /// The number of the row that was read last.
    number: u32,
    /// Whether that is still to be handed out.
    is_due: bool,
}

/// Opens a table; one without a column of addresses is a fault.
pub(in crate::imports) fn open(body: &Bytes, encoding: &'static Encoding) -> Result<Table, ApiError> {
    if WORKBOOKS.iter().any(|beginning| body.starts_with(beginning)) {
        return Err(Fault::of("", &Invalid::Workbook).into());
    }
    let records = begin(body, encoding)?;
    let row = &records.row;
    let (header, first) = (Columns::of_header(row), Columns::of_row(row));
    let is_due = header.is_none() && first.is_some();
    let columns = header.or(first).or_else(|| Columns::of_similar_header(row));
    Ok(Table {
        columns: columns.ok_or_else(|| Fault::of("", &Invalid::NoAddressColumn))?,
        records,
        number: 1,
        is_due,
    })
}

/// The table with its first row read, by the delimiter that makes headers of that, or else the most cells.
fn begin(body: &Bytes, encoding: &'static Encoding) -> Result<Records, ApiError> {
    let [first, others @ ..] = DELIMITERS;
    let mut best = begin_by(first, body, encoding)?;
    for delimiter in others {
        if Columns::of_header(&best.row).is_some() {
            break;
        }
        let other = begin_by(delimiter, body, encoding)?;
        if Columns::of_header(&other.row).is_some() || other.row.len() > best.row.len() {
            best = other;
        }
    }
    Ok(best)
}

fn begin_by(delimiter: u8, body: &Bytes, encoding: &'static Encoding) -> Result<Records, ApiError> {
    let mut records = Records::new(Decoded::new(body.clone(), encoding), delimiter);
    records.next()?;
    // Excel is told the delimiter by a line of its own, which it shows to nobody.
    if records.row.get(0).is_some_and(|cell| cell.starts_with("sep=")) {
        records.next()?;
    }
    Ok(records)
}

impl Iterator for Table {
    type Item = Result<ImportRow, ApiError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if !std::mem::take(&mut self.is_due) {
                match self.records.next() {
                    Ok(true) => self.number = self.number.saturating_add(1),
                    Ok(false) => return None,
                    Err(error) => return Some(Err(error)),
                }
            }
            let row = &self.records.row;
            if row.is_cut || row.iter().any(|cell| !cell.trim().is_empty()) {
                let (email, name) = (self.columns.email(row), self.columns.name(row));
                let row = if row.is_cut {
                    ImportRow::bad(self.number, email, &name, TOO_LONG)
                } else {
                    ImportRow::read(self.number, email, &name)
                };
                return Some(Ok(row));
            }
        }
    }
}

/// What is said of a row of which only the beginning was read.
const TOO_LONG: &str = "the row is longer than 64 KiB, or has more than 1,000 cells: perhaps a quote in it never ends";

#[cfg(test)]
mod tests;

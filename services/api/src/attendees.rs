//! An event's people as files to take away: for spreadsheets, for programs, for address books.

mod body;
pub(crate) mod csv;
mod file;
pub(crate) mod json;
pub(crate) mod vcf;

//! The rows of a table as cells of text, one by one, in room that does not grow: of a row that is longer only the beginning
//! is kept. (The `csv` crate keeps a row whole: twenty megabytes of commas become hundreds.)

use std::io::Read;

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::charset::Decoded;
use crate::error::ApiError;

/// Most octets of a row that are kept.
const MOST_OCTETS: usize = 64 << 10;

/// Most cells of a row that are kept.
const MOST_CELLS: usize = 1_000;

/// Octets that are decoded at once.
const PORTION: usize = 16 << 10;

/// A row.
pub(super) struct Record {
    text: Vec<u8>,
    /// Where each cell ends in the text.
    ends: Vec<usize>,
    cells: usize,
    /// Whether more stood in it.
    pub(super) is_cut: bool,
}

impl Record {
    fn new() -> Self {
        Self {
            text: vec![0; MOST_OCTETS],
            ends: vec![0; MOST_CELLS],
            cells: 0,
            is_cut: false,
        }
    }

    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.cells
    }

    /// A cell.
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = self.ends.get(..self.cells)?.get(place)?;
        let begin = place
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied())?;
        std::str::from_utf8(self.text.get(begin..*end)?).ok()
    }

    /// All cells.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.cells).map(|place| self.get(place).unwrap_or_default())
    }
}

/// A table's rows.
pub(super) struct Records {
    source: Decoded,
    parser: csv_core::Reader,
    portion: Vec<u8>,
    /// What of the portion is still to be read.
    rest: std::ops::Range<usize>,
    /// The row that was read last.
    pub(super) row: Record,
}

impl Records {
    pub(super) fn new(source: Decoded, delimiter: u8) -> Self {
        Self {
            source,
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            portion: vec![0; PORTION],
            rest: 0..0,
            row: Record::new(),
        }
    }

    /// Reads the next row. `false`: there is none.
    pub(super) fn next(&mut self) -> Result<bool, ApiError> {
        let (mut octets, mut cells, mut is_cut) = (0, 0, false);
        loop {
            if self.rest.is_empty() {
                let read = self.source.read(&mut self.portion);
                self.rest = 0..read.map_err(|error| ApiError::Unwritable(error.to_string()))?;
            }
            let input = self.portion.get(self.rest.clone()).unwrap_or_default();
            // What does not fit is read into room that nobody looks at.
            let (mut lost, mut lost_ends) = ([0; 4_096], [0; 64]);
            let (text, ends) = if is_cut {
                (lost.as_mut_slice(), lost_ends.as_mut_slice())
            } else {
                let text = self.row.text.get_mut(octets..).unwrap_or_default();
                (text, self.row.ends.get_mut(cells..).unwrap_or_default())
            };
            let (result, read, written, ended) = self.parser.read_record(input, text, ends);
            self.rest.start += read;
            if !is_cut {
                octets += written;
                cells += ended;
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => is_cut = true,
                ReadRecordResult::Record | ReadRecordResult::End => {
                    (self.row.cells, self.row.is_cut) = (cells, is_cut);
                    return Ok(result == ReadRecordResult::Record);
                }
            }
        }
    }
}

//! Occurrences: the single times of a series, and what is different about one of them.

mod answer;
pub(crate) mod list;
pub(crate) mod patch;

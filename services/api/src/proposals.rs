//! Other times that people propose from their calendars.

pub(crate) mod list;

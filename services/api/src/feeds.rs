//! Feeds: calendars that programs subscribe to, and ask for again for ever.

pub(crate) mod add;
mod conditional;
pub(crate) mod group;
pub(crate) mod personal;

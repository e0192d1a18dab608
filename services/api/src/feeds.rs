//! Feeds: calendars that programs subscribe to, and ask for again for ever.

pub(crate) mod add;
pub(crate) mod entry;
pub(crate) mod group;
pub(crate) mod personal;

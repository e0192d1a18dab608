//! Feeds: calendars that programs subscribe to, and ask for again for ever.

pub(crate) mod group;

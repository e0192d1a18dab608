//! STATUS and the times of a VEVENT.

use domain::rsvp::status::Entry;
use domain::schedule::Zone;
use ical::property::Property;
use jiff::civil::DateTime;

use crate::property::{local, raw, utc, with};
use crate::timezone::has_rules;

/// STATUS of a VEVENT (RFC 5545, 3.8.1.11).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Tentative,
    Confirmed,
    Cancelled,
}

impl Status {
    /// For somebody whose calendar should hold `entry`, where nobody sends or answers anything.
    pub(crate) fn shown(entry: Entry, is_cancelled: bool) -> Self {
        match entry {
            _ if is_cancelled => Self::Cancelled,
            Entry::None => Self::Cancelled,
            Entry::Tentative => Self::Tentative,
            Entry::Firm => Self::Confirmed,
        }
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }

    /// What Outlook shows the time as.
    pub(crate) fn busy(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "BUSY",
            Self::Cancelled => "FREE",
        }
    }
}

/// DTSTART or DTEND: local time and zone, or UTC where no rules are needed to read it.
pub(crate) fn when(name: &str, time: DateTime, zone: &Zone) -> Property {
    if has_rules(zone) {
        with(raw(name, local(time)), "TZID", zone.name())
    } else {
        raw(name, utc(zone.instant_of(time)))
    }
}

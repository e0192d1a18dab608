//! The one error of this crate: a value from outside that cannot be what it claims to be.
//!
//! Each sentence says what is wrong and what would do instead, since organizers read it as it is.

/// Why a value from outside was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// Nothing where something has to be.
    #[error("must not be empty")]
    Empty,
    /// More characters than fit.
    #[error("is too long: {len} characters, at most {max} fit")]
    TooLong {
        /// Characters that came.
        len: usize,
        /// Characters that fit.
        max: usize,
    },
    /// A line break or another control character, which would break mail headers.
    #[error("must not hold line breaks or other control characters")]
    Control,
    /// Not a mail address.
    #[error("is not a mail address: write it like name@example.org")]
    Address,
    /// Not a slug.
    #[error("must be 2 to 80 of a-z, 0-9 and '-', with no '-' at either end")]
    Slug,
    /// Not an IANA time zone.
    #[error("is not a time zone: use an IANA name like Europe/Berlin")]
    Zone,
    /// Not a local date and time.
    #[error("is not a local date and time: write it like 2026-12-03T18:30:00, without an offset")]
    LocalTime,
    /// The clocks skip this local time.
    #[error("does not exist in {zone}: the clocks skip it; {next} is the next time that does")]
    SkippedTime {
        /// The zone whose clocks skip it.
        zone: String,
        /// The first local time after the gap.
        next: String,
    },
    /// A year no calendar program understands.
    #[error("must lie between the years 1971 and 2199")]
    Year,
    /// An event that ends before it starts.
    #[error("must be after starts: to move it, send both")]
    EndsBeforeStart,
    /// An event longer than any event is.
    #[error("must be at most 31 days after starts")]
    TooLongAnEvent,
    /// RSVPs would close after the event is over.
    #[error("must not be after ends")]
    ClosesAfterEnd,
    /// Not an http(s) address.
    #[error("is not a web address: it must start with http:// or https:// and be at most {max} long")]
    WebUrl {
        /// Octets that fit.
        max: usize,
    },
    /// A number outside its range.
    #[error("must be a whole number from {min} to {max}")]
    Range {
        /// Smallest that is accepted.
        min: i64,
        /// Largest that is accepted.
        max: i64,
    },
    /// A latitude or longitude off the globe.
    #[error("must be a number from -{max} to {max}")]
    Coordinate {
        /// Largest absolute value, in degrees.
        max: u16,
    },
    /// One coordinate without the other.
    #[error("latitude and longitude go together: give both or neither")]
    HalfACoordinate,
    /// A recurrence rule with a part that cannot be read, or that does not fit the others.
    #[error("can't be read at \"{part}\": write a rule like FREQ=WEEKLY;BYDAY=TH;COUNT=10 (RFC 5545, 3.3.10)")]
    RulePart {
        /// The part.
        part: String,
    },
    /// A part of RFC 5545 that series here do not know.
    #[error(
        "must not hold {part}: FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST are known"
    )]
    RuleUnknown {
        /// Its name.
        part: String,
    },
    /// No frequency, or one below a day.
    #[error("must repeat by FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")]
    RuleFrequency,
    /// COUNT and UNTIL.
    #[error("must end by COUNT or by UNTIL, not by both")]
    RuleTwoEnds,
    /// Parts of a rule that RFC 5545 does not let stand together.
    #[error("holds what does not go together: {what}")]
    RuleClash {
        /// Which part, and what it wants or rules out.
        what: &'static str,
    },
    /// More than calendars can take.
    #[error("goes too far: a series has at most 1000 dates within ten years; end it earlier with COUNT or UNTIL")]
    RuleTooMany,
    /// A rule that no day fits.
    #[error("never happens: from starts on, and before it ends, no day within ten years fits it")]
    RuleNever,
    /// A rule whose first day is not that of the event.
    #[error("does not begin with starts: by this rule the first is {first}; set starts to that, or change the rule")]
    RuleStart {
        /// The first local time by the rule.
        first: String,
    },
    /// Not one of the words that the field knows.
    #[error("must be one of: {words}")]
    Word {
        /// The words, comma separated.
        words: &'static str,
    },
}

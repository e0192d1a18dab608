//! The one error of this crate: a value from outside that cannot be what it claims to be.
//!
//! Each sentence says what is wrong and what would do instead, since organizers read it as it is.

/// Why a value from outside was not accepted. Its [`code`](Invalid::code) is for programs, its text for people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// Left out where there is no default.
    #[error("is required")]
    Required,
    /// Cleared where there always is a value.
    #[error("must not be null")]
    Null,
    /// A value of another type.
    #[error("must be {expected}")]
    Type {
        /// The type, as `a string`.
        expected: &'static str,
    },
    /// A name that somebody else has.
    #[error("is taken already: choose another")]
    Taken,
    /// Two who have to be different are one.
    #[error("must be somebody else than the first")]
    SamePerson,
    /// A field that nothing is known of, or that is only shown.
    #[error("is not a field that can be set here")]
    Unknown,
    /// A field that comes with a later version.
    #[error("is not supported yet: leave it out")]
    NotYet,
    /// A field that is set elsewhere, or never again.
    #[error("{why}")]
    Fixed {
        /// Why, or where.
        why: &'static str,
    },
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
    /// Fewer characters than there have to be.
    #[error("is too short: {len} characters, and at least {min} are needed")]
    TooShort {
        /// Characters that came.
        len: usize,
        /// Characters that are needed.
        min: usize,
    },
    /// A web or mail address where nobody opens one.
    #[error("must not hold web or mail addresses")]
    Link,
    /// Not what a list of topics can be.
    #[error("must be a list of at most {most} texts, each of at most {longest} characters")]
    Topics {
        /// Most that there can be.
        most: usize,
        /// Characters that fit.
        longest: usize,
    },
    /// A line break or another control character, which would break mail headers.
    #[error("must not hold line breaks or other control characters")]
    Control,
    /// Not a mail address.
    #[error("is not a mail address: write it like name@example.org")]
    Address,
    /// An address of a private network, which webhooks do not lead to.
    #[error(
        "is an address of a private network or of this machine: give one of the public internet, or have `ACQUAINT_WEBHOOK_NETWORKS` of the API and the worker name its network"
    )]
    NotPublic,
    /// Not a slug.
    #[error("must be 2 to 80 of a-z, 0-9 and '-', with no '-' at either end")]
    Slug,
    /// Not a colour.
    #[error("is not a colour: write it like #0b6b60")]
    Colour,
    /// Not an IANA time zone.
    #[error("is not a time zone: use an IANA name like Europe/Berlin")]
    Zone,
    /// Not a local date and time.
    #[error("is not a local date and time: write it like 2026-12-03T18:30:00, without an offset")]
    LocalTime,
    /// Not a time of day.
    #[error("is not a time of day: write it like 18:30")]
    TimeOfDay,
    /// Doors would open when the event has begun.
    #[error("must be a time of day before that of starts: to move both, send both")]
    DoorsAfterStart,
    /// The clocks skip this local time.
    #[error("does not exist in {zone}: the clocks skip it; {next} is the next time that does")]
    SkippedTime {
        /// The zone whose clocks skip it.
        zone: String,
        /// The first local time after the gap.
        next: String,
    },
    /// Not a moment.
    #[error("is not a moment: write it like 2026-12-03T09:00:00Z, with an offset")]
    Moment,
    /// A letter that would go out before it is written.
    #[error("lies in the past: leave it out, and the letter goes out now")]
    SendPast,
    /// A segment that nobody can belong to yet.
    #[error("can't be told yet: who came is known once the event has begun; write then, or with `hours_from_start`")]
    NoCheckIns,
    /// Many people of whom nobody says where their addresses came from.
    #[error(
        "is required for more than {most} people a day: say where their addresses came from, and what lets them be written to, as {{\"from\": \"our spring meetup\", \"ground\": \"came_before\"}}"
    )]
    OriginUnsaid {
        /// Most of whom it may be left out.
        most: usize,
    },
    /// Not a day.
    #[error("is not a day: write it like 2026-06-03")]
    Day,
    /// A day that is still to come where it can't be.
    #[error("lies in the future")]
    Future,
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
    /// A draw that would come too late.
    #[error("must be before starts: seats are drawn before the event")]
    DrawAfterStart,
    /// Another time for a draw that was made.
    #[error(
        "can't be changed: seats were drawn; to draw anew, set `waitlist_mode` to another first, and then to `lottery` with this time"
    )]
    Drawn,
    /// A draw where the organizer chooses who comes.
    #[error(
        "do not go together: with `approval` you choose who comes, in a lottery chance does; set `approval` to false, or `waitlist_mode` to another"
    )]
    DrawnAndApproved,
    /// A draw without a waitlist.
    #[error(
        "do not go together: who takes part in a lottery waits for it; set `waitlist` to true, or `waitlist_mode` to another"
    )]
    DrawnWithoutWaitlist,
    /// What a series has not.
    #[error("is not for a series: a seat there is for all its dates")]
    NotOfSeries,
    /// People would be asked to what is over.
    #[error("lies in the past, so nobody could come any more: choose a time that is still to come")]
    Past,
    /// A time further ahead than people plan.
    #[error("lies more than {days} days ahead: choose a time that is sooner")]
    TooFar {
        /// How far ahead it can be.
        days: u16,
    },
    /// An end that has come already.
    #[error("lies in the past, so it would never open anything: choose a time that is still to come, or leave it out")]
    Expired,
    /// An event of another group.
    #[error("is not an event of this group")]
    NotOfGroup,
    /// A rule that leaves nothing to come of a series that people know of.
    #[error(
        "leaves no date to come, so nobody could come any more: to end it early, call its dates off one by one, or cancel the event"
    )]
    NoDateToCome,
    /// A rule that leads to no date that takes place.
    #[error("leads only to dates that were called off: put one of them back first, or cancel the event")]
    OnlyCalledOff,
    /// Another time for a date that does not take place.
    #[error("the date is called off, so it has no other time: `status: confirmed` puts it back")]
    MovedAndCalledOff,
    /// More dates of a series moved than letters and feeds can hold.
    #[error("{most} dates of this series are moved, and no more can be: call dates off instead, or change the rule")]
    TooManyMoved {
        /// Most that can be.
        most: usize,
    },
    /// Nothing of a series would be left.
    #[error(
        "it is the last date that takes place: to call off all of it, cancel the event (`POST /events/{{id}}/cancel`)"
    )]
    LastDate,
    /// Not an http(s) address.
    #[error("is not a web address: it must start with http:// or https:// and be at most {max} long")]
    WebUrl {
        /// Octets that fit.
        max: usize,
    },
    /// Not a list of objects, or a longer one than there can be.
    #[error("must be a list of at most {most} objects")]
    Objects {
        /// Most that there can be.
        most: usize,
    },
    /// A number outside its range.
    #[error("must be a whole number from {min} to {max}")]
    Range {
        /// Smallest that is accepted.
        min: i64,
        /// Largest that is accepted.
        max: i64,
    },
    /// Not what a list of reminders can be.
    #[error("must be a list of at most {most} different whole numbers of hours, each from 1 to {longest}")]
    Reminders {
        /// Most that there can be.
        most: usize,
        /// Most hours before.
        longest: u16,
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
    /// A capacity below the seats taken.
    #[error("can't be lower: {taken} seats are taken already")]
    BelowTaken {
        /// Seats taken.
        taken: u32,
    },
    /// A workbook where a table as text is read.
    #[error("is a workbook of Excel, not a table as text: save it as CSV, and send that")]
    Workbook,
    /// A text in which no mail address is.
    #[error("holds no addresses")]
    NoAddresses,
    /// A table in which none is.
    #[error("has no column of mail addresses: name one `email` in the first row, or leave headers out")]
    NoAddressColumn,
    /// More rows than one list can have.
    #[error("holds more than {most} rows: send them in several imports")]
    TooManyRows {
        /// Most that there can be.
        most: usize,
    },
    /// Not one of the words that the field knows.
    #[error("must be one of: {words}")]
    Word {
        /// The words, comma separated.
        words: &'static str,
    },
}

impl Invalid {
    /// A name for it that stays.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Required | Self::OriginUnsaid { .. } => "required",
            Self::Null => "null",
            Self::Type { .. } => "type",
            Self::Taken => "taken",
            Self::SamePerson => "same_person",
            Self::Unknown => "unknown",
            Self::NotYet => "not_yet",
            Self::Fixed { .. } => "fixed",
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::TooShort { .. } => "too_short",
            Self::Link => "link",
            Self::Topics { .. } => "topics",
            Self::Control => "control_character",
            Self::Address => "mail_address",
            Self::NotPublic => "not_public",
            Self::Slug => "slug",
            Self::Colour => "colour",
            Self::Zone => "time_zone",
            Self::LocalTime => "local_time",
            Self::TimeOfDay => "time_of_day",
            Self::Moment => "moment",
            Self::SendPast => "send_past",
            Self::NoCheckIns => "no_check_ins",
            Self::DoorsAfterStart => "doors_after_start",
            Self::SkippedTime { .. } => "skipped_time",
            Self::Day => "day",
            Self::Future => "future",
            Self::Year => "year",
            Self::EndsBeforeStart => "ends_before_start",
            Self::TooLongAnEvent => "event_too_long",
            Self::ClosesAfterEnd => "closes_after_end",
            Self::TooFar { .. } => "too_far",
            Self::DrawAfterStart => "draw_after_start",
            Self::Drawn => "drawn",
            Self::DrawnAndApproved => "drawn_and_approved",
            Self::DrawnWithoutWaitlist => "drawn_without_waitlist",
            Self::NotOfSeries => "not_of_series",
            Self::Past => "past",
            Self::Expired => "expired",
            Self::NotOfGroup => "not_of_group",
            Self::NoDateToCome => "no_date_to_come",
            Self::OnlyCalledOff => "only_called_off",
            Self::MovedAndCalledOff => "moved_and_called_off",
            Self::TooManyMoved { .. } => "too_many_moved",
            Self::LastDate => "last_date",
            Self::WebUrl { .. } => "web_address",
            Self::Objects { .. } => "list",
            Self::Range { .. } | Self::Coordinate { .. } => "range",
            Self::Reminders { .. } => "reminders",
            Self::HalfACoordinate => "half_a_coordinate",
            Self::RulePart { .. } => "rule_part",
            Self::RuleUnknown { .. } => "rule_unknown",
            Self::RuleFrequency => "rule_frequency",
            Self::RuleTwoEnds => "rule_two_ends",
            Self::RuleClash { .. } => "rule_clash",
            Self::RuleTooMany => "rule_too_many",
            Self::RuleNever => "rule_never",
            Self::RuleStart { .. } => "rule_start",
            Self::BelowTaken { .. } => "below_seats_taken",
            Self::Workbook => "workbook",
            Self::NoAddresses | Self::NoAddressColumn => "no_addresses",
            Self::TooManyRows { .. } => "too_many",
            Self::Word { .. } => "word",
        }
    }
}

//! What calendars hold of something that people meet at, and the VEVENT that every copy of it has, whoever it is for.
//!
//! METHOD, organizer, attendee and alarm are left to who writes the copy.

use domain::Instant;
use domain::event::online::Online;
use domain::event::{Event, Venue, Visibility};
use domain::rsvp::status::Entry;
use domain::schedule::Schedule;
use domain::schedule::series::{PersonalView, Series};
use ical::parser::ical::component::IcalEvent;
use ical::property::Property;

use crate::property::{link, raw, text, utc, with};
use crate::series;
use crate::status::{Status, when};

/// What a calendar says in words, in its reader's language.
#[derive(Clone, Debug, Default)]
pub struct EntryWords {
    /// SUMMARY of what was called off, for programs that do not show STATUS.
    pub cancelled: String,
    /// Below DESCRIPTION, where the reader gets the online link with a seat only.
    pub online_with_seat: String,
}

/// What a calendar holds of an event, or of whatever else people meet at.
#[derive(Clone, Debug)]
pub struct CalendarEntry<'a> {
    /// UID: the same in letters, files and feeds, for life.
    pub uid: String,
    /// SUMMARY.
    pub summary: &'a str,
    /// DESCRIPTION, plain text; may be empty.
    pub description: String,
    /// Where it is.
    pub venue: Option<&'a Venue>,
    /// Page that it links to; may be empty.
    pub url: String,
    /// What the reader is shown of the online link.
    pub online: Online<'a>,
    /// When it is; of a series, its first date.
    pub schedule: &'a Schedule,
    /// How it repeats.
    pub series: Option<&'a Series>,
    /// What it says in words.
    pub words: EntryWords,
    /// What is the reader's own about that.
    pub view: PersonalView<'a>,
    /// Whether others who see the calendar are shown no more than that the time is taken.
    pub is_private: bool,
    /// Whether it was called off for everybody.
    pub is_cancelled: bool,
    /// What the reader's calendar should hold.
    pub entry: Entry,
    /// SEQUENCE: the reader's own where the copy is one person's, so that it fits the letters.
    pub sequence: u32,
    /// DTSTAMP: when this was made, or what it holds changed last.
    pub stamp: Instant,
    /// When it was planned.
    pub created_at: Instant,
    /// When the plan changed last.
    pub updated_at: Instant,
}

impl<'a> CalendarEntry<'a> {
    /// An event as it is shown to everybody, without a description and a page.
    #[must_use]
    pub fn of(event: &'a Event, words: EntryWords) -> Self {
        let plan = &event.plan;
        Self {
            uid: crate::uid(event.id),
            summary: plan.title.as_str(),
            description: String::new(),
            venue: plan.venue.as_ref(),
            url: String::new(),
            online: plan.online(false),
            schedule: &plan.schedule,
            series: plan.series.as_ref(),
            words,
            view: PersonalView::default(),
            is_private: plan.visibility == Visibility::Private,
            is_cancelled: event.is_cancelled(),
            entry: Entry::Firm,
            sequence: event.sequence,
            stamp: event.updated_at,
            created_at: event.created_at,
            updated_at: event.updated_at,
        }
    }

    /// From its first date to its last.
    pub(crate) fn span(&self) -> Schedule {
        match self.series {
            Some(series) => series.span(self.schedule),
            None => self.schedule.clone(),
        }
    }

    /// When it is over.
    pub(crate) fn over_at(&self) -> Instant {
        match self.series {
            Some(series) => series.last_end(self.schedule),
            None => self.schedule.ends_at(),
        }
    }

    /// The copy of somebody whom nobody asks anything: a VEVENT, and for a series one more for each date that is not as
    /// the others. `marks_cancelled`: SUMMARY says that it is off, for programs that do not show STATUS.
    pub(crate) fn published(&self, marks_cancelled: bool) -> Vec<IcalEvent> {
        let mut whole = self.vevent(self.shown_status());
        if marks_cancelled {
            let mark = |property: &mut Property| *property = text("SUMMARY", &self.words.cancelled);
            whole
                .properties
                .iter_mut()
                .filter(|one| one.name == "SUMMARY")
                .for_each(mark);
        }
        let mut all = self.others(&whole);
        all.insert(0, whole);
        all
    }

    /// What a copy says of it whose reader nobody asks anything.
    pub(crate) fn shown_status(&self) -> Status {
        Status::shown(self.entry, self.is_cancelled)
    }

    /// Of a series, a VEVENT for each date that is not as the others.
    pub(crate) fn others(&self, whole: &IcalEvent) -> Vec<IcalEvent> {
        let others = |series| series::others(whole, series, self.schedule, self.view);
        self.series.map(others).unwrap_or_default()
    }

    /// The VEVENT.
    pub(crate) fn vevent(&self, status: Status) -> IcalEvent {
        let mut vevent = IcalEvent::new();
        vevent.properties = self.identity();
        vevent.properties.extend(self.contents());
        vevent.properties.extend(self.state(status));
        vevent
    }

    fn identity(&self) -> Vec<Property> {
        let schedule = self.schedule;
        let mut list = vec![
            raw("UID", self.uid.as_str()),
            raw("DTSTAMP", utc(self.stamp)),
            raw("SEQUENCE", self.sequence.to_string()),
            when("DTSTART", schedule.starts(), schedule.zone()),
            when("DTEND", schedule.ends(), schedule.zone()),
        ];
        let rule = |series| series::rule(series, schedule, self.view);
        list.extend(self.series.into_iter().flat_map(rule));
        list
    }

    fn contents(&self) -> Vec<Property> {
        let link_shown = self.online.link();
        let description = described(&self.description, self.online, &self.words);
        let place = self
            .venue
            .map(Venue::line)
            .or_else(|| link_shown.map(ToString::to_string));
        let mut list = vec![text("SUMMARY", self.summary)];
        list.extend((!description.is_empty()).then(|| text("DESCRIPTION", &description)));
        list.extend(place.map(|place| text("LOCATION", &place)));
        list.extend(self.geo());
        list.extend(link("URL", &self.url));
        list.extend(link_shown.and_then(conference));
        list
    }

    fn state(&self, status: Status) -> [Property; 6] {
        let taken = if status == Status::Cancelled {
            "TRANSPARENT"
        } else {
            "OPAQUE"
        };
        let class = if self.is_private { "PRIVATE" } else { "PUBLIC" };
        [
            raw("CREATED", utc(self.created_at)),
            raw("LAST-MODIFIED", utc(self.updated_at)),
            raw("STATUS", status.word()),
            raw("TRANSP", taken),
            raw("CLASS", class),
            raw("X-MICROSOFT-CDO-BUSYSTATUS", status.busy()),
        ]
    }

    fn geo(&self) -> Option<Property> {
        let at = self.venue?.coordinates?;
        // Six decimals are what RFC 5545, 3.8.1.6 asks for: about a hand's breadth.
        Some(raw("GEO", format!("{:.6};{:.6}", at.latitude, at.longitude)))
    }
}

/// The text, and below it the online link, since few programs show CONFERENCE.
fn described(description: &str, online: Online<'_>, words: &EntryWords) -> String {
    let description = description.trim();
    let below = match online {
        Online::Link(url) if !description.contains(url.as_str()) => format!("Online: {url}"),
        Online::WithSeat => words.online_with_seat.clone(),
        Online::Link(_) | Online::None => String::new(),
    };
    format!("{description}\n\n{below}").trim().to_owned()
}

/// CONFERENCE (RFC 7986, 5.11).
fn conference(url: &domain::values::text::WebUrl) -> Option<Property> {
    let property = with(link("CONFERENCE", url.as_str())?, "VALUE", "URI");
    Some(with(with(property, "FEATURE", "VIDEO"), "LABEL", "Online"))
}

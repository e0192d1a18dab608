//! VEVENT: what every copy of an event has, whoever it is for.
//!
//! METHOD, organizer, attendee and alarm are left to who writes the copy.

use domain::Instant;
use domain::event::online::Online;
use domain::event::{Event, Visibility};
use ical::parser::ical::component::IcalEvent;
use ical::property::Property;

use crate::property::{link, raw, text, utc, with};
use crate::series;
use crate::status::{Status, when};

/// One copy of an event.
pub(crate) struct EventCopy<'a> {
    pub(crate) event: &'a Event,
    /// Plain text that stands for the event's Markdown.
    pub(crate) description: &'a str,
    /// Page of the event, or of the person's place at it.
    pub(crate) url: &'a str,
    /// What the reader is shown of the online link.
    pub(crate) online: Online<'a>,
    pub(crate) sequence: u32,
    /// DTSTAMP.
    pub(crate) stamp: Instant,
    pub(crate) status: Status,
    /// Whether SUMMARY says that it was called off, for programs that do not show STATUS.
    pub(crate) marks_cancelled: bool,
}

impl EventCopy<'_> {
    /// The VEVENT.
    pub(crate) fn vevent(&self) -> IcalEvent {
        let mut vevent = IcalEvent::new();
        vevent.properties = self.identity();
        vevent.properties.extend(self.contents());
        vevent.properties.extend(self.state());
        vevent
    }

    /// The VEVENT, and for a series one more for each occurrence that is not as the others.
    pub(crate) fn vevents(&self) -> Vec<IcalEvent> {
        let whole = self.vevent();
        let mut all = series::others(&whole, &self.event.plan);
        all.insert(0, whole);
        all
    }

    fn identity(&self) -> Vec<Property> {
        let schedule = &self.event.plan.schedule;
        let mut list = vec![
            raw("UID", crate::uid(self.event.id)),
            raw("DTSTAMP", utc(self.stamp)),
            raw("SEQUENCE", self.sequence.to_string()),
            when("DTSTART", schedule.starts(), schedule.zone()),
            when("DTEND", schedule.ends(), schedule.zone()),
        ];
        list.extend(series::rule(&self.event.plan));
        list
    }

    fn contents(&self) -> Vec<Property> {
        let plan = &self.event.plan;
        let link_shown = self.online.link();
        let description = described(self.description, self.online);
        let place = plan
            .venue
            .as_ref()
            .map(domain::event::Venue::line)
            .or_else(|| link_shown.map(ToString::to_string));
        let mut list = vec![text("SUMMARY", &self.summary())];
        list.extend((!description.is_empty()).then(|| text("DESCRIPTION", &description)));
        list.extend(place.map(|place| text("LOCATION", &place)));
        list.extend(self.geo());
        list.extend(link("URL", self.url));
        list.extend(link_shown.and_then(conference));
        list
    }

    fn state(&self) -> [Property; 6] {
        let taken = if self.status == Status::Cancelled {
            "TRANSPARENT"
        } else {
            "OPAQUE"
        };
        let class = if self.event.plan.visibility == Visibility::Private {
            "PRIVATE"
        } else {
            "PUBLIC"
        };
        [
            raw("CREATED", utc(self.event.created_at)),
            raw("LAST-MODIFIED", utc(self.event.updated_at)),
            raw("STATUS", self.status.word()),
            raw("TRANSP", taken),
            raw("CLASS", class),
            raw("X-MICROSOFT-CDO-BUSYSTATUS", self.status.busy()),
        ]
    }

    fn summary(&self) -> String {
        let mark = if self.marks_cancelled { "Cancelled: " } else { "" };
        format!("{mark}{}", self.event.plan.title)
    }

    fn geo(&self) -> Option<Property> {
        let at = self.event.plan.venue.as_ref()?.coordinates?;
        // Six decimals are what RFC 5545, 3.8.1.6 asks for: about a hand's breadth.
        Some(raw("GEO", format!("{:.6};{:.6}", at.latitude, at.longitude)))
    }
}

/// The text, and below it the online link, since few programs show CONFERENCE.
fn described(description: &str, online: Online<'_>) -> String {
    let description = description.trim();
    let below = match online {
        Online::Link(url) if !description.contains(url.as_str()) => format!("Online: {url}"),
        Online::WithSeat => "Online: you get the link once you have a seat.".to_owned(),
        Online::Link(_) | Online::None => String::new(),
    };
    format!("{description}\n\n{below}").trim().to_owned()
}

/// CONFERENCE (RFC 7986, 5.11).
fn conference(url: &domain::values::text::WebUrl) -> Option<Property> {
    let property = with(link("CONFERENCE", url.as_str())?, "VALUE", "URI");
    Some(with(with(property, "FEATURE", "VIDEO"), "LABEL", "Online"))
}

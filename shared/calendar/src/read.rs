//! Reads calendars from outside: as tolerant as real answers are odd, bounded, and never panicking.
//!
//! The `ical` crate's own parser gives up at a byte order mark, a blank line, an unknown component
//! or one broken line, all of which real calendar programs send. So bytes become lines in [`lines`],
//! one line at a time becomes a property in [`content`] (the only place where the crate's parser is
//! called, and the one to change for another parser), and BEGIN and END are matched here.
//! What a calendar means is left to who asks.

mod content;
mod lines;

use ical::property::Property;

/// Most properties that are read of one calendar; what comes after is not looked at.
const MAX_PROPERTIES: usize = 1_000;

/// A component: `VCALENDAR`, `VEVENT` and so on, known or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Component {
    /// Its name in capitals.
    pub name: String,
    /// Its properties as they stand there, names in capitals.
    properties: Vec<Property>,
    /// What stands inside it.
    pub components: Vec<Component>,
}

impl Component {
    /// How many properties it has, those of the components inside it not counted.
    #[must_use]
    pub fn size(&self) -> usize {
        self.properties.len()
    }

    /// The first component of a name inside it.
    #[must_use]
    pub fn component(&self, name: &str) -> Option<&Self> {
        self.components.iter().find(|inner| inner.name == name)
    }

    /// A property's value as it stands there.
    #[must_use]
    pub fn value(&self, property: &str) -> Option<&str> {
        self.lines(property).next().map(ContentLine::value)
    }

    /// A property's value, read as TEXT.
    #[must_use]
    pub fn text(&self, property: &str) -> Option<String> {
        self.value(property).map(content::unescaped)
    }

    /// The first value of a property's parameter.
    #[must_use]
    pub fn parameter(&self, property: &str, parameter: &str) -> Option<String> {
        self.lines(property).next()?.parameter(parameter)
    }

    /// Every property of a name.
    pub(crate) fn lines(&self, name: &str) -> impl Iterator<Item = ContentLine<'_>> {
        self.properties
            .iter()
            .filter(move |property| property.name == name)
            .map(ContentLine)
    }
}

/// A property: its value and parameters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ContentLine<'a>(&'a Property);

impl<'a> ContentLine<'a> {
    /// Its value as it stands there.
    pub(crate) fn value(self) -> &'a str {
        self.0.value.as_deref().unwrap_or_default()
    }

    /// Its value, read as TEXT.
    pub(crate) fn text(self) -> String {
        content::unescaped(self.value())
    }

    /// The first value of a parameter.
    pub(crate) fn parameter(self, name: &str) -> Option<String> {
        let (_, values) = self.0.params.as_ref()?.iter().find(|(own, _)| own == name)?;
        values.first().map(|value| content::without_circumflexes(value))
    }
}

/// Reads a calendar; none if there is no VCALENDAR in it or it is too large.
#[must_use]
pub fn calendar(bytes: &[u8]) -> Option<Component> {
    let lines = lines::unfolded(bytes)?;
    let properties = lines
        .iter()
        .filter_map(|line| content::property(line))
        .take(MAX_PROPERTIES);
    assemble(properties)
        .into_iter()
        .find(|component| component.name == "VCALENDAR")
}

/// Puts components together. An END closes what was opened by its name and all inside; one that
/// closes nothing is passed over, and what is still open at the end is closed there.
fn assemble(properties: impl Iterator<Item = Property>) -> Vec<Component> {
    let mut open = vec![Component::default()];
    for property in properties {
        let value = property
            .value
            .as_deref()
            .unwrap_or_default()
            .trim()
            .to_ascii_uppercase();
        match property.name.as_str() {
            "BEGIN" => open.push(Component {
                name: value,
                ..Component::default()
            }),
            "END" => {
                if let Some(level) = open
                    .iter()
                    .rposition(|component| component.name == value)
                    .filter(|level| *level > 0)
                {
                    close(&mut open, level);
                }
            }
            _ => {
                if let Some(component) = open.last_mut() {
                    component.properties.push(property);
                }
            }
        }
    }
    close(&mut open, 1);
    open.pop().map(|outside| outside.components).unwrap_or_default()
}

/// Closes components until only `level` of them are open.
fn close(open: &mut Vec<Component>, level: usize) {
    while open.len() > level {
        let inner = open.pop();
        if let (Some(inner), Some(outer)) = (inner, open.last_mut()) {
            outer.components.push(inner);
        }
    }
}

/// What the calendar part of a letter says, for people to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarSummary {
    /// METHOD.
    pub method: Option<String>,
    /// UID.
    pub uid: Option<String>,
    /// SEQUENCE; 0 where there is none (RFC 5545, 3.8.7.4).
    pub sequence: u32,
    /// SUMMARY.
    pub summary: Option<String>,
    /// DTSTART with its zone, like `2026-12-03 18:30 Europe/Berlin`.
    pub starts: Option<String>,
    /// STATUS.
    pub status: Option<String>,
    /// PARTSTAT of the first attendee.
    pub participation: Option<String>,
}

/// What a calendar says of its first event; none if it has none.
#[must_use]
pub fn summary(bytes: &[u8]) -> Option<CalendarSummary> {
    let calendar = calendar(bytes)?;
    let event = calendar.component("VEVENT")?;
    let word = |value: Option<&str>| value.map(|value| value.trim().to_ascii_uppercase());
    Some(CalendarSummary {
        method: word(calendar.value("METHOD")),
        uid: event.text("UID"),
        sequence: event
            .value("SEQUENCE")
            .and_then(|value| value.trim().parse().ok())
            .unwrap_or(0),
        summary: event.text("SUMMARY"),
        starts: starts(event),
        status: word(event.value("STATUS")),
        participation: word(event.parameter("ATTENDEE", "PARTSTAT").as_deref()),
    })
}

fn starts(event: &Component) -> Option<String> {
    let value = event.value("DTSTART")?.trim();
    let (wall, zone) = match value.strip_suffix('Z') {
        Some(wall) => (wall, Some("UTC".to_owned())),
        None => (value, event.parameter("DTSTART", "TZID")),
    };
    let time = match wall.parse::<jiff::civil::DateTime>() {
        Ok(time) => format!("{} {:02}:{:02}", time.date(), time.hour(), time.minute()),
        Err(_) => wall.to_owned(),
    };
    Some(zone.map_or_else(|| time.clone(), |zone| format!("{time} {zone}")))
}

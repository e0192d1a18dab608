//! Links that put an event, or a whole feed, into the reader's own calendar program.
//!
//! Apple's programs, and most others, open a file or a `webcal:` address. Google and Outlook on the web each have an
//! address of their own that takes the event or the feed as parameters. Google's takes a rule but no exceptions to it, and
//! Outlook's no rule: where they would put the wrong dates into a calendar, they are left out.

use domain::event::Event;
use domain::event::online::Online;
use domain::values::text::WebUrl;
use jiff::civil::DateTime;
use markdown::markdown_to_text;
use url::Url;

/// Most characters of the description in a link: Google and some browsers cut off, or refuse, long ones.
const MOST: usize = 600;

/// Ways to put one event into a calendar.
pub(crate) struct AddEvent {
    /// None: a series with exceptions.
    pub(crate) google: Option<String>,
    /// None: a series.
    pub(crate) outlook: Option<String>,
    /// The calendar file, for Apple's programs and all others.
    pub(crate) file: String,
}

impl AddEvent {
    /// The links for an event whose page is `page` (may be empty) and whose calendar file is at the path `file`, for a reader
    /// who is shown `online` of its link.
    pub(crate) fn of(event: &Event, online: Online<'_>, page: &str, file: String) -> Self {
        let details = details(event, online, page);
        let place = place(event, online);
        let series = event.plan.series.as_ref();
        let is_regular = series.is_none_or(|series| series.exceptions().next().is_none());
        Self {
            google: is_regular.then(|| google(event, &details, &place)),
            outlook: series.is_none().then(|| outlook(event, &details, &place)),
            file,
        }
    }
}

fn google(event: &Event, details: &str, place: &str) -> String {
    let schedule = &event.plan.schedule;
    let series = event.plan.series.as_ref();
    let recur = series.map_or_else(String::new, |series| {
        format!("RRULE:{}", series.rule_in_calendars(schedule))
    });
    let dates = format!("{}/{}", digits(schedule.starts()), digits(schedule.ends()));
    link(
        "https://calendar.google.com/calendar/render",
        &[
            ("action", "TEMPLATE"),
            ("text", event.plan.title.as_str()),
            ("dates", &dates),
            ("ctz", schedule.zone().name()),
            ("recur", &recur),
            ("details", details),
            ("location", place),
        ],
    )
}

fn outlook(event: &Event, details: &str, place: &str) -> String {
    let schedule = &event.plan.schedule;
    link(
        "https://outlook.live.com/calendar/0/deeplink/compose",
        &[
            ("path", "/calendar/action/compose"),
            ("rru", "addevent"),
            ("subject", event.plan.title.as_str()),
            ("startdt", &schedule.starts_at().timestamp().to_string()),
            ("enddt", &schedule.ends_at().timestamp().to_string()),
            ("body", details),
            ("location", place),
        ],
    )
}

/// Ways to subscribe to a feed.
pub(crate) struct Subscribe {
    /// The feed's own address, to copy.
    pub(crate) address: String,
    /// Opens Apple's Calendar, Outlook, Thunderbird and others.
    pub(crate) webcal: String,
    pub(crate) google: String,
    pub(crate) outlook: String,
}

impl Subscribe {
    /// The links for the feed at an absolute address.
    pub(crate) fn to(address: String, name: &str) -> Self {
        let bare = address.split_once("://").map_or(address.as_str(), |(_, bare)| bare);
        let webcal = format!("webcal://{bare}");
        Self {
            google: link("https://calendar.google.com/calendar/r", &[("cid", &webcal)]),
            outlook: link(
                "https://outlook.live.com/calendar/0/addfromweb",
                &[("url", &address), ("name", name)],
            ),
            webcal,
            address,
        }
    }
}

fn details(event: &Event, online: Online<'_>, page: &str) -> String {
    let text = markdown_to_text(event.plan.description.as_str());
    let mut details: String = text.chars().take(MOST).collect();
    if details.len() < text.len() {
        details.push('…');
    }
    let link = online.link().map(WebUrl::as_str);
    for address in link.into_iter().chain([page]).filter(|address| !address.is_empty()) {
        if !details.is_empty() {
            details.push_str("\n\n");
        }
        details.push_str(address);
    }
    details
}

fn place(event: &Event, online: Online<'_>) -> String {
    let venue = event.plan.venue.as_ref().map(domain::event::Venue::line);
    venue
        .or_else(|| online.link().map(ToString::to_string))
        .unwrap_or_default()
}

/// A local time in digits, as Google takes it beside a zone.
fn digits(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

/// An address with parameters; those with nothing in them are left out.
fn link(base: &str, parameters: &[(&str, &str)]) -> String {
    let told = parameters.iter().filter(|(_, value)| !value.is_empty());
    Url::parse_with_params(base, told).map_or_else(|_| base.to_owned(), Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_subscribed_to_by_webcal_and_on_the_web() {
        let to = Subscribe::to(
            "https://events.example.org/g/köln/calendar.ics".to_owned(),
            "Köln & Rhein",
        );
        assert_eq!(to.webcal, "webcal://events.example.org/g/köln/calendar.ics");
        assert_eq!(
            to.google,
            "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fevents.example.org%2Fg%2Fk%C3%B6ln%2Fcalendar.ics"
        );
        assert!(
            to.outlook.ends_with("%2Fcalendar.ics&name=K%C3%B6ln+%26+Rhein"),
            "{}",
            to.outlook
        );
    }

    #[test]
    fn what_is_not_told_is_left_out() {
        assert_eq!(
            link("https://a.example/b", &[("x", ""), ("y", "1&2")]),
            "https://a.example/b?y=1%262"
        );
    }
}

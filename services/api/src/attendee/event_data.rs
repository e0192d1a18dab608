//! What search engines and programs that show a link's preview read of an event's page: schema.org's Event, as JSON-LD.
//!
//! A block of data is no script: browsers do not run it, and the policy of pages does not ask about it (HTML, "prepare the
//! script element").

use domain::event::online::Online;
use domain::event::{Event, Venue};
use domain::group::Group;
use domain::values::text::{self, Description};
use letters::Links;
use markdown::{excerpt, markdown_to_text};
use serde_json::{Value, json};

use crate::events::answer::instant;

/// The event as JSON-LD, which may stand in HTML as it is.
pub(super) fn json_ld(event: &Event, group: &Group, links: &Links) -> String {
    let plan = &event.plan;
    let online = plan.online(false);
    let online_place = online
        .link()
        .map(|url| json!({ "@type": "VirtualLocation", "url": url.as_str() }));
    let place: Vec<Value> = plan.venue.as_ref().map(place).into_iter().chain(online_place).collect();
    let mode = match (&plan.venue, online) {
        (_, Online::None) => "OfflineEventAttendanceMode",
        (Some(_), _) => "MixedEventAttendanceMode",
        (None, _) => "OnlineEventAttendanceMode",
    };
    let status = if event.is_cancelled() {
        "EventCancelled"
    } else {
        "EventScheduled"
    };
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": plan.title.as_str(),
        "description": summary(&plan.description),
        "startDate": instant(plan.schedule.starts_at()),
        "endDate": instant(plan.schedule.ends_at()),
        "eventStatus": format!("https://schema.org/{status}"),
        "eventAttendanceMode": format!("https://schema.org/{mode}"),
        "location": place,
        "organizer": {
            "@type": "Organization",
            "name": group.plan.name.as_str(),
            "url": links.absolute(&format!("/g/{}", group.slug)),
        },
        "url": links.event_page(event),
    });
    // Nothing in it ends the element that it stands in, or begins a comment.
    data.to_string().replace('<', "\\u003c")
}

fn place(venue: &Venue) -> Value {
    let at = venue
        .coordinates
        .map(|at| json!({ "@type": "GeoCoordinates", "latitude": at.latitude, "longitude": at.longitude }));
    json!({
        "@type": "Place",
        "name": venue.name.as_str(),
        "address": venue.address.as_ref().map(text::Place::as_str),
        "geo": at,
    })
}

/// The beginning of a description, as plain text in one line.
pub(super) fn summary(description: &Description) -> String {
    const MOST: usize = 200;
    let (head, _) = excerpt(description.as_str());
    let text = markdown_to_text(head);
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(MOST) {
        None => line,
        Some((cut, _)) => format!("{}…", line.get(..cut).unwrap_or_default().trim_end()),
    }
}

//! An event as JSON, on its way in: a draft of a new one, or of a change to one that is there.
//!
//! It is read before the transaction; what the event must be is decided in `domain`, over the plan that is there.

use domain::event::details::{DetailsDraft, parse_time_of_day};
use domain::event::draft::{EventDraft, VenueDraft};
use domain::event::online::LinkVisibility;
use domain::event::program::{AGENDA_MAX, AgendaItem, AttendeesShown, HOSTS_MAX, Host};
use domain::event::reminders::Reminders;
use domain::event::{EventPlan, Visibility};
use domain::schedule::recurrence::Recurrence;
use domain::schedule::{Zone, parse_wall_time};
use domain::values::draft::Edit;
use domain::values::ids::Id;
use domain::values::text::{Description, Place, Title, WebUrl};
use domain::{GroupId, Invalid, TemplateId};
use serde_json::{Map, Value};
use store::ReadTx;
use store::event::templates;

use crate::error::ApiError;
use crate::fields::{Drafted, Fields, boolean, number, parsed, text, whole};

/// Reads the draft of a change to an event.
pub(crate) fn read(body: &[u8]) -> Result<Drafted<EventDraft>, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let draft = read_draft(&mut fields);
    Ok(fields.draft(draft))
}

/// The body of a new event, which may begin with a template.
#[derive(Clone)]
pub(super) struct NewEventBody {
    fields: Fields,
    template: Edit<TemplateId>,
}

impl NewEventBody {
    pub(super) fn read(body: &[u8]) -> Result<Self, ApiError> {
        let mut fields = Fields::of_body(body)?;
        let no_template = || Invalid::Fixed { why: NO_TEMPLATE };
        let template = fields.edit("template_id", |value| {
            let id = text(value)?.parse().map(TemplateId::from_uuid);
            id.map_err(|_| no_template())
        });
        Ok(Self { fields, template })
    }

    /// The draft that the body and the group's template make; what stands in the body wins.
    pub(super) fn drafted(self, tx: &mut ReadTx<'_>, group: GroupId) -> Result<Drafted<EventDraft>, ApiError> {
        let mut fields = self.fields;
        if let Edit::Set(id) = self.template {
            match templates::plan(tx, group, id)? {
                Some(plan) => fields.fill(plan),
                None => fields.fault("template_id", &Invalid::Fixed { why: NO_TEMPLATE }),
            }
        }
        let draft = read_draft(&mut fields);
        Ok(fields.draft(draft))
    }
}

const NO_TEMPLATE: &str = "is no template of this group";

/// Leaves of an event's fields those that a body may set.
pub(crate) fn settable(shown: &mut Map<String, Value>) {
    let mut fields = Fields::new(String::new(), shown.clone());
    read_draft(&mut fields);
    shown.retain(|name, _| !fields.has(name));
}

/// Reads the fields of an event.
pub(crate) fn read_draft(fields: &mut Fields) -> EventDraft {
    // What comes with later versions is refused by name, not as unknown.
    fields.not_yet("questions");
    EventDraft {
        title: fields.edit("title", parsed(Title::parse)),
        description: fields.edit("description", parsed(Description::parse)),
        starts: fields.edit("starts", parsed(parse_wall_time)),
        ends: fields.edit("ends", parsed(parse_wall_time)),
        zone: fields.edit("time_zone", parsed(Zone::parse)),
        venue: fields.edit_object("venue", read_venue),
        online_url: fields.edit("online_url", parsed(WebUrl::parse)),
        online_url_visibility: fields.edit("online_url_visibility", parsed(LinkVisibility::parse)),
        capacity: fields.edit("capacity", whole(1, i64::from(EventPlan::MAX_CAPACITY))),
        guests_max: fields.edit("guests_max", whole(0, i64::from(EventPlan::MAX_GUESTS))),
        waitlist: fields.edit("waitlist", boolean),
        visibility: fields.edit("visibility", parsed(Visibility::parse)),
        reminders: fields.edit("reminders", reminders),
        recurrence: fields.edit("recurrence", parsed(Recurrence::parse)),
        details: DetailsDraft {
            doors_open: fields.edit("doors_open", parsed(parse_time_of_day)),
            rsvp_closes: fields.edit("rsvp_closes", parsed(parse_wall_time)),
            agenda: fields.edit_list("agenda", AGENDA_MAX, read_agenda_item),
            hosts: fields.edit_list("hosts", HOSTS_MAX, read_host),
            attendees_shown: fields.edit("attendees_shown", parsed(attendees_shown)),
        },
    }
}

/// Reads hours before a date.
pub(crate) fn reminders(value: &Value) -> Result<Reminders, Invalid> {
    let hours = value.as_array().into_iter().flatten();
    let hours: Option<Vec<u16>> = hours.map(|hours| hours.as_u64()?.try_into().ok()).collect();
    let hours = hours.filter(|_| value.is_array());
    Reminders::new(hours.ok_or_else(Reminders::invalid)?)
}

fn read_agenda_item(fields: &mut Fields) -> Option<AgendaItem> {
    let at = fields.required("at", parsed(parse_time_of_day));
    let what = fields.required("what", parsed(Title::parse));
    at.zip(what).map(|(at, what)| AgendaItem { at, what })
}

fn read_host(fields: &mut Fields) -> Option<Host> {
    let name = fields.required("name", parsed(Title::parse));
    let about = fields.optional("about", parsed(Place::parse));
    name.zip(about).map(|(name, about)| Host { name, about })
}

/// Names are shown once people can agree to it.
fn attendees_shown(word: &str) -> Result<AttendeesShown, Invalid> {
    match word {
        "names" => Err(Invalid::NotYet),
        word => AttendeesShown::parse(word),
    }
}

fn read_venue(fields: &mut Fields) -> VenueDraft {
    VenueDraft {
        name: fields.edit("name", parsed(Place::parse)),
        address: fields.edit("address", parsed(Place::parse_lines)),
        latitude: fields.edit("latitude", number),
        longitude: fields.edit("longitude", number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointers(json: &str) -> Vec<String> {
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let drafted = read(json.as_bytes()).unwrap();
        match drafted.judge(|draft| EventPlan::from_draft(draft, None, &zone)) {
            Err(ApiError::Invalid(faults)) => {
                let pointers = faults.listed().iter().map(|fault| fault.pointer.clone().unwrap());
                pointers.collect()
            }
            other => panic!("no faults but {other:?}"),
        }
    }

    #[test]
    fn all_faults_come_at_once() {
        let all = r#"{"starts": "tomorrow", "ends": 7, "time_zone": "Mars/Olympus", "venue": {"name": "", "latitude": 91}, "online_url": "javascript:1",
            "capacity": -1, "guests_max": 21, "waitlist": null, "visibility": "secret", "doors_open": "24:30", "rsvp_closes": "2026-12-03", "reminders": [24, 0.5], "agenda": [{"at": "18:00", "what": "Talks"}, {"at": "noon"}], "hosts": [7], "attendees_shown": "names", "recurrence": "FREQ=SECONDLY", "sequence": 3}"#;
        let found = pointers(all);
        for pointer in [
            "/title",
            "/starts",
            "/ends",
            "/time_zone",
            "/venue/name",
            "/venue/longitude",
            "/online_url",
            "/capacity",
            "/guests_max",
            "/waitlist",
            "/visibility",
            "/doors_open",
            "/rsvp_closes",
            "/reminders",
            "/agenda/1/at",
            "/agenda/1/what",
            "/hosts",
            "/attendees_shown",
            "/recurrence",
            "/sequence",
        ] {
            assert!(found.iter().any(|at| at == pointer), "{pointer} in {found:?}");
        }
        assert_eq!(found.len(), 20);
    }

    #[test]
    fn each_field_is_read() {
        let whole = r##"{"title": "Rust & Röst", "description": "# Hi", "starts": "2026-12-03T18:30:00", "ends": "2026-12-03T21:00:00",
            "time_zone": "Europe/Berlin", "venue": {"name": "Café", "address": "A", "latitude": 50.9, "longitude": 7},
            "online_url": "https://meet.example.org/x", "online_url_visibility": "public", "capacity": 20, "guests_max": 2, "waitlist": false,
            "visibility": "unlisted", "doors_open": "18:00", "rsvp_closes": "2026-12-02T12:00", "reminders": [2, 48], "agenda": [{"at": "19:00", "what": "Talks"}], "hosts": [{"name": "Olga", "about": "Runs it"}], "attendees_shown": "nobody", "recurrence": "FREQ=DAILY;COUNT=2", "questions": null}"##;
        let zone = Zone::parse("UTC").unwrap();
        let drafted = read(whole.as_bytes()).unwrap();
        let plan = drafted
            .judge(|draft| EventPlan::from_draft(draft, None, &zone))
            .unwrap();
        let venue = plan.venue.unwrap();
        assert!(venue.address.is_some() && venue.coordinates.is_some());
        assert!(plan.online_url.is_some() && plan.details.rsvp_closes.is_some() && plan.series.is_some());
        assert_eq!((plan.capacity, plan.guests_max, plan.waitlist), (Some(20), 2, false));
        assert_eq!(plan.visibility, Visibility::Unlisted);
        assert_eq!(plan.details.doors_open.unwrap().to_string(), "18:00:00");
        let details = &plan.details;
        assert_eq!((details.agenda.len(), details.hosts.len()), (1, 1));
        assert_eq!(details.attendees_shown, AttendeesShown::Nobody);
        assert_eq!(plan.reminders.unwrap().hours(), [48, 2]);
        assert_eq!(plan.online_url_visibility, LinkVisibility::Public);
        assert_eq!(plan.schedule.zone().name(), "Europe/Berlin");
        assert_eq!(
            (plan.title.as_str(), plan.description.as_str()),
            ("Rust & Röst", "# Hi")
        );
    }
}

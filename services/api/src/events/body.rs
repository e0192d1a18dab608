//! An event as JSON, on its way in: a draft of a new one, or of a change to one that is there.
//!
//! It is read before the transaction; what the event must be is decided in `domain`, over the plan that is there.

use domain::event::access::{Access, AccessFact};
use domain::event::details::{DetailsDraft, parse_time_of_day};
use domain::event::draft::{EventDraft, VenueDraft};
use domain::event::online::LinkVisibility;
use domain::event::program::{AGENDA_MAX, AgendaItem, AttendeesShown, HOSTS_MAX, Host};
use domain::event::questions::{self, AskedWhen, QUESTIONS_MAX, QuestionDraft, QuestionKind};
use domain::event::reminders::Reminders;
use domain::event::{EventPlan, Visibility, still_coming};
use domain::rsvp::seating::WaitlistMode;
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
pub(crate) struct NewEventBody {
    fields: Fields,
    template: Edit<TemplateId>,
}

impl NewEventBody {
    /// Reads it; which template it names is looked up once there is a transaction.
    pub(crate) fn read(body: &[u8]) -> Result<Self, ApiError> {
        let mut fields = Fields::of_body(body)?;
        let no_template = || Invalid::Fixed { why: NO_TEMPLATE };
        let template = fields.edit("template_id", |value| {
            let id = text(value)?.parse().map(TemplateId::from_uuid);
            id.map_err(|_| no_template())
        });
        Ok(Self { fields, template })
    }

    /// The draft that the body and the group's template make; what stands in the body wins.
    pub(crate) fn drafted(self, tx: &mut ReadTx<'_>, group: GroupId) -> Result<Drafted<EventDraft>, ApiError> {
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
            attendees_shown: fields.edit("attendees_shown", parsed(AttendeesShown::parse)),
            approval: fields.edit("approval", boolean),
            approval_again: fields.edit("approval_again", boolean),
            lottery_at: fields.edit("lottery_at", parsed(parse_wall_time)),
            confirm_by: fields.edit("confirm_by", whole(1, i64::from(still_coming::LONGEST))),
            access: fields.edit("access", access),
            questions: fields.edit_list("questions", QUESTIONS_MAX, read_question),
            waitlist_mode: fields.edit("waitlist_mode", parsed(WaitlistMode::parse)),
        },
    }
}

/// Reads what a place has: each by its word, and whether it has it.
fn access(value: &Value) -> Result<Access, Invalid> {
    let wrong = Invalid::Fixed {
        why: "is an object of true and false, by what a place has: step_free, accessible_toilet, reserved_parking, hearing_loop, sign_language, captions, quiet_room",
    };
    let read = |(word, has): (&String, &Value)| Some((AccessFact::parse(word).ok()?, has.as_bool()?));
    let all: Option<Vec<_>> = value.as_object().and_then(|all| all.iter().map(read).collect());
    let all = all.ok_or(wrong)?.into_iter();
    Ok(all.filter(|(_, has)| *has).map(|(fact, _)| fact).collect())
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

fn read_question(fields: &mut Fields) -> Option<QuestionDraft> {
    let id = fields.optional("id", parsed(questions::parse_id));
    let kind = fields.required("kind", parsed(QuestionKind::parse));
    let label = fields.required("label", parsed(Title::parse));
    let help = fields.optional("help", parsed(Place::parse));
    let options = fields.optional("options", options);
    let required = fields.optional("required", boolean);
    let when = fields.optional("when", parsed(AskedWhen::parse));
    let at_door = fields.optional("at_door", boolean);
    // The version is ours to count.
    fields.optional("version", number)?;
    Some(QuestionDraft {
        id: id?,
        kind: kind?,
        label: label?,
        help: help?,
        options: options?.unwrap_or_default(),
        required: required?.unwrap_or(false),
        when: when?.unwrap_or_default(),
        at_door: at_door?.unwrap_or(false),
    })
}

fn options(value: &Value) -> Result<Vec<Title>, Invalid> {
    let list = value.as_array().ok_or(Invalid::Fixed {
        why: "is a list of texts",
    })?;
    list.iter().map(|one| Title::parse(text(one)?)).collect()
}

fn read_host(fields: &mut Fields) -> Option<Host> {
    let name = fields.required("name", parsed(Title::parse));
    let about = fields.optional("about", parsed(Place::parse));
    name.zip(about).map(|(name, about)| Host { name, about })
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
            "capacity": -1, "guests_max": 21, "waitlist": null, "visibility": "secret", "doors_open": "24:30", "rsvp_closes": "2026-12-03", "reminders": [24, 0.5], "agenda": [{"at": "18:00", "what": "Talks"}, {"at": "noon"}], "hosts": [7], "attendees_shown": "faces", "approval": "maybe", "waitlist_mode": "draw", "recurrence": "FREQ=SECONDLY", "sequence": 3}"#;
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
            "/approval",
            "/waitlist_mode",
            "/recurrence",
            "/sequence",
        ] {
            assert!(found.iter().any(|at| at == pointer), "{pointer} in {found:?}");
        }
        assert_eq!(found.len(), 22);
    }

    #[test]
    fn each_field_is_read() {
        let whole = r##"{"title": "Rust & Röst", "description": "# Hi", "starts": "2026-12-03T18:30:00", "ends": "2026-12-03T21:00:00",
            "time_zone": "Europe/Berlin", "venue": {"name": "Café", "address": "A", "latitude": 50.9, "longitude": 7},
            "online_url": "https://meet.example.org/x", "online_url_visibility": "public", "capacity": 20, "guests_max": 2, "waitlist": false,
            "visibility": "unlisted", "doors_open": "18:00", "rsvp_closes": "2026-12-02T12:00", "reminders": [2, 48], "agenda": [{"at": "19:00", "what": "Talks"}], "hosts": [{"name": "Olga", "about": "Runs it"}], "attendees_shown": "nobody", "approval": true, "waitlist_mode": "offer", "recurrence": "FREQ=DAILY;COUNT=2", "questions": [{"id": "meal", "kind": "choice", "label": "Meal?", "options": ["Meat", "Beans"], "required": true, "when": "before", "version": 3}]}"##;
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
        assert_eq!(
            (details.questions[0].id.as_str(), details.questions[0].version),
            ("meal", 1)
        );
        assert!(details.approval && details.waitlist_mode == WaitlistMode::Offer);
        assert_eq!(plan.reminders.unwrap().hours(), [48, 2]);
        assert_eq!(plan.online_url_visibility, LinkVisibility::Public);
        assert_eq!(plan.schedule.zone().name(), "Europe/Berlin");
        assert_eq!(
            (plan.title.as_str(), plan.description.as_str()),
            ("Rust & Röst", "# Hi")
        );
    }
}

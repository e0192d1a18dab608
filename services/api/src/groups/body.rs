//! A group as JSON, in and out.

use domain::asks::profile::{Topic, Topics};
use domain::group::imprint::ImprintDraft;
use domain::group::{GermanForm, Group, GroupDraft, retention};
use domain::schedule::Zone;
use domain::values::colour::Colour;
use domain::values::text::{Description, Place, Slug, Title, WebUrl};
use domain::{Invalid, MailAddress};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use wording::Language;

use crate::error::ApiError;
use crate::events::answer::instant;
use crate::events::body::reminders;
use crate::fields::{Drafted, Fields, parsed, whole};
use crate::words;
use letters::Links;

/// A new group.
#[derive(ToSchema)]
#[schema(example = json!({ "name": "Rust Meetup Köln", "time_zone": "Europe/Berlin" }))]
#[schema(as = NewGroup)]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewGroup {
    /// Shown as the sender of its letters and the name of its calendar. One line.
    #[schema(max_length = 200, example = "Rust Meetup Köln")]
    name: String,
    /// Its name in URLs, fixed for life; left out, one is made from the name.
    #[schema(pattern = "^[a-z0-9][a-z0-9-]*[a-z0-9]$", max_length = 80, example = "rust-koeln")]
    slug: Option<String>,
    /// What it is about, in Markdown.
    #[schema(max_length = 20000)]
    description: Option<String>,
    /// IANA time zone of its calendar, and of events that name none.
    #[schema(example = "Europe/Berlin")]
    time_zone: String,
    /// Where people's plain replies go.
    #[schema(example = "organizers@example.org")]
    reply_to: Option<String>,
    /// Of its pages, for readers whose browser asks for none that there is: `en`, `ar`, `de`, `es`, `fr` or `zh`; `en` if left out.
    #[schema(example = "de")]
    language: Option<String>,
    /// How its people are spoken to in German: `sie` if left out.
    german_form: Option<words::GermanForm>,
    /// How many hours before an event that says nothing else who comes is reminded: at most five different whole numbers; `[]`: not at all.
    #[schema(default = json!([168, 24]), max_items = 5)]
    reminders: Option<Vec<u16>>,
    /// What its pages and letters are known by, as `#rrggbb`; left out, one is chosen. What is written on it is black or white,
    /// whichever can be read.
    #[schema(pattern = "^#[0-9a-fA-F]{6}$", example = "#0b6b60")]
    colour: Option<String>,
    /// Full name of the person or body that writes; in the foot of its letters.
    #[schema(max_length = 200, example = "Rust Köln e. V.")]
    legal_name: Option<String>,
    /// Where post reaches them; in the foot of its letters. Line breaks become commas.
    #[schema(max_length = 300, example = "Domstraße 1, 50668 Köln, Germany")]
    postal_address: Option<String>,
    /// Page that says what they do with people's data, http(s); in the foot of its letters.
    privacy_url: Option<String>,
    /// How else they are reached: a mail address, a telephone number, a page. One line.
    #[schema(max_length = 300, example = "hello@rust-koeln.example")]
    contact: Option<String>,
    /// How many days after an event the names and addresses of its people are kept (`GET /groups/{id}/retention` says whose are
    /// erased next); left out: for good.
    #[schema(minimum = 1, maximum = 3650, example = 365)]
    retention_days: Option<u16>,
    /// What people of its events help each other with, at most 30 texts of at most 60 characters.
    #[schema(max_items = 30, example = json!(["Hiring", "Asking for a raise"]))]
    topics: Option<Vec<String>>,
}

/// A change to a group: what is left out stays, `null` clears.
#[derive(ToSchema)]
#[schema(example = json!({ "description": "We meet on *Thursdays*." }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct GroupPatch {
    /// Shown as the sender of its letters and the name of its calendar. One line.
    #[schema(nullable = false)]
    name: Option<String>,
    /// What it is about, in Markdown.
    description: Option<String>,
    /// IANA time zone of its calendar, and of new events that name none.
    #[schema(nullable = false)]
    time_zone: Option<String>,
    /// Where people's plain replies go.
    reply_to: Option<String>,
    /// Of its pages and letters: `en`, `ar`, `de`, `es`, `fr` or `zh`; `null` is `en`.
    language: Option<String>,
    /// How its people are spoken to in German; `null` is `sie`.
    german_form: Option<words::GermanForm>,
    /// How many hours before an event that says nothing else who comes is reminded; `null` is `[168, 24]`.
    #[schema(max_items = 5)]
    reminders: Option<Vec<u16>>,
    /// What its pages and letters are known by, as `#rrggbb`; `null`: one is chosen.
    #[schema(pattern = "^#[0-9a-fA-F]{6}$", example = "#0b6b60")]
    colour: Option<String>,
    /// Full name of the person or body that writes; in the foot of its letters.
    #[schema(max_length = 200, example = "Rust Köln e. V.")]
    legal_name: Option<String>,
    /// Where post reaches them; in the foot of its letters. Line breaks become commas.
    #[schema(max_length = 300, example = "Domstraße 1, 50668 Köln, Germany")]
    postal_address: Option<String>,
    /// Page that says what they do with people's data, http(s); in the foot of its letters.
    privacy_url: Option<String>,
    /// How else they are reached: a mail address, a telephone number, a page. One line.
    #[schema(max_length = 300, example = "hello@rust-koeln.example")]
    contact: Option<String>,
    /// How many days after an event the names and addresses of its people are kept (`GET /groups/{id}/retention` says whose are
    /// erased next); `null`: for good.
    #[schema(minimum = 1, maximum = 3650, example = 365)]
    retention_days: Option<u16>,
    /// What people of its events help each other with, at most 30 texts of at most 60 characters.
    #[schema(max_items = 30, example = json!(["Hiring", "Asking for a raise"]))]
    topics: Option<Vec<String>>,
}

/// A group.
#[derive(Serialize, ToSchema)]
#[schema(as = Group)]
pub(crate) struct GroupAnswer {
    /// Its identity.
    id: String,
    /// Its name in URLs.
    slug: String,
    /// What it is called.
    name: String,
    /// What it is about, in Markdown.
    description: String,
    /// IANA time zone of its calendar, and of events that name none.
    time_zone: String,
    /// Where people's plain replies go.
    reply_to: Option<String>,
    /// Of its pages, for readers whose browser asks for none that there is.
    language: String,
    /// How its people are spoken to in German.
    #[schema(value_type = words::GermanForm)]
    german_form: &'static str,
    /// How many hours before an event that says nothing else who comes is reminded.
    reminders: Vec<u16>,
    /// What its pages and letters are known by.
    #[schema(example = "#0b6b60")]
    colour: String,
    /// Full name of the person or body that writes.
    legal_name: Option<String>,
    /// Where post reaches them.
    postal_address: Option<String>,
    /// Page that says what they do with people's data.
    privacy_url: Option<String>,
    /// How else they are reached.
    contact: Option<String>,
    /// How many days after an event the names and addresses of its people are kept; null: for good.
    retention_days: Option<u16>,
    /// What people of its events help each other with.
    #[schema(value_type = Vec<String>)]
    topics: Topics,
    /// Its public feed, to subscribe to.
    calendar_url: String,
    /// In lists, the events at which alone you help, and as what: the rest of the group is not yours to read; null: you belong to
    /// the team of all of it.
    only_events: Option<Vec<EventPlace>>,
    /// When it was made, in UTC.
    created_at: String,
}

/// A place in the team of one event.
#[derive(Serialize, ToSchema)]
pub(crate) struct EventPlace {
    /// Which.
    pub(super) event_id: String,
    /// As what.
    #[schema(value_type = words::TeamRole)]
    pub(super) role: &'static str,
}

impl GroupAnswer {
    /// A group as it is shown.
    pub(crate) fn of(group: &Group, links: &Links) -> Self {
        let imprint = &group.plan.imprint;
        Self {
            id: group.id.to_string(),
            slug: group.slug.to_string(),
            name: group.plan.name.to_string(),
            description: group.plan.description.to_string(),
            time_zone: group.plan.zone.name().to_owned(),
            reply_to: group.plan.reply_to.as_ref().map(ToString::to_string),
            language: group.plan.language.clone(),
            german_form: group.plan.german_form.as_str(),
            reminders: group.plan.reminders.hours().to_vec(),
            colour: group.colour().to_string(),
            legal_name: imprint.legal_name.as_ref().map(ToString::to_string),
            postal_address: imprint.postal_address.as_ref().map(ToString::to_string),
            privacy_url: imprint.privacy_url.as_ref().map(ToString::to_string),
            contact: imprint.contact.as_ref().map(ToString::to_string),
            retention_days: group.plan.retention_days,
            topics: group.plan.topics.clone(),
            calendar_url: links.group_feed(group),
            only_events: None,
            created_at: instant(group.created_at),
        }
    }

    /// The same to somebody who helps at these events alone, if they do.
    pub(super) fn helped_at(self, only_events: Option<Vec<EventPlace>>) -> Self {
        Self { only_events, ..self }
    }
}

/// Reads the draft of a group.
pub(crate) fn read(body: &[u8]) -> Result<Drafted<GroupDraft>, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let draft = GroupDraft {
        slug: fields.edit("slug", parsed(Slug::parse)),
        name: fields.edit("name", parsed(Title::parse)),
        description: fields.edit("description", parsed(Description::parse)),
        zone: fields.edit("time_zone", parsed(Zone::parse)),
        reply_to: fields.edit("reply_to", parsed(MailAddress::parse)),
        language: fields.edit("language", parsed(language)),
        german_form: fields.edit("german_form", parsed(GermanForm::parse)),
        reminders: fields.edit("reminders", reminders),
        colour: fields.edit("colour", parsed(Colour::parse)),
        imprint: ImprintDraft {
            legal_name: fields.edit("legal_name", parsed(Title::parse)),
            postal_address: fields.edit("postal_address", parsed(Place::parse_lines)),
            privacy_url: fields.edit("privacy_url", parsed(WebUrl::parse)),
            contact: fields.edit("contact", parsed(Place::parse)),
        },
        retention_days: fields.edit("retention_days", whole(1, i64::from(retention::MOST_DAYS))),
        topics: fields.edit("topics", topics),
    };
    Ok(fields.draft(draft))
}

fn topics(value: &Value) -> Result<Topics, Invalid> {
    let invalid = || Invalid::Topics {
        most: Topics::OF_A_GROUP,
        longest: Topic::MAX,
    };
    let all = value.as_array().ok_or_else(invalid)?.iter();
    let all: Option<Vec<Topic>> = all.map(|one| Topic::parse(one.as_str()?).ok()).collect();
    Topics::new(all.ok_or_else(invalid)?, Topics::OF_A_GROUP)
}

fn language(tag: &str) -> Result<String, Invalid> {
    let known = Language::of_tag(tag).ok_or(Invalid::Word { words: Language::TAGS })?;
    Ok(known.tag().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::group::GroupPlan;

    fn pointers(body: &str) -> Vec<String> {
        let drafted = read(body.as_bytes()).unwrap();
        match drafted.judge(|draft| GroupPlan::from_draft(draft, None)) {
            Err(ApiError::Invalid(faults)) => {
                let pointers = faults.listed().iter().map(|fault| fault.pointer.clone().unwrap());
                pointers.collect()
            }
            other => panic!("no faults but {other:?}"),
        }
    }

    #[test]
    fn a_group_needs_a_name_and_a_zone() {
        let found = pointers(r#"{"slug": "-", "reply_to": "nobody"}"#);
        assert_eq!(found, ["/slug", "/reply_to", "/name", "/time_zone"]);
    }

    #[test]
    fn a_name_with_a_line_break_reaches_no_header() {
        let found = pointers(r#"{"name": "a\r\nBcc: x@example.org", "time_zone": "UTC"}"#);
        assert_eq!(found, ["/name"]);
    }
}

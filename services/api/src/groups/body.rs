//! A group as JSON, in and out.

use domain::MailAddress;
use domain::group::{Group, GroupPlan};
use domain::schedule::Zone;
use domain::values::text::{Description, Slug, Title};
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed};
use crate::links::Links;

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
    /// Its public feed, to subscribe to.
    calendar_url: String,
    /// When it was made, in UTC.
    created_at: String,
}

impl GroupAnswer {
    /// A group as it is shown.
    pub(crate) fn of(group: &Group, links: &Links) -> Self {
        Self {
            id: group.id.to_string(),
            slug: group.slug.to_string(),
            name: group.plan.name.to_string(),
            description: group.plan.description.to_string(),
            time_zone: group.plan.zone.name().to_owned(),
            reply_to: group.plan.reply_to.as_ref().map(ToString::to_string),
            calendar_url: links.group_feed(group),
            created_at: instant(group.created_at),
        }
    }
}

/// Reads a new group, and the slug that was chosen for it.
pub(crate) fn read_new(mut fields: Fields) -> Result<(Option<Slug>, GroupPlan), ApiError> {
    let slug = fields.optional("slug", parsed(Slug::parse));
    let plan = read_plan(&mut fields, None);
    fields.finish(slug.zip(plan))
}

/// Reads a change to a group.
pub(crate) fn read_patch(mut fields: Fields, group: &Group) -> Result<GroupPlan, ApiError> {
    fields.fixed(
        "slug",
        group.slug.as_str(),
        "can't be changed: calendars are subscribed to it",
    );
    let plan = read_plan(&mut fields, Some(&group.plan));
    fields.finish(plan)
}

fn read_plan(fields: &mut Fields, present: Option<&GroupPlan>) -> Option<GroupPlan> {
    let name = fields.set("name", present.map(|plan| plan.name.clone()), parsed(Title::parse));
    let text = present.map(|plan| plan.description.clone());
    let description = fields.clearable("description", text, parsed(Description::parse));
    let zone = fields.set("time_zone", present.map(|plan| plan.zone.clone()), parsed(Zone::parse));
    let reply_to = fields.clearable(
        "reply_to",
        present.and_then(|plan| plan.reply_to.clone()),
        parsed(MailAddress::parse),
    );
    Some(GroupPlan {
        name: name?,
        description: description?.unwrap_or_else(|| Description::trusted(String::new())),
        zone: zone?,
        reply_to: reply_to?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_needs_a_name_and_a_zone() {
        let fields = Fields::of_body(br#"{"slug": "-", "reply_to": "nobody"}"#).unwrap();
        let Err(ApiError::Invalid(faults)) = read_new(fields) else {
            panic!("no faults")
        };
        let pointers: Vec<_> = faults
            .listed()
            .iter()
            .filter_map(|fault| fault.pointer.as_deref())
            .collect();
        assert_eq!(pointers, ["/slug", "/name", "/time_zone", "/reply_to"]);
    }

    #[test]
    fn a_name_with_a_line_break_reaches_no_header() {
        let fields = Fields::of_body(br#"{"name": "a\r\nBcc: x@example.org", "time_zone": "UTC"}"#).unwrap();
        assert!(matches!(read_new(fields), Err(ApiError::Invalid(_))));
    }
}

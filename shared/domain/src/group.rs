//! Groups: what holds events, and whose name people see as the sender.

pub mod imprint;
pub mod retention;

use crate::asks::profile::Topics;
use crate::event::reminders::Reminders;
use crate::group::imprint::{Imprint, ImprintDraft};
use crate::schedule::Zone;
use crate::values::address::MailAddress;
use crate::values::colour::Colour;
use crate::values::draft::{Edit, Read, Violations};
use crate::values::ids::{GroupId, Id};
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;
use crate::values::text::{Description, Slug, Title};
use crate::values::words;

/// What an organizer sets of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPlan {
    /// Shown as the sender of its letters and the name of its calendar.
    pub name: Title,
    /// What it is about, in Markdown.
    pub description: Description,
    /// The zone that its calendar names; each event has its own.
    pub zone: Zone,
    /// Where people's plain replies go; none: to the sender of all mail.
    pub reply_to: Option<MailAddress>,
    /// The language of its pages and letters, as a tag (BCP 47) of one that there are texts in.
    pub language: String,
    /// How its people are spoken to in German.
    pub german_form: GermanForm,
    /// When who comes to an event is reminded, if that says nothing else.
    pub reminders: Reminders,
    /// The colour that its pages and letters are known by; none: one that its id gives.
    pub colour: Option<Colour>,
    /// Who answers for its letters.
    pub imprint: Imprint,
    /// How many days after an event the names and addresses of its people are kept; none: for good.
    pub retention_days: Option<u16>,
    /// What its people help each other with.
    pub topics: Topics,
}

/// How people are spoken to in German.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GermanForm {
    /// As friends are.
    Du,
    /// As one speaks to who one does not know.
    #[default]
    Sie,
}
words!(GermanForm, "du, sie", Du => "du", Sie => "sie");

/// A new group, or a change to one.
#[derive(Clone, Debug, Default)]
pub struct GroupDraft {
    /// Its name in URLs, which only a new one may be given.
    pub slug: Edit<Slug>,
    /// Shown as the sender of its letters.
    pub name: Edit<Title>,
    /// What it is about.
    pub description: Edit<Description>,
    /// The zone of its calendar.
    pub zone: Edit<Zone>,
    /// Where people's plain replies go.
    pub reply_to: Edit<MailAddress>,
    /// The language of its pages and letters.
    pub language: Edit<String>,
    /// How its people are spoken to in German.
    pub german_form: Edit<GermanForm>,
    /// When who comes is reminded.
    pub reminders: Edit<Reminders>,
    /// The colour of its pages and letters.
    pub colour: Edit<Colour>,
    /// Who answers for its letters.
    pub imprint: ImprintDraft,
    /// How many days after an event its people are kept.
    pub retention_days: Edit<u16>,
    /// What its people help each other with.
    pub topics: Edit<Topics>,
}

impl GroupPlan {
    /// The language of a group that names none.
    pub const DEFAULT_LANGUAGE: &str = "en";

    /// The plan that a draft makes of a group's present one, or of nothing; and the slug that a new one is given.
    pub fn from_draft(draft: GroupDraft, present: Option<&Group>) -> Result<(Self, Option<Slug>), Violations> {
        let mut found = Violations::default();
        let slug = slug(&mut found, draft.slug, present);
        let plan = present.map(|group| &group.plan);
        let name = found.always("name", draft.name, plan.map(|plan| plan.name.clone()));
        let description = draft.description.over(plan.map(|plan| plan.description.clone()));
        let zone = found.always("time_zone", draft.zone, plan.map(|plan| plan.zone.clone()));
        let reply_to = draft.reply_to.over(plan.and_then(|plan| plan.reply_to.clone()));
        let language = draft.language.over(plan.map(|plan| plan.language.clone()));
        let german_form = draft.german_form.over(plan.map(|plan| plan.german_form));
        let reminders = draft.reminders.over(plan.map(|plan| plan.reminders.clone()));
        let colour = draft.colour.over(plan.and_then(|plan| plan.colour));
        let imprint = plan.map(|plan| plan.imprint.clone()).unwrap_or_default();
        let imprint = Imprint::from_draft(draft.imprint, imprint);
        let retention_days = draft.retention_days.over(plan.and_then(|plan| plan.retention_days));
        let topics = draft.topics.over(plan.map(|plan| plan.topics.clone()));
        let plan = (|| {
            Some(Self {
                name: name?,
                description: description?.unwrap_or_else(|| Description::trusted(String::new())),
                zone: zone?,
                reply_to: reply_to?,
                language: language?.unwrap_or_else(|| Self::DEFAULT_LANGUAGE.to_owned()),
                german_form: german_form?.unwrap_or_default(),
                reminders: reminders?.unwrap_or_default(),
                colour: colour?,
                imprint: imprint?,
                retention_days: retention_days?,
                topics: topics?.unwrap_or_default(),
            })
        })();
        found.finish(plan.zip(slug))
    }

    /// The fields that are still to be set before letters name who writes, what becomes of people's data, and how the writers are reached.
    #[must_use]
    pub fn missing_in_imprint(&self) -> Vec<&'static str> {
        let imprint = &self.imprint;
        let is_reached = imprint.contact.is_some() || self.reply_to.is_some();
        let fields = [
            ("legal_name", imprint.legal_name.is_some()),
            ("postal_address", imprint.postal_address.is_some()),
            ("privacy_url", imprint.privacy_url.is_some()),
            ("contact (or reply_to)", is_reached),
        ];
        let missing = fields.into_iter().filter(|(_, is_set)| !is_set);
        missing.map(|(field, _)| field).collect()
    }
}

/// The slug of a new group. That of another stays; sending it does no harm.
fn slug(found: &mut Violations, slug: Edit<Slug>, present: Option<&Group>) -> Read<Option<Slug>> {
    let is_another = |group: &Group| match &slug {
        Edit::Keep | Edit::Unreadable => false,
        Edit::Clear => true,
        Edit::Set(slug) => *slug != group.slug,
    };
    if present.is_some_and(is_another) {
        let why = "can't be changed: calendars are subscribed to it";
        found.note("slug", Invalid::Fixed { why });
    }
    slug.over(None)
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identity.
    pub id: GroupId,
    /// Its name in URLs, fixed for life since calendars subscribe to it.
    pub slug: Slug,
    /// What the organizer set.
    pub plan: GroupPlan,
    /// Grows with each change; the entity tag.
    pub revision: i64,
    /// Grows with each change that the public feed shows.
    pub feed_revision: i64,
    /// When the public feed changed last.
    pub feed_changed_at: Instant,
    /// When it was made.
    pub created_at: Instant,
    /// Since when people are kept as long as they are.
    pub retention_since: Instant,
}

impl Group {
    /// The colour that its pages and letters are known by.
    #[must_use]
    pub fn colour(&self) -> Colour {
        self.plan.colour.unwrap_or_else(|| Colour::of(self.id.uuid()))
    }

    /// Takes a new plan and raises the numbers that tell of it. `false`: it is the same plan, and nothing changes.
    pub fn revise(&mut self, plan: GroupPlan, now: Instant) -> bool {
        if self.plan == plan {
            return false;
        }
        if plan.retention_days != self.plan.retention_days {
            self.retention_since = now;
        }
        self.plan = plan;
        self.revision += 1;
        self.feed_revision += 1;
        self.feed_changed_at = now;
        true
    }
}

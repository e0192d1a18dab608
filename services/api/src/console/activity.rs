//! `GET /console/groups/{id}/activity`: what happened in a group and who did it, in words, the latest first.

use std::collections::HashMap;

use actions::{ActionError, groups};
use actix_web::HttpResponse;
use domain::activity::Author;
use domain::event::changed::Changed;
use domain::schedule::Zone;
use domain::values::ids::Id;
use domain::{EventId, GroupId, InvitationId};
use serde::Deserialize;
use serde_json::Value;
use store::activity::{self, Entry};
use store::event::events;
use store::rsvp::invitations;
use store::{Page, ReadTx, StoreError};
use wording::{Text, texts};

use super::form::Field;
use super::page::{Filter, List, Row};
use super::visit::Visit;
use super::{around, edit, moment_in};
use crate::error::ApiError;
use crate::paging::{Paging, encode};

/// What they may be narrowed to: the first word of a message's type.
const THINGS: [&str; 8] = [
    "event",
    "rsvp",
    "invitation",
    "letter",
    "check_in",
    "follower",
    "member",
    "webhook",
];

/// What happens to many at once, when a list is invited: to the same event, by the same, in the same minute they are one row.
const INVITED: &str = "acquaint.invitation.created.v1";

/// Rows of a page.
const ROWS: usize = 50;

/// Entries that are read at once, and how often for one page.
const AT_ONCE: u16 = 100;
const READS: usize = 50;

/// What the entries are about.
#[derive(Default)]
struct About {
    titles: HashMap<EventId, String>,
    people: HashMap<InvitationId, String>,
}

/// `GET /console/groups/{id}/activity`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<i64> = Paging::at(&visit.asked("cursor"));
    let after = paging.page().after;
    let event = visit.asked("event").parse().ok().map(EventId::from_uuid);
    let thing = THINGS.iter().find(|thing| **thing == visit.asked("show"));
    let thing = thing.copied().unwrap_or_default();
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::find(tx, who, right, id)?;
        let (entries, next) = folded(tx, id, (event, thing), after)?;
        let about = about(tx, &entries)?;
        Ok::<_, ActionError>((group, entries, about, next))
    };
    let (group, entries, about, next) = visit.context.store.read(unit).await?;
    let (zone, fields) = (&group.plan.zone, edit::fields(&visit));
    let rows = entries.iter().map(|entry| row(&visit, zone, entry, &about, &fields));
    let mut list = List::of(&visit, rows.collect())
        .or_say(&visit, texts::console_nothing_happened())
        .going_on(&visit, next.map(encode));
    let called = [
        texts::console_events(),
        texts::console_answers(),
        texts::console_invite(),
        texts::console_letters(),
        texts::console_door(),
        texts::console_followers(),
        texts::console_team(),
        texts::console_webhooks(),
    ];
    let things = THINGS.into_iter().zip(called.map(|text| visit.say(text)));
    list.filter = Some(Filter::by_chips(&visit, things));
    around::group(&visit, &group, "activity").add(&list)?.finish()
}

/// An entry, and how many more like it are told by the same row.
type Folded = (Entry, u32);

/// The rows of a page, and behind which place the next begins, if there is one.
fn folded(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    narrowed: (Option<EventId>, &str),
    mut after: Option<i64>,
) -> Result<(Vec<Folded>, Option<i64>), StoreError> {
    let mut rows: Vec<Folded> = Vec::new();
    for _ in 0..READS {
        let page = Page { after, limit: AT_ONCE };
        let entries = activity::latest_first(tx, group, narrowed, page)?;
        let is_last = entries.len() < usize::from(AT_ONCE);
        for entry in entries {
            let (place, is_full) = (entry.position, rows.len() == ROWS);
            match rows.last_mut() {
                Some((first, more)) if are_one(first, &entry) => *more += 1,
                _ if is_full => return Ok((rows, after)),
                _ => rows.push((entry, 0)),
            }
            after = Some(place);
        }
        if is_last {
            return Ok((rows, None));
        }
    }
    Ok((rows, after))
}

/// Whether two are told as one.
fn are_one(one: &Entry, other: &Entry) -> bool {
    let minute = |entry: &Entry| entry.at.timestamp().as_second().div_euclid(60);
    let of = |entry: &Entry| (entry.kind == INVITED).then(|| (entry.event, entry.author, minute(entry)));
    of(one).is_some() && of(one) == of(other)
}

fn about(tx: &mut ReadTx<'_>, entries: &[Folded]) -> Result<About, StoreError> {
    let mut about = About::default();
    for event in entries.iter().filter_map(|(entry, _)| entry.event) {
        if let std::collections::hash_map::Entry::Vacant(place) = about.titles.entry(event) {
            let found = events::get(tx, event)?;
            place.insert(found.map_or_else(String::new, |found| found.event.plan.title.to_string()));
        }
    }
    let invitations: Vec<InvitationId> = entries.iter().filter_map(|(entry, _)| invitation(entry)).collect();
    about.people = invitations::names(tx, &invitations)?;
    Ok(about)
}

fn invitation(entry: &Entry) -> Option<InvitationId> {
    let id = entry.data.get("invitation_id").and_then(Value::as_str)?;
    id.parse().ok().map(InvitationId::from_uuid)
}

/// What a message type says happened.
pub(crate) fn happened(kind: &str) -> Text {
    let kind = kind.trim_start_matches("acquaint.").trim_end_matches(".v1");
    texts::console_happened(kind.replace('.', "-"))
}

/// Which fields of an event changed, as the form calls them in which they are.
fn changed(visit: &Visit, entry: &Entry, fields: &[Field]) -> Option<String> {
    let changed = Changed::deserialize(entry.data.get("changed")?).ok()?;
    let called = |name| match name {
        "access" => visit.say(texts::facts_access()),
        "occurrences" => visit.say(texts::console_dates()),
        name => {
            let field = fields.iter().find(|field| field.name.split('/').next() == Some(name));
            field.map_or_else(|| name.to_owned(), |field| field.label.clone())
        }
    };
    Some(changed.names().map(called).collect::<Vec<_>>().join(" · "))
}

fn row(visit: &Visit, zone: &Zone, (entry, more): &Folded, about: &About, fields: &[Field]) -> Row {
    let who = match (&entry.author, &entry.name) {
        (_, Some(name)) if !name.is_empty() => name.clone(),
        (author, _) => visit.say(texts::console_author(Author::as_str(*author))),
    };
    let invitation = invitation(entry);
    let event = entry.event.and_then(|event| about.titles.get(&event)).cloned();
    let person = invitation.and_then(|id| about.people.get(&id)).cloned();
    let href = match (invitation.filter(|_| person.is_some()), entry.event) {
        (Some(invitation), _) => Some(format!("/invitations/{invitation}")),
        (None, Some(event)) => Some(format!("/events/{event}")),
        (None, None) => None,
    };
    let of = [event, person].into_iter().flatten().filter(|part| !part.is_empty());
    let more = (*more > 0).then(|| visit.say(texts::console_happened_more(*more)));
    let lines = [
        Some(of.collect::<Vec<_>>().join(": ")),
        more,
        changed(visit, entry, fields),
        Some(visit.say(texts::console_happened_by(moment_in(zone, entry.at), who))),
    ];
    Row {
        title: visit.say(happened(&entry.kind)),
        href: href.map(|path| visit.href(&path)),
        lines: lines.into_iter().flatten().collect(),
        ..Row::default()
    }
}

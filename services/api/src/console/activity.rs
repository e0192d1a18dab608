//! `GET /console/groups/{id}/activity`: what happened in a group and who did it, in words, the latest first.

use std::collections::HashMap;

use actions::{ActionError, groups};
use actix_web::HttpResponse;
use domain::activity::Author;
use domain::schedule::Zone;
use domain::values::ids::Id;
use domain::{EventId, GroupId, InvitationId};
use serde_json::Value;
use store::activity::{self, Entry};
use store::event::events;
use store::rsvp::invitations;
use store::{ReadTx, StoreError};
use wording::{Text, texts};

use super::page::{Filter, List, Row};
use super::visit::Visit;
use super::{around, moment_in};
use crate::error::ApiError;
use crate::paging::Paging;

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

/// What happens to many at once, when a list is invited.
const INVITED: &str = "acquaint.invitation.created.v1";

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
    let page = paging.page();
    let event = visit.asked("event").parse().ok().map(EventId::from_uuid);
    let thing = THINGS.iter().find(|thing| **thing == visit.asked("show"));
    let thing = thing.copied().unwrap_or_default();
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::find(tx, who, right, id)?;
        let entries = activity::latest_first(tx, id, (event, thing), page)?;
        let about = about(tx, &entries)?;
        Ok::<_, ActionError>((group, entries, about))
    };
    let (group, entries, about) = visit.context.store.read(unit).await?;
    let zone = &group.plan.zone;
    let listed = paging.list(
        entries,
        |entry| entry.position,
        |entry| {
            let is_one_of_many = entry.kind == INVITED;
            (
                entry.event.filter(|_| is_one_of_many),
                row(&visit, zone, &entry, &about),
            )
        },
    );
    let mut list = List::of(&visit, folded(&visit, listed.items))
        .or_say(&visit, texts::console_nothing_happened())
        .going_on(&visit, listed.next);
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

fn about(tx: &mut ReadTx<'_>, entries: &[Entry]) -> Result<About, StoreError> {
    let mut about = About::default();
    for event in entries.iter().filter_map(|entry| entry.event) {
        if let std::collections::hash_map::Entry::Vacant(place) = about.titles.entry(event) {
            let found = events::get(tx, event)?;
            place.insert(found.map_or_else(String::new, |found| found.event.plan.title.to_string()));
        }
    }
    let invitations: Vec<InvitationId> = entries.iter().filter_map(invitation).collect();
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

/// The rows, where those whom somebody invited to the same event at the same minute are one. With each that may be one of many: to
/// which event.
fn folded(visit: &Visit, rows: Vec<(Option<EventId>, Row)>) -> Vec<Row> {
    let mut folded: Vec<(Option<EventId>, Row, u32)> = Vec::new();
    for (event, row) in rows {
        match folded.last_mut() {
            Some((of, first, more)) if event.is_some() && *of == event && first.lines.last() == row.lines.last() => {
                *more += 1;
            }
            _ => folded.push((event, row, 0)),
        }
    }
    let said = |(_, mut row, more): (Option<EventId>, Row, u32)| {
        if more > 0 {
            row.lines.insert(1, visit.say(texts::console_happened_more(more)));
        }
        row
    };
    folded.into_iter().map(said).collect()
}

fn row(visit: &Visit, zone: &Zone, entry: &Entry, about: &About) -> Row {
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
    Row {
        title: visit.say(happened(&entry.kind)),
        href: href.map(|path| visit.href(&path)),
        lines: vec![
            of.collect::<Vec<_>>().join(": "),
            visit.say(texts::console_happened_by(moment_in(zone, entry.at), who)),
        ],
        ..Row::default()
    }
}

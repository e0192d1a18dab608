//! `GET /console/events/{id}/answers`: who is invited, and what they said.

use actions::events;
use actix_web::HttpResponse;
use domain::event::Event;
use domain::mail::delivery::DeliveryState;
use domain::rsvp::segment::Segment;
use domain::rsvp::status::RsvpStatus;
use domain::{EventId, InvitationId};
use store::ReadTx;
use store::rsvp::invitations;
use store::rsvp::invitations::{InvitationFilter, InvitationListItem};
use wording::texts;

use super::around;
use super::event::silent;
use super::page::{Filter, List, Row, Tab, Ways, link};
use super::person::answer_form;
use super::visit::Visit;
use crate::attendees;
use crate::error::ApiError;
use crate::paging::Paging;

/// The word for people whom no letter reached.
const UNREACHED: &str = "unreached";

/// `GET /console/events/{id}/answers`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let (show, words) = (visit.asked("show"), visit.asked("q"));
    let paging: Paging<InvitationId> = Paging::at(&visit.asked("cursor"));
    let page = paging.page();
    let filter = InvitationFilter {
        segment: Segment::parse(&show).ok(),
        unreached: show == UNREACHED,
        words: Some(words.clone()),
    };
    let is_whole = filter.segment.is_none() && !filter.unreached && words.is_empty();
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        Ok::<_, ApiError>((found, invitations::search(tx, id, &filter, page)?))
    };
    let (found, rows) = visit.context.store.read(unit).await?;
    let listed = paging.list(rows, |row| row.invitation.id, |one| row(&visit, &one));
    let empty = if is_whole {
        texts::console_nobody_invited()
    } else {
        texts::console_nothing_found()
    };
    let mut list = List::of(&visit, listed.items)
        .or_say(&visit, empty)
        .going_on(&visit, listed.next);
    list.filter = Some(filter_of(&visit, &found.event, words, &show));
    let file = |label, kind| link(visit.say(label), visit.href(&format!("/events/{id}/attendees.{kind}")));
    let files = Ways {
        links: vec![
            file(texts::console_as_csv(), "csv"),
            file(texts::console_as_vcf(), "vcf"),
        ],
        buttons: Vec::new(),
    };
    around::event(&visit, &found, "answers")
        .add(&list)?
        .say(texts::console_take_away())?
        .add(&files)?
        .say(texts::console_answer_for_why())?
        .add(&answer_form(&visit, &found, None))?
        .finish()
}

/// `GET /console/events/{id}/attendees.csv`
pub(crate) async fn csv(visit: Visit) -> Result<HttpResponse, ApiError> {
    attendees::csv::get(visit.caller()).await
}

/// `GET /console/events/{id}/attendees.vcf`
pub(crate) async fn vcf(visit: Visit) -> Result<HttpResponse, ApiError> {
    attendees::vcf::get(visit.caller()).await
}

fn filter_of(visit: &Visit, event: &Event, words: String, show: &str) -> Filter {
    let path = visit.href(&format!("/events/{}/answers", event.id));
    let counts = event.counts;
    let all = [
        (Segment::Going, counts.going),
        (Segment::Waitlisted, counts.waitlisted),
        (Segment::Maybe, counts.maybe),
        (Segment::Declined, counts.declined),
        (Segment::Silent, silent(event)),
    ];
    let choice = |label: String, word: &str| Tab {
        link: link(
            label,
            if word.is_empty() {
                path.clone()
            } else {
                format!("{path}?show={word}")
            },
        ),
        is_current: word == show,
    };
    let segment = |(of, people): (Segment, u32)| {
        let label = texts::console_counted(people, texts::console_standing(of.as_str()));
        choice(visit.say(label), of.as_str())
    };
    let mut choices = vec![choice(
        visit.say(texts::console_counted(counts.invited, texts::console_all())),
        "",
    )];
    choices.extend(all.map(segment));
    choices.push(choice(visit.say(texts::console_unreached()), UNREACHED));
    Filter {
        action: path.clone(),
        words,
        choices,
        kept: ("show", show.to_owned()),
    }
}

fn row(visit: &Visit, listed: &InvitationListItem) -> Row {
    let invitation = &listed.invitation;
    let address = invitation.address.to_string();
    let name = invitation.name.to_string();
    let mut lines = Vec::new();
    if !name.is_empty() {
        lines.push(address.clone());
    }
    lines.extend(
        listed
            .waitlist_position
            .map(|place| visit.say(texts::console_waits_at(place))),
    );
    let guests = invitation.status.guests();
    lines.extend((guests > 0).then(|| visit.say(texts::console_guests(guests))));
    let note = invitation.note.to_string();
    lines.extend((!note.is_empty()).then(|| visit.say(texts::console_note(note))));
    lines.extend(delivery(visit, listed.delivery));
    Row {
        title: if name.is_empty() { address } else { name },
        href: Some(visit.href(&format!("/invitations/{}", invitation.id))),
        badge: visit.say(texts::console_standing(standing(invitation.status))),
        lines,
        ..Row::default()
    }
}

/// Where somebody stands, in a word.
pub(super) fn standing(status: RsvpStatus) -> &'static str {
    match status {
        RsvpStatus::Going { .. } => "going",
        RsvpStatus::Waiting { .. } => "waitlisted",
        RsvpStatus::Maybe => "maybe",
        RsvpStatus::Declined => "declined",
        RsvpStatus::Held { .. } => "held",
        RsvpStatus::Unanswered => "silent",
        RsvpStatus::Withdrawn => "withdrawn",
    }
}

/// What became of the last letter, where it is not simply there.
pub(super) fn delivery(visit: &Visit, state: DeliveryState) -> Option<String> {
    let is_telling = !matches!(state, DeliveryState::Sent | DeliveryState::Superseded);
    is_telling.then(|| visit.say(texts::console_delivery(state.as_str())))
}

//! `GET /console/events/{id}/answers`: who is invited, and what they said.

use std::collections::BTreeMap;

use actions::events;
use actix_web::HttpResponse;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::delivery::DeliveryState;
use domain::people::Right;
use domain::rsvp::segment::Segment;
use domain::rsvp::status::RsvpStatus;
use domain::{EventId, InvitationId};
use store::rsvp::invitations;
use store::rsvp::invitations::answers::{PrivateCounts, private_counts};
use store::rsvp::invitations::{InvitationFilter, InvitationListItem};
use store::rsvp::proposals as proposed_times;
use store::{Page as Rows, ReadTx};
use url::form_urlencoded;
use wording::texts;

use super::page::{Filter, List, Row, Tab, Ways, link};
use super::person::answer_form;
use super::visit::Visit;
use super::{answered, around, decide, moment_in, proposals};
use crate::attendees;
use crate::error::ApiError;
use crate::events::questions::told;
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
    let by_answer = visit.asked("answered");
    let filter = InvitationFilter {
        segment: Segment::parse(&show).ok(),
        unreached: show == UNREACHED,
        words: Some(words.clone()),
        answered: None,
    };
    let is_whole = filter.segment.is_none() && !filter.unreached && words.is_empty() && by_answer.is_empty();
    let answered_so = by_answer.clone();
    let is_owner = visit.may(Right::TeamEdit);
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        let filter = InvitationFilter {
            answered: answered::read(&found.event, &answered_so),
            ..filter
        };
        let proposed = Rows {
            after: None,
            limit: proposals::MOST,
        };
        let proposed = proposed_times::list(tx, id, proposed)?;
        let private = if is_owner {
            private_counts(tx, id)?
        } else {
            PrivateCounts::new()
        };
        Ok::<_, ApiError>((found, invitations::search(tx, id, &filter, page)?, proposed, private))
    };
    let (found, rows, proposed, private) = visit.context.store.read(unit).await?;
    let listed = paging.list(rows, |row| row.invitation.id, |one| row(&visit, &found.event, &one));
    let empty = if is_whole {
        texts::console_nobody_invited()
    } else {
        texts::console_nothing_found()
    };
    let mut list = List::of(&visit, listed.items)
        .or_say(&visit, empty)
        .going_on(&visit, listed.next);
    list.filter = Some(filter_of(&visit, &found.event, words, &show, by_answer));
    let file = |label, kind| link(visit.say(label), visit.href(&format!("/events/{id}/attendees.{kind}")));
    let files = Ways {
        links: vec![
            file(texts::console_as_csv(), "csv"),
            file(texts::console_as_vcf(), "vcf"),
            link(
                visit.say(texts::console_seat_log()),
                visit.href(&format!("/events/{id}/seat-log")),
            ),
        ],
        buttons: Vec::new(),
    };
    let mut page = around::event(&visit, &found, "answers").add(&list)?;
    if let Some(proposed) = proposals::list(&visit, &found.event, &proposed) {
        page = page.add(&proposed)?;
    }
    if !private.is_empty() {
        page = page.add(&counted(&visit, private))?;
    }
    page.say(texts::console_take_away())?
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

fn filter_of(visit: &Visit, event: &Event, words: String, show: &str, answered: String) -> Filter {
    let path = visit.href(&format!("/events/{}/answers", event.id));
    let counts = event.counts;
    let all = [
        (Segment::Going, counts.going),
        (Segment::Waitlisted, counts.waitlisted + counts.offered),
        (Segment::Maybe, counts.maybe),
        (Segment::Declined, counts.declined),
        (Segment::Silent, counts.silent()),
    ];
    let has_begun = event.plan.schedule.starts_at() <= visit.context.store.now();
    let choice = |label: String, word: &str| {
        let kept = [("show", word), ("q", &words), ("answered", &answered)];
        let kept = kept.into_iter().filter(|(_, value)| !value.is_empty());
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(kept)
            .finish();
        Tab {
            link: link(label, format!("{path}?{query}")),
            is_current: word == show,
        }
    };
    let segment = |(of, people): (Segment, u32)| {
        let label = texts::console_counted(people, texts::console_standing(of.as_str()));
        choice(visit.say(label), of.as_str())
    };
    // Where nobody asks, there is nothing to decide.
    let decides = event.plan.details.approval || counts.requested > 0;
    let asked = decides.then_some((Segment::Requested, counts.requested));
    let mut choices = vec![choice(
        visit.say(texts::console_counted(counts.invited, texts::console_all())),
        "",
    )];
    choices.extend(asked.into_iter().chain(all).map(segment));
    let came = [Segment::Came, Segment::Absent].map(|segment| {
        let word = segment.as_str();
        choice(visit.say(texts::console_standing(word)), word)
    });
    choices.extend(came.into_iter().filter(|_| has_begun));
    choices.push(choice(visit.say(texts::console_unreached()), UNREACHED));
    Filter {
        action: path.clone(),
        words,
        choices,
        kept: ("show", show.to_owned()),
        chosen: (answered::choices(visit, event), answered),
    }
}

fn row(visit: &Visit, event: &Event, listed: &InvitationListItem) -> Row {
    let invitation = &listed.invitation;
    let address = invitation.address.to_string();
    let name = invitation.name.to_string();
    let mut lines = Vec::new();
    let written_to = invitation.address.to_write_to();
    if !name.is_empty() && !written_to.is_empty() {
        lines.push(written_to.to_owned());
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
    let zone = event.plan.schedule.zone();
    let until = invitation.status.offer().and_then(|offer| offer.until);
    lines.extend(until.map(|until| visit.say(texts::console_offered_until(moment_in(zone, until)))));
    lines.extend(still_coming(visit, event, invitation));
    let given = invitation.answers.values().filter(|one| !one.is_private);
    lines.extend(given.map(|one| told(one, visit.language)));
    lines.extend(delivery(visit, listed.delivery));
    Row {
        title: if name.is_empty() { address } else { name },
        href: Some(visit.href(&format!("/invitations/{}", invitation.id))),
        badge: visit.say(texts::console_standing(standing(invitation.status))),
        is: standing(invitation.status),
        lines,
        buttons: decide::buttons(visit, event, invitation),
        ..Row::default()
    }
}

/// What somebody said who was asked whether they still come.
pub(super) fn still_coming(visit: &Visit, event: &Event, invitation: &Invitation) -> Option<String> {
    let said = event.said_still_coming(invitation, visit.context.store.now())?;
    Some(visit.say(texts::console_still_coming(if said { "yes" } else { "no" })))
}

/// What was answered in private, which names nobody.
fn counted(visit: &Visit, private: PrivateCounts) -> List {
    let row = |(label, counts): (String, BTreeMap<String, u32>)| Row {
        title: label,
        lines: counts
            .into_iter()
            .map(|(said, people)| format!("{said}: {people}"))
            .collect(),
        ..Row::default()
    };
    List::of(visit, private.into_iter().map(row).collect()).headed(visit, texts::console_private_answers())
}

/// Where somebody stands, in a word.
pub(super) fn standing(status: RsvpStatus) -> &'static str {
    match status {
        RsvpStatus::Going { .. } => "going",
        RsvpStatus::Waiting { .. } => "waitlisted",
        RsvpStatus::Offered { .. } => "offered",
        RsvpStatus::Requested { .. } => "requested",
        RsvpStatus::NotAccepted { .. } => "not_accepted",
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

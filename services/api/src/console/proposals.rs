//! Other times that people proposed from their calendars, for the page of answers.

use domain::event::Event;
use store::rsvp::proposals::Proposal;
use wording::{texts, when};

use super::page::{List, Row};
use super::visit::Visit;
use crate::proposals;

/// Proposals that are shown.
pub(super) const MOST: u16 = 50;

/// The list of them; none: there are none.
pub(super) fn list(visit: &Visit, event: &Event, rows: &[Proposal]) -> Option<List> {
    let rows: Vec<Row> = rows.iter().map(|one| row(visit, event, one)).collect();
    let heading = texts::console_proposals();
    (!rows.is_empty()).then(|| List::of(visit, rows).headed(visit, heading))
}

fn row(visit: &Visit, event: &Event, proposal: &Proposal) -> Row {
    let zone = event.plan.schedule.zone();
    let mut lines = Vec::new();
    lines.extend(
        proposal
            .day
            .map(|day| visit.say(texts::console_proposal_of(when::date(day)))),
    );
    lines.extend(proposals::times(zone, proposal).map(|times| visit.say(times)));
    let note = proposal.note.to_string();
    lines.extend((!note.is_empty()).then(|| visit.say(texts::console_note(note))));
    Row {
        title: proposal.address.to_string(),
        href: Some(visit.href(&format!("/invitations/{}", proposal.invitation))),
        lines,
        ..Row::default()
    }
}

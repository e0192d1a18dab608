//! One transaction's worth of answers: lock, load, fold through `domain`, write.

use std::collections::HashMap;

use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::reply;
use domain::rsvp::seating::Refusal;
use domain::rsvp::status::RsvpStatus;
use domain::{EventId, InvitationId};

use super::{AnswerError, Answered, FromCalendar, Outcome, RoutedAnswer, SeatRequest};
use crate::db::{ReadTx, WriteTx};
use crate::error::StoreError;
use crate::event::events;
use crate::rsvp::invitations;
use crate::rsvp::invitations::InvitationView;
use crate::rsvp::seats::{SeatChanges, SeatUpdate};

/// Decides all answers, in order of arrival. An error is the database's; refusals are outcomes.
pub(super) fn decide(tx: &mut WriteTx<'_>, answers: &[RoutedAnswer]) -> Result<Vec<Outcome>, StoreError> {
    let ids: Vec<InvitationId> = answers.iter().map(|answers| answers.request.invitation()).collect();
    let mut events: Vec<EventId> = answers.iter().map(|answers| answers.event).collect();
    events.sort_unstable();
    events.dedup();
    let locked = events::lock_with_groups(tx, &events)?;
    // Only now, under the lock: a look from before it might be out of date.
    let loaded = invitations::load(tx, &ids)?
        .into_iter()
        .map(|invitation| (invitation.id, invitation))
        .collect();
    let mut batch = RsvpBatch {
        events: HashMap::new(),
        invitations: loaded,
        refused: HashMap::new(),
        changes: SeatChanges::default(),
    };
    for (event, group) in locked {
        batch.decide_event(tx, event.event()?, group.into(), answers)?;
    }
    std::mem::take(&mut batch.changes).write(tx)?;
    batch.outcomes(tx, answers)
}

struct RsvpBatch {
    events: HashMap<EventId, (Event, Group)>,
    invitations: HashMap<InvitationId, Invitation>,
    /// By the position of the request, since one invitation may be answered twice in a batch.
    refused: HashMap<usize, AnswerError>,
    changes: SeatChanges,
}

impl RsvpBatch {
    fn decide_event(
        &mut self,
        tx: &mut WriteTx<'_>,
        mut event: Event,
        group: Group,
        answers: &[RoutedAnswer],
    ) -> Result<(), StoreError> {
        let id = event.id;
        let of_this = || answers.iter().enumerate().filter(|(_, answers)| answers.event == id);
        let mut seats = SeatUpdate::open(tx, &mut event, of_this().count())?;
        for (position, RoutedAnswer { request, cause, .. }) in of_this() {
            let Some(before) = self.invitations.get(&request.invitation()) else {
                continue;
            };
            let invitation = seats.current(request.invitation()).unwrap_or(before).clone();
            if let Err(error) = check(&invitation, request) {
                self.refused.insert(position, error);
                continue;
            }
            seats.caused_by(cause.clone());
            match request {
                SeatRequest::Ask(request) => seats.ask(tx, invitation, request)?,
                SeatRequest::Answer(request) => {
                    if let Err(refusal) = seats.answer(tx, invitation, request)? {
                        self.refused.insert(position, refused(refusal));
                    }
                }
            }
        }
        self.invitations.extend(seats.close(&mut self.changes)?);
        self.events.insert(id, (event, group));
        Ok(())
    }

    fn outcomes(mut self, tx: &mut ReadTx<'_>, answers: &[RoutedAnswer]) -> Result<Vec<Outcome>, StoreError> {
        let answered = answers
            .iter()
            .filter_map(|answers| self.invitations.get(&answers.request.invitation()));
        let queued = answered.filter_map(|invitation| {
            let (event, _) = self.events.get(&invitation.event)?;
            Some((invitation, event.counts.waitlisted))
        });
        let positions = invitations::positions(tx, queued)?;
        Ok(answers
            .iter()
            .enumerate()
            .map(|(position, answers)| match self.refused.remove(&position) {
                Some(error) => Err(error),
                None => self.answered(answers.request.invitation(), &positions),
            })
            .collect())
    }

    fn answered(&self, id: InvitationId, positions: &HashMap<InvitationId, u32>) -> Outcome {
        let invitation = self.invitations.get(&id).ok_or(AnswerError::NotFound)?;
        let (event, group) = self.events.get(&invitation.event).ok_or(AnswerError::NotFound)?;
        Ok(Answered {
            opened: InvitationView {
                invitation: invitation.clone(),
                event: event.clone(),
                group: group.clone(),
                waitlist_position: positions.get(&id).copied(),
            },
        })
    }
}

fn check(invitation: &Invitation, request: &SeatRequest) -> Result<(), AnswerError> {
    let (link_version, calendar, answer) = match request {
        SeatRequest::Answer(given) => (given.link_version, given.calendar, Some(given.reply.answer)),
        SeatRequest::Ask(_) => (None, None, None),
    };
    let revoked = link_version.is_some_and(|version| version != invitation.link_version);
    if revoked || invitation.status == RsvpStatus::Withdrawn {
        return Err(AnswerError::NotFound);
    }
    match calendar {
        Some(FromCalendar { reply_version, .. }) if !reply::is_news(invitation, reply_version, answer) => {
            Err(AnswerError::Outdated)
        }
        _ => Ok(()),
    }
}

fn refused(refusal: Refusal) -> AnswerError {
    match refusal {
        Refusal::Withdrawn => AnswerError::NotFound,
        other => AnswerError::Refused(other),
    }
}

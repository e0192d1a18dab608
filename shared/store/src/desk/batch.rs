//! One transaction's worth of answers: lock, load, fold through `domain`, write.

use std::collections::HashMap;

use domain::event::Event;
use domain::group::Group;
use domain::invitation::{Invitation, Standing};
use domain::reply;
use domain::seating::Refusal;
use domain::{EventId, InvitationId};

use super::{AnswerError, AnswerRequest, Answered, Asked, FromCalendar, Outcome};
use crate::backend::Tx;
use crate::error::StoreError;
use crate::events;
use crate::invitations::{self, Opened};
use crate::seats::{SeatBook, SeatChanges};

/// Decides all answers, in order of arrival. An error is the database's; refusals are outcomes.
pub(super) fn settle(tx: &mut Tx<'_>, asked: &[Asked]) -> Result<Vec<Outcome>, StoreError> {
    let ids: Vec<InvitationId> = asked.iter().map(|asked| asked.request.invitation).collect();
    let mut events: Vec<EventId> = asked.iter().map(|asked| asked.event).collect();
    events.sort_unstable();
    events.dedup();
    let locked = events::lock_with_groups(tx, &events)?;
    // Only now, under the lock: a look from before it might be out of date.
    let loaded = invitations::load(tx, &ids)?
        .into_iter()
        .map(|invitation| (invitation.id, invitation))
        .collect();
    let mut floor = Floor {
        events: HashMap::new(),
        invitations: loaded,
        refused: HashMap::new(),
        changes: SeatChanges::default(),
    };
    for (event, group) in locked {
        floor.settle_event(tx, event.event()?, group.into(), asked)?;
    }
    std::mem::take(&mut floor.changes).write(tx)?;
    floor.outcomes(tx, asked)
}

struct Floor {
    events: HashMap<EventId, (Event, Group)>,
    invitations: HashMap<InvitationId, Invitation>,
    /// By the position of the request, since one invitation may be answered twice in a batch.
    refused: HashMap<usize, AnswerError>,
    changes: SeatChanges,
}

impl Floor {
    fn settle_event(
        &mut self,
        tx: &mut Tx<'_>,
        mut event: Event,
        group: Group,
        asked: &[Asked],
    ) -> Result<(), StoreError> {
        let id = event.id;
        let of_this = || asked.iter().enumerate().filter(|(_, asked)| asked.event == id);
        let mut book = SeatBook::open(tx, &mut event, of_this().count());
        for (position, Asked { request, trace, .. }) in of_this() {
            let Some(before) = self.invitations.get(&request.invitation) else {
                continue;
            };
            let invitation = book.current(request.invitation).unwrap_or(before).clone();
            if let Err(error) = check(&invitation, request) {
                self.refused.insert(position, error);
                continue;
            }
            book.caused_by(trace.clone());
            if let Err(refusal) = book.answer(tx, invitation, request)? {
                self.refused.insert(position, refused(refusal));
            }
        }
        self.invitations.extend(book.close(&mut self.changes));
        self.events.insert(id, (event, group));
        Ok(())
    }

    fn outcomes(mut self, tx: &mut Tx<'_>, asked: &[Asked]) -> Result<Vec<Outcome>, StoreError> {
        let answered = asked
            .iter()
            .filter_map(|asked| self.invitations.get(&asked.request.invitation));
        let queued = answered.filter_map(|invitation| {
            let (event, _) = self.events.get(&invitation.event)?;
            Some((invitation, event.counts.waitlisted))
        });
        let positions = invitations::positions(tx, queued)?;
        Ok(asked
            .iter()
            .enumerate()
            .map(|(position, asked)| match self.refused.remove(&position) {
                Some(error) => Err(error),
                None => self.answered(asked.request.invitation, &positions),
            })
            .collect())
    }

    fn answered(&self, id: InvitationId, positions: &HashMap<InvitationId, u32>) -> Outcome {
        let invitation = self.invitations.get(&id).ok_or(AnswerError::NotFound)?;
        let (event, group) = self.events.get(&invitation.event).ok_or(AnswerError::NotFound)?;
        Ok(Answered {
            opened: Opened {
                invitation: invitation.clone(),
                event: event.clone(),
                group: group.clone(),
                waitlist_position: positions.get(&id).copied(),
            },
        })
    }
}

fn check(invitation: &Invitation, request: &AnswerRequest) -> Result<(), AnswerError> {
    let revoked = request
        .link_version
        .is_some_and(|version| version != invitation.link_version);
    if revoked || invitation.standing == Standing::Withdrawn {
        return Err(AnswerError::NotFound);
    }
    match request.calendar {
        Some(FromCalendar { heard, .. }) if !reply::is_news(invitation, heard, Some(request.reply.answer)) => {
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

//! One transaction's worth of answers: lock, load, fold through `domain`, write.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::{Invitation, Standing};
use domain::seating::Refusal;
use domain::{EventId, InvitationId};

use super::{AnswerError, AnswerRequest, Answered, Asked, Outcome};
use crate::backend::{Tx, on_backend};
use crate::error::StoreError;
use crate::events;
use crate::groups::GroupRow;
use crate::invitations::{self, Opened};
use crate::schema::groups;
use crate::seats::SeatBook;
use crate::sql::{Key, columns_of, key};

/// Decides all answers, in order of arrival. An error is the database's; refusals are outcomes.
pub(super) fn settle(tx: &mut Tx<'_>, asked: &[Asked]) -> Result<Vec<Outcome>, StoreError> {
    let ids: Vec<InvitationId> = asked.iter().map(|asked| asked.request.invitation).collect();
    let mut events: Vec<EventId> = asked.iter().map(|asked| asked.event).collect();
    events.sort_unstable();
    events.dedup();
    let locked = events::lock_rows(tx, &events)?;
    let loaded = invitations::load(tx, &ids)?
        .into_iter()
        .map(|invitation| (invitation.id, invitation))
        .collect();
    let mut floor = Floor {
        events: BTreeMap::new(),
        invitations: loaded,
        refused: HashMap::new(),
    };
    for row in locked {
        let event = row.event()?;
        floor.settle_event(tx, event, asked)?;
    }
    floor.outcomes(tx, asked)
}

struct Floor {
    events: BTreeMap<EventId, Event>,
    invitations: HashMap<InvitationId, Invitation>,
    /// By the position of the request, since one invitation may be answered twice in a batch.
    refused: HashMap<usize, AnswerError>,
}

impl Floor {
    fn settle_event(&mut self, tx: &mut Tx<'_>, mut event: Event, asked: &[Asked]) -> Result<(), StoreError> {
        let now = tx.now();
        let id = event.id;
        let mut book = SeatBook::open(&mut event, now);
        for (position, Asked { request, .. }) in asked.iter().enumerate().filter(|(_, asked)| asked.event == id) {
            let Some(before) = self.invitations.get(&request.invitation) else {
                continue;
            };
            let invitation = book.current(request.invitation).unwrap_or(before).clone();
            if let Err(error) = check_link(&invitation, request) {
                self.refused.insert(position, error);
                continue;
            }
            if let Err(refusal) = book.answer(tx, invitation, request.reply, request.note.clone(), request.source)? {
                self.refused.insert(position, refused(refusal));
            }
        }
        self.invitations.extend(book.close(tx)?);
        self.events.insert(id, event);
        Ok(())
    }

    fn outcomes(mut self, tx: &mut Tx<'_>, asked: &[Asked]) -> Result<Vec<Outcome>, StoreError> {
        let groups = load_groups(tx, self.events.values())?;
        asked
            .iter()
            .enumerate()
            .map(|(position, asked)| self.outcome(tx, &groups, position, &asked.request))
            .collect()
    }

    fn outcome(
        &mut self,
        tx: &mut Tx<'_>,
        groups: &HashMap<Key, Group>,
        position: usize,
        request: &AnswerRequest,
    ) -> Result<Outcome, StoreError> {
        if let Some(error) = self.refused.remove(&position) {
            return Ok(Err(error));
        }
        let Some(invitation) = self.invitations.get(&request.invitation).cloned() else {
            return Ok(Err(AnswerError::NotFound));
        };
        let Some(event) = self.events.get(&invitation.event).cloned() else {
            return Ok(Err(AnswerError::NotFound));
        };
        let Some(group) = groups.get(&key(event.group)).cloned() else {
            return Ok(Err(AnswerError::NotFound));
        };
        let waitlist_position = invitations::position(tx, &invitation, event.counts.waitlisted)?;
        Ok(Ok(Answered {
            opened: Opened {
                invitation,
                event,
                group,
                waitlist_position,
            },
        }))
    }
}

fn check_link(invitation: &Invitation, request: &AnswerRequest) -> Result<(), AnswerError> {
    let revoked = request
        .link_version
        .is_some_and(|version| version != invitation.link_version);
    if revoked || invitation.standing == Standing::Withdrawn {
        Err(AnswerError::NotFound)
    } else {
        Ok(())
    }
}

fn refused(refusal: Refusal) -> AnswerError {
    match refusal {
        Refusal::Withdrawn => AnswerError::NotFound,
        other => AnswerError::Refused(other),
    }
}

fn load_groups<'e>(
    tx: &mut Tx<'_>,
    events: impl Iterator<Item = &'e Event>,
) -> Result<HashMap<Key, Group>, StoreError> {
    let keys: Vec<Key> = events.map(|event| key(event.group)).collect();
    let query = groups::table
        .filter(groups::id.eq_any(keys))
        .select(columns_of::<GroupRow>());
    let rows: Vec<GroupRow> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows
        .into_iter()
        .map(Group::from)
        .map(|group| (key(group.id), group))
        .collect())
}

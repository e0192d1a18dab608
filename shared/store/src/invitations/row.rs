//! An invitation's row, and its way to and from `domain`.

use diesel::prelude::*;
use domain::invitation::{Answer, Heard, Invitation, Plight, Seat, Source, Standing};
use domain::letters::Told;
use domain::text::{Note, PersonName};
use domain::{MailAddress, PersonId};

use crate::error::StoreError;
use crate::events::row::{count, int};
use crate::schema::invitations;
use crate::sql::{Json, Key, Moment, key};

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = invitations)]
pub(crate) struct InvitationRow {
    pub(crate) id: Key,
    pub(crate) event_id: Key,
    person_id: Key,
    name: String,
    typed_address: Option<String>,
    answer: Option<String>,
    seat: Option<String>,
    guests: i32,
    pub(crate) arrival: Option<i64>,
    withdrawn: bool,
    note: String,
    source: Option<String>,
    answered_at: Option<Moment>,
    answered_sequence: Option<i32>,
    revision: i64,
    sequence_offset: i32,
    link_version: i32,
    resend: bool,
    told: Option<Json>,
    pub(crate) owes_since: Option<Moment>,
    pub(crate) delivery: Option<String>,
    created_at: Moment,
    heard_sequence: Option<i32>,
    heard_stamp: Option<Moment>,
    plight: Option<String>,
}

/// What a change of standing writes.
#[derive(AsChangeset)]
#[diesel(table_name = invitations, treat_none_as_null = true)]
pub(super) struct StandingChange {
    pub(super) answer: Option<String>,
    pub(super) seat: Option<String>,
    pub(super) guests: i32,
    pub(super) arrival: Option<i64>,
    pub(super) withdrawn: bool,
    pub(super) note: String,
    pub(super) source: Option<String>,
    pub(super) answered_at: Option<Moment>,
    pub(super) answered_sequence: Option<i32>,
    pub(super) revision: i64,
    pub(super) sequence_offset: i32,
    pub(super) heard_sequence: Option<i32>,
    pub(super) heard_stamp: Option<Moment>,
    pub(super) plight: Option<String>,
}

impl InvitationRow {
    pub(crate) fn of(invitation: &Invitation, owes_since: Option<Moment>) -> Result<Self, StoreError> {
        let change = StandingChange::of(invitation);
        Ok(Self {
            id: key(invitation.id),
            event_id: key(invitation.event),
            person_id: key(invitation.person),
            name: invitation.name.to_string(),
            typed_address: invitation.address.typed().map(str::to_owned),
            answer: change.answer,
            seat: change.seat,
            guests: change.guests,
            arrival: change.arrival,
            withdrawn: change.withdrawn,
            note: change.note,
            source: change.source,
            answered_at: change.answered_at,
            answered_sequence: change.answered_sequence,
            revision: change.revision,
            sequence_offset: change.sequence_offset,
            link_version: i32::from(invitation.link_version),
            resend: invitation.resend,
            told: invitation.told.as_ref().map(Json::of).transpose()?,
            owes_since,
            delivery: None,
            created_at: Moment(invitation.created_at),
            heard_sequence: change.heard_sequence,
            heard_stamp: change.heard_stamp,
            plight: change.plight,
        })
    }

    pub(crate) fn person(&self) -> PersonId {
        self.person_id.id()
    }

    /// `identity`: of the person's address.
    pub(crate) fn invitation(self, identity: String) -> Result<Invitation, StoreError> {
        let standing = self.standing()?;
        Ok(Invitation {
            id: self.id.id(),
            event: self.event_id.id(),
            person: self.person_id.id(),
            address: MailAddress::kept(self.typed_address, identity),
            name: PersonName::trusted(self.name),
            standing,
            note: Note::trusted(self.note),
            source: self
                .source
                .as_deref()
                .map(Source::parse)
                .transpose()
                .map_err(|_| unreadable("source"))?,
            answered_at: self.answered_at.map(|at| at.0),
            answered_sequence: self.answered_sequence.map(count),
            revision: self.revision,
            sequence_offset: count(self.sequence_offset),
            link_version: count(self.link_version),
            heard: self
                .heard_sequence
                .zip(self.heard_stamp)
                .map(|(sequence, stamp)| Heard {
                    sequence: count(sequence),
                    stamp: stamp.0,
                }),
            plight: self
                .plight
                .as_deref()
                .map(Plight::parse)
                .transpose()
                .map_err(|_| unreadable("plight"))?,
            resend: self.resend,
            unsure: false,
            told: self.told.map(|told| told.read::<Told>()).transpose()?,
            created_at: self.created_at.0,
        })
    }

    fn standing(&self) -> Result<Standing, StoreError> {
        if self.withdrawn {
            return Ok(Standing::Withdrawn);
        }
        let answer = self
            .answer
            .as_deref()
            .map(Answer::parse)
            .transpose()
            .map_err(|_| unreadable("answer"))?;
        let seat = self
            .seat
            .as_deref()
            .map(Seat::parse)
            .transpose()
            .map_err(|_| unreadable("seat"))?;
        let guests = count(self.guests);
        match (answer, seat, self.arrival) {
            (None, None, None) => Ok(Standing::Unanswered),
            (Some(Answer::Maybe), None, None) => Ok(Standing::Maybe),
            (Some(Answer::No), None, None) => Ok(Standing::Declined),
            (Some(Answer::Yes), Some(Seat::Confirmed), None) => Ok(Standing::Going { guests }),
            (Some(Answer::Yes), Some(Seat::Waitlisted), Some(arrival)) => Ok(Standing::Waiting { guests, arrival }),
            _ => Err(unreadable("seat")),
        }
    }
}

impl StandingChange {
    pub(super) fn of(invitation: &Invitation) -> Self {
        let standing = invitation.standing;
        let arrival = match standing {
            Standing::Waiting { arrival, .. } => Some(arrival),
            _ => None,
        };
        Self {
            answer: standing.answer().map(|answer| answer.as_str().to_owned()),
            seat: standing.seat().map(|seat| seat.as_str().to_owned()),
            guests: i32::from(standing.guests()),
            arrival,
            withdrawn: standing == Standing::Withdrawn,
            note: invitation.note.to_string(),
            source: invitation.source.map(|source| source.as_str().to_owned()),
            answered_at: invitation.answered_at.map(Moment),
            answered_sequence: invitation.answered_sequence.map(int),
            revision: invitation.revision,
            sequence_offset: int(invitation.sequence_offset),
            heard_sequence: invitation.heard.map(|heard| int(heard.sequence)),
            heard_stamp: invitation.heard.map(|heard| Moment(heard.stamp)),
            plight: invitation.plight.map(|plight| plight.as_str().to_owned()),
        }
    }
}

fn unreadable(what: &str) -> StoreError {
    StoreError::Unreadable(format!("an invitation's {what} is none that this version knows"))
}

//! An invitation's row, and its way to and from `domain`.

use diesel::prelude::*;
use domain::invitation::Invitation;
use domain::invitation::overrides::Overrides;
use domain::invitation::snapshot::SentSnapshot;
use domain::rsvp::status::{Answer, Offer, ReplyIssue, ReplyVersion, RsvpStatus, Seat, Source};
use domain::values::text::{Note, PersonName};
use domain::{MailAddress, PersonId};

use crate::db::schema::invitations;
use crate::db::sql::{Json, Key, Moment, key};
use crate::error::StoreError;
use crate::event::events::row::{count, int};

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
    feed_version: i32,
    resend: bool,
    last_sent: Option<Json>,
    pub(crate) mail_due_since: Option<Moment>,
    pub(crate) delivery: Option<String>,
    created_at: Moment,
    reply_sequence: Option<i32>,
    reply_stamp: Option<Moment>,
    reply_issue: Option<String>,
    pub(super) obtained: Option<Json>,
    pub(super) origin_id: Option<Key>,
    held: bool,
    answers: Option<Json>,
    overrides: Option<Json>,
    held_until: Option<Moment>,
    offer: Option<Json>,
    offered_until: Option<Moment>,
    language: Option<String>,
}

/// What a change of status writes.
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
    pub(super) reply_sequence: Option<i32>,
    pub(super) reply_stamp: Option<Moment>,
    pub(super) reply_issue: Option<String>,
    pub(super) held_until: Option<Moment>,
    pub(super) offer: Option<Json>,
    pub(super) offered_until: Option<Moment>,
    pub(super) language: Option<String>,
}

impl InvitationRow {
    pub(crate) fn of(invitation: &Invitation, mail_due_since: Option<Moment>) -> Result<Self, StoreError> {
        let change = StandingChange::of(invitation)?;
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
            feed_version: i32::from(invitation.feed_version),
            resend: invitation.resend,
            last_sent: invitation.last_sent.as_ref().map(Json::of).transpose()?,
            mail_due_since,
            delivery: None,
            created_at: Moment(invitation.created_at),
            reply_sequence: change.reply_sequence,
            reply_stamp: change.reply_stamp,
            reply_issue: change.reply_issue,
            obtained: invitation.obtained.as_ref().map(Json::of).transpose()?,
            origin_id: None,
            held: invitation.held,
            answers: None,
            overrides: kept(&invitation.overrides)?,
            held_until: change.held_until,
            offer: change.offer,
            offered_until: change.offered_until,
            language: change.language,
        })
    }

    pub(crate) fn person(&self) -> PersonId {
        self.person_id.id()
    }

    /// `identity`: of the person's address.
    pub(crate) fn invitation(self, identity: String) -> Result<Invitation, StoreError> {
        let status = self.status()?;
        Ok(Invitation {
            id: self.id.id(),
            event: self.event_id.id(),
            person: self.person_id.id(),
            address: MailAddress::kept(self.typed_address, identity),
            name: PersonName::trusted(self.name),
            status,
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
            feed_version: count(self.feed_version),
            reply_version: self
                .reply_sequence
                .zip(self.reply_stamp)
                .map(|(sequence, stamp)| ReplyVersion {
                    sequence: count(sequence),
                    stamp: stamp.0,
                }),
            reply_issue: self
                .reply_issue
                .as_deref()
                .map(ReplyIssue::parse)
                .transpose()
                .map_err(|_| unreadable("reply_issue"))?,
            resend: self.resend,
            last_sent: self
                .last_sent
                .map(|last_sent| last_sent.read::<SentSnapshot>())
                .transpose()?,
            obtained: self.obtained.map(|obtained| obtained.read()).transpose()?,
            language: self.language,
            held: self.held,
            answers: self.answers.map(|kept| kept.read()).transpose()?.unwrap_or_default(),
            overrides: self.overrides.map(|kept| kept.read()).transpose()?.unwrap_or_default(),
            created_at: self.created_at.0,
        })
    }

    fn status(&self) -> Result<RsvpStatus, StoreError> {
        if self.withdrawn {
            return Ok(RsvpStatus::Withdrawn);
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
        match (answer, seat, self.arrival, self.held_until) {
            (None, None, None, None) => Ok(RsvpStatus::Unanswered),
            (None, Some(Seat::Held), None, Some(until)) => Ok(RsvpStatus::Held { until: until.0 }),
            (Some(Answer::Maybe), None, None, None) => Ok(RsvpStatus::Maybe),
            (Some(Answer::No), None, None, None) => Ok(RsvpStatus::Declined),
            (Some(Answer::Yes), Some(Seat::Offered), None, None) => {
                let offer = self.offer.clone().ok_or_else(|| unreadable("offer"))?;
                Ok(RsvpStatus::Offered {
                    guests,
                    offer: offer.read::<Offer>()?,
                })
            }
            (Some(Answer::Yes), Some(Seat::Requested), None, None) => Ok(RsvpStatus::Requested { guests }),
            (Some(Answer::Yes), None, None, None) => Ok(RsvpStatus::NotAccepted { guests }),
            (Some(Answer::Yes), Some(Seat::Confirmed), None, None) => Ok(RsvpStatus::Going { guests }),
            (Some(Answer::Yes), Some(Seat::Waitlisted), Some(arrival), None) => {
                Ok(RsvpStatus::Waiting { guests, arrival })
            }
            _ => Err(unreadable("seat")),
        }
    }
}

impl StandingChange {
    pub(super) fn of(invitation: &Invitation) -> Result<Self, StoreError> {
        let status = invitation.status;
        let arrival = match status {
            RsvpStatus::Waiting { arrival, .. } => Some(arrival),
            _ => None,
        };
        let offer = status.offer();
        Ok(Self {
            answer: status.answer().map(|answer| answer.as_str().to_owned()),
            seat: status.seat().map(|seat| seat.as_str().to_owned()),
            guests: i32::from(status.guests()),
            arrival,
            withdrawn: status == RsvpStatus::Withdrawn,
            note: invitation.note.to_string(),
            source: invitation.source.map(|source| source.as_str().to_owned()),
            answered_at: invitation.answered_at.map(Moment),
            answered_sequence: invitation.answered_sequence.map(int),
            revision: invitation.revision,
            sequence_offset: int(invitation.sequence_offset),
            reply_sequence: invitation
                .reply_version
                .map(|reply_version| int(reply_version.sequence)),
            reply_stamp: invitation
                .reply_version
                .map(|reply_version| Moment(reply_version.stamp)),
            reply_issue: invitation
                .reply_issue
                .map(|reply_issue| reply_issue.as_str().to_owned()),
            held_until: status.held_until().map(Moment),
            offer: offer.as_ref().map(Json::of).transpose()?,
            offered_until: offer.and_then(|offer| offer.until).map(Moment),
            language: invitation.language.clone(),
        })
    }
}

/// Overrides as the column has them; nothing is none.
pub(crate) fn kept(overrides: &Overrides) -> Result<Option<Json>, StoreError> {
    (!overrides.is_empty()).then(|| Json::of(overrides)).transpose()
}

fn unreadable(what: &str) -> StoreError {
    StoreError::Unreadable(format!("an invitation's {what} is none that this version knows"))
}

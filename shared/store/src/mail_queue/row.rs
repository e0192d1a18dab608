//! The row of a mail: a letter that an invitation is owed, or one that was enqueued.

use diesel::prelude::*;
use domain::mail::delivery::DeliveryState;
use domain::mail::subject::MailSubject;
use domain::{DeliveryId, GroupId, Instant};

use crate::db::schema::mails;
use crate::db::sql::{Json, Key, Moment, key};
use crate::error::StoreError;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = mails)]
pub(crate) struct MailRow {
    pub(crate) id: Key,
    pub(crate) kind: String,
    pub(crate) subject_kind: String,
    pub(crate) subject_id: Key,
    pub(crate) serial: i64,
    pub(crate) group_id: Option<Key>,
    pub(crate) event_id: Option<Key>,
    pub(crate) recipient: Option<String>,
    pub(crate) content: Option<Json>,
    pub(crate) state: String,
    pub(crate) attempts: i32,
    pub(crate) lease_until: Option<Moment>,
    pub(crate) next_attempt_at: Option<Moment>,
    pub(crate) first_attempt_at: Option<Moment>,
    pub(crate) sent_at: Option<Moment>,
    pub(crate) uncertain: bool,
    pub(crate) last_error: Option<String>,
    pub(crate) created_at: Moment,
    pub(crate) updated_at: Moment,
}

impl MailRow {
    /// A mail that nobody took up yet. `group`: who writes; none: Acquaint itself.
    pub(crate) fn new(
        id: DeliveryId,
        kind: &str,
        subject: impl Into<MailSubject>,
        serial: i64,
        group: Option<GroupId>,
        now: Moment,
    ) -> Self {
        let subject = subject.into();
        Self {
            id: key(id),
            kind: kind.to_owned(),
            subject_kind: subject.kind.as_str().to_owned(),
            subject_id: Key(subject.id),
            serial,
            group_id: group.map(key),
            event_id: None,
            recipient: None,
            content: None,
            state: DeliveryState::Pending.as_str().to_owned(),
            attempts: 0,
            lease_until: None,
            next_attempt_at: None,
            first_attempt_at: None,
            sent_at: None,
            uncertain: false,
            last_error: None,
            created_at: now,
            updated_at: now,
        }
    }

    /// The same, put off until then, if that is to come.
    pub(crate) fn not_before(self, at: Instant) -> Self {
        if at <= self.created_at.0 {
            return self;
        }
        Self {
            state: DeliveryState::Deferred.as_str().to_owned(),
            next_attempt_at: Some(Moment(at)),
            ..self
        }
    }

    pub(crate) fn state(&self) -> Result<DeliveryState, StoreError> {
        DeliveryState::parse(&self.state).map_err(|_| StoreError::Unreadable("a mail's state".to_owned()))
    }
}

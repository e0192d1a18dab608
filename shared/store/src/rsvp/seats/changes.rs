//! What changes of seats leave to be written: gathered over all events of a transaction, written one statement a table.

use std::net::IpAddr;

use domain::values::text::PersonName;
use domain::{EventId, GroupId, InvitationId};
use messages::Content;

use super::holds;
use super::log::{self, Entry};
use super::passed_over::{self, PassedOver};
use crate::activity;
use crate::db::{Cause, WriteTx};
use crate::error::StoreError;
use crate::event::events;
use crate::event::events::Totals;
use crate::rsvp::invitations::StatusUpdate;
use crate::rsvp::{invitations, occurrences};

/// What one transaction changes.
#[derive(Default)]
pub(crate) struct SeatChanges {
    pub(super) moved: Vec<StatusUpdate>,
    pub(super) steps: Vec<Entry>,
    pub(super) passed_over: Vec<PassedOver>,
    pub(super) totals: Vec<Totals>,
    pub(super) messages: Vec<(Content, Cause)>,
    /// Who said no to all of a series: what they said about single dates is over.
    pub(super) left: Vec<InvitationId>,
    /// Whom a seat is held for now, and where they asked from, if that is known.
    pub(super) held: Vec<(InvitationId, IpAddr)>,
    /// The events of which seats are held now.
    pub(super) holding: Vec<EventId>,
    /// What people call themselves.
    pub(super) named: Vec<(InvitationId, PersonName)>,
    /// Who asked on an event's page.
    pub(super) asked: Vec<(GroupId, EventId, InvitationId)>,
}

impl SeatChanges {
    /// Writes invitations, log, totals and messages.
    pub(crate) fn write(self, tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
        invitations::save(tx, self.moved)?;
        log::write(tx, &self.steps)?;
        passed_over::write(tx, self.passed_over)?;
        events::save_totals(tx, self.totals)?;
        occurrences::forget(tx, &self.left)?;
        activity::write(tx, &self.messages)?;
        holds::write(tx, self.held)?;
        invitations::rename(tx, self.named)?;
        holds::send_links(tx, self.asked)?;
        self.holding
            .into_iter()
            .try_for_each(|event| holds::schedule(tx, event))
    }
}

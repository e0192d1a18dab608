//! What changes of seats leave to be written: gathered over all events of a transaction, written one statement a table.

use domain::InvitationId;
use messages::Content;

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
}

impl SeatChanges {
    /// Writes invitations, log, totals and messages.
    pub(crate) fn write(self, tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
        invitations::save(tx, self.moved)?;
        log::write(tx, &self.steps)?;
        passed_over::write(tx, self.passed_over)?;
        events::save_totals(tx, self.totals)?;
        occurrences::forget(tx, &self.left)?;
        activity::write(tx, &self.messages)
    }
}

//! What an instance asks of those who invite: to say who writes, and in their first week to go slowly.

use std::time::Duration;

use domain::group::Group;
use domain::group::imprint::Imprint;
use domain::invitation::Invitee;
use domain::people::Principal;
use domain::values::draft::Violation;
use domain::values::invalid::Invalid;
use store::WriteTx;
use store::follow::news;
use store::mail::organizer_letters;
use store::people::accounts;
use store::rsvp::invitations;

use crate::error::{ActionError, OF_A_NEW_ONE_IN_A_DAY};

/// An account is new for so long.
const NEW_FOR: Duration = Duration::from_hours(7 * 24);

const DAY: Duration = Duration::from_hours(24);

/// What an instance asks of those who invite.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InvitePolicy {
    /// Letters leave this machine: before many go out they have to name who writes, and where the addresses came from.
    pub names_senders: bool,
    /// New accounts write to few people a day.
    pub limits_new: bool,
}

impl InvitePolicy {
    /// Refuses to write to many people of whom nobody says where their addresses came from: in one call, or in parts within a
    /// day. These are invited already.
    pub(crate) fn check_origins(
        self,
        tx: &mut WriteTx<'_>,
        group: &Group,
        people: &[Invitee],
    ) -> Result<(), ActionError> {
        let most = Imprint::NEEDED_ABOVE;
        let is_said = people.iter().all(|person| person.obtained.is_some());
        if !self.names_senders || is_said {
            return Ok(());
        }
        let since = tx.now().minus(DAY);
        if invitations::typed_since(tx, group.id, since, most + 1)? <= most {
            return Ok(());
        }
        let violation = Violation {
            field: "obtained",
            invalid: Invalid::OriginUnsaid { most },
        };
        Err(violation.into())
    }

    /// Refuses invitations that this transaction has made.
    pub(crate) fn check(self, tx: &mut WriteTx<'_>, who: Principal, group: &Group) -> Result<(), ActionError> {
        if self.names_senders {
            check_imprint(tx, group)?;
        }
        self.check_new(tx, who, 0)
    }

    /// Refuses to write to so many whom nothing in the database tells of yet, beside all that this transaction has made.
    pub(crate) fn check_new(self, tx: &mut WriteTx<'_>, who: Principal, more: usize) -> Result<(), ActionError> {
        if self.limits_new {
            check_new(tx, who, more)
        } else {
            Ok(())
        }
    }
}

fn check_imprint(tx: &mut WriteTx<'_>, group: &Group) -> Result<(), ActionError> {
    let missing = group.plan.missing_in_imprint();
    if missing.is_empty() || invitations::of_group(tx, group.id, Imprint::NEEDED_ABOVE + 1)? <= Imprint::NEEDED_ABOVE {
        return Ok(());
    }
    Err(ActionError::UnnamedSender {
        group: group.id,
        missing,
    })
}

fn check_new(tx: &mut WriteTx<'_>, who: Principal, more: usize) -> Result<(), ActionError> {
    let account = who.account();
    let now = tx.now();
    let found = accounts::get(tx, account)?;
    if found.is_none_or(|found| now.since(found.created_at) >= NEW_FOR) {
        return Ok(());
    }
    let since = now.minus(DAY);
    let invited = invitations::made_since(tx, account, since, OF_A_NEW_ONE_IN_A_DAY + 1)?;
    let written = organizer_letters::written_since(tx, account, since)?;
    let told = news::told_since(tx, account, since)?;
    let people: usize = written.iter().map(|(people, _)| *people).sum();
    if invited.len() + people + told + more <= OF_A_NEW_ONE_IN_A_DAY {
        return Ok(());
    }
    let first = invited.into_iter().chain(written.into_iter().map(|(_, at)| at)).min();
    Err(ActionError::NewOrganizer {
        wait: first.unwrap_or(now).plus(DAY).since(now),
    })
}

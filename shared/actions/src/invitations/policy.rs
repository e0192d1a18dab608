//! What an instance asks of those who invite: to say who writes, and in their first week to go slowly.

use std::time::Duration;

use domain::group::Group;
use domain::group::imprint::Imprint;
use domain::invitation::Invitee;
use domain::people::Principal;
use domain::values::draft::Violation;
use domain::values::invalid::Invalid;
use store::WriteTx;
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
    /// New accounts invite few people a day.
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
        if self.limits_new {
            check_new(tx, who)?;
        }
        Ok(())
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

fn check_new(tx: &mut WriteTx<'_>, who: Principal) -> Result<(), ActionError> {
    let account = who.account();
    let now = tx.now();
    let found = accounts::get(tx, account)?;
    if found.is_none_or(|found| now.since(found.created_at) >= NEW_FOR) {
        return Ok(());
    }
    let lately = invitations::made_since(tx, account, now.minus(DAY), OF_A_NEW_ONE_IN_A_DAY + 1)?;
    match lately.first() {
        Some(first) if lately.len() > OF_A_NEW_ONE_IN_A_DAY => Err(ActionError::NewOrganizer {
            wait: first.plus(DAY).since(now),
        }),
        _ => Ok(()),
    }
}

//! What an instance asks of those who invite: to say who writes, and in their first week to go slowly.

use std::time::Duration;

use domain::AccountId;
use domain::group::Group;
use domain::group::imprint::Imprint;
use domain::invitation::Invitee;
use domain::people::Principal;
use domain::values::draft::Violation;
use domain::values::invalid::Invalid;
use store::people::{accounts, unasked};
use store::rsvp::invitations;
use store::{StoreError, WriteTx};

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

    /// Refuses so many invitations that this transaction has made.
    pub(crate) fn check(
        self,
        tx: &mut WriteTx<'_>,
        who: Principal,
        group: &Group,
        made: u32,
    ) -> Result<(), ActionError> {
        if self.names_senders {
            check_imprint(tx, group)?;
        }
        self.check_new(tx, who, made)
    }

    /// Refuses to write to so many, beside all that the account has written to today, whatever became of that.
    pub(crate) fn check_new(self, tx: &mut WriteTx<'_>, who: Principal, more: u32) -> Result<(), ActionError> {
        let account = who.account();
        if !self.limits_new || more == 0 || !is_new(tx, account)? {
            return Ok(());
        }
        let (used, until) = unasked::count_of(tx, account, more)?;
        if used <= OF_A_NEW_ONE_IN_A_DAY {
            return Ok(());
        }
        let wait = until.since(tx.now());
        Err(ActionError::NewOrganizer { wait })
    }
}

fn is_new(tx: &mut WriteTx<'_>, account: AccountId) -> Result<bool, StoreError> {
    let found = accounts::get(tx, account)?;
    Ok(found.is_some_and(|found| tx.now().since(found.created_at) < NEW_FOR))
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

//! Who sees to a group, and as what.

use diesel::prelude::*;
use domain::people::Role;
use domain::{AccountId, GroupId};

use crate::db::schema::team_members;
use crate::db::sql::key;
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// Adds somebody to a group's team.
pub fn add(tx: &mut WriteTx<'_>, group: GroupId, account: AccountId, role: Role) -> Result<(), StoreError> {
    let row = (
        team_members::group_id.eq(key(group)),
        team_members::account_id.eq(key(account)),
        team_members::role.eq(role.as_str()),
    );
    on_backend!(tx, |c| diesel::insert_into(team_members::table).values(row).execute(c))?;
    Ok(())
}

/// What somebody is in a group's team; none: they do not belong to it.
pub fn role(tx: &mut ReadTx<'_>, group: GroupId, account: AccountId) -> Result<Option<Role>, StoreError> {
    let query = team_members::table
        .find((key(group), key(account)))
        .select(team_members::role);
    let word: Option<String> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(word.map(|word| Role::parse(&word).unwrap_or(Role::Unknown)))
}

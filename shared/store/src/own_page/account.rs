//! The organizer's account that belongs to a person's address: what it is kept with, and what its end would leave without an owner.

use domain::MailAddress;
use domain::people::Role;

use crate::Page;
use crate::db::ReadTx;
use crate::error::StoreError;
use crate::people::accounts::Account;
use crate::people::api_keys::ListedKey;
use crate::people::sessions::Session;
use crate::people::team::OwnPlace;
use crate::people::{accounts, api_keys, sessions, team};

/// Keys that are shown; who has more sees the rest as an organizer.
const KEYS: u16 = 200;

/// An account with all that belongs to it.
#[derive(Clone, Debug)]
pub struct OwnAccount {
    /// The account.
    pub account: Account,
    /// Its places in teams, and what it was offered.
    pub places: Vec<OwnPlace>,
    /// The browsers that are signed in.
    pub sessions: Vec<Session>,
    /// Its keys, by what they are called.
    pub keys: Vec<ListedKey>,
    /// The names of groups that nobody else owns.
    pub owns_alone: Vec<String>,
}

/// The account with this address; none: there is none.
pub fn account(tx: &mut ReadTx<'_>, address: &MailAddress) -> Result<Option<OwnAccount>, StoreError> {
    let Some(id) = accounts::by_address(tx, address)? else {
        return Ok(None);
    };
    let Some(account) = accounts::get(tx, id)? else {
        return Ok(None);
    };
    let places = team::of_account(tx, id)?;
    let mut owns_alone = Vec::new();
    for own in &places {
        let member = &own.member;
        let owns = member.place.role == Role::Owner && member.place.event.is_none() && member.accepted_at.is_some();
        if owns && team::owners(tx, member.group)? < 2 {
            owns_alone.push(own.group.to_string());
        }
    }
    let keys = Page {
        after: None,
        limit: KEYS,
    };
    Ok(Some(OwnAccount {
        account,
        places,
        sessions: sessions::of_account(tx, id)?,
        keys: api_keys::of_account(tx, id, keys)?,
        owns_alone,
    }))
}

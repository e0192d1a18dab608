//! What waits for a person who may know nothing of it: rows of lists that an organizer brought along, groups that somebody asked to
//! follow in their name, and events that they are to be told of in a later letter.

use diesel::dsl::{exists, not, sql};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use domain::event::EventStatus;
use domain::people::obtained::Obtained;
use domain::values::text::PersonName;
use domain::{Instant, MailAddress, PersonId};

use super::Followed;
use crate::db::schema::{accounts, announcements, events, followers, groups, import_rows, imports, invitations};
use crate::db::sql::{Moment, columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::goes_on_after;
use crate::follow::followers::FollowerRow;
use crate::people::imports::{expire_at, read_obtained};

/// Rows that are shown.
const SHOWN: i64 = 200;

/// A row with a person's address, of a list that was not applied, or only just.
#[derive(Clone, Debug)]
pub struct OwnRow {
    /// The group whose list it is.
    pub group: String,
    /// The address as the list has it.
    pub email: String,
    /// What it calls them.
    pub name: PersonName,
    /// Where it came from.
    pub obtained: Obtained,
    /// The address of who brought it.
    pub added_by: MailAddress,
    /// When.
    pub added_at: Instant,
    /// When it is deleted.
    pub expires_at: Instant,
}

/// An event that is announced to a person who follows its group.
#[derive(Clone, Debug)]
pub struct OwnNews {
    /// What the event is called.
    pub event: String,
    /// The group that they follow.
    pub group: String,
    /// When its turn comes, or came.
    pub due_at: Instant,
    /// When it was put into a letter; none: it is held until then.
    pub told_at: Option<Instant>,
}

/// Whether something waits for who has this address.
pub(super) fn is_something(tx: &mut ReadTx<'_>, address: &MailAddress) -> Result<bool, StoreError> {
    let rows = import_rows::table.filter(import_rows::address.eq(address.identity()));
    let is_listed: bool = on_backend!(tx, |c| diesel::select(exists(rows)).get_result(c))?;
    Ok(is_listed || !asked_to_follow(tx, address.identity())?.is_empty())
}

/// Groups that somebody asked to follow by this address, which nobody has confirmed yet, each with its name and
/// language.
pub(super) fn asked_to_follow(tx: &mut ReadTx<'_>, identity: &str) -> Result<Vec<Followed>, StoreError> {
    let query = followers::table
        .inner_join(groups::table)
        // Written out: a bound value keeps its partial index from being used.
        .filter(sql::<Bool>("followers.state = 'pending'"))
        .filter(followers::person_id.is_null())
        .filter(followers::address.eq(identity))
        .order(followers::id)
        .select((columns_of::<FollowerRow>(), groups::name, groups::language));
    let rows: Vec<(FollowerRow, String, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|(row, group, language)| Ok((row.follower()?, group, language)))
        .collect()
}

type Row = (
    (String, String),
    String,
    (String, String, String),
    (Option<String>, String),
    Moment,
);

/// The rows of lists with this address.
pub(super) fn rows(tx: &mut ReadTx<'_>, identity: &str) -> Result<Vec<OwnRow>, StoreError> {
    let query = import_rows::table
        .inner_join(imports::table.inner_join(groups::table).inner_join(accounts::table))
        .filter(import_rows::address.eq(identity))
        .order((imports::created_at, import_rows::number))
        .limit(SHOWN)
        .select((
            (import_rows::email, import_rows::name),
            groups::name,
            (imports::obtained_from, imports::ground, imports::obtained_at),
            (accounts::typed_email, accounts::email),
            imports::created_at,
        ));
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    let own = |((email, name), group, (from, ground, at), (typed, by), added): Row| {
        Ok(OwnRow {
            group,
            email,
            name: PersonName::trusted(name),
            obtained: read_obtained(from, &ground, &at)?,
            added_by: MailAddress::kept(typed, by),
            added_at: added.0,
            expires_at: expire_at(added.0),
        })
    };
    rows.into_iter().map(own).collect()
}

/// What was announced to a person, and what is held for them that they will still hear of.
pub(super) fn news(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<OwnNews>, StoreError> {
    let invited = invitations::table
        .filter(invitations::event_id.eq(announcements::event_id))
        .filter(invitations::person_id.eq(announcements::person_id));
    let is_still_news = followers::state
        .eq("following")
        .and(events::status.eq(EventStatus::Published.as_str()))
        .and(goes_on_after(Moment(tx.now())))
        .and(not(exists(invited)));
    let query = announcements::table
        .inner_join(events::table.inner_join(groups::table))
        .inner_join(followers::table)
        .filter(announcements::person_id.eq(key(person)))
        .filter(announcements::told_at.is_not_null().or(is_still_news))
        .order((announcements::due_at, announcements::id))
        .select((
            events::title,
            groups::name,
            announcements::due_at,
            announcements::told_at,
        ));
    let rows: Vec<(String, String, Moment, Option<Moment>)> = on_backend!(tx, |c| query.load(c))?;
    let own = |(event, group, due, told): (String, String, Moment, Option<Moment>)| OwnNews {
        event,
        group,
        due_at: due.0,
        told_at: told.map(|at| at.0),
    };
    Ok(rows.into_iter().map(own).collect())
}

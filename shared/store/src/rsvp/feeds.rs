//! Personal feeds: all that one person is invited to by one organizer, under an address that can be made anew.
//!
//! An organizer is whoever sees to people in all of the event's group, and a feed has the groups in which all of them do. Who
//! holds a personal link is shown its event alone. What a feed shows of an event is decided in `domain::feed`.

use diesel::dsl::count;
use diesel::prelude::*;
use domain::event::Event;
use domain::feed::Window;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::people::{Right, Role};
use domain::rsvp::status::Entry;
use domain::schedule::series::Days;
use domain::{AccountId, EventId, GroupId, Instant, InvitationId, PersonId};

use crate::db::schema::{events, groups, invitations, people, team_members};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::load_window;
use crate::event::events::row::{EventRow, count as unsigned};
use crate::people::groups::GroupRow;
use crate::rsvp::invitations::renew_feed_addresses;
use crate::rsvp::invitations::row::InvitationRow;
use crate::rsvp::occurrences;

/// Whose feed it is.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The person.
    pub person: PersonId,
    /// The event of the invitation by which the feed was found.
    pub event: EventId,
    /// Who sees to people in all of the group; none: the feed is that event's alone.
    pub organizers: Vec<AccountId>,
    /// The group of that event.
    pub group: Group,
    /// Version of the feed's address; a token of another one opens nothing.
    pub version: u16,
    /// When that invitation was made.
    pub since: Instant,
}

impl Owner {
    /// The feed of the invitation's event alone.
    #[must_use]
    pub fn of_event(self) -> Self {
        Self {
            organizers: Vec::new(),
            ..self
        }
    }
}

/// What of an event in a feed can change. The same marks are the same feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The event.
    pub event: EventId,
    /// Its revision.
    pub event_revision: i64,
    /// The revision of the invitation.
    pub invitation_revision: i64,
    /// Whether a letter told of it.
    pub last_sent: bool,
    /// When the event or the person's status changed last.
    pub changed_at: Instant,
}

/// An event that a person is, or was, invited to.
#[derive(Clone, Debug)]
pub struct FeedItem {
    /// The event.
    pub event: Event,
    /// The invitation.
    pub invitation: Invitation,
    /// What the person said about single dates of a series.
    pub days: Days,
    /// When either changed last.
    pub changed_at: Instant,
}

impl FeedItem {
    /// The mark of it.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark {
            event: self.event.id,
            event_revision: self.event.revision,
            invitation_revision: self.invitation.revision,
            last_sent: self.invitation.last_sent.is_some(),
            changed_at: self.changed_at,
        }
    }

    /// What the feed shows of it.
    #[must_use]
    pub fn entry(&self, window: Window) -> Option<Entry> {
        domain::feed::entry(&self.event, &self.invitation, self.changed_at, window)
    }
}

/// Places in teams by which people are seen to.
macro_rules! sees_to_people {
    () => {{
        let roles = Role::ALL.into_iter().filter(|role| role.has(Right::PeopleRead));
        team_members::role
            .eq_any(roles.map(Role::as_str))
            .and(team_members::accepted_at.is_not_null())
    }};
}

/// The events of a feed.
macro_rules! in_feed {
    ($owner:expr) => {{
        let all: Vec<Key> = $owner.organizers.iter().copied().map(key).collect();
        let number = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let groups = team_members::table
            .filter(sees_to_people!())
            .filter(team_members::event_id.is_null())
            .filter(team_members::account_id.eq_any(all))
            .group_by(team_members::group_id)
            .having(count(team_members::account_id).eq(number))
            .select(team_members::group_id);
        events::id.eq(key($owner.event)).or(events::group_id.eq_any(groups))
    }};
}

/// Whose feed an invitation's feed token opens.
pub fn owner(tx: &mut ReadTx<'_>, invitation: InvitationId) -> Result<Option<Owner>, StoreError> {
    let query = invitations::table
        .inner_join(events::table.inner_join(groups::table))
        .filter(invitations::id.eq(key(invitation)))
        .select((
            invitations::event_id,
            invitations::person_id,
            invitations::feed_version,
            invitations::created_at,
            columns_of::<GroupRow>(),
        ));
    let found: Option<(Key, Key, i32, Moment, GroupRow)> = on_backend!(tx, |c| query.first(c).optional())?;
    let Some((event, person, version, since, group)) = found else {
        return Ok(None);
    };
    let group = Group::from(group);
    Ok(Some(Owner {
        person: person.id(),
        event: event.id(),
        organizers: organizers(tx, group.id)?,
        group,
        version: unsigned(version),
        since: since.0,
    }))
}

fn organizers(tx: &mut ReadTx<'_>, group: GroupId) -> Result<Vec<AccountId>, StoreError> {
    let query = team_members::table
        .filter(team_members::group_id.eq(key(group)))
        .filter(team_members::event_id.is_null())
        .filter(sees_to_people!())
        .select(team_members::account_id);
    let all: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(all.into_iter().map(Key::id).collect())
}

/// Ends every address under which this feed is known. The invitations are locked in the order of their ids, as whoever
/// marks letters locks them, so that no two deadlock.
pub fn renew(tx: &mut WriteTx<'_>, owner: &Owner) -> Result<(), StoreError> {
    let theirs = events::table.filter(in_feed!(owner)).select(events::id);
    let query = invitations::table
        .filter(invitations::person_id.eq(key(owner.person)))
        .filter(invitations::event_id.eq_any(theirs))
        .order(invitations::id)
        .select(invitations::id);
    let all: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().load(c),
        sqlite | c | query.load(c)
    )?;
    renew_feed_addresses(tx, all)
}

type MarkRow = (Key, i64, Moment, i64, bool, Option<Moment>, Moment);

/// What can change in the window, without the events themselves: for programs that have them already.
pub fn marks(tx: &mut ReadTx<'_>, owner: &Owner, window: Window) -> Result<Vec<Mark>, StoreError> {
    let theirs = || {
        invitations::table
            .inner_join(events::table)
            .filter(invitations::person_id.eq(key(owner.person)))
            .filter(in_feed!(owner))
            .select((
                events::id,
                events::revision,
                events::updated_at,
                invitations::revision,
                invitations::last_sent.is_not_null(),
                invitations::moved_at,
                invitations::created_at,
            ))
    };
    let rows: Vec<MarkRow> = load_window!(tx, window, theirs)?;
    Ok(rows.into_iter().map(mark).collect())
}

fn mark(row: MarkRow) -> Mark {
    let (event, event_revision, updated_at, invitation_revision, last_sent, moved_at, made_at) = row;
    Mark {
        event: event.id(),
        event_revision,
        invitation_revision,
        last_sent,
        changed_at: changed_at(updated_at, moved_at, made_at),
    }
}

/// Everything in the window, shown or not.
pub fn listed(tx: &mut ReadTx<'_>, owner: &Owner, window: Window) -> Result<Vec<FeedItem>, StoreError> {
    let theirs = || {
        invitations::table
            .inner_join(people::table)
            .inner_join(events::table)
            .filter(invitations::person_id.eq(key(owner.person)))
            .filter(in_feed!(owner))
            .select((
                columns_of::<InvitationRow>(),
                people::address,
                columns_of::<EventRow>(),
                invitations::moved_at,
                invitations::created_at,
            ))
    };
    let rows: Vec<(InvitationRow, String, EventRow, Option<Moment>, Moment)> = load_window!(tx, window, theirs)?;
    let mut listed = rows
        .into_iter()
        .map(|(invitation, address, event, moved_at, made_at)| {
            let event = event.event()?;
            Ok(FeedItem {
                changed_at: changed_at(Moment(event.updated_at), moved_at, made_at),
                invitation: invitation.invitation(address)?,
                days: Days::new(),
                event,
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    add_days(tx, &mut listed)?;
    Ok(listed)
}

fn add_days(tx: &mut ReadTx<'_>, listed: &mut [FeedItem]) -> Result<(), StoreError> {
    let series = || listed.iter().filter(|one| one.event.plan.series.is_some());
    let ids: Vec<InvitationId> = series().map(|one| one.invitation.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let mut answers = occurrences::of_all(tx, &ids)?;
    for one in listed {
        one.days = answers.remove(&one.invitation.id).unwrap_or_default();
    }
    Ok(())
}

fn changed_at(event: Moment, moved: Option<Moment>, made: Moment) -> Instant {
    event.0.max(moved.unwrap_or(made).0)
}

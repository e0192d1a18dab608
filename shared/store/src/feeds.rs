//! Personal feeds: all that one person is invited to by one organizer, under an address that can be made anew.
//!
//! The scope is the organizer and not the whole instance: organizers hold their invitations' links too, and none is to
//! learn what the person does with another. What a feed shows of an event is decided in `domain::feed`.

use diesel::prelude::*;
use domain::event::Event;
use domain::feed::Window;
use domain::group::Group;
use domain::invitation::{Entry, Invitation};
use domain::{EventId, Instant, InvitationId, OrganizerId, PersonId};

use crate::backend::{Tx, on_backend};
use crate::error::StoreError;
use crate::events::load_window;
use crate::events::row::{EventRow, count};
use crate::groups::GroupRow;
use crate::invitations::row::InvitationRow;
use crate::occurrences;
use crate::schema::{events, groups, invitations, people};
use crate::sql::{Key, Moment, columns_of, key};

/// Whose feed it is.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The person.
    pub person: PersonId,
    /// Who invites.
    pub organizer: OrganizerId,
    /// The group of the invitation by which the feed was found.
    pub group: Group,
    /// Version of the feed's address; a token of another one opens nothing.
    pub version: u16,
    /// When that invitation was made.
    pub since: Instant,
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
    pub told: bool,
    /// When the event or the person's standing changed last.
    pub changed_at: Instant,
}

/// An event that a person is, or was, invited to.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The event.
    pub event: Event,
    /// The invitation.
    pub invitation: Invitation,
    /// When either changed last.
    pub changed_at: Instant,
}

impl Listed {
    /// The mark of it.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark {
            event: self.event.id,
            event_revision: self.event.revision,
            invitation_revision: self.invitation.revision,
            told: self.invitation.told.is_some(),
            changed_at: self.changed_at,
        }
    }

    /// What the feed shows of it.
    #[must_use]
    pub fn entry(&self, window: Window) -> Option<Entry> {
        domain::feed::entry(&self.event, &self.invitation, self.changed_at, window)
    }
}

/// Whose feed an invitation's feed token opens.
pub fn owner(tx: &mut Tx<'_>, invitation: InvitationId) -> Result<Option<Owner>, StoreError> {
    let query = invitations::table
        .inner_join(events::table.inner_join(groups::table))
        .filter(invitations::id.eq(key(invitation)))
        .select((
            invitations::person_id,
            invitations::feed_version,
            invitations::created_at,
            columns_of::<GroupRow>(),
        ));
    let found: Option<(Key, i32, Moment, GroupRow)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(person, version, since, group)| {
        let group = Group::from(group);
        Owner {
            person: person.id(),
            organizer: group.organizer,
            group,
            version: count(version),
            since: since.0,
        }
    }))
}

/// Ends every address under which this feed is known. The invitations are locked in the order of their ids, as whoever
/// marks letters locks them, so that none waits in a circle.
pub fn renew(tx: &mut Tx<'_>, owner: &Owner) -> Result<(), StoreError> {
    let theirs = events::table
        .inner_join(groups::table)
        .filter(groups::organizer_id.eq(key(owner.organizer)))
        .select(events::id);
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
    on_backend!(tx, |c| diesel::update(
        invitations::table.filter(invitations::id.eq_any(all))
    )
    .set(invitations::feed_version.eq(invitations::feed_version + 1))
    .execute(c))?;
    Ok(())
}

type MarkRow = (Key, i64, Moment, i64, bool, Option<Moment>, Moment);

/// What can change in the window, without the events themselves: for programs that have them already.
pub fn marks(tx: &mut Tx<'_>, owner: &Owner, window: Window) -> Result<Vec<Mark>, StoreError> {
    let theirs = || {
        invitations::table
            .inner_join(events::table.inner_join(groups::table))
            .filter(invitations::person_id.eq(key(owner.person)))
            .filter(groups::organizer_id.eq(key(owner.organizer)))
            .select((
                events::id,
                events::revision,
                events::updated_at,
                invitations::revision,
                invitations::told.is_not_null(),
                invitations::moved_at,
                invitations::created_at,
            ))
    };
    let rows: Vec<MarkRow> = load_window!(tx, window, theirs)?;
    Ok(rows.into_iter().map(mark).collect())
}

fn mark(row: MarkRow) -> Mark {
    let (event, event_revision, updated_at, invitation_revision, told, moved_at, made_at) = row;
    Mark {
        event: event.id(),
        event_revision,
        invitation_revision,
        told,
        changed_at: changed_at(updated_at, moved_at, made_at),
    }
}

/// Everything in the window, shown or not.
pub fn listed(tx: &mut Tx<'_>, owner: &Owner, window: Window) -> Result<Vec<Listed>, StoreError> {
    let theirs = || {
        invitations::table
            .inner_join(people::table)
            .inner_join(events::table.inner_join(groups::table))
            .filter(invitations::person_id.eq(key(owner.person)))
            .filter(groups::organizer_id.eq(key(owner.organizer)))
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
            Ok(Listed {
                changed_at: changed_at(Moment(event.updated_at), moved_at, made_at),
                invitation: invitation.invitation(address)?,
                event,
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    make_own(tx, &mut listed)?;
    Ok(listed)
}

/// Makes the series the person's own.
fn make_own(tx: &mut Tx<'_>, listed: &mut [Listed]) -> Result<(), StoreError> {
    let series = || listed.iter().filter(|one| one.event.plan.series.is_some());
    let ids: Vec<InvitationId> = series().map(|one| one.invitation.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let answers = occurrences::of_all(tx, &ids)?;
    for one in listed {
        if let Some(days) = answers.get(&one.invitation.id) {
            one.event.make_own(days);
        }
    }
    Ok(())
}

fn changed_at(event: Moment, moved: Option<Moment>, made: Moment) -> Instant {
    event.0.max(moved.unwrap_or(made).0)
}

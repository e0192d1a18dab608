//! Checks a party in: once a date, never beyond the capacity, and taken in on the spot if they were not invited.

use domain::check_in::{CheckIn, came_at, date_now};
use domain::event::{Event, EventStatus};
use domain::invitation::provenance::{Provenance, Way};
use domain::invitation::{Invitation, Invitee};
use domain::people::{Principal, Right};
use domain::rsvp::seating::Refusal;
use domain::rsvp::status::RsvpStatus;
use domain::values::text::PersonName;
use domain::{EventId, Instant, InvitationId, MailAddress};
use jiff::civil::Date;
use store::WriteTx;
use store::event::events::EventView;
use store::rsvp::check_ins::NewCheckIn;
use store::rsvp::{check_ins, invitations, seats};
use uuid::Uuid;

use crate::error::ActionError;
use crate::events;
use crate::invitations::InvitePolicy;

/// Somebody is to be checked in.
#[derive(Clone, Debug)]
pub struct CheckInAsked {
    /// To which event.
    pub event: EventId,
    /// Who.
    pub comer: Comer,
    /// How many people; none: as many as have a seat. More than were checked in before: the others came later.
    pub party: Option<u16>,
    /// To which date of a series, by its name; none: the one that is nearest now.
    pub date: Option<String>,
    /// What the page that sends it calls it: the same sent again is the same check-in.
    pub given_id: Option<Uuid>,
    /// When they came, as the page says.
    pub came_at: Option<Instant>,
    /// What the instance asks of who invites.
    pub policy: InvitePolicy,
}

/// Who came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comer {
    /// Somebody with an invitation.
    Invited(InvitationId),
    /// The same, by what they show: it is of a version of their link, which may have been ended.
    Showing(InvitationId, u16),
    /// Somebody who stands at the door and is on no list. With an address they get the letter that confirms it.
    WalkIn {
        /// What they are called.
        name: PersonName,
        /// Where they get mail.
        address: Option<MailAddress>,
    },
}

/// Checks somebody in. What a page sends again under its own name for it is answered as before, and changes nothing.
pub fn check_in(tx: &mut WriteTx<'_>, who: Principal, asked: &CheckInAsked) -> Result<CheckIn, ActionError> {
    let found = events::lock(tx, who, Right::DoorEdit, asked.event)?;
    come(tx, Some(who), found, asked)
}

/// Checks somebody in at an event that this transaction has locked. `who`: who lets in whom nobody invited; none: nobody may.
pub(super) fn come(
    tx: &mut WriteTx<'_>,
    who: Option<Principal>,
    found: EventView,
    asked: &CheckInAsked,
) -> Result<CheckIn, ActionError> {
    let EventView { mut event, group } = found;
    if let Some(given) = asked.given_id
        && let Some(before) = check_ins::given(tx, given)?
    {
        return sent_before(tx, &event, &asked.comer, before);
    }
    if event.status == EventStatus::Draft {
        return Err(ActionError::NotPublished);
    }
    if event.is_cancelled() {
        return Err(Refusal::Cancelled.into());
    }
    let day = day(&event, asked.date.as_deref(), tx.now())?;
    let (invitation, is_walk_in) = match &asked.comer {
        Comer::Invited(id) => (of_event(tx, &event, *id, None)?, false),
        Comer::Showing(id, version) => (of_event(tx, &event, *id, Some(*version))?, false),
        Comer::WalkIn { name, address } => {
            let invitee = walk_in(tx, name, address.as_ref())?;
            let (invitation, is_new) = invitations::ensure(tx, &mut event, &invitee)?;
            // Who gives no address is written to by nobody.
            if is_new && address.is_some() {
                asked.policy.check(tx, who.ok_or(ActionError::NotFound)?, &group, 1)?;
            }
            (invitation, is_new)
        }
    };
    let before = check_ins::standing(tx, invitation.id, day)?;
    let party = asked.party.unwrap_or_else(|| 1 + invitation.status.guests());
    // Who comes in part is counted anew once more of them are here.
    let others_came = |before: &CheckIn| asked.party.is_some() && party > before.party;
    if let Some(before) = before.filter(|before| !others_came(before)) {
        return Err(ActionError::CheckedInBefore { at: before.came_at });
    }
    seats::seat_at_door(tx, &mut event, &invitation, party)??;
    if let Some(before) = before {
        check_ins::undo(tx, &mut event, &before)?;
    }
    let new = NewCheckIn {
        invitation: invitation.id,
        day,
        party,
        is_walk_in: before.map_or(is_walk_in, |before| before.is_walk_in),
        given_id: asked.given_id,
        came_at: before.map_or_else(|| came_at(asked.came_at, tx.now()), |before| before.came_at),
    };
    Ok(check_ins::add(tx, &mut event, new)?)
}

/// What was kept under the name that a page gave it. A browser that went back sends somebody else under the same name.
fn sent_before(tx: &mut WriteTx<'_>, event: &Event, comer: &Comer, before: CheckIn) -> Result<CheckIn, ActionError> {
    if before.event != event.id {
        return Err(ActionError::NotFound);
    }
    let is_same = match comer {
        Comer::Invited(id) | Comer::Showing(id, _) => *id == before.invitation,
        Comer::WalkIn { name, address } => {
            let kept = invitations::open(tx, before.invitation)?.map(|opened| opened.invitation);
            kept.is_some_and(|kept| match address {
                Some(address) => address.identity() == kept.address.identity(),
                None => MailAddress::is_nobody(kept.address.identity()) && *name == kept.name,
            })
        }
    };
    if is_same {
        Ok(before)
    } else {
        Err(ActionError::SentForAnother)
    }
}

/// The day of the date that is meant; none for an event that does not repeat.
fn day(event: &Event, name: Option<&str>, now: Instant) -> Result<Option<Date>, ActionError> {
    let Some(name) = name else {
        return Ok(date_now(&event.plan, now));
    };
    let date = event.plan.occurrence_named(name).ok_or(ActionError::NoSuchDate)?;
    if date.is_called_off() {
        return Err(Refusal::DateCalledOff.into());
    }
    Ok(Some(date.day))
}

fn of_event(
    tx: &mut WriteTx<'_>,
    event: &Event,
    id: InvitationId,
    version: Option<u16>,
) -> Result<Invitation, ActionError> {
    let found = invitations::open(tx, id)?.map(|opened| opened.invitation);
    let is_current = |one: &Invitation| version.is_none_or(|version| version == one.link_version);
    let stands = |one: &Invitation| one.event == event.id && one.status != RsvpStatus::Withdrawn && is_current(one);
    found.filter(stands).ok_or(ActionError::NotFound)
}

/// Who gives no address gets one that nobody has.
fn walk_in(tx: &mut WriteTx<'_>, name: &PersonName, address: Option<&MailAddress>) -> Result<Invitee, ActionError> {
    let address = match address {
        Some(address) => address.clone(),
        None => check_ins::nobody(tx)?,
    };
    Ok(Invitee {
        address,
        name: name.clone(),
        obtained: Some(Provenance::seen(Way::Door, None)),
    })
}

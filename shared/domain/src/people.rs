//! Who acts, and what they may do: a [`role`](Role) in a group's team is a set of [`rights`](Right), and so is what a key
//! may be kept to. How somebody shows who they are with a browser stands in [`sign_in`]. Where the addresses of those who are
//! written to come from is in [`obtained`], lists of them in [`import`].

pub mod import;
pub mod obtained;

mod right;
mod role;
pub mod sign_in;

use std::time::Duration;

use crate::values::ids::{AccountId, EventId};
use crate::values::instant::Instant;

pub use right::{Right, Rights};
pub use role::Role;

/// How long ago somebody may have signed in who is to do what does most harm in a thief's hands.
pub const SIGNED_IN_LATELY: Duration = Duration::from_mins(10);

/// What the link to an event's door lets people do with that event.
const AT_THE_DOOR: [Right; 3] = [Right::EventRead, Right::DoorRead, Right::DoorEdit];

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal {
    /// Somebody with an account.
    Account(AccountId, Means),
    /// Who opened the link to an event's door, which this account made.
    Door(EventId, AccountId),
}

/// By what somebody with an account is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// A key, kept to these rights; none: to all that the account has.
    Key(Option<Rights>),
    /// A browser that signed in at this time.
    Session(Instant),
}

impl Principal {
    /// Somebody by a key that is kept to nothing.
    #[must_use]
    pub fn by_key(account: AccountId) -> Self {
        Self::Account(account, Means::Key(None))
    }

    /// Whose account it is; at a door, of whoever made the link.
    #[must_use]
    pub fn account(self) -> AccountId {
        match self {
            Self::Account(account, _) | Self::Door(_, account) => account,
        }
    }

    /// The rights beyond which they can give nobody any; none: all.
    #[must_use]
    pub fn limit(self) -> Option<Rights> {
        match self {
            Self::Account(_, Means::Key(rights)) => rights,
            Self::Account(_, Means::Session(_)) => None,
            Self::Door(..) => Some(Rights::of(&AT_THE_DOOR)),
        }
    }

    /// Whether the way in which they are known goes so far.
    pub fn is_let(self, right: Right, now: Instant) -> Result<(), Denied> {
        let Self::Account(_, means) = self else {
            return Err(Denied::Stranger);
        };
        match means {
            Means::Key(Some(rights)) if rights.has(right) => Ok(()),
            Means::Key(Some(_)) => Err(Denied::KeyLacks(right)),
            Means::Session(at) if right.is_guarded() && now.since(at) > SIGNED_IN_LATELY => {
                Err(Denied::SignInAgain(right))
            }
            Means::Key(None) if right.is_guarded() => Err(Denied::SignInAgain(right)),
            Means::Key(None) | Means::Session(_) => Ok(()),
        }
    }

    /// Whether they may do this to a thing of a group in whose team they have these places: to one event, or to what belongs to
    /// the whole group.
    pub fn may(self, right: Right, places: &[Place], event: Option<EventId>, now: Instant) -> Result<(), Denied> {
        let reaches = |place: &Place| place.event.is_none() || place.event == event;
        let has_it = places.iter().any(|place| reaches(place) && place.role.has(right));
        if let Self::Door(of, _) = self {
            // It goes no further than whoever made the link, and ends with their place.
            let may = has_it && event == Some(of) && AT_THE_DOOR.contains(&right);
            return if may { Ok(()) } else { Err(Denied::Stranger) };
        }
        if places.is_empty() {
            return Err(Denied::Stranger);
        }
        if !has_it {
            return Err(Denied::RoleLacks(right));
        }
        self.is_let(right, now)
    }
}

/// A place in a group's team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// As what.
    pub role: Role,
    /// The one event that it is about; none: all of the group.
    pub event: Option<EventId>,
}

/// Why somebody may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// They do not belong to the team: to them, there is no such group.
    Stranger,
    /// They belong to it, in a role without this right.
    RoleLacks(Right),
    /// Their key is kept to other rights.
    KeyLacks(Right),
    /// This right wants a sign-in of a moment ago, or a key that names it.
    SignInAgain(Right),
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::values::ids::Id;

    fn now() -> Instant {
        Instant::from_micros(1_800_000_000_000_000)
    }

    fn by(means: Means) -> Principal {
        Principal::Account(AccountId::from_uuid(Uuid::from_u128(1)), means)
    }

    fn places(role: Role) -> [Place; 1] {
        [Place { role, event: None }]
    }

    #[test]
    fn strangers_see_nothing_and_members_are_told_which_right_they_lack() {
        let anybody = by(Means::Key(None));
        let may = |right, places: &[Place]| anybody.may(right, places, None, now());
        assert_eq!(may(Right::GroupRead, &[]), Err(Denied::Stranger));
        assert_eq!(may(Right::EventEdit, &places(Role::Owner)), Ok(()));
        let lacks = Err(Denied::RoleLacks(Right::MailRead));
        assert_eq!(may(Right::MailRead, &places(Role::Unknown)), lacks);
    }

    #[test]
    fn a_place_for_one_event_reaches_no_other_and_not_the_group() {
        let [one, other] = [1, 2].map(|n| EventId::from_uuid(Uuid::from_u128(n)));
        let place = Place {
            role: Role::Editor,
            event: Some(one),
        };
        let may = |right, event| by(Means::Key(None)).may(right, &[place], event, now());
        assert_eq!(may(Right::EventEdit, Some(one)), Ok(()));
        for elsewhere in [Some(other), None] {
            assert_eq!(
                may(Right::EventRead, elsewhere),
                Err(Denied::RoleLacks(Right::EventRead))
            );
        }
    }

    #[test]
    fn a_key_goes_no_further_than_its_rights_or_its_role() {
        let key = by(Means::Key(Some(Rights::of(&[Right::EventRead, Right::TeamEdit]))));
        let may = |right, role| key.may(right, &places(role), None, now());
        assert_eq!(may(Right::EventRead, Role::Door), Ok(()));
        assert_eq!(
            may(Right::EventEdit, Role::Owner),
            Err(Denied::KeyLacks(Right::EventEdit))
        );
        assert_eq!(
            may(Right::TeamEdit, Role::Editor),
            Err(Denied::RoleLacks(Right::TeamEdit))
        );
    }

    #[test]
    fn the_link_to_a_door_opens_one_event_s_door_and_nothing_else() {
        let [one, other] = [1, 2].map(|n| EventId::from_uuid(Uuid::from_u128(n)));
        let door = Principal::Door(one, AccountId::from_uuid(Uuid::from_u128(3)));
        let may = |right, event| door.may(right, &places(Role::Owner), event, now());
        assert_eq!(may(Right::DoorEdit, Some(one)), Ok(()));
        for (right, event) in [
            (Right::DoorEdit, Some(other)),
            (Right::DoorEdit, None),
            (Right::PeopleRead, Some(one)),
        ] {
            assert_eq!(may(right, event), Err(Denied::Stranger));
        }
        for left in [&[] as &[Place], &places(Role::Unknown)] {
            let may = door.may(Right::DoorEdit, left, Some(one), now());
            assert_eq!(may, Err(Denied::Stranger), "whoever made it has the right no more");
        }
        assert_eq!(door.is_let(Right::GroupCreate, now()), Err(Denied::Stranger));
    }

    #[test]
    fn what_is_guarded_wants_a_sign_in_of_a_moment_ago_or_a_key_that_names_it() {
        let right = Right::KeyCreate;
        let named = by(Means::Key(Some(Rights::of(&[right]))));
        let session = by(Means::Session(now().minus(SIGNED_IN_LATELY)));
        assert_eq!(named.is_let(right, now()), Ok(()));
        assert_eq!(session.is_let(right, now()), Ok(()));
        let later = now().plus(Duration::from_secs(1));
        assert_eq!(session.is_let(right, later), Err(Denied::SignInAgain(right)));
        assert_eq!(session.is_let(Right::KeyRead, later), Ok(()));
        assert_eq!(
            by(Means::Key(None)).is_let(right, now()),
            Err(Denied::SignInAgain(right))
        );
    }
}

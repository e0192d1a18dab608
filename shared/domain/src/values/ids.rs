//! Identities: UUIDs of version 7 behind a type each, so that none is taken for another.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::values::instant::Instant;

/// An identity of one kind of thing.
pub trait Id: Copy {
    /// Wraps a UUID that is known to name such a thing.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The UUID inside.
    fn uuid(self) -> Uuid;

    /// A new identity (RFC 9562, version 7) from the time and ten octets of chance.
    #[must_use]
    fn fresh(now: Instant, chance: [u8; 10]) -> Self
    where
        Self: Sized,
    {
        let millis = u64::try_from(now.as_micros() / 1_000).unwrap_or(0);
        Self::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid())
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl Id for $name {
            fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }
            fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    )+};
}

ids! {
    /// The account of somebody who makes groups and events, known by a key or a session.
    AccountId,
    /// A key that opens the API for an account.
    ApiKeyId,
    /// A browser that is signed in.
    SessionId,
    /// A sign-in that somebody asked for.
    SignInId,
    /// Somebody's place in a group's team.
    MemberId,
    /// A group, which holds events and has a public feed.
    GroupId,
    /// An event.
    EventId,
    /// One mail address in this instance.
    PersonId,
    /// One person's invitation to one event. It keeps its identity when withdrawn and made again.
    InvitationId,
    /// A party that came.
    CheckInId,
    /// A link that opens the page of an event's door.
    DoorLinkId,
    /// Whence a group has addresses.
    OriginId,
    /// What an organizer writes to some of the people of an event.
    LetterId,
    /// Who follows a group, or asked to.
    FollowerId,
    /// One letter on its way.
    DeliveryId,
    /// A list of people that an organizer brought along.
    ImportId,
    /// An address that a group may invite.
    ContactId,
    /// An event's plan that a group keeps for the next.
    TemplateId,
    /// An address to which a group's facts are sent.
    WebhookId,
    /// An attempt to send one.
    TryId,
    /// What somebody says of themselves in a group.
    ProfileId,
    /// What one person asks of another.
    AskId,
    /// A meeting of two who said yes to each other.
    MeetingId,
    /// A month of a group's coffee.
    CoffeeRoundId,
    /// One who may be in a month.
    CoffeeSeatId,
}

//! What `data` of a message holds: ids, states and the aggregate's revision, never an address or a name.

use domain::check_in::CheckIn;
use domain::event::changed::Changed;
use domain::event::{Event, EventPlan, EventStatus};
use domain::group::Group;
use domain::invitation::Invitation;
use domain::people::Role;
use domain::rsvp::status::{Answer, Seat};
use domain::values::ids::Id;
use domain::webhook::Webhook;
use domain::{ApiKeyId, CheckInId, EventId, GroupId, InvitationId, MemberId, WebhookId};
use serde::{Deserialize, Serialize};

/// A field of a payload, as outsiders read of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub meaning: &'static str,
}

/// What all payloads have.
pub(crate) trait Payload {
    /// Its fields.
    const FIELDS: &'static [Field];
    /// One such payload.
    fn example() -> Self;
    /// What it is about, as the CloudEvents `subject`.
    fn subject(&self) -> String;
}

/// Makes a payload whose page is made of the same lines as its type.
macro_rules! payload {
    ($(#[doc = $about:literal])+ $name:ident about $subject:ident {
        $($(#[doc = $meaning:literal])+ $field:ident: $type:ty = $example:expr;)+
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            $($(#[doc = $meaning])+ pub $field: $type,)+
        }

        impl Payload for $name {
            const FIELDS: &'static [Field] = &[$(Field {
                name: stringify!($field),
                meaning: concat!($($meaning),+).trim_ascii(),
            }),+];

            fn example() -> Self {
                Self { $($field: $example,)+ }
            }

            fn subject(&self) -> String {
                self.$subject.to_string()
            }
        }
    };
}

payload! {
    /// Payload of what happens to a group.
    GroupChanged about group_id {
        /// The group.
        group_id: GroupId = example_id(1);
        /// The group's revision after the change.
        revision: i64 = 3;
    }
}

payload! {
    /// Payload of what happens to what a group keeps: lists of people, whence they are, templates.
    PeopleChanged about group_id {
        /// The group.
        group_id: GroupId = example_id(1);
    }
}

payload! {
    /// Payload of what happens to a webhook.
    WebhookChanged about webhook_id {
        /// The group whose facts it gets.
        group_id: GroupId = example_id(1);
        /// The webhook.
        webhook_id: WebhookId = example_id(5);
        /// The webhook's revision after the change.
        revision: i64 = 2;
        /// Whether anything is sent to it after the change.
        enabled: bool = true;
    }
}

payload! {
    /// Payload of what happens to a place in a team.
    MemberChanged about member_id {
        /// The group.
        group_id: GroupId = example_id(1);
        /// The place, which is called `account` in lists of the team.
        member_id: MemberId = example_id(6);
        /// The event that it is for; null: all of the group.
        event_id: Option<EventId> = None;
        /// The role after the change: owner, editor, people or door.
        role: Role = Role::Editor;
    }
}

payload! {
    /// Payload of what happens to a key.
    KeyChanged about key_id {
        /// A group in whose team its account is; each is told.
        group_id: GroupId = example_id(1);
        /// The key.
        key_id: ApiKeyId = example_id(7);
    }
}

payload! {
    /// Payload of what happens to an event.
    EventChanged about event_id {
        /// The group that the event is of.
        group_id: GroupId = example_id(1);
        /// The event.
        event_id: EventId = example_id(2);
        /// The event's status after the change: draft, published or cancelled.
        status: EventStatus = EventStatus::Published;
        /// The event's revision after the change.
        revision: i64 = 4;
    }
}

payload! {
    /// Payload of a change to what an organizer set of an event.
    EventRevised about event_id {
        /// The group that the event is of.
        group_id: GroupId = example_id(1);
        /// The event.
        event_id: EventId = example_id(2);
        /// The event's status after the change: draft, published or cancelled.
        status: EventStatus = EventStatus::Published;
        /// The event's revision after the change.
        revision: i64 = 4;
        /// The fields that changed, by the names that they have in the API; `occurrences` for single dates of a series.
        changed: Changed = Changed::of(&["starts", "ends", "venue"]);
    }
}

payload! {
    /// Payload of what happens to an invitation.
    InvitationChanged about invitation_id {
        /// The event.
        event_id: EventId = example_id(2);
        /// The invitation.
        invitation_id: InvitationId = example_id(3);
        /// The invitation's revision after the change.
        revision: i64 = 1;
    }
}

payload! {
    /// Payload of what happens to an answer or a seat.
    RsvpChanged about invitation_id {
        /// The event.
        event_id: EventId = example_id(2);
        /// The invitation.
        invitation_id: InvitationId = example_id(3);
        /// The invitation's revision after the change.
        revision: i64 = 2;
        /// The answer after the change: yes, no, maybe, or null.
        answer: Option<Answer> = Some(Answer::Yes);
        /// The seat after the change: confirmed, waitlisted, or null.
        seat: Option<Seat> = Some(Seat::Confirmed);
        /// Guests that come along.
        guests: u16 = 1;
    }
}

payload! {
    /// Payload of what happens at the door.
    CheckInChanged about check_in_id {
        /// The event.
        event_id: EventId = example_id(2);
        /// Who came.
        invitation_id: InvitationId = example_id(3);
        /// The check-in.
        check_in_id: CheckInId = example_id(8);
        /// How many people.
        party: u16 = 2;
    }
}

impl From<&CheckIn> for CheckInChanged {
    fn from(check_in: &CheckIn) -> Self {
        Self {
            event_id: check_in.event,
            invitation_id: check_in.invitation,
            check_in_id: check_in.id,
            party: check_in.party,
        }
    }
}

impl From<&Group> for GroupChanged {
    fn from(group: &Group) -> Self {
        Self {
            group_id: group.id,
            revision: group.revision,
        }
    }
}

impl From<&Webhook> for WebhookChanged {
    fn from(webhook: &Webhook) -> Self {
        Self {
            group_id: webhook.group,
            webhook_id: webhook.id,
            revision: webhook.revision,
            enabled: webhook.plan.enabled,
        }
    }
}

impl From<&Event> for EventChanged {
    fn from(event: &Event) -> Self {
        Self {
            group_id: event.group,
            event_id: event.id,
            status: event.status,
            revision: event.revision,
        }
    }
}

impl EventRevised {
    /// What changed of an event that has its new plan.
    #[must_use]
    pub fn of(event: &Event, was: &EventPlan) -> Self {
        Self {
            group_id: event.group,
            event_id: event.id,
            status: event.status,
            revision: event.revision,
            changed: Changed::between(was, &event.plan),
        }
    }
}

impl From<&Invitation> for InvitationChanged {
    fn from(invitation: &Invitation) -> Self {
        Self {
            event_id: invitation.event,
            invitation_id: invitation.id,
            revision: invitation.revision,
        }
    }
}

/// Ids in examples: the same on each page.
fn example_id<I: Id>(number: u128) -> I {
    // A UUIDv7 of November 2026, as the real ones are.
    I::from_uuid(uuid::Uuid::from_u128(
        0x019a_b3f0_5c00_7000_8000_0000_0000_0000 + number,
    ))
}

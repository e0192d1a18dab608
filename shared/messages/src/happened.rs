//! The facts, one variant a message type, and what each tells outsiders of itself.

use domain::event::EventStatus;

use crate::payload::{
    CheckInChanged, EventChanged, EventRevised, Field, GroupChanged, InvitationChanged, KeyChanged, MemberChanged,
    Payload, PeopleChanged, RsvpChanged, WebhookChanged,
};

/// A message type, as outsiders read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// The CloudEvents `type`, which is the routing key too.
    pub kind: &'static str,
    /// When such a message is written.
    pub meaning: &'static str,
    /// What `data` holds.
    pub fields: &'static [Field],
    /// One such fact.
    pub example: Happened,
}

/// `true` for facts that the worker follows, `false` for those that only outsiders do.
macro_rules! is_for_worker {
    (worker) => {
        true
    };
    (outsiders) => {
        false
    };
}

/// Behind a payload's name stands what is different from its usual example.
macro_rules! facts {
    ($($(#[doc = $meaning:literal])+ $variant:ident($payload:ident $({ $($field:ident: $value:expr),+ })?) => $kind:literal, for $audience:ident;)+) => {
        /// Something that happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Happened {
            $($(#[doc = $meaning])+ $variant($payload),)+
        }

        impl Happened {
            /// Every type that this version knows.
            pub const KINDS: &'static [&'static str] = &[$($kind),+];

            /// The CloudEvents `type`, which is the routing key too.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $kind,)+ }
            }

            /// What it happened to, as the CloudEvents `subject`.
            #[must_use]
            pub fn subject(&self) -> String {
                match self { $(Self::$variant(payload) => payload.subject(),)+ }
            }

            /// Whether the worker follows such facts; the others are for outsiders only. `false` for a type that this
            /// version does not know.
            #[must_use]
            pub fn wakes_worker(kind: &str) -> bool {
                match kind { $($kind => is_for_worker!($audience),)+ _ => false }
            }

            /// Each type with its meaning and an example, for the page that outsiders read.
            #[must_use]
            pub fn described() -> Vec<Described> {
                vec![$(Described {
                    kind: $kind,
                    meaning: concat!($($meaning),+).trim_ascii(),
                    fields: $payload::FIELDS,
                    example: Self::$variant($payload { $($($field: $value,)+)? ..$payload::example() }),
                }),+]
            }

            pub(crate) fn data(&self) -> serde_json::Result<serde_json::Value> {
                match self { $(Self::$variant(payload) => serde_json::to_value(payload),)+ }
            }

            /// `None`: a type that this version does not know.
            pub(crate) fn read(kind: &str, data: serde_json::Value) -> Option<serde_json::Result<Self>> {
                match kind {
                    $($kind => Some(serde_json::from_value(data).map(Self::$variant)),)+
                    _ => None,
                }
            }
        }
    };
}

facts! {
    /// A group was made.
    GroupCreated(GroupChanged) => "acquaint.group.created.v1", for outsiders;
    /// A group's name, description, zone or reply address changed.
    GroupUpdated(GroupChanged) => "acquaint.group.updated.v1", for outsiders;
    /// Somebody was asked to join the team.
    MemberInvited(MemberChanged) => "acquaint.member.invited.v1", for outsiders;
    /// Somebody took the place in the team that they were offered.
    MemberJoined(MemberChanged) => "acquaint.member.joined.v1", for outsiders;
    /// Somebody in the team got another role.
    MemberUpdated(MemberChanged) => "acquaint.member.updated.v1", for outsiders;
    /// Somebody left the team, was taken out of it, or did not take the place.
    MemberLeft(MemberChanged) => "acquaint.member.left.v1", for outsiders;
    /// Somebody in the team made a key, which programs use Acquaint with.
    KeyCreated(KeyChanged) => "acquaint.key.created.v1", for outsiders;
    /// A key of somebody in the team was ended.
    KeyRevoked(KeyChanged) => "acquaint.key.revoked.v1", for outsiders;
    /// A group was deleted, with everything in it.
    GroupDeleted(GroupChanged) => "acquaint.group.deleted.v1", for outsiders;
    /// A webhook was made: somewhere else is told what happens in the group.
    WebhookCreated(WebhookChanged) => "acquaint.webhook.created.v1", for outsiders;
    /// A webhook was changed, or turned off or on by somebody.
    WebhookUpdated(WebhookChanged) => "acquaint.webhook.updated.v1", for outsiders;
    /// A webhook was deleted.
    WebhookDeleted(WebhookChanged) => "acquaint.webhook.deleted.v1", for outsiders;
    /// A fact is sent to a webhook once more.
    WebhookReplayed(WebhookChanged) => "acquaint.webhook.replayed.v1", for outsiders;
    /// A template for events was kept, or replaced.
    TemplateKept(PeopleChanged) => "acquaint.template.kept.v1", for outsiders;
    /// A template was deleted.
    TemplateDeleted(PeopleChanged) => "acquaint.template.deleted.v1", for outsiders;
    /// People of an origin are written to whose letters were stopped, or waited.
    OriginContinued(PeopleChanged) => "acquaint.origin.continued.v1", for outsiders;
    /// A list of people was taken in: they are contacts now.
    ContactsImported(PeopleChanged) => "acquaint.contact.imported.v1", for outsiders;
    /// A contact was removed.
    ContactDeleted(PeopleChanged) => "acquaint.contact.deleted.v1", for outsiders;
    /// A follower was removed by an organizer.
    FollowerRemoved(PeopleChanged) => "acquaint.follower.removed.v1", for outsiders;
    /// An address that got no mail was given another chance.
    SuppressionLifted(PeopleChanged) => "acquaint.suppression.lifted.v1", for outsiders;
    /// An event was made, as a draft.
    EventCreated(EventChanged { status: EventStatus::Draft }) => "acquaint.event.created.v1", for outsiders;
    /// A draft was opened to those who are invited.
    EventPublished(EventChanged) => "acquaint.event.published.v1", for worker;
    /// An event's plan changed: its words, time, place, seats or who may see it.
    EventUpdated(EventRevised) => "acquaint.event.updated.v1", for worker;
    /// An event was called off.
    EventCancelled(EventChanged { status: EventStatus::Cancelled }) => "acquaint.event.cancelled.v1", for worker;
    /// A cancellation was taken back.
    EventRestored(EventChanged) => "acquaint.event.restored.v1", for worker;
    /// A draft was deleted, with its invitations.
    EventDeleted(EventChanged { status: EventStatus::Draft }) => "acquaint.event.deleted.v1", for outsiders;
    /// An event is announced to the group's followers.
    EventAnnounced(EventChanged) => "acquaint.event.announced.v1", for outsiders;
    /// A letter to some of an event's people was written: it goes out in its time.
    LetterCreated(EventChanged) => "acquaint.letter.created.v1", for outsiders;
    /// A letter was taken back before it went out.
    LetterUndone(EventChanged) => "acquaint.letter.undone.v1", for outsiders;
    /// A link to an event's door was made.
    DoorLinkCreated(EventChanged) => "acquaint.door_link.created.v1", for outsiders;
    /// A link to an event's door was ended.
    DoorLinkRevoked(EventChanged) => "acquaint.door_link.revoked.v1", for outsiders;
    /// Somebody was invited, or invited again.
    InvitationCreated(InvitationChanged) => "acquaint.invitation.created.v1", for worker;
    /// An invitation was taken back; its seats went to who waits.
    InvitationWithdrawn(InvitationChanged) => "acquaint.invitation.withdrawn.v1", for worker;
    /// A letter to somebody is sent again.
    InvitationResent(InvitationChanged) => "acquaint.invitation.resent.v1", for outsiders;
    /// An answer changed, and with it perhaps the seat.
    RsvpChanged(RsvpChanged) => "acquaint.rsvp.changed.v1", for worker;
    /// A waiting party got its seats.
    RsvpPromoted(RsvpChanged) => "acquaint.rsvp.promoted.v1", for worker;
    /// Somebody came, and was checked in.
    CheckInCreated(CheckInChanged) => "acquaint.check_in.created.v1", for outsiders;
    /// A check-in was taken back.
    CheckInUndone(CheckInChanged) => "acquaint.check_in.undone.v1", for outsiders;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_named_by_the_rule_that_outsiders_bind_by() {
        for kind in Happened::KINDS {
            let parts: Vec<&str> = kind.split('.').collect();
            assert!(
                matches!(parts.as_slice(), ["acquaint", thing, what, version]
                    if !thing.is_empty() && !what.is_empty() && version.starts_with('v')),
                "{kind}"
            );
        }
    }

    #[test]
    fn every_field_of_an_example_is_described_and_the_other_way_round() {
        for described in Happened::described() {
            assert_eq!(described.example.kind(), described.kind);
            let status = match described.kind {
                "acquaint.event.created.v1" | "acquaint.event.deleted.v1" => Some("draft"),
                "acquaint.event.cancelled.v1" => Some("cancelled"),
                kind => {
                    let of_event = ["acquaint.event.", "acquaint.letter.", "acquaint.door_link."];
                    of_event
                        .iter()
                        .any(|start| kind.starts_with(start))
                        .then_some("published")
                }
            };
            let data = described.example.data().unwrap();
            assert_eq!(data["status"].as_str(), status, "{}", described.kind);
            let mut named: Vec<&str> = described.fields.iter().map(|field| field.name).collect();
            named.sort_unstable();
            let written: Vec<&str> = data.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(written, named, "{}", described.kind);
            assert!(described.meaning.ends_with('.'), "{}", described.meaning);
        }
    }
}

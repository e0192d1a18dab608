//! What a mail is about, and whose it is: an identity of one of a few kinds.

use uuid::Uuid;

use crate::values::ids::{
    AccountId, AskId, CoffeeSeatId, FollowerId, Id, InvitationId, MemberId, PersonId, SignInId, WebhookId,
};
use crate::values::words;

/// What kind of thing a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubjectKind {
    /// An invitation.
    Invitation,
    /// The account of an organizer.
    Account,
    /// A person, whoever invites them.
    Person,
    /// A sign-in that somebody asked for.
    SignIn,
    /// A place in a group's team.
    Member,
    /// Somebody as a follower of a group.
    Follower,
    /// A link to somebody's own page.
    OwnPage,
    /// A webhook of a group.
    Webhook,
    /// What one person asks of another.
    Ask,
    /// Somebody's place in a month of a group's coffee.
    Coffee,
}

words!(SubjectKind, "invitation, account, person, sign_in, member, follower, own_page, webhook, ask, coffee", Invitation => "invitation",
    Account => "account", Person => "person", SignIn => "sign_in", Member => "member", Follower => "follower",
    OwnPage => "own_page", Webhook => "webhook", Ask => "ask", Coffee => "coffee");

impl SubjectKind {
    /// Whether mail about it goes to a person, who may be invited, and not to an organizer.
    #[must_use]
    pub fn is_of_person(self) -> bool {
        matches!(
            self,
            Self::Invitation | Self::Person | Self::Follower | Self::OwnPage | Self::Ask | Self::Coffee
        )
    }
}

/// What a mail is about. The links of a [short letter](super::content::LinkLetter) name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MailSubject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Which.
    pub id: Uuid,
}

macro_rules! subjects {
    ($($id:ident => $kind:ident),+) => {$(
        impl From<$id> for MailSubject {
            fn from(id: $id) -> Self {
                Self { kind: SubjectKind::$kind, id: id.uuid() }
            }
        }
    )+};
}
subjects!(InvitationId => Invitation, AccountId => Account, PersonId => Person, SignInId => SignIn, MemberId => Member,
    FollowerId => Follower, WebhookId => Webhook, AskId => Ask, CoffeeSeatId => Coffee);

//! Why an action did not happen, and which state of a thing it was meant for.

use std::time::Duration;

use domain::asks::limits::TooManyOpen;
use domain::event::WrongStatus;
use domain::event::notify::MustBeTold;
use domain::group::imprint::Imprint;
use domain::people::{Denied, Right};
use domain::rsvp::seating::Refusal;
use domain::values::draft::Violation;
use domain::{GroupId, Instant};
use store::{AnswerError, StoreError};

/// People whom a new account invites in a day at most.
pub(crate) const OF_A_NEW_ONE_IN_A_DAY: u32 = 100;

/// Why an action did not happen. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// There is no such thing, or it is somebody else's.
    #[error("there is nothing here, or it is not yours")]
    NotFound,
    /// It is of a group to whose team they belong, in a role that does not go so far.
    #[error("your role in this group's team does not have the right {}: ask an owner of the group for it", .0.as_str())]
    Forbidden(Right),
    /// They were asked into a team, and nobody let them organize on their own.
    #[error(
        "your account came with a place in a team and makes no groups: ask who runs this for one that does (acquaint organizer create, with your address)"
    )]
    MakesNoGroups,
    /// Their key is kept to other rights.
    #[error("this key is kept to rights among which {} is not: take one that has it, or sign in at /console", .0.as_str())]
    KeyLacks(Right),
    /// It wants a sign-in of a moment ago, or a key that names the right.
    #[error(
        "the right {} wants a sign-in of the last 10 minutes, or a key that names it among its rights: sign in again at /console/sign-in, then repeat this there",
        .0.as_str()
    )]
    SignInAgain(Right),
    /// A key that is to have rights that the one that makes it does not have.
    #[error("a key can give another only rights that it has itself: {} is not among them", .0.as_str())]
    BeyondOwnRights(Right),
    /// The group would be left without an owner.
    #[error("this is the group's last owner: make somebody else an owner first, who accepts it; then this one can go")]
    LastOwner,
    /// Somebody counts on an event of the group.
    #[error(
        "a published event of this group is to come: cancel it first, so that people hear of it, then delete the group"
    )]
    HasEventsToCome,
    /// They have a place in the team already.
    #[error("this address has a place in the team already: change its role, or take it out first")]
    AlreadyInTeam,
    /// The thing has changed since it was read.
    #[error("this has been changed since you read it: read it again and repeat your change on what is there now")]
    ChangedMeanwhile,
    /// The seats do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The event's status does not allow it.
    #[error(transparent)]
    WrongStatus(#[from] WrongStatus),
    /// Nobody was to be told.
    #[error(transparent)]
    MustBeTold(#[from] MustBeTold),
    /// A rule of the plan is against it.
    #[error(transparent)]
    Invalid(#[from] Violation),
    /// The person's letter was sent again a short while ago.
    #[error(
        "this person's letter is sent again at most every 10 minutes: wait {} seconds, and look at its `delivery` meanwhile",
        seconds(*.wait)
    )]
    ResentJustNow {
        /// How long until it may be sent again.
        wait: Duration,
    },
    /// The person gets no such letter.
    #[error(
        "this address gets no such letter: see the group's suppressions for why, and whether you can give it another chance"
    )]
    Suppressed,
    /// The person wants no mail; only they can change that.
    #[error(
        "this person unsubscribed from all mail or called it spam: only they can take that back, by the link in their mail"
    )]
    TheirOwnWish,
    /// Many are invited, and nothing tells them who writes.
    #[error(
        "people have to see who writes to them before a group invites more than {most}: set {} of the group (`PATCH /api/v1/groups/{group}`) and send this again",
        listed(.missing), most = Imprint::NEEDED_ABOVE
    )]
    UnnamedSender {
        /// Whose letters.
        group: GroupId,
        /// What is to be set.
        missing: Vec<&'static str>,
    },
    /// A new account has written to enough people for a day.
    #[error(
        "an account in its first week writes to at most {OF_A_NEW_ONE_IN_A_DAY} people a day: send fewer, or again in {} seconds, or ask who runs this instance",
        seconds(*.wait)
    )]
    NewOrganizer {
        /// How long until there is room for one more.
        wait: Duration,
    },
    /// They are here already.
    #[error("this party was checked in before, at {}: undo that first if it was a mistake", at.timestamp())]
    CheckedInBefore {
        /// When they came.
        at: Instant,
    },
    /// Nobody checks themselves in with these words now.
    #[error(
        "these are not the words of this event's poster, or it is not on, or there is no seat: a poster works from one hour before the start until the end"
    )]
    NotAtPoster,
    /// Somebody else was checked in under the name that a page gave this.
    #[error("somebody else was checked in under this id: send each with an id of its own")]
    SentForAnother,
    /// The series has no such date.
    #[error("is no date of this event: take a recurrence_id of its occurrences")]
    NoSuchDate,
    /// People of a draft know nothing of it.
    #[error("the event is still a draft, and nobody knows of it: publish it first")]
    NotPublished,
    /// The letter is on its way, or was taken back before.
    #[error("this letter has begun to go out, or was taken back before: only one that waits can be")]
    GoneOut,
    /// The webhook is turned off.
    #[error("this webhook is off: turn it on with `enabled`, then have it sent")]
    WebhookIsOff,
    /// The group has as many webhooks as it may.
    #[error(
        "this group has {} webhooks already: delete one, or have one get more types",
        store::webhooks::AT_MOST
    )]
    TooManyWebhooks,
    /// As many asks are open as there may be.
    #[error(transparent)]
    TooManyOpen(#[from] TooManyOpen),
    /// Whoever is asked would not know by whom.
    #[error(
        "you have no name here, and whoever you ask would not know who you are: say on your own page what you are called, then ask"
    )]
    NoName,
    /// The RSVP queue has too much to do.
    #[error("too many answers are coming in at once: try again in a moment")]
    Busy,
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// `a, b and c`.
fn listed(fields: &[&str]) -> String {
    match fields {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => fields.concat(),
    }
}

/// Whole seconds, rounded up.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

impl ActionError {
    /// The right that is missing, if that is what is in the way.
    #[must_use]
    pub fn right(&self) -> Option<Right> {
        match self {
            Self::Forbidden(right)
            | Self::KeyLacks(right)
            | Self::SignInAgain(right)
            | Self::BeyondOwnRights(right) => Some(*right),
            Self::MakesNoGroups => Some(Right::GroupCreate),
            _ => None,
        }
    }

    /// Whole seconds after which it may be tried again, if that is what is in the way.
    #[must_use]
    pub fn retry_after(&self) -> Option<u64> {
        match self {
            Self::ResentJustNow { wait } | Self::NewOrganizer { wait } => Some(seconds(*wait)),
            Self::Busy => Some(1),
            _ => None,
        }
    }
}

impl From<Denied> for ActionError {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Stranger => Self::NotFound,
            Denied::RoleLacks(right) => Self::Forbidden(right),
            Denied::KeyLacks(right) => Self::KeyLacks(right),
            Denied::SignInAgain(right) => Self::SignInAgain(right),
        }
    }
}

impl From<AnswerError> for ActionError {
    fn from(error: AnswerError) -> Self {
        match error {
            // Only a calendar's answer can be outdated; nobody gives one here.
            AnswerError::Busy | AnswerError::Outdated => Self::Busy,
            AnswerError::NotFound => Self::NotFound,
            AnswerError::Refused(refusal) => Self::Refused(refusal),
            AnswerError::Store(error) => Self::Store(error),
        }
    }
}

/// Which state of a thing a change is meant for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Seen {
    /// Whatever it is by now.
    #[default]
    Any,
    /// One of these revisions.
    Revisions(Vec<i64>),
}

impl Seen {
    /// Refuses to go on if the thing is at another revision.
    pub fn check(&self, revision: i64) -> Result<(), ActionError> {
        match self {
            Self::Revisions(seen) if !seen.contains(&revision) => Err(ActionError::ChangedMeanwhile),
            _ => Ok(()),
        }
    }
}

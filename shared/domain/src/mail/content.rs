//! What a mail is about, whatever its kind: loaded when its turn has come, so that it tells what is true then.
//!
//! A letter about an invitation is derived from where the person stands ([`owed`](super::owed)). Every other mail is enqueued
//! by what causes it, with what can't be read again later, and asked then whether it is still true.

use std::time::Duration;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::event::Event;
use crate::event::reminders::Reminder;
use crate::group::Group;
use crate::group::retention::Ahead;
use crate::invitation::Invitation;
use crate::invitation::origin::Fared;
use crate::mail::ask_letter::AskLetter;
use crate::mail::coffee_letter::CoffeeLetter;
use crate::mail::kind::LetterKind;
use crate::mail::link::LinkKind;
use crate::mail::organizer_letter::LetterText;
use crate::mail::owed::Letter;
use crate::mail::seat_letter::SeatLetter;
use crate::people::Role;
use crate::rsvp::seating::RsvpWindow;
use crate::rsvp::status::{Answer, RsvpStatus};
use crate::schedule::Schedule;
use crate::schedule::series::Days;
use crate::values::address::MailAddress;
use crate::values::ids::{GroupId, OriginId, PersonId};
use crate::values::instant::Instant;
use crate::values::text::{Note, PersonName, Title, WebUrl};
use crate::values::token::Claim;

/// What a mail is about.
#[derive(Clone, Debug)]
pub enum MailContent {
    /// The letter that an invitation is owed.
    Rsvp(Box<RsvpLetter>),
    /// A notification of an organizer.
    OrganizerNotification(Box<OrganizerNotification>),
    /// A reminder of a date, to who comes.
    Reminder(Box<ReminderLetter>),
    /// A short letter of which a link is the matter.
    Link(Box<LinkLetter>),
    /// What an organizer writes to some of an event's people.
    OrganizerLetter(Box<OrganizerLetter>),
    /// The link with which a person confirms the seat that they asked for.
    ConfirmSeat(Box<ConfirmSeatLetter>),
    /// A letter about somebody's seat that nothing of where they stand owes.
    Seat(Box<SeatLetter>),
    /// A letter about what one person asks of another.
    Ask(Box<AskLetter>),
    /// A letter of a group's monthly coffee.
    Coffee(Box<CoffeeLetter>),
}

/// A letter about an invitation, to the person who is invited.
#[derive(Clone, Debug)]
pub struct RsvpLetter {
    /// Who invites.
    pub group: Group,
    /// The event that it is about.
    pub event: Event,
    /// Whom it goes to, and where they stand.
    pub invitation: Invitation,
    /// Whether one before it was handed to a mail server and its fate was lost.
    pub is_lost: bool,
    /// What is owed.
    pub letter: Letter,
    /// What they said about single dates of a series.
    pub days: Days,
    /// DTSTAMP of its calendar part.
    pub stamp: Instant,
}

/// Something that an organizer is told of a person whom they invited.
#[derive(Clone, Debug)]
pub struct OrganizerNotification {
    /// Their group.
    pub group: Group,
    /// The event that the person is invited to.
    pub event: Event,
    /// Who it is, and where they stand.
    pub invitation: Invitation,
    /// Where the organizer reads mail.
    pub recipient: MailAddress,
    /// What they are told.
    pub notification: Notification,
}

/// A reminder of a date, to a person who comes.
#[derive(Clone, Debug)]
pub struct ReminderLetter {
    /// Who invites.
    pub group: Group,
    /// The event that it is about.
    pub event: Event,
    /// Whom it goes to, and where they stand.
    pub invitation: Invitation,
    /// When the date is.
    pub schedule: Schedule,
}

/// A short letter of which a link is the only matter, or a few of them.
#[derive(Clone, Debug)]
pub struct LinkLetter {
    /// What it is for.
    pub kind: LinkKind,
    /// Who writes; none: Acquaint itself.
    pub group: Option<Group>,
    /// Where it goes.
    pub recipient: MailAddress,
    /// Who reads mail there; none: nobody who is invited.
    pub person: Option<PersonId>,
    /// The tag of the language that it is written in.
    pub language: String,
    /// What its link names.
    pub names: Claim,
    /// What names its recipient in the link that ends all mail there, if it has one.
    pub objection: Option<String>,
    /// What is to come for the person, if that is what it tells.
    pub coming: Vec<Coming>,
    /// The place in a team that is offered, if that is what it tells.
    pub offer: Option<PlaceOffer>,
    /// New events, if that is what it tells.
    pub news: Vec<NewEvent>,
    /// When it was caused.
    pub asked_at: Instant,
    /// Since when its reader follows the group, or owns it, if that is why they get it.
    pub since: Option<Instant>,
    /// Where a webhook leads to that was turned off, if that is what it tells.
    pub webhook: Option<WebUrl>,
    /// What the group is about to erase, if that is what it tells.
    pub erases: Option<Ahead>,
    /// Where its reader has said nothing of themselves yet: there their page begins.
    pub begins_in: Option<GroupId>,
    /// Who forwarded what it confirms the answer to; none: it confirms nothing of the kind, or they are gone.
    pub forwarded_by: Option<PersonName>,
}

/// A place in a group's team that somebody is offered.
#[derive(Clone, Debug)]
pub struct PlaceOffer {
    /// As what.
    pub role: Role,
    /// The event that it is about; none: all of the group.
    pub event: Option<Title>,
}

/// An event that a follower is told of.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// What the link to answer names.
    pub announcement: Uuid,
    /// The event.
    pub event: Event,
}

/// An event to come, and a person's invitation to it.
#[derive(Clone, Debug)]
pub struct Coming {
    /// The event.
    pub event: Event,
    /// The invitation.
    pub invitation: Invitation,
}

/// What an organizer writes, to one of those whom it is for, or to themselves to see it.
#[derive(Clone, Debug)]
pub struct OrganizerLetter {
    /// The group whose event it is.
    pub group: Group,
    /// The event that it is about.
    pub event: Event,
    /// Whom it goes to, and where they stand; of a test, nobody's.
    pub invitation: Invitation,
    /// The date of a series that it is about, by the day that it is known by; none: all of the event.
    pub date: Option<Date>,
    /// What it says.
    pub text: LetterText,
    /// Whether only the organizer gets it.
    pub is_test: bool,
}

/// The word for the kind of a letter that an organizer sends to themselves.
pub const ORGANIZER_LETTER_TEST: &str = "organizer_letter_test";

/// The link of a person who asked for a seat on the event's page.
#[derive(Clone, Debug)]
pub struct ConfirmSeatLetter {
    /// When somebody asked for it.
    pub asked_at: Instant,
    /// Who writes.
    pub group: Group,
    /// The event that it is about.
    pub event: Event,
    /// Whom it goes to, and where they stand.
    pub invitation: Invitation,
}

impl ConfirmSeatLetter {
    /// Whether it is still of use: the person may still answer.
    #[must_use]
    pub fn is_of_use(&self, now: Instant) -> bool {
        let window = RsvpWindow::of(&self.event, now);
        matches!(window, RsvpWindow::Open | RsvpWindow::Closed) && self.invitation.status != RsvpStatus::Withdrawn
    }
}

/// Who answered within this time needs no reminder of a week before.
const ANSWERED_LATELY: Duration = Duration::from_hours(3 * 24);

/// Hours before, from which a reminder is one of a week before.
const A_WEEK: u16 = 168;

impl Reminder {
    /// Whether a person who said this about single dates is reminded.
    #[must_use]
    pub fn is_for(&self, invitation: &Invitation, days: &Days, now: Instant) -> bool {
        let knows = |at: Instant| self.hours >= A_WEEK && now.since(at) < ANSWERED_LATELY;
        let comes = invitation.status.has_seat() && days.get(&self.day) != Some(&Answer::No);
        comes && !invitation.answered_at.is_some_and(knows)
    }
}

/// What an organizer is told. Days are those by which single dates of a series are known; none: all of the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notification {
    /// A person wrote.
    Words {
        /// The address that they wrote from, if it is not the invited one.
        from: Option<String>,
        /// The subject of what they wrote; may be empty.
        subject: String,
        /// Their words; may be empty.
        text: String,
        /// Whether there was more of them.
        is_cut: bool,
        /// Files that came with them.
        files: usize,
    },
    /// A person proposed another time.
    Proposal {
        /// The one date that it is about.
        day: Option<String>,
        /// When it should begin.
        starts_at: Option<Instant>,
        /// When it should end.
        ends_at: Option<Instant>,
        /// What they wrote beside it.
        note: Option<Note>,
    },
    /// A person passed the invitation on.
    Delegated {
        /// The one date that it is about.
        day: Option<String>,
        /// The address of who is to come instead.
        to: Option<String>,
        /// What they wrote beside it.
        note: Option<Note>,
    },
    /// Somebody who is not invited answered under an address of their own.
    OtherAttendee,
    /// An answer came that anybody could have written.
    Unproven,
    /// A seat came free, and the person could not be told.
    PassedOver,
    /// People of an origin are written to no more; the person is one who waits.
    SendingStopped {
        /// Whence the addresses are.
        origin: OriginId,
        /// The same in the organizer's words.
        from: String,
        /// How the letters fared.
        fared: Fared,
    },
}

impl MailContent {
    /// The word for its kind in the database and in metrics.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Rsvp(letter) => letter.letter.kind.as_str(),
            Self::OrganizerNotification(told) => told.notification.kind(),
            Self::Reminder(_) => LetterKind::Reminder.as_str(),
            Self::Link(letter) => letter.kind.as_str(),
            Self::OrganizerLetter(letter) if letter.is_test => ORGANIZER_LETTER_TEST,
            Self::OrganizerLetter(_) => LetterKind::OrganizerLetter.as_str(),
            Self::ConfirmSeat(_) => LetterKind::ConfirmSeat.as_str(),
            Self::Seat(letter) => letter.matter.kind().as_str(),
            Self::Ask(letter) => letter.kind.as_str(),
            Self::Coffee(letter) => letter.kind.as_str(),
        }
    }

    /// Where it goes.
    #[must_use]
    pub fn recipient(&self) -> &MailAddress {
        match self {
            Self::Rsvp(letter) => &letter.invitation.address,
            Self::OrganizerNotification(told) => &told.recipient,
            Self::Reminder(letter) => &letter.invitation.address,
            Self::Link(letter) => &letter.recipient,
            Self::OrganizerLetter(letter) => &letter.invitation.address,
            Self::ConfirmSeat(letter) => &letter.invitation.address,
            Self::Seat(letter) => &letter.invitation.address,
            Self::Ask(letter) => &letter.to.address,
            Self::Coffee(letter) => &letter.to.address,
        }
    }

    /// The person that it goes to; none: it goes to an organizer.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Rsvp(letter) => Some(letter.invitation.person),
            Self::OrganizerNotification(_) => None,
            Self::Reminder(letter) => Some(letter.invitation.person),
            Self::Link(letter) => letter.person,
            Self::OrganizerLetter(letter) => (!letter.is_test).then_some(letter.invitation.person),
            Self::ConfirmSeat(letter) => Some(letter.invitation.person),
            Self::Seat(letter) => Some(letter.invitation.person),
            Self::Ask(letter) => Some(letter.to.person),
            Self::Coffee(letter) => Some(letter.to.person),
        }
    }

    /// The invitation of whom it goes to; none: it goes to nobody who is invited.
    pub fn invitation_mut(&mut self) -> Option<&mut Invitation> {
        match self {
            Self::Rsvp(letter) => Some(&mut letter.invitation),
            Self::Reminder(letter) => Some(&mut letter.invitation),
            Self::OrganizerLetter(letter) => (!letter.is_test).then_some(&mut letter.invitation),
            Self::ConfirmSeat(letter) => Some(&mut letter.invitation),
            Self::Seat(letter) => Some(&mut letter.invitation),
            Self::OrganizerNotification(_) | Self::Link(_) | Self::Ask(_) | Self::Coffee(_) => None,
        }
    }

    /// Who writes; none: Acquaint itself.
    #[must_use]
    pub fn group(&self) -> Option<&Group> {
        match self {
            Self::Rsvp(letter) => Some(&letter.group),
            Self::OrganizerNotification(told) => Some(&told.group),
            Self::Reminder(letter) => Some(&letter.group),
            Self::Link(letter) => letter.group.as_ref(),
            Self::OrganizerLetter(letter) => Some(&letter.group),
            Self::ConfirmSeat(letter) => Some(&letter.group),
            Self::Seat(letter) => Some(&letter.group),
            // What is between people is nothing that a group's organizers see.
            Self::Ask(_) | Self::Coffee(_) => None,
        }
    }

    /// The kind of a letter to who is invited that was enqueued, and whose it is; none: it is something else.
    #[must_use]
    pub fn enqueued_for(&self) -> Option<(LetterKind, &Invitation)> {
        match self {
            Self::Reminder(letter) => Some((LetterKind::Reminder, &letter.invitation)),
            Self::OrganizerLetter(letter) if !letter.is_test => Some((LetterKind::OrganizerLetter, &letter.invitation)),
            Self::ConfirmSeat(letter) => Some((LetterKind::ConfirmSeat, &letter.invitation)),
            Self::Seat(letter) => Some((letter.matter.kind(), &letter.invitation)),
            _ => None,
        }
    }
}

impl Notification {
    /// The word for its kind in the database and in metrics.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Words { .. } => "words",
            Self::Proposal { .. } => "proposal",
            Self::Delegated { .. } => "delegated",
            Self::OtherAttendee | Self::Unproven => "held",
            Self::PassedOver => "passed_over",
            Self::SendingStopped { .. } => "sending_stopped",
        }
    }

    /// Whether it is still worth telling, as the person stands now.
    #[must_use]
    pub fn is_still_true(&self, invitation: &Invitation) -> bool {
        *self != Self::PassedOver || matches!(invitation.status, RsvpStatus::Waiting { .. })
    }

    /// The address of somebody else that it names.
    #[must_use]
    pub fn names(&self) -> Option<&str> {
        match self {
            Self::Words { from, .. } => from.as_deref(),
            Self::Delegated { to, .. } => to.as_deref(),
            _ => None,
        }
    }

    /// The one date of a series that it is about; none: all of the event.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Proposal { day, .. } | Self::Delegated { day, .. } => day.as_ref()?.parse().ok(),
            _ => None,
        }
    }
}

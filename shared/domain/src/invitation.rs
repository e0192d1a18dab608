//! Invitations: one person's place at one event.

mod feedback;
pub mod origin;
pub mod overrides;
pub mod provenance;
pub mod snapshot;
mod still_coming;

use crate::event::questions::Answers;
use crate::invitation::overrides::Overrides;
use crate::invitation::provenance::Provenance;
use crate::invitation::snapshot::SentSnapshot;
use crate::rsvp::status::{ReplyIssue, ReplyVersion, RsvpStatus, Source};
use crate::values::address::MailAddress;
use crate::values::ids::{EventId, InvitationId, PersonId};
use crate::values::instant::Instant;
use crate::values::text::{Note, PersonName};

/// A person to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    /// Where the letter goes.
    pub address: MailAddress,
    /// What the organizer calls the person.
    pub name: PersonName,
    /// Where the address came from, as far as it is known.
    pub obtained: Option<Provenance>,
}

/// One person's invitation to one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// Its identity, for life.
    pub id: InvitationId,
    /// The event.
    pub event: EventId,
    /// The person.
    pub person: PersonId,
    /// The person's address.
    pub address: MailAddress,
    /// What this organizer calls the person.
    pub name: PersonName,
    /// Where the person stands.
    pub status: RsvpStatus,
    /// What holds for this person alone.
    pub overrides: Overrides,
    /// What the person answered to the organizer's questions.
    pub answers: Answers,
    /// What the person wrote beside the answer.
    pub note: Note,
    /// Which way the last answer came.
    pub source: Option<Source>,
    /// When the last answer came.
    pub answered_at: Option<Instant>,
    /// The event's SEQUENCE when the last answer came; none before the first.
    pub answered_sequence: Option<u32>,
    /// Grows with each change that a letter may tell of.
    pub revision: i64,
    /// What this person's own changes add to the event's SEQUENCE.
    pub sequence_offset: u32,
    /// Version of the personal link; raising it revokes the older ones.
    pub link_version: u16,
    /// How many addresses of its own calendar have ended.
    pub feed_version: u16,
    /// The last answer that came from the person's calendar.
    pub reply_version: Option<ReplyVersion>,
    /// What became of such an answer that could not be taken; the next letter tells.
    pub reply_issue: Option<ReplyIssue>,
    /// A letter is to go out again though nothing changed.
    pub resend: bool,
    /// What the last letter that went out told.
    pub last_sent: Option<SentSnapshot>,
    /// Where the address came from; none: the person was erased.
    pub obtained: Option<Provenance>,
    /// The tag of the language of letters about it: the one that its person chose, or of the browser in which they answered;
    /// none: the group's.
    pub language: Option<String>,
    /// Its first letter waits until it is seen how those to others of the same origin fare.
    pub held: bool,
    /// When it was made.
    pub created_at: Instant,
}

impl Invitation {
    /// A new one, to which nobody has said anything.
    #[must_use]
    pub fn new(id: InvitationId, event: EventId, person: PersonId, invitee: &Invitee, now: Instant) -> Self {
        Self {
            id,
            event,
            person,
            address: invitee.address.clone(),
            name: invitee.name.clone(),
            status: RsvpStatus::Unanswered,
            overrides: Overrides::default(),
            answers: Answers::new(),
            note: Note::trusted(String::new()),
            source: None,
            answered_at: None,
            answered_sequence: None,
            revision: 1,
            sequence_offset: 0,
            link_version: 0,
            feed_version: 0,
            reply_version: None,
            reply_issue: None,
            resend: false,
            last_sent: None,
            obtained: invitee.obtained.clone(),
            language: None,
            held: false,
            created_at: now,
        }
    }

    /// SEQUENCE of what is sent to this person now: a sum, so that it grows whenever either part does. (The greater
    /// of the two would not: a move would go out under the number that a promotion used up.)
    #[must_use]
    pub fn sequence(&self, event_sequence: u32) -> u32 {
        event_sequence + self.sequence_offset
    }

    /// Moves to another status. Where the calendar entry's STATUS changes with it, this person's
    /// SEQUENCE grows (RFC 5546, 2.1.4), nobody else's.
    pub fn move_to(&mut self, status: RsvpStatus) {
        if self.status.entry() != status.entry() {
            self.sequence_offset += 1;
        }
        self.status = status;
        self.revision += 1;
    }

    /// Has its letter sent once more though nothing changed.
    pub fn ask_again(&mut self) {
        self.resend = true;
        self.revision += 1;
    }

    /// Whether somebody asked for it on the event's page, and neither confirmed it nor was invited by the organizer: it may be
    /// that its person knows nothing of it.
    #[must_use]
    pub fn is_only_asked_for(&self) -> bool {
        let is_open = matches!(self.status, RsvpStatus::Unanswered | RsvpStatus::Held { .. });
        is_open && self.source == Some(Source::Page) && self.last_sent.is_none()
    }

    /// Whether the person's own calendar said no, and so holds no entry any more. One that said no to each date of a series
    /// still holds the series.
    #[must_use]
    pub fn declined_in_calendar(&self) -> bool {
        let of_all = self.reply_issue != Some(ReplyIssue::LastDate);
        self.status == RsvpStatus::Declined && self.source == Some(Source::Calendar) && of_all
    }
}

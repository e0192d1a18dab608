//! Which letter a person is owed: `state now − last letter → letter`.
//!
//! Nothing here replays history. A message that comes twice, late or out of order leads to the same
//! comparison and so to the same letter, or to none.

mod dates;
mod own_answers;

use std::time::Duration;

use jiff::civil::Date;

use crate::event::{Event, EventStatus};
use crate::invitation::Invitation;
use crate::invitation::snapshot::{EventSnapshot, SentSnapshot};
use crate::mail::kind::LetterKind;
use crate::rsvp::status::{Entry, ReplyIssue, RsvpStatus};
use crate::values::instant::Instant;

pub(crate) use dates::current_since as date_current_since;
pub use dates::{SaidAt, is_asked};
pub use own_answers::{OwnAnswers, next_about_own_answers};

/// METHOD of the calendar part (RFC 5546).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Puts the entry into the calendar, or changes it.
    Request,
    /// Takes it out.
    Cancel,
}

/// PARTSTAT that the calendar part shows for its one attendee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParticipationStatus {
    /// Asks for an answer.
    NeedsAction,
    /// Said yes and has a seat.
    Accepted,
    /// Said maybe, or queues.
    Tentative,
    /// Said no.
    Declined,
}

/// A letter that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What it is about.
    pub kind: LetterKind,
    /// What its calendar part does; none: it has no calendar part.
    pub method: Option<Method>,
    /// SEQUENCE of the calendar part.
    pub sequence: u32,
    /// PARTSTAT of the calendar part.
    pub participation: ParticipationStatus,
    /// STATUS of the calendar part: what is left in the calendar.
    pub entry: Entry,
    /// Whether the time or place changed since the person's answer, which is asked for again.
    pub asks_again: bool,
    /// The days of single dates of a series that changed and are asked about; none where the whole is asked about.
    pub asked_dates: Vec<Date>,
    /// The revision of the state it tells of. It only grows, and grows with every change that could
    /// change the letter; a delivery is unique by invitation, kind and this.
    pub revision: i64,
    /// The facts that the last letter told, so that this one can say what changed.
    pub before: Option<EventSnapshot>,
}

/// The revision of the state that a letter tells of.
///
/// Both numbers only grow, so their sum stays the same only if both do.
#[must_use]
pub fn revision(event: &Event, invitation: &Invitation) -> i64 {
    event.letter_revision + invitation.revision
}

/// The letter that this person is owed at `now`, if any. Once the event has ended nobody is asked, invited or told of a
/// seat: only who was last told otherwise hears that it was called off, or was earlier than they think.
///
/// `is_lost`: one was handed to a mail server and its fate was lost (a crash). It may have told something that the last letter
/// did not, so one more sets it right.
#[must_use]
pub fn owed(event: &Event, invitation: &Invitation, is_lost: bool, now: Instant) -> Option<Letter> {
    let is_untold = invitation.last_sent.is_none() && invitation.status == RsvpStatus::Unanswered;
    if event.status == EventStatus::Draft || (invitation.held && is_untold) {
        return None;
    }
    let over = event.is_cancelled() || invitation.status == RsvpStatus::Withdrawn;
    let has_ended = event.is_over(now);
    let kind = match &invitation.last_sent {
        _ if has_ended && !expects_otherwise(event, invitation, now) => None,
        None if over => is_lost.then_some(LetterKind::Cancellation),
        None => first_letter(invitation, is_lost),
        Some(last_sent) if over => farewell(last_sent, invitation, is_lost),
        Some(_) if has_ended => (!invitation.status.is_declined()).then_some(LetterKind::Update),
        Some(last_sent) => next_letter(event, invitation, last_sent, is_lost, now),
    }?;
    Some(compose(event, invitation, kind, is_lost, now))
}

/// Whether somebody still has to hear of an event that has ended: it was called off before its end, or the last letter
/// put its end into what is still to come.
fn expects_otherwise(event: &Event, invitation: &Invitation, now: Instant) -> bool {
    let was_called_off = event.is_cancelled() && event.updated_at < event.plan.over_at();
    was_called_off || of_use_until(event, invitation) > now
}

/// When letters about an event come too late: at its end, or at the later one that this person was last told.
#[must_use]
pub fn of_use_until(event: &Event, invitation: &Invitation) -> Instant {
    let last_sent = invitation.last_sent.as_ref().filter(|last_sent| !last_sent.over);
    let over_at = event.plan.over_at();
    last_sent.map_or(over_at, |last_sent| last_sent.ends_at.max(over_at))
}

/// DTSTAMP of a letter that is written now: a later second than the last one's.
///
/// It has no fractions (RFC 5545, 3.3.5), and calendars pass over what has the same SEQUENCE and is not newer (RFC 5546,
/// 2.1.5): an answer or a new title within the second would be lost on them.
#[must_use]
pub fn stamp(invitation: &Invitation, now: Instant) -> Instant {
    let second = now.whole_second();
    invitation.last_sent.as_ref().map_or(second, |last_sent| {
        second.max(last_sent.stamp.whole_second().plus(Duration::from_secs(1)))
    })
}

/// What the person will have been told once `letter` went out, its calendar part organized by `organizer` and written
/// at `stamp`.
#[must_use]
pub fn snapshot_of(
    letter: &Letter,
    event: &Event,
    invitation: &Invitation,
    organizer: String,
    stamp: Instant,
) -> SentSnapshot {
    SentSnapshot {
        status: invitation.status,
        entry: letter.entry,
        over: event.is_cancelled() || invitation.status == RsvpStatus::Withdrawn,
        ends_at: event.plan.over_at(),
        asked_again: letter.asks_again,
        asked_dates: dates::asked_since(letter, event, invitation, stamp),
        letter_revision: event.letter_revision,
        material_sequence: event.material_sequence,
        sequence: event.sequence,
        asked_under: asked_under(letter, event, invitation),
        dates_under: dates::told_under(letter, event, invitation),
        organizer,
        stamp,
        facts: EventSnapshot::of(event, invitation.status.has_seat()),
    }
}

/// The number stays while the time and place that it first came with do.
fn asked_under(letter: &Letter, event: &Event, invitation: &Invitation) -> u32 {
    let last_sent = invitation.last_sent.as_ref();
    last_sent
        .filter(|last_sent| !last_sent.over && !has_moved(event, invitation, last_sent))
        .map_or(letter.sequence, |last_sent| last_sent.asked_under)
}

/// The letter to somebody who has had none.
fn first_letter(invitation: &Invitation, is_lost: bool) -> Option<LetterKind> {
    match invitation.status {
        RsvpStatus::Declined | RsvpStatus::Withdrawn if !is_lost => None,
        // Anybody can type an address into a page: all that follows from it is the letter with the link.
        _ if invitation.is_only_asked_for() && !invitation.resend && !is_lost => None,
        other => Some(by_status(other)),
    }
}

/// The letter that fits where somebody stands, when nothing says otherwise.
fn by_status(status: RsvpStatus) -> LetterKind {
    match status {
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } | RsvpStatus::Withdrawn => LetterKind::Invitation,
        RsvpStatus::Waiting { .. } => LetterKind::Waitlisted,
        RsvpStatus::Offered { .. } => LetterKind::Offered,
        RsvpStatus::Requested { .. } => LetterKind::Requested,
        RsvpStatus::NotAccepted { .. } => LetterKind::NotAccepted,
        RsvpStatus::Going { .. } | RsvpStatus::Maybe | RsvpStatus::Declined => LetterKind::Confirmation,
    }
}

/// The letter that ends it: none to who heard it already, or said no and has no entry left.
fn farewell(last_sent: &SentSnapshot, invitation: &Invitation, is_lost: bool) -> Option<LetterKind> {
    let declined = last_sent.status.is_declined() && last_sent.entry == Entry::None;
    let knows = last_sent.over || declined || invitation.declined_in_calendar();
    (is_lost || !knows).then_some(LetterKind::Cancellation)
}

fn next_letter(
    event: &Event,
    invitation: &Invitation,
    last_sent: &SentSnapshot,
    is_lost: bool,
    now: Instant,
) -> Option<LetterKind> {
    let status = invitation.status;
    if last_sent.over {
        return match status {
            // It is on again, but this person would not have come.
            RsvpStatus::Declined | RsvpStatus::NotAccepted { .. } if !is_lost => None,
            RsvpStatus::Unanswered | RsvpStatus::Held { .. } => Some(LetterKind::Invitation),
            RsvpStatus::Offered { .. } => Some(LetterKind::Offered),
            _ => Some(LetterKind::Update),
        };
    }
    // An offer's time runs from its own letter: none other goes before.
    if status.offer().is_some() && !status.is_offer_of(last_sent.status) {
        return Some(LetterKind::Offered);
    }
    let news = is_news(event, invitation, last_sent);
    // The letter about a move asks for an answer anyway.
    if invitation
        .reply_issue
        .is_some_and(|reply_issue| reply_issue != ReplyIssue::Stale || !news)
    {
        return Some(LetterKind::NotTaken);
    }
    if !status.reads_as(last_sent.status) {
        let promoted = matches!(
            (last_sent.status, status),
            (RsvpStatus::Waiting { .. }, RsvpStatus::Going { .. })
        );
        let is_over = status == RsvpStatus::Unanswered;
        // Before its deadline no seat is released: whoever stands so was invited again.
        let is_released = || event.still_coming().is_some_and(|plan| now >= plan.until);
        return Some(match last_sent.status {
            _ if promoted => LetterKind::Promoted,
            RsvpStatus::Offered { .. } if is_over => LetterKind::OfferLapsed,
            RsvpStatus::Going { .. } if is_over && is_released() => LetterKind::SeatReleased,
            _ => by_status(status),
        });
    }
    if news && !status.is_declined() {
        return Some(LetterKind::Update);
    }
    let again = invitation.resend || is_lost || is_question_answered(event, invitation);
    again.then(|| by_status(status))
}

/// Whether the event is another for this reader than the last letter told. What the reader is not shown, and what was changed
/// and changed back before anybody was told, is no news.
fn is_news(event: &Event, invitation: &Invitation, last_sent: &SentSnapshot) -> bool {
    let now = EventSnapshot::of(event, invitation.status.has_seat());
    last_sent.letter_revision < event.letter_revision
        && (has_moved(event, invitation, last_sent) || last_sent.facts != now)
}

/// Whether the event is at another time or place than the last letter told. One that was moved and moved back meanwhile is
/// where it was, but to who answered in between: that answer may be to where it is no longer.
pub(crate) fn has_moved(event: &Event, invitation: &Invitation, last_sent: &SentSnapshot) -> bool {
    let is_back = || last_sent.facts.is_when_and_where(&EventSnapshot::of(event, false));
    let answered_since = invitation
        .answered_sequence
        .is_some_and(|answered| answered > last_sent.sequence);
    last_sent.material_sequence < event.material_sequence && (last_sent.over || answered_since || !is_back())
}

/// Whether the last letter asked again, and an answer came since, be it the same: calendars show the question until a
/// letter shows the answer.
#[must_use]
pub fn is_question_answered(event: &Event, invitation: &Invitation) -> bool {
    let last_sent = invitation.last_sent.as_ref();
    last_sent.is_some_and(|last_sent| {
        dates::is_answered(last_sent, invitation) || (last_sent.asked_again && !asks_again(event, invitation))
    })
}

fn compose(event: &Event, invitation: &Invitation, kind: LetterKind, is_lost: bool, now: Instant) -> Letter {
    let over = event.is_cancelled() || invitation.status == RsvpStatus::Withdrawn;
    let last_sent = invitation.last_sent.as_ref();
    // A letter whose fate was lost may have left an entry; a CANCEL for none does no harm.
    let held = if is_lost {
        Entry::Firm
    } else if invitation.declined_in_calendar() {
        Entry::None
    } else {
        last_sent.map_or(Entry::None, |last_sent| last_sent.entry)
    };
    let entry = if over { Entry::None } else { invitation.status.entry() };
    let method = match (entry, held) {
        (Entry::None, Entry::None) => None,
        (Entry::None, _) => Some(Method::Cancel),
        _ => Some(Method::Request),
    };
    let asks_again = asks_again(event, invitation) && !event.is_over(now);
    Letter {
        kind,
        method,
        sequence: invitation.sequence(event.sequence),
        participation: shown(invitation.status, asks_again),
        entry,
        asks_again,
        asked_dates: match method {
            Some(Method::Request) if !asks_again => dates::asked(event, invitation),
            _ => Vec::new(),
        },
        revision: revision(event, invitation),
        before: last_sent.map(|last_sent| last_sent.facts.clone()),
    }
}

/// Whether the answer, a yes or a maybe, was given before the last change of time or place that the person has heard of, or
/// is to hear of.
#[must_use]
pub fn asks_again(event: &Event, invitation: &Invitation) -> bool {
    let answered = invitation.status.answer().is_some();
    answered
        && !invitation.status.is_declined()
        && !event.is_cancelled()
        && invitation
            .answered_sequence
            .is_some_and(|answered| answered < event.material_sequence && !stands(answered, event, invitation))
}

/// Whether an answer is to what the last letter told, and that is still so.
fn stands(answered: u32, event: &Event, invitation: &Invitation) -> bool {
    invitation.last_sent.as_ref().is_some_and(|last_sent| {
        let is_to_it = !last_sent.asked_again || answered >= last_sent.material_sequence;
        is_to_it && !has_moved(event, invitation, last_sent)
    })
}

fn shown(status: RsvpStatus, asks_again: bool) -> ParticipationStatus {
    match status {
        _ if asks_again => ParticipationStatus::NeedsAction,
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } => ParticipationStatus::NeedsAction,
        RsvpStatus::Going { .. } => ParticipationStatus::Accepted,
        RsvpStatus::Maybe | RsvpStatus::Waiting { .. } | RsvpStatus::Offered { .. } | RsvpStatus::Requested { .. } => {
            ParticipationStatus::Tentative
        }
        RsvpStatus::Declined | RsvpStatus::NotAccepted { .. } | RsvpStatus::Withdrawn => ParticipationStatus::Declined,
    }
}

#[cfg(test)]
mod tests;

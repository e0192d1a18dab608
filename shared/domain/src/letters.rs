//! Which letter a person is owed: `state now − last letter → letter`.
//!
//! Nothing here replays history. A message that comes twice, late or out of order leads to the same
//! comparison and so to the same letter, or to none.

mod dates;
mod facts;
mod own_answers;

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::Date;

use serde::{Deserialize, Serialize};

use crate::event::{Event, EventStatus, words};
use crate::instant::Instant;
use crate::invalid::Invalid;
use crate::invitation::{Entry, Invitation, Plight, Standing};

pub(crate) use dates::current_since as date_current_since;
pub use dates::{SaidAt, is_asked};
pub use facts::{Facts, Unlisted};
pub use own_answers::{OwnAnswers, next_about_own_answers};

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// You are invited.
    Invitation,
    /// What you know of the event is different now.
    Update,
    /// It does not take place, or not with you.
    Cancellation,
    /// Your answer arrived.
    Confirmation,
    /// You queue.
    Waitlisted,
    /// A place came free, and it is yours.
    Promoted,
    /// What your calendar said could not be taken as it is.
    NotTaken,
}
words!(LetterKind, "invitation, update, cancellation, confirmation, waitlisted, promoted, not_taken",
    Invitation => "invitation", Update => "update", Cancellation => "cancellation",
    Confirmation => "confirmation", Waitlisted => "waitlisted", Promoted => "promoted",
    NotTaken => "not_taken");

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

/// What the last letter that went out told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Where it said the person stands.
    pub standing: Standing,
    /// What it left in the calendar.
    pub entry: Entry,
    /// Whether it said that the event is off, or off for this person.
    pub over: bool,
    /// When the event ends by what it said.
    #[serde(default)]
    pub ends_at: Option<Instant>,
    /// Whether it asked for an answer that had been given before. What versions before this one wrote down does not say.
    #[serde(default)]
    pub asked_again: bool,
    /// The days of single dates of a series that it asked about, and when a letter first did.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub asked_dates: BTreeMap<String, Instant>,
    /// The event's letter revision that it told.
    pub letter_revision: i64,
    /// The event's SEQUENCE of the last move that it told.
    pub material_sequence: u32,
    /// SEQUENCE under which this person was first told of that move: a calendar's answer to a lower one answers an old
    /// time. What was told by versions before this one does not say.
    #[serde(default)]
    pub asked_under: Option<u32>,
    /// The same of single dates of a series that ever changed, by day.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dates_under: BTreeMap<String, u32>,
    /// ORGANIZER that its calendar part named. It stays for the invitation's whole life, whatever the
    /// settings become: Cyrus refuses an update with another one.
    pub organizer: String,
    /// DTSTAMP of its calendar part; none in what an older version wrote down.
    #[serde(default)]
    pub stamp: Option<Instant>,
    /// What the event looked like in it.
    pub facts: Facts,
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
    pub before: Option<Facts>,
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
#[must_use]
pub fn owed(event: &Event, invitation: &Invitation, now: Instant) -> Option<Letter> {
    if event.status == EventStatus::Draft {
        return None;
    }
    let over = event.is_cancelled() || invitation.standing == Standing::Withdrawn;
    let has_ended = event.is_over(now);
    let kind = match &invitation.told {
        _ if has_ended && !expects_otherwise(event, invitation, now) => None,
        None if over => invitation.unsure.then_some(LetterKind::Cancellation),
        None => first_letter(invitation),
        Some(told) if over => farewell(told, invitation),
        Some(_) if has_ended => (invitation.standing != Standing::Declined).then_some(LetterKind::Update),
        Some(told) => next_letter(event, invitation, told),
    }?;
    Some(compose(event, invitation, kind, now))
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
    let told = invitation.told.as_ref().filter(|told| !told.over);
    let ends_at = told.and_then(|told| told.ends_at);
    ends_at.unwrap_or(event.plan.over_at()).max(event.plan.over_at())
}

/// DTSTAMP of a letter that is written now: a later second than the last one's.
///
/// It has no fractions (RFC 5545, 3.3.5), and calendars pass over what has the same SEQUENCE and is not newer (RFC 5546,
/// 2.1.5): an answer or a new title within the second would be lost on them.
#[must_use]
pub fn stamp(invitation: &Invitation, now: Instant) -> Instant {
    let last = invitation.told.as_ref().and_then(|told| told.stamp);
    let second = now.whole_second();
    last.map_or(second, |last| {
        second.max(last.whole_second().plus(Duration::from_secs(1)))
    })
}

/// What the person will have been told once `letter` went out, its calendar part organized by `organizer` and written
/// at `stamp`.
#[must_use]
pub fn told_by(letter: &Letter, event: &Event, invitation: &Invitation, organizer: String, stamp: Instant) -> Told {
    Told {
        standing: invitation.standing,
        entry: letter.entry,
        over: event.is_cancelled() || invitation.standing == Standing::Withdrawn,
        ends_at: Some(event.plan.over_at()),
        asked_again: letter.asks_again,
        asked_dates: dates::asked_since(letter, event, invitation, stamp),
        letter_revision: event.letter_revision,
        material_sequence: event.material_sequence,
        asked_under: Some(asked_under(letter, event, invitation)),
        dates_under: dates::told_under(letter, event, invitation),
        organizer,
        stamp: Some(stamp),
        facts: Facts::of(event, invitation.standing.has_seat()),
    }
}

/// The number stays while the time and place that it first came with do.
fn asked_under(letter: &Letter, event: &Event, invitation: &Invitation) -> u32 {
    let told = invitation.told.as_ref();
    told.filter(|told| !told.over && told.material_sequence == event.material_sequence)
        .and_then(|told| told.asked_under)
        .unwrap_or(letter.sequence)
}

/// The letter to somebody who has had none.
fn first_letter(invitation: &Invitation) -> Option<LetterKind> {
    match invitation.standing {
        Standing::Declined | Standing::Withdrawn if !invitation.unsure => None,
        other => Some(by_standing(other)),
    }
}

/// The letter that fits where somebody stands, when nothing says otherwise.
fn by_standing(standing: Standing) -> LetterKind {
    match standing {
        Standing::Unanswered | Standing::Withdrawn => LetterKind::Invitation,
        Standing::Waiting { .. } => LetterKind::Waitlisted,
        Standing::Going { .. } | Standing::Maybe | Standing::Declined => LetterKind::Confirmation,
    }
}

/// The letter that ends it: none to who heard it already, or said no and has no entry left.
fn farewell(told: &Told, invitation: &Invitation) -> Option<LetterKind> {
    let declined = told.standing == Standing::Declined && told.entry == Entry::None;
    let knows = told.over || declined || invitation.declined_in_calendar();
    (invitation.unsure || !knows).then_some(LetterKind::Cancellation)
}

fn next_letter(event: &Event, invitation: &Invitation, told: &Told) -> Option<LetterKind> {
    let standing = invitation.standing;
    if told.over {
        return match standing {
            // It is on again, but this person would not have come.
            Standing::Declined if !invitation.unsure => None,
            Standing::Unanswered => Some(LetterKind::Invitation),
            _ => Some(LetterKind::Update),
        };
    }
    let news = is_news(event, standing, told);
    // The letter about a move asks for an answer anyway.
    if invitation.plight.is_some_and(|plight| plight != Plight::Stale || !news) {
        return Some(LetterKind::NotTaken);
    }
    if !standing.reads_as(told.standing) {
        let promoted = matches!(
            (told.standing, standing),
            (Standing::Waiting { .. }, Standing::Going { .. })
        );
        return Some(if promoted {
            LetterKind::Promoted
        } else {
            by_standing(standing)
        });
    }
    if news && standing != Standing::Declined {
        return Some(LetterKind::Update);
    }
    let again = invitation.resend || invitation.unsure || is_question_answered(event, invitation);
    again.then(|| by_standing(standing))
}

/// Whether the event is another for this reader than the last letter told. What the reader is not shown, and what was changed
/// and changed back, is no news; but a move asks again, even one that leads back.
fn is_news(event: &Event, standing: Standing, told: &Told) -> bool {
    let moved = told.material_sequence < event.material_sequence;
    told.letter_revision < event.letter_revision && (moved || told.facts != Facts::of(event, standing.has_seat()))
}

/// Whether the last letter asked again, and an answer came since, be it the same: calendars show the question until a
/// letter shows the answer.
#[must_use]
pub fn is_question_answered(event: &Event, invitation: &Invitation) -> bool {
    let told = invitation.told.as_ref();
    told.is_some_and(|told| {
        dates::is_answered(told, invitation) || (told.asked_again && !asks_again(event, invitation))
    })
}

fn compose(event: &Event, invitation: &Invitation, kind: LetterKind, now: Instant) -> Letter {
    let over = event.is_cancelled() || invitation.standing == Standing::Withdrawn;
    let told = invitation.told.as_ref();
    // A letter whose fate was lost may have left an entry; a CANCEL for none does no harm.
    let held = if invitation.unsure {
        Entry::Firm
    } else if invitation.declined_in_calendar() {
        Entry::None
    } else {
        told.map_or(Entry::None, |told| told.entry)
    };
    let entry = if over { Entry::None } else { invitation.standing.entry() };
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
        participation: shown(invitation.standing, asks_again),
        entry,
        asks_again,
        asked_dates: match method {
            Some(Method::Request) if !asks_again => dates::asked(event, invitation),
            _ => Vec::new(),
        },
        revision: revision(event, invitation),
        before: told.map(|told| told.facts.clone()),
    }
}

/// Whether the answer, a yes or a maybe, was given before the last change of time or place.
#[must_use]
pub fn asks_again(event: &Event, invitation: &Invitation) -> bool {
    let answered = invitation
        .standing
        .answer()
        .is_some_and(|answer| answer != crate::invitation::Answer::No);
    answered
        && !event.is_cancelled()
        && invitation
            .answered_sequence
            .is_some_and(|sequence| sequence < event.material_sequence)
}

fn shown(standing: Standing, asks_again: bool) -> ParticipationStatus {
    match standing {
        _ if asks_again => ParticipationStatus::NeedsAction,
        Standing::Unanswered => ParticipationStatus::NeedsAction,
        Standing::Going { .. } => ParticipationStatus::Accepted,
        Standing::Maybe | Standing::Waiting { .. } => ParticipationStatus::Tentative,
        Standing::Declined | Standing::Withdrawn => ParticipationStatus::Declined,
    }
}

#[cfg(test)]
mod tests;

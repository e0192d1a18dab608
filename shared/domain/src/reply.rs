//! What an answer that a calendar sent means for the invitation it came to: `said, invitation → decision`.
//!
//! A token in the address it was sent to has proved whose invitation it is about (`From` may be an alias); the ATTENDEE
//! must still be the invited address, since an invitation that was forwarded is not answered by who got it. Order is by
//! SEQUENCE and DTSTAMP (RFC 5546, 2.1.5). Reading the bytes is `calendar`'s, doing what is judged the worker's.

mod dates;
mod decision;

pub use self::dates::says_otherwise;
pub use self::decision::{Proposed, Rejection, ReplyDecision};

use std::time::Duration;

use jiff::civil::Date;

use crate::event::{Event, EventStatus};
use crate::invitation::Invitation;
use crate::mail::owed;
use crate::rsvp::seating::Refusal;
use crate::rsvp::status::{Answer, ReplyIssue, ReplyVersion, RsvpStatus, Source};
use crate::schedule::series::Days;
use crate::values::address::MailAddress;
use crate::values::ids::EventId;
use crate::values::instant::Instant;
use crate::values::text::{Note, is_forbidden};

const DAY: Duration = Duration::from_hours(24);

/// What a calendar's message asks for (METHOD).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// REPLY: an answer.
    Answer,
    /// COUNTER: another time.
    Propose {
        /// The start that would suit, if it was given.
        starts: Option<Instant>,
        /// The end that would suit, if it was given.
        ends: Option<Instant>,
    },
    /// REFRESH: the invitation once more.
    SendAgain,
}

/// PARTSTAT, as far as it says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartStat {
    /// ACCEPTED.
    Accepted,
    /// DECLINED.
    Declined,
    /// TENTATIVE.
    Tentative,
    /// DELEGATED: somebody else is to come.
    Delegated,
    /// NEEDS-ACTION and what no calendar should answer with.
    Silent,
}

impl PartStat {
    /// What it says of the person's own coming.
    fn answer(self) -> Option<Answer> {
        match self {
            Self::Accepted => Some(Answer::Yes),
            Self::Declined | Self::Delegated => Some(Answer::No),
            Self::Tentative => Some(Answer::Maybe),
            Self::Silent => None,
        }
    }
}

/// One ATTENDEE of the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// The addresses that it goes by: its value, and the EMAIL parameter.
    pub addresses: Vec<MailAddress>,
    /// What it says.
    pub part: PartStat,
    /// X-NUM-GUESTS.
    pub guests: Option<u16>,
    /// Words beside the answer; empty if they were left empty on purpose.
    pub comment: Option<String>,
    /// DELEGATED-TO: who is to come instead.
    pub deputy: Option<MailAddress>,
}

/// A calendar's message about one event, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItipMessage {
    /// What it asks for.
    pub intent: Intent,
    /// The event that its UID names; none if that is none of ours.
    pub event: Option<EventId>,
    /// SEQUENCE; 0 if it has none (RFC 5545, 3.8.7.4).
    pub sequence: u32,
    /// DTSTAMP, if it can be read.
    pub stamp: Option<Instant>,
    /// RECURRENCE-ID, where it speaks of one occurrence.
    pub occurrence: Option<Instant>,
    /// Whether it speaks of all that follow it too (RANGE=THISANDFUTURE; RFC 5545, 3.2.13).
    pub and_later: bool,
    /// Who speaks.
    pub attendees: Vec<Attendee>,
}

/// Judges what came for an invitation. `before`: what the person said of single dates by now.
#[must_use]
pub fn decide(
    said: &ItipMessage,
    event: &Event,
    invitation: &Invitation,
    before: &Days,
    received: Instant,
) -> ReplyDecision {
    let (days, attendee) = match fitting(said, event, invitation) {
        Ok(fitting) => fitting,
        Err(unfit) => return ReplyDecision::Refused(unfit),
    };
    let note = attendee.comment.as_deref().and_then(beside);
    match said.intent {
        Intent::SendAgain => ReplyDecision::SendAgain,
        Intent::Propose { starts, ends } => {
            let starts = starts.filter(|starts| is_within_reach(*starts, received));
            let ends =
                ends.filter(|ends| is_within_reach(*ends, received) && starts.is_some_and(|starts| starts < *ends));
            ReplyDecision::Proposal(Proposed {
                day: days.and_then(|days| days.first().copied()),
                starts_at: starts,
                ends_at: ends,
                note: note.filter(|note| !note.as_str().is_empty()),
            })
        }
        Intent::Answer => {
            let reply_version = heard(said, received);
            // What was said of one date is not older for what was said of another since.
            let is_known = match &days {
                Some(_) => was_answered_by_hand_since(invitation, reply_version),
                None => !is_news(invitation, reply_version, attendee.part.answer()),
            };
            let of_dates = days.iter().flatten();
            let current = of_dates.map(|day| owed::date_current_since(*day, event, invitation));
            let current = current.fold(current_since(event, invitation), u32::max);
            let judged = if said.sequence < current && attendee.part != PartStat::Silent {
                ReplyDecision::Stale {
                    reply_version: Some(reply_version),
                }
            } else {
                judge_answer(attendee, note, event, invitation, reply_version)
            };
            match days {
                _ if attendee.part == PartStat::Silent => judged,
                Some(days) if is_known => dates::known(&judged, &days, before, invitation, received),
                Some(days) => dates::for_dates(judged, days),
                None if is_known => known(&judged, invitation, reply_version, received),
                None => judged,
            }
        }
    }
}

/// Which dates it is about, and who speaks, if it is for this invitation and can come to anything.
fn fitting<'s>(
    said: &'s ItipMessage,
    event: &Event,
    invitation: &Invitation,
) -> Result<(Option<Vec<Date>>, &'s Attendee), Rejection> {
    if said.event != Some(event.id) {
        return Err(Rejection::OtherEvent);
    }
    let days = dates::days(said, event)?;
    if said.attendees.is_empty() {
        return Err(Rejection::NoAttendee);
    }
    let attendee = speaker(said, &invitation.address).ok_or(Rejection::OtherAttendee)?;
    if invitation.status == RsvpStatus::Withdrawn {
        return Err(Rejection::Withdrawn);
    }
    match event.status {
        EventStatus::Draft => Err(Rejection::NotAnnounced),
        EventStatus::Cancelled => Err(Rejection::Cancelled),
        EventStatus::Published => Ok((days, attendee)),
    }
}

/// What is older than the last answer, or the same. Mail is seldom slower than people are, but clocks are wrong: what says
/// otherwise, and came after what counts, is told, since the person's calendar shows what does not count.
fn known(
    judged: &ReplyDecision,
    invitation: &Invitation,
    reply_version: ReplyVersion,
    received: Instant,
) -> ReplyDecision {
    let differs = |answer: Answer| Some(answer) != invitation.status.answer();
    let says_otherwise = matches!(judged, ReplyDecision::Apply { answer, .. } if differs(*answer));
    let came_after = invitation.answered_at.is_some_and(|answered| received > answered);
    if says_otherwise && came_after && is_later(invitation.reply_version, reply_version) {
        return ReplyDecision::Overtaken {
            reply_version: Some(reply_version),
        };
    }
    ReplyDecision::Known
}

fn heard(said: &ItipMessage, received: Instant) -> ReplyVersion {
    let stamp = said.stamp.filter(|stamp| *stamp >= Instant::EPOCH);
    ReplyVersion {
        sequence: said.sequence,
        // A clock that runs ahead would make all that follows older.
        stamp: stamp.unwrap_or(received).min(received),
    }
}

fn judge_answer(
    attendee: &Attendee,
    note: Option<Note>,
    event: &Event,
    invitation: &Invitation,
    reply_version: ReplyVersion,
) -> ReplyDecision {
    let Some(answer) = attendee.part.answer() else {
        return ReplyDecision::Refused(Rejection::SaysNothing);
    };
    if attendee.part == PartStat::Delegated {
        return ReplyDecision::Delegated { note, reply_version };
    }
    let guests = attendee.guests.map(|guests| allowed(guests, event, invitation));
    ReplyDecision::Apply {
        answer,
        guests,
        has_too_many: answer != Answer::No && guests < attendee.guests,
        note,
        reply_version,
    }
}

/// Whether somebody can mean a time that is proposed: calendars that can't be read give any.
fn is_within_reach(time: Instant, received: Instant) -> bool {
    (received.minus(DAY)..received.plus(DAY * 3_660)).contains(&time)
}

/// Whether an answer is newer than all that the person said before, by calendar or otherwise.
///
/// A web answer counts by the time at which it came. A lower SEQUENCE alone does not make an answer old: the number also
/// grows when the person's own place changes, and calendars answer the entry they have. Of two within a second the one
/// that comes later counts, if it says otherwise: DTSTAMP has no fractions.
#[must_use]
pub fn is_news(invitation: &Invitation, reply_version: ReplyVersion, answer: Option<Answer>) -> bool {
    let same_second = |last: ReplyVersion| reply_version.stamp == last.stamp;
    let within_the_second = invitation.reply_version.is_some_and(same_second) && answer != invitation.status.answer();
    !was_answered_by_hand_since(invitation, reply_version)
        && (within_the_second || is_later(invitation.reply_version, reply_version))
}

fn is_later(last: Option<ReplyVersion>, reply_version: ReplyVersion) -> bool {
    last.is_none_or(|last| reply_version.sequence > last.sequence || reply_version.stamp > last.stamp)
}

fn was_answered_by_hand_since(invitation: &Invitation, reply_version: ReplyVersion) -> bool {
    let by_hand = invitation
        .answered_at
        .filter(|_| invitation.source != Some(Source::Calendar));
    by_hand.is_some_and(|answered| reply_version.stamp <= answered)
}

/// The lowest SEQUENCE that an answer to the event as it is now can have.
fn current_since(event: &Event, invitation: &Invitation) -> u32 {
    match &invitation.last_sent {
        Some(last_sent) if !last_sent.over && !owed::has_moved(event, invitation, last_sent) => last_sent.asked_under,
        // Of the last move, or of being invited again, the person has not heard yet, so nothing that comes can answer it.
        Some(_) => invitation.sequence(event.sequence),
        None => 0,
    }
}

/// Calendars know no limit; a few more than allowed must not cost the seat.
fn allowed(guests: u16, event: &Event, invitation: &Invitation) -> u16 {
    guests.min(invitation.guests_offered(event))
}

/// The ATTENDEE that is who was invited. A lone one may differ in what stands behind a `+`.
fn speaker<'s>(said: &'s ItipMessage, invited: &MailAddress) -> Option<&'s Attendee> {
    let exact = said
        .attendees
        .iter()
        .find(|attendee| attendee.addresses.contains(invited));
    match said.attendees.as_slice() {
        [lone] if exact.is_none() => {
            let plain = untagged(invited);
            let alike = |address: &MailAddress| untagged(address) == plain;
            lone.addresses.iter().any(alike).then_some(lone)
        }
        _ => exact,
    }
}

fn untagged(address: &MailAddress) -> Option<(&str, &str)> {
    let (user, domain) = address.identity().rsplit_once('@')?;
    Some((user.split_once('+').map_or(user, |(user, _)| user), domain))
}

/// The note beside an answer: an empty one takes the old one away, none leaves it.
fn beside(comment: &str) -> Option<Note> {
    if comment.is_empty() {
        return Note::parse("").ok();
    }
    note(comment)
}

/// Words from a calendar as a note: what would break a page left out, cut at what fits. None if nothing is left.
#[must_use]
pub fn note(words: &str) -> Option<Note> {
    let plain: String = words
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !is_forbidden(*c, true))
        .collect();
    let cut: String = plain.trim().chars().take(Note::MAX).collect();
    Note::parse(&cut).ok().filter(|note| !note.as_str().is_empty())
}

/// What a person is told whose answer the seats or the RSVP window did not allow; none: a letter would be of no use.
#[must_use]
pub fn issue_of(refusal: Refusal) -> Option<ReplyIssue> {
    match refusal {
        Refusal::Full => Some(ReplyIssue::Full),
        Refusal::TooManyGuests { .. } | Refusal::DoesNotFit { .. } => Some(ReplyIssue::TooMany),
        Refusal::Closed => Some(ReplyIssue::Closed),
        Refusal::NoSeatForOneDate => Some(ReplyIssue::OneDate),
        // What it answered is no longer so.
        Refusal::DateCalledOff => Some(ReplyIssue::Stale),
        // Whoever says no to the last date is taken to say no to all.
        Refusal::LastDate
        | Refusal::NotOpenYet
        | Refusal::Over
        | Refusal::Cancelled
        | Refusal::Withdrawn
        | Refusal::NoRoomAtDoor { .. }
        | Refusal::NoRoomToAccept { .. }
        | Refusal::NoRequest
        | Refusal::NotAccepted
        | Refusal::BelowTaken { .. } => None,
    }
}

#[cfg(test)]
mod tests;

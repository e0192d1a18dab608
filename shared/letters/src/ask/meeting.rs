//! What letters say of a meeting of two, and the copy of it in the reader's calendar.

use calendar::{CalendarEntry, EntryWords, Scheduling};
use domain::Instant;
use domain::asks::Minutes;
use domain::event::Venue;
use domain::event::online::Online;
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::owed::{Method, ParticipationStatus};
use domain::meetings::{Meeting, Side};
use domain::rsvp::status::Entry;
use domain::schedule::Schedule;
use domain::schedule::series::PersonalView;
use domain::values::ids::Id;
use domain::values::token::Claim;
use jiff::ToSpan;
use mail::{CalendarFile, MailIdentity};
use wording::{texts, when};

use super::{Said, Writing};
use crate::invited::fact;
use crate::layout::Block;

/// Which of the two reads it.
fn side(writing: Writing<'_>) -> Side {
    let about = writing.about;
    if about.to.person == about.ask.asker {
        Side::Asker
    } else {
        Side::Asked
    }
}

/// The link of the reader to their meeting.
fn page(writing: Writing<'_>, meeting: &Meeting) -> String {
    writing.links.meet_page(Claim {
        id: meeting.id.uuid(),
        version: side(writing).number(),
    })
}

/// In the letter to both: the times that came with the yes, and where one is picked, or others are offered.
pub(super) fn invite(writing: Writing<'_>) -> Vec<Block> {
    let Some(meeting) = &writing.about.meeting else {
        return Vec::new();
    };
    let offered = meeting.offer.as_ref().filter(|(by, _)| *by != side(writing));
    let word = offered.map_or("none", |_| AskLetterKind::MeetOffer.as_str());
    let button = writing.button(texts::meet_button(word), page(writing, meeting));
    match &meeting.offer {
        // Some lines by mail are enough.
        None if writing.about.ask.plan.minutes == Minutes::ByMail => Vec::new(),
        None => vec![button],
        Some((by, _)) => {
            let said = if *by == side(writing) {
                texts::meet_with_yes_own(writing.other())
            } else {
                texts::meet_with_yes(writing.other())
            };
            vec![writing.paragraph(said), facts(writing, meeting), button]
        }
    }
}

/// Two in a row did not happen: for a while nothing else is asked of the reader, unless they press.
pub(super) fn paused(writing: Writing<'_>) -> Said {
    let about = writing.about;
    let mut blocks = vec![writing.opening(texts::meet_paused_opening())];
    let met = about.meeting.as_ref().and_then(|meeting| meeting.starts_at);
    let was_at = met.unwrap_or(about.ask.asked_at);
    if let Some(meeting) = &about.meeting {
        blocks.push(writing.button(texts::asks_stay(), page(writing, meeting)));
    }
    Said {
        subject: texts::asks_paused_subject(),
        blocks,
        why: texts::meet_paused_why(&about.to.address, writing.on(was_at)),
        leaves: true,
    }
}

/// The times and the place that a letter is about.
fn facts(writing: Writing<'_>, meeting: &Meeting) -> Block {
    let zone = &writing.about.zone;
    let offered = meeting
        .offer
        .as_ref()
        .filter(|_| matches!(writing.about.kind, AskLetterKind::MeetOffer | AskLetterKind::Agreed));
    let times: Vec<Instant> = match offered {
        Some((_, offer)) => offer.times.clone(),
        None => meeting.starts_at.into_iter().collect(),
    };
    let place = offered.map_or(meeting.place.as_ref(), |(_, offer)| offer.place.as_ref());
    let at = |at: Instant| {
        fact(
            writing.language,
            texts::meet_when(),
            writing.say(when::moment(zone.local(at), zone)),
        )
    };
    let at_place = place.map(|place| fact(writing.language, texts::meet_where(), place.to_string()));
    let minutes = writing.say(texts::asks_minutes(writing.about.ask.plan.minutes.as_str()));
    let how_long = fact(writing.language, texts::asks_how_long(), minutes);
    Block::Facts {
        // It is theirs, and nothing of the event where they found each other.
        title: writing.say(texts::meet_summary(writing.other())),
        facts: times.into_iter().map(at).chain(at_place).chain([how_long]).collect(),
    }
}

/// Kinds about a time that was agreed: the subject names it.
const PLANNED: [AskLetterKind; 3] = [AskLetterKind::Meet, AskLetterKind::MeetReminder, AskLetterKind::MeetOff];

/// What one of the kinds about a meeting says.
pub(super) fn said(writing: Writing<'_>) -> Said {
    let (about, name) = (writing.about, writing.other());
    let (kind, button) = match about.kind {
        AskLetterKind::MeetOff if about.other.is_none() => ("meet_gone", None),
        AskLetterKind::Meet | AskLetterKind::MeetReminder => (about.kind.as_str(), Some("planned")),
        kind => (kind.as_str(), Some(kind.as_str())),
    };
    let mut blocks = vec![writing.opening(texts::meet_opening(kind, &name))];
    if let Some(meeting) = &about.meeting {
        blocks.push(facts(writing, meeting));
        blocks.extend(button.map(|word| writing.button(texts::meet_button(word), page(writing, meeting))));
    }
    let planned = about
        .meeting
        .as_ref()
        .filter(|_| about.other.is_some() && PLANNED.contains(&about.kind));
    let starts_at = planned.and_then(|meeting| meeting.starts_at);
    let at = starts_at.map(|at| when::short_moment(about.zone.local(at), &about.zone));
    Said {
        subject: match at {
            Some(at) => texts::meet_subject_at(kind, &name, at),
            None => texts::meet_subject(kind, &name),
        },
        blocks,
        why: texts::meet_why(&about.to.address, writing.agreed_on(), &name),
        leaves: false,
    }
}

/// The reader's copy: a REQUEST when a time was picked, a CANCEL when it was called off.
pub(super) fn calendar(identity: &MailIdentity, writing: Writing<'_>, now: Instant) -> Option<CalendarFile> {
    let about = writing.about;
    let (meeting, zone) = (about.meeting.as_ref()?, &about.zone);
    let (method, word) = match about.kind {
        AskLetterKind::Meet => (Method::Request, "REQUEST"),
        AskLetterKind::MeetOff => (Method::Cancel, "CANCEL"),
        _ => return None,
    };
    let starts = zone.local(meeting.starts_at?);
    let minutes = if about.ask.plan.minutes == Minutes::Fifteen {
        15
    } else {
        30
    };
    let schedule = Schedule::trusted(starts, starts.saturating_add(minutes.minutes()), zone.clone());
    let venue = meeting.place.clone().map(|name| Venue {
        name,
        address: None,
        coordinates: None,
    });
    let summary = writing.say(texts::meet_summary(writing.other()));
    let organizer = identity.meeting_address(meeting.id, side(writing));
    let bytes = calendar::scheduling_object(&Scheduling {
        entry: CalendarEntry {
            uid: format!("{}@acquaint", meeting.id),
            summary: &summary,
            description: String::new(),
            venue: venue.as_ref(),
            // Not the reader's page: calendars get forwarded.
            url: String::new(),
            online: Online::None,
            schedule: &schedule,
            series: None,
            words: EntryWords::default(),
            view: PersonalView::default(),
            is_private: true,
            is_cancelled: method == Method::Cancel,
            entry: Entry::Firm,
            sequence: meeting.sequence,
            stamp: now,
            created_at: meeting.created_at,
            updated_at: meeting.updated_at,
        },
        method,
        participation: ParticipationStatus::Accepted,
        attendee: &about.to.address,
        attendee_name: &about.to.name,
        organizer: &organizer,
        organizer_name: about.group.plan.name.as_str(),
    });
    Some(CalendarFile { method: word, bytes })
}

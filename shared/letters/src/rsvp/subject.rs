//! The subject line: what happened, to which event, and when that is.

use std::collections::BTreeSet;

use domain::invitation::snapshot::EventSnapshot;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::schedule::series::Occurrence;
use jiff::civil::{Date, DateTime};
use unicode_segmentation::UnicodeSegmentation;
use wording::{Text, texts, when};

use super::facts::LetterFacts;

/// Most characters of a title; with the rest of the line a subject stays under 200.
const TITLE_MAX: usize = 110;

/// The subject of a letter.
pub(crate) fn subject(facts: &LetterFacts<'_>) -> String {
    let plan = &facts.event.plan;
    let when = when::short_moment(in_question(facts), plan.schedule.zone());
    let subject = texts::subject(news(facts), shortened(plan.title.as_str()), when);
    facts.language.say(subject)
}

/// The time that a letter is about: of a series the first date that changed, if nothing else did, or else the next one that the person does
/// not miss.
fn in_question(facts: &LetterFacts<'_>) -> DateTime {
    let plan = &facts.event.plan;
    if let Some((one, _)) = changed_dates(facts) {
        return if one.is_called_off() {
            one.original
        } else {
            one.schedule.starts()
        };
    }
    let missed = |one: &Occurrence| one.is_called_off() || facts.days.get(&one.day) == Some(&Answer::No);
    let coming = |one: &Occurrence| one.schedule.ends_at() > facts.now && !missed(one);
    let next = plan.occurrences().into_iter().find(coming);
    next.map_or(plan.schedule.starts(), |next| next.schedule.starts())
}

/// The first date of a series that is different from what the last letter told, and how many are, if nothing else is. Other
/// letters, and one about an event that is on again, are about all of it.
fn changed_dates(facts: &LetterFacts<'_>) -> Option<(Occurrence, usize)> {
    let is_over = facts.invitation.last_sent.as_ref().is_some_and(|told| told.over);
    if is_over || facts.letter.kind != LetterKind::Update {
        return None;
    }
    let days = changed_days(facts.letter.before.as_ref()?, facts)?;
    let first = facts.event.plan.occurrence_on(*days.first()?)?;
    Some((first, days.len()))
}

/// The days of a series that are different from what the last letter told, if nothing else is.
fn changed_days(before: &EventSnapshot, facts: &LetterFacts<'_>) -> Option<BTreeSet<Date>> {
    let series = facts.event.plan.series.as_ref()?;
    let (old, new) = (before.series.as_ref()?, series.record());
    let but_for_dates = EventSnapshot {
        series: None,
        ..before.clone()
    };
    let now = EventSnapshot {
        series: None,
        ..facts.shown()
    };
    if old.rule != new.rule || but_for_dates != now {
        return None;
    }
    let days = old.exceptions.keys().chain(new.exceptions.keys());
    let changed = days.filter(|day| old.exceptions.get(*day) != new.exceptions.get(*day));
    Some(changed.filter_map(|day| day.parse().ok()).collect())
}

fn news(facts: &LetterFacts<'_>) -> Text {
    match facts.letter.kind {
        LetterKind::Invitation => texts::subject_invitation(),
        LetterKind::Update => update(facts),
        LetterKind::Cancellation if facts.event.is_cancelled() => texts::subject_cancelled(),
        LetterKind::Cancellation => texts::subject_withdrawn(),
        LetterKind::Waitlisted if facts.event.draw_at().is_some() => texts::subject_in_draw(),
        LetterKind::Waitlisted => texts::subject_waitlisted(),
        LetterKind::Promoted => texts::subject_seat(),
        LetterKind::Offered => texts::subject_offered(),
        LetterKind::OfferLapsed => texts::subject_offer_lapsed(),
        LetterKind::SeatReleased => texts::subject_seat_released(),
        LetterKind::Requested => texts::subject_requested(),
        LetterKind::NotAccepted => texts::subject_not_accepted(),
        LetterKind::NotTaken => texts::subject_not_taken(),
        LetterKind::Confirmation
        | LetterKind::Reminder
        | LetterKind::OrganizerLetter
        | LetterKind::ConfirmSeat
        | LetterKind::StillComing
        | LetterKind::NotDrawn
        | LetterKind::AtDoor
        | LetterKind::Feedback => match facts.invitation.status {
            RsvpStatus::Going { .. } => texts::subject_going(),
            RsvpStatus::Maybe => texts::subject_maybe(),
            RsvpStatus::Declined => texts::subject_declined(),
            RsvpStatus::Unanswered
            | RsvpStatus::Held { .. }
            | RsvpStatus::Waiting { .. }
            | RsvpStatus::Offered { .. }
            | RsvpStatus::Requested { .. }
            | RsvpStatus::NotAccepted { .. }
            | RsvpStatus::Withdrawn => texts::subject_noted(),
        },
    }
}

fn update(facts: &LetterFacts<'_>) -> Text {
    if facts.invitation.last_sent.as_ref().is_some_and(|told| told.over) {
        return texts::subject_on_again();
    }
    match changed_dates(facts) {
        Some((date, 1)) if date.is_called_off() => texts::subject_date_off(),
        Some((_, 1)) => texts::subject_date_changed(),
        Some(_) => texts::subject_dates_changed(),
        None => texts::subject_updated(),
    }
}

/// A title as long as a subject line has room for.
pub(crate) fn shortened(title: &str) -> String {
    if title.chars().count() <= TITLE_MAX {
        return title.to_owned();
    }
    // Between what people see as letters: a family of four is seven characters, and half of it is another family.
    let mut room = TITLE_MAX;
    let fitting = title.graphemes(true).take_while(|letter| {
        let length = letter.chars().count();
        let fits = length <= room;
        room = room.saturating_sub(length);
        fits
    });
    let cut: String = fitting.collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_cut_between_characters() {
        let cut = shortened(&"é".repeat(200));
        assert_eq!(cut.chars().count(), TITLE_MAX + 1);
        assert!(cut.ends_with("é…"));
        assert_eq!(shortened("Röst"), "Röst");
    }

    #[test]
    fn a_family_and_a_letter_with_its_marks_stay_whole() {
        for (letter, length) in [("👩‍👩‍👧‍👦", 7), ("นี้", 3), ("🇩🇪", 2), ("e\u{301}", 2)] {
            let cut = shortened(&format!("x{}", letter.repeat(110)));
            let whole = (TITLE_MAX - 1) / length;
            assert_eq!(cut, format!("x{}…", letter.repeat(whole)), "{letter}");
        }
    }
}

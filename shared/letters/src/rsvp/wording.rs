//! The words of a letter: what happened in the first sentence, then what it means for this person.

use domain::mail::kind::LetterKind;
use domain::rsvp::status::{Answer, ReplyIssue, RsvpStatus};
use wording::{Text, texts, when};

use super::changes::Changed;
use super::dates;
use super::facts::LetterFacts;
use super::situation;
use super::update;

/// What the letter says above the event's facts.
#[derive(Debug)]
pub(crate) struct Wording {
    /// What happened.
    pub(crate) opening: String,
    /// What it means for this person, a paragraph each.
    pub(crate) remarks: Vec<String>,
    /// What a calendar program may ask, which is not what the letter is about: it stands below the event's facts.
    pub(crate) calendar_asks: Option<String>,
    /// The answers that make sense now, the likeliest first, and what their buttons say.
    pub(crate) answers: Vec<(Answer, Text)>,
}

/// Finds the words. `hears_calendars`: what a calendar's own buttons say comes back to us.
pub(crate) fn words(facts: &LetterFacts<'_>, changed: &[Changed], hears_calendars: bool) -> Wording {
    let (kind, title) = (facts.letter.kind, title(facts));
    let opening = match kind {
        LetterKind::Invitation => vec![invitation(facts)],
        LetterKind::Update => vec![update::words(facts, changed)],
        LetterKind::Cancellation => vec![cancellation(facts)],
        LetterKind::Confirmation
        | LetterKind::Reminder
        | LetterKind::OrganizerLetter
        | LetterKind::ConfirmSeat
        | LetterKind::StillComing
        | LetterKind::NotDrawn
        | LetterKind::AtDoor
        | LetterKind::Feedback => {
            vec![confirmation(facts)]
        }
        // Where seats are drawn from now on, nobody was faster.
        LetterKind::Waitlisted if facts.event.draw_at().is_some() => vec![texts::letter_in_draw(title)],
        LetterKind::Waitlisted if was_offered(facts) => vec![texts::letter_outrun(title)],
        LetterKind::Waitlisted => vec![texts::letter_waitlisted(title)],
        LetterKind::Offered if facts.invitation.status.contested() > 0 => vec![texts::letter_offered_shared(title)],
        LetterKind::Offered => vec![texts::letter_offered(title)],
        LetterKind::OfferLapsed => vec![texts::letter_offer_lapsed(title)],
        LetterKind::SeatReleased => vec![texts::letter_seat_released(title)],
        LetterKind::Promoted if facts.event.is_lottery() => vec![texts::letter_drawn(title)],
        LetterKind::Promoted => vec![texts::letter_promoted(title)],
        LetterKind::Requested => vec![texts::letter_requested(title)],
        LetterKind::NotAccepted => vec![texts::letter_not_accepted(&facts.group.plan.name, title)],
        LetterKind::NotTaken => not_taken(facts),
    };
    let (remarks, answers) = match kind {
        LetterKind::Cancellation => (farewell(facts), Vec::new()),
        _ if facts.asks_nothing() => (vec![facts.language.say(texts::letter_over())], Vec::new()),
        _ => (
            vec![facts.language.say_all(&situation::said(facts))],
            situation::answers(facts),
        ),
    };
    Wording {
        opening: facts.language.say_all(&opening),
        remarks: remarks.into_iter().filter(|remark| !remark.is_empty()).collect(),
        calendar_asks: calendar_asks(facts, hears_calendars).map(|asks| facts.language.say(asks)),
        answers,
    }
}

fn title<'a>(facts: &LetterFacts<'a>) -> &'a str {
    facts.event.plan.title.as_str()
}

fn invitation(facts: &LetterFacts<'_>) -> Text {
    let (title, group) = (title(facts), &facts.group.plan.name);
    match &facts.invitation.last_sent {
        Some(told) if told.over && told.status == RsvpStatus::Withdrawn => texts::letter_invited_again(group, title),
        Some(told) if told.over => texts::letter_invited_after_all(group, title),
        _ => texts::letter_invited(group, title),
    }
}

fn cancellation(facts: &LetterFacts<'_>) -> Text {
    let (title, plan) = (title(facts), &facts.event.plan);
    if !facts.event.is_cancelled() {
        return texts::letter_withdrawn(title);
    }
    let when = dates::told(&plan.schedule, plan.series.as_ref());
    if facts.event.is_over(facts.now) {
        return texts::letter_was_cancelled(title, when);
    }
    texts::letter_cancelled(title, when)
}

fn farewell(facts: &LetterFacts<'_>) -> Vec<String> {
    let reason = facts.event.cancel_reason.as_ref();
    let reason = reason.filter(|_| facts.event.is_cancelled());
    let reason = reason.map(|reason| texts::letter_reason(&facts.group.plan.name, reason));
    let out = facts.letter.method.map(|_| texts::letter_out_of_calendar());
    let remarks = reason.into_iter().chain(out);
    remarks.map(|remark| facts.language.say(remark)).collect()
}

fn confirmation(facts: &LetterFacts<'_>) -> Text {
    let title = title(facts);
    if facts.is_noted() {
        return noted(facts);
    }
    match facts.invitation.status {
        RsvpStatus::Going { .. } if has_asked(facts) => texts::letter_accepted(&facts.group.plan.name, title),
        RsvpStatus::Going { .. } => going_to(title, dates::missed(facts)),
        RsvpStatus::Maybe => texts::letter_said_maybe(title),
        RsvpStatus::Declined => texts::letter_said_no(title),
        RsvpStatus::Unanswered
        | RsvpStatus::Held { .. }
        | RsvpStatus::Waiting { .. }
        | RsvpStatus::Offered { .. }
        | RsvpStatus::Requested { .. }
        | RsvpStatus::NotAccepted { .. }
        | RsvpStatus::Withdrawn => texts::letter_answer_noted(title),
    }
}

/// Whether the last letter said that the person had asked for a place, or was declined one.
fn has_asked(facts: &LetterFacts<'_>) -> bool {
    let told = facts.invitation.last_sent.as_ref().map(|told| told.status);
    matches!(
        told,
        Some(RsvpStatus::Requested { .. } | RsvpStatus::NotAccepted { .. })
    )
}

/// Whether the last letter offered a place.
fn was_offered(facts: &LetterFacts<'_>) -> bool {
    let told = facts.invitation.last_sent.as_ref();
    told.is_some_and(|told| told.status.offer().is_some())
}

/// A yes, but for the days that are missed.
fn going_to(title: &str, missed: Vec<Text>) -> Text {
    let count = missed.len();
    match (count, when::list(missed)) {
        (_, None) => texts::letter_going(title),
        (1, Some(date)) => texts::letter_going_but_one(date, title),
        (2, Some(dates)) => texts::letter_going_but_two(dates, title),
        _ => texts::letter_going_but_many(count, title),
    }
}

/// The organizer answered for the person, who may not know.
fn noted(facts: &LetterFacts<'_>) -> Text {
    let (title, group) = (title(facts), &facts.group.plan.name);
    match facts.invitation.status {
        RsvpStatus::Going { .. } => texts::letter_noted_yes(group, title),
        RsvpStatus::Maybe => texts::letter_noted_maybe(group, title),
        _ => texts::letter_noted_no(group, title),
    }
}

/// Why what the calendar said could not be taken as it is, and what still can be done.
fn not_taken(facts: &LetterFacts<'_>) -> Vec<Text> {
    let (title, status) = (title(facts), facts.invitation.status);
    let kept = || status.answer().map(|_| texts::not_taken_kept());
    let (what, kept, next) = match facts.invitation.reply_issue {
        None => (texts::not_taken(title), None, None),
        Some(ReplyIssue::Stale) => (texts::not_taken_stale(title), None, None),
        Some(ReplyIssue::Closed) => {
            let takes_no = status != RsvpStatus::Declined;
            let next = takes_no.then(texts::not_taken_closed_next);
            (texts::not_taken_closed(title), kept(), next)
        }
        Some(ReplyIssue::Full) => (texts::not_taken_full(title), kept(), Some(texts::not_taken_full_next())),
        Some(ReplyIssue::TooMany) => (
            texts::not_taken_too_many(title),
            kept(),
            Some(texts::not_taken_too_many_next()),
        ),
        Some(ReplyIssue::FewerGuests) => {
            let is_waiting = matches!(status, RsvpStatus::Waiting { .. });
            let what = texts::not_taken_fewer_guests(facts.invitation.guests_max(facts.event), title);
            (what, None, is_waiting.then(texts::not_taken_waitlisted))
        }
        Some(ReplyIssue::OneDate) => (
            texts::not_taken_one_date(title),
            kept(),
            Some(texts::not_taken_one_date_next()),
        ),
        Some(ReplyIssue::LastDate) => (texts::not_taken_last_date(title), None, None),
        Some(ReplyIssue::Overtaken) => (
            texts::not_taken_overtaken(title),
            kept(),
            Some(texts::not_taken_overtaken_next()),
        ),
        Some(ReplyIssue::Delegated) => (texts::not_taken_delegated(title), None, None),
    };
    [Some(what), kept, next].into_iter().flatten().collect()
}

/// Gmail and others keep an unknown sender's entry out of the calendar until the person vouches for it.
fn calendar_asks(facts: &LetterFacts<'_>, hears_calendars: bool) -> Option<Text> {
    let asks = facts.letter.kind == LetterKind::Invitation && facts.letter.method.is_some();
    asks.then(if hears_calendars {
        texts::calendar_asks_and_hears
    } else {
        texts::calendar_asks
    })
}

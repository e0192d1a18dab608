//! The words of a letter: what happened in the first sentence, then what it means for this person.

use domain::mail::kind::LetterKind;
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, Offer, ReplyIssue, RsvpStatus, Source};
use wording::{Text, texts, when};

use super::changes::{self, Aspect, Changed, Value};
use super::dates;
use super::facts::LetterFacts;

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
        LetterKind::Update => vec![update(facts, changed)],
        LetterKind::Cancellation => vec![cancellation(facts)],
        LetterKind::Confirmation
        | LetterKind::Reminder
        | LetterKind::OrganizerLetter
        | LetterKind::ConfirmSeat
        | LetterKind::StillComing
        | LetterKind::NotDrawn
        | LetterKind::AtDoor => {
            vec![confirmation(facts)]
        }
        LetterKind::Waitlisted if was_offered(facts) => vec![texts::letter_outrun(title)],
        LetterKind::Waitlisted if facts.event.draw_at().is_some() => vec![texts::letter_in_draw(title)],
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
        _ => (vec![facts.language.say_all(&situation(facts))], answers(facts)),
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

fn update(facts: &LetterFacts<'_>, changed: &[Changed]) -> Text {
    let title = title(facts);
    // The last letter said that it was over, for all or for this person.
    if facts.invitation.last_sent.as_ref().is_some_and(|told| told.over) {
        return back(title, changed);
    }
    let is_of_dates = |one: &Changed| one.aspect == Aspect::Date;
    match changed {
        [] => changes::unlisted(title, facts.letter.before.as_ref(), &facts.shown()),
        [
            Changed {
                aspect: Aspect::When,
                now: Value::When(now),
                ..
            },
        ] if starts_as_before(facts) => match facts.event.plan.series {
            Some(_) => texts::letter_repeats_otherwise(title, now),
            None => texts::letter_repeats_no_longer(title, now),
        },
        [_, _, ..] if changed.iter().all(is_of_dates) => texts::letter_dates_changed(changed.len(), title),
        [when, place, ..] if when.aspect == Aspect::When && place.aspect == Aspect::Place => {
            texts::letter_moved_and_elsewhere(title)
        }
        [first, ..] => one_change(title, first),
    }
}

fn back(title: &str, changed: &[Changed]) -> Text {
    match changed {
        [] => texts::letter_on_again(title),
        [
            Changed {
                aspect: Aspect::When,
                now: Value::When(now),
                ..
            },
            ..,
        ] => texts::letter_on_again_moved(title, now),
        _ => texts::letter_on_again_otherwise(title),
    }
}

/// Whether what is new about its time is how it repeats.
fn starts_as_before(facts: &LetterFacts<'_>) -> bool {
    let before = facts.letter.before.as_ref();
    before.is_some_and(|before| before.when == facts.shown().when)
}

fn one_change(title: &str, changed: &Changed) -> Text {
    match (&changed.aspect, &changed.was, &changed.now) {
        (Aspect::Title, Value::Words(before), _) => texts::letter_renamed(before, title),
        (Aspect::When, _, Value::When(now)) => texts::letter_moved(title, now),
        (Aspect::Place, _, Value::Nothing) => texts::letter_no_venue(title),
        (Aspect::Place, _, Value::Words(place)) => texts::letter_elsewhere(place, title),
        (Aspect::Online, _, Value::Nothing) => texts::letter_not_online(title),
        (Aspect::Online, _, Value::ForSeated) => texts::letter_online_for_seated(title),
        (Aspect::Online, ..) => texts::letter_online(title),
        (Aspect::Date, Value::When(date), Value::CalledOff(_)) => texts::letter_date_off(date, title),
        (Aspect::Date, Value::CalledOff(_), Value::When(date)) => texts::letter_date_on_again(date, title),
        (Aspect::Date, Value::When(date), Value::When(now)) => texts::letter_date_moved(date, title, now),
        _ => texts::letter_news(title),
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
    if is_noted(facts) {
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

/// Whether the letter is about an answer that the organizer gave, and not about what the person said of a date since.
fn is_noted(facts: &LetterFacts<'_>) -> bool {
    let told = facts.invitation.last_sent.as_ref();
    let is_news = told.is_none_or(|told| !facts.invitation.status.reads_as(told.status));
    is_news && facts.invitation.source == Some(Source::Api)
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

/// Whether somebody who gave this answer now would have it taken, as far as the letter knows. After answers have closed
/// a no is still; where all is full and nobody queues, a yes only of who has a seat.
fn is_taken(facts: &LetterFacts<'_>, answer: Answer) -> bool {
    let reply_issue = Some(facts.letter.kind)
        .filter(|kind| *kind == LetterKind::NotTaken)
        .and(facts.invitation.reply_issue);
    let is_closed = reply_issue == Some(ReplyIssue::Closed)
        || facts.invitation.window(facts.event, facts.now) == RsvpWindow::Closed;
    let is_closed = is_closed && facts.invitation.status.offer().is_none();
    let has_room = reply_issue != Some(ReplyIssue::Full) || matches!(facts.invitation.status, RsvpStatus::Going { .. });
    match answer {
        Answer::No => true,
        Answer::Maybe => !is_closed,
        Answer::Yes => !is_closed && has_room,
    }
}

/// What the person has now, and what is asked or comes next.
fn situation(facts: &LetterFacts<'_>) -> Vec<Text> {
    let takes_yes = is_taken(facts, Answer::Yes);
    // An offer asks anyway, and says until when.
    if facts.letter.asks_again && facts.invitation.status.offer().is_none() {
        return asked_again(facts.invitation.status, takes_yes).into_iter().collect();
    }
    let said = match facts.invitation.status {
        // The opening says what was not taken, and why.
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } if !takes_yes && facts.letter.kind == LetterKind::NotTaken => {
            return Vec::new();
        }
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } if !takes_yes => texts::situation_closed(),
        RsvpStatus::Unanswered if matches!(facts.letter.kind, LetterKind::OfferLapsed | LetterKind::SeatReleased) => {
            texts::situation_offer_lapsed()
        }
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } if is_series(facts) => texts::situation_asked_for_all_dates(),
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } => texts::situation_asked(),
        RsvpStatus::Going { guests } => return going(facts, guests),
        RsvpStatus::Waiting { guests, .. } => {
            let zone = facts.event.plan.schedule.zone();
            let draw_at = facts.event.draw_at().map(|at| when::moment(zone.local(at), zone));
            draw_at.map_or_else(|| texts::situation_waiting(guests), texts::situation_in_draw)
        }
        RsvpStatus::Offered { guests, offer } => offered(facts, guests, offer),
        RsvpStatus::Requested { guests } => texts::situation_requested(guests),
        RsvpStatus::NotAccepted { .. } => texts::situation_not_accepted(),
        RsvpStatus::Maybe if !takes_yes => texts::situation_maybe_closed(),
        RsvpStatus::Maybe => texts::situation_maybe(),
        RsvpStatus::Declined if is_noted(facts) => texts::situation_noted_no(),
        RsvpStatus::Declined if !takes_yes => texts::situation_no_closed(),
        RsvpStatus::Declined => texts::situation_no(),
        RsvpStatus::Withdrawn => return Vec::new(),
    };
    vec![said]
}

/// Until when an offer is kept: its time runs from when the mail server takes this letter.
fn offered(facts: &LetterFacts<'_>, guests: u16, offer: Offer) -> Text {
    let zone = facts.event.plan.schedule.zone();
    let until = offer.until.unwrap_or_else(|| facts.event.offered_until(facts.now));
    let until = when::moment(zone.local(until), zone);
    if offer.shared {
        texts::situation_offered_shared(until)
    } else {
        texts::situation_offered(guests, until)
    }
}

fn is_series(facts: &LetterFacts<'_>) -> bool {
    facts.event.plan.series.is_some()
}

fn going(facts: &LetterFacts<'_>, guests: u16) -> Vec<Text> {
    let seats = u32::from(guests) + 1;
    let asked = facts.letter.asked_dates.len();
    let tell = match asked {
        0 if is_series(facts) => texts::situation_tell_single_dates(),
        0 => {
            return vec![
                texts::situation_seats_kept(guests, seats),
                texts::situation_tell_if_not(),
            ];
        }
        _ => texts::situation_dates_changed(asked),
    };
    vec![texts::situation_seats_kept_for_all_dates(guests, seats), tell]
}

/// What is asked after the time or place changed.
fn asked_again(status: RsvpStatus, takes_yes: bool) -> Option<Text> {
    match status {
        RsvpStatus::Going { guests } => Some(texts::asked_again_going(guests)),
        RsvpStatus::Waiting { .. } => Some(texts::asked_again_waiting()),
        RsvpStatus::Requested { guests } => Some(texts::situation_requested(guests)),
        RsvpStatus::Maybe if takes_yes => Some(texts::asked_again_maybe()),
        RsvpStatus::Maybe => Some(texts::situation_maybe_closed()),
        // Who gave no answer, or said no, is not asked for it again; an offer asks by itself.
        RsvpStatus::Unanswered
        | RsvpStatus::Offered { .. }
        | RsvpStatus::Held { .. }
        | RsvpStatus::Declined
        | RsvpStatus::NotAccepted { .. }
        | RsvpStatus::Withdrawn => None,
    }
}

fn answers(facts: &LetterFacts<'_>) -> Vec<(Answer, Text)> {
    let all = answers_while_open(facts);
    all.into_iter().filter(|(answer, _)| is_taken(facts, *answer)).collect()
}

fn answers_while_open(facts: &LetterFacts<'_>) -> Vec<(Answer, Text)> {
    let yes = |label| (Answer::Yes, label);
    let maybe = || (Answer::Maybe, texts::button_maybe());
    // Of a series, a no that sounds as if it were to one date is named for what it is.
    let (no, no_more) = if is_series(facts) {
        (texts::button_no_date(), texts::button_no_more_any_date())
    } else {
        (texts::button_no(), texts::button_no_more())
    };
    let no = (Answer::No, no);
    match facts.invitation.status {
        RsvpStatus::Going { .. } | RsvpStatus::Waiting { .. } | RsvpStatus::Requested { .. } | RsvpStatus::Maybe
            if facts.letter.asks_again =>
        {
            vec![yes(texts::button_yes_still()), maybe(), no]
        }
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } => vec![yes(texts::button_yes()), maybe(), no],
        RsvpStatus::Going { .. } => vec![(Answer::No, no_more)],
        RsvpStatus::Waiting { .. } => vec![(Answer::No, texts::button_leave_waitlist())],
        RsvpStatus::Offered { .. } => vec![yes(texts::button_take_offer()), (Answer::No, texts::button_offer_no())],
        RsvpStatus::Requested { .. } => vec![(Answer::No, texts::button_take_back_request())],
        RsvpStatus::Maybe => vec![yes(texts::button_yes()), no],
        RsvpStatus::Declined => vec![yes(texts::button_yes_after_all())],
        RsvpStatus::NotAccepted { .. } | RsvpStatus::Withdrawn => Vec::new(),
    }
}

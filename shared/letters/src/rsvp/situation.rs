//! What a letter says about where the person stands now, and the answers that it has buttons for.

use domain::mail::kind::LetterKind;
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, Offer, ReplyIssue, RsvpStatus};
use wording::{Text, texts, when};

use super::facts::LetterFacts;

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
pub(super) fn said(facts: &LetterFacts<'_>) -> Vec<Text> {
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
            match draw_at {
                Some(draw_at) => texts::situation_in_draw(draw_at),
                None if facts.event.offers_seats(facts.now) => texts::situation_waiting_for_offer(),
                None => texts::situation_waiting(guests),
            }
        }
        RsvpStatus::Offered { guests, offer } => offered(facts, guests, offer),
        RsvpStatus::Requested { guests } => texts::situation_requested(guests),
        RsvpStatus::NotAccepted { .. } => texts::situation_not_accepted(),
        RsvpStatus::Maybe if !takes_yes => texts::situation_maybe_closed(),
        RsvpStatus::Maybe => texts::situation_maybe(),
        RsvpStatus::Declined if facts.is_noted() => texts::situation_noted_no(),
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

/// The answers that make sense now, the likeliest first, and what their buttons say.
pub(super) fn answers(facts: &LetterFacts<'_>) -> Vec<(Answer, Text)> {
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

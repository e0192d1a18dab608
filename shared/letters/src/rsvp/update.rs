//! The first sentence of a letter that tells of a change: the one thing that is new, or that several are.

use wording::{Text, texts};

use super::changes::{self, Aspect, Changed, Value};
use super::facts::LetterFacts;

/// What is new, in the first sentence.
pub(super) fn words(facts: &LetterFacts<'_>, changed: &[Changed]) -> Text {
    let title = facts.event.plan.title.as_str();
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

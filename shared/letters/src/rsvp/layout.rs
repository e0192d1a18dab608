//! What a letter about an invitation says, in the order in which it is read.

use domain::event::online::Online;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::{Answer, RsvpStatus};
use wording::{Text, facts::further, texts};

use super::facts::LetterFacts;
use super::{changes, dates, subject, wording as words};
use crate::Links;
use crate::invited::fact;
use crate::layout::{Block, Fact, Foot, Layout, Link, Look};

/// Most octets of a description's HTML. Gmail cuts letters whose HTML exceeds about 102 KB; a few kilobytes of
/// Markdown can grow beyond that by nesting alone.
const DESCRIPTION_HTML_MAX: usize = 60_000;

/// Lays out a letter. `hears_calendars`: what a calendar's own buttons say comes back to us.
pub(crate) fn of(links: &Links, letter: &LetterFacts<'_>, hears_calendars: bool) -> Layout {
    let LetterFacts {
        group,
        event,
        invitation,
        language,
        ..
    } = *letter;
    let say = |text: Text| language.say(text);
    let changed = match &letter.letter.before {
        Some(before) if letter.letter.kind == LetterKind::Update => changes::between(before, &letter.shown()),
        _ => Vec::new(),
    };
    let wording = words::words(letter, &changed, hears_calendars);
    let rsvp_url = links.rsvp_page(invitation);
    let answer = |(answer, label): &(Answer, Text)| Link {
        label: language.say(label),
        url: format!("{rsvp_url}?answer={}", answer.as_str()),
    };
    // For who has what they wanted the way back is a link, since it is not what the letter is about.
    let (ways_back, asked): (Vec<_>, Vec<_>) = wording
        .answers
        .iter()
        .partition(|(answer, _)| is_way_back(letter, *answer));
    let own_buttons = calendar(letter, &rsvp_url)
        .into_iter()
        .chain(questions(letter, &rsvp_url))
        .chain(single_dates(letter, &rsvp_url));
    let buttons: Vec<_> = own_buttons.chain(asked.into_iter().map(answer)).collect();
    let page = (invitation.status != RsvpStatus::Withdrawn).then(|| Link {
        label: say(texts::letter_page()),
        url: rsvp_url.clone(),
    });
    let told_apart = Block::Changes {
        heading: say(texts::letter_changed()),
        lines: changed.iter().map(|one| one.line(language)).collect(),
    };
    let title = event.plan.title.to_string();
    let mut blocks = vec![Block::Opening(wording.opening)];
    blocks.extend(wording.remarks.into_iter().map(Block::Paragraph));
    blocks.extend((!changed.is_empty()).then_some(told_apart));
    blocks.push(Block::Facts {
        title,
        facts: facts(letter),
    });
    blocks.extend((!buttons.is_empty()).then_some(Block::Buttons(buttons)));
    blocks.extend(code(links, letter));
    let back = ways_back.into_iter().map(answer).next();
    blocks.extend(page.into_iter().chain(back).map(Block::Way));
    blocks.extend(wording.calendar_asks.map(Block::Note));
    blocks.extend(about(letter));
    Layout {
        language,
        subject: subject::subject(letter),
        look: Look::of_event(group, event),
        blocks,
        foot: Foot::of(links, language, group, event, invitation),
    }
}

/// Whether it gives up what the person has, in a letter that does not ask whether they want to.
fn is_way_back(letter: &LetterFacts<'_>, answer: Answer) -> bool {
    let has_place = matches!(
        letter.invitation.status,
        RsvpStatus::Going { .. } | RsvpStatus::Waiting { .. } | RsvpStatus::Requested { .. }
    );
    let asks = letter.letter.asks_again || letter.letter.kind == LetterKind::NotTaken;
    answer == Answer::No && has_place && !asks
}

/// What people want who just got a seat.
fn calendar(letter: &LetterFacts<'_>, rsvp_url: &str) -> Option<Link> {
    let is_news = matches!(letter.letter.kind, LetterKind::Confirmation | LetterKind::Promoted);
    let is_going = matches!(letter.invitation.status, RsvpStatus::Going { .. });
    (is_news && is_going).then(|| Link {
        label: letter.language.say(texts::button_calendar()),
        url: format!("{rsvp_url}#calendar"),
    })
}

/// What is shown at the door, to who just got a seat.
fn code(links: &Links, letter: &LetterFacts<'_>) -> Option<Block> {
    let is_news = matches!(letter.letter.kind, LetterKind::Confirmation | LetterKind::Promoted);
    is_news.then(|| letter.to().code(links, letter.language)).flatten()
}

/// The way to what the organizer asks, as long as some of it has to be answered.
fn questions(letter: &LetterFacts<'_>, rsvp_url: &str) -> Option<Link> {
    let status = letter.invitation.status;
    let comes = status.answer() == Some(Answer::Yes) && !status.is_declined() && !letter.asks_nothing();
    let asked = &letter.event.plan.details.questions;
    let is_owed = asked.iter().any(|one| one.is_owed(&letter.invitation.answers));
    (comes && is_owed).then(|| Link {
        label: letter.language.say(texts::questions_owed()),
        url: format!("{rsvp_url}#questions"),
    })
}

/// The way to answer for single dates of a series, for who may.
fn single_dates(letter: &LetterFacts<'_>, rsvp_url: &str) -> Option<Link> {
    letter.event.plan.series.as_ref()?;
    let label = match letter.letter.asked_dates.len() {
        0 => texts::button_single_dates(),
        changed => texts::button_changed_dates(changed),
    };
    let may = matches!(
        letter.invitation.status,
        RsvpStatus::Going { .. } | RsvpStatus::Waiting { .. } | RsvpStatus::Maybe
    );
    (may && !letter.asks_nothing()).then(|| Link {
        label: letter.language.say(label),
        url: format!("{rsvp_url}#dates"),
    })
}

fn facts(letter: &LetterFacts<'_>) -> Vec<Fact> {
    let plan = &letter.event.plan;
    let say = |text: Text| letter.language.say(text);
    let fact = |label: Text, value: String| fact(letter.language, label, value);
    let when = dates::told(&plan.schedule, plan.series.as_ref());
    let mut facts = vec![fact(texts::facts_when(), say(when))];
    let exceptions = dates::exceptions(letter).into_iter();
    facts.extend(exceptions.map(|one| fact(texts::fact_but(), say(one))));
    let own = dates::own(letter).into_iter();
    facts.extend(own.map(|(said, date)| fact(said, say(date))));
    let details = details(letter).into_iter();
    facts.extend(details.map(|(label, value)| fact(label, say(value))));
    facts.extend(letter.to().place(letter.language));
    let is_over = letter.asks_nothing();
    match plan.online(letter.invitation.status.has_seat()) {
        Online::Link(url) if !is_over => facts.push(Fact {
            is_link: true,
            ..fact(texts::facts_online(), url.to_string())
        }),
        Online::WithSeat if !is_over => facts.push(fact(texts::facts_online(), say(texts::online_link_comes()))),
        _ => {}
    }
    facts.push(fact(texts::fact_host(), letter.group.plan.name.to_string()));
    let guests_max = letter.invitation.guests_max(letter.event);
    match letter.invitation.status {
        RsvpStatus::Going { guests }
        | RsvpStatus::Waiting { guests, .. }
        | RsvpStatus::Offered { guests, .. }
        | RsvpStatus::Requested { guests } => {
            facts.push(fact(texts::fact_party(), say(texts::party(guests))));
        }
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } | RsvpStatus::Maybe if !is_over && guests_max > 0 => {
            facts.push(fact(texts::fact_guests(), say(texts::guests_allowed(guests_max))));
        }
        _ => {}
    }
    facts
}

/// What else there is to know; until when to answer only for who has yet to.
fn details(letter: &LetterFacts<'_>) -> Vec<(Text, Text)> {
    let plan = &letter.event.plan;
    let has_yet_to = matches!(letter.invitation.status, RsvpStatus::Unanswered | RsvpStatus::Maybe);
    if has_yet_to && !letter.asks_nothing() {
        return further(&plan.details, &plan.schedule);
    }
    further(&plan.details.told(), &plan.schedule)
}

/// The description, in letters to people who may not have read it.
fn about(letter: &LetterFacts<'_>) -> Option<Block> {
    let is_news = matches!(letter.letter.kind, LetterKind::Invitation | LetterKind::Update)
        || letter.invitation.last_sent.is_none();
    let whole = letter.event.plan.description.as_str();
    if !is_news || whole.is_empty() || letter.letter.kind == LetterKind::Cancellation {
        return None;
    }
    let (head, is_cut) = markdown::excerpt(whole);
    Some(Block::Words {
        heading: Some(letter.language.say(texts::letter_about())),
        html: markdown::bounded_html(head, DESCRIPTION_HTML_MAX),
        text: markdown::markdown_to_text(head),
        goes_on: is_cut.then(|| letter.language.say(texts::letter_about_goes_on())),
    })
}

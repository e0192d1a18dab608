//! A letter laid out: the same content for its text and its HTML part, which the templates only arrange.

use askama::Template;
use domain::event::Venue;
use domain::event::online::Online;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::{Answer, RsvpStatus};
use wording::{Language, Text, facts::further, texts};

use super::facts::LetterFacts;
use super::wording::{self as words, Wording};
use super::{changes, dates, subject};
use crate::foot::Foot;
use crate::{LetterError, Links};

/// Most octets of a description's HTML. Gmail cuts letters whose HTML exceeds about 102 KB; a few kilobytes of
/// Markdown can grow beyond that by nesting alone.
const DESCRIPTION_HTML_MAX: usize = 60_000;

/// All that a letter shows.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) language: Language,
    pub(crate) subject: String,
    pub(crate) title: String,
    pub(crate) wording: Wording,
    /// Label, what was, what is.
    pub(crate) changed: Vec<[String; 3]>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) buttons: Vec<Button>,
    /// The way back for who has what they wanted: a link, since it is not what the letter is about.
    pub(crate) way_back: Option<Button>,
    /// The personal page; none to who is no longer invited.
    pub(crate) personal_url: Option<String>,
    pub(crate) description: Option<About>,
    pub(crate) foot: Foot,
}

/// A line of what people plan by.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
    /// The value is a web address.
    pub(crate) is_link: bool,
}

/// Something to press: an answer most often.
#[derive(Debug)]
pub(crate) struct Button {
    pub(crate) label: String,
    pub(crate) url: String,
}

/// What the event is about.
#[derive(Debug)]
pub(crate) struct About {
    pub(crate) html: String,
    pub(crate) text: String,
    /// There is more on the personal page.
    pub(crate) is_cut: bool,
}

#[derive(Template)]
#[template(path = "rsvp/letter.html")]
struct HtmlPart<'a> {
    page: &'a Page,
}

#[derive(Template)]
#[template(path = "rsvp/letter.txt")]
struct TextPart<'a> {
    page: &'a Page,
}

impl Page {
    /// Lays out a letter. `hears_calendars`: what a calendar's own buttons say comes back to us.
    pub(crate) fn of(links: &Links, letter: &LetterFacts<'_>, hears_calendars: bool) -> Self {
        let LetterFacts {
            event,
            invitation,
            language,
            ..
        } = *letter;
        let changed = match &letter.letter.before {
            Some(before) if letter.letter.kind == LetterKind::Update => changes::between(before, &letter.shown()),
            _ => Vec::new(),
        };
        let wording = words::words(letter, &changed, hears_calendars);
        let rsvp_url = links.rsvp_page(invitation);
        let button = |(answer, label): &(Answer, Text)| Button {
            label: language.say(label),
            url: format!("{rsvp_url}?answer={}", answer.as_str()),
        };
        let (ways_back, asked): (Vec<_>, Vec<_>) = wording
            .answers
            .iter()
            .partition(|(answer, _)| is_way_back(letter, *answer));
        Self {
            language,
            subject: subject::subject(letter),
            title: event.plan.title.to_string(),
            changed: changed.iter().map(|one| one.line(language)).collect(),
            facts: facts(letter),
            buttons: calendar(letter, &rsvp_url)
                .into_iter()
                .chain(single_dates(letter, &rsvp_url))
                .chain(asked.into_iter().map(button))
                .collect(),
            way_back: ways_back.into_iter().map(button).next(),
            personal_url: (invitation.status != RsvpStatus::Withdrawn).then(|| rsvp_url.clone()),
            description: about(letter),
            foot: Foot::of(links, language, letter.group, event, invitation),
            wording,
        }
    }

    /// The `text/html` part.
    pub(crate) fn html(&self) -> Result<String, LetterError> {
        Ok(HtmlPart { page: self }.render()?)
    }

    /// The `text/plain` part.
    pub(crate) fn text(&self) -> Result<String, LetterError> {
        let rendered = TextPart { page: self }.render()?;
        Ok(without_gaps(&rendered))
    }
}

/// Whether it gives up what the person has, in a letter that does not ask whether they want to.
fn is_way_back(letter: &LetterFacts<'_>, answer: Answer) -> bool {
    let has_place = matches!(
        letter.invitation.status,
        RsvpStatus::Going { .. } | RsvpStatus::Waiting { .. }
    );
    let asks = letter.letter.asks_again || letter.letter.kind == LetterKind::NotTaken;
    answer == Answer::No && has_place && !asks
}

/// What people want who just got a seat.
fn calendar(letter: &LetterFacts<'_>, rsvp_url: &str) -> Option<Button> {
    let is_news = matches!(letter.letter.kind, LetterKind::Confirmation | LetterKind::Promoted);
    let is_going = matches!(letter.invitation.status, RsvpStatus::Going { .. });
    (is_news && is_going).then(|| Button {
        label: letter.language.say(texts::button_calendar()),
        url: format!("{rsvp_url}#calendar"),
    })
}

/// The way to answer for single dates of a series, for who may.
fn single_dates(letter: &LetterFacts<'_>, rsvp_url: &str) -> Option<Button> {
    letter.event.plan.series.as_ref()?;
    let label = match letter.letter.asked_dates.len() {
        0 => texts::button_single_dates(),
        changed => texts::button_changed_dates(changed),
    };
    let may = matches!(
        letter.invitation.status,
        RsvpStatus::Going { .. } | RsvpStatus::Waiting { .. } | RsvpStatus::Maybe
    );
    (may && !letter.asks_nothing()).then(|| Button {
        label: letter.language.say(label),
        url: format!("{rsvp_url}#dates"),
    })
}

fn facts(letter: &LetterFacts<'_>) -> Vec<Fact> {
    let plan = &letter.event.plan;
    let say = |text: Text| letter.language.say(text);
    let fact = |label: Text, value: String| Fact {
        label: say(label),
        value,
        is_link: false,
    };
    let when = dates::told(&plan.schedule, plan.series.as_ref());
    let mut facts = vec![fact(texts::facts_when(), say(when))];
    let exceptions = dates::exceptions(letter).into_iter();
    facts.extend(exceptions.map(|one| fact(texts::fact_but(), say(one))));
    let own = dates::own(letter).into_iter();
    facts.extend(own.map(|(said, date)| fact(said, say(date))));
    let details = details(letter).into_iter();
    facts.extend(details.map(|(label, value)| fact(label, say(value))));
    let venue = plan.venue.as_ref().map(Venue::line);
    facts.extend(venue.map(|venue| fact(texts::facts_where(), venue)));
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
    match letter.invitation.status {
        RsvpStatus::Going { guests } | RsvpStatus::Waiting { guests, .. } => {
            facts.push(fact(texts::fact_party(), say(texts::party(guests))));
        }
        RsvpStatus::Unanswered | RsvpStatus::Held { .. } | RsvpStatus::Maybe if !is_over && plan.guests_max > 0 => {
            facts.push(fact(texts::fact_guests(), say(texts::guests_allowed(plan.guests_max))));
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
fn about(letter: &LetterFacts<'_>) -> Option<About> {
    let is_news = matches!(letter.letter.kind, LetterKind::Invitation | LetterKind::Update)
        || letter.invitation.last_sent.is_none();
    let whole = letter.event.plan.description.as_str();
    if !is_news || whole.is_empty() || letter.letter.kind == LetterKind::Cancellation {
        return None;
    }
    let (head, is_cut) = markdown::excerpt(whole);
    let html = markdown::bounded_html(head, DESCRIPTION_HTML_MAX);
    Some(About {
        html,
        text: markdown::markdown_to_text(head),
        is_cut,
    })
}

/// What stands before the last lines, so that programs leave them out of what they quote (RFC 3676, 4.3).
const SIGNATURE: &str = "-- ";

/// At most one blank line in a row: templates leave more where a section is empty.
fn without_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for line in text.lines() {
        let line = if line == SIGNATURE { line } else { line.trim_end() };
        if line.is_empty() && blank {
            continue;
        }
        blank = line.is_empty();
        out.push_str(line);
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

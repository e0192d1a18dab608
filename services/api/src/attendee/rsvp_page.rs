//! The personal page: what the event is, where the person stands, and what can be answered now.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::event::{Event, EventPlan};
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, RsvpStatus};
use store::rsvp::invitations::InvitationView;
use wording::{Language, Text, foot, texts, when};

use super::dates::{self, ShownDate};
use super::facts::{Facts, free_places};
use super::personal::Personal;
use super::proposal::{Offer, Proposal};
use crate::context::Context;
use crate::error::ApiError;
use crate::feeds::add::{AddEvent, Subscribe};
use crate::pages::{self, assets, language};

/// What stands above the form after something could not be done.
#[derive(Default)]
pub(crate) struct Notice {
    /// What is wrong; empty: nothing.
    pub(crate) sentences: Vec<Text>,
    /// The answer in the page's address.
    pub(crate) answer: Option<Answer>,
}

/// The form, or why there is none.
struct Form {
    action: String,
    takes_yes: bool,
    takes_maybe: bool,
    chosen: Option<Answer>,
    guests: u16,
    guests_max: u16,
    note: String,
    /// Whether nobody has said yet what the person is called.
    asks_name: bool,
    hint: Option<Text>,
}

impl Form {
    fn takes(&self, answer: Answer) -> bool {
        match answer {
            Answer::Yes => self.takes_yes,
            Answer::Maybe => self.takes_maybe,
            Answer::No => true,
        }
    }

    fn is_chosen(&self, answer: Answer) -> bool {
        self.chosen == Some(answer)
    }
}

#[derive(Template)]
#[template(path = "rsvp.html")]
struct RsvpPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    facts: Facts,
    greeting: Option<Text>,
    headline: Text,
    explanation: Vec<Text>,
    alerts: &'a [Text],
    /// What a press gives, in place of where the person stands and of the choice of answers.
    offer: Option<Offer>,
    form: Option<Form>,
    /// Dates that changed, about which the person is asked.
    asked: Vec<ShownDate>,
    dates: Vec<ShownDate>,
    dates_path: String,
    /// Whether the calendar is what matters now.
    has_seat: bool,
    add: AddEvent,
    feed: Subscribe,
    new_address_path: String,
    why: Text,
    writer: Vec<Text>,
    privacy_url: Option<String>,
    unsubscribe_path: String,
    own_page_path: String,
}

impl RsvpPage<'_> {
    /// The form of who has not answered yet: it stands where others read where they stand.
    fn asks(&self) -> Option<&Form> {
        self.form.as_ref().filter(|form| form.chosen.is_none())
    }

    /// Whether any of the dates that are listed can be answered.
    fn takes_dates(&self) -> bool {
        self.dates.iter().any(|date| !date.buttons.is_empty())
    }
}

/// The page of an invitation.
pub(crate) fn render(
    context: &Context,
    request: &HttpRequest,
    status: StatusCode,
    personal: &Personal,
    notice: &Notice,
) -> Result<HttpResponse, ApiError> {
    let (links, opened) = (&context.links, &personal.opened);
    let now = context.store.now();
    let window = RsvpWindow::of(&opened.event, now);
    let action = links.path(&format!("/r/{}", links.rsvp_token(&opened.invitation)));
    let (name, group) = (opened.invitation.name.as_str(), opened.group.plan.name.as_str());
    let (headline, mut explanation) = headline(opened, window);
    let mut form = form(opened, window, action.clone());
    let mut offer = None;
    if let Some((form, answer)) = form.as_mut().zip(notice.answer) {
        match Proposal::of(opened, answer, form.takes(answer)) {
            Proposal::Offered(offered) => {
                if answer != Answer::Yes {
                    form.guests_max = 0;
                }
                offer = Some(offered);
            }
            Proposal::Stands => explanation.insert(0, texts::rsvp_stands(answer.as_str())),
            Proposal::NotTaken => explanation = form.hint.iter().cloned().chain(explanation).collect(),
        }
    }
    let (asked, dates) = dates::own(personal, window, now)
        .into_iter()
        .partition(|date| date.is_asked);
    let language = language::of_group(language::asked(request), &opened.group);
    let page = RsvpPage {
        prefix: links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        facts: Facts::of(&opened.event, &opened.group, Some(opened.invitation.status)),
        greeting: (!name.is_empty()).then(|| texts::greeting(name)),
        headline,
        explanation,
        alerts: &notice.sentences,
        offer,
        form,
        asked,
        dates,
        dates_path: format!("{action}/occurrences"),
        has_seat: opened.invitation.status.has_seat() && window != RsvpWindow::Over,
        // Google and Outlook get no personal link: what they are given may be shared with others.
        add: AddEvent::of(
            &opened.event,
            opened.event.plan.online(opened.invitation.status.has_seat()),
            &links.event_page(&opened.event).unwrap_or_default(),
            format!("{action}/invite.ics"),
        ),
        feed: Subscribe::to(personal.feed_address.clone(), group),
        new_address_path: format!("{action}/new-calendar-address"),
        why: foot::why(&opened.group, &opened.event, &opened.invitation),
        writer: foot::writer(&opened.group),
        privacy_url: opened.group.plan.imprint.privacy_url.as_ref().map(ToString::to_string),
        unsubscribe_path: links.unsubscribe_path(opened.invitation.id),
        own_page_path: format!("{action}/own-page"),
    };
    Ok(language::said_in(language, pages::personal(status, &page)?))
}

/// Where the person stands, as a headline and what it means.
fn headline(opened: &InvitationView, window: RsvpWindow) -> (Text, Vec<Text>) {
    match window {
        RsvpWindow::Cancelled => (texts::rsvp_cancelled(), vec![]),
        RsvpWindow::NotOpenYet => (texts::rsvp_not_open_yet(), vec![texts::rsvp_not_open_yet_next()]),
        RsvpWindow::Over => (texts::rsvp_over(), vec![]),
        RsvpWindow::Open | RsvpWindow::Closed => standing(opened),
    }
}

fn standing(opened: &InvitationView) -> (Text, Vec<Text>) {
    let status = opened.invitation.status;
    match status {
        RsvpStatus::Going { .. } => (texts::rsvp_going(), vec![texts::rsvp_going_next(status.guests())]),
        RsvpStatus::Waiting { .. } => {
            let position = opened.waitlist_position;
            let headline = position.map_or_else(texts::rsvp_waiting, texts::rsvp_waiting_at);
            (headline, vec![texts::rsvp_waiting_next(status.guests())])
        }
        RsvpStatus::Held { until } => {
            let zone = opened.event.plan.schedule.zone();
            let until = when::moment(zone.local(until), zone);
            (texts::rsvp_held(until), vec![texts::rsvp_held_next()])
        }
        RsvpStatus::Maybe => (texts::rsvp_maybe(), vec![texts::rsvp_maybe_next()]),
        RsvpStatus::Declined => (texts::rsvp_declined(), vec![texts::rsvp_declined_next()]),
        RsvpStatus::Unanswered | RsvpStatus::Withdrawn => (texts::rsvp_asked(), vec![]),
    }
}

fn form(opened: &InvitationView, window: RsvpWindow, action: String) -> Option<Form> {
    let plan = &opened.event.plan;
    let status = opened.invitation.status;
    if !matches!(window, RsvpWindow::Open | RsvpWindow::Closed) {
        return None;
    }
    let is_open = window == RsvpWindow::Open;
    let has_room = free_places(&opened.event) != Some(0) || plan.waitlist || status.seat().is_some();
    Some(Form {
        action,
        takes_yes: (is_open && has_room) || status.held_until().is_some(),
        takes_maybe: is_open,
        chosen: status.answer(),
        guests: status.guests(),
        // Guests that were allowed once stay allowed.
        guests_max: plan.guests_max.max(status.guests()),
        note: opened.invitation.note.to_string(),
        asks_name: opened.invitation.name.as_str().is_empty(),
        hint: hint(&opened.event, plan, status, window),
    })
}

/// What to know before answering.
fn hint(event: &Event, plan: &EventPlan, status: RsvpStatus, window: RsvpWindow) -> Option<Text> {
    let full = free_places(event) == Some(0) && status.seat().is_none();
    match (window, plan.details.rsvp_closes) {
        (RsvpWindow::Closed, _) => Some(texts::hint_closed()),
        _ if full && plan.waitlist => {
            let number = event.counts.waitlisted.saturating_add(1);
            Some(texts::hint_full_waitlist(number))
        }
        _ if full => Some(texts::hint_full()),
        (_, Some(closes)) => Some(texts::hint_answer_by(when::moment(closes, plan.schedule.zone()))),
        _ => None,
    }
}

//! The personal page: what the event is, where the person stands, and what can be answered now.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::Instant;
use domain::asks::CLOSES_AFTER;
use domain::event::{Event, EventPlan, EventStatus};
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, Offer as SeatOffer, RsvpStatus};
use letters::Links;
use store::rsvp::invitations::InvitationView;
use wording::{Language, Text, foot, texts, when};

use super::dates::{self, ShownDate};
use super::facts::{Facts, free_places};
use super::personal::{Names, Personal};
use super::proposal::{Offer, Proposal, button};
use super::questions::Questions;
use crate::context::Context;
use crate::error::ApiError;
use crate::events::questions::Sent;
use crate::feeds::add::AddEvent;
use crate::pages::{self, assets, language};

/// What stands above the form after something could not be done.
#[derive(Default)]
pub(crate) struct Notice {
    /// What is wrong; empty: nothing.
    pub(crate) sentences: Vec<Text>,
    /// The answer in the page's address.
    pub(crate) answer: Option<Answer>,
    /// What was answered to questions, and not taken.
    pub(crate) typed: Vec<Sent>,
    /// The words of a poster there.
    pub(crate) here: String,
}

/// How people check themselves in before an event's poster.
struct Here {
    action: String,
    words: String,
    /// When they did.
    done: Option<Text>,
}

impl Here {
    /// None: the poster is not on, or the person has no seat.
    fn of(personal: &Personal, action: &str, notice: &Notice, now: Instant) -> Option<Self> {
        let opened = &personal.opened;
        let is_on = opened.event.poster_is_on(now) && opened.invitation.status.has_seat();
        let zone = opened.event.plan.schedule.zone();
        is_on.then(|| Self {
            action: format!("{action}/here"),
            words: notice.here.clone(),
            done: personal
                .came_at
                .map(|at| texts::rsvp_here_done(when::moment(zone.local(at), zone))),
        })
    }
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
    /// What a yes is called: who finds all places taken joins the waitlist by it.
    yes: Text,
    /// What leaving is called, where one press does it: the waitlist, or those who asked for a place.
    leave: Option<Text>,
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
    /// What the organizer asks those who said yes.
    questions: Option<Questions>,
    /// What those who are coming see of each other.
    names: Option<&'a Names>,
    names_path: String,
    questions_path: String,
    /// Whether the calendar is what matters now.
    has_seat: bool,
    /// Whether they can ask others who come, now or soon.
    asks_others: bool,
    /// Where people check themselves in, while the poster is on.
    here: Option<Here>,
    /// What is shown at the door, as SVG, and where it stands alone; none: without a seat, or without a door.
    code: Option<(String, String)>,
    add: AddEvent,
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
    let window = opened.invitation.window(&opened.event, now);
    let action = links.path(&format!("/r/{}", links.rsvp_token(&opened.invitation)));
    let name = opened.invitation.name.as_str();
    let (headline, mut explanation) = headline(opened, window);
    explanation.extend(still_coming(opened, now));
    let mut form = form(opened, window, action.clone(), now);
    let mut offer = None;
    if let Some((form, answer)) = form.as_mut().zip(notice.answer) {
        match Proposal::of(opened, answer, form.takes(answer), now) {
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
    let language = language::of_invitation(language::asked(request), &opened.invitation, &opened.group);
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
        questions: Questions::of(opened, window, &notice.typed),
        questions_path: action.clone(),
        names: personal.names.as_ref(),
        names_path: format!("{action}/name"),
        has_seat: opened.invitation.status.has_seat() && window != RsvpWindow::Over,
        asks_others: asks_others(opened, now),
        here: Here::of(personal, &action, notice, now),
        code: code(links, opened, window),
        // Google and Outlook get no personal link: what they are given may be shared with others.
        add: AddEvent::of(
            &opened.event,
            opened.event.plan.online(opened.invitation.status.has_seat()),
            &links.event_page(&opened.event).unwrap_or_default(),
            format!("{action}/invite.ics"),
        ),
        why: foot::why(&opened.group, &opened.event, &opened.invitation),
        writer: foot::writer(&opened.group),
        privacy_url: opened.group.plan.imprint.privacy_url.as_ref().map(ToString::to_string),
        unsubscribe_path: links.leave_path(opened.invitation.id),
        own_page_path: format!("{action}/own-page"),
    };
    let page = pages::with_script(pages::personal(status, &page)?);
    Ok(language::said_in(language, page))
}

/// Whether somebody has a seat at an event whose people may ask each other, or will.
pub(crate) fn asks_others(opened: &InvitationView, now: Instant) -> bool {
    let event = &opened.event;
    let is_on = event.status == EventStatus::Published && now < event.plan.over_at().plus(CLOSES_AFTER);
    is_on && opened.invitation.status.has_seat()
}

/// What who has a seat shows at the door.
fn code(links: &Links, opened: &InvitationView, window: RsvpWindow) -> Option<(String, String)> {
    let is_to_come = matches!(window, RsvpWindow::Open | RsvpWindow::Closed);
    let shows = is_to_come && opened.invitation.status.has_seat() && opened.event.plan.has_door();
    let address = links.seat_code(&opened.invitation);
    shows.then(|| (letters::qr_svg(&address), address))
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
        RsvpStatus::Waiting { .. } if opened.event.draw_at().is_some() => {
            let zone = opened.event.plan.schedule.zone();
            let at = opened.event.draw_at().map(|at| when::moment(zone.local(at), zone));
            (
                texts::rsvp_in_draw(),
                at.map(texts::rsvp_in_draw_next).into_iter().collect(),
            )
        }
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
        RsvpStatus::Offered { offer, .. } => (texts::rsvp_offered(), offered(opened, offer)),
        RsvpStatus::Requested { guests } => (texts::rsvp_requested(), vec![texts::rsvp_requested_next(guests)]),
        RsvpStatus::NotAccepted { .. } => (texts::rsvp_not_accepted(), vec![texts::rsvp_not_accepted_next()]),
        RsvpStatus::Maybe => (texts::rsvp_maybe(), vec![texts::rsvp_maybe_next()]),
        RsvpStatus::Declined => (texts::rsvp_declined(), vec![texts::rsvp_declined_next()]),
        RsvpStatus::Unanswered | RsvpStatus::Withdrawn => (texts::rsvp_asked(), vec![]),
    }
}

fn offered(opened: &InvitationView, offer: SeatOffer) -> Vec<Text> {
    let zone = opened.event.plan.schedule.zone();
    let until = offer.until.map(|until| when::moment(zone.local(until), zone));
    let until = until.map(texts::rsvp_offered_until);
    let shared = offer.shared.then(texts::rsvp_offered_shared);
    let said: Vec<Text> = shared.into_iter().chain(until).collect();
    if said.is_empty() {
        vec![texts::rsvp_offered_next()]
    } else {
        said
    }
}

/// Whether the person still comes, where that is asked.
fn still_coming(opened: &InvitationView, now: Instant) -> Option<Text> {
    let (event, invitation) = (&opened.event, &opened.invitation);
    let zone = event.plan.schedule.zone();
    match event.asks_still_coming(invitation, now) {
        Some(asks) if now < asks.until => Some(texts::rsvp_still_coming(when::moment(zone.local(asks.until), zone))),
        _ if event.said_still_coming(invitation, now) == Some(true) => Some(texts::rsvp_still_coming_said()),
        _ => None,
    }
}

fn form(opened: &InvitationView, window: RsvpWindow, action: String, now: Instant) -> Option<Form> {
    let plan = &opened.event.plan;
    let status = opened.invitation.status;
    let is_decided = matches!(status, RsvpStatus::NotAccepted { .. });
    if is_decided || !matches!(window, RsvpWindow::Open | RsvpWindow::Closed) {
        return None;
    }
    let is_open = window == RsvpWindow::Open;
    let has_room = free_places(&opened.event) != Some(0) || takes_more(plan) || status.seat().is_some();
    Some(Form {
        action,
        takes_yes: (is_open && has_room)
            || status.held_until().is_some()
            || status.offer().is_some()
            || opened.event.asks_still_coming(&opened.invitation, now).is_some(),
        takes_maybe: is_open,
        // An offer asks anew.
        chosen: status.answer().filter(|_| status.offer().is_none()),
        guests: status.guests(),
        guests_max: opened.invitation.guests_offered(&opened.event),
        note: opened.invitation.note.to_string(),
        asks_name: opened.invitation.name.as_str().is_empty(),
        yes: button(opened, Answer::Yes),
        leave: match status {
            RsvpStatus::Waiting { .. } => Some(texts::button_leave_waitlist()),
            RsvpStatus::Requested { .. } => Some(texts::button_take_back_request()),
            _ => None,
        },
        hint: hint(&opened.event, plan, status, window),
    })
}

/// Whether a yes is taken though all places are: it joins the waitlist, or asks for a place.
fn takes_more(plan: &EventPlan) -> bool {
    plan.waitlist || plan.details.approval
}

/// What to know before answering.
fn hint(event: &Event, plan: &EventPlan, status: RsvpStatus, window: RsvpWindow) -> Option<Text> {
    let full = free_places(event) == Some(0) && status.seat().is_none();
    match (window, plan.details.rsvp_closes) {
        (RsvpWindow::Closed, _) => Some(texts::hint_closed()),
        _ if plan.details.approval && status.seat().is_none() => Some(texts::hint_approval()),
        _ if event.draw_at().is_some() && status.seat().is_none() => {
            let zone = plan.schedule.zone();
            event
                .draw_at()
                .map(|at| texts::hint_lottery(when::moment(zone.local(at), zone)))
        }
        _ if plan.details.approval && plan.details.approval_again && status.has_seat() => {
            Some(texts::hint_approval_again())
        }
        _ if full && plan.waitlist => {
            let number = event.counts.waitlisted.saturating_add(1);
            Some(texts::hint_full_waitlist(number))
        }
        _ if full => Some(texts::hint_full()),
        (_, Some(closes)) => Some(texts::hint_answer_by(when::moment(closes, plan.schedule.zone()))),
        _ => None,
    }
}

//! The personal page: what the event is, where the person stands, and what can be answered now.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::event::{Event, EventPlan};
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, RsvpStatus};
use store::rsvp::invitations::InvitationView;

use super::dates::{self, ShownDate};
use super::facts::{Facts, free_places};
use super::personal::Personal;
use super::proposal::{Offer, Proposal};
use crate::context::Context;
use crate::error::ApiError;
use crate::feeds::add::{AddEvent, Subscribe};
use crate::pages::{self, assets, when};

/// What stands above the form after something could not be done.
#[derive(Default)]
pub(crate) struct Notice {
    /// What is wrong; empty: nothing.
    pub(crate) sentences: Vec<String>,
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
    hint: String,
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
    facts: Facts,
    greeting: Option<String>,
    headline: String,
    explanation: String,
    alerts: &'a [String],
    /// What a press gives, in place of where the person stands and of the choice of answers.
    offer: Option<Offer>,
    form: Option<Form>,
    /// Dates that changed, about which the person is asked.
    asked: Vec<ShownDate>,
    dates: Vec<ShownDate>,
    dates_path: String,
    add: AddEvent,
    feed: Subscribe,
    new_address_path: String,
    unsubscribe_path: String,
}

/// The page of an invitation.
pub(crate) fn render(
    context: &Context,
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
            Proposal::Stands => explanation = format!("Your {} stands. {explanation}", answer.as_str()),
            Proposal::NotTaken => explanation = format!("{} {explanation}", form.hint),
        }
    }
    let (asked, dates) = dates::own(personal, window, now)
        .into_iter()
        .partition(|date| date.is_asked);
    let page = RsvpPage {
        prefix: links.prefix(),
        stylesheet: assets::stylesheet(),
        facts: Facts::of(&opened.event, group, Some(opened.invitation.status)),
        greeting: (!name.is_empty()).then(|| format!("Hello {name}")),
        headline,
        explanation,
        alerts: &notice.sentences,
        offer,
        form,
        asked,
        dates,
        dates_path: format!("{action}/occurrences"),
        // Google and Outlook get no personal link: what they are given may be shared with others.
        add: AddEvent::of(
            &opened.event,
            opened.event.plan.online(opened.invitation.status.has_seat()),
            &links.event_page(&opened.event).unwrap_or_default(),
            format!("{action}/invite.ics"),
        ),
        feed: Subscribe::to(personal.feed_address.clone(), group),
        new_address_path: format!("{action}/new-calendar-address"),
        unsubscribe_path: links.unsubscribe_path(opened.invitation.id),
    };
    pages::personal(status, &page)
}

/// Where the person stands, as a headline and what it means.
fn headline(opened: &InvitationView, window: RsvpWindow) -> (String, String) {
    let with = guests(opened.invitation.status.guests());
    let (headline, explanation) = match window {
        RsvpWindow::Cancelled => ("This event was cancelled", String::new()),
        RsvpWindow::NotOpenYet => (
            "This event is not open for answers yet",
            "You get a letter when it is.".to_owned(),
        ),
        RsvpWindow::Over => ("This event is over", String::new()),
        RsvpWindow::Open | RsvpWindow::Closed => match opened.invitation.status {
            RsvpStatus::Going { .. } => ("You're in", format!("A place is kept for you{with}.")),
            RsvpStatus::Waiting { .. } => return waiting(opened.waitlist_position, &with),
            RsvpStatus::Maybe => (
                "You said maybe",
                "That holds no place. Say yes once you know.".to_owned(),
            ),
            RsvpStatus::Declined => ("You said no", "You can still change your mind.".to_owned()),
            RsvpStatus::Unanswered | RsvpStatus::Withdrawn => ("Will you come?", String::new()),
        },
    };
    (headline.to_owned(), explanation)
}

fn waiting(position: Option<u32>, with: &str) -> (String, String) {
    let headline = match position {
        Some(position) => format!("You're on the waitlist, number {position}"),
        None => "You're on the waitlist".to_owned(),
    };
    (
        headline,
        format!("You get a letter as soon as there is a place for you{with}."),
    )
}

fn guests(number: u16) -> String {
    match number {
        0 => String::new(),
        1 => " and 1 guest".to_owned(),
        _ => format!(" and {number} guests"),
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
        takes_yes: is_open && has_room,
        takes_maybe: is_open,
        chosen: status.answer(),
        guests: status.guests(),
        // Guests that were allowed once stay allowed.
        guests_max: plan.guests_max.max(status.guests()),
        note: opened.invitation.note.to_string(),
        hint: hint(&opened.event, plan, status, window),
    })
}

/// What to know before answering.
fn hint(event: &Event, plan: &EventPlan, status: RsvpStatus, window: RsvpWindow) -> String {
    let full = free_places(event) == Some(0) && status.seat().is_none();
    match (window, plan.rsvp_closes) {
        (RsvpWindow::Closed, _) => {
            "Answers have closed. You can still say no, so that somebody else gets your place.".to_owned()
        }
        _ if full && plan.waitlist => {
            let number = event.counts.waitlisted.saturating_add(1);
            format!("All places are taken. Say yes to join the waitlist; you would be number {number}.")
        }
        _ if full => "All places are taken, and there is no waitlist. A maybe or a no is still welcome.".to_owned(),
        (_, Some(closes)) => format!("Please answer by {}.", when::moment(closes, plan.schedule.zone())),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_queue_is_told_by_its_number() {
        assert_eq!(waiting(Some(3), &guests(0)).0, "You're on the waitlist, number 3");
        assert!(
            waiting(Some(3), &guests(2))
                .1
                .ends_with("a place for you and 2 guests.")
        );
    }
}

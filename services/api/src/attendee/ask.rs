//! `POST /e/{slug}/rsvp`: asks for a place by a mail address. The same page comes back always, after the same time: whether an
//! address is known, invited or written to is nobody's to know.

use actions::invitations::{AskForSeat, ask};
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::MailAddress;
use domain::event::Event;
use domain::group::Group;
use domain::rsvp::seating::RsvpWindow;
use domain::values::text::Slug;
use store::ReadTx;
use store::event::events;
use wording::{Language, Text, texts};

use super::facts::free_places;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};
use crate::path;
use crate::public_form::{Judged, PublicForm, in_the_same_time};

/// The form that asks for a place.
pub(super) struct AskForm {
    pub(super) action: String,
    pub(super) stamp: String,
    pub(super) address: String,
    pub(super) hint: Text,
    pub(super) button: Text,
}

impl AskForm {
    /// The form of an event; none: it takes none now.
    pub(super) fn of(context: &Context, event: &Event) -> Option<Self> {
        let now = context.store.now();
        let is_full = free_places(event) == Some(0);
        let approval = event.plan.details.approval;
        let takes = RsvpWindow::of(event, now) == RsvpWindow::Open && (!is_full || event.plan.waitlist || approval);
        let (hint, button) = if approval {
            (texts::ask_why_approval(), texts::ask_button())
        } else if is_full {
            (texts::ask_full_waitlist(), texts::confirm_button_waitlist())
        } else {
            (texts::ask_why(), texts::ask_button())
        };
        takes.then(|| Self {
            action: context.links.path(&format!("/e/{}/rsvp", event.slug)),
            stamp: context.links.form_stamp(event.id, now),
            address: String::new(),
            hint,
            button,
        })
    }
}

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    /// The organizer's words and their language.
    title: &'a str,
    lang: &'a str,
    alert: Text,
    ask: AskForm,
}

#[derive(Template)]
#[template(path = "asked.html")]
struct AskedPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: &'a str,
    event_path: String,
}

/// `POST /e/{slug}/rsvp`
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = in_the_same_time(take(&context, &request, payload)).await;
    pages::answered(&request, answered)
}

async fn take(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let form = PublicForm::of(&body::read(request, payload, body::FORM_LIMIT).await?);
    let named = slug.clone();
    let found = context
        .store
        .read_one(move |tx: &mut ReadTx<'_>| events::by_slug(tx, &named))
        .await
        .map_err(ApiError::from)?;
    let (event, group) = found.filter(|(event, _)| event.has_page()).ok_or(ApiError::NotFound)?;
    let Ok(address) = MailAddress::parse(form.field("email")) else {
        let (status, alert) = (StatusCode::UNPROCESSABLE_ENTITY, texts::ask_fault_address());
        return again(context, request, &form, (&event, &group), status, alert);
    };
    match form.judge(context, event.id) {
        Judged::OnceMore => {
            let alert = texts::ask_once_more();
            return again(context, request, &form, (&event, &group), StatusCode::OK, alert);
        }
        Judged::Dropped => {}
        Judged::Taken => {
            let asked = AskForSeat {
                event: slug,
                address,
                network: context.limits.network(request),
                language: language::asked(request).map(|language| language.tag().to_owned()),
            };
            ask(&context.store, &context.rsvp_queue, asked).await?;
        }
    }
    let language = language::of_group(language::asked(request), &group);
    let page = AskedPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        title: event.plan.title.as_str(),
        event_path: context.links.path(&format!("/e/{}", event.slug)),
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

/// The form once more, as it was filled in.
fn again(
    context: &Context,
    request: &HttpRequest,
    form: &PublicForm,
    (event, group): (&Event, &Group),
    status: StatusCode,
    alert: Text,
) -> Result<HttpResponse, ApiError> {
    let language = language::of_group(language::asked(request), group);
    let ask = AskForm {
        action: context.links.path(&format!("/e/{}/rsvp", event.slug)),
        stamp: form.stamp_again(context, event.id),
        address: form.field("email").to_owned(),
        hint: texts::ask_why(),
        button: texts::ask_button(),
    };
    let page = AskPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        title: event.plan.title.as_str(),
        lang: &group.plan.language,
        alert,
        ask,
    };
    Ok(language::said_in(language, pages::personal(status, &page)?))
}

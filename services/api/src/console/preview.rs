//! `GET /console/events/{id}/preview`: an event as attendees see it, or will once it is published: its page, and the personal page
//! and the letter of somebody who is invited, by the templates that they get. Nothing that is pressed there leads anywhere.

use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::http::StatusCode;
use askama::Template;
use domain::event::EventStatus;
use store::event::events::EventView;
use store::rsvp::invitations::InvitationView;
use wording::texts;

use super::event::found;
use super::page::{Link, Page, Tab, link};
use super::visit::Visit;
use crate::attendee;
use crate::attendee::personal::Personal;
use crate::attendee::rsvp_page::{Notice, render};
use crate::context::CachedPage;
use crate::error::ApiError;
use crate::organizer_letters::preview::sample;
use crate::pages::{self, language};

/// What can be seen.
const SEEN: [&str; 3] = ["page", "personal", "letter"];

/// What stands above it.
#[derive(Template)]
#[template(path = "console/preview.html")]
struct Bar {
    label: String,
    why: String,
    tabs: Vec<Tab>,
    back: Link,
}

/// A letter as mail programs show it.
#[derive(Template)]
#[template(
    source = "<p><b dir=\"auto\" lang=\"{{ lang }}\">{{ subject }}</b></p>\n<iframe title=\"{{ title }}\" src=\"{{ source }}\" sandbox></iframe>\n",
    ext = "html"
)]
struct Framed {
    /// The language that it is written in.
    lang: String,
    subject: String,
    title: String,
    source: String,
}

/// `GET /console/events/{id}/preview`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let EventView { mut event, group } = found(&visit).await?;
    if event.status == EventStatus::Draft {
        event.status = EventStatus::Published;
    }
    let context = &visit.context;
    let invitation = sample(context, &event);
    let letter = letters::preview_invitation(&context.links, &group, &event, &invitation, context.store.now())?;
    let of = |what: &str| visit.href(&format!("/events/{}/preview?as={what}", event.id));
    let seen = visit.asked("as");
    let tab = |what: &str| Tab {
        link: link(visit.say(texts::console_preview_of(what)), of(what)),
        is_current: what == if seen.is_empty() { "page" } else { &seen },
    };
    let offered = SEEN.into_iter().filter(|what| *what != "letter" || letter.is_some());
    let bar = Bar {
        label: visit.say(texts::console_preview()),
        why: visit.say(texts::console_preview_why()),
        tabs: offered.map(tab).collect(),
        back: link(
            visit.say(texts::console_preview_back()),
            visit.href(&format!("/events/{}", event.id)),
        ),
    };
    match (seen.as_str(), letter) {
        ("html", Some(letter)) => Ok(pages::letter(without_effect(&letter.html))),
        ("letter", Some(letter)) => {
            let framed = Framed {
                lang: group.plan.language.clone(),
                subject: letter.subject,
                title: visit.say(texts::console_letter_as_html()),
                source: of("html"),
            };
            let page = Page::new(&visit, bar.label.as_str());
            Ok(pages::with_frame(page.add(&bar)?.add(&framed)?.finish()?))
        }
        ("personal", _) => {
            let opened = InvitationView {
                invitation,
                event,
                group,
                waitlist_position: None,
            };
            let personal = Personal::around(context, opened).await?;
            let page = render(context, &visit.request, StatusCode::OK, &personal, &Notice::default())?;
            below(page, &bar)
        }
        _ => {
            let language = language::of_group(language::asked(&visit.request), &group);
            let page = pages::with_script(pages::rendered(&CachedPage {
                html: attendee::event::page(context, &event, &group, language)?.into(),
                language,
                is_for_search_engines: false,
            }));
            below(page, &bar)
        }
    }
}

/// A page below what says that it is none yet, with nothing on it that has an effect.
fn below(page: HttpResponse, bar: &Bar) -> Result<HttpResponse, ApiError> {
    let bar = bar.render()?;
    Ok(page.map_body(|_, body| {
        let html = body.try_into_bytes().unwrap_or_default();
        let html = String::from_utf8_lossy(&html);
        let (head, main) = html.split_once("<main>").unwrap_or_default();
        BoxBody::new(format!("{head}<main>\n{bar}{}", without_effect(main)))
    }))
}

/// HTML whose links lead nowhere and whose forms send nothing: a form of a dialog that there is not only closes that.
fn without_effect(html: &str) -> String {
    html.replace(" method=\"post\"", " method=\"dialog\"")
        .replace(" action=\"", " data-to=\"")
        .replace(" href=\"", " data-to=\"")
        .replace(" rel=\"noopener noreferrer\"", "")
}

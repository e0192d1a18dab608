//! `GET /console/events/{id}/poster`: what is printed and put up by the entrance; an event that is online alone has none.

use actix_web::HttpResponse;
use askama::Template;
use wording::texts;

use super::around;
use super::event::found;
use super::visit::Visit;
use crate::error::ApiError;

/// The poster itself.
#[derive(Template)]
#[template(path = "console/poster.html")]
struct Poster {
    heading: String,
    title: String,
    group: String,
    scan: String,
    /// The language of both.
    lang: String,
    url: String,
    words_label: String,
    words: String,
    code: String,
}

/// `GET /console/events/{id}/poster`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    if !found.event.plan.has_door() {
        return Err(ApiError::NotFound);
    }
    let url = visit.context.links.poster(&found.event);
    let poster = Poster {
        heading: visit.say(texts::poster_heading()),
        title: found.event.plan.title.to_string(),
        group: found.group.plan.name.to_string(),
        lang: found.group.plan.language.clone(),
        scan: visit.say(texts::poster_scan()),
        code: letters::qr_svg(&url),
        url,
        words_label: visit.say(texts::poster_words()),
        words: found.event.poster.spaced(),
    };
    around::event(&visit, &found, "door")
        .called(visit.say(texts::console_poster()))
        .say(texts::console_poster_why())?
        .add(&poster)?
        .finish()
}

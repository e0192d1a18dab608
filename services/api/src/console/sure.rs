//! Who or what is to be taken away: that is asked once more, on a page of its own.

use actix_web::HttpResponse;
use wording::{Text, texts};

use super::form::Form;
use super::page::{Page, Ways, link};
use super::visit::{Visit, field};
use crate::error::ApiError;
use crate::session;

/// The page that asks; none: this was sent from there. What it is about is sent along by the button before, if it is not known.
pub(super) async fn asked_first(
    visit: &mut Visit,
    what: &'static str,
    press: Text,
    about: Option<String>,
) -> Result<Option<HttpResponse>, ApiError> {
    let sent = visit.form().await?;
    if field(&sent, "press") == "sure" {
        return Ok(None);
    }
    let about = about.unwrap_or_else(|| field(&sent, "about").to_owned());
    let whole = visit.request.path();
    let path = whole.strip_prefix(&visit.href("")).unwrap_or(whole);
    let form = Form::new(visit, path, Vec::new(), &press).pressing("sure");
    let back = session::came_from(&visit.context, &visit.request);
    let back = back.map(|path| link(visit.say(texts::console_back_to_form()), path));
    let ways = Ways {
        links: back.into_iter().collect(),
        buttons: Vec::new(),
    };
    let page = Page::new(visit, visit.say(&press)).say(texts::console_sure(about, what))?;
    page.add(&form)?.add(&ways)?.finish().map(Some)
}

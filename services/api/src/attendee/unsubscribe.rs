//! `GET, POST /u/{token}`: no more mail of a group, or none at all. The POST is also RFC 8058's one click. The link of a personal
//! page shows and ends one group's mail alone.

use actions::suppressions::resubscribe;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, LOCATION};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::mail::suppression::{Cause, Scope, Suppression};
use domain::values::invalid::Invalid;
use store::people::suppressions;
use store::{ReadTx, WriteTx};
use wording::{Language, texts};

use super::object;
use crate::body;
use crate::context::Context;
use crate::error::{ApiError, Fault};
use crate::pages::{self, assets, language};
use crate::path;
use crate::token::{self, Subscription};

#[derive(Template)]
#[template(path = "unsubscribe.html")]
pub(super) struct UnsubscribePage<'a> {
    pub(super) prefix: &'a str,
    pub(super) stylesheet: &'a str,
    pub(super) language: Language,
    /// Whose mail; none: that of all alone.
    pub(super) group: Option<&'a str>,
    pub(super) address: &'a str,
    pub(super) action: String,
    pub(super) left_group: bool,
    pub(super) left_all: bool,
    pub(super) is_mailed: bool,
}

/// What a POST asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnsubscribeRequest {
    /// RFC 8058, from a mail provider: answered plainly, without a page.
    OneClick,
    Leave(Scope),
    ComeBack,
}

impl UnsubscribeRequest {
    fn read(form: &[u8]) -> Result<Self, ApiError> {
        // RFC 8058, section 3.2, asks for a pair that no page of ours sends, and in whatever it is written, it can mean
        // nothing else. Neither can a POST of nothing.
        let says_so = |text: &str| text.to_ascii_lowercase().contains("one-click");
        if form.trim_ascii().is_empty() || says_so(&String::from_utf8_lossy(form)) {
            return Ok(Self::OneClick);
        }
        let mut wanted = None;
        for (name, value) in body::form_fields(form) {
            match (name.trim(), value.trim()) {
                (_, word) if says_so(word) => return Ok(Self::OneClick),
                ("scope", "none") => wanted = Some(Self::ComeBack),
                ("scope", word) => wanted = Scope::parse(word).ok().map(Self::Leave),
                _ => {}
            }
        }
        let words = "group, all, none";
        wanted.ok_or_else(|| Fault::of("/scope", &Invalid::Word { words }).into())
    }

    fn apply(self, tx: &mut WriteTx<'_>, opened: &Subscription) -> Result<(), ApiError> {
        let (person, group) = (opened.person, opened.group.id);
        if !opened.is_mailed && self == Self::Leave(Scope::All) {
            let words = "group, none";
            return Err(Fault::of("/scope", &Invalid::Word { words }).into());
        }
        match self {
            Self::OneClick => suppressions::unsubscribe(tx, person, Scope::Group, group)?,
            Self::Leave(scope) => suppressions::unsubscribe(tx, person, scope, group)?,
            Self::ComeBack => resubscribe(tx, person, group, opened.is_mailed)?,
        }
        Ok(())
    }
}

/// `GET /u/{token}`: shows what can be left, and changes nothing.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

/// `POST /u/{token}`
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = unsubscribe(&context, &request, payload).await;
    pages::answered(&request, done)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    if let Some(objector) = object::objector(context, request) {
        return object::show(context, request, objector).await;
    }
    let opened = token::open_unsubscribe(context, request).await?;
    let (person, group) = (opened.person, opened.group.id);
    let status = context
        .store
        .read(move |tx: &mut ReadTx<'_>| suppressions::of(tx, person, group))
        .await
        .map_err(ApiError::from)?;
    let left = |scope| {
        status
            .iter()
            .any(|one: &Suppression| one.cause == Cause::Unsubscribed && one.scope == scope)
    };
    let language = language::of_group(language::asked(request), &opened.group);
    let page = UnsubscribePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        group: Some(opened.group.plan.name.as_str()),
        address: opened.address.as_str(),
        action: own_path(context, request),
        left_group: left(Scope::Group),
        left_all: opened.is_mailed && left(Scope::All),
        is_mailed: opened.is_mailed,
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

async fn unsubscribe(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    if let Some(objector) = object::objector(context, request) {
        let form = body::read(request, payload, body::FORM_LIMIT).await?;
        return object::press(context, request, objector, UnsubscribeRequest::read(&form)?).await;
    }
    let opened = token::open_unsubscribe(context, request).await?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let wanted = UnsubscribeRequest::read(&form)?;
    let language = language::of_group(language::asked(request), &opened.group);
    context
        .store
        .write(move |tx: &mut WriteTx<'_>| wanted.apply(tx, &opened))
        .await?;
    if wanted == UnsubscribeRequest::OneClick {
        return Ok(left(language));
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, own_path(context, request)))
        .finish())
}

/// Whether a form, of a page where people also write what they like, is RFC 8058's one click, in either way of writing it.
pub(crate) fn is_one_click(form: &[u8]) -> bool {
    let form = String::from_utf8_lossy(form.trim_ascii());
    form.starts_with("List-Unsubscribe=") || form.starts_with("--") && form.contains("name=\"List-Unsubscribe\"")
}

/// What a mail provider is told after it.
pub(crate) fn left(language: Language) -> HttpResponse {
    let response = HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
        .body(format!("{}\n", language.say(texts::mail_unsubscribed())));
    language::said_in(language, response)
}

pub(super) fn own_path(context: &Context, request: &HttpRequest) -> String {
    context.links.path(&format!("/u/{}", path::part(request, "token")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_click_and_the_page_s_buttons_are_told_apart() {
        assert_eq!(
            UnsubscribeRequest::read(b"List-Unsubscribe=One-Click").unwrap(),
            UnsubscribeRequest::OneClick
        );
        assert_eq!(
            UnsubscribeRequest::read(b"scope=all").unwrap(),
            UnsubscribeRequest::Leave(Scope::All)
        );
        assert_eq!(
            UnsubscribeRequest::read(b"scope=none").unwrap(),
            UnsubscribeRequest::ComeBack
        );
        for wrong in ["scope=everything", "list-unsubscribe=yes", "x"] {
            assert!(UnsubscribeRequest::read(wrong.as_bytes()).is_err(), "{wrong}");
        }
    }
}

//! `/console/sign-in/{token}`: the link of a sign-in. A look changes nothing; one press signs in the browser that asked, and
//! shows any other the digits to type there.

use actions::sign_in::{Pressed, press};
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::SignInId;
use domain::people::sign_in::SignIn;
use domain::values::ids::Id;
use domain::values::token::Purpose;
use store::people::sign_ins;
use store::{ReadTx, WriteTx};
use wording::{Language, Text, texts};

use super::{answered, language_of, signed_in};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};
use crate::session;
use crate::token;

#[derive(Template)]
#[template(path = "console_link.html")]
struct LinkPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    sentences: Vec<Text>,
    /// What one press does, if anything.
    button: Option<Text>,
    /// The digits.
    code: Option<&'a str>,
    is_over: bool,
}

/// What the page shows.
enum Shown<'a> {
    Here(&'a SignIn),
    Elsewhere(&'a SignIn),
    Code(&'a str),
    Over,
}

impl Shown<'_> {
    fn page(&self, context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
        let language = language_of(request);
        let (title, sentences, button) = self.says();
        let page = LinkPage {
            prefix: context.links.prefix(),
            stylesheet: assets::stylesheet(),
            language,
            title,
            sentences,
            button,
            code: match self {
                Self::Code(code) => Some(*code),
                _ => None,
            },
            is_over: matches!(self, Self::Over),
        };
        let status = if page.is_over { StatusCode::GONE } else { StatusCode::OK };
        Ok(language::said_in(language, pages::personal(status, &page)?))
    }

    fn says(&self) -> (Text, Vec<Text>, Option<Text>) {
        match self {
            Self::Here(asked) => (
                texts::sign_in_title(),
                vec![texts::sign_in_press(&asked.address)],
                Some(texts::sign_in_button()),
            ),
            Self::Elsewhere(asked) => (
                texts::sign_in_elsewhere_title(),
                vec![
                    texts::sign_in_elsewhere(&asked.address),
                    texts::sign_in_elsewhere_warning(),
                ],
                Some(texts::sign_in_show_code()),
            ),
            Self::Code(_) => (
                texts::sign_in_code_title(),
                vec![texts::sign_in_code_is(), texts::sign_in_elsewhere_warning()],
                None,
            ),
            Self::Over => (texts::sign_in_over_title(), vec![texts::sign_in_over()], None),
        }
    }
}

/// `GET /console/sign-in/{token}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    answered(&context, &request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let id = id(context, request)?;
    let unit = move |tx: &mut ReadTx<'_>| sign_ins::get(tx, id);
    let found = context.store.read_one(unit).await.map_err(ApiError::from)?;
    let now = context.store.now();
    let shown = match found.as_ref().filter(|found| found.is_open(now)) {
        None => Shown::Over,
        Some(open) if open.is_from(session::browser(context, request).as_ref()) => Shown::Here(open),
        Some(open) => Shown::Elsewhere(open),
    };
    shown.page(context, request)
}

/// `POST /console/sign-in/{token}`
pub(crate) async fn post(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let done = act(&context, &request).await;
    answered(&context, &request, done)
}

async fn act(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    session::check_origin(context, request)?;
    let id = id(context, request)?;
    let browser = session::signing_in(context, request);
    let unit = move |tx: &mut WriteTx<'_>| press(tx, id, &browser);
    match context.store.write(unit).await.map_err(ApiError::from)? {
        Pressed::SignedIn(cookie) => signed_in(context, request, &cookie),
        Pressed::Code(code) => Shown::Code(&code).page(context, request),
        Pressed::Over => Shown::Over.page(context, request),
    }
}

fn id(context: &Context, request: &HttpRequest) -> Result<SignInId, ApiError> {
    let claim = token::claim(context, request, Purpose::SignIn)?;
    Ok(SignInId::from_uuid(claim.id))
}

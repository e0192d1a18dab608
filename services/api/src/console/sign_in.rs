//! `/console/sign-in`: an address is given, and the digits that a link showed elsewhere. The answer is the same for every address.

use actions::sign_in::{AskSignIn, Typed, ask, type_code};
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::MailAddress;
use store::WriteTx;
use wording::{Language, Text, texts};

use super::{answered, language_of, signed_in, to, with_cookie};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed, text};
use crate::mailed::typed;
use crate::pages::{self, assets, language};
use crate::public_form::in_the_same_time;
use crate::session;

/// A form of one field.
#[derive(Template)]
#[template(path = "console_form.html")]
struct Form<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    why: Vec<Text>,
    /// What was wrong with what came.
    wrong: Option<Text>,
    /// An address that came.
    typed: &'a str,
    action: &'a str,
    is_code: bool,
    label: Text,
    button: Text,
}

/// What a form asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Email,
    Code,
}

impl Form<'_> {
    fn page(
        context: &Context,
        request: &HttpRequest,
        field: Field,
        wrong: Option<Text>,
        typed: &str,
    ) -> Result<HttpResponse, ApiError> {
        let status = match wrong {
            None => StatusCode::OK,
            Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let language = language_of(request);
        let is_email = field == Field::Email;
        let page = Form {
            prefix: context.links.prefix(),
            stylesheet: assets::stylesheet(),
            language,
            title: if is_email {
                texts::sign_in_title()
            } else {
                texts::sign_in_asked_title()
            },
            why: if is_email {
                let signup = if context.opens_accounts { "open" } else { "closed" };
                vec![texts::sign_in_why(), texts::sign_in_none(signup)]
            } else {
                vec![texts::sign_in_asked(), texts::sign_in_asked_elsewhere()]
            },
            wrong,
            typed,
            action: if is_email {
                "/console/sign-in"
            } else {
                "/console/sign-in/code"
            },
            is_code: !is_email,
            label: if is_email {
                texts::sign_in_address()
            } else {
                texts::sign_in_code()
            },
            button: if is_email {
                texts::sign_in_send()
            } else {
                texts::sign_in_code_send()
            },
        };
        Ok(language::said_in(language, pages::personal(status, &page)?))
    }
}

/// `GET /console/sign-in`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    answered(
        &context,
        &request,
        Form::page(&context, &request, Field::Email, None, ""),
    )
}

/// `POST /console/sign-in`
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = in_the_same_time(send(&context, &request, payload)).await;
    answered(&context, &request, done)
}

async fn send(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    session::check_origin(context, request)?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let address = match field(&form, "email", parsed(MailAddress::parse)) {
        Err(ApiError::Invalid(_)) if !pages::wants_json(request) => {
            let wrong = Some(texts::sign_in_address_wrong());
            return Form::page(context, request, Field::Email, wrong, &typed(&form, "email"));
        }
        read => read?,
    };
    let (browser, cookie) = session::known_browser(context, request)?;
    let asked = AskSignIn {
        address,
        browser,
        opens_account: context.opens_accounts,
        network: context.limits.network(request),
        language: language_of(request).tag(),
    };
    let unit = move |tx: &mut WriteTx<'_>| ask(tx, &asked);
    context.store.write(unit).await.map_err(ApiError::from)?;
    with_cookie(to(context, "/console/sign-in/code"), &cookie)
}

/// `GET /console/sign-in/code`
pub(crate) async fn get_code(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    answered(
        &context,
        &request,
        Form::page(&context, &request, Field::Code, None, ""),
    )
}

/// `POST /console/sign-in/code`
pub(crate) async fn post_code(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = take_code(&context, &request, payload).await;
    answered(&context, &request, done)
}

async fn take_code(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    session::check_origin(context, request)?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let code = field(&form, "code", |value| text(value).map(ToOwned::to_owned))?;
    let browser = session::signing_in(context, request);
    let unit = move |tx: &mut WriteTx<'_>| type_code(tx, &browser, &code);
    match context.store.write(unit).await.map_err(ApiError::from)? {
        Typed::SignedIn(cookie) => signed_in(context, request, &cookie),
        Typed::Wrong => {
            context.limits.failed(request)?;
            Form::page(context, request, Field::Code, Some(texts::sign_in_code_wrong()), "")
        }
    }
}

/// One field of a form; the others are not looked at.
fn field<T>(
    form: &[u8],
    name: &str,
    read: impl FnOnce(&serde_json::Value) -> Result<T, domain::Invalid>,
) -> Result<T, ApiError> {
    let mut fields = Fields::of_form(form);
    let value = fields.required(name, read);
    fields.ignore_others();
    fields.finish(value)
}

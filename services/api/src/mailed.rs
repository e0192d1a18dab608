//! Pages that have a letter sent to an address that anybody may give. Whatever becomes of it, they answer the same.

pub(crate) mod ask;
pub(crate) mod ask_outside;
mod ask_soon;
pub(crate) mod asks;
pub(crate) mod coffee;
pub(crate) mod erase;
pub(crate) mod follow;
pub(crate) mod helped;
pub(crate) mod here;
pub(crate) mod join;
pub(crate) mod links;
pub(crate) mod meet;
mod own_account;
mod own_data;
mod own_facts;
mod own_help;
mod own_mail;
pub(crate) mod own_page;
mod own_waiting;
pub(crate) mod profile;
mod suggest;
pub(crate) mod thanks;
mod typed;

use actions::people::AskForLetter;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::MailAddress;
use wording::{Language, Text, texts};

use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::pages::{self, assets, language};

/// A form that asks for an address.
#[derive(Template)]
#[template(path = "ask_address.html")]
pub(crate) struct AskAddress<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    why: Text,
    /// What was wrong with what came.
    wrong: Option<Text>,
    /// That.
    typed: String,
    label: Text,
    button: Text,
}

impl<'a> AskAddress<'a> {
    pub(crate) fn new(context: &'a Context, language: Language, title: Text, why: Text, button: Text) -> Self {
        Self {
            prefix: context.links.prefix(),
            stylesheet: assets::stylesheet(),
            language,
            title,
            why,
            wrong: None,
            typed: String::new(),
            label: texts::links_address(),
            button,
        }
    }

    pub(crate) fn page(&self) -> Result<HttpResponse, ApiError> {
        let status = if self.wrong.is_some() {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::OK
        };
        Ok(language::said_in(self.language, pages::personal(status, self)?))
    }

    /// What it was given, or the page again, with what came and was no address.
    async fn given(
        self,
        context: &Context,
        request: &HttpRequest,
        payload: Payload,
    ) -> Result<Result<AskForLetter, HttpResponse>, ApiError> {
        let form = body::read(request, payload, body::FORM_LIMIT).await?;
        let read = read(context, request, &form, self.language);
        self.or_again(request, &form, read, texts::links_address_wrong())
    }

    /// What was read of a form, or the page again, with what came and what is wrong with it.
    fn or_again<T>(
        mut self,
        request: &HttpRequest,
        form: &[u8],
        read: Result<T, ApiError>,
        wrong: Text,
    ) -> Result<Result<T, HttpResponse>, ApiError> {
        match read {
            Err(ApiError::Invalid(_)) if !pages::wants_json(request) => {
                self.wrong = Some(wrong);
                self.typed = typed(form, "email");
                self.page().map(Err)
            }
            read => read.map(Ok),
        }
    }
}

/// A page whose only matter is a button.
#[derive(Template)]
#[template(path = "press.html")]
pub(crate) struct Press<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    text: Text,
    button: Text,
}

impl<'a> Press<'a> {
    pub(crate) fn page(
        context: &'a Context,
        language: Language,
        title: Text,
        text: Text,
        button: Text,
    ) -> Result<HttpResponse, ApiError> {
        let page = Self {
            prefix: context.links.prefix(),
            stylesheet: assets::stylesheet(),
            language,
            title,
            text,
            button,
        };
        Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
    }
}

/// A page that says one thing.
#[derive(Template)]
#[template(path = "said.html")]
pub(crate) struct Said<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    text: Text,
}

impl<'a> Said<'a> {
    pub(crate) fn page(
        context: &'a Context,
        language: Language,
        title: Text,
        text: Text,
    ) -> Result<HttpResponse, ApiError> {
        let page = Self {
            prefix: context.links.prefix(),
            stylesheet: assets::stylesheet(),
            language,
            title,
            text,
        };
        Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
    }
}

/// Shows the page anew whose form was taken, with what was chosen or searched there.
fn back(context: &Context, request: &HttpRequest) -> HttpResponse {
    let page = request
        .uri()
        .path_and_query()
        .map_or(request.path(), |page| page.as_str());
    let own = context.links.path(page);
    HttpResponse::SeeOther().insert_header((LOCATION, own)).finish()
}

/// The same, and the page says that it was saved.
fn back_saved(context: &Context, request: &HttpRequest) -> HttpResponse {
    let (path, query) = (request.path(), request.query_string());
    let page = match query {
        "" | SAVED => format!("{path}?{SAVED}"),
        query if query.ends_with(SAVED) => format!("{path}?{query}"),
        query => format!("{path}?{query}&{SAVED}"),
    };
    HttpResponse::SeeOther()
        .insert_header((LOCATION, context.links.path(&page)))
        .finish()
}

/// Whether its form was just saved.
fn was_saved(request: &HttpRequest) -> bool {
    request.query_string().ends_with(SAVED)
}

/// The parameter of a page that says so.
const SAVED: &str = "saved";

/// What stood in a field, for the form that is shown again.
pub(crate) fn typed(form: &[u8], name: &str) -> String {
    let fields = body::form_fields(form).into_iter();
    let mut found = fields.filter(|(field, _)| field == name);
    found.next_back().map(|(_, value)| value).unwrap_or_default()
}

/// The address that a form gives; the other fields are not looked at.
fn read(context: &Context, request: &HttpRequest, form: &[u8], language: Language) -> Result<AskForLetter, ApiError> {
    let mut fields = Fields::of_form(form);
    let address = fields.required("email", parsed(MailAddress::parse));
    fields.ignore_others();
    Ok(AskForLetter {
        address: fields.finish(address)?,
        network: context.limits.network(request),
        language: language.tag(),
    })
}

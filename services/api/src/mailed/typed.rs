//! A form that came back: why, and what was typed in it, so that nobody has to type it again.

use actix_web::HttpRequest;
use actix_web::ResponseError;
use actix_web::http::StatusCode;
use wording::Language;

use crate::body;
use crate::error::ApiError;
use crate::pages;

/// What somebody typed that was not taken.
#[derive(Default)]
pub(super) struct Typed(Vec<(String, String)>);

impl Typed {
    pub(super) fn of(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// Whether a field was there, as boxes are that are ticked.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The names of fields that begin so, without that.
    pub(super) fn names_after<'a>(&'a self, start: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter_map(move |(field, _)| field.strip_prefix(start))
    }

    /// Whether it is the form with this value in a field, and what it has in another, if it is.
    pub(super) fn in_form(&self, field: &str, value: &str, name: &str) -> &str {
        if self.is_form(field, value) { self.of(name) } else { "" }
    }

    pub(super) fn is_form(&self, field: &str, value: &str) -> bool {
        !self.0.is_empty() && self.of(field) == value
    }
}

/// Why a form was not taken, with what was typed in it; none: there was no form.
#[derive(Default)]
pub(super) struct Refused(Option<(ApiError, Typed)>);

impl Refused {
    /// A form whose page is shown once more. What that does not mend, and what programs sent, ends as an error.
    pub(super) fn of(error: ApiError, request: &HttpRequest, form: &[u8]) -> Result<Self, ApiError> {
        match error {
            ApiError::Invalid(_) | ApiError::Action(_) if !pages::wants_json(request) => {
                Ok(Self(Some((error, Typed(body::form_fields(form))))))
            }
            other => Err(other),
        }
    }

    pub(super) fn status(&self) -> StatusCode {
        self.0.as_ref().map_or(StatusCode::OK, |(error, _)| error.status_code())
    }

    /// What was in the way, for the page, and what was typed.
    pub(super) fn said(self, language: Language) -> (Option<String>, Typed) {
        self.0.map_or((None, Typed::default()), |(error, typed)| {
            (Some(language.say(pages::sentence(&error))), typed)
        })
    }
}

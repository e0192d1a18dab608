//! `GET /r/{token}`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use domain::event::poster::PosterWords;
use domain::rsvp::status::Answer;

use super::personal::Personal;
use super::rsvp_page::{Notice, render};
use super::state::State;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;
use crate::query::Query;
use crate::reply::Reply;

/// `GET /r/{token}`: shows the page, or the same as JSON, and changes nothing.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let personal = Personal::open(context, request).await?;
    if pages::wants_json(request) {
        return Ok(Reply::ok(&State::of(context, &personal))?.into());
    }
    // Mail programs add parameters of their own to links, so others than ours are no fault here, and neither is a wrong one.
    let answer = Query::of(request.query_string()).optional("answer", |word| {
        Answer::parse(&word.trim().to_ascii_lowercase()).map_err(|invalid| invalid.to_string())
    });
    let here = Query::of(request.query_string()).optional("here", |words| Ok(words.to_owned()));
    let notice = Notice {
        answer,
        here: here
            .map(|words| PosterWords::typed(&words).to_string())
            .unwrap_or_default(),
        ..Notice::default()
    };
    render(context, request, StatusCode::OK, &personal, &notice)
}

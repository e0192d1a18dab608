//! `POST /r/{token}/here`: who stands before the event's poster checks themselves in, by the words on it.

use actions::ActionError;
use actions::check_ins::check_in_at_poster;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::InvitationId;
use domain::event::poster::PosterWords;
use domain::values::ids::Id;
use domain::values::token::Purpose;
use store::WriteTx;
use wording::texts;

use super::personal::Personal;
use super::rsvp_page::{Notice, render};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;
use crate::path;
use crate::token;

/// `POST /r/{token}/here`: `words`. 303 back to the page; twice is as once.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = take(&context, &request, payload).await;
    pages::answered(&request, done)
}

async fn take(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let id = InvitationId::from_uuid(claim.id);
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let sent = body::form_fields(&form);
    let words = sent.iter().find(|(name, _)| name == "words");
    let words = PosterWords::typed(words.map_or("", |(_, words)| words));
    context.limits.answer(id)?;
    let policy = context.invite_policy;
    let unit = move |tx: &mut WriteTx<'_>| {
        token::open(tx, claim)?.ok_or(ActionError::NotFound)?;
        check_in_at_poster(tx, id, &words, policy).map(drop)
    };
    match context.store.write(unit).await {
        Ok(()) | Err(ActionError::CheckedInBefore { .. }) => {}
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        Err(ActionError::NotAtPoster) => {
            // Guessing words counts as guessing links does.
            context.limits.failed(request)?;
            if pages::wants_json(request) {
                return Err(ActionError::NotAtPoster.into());
            }
            let personal = Personal::open(context, request).await?;
            let notice = Notice {
                sentences: vec![texts::rsvp_here_wrong()],
                ..Notice::default()
            };
            return render(context, request, StatusCode::CONFLICT, &personal, &notice);
        }
        Err(error) => return Err(error.into()),
    }
    let back = format!("/r/{}#here", path::part(request, "token"));
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, context.links.path(&back)))
        .finish())
}

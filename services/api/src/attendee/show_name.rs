//! `POST /r/{token}/name`: whether those who are coming see the person's name. Nobody's is shown before they said so.

use actions::ActionError;
use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::InvitationId;
use domain::values::ids::Id;
use domain::values::token::Purpose;
use store::WriteTx;
use store::rsvp::invitations;

use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;
use crate::path;
use crate::token;

/// `POST /r/{token}/name`: `shown`, if it is ticked. 303 back to the page.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = take(&context, &request, payload).await;
    pages::answered(&request, done)
}

async fn take(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let id = InvitationId::from_uuid(claim.id);
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let is_shown = body::form_fields(&form).iter().any(|(name, _)| name == "shown");
    context.limits.answer(id)?;
    let unit = move |tx: &mut WriteTx<'_>| {
        token::open(tx, claim)?.ok_or(ActionError::NotFound)?;
        Ok::<_, ActionError>(invitations::show_name(tx, id, is_shown)?)
    };
    match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => other?,
    }
    let back = format!("/r/{}#names", path::part(request, "token"));
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, context.links.path(&back)))
        .finish())
}

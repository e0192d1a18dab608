//! `GET /c/{code}`: what a phone opens that reads somebody's code. At a door it shows who they are, with the button that checks them in;
//! to everybody else only the code, which nobody learns anything from.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::InvitationId;
use domain::rsvp::status::RsvpStatus;
use domain::values::ids::Id;
use domain::values::token::{Claim, Purpose};
use store::ReadTx;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;
use wording::{Language, texts};

use super::open;
use super::page::{self, Asked};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};
use crate::{path, token};

#[derive(Template)]
#[template(path = "seat_code.html")]
struct SeatCode<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    /// The organizer's words and their language.
    title: &'a str,
    lang: &'a str,
    code: String,
}

/// `GET /c/{code}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = context.links.verify(Purpose::Seat, path::part(request, "code"));
    let claim = claim.ok_or_else(|| token::wrong(context, request))?;
    let opened = find(context, claim).await?;
    let opened = opened.ok_or_else(|| token::wrong(context, request))?;
    let door = open::by_session(context, request).await?;
    if let Some(door) = door.filter(|door| door.link.event == opened.event.id) {
        let asked = Asked {
            only: Some(opened.invitation.id),
            ..Asked::default()
        };
        return page::render(context, request, &door, StatusCode::OK, asked).await;
    }
    let language = language::of_group(language::asked(request), &opened.group);
    let page = SeatCode {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        title: opened.event.plan.title.as_str(),
        lang: &opened.group.plan.language,
        code: letters::qr_svg(&context.links.seat_code(&opened.invitation)),
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

/// Whose code it is. One that was revoked, or of an invitation that was taken back, is nobody's.
async fn find(context: &Context, claim: Claim) -> Result<Option<InvitationView>, ApiError> {
    let unit = move |tx: &mut ReadTx<'_>| invitations::open(tx, InvitationId::from_uuid(claim.id));
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let stands = |opened: &InvitationView| {
        opened.invitation.link_version == claim.version && opened.invitation.status != RsvpStatus::Withdrawn
    };
    Ok(found.filter(stands))
}

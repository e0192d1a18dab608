//! `POST /g/{slug}/follow`, and `GET, POST /follow/{token}`: an address is given, and whoever reads its mail confirms.

use actions::followers;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::follower::{FollowState, Follower};
use domain::group::Group;
use domain::values::text::Slug;
use domain::values::token::Purpose;
use store::people::groups;
use store::{ReadTx, StoreError, WriteTx};
use wording::texts;

use super::{AskAddress, Press, Said};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, language};
use crate::public_form::in_the_same_time;
use crate::{path, token};

/// `POST /g/{slug}/follow`: the same page for every address.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = in_the_same_time(ask(&context, &request, payload)).await;
    pages::answered(&request, answered)
}

async fn ask(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let unit = move |tx: &mut ReadTx<'_>| groups::by_slug(tx, &slug);
    let group = context.store.read_one(unit).await.map_err(ApiError::from)?;
    let group = group.ok_or(ApiError::NotFound)?;
    let language = language::of_group(language::asked(request), &group);
    let (title, why) = (texts::follow_title(&group.plan.name), texts::follow_why());
    let form = AskAddress::new(context, language, title, why, texts::follow_button());
    let asked = match form.given(context, request, payload).await? {
        Ok(asked) => asked,
        Err(again) => return Ok(again),
    };
    let id = group.id;
    let unit = move |tx: &mut WriteTx<'_>| followers::follow(tx, id, &asked);
    context.store.write(unit).await.map_err(|error: StoreError| error)?;
    Said::page(
        context,
        language,
        texts::follow_asked_title(),
        texts::follow_asked(&group.plan.name),
    )
}

/// `GET /follow/{token}`: the button, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

/// `POST /follow/{token}`: confirms, and goes back to the page.
pub(crate) async fn confirm(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = press(&context, &request).await;
    pages::answered(&request, answered)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let (follower, group) = open(context, request).await?;
    let language = language::of_group(language::asked(request), &group);
    let name = &group.plan.name;
    if follower.state == FollowState::Following {
        return Said::page(context, language, texts::follow_done_title(), texts::follow_done(name));
    }
    let (title, text) = (texts::follow_title(name), texts::follow_press(&follower.address, name));
    Press::page(context, language, title, text, texts::follow_button())
}

async fn press(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let (follower, _) = open(context, request).await?;
    let unit = move |tx: &mut WriteTx<'_>| followers::confirm(tx, follower.id);
    context.store.write(unit).await?;
    let back = context.links.path(&format!("/follow/{}", path::part(request, "token")));
    Ok(HttpResponse::build(StatusCode::SEE_OTHER)
        .insert_header((LOCATION, back))
        .finish())
}

/// Whom the link is for. One that is too old opens nothing.
async fn open(context: &Context, request: &HttpRequest) -> Result<(Follower, Group), ApiError> {
    let claim = token::claim(context, request, Purpose::Follow)?;
    let unit = move |tx: &mut ReadTx<'_>| token::follower(tx, claim);
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let found = found.filter(|(follower, _)| follower.is_confirmable(context.store.now()));
    found.ok_or_else(|| token::wrong(context, request))
}

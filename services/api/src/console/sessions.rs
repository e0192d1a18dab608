//! Browsers are signed out: this one, another one, all of them.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use domain::SessionId;
use store::people::sessions;
use store::{StoreError, WriteTx};

use super::{Visitor, answered, to, with_cookie};
use crate::context::Context;
use crate::error::ApiError;
use crate::path;
use crate::session;

/// `POST /console/sign-out`
pub(crate) async fn sign_out(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let done = end_own(&context, &request, false).await;
    answered(&context, &request, done)
}

/// `POST /console/sign-out-everywhere`
pub(crate) async fn sign_out_everywhere(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let done = end_own(&context, &request, true).await;
    answered(&context, &request, done)
}

async fn end_own(context: &Context, request: &HttpRequest, everywhere: bool) -> Result<HttpResponse, ApiError> {
    let Visitor { principal, cookie } = Visitor::sending(context, request).await?;
    end(context, move |tx| {
        if everywhere {
            sessions::end_of_account(tx, principal.account(), None)?;
            return Ok(());
        }
        sessions::end(tx, &cookie)
    })
    .await?;
    with_cookie(to(context, "/console/sign-in"), &session::end(context))
}

/// `POST /console/sessions/{id}/end`
pub(crate) async fn post(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let done = end_one(&context, &request).await;
    answered(&context, &request, done)
}

async fn end_one(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let account = Visitor::sending(context, request).await?.principal.account();
    let id: SessionId = path::id(request)?;
    end(context, move |tx| {
        sessions::end_of_account(tx, account, Some(id)).map(drop)
    })
    .await?;
    Ok(to(context, "/console/account?done=removed"))
}

async fn end(
    context: &Context,
    unit: impl FnOnce(&mut WriteTx<'_>) -> Result<(), StoreError> + Clone + Send + 'static,
) -> Result<(), ApiError> {
    context.store.write(unit).await.map_err(ApiError::from)?;
    context.known_keys.forget();
    Ok(())
}

//! `/dev/mailbox`: the mail that went out, where no mail server is set up. For embedded use only.
//!
//! Letters hold personal links, so an organizer's key is asked for unless everything says that the reader sits at this
//! machine: a proxy on the same host has a loopback address too.
//! Reading the folder is left to `mail`.

pub(crate) mod letter;
pub(crate) mod list;

use std::path::{Path, PathBuf};

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, WWW_AUTHENTICATE};
use actix_web::{HttpRequest, HttpResponse};
use mail::MailError;
use store::ReadTx;

use crate::context::Context;
use crate::error::ApiError;
use crate::{auth, loopback, pages};

/// The folder, if there is one and the caller may look into it.
async fn folder(context: &Context, request: &HttpRequest) -> Result<PathBuf, ApiError> {
    let folder = context.mailbox.clone().ok_or(ApiError::NotFound)?;
    check(context, request).await?;
    Ok(folder)
}

/// Lets those go on who sit at this machine, or bring a key of somebody to whom who runs it gave an account: letters to all are
/// there, and the links that sign in among them.
pub(crate) async fn check(context: &Context, request: &HttpRequest) -> Result<(), ApiError> {
    if !(context.is_for_this_machine && loopback::is_asked_from(request)) {
        let viewer = auth::viewer(request).await?;
        let may = move |tx: &mut ReadTx<'_>| actions::groups::may_create(tx, viewer);
        context.store.read(may).await?;
    }
    Ok(())
}

/// What a page answers; where it asks for a key, browsers ask the person, and send it as the password.
pub(crate) fn answered(request: &HttpRequest, shown: Result<HttpResponse, ApiError>) -> HttpResponse {
    const BASIC: &str = "Basic realm=\"a key as the password\", charset=\"UTF-8\"";
    let mut response = pages::answered(request, shown);
    if response.status() == StatusCode::UNAUTHORIZED {
        response
            .headers_mut()
            .append(WWW_AUTHENTICATE, HeaderValue::from_static(BASIC));
    }
    response
}

/// Reads the folder on a thread that may wait for the disk.
async fn look<T, F>(folder: PathBuf, read: F) -> Result<T, ApiError>
where
    F: FnOnce(&Path) -> Result<T, MailError> + Send + 'static,
    T: Send + 'static,
{
    let done = tokio::task::spawn_blocking(move || read(&folder)).await;
    done.map_err(|error| ApiError::Mailbox(error.to_string()))?
        .map_err(|error| ApiError::Mailbox(error.to_string()))
}

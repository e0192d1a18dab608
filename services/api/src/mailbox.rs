//! `/dev/mailbox`: the mail that went out, where no mail server is set up. For embedded use only.
//!
//! Letters hold personal links, so away from a loopback address an organizer's key is asked for.
//! Reading the folder is left to `mail`.

pub(crate) mod letter;
pub(crate) mod list;

use std::path::{Path, PathBuf};

use actix_web::HttpRequest;
use mail::MailError;

use crate::auth;
use crate::context::Context;
use crate::error::ApiError;

/// The folder, if there is one and the caller may look into it.
async fn folder(context: &Context, request: &HttpRequest) -> Result<PathBuf, ApiError> {
    let folder = context.mailbox.clone().ok_or(ApiError::NotFound)?;
    if !context.listens_on_loopback {
        auth::caller(request).await?;
    }
    Ok(folder)
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

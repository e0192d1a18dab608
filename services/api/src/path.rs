//! What stands in a path.

use actix_web::HttpRequest;
use domain::values::ids::Id;

use crate::error::ApiError;

/// The id of a path; a text that is none names nothing.
pub(crate) fn id<I: Id>(request: &HttpRequest) -> Result<I, ApiError> {
    named(request, "id")
}

/// The id in a named part of a path.
pub(crate) fn named<I: Id>(request: &HttpRequest, name: &str) -> Result<I, ApiError> {
    part(request, name)
        .parse()
        .map(I::from_uuid)
        .map_err(|_| ApiError::NotFound)
}

/// A named part of a path, as it was sent.
pub(crate) fn part<'a>(request: &'a HttpRequest, name: &str) -> &'a str {
    request.match_info().get(name).unwrap_or_default()
}

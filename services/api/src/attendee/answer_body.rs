//! The body of an answer: a form, as pages send it, or JSON.

use actix_web::HttpRequest;
use actix_web::web::Payload;

use crate::body;
use crate::error::{ApiError, shortened};
use crate::fields::Fields;

/// Has the fields of an answer read. Without a Content-Type it is taken for a form. A form may have others beside them,
/// as browsers and their extensions send them; JSON may not.
pub(super) async fn read<T>(
    request: &HttpRequest,
    payload: Payload,
    read: impl FnOnce(&mut Fields) -> Option<T>,
) -> Result<T, ApiError> {
    let body = body::read(request, payload, body::FORM_LIMIT).await?;
    let media_type = body::media_type(request);
    let is_json = body::is_json(&media_type);
    let mut fields = match media_type.as_str() {
        _ if is_json => Fields::of_body(&body)?,
        "application/x-www-form-urlencoded" | "" => Fields::of_form(&body),
        _ => {
            return Err(ApiError::WrongType {
                expected: "application/x-www-form-urlencoded",
                found: shortened(&media_type),
            });
        }
    };
    let given = read(&mut fields);
    if !is_json {
        fields.ignore_others();
    }
    fields.finish(given)
}

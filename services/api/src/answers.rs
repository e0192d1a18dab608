//! Large answers: handed to the connection in pieces, since it would copy the whole for each client, and bounded in number of
//! octets, since who asks for much need not read it.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::http::header::{CONTENT_LENGTH, HeaderMap, TRANSFER_ENCODING};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, ResponseError};
use tokio::time::Instant;

use crate::context::Context;
use crate::error::ApiError;
use crate::problem::in_language;
use crate::sending::PIECE;

/// Whether a body is long, or as long as its client likes.
fn has_long_body(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let is_long = length.is_some_and(|length| length.parse::<usize>().is_ok_and(|length| length > PIECE));
    is_long || headers.contains_key(TRANSFER_ENCODING)
}

/// Sends large answers in pieces; a 503 where too many are being sent.
pub(crate) async fn in_pieces(
    context: Data<Context>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let is_long = has_long_body(request.headers());
    let mut response = in_language(next.call(request).await?);
    // A refused body is not waited for: kept alive, the connection would be held by a request that never ends.
    if is_long && (response.status().is_client_error() || response.status().is_server_error()) {
        let head = response.response_mut().head_mut();
        head.set_connection_type(ConnectionType::Close);
    }
    let until = Instant::now() + context.deadlines.whole_answer;
    let mut is_refused = false;
    let response = response.map_body(|_, body| match body.try_into_bytes() {
        Ok(answer) if answer.len() > PIECE => {
            let pieces = context.sending.begin(answer, until);
            is_refused = pieces.is_none();
            pieces.map_or_else(|| BoxBody::new(()), BoxBody::new)
        }
        Ok(answer) => BoxBody::new(answer),
        Err(body) => body,
    });
    if is_refused {
        return Ok(response.into_response(ApiError::TooManyAnswers.error_response()));
    }
    Ok(response)
}

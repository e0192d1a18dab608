//! The page of who got a letter that anybody can have sent to any address, or one about an ask: it ends all mail there, or has it
//! begin again. Its link names the address itself, so that it opens when the letter is long forgotten.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse};
use domain::values::token::TOKEN_LEN;
use store::people::suppressions;
use store::people::unasked::Objector;
use store::{ReadTx, WriteTx};

use super::unsubscribe::{UnsubscribePage, UnsubscribeRequest, left, own_path};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};
use crate::path;

/// Whose address such a link names, for good; none: it is another link.
pub(super) fn objector(context: &Context, request: &HttpRequest) -> Option<Objector> {
    let named = path::part(request, "token");
    (named.len() > TOKEN_LEN)
        .then(|| context.store.objector(named))
        .flatten()
}

pub(super) async fn show(
    context: &Context,
    request: &HttpRequest,
    Objector { address, .. }: Objector,
) -> Result<HttpResponse, ApiError> {
    let of = address.clone();
    let unit = move |tx: &mut ReadTx<'_>| suppressions::has_objected(tx, &of);
    let left_all = context.store.read(unit).await.map_err(ApiError::from)?;
    let language = language::asked(request).unwrap_or_default();
    let page = UnsubscribePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        group: None,
        address: address.as_str(),
        action: own_path(context, request),
        left_group: false,
        left_all,
        is_mailed: true,
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

pub(super) async fn press(
    context: &Context,
    request: &HttpRequest,
    objector: Objector,
    wanted: UnsubscribeRequest,
) -> Result<HttpResponse, ApiError> {
    let unit = move |tx: &mut WriteTx<'_>| match wanted {
        UnsubscribeRequest::OneClick | UnsubscribeRequest::Leave(_) => suppressions::object(tx, &objector),
        UnsubscribeRequest::ComeBack => suppressions::object_no_more(tx, &objector.address),
    };
    context.store.write(unit).await.map_err(ApiError::from)?;
    if wanted == UnsubscribeRequest::OneClick {
        return Ok(left(language::asked(request).unwrap_or_default()));
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, own_path(context, request)))
        .finish())
}

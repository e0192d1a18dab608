//! The page of who got a letter that anybody can have sent to any address: it ends all mail there, or has it begin again.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse};
use domain::DeliveryId;
use domain::values::ids::Id;
use domain::values::token::Purpose;
use store::people::suppressions;
use store::{ReadTx, WriteTx};

use super::unsubscribe::{UnsubscribePage, UnsubscribeRequest, left, own_path};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};
use crate::{path, token};

/// The letter that such a link is from; none: it is another link.
pub(super) fn letter(context: &Context, request: &HttpRequest) -> Option<DeliveryId> {
    let claim = context.links.verify(Purpose::Object, path::part(request, "token"))?;
    Some(DeliveryId::from_uuid(claim.id))
}

pub(super) async fn show(
    context: &Context,
    request: &HttpRequest,
    letter: DeliveryId,
) -> Result<HttpResponse, ApiError> {
    let unit = move |tx: &mut ReadTx<'_>| suppressions::of_mail(tx, letter);
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let (address, _, left_all) = found.ok_or_else(|| token::wrong(context, request))?;
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
    letter: DeliveryId,
    wanted: UnsubscribeRequest,
) -> Result<HttpResponse, ApiError> {
    let unit = move |tx: &mut WriteTx<'_>| {
        let (address, person, _) = suppressions::of_mail(tx, letter)?.ok_or(ApiError::NotFound)?;
        match (wanted, person) {
            (UnsubscribeRequest::OneClick | UnsubscribeRequest::Leave(_), _) => suppressions::object(tx, &address)?,
            (UnsubscribeRequest::ComeBack, Some(person)) => suppressions::remove_wishes(tx, person, None, true)?,
            (UnsubscribeRequest::ComeBack, None) => {}
        }
        Ok::<_, ApiError>(())
    };
    context.store.write(unit).await?;
    if wanted == UnsubscribeRequest::OneClick {
        return Ok(left(language::asked(request).unwrap_or_default()));
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, own_path(context, request)))
        .finish())
}

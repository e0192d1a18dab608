//! `GET, POST /links`: a letter with all that is to come for an address.

use actions::people::send_links;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use store::WriteTx;
use wording::{Text, texts};

use super::{AskAddress, Said, asked};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};

/// `GET /links`: the form.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    pages::answered(&request, form(&context, &request, StatusCode::OK, None))
}

/// `POST /links`: the same page for every address.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = match send(&context, &request, payload).await {
        Err(ApiError::Invalid(_)) if !pages::wants_json(&request) => {
            let wrong = texts::links_address_wrong();
            form(&context, &request, StatusCode::UNPROCESSABLE_ENTITY, Some(wrong))
        }
        other => other,
    };
    pages::answered(&request, answered)
}

async fn send(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let language = language::asked(request).unwrap_or_default();
    let asked = asked(context, request, payload, language).await?;
    let unit = move |tx: &mut WriteTx<'_>| send_links(tx, &asked);
    context.store.write(unit).await?;
    Said::page(context, language, texts::links_asked_title(), texts::links_asked())
}

fn form(
    context: &Context,
    request: &HttpRequest,
    status: StatusCode,
    wrong: Option<Text>,
) -> Result<HttpResponse, ApiError> {
    let language = language::asked(request).unwrap_or_default();
    let page = AskAddress {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        title: texts::links_title(),
        why: texts::links_why(),
        wrong,
        label: texts::links_address(),
        button: texts::links_send(),
    };
    Ok(language::said_in(language, pages::personal(status, &page)?))
}

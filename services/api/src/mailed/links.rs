//! `GET, POST /links`: a letter with all that is to come for an address.

use actions::people::send_links;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use store::WriteTx;
use wording::texts;

use super::{AskAddress, Said};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, language};
use crate::public_form::in_the_same_time;

/// `GET /links`: the form.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    pages::answered(&request, form(&context, &request).page())
}

/// `POST /links`: the same page for every address.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = in_the_same_time(send(&context, &request, payload)).await;
    pages::answered(&request, answered)
}

async fn send(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let language = language::asked(request).unwrap_or_default();
    let asked = match form(context, request).given(context, request, payload).await? {
        Ok(asked) => asked,
        Err(again) => return Ok(again),
    };
    let unit = move |tx: &mut WriteTx<'_>| send_links(tx, &asked);
    context.store.write(unit).await?;
    Said::page(context, language, texts::links_asked_title(), texts::links_asked())
}

fn form<'a>(context: &'a Context, request: &HttpRequest) -> AskAddress<'a> {
    let language = language::asked(request).unwrap_or_default();
    AskAddress::new(
        context,
        language,
        texts::links_title(),
        texts::links_why(),
        texts::links_send(),
    )
}

//! `GET /dev/mailbox`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::DeliveryId;
use domain::values::ids::Id;
use mail::mailbox::reading::{self, LetterLine};

use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets};
use crate::query::Query;

/// Letters on a page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "mailbox.html")]
struct MailboxPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    letters: Vec<LetterLine>,
    next: Option<DeliveryId>,
}

/// `GET /dev/mailbox`: letters, newest first.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    super::answered(&request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let folder = super::folder(context, request).await?;
    let mut query = Query::of(request.query_string());
    let before = query.optional("before", |text| {
        text.parse()
            .map(DeliveryId::from_uuid)
            .map_err(|_| "is not a letter".to_owned())
    });
    query.finish(())?;
    let page = super::look(folder, move |folder| reading::list(folder, before, PAGE)).await?;
    let page = MailboxPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        letters: page.items,
        next: page.next,
    };
    pages::personal(StatusCode::OK, &page)
}

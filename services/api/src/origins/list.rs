//! `GET /groups/{id}/origins`

use actions::authorize;
use actix_web::HttpResponse;
use domain::GroupId;
use serde::Serialize;
use store::ReadTx;
use store::rsvp::origins;
use store::rsvp::origins::Origin;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::paging::{List, Paging};
use crate::reply::Reply;
use crate::words;

/// Whence a group has addresses.
#[derive(Serialize, ToSchema)]
#[schema(as = Origin)]
pub(crate) struct OriginAnswer {
    /// Its identity.
    id: String,
    /// What you called it: `obtained.from`.
    from: String,
    /// `open`: its people are written to as they are invited; `trying`: 50 of them were, the others wait for half an hour; `released`: the others are, too; `stopped`: too many letters came back or were called spam, so no more go out; `continued`: they do, since you said so.
    #[schema(value_type = words::OriginState)]
    state: &'static str,
    /// People who were written to, or are now.
    written_to: u32,
    /// People who wait.
    waiting: u32,
    /// Addresses that came back as none.
    bounced: u32,
    /// People who called it spam.
    complained: u32,
    /// When it was named first, in UTC.
    created_at: String,
}

impl From<&Origin> for OriginAnswer {
    fn from(origin: &Origin) -> Self {
        Self {
            id: origin.id.to_string(),
            from: origin.name.clone(),
            state: origin.state.as_str(),
            written_to: origin.fared.written_to,
            waiting: origin.fared.waiting,
            bounced: origin.fared.bounced,
            complained: origin.fared.complained,
            created_at: instant(origin.created_at),
        }
    }
}

/// List whence a group has addresses, and how letters to them fared.
///
/// Of an origin that brings more than 200 people within a day 50 are written to first, and the rest half an hour later, unless 5 % came back as
/// no addresses or 2 people called it spam.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/origins", tag = "origins", operation_id = "list_origins",
    responses((status = 200, description = "A page of origins", body = List<OriginAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize(tx, caller.principal, caller.right, id)?;
        Ok::<_, ApiError>(origins::list(tx, id, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&paging.list(rows, |row| row.id, |row| OriginAnswer::from(&row)))?.into())
}

//! `GET /groups/{id}/contacts`

use actions::authorize;
use actix_web::HttpResponse;
use domain::GroupId;
use serde::Serialize;
use store::ReadTx;
use store::people::contacts;
use store::people::contacts::Contact;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::imports::ObtainedAnswer;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// Somebody whom the group may invite.
#[derive(Serialize, ToSchema)]
#[schema(as = Contact)]
pub(crate) struct ContactAnswer {
    /// Its identity.
    id: String,
    /// The address, as it was typed.
    email: String,
    /// What the person is called; may be empty.
    name: String,
    /// Where the address came from.
    obtained: ObtainedAnswer,
    /// The address of the account that brought it.
    #[schema(format = "email")]
    added_by: String,
    /// When, in UTC.
    added_at: String,
}

impl From<Contact> for ContactAnswer {
    fn from(contact: Contact) -> Self {
        Self {
            id: contact.id.to_string(),
            email: contact.email,
            name: contact.name.to_string(),
            obtained: ObtainedAnswer::of(&contact.obtained),
            added_by: contact.added_by.to_string(),
            added_at: instant(contact.added_at),
        }
    }
}

/// List a group's contacts: addresses that imports brought along.
///
/// They may be invited one by one, by `POST /events/{id}/invitations`. Nothing is ever announced to them.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/contacts", tag = "imports", operation_id = "list_contacts",
    responses((status = 200, description = "A page of contacts", body = List<ContactAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize(tx, caller.principal, caller.right, id)?;
        Ok::<_, ApiError>(contacts::list(tx, id, None, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&paging.list(rows, |row| row.id, ContactAnswer::from))?.into())
}

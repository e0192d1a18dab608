//! `GET /groups/{id}/activity`

use actions::authorize;
use actix_web::HttpResponse;
use domain::GroupId;
use serde::Serialize;
use serde_json::Value;
use store::activity::Entry;
use store::{Page, ReadTx, activity};
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::paging::{List, Paging, read_position};
use crate::query::Query;
use crate::reply::Reply;
use crate::words;

/// Something that happened in a group.
#[derive(Serialize, ToSchema)]
#[schema(as = Activity)]
pub(crate) struct ActivityAnswer {
    /// Its place in the log, which `after` takes. Later ones are higher; some numbers are left out.
    position: i64,
    /// When it happened, in UTC.
    at: String,
    /// Who did it: somebody of the team; whoever opened the personal link of what it is about; an invited person's calendar; or nobody,
    /// since it followed from something else.
    #[schema(value_type = words::Author)]
    who: &'static str,
    /// Whose account it was; null if it was none.
    account_id: Option<String>,
    /// The name of that account; its address if it has none.
    account_name: Option<String>,
    /// What happened, by its message type; `/api/messages` lists them.
    what: String,
    /// The event that it is about; null if it is about none.
    event_id: Option<String>,
    /// The invitation that it is about; null if it is about none.
    invitation_id: Option<String>,
    /// What its message holds: ids, states and revisions, never an address or the name of somebody who is invited.
    #[schema(value_type = Object)]
    data: Value,
}

/// List what happened in a group and who did it, the oldest first; it is kept for 90 days. To follow it, ask again with the last
/// `position` that you have seen as `after`: nothing comes later that stands before it.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/activity", tag = "groups", operation_id = "list_activity",
    params(("after" = Option<i64>, Query, minimum = 0, description = "Only what stands behind this `position`")),
    responses((status = 200, description = "A page of what happened", body = List<ActivityAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let mut query = Query::of(caller.request.query_string());
    let paging = Paging::take(&mut query);
    let after = query.optional("after", read_position);
    let page: Page<i64> = query.finish(paging.page())?;
    let page = Page {
        after: page.after.or(after),
        ..page
    };
    let store = &caller.context.store;
    let end = activity::end(store).await?;
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize(tx, caller.principal, caller.right, id)?;
        Ok::<_, ApiError>(activity::list(tx, id, page, end)?)
    };
    let rows = store.read(unit).await?;
    Ok(Reply::ok(&paging.list(rows, |row| row.position, show))?.into())
}

fn show(entry: Entry) -> ActivityAnswer {
    let invitation = entry.data.get("invitation_id").and_then(Value::as_str);
    ActivityAnswer {
        position: entry.position,
        at: instant(entry.at),
        who: entry.author.as_str(),
        account_id: entry.author.account().map(|account| account.to_string()),
        account_name: entry.name,
        what: entry.kind,
        event_id: entry.event.map(|event| event.to_string()),
        invitation_id: invitation.map(str::to_owned),
        data: entry.data,
    }
}

//! `GET /groups`

use actions::authorize_own;
use actix_web::HttpResponse;
use domain::GroupId;
use domain::group::Group;
use store::ReadTx;
use store::people::team::{Member, OwnPlace};
use store::people::{groups, team};

use super::body::{EventPlace, GroupAnswer};
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List the groups to whose team you belong, oldest first; also those of which you help at some events alone, with these.
#[utoipa::path(
    get, path = "/api/v1/groups", tag = "groups", operation_id = "list_groups",
    responses((status = 200, description = "A page of groups", body = List<GroupAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize_own(tx, caller.principal, caller.right)?;
        let account = caller.principal.account();
        Ok::<_, ApiError>((groups::list(tx, account, page)?, team::of_account(tx, account)?))
    };
    let (rows, places) = caller.context.store.read(unit).await?;
    let shown = |group: Group| {
        let answer = GroupAnswer::of(&group, &caller.context.links);
        answer.helped_at(only_events(&places, group.id))
    };
    let list = paging.list(rows, |group| group.id, shown);
    Ok(Reply::ok(&list)?.into())
}

/// The events of a group at which alone somebody helps; none: they belong to the team of all of it.
fn only_events(places: &[OwnPlace], group: GroupId) -> Option<Vec<EventPlace>> {
    let own = places
        .iter()
        .map(|own| &own.member)
        .filter(|member| member.group == group && member.accepted_at.is_some());
    let helps = |member: &Member| {
        Some(EventPlace {
            event_id: member.place.event?.to_string(),
            role: member.place.role.as_str(),
        })
    };
    own.map(helps).collect()
}

//! Work of a group that waits for its time, or failed: what it is, why it failed, and another try.

use actions::tasks::{RetryTask, can_be_retried, retry as try_again};
use actions::{ActionError, groups};
use actix_web::HttpResponse;
use domain::GroupId;
use domain::group::Group;
use domain::people::Right;
use store::task::GroupTask;
use store::{ReadTx, WriteTx, task};
use wording::texts;

use super::page::{Button, List, Row};
use super::visit::Visit;
use super::{around, moment_in};
use crate::error::ApiError;
use crate::paging::Paging;
use crate::path;

/// `GET /console/groups/{id}/tasks`: those that failed come first.
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<u32> = Paging::at(&visit.asked("cursor"));
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::find(tx, who, right, id)?;
        Ok::<_, ActionError>((group, task::of_group(tx, id, page)?))
    };
    let (group, tasks) = visit.context.store.read(unit).await?;
    // Their order follows their states, so that a page begins behind so many, and not behind one of them.
    let numbered = tasks
        .into_iter()
        .zip(page.after.unwrap_or(0).saturating_add(1)..)
        .collect();
    let listed = paging.list(numbered, |(_, number)| *number, |(one, _)| row(&visit, &group, &one));
    let list = List::of(&visit, listed.items)
        .or_say(&visit, texts::console_no_tasks())
        .going_on(&visit, listed.next);
    around::group(&visit, &group, "tasks")
        .say(texts::console_tasks_why())?
        .add(&list)?
        .finish()
}

fn row(visit: &Visit, group: &Group, found: &GroupTask) -> Row {
    let task = &found.task;
    let mut lines: Vec<String> = found.event.iter().map(|(_, title)| title.to_string()).collect();
    let at = moment_in(&group.plan.zone, task.run_at);
    lines.push(visit.say(texts::console_task_at(at, task.state.as_str())));
    lines.extend(task.last_error.clone());
    let again = || Button {
        label: visit.say(texts::console_task_retry()),
        action: visit.href(&format!("/groups/{}/tasks/{}/retry", group.id, task.id)),
        is_quiet: true,
    };
    let is_offered = can_be_retried(task) && visit.may(Right::GroupEdit);
    Row {
        is: "",
        title: visit.say(texts::console_task_kind(task.kind.as_str())),
        href: found.event.as_ref().map(|(id, _)| visit.href(&format!("/events/{id}"))),
        badge: visit.say(texts::console_task_state(task.state.as_str())),
        lines,
        buttons: is_offered.then(again).into_iter().collect(),
        ..Row::default()
    }
}

/// `POST /console/groups/{id}/tasks/{task}/retry`
pub(crate) async fn retry(visit: Visit) -> Result<HttpResponse, ApiError> {
    let group: GroupId = visit.id()?;
    let task = path::part(&visit.request, "task").parse();
    let task = task.map_err(|_| ApiError::NotFound)?;
    let who = visit.principal;
    let unit = move |tx: &mut WriteTx<'_>| try_again(tx, who, RetryTask { group, task });
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/tasks?done=retried")))
}

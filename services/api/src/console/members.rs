//! The team of a group: who belongs to it, as what, and who is asked.

use actions::team::{InviteMember, ReviseMember, invite, remove as take_out, revise, revision};
use actions::{ActionError, groups};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::event::Event;
use domain::group::Group;
use domain::people::{Right, Role};
use domain::{GroupId, MemberId};
use store::event::events;
use store::event::events::EventFilter;
use store::people::team;
use store::people::team::ListedMember;
use store::{Page as Rows, ReadTx, WriteTx};
use wording::texts;

use super::around;
use super::form::{Field, Form, Kind};
use super::page::{Button, List, Row};
use super::sure::asked_first;
use super::visit::Visit;
use crate::error::ApiError;
use crate::etag;
use crate::path;
use crate::team::body::read;

/// Places that are shown; a team that has more sees the rest over the API.
const MOST: u16 = 200;

/// `GET /console/groups/{id}/team`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (group, members, events) = found(&visit).await?;
    shown(&visit, &group, &members, &form(&visit, &group, &events), StatusCode::OK)
}

/// The group in the path, its team, and the events to come that somebody may be asked to help with.
async fn found(visit: &Visit) -> Result<(Group, Vec<ListedMember>, Vec<Event>), ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let to_come = EventFilter {
        from: Some(visit.context.store.now()),
        ..EventFilter::default()
    };
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::find(tx, who, right, id)?;
        let all = Rows {
            after: None,
            limit: MOST,
        };
        let next = Rows {
            after: None,
            limit: MOST,
        };
        Ok::<_, ActionError>((group, team::list(tx, id, all)?, events::list(tx, id, &to_come, next)?))
    };
    Ok(visit.context.store.read(unit).await?)
}

fn shown(
    visit: &Visit,
    group: &Group,
    members: &[ListedMember],
    form: &Form,
    status: StatusCode,
) -> Result<HttpResponse, ApiError> {
    let rows = members.iter().map(|one| row(visit, group, one)).collect();
    let page = around::group(visit, group, "team")
        .with_status(status)
        .add(&List::of(visit, rows))?;
    if !visit.may(Right::TeamEdit) {
        return page.finish();
    }
    page.say(texts::console_team_why())?.add(form)?.finish()
}

fn form(visit: &Visit, group: &Group, events: &[Event]) -> Form {
    let all = (String::new(), visit.say(texts::console_all()));
    let events = events
        .iter()
        .map(|one| (one.id.to_string(), one.plan.title.to_string()));
    let roles = Role::ALL.map(|role| (role.as_str(), visit.say(texts::role(role.as_str()))));
    let fields = vec![
        Field::new(visit, "email", texts::console_address(), Kind::Email).required(),
        Field::new(visit, "role", texts::console_role(), Kind::choice(roles)).with("editor"),
        Field::new(
            visit,
            "event_id",
            texts::console_for_which_events(),
            Kind::choice([all].into_iter().chain(events)),
        ),
    ];
    Form::new(
        visit,
        &format!("/groups/{}/team", group.id),
        fields,
        texts::console_team_ask(),
    )
}

fn row(visit: &Visit, group: &Group, listed: &ListedMember) -> Row {
    let member = &listed.member;
    let is_accepted = member.accepted_at.is_some();
    let press = |label, what: &str| Button {
        label: visit.say(label),
        action: visit.href(&format!("/groups/{}/team/{}/{what}", group.id, member.id)),
        is_quiet: true,
    };
    let others = Role::ALL.into_iter().filter(|role| *role != member.place.role);
    // A role is given over the one that is seen.
    let over = |role: Role| format!("{}?seen={}", role.as_str(), revision(member));
    let others = others.map(|role| press(texts::console_make_role(texts::role(role.as_str())), &over(role)));
    let name = listed.name.to_string();
    let is_named = is_accepted && !name.is_empty();
    let mut lines: Vec<String> = is_named.then(|| listed.email.to_string()).into_iter().collect();
    lines.extend(member.place.event.map(|_| visit.say(texts::console_for_one_event())));
    lines.extend((!is_accepted).then(|| visit.say(texts::console_not_accepted())));
    Row {
        title: if is_named { name } else { listed.email.to_string() },
        folded: visit.say(texts::console_edit()),
        asks: true,
        badge: visit.say(texts::role(member.place.role.as_str())),
        lines,
        buttons: if visit.may(Right::TeamEdit) {
            others.chain([press(texts::console_remove(), "remove")]).collect()
        } else {
            Vec::new()
        },
        ..Row::default()
    }
}

/// `POST /console/groups/{id}/team`: asks somebody by mail.
pub(crate) async fn ask(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let (group, members, events) = found(&visit).await?;
    let form = form(&visit, &group, &events).sent(&sent);
    match asked(&visit, group.id, &form).await {
        Ok(()) => Ok(visit.to(&format!("/groups/{}/team?done=offered", group.id))),
        Err(error) => shown(
            &visit,
            &group,
            &members,
            &form.refused(error)?,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    }
}

async fn asked(visit: &Visit, group: GroupId, form: &Form) -> Result<(), ApiError> {
    let (email, place) = read(&form.body())?;
    visit.context.limits.letter(&visit.request)?;
    let policy = visit.context.invite_policy;
    let asked = InviteMember {
        group,
        email,
        place,
        policy,
    };
    let who = visit.principal;
    let unit = move |tx: &mut WriteTx<'_>| invite(tx, who, &asked).map(drop);
    Ok(visit.context.store.write(unit).await?)
}

/// `POST /console/groups/{id}/team/{member}/{what}`: gives somebody another role, or takes them out.
pub(crate) async fn change(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let (group, member): (GroupId, MemberId) = (visit.id()?, visit.named("member")?);
    let role = match path::part(&visit.request, "what") {
        "remove" => None,
        word => Some(Role::given(word).map_err(|_| ApiError::NotFound)?),
    };
    if role.is_none()
        && let Some(page) = asked_first(&mut visit, "member", texts::console_remove(), None).await?
    {
        return Ok(page);
    }
    let (who, seen) = (visit.principal, etag::seen(&visit.asked("seen")));
    let unit = move |tx: &mut WriteTx<'_>| match role {
        None => take_out(tx, who, group, member),
        role => {
            let asked = ReviseMember {
                group,
                member,
                seen,
                role,
            };
            revise(tx, who, &asked).map(drop)
        }
    };
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/team?done=saved")))
}

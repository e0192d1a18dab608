//! What stands around the pages of a group and of an event: the way back, and the pages beside.

use domain::event::{Event, EventStatus};
use domain::group::Group;
use domain::people::Right;
use store::event::events::EventView;
use wording::{Text, texts};

use super::page::Page;
use super::visit::Visit;

/// A page of a group.
pub(super) fn group<'v>(visit: &'v Visit, group: &Group, current: &str) -> Page<'v> {
    let of = |path: &str| format!("/groups/{}{path}", group.id);
    let tabs = [
        ("events", Right::EventRead, texts::console_events(), of("")),
        (
            "followers",
            Right::PeopleRead,
            texts::console_followers(),
            of("/followers"),
        ),
        (
            "unreached",
            Right::PeopleRead,
            texts::console_no_mail(),
            of("/unreached"),
        ),
        (
            "contacts",
            Right::PeopleRead,
            texts::console_contacts(),
            of("/contacts"),
        ),
        ("asks", Right::PeopleRead, texts::console_asks(), of("/asks")),
        (
            "activity",
            Right::ActivityRead,
            texts::console_activity(),
            of("/activity"),
        ),
        ("tasks", Right::ActivityRead, texts::console_tasks(), of("/tasks")),
        ("team", Right::TeamRead, texts::console_team(), of("/team")),
        (
            "webhooks",
            Right::WebhookRead,
            texts::console_webhooks(),
            of("/webhooks"),
        ),
        ("settings", Right::GroupEdit, texts::console_settings(), of("/settings")),
    ];
    Page::new(visit, group.plan.name.as_str())
        .in_language(&group.plan.language)
        .beside(&tabs, current)
}

/// A page below a group.
pub(super) fn below<'v>(visit: &'v Visit, group: &Group, title: impl AsRef<Text>) -> Page<'v> {
    Page::new(visit, visit.say(title)).under_group(group)
}

/// A page of an event.
pub(super) fn event<'v>(visit: &'v Visit, found: &EventView, current: &str) -> Page<'v> {
    let of = |path: &str| format!("/events/{}{path}", found.event.id);
    let dates = found.event.plan.series.is_some();
    let dates = dates.then(|| ("dates", Right::EventRead, texts::console_dates(), of("/dates")));
    let tabs = [
        ("event", Right::EventRead, texts::console_event(), of("")),
        ("answers", Right::PeopleRead, texts::console_answers(), of("/answers")),
        ("invite", Right::PeopleEdit, texts::console_invite(), of("/invite")),
        ("door", Right::DoorRead, texts::console_door(), of("/door")),
        ("letters", Right::PeopleEdit, texts::console_letters(), of("/letters")),
        (
            "deliveries",
            Right::MailRead,
            texts::console_deliveries(),
            of("/deliveries"),
        ),
        ("edit", Right::EventEdit, texts::console_edit(), of("/edit")),
    ];
    let tabs: Vec<_> = tabs.into_iter().chain(dates).collect();
    let group = &found.group;
    let page = Page::new(visit, found.event.plan.title.as_str()).in_language(&group.plan.language);
    // Who has a place at this one event may not open the group.
    let page = if visit.may_in_group(Right::EventRead) {
        page.under_group(group)
    } else {
        page
    };
    page.beside(&tabs, current)
}

/// Where an event is in its life, in a word.
pub(super) fn status(visit: &Visit, event: &Event) -> String {
    visit.say(match event.status {
        EventStatus::Draft => texts::console_status_draft(),
        EventStatus::Cancelled => texts::console_status_cancelled(),
        EventStatus::Published if event.is_over(visit.context.store.now()) => texts::console_status_over(),
        EventStatus::Published => texts::console_status_published(),
    })
}

//! Which path and method is which use case, and which right it asks for. A method that a path does not take is 405 with
//! Allow, in the manner of the path: a problem for programs, a page for people.

use std::collections::BTreeMap;

use actix_web::guard::{Any, Get, Guard, Head};
use actix_web::http::Method;
use actix_web::web::{self, PathConfig, ServiceConfig};
use actix_web::{HttpRequest, Resource, ResponseError, Route, Scope};
use domain::people::Right;

use crate::auth::Rights;
use crate::error::ApiError;
use crate::{
    activity, attendee, attendees, check_ins, console, contacts, deliveries, docs, door, door_links, events, feeds,
    followers, groups, health, imports, invitations, keys, mailbox, mailed, occurrences, organizer_letters, origins,
    pages, proposals, suppressions, team, templates, webhooks,
};

/// A method of a path, and what answers it.
pub(crate) struct Entry {
    pub(crate) path: &'static str,
    pub(crate) method: Method,
    /// What whoever asks needs in the group that it is about; none: a page, which is open to who has its address.
    pub(crate) right: Option<Right>,
    route: Route,
}

/// The JSON API, below `/api/v1`. Each line names a right: without one it does not compile.
macro_rules! api {
    ($($method:ident $path:literal $right:ident => $handler:path;)+) => {
        vec![$(Entry {
            path: concat!("/api/v1", $path),
            method: Method::$method,
            right: Some(Right::$right),
            route: on(&Method::$method).to($handler),
        }),+]
    };
}

/// The console, below `/console`: pages for who is signed in, each with the right that it asks for.
macro_rules! console {
    ($($method:ident $path:literal $right:ident => $handler:path;)+) => {
        vec![$(Entry {
            path: concat!("/console", $path),
            method: Method::$method,
            right: Some(Right::$right),
            route: on(&Method::$method)
                .to(|request: HttpRequest, payload: web::Payload| console::visit::open(request, payload, $handler)),
        }),+]
    };
}

/// What is open to whoever has its address.
macro_rules! pages {
    ($($method:ident $path:literal => $handler:path;)+) => {
        vec![$(Entry {
            path: $path,
            method: Method::$method,
            right: None,
            route: on(&Method::$method).to($handler),
        }),+]
    };
}

pub(crate) fn api_routes() -> Vec<Entry> {
    api! {
        GET "/groups" GroupRead => groups::list::list;
        POST "/groups" GroupCreate => groups::create::create;
        GET "/groups/{id}" GroupRead => groups::get::get;
        PATCH "/groups/{id}" GroupEdit => groups::patch::patch;
        GET "/groups/{id}/retention" GroupRead => groups::retention::get;
        DELETE "/groups/{id}" GroupDelete => groups::delete::delete;
        GET "/groups/{id}/activity" ActivityRead => activity::list::list;
        GET "/groups/{id}/events" EventRead => events::list::list;
        POST "/groups/{id}/events" EventEdit => events::create::create;
        GET "/groups/{id}/templates" EventRead => templates::list::list;
        POST "/groups/{id}/templates" EventEdit => templates::create::create;
        DELETE "/groups/{id}/templates/{template}" EventEdit => templates::delete::delete;
        GET "/groups/{id}/suppressions" PeopleRead => suppressions::list::list;
        DELETE "/groups/{id}/suppressions/{address}" PeopleEdit => suppressions::delete::delete;
        GET "/groups/{id}/team" TeamRead => team::list::list;
        POST "/groups/{id}/team" TeamEdit => team::create::create;
        PATCH "/groups/{id}/team/{account}" TeamEdit => team::patch::patch;
        DELETE "/groups/{id}/team/{account}" TeamEdit => team::delete::delete;
        GET "/keys" KeyRead => keys::list::list;
        POST "/keys" KeyCreate => keys::create::create;
        DELETE "/keys/{id}" KeyRevoke => keys::delete::delete;
        GET "/groups/{id}/origins" PeopleRead => origins::list::list;
        POST "/origins/{id}/continue" PeopleEdit => origins::go_on::post;
        POST "/groups/{id}/imports" PeopleEdit => imports::create::create;
        GET "/groups/{id}/contacts" PeopleRead => contacts::list::list;
        DELETE "/groups/{id}/contacts/{contact}" PeopleEdit => contacts::delete::delete;
        GET "/imports/{id}" PeopleRead => imports::get::get;
        POST "/imports/{id}/apply" PeopleEdit => imports::apply::apply;
        GET "/groups/{id}/followers" PeopleRead => followers::list::list;
        DELETE "/groups/{id}/followers/{follower}" PeopleEdit => followers::delete::delete;
        GET "/groups/{id}/webhooks" WebhookRead => webhooks::list::list;
        POST "/groups/{id}/webhooks" WebhookEdit => webhooks::create::create;
        PATCH "/webhooks/{id}" WebhookEdit => webhooks::patch::patch;
        DELETE "/webhooks/{id}" WebhookEdit => webhooks::delete::delete;
        GET "/webhooks/{id}/tries" WebhookRead => webhooks::tries::list;
        POST "/tries/{id}/replay" WebhookEdit => webhooks::replay::replay;
        GET "/events/{id}" EventRead => events::get::get;
        PATCH "/events/{id}" EventEdit => events::patch::patch;
        DELETE "/events/{id}" EventEdit => events::delete::delete;
        POST "/events/{id}/publish" EventEdit => events::publish::publish;
        POST "/events/{id}/cancel" EventEdit => events::cancel::cancel;
        POST "/events/{id}/copy" EventEdit => events::copy::copy;
        POST "/events/{id}/restore" EventEdit => events::restore::restore;
        POST "/events/{id}/announce" PeopleEdit => events::announce::announce;
        GET "/events/{id}/occurrences" EventRead => occurrences::list::list;
        PATCH "/events/{id}/occurrences/{recurrence_id}" EventEdit => occurrences::patch::patch;
        GET "/events/{id}/deliveries" MailRead => deliveries::list::list;
        GET "/events/{id}/letters" MailRead => organizer_letters::list::list;
        POST "/events/{id}/letters" PeopleEdit => organizer_letters::create::create;
        POST "/events/{id}/letters/preview" PeopleEdit => organizer_letters::preview::preview;
        POST "/events/{id}/letters/test" PeopleEdit => organizer_letters::test::test;
        DELETE "/letters/{id}" PeopleEdit => organizer_letters::delete::delete;
        GET "/events/{id}/proposals" PeopleRead => proposals::list::list;
        GET "/events/{id}/seat-log" PeopleRead => events::seat_log::list;
        GET "/events/{id}/private-answers" TeamEdit => events::private_answers::get;
        GET "/events/{id}/check-ins" DoorRead => check_ins::list::list;
        POST "/events/{id}/check-ins" DoorEdit => check_ins::create::create;
        DELETE "/check-ins/{id}" DoorEdit => check_ins::delete::delete;
        GET "/events/{id}/door-links" DoorRead => door_links::list::list;
        POST "/events/{id}/door-links" DoorEdit => door_links::create::create;
        DELETE "/door-links/{id}" DoorEdit => door_links::delete::delete;
        GET "/events/{id}/invitations" PeopleRead => invitations::list::list;
        POST "/events/{id}/invitations" PeopleEdit => invitations::create::create;
        GET "/events/{id}/attendees.csv" PeopleExport => attendees::csv::get;
        GET "/events/{id}/attendees.json" PeopleExport => attendees::json::get;
        GET "/events/{id}/attendees.vcf" PeopleExport => attendees::vcf::get;
        PUT "/events/{id}/rsvps" PeopleEdit => invitations::answer::put;
        POST "/invitations/{id}/accept" PeopleEdit => invitations::accept::accept;
        POST "/invitations/{id}/decline" PeopleEdit => invitations::decline::decline;
        GET "/invitations/{id}" PeopleRead => invitations::get::get;
        PATCH "/invitations/{id}" PeopleEdit => invitations::patch::patch;
        DELETE "/invitations/{id}" PeopleEdit => invitations::delete::delete;
        POST "/invitations/{id}/resend" PeopleEdit => invitations::resend::resend;
    }
}

#[expect(clippy::too_many_lines, reason = "a table")]
pub(crate) fn console_routes() -> Vec<Entry> {
    console! {
        GET "" GroupRead => console::home::get;
        GET "/account" GroupRead => console::account::get;
        POST "/keys" KeyCreate => console::keys::post;
        POST "/keys/{id}/revoke" GroupRead => console::keys::revoke;
        POST "/team/{id}/leave" GroupRead => console::team::leave;
        GET "/groups/new" GroupCreate => console::groups::new;
        POST "/groups/new" GroupCreate => console::groups::create;
        GET "/groups/{id}" EventRead => console::group::get;
        GET "/groups/{id}/settings" GroupRead => console::groups::settings;
        POST "/groups/{id}/settings" GroupEdit => console::groups::revise;
        GET "/groups/{id}/delete" GroupDelete => console::delete_group::get;
        POST "/groups/{id}/delete" GroupDelete => console::delete_group::post;
        GET "/groups/{id}/events/new" EventEdit => console::events::new;
        POST "/groups/{id}/events/new" EventEdit => console::events::create;
        POST "/groups/{id}/templates/{template}/delete" EventEdit => console::events::forget_template;
        GET "/events/{id}" EventRead => console::event::get;
        GET "/events/{id}/edit" EventEdit => console::edit::get;
        POST "/events/{id}/edit" EventEdit => console::edit::post;
        POST "/events/{id}/publish" EventEdit => console::steps::publish;
        GET "/events/{id}/cancel" EventEdit => console::steps::ask_cancel;
        POST "/events/{id}/cancel" EventEdit => console::steps::cancel;
        POST "/events/{id}/restore" EventEdit => console::steps::restore;
        GET "/events/{id}/delete" EventEdit => console::steps::ask_delete;
        POST "/events/{id}/delete" EventEdit => console::steps::delete;
        GET "/events/{id}/copy" EventEdit => console::again::get;
        POST "/events/{id}/copy" EventEdit => console::again::copy;
        POST "/events/{id}/template" EventEdit => console::again::keep;
        GET "/events/{id}/dates" EventRead => console::dates::get;
        GET "/events/{id}/dates/{day}" EventEdit => console::dates::one;
        POST "/events/{id}/dates/{day}" EventEdit => console::dates::post;
        POST "/events/{id}/announce" PeopleEdit => console::steps::announce;
        GET "/events/{id}/invite" PeopleEdit => console::invite::get;
        POST "/events/{id}/invite" PeopleEdit => console::invite::read;
        GET "/events/{id}/invite/{import}" PeopleEdit => console::import::get;
        POST "/events/{id}/invite/{import}" PeopleEdit => console::import::invite;
        GET "/events/{id}/answers" PeopleRead => console::answers::get;
        GET "/events/{id}/seat-log" PeopleRead => console::seat_log::get;
        GET "/events/{id}/live" PeopleRead => console::live::get;
        GET "/events/{id}/live-letters" MailRead => console::live::letters;
        POST "/events/{id}/answers" PeopleEdit => console::person::answer;
        GET "/events/{id}/attendees.csv" PeopleExport => console::answers::csv;
        GET "/events/{id}/attendees.vcf" PeopleExport => console::answers::vcf;
        GET "/events/{id}/preview" EventRead => console::preview::get;
        GET "/events/{id}/letters" MailRead => console::letters::get;
        POST "/events/{id}/letters" PeopleEdit => console::letters::post;
        POST "/letters/{id}/undo" PeopleEdit => console::letters::undo;
        GET "/events/{id}/door" DoorRead => console::door::get;
        GET "/events/{id}/badges" PeopleRead => console::badges::get;
        GET "/events/{id}/poster" DoorRead => console::poster::get;
        POST "/events/{id}/door" DoorEdit => console::door::make;
        POST "/door-links/{id}/end" DoorEdit => console::door::end;
        POST "/check-ins/{id}/undo" DoorEdit => console::door::undo;
        GET "/events/{id}/deliveries" MailRead => console::deliveries::get;
        GET "/invitations/{id}" PeopleRead => console::person::get;
        POST "/invitations/{id}/rules" PeopleEdit => console::rules::post;
        POST "/invitations/{id}/accept" PeopleEdit => console::decide::accept;
        POST "/invitations/{id}/decline" PeopleEdit => console::decide::decline;
        POST "/invitations/{id}/seat" PeopleEdit => console::decide::seat;
        POST "/invitations/{id}/resend" PeopleEdit => console::person::resend;
        POST "/invitations/{id}/uninvite" PeopleEdit => console::person::uninvite;
        GET "/groups/{id}/followers" PeopleRead => console::reach::list_followers;
        POST "/groups/{id}/followers/{follower}/remove" PeopleEdit => console::reach::remove_follower;
        GET "/groups/{id}/contacts" PeopleRead => console::reach::list_contacts;
        POST "/groups/{id}/contacts/{contact}/remove" PeopleEdit => console::reach::remove_contact;
        GET "/groups/{id}/unreached" PeopleRead => console::reach::list_unreached;
        POST "/groups/{id}/unreached/{address}/lift" PeopleEdit => console::reach::lift;
        POST "/origins/{id}/continue" PeopleEdit => console::reach::go_on_with;
        GET "/groups/{id}/asks" PeopleRead => console::asks::get;
        POST "/groups/{id}/coffee/{what}" GroupEdit => console::asks::coffee;
        POST "/groups/{id}/asks/{person}/seen" PeopleEdit => console::asks::see;
        GET "/groups/{id}/activity" ActivityRead => console::activity::get;
        GET "/groups/{id}/tasks" ActivityRead => console::tasks::get;
        POST "/groups/{id}/tasks/{task}/retry" GroupEdit => console::tasks::retry;
        GET "/groups/{id}/webhooks" WebhookRead => console::webhooks::get;
        POST "/groups/{id}/webhooks" WebhookEdit => console::webhooks::create;
        GET "/webhooks/{id}" WebhookRead => console::webhook::get;
        POST "/webhooks/{id}" WebhookEdit => console::webhook::post;
        POST "/webhooks/{id}/{what}" WebhookEdit => console::webhook::change;
        POST "/tries/{id}/replay" WebhookEdit => console::webhook::replay;
        GET "/groups/{id}/team" TeamRead => console::members::get;
        POST "/groups/{id}/team" TeamEdit => console::members::ask;
        POST "/groups/{id}/team/{member}/{what}" TeamEdit => console::members::change;
    }
}

pub(crate) fn page_routes() -> Vec<Entry> {
    pages! {
        GET "/e/{slug}" => attendee::event::get;
        POST "/e/{slug}/rsvp" => attendee::ask::post;
        GET "/e/{slug}/picture.png" => attendee::picture::get;
        GET "/e/{slug}/event.ics" => attendee::event_file::get;
        GET "/r/{token}" => attendee::rsvp::get;
        POST "/r/{token}" => attendee::answer::post;
        GET "/r/{token}/invite.ics" => attendee::invite_file::get;
        POST "/r/{token}/occurrences" => attendee::answer_date::post;
        POST "/r/{token}/name" => attendee::show_name::post;
        POST "/r/{token}/here" => attendee::check_in::post;
        GET "/here/{words}" => mailed::here::get;
        POST "/here/{words}" => mailed::here::post;
        GET "/c/{code}" => door::code::get;
        GET "/door/{token}" => door::entry::get;
        POST "/door/{token}" => door::entry::post;
        POST "/door/{token}/undo" => door::entry::post_undo;
        GET "/u/{token}" => attendee::unsubscribe::get;
        POST "/u/{token}" => attendee::unsubscribe::post;
        GET "/f/{token}.ics" => feeds::personal::get;
        GET "/g/{slug}" => attendee::group::get;
        GET "/g/{slug}/calendar.ics" => feeds::group::get;
        POST "/g/{slug}/follow" => mailed::follow::post;
        GET "/follow/{token}" => mailed::follow::get;
        POST "/follow/{token}" => mailed::follow::confirm;
        GET "/join/{token}" => mailed::join::get;
        POST "/join/{token}" => mailed::join::post;
        GET "/me" => mailed::own_page::form;
        POST "/me" => mailed::own_page::mail;
        GET "/me/{token}" => mailed::own_page::get;
        POST "/me/{token}" => mailed::own_page::post;
        GET "/me/{token}/erase" => mailed::erase::get;
        POST "/me/{token}/erase" => mailed::erase::post;
        GET "/me/{token}/profile" => mailed::profile::get;
        POST "/me/{token}/profile" => mailed::profile::post;
        GET "/me/{token}/asks" => mailed::asks::get;
        POST "/me/{token}/asks" => mailed::asks::post;
        GET "/me/{token}/helped" => mailed::helped::get;
        GET "/ask/{token}" => mailed::ask::get;
        POST "/ask/{token}" => mailed::ask::post;
        GET "/ask/{token}/confirm" => mailed::ask_outside::get;
        POST "/ask/{token}/confirm" => mailed::ask_outside::post;
        GET "/meet/{token}" => mailed::meet::get;
        POST "/meet/{token}" => mailed::meet::post;
        GET "/coffee/{token}" => mailed::coffee::get;
        POST "/coffee/{token}" => mailed::coffee::post;
        GET "/thanks/{token}" => mailed::thanks::get;
        POST "/thanks/{token}" => mailed::thanks::post;
        POST "/r/{token}/own-page" => mailed::own_page::mail_invited;
        GET "/links" => mailed::links::get;
        POST "/links" => mailed::links::post;
        GET "/console/sign-in" => console::sign_in::get;
        POST "/console/sign-in" => console::sign_in::post;
        GET "/console/sign-in/code" => console::sign_in::get_code;
        POST "/console/sign-in/code" => console::sign_in::post_code;
        GET "/console/sign-in/{token}" => console::link::get;
        POST "/console/sign-in/{token}" => console::link::post;
        POST "/console/sign-out" => console::sessions::sign_out;
        POST "/console/sign-out-everywhere" => console::sessions::sign_out_everywhere;
        POST "/console/sessions/{id}/end" => console::sessions::post;
        GET "/console/team/{token}" => console::team::get;
        POST "/console/team/{token}" => console::team::post;
        GET "/" => pages::home::get;
        GET "/dev/elements" => pages::elements::get;
        GET "/dev/health" => health::page::get;
        GET "/dev/mailbox" => mailbox::list::get;
        GET "/dev/mailbox/{id}" => mailbox::letter::get;
        GET "/dev/mailbox/{id}/html" => mailbox::letter::html;
        GET "/dev/mailbox/{id}/raw" => mailbox::letter::raw;
        GET "/assets/{file}" => pages::assets::get;
        GET "/api/openapi.json" => docs::openapi;
        GET "/api/messages" => pages::messages::get;
        GET "/api/problems" => pages::problems::get;
        GET "/api/docs" => docs::page;
        GET "/api/docs/" => docs::page;
    }
}

/// What is asked of every process.
fn health_routes() -> Vec<Entry> {
    pages! {
        GET "/healthz" => health::healthz;
        GET "/readyz" => health::readyz;
        GET "/metrics" => health::metrics;
    }
}

/// Sets up every route.
pub(crate) fn configure(config: &mut ServiceConfig) {
    // A path whose parts can't be decoded names nothing.
    config.app_data(PathConfig::default().error_handler(|_, _| ApiError::NotFound.into()));
    add(
        config,
        [api_routes(), console_routes(), page_routes()].into_iter().flatten(),
    );
    watch_routes(config);
    config.default_service(web::to(pages::home::nothing));
}

/// Sets up what is asked of every process.
pub(crate) fn watch_routes(config: &mut ServiceConfig) {
    add(config, health_routes());
}

/// A path without parameters is compared as it is. The others stand in a scope each beginning: a request is matched, and named
/// in the metrics, by the few of its own, and not by a pattern of each route there is.
fn add(config: &mut ServiceConfig, entries: impl IntoIterator<Item = Entry>) {
    let mut paths: BTreeMap<&str, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        paths.entry(entry.path).or_default().push(entry);
    }
    let mut scopes: BTreeMap<&str, Vec<Resource>> = BTreeMap::new();
    for (path, entries) in paths {
        match path.find("/{").map(|at| path.split_at(at)) {
            None => drop(config.service(resource(path, path, entries))),
            Some((beginning, rest)) => scopes.entry(beginning).or_default().push(resource(path, rest, entries)),
        }
    }
    // The longer first: `/e` would take what is in `/e/dates`.
    for (beginning, resources) in scopes.into_iter().rev() {
        let scope = resources.into_iter().fold(web::scope(beginning), Scope::service);
        config.service(scope);
    }
}

/// `rest`: what of the path is not in the scope around it.
fn resource(path: &str, rest: &str, entries: Vec<Entry>) -> Resource {
    let rights = entries
        .iter()
        .filter_map(|entry| Some((entry.method.clone(), entry.right?)));
    let rights = Rights(rights.collect());
    let allow = allowed(&entries);
    let is_api = path.starts_with("/api/v1/");
    let other = move |request: HttpRequest| {
        let error = ApiError::MethodNotAllowed { allow: allow.clone() };
        async move {
            if is_api {
                error.error_response()
            } else {
                pages::answered(&request, Err(error))
            }
        }
    };
    let resource = web::resource(rest).app_data(rights).default_service(web::to(other));
    entries
        .into_iter()
        .fold(resource, |resource, entry| resource.route(entry.route))
}

/// What the header Allow names.
fn allowed(entries: &[Entry]) -> String {
    let name = |entry: &Entry| {
        if entry.method == Method::GET {
            "GET, HEAD".to_owned()
        } else {
            entry.method.to_string()
        }
    };
    entries.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// GET and HEAD differ in nothing but that HEAD leaves the body out.
fn on(method: &Method) -> Route {
    match *method {
        Method::GET => web::route().guard(reads()),
        _ => web::method(method.clone()),
    }
}

fn reads() -> impl Guard {
    Any(Get()).or(Head())
}

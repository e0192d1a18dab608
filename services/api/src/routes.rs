//! Which path and method is which use case, and which right it asks for. A method that a path does not take is 405 with
//! Allow, in the manner of the path: a problem for programs, a page for people.

use actix_web::dev::Handler;
use actix_web::guard::{Any, Get, Guard, Head};
use actix_web::http::Method;
use actix_web::web::{self, PathConfig, ServiceConfig};
use actix_web::{FromRequest, HttpRequest, HttpResponse, Resource, Responder, Route};
use domain::people::Right;

use crate::auth::Rights;
use crate::error::ApiError;
use crate::{
    attendee, deliveries, docs, events, feeds, groups, health, invitations, mailbox, occurrences, pages, proposals,
    suppressions,
};

/// Sets up every route.
pub(crate) fn configure(config: &mut ServiceConfig) {
    // A path whose parts can't be decoded names nothing.
    config.app_data(PathConfig::default().error_handler(|_, _| ApiError::NotFound.into()));
    for (path, verbs) in api_routes() {
        config.service(api(path, verbs));
    }
    for (path, verbs) in attendee_routes().into_iter().chain(service_routes()) {
        config.service(page(path, verbs));
    }
    watch_routes(config);
    config.default_service(web::to(pages::home::nothing));
}

/// A method of a path, and what answers it.
pub(crate) struct Verb {
    pub(crate) method: Method,
    route: Route,
}

/// A path of the JSON API, below `/api/v1`: each method with the right that whoever asks needs in the group that it is
/// about.
type ApiRoute = (&'static str, Vec<(Right, Verb)>);

type PageRoute = (&'static str, Vec<Verb>);

/// Every route of the JSON API.
pub(crate) fn api_routes() -> Vec<ApiRoute> {
    use Right::{EventEdit, EventRead, GroupCreate, GroupEdit, GroupRead, MailRead, PeopleEdit, PeopleRead};
    vec![
        (
            "/groups",
            vec![
                (GroupRead, get(groups::list::list)),
                (GroupCreate, post(groups::create::create)),
            ],
        ),
        (
            "/groups/{id}",
            vec![
                (GroupRead, get(groups::get::get)),
                (GroupEdit, on(Method::PATCH, groups::patch::patch)),
            ],
        ),
        (
            "/groups/{id}/events",
            vec![
                (EventRead, get(events::list::list)),
                (EventEdit, post(events::create::create)),
            ],
        ),
        (
            "/groups/{id}/suppressions",
            vec![(PeopleRead, get(suppressions::list::list))],
        ),
        (
            "/groups/{id}/suppressions/{address}",
            vec![(PeopleEdit, on(Method::DELETE, suppressions::delete::delete))],
        ),
        (
            "/events/{id}",
            vec![
                (EventRead, get(events::get::get)),
                (EventEdit, on(Method::PATCH, events::patch::patch)),
                (EventEdit, on(Method::DELETE, events::delete::delete)),
            ],
        ),
        (
            "/events/{id}/publish",
            vec![(EventEdit, post(events::publish::publish))],
        ),
        ("/events/{id}/cancel", vec![(EventEdit, post(events::cancel::cancel))]),
        (
            "/events/{id}/restore",
            vec![(EventEdit, post(events::restore::restore))],
        ),
        (
            "/events/{id}/occurrences",
            vec![(EventRead, get(occurrences::list::list))],
        ),
        (
            "/events/{id}/occurrences/{recurrence_id}",
            vec![(EventEdit, on(Method::PATCH, occurrences::patch::patch))],
        ),
        ("/events/{id}/deliveries", vec![(MailRead, get(deliveries::list::list))]),
        ("/events/{id}/proposals", vec![(PeopleRead, get(proposals::list::list))]),
        (
            "/events/{id}/invitations",
            vec![
                (PeopleRead, get(invitations::list::list)),
                (PeopleEdit, post(invitations::create::create)),
            ],
        ),
        (
            "/events/{id}/rsvps",
            vec![(PeopleEdit, on(Method::PUT, invitations::answer::put))],
        ),
        (
            "/invitations/{id}",
            vec![(PeopleEdit, on(Method::DELETE, invitations::delete::delete))],
        ),
        (
            "/invitations/{id}/resend",
            vec![(PeopleEdit, post(invitations::resend::resend))],
        ),
    ]
}

fn attendee_routes() -> Vec<PageRoute> {
    vec![
        ("/e/{slug}", vec![get(attendee::event::get)]),
        ("/e/{slug}/event.ics", vec![get(attendee::event_file::get)]),
        (
            "/r/{token}",
            vec![get(attendee::rsvp::get), post(attendee::answer::post)],
        ),
        ("/r/{token}/invite.ics", vec![get(attendee::invite_file::get)]),
        (
            "/u/{token}",
            vec![get(attendee::unsubscribe::get), post(attendee::unsubscribe::post)],
        ),
        (
            "/r/{token}/new-calendar-address",
            vec![post(attendee::new_feed_address::post)],
        ),
        ("/r/{token}/occurrences", vec![post(attendee::answer_date::post)]),
        ("/f/{token}.ics", vec![get(feeds::personal::get)]),
        ("/g/{slug}", vec![get(attendee::group::get)]),
        ("/g/{slug}/calendar.ics", vec![get(feeds::group::get)]),
    ]
}

fn service_routes() -> Vec<PageRoute> {
    vec![
        ("/", vec![get(pages::home::get)]),
        ("/dev/mailbox", vec![get(mailbox::list::get)]),
        ("/dev/mailbox/{id}", vec![get(mailbox::letter::get)]),
        ("/dev/mailbox/{id}/html", vec![get(mailbox::letter::html)]),
        ("/dev/mailbox/{id}/raw", vec![get(mailbox::letter::raw)]),
        ("/assets/{file}", vec![get(pages::assets::get)]),
        ("/favicon.ico", vec![get(pages::assets::icon)]),
        ("/api/openapi.json", vec![get(docs::openapi)]),
        ("/api/messages", vec![get(pages::messages::get)]),
        ("/api/problems", vec![get(pages::problems::get)]),
        ("/api/docs", vec![get(docs::page)]),
        ("/api/docs/", vec![get(docs::page)]),
    ]
}

/// What is asked of every process.
pub(crate) fn watch_routes(config: &mut ServiceConfig) {
    for (path, verb) in [
        ("/healthz", get(health::healthz)),
        ("/readyz", get(health::readyz)),
        ("/metrics", get(health::metrics)),
    ] {
        config.service(page(path, vec![verb]));
    }
}

fn on<F, Args>(method: Method, handler: F) -> Verb
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let route = if method == Method::GET {
        web::route().guard(reads())
    } else {
        web::method(method.clone())
    };
    Verb {
        method,
        route: route.to(handler),
    }
}

/// GET and HEAD, which differ in nothing but that HEAD leaves the body out.
fn get<F, Args>(handler: F) -> Verb
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    on(Method::GET, handler)
}

fn post<F, Args>(handler: F) -> Verb
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    on(Method::POST, handler)
}

fn reads() -> impl Guard {
    Any(Get()).or(Head())
}

/// A path of the JSON API.
fn api(path: &str, verbs: Vec<(Right, Verb)>) -> Resource {
    let rights = verbs
        .iter()
        .map(|(right, verb)| (verb.method.clone(), *right))
        .collect();
    let verbs: Vec<Verb> = verbs.into_iter().map(|(_, verb)| verb).collect();
    let allow = allowed(&verbs);
    let other = move || {
        std::future::ready(Err::<HttpResponse, _>(ApiError::MethodNotAllowed {
            allow: allow.clone(),
        }))
    };
    let resource = web::resource(format!("/api/v1{path}")).app_data(Rights(rights));
    with(resource, verbs).default_service(web::to(other))
}

/// A path that people open.
fn page(path: &str, verbs: Vec<Verb>) -> Resource {
    let allow = allowed(&verbs);
    let other = move |request: HttpRequest| {
        let error = ApiError::MethodNotAllowed { allow: allow.clone() };
        async move { pages::answered(&request, Err(error)) }
    };
    with(web::resource(path), verbs).default_service(web::to(other))
}

fn with(resource: Resource, verbs: Vec<Verb>) -> Resource {
    verbs
        .into_iter()
        .fold(resource, |resource, verb| resource.route(verb.route))
}

/// What the header Allow names.
fn allowed(verbs: &[Verb]) -> String {
    let names: Vec<&str> = verbs
        .iter()
        .map(|verb| {
            if verb.method == Method::GET {
                "GET, HEAD"
            } else {
                verb.method.as_str()
            }
        })
        .collect();
    names.join(", ")
}

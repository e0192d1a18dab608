//! Which path and method is which use case. A method that a path does not take is 405 with Allow,
//! in the manner of the path: a problem for programs, a page for people.

use actix_web::guard::{Any, Get, Guard, Head};
use actix_web::web::{self, PathConfig, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, Resource, Route};

use crate::error::ApiError;
use crate::{
    attendee, deliveries, docs, events, feeds, groups, health, invitations, mailbox, occurrences, pages, proposals,
    suppressions,
};

/// Sets up every route.
pub(crate) fn configure(config: &mut ServiceConfig) {
    // A path whose parts can't be decoded names nothing.
    config.app_data(PathConfig::default().error_handler(|_, _| ApiError::NotFound.into()));
    group_routes(config);
    event_routes(config);
    people_routes(config);
    attendee_routes(config);
    service_routes(config);
    config.default_service(web::to(pages::home::nothing));
}

fn group_routes(config: &mut ServiceConfig) {
    config.service(
        api("/groups", "GET, HEAD, POST")
            .route(get_or_head().to(groups::list::list))
            .route(web::post().to(groups::create::create)),
    );
    config.service(
        api("/groups/{id}", "GET, HEAD, PATCH")
            .route(get_or_head().to(groups::get::get))
            .route(web::patch().to(groups::patch::patch)),
    );
    let of_group = api("/groups/{id}/events", "GET, HEAD, POST");
    config.service(
        of_group
            .route(get_or_head().to(events::list::list))
            .route(web::post().to(events::create::create)),
    );
    config.service(api("/groups/{id}/suppressions", "GET, HEAD").route(get_or_head().to(suppressions::list::list)));
    config.service(
        api("/groups/{id}/suppressions/{address}", "DELETE").route(web::delete().to(suppressions::delete::delete)),
    );
}

fn event_routes(config: &mut ServiceConfig) {
    let one = api("/events/{id}", "GET, HEAD, PATCH, DELETE").route(get_or_head().to(events::get::get));
    config.service(
        one.route(web::patch().to(events::patch::patch))
            .route(web::delete().to(events::delete::delete)),
    );
    config.service(api("/events/{id}/publish", "POST").route(web::post().to(events::publish::publish)));
    config.service(api("/events/{id}/cancel", "POST").route(web::post().to(events::cancel::cancel)));
    config.service(api("/events/{id}/restore", "POST").route(web::post().to(events::restore::restore)));
    config.service(api("/events/{id}/occurrences", "GET, HEAD").route(get_or_head().to(occurrences::list::list)));
    config.service(
        api("/events/{id}/occurrences/{recurrence_id}", "PATCH").route(web::patch().to(occurrences::patch::patch)),
    );
    config.service(api("/events/{id}/deliveries", "GET, HEAD").route(get_or_head().to(deliveries::list::list)));
    config.service(api("/events/{id}/proposals", "GET, HEAD").route(get_or_head().to(proposals::list::list)));
}

fn people_routes(config: &mut ServiceConfig) {
    let of_event = api("/events/{id}/invitations", "GET, HEAD, POST");
    config.service(
        of_event
            .route(get_or_head().to(invitations::list::list))
            .route(web::post().to(invitations::create::create)),
    );
    config.service(api("/events/{id}/rsvps", "PUT").route(web::put().to(invitations::answer::put)));
    config.service(api("/invitations/{id}", "DELETE").route(web::delete().to(invitations::delete::delete)));
    config.service(api("/invitations/{id}/resend", "POST").route(web::post().to(invitations::resend::resend)));
}

fn attendee_routes(config: &mut ServiceConfig) {
    config.service(page("/e/{slug}", "GET, HEAD").route(get_or_head().to(attendee::event::get)));
    config.service(page("/e/{slug}/event.ics", "GET, HEAD").route(get_or_head().to(attendee::event_file::get)));
    let personal = page("/r/{token}", "GET, HEAD, POST").route(get_or_head().to(attendee::rsvp::get));
    config.service(personal.route(web::post().to(attendee::answer::post)));
    config.service(page("/r/{token}/invite.ics", "GET, HEAD").route(get_or_head().to(attendee::invite_file::get)));
    let unsubscribe = page("/u/{token}", "GET, HEAD, POST").route(get_or_head().to(attendee::unsubscribe::get));
    config.service(unsubscribe.route(web::post().to(attendee::unsubscribe::post)));
    config.service(
        page("/r/{token}/new-calendar-address", "POST").route(web::post().to(attendee::new_feed_address::post)),
    );
    config.service(page("/r/{token}/occurrences", "POST").route(web::post().to(attendee::answer_date::post)));
    config.service(page("/f/{token}.ics", "GET, HEAD").route(get_or_head().to(feeds::personal::get)));
    config.service(page("/g/{slug}", "GET, HEAD").route(get_or_head().to(attendee::group::get)));
    config.service(page("/g/{slug}/calendar.ics", "GET, HEAD").route(get_or_head().to(feeds::group::get)));
    config.service(page("/dev/mailbox", "GET, HEAD").route(get_or_head().to(mailbox::list::get)));
    config.service(page("/dev/mailbox/{id}", "GET, HEAD").route(get_or_head().to(mailbox::letter::get)));
    config.service(page("/dev/mailbox/{id}/html", "GET, HEAD").route(get_or_head().to(mailbox::letter::html)));
    config.service(page("/dev/mailbox/{id}/raw", "GET, HEAD").route(get_or_head().to(mailbox::letter::raw)));
    config.service(page("/", "GET, HEAD").route(get_or_head().to(pages::home::get)));
}

fn service_routes(config: &mut ServiceConfig) {
    config.service(page("/assets/{file}", "GET, HEAD").route(get_or_head().to(pages::assets::get)));
    config.service(page("/favicon.ico", "GET, HEAD").route(get_or_head().to(pages::assets::icon)));
    watch_routes(config);
    config.service(page("/api/openapi.json", "GET, HEAD").route(get_or_head().to(docs::openapi)));
    config.service(page("/api/messages", "GET, HEAD").route(get_or_head().to(pages::messages::get)));
    config.service(page("/api/problems", "GET, HEAD").route(get_or_head().to(pages::problems::get)));
    for path in ["/api/docs", "/api/docs/"] {
        config.service(page(path, "GET, HEAD").route(get_or_head().to(docs::page)));
    }
}

/// What is asked of every process.
pub(crate) fn watch_routes(config: &mut ServiceConfig) {
    for (path, route) in [
        ("/healthz", get_or_head().to(health::healthz)),
        ("/readyz", get_or_head().to(health::readyz)),
        ("/metrics", get_or_head().to(health::metrics)),
    ] {
        config.service(page(path, "GET, HEAD").route(route));
    }
}

/// A path of the JSON API.
fn api(path: &str, allow: &'static str) -> Resource {
    let other = move || std::future::ready(Err::<HttpResponse, _>(ApiError::MethodNotAllowed { allow }));
    web::resource(format!("/api/v1{path}")).default_service(web::to(other))
}

/// A path that people open.
fn page(path: &str, allow: &'static str) -> Resource {
    let other =
        move |request: HttpRequest| async move { pages::answered(&request, Err(ApiError::MethodNotAllowed { allow })) };
    web::resource(path).default_service(web::to(other))
}

/// GET and HEAD, which differ in nothing but that HEAD leaves the body out.
fn get_or_head() -> Route {
    web::route().guard(reads())
}

fn reads() -> impl Guard {
    Any(Get()).or(Head())
}

//! The API described: OpenAPI 3.1, and a page to read it and try it out with, both from the program itself.

mod reference;
mod shared;

use std::sync::LazyLock;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use actix_web::web::Data;
use askama::Template;
use serde_json::{Value, json};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};

use self::reference::Reference;
use crate::attendee::state::State;
use crate::context::Context;
use crate::error::ApiError;
use crate::organizer_letters::body::AskedWords;
use crate::pages::{self, assets};
use crate::problem::Problem;
use crate::words;
use crate::{
    activity, attendees, check_ins, contacts, deliveries, door_links, events, followers, groups, imports, invitations,
    keys, occurrences, organizer_letters, origins, proposals, suppressions, team, templates, webhooks,
};

/// What the page may load: our stylesheet and script, which sends requests to the API.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Acquaint",
        description = "Networking events: an organizer makes an event, invites people, and sees who comes. People answer from their mail, with no account.\n\nErrors are `application/problem+json` (RFC 9457); `errors` names every fault at once. Lists are pages: `next` is the `cursor` of the following one. Times are local wall time in an IANA zone; answers add the instants in UTC.\n\nPeople need no key. The forms of their pages take `email`: `POST /e/{slug}/rsvp` asks for a place, `POST /g/{slug}/follow` for a group's news, `POST /links` for links that were lost, `POST /me` for the link to one's own data. Each answers the same page whatever the address is, and a letter does the rest. `/r/{token}` and `/me/{token}`, which letters lead to, answer as JSON to who accepts that: the latter with all that is kept of whom it belongs to.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    paths(
        groups::create::create, groups::list::list, groups::get::get, groups::patch::patch, groups::retention::get,
        groups::delete::delete,
        activity::list::list,
        events::create::create, events::list::list, events::get::get, events::patch::patch, events::delete::delete,
        events::publish::publish, events::cancel::cancel, events::restore::restore,
        events::copy::copy, templates::create::create, templates::delete::delete, templates::list::list, events::seat_log::list,
        events::private_answers::get,
        occurrences::list::list, occurrences::patch::patch,
        invitations::create::create, invitations::list::list, invitations::delete::delete, invitations::resend::resend, invitations::accept::accept,
        invitations::decline::decline, invitations::get::get, invitations::patch::patch, invitations::answer::put,
        organizer_letters::create::create, organizer_letters::list::list, organizer_letters::preview::preview, organizer_letters::test::test, organizer_letters::delete::delete,
        check_ins::create::create, check_ins::list::list, check_ins::delete::delete,
        door_links::create::create, door_links::list::list, door_links::delete::delete,
        attendees::csv::get, attendees::json::get, attendees::vcf::get,
        proposals::list::list,
        deliveries::list::list,
        origins::list::list, origins::go_on::post,
        suppressions::list::list, suppressions::delete::delete,
        team::list::list, team::create::create, team::patch::patch, team::delete::delete,
        keys::list::list, keys::create::create, keys::delete::delete,
        imports::create::create, imports::get::get, imports::apply::apply, contacts::list::list, contacts::delete::delete,
        followers::list::list, followers::delete::delete, events::announce::announce,
        webhooks::create::create, webhooks::list::list, webhooks::patch::patch, webhooks::delete::delete,
        webhooks::tries::list, webhooks::replay::replay,
    ),
    tags(
        (name = "groups", description = "What holds events and has a public feed"),
        (name = "events", description = "What people are invited to"),
        (name = "invitations", description = "Who is asked, and what they said"),
        (name = "door", description = "Who came, and links for who stands at the door"),
        (name = "letters", description = "What you write to some of an event's people"),
        (name = "followers", description = "Who wants to hear of a group's new events"),
        (name = "deliveries", description = "Every letter, and how it fared"),
        (name = "origins", description = "Whence addresses are, and how letters to them fared"),
        (name = "suppressions", description = "Who gets no mail, and why"),
        (name = "team", description = "Who sees to a group, and as what"),
        (name = "keys", description = "What programs use the API with"),
        (name = "imports", description = "Lists of people brought along, and the contacts that they make"),
        (name = "webhooks", description = "Where what happens is sent to"),
    ),
    security(("key" = [])),
    // What only parameters name is not found by itself, nor what stands behind a personal link.
    components(schemas(Problem, words::AttendeeSegment, State, AskedWords)),
    modifiers(&Key),
)]
struct Document;

/// Every path asks for an organizer's key.
struct Key;

impl Modify for Key {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer);
        let bearer = bearer.description(Some("An organizer's key, as `acquaint organizer create` prints it, or one made at `/console`. A browser that is signed in there needs none."));
        let components = document.components.get_or_insert_with(Default::default);
        components.add_security_scheme("key", SecurityScheme::Http(bearer.build()));
    }
}

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let mut document = serde_json::to_value(Document::openapi()).unwrap_or_default();
    shared::complete(&mut document);
    document
});

/// `GET /api/openapi.json`
pub(crate) async fn openapi(context: Data<Context>) -> HttpResponse {
    let document = &mut DOCUMENT.clone();
    document["servers"] = json!([{ "url": context.links.absolute("") }]);
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .body(document.to_string())
}

/// The page. It is written into the HTML whole, for readers without JavaScript and for screen readers; a script adds only
/// what sends requests.
#[derive(Template)]
#[template(path = "docs.html")]
struct DocsPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    script: &'a str,
    reference: &'a Reference,
}

static REFERENCE: LazyLock<Reference> = LazyLock::new(|| Reference::of(&DOCUMENT));

/// `GET /api/docs`
pub(crate) async fn page(context: Data<Context>) -> Result<HttpResponse, ApiError> {
    let page = DocsPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        script: assets::docs_script(),
        reference: &REFERENCE,
    };
    let mut response = pages::html(StatusCode::OK, &page)?;
    let policy = HeaderValue::from_static(POLICY);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_3_1_and_every_operation_is_described() {
        let document = &*DOCUMENT;
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
        let paths = document["paths"].as_object().unwrap();
        let operations: Vec<_> = paths
            .values()
            .flat_map(|path| path.as_object().unwrap().values())
            .collect();
        assert!(!operations.is_empty());
        for operation in operations {
            assert!(
                operation["summary"].as_str().is_some_and(|text| !text.is_empty()),
                "{operation}"
            );
            assert!(operation["operationId"].is_string(), "{operation}");
        }
    }

    #[test]
    fn every_field_of_every_schema_is_described() {
        let document = &*DOCUMENT;
        for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
            let Some(properties) = schema["properties"].as_object() else {
                continue;
            };
            for (field, property) in properties {
                // A field that is null or another schema is described beside that schema.
                let described = property["description"].is_string() || property["oneOf"][0]["description"].is_string();
                assert!(described, "{name}.{field}: {property}");
            }
        }
    }
}

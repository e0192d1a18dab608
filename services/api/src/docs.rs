//! The API described: OpenAPI 3.1, and a page to read it with, both from the program itself.

use std::sync::{Arc, LazyLock};

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_swagger_ui::Config;

use crate::context::Context;
use crate::error::ApiError;
use crate::path;
use crate::{deliveries, events, groups, invitations, occurrences, proposals, suppressions};

/// What the page may load: itself and the document. Its script sets styles of its own and shows pictures that it brings along.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Acquaint",
        description = "Networking events: an organizer makes an event, invites people, and sees who comes. People answer from their mail, with no account.\n\nErrors are `application/problem+json` (RFC 9457); `errors` names every fault at once. Lists are pages: `next` is the `cursor` of the following one. Times are local wall time in an IANA zone; answers add the instants in UTC.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    paths(
        groups::create::create, groups::list::list, groups::get::get, groups::patch::patch,
        events::create::create, events::list::list, events::get::get, events::patch::patch, events::delete::delete,
        events::publish::publish, events::cancel::cancel, events::restore::restore,
        occurrences::list::list, occurrences::patch::patch,
        invitations::create::create, invitations::list::list, invitations::delete::delete, invitations::resend::resend, invitations::answer::put,
        proposals::list::list,
        deliveries::list::list,
        suppressions::list::list, suppressions::delete::delete,
    ),
    tags(
        (name = "groups", description = "What holds events and has a public feed"),
        (name = "events", description = "What people are invited to"),
        (name = "invitations", description = "Who is asked, and what they said"),
        (name = "deliveries", description = "Every letter, and how it fared"),
        (name = "suppressions", description = "Who gets no mail, and why"),
    ),
    security(("key" = [])),
    modifiers(&Key),
)]
struct Document;

/// Every path asks for an organizer's key.
struct Key;

impl Modify for Key {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer);
        let bearer = bearer.description(Some("An organizer's key, as `acquaint organizer create` prints it"));
        let components = document.components.get_or_insert_with(Default::default);
        components.add_security_scheme("key", SecurityScheme::Http(bearer.build()));
    }
}

static DOCUMENT: LazyLock<Option<String>> = LazyLock::new(|| Document::openapi().to_json().ok());

/// `GET /api/openapi.json`
pub(crate) async fn openapi() -> Result<HttpResponse, ApiError> {
    let document = DOCUMENT
        .as_deref()
        .ok_or_else(|| ApiError::Unwritable("the OpenAPI document".to_owned()))?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .body(document))
}

/// `GET /api/docs`: the page's own links need the slash.
pub(crate) async fn redirect(context: Data<Context>) -> HttpResponse {
    HttpResponse::PermanentRedirect()
        .insert_header((LOCATION, context.links.path("/api/docs/")))
        .finish()
}

/// `GET /api/docs/{file}`: Swagger UI as the crate brings it along. Its validator, which lives on another host, is off.
pub(crate) async fn page(context: Data<Context>, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    let config = Config::from(context.links.path("/api/openapi.json")).validator_url("none");
    let served = utoipa_swagger_ui::serve(path::part(&request, "file"), Arc::new(config));
    let file = served
        .map_err(|error| ApiError::Unwritable(error.to_string()))?
        .ok_or(ApiError::NotFound)?;
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, file.content_type));
    response.insert_header((CONTENT_SECURITY_POLICY, POLICY));
    response.insert_header((CACHE_CONTROL, "public, max-age=3600"));
    if file.gzpipped {
        response.insert_header((CONTENT_ENCODING, "gzip"));
    }
    Ok(response.body(file.bytes.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_3_1_and_every_operation_is_described() {
        let document: serde_json::Value = serde_json::from_str(DOCUMENT.as_deref().unwrap()).unwrap();
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
        let paths = document["paths"].as_object().unwrap();
        let operations: Vec<_> = paths
            .values()
            .flat_map(|path| path.as_object().unwrap().values())
            .collect();
        assert_eq!(operations.len(), 23);
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
        let document: serde_json::Value = serde_json::from_str(DOCUMENT.as_deref().unwrap()).unwrap();
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

//! `GET /api/messages`: each type of message that outsiders may follow, generated from the types themselves.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use domain::Instant;
use messages::{CloudEvent, Content, Described, EXCHANGE, Happened};

use super::assets;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;

#[derive(Template)]
#[template(path = "messages.html")]
struct MessagesPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    exchange: &'a str,
    types: Vec<Shown>,
}

struct Shown {
    described: Described,
    example: String,
}

/// `GET /api/messages`
pub(crate) async fn get(context: Data<Context>) -> Result<HttpResponse, ApiError> {
    let types = Happened::described()
        .into_iter()
        .map(Shown::of)
        .collect::<Result<_, _>>()?;
    let page = MessagesPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        exchange: EXCHANGE,
        types,
    };
    pages::html(StatusCode::OK, &page)
}

impl Shown {
    fn of(described: Described) -> Result<Self, ApiError> {
        let event = CloudEvent {
            id: uuid::Uuid::from_u128(0x019a_b3f0_5c01_7000_8000_0000_0000_0001),
            // The moment that the ids of the examples were made in.
            time: Instant::from_micros(1_763_977_900_033_000),
            content: Content::Fact(described.example),
        };
        Ok(Self {
            example: event
                .to_json_pretty()
                .map_err(|error| ApiError::Unwritable(error.to_string()))?,
            described,
        })
    }
}

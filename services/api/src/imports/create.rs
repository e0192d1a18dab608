//! `POST /groups/{id}/imports`

use actions::imports;
use actions::imports::NewImport;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Payload};
use domain::people::obtained::{Ground, Obtained, ObtainedDraft, parse_day};
use domain::values::draft::Edit;
use domain::values::invalid::Invalid;
use domain::values::text::Origin;
use domain::{GroupId, Instant};
use store::WriteTx;
use utoipa::ToSchema;

use super::answer::{ImportAnswer, Shown};
use super::reading::{Rows, bounded, charset, pasted, table};
use crate::auth::Caller;
use crate::body;
use crate::error::{ApiError, Fault};
use crate::fields::{Fields, parsed, text};
use crate::idempotency::once;
use crate::invitations::create::NewObtained;
use crate::query::Query;
use crate::reply::Reply;
use crate::words;

/// Media types that programs send a table as; browsers on Windows say that it is Excel's.
const TABLES: [&str; 5] = [
    "text/csv",
    "application/csv",
    "text/tab-separated-values",
    "text/comma-separated-values",
    "application/vnd.ms-excel",
];

/// Addresses that somebody pasted.
#[derive(ToSchema)]
#[schema(example = json!({ "text": "Anna Berg anna@example.com, bo@example.com", "obtained": { "from": "Sign-up sheet at the summer fair", "ground": "asked", "at": "2026-06-03" } }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
#[schema(as = NewImport)]
pub(crate) struct NewImportBody {
    /// Addresses, with or without names, between commas, semicolons or line breaks.
    #[schema(example = "Anna Berg <anna@example.com>, bo@example.com")]
    text: String,
    /// Where they came from.
    obtained: NewObtained,
}

/// Bring a list of people along.
///
/// A table as CSV (as Luma, Eventbrite, Meetup, Google Contacts and spreadsheets export it, in any encoding, between commas,
/// semicolons or tabs), or addresses pasted as text. The answer says what would become of each row; nothing is done until
/// the import is applied, and nobody is written to. What is not applied is deleted after a day.
#[utoipa::path(
    post, path = "/api/v1/groups/{id}/imports", tag = "imports", operation_id = "create_import",
    params(
        ("from" = Option<String>, Query, description = "With a table: where its addresses came from, in your words"),
        ("ground" = Option<words::Ground>, Query, description = "With a table: what allows writing to them"),
        ("at" = Option<String>, Query, description = "With a table: since when they are known, as 2026-06-03; left out, today"),
    ),
    request_body(content((NewImportBody = "application/json"), (String = "text/csv"))),
    responses(
        (status = 201, description = "What would become of it, with the first page of its rows", body = ImportAnswer),
        (status = 413, description = "A table of more than 20 MiB, or text of more than 1 MiB"),
        (status = 415, description = "Neither a table (`text/csv`) nor JSON"),
        (status = 422, description = "No addresses in it, or more than 100,000 rows, or it does not say where they came from"),
    ),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let group: GroupId = caller.id()?;
    let kind = body::media_type(&caller.request);
    let (body, obtained, rows): (_, _, Rows) = if TABLES.contains(&kind.as_str()) {
        let obtained = obtained_of_query(&caller)?;
        let body = body::read(&caller.request, payload, body::TABLE_LIMIT).await?;
        let rows = rows_of_table(&body, &charset::declared(&caller.request))?;
        (body, obtained, rows)
    } else {
        let body = body::json_or(&caller.request, payload, body::LIMIT, "text/csv or application/json").await?;
        let (text, obtained) = read_pasted(&body, caller.context.store.now())?;
        let rows = rows_of_text(&text)?;
        (body, obtained, rows)
    };
    let new = NewImport { group, obtained };
    let import = imports::read_in(&caller.context.store, caller.principal, new, bounded(rows)).await?;
    let work = move |tx: &mut WriteTx<'_>| {
        let found = imports::complete(tx, import)?;
        let reply = Reply::json(StatusCode::CREATED, &Shown::first().answer(tx, &found)?)?;
        Ok(reply)
    };
    once(&caller, &body, work).await
}

/// The rows of a table in an encoding that is said of it, if anything is.
pub(crate) fn rows_of_table(body: &Bytes, declared: &str) -> Result<Rows, ApiError> {
    Ok(Box::new(table::open(body, charset::of(body, declared))?))
}

/// The rows of pasted text.
pub(crate) fn rows_of_text(text: &str) -> Result<Rows, ApiError> {
    let rows = pasted::rows(text);
    if rows.len() == 0 {
        return Err(Fault::of("/text", &Invalid::NoAddresses).into());
    }
    Ok(Box::new(rows.map(Ok)))
}

/// Where the addresses of a table came from, which has no room for it itself.
fn obtained_of_query(caller: &Caller) -> Result<Obtained, ApiError> {
    fn read<T>(parse: fn(&str) -> Result<T, Invalid>) -> impl FnOnce(&str) -> Result<T, String> {
        move |text| parse(text).map_err(|invalid| invalid.to_string())
    }
    let mut query = Query::of(caller.request.query_string());
    let from = query.required("from", read(Origin::parse));
    let ground = query.required("ground", read(Ground::parse));
    let at = query.optional("at", read(parse_day));
    let draft = ObtainedDraft {
        from: from.map_or(Edit::Unreadable, Edit::Set),
        ground: ground.map_or(Edit::Unreadable, Edit::Set),
        at: at.map_or(Edit::Keep, Edit::Set),
    };
    query.judged(Obtained::from_draft(draft, caller.context.store.now()))
}

/// Reads pasted text, and where it came from.
pub(crate) fn read_pasted(body: &[u8], now: Instant) -> Result<(String, Obtained), ApiError> {
    let mut fields = Fields::of_body(body)?;
    let pasted = fields.required("text", |value| text(value).map(str::to_owned));
    let draft = fields.required_object("obtained", |fields| ObtainedDraft {
        from: fields.edit("from", parsed(Origin::parse)),
        ground: fields.edit("ground", parsed(Ground::parse)),
        at: fields.edit("at", parsed(parse_day)),
    });
    fields.draft((pasted, draft)).judge(|(pasted, draft)| {
        let obtained = draft.map(|draft| Obtained::from_draft(draft, now)).transpose()?;
        pasted.zip(obtained).ok_or_else(Default::default)
    })
}

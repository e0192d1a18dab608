//! `GET, POST /door/{token}` and `POST /door/{token}/undo`: the page of an event's door, what a press there does, and its undoing.

use actions::ActionError;
use actions::check_ins::{CheckInAsked, Comer, check_in, undo};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, LOCATION, SET_COOKIE};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::check_in::CheckIn;
use domain::event::EventPlan;
use domain::rsvp::seating::Refusal;
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::text::PersonName;
use domain::{CheckInId, Instant, InvitationId, MailAddress};
use jiff::civil::Date;
use serde_json::Value;
use store::WriteTx;
use uuid::Uuid;
use wording::{Text, refusal, texts, when};

use super::open::{self, Door};
use super::page::{self, Asked};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed, text, whole};
use crate::pages;
use crate::query::Query;
use crate::session;

/// `GET /door/{token}`: changes nothing but what the browser keeps, by which codes that it reads open at this door.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

/// `POST /door/{token}`: checks somebody in; 303 back. The same `id` again is the same check-in.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = come(&context, &request, payload).await;
    pages::answered(&request, done)
}

/// `POST /door/{token}/undo`
pub(crate) async fn post_undo(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = take_back(&context, &request, payload).await;
    pages::answered(&request, done)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let door = open::by_link(context, request).await?;
    let mut query = Query::of(request.query_string());
    let words = query.optional("q", |words| Ok(words.trim().to_owned()));
    let just = query.optional("just", |id| {
        id.parse().map(InvitationId::from_uuid).map_err(|_| String::new())
    });
    let date = query.optional("date", |date| Ok(date.to_owned()));
    let asked = Asked {
        words: words.unwrap_or_default(),
        just,
        date,
        ..Asked::default()
    };
    let mut page = page::render(context, request, &door, StatusCode::OK, asked).await?;
    let cookie = session::begin_door(context, &context.links.door_session(door.link.id));
    let cookie = HeaderValue::try_from(cookie).map_err(|error| ApiError::Unwritable(error.to_string()))?;
    page.headers_mut().append(SET_COOKIE, cookie);
    Ok(page)
}

async fn come(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    session::check_origin(context, request)?;
    let door = open::by_link(context, request).await?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let sent = body::form_fields(&form);
    let field = |name: &str| sent.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let date = field("date").unwrap_or_default();
    let done = match read(context, &door, &form) {
        Ok(asked) => let_in(context, request, &door, asked).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(made) => Ok(back(context, &door, &format!("&just={}", made.invitation), &date)),
        Err(error) if !pages::wants_json(request) => {
            let shown = Asked {
                words: field("q").unwrap_or_default(),
                date: Some(date),
                ..Asked::default()
            };
            refused(context, request, &door, error, shown).await
        }
        Err(error) => Err(error),
    }
}

async fn let_in(
    context: &Context,
    request: &HttpRequest,
    door: &Door,
    asked: CheckInAsked,
) -> Result<CheckIn, ApiError> {
    if matches!(asked.comer, Comer::WalkIn { address: Some(_), .. }) {
        // A letter follows to whatever address was typed.
        context.limits.letter(request)?;
    }
    let who = door.principal();
    let unit = move |tx: &mut WriteTx<'_>| check_in(tx, who, &asked);
    Ok(context.store.write(unit).await?)
}

async fn take_back(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    session::check_origin(context, request)?;
    let door = open::by_link(context, request).await?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let mut fields = Fields::of_form(&form);
    let id = fields.required("check_in", an_id::<CheckInId>);
    let date = fields.optional("date", parsed(|date| Ok(date.to_owned())));
    fields.ignore_others();
    let (id, date) = fields.finish(id.zip(date))?;
    let who = door.principal();
    let unit = move |tx: &mut WriteTx<'_>| undo(tx, who, id);
    context.store.write(unit).await?;
    Ok(back(context, &door, "", &date.unwrap_or_default()))
}

/// 303 to the page.
fn back(context: &Context, door: &Door, query: &str, date: &str) -> HttpResponse {
    let date = date.parse::<Date>().map(|date| date.to_string()).unwrap_or_default();
    let to = format!("{}?date={date}{query}", door.path(context));
    HttpResponse::SeeOther().insert_header((LOCATION, to)).finish()
}

/// What is in the way, above the page as it was. To the page's script a 404 says that the link has ended, and a 429 that the
/// same is to be sent again.
async fn refused(
    context: &Context,
    request: &HttpRequest,
    door: &Door,
    error: ApiError,
    shown: Asked,
) -> Result<HttpResponse, ApiError> {
    let why = match &error {
        ApiError::Action(ActionError::CheckedInBefore { at }) => {
            let zone = door.found.event.plan.schedule.zone();
            texts::door_already(when::moment(zone.local(*at), zone))
        }
        ApiError::Action(ActionError::NotPublished) => texts::door_not_published(),
        ApiError::Action(ActionError::SentForAnother) => texts::door_sent_before(),
        ApiError::Action(ActionError::UnnamedSender { .. } | ActionError::NewOrganizer { .. }) => {
            texts::door_no_letter()
        }
        ApiError::NotFound | ApiError::Refused(Refusal::Withdrawn) => texts::door_gone(),
        ApiError::Refused(why) => refusal::explained(*why),
        ApiError::Invalid(_) => texts::door_wrong(),
        _ => return Err(error),
    };
    let asked = Asked {
        alert: Some(why),
        ..shown
    };
    let status = match error.kind().status {
        StatusCode::NOT_FOUND | StatusCode::TOO_MANY_REQUESTS => StatusCode::CONFLICT,
        status => status,
    };
    page::render(context, request, door, status, asked).await
}

fn read(context: &Context, door: &Door, form: &[u8]) -> Result<CheckInAsked, ApiError> {
    let mut fields = Fields::of_form(form);
    let invitation = fields.optional("invitation", an_id::<InvitationId>);
    let name = fields.optional("name", parsed(PersonName::parse));
    let address = fields.optional("email", |value| match text(value)?.trim() {
        "" => Ok(None),
        address => MailAddress::parse(address).map(Some),
    });
    let party = fields.optional("party", number);
    let id = fields.optional("id", |value| {
        let expected = "a UUID";
        text(value)?.parse::<Uuid>().map_err(|_| Invalid::Type { expected })
    });
    let date = fields.optional("date", parsed(|date| Ok(date.to_owned())));
    let at = fields.optional("at", parsed(|at| at.parse::<Instant>().map_err(|_| Invalid::Moment)));
    fields.ignore_others();
    let read = (|| Some((invitation?, name?, address?, party?, id?, date?, at?)))();
    let asked = read.and_then(|(invitation, name, address, party, given_id, date, came_at)| {
        let comer = match (invitation, name) {
            (Some(id), _) => Comer::Invited(id),
            (None, Some(name)) if !name.as_str().is_empty() => Comer::WalkIn {
                name,
                address: address.flatten(),
            },
            _ => {
                fields.fault("name", &Invalid::Required);
                return None;
            }
        };
        Some(CheckInAsked {
            event: door.found.event.id,
            comer,
            party: party.flatten(),
            date: date.filter(|date| !date.is_empty()),
            given_id,
            came_at,
            policy: context.invite_policy,
        })
    });
    fields.finish(asked)
}

/// How many people; a field left empty says nothing.
fn number(value: &Value) -> Result<Option<u16>, Invalid> {
    match text(value)?.trim() {
        "" => Ok(None),
        text => {
            let number = text.parse::<i64>().map_or(Value::Null, Value::from);
            whole(1, 1 + i64::from(EventPlan::MAX_GUESTS))(&number).map(Some)
        }
    }
}

fn an_id<I: Id>(value: &Value) -> Result<I, Invalid> {
    let id = text(value)?.parse().map(I::from_uuid);
    id.map_err(|_| Invalid::Type { expected: "an id" })
}

/// What is said where nothing can be done.
pub(super) type Alert = Option<Text>;

//! A request to a page of the console, by somebody who is signed in; the table of routes says which right it asks for.

use std::future::Future;

use actix_web::http::Method;
use actix_web::http::header::LOCATION;
use actix_web::web::{Bytes, Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::people::{Denied, Place, Principal, Right};
use domain::values::ids::Id;
use domain::{EventId, GroupId, InvitationId};
use store::people::team;
use store::rsvp::invitations;
use store::{ReadTx, StoreError};
use url::form_urlencoded;
use wording::{Language, Text};

use super::{Visitor, answered, language_of};
use crate::auth::Caller;
use crate::context::{Context, context_of};
use crate::error::ApiError;
use crate::{auth, body, path};

/// Somebody who is signed in, and the page that they ask for.
pub(crate) struct Visit {
    pub(crate) principal: Principal,
    /// What they need to have in the group that it is about.
    pub(crate) right: Right,
    pub(crate) context: Data<Context>,
    pub(crate) request: HttpRequest,
    pub(crate) language: Language,
    payload: Option<Payload>,
    standing: Option<Standing>,
}

/// The places that somebody has in the team of the group that a path leads to, and the event that it is about.
struct Standing {
    places: Vec<Place>,
    event: Option<EventId>,
}

/// The fields of a form, as a browser sent them.
pub(crate) type Sent = Vec<(String, String)>;

/// Answers with a page, for who is signed in.
pub(crate) async fn open<P>(request: HttpRequest, payload: Payload, page: impl FnOnce(Visit) -> P) -> HttpResponse
where
    P: Future<Output = Result<HttpResponse, ApiError>>,
{
    let context = match context_of(&request) {
        Ok(context) => context.clone(),
        Err(error) => return answered_without(&request, error),
    };
    let shown = match visit(&context, &request, payload).await {
        Ok(visit) => page(visit).await,
        Err(error) => Err(error),
    };
    answered(&context, &request, shown)
}

fn answered_without(request: &HttpRequest, error: ApiError) -> HttpResponse {
    crate::pages::answered(request, Err(error))
}

async fn visit(context: &Data<Context>, request: &HttpRequest, payload: Payload) -> Result<Visit, ApiError> {
    let right = auth::right_of(request)?;
    let visitor = if matches!(*request.method(), Method::GET | Method::HEAD) {
        Visitor::of(context, request).await?
    } else {
        Visitor::sending(context, request).await?
    };
    Ok(Visit {
        principal: visitor.principal,
        right,
        context: context.clone(),
        request: request.clone(),
        language: language_of(request),
        payload: Some(payload),
        standing: standing(context, request, visitor.principal).await?,
    })
}

/// None: the path leads neither to a group nor to one of its events.
async fn standing(context: &Context, request: &HttpRequest, who: Principal) -> Result<Option<Standing>, ApiError> {
    let pattern = request.match_pattern().unwrap_or_default();
    let path = pattern
        .trim_start_matches(context.links.prefix())
        .trim_start_matches("/console");
    let account = who.account();
    let at = |places, event| Some(Standing { places, event });
    let found = if path.starts_with("/groups/{id}") {
        let group: GroupId = path::id(request)?;
        let unit = move |tx: &mut ReadTx<'_>| Ok::<_, StoreError>(at(team::places(tx, group, account)?, None));
        context.store.read_one(unit).await
    } else if path.starts_with("/events/{id}") {
        let event: EventId = path::id(request)?;
        let unit = move |tx: &mut ReadTx<'_>| Ok(at(team::places_at(tx, event, account)?, Some(event)));
        context.store.read_one(unit).await
    } else if path.starts_with("/invitations/{id}") {
        let invitation: InvitationId = path::id(request)?;
        let unit = move |tx: &mut ReadTx<'_>| {
            let Some(event) = invitations::event_of(tx, invitation)? else {
                return Ok(None);
            };
            Ok(at(team::places_at(tx, event, account)?, Some(event)))
        };
        context.store.read(unit).await
    } else {
        return Ok(None);
    };
    Ok(found?)
}

impl Visit {
    /// The id in the path.
    pub(crate) fn id<I: Id>(&self) -> Result<I, ApiError> {
        path::id(&self.request)
    }

    /// Another id in the path.
    pub(crate) fn named<I: Id>(&self, name: &str) -> Result<I, ApiError> {
        path::named(&self.request, name)
    }

    /// Whether their role lets them do this where the path leads, so that a page offers only what can be done.
    pub(crate) fn may(&self, right: Right) -> bool {
        self.may_at(right, self.standing.as_ref().and_then(|standing| standing.event))
    }

    /// The same in the whole group: whoever has a place at one event learns of no other.
    pub(crate) fn may_in_group(&self, right: Right) -> bool {
        self.may_at(right, None)
    }

    fn may_at(&self, right: Right, event: Option<EventId>) -> bool {
        self.standing.as_ref().is_none_or(|standing| {
            let now = self.context.store.now();
            let answer = self.principal.may(right, &standing.places, event, now);
            !matches!(answer, Err(Denied::Stranger | Denied::RoleLacks(_)))
        })
    }

    /// The same as whoever calls the API.
    pub(crate) fn caller(self) -> Caller {
        Caller {
            principal: self.principal,
            right: self.right,
            context: self.context,
            request: self.request,
        }
    }

    /// A text in the reader's language.
    pub(crate) fn say(&self, text: impl AsRef<Text>) -> String {
        self.language.say(text)
    }

    /// Where a page of the console is.
    pub(crate) fn href(&self, path: &str) -> String {
        self.context.links.path(&format!("/console{path}"))
    }

    /// 303 to a page of the console.
    pub(crate) fn to(&self, path: &str) -> HttpResponse {
        HttpResponse::SeeOther()
            .insert_header((LOCATION, self.href(path)))
            .finish()
    }

    /// A parameter of the query; empty if it is not there.
    pub(crate) fn asked(&self, name: &str) -> String {
        let mut pairs = form_urlencoded::parse(self.request.query_string().as_bytes());
        let found = pairs.find_map(|(key, value)| (key == name).then(|| value.trim().to_owned()));
        found.unwrap_or_default()
    }

    /// What was sent, of at most `limit` bytes.
    pub(crate) async fn body(&mut self, limit: usize) -> Result<Bytes, ApiError> {
        let payload = self.payload.take().ok_or(ApiError::NoContext)?;
        body::read(&self.request, payload, limit).await
    }

    /// The form that was sent.
    pub(crate) async fn form(&mut self) -> Result<Sent, ApiError> {
        Ok(body::form_fields(&self.body(body::LIMIT).await?))
    }
}

/// A field of a form; empty if it was not sent.
pub(crate) fn field<'s>(sent: &'s Sent, name: &str) -> &'s str {
    let found = sent.iter().rev().find(|(key, _)| key == name);
    found.map_or("", |(_, value)| value.trim())
}

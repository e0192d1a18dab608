//! `GET /console`: the groups that somebody sees to, the browsers that they are signed in with, and their keys.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use store::people::accounts::Account;
use store::people::api_keys::ListedKey;
use store::people::sessions::Session;
use store::people::team::OwnPlace;
use store::people::{accounts, api_keys, sessions, team};
use store::{Page, ReadTx};
use wording::{Language, Text, texts};

use super::{Visitor, answered, language_of, moment};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, Piece, assets, language, pieces};

/// Keys that are shown; who has more sees the rest over the API.
const KEYS: u16 = 200;

#[derive(Template)]
#[template(path = "console.html")]
struct ConsolePage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    address: &'a str,
    places: Vec<PlaceLine>,
    sessions: Vec<SessionLine>,
    why_keys: Vec<Piece<'a>>,
    keys: Vec<KeyLine>,
}

struct PlaceLine {
    text: Text,
    /// Where the offer is, as long as it is one.
    offer: Option<String>,
    id: String,
}

struct SessionLine {
    browser: Text,
    times: Text,
    is_this: bool,
    id: String,
}

struct KeyLine {
    name: String,
    facts: Vec<Text>,
    id: String,
}

/// What is read for the page.
struct Found {
    account: Account,
    places: Vec<OwnPlace>,
    sessions: Vec<Session>,
    this: Option<Session>,
    keys: Vec<ListedKey>,
}

/// `GET /console`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    answered(&context, &request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let visitor = Visitor::of(context, request).await?;
    let found = context
        .store
        .read(move |tx: &mut ReadTx<'_>| find(tx, &visitor))
        .await?;
    let language = language_of(request);
    let why_keys = language.say(texts::console_keys_why());
    let page = ConsolePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        address: found.account.email.as_str(),
        places: found.places.iter().map(|place| place_line(context, place)).collect(),
        sessions: found
            .sessions
            .iter()
            .map(|session| session_line(session, found.this.as_ref()))
            .collect(),
        why_keys: pieces(&why_keys),
        keys: found.keys.iter().map(key_line).collect(),
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

fn find(tx: &mut ReadTx<'_>, visitor: &Visitor) -> Result<Found, ApiError> {
    let account = visitor.principal.account();
    let page = Page {
        after: None,
        limit: KEYS,
    };
    Ok(Found {
        account: accounts::get(tx, account)?.ok_or(ApiError::Unauthorized)?,
        places: team::of_account(tx, account)?,
        sessions: sessions::of_account(tx, account)?,
        this: sessions::find(tx, &visitor.cookie)?,
        keys: api_keys::of_account(tx, account, page)?,
    })
}

fn place_line(context: &Context, own: &OwnPlace) -> PlaceLine {
    let role = texts::role(own.member.place.role.as_str());
    PlaceLine {
        text: match &own.event {
            None => texts::console_place(&own.group, role),
            Some(event) => texts::console_place_event(event, &own.group, role),
        },
        offer: own
            .member
            .accepted_at
            .is_none()
            .then(|| context.links.team_place_path(own.member.id)),
        id: own.member.id.to_string(),
    }
}

fn session_line(session: &Session, this: Option<&Session>) -> SessionLine {
    SessionLine {
        browser: if session.browser.is_empty() {
            texts::console_browser_unknown()
        } else {
            texts::console_browser(&session.browser)
        },
        times: texts::console_session(moment(session.last_seen_at), moment(session.signed_in_at)),
        is_this: this.is_some_and(|this| this.id == session.id),
        id: session.id.to_string(),
    }
}

fn key_line(key: &ListedKey) -> KeyLine {
    let used = key.last_used_at.map(moment);
    let mut facts = vec![
        texts::console_key_made(moment(key.created_at)),
        used.map_or_else(texts::console_key_unused, texts::console_key_used),
    ];
    facts.extend(key.expires_at.map(|at| texts::console_key_ends(moment(at))));
    facts.extend(
        key.rights
            .map(|rights| texts::console_key_rights(rights.words().join(", "))),
    );
    KeyLine {
        name: key.name.to_string(),
        facts,
        id: key.id.to_string(),
    }
}

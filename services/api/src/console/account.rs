//! `GET /console/account`: the browsers that somebody is signed in with, their keys, and their places in teams.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::people::Right;
use store::people::api_keys::ListedKey;
use store::people::sessions::Session;
use store::people::team::OwnPlace;
use store::people::{api_keys, sessions, team};
use store::{Page as Rows, ReadTx};
use wording::texts;

use super::form::{Field, Form, Kind};
use super::page::{Button, List, Page, Row, Ways};
use super::visit::Visit;
use super::{moment, session_cookie};
use crate::error::ApiError;

/// Keys that are shown; who has more sees the rest over the API.
const KEYS: u16 = 200;

/// `GET /console/account`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    shown(&visit, &key_form(&visit), StatusCode::OK).await
}

/// The form that makes a key.
pub(super) fn key_form(visit: &Visit) -> Form {
    let fields = vec![
        Field::new(visit, "name", texts::console_key_name(), Kind::Line).required(),
        Field::new(visit, "rights", texts::console_key_new_rights(), Kind::List(4))
            .hint(visit, texts::console_key_new_rights_hint(Right::WORDS.join(", ")))
            .further(),
        Field::new(visit, "expires_at", texts::console_key_new_ends(), Kind::Moment).further(),
    ];
    Form::new(visit, "/keys", fields, texts::console_key_new())
}

pub(super) async fn shown(visit: &Visit, form: &Form, status: StatusCode) -> Result<HttpResponse, ApiError> {
    let (account, cookie) = (visit.principal.account(), session_cookie(visit)?);
    let unit = move |tx: &mut ReadTx<'_>| {
        let keys = Rows {
            after: None,
            limit: KEYS,
        };
        let this = sessions::find(tx, &cookie)?;
        let all = sessions::of_account(tx, account)?;
        Ok::<_, ApiError>((
            this,
            all,
            api_keys::of_account(tx, account, keys)?,
            team::of_account(tx, account)?,
        ))
    };
    let (this, sessions, keys, places) = visit.context.store.read(unit).await?;
    let sessions = sessions.iter().map(|one| session_row(visit, one, this.as_ref()));
    let out = Ways {
        links: Vec::new(),
        buttons: vec![
            button(visit, texts::console_sign_out(), "/sign-out"),
            button(visit, texts::console_sign_out_everywhere(), "/sign-out-everywhere"),
        ],
    };
    let keys = List::of(visit, keys.iter().map(|key| key_row(visit, key)).collect());
    let places = places.iter().filter(|own| own.member.accepted_at.is_some());
    let places = List::of(visit, places.map(|own| place_row(visit, own)).collect());
    Page::new(visit, visit.say(texts::console_account()))
        .with_status(status)
        .add(&List::of(visit, sessions.collect()).headed(visit, texts::console_sessions()))?
        .add(&out)?
        .add(
            &keys
                .headed(visit, texts::console_keys())
                .or_say(visit, texts::console_no_keys()),
        )?
        .say(texts::console_keys_why())?
        .add(form)?
        .add(
            &places
                .headed(visit, texts::console_groups())
                .or_say(visit, texts::console_no_groups()),
        )?
        .finish()
}

fn button(visit: &Visit, label: wording::Text, path: &str) -> Button {
    Button {
        label: visit.say(label),
        action: visit.href(path),
        is_quiet: true,
    }
}

fn session_row(visit: &Visit, session: &Session, this: Option<&Session>) -> Row {
    let is_this = this.is_some_and(|this| this.id == session.id);
    let browser = if session.browser.is_empty() {
        texts::console_browser_unknown()
    } else {
        texts::console_browser(&session.browser)
    };
    let end = || button(visit, texts::console_end(), &format!("/sessions/{}/end", session.id));
    Row {
        title: visit.say(browser),
        badge: if is_this {
            visit.say(texts::console_this_browser())
        } else {
            String::new()
        },
        lines: vec![visit.say(texts::console_session(
            moment(session.last_seen_at),
            moment(session.signed_in_at),
        ))],
        buttons: (!is_this).then(end).into_iter().collect(),
        ..Row::default()
    }
}

fn key_row(visit: &Visit, key: &ListedKey) -> Row {
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
    Row {
        title: visit.language.say(texts::console_key_called(&key.name)),
        lines: facts.iter().map(|fact| visit.say(fact)).collect(),
        asks: true,
        buttons: vec![button(
            visit,
            texts::console_revoke(),
            &format!("/keys/{}/revoke", key.id),
        )],
        ..Row::default()
    }
}

fn place_row(visit: &Visit, own: &OwnPlace) -> Row {
    let role = texts::role(own.member.place.role.as_str());
    let text = match &own.event {
        None => texts::console_place(&own.group, role),
        Some(event) => texts::console_place_event(event, &own.group, role),
    };
    Row {
        title: visit.say(text),
        asks: true,
        buttons: vec![button(
            visit,
            texts::console_leave(),
            &format!("/team/{}/leave", own.member.id),
        )],
        ..Row::default()
    }
}
